//! Should I? One word, the reasons with the words they rest on, and the questions whose answers could change it.

use bowout_core::advice::{Line, Matter, Profile};
use bowout_core::opportunity::Quoted;
use maud::{Markup, html};

use crate::case::page::CasePage;
use crate::look::Look;
use crate::notice::{Field, Wrong, input};
use crate::safe::field;
use crate::said::{phrase, says};
use crate::when::your_day;

/// What the person said about this one interview.
#[derive(Debug, Clone, Copy, Default)]
pub struct About<'a> {
    /// Whether they would take the job.
    pub would_accept: Option<bool>,
    /// Whether they know the company.
    pub knows_company: Option<bool>,
    /// Whether they have been to an interview of this process.
    pub has_attended: bool,
    /// What makes them hesitate.
    pub feeling: &'a str,
    /// What stands in their calendar at the time.
    pub overlap: &'a str,
    /// The role as it was advertised.
    pub advertised_role: &'a str,
    /// The agency that put them forward before.
    pub already_submitted: &'a str,
}

/// The advice and its questions.
pub(super) fn advice(look: &Look<'_>, page: &CasePage<'_>) -> Markup {
    let (words, advice) = (look.words, page.advice);
    let verdict = advice.verdict.name();
    html! {
        section.advice aria-labelledby="should" {
            h2 #should { (words.should_i) }
            div.verdict data-verdict=(verdict) {
                p.word { (words.verdict(verdict)) }
                @if verdict == "pause" && advice.matter != Matter::Interview { p { (words.matter(advice.matter.name())) } }
                @else if advice.lines.is_empty() { p { (words.no_reasons) } }
                @else { p { (words.verdict_says(verdict)) } }
            }
            @if !advice.lines.is_empty() { ul.reasons { @for line in &advice.lines { (card(look, line)) } } }
            @if let Some(encouragement) = advice.encouragement {
                @if verdict != "stop" && !advice.lines.is_empty() { p.quiet.encouragement { (phrase(encouragement, look.language)) } }
            }
            (questions(look, page))
        }
    }
}

fn card(look: &Look<'_>, line: &Line) -> Markup {
    let side = match line.points {
        ..0 => "stay",
        0 => "open",
        _ => "leave",
    };
    html! {
        li.reason data-side=(side) {
            @for said in &line.says { p { (says(look, said)) } }
            @for words in line.evidence.iter().take(3) { (quoted(look, words)) }
            a.why href={ "/rules/" (line.reason) } { (look.words.why) }
        }
    }
}

fn quoted(look: &Look<'_>, words: &Quoted) -> Markup {
    let start: String = words.quote.chars().take(200).collect();
    html! {
        blockquote { q { (field(&start)) } @if let Some(date) = &words.date { " " span.meta { (your_day(date, look)) } } }
    }
}

/// The few questions that only the person can answer; the rest waits behind one click.
fn questions(look: &Look<'_>, page: &CasePage<'_>) -> Markup {
    let (words, about) = (look.words, &page.about);
    html! {
        details.questions open[is_undecided(page) || page.is_refused("wants")] {
            summary { (words.questions) }
            form method="post" action=(page.path("about")) data-swap {
                (page.key(look))
                div.grid {
                    (choice(look, "would_accept", words.ask_would_accept, about.would_accept))
                    (choice(look, "knows_company", words.ask_knows_company, about.knows_company))
                    label { span { (words.ask_feeling) } input type="text" name="feeling" value=(about.feeling) maxlength="400" dir="auto" autocomplete="off"; }
                    @if !page.reading.slots.is_empty() {
                        label { span { (words.ask_overlap) } input type="text" name="overlap" value=(about.overlap) maxlength="200" dir="auto" autocomplete="off"; }
                    }
                    label { span { (words.ask_advertised) } input type="text" name="advertised_role" value=(about.advertised_role) maxlength="200" dir="auto" autocomplete="off"; }
                    label { span { (words.ask_submitted) } input type="text" name="already_submitted" value=(about.already_submitted) maxlength="200" dir="auto" autocomplete="off"; }
                    label.check { input type="checkbox" name="has_attended" value="yes" checked[about.has_attended]; span { (words.ask_attended) } }
                }
                fieldset {
                    legend { (words.remembered) " " a href="/you" { (words.see_it) } }
                    (wants(look, page.profile, &page.refused))
                }
                button.main type="submit" { (words.weigh) }
            }
        }
    }
}

