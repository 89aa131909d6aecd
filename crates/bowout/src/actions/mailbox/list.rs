//! The opportunities of the scanned mailboxes, each with its clock.

use crate::actions::mailbox::same::{Trace, instant, joined};
use crate::error::CommandError;
use bowout_core::message::is_forward;
use bowout_core::opportunity::answer_by;
use bowout_core::when::Moment;
use bowout_mail::store::{Note, Store};

/// Where an opportunity stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Standing {
    /// The person has yet to answer.
    Open,
    /// A time is fixed.
    Confirmed,
    /// The person has answered.
    Answered,
    /// The employer said no, or took the invitation back.
    Over,
}

impl Standing {
    /// The name used in JSON.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Confirmed => "confirmed",
            Self::Answered => "answered",
            Self::Over => "over",
        }
    }
}

/// One conversation about an interview.
#[derive(Debug)]
pub(crate) struct Listed {
    /// Short enough to type.
    pub(crate) id: String,
    pub(crate) standing: Standing,
    /// The message that the clock runs from.
    pub(crate) asked: Note,
    /// Every message that belongs to it, the oldest first.
    pub(crate) thread: Vec<Note>,
    pub(crate) company: Option<String>,
    pub(crate) role: Option<String>,
    /// What the person answered by calendar.
    pub(crate) answer: Option<String>,
    pub(crate) answer_by: Option<Moment>,
    /// Until when an answer is asked for, where that is stated.
    pub(crate) reply_at: Option<Moment>,
    pub(crate) hours_left: Option<f64>,
    pub(crate) interview_at: Option<Moment>,
}

/// What `keep` makes of every opportunity, what is due first on top. The rest stays in the store.
///
/// # Errors
/// [`CommandError`] where the store fails.
pub(crate) fn list<T>(
    store: &Store,
    now: &Moment,
    mut keep: impl FnMut(Listed) -> Option<T>,
) -> Result<Vec<T>, CommandError> {
    let mut threads: Vec<Vec<Trace>> = vec![];
    store.each_note(&mut |note| match threads.last_mut() {
        Some(thread) if thread.last().is_some_and(|last| last.thread == note.thread) => {
            thread.push(Trace::of(&note));
        }
        _ => threads.push(vec![Trace::of(&note)]),
    })?;
    let mut listed = vec![];
    for conversation in joined(threads) {
        let mut notes = vec![];
        for thread in conversation {
            notes.extend(store.notes_of(thread)?);
        }
        notes.sort_by_cached_key(instant);
        let Some(one) = opportunity(notes, now) else {
            continue;
        };
        let due = one.answer_by.or(one.interview_at).map(|at| at.instant);
        let order = (one.standing, due.is_none(), due);
        listed.extend(keep(one).map(|kept| (order, kept)));
    }
    listed.sort_by_key(|(order, _)| *order);
    Ok(listed.into_iter().map(|(_, kept)| kept).collect())
}

/// What the messages of one thread come to; `None` where none of them is about an interview with the person.
fn opportunity(thread: Vec<Note>, now: &Moment) -> Option<Listed> {
    let (theirs, mine) = sides(&thread);
    let waits = theirs.iter().rposition(|note| note.needs_answer);
    let at = waits.or_else(|| theirs.iter().rposition(|note| is_confirmation(note)))?;
    let asked = (*theirs.get(at)?).clone();
    let answered: Vec<&Note> = mine
        .iter()
        .copied()
        .filter(|note| instant(note) >= instant(&asked) && answers(note))
        .collect();
    let answer = answered.iter().rev().find_map(|note| note.answer.clone());
    let is_answered = !answered.is_empty();
    let standing = match standing(&asked, theirs.get(at + 1..)?.last(), is_answered) {
        Standing::Answered if answer.as_deref() == Some("accepted") => Standing::Confirmed,
        standing => standing,
    };
    let latest = || theirs.iter().rev();
    let company = latest().find_map(|note| note.company.clone());
    let role = latest().find_map(|note| note.role.clone());
    let interview_at = latest().find_map(|note| moment(note.interview_at.as_ref()));
    let is_open = standing == Standing::Open;
    let reply_at = moment(asked.reply_at.as_ref()).filter(|_| is_open);
    let asked_at = moment(asked.date.as_ref()).filter(|_| is_open);
    let answer_by = asked_at.and_then(|at| answer_by(&at, reply_at, interview_at));
    Some(Listed {
        id: short_id(thread.first()?.thread),
        standing,
        thread,
        company,
        role,
        hours_left: answer_by.map(|by| (by.hours_since(now) * 10.0).round() / 10.0),
        answer,
        answer_by,
        reply_at,
        interview_at,
        asked,
    })
}

/// A thread's digest, short enough to type.
fn short_id(thread: i64) -> String {
    let digits = format!("{:016x}", u64::from_ne_bytes(thread.to_ne_bytes()));
    digits.chars().take(8).collect()
}

/// What the other side wrote and what the person wrote, each the oldest first. Who was asked before and writes now is
/// the person, also where the settings do not say who that is.
fn sides(thread: &[Note]) -> (Vec<&Note>, Vec<&Note>) {
    let mut notes: Vec<&Note> = thread.iter().collect();
    notes.sort_by_key(|note| instant(note));
    let mut readers: Vec<String> = vec![];
    notes.into_iter().partition(|note| {
        let sender = note.sender.to_lowercase();
        let is_mine = note.is_mine || readers.iter().any(|reader| sender.ends_with(reader));
        if note.needs_answer && !is_mine {
            readers.extend(note.reader.as_ref().map(|reader| format!("<{reader}>")));
        }
        !is_mine
    })
}

/// Whether a mail of the person's goes back to the other side: neither an automatic one nor one handed on to a friend.
fn answers(note: &Note) -> bool {
    note.reader.is_some() && !is_forward(&note.subject)
}

fn is_confirmation(note: &Note) -> bool {
    note.kind == "interview_confirmation"
}

/// Where things stand after the last message that asked for something, `last` being what the other side wrote since.
fn standing(asked: &Note, last: Option<&&Note>, is_answered: bool) -> Standing {
    let is_over =
        |note: &Note| note.kind == "rejection" || note.kind == "reschedule" && !note.needs_answer;
    if last.is_some_and(|note| is_over(note)) {
        Standing::Over
    } else if last.is_some_and(|note| is_confirmation(note)) || !asked.needs_answer {
        Standing::Confirmed
    } else if is_answered {
        Standing::Answered
    } else {
        Standing::Open
    }
}

fn moment(text: Option<&String>) -> Option<Moment> {
    Moment::parse(text?)
}
