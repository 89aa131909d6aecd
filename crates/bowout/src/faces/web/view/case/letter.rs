//! The right side of the desk: the ways it can travel, who gets it, the words, and what the check says as they are typed.

use bowout_core::letter::{Letter, Medium, NoLetter};
use bowout_core::message::LeftOut;
use bowout_core::person::Person;
use bowout_core::propose::Proposal;
use maud::{Markup, html};

use crate::case::check::{Checked, count, findings, under};
use crate::case::choices::{choices, lacks_words};
use crate::case::go::{calendar, go};
use crate::case::page::CasePage;
use crate::frame::icon;
use crate::look::Look;
use crate::safe::{field, person, text};
use crate::said::{phrase, says};

/// The media that a no can travel by, in the order of the tabs.
const MEDIA: [Medium; 8] = [
    Medium::Email,
    Medium::PhoneScript,
    Medium::Voicemail,
    Medium::LinkedinMessage,
    Medium::LinkedinNote,
    Medium::LinkedinInmail,
    Medium::Sms,
    Medium::CalendarComment,
];

/// The right side of the desk.
pub(super) fn letter(look: &Look<'_>, page: &CasePage<'_>) -> Markup {
    html! {
        div.writing {
            (choices(look, page))
            @match &page.proposal {
                _ if lacks_words(page) => p.missing { (look.words.say_first) },
                Ok(proposal) => {
                    @if !page.choices.added.is_empty() { (humans(look, page)) }
                    (sheet(look, page, proposal))
                    (go(look, page, proposal))
                    (calendar(look, page, proposal))
                }
                Err(why) => (none(look, page, why)),
            }
        }
    }
}

/// The ways it can travel.
pub(super) fn tabs(look: &Look<'_>, page: &CasePage<'_>) -> Markup {
    let words = look.words;
    html! {
        nav.tabs aria-label=(words.media) {
            @for medium in MEDIA {
                a href={ (page.way(page.way.verb, medium.name())) "#answer" } aria-current=[(medium.name() == page.way.medium).then_some("true")] data-swap {
                    (words.way(medium.name()))
                }
            }
        }
    }
}

fn sheet(look: &Look<'_>, page: &CasePage<'_>, proposal: &Proposal) -> Markup {
    let (words, letter) = (look.words, &proposal.letter);
    let checked = Checked {
        body: &letter.body,
        findings: &proposal.findings,
        medium: letter.medium,
        is_known: page.is_no(),
    };
    let rows = letter
        .body
        .lines()
        .map(|line| 1 + line.chars().count() / 60)
        .sum::<usize>()
        + 1;
    html! {
        form.sheet #sheet method="post" action=(page.path("letter")) data-check=(page.path("check")) {
            (page.key(look))
            @if letter.medium == Medium::Email { (head(look, page, letter)) }
            label.hidden for="body" { (words.letter) }
            div.paper lang=(letter.language.tag()) {
                (under(checked))
                textarea #body name="body" rows=(rows) dir="auto" maxlength="20000" spellcheck="true" aria-describedby="count findings" { (letter.body) }
            }
            div.below {
                (count(look, checked))
                span #kept {}
                button.link data-edited name="anew" value="yes" type="submit" hidden[!page.is_edited] { (words.anew) }
                @if page.has_set_aside && !page.is_edited { button.link name="back" value="yes" type="submit" { (words.bring_back) } }
                button.small data-plain name="save" value="yes" type="submit" { (words.check_it) }
            }
            @if !letter.quote.is_empty() {
                details.below-it { summary { (words.quoted) } pre.mail dir="auto" { (text(&letter.quote, &[])) } }
            }
            p.quiet.edited data-edited hidden[!page.is_edited] { (words.edited) }
            h3.quiet { (words.check) }
            (findings(look, checked))
        }
    }
}

