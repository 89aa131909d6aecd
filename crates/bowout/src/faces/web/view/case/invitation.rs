//! The invitation as text, with its facts marked. A sender's HTML is never shown, and nothing in it can be followed.

use bowout_core::evidence::{Evidence, Part};
use bowout_core::message::new_words;
use maud::{Markup, html};

use crate::case::page::CasePage;
use crate::look::Look;
use crate::safe::{Mark, field, person, text};
use crate::when::yours;

/// The most of a mail that is shown, in bytes.
const SHOWN_BYTES: usize = 16_000;

/// The left side of the desk.
pub(super) fn invitation(look: &Look<'_>, page: &CasePage<'_>) -> Markup {
    let (words, message) = (look.words, page.message);
    let new = new_words(&message.body);
    let body = if new.trim().is_empty() {
        &message.body
    } else {
        new
    };
    let body = bowout_core::text::beginning(body.trim_end(), SHOWN_BYTES);
    html! {
        article.invitation aria-labelledby="invitation" {
            h3 #invitation { (words.invitation) }
            dl.headers {
                @if let Some(from) = message.from.first() { div { dt { (words.from) } dd { (person(from)) } } }
                @if !message.subject.is_empty() { div { dt { (words.subject) } dd { (field(&message.subject)) } } }
                @if let Some(date) = &message.date { div { dt { (words.sent) } dd { (yours(date, look)) } } }
            }
            @if body.trim().is_empty() { p.missing { (words.only_calendar) } }
            @else { div.mail dir="auto" tabindex="0" role="group" aria-labelledby="invitation" { (text(body, &marks(look, page))) } }
            @if !page.earlier.is_empty() { (earlier(look, page)) }
        }
    }
}

fn earlier(look: &Look<'_>, page: &CasePage<'_>) -> Markup {
    html! {
        details.earlier {
            summary { (look.words.earlier) " (" (page.earlier.len()) ")" }
            @for mail in page.earlier {
                article.mail dir="auto" {
                    p.meta { (person(&mail.from)) @if let Some(date) = &mail.date { " · " (yours(date, look)) } }
                    p.meta { (field(&mail.subject)) }
                    (text(bowout_core::text::beginning(mail.body.trim(), SHOWN_BYTES), &[]))
                }
            }
        }
    }
}

/// Every fact that stands in the body.
fn marks(look: &Look<'_>, page: &CasePage<'_>) -> Vec<Mark> {
    let (words, reading) = (look.words, page.reading);
    let mut marks = vec![];
    let mut add = |evidence: &Evidence, title: &str| {
        if evidence.part == Part::Body {
            marks.push(Mark {
                place: evidence.place.clone(),
                class: "fact",
                id: format!("w{}", evidence.place.start),
                title: title.to_owned(),
            });
        }
    };
    for (fact, title) in [
        (&reading.company, words.fact_company),
        (&reading.role, words.fact_role),
        (&reading.salary, words.fact_pay),
        (&reading.round, words.fact_round),
        (&reading.reply_by, words.fact_reply),
        (&reading.booking_link, words.fact_link),
    ] {
        if let Some(fact) = fact {
            add(fact.evidence(), title);
        }
    }
    for slot in &reading.slots {
        add(slot.evidence(), words.fact_when);
    }
    for one in &reading.people {
        add(one.evidence(), words.fact_who);
    }
    if let Some(medium) = &reading.medium {
        add(medium.evidence(), words.fact_how);
    }
    for ground in reading.grounds.iter().take(2) {
        add(ground, &words.kind(reading.kind.name()));
    }
    marks
}
