//! When something did not work: what happened, what was not done, what to do next.

use maud::{Markup, html};

use crate::frame::{frame, icon};
use crate::look::{Look, fill};

/// A page that says one thing, with one way on.
#[must_use]
pub fn notice(look: &Look<'_>, title: &str, says: &str, on: (&str, &str)) -> Markup {
    let (path, name) = on;
    let main = html! {
        div.notice role="alert" {
            h1 { (icon("problem")) " " (title) }
            p.lead { (says) }
            p { a.button href=(path) { (name) } }
        }
    };
    frame(look, title, &main)
}

/// The disk refused: all goes on in memory, and ends with the program.
#[must_use]
pub(crate) fn unwritable(look: &Look<'_>, folder: &str) -> Markup {
    html! {
        p.problem.unwritable role="status" { (icon("problem")) " " (fill(look.words.not_kept, &[folder])) }
    }
}

/// Two windows wrote the same letter: both texts, and the person chooses.
#[must_use]
pub fn conflict(look: &Look<'_>, case: &str, mine: Option<&str>) -> Markup {
    let words = look.words;
    let main = html! {
        div.notice role="alert" {
            h1 { (icon("problem")) " " (words.conflict) }
            p.lead { (words.conflict_says) }
            @if let Some(mine) = mine {
                label { span { (words.conflict_mine) } textarea readonly rows="12" dir="auto" { (mine) } }
            }
            p { a.button href={ "/case/" (case) } { (words.conflict_other) } }
        }
    };
    frame(look, words.conflict, &main)
}
