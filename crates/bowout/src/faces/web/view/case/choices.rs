//! What shapes a letter: tone, reason, stage, language, somebody to recommend, and what the other answers need.

use bowout_core::evidence::Fact;
use bowout_core::letter::{Reason, day_and_time};
use bowout_core::opportunity::Stage;
use bowout_core::reading::Slot;
use bowout_core::text::Language;
use maud::{Markup, html};

use crate::case::page::CasePage;
use crate::look::Look;
use crate::said::phrase;
use crate::when::LANGUAGES;

/// What the person chose; empty where the mail decides.
#[derive(Debug, Clone, Copy, Default)]
pub struct Choices<'a> {
    /// The name of a stage.
    pub stage: &'a str,
    /// The tag of a language.
    pub language: &'a str,
    /// The name of a clause, `own`, or nothing.
    pub reason: &'a str,
    /// The reason in the person's own words.
    pub own_reason: &'a str,
    /// The name of a tone.
    pub tone: &'a str,
    /// Somebody to recommend.
    pub referral: &'a str,
    /// Whether they agreed to be named.
    pub has_consent: bool,
    /// Whether the person has phoned.
    pub has_phoned: bool,
    /// Whether every occurrence of an event is meant.
    pub is_whole_series: bool,
    /// Whether the letter quotes the words that it answers; it does where nothing is said.
    pub quotes: Option<bool>,
    /// Addresses that the person added.
    pub added: &'a [String],
    /// Times that would suit, one a line.
    pub proposals: &'a str,
    /// Questions, one a line.
    pub questions: &'a str,
    /// The day to hold until, in words.
    pub until: &'a str,
    /// Which of several proposed times is accepted: its start, RFC 3339.
    pub time: &'a str,
}

/// The form beside the letter.
pub(super) fn choices(look: &Look<'_>, page: &CasePage<'_>) -> Markup {
    let (words, chosen) = (look.words, &page.choices);
    html! {
        form.choices #choices method="post" action=(page.path("choices")) data-swap {
            (page.key(look))
            @if needs_words(page) || page.me.name.is_empty() {
                div.needed {
                    @if needs_words(page) { (needed(look, page)) }
                    @if page.me.name.is_empty() {
                        label { span { (words.sign) } input #sign type="text" name="sign" maxlength="120" autocomplete="name" dir="auto"; }
                    }
                    button.main type="submit" { (words.write) }
                }
            }
            @if page.is_no() {
                div.main-choices {
                    @if page.way.medium == "email" { (tone(look, chosen.tone)) }
                    (reason(look, chosen))
                }
            }
            details.more {
                summary { @if page.is_no() { (words.more_choices) } @else { (words.letter_language) } }
                div.grid {
                    @if page.is_no() { (stage(look, chosen.stage)) }
                    label { span { (words.letter_language) }
                        select name="language" data-send {
                            option value="" selected[chosen.language.is_empty()] { (words.as_invitation) }
                            @for (language, name) in LANGUAGES { option value=(language.tag()) lang=(language.tag()) selected[language.tag() == chosen.language] { (name) } }
                        }
                    }
                    @if page.is_no() {
                        label { span { (words.referral) } input type="text" name="referral" value=(chosen.referral) maxlength="120" dir="auto" autocomplete="off" data-send; }
                        label.check { input type="checkbox" name="has_consent" value="yes" checked[chosen.has_consent] data-send; span { (words.consent) } }
                        label.check { input type="checkbox" name="has_phoned" value="yes" checked[chosen.has_phoned] data-send; span { (words.phoned) } }
                    }
                    @if page.way.medium == "email" && !page.message.is_pasted {
                        input type="hidden" name="quotable" value="yes";
                        label.check { input type="checkbox" name="quotes" value="yes" checked[chosen.quotes.unwrap_or(true)] data-send; span { (words.quote_it) } }
                    }
                }
            }
            button.small data-plain type="submit" { (words.write) }
        }
    }
}

/// Whether the answer cannot be written before the person said what to ask for.
#[must_use]
pub(super) fn needs_words(page: &CasePage<'_>) -> bool {
    match page.way.verb {
        "accept" => page.reading.slots.len() > 1,
        verb => matches!(verb, "ask" | "reschedule" | "hold"),
    }
}

