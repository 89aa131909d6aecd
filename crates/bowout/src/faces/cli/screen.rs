//! What a person sees in a terminal: nothing of a mail that could steer it, one place for it all.

use std::fmt::Write as _;
use std::io::Write;

use bowout_core::evidence::{Evidence, Fact};
use bowout_core::letter::{Letter, Links, Medium};
use bowout_core::message::Message;
use bowout_core::person::Person;
use bowout_core::propose::Proposal;
use bowout_core::reading::{Kind, Reading};
use bowout_core::review::Finding;

use crate::input::harmless;

/// The columns that a line takes at most.
const WIDTH: usize = 90;

/// Prints to standard error. The files are safe already; a closed error stream loses only these words.
pub(super) fn tell(words: &str) {
    let _ = std::io::stderr().write_all(words.as_bytes());
}

/// What was understood, who gets the letter, what happens to the calendar, what to look at.
pub(super) fn summary(message: &Message, proposal: &Proposal) -> String {
    let mut lines = understood(&proposal.reading);
    let letter = &proposal.letter;
    for (field, people) in [("to", &letter.to), ("copy", &letter.cc)] {
        if !people.is_empty() {
            let all: Vec<String> = people.iter().map(shown).collect();
            line(&mut lines, field, &all.join(", "));
        }
    }
    lines + &consequences(message, proposal)
}

/// Everything for people who read: what was understood, the letter, what comes of it.
pub(super) fn whole(message: &Message, proposal: &Proposal) -> String {
    format!(
        "{}\n{}\n{}",
        understood(&proposal.reading),
        letter(&proposal.letter),
        consequences(message, proposal)
    )
}

/// Who gets nothing, what the calendars are told, what to look at before the letter goes.
fn consequences(message: &Message, proposal: &Proposal) -> String {
    let mut lines = String::new();
    let letter = &proposal.letter;
    if letter.to.is_empty() {
        let words = "nobody by mail: put the text where the words came from";
        line(&mut lines, "to", words);
    }
    for one in &letter.left_out {
        let words = format!("{} ({})", harmless(&one.address), one.why);
        line(&mut lines, "left out", &words);
    }
    if let Some(words) = calendar(message, proposal) {
        line(&mut lines, "calendar", &words);
    }
    if let Some(link) = &proposal.reading.booking_link {
        let words = format!("{} (nothing was opened)", harmless(link.value()));
        line(&mut lines, "link", &words);
    }
    for doubt in &proposal.reading.doubts {
        line(&mut lines, "doubt", &harmless(&doubt.to_string()));
    }
    lines.push_str(&findings(&proposal.findings, &letter.body));
    lines.push_str("Nothing was sent. Read the letter before you send it.\n");
    lines
}

/// What happens in the calendars.
fn calendar(message: &Message, proposal: &Proposal) -> Option<String> {
    match &proposal.rsvp {
        Ok(reply) => Some(format!(
            "rsvp.eml says to {} alone that you {} the event",
            harmless(&reply.organizer.email),
            reply.participation.words().trim_start_matches("has "),
        )),
        Err(why) if !message.calendars.is_empty() => Some(format!(
            "no answer is written: {why}; answer it in your own calendar"
        )),
        Err(_) => None,
    }
}

/// The letter as its readers will see it.
fn letter(letter: &Letter) -> String {
    let mut shown = String::new();
    for (field, people) in [("To", &letter.to), ("Cc", &letter.cc)] {
        let all: Vec<String> = people.iter().map(self::shown).collect();
        if !all.is_empty() {
            let _ = writeln!(shown, "  {field}: {}", all.join(", "));
        }
    }
    if letter.medium == Medium::Email {
        let _ = writeln!(shown, "  Subject: {}\n", harmless(&letter.subject));
    }
    shown + &indented(&letter.body, "  ")
}

/// Words broken between two words where a line of a terminal ends, each line behind a mark.
pub(super) fn indented(text: &str, mark: &str) -> String {
    let mut lines = String::new();
    for words in text.lines() {
        if words.trim().is_empty() {
            let _ = writeln!(lines, "{}", mark.trim_end());
            continue;
        }
        let options = textwrap::Options::new(WIDTH)
            .initial_indent(mark)
            .subsequent_indent(mark)
            .break_words(false);
        let words = harmless(words);
        for line in textwrap::wrap(words.trim_end(), options) {
            let _ = writeln!(lines, "{}", line.trim_end());
        }
    }
    lines
}

