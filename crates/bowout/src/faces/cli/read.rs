//! `bowout read`: mail in, what it says out.

use std::path::{Path, PathBuf};

use bowout_core::message::parse_or_pasted;
use bowout_core::reading::read;
use bowout_core::when::Moment;
use bowout_mail::mailbox::messages;

use crate::error::CommandError;
use crate::faces::cli::screen;
use crate::input::harmless;
use crate::{clock, input, wire};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// .eml files, folders of them, Maildirs, mbox files, or `-` for one mail or pasted words
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// Print one JSON object a mail
    #[arg(long)]
    json: bool,
    /// Tell what speaks for the kind, in words and weights, and which kind came second
    #[arg(long)]
    explain: bool,
    /// Use this RFC 3339 time instead of the clock's
    #[arg(long)]
    now: Option<String>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<(), CommandError> {
    let now = clock::now(arguments.now.as_deref())?;
    for path in &arguments.paths {
        if path == Path::new("-") {
            show(arguments, "-", &input::read(path)?, &now)?;
            continue;
        }
        read_all(arguments, path, &now)?;
    }
    Ok(())
}

/// Reads every mail at a path. What is none is told of, and is an error where nothing else is there.
fn read_all(arguments: &Arguments, path: &Path, now: &Moment) -> Result<(), CommandError> {
    let tell = |fault: &CommandError| {
        let why = harmless(&fault.to_string());
        screen::tell(&format!("bowout: passed over: {why}\n"));
    };
    let (mut has_read, mut passed_over) = (false, None);
    for found in messages(path)? {
        let shown = found
            .map_err(CommandError::from)
            .and_then(|found| show(arguments, &found.name, &found.bytes, now));
        match shown {
            Ok(()) => has_read = true,
            Err(fault @ (CommandError::Mailbox(_) | CommandError::NoMail(_))) => {
                passed_over.replace(fault).iter().for_each(tell);
            }
            Err(fault) => return Err(fault),
        }
    }
    match passed_over {
        Some(fault) if !has_read => Err(fault),
        fault => {
            fault.iter().for_each(tell);
            Ok(())
        }
    }
}

/// Prints what one mail says.
fn show(arguments: &Arguments, name: &str, bytes: &[u8], now: &Moment) -> Result<(), CommandError> {
    let message = parse_or_pasted(bytes);
    if message.is_empty() {
        return Err(CommandError::NoMail(name.into()));
    }
    let reading = read(&message, now);
    let line = if arguments.json {
        format!("{}\n", wire::reading(name, &message, &reading))
    } else {
        format!(
            "{}\n{}{}\n",
            input::harmless(name),
            screen::understood(&reading),
            if arguments.explain {
                screen::explained(&reading)
            } else {
                String::new()
            }
        )
    };
    input::print(line.as_bytes())
}
