//! What one message of a mailbox is: a glance first, a reading where the glance leaves a doubt, and the person's own
//! word over both.

use std::collections::HashMap;

use bowout_core::advice::is_called_off;
use bowout_core::calendar::events;
use bowout_core::evidence::Fact;
use bowout_core::message::glance::{Fields, Marks, Sight, ids, lightened};
use bowout_core::message::{Message, parse, parse_or_pasted};
use bowout_core::opportunity::nudges;
use bowout_core::person::Person;
use bowout_core::reading::{Glance, Kind, Reading, glance, read, read_briefly, read_on};
use bowout_core::when::Moment;
use bowout_mail::scan::{Judge, Judged};
use bowout_mail::store::{Note, State, digest};

use crate::actions::case::subject;

/// The most bytes of a mail without an id that stand for it.
const DIGEST_BYTES: usize = 64 * 1024;

/// How far into a mail its header is looked through.
const HEAD_BYTES: usize = 64 * 1024;

/// The most people of a mail that are noted.
const MOST_PEOPLE: usize = 50;

/// What a judge goes by.
#[derive(Debug)]
pub(super) struct Measure {
    /// Stands in for the date of a mail that bears none.
    pub(super) now: Moment,
    /// The person's addresses.
    pub(super) own: Vec<Person>,
    /// What the person said, by the digest of the id.
    pub(super) marks: HashMap<i64, String>,
}

/// How much of a mail was read.
enum Depth {
    /// Its kind: its facts are read where that asks for them.
    Brief(Reading),
    /// Everything, to be noted whatever it is.
    Whole(Reading),
}

impl Measure {
    /// A judge that reads only where a glance leaves a doubt.
    pub(super) fn glancing(&self) -> Judge<'_> {
        let mut sight = Sight::default();
        Box::new(move |bytes| self.glance(bytes, &mut sight))
    }

    /// A judge that reads and notes every message.
    pub(super) fn noting(&self) -> Judge<'_> {
        Box::new(|bytes| {
            let fields = Fields::of(bytes);
            let ties = self.ties(&fields, bytes);
            let message = parsed(bytes, &lightened(bytes));
            let reading = read(&message, &self.now);
            self.judged(bytes, &message, ties, Depth::Whole(reading))
        })
    }

    fn glance(&self, bytes: &[u8], sight: &mut Sight) -> Judged {
        let fields = Fields::of(bytes);
        let (id, thread) = self.ties(&fields, bytes);
        let state = if bytes.trim_ascii().is_empty() {
            State::Damaged
        } else {
            let light = lightened(bytes);
            let marks = Marks::of(&Fields {
                body: &light[bytes.len() - fields.body.len()..],
                ..fields
            });
            let glance = match glance(&fields, marks, sight) {
                _ if self.marks.contains_key(&id) => Glance::Likely,
                _ if self.is_sent(&fields) => Glance::No,
                glance => glance,
            };
            let may_be_theirs = self.own.is_empty() || self.is_sent(&fields);
            if may_be_theirs && marks.answers_event {
                let message = parsed(bytes, &light);
                if answer_by_calendar(&message).is_some() {
                    let reading = read(&message, &self.now);
                    return self.judged(bytes, &message, (id, thread), Depth::Whole(reading));
                }
            }
            if glance != Glance::No {
                let message = parsed(bytes, &light);
                if let Some(reading) = read_briefly(&message, &self.now, glance) {
                    return self.judged(bytes, &message, (id, thread), Depth::Brief(reading));
                }
            }
            State::PassedOver
        };
        Judged {
            id,
            thread,
            state,
            note: None,
        }
    }

    /// The digests of a message's id and of its thread. The person's own mail that names no other goes by its subject.
    fn ties(&self, fields: &Fields<'_>, bytes: &[u8]) -> (i64, i64) {
        let (id, thread) = ties(fields, bytes);
        if thread != id || !self.is_sent(fields) {
            return (id, thread);
        }
        let header = bytes.len() - fields.body.len();
        let subject = parse(bytes.get(..header).unwrap_or(bytes)).subject;
        (id, topic(&subject).unwrap_or(id))
    }

    /// Whether the person wrote the mail, to others alone.
    fn is_sent(&self, fields: &Fields<'_>) -> bool {
        let names = |value: &[u8]| {
            let value = value.to_ascii_lowercase();
            self.own
                .iter()
                .any(|me| holds(&value, me.email.to_lowercase().as_bytes()))
        };
        names(fields.from) && !names(fields.to)
    }

    fn judged(
        &self,
        bytes: &[u8],
        message: &Message,
        (id, thread): (i64, i64),
        depth: Depth,
    ) -> Judged {
        let mark = self.marks.get(&id).and_then(|name| Kind::from_name(name));
        let (reading, is_whole) = match depth {
            Depth::Brief(reading) => (reading, false),
            Depth::Whole(reading) => (reading, true),
        };
        let brief = (!is_whole).then(|| reading.clone());
        let mut reading = self.weighed(reading, message, mark);
        let is_mail = !message.is_pasted && Fields::of(bytes).has_any;
        let state = match (reading.needs_answer, is_mail) {
            (true, _) => State::Waiting,
            (false, true) => State::Read,
            (false, false) => State::Damaged,
        };
        let matters = is_whole
            || reading.needs_answer
            || matches!(reading.kind, Kind::InterviewConfirmation | Kind::Reschedule);
        if let Some(brief) = brief.filter(|_| matters) {
            reading = self.weighed(read_on(brief, message, &self.now), message, mark);
        }
        let is_mine = self.is_mine(message);
        Judged {
            id,
            thread,
            state,
            note: matters.then(|| {
                let note = note(message, &reading, is_mine);
                // What a program sends while the person is away answers nobody.
                let reader = note.reader.clone().filter(|_| !is_automatic_reply(bytes));
                Box::new(Note { reader, ..note })
            }),
        }
    }

    /// A reading with what the person's mark, the sender and a cancellation say of it.
    fn weighed(&self, mut reading: Reading, message: &Message, mark: Option<Kind>) -> Reading {
        if let Some(kind) = mark {
            reading.kind = kind;
            reading.needs_answer = kind.asks();
        }
        reading.needs_answer &= !self.is_mine(message);
        if is_called_off(&reading, &message.body) {
            reading.kind = Kind::Reschedule;
            reading.needs_answer = false;
            reading.slots.clear();
        }
        reading
    }

    fn is_mine(&self, message: &Message) -> bool {
        let is_own = |one: &Person| self.own.iter().any(|me| me.same_mailbox(&one.email));
        message.from.iter().any(is_own) && !message.to.iter().any(is_own)
    }
}

