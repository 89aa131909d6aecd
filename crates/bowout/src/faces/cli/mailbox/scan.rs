//! `bowout scan`: what in these mailboxes awaits an answer?

use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use bowout_core::when::Moment;
use bowout_mail::scan::Outcome;

use crate::actions::mailbox::list::{Standing, Wanted};
use crate::actions::mailbox::place::{existing, place};
use crate::actions::mailbox::scan::{Task, scan};
use crate::error::CommandError;
use crate::faces::cli::mailbox::list::table;
use crate::faces::cli::mailbox::progress::Progress;
use crate::{clock, input, wire};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Maildirs, mbox files, folders of .eml files; without any, those that were scanned before
    paths: Vec<PathBuf>,
    /// Where to keep what was read; else `BOWOUT_STORE`, else your folder for data
    #[arg(long)]
    store: Option<PathBuf>,
    /// Forget what is known and read everything again; your marks stay
    #[arg(long)]
    afresh: bool,
    /// How many readers work side by side; all cores, if not said
    #[arg(long)]
    threads: Option<usize>,
    /// Print one JSON object
    #[arg(long)]
    json: bool,
    /// Use this RFC 3339 time instead of the clock's
    #[arg(long)]
    now: Option<String>,
}

/// The exit code of a program that Ctrl-C ended.
const INTERRUPTED: u8 = 130;

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, CommandError> {
    let began = Instant::now();
    let cores = || std::thread::available_parallelism().map_or(1, usize::from);
    let task = Task {
        paths: arguments.paths.clone(),
        store: place(arguments.store.as_ref())?,
        is_afresh: arguments.afresh,
        readers: arguments.threads.unwrap_or_else(cores).clamp(1, 64),
        now: clock::now(arguments.now.as_deref())?,
    };
    let stop = Arc::new(AtomicBool::new(false));
    let told = Arc::clone(&stop);
    // Where no handler can be set, Ctrl-C ends the program at once; what is stored stays whole all the same.
    let _ = ctrlc::set_handler(move || told.store(true, Ordering::Relaxed));
    let mut progress = Progress::new();
    let outcome = scan(&task, &stop, &mut progress);
    progress.end();
    let outcome = outcome?;
    let seconds = began.elapsed().as_secs_f64();
    if arguments.json {
        input::print(format!("{}\n", wire::scan(&outcome, seconds, progress.faults())).as_bytes())?;
    } else {
        input::print(in_words(&outcome, &task, &task.now)?.as_bytes())?;
    }
    Ok(ExitCode::from(if outcome.is_stopped {
        INTERRUPTED
    } else {
        0
    }))
}

/// The run for people: what awaits an answer first of all.
fn in_words(outcome: &Outcome, task: &Task, now: &Moment) -> Result<String, CommandError> {
    let Outcome {
        messages,
        new,
        unreadable,
        ..
    } = outcome;
    if outcome.is_stopped {
        return Ok(format!(
            "Stopped. {new} mails were read and are kept; run the same command to go on.\n"
        ));
    }
    let mut words = format!("{messages} mails, {new} of them new.");
    if *unreadable > 0 {
        let _ = write!(words, " {unreadable} could not be read.");
    }
    let wanted = Wanted::AtHand(Standing::Open);
    let shown = table(&existing(&task.store)?, now, wanted)?;
    let awaits = match shown.all {
        0 => " None awaits your answer.\n".to_owned(),
        1 => " One opportunity awaits your answer:\n\n".to_owned(),
        number => format!(" {number} opportunities await your answer:\n\n"),
    };
    words.push_str(&awaits);
    words.push_str(&shown.lines);
    Ok(words)
}
