//! The one way of a mail's words into a page: escaped, kept from turning the direction of their neighbours, and with what
//! hides in them made visible. A sender's HTML is never among them.

use std::ops::Range;

use bowout_core::person::Person;
use bowout_core::text::is_invisible;
use maud::{Markup, html};

/// Joiners that scripts and emoji need; in running text they are no trick.
const JOINERS: [char; 2] = ['\u{200c}', '\u{200d}'];

/// A short field of a mail: a name, a subject, a place.
#[must_use]
pub fn field(text: &str) -> Markup {
    html! { bdi { (shown(text, false)) } }
}

/// A person: name, and the address always beside it, since names can lie.
#[must_use]
pub fn person(one: &Person) -> Markup {
    html! {
        @if one.name.is_empty() { span.address { (field(&one.email)) } }
        @else {
            span.name { (field(&one.name)) }
            @if !one.email.is_empty() { " " span.address { (field(&one.email)) } }
        }
    }
}

/// A place in a text that is pointed out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Its bytes.
    pub place: Range<usize>,
    /// Its class: the fact or the severity.
    pub class: &'static str,
    /// Its id in the page; empty for none.
    pub id: String,
    /// What it is, for those who hover.
    pub title: String,
}

/// A longer text with its marks; of two that overlap the earlier one stands.
#[must_use]
pub fn text(text: &str, marks: &[Mark]) -> Markup {
    let mut sorted: Vec<&Mark> = marks.iter().collect();
    sorted.sort_by_key(|mark| (mark.place.start, mark.place.end));
    let mut at = 0;
    let mut kept = vec![];
    for mark in sorted {
        let is_free = mark.place.start >= at && mark.place.start < mark.place.end;
        if is_free && text.get(mark.place.clone()).is_some() {
            kept.push((at..mark.place.start, mark));
            at = mark.place.end;
        }
    }
    html! {
        @for (before, mark) in &kept {
            (shown(&text[before.clone()], true))
            mark class=(mark.class) id=[(!mark.id.is_empty()).then_some(&mark.id)] title=[(!mark.title.is_empty()).then_some(&mark.title)] {
                (shown(&text[mark.place.clone()], true))
            }
        }
        (shown(&text[at..], true))
    }
}

/// Characters as they can be seen: those that hide, turn or steer stand there by their number.
fn shown(text: &str, is_running: bool) -> Markup {
    let is_plain = |c: char| {
        let is_break = is_running && (c == '\n' || c == '\t' || JOINERS.contains(&c));
        is_break || !(c.is_control() || is_invisible(c))
    };
    let mut parts: Vec<(bool, String)> = vec![];
    for c in text.chars().filter(|c| *c != '\r') {
        if !is_plain(c) {
            parts.push((false, format!("U+{:04X}", u32::from(c))));
            continue;
        }
        match parts.last_mut() {
            Some((true, run)) => run.push(c),
            _ => parts.push((true, c.to_string())),
        }
    }
    html! {
        @for (is_plain, part) in &parts {
            @if *is_plain { (part) } @else { span.unseen { (part) } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Mark, field, text};

    #[test]
    fn nothing_of_a_mail_is_markup_or_turns_the_page() {
        let shown = field("<script>alert(1)</script>\u{202e}evil\u{1b}[0m\u{e0041}").into_string();
        assert!(shown.starts_with("<bdi>&lt;script&gt;"), "{shown}");
        assert!(
            !shown.contains('\u{202e}') && !shown.contains('\u{1b}'),
            "{shown}"
        );
        assert!(shown.contains("U+202E") && shown.contains("U+001B") && shown.contains("U+E0041"));
    }

    #[test]
    fn marks_stand_where_they_belong_and_never_overlap() {
        let mark = |place| Mark {
            place,
            class: "fact",
            id: String::new(),
            title: String::new(),
        };
        let shown = text("aé<b>", &[mark(3..6), mark(1..3), mark(2..5), mark(90..99)]);
        assert_eq!(
            shown.into_string(),
            "a<mark class=\"fact\">é</mark><mark class=\"fact\">&lt;b&gt;</mark>"
        );
    }

    #[test]
    fn an_emoji_family_stays_together_in_a_text() {
        assert_eq!(text("👩\u{200d}👧", &[]).into_string(), "👩\u{200d}👧");
    }
}
