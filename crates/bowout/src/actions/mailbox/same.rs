//! Which threads are one conversation although no mail names the other: the person's own answer that some program sent
//! without a reference, and a reminder that came as a mail of its own.

use std::collections::HashMap;

use bowout_core::when::Moment;
use bowout_mail::store::{Note, digest};
use jiff::{SignedDuration, Timestamp};

/// Within how many hours a mail about the same interview is a reminder: a month.
const REMINDED_WITHIN: i64 = 30 * 24;

/// Of one writer, the most threads before a mail that it may remind of.
const MOST_REMINDED: usize = 100;

/// What of a note tells whose conversation it belongs to: of a million of them little stays in memory.
pub(super) struct Trace {
    pub(super) thread: i64,
    at: Option<Timestamp>,
    is_mine: bool,
    needs_answer: bool,
    nudges: bool,
    topic: Option<i64>,
    /// A digest of the address of who wrote it; 0 without one.
    writer: i64,
    /// Digests of the addresses of everybody whom it names.
    people: Box<[i64]>,
    /// The employer and the role, in lower case.
    company: Option<Box<str>>,
    role: Option<Box<str>>,
}

impl Trace {
    pub(super) fn of(note: &Note) -> Self {
        let lower = |name: Option<&String>| {
            let name = name.filter(|_| !note.is_mine)?;
            Some(name.to_lowercase().into_boxed_str())
        };
        let people = note.people.split(' ').filter(|one| !one.is_empty());
        Self {
            thread: note.thread,
            at: instant(note),
            is_mine: note.is_mine,
            needs_answer: note.needs_answer,
            nudges: note.nudges,
            topic: note.topic,
            writer: digest(address(note).as_bytes()),
            people: people.map(|one| digest(one.as_bytes())).collect(),
            company: lower(note.named_company()),
            role: lower(note.role.as_ref()),
        }
    }
}

/// Threads that are one conversation.
struct Conversation {
    threads: Vec<i64>,
    traces: Vec<Trace>,
}

/// Puts threads together that are one conversation.
pub(super) fn joined(mut threads: Vec<Vec<Trace>>) -> Vec<Vec<i64>> {
    threads.sort_by_cached_key(|thread| thread.iter().filter_map(|one| one.at).min());
    let mut all: Vec<Conversation> = vec![];
    // The threads with mail of a subject, and those with mail of a writer: any other pair is no conversation.
    let mut by_topic: HashMap<i64, Vec<usize>> = HashMap::new();
    let mut by_writer: HashMap<i64, Vec<usize>> = HashMap::new();
    for thread in threads {
        let first = thread.iter().min_by_key(|one| one.at);
        let before = first.and_then(|first| {
            if first.is_mine {
                let places = by_topic.get(&first.topic?)?.iter();
                let asked =
                    places.filter_map(|at| Some((asked_before(&all[*at].traces, first)?, *at)));
                asked.max().map(|(_, at)| at)
            } else {
                let places = by_writer.get(&first.writer)?.iter().rev();
                let mut places = places.take(MOST_REMINDED);
                places
                    .find(|at| is_reminder(&all[**at].traces, first))
                    .copied()
            }
        });
        let at = before.unwrap_or(all.len());
        for trace in thread.iter().filter(|one| !one.is_mine) {
            let writer = by_writer.entry(trace.writer).or_default();
            let topic = trace.topic.map(|topic| by_topic.entry(topic).or_default());
            for places in topic.into_iter().chain([writer]) {
                if places.last() != Some(&at) {
                    places.push(at);
                }
            }
        }
        let name = thread.first().map(|one| one.thread);
        match all.get_mut(at) {
            Some(before) => {
                before.threads.extend(name);
                before.traces.extend(thread);
            }
            None => all.push(Conversation {
                threads: name.into_iter().collect(),
                traces: thread,
            }),
        }
    }
    all.into_iter().map(|one| one.threads).collect()
}

/// When the last mail of a thread came that an own mail under the same subject and to one of the same people answers.
fn asked_before(thread: &[Trace], answer: &Trace) -> Option<Timestamp> {
    let to_them = |one: &&Trace| {
        let mut people = answer.people.iter();
        !one.is_mine
            && one.topic.is_some()
            && one.topic == answer.topic
            && people.any(|other| *other != answer.writer && one.people.contains(other))
            && one.at <= answer.at
    };
    thread.iter().filter(to_them).filter_map(|one| one.at).max()
}

/// Whether a mail reminds of what a thread asked and nobody has answered.
fn is_reminder(before: &[Trace], first: &Trace) -> bool {
    let asked = before.iter().filter(|one| !one.is_mine && one.needs_answer);
    let Some(last) = asked.max_by_key(|one| one.at) else {
        return false;
    };
    let (Some(from), Some(to)) = (last.at, first.at) else {
        return false;
    };
    let is_soon =
        to > from && to.duration_since(from) <= SignedDuration::from_hours(REMINDED_WITHIN);
    let is_same = last.topic.is_some() && last.topic == first.topic || first.nudges;
    let differ = |a: Option<&str>, b: Option<&str>| {
        a.zip(b)
            .is_some_and(|(a, b)| !a.contains(b) && !b.contains(a))
    };
    is_soon
        && is_same
        && last.writer == first.writer
        && first.writer != 0
        && !differ(last.role.as_deref(), first.role.as_deref())
        && !differ(last.company.as_deref(), first.company.as_deref())
        && !before
            .iter()
            .any(|one| one.is_mine && one.at.is_some_and(|at| at >= from && at <= to))
}

/// The address of who wrote a mail, in lower case.
fn address(note: &Note) -> String {
    let address = note.sender.rsplit('<').next().unwrap_or_default();
    address.trim_end_matches('>').to_lowercase()
}

/// When a mail was written.
pub(super) fn instant(note: &Note) -> Option<Timestamp> {
    Moment::parse(note.date.as_ref()?).map(|date| date.instant)
}
