//! `bowout list`: every opportunity with its clock.

use std::fmt::Write as _;
use std::path::PathBuf;

use bowout_core::when::Moment;
use bowout_mail::store::Store;

use crate::actions::mailbox::list::{Listed, Standing, Wanted, list};
use crate::actions::mailbox::place::{existing, place};
use crate::error::CommandError;
use crate::input::harmless;
use crate::{clock, input, wire};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Show also what is answered, over, or long past
    #[arg(long)]
    all: bool,
    /// The store; else `BOWOUT_STORE`, else the one in your folder for data
    #[arg(long)]
    store: Option<PathBuf>,
    /// Print one JSON object an opportunity
    #[arg(long)]
    json: bool,
    /// Use this RFC 3339 time instead of the clock's
    #[arg(long)]
    now: Option<String>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<(), CommandError> {
    let now = clock::now(arguments.now.as_deref())?;
    let store = existing(&place(arguments.store.as_ref())?)?;
    if arguments.json {
        let mut lines = String::new();
        list(&store, &now, Wanted::All, &mut |one| {
            let _ = writeln!(lines, "{}", wire::opportunity(&one, &one.thread(&store)?));
            Ok(())
        })?;
        return input::print(lines.as_bytes());
    }
    let wanted = if arguments.all {
        Wanted::All
    } else {
        Wanted::AtHand(Standing::Confirmed)
    };
    let shown = table(&store, &now, wanted)?;
    if shown.all == 0 {
        return input::print(b"Nothing awaits your answer.\n");
    }
    input::print(shown.lines.as_bytes())
}

/// What is shown of the list.
pub(super) struct Shown {
    /// The lines of opportunities; then how many are past and not shown.
    pub(super) lines: String,
    /// How many there are, shown or not.
    pub(super) all: usize,
}

/// What is wanted of the list, in lines.
pub(super) fn table(
    store: &Store,
    now: &Moment,
    wanted: Wanted<'_>,
) -> Result<Shown, CommandError> {
    let (mut lines, mut all) = (String::new(), 0);
    let past = list(store, now, wanted, &mut |one| {
        lines.push_str(&line(&one, now));
        all += 1;
        Ok(())
    })?;
    if past > 0 {
        let _ = writeln!(
            lines,
            "{past} more are over, or were due over a month ago: `bowout list --all` shows them."
        );
    }
    all += past;
    Ok(Shown { lines, all })
}

/// An opportunity as a line: when to answer, with whom, when the interview is, and the name to use in other commands; its
/// mail below.
fn line(one: &Listed, now: &Moment) -> String {
    let whom = one.company.as_deref().unwrap_or(&one.asked.sender);
    let role = one.role.as_deref().unwrap_or(&one.asked.subject);
    let at = one
        .interview_at
        .map(|at| at.local.strftime("%a %d %b %H:%M").to_string() + &elsewhere(&at, now));
    format!(
        "{:<22} {:<28} {:<34} {:<26} {}\n    {}\n",
        due(one, now),
        cut(whom, 28),
        cut(role, 34),
        at.unwrap_or_default(),
        one.id,
        harmless(&one.asked.path)
    )
}

/// How far another clock stands from UTC, where it is not the one here.
fn elsewhere(at: &Moment, now: &Moment) -> String {
    if at.offset() == now.offset() {
        return String::new();
    }
    let minutes = at.offset().seconds() / 60;
    match (minutes / 60, minutes.abs() % 60) {
        (0, 0) => " UTC".to_owned(),
        (hours, 0) => format!(" UTC{hours:+}"),
        (hours, rest) => format!(" UTC{hours:+}:{rest:02}"),
    }
}

/// The clock in words. Nothing is overdue before the moment that was asked for.
fn due(one: &Listed, now: &Moment) -> String {
    let is_late = one.hours_left.is_some_and(|hours| hours < 0.0);
    if let Some(at) = one
        .reply_at
        .filter(|at| is_late && at.instant > now.instant)
    {
        return at.local.strftime("asked by %a %d %b").to_string();
    }
    match (one.standing, one.hours_left) {
        (Standing::Open, Some(hours)) if hours < -48.0 => {
            format!("{:.0} days overdue", -hours / 24.0)
        }
        (Standing::Open, Some(hours)) if hours < 0.0 => format!("{:.0} h overdue", -hours),
        (Standing::Open, Some(hours)) => format!("answer within {hours:.0} h"),
        (Standing::Open, None) => "answer (no date)".to_owned(),
        (standing, _) => one.answer.as_deref().unwrap_or(standing.name()).to_owned(),
    }
}

fn cut(words: &str, most: usize) -> String {
    let words = harmless(words);
    if words.chars().count() <= most {
        return words;
    }
    words.chars().take(most - 1).chain(['…']).collect()
}
