//! Let it go: the calendar in words, and every way out of the page. Nothing is sent from here.

use bowout_core::calendar::NoReply;
use bowout_core::letter::Medium;
use bowout_core::propose::{NoRsvp, Proposal};
use maud::{Markup, html};

use crate::case::page::CasePage;
use crate::frame::icon;
use crate::look::{Look, fill};
use crate::safe::field;
use crate::said::says;

/// What will happen to the calendar.
pub(super) fn calendar(look: &Look<'_>, page: &CasePage<'_>, proposal: &Proposal) -> Markup {
    let words = look.words;
    if page.message.calendars.is_empty() {
        return html! {};
    }
    let file = |name: &str| page.path(&format!("{}/{}/{name}", page.way.verb, page.way.medium));
    html! {
        section.calendar aria-labelledby="calendar" {
            h3 #calendar { (words.the_calendar) }
            @match &proposal.rsvp {
                Ok(reply) => {
                    p { (icon("calendar")) " "
                        @if page.is_no() { (words.event_declined) } @else { (words.event_accepted) }
                        " " b { (field(&reply.summary)) } " · " (field(&reply.organizer.email)) }
                    p.quiet { (words.event_how) }
                    div.ways {
                        a.button href=(file("rsvp.eml")) download { (icon("down")) (words.download_rsvp) }
                        a.button href=(file("rsvp.ics")) download { (icon("down")) (words.download_ics) }
                    }
                }
                Err(why) => {
                    p { (icon("calendar")) " " @if page.is_no() || page.way.verb == "accept" { (words.event_none) } @else { (words.event_stays) } }
                    @if page.is_no() || page.way.verb == "accept" { p.quiet { (says(look, &why.saying().into())) } }
                    @if *why == NoRsvp::Event(NoReply::Repeats) {
                        form method="post" action=(page.path("choices")) data-swap {
                            (page.key(look))
                            input type="hidden" name="series" value="yes";
                            button type="submit" { (words.whole_series) }
                        }
                    }
                }
            }
            @if page.choices.is_whole_series { p.quiet { (words.whole_series_set) } }
        }
    }
}

/// The ways out.
pub(super) fn go(look: &Look<'_>, page: &CasePage<'_>, proposal: &Proposal) -> Markup {
    let words = look.words;
    let serious = proposal
        .findings
        .iter()
        .filter(|one| one.severity == bowout_core::review::Severity::Error)
        .count();
    html! {
        section.go aria-labelledby="go" {
            h3 #go { (words.let_it_go) }
            @if serious > 0 { p.problem { (icon("problem")) " " a href="#findings" { (fill(words.look_again, &[&serious.to_string()])) } } }
            div.ways {
                button.main data-copy="body" type="button" hidden { (icon("copy")) (words.copy) }
                @if proposal.letter.medium == Medium::Email { (mail(look, page)) }
                @else {
                    a.button href=(page.path(&format!("{}/{}/letter.txt", page.way.verb, page.way.medium))) download { (icon("down")) (words.download_text) }
                    @if proposal.letter.medium.is_spoken() {
                        a.button href=(page.path(&format!("{}/{}/script", page.way.verb, page.way.medium))) { (icon("print")) (words.print_script) }
                    }
                }
            }
            p.quiet { (words.nothing_sent) }
        }
    }
}

fn mail(look: &Look<'_>, page: &CasePage<'_>) -> Markup {
    let words = look.words;
    let file = |name: &str| page.path(&format!("{}/{}/{name}", page.way.verb, page.way.medium));
    html! {
        @if let Some(links) = &page.links {
            a.button data-link="mailto" href=(links.mailto) { (icon("mail")) (words.open_mail) }
            a.button data-link="gmail" href=(links.gmail) target="_blank" rel="noopener noreferrer" { (icon("out")) "Gmail" }
            a.button data-link="outlook" href=(links.outlook) target="_blank" rel="noopener noreferrer" { (icon("out")) "Outlook" }
            @if !page.me.email.is_empty() { a.button href=(file("letter.eml")) download { (icon("down")) (words.download_draft) } }
        } @else {
            a.button href=(file("letter.txt")) download { (icon("down")) (words.download_text) }
        }
    }
}
