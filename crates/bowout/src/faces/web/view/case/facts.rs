//! The head of a case: what it is, who, when, how, and the clock. Each fact shows the words it was read from and can be
//! corrected where it stands.

use bowout_core::advice::Matter;
use bowout_core::evidence::{Evidence, Fact, Part};
use bowout_core::letter::day_and_time;
use bowout_core::opportunity::answer_by;
use bowout_core::reading::Slot;
use maud::{Markup, html};

use crate::case::page::CasePage;
use crate::frame::icon;
use crate::look::{Look, fill};
use crate::notice::{Field, input};
use crate::safe::{field, person};
use crate::said::says;
use crate::when::{
    city, is_same_clock, is_same_day, minutes, span, universal, written, your_day, your_time, yours,
};

/// Minutes within which an invitation should be answered.
const ANSWER_MINUTES: i64 = 24 * 60;
/// The head.
pub(super) fn summary(look: &Look<'_>, page: &CasePage<'_>) -> Markup {
    let (words, reading) = (look.words, page.reading);
    html! {
        header.summary {
            p.kind { (page.kind(look)) }
            h1 { (heading(look, page)) }
            @if page.is_doubtful() { (doubtful(look, page)) }
            (clock(look, page))
            dl.facts {
                (row(look, page, "company", words.fact_company, reading.company.as_ref().map(told)))
                (row(look, page, "role", words.fact_role, reading.role.as_ref().map(told)))
                (row(look, page, "who", words.fact_who, who(page)))
                (row(look, page, "time", words.fact_when, slots(look, page)))
                (row(look, page, "medium", words.fact_how, reading.medium.as_ref().map(|fact| (html! { (words.medium(fact.value())) }, Some(fact.evidence())))))
                (plain(look, "pay", words.fact_pay, reading.salary.as_ref()))
                (plain(look, "round", words.fact_round, reading.round.as_ref()))
                (plain(look, "reply", words.fact_reply, reading.reply_by.as_ref()))
                @if reading.booking_link.is_some() {
                    (plain(look, "link", words.fact_link, reading.booking_link.as_ref()))
                }
            }
            @if !reading.doubts.is_empty() {
                details.doubts open[reading.slots.is_empty()] {
                    summary { (words.doubts) }
                    ul { @for doubt in &reading.doubts { li { (says(look, doubt)) } } }
                }
            }
        }
    }
}

/// What the case is about, in a line.
pub(super) fn heading(look: &Look<'_>, page: &CasePage<'_>) -> Markup {
    let reading = page.reading;
    match (&reading.role, &reading.company) {
        (Some(role), Some(company)) => html! {
            (field(role.value())) " " span.at { (look.words.at) } " " (field(company.value()))
        },
        (Some(one), None) | (None, Some(one)) => field(one.value()),
        (None, None) if !page.message.subject.is_empty() => field(&page.message.subject),
        (None, None) => html! { (look.words.untitled) },
    }
}

/// A mail that reads as something else: nobody should decline what was never offered.
fn doubtful(look: &Look<'_>, page: &CasePage<'_>) -> Markup {
    let words = look.words;
    html! {
        form.problem method="post" action=(page.path("fact")) {
            (page.key(look))
            p { (icon("problem")) " "
                @if page.advice.matter != Matter::Cancelled { (fill(words.no_invitation, &[&page.kind(look)])) " " }
                @if page.is_settled() { (words.matter(page.advice.matter.name())) " " }
                button.link name="fact" value="kind" type="submit" {
                    @if page.advice.matter == Matter::Cancelled { (words.not_cancelled) } @else { (words.is_invitation) }
                } }
        }
    }
}

/// The time within which an answer is kind, the moment until which it is asked for, and the time left to the interview.
fn clock(look: &Look<'_>, page: &CasePage<'_>) -> Markup {
    let words = look.words;
    let came = page.message.date.unwrap_or(page.created);
    let passed = minutes(&came, &look.now);
    let asked_for = page
        .reading
        .reply_at
        .filter(|_| page.message.date.is_some());
    let by = answer_by(&came, asked_for, None);
    let most = by.map_or(ANSWER_MINUTES, |by| minutes(&came, &by));
    let left = most - passed;
    let ahead = asked_for.filter(|at| at.instant > look.now.instant);
    let to_go = match page.reading.slots.as_slice() {
        // A time that was called off is not waited for.
        _ if page.is_settled() => None,
        [only] => Some(minutes(&look.now, &only.value().start)),
        _ => None,
    };
    html! {
        div.clocks {
            @if page.answered.is_none() && page.own_answer.is_none() && page.reading.needs_answer && page.wants_answer() {
                @if left >= 0 {
                    p.clock data-minutes=(left) data-units=(words.units.join("|")) data-phrase=(words.left) {
                        progress max=(most) value=(passed.clamp(0, most)) aria-label=(words.day_clock) {}
                        span { (fill(words.left, &[&span(left, words)])) }
                    }
                } @else if ahead.is_none() {
                    p.clock.over { (fill(words.over, &[&span(passed, words)])) }
                }
                @if let Some(by) = ahead {
                    @let here = by.seen_from(&look.zone);
                    p.until { (icon("calendar")) " " (fill(words.asked_by, &[&day_and_time(here.local, look.zone.iana_name(), look.language)])) }
                }
            }
            @if let Some(to_go) = to_go {
                p.until {
                    (icon("calendar")) " "
                    @if to_go >= 0 { (fill(words.to_go, &[&span(to_go, words)])) }
                    @else { (fill(words.has_been, &[&span(to_go, words)])) }
                }
            }
            @if page.wants_answer() { p.onward { a href="#answer" { (words.to_letter) } } }
        }
    }
}