/// Whether an answer of the person could still turn the advice.
fn is_undecided(page: &CasePage<'_>) -> bool {
    page.advice.lines.iter().any(|line| line.points != 0)
        && page.about.would_accept.is_none()
        && page.is_sample
}

/// Yes, no, or not said.
fn choice(look: &Look<'_>, name: &str, label: &str, value: Option<bool>) -> Markup {
    let words = look.words;
    html! {
        label { span { (label) }
            select name=(name) {
                option value="" selected[value.is_none()] { "–" }
                option value="yes" selected[value == Some(true)] { (words.yes) }
                option value="no" selected[value == Some(false)] { (words.no) }
            }
        }
    }
}

/// What the person wants of any job; also asked on their own page.
#[must_use]
pub(crate) fn wants(look: &Look<'_>, profile: &Profile, refused: &[Wrong<'_>]) -> Markup {
    let words = look.words;
    let pay = profile.salary_floor.as_ref();
    let offer = profile.accepted_offer.as_ref();
    let plans = profile.plans.as_ref();
    html! {
        div.grid {
            div.pay {
                (input(refused, Field {
                    name: "amount",
                    sends: "amount",
                    label: words.want_pay,
                    kind: "number",
                    value: &pay.map_or_else(String::new, |pay| pay.amount.to_string()),
                    fills: "off",
                    says: words.bad_amount,
                }))
                label { span.hidden { (words.want_currency) } input type="text" name="currency" value=(pay.map_or("EUR", |pay| &pay.currency)) maxlength="3" size="4" list="currencies"; }
                datalist #currencies { @for one in ["EUR", "USD", "GBP", "CHF", "BRL", "JPY", "CNY", "CAD", "AUD", "INR", "MXN"] { option value=(one) {} } }
                label { span.hidden { (words.want_period) }
                    select name="period" {
                        @for (period, name) in ["year", "month", "day", "hour"].iter().zip(words.periods) {
                            option value=(period) selected[pay.is_some_and(|pay| pay.period == *period)] { (name) }
                        }
                    }
                }
            }
            label { span { (words.want_places) } input type="text" name="places" value=(profile.places.join(", ")) maxlength="300" dir="auto" autocomplete="off"; }
            (input(refused, Field {
                name: "days",
                sends: "days",
                label: words.want_days,
                kind: "number",
                value: &profile.most_onsite_days.map_or_else(String::new, |days| days.to_string()),
                fills: "off",
                says: words.bad_days,
            }))
            (choice(look, "sponsorship", words.want_sponsorship, profile.needs_sponsorship))
            (choice(look, "looking", words.want_looking, profile.is_looking))
            label { span { (words.want_offer) }
                select name="offer" {
                    option value="" selected[offer.is_none()] { (words.no) }
                    option value="spoken" selected[offer.is_some_and(|offer| !offer.is_in_writing)] { (words.offer_spoken) }
                    option value="written" selected[offer.is_some_and(|offer| offer.is_in_writing)] { (words.offer_written) }
                }
            }
            label { span { (words.want_plans) } input type="text" name="plans" value=(plans.map_or("", |plans| &plans.says)) maxlength="300" dir="auto" autocomplete="off"; }
            label.check { input type="checkbox" name="settled" value="yes" checked[plans.is_some_and(|plans| plans.is_settled)]; span { (words.want_settled) } }
            label.check { input type="checkbox" name="entry" value="yes" checked[profile.is_entry_level]; span { (words.want_entry) } }
        }
    }
}