/// To, copy and subject.
fn head(look: &Look<'_>, page: &CasePage<'_>, letter: &Letter) -> Markup {
    let words = look.words;
    let (to, cc) = page.everybody;
    html! {
        fieldset.readers {
            legend.hidden { (words.readers) }
            @if to.is_empty() { p.quiet { (words.nobody) } }
            @else {
                div.line { span.label { (words.to) } ul.chips { @for (at, one) in to.iter().enumerate() { (chip(look, letter, one, why_there(look, page, at, one))) } } }
                @if !cc.is_empty() {
                    div.line { span.label { (words.cc) } ul.chips { @for one in cc { (chip(look, letter, one, words.why_thread)) } } }
                }
            }
            @if !letter.left_out.is_empty() {
                div.line { span.label { (words.left_out) } ul.chips.out { @for one in &letter.left_out { (left_out(look, one)) } } }
            }
        }
        div.line { label.label for="subject" { (words.subject) }
            input #subject type="text" name="subject" value=(letter.subject) maxlength="300" dir="auto" autocomplete="off"; }
    }
}

/// Why somebody is written to.
fn why_there(look: &Look<'_>, page: &CasePage<'_>, at: usize, one: &Person) -> &'static str {
    if page
        .choices
        .added
        .iter()
        .any(|email| one.same_mailbox(email))
    {
        look.words.why_added
    } else if at == 0 {
        look.words.why_writer
    } else {
        look.words.why_asked
    }
}

/// A reader, with the reason; unticked, they are left off.
fn chip(look: &Look<'_>, letter: &Letter, one: &Person, why: &str) -> Markup {
    let mut kept = letter.to.iter().chain(&letter.cc);
    let is_kept = kept.any(|other| other.same_mailbox(&one.email));
    html! {
        li {
            label.chip title=(why) {
                input type="checkbox" name="reader" value=(one.email) checked[is_kept] data-save;
                span { (person(one)) span.why-there { (why) } }
            }
            input type="hidden" name="known" value=(one.email);
            @if !is_kept { span.hidden { (look.words.left_out) } }
        }
    }
}

/// The humans whom a robot's mail names, each to be written to at a click.
fn humans(look: &Look<'_>, page: &CasePage<'_>) -> Markup {
    let is_added = |one: &&Person| {
        let mut added = page.choices.added.iter();
        added.any(|email| one.same_mailbox(email))
    };
    let named: Vec<&Person> = page
        .named
        .iter()
        .filter(|one| !is_added(one))
        .take(6)
        .collect();
    html! {
        @if !named.is_empty() {
            form.humans method="post" action=(page.path("choices")) data-swap {
                (page.key(look))
                p { (look.words.names_humans) }
                ul.chips { @for one in named { li {
                    button.chip name="recipient" value=(one.email) type="submit" {
                        (icon("mail")) span { (person(one)) span.why-there { (look.words.write_to) } }
                    }
                } } }
            }
        }
    }
}

fn left_out(look: &Look<'_>, one: &LeftOut) -> Markup {
    html! { li.chip { span { span.address { (field(&one.address)) } span.why-there { (phrase(one.why, look.language)) } } } }
}

/// Why there is no letter, and what the person can do.
fn none(look: &Look<'_>, page: &CasePage<'_>, why: &NoLetter) -> Markup {
    let words = look.words;
    html! {
        div.note {
            @match why {
                NoLetter::NoHuman(left_out) => {
                    p { (icon("problem")) " " (words.no_human) }
                    ul.chips.out { @for one in left_out { (self::left_out(look, one)) } }
                    (humans(look, page))
                    @if page.is_no() { p { a href=(page.way(page.way.verb, "phone-script")) data-swap { (words.say_by_phone) } } }
                }
                NoLetter::Medium(_) => p { (icon("problem")) " " (words.not_this_way) },
                NoLetter::Language(_) => p { (icon("problem")) " " (words.no_language) },
                NoLetter::Unconfirmable(why) => p { (icon("problem")) " " (says(look, &why.said())) " " (words.nothing_to_confirm) },
                NoLetter::Wording(_) => p { (icon("problem")) " " (words.our_fault) },
            }
        }
    }
}
