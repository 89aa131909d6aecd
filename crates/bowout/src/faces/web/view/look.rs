//! What every page needs to know: its language, its moment, the key of its forms.

use bowout_core::text::Language;
use bowout_core::when::Moment;
use jiff::tz::TimeZone;
use maud::{Markup, html};

use crate::words::Words;

/// A room of the page, as the navigation names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// Where an invitation comes in.
    Start,
    /// One case.
    Case,
    /// The letters of this machine.
    Letters,
    /// Who the person is.
    You,
    /// Help and the rules.
    Help,
}

/// How a page looks at the person.
#[derive(Debug, Clone)]
pub struct Look<'a> {
    /// The words of the page.
    pub words: &'static Words,
    /// Their language.
    pub language: Language,
    /// What every form carries so that no other site can send it.
    pub csrf: &'a str,
    /// Where style, script and icon lie; it names their content.
    pub assets: &'a str,
    /// Where the page is.
    pub room: Room,
    /// The path of the page, for coming back to it.
    pub path: &'a str,
    /// When it is shown.
    pub now: Moment,
    /// The person's clocks.
    pub zone: TimeZone,
}

impl Look<'_> {
    /// The hidden field without which no change is accepted.
    #[must_use]
    pub fn key(&self) -> Markup {
        html! { input type="hidden" name="csrf" value=(self.csrf); }
    }
}

/// Puts values in place of the `{}` of a phrase, in order.
#[must_use]
pub fn fill(phrase: &str, values: &[&str]) -> String {
    let mut filled = String::with_capacity(phrase.len() + 32);
    let mut values = values.iter();
    for (number, part) in phrase.split("{}").enumerate() {
        if number > 0 {
            filled.push_str(values.next().copied().unwrap_or_default());
        }
        filled.push_str(part);
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn fills_in_order_and_never_twice() {
        assert_eq!(fill("{} of {}", &["{}", "b"]), "{} of b");
        assert_eq!(fill("none", &["a"]), "none");
    }
}
