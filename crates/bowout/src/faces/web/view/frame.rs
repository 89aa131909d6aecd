//! The frame around every room: head, navigation, language, foot.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::look::{Look, Room};
use crate::when::LANGUAGES;

/// A whole page.
#[must_use]
pub fn frame(look: &Look<'_>, title: &str, main: &Markup) -> Markup {
    let words = look.words;
    html! {
        (DOCTYPE)
        html lang=(look.language.tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (title) " · Bowout" }
                link rel="icon" type="image/svg+xml" href={ (look.assets) "/icon.svg" };
                link rel="stylesheet" href={ (look.assets) "/page.css" };
                script src={ (look.assets) "/page.js" } defer {}
            }
            body data-copied=(words.copied) data-saved=(words.saved) data-mended=(words.mended) data-undo=(words.undo) data-lost=(words.lost) {
                a.skip href="#main" { (words.skip) }
                header.top { (navigation(look)) (language(look)) }
                main #main tabindex="-1" { (main) }
                footer.foot { p { (words.foot) } }
                p #status .status role="status" aria-live="polite" {}
            }
        }
    }
}

fn navigation(look: &Look<'_>) -> Markup {
    let words = look.words;
    let rooms = [
        (Room::Start, "/", words.nav_start),
        (Room::Letters, "/letters", words.nav_letters),
        (Room::You, "/you", words.nav_you),
        (Room::Help, "/help", words.nav_help),
    ];
    html! {
        a.brand href="/" aria-label={ "Bowout, " (words.nav_start) } { (logo()) span { "Bowout" } }
        nav aria-label=(words.nav) {
            @for (room, path, name) in rooms {
                a href=(path) aria-current=[(room == look.room).then_some("page")] { (name) }
            }
        }
    }
}

fn language(look: &Look<'_>) -> Markup {
    html! {
        form.language method="post" action="/language" {
            (look.key())
            input type="hidden" name="back" value=(look.path);
            label.quiet for="language" { (look.words.language) }
            select #language name="language" data-send {
                @for (language, name) in LANGUAGES {
                    option value=(language.tag()) lang=(language.tag()) selected[language == look.language] { (name) }
                }
            }
            button.small data-plain type="submit" { (look.words.change) }
        }
    }
}

/// The sign of Bowout: somebody who bows.
#[must_use]
pub fn logo() -> Markup {
    PreEscaped(include_str!("../assets/icon.svg").to_owned())
}

/// A small drawing beside a word; it says nothing by itself.
#[must_use]
pub fn icon(name: &str) -> Markup {
    let path = match name {
        "edit" => "M4 16.5V20h3.5L18 9.5 14.5 6 4 16.5ZM13 7.5 16.5 11",
        "check" => "m5 12.5 4.5 4.5L19 7.5",
        "copy" => "M9 9h10v11H9zM5 15V4h10",
        "file" => "M6 3.5h8l4 4v13H6zM14 3.5v4h4",
        "mail" => "M3.5 6h17v12h-17zM4 7l8 6 8-6",
        "down" => "M12 4v11m-5-5 5 5 5-5M5 20h14",
        "print" => "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z",
        "calendar" => "M4.5 6h15v14h-15zM4.5 10.5h15M8.5 3.5V8M15.5 3.5V8",
        "out" => "M14 5h5v5M19 5l-8 8M10 6H5v13h13v-5",
        _ => "M12 8v5m0 3v.5M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Z",
    };
    html! {
        svg.icon viewBox="0 0 24 24" width="18" height="18" aria-hidden="true" focusable="false" { path d=(path) {} }
    }
}