/// A fact with the words it rests on and the way to correct it.
#[expect(
    clippy::needless_pass_by_value,
    reason = "each caller builds the value for this row alone"
)]
fn row(
    look: &Look<'_>,
    page: &CasePage<'_>,
    name: &'static str,
    label: &str,
    fact: Option<(Markup, Option<&Evidence>)>,
) -> Markup {
    let words = look.words;
    let is_corrected = page.corrected.contains(&name);
    html! {
        div.fact data-fact=(name) {
            dt { (label) }
            dd {
                @if let Some((value, evidence)) = &fact {
                    span.value { (value) }
                    @if is_corrected { " " span.tag { (words.corrected) } }
                    @else if let Some(evidence) = evidence { (quote(look, evidence)) }
                } @else { span.missing { (words.missing) } }
                details.correct open[page.is_refused(name)] {
                    summary aria-label={ (words.correct) ": " (label) } title=(words.correct) { (icon("edit")) }
                    form method="post" action=(page.path("fact")) data-swap {
                        (page.key(look))
                        input type="hidden" name="fact" value=(name);
                        (inputs(look, page, name, label))
                        div.row {
                            button.main type="submit" { (words.correct_it) }
                            @if is_corrected { button.link name="forget" value="yes" type="submit" { (words.as_read) } }
                        }
                    }
                }
            }
        }
    }
}

/// A fact that is shown, and shapes nothing below.
fn plain(look: &Look<'_>, name: &'static str, label: &str, fact: Option<&Fact<String>>) -> Markup {
    html! {
        @if let Some(fact) = fact {
            div.fact data-fact=(name) {
                dt { (label) }
                @let (value, evidence) = told(fact);
                dd { span.value { (value) } @if let Some(evidence) = evidence { (quote(look, evidence)) } }
            }
        }
    }
}

/// A fact and its words; where those are the fact itself, it is the way to them.
fn told(fact: &Fact<String>) -> (Markup, Option<&Evidence>) {
    let (value, evidence) = (fact.value(), fact.evidence());
    if evidence.part == Part::Person || evidence.quote.trim() != value.trim() {
        return (field(value), Some(evidence));
    }
    if evidence.part != Part::Body {
        return (field(value), None);
    }
    let place = evidence.place.start;
    let way = html! { a.quote.same href={ "#w" (place) } { (field(value)) } };
    (way, None)
}

/// The words of the mail, shown on hover and focus, and the way to them.
fn quote(look: &Look<'_>, evidence: &Evidence) -> Markup {
    let start: String = evidence.quote.chars().take(140).collect();
    html! {
        @if evidence.part != Part::Person && !start.trim().is_empty() {
            @if evidence.part == Part::Calendar { span.quote { (look.words.from_event) } }
            @else if evidence.part == Part::Body {
                a.quote href={ "#w" (evidence.place.start) } { q { (field(start.trim())) } }
            } @else {
                span.quote { q { (field(start.trim())) } }
            }
        }
    }
}

fn who<'a>(page: &CasePage<'a>) -> Option<(Markup, Option<&'a Evidence>)> {
    let writer = page.message.reply_to.first().or(page.message.from.first());
    let others: Vec<&str> = page
        .reading
        .people
        .iter()
        .map(Fact::value)
        .filter(|one| {
            let email = one.email.as_deref().unwrap_or_default();
            !page.me.same_mailbox(email) && page.me.name != one.name
        })
        .map(|one| one.name.as_str())
        .filter(|name| writer.is_none_or(|writer| writer.name != *name))
        .take(6)
        .collect();
    if writer.is_none() && others.is_empty() {
        return None;
    }
    let shown = html! {
        @if let Some(writer) = writer { (person(writer)) }
        @if !others.is_empty() {
            span.others { @for (at, name) in others.iter().enumerate() { @if at > 0 { ", " } (field(name)) } }
        }
    };
    Some((shown, None))
}

/// Every time that is proposed or fixed, by both clocks.
fn slots<'a>(look: &Look<'_>, page: &CasePage<'a>) -> Option<(Markup, Option<&'a Evidence>)> {
    let slots = &page.reading.slots;
    let first = slots.first()?;
    let shown = html! {
        @if slots.len() == 1 { (slot(look, first)) }
        @else {
            ul.slots { @for one in slots.iter().take(12) { li { (slot(look, one)) } } }
        }
    };
    Some((shown, Some(first.evidence())))
}