/// What speaks for the kind, the strongest first, and the kind that came second.
pub(super) fn explained(reading: &Reading) -> String {
    let mut lines = String::new();
    for reason in &reading.reasons {
        let words = reason.evidence.as_ref().map(quoted).unwrap_or_default();
        let says = format!("{:+.1}  the mail {}  {words}", reason.weight, reason.says);
        line(&mut lines, "why", says.trim_end());
    }
    let (second, chance) = reading.runner_up;
    let second = second.name().replace('_', " ");
    let sure = format!(
        "{:.0} in 100; second: {second}, {:.0} in 100",
        reading.confidence * 100.0,
        chance * 100.0
    );
    line(&mut lines, "sure", &sure);
    lines
}

/// One fact a line, with the words it came from.
pub(super) fn understood(reading: &Reading) -> String {
    let mut lines = String::new();
    kind(&mut lines, reading);
    let facts = [
        ("company", reading.company.as_ref()),
        ("role", reading.role.as_ref()),
        ("round", reading.round.as_ref()),
        ("pay", reading.salary.as_ref()),
    ];
    for (name, fact) in facts {
        if let Some(fact) = fact {
            line(&mut lines, name, &with_words(&harmless(fact.value()), fact));
        }
    }
    if let Some(fact) = &reading.reply_by {
        let at = reading
            .reply_at
            .map(|at| at.local.strftime(" (%a %d %b %Y %H:%M)").to_string());
        let says = harmless(fact.value()) + &at.unwrap_or_default();
        line(&mut lines, "reply by", &with_words(&says, fact));
    }
    times(&mut lines, reading);
    if let Some(medium) = &reading.medium {
        let name = medium.value().replace('_', " ");
        line(&mut lines, "medium", &with_words(&name, medium));
    }
    let people = reading.people.iter().map(|one| harmless(&one.value().name));
    let people: Vec<String> = people.collect();
    if !people.is_empty() {
        line(&mut lines, "people", &people.join(", "));
    }
    lines
}

/// What kind of mail it is, and whether it waits for an answer.
fn kind(lines: &mut String, reading: &Reading) {
    let answer = if reading.needs_answer {
        "needs an answer"
    } else {
        "needs no answer"
    };
    let grounds: Vec<String> = reading.grounds.iter().take(2).map(quoted).collect();
    let kind = reading.kind.name().replace('_', " ");
    line(
        lines,
        "kind",
        &format!("{kind}, {answer}  {}", grounds.join(" ")),
    );
    let is_close = matches!(
        reading.kind,
        Kind::InterviewConfirmation | Kind::Offer | Kind::RecruiterOutreach
    );
    if !reading.needs_answer && !is_close {
        line(lines, "mind", "this mail does not read as an invitation");
    }
}

/// Each time, by the clock and the zone of the mail.
fn times(lines: &mut String, reading: &Reading) {
    for slot in &reading.slots {
        let value = slot.value();
        let zone = value
            .zone
            .as_deref()
            .unwrap_or("no zone named: the sender's clock");
        let time = format!(
            "{} ({zone})",
            value.start.local.strftime("%a %d %b %Y %H:%M")
        );
        line(lines, "time", &with_words(&time, slot));
    }
}

/// The findings for people: the words in question, what is wrong, how to mend it.
pub(super) fn findings(findings: &[Finding], letter: &str) -> String {
    let mut lines = String::new();
    for finding in findings {
        let words = letter.get(finding.place.clone()).unwrap_or_default();
        let quote = if words.is_empty() {
            "the letter as a whole".to_owned()
        } else {
            format!("\u{201c}{}\u{201d}", harmless(words))
        };
        let _ = write!(
            lines,
            "{} [{}] {quote}\n  {}\n  Mend: {}\n\n",
            finding.severity.name(),
            finding.rule,
            harmless(&finding.says.to_string()),
            harmless(&finding.mend.says.to_string())
        );
    }
    lines
}

/// The links, one a line.
pub(super) fn links(links: &Links) -> String {
    format!(
        "mail program: {}\nGmail: {}\nOutlook: {}\n",
        links.mailto, links.gmail, links.outlook
    )
}

fn line(lines: &mut String, name: &str, words: &str) {
    let options = textwrap::Options::new(WIDTH)
        .subsequent_indent("           ")
        .break_words(false);
    let line = format!("{name:>9}  {}", words.trim_end());
    let _ = writeln!(lines, "{}", textwrap::fill(&line, options));
}

fn with_words<T>(value: &str, fact: &Fact<T>) -> String {
    let words = quoted(fact.evidence());
    if words.contains(value) {
        words
    } else {
        format!("{value}  {words}")
    }
}

fn quoted(words: &Evidence) -> String {
    format!("\u{201c}{}\u{201d}", harmless(&words.quote))
}

fn shown(person: &Person) -> String {
    let email = harmless(&person.email);
    if person.name.is_empty() {
        email
    } else {
        format!("{} <{email}>", harmless(&person.name))
    }
}
