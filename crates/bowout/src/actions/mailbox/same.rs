//! Which threads are one conversation although no mail names the other: the person's own answer that some program sent
//! without a reference, and a reminder that came as a mail of its own.

use bowout_core::when::Moment;
use bowout_mail::store::Note;
use jiff::SignedDuration;

/// Within how many hours a mail about the same interview is a reminder: a month.
const REMINDED_WITHIN: i64 = 30 * 24;

/// Puts threads together that are one conversation.
pub(super) fn joined(mut threads: Vec<Vec<Note>>) -> Vec<Vec<Note>> {
    threads.sort_by_key(|thread| thread.iter().filter_map(instant).min());
    let mut all: Vec<Vec<Note>> = vec![];
    for thread in threads {
        let first = thread.iter().min_by_key(|note| instant(note));
        let is_mine = first.is_some_and(|note| note.is_mine);
        let before = if is_mine {
            let asked = all
                .iter_mut()
                .filter_map(|other| Some((asked_before(other, first?)?, other)));
            asked.max_by_key(|(at, _)| *at).map(|(_, other)| other)
        } else {
            all.iter_mut()
                .rev()
                .find(|before| is_reminder(before, &thread))
        };
        match before {
            Some(before) => before.extend(thread),
            None => all.push(thread),
        }
    }
    for thread in &mut all {
        thread.sort_by_key(instant);
    }
    all
}

/// When the last mail of a thread came that an own mail under the same subject and to one of the same people answers.
fn asked_before(thread: &[Note], answer: &Note) -> Option<jiff::Timestamp> {
    let to_them = |note: &&Note| {
        let me = address(answer);
        !note.is_mine
            && note.topic.is_some()
            && note.topic == answer.topic
            && people(answer).any(|one| one != me && people(note).any(|other| other == one))
            && instant(note) <= instant(answer)
    };
    thread.iter().filter(to_them).filter_map(instant).max()
}

/// Whether a thread begins with a reminder of what another asked and nobody has answered.
fn is_reminder(before: &[Note], thread: &[Note]) -> bool {
    let theirs = |notes: &[Note]| -> Vec<Note> {
        notes.iter().filter(|note| !note.is_mine).cloned().collect()
    };
    let (asked, later) = (theirs(before), theirs(thread));
    let Some(first) = later.iter().min_by_key(|note| instant(note)) else {
        return false;
    };
    let Some(last) = asked
        .iter()
        .filter(|note| note.needs_answer)
        .max_by_key(|note| instant(note))
    else {
        return false;
    };
    let (Some(from), Some(to)) = (instant(last), instant(first)) else {
        return false;
    };
    let is_soon =
        to > from && to.duration_since(from) <= SignedDuration::from_hours(REMINDED_WITHIN);
    let is_answered = before
        .iter()
        .any(|note| note.is_mine && instant(note).is_some_and(|at| at >= from && at <= to));
    let differ = |a: &Option<String>, b: &Option<String>| {
        a.as_ref()
            .zip(b.as_ref())
            .is_some_and(|(a, b)| !is_alike(a, b))
    };
    let are_two = differ(&last.role, &first.role) || differ(&last.company, &first.company);
    let is_same = last.topic.is_some() && last.topic == first.topic || first.nudges;
    is_soon
        && !is_answered
        && !are_two
        && is_same
        && address(last) == address(first)
        && !address(first).is_empty()
}

/// Whether one of two names holds the other.
fn is_alike(one: &str, other: &str) -> bool {
    let (one, other) = (one.to_lowercase(), other.to_lowercase());
    one.contains(&other) || other.contains(&one)
}

/// The address of who wrote a mail, in lower case.
fn address(note: &Note) -> String {
    let address = note.sender.rsplit('<').next().unwrap_or_default();
    address.trim_end_matches('>').to_lowercase()
}

/// Everybody whom a mail names.
fn people(note: &Note) -> impl Iterator<Item = &str> {
    note.people.split(' ').filter(|one| !one.is_empty())
}

fn instant(note: &Note) -> Option<jiff::Timestamp> {
    Moment::parse(note.date.as_ref()?).map(|date| date.instant)
}