fn slot(look: &Look<'_>, fact: &Fact<Slot>) -> Markup {
    let (words, slot) = (look.words, fact.value());
    let theirs = slot.zone.as_deref();
    html! {
        (written(&slot.start, theirs, look)) " "
        @if let Some(zone) = theirs { span.zone { (city(zone)) } }
        @else if is_universal(fact) { span.zone { (universal(&slot.start)) } }
        @else { span.zone { (words.no_zone) } }
        @if !is_same_clock(&slot.start, look) {
            span.yours { (words.for_you) " " @if is_same_day(&slot.start, look) { (your_time(&slot.start, look)) } @else { (yours(&slot.start, look)) } }
        } @else if theirs.is_some() { span.quiet { " " (words.same_clock) } }
        @if slot.start.seen_from(&look.zone).local.date() == look.now.seen_from(&look.zone).local.date() {
            " " span.tag.warn { (words.today) }
        } @else { span.quiet hidden { (your_day(&slot.start, look)) } }
    }
}

/// Whether a calendar tells the time in UTC, as programs write: that names an instant, whatever clock shows it.
fn is_universal(fact: &Fact<Slot>) -> bool {
    let evidence = fact.evidence();
    evidence.part == Part::Calendar && evidence.quote.trim_end().ends_with('Z')
}

/// The fields that correct a fact.
fn inputs(look: &Look<'_>, page: &CasePage<'_>, name: &str, label: &str) -> Markup {
    let (words, reading) = (look.words, page.reading);
    let text = |value: &str| {
        html! {
            label { span { (label) } input type="text" name="value" value=(value) maxlength="200" dir="auto" autocomplete="off"; }
        }
    };
    match name {
        "company" => text(reading.company.as_ref().map_or("", |fact| fact.value())),
        "role" => text(reading.role.as_ref().map_or("", |fact| fact.value())),
        "who" => {
            let writer = page.message.reply_to.first().or(page.message.from.first());
            html! {
                label { span { (words.name) } input type="text" name="value" value=(writer.map_or("", |one| &one.name)) maxlength="200" dir="auto" autocomplete="off"; }
                (input(&page.refused, Field {
                    name: "email",
                    sends: "email",
                    label: words.address,
                    kind: "email",
                    value: writer.map_or("", |one| &one.email),
                    fills: "off",
                    says: words.bad_address,
                }))
            }
        }
        "time" => time_inputs(look, page),
        _ => {
            let now = reading.medium.as_ref().map_or("", |fact| fact.value());
            html! {
                label { span { (label) }
                    select name="value" {
                        option value="" selected[now.is_empty()] { (words.missing) }
                        @for medium in ["phone", "video", "onsite", "one_way_video", "chat"] {
                            option value=(medium) selected[medium == now] { (words.medium(medium)) }
                        }
                    }
                }
            }
        }
    }
}

fn time_inputs(look: &Look<'_>, page: &CasePage<'_>) -> Markup {
    let words = look.words;
    let first = page.reading.slots.first().map(Fact::value);
    let time = first.map(|slot| slot.start.local.strftime("%Y-%m-%dT%H:%M").to_string());
    let zone = first.and_then(|slot| slot.zone.clone());
    let zone = zone.or_else(|| look.zone.iana_name().map(ToOwned::to_owned));
    html! {
        (input(&page.refused, Field {
            name: "time",
            sends: "value",
            label: words.fact_when,
            kind: "datetime-local",
            value: time.as_deref().unwrap_or_default(),
            fills: "off",
            says: words.bad_time,
        }))
        (input(&page.refused, Field {
            name: "zone",
            sends: "zone",
            label: words.zone,
            kind: "text",
            value: zone.as_deref().unwrap_or_default(),
            fills: "off",
            says: words.bad_zone,
        }))
        datalist #zones { @for zone in ZONES { option value=(zone) {} } }
    }
}

/// Zones that most people live in; any other may be typed.
const ZONES: [&str; 40] = [
    "UTC",
    "Europe/London",
    "Europe/Lisbon",
    "Europe/Dublin",
    "Europe/Berlin",
    "Europe/Paris",
    "Europe/Madrid",
    "Europe/Amsterdam",
    "Europe/Rome",
    "Europe/Vienna",
    "Europe/Zurich",
    "Europe/Warsaw",
    "Europe/Stockholm",
    "Europe/Athens",
    "Europe/Istanbul",
    "Europe/Kyiv",
    "Africa/Lagos",
    "Africa/Johannesburg",
    "Africa/Cairo",
    "Africa/Nairobi",
    "Asia/Dubai",
    "Asia/Karachi",
    "Asia/Kolkata",
    "Asia/Bangkok",
    "Asia/Singapore",
    "Asia/Shanghai",
    "Asia/Hong_Kong",
    "Asia/Tokyo",
    "Asia/Seoul",
    "Australia/Sydney",
    "Pacific/Auckland",
    "America/New_York",
    "America/Toronto",
    "America/Chicago",
    "America/Denver",
    "America/Los_Angeles",
    "America/Mexico_City",
    "America/Bogota",
    "America/Sao_Paulo",
    "America/Buenos_Aires",
];