/// Whether those words are still missing.
#[must_use]
pub(super) fn lacks_words(page: &CasePage<'_>) -> bool {
    match page.way.verb {
        "ask" => page.choices.questions.trim().is_empty(),
        "hold" => page.choices.until.trim().is_empty(),
        "accept" => page.reading.slots.len() > 1 && !slots(page).any(|one| is_chosen(page, one)),
        _ => false,
    }
}

fn needed(look: &Look<'_>, page: &CasePage<'_>) -> Markup {
    let (words, chosen) = (look.words, &page.choices);
    let language = letter_language(page);
    match page.way.verb {
        "ask" => html! {
            label { span { (words.say_questions) } textarea name="questions" rows="3" maxlength="2000" dir="auto" { (chosen.questions) } }
            @if !page.advice.ask.is_empty() && chosen.questions.is_empty() {
                p.quiet { (words.could_ask) }
                ul.could lang=(language.tag()) { @for question in page.advice.ask.iter().take(4) {
                    li { span { (phrase(*question, language)) } " " button.small data-add="questions" type="button" hidden { (words.take_over) } }
                } }
            }
        },
        "accept" => html! {
            label { span { (words.say_time) }
                select name="time" data-send {
                    option value="" { "–" }
                    @for slot in slots(page) { option value=(slot.start) selected[is_chosen(page, slot)] { (day_and_time(slot.start.local, slot.zone.as_deref(), look.language)) } }
                }
            }
        },
        "hold" => html! {
            label { span { (words.say_until) } input type="text" name="until" value=(chosen.until) maxlength="120" dir="auto" autocomplete="off"; }
        },
        _ => html! {
            label { span { (words.say_times) } textarea name="proposals" rows="3" maxlength="2000" dir="auto" { (chosen.proposals) } }
        },
    }
}

/// The proposed times.
fn slots<'a>(page: &CasePage<'a>) -> impl Iterator<Item = &'a Slot> {
    page.reading.slots.iter().map(Fact::value)
}

fn is_chosen(page: &CasePage<'_>, slot: &Slot) -> bool {
    slot.start.to_string() == page.choices.time
}

/// The language that the letter is written in, so that a question can be taken over as it stands.
fn letter_language(page: &CasePage<'_>) -> Language {
    Language::from_tag(page.choices.language).unwrap_or(page.reading.language)
}

fn tone(look: &Look<'_>, chosen: &str) -> Markup {
    let words = look.words;
    html! {
        fieldset.segments {
            legend { (words.tone) }
            @for (name, label) in [("shorter", words.shorter), ("plain", words.plain), ("warmer", words.warmer)] {
                label { input id={ "tone-" (name) } type="radio" name="tone" value=(name) checked[name == chosen || (chosen.is_empty() && name == "plain")] data-send; span { (label) } }
            }
        }
    }
}

fn reason(look: &Look<'_>, chosen: &Choices<'_>) -> Markup {
    let words = look.words;
    html! {
        div.reason-choice {
            label { span { (words.reason) }
                select #reason name="reason" data-send {
                    option value="" selected[chosen.reason.is_empty()] { (words.no_reason) }
                    @for (name, label) in Reason::CLAUSES.iter().zip(words.reasons) {
                        option value=(name) selected[*name == chosen.reason] { (label) }
                    }
                    option value="own" selected[chosen.reason == "own"] { (words.own_reason) }
                }
            }
            label data-when="own" hidden[chosen.reason != "own"] { span { (words.own_words) }
                input #own_reason type="text" name="own_reason" value=(chosen.own_reason) maxlength="300" dir="auto" autocomplete="off" data-send; }
        }
    }
}

fn stage(look: &Look<'_>, chosen: &str) -> Markup {
    let words = look.words;
    html! {
        label { span { (words.stage) }
            select name="stage" data-send {
                option value="" selected[chosen.is_empty()] { (words.as_invitation) }
                @for (stage, label) in Stage::ALL.iter().zip(words.stages) {
                    option value=(stage.name()) selected[stage.name() == chosen] { (label) }
                }
            }
        }
    }
}
