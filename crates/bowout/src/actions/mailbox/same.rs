//! Which threads are one conversation although no mail names the other: the person's own answer that some program sent
//! without a reference, and a reminder that came as a mail of its own.

use std::collections::HashMap;

use bowout_core::when::Moment;
use bowout_mail::store::Note;
use jiff::SignedDuration;

/// Within how many hours a mail about the same interview is a reminder: a month.
const REMINDED_WITHIN: i64 = 30 * 24;

/// Of one writer, the most threads before a mail that it may remind of.
const MOST_REMINDED: usize = 100;

/// Puts threads together that are one conversation.
pub(super) fn joined(mut threads: Vec<Vec<Note>>) -> Vec<Vec<Note>> {
    threads.sort_by_cached_key(|thread| thread.iter().filter_map(instant).min());
    let mut all: Vec<Vec<Note>> = vec![];
    // The threads with mail of a subject, and those with mail of a writer: any other pair is no conversation.
    let mut by_topic: HashMap<i64, Vec<usize>> = HashMap::new();
    let mut by_writer: HashMap<String, Vec<usize>> = HashMap::new();
    for thread in threads {
        let first = thread.iter().min_by_key(|note| instant(note));
        let before = first.and_then(|first| {
            if first.is_mine {
                let places = by_topic.get(&first.topic?)?.iter();
                let asked = places.filter_map(|at| Some((asked_before(&all[*at], first)?, *at)));
                asked.max().map(|(_, at)| at)
            } else {
                let places = by_writer.get(&address(first))?.iter().rev();
                let mut places = places.take(MOST_REMINDED);
                places.find(|at| is_reminder(&all[**at], first)).copied()
            }
        });
        let at = before.unwrap_or(all.len());
        for note in thread.iter().filter(|note| !note.is_mine) {
            let writer = by_writer.entry(address(note)).or_default();
            let topic = note.topic.map(|topic| by_topic.entry(topic).or_default());
            for places in topic.into_iter().chain([writer]) {
                if places.last() != Some(&at) {
                    places.push(at);
                }
            }
        }
        match all.get_mut(at) {
            Some(before) => before.extend(thread),
            None => all.push(thread),
        }
    }
    for thread in &mut all {
        thread.sort_by_cached_key(instant);
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

/// Whether a mail reminds of what a thread asked and nobody has answered.
fn is_reminder(before: &[Note], first: &Note) -> bool {
    let asked = before
        .iter()
        .filter(|note| !note.is_mine && note.needs_answer);
    let Some(last) = asked.max_by_key(|note| instant(note)) else {
        return false;
    };
    let (Some(from), Some(to)) = (instant(last), instant(first)) else {
        return false;
    };
    let is_soon =
        to > from && to.duration_since(from) <= SignedDuration::from_hours(REMINDED_WITHIN);
    let is_same = last.topic.is_some() && last.topic == first.topic || first.nudges;
    let differ =
        |a: Option<&String>, b: Option<&String>| a.zip(b).is_some_and(|(a, b)| !is_alike(a, b));
    is_soon
        && is_same
        && address(last) == address(first)
        && !address(first).is_empty()
        && !differ(last.role.as_ref(), first.role.as_ref())
        && !differ(last.company.as_ref(), first.company.as_ref())
        && !before
            .iter()
            .any(|note| note.is_mine && instant(note).is_some_and(|at| at >= from && at <= to))
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
