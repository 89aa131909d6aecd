//! The opportunities of the scanned mailboxes, each with its clock.

use bowout_core::when::Moment;
use bowout_mail::store::{Choice, Line, Note, Spot, Store};

use crate::actions::mailbox::settle::lines;
use crate::error::CommandError;

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

/// In the order of the list.
const STANDINGS: [Standing; 4] = [
    Standing::Open,
    Standing::Confirmed,
    Standing::Answered,
    Standing::Over,
];

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

    /// Its number in the store.
    pub(super) fn number(self) -> u8 {
        let at = STANDINGS.iter().position(|one| *one == self);
        at.and_then(|at| u8::try_from(at).ok()).unwrap_or(0)
    }

    fn numbered(number: u8) -> Self {
        let known = STANDINGS.get(usize::from(number));
        known.copied().unwrap_or(Self::Over)
    }
}

/// Which opportunities are wanted.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Wanted<'a> {
    /// All of them.
    All,
    /// Those up to a standing that are neither past nor overdue for long.
    AtHand(Standing),
    /// The one that goes by an id.
    Named(&'a str),
}

/// One conversation about an interview.
#[derive(Debug)]
pub(crate) struct Listed {
    /// Short enough to type.
    pub(crate) id: String,
    pub(crate) standing: Standing,
    /// The message that the clock runs from.
    pub(crate) asked: Note,
    pub(crate) company: Option<String>,
    pub(crate) role: Option<String>,
    /// What the person answered by calendar.
    pub(crate) answer: Option<String>,
    pub(crate) answer_by: Option<Moment>,
    /// Until when an answer is asked for, where that is stated.
    pub(crate) reply_at: Option<Moment>,
    pub(crate) hours_left: Option<f64>,
    pub(crate) interview_at: Option<Moment>,
    /// Its number in the store.
    number: i64,
}

impl Listed {
    fn of(line: Line, asked: Note, now: &Moment) -> Self {
        let moment = |text: Option<String>| Moment::parse(&text?);
        let answer_by = moment(line.answer_by);
        Self {
            id: line.id,
            standing: Standing::numbered(line.standing),
            asked,
            company: line.company,
            role: line.role,
            answer: line.answer,
            answer_by,
            reply_at: moment(line.reply_at),
            hours_left: answer_by.map(|by| (by.hours_since(now) * 10.0).round() / 10.0),
            interview_at: moment(line.interview_at),
            number: line.number,
        }
    }

    /// Every message that belongs to it, the oldest first.
    ///
    /// # Errors
    /// [`CommandError`] where the store fails.
    pub(crate) fn thread(&self, store: &Store) -> Result<Vec<Spot>, CommandError> {
        Ok(store.thread_of(self.number)?)
    }
}

/// Hands on what is wanted, what is due first on top. Tells how many more there are that are past or overdue for long.
///
/// # Errors
/// [`CommandError`] where the store or `act` fails.
pub(crate) fn list(
    store: &Store,
    now: &Moment,
    wanted: Wanted<'_>,
    act: &mut dyn FnMut(Listed) -> Result<(), CommandError>,
) -> Result<usize, CommandError> {
    let (standing, at_hand, id) = match wanted {
        Wanted::All => (Standing::Over, false, None),
        Wanted::AtHand(standing) => (standing, true, None),
        Wanted::Named(id) => (Standing::Over, false, Some(id)),
    };
    let choice = Choice {
        standing: standing.number(),
        at: at_hand.then(|| now.instant.as_second()),
        id,
    };
    store.as_it_stands(|store| {
        lines(store)?;
        store.each_line(&choice, &mut |line, asked| {
            act(Listed::of(line, asked, now))
        })?;
        Ok(store.past_lines(&choice)?)
    })
}
