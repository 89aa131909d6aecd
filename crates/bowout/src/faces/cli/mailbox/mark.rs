//! `bowout mark`: you know better what this mail is.

use std::path::PathBuf;

use bowout_mail::store::Store;

use crate::actions::mailbox::mark::mark;
use crate::actions::mailbox::place::place;
use crate::error::CommandError;
use crate::input::harmless;
use crate::{clock, input};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The mail: a file, FILE#N in an mbox, a Message-ID, or the id that `bowout list` shows
    message: PathBuf,
    /// What it is: `interview_invitation`, scheduling, reschedule, rejection, `job_alert`, other ...
    kind: String,
    /// The store; else `BOWOUT_STORE`, else the one in your folder for data
    #[arg(long)]
    store: Option<PathBuf>,
    /// Use this RFC 3339 time instead of the clock's
    #[arg(long)]
    now: Option<String>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<(), CommandError> {
    let now = clock::now(arguments.now.as_deref())?;
    let mut store = Store::open(&place(arguments.store.as_ref())?)?;
    let marked = mark(&mut store, &arguments.message, &arguments.kind, &now)?;
    let verdict = if marked.kind == marked.said {
        "as Bowout read it".to_owned()
    } else {
        format!("Bowout had read {}", marked.said.replace('_', " "))
    };
    let line = format!(
        "\u{201c}{}\u{201d} is kept as {}; {verdict}.\n",
        harmless(&marked.subject),
        marked.kind.replace('_', " ")
    );
    input::print(line.as_bytes())
}
