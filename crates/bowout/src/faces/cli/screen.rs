//! What a person sees in a terminal: nothing of a mail that could steer it, one place for it all.

use std::fmt::Write as _;
use std::io::Write;

use bowout_core::evidence::{Evidence, Fact};
use bowout_core::letter::Links;
use bowout_core::message::Message;
use bowout_core::person::Person;
use bowout_core::propose::Proposal;
use bowout_core::reading::{Kind, Reading};
use bowout_core::review::{Finding, Severity};

use crate::input::harmless;

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
    if letter.to.is_empty() {
        line(
            &mut lines,
            "to",
            "nobody by mail: put the text where the words came from",
        );
    }
    for one in &letter.left_out {
        line(
            &mut lines,
            "left out",
            &format!("{} ({})", harmless(&one.address), one.why),
        );
    }
    match &proposal.rsvp {
        Ok(reply) => line(
            &mut lines,
            "calendar",
            &format!(
                "rsvp.eml {} it, to {} alone",
                reply.participation.words().trim_start_matches("has "),
                harmless(&reply.organizer.email)
            ),
        ),
        Err(why) if !message.calendars.is_empty() => line(
            &mut lines,
            "calendar",
            &format!(
                "no answer is written: {why}. Decline it in your calendar yourself (a series: --whole-series)"
            ),
        ),
        Err(_) => {}
    }
    if let Some(link) = &proposal.reading.booking_link {
        line(
            &mut lines,
            "link",
            &format!(
                "{} (do not book; nothing was opened)",
                harmless(link.value())
            ),
        );
    }
    for doubt in &proposal.reading.doubts {
        line(&mut lines, "doubt", &harmless(doubt));
    }
    lines.push_str(&findings(&proposal.findings, &letter.body));
    lines.push_str("Nothing was sent. Read the letter before you send it.\n");
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
    let answer = if reading.needs_answer {
        "needs an answer"
    } else {
        "needs no answer"
    };
    let grounds: Vec<String> = reading.grounds.iter().take(2).map(quoted).collect();
    let kind = reading.kind.name().replace('_', " ");
    line(
        &mut lines,
        "kind",
        &format!("{kind}, {answer}  {}", grounds.join(" ")),
    );
    if !reading.needs_answer
        && !matches!(
            reading.kind,
            Kind::InterviewConfirmation | Kind::Offer | Kind::RecruiterOutreach
        )
    {
        line(
            &mut lines,
            "mind",
            "this mail does not read as an invitation",
        );
    }
    let facts = [
        ("company", reading.company.as_ref()),
        ("role", reading.role.as_ref()),
        ("round", reading.round.as_ref()),
        ("pay", reading.salary.as_ref()),
        ("reply by", reading.reply_by.as_ref()),
    ];
    for (name, fact) in facts {
        if let Some(fact) = fact {
            line(&mut lines, name, &with_words(&harmless(fact.value()), fact));
        }
    }
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
        line(&mut lines, "time", &with_words(&time, slot));
    }
    if let Some(medium) = &reading.medium {
        line(
            &mut lines,
            "medium",
            &with_words(&medium.value().replace('_', " "), medium),
        );
    }
    let people: Vec<String> = reading
        .people
        .iter()
        .map(|one| harmless(&one.value().name))
        .collect();
    if !people.is_empty() {
        line(&mut lines, "people", &people.join(", "));
    }
    lines
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
            harmless(&finding.says),
            harmless(&finding.mend.says)
        );
    }
    lines
}

/// Whether anything speaks against sending.
pub(super) fn is_bad(findings: &[Finding]) -> bool {
    findings
        .iter()
        .any(|finding| finding.severity >= Severity::Warning)
}

/// The links, one a line.
pub(super) fn links(links: &Links) -> String {
    format!(
        "mail program: {}\nGmail: {}\nOutlook: {}\n",
        links.mailto, links.gmail, links.outlook
    )
}

fn line(lines: &mut String, name: &str, words: &str) {
    let _ = writeln!(lines, "{name:>9}  {}", words.trim_end());
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
