//! What the check says about a letter: words underlined, a sentence each, the mend one click away, the count of characters.

use std::ops::Range;

use bowout_core::letter::Medium;
use bowout_core::review::{Finding, Severity};
use maud::{Markup, html};

use crate::frame::icon;
use crate::look::{Look, fill};
use crate::safe::{Mark, field, text};
use crate::said::says;

/// A letter and what speaks against it.
#[derive(Debug, Clone, Copy)]
pub struct Checked<'a> {
    /// The text.
    pub body: &'a str,
    /// What speaks against it.
    pub findings: &'a [Finding],
    /// How it travels.
    pub medium: Medium,
    /// Whether the rules know this kind of letter.
    pub is_known: bool,
}

/// The three parts that change with every keystroke: the underlined copy, the count, the findings.
#[must_use]
pub fn checked(look: &Look<'_>, checked: Checked<'_>) -> Markup {
    html! {
        div #under .under aria-hidden="true" dir="auto" { (text(checked.body, &marks(checked.findings))) "\n" }
        (count(look, checked))
        (findings(look, checked))
    }
}

/// The text with its faults underlined, to lie behind the field that is typed in.
pub(super) fn under(checked: Checked<'_>) -> Markup {
    html! { div #under .under aria-hidden="true" dir="auto" { (text(checked.body, &marks(checked.findings))) "\n" } }
}

fn marks(findings: &[Finding]) -> Vec<Mark> {
    findings
        .iter()
        .map(|finding| Mark {
            place: finding.place.clone(),
            class: finding.severity.name(),
            id: String::new(),
            title: String::new(),
        })
        .collect()
}

/// The characters of a channel, and how many it takes.
pub(super) fn count(look: &Look<'_>, checked: Checked<'_>) -> Markup {
    let words = look.words;
    let (used, limit) = units(checked.body, checked.medium);
    let said = checked.body.split_whitespace().count();
    html! {
        p #count .count {
            @match limit {
                Some(limit) => {
                    span.over[used > limit] { (fill(words.of_limit, &[&used.to_string(), &limit.to_string()])) }
                    " " meter min="0" max=(limit) high=(limit) value=(used.min(limit)) aria-label=(words.limit) {}
                }
                None if checked.medium.is_spoken() => span { (fill(words.spoken, &[&(said * 60 / 140).to_string()])) },
                None => span { (fill(words.characters, &[&used.to_string()])) },
            }
            @if let Some(worst) = checked.findings.iter().map(|one| one.severity).max() {
                " " a.found href="#findings" data-severity=(worst.name()) { (words.check) " · " (checked.findings.len()) }
            }
        }
    }
}

/// How much of a channel a text takes, in the channel's own units, and the most it carries. LinkedIn counts UTF-16 units;
/// a text message counts GSM 7-bit characters, three parts at most, and far fewer once a letter needs Unicode.
#[must_use]
pub fn units(text: &str, medium: Medium) -> (usize, Option<usize>) {
    let wide = text.encode_utf16().count();
    match medium {
        Medium::LinkedinNote => (wide, Some(200)),
        Medium::LinkedinInmail => (wide, Some(1900)),
        Medium::LinkedinMessage => (wide, Some(600)),
        Medium::CalendarComment => (wide, Some(255)),
        Medium::Sms => match septets(text) {
            Some(septets) => (septets, Some(if septets <= 160 { 160 } else { 3 * 153 })),
            None => (wide, Some(if wide <= 70 { 70 } else { 3 * 67 })),
        },
        _ => (text.chars().count(), None),
    }
}

/// The length in the default alphabet of GSM (3GPP TS 23.038); `None` where a letter is no part of it.
fn septets(text: &str) -> Option<usize> {
    const BASIC: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    text.chars()
        .map(|c| match c {
            '^' | '{' | '}' | '\\' | '[' | ']' | '~' | '|' | '€' => Some(2),
            c if BASIC.contains(c) => Some(1),
            _ => None,
        })
        .sum()
}

/// Every finding with its mend.
pub(super) fn findings(look: &Look<'_>, checked: Checked<'_>) -> Markup {
    let words = look.words;
    html! {
        div #findings .findings {
            @if checked.findings.is_empty() {
                @if checked.is_known { p.clean { (icon("check")) " " (words.clean) } }
                @else { p.quiet { (words.unchecked) } }
            } @else {
                ul { @for finding in by_weight(checked.findings) { (one(look, finding, checked.body)) } }
            }
        }
    }
}

/// The gravest first, each weight in the order of the letter.
fn by_weight(findings: &[Finding]) -> Vec<&Finding> {
    let mut sorted: Vec<&Finding> = findings.iter().collect();
    sorted.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    sorted
}

fn one(look: &Look<'_>, finding: &Finding, body: &str) -> Markup {
    let words = look.words;
    let quote = body.get(finding.place.clone()).unwrap_or_default();
    let place = wide(body, &finding.place);
    let severity = match finding.severity {
        Severity::Error => words.error,
        Severity::Warning => words.warning,
        Severity::Advice => words.hint,
    };
    html! {
        li data-severity=(finding.severity.name()) {
            p { span.severity { (severity) } @if !quote.trim().is_empty() {
                " " a.words href="#body" data-start=(place.start) data-end=(place.end) { q { (field(quote)) } }
            } }
            p { (says(look, &finding.says)) }
            @if let Some(replacement) = &finding.mend.replacement {
                button.mend type="submit" name="mend" value={ (finding.rule) ":" (finding.place.start) }
                    data-start=(place.start) data-end=(place.end) data-words=(replacement) {
                    @if replacement.is_empty() { (words.take_out) }
                    @else { (words.put) " " q { (field(replacement)) } }
                }
                " " (why(look, finding))
            } @else { p.mend-says { (says(look, &finding.mend.says)) " " (why(look, finding)) } }
        }
    }
}

/// The way to the page of a finding's rule.
fn why(look: &Look<'_>, finding: &Finding) -> Markup {
    html! { a.why href={ "/rules/" (finding.rule) } { (look.words.why) } }
}

/// A place in the units that a browser counts in.
fn wide(text: &str, place: &Range<usize>) -> Range<usize> {
    let count = |to: usize| text.get(..to).unwrap_or_default().encode_utf16().count();
    count(place.start)..count(place.end)
}

#[cfg(test)]
mod tests {
    use bowout_core::letter::Medium;

    use super::{units, wide};

    #[test]
    fn counts_as_each_channel_does() {
        assert_eq!(units("Hi €5", Medium::Sms), (6, Some(160)));
        assert_eq!(units(&"a".repeat(161), Medium::Sms), (161, Some(459)));
        assert_eq!(units("d’accord", Medium::Sms), (8, Some(70)));
        assert_eq!(units("👋", Medium::LinkedinNote), (2, Some(200)));
        assert_eq!(units("👋", Medium::Email).1, None);
    }

    #[test]
    fn a_browser_finds_the_words_behind_an_emoji() {
        assert_eq!(wide("👋é x", &(7..8)), 4..5);
    }
}
