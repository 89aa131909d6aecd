//! `bowout list`: every opportunity with its clock.

use std::fmt::Write as _;
use std::path::PathBuf;

use bowout_core::when::Moment;

use crate::actions::mailbox::list::{Listed, Standing, list};
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

/// An answer that is overdue for longer than this is shown only when asked for, in hours: a month.
const LONG_PAST: f64 = -720.0;

pub(crate) fn run(arguments: &Arguments) -> Result<(), CommandError> {
    let now = clock::now(arguments.now.as_deref())?;
    let mut listed = list(&existing(&place(arguments.store.as_ref())?)?, &now)?;
    if arguments.json {
        let lines: Vec<String> = listed
            .iter()
            .map(|one| format!("{}\n", wire::opportunity(one)))
            .collect();
        return input::print(lines.concat().as_bytes());
    }
    if !arguments.all {
        listed.retain(|one| matches!(one.standing, Standing::Open | Standing::Confirmed));
    }
    if listed.is_empty() {
        return input::print(b"Nothing awaits your answer.\n");
    }
    input::print(table(&listed, arguments.all, &now).as_bytes())
}

/// One opportunity a line: when to answer, with whom, when the interview is, and the name to use in other commands.
pub(super) fn table(listed: &[Listed], shows_all: bool, now: &Moment) -> String {
    let mut lines = String::new();
    let mut past = 0;
    for one in listed {
        let is_over = one.interview_at.is_some_and(|at| at.instant < now.instant);
        if !shows_all && (is_over || one.hours_left.is_some_and(|hours| hours < LONG_PAST)) {
            past += 1;
            continue;
        }
        let whom = one.company.as_deref().unwrap_or(&one.asked.sender);
        let role = one.role.as_deref().unwrap_or(&one.asked.subject);
        let at = one
            .interview_at
            .map(|at| at.local.strftime("%a %d %b %H:%M").to_string() + &elsewhere(&at, now));
        let _ = writeln!(
            lines,
            "{:<22} {:<28} {:<34} {:<26} {}",
            due(one, now),
            cut(whom, 28),
            cut(role, 34),
            at.unwrap_or_default(),
            one.id
        );
        let _ = writeln!(lines, "    {}", harmless(&one.asked.path));
    }
    if past > 0 {
        let _ = writeln!(
            lines,
            "{past} more are over, or were due over a month ago: `bowout list --all` shows them."
        );
    }
    lines
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