/// A mail, parsed without the middle of its attachments; words that somebody pasted have none.
fn parsed(bytes: &[u8], light: &[u8]) -> Message {
    let message = parse_or_pasted(light);
    if message.is_pasted && light.len() < bytes.len() {
        return parse_or_pasted(bytes);
    }
    message
}

/// Whether a program answered in somebody's absence (Auto-Submitted, RFC 3834, 5).
fn is_automatic_reply(bytes: &[u8]) -> bool {
    let head = bytes.get(..HEAD_BYTES).unwrap_or(bytes);
    let mut lines = head
        .split(|byte| *byte == b'\n')
        .take_while(|line| line.len() > 1);
    lines.any(|line| {
        let line = line.to_ascii_lowercase();
        line.strip_prefix(b"auto-submitted:")
            .is_some_and(|value| value.trim_ascii().starts_with(b"auto-replied"))
    })
}

/// The digests of a message's id and of the oldest id that it refers to. A message without an id goes by its content.
pub(super) fn ties(fields: &Fields<'_>, bytes: &[u8]) -> (i64, i64) {
    let own = ids(fields.message_id).next();
    let id = own.map_or_else(
        || digest(bytes.get(..DIGEST_BYTES).unwrap_or(bytes)),
        digest,
    );
    let oldest = ids(fields.references)
        .next()
        .or_else(|| ids(fields.in_reply_to).next());
    (id, oldest.map_or(id, digest))
}

fn holds(value: &[u8], wanted: &[u8]) -> bool {
    !wanted.is_empty() && value.windows(wanted.len()).any(|window| window == wanted)
}

/// A digest of what a subject is about.
fn topic(written: &str) -> Option<i64> {
    let subject = subject(written);
    (!subject.is_empty()).then(|| digest(format!("subject {subject}").as_bytes()))
}

/// What the writer of a mail answers to an event.
fn answer_by_calendar(message: &Message) -> Option<&'static str> {
    let all = message.calendars.iter().flat_map(|one| events(one));
    let mut answers = all.filter(|event| matches!(event.method.as_str(), "REPLY" | "COUNTER"));
    let event = answers.next()?;
    let is_writer = |one: &Person| {
        message
            .from
            .iter()
            .any(|from| from.same_mailbox(&one.email))
    };
    let mut attendees = event.attendees.iter();
    let attendee = match event.attendees.as_slice() {
        [only] => only,
        _ => attendees.find(|one| is_writer(&one.person))?,
    };
    match (event.method.as_str(), attendee.partstat.as_str()) {
        ("COUNTER", _) => Some("countered"),
        (_, "ACCEPTED") => Some("accepted"),
        (_, "DECLINED") => Some("declined"),
        (_, "TENTATIVE") => Some("tentative"),
        _ => None,
    }
}

/// The addresses of everybody whom a mail names, in lower case.
fn people(message: &Message) -> String {
    let all = message.from.iter().chain(&message.reply_to);
    let all = all.chain(&message.to).chain(&message.cc).take(MOST_PEOPLE);
    all.map(|one| one.email.to_lowercase())
        .collect::<Vec<_>>()
        .join(" ")
}

/// What a message says that an opportunity is made of.
fn note(message: &Message, reading: &Reading, is_mine: bool) -> Note {
    let text = |fact: Option<&Fact<String>>| fact.map(|fact| fact.value().clone());
    let slot = reading.slots.first().map(|slot| slot.value().start);
    let event = reading.calendar.as_ref();
    let interview_at = event.and_then(|one| one.start).or(slot);
    Note {
        message_id: message.message_id.clone(),
        date: message.date.map(|date| date.to_string()),
        sender: message.from.first().map(Person::line).unwrap_or_default(),
        reader: message.to.first().map(|one| one.email.to_lowercase()),
        subject: message.subject.clone(),
        kind: reading.kind.name().to_owned(),
        needs_answer: reading.needs_answer,
        is_mine,
        company: text(reading.company.as_ref()),
        role: text(reading.role.as_ref()),
        interview_at: interview_at.map(|at| at.to_string()),
        event: event.map(|one| one.uid.clone()),
        reply_by: text(reading.reply_by.as_ref()),
        reply_at: reading.reply_at.map(|at| at.to_string()),
        topic: topic(&message.subject),
        people: people(message),
        nudges: !is_mine && nudges(message),
        answer: answer_by_calendar(message).map(ToOwned::to_owned),
        ..Note::default()
    }
}
