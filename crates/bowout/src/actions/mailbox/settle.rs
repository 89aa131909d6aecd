//! What the notes come to: the lines of the list, worked out once when notes have changed. No list has to do it again.

use bowout_core::message::is_forward;
use bowout_core::opportunity::answer_by;
use bowout_core::when::Moment;
use bowout_mail::store::{Line, Note, Store, StoreError};

use crate::actions::mailbox::list::Standing;
use crate::actions::mailbox::same::{Trace, instant, joined};

/// What works the lines out; another version works them out again.
const SETTLER: &str = concat!("bowout ", env!("CARGO_PKG_VERSION"), ", list 2");

/// For how long an answer that is overdue is shown unasked, in seconds: a month.
const LONG_PAST: i64 = 30 * 24 * 60 * 60;

/// Works out the lines of the list, where notes have changed, and keeps them.
///
/// # Errors
/// [`StoreError`] where the store fails.
pub(super) fn settle(store: &Store) -> Result<(), StoreError> {
    if are_settled(store)? {
        return Ok(());
    }
    store.at_once(|store| {
        store.begin_lines(SETTLER)?;
        work_out(store)
    })
}

/// Sees to it that the store can tell the lines. Where a scan that still runs or was killed has not settled them they are
/// worked out for now, and nothing is written.
///
/// # Errors
/// [`StoreError`] where the store fails.
pub(super) fn lines(store: &Store) -> Result<(), StoreError> {
    if are_settled(store)? {
        return Ok(());
    }
    store.pass_lines()?;
    work_out(store)
}

fn are_settled(store: &Store) -> Result<bool, StoreError> {
    Ok(store.lines_by()?.as_deref() == Some(SETTLER))
}

fn work_out(store: &Store) -> Result<(), StoreError> {
    let mut threads: Vec<Vec<Trace>> = vec![];
    store.each_note(&mut |note| match threads.last_mut() {
        Some(thread) if thread.last().is_some_and(|last| last.thread == note.thread) => {
            thread.push(Trace::of(&note));
        }
        _ => threads.push(vec![Trace::of(&note)]),
    })?;
    for (number, conversation) in (0_i64..).zip(joined(threads)) {
        let mut notes = vec![];
        for thread in conversation {
            notes.extend(store.notes_of(thread)?);
        }
        notes.sort_by_cached_key(instant);
        if let Some((line, asked)) = opportunity(&notes) {
            store.keep_line(&Line { number, ..line }, asked, &notes)?;
        }
    }
    Ok(())
}

/// What the messages of one conversation come to, and the one that its clock runs from; `None` where none of them is about
/// an interview with the person.
fn opportunity(thread: &[Note]) -> Option<(Line, &Note)> {
    let (theirs, mine) = sides(thread);
    let waits = theirs.iter().rposition(|note| note.needs_answer);
    let at = waits.or_else(|| theirs.iter().rposition(|note| is_confirmation(note)))?;
    let asked = *theirs.get(at)?;
    let answered: Vec<&Note> = mine
        .iter()
        .copied()
        .filter(|note| instant(note) >= instant(asked) && answers(note))
        .collect();
    let answer = answered.iter().rev().find_map(|note| note.answer.clone());
    let is_answered = !answered.is_empty();
    let standing = match standing(asked, theirs.get(at + 1..)?.last(), is_answered) {
        Standing::Answered if answer.as_deref() == Some("accepted") => Standing::Confirmed,
        standing => standing,
    };
    let latest = || theirs.iter().rev();
    let interview_at = latest().find_map(|note| moment(note.interview_at.as_ref()));
    let is_open = standing == Standing::Open;
    let reply_at = moment(asked.reply_at.as_ref()).filter(|_| is_open);
    let asked_at = moment(asked.date.as_ref()).filter(|_| is_open);
    let answer_by = asked_at.and_then(|at| answer_by(&at, reply_at, interview_at));
    let second = |at: Moment| at.instant.as_second();
    let long_past = answer_by.map(|by| second(by).saturating_add(LONG_PAST));
    let line = Line {
        number: 0,
        id: short_id(thread.first()?.thread),
        standing: standing.number(),
        due: answer_by.or(interview_at).map(second),
        until: interview_at.map(second).into_iter().chain(long_past).min(),
        company: latest()
            .find_map(|note| note.named_company().cloned())
            .or_else(|| latest().find_map(|note| note.company.clone())),
        role: latest().find_map(|note| note.role.clone()),
        answer,
        answer_by: answer_by.map(|at| at.to_string()),
        reply_at: reply_at.map(|at| at.to_string()),
        interview_at: interview_at.map(|at| at.to_string()),
    };
    Some((line, asked))
}

/// A thread's digest, short enough to type.
fn short_id(thread: i64) -> String {
    let digits = format!("{:016x}", u64::from_ne_bytes(thread.to_ne_bytes()));
    digits.chars().take(8).collect()
}

/// What the other side wrote and what the person wrote, each the oldest first. Who was asked before and writes now is
/// the person, also where the settings do not say who that is.
fn sides(thread: &[Note]) -> (Vec<&Note>, Vec<&Note>) {
    let mut readers: Vec<String> = vec![];
    thread.iter().partition(|note| {
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
