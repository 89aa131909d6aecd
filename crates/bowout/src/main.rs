//! The `bowout` program: reads the arguments, calls the one action, tells how it ended.

mod check;
mod clock;
mod decline;
mod error;
mod explain;
mod input;
mod read;
mod wire;

use std::io::Write;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Bow out of an interview without leaving the wrong impression.
#[derive(Parser)]
#[command(version, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Write the letter that declines a first invitation. Nothing is sent.
    Decline(decline::Arguments),
    /// Tell what kind of mail this is
    Read(read::Arguments),
    /// Check a letter that declines before it goes out
    Check(check::Arguments),
    /// Print the page of a rule, or the names of all
    Explain(explain::Arguments),
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Decline(arguments) => decline::run(&arguments).map(|()| ExitCode::SUCCESS),
        Command::Read(arguments) => read::run(&arguments).map(|()| ExitCode::SUCCESS),
        Command::Check(arguments) => {
            check::run(&arguments).map(|is_bad| ExitCode::from(u8::from(is_bad)))
        }
        Command::Explain(arguments) => explain::run(&arguments).map(|()| ExitCode::SUCCESS),
    };
    outcome.unwrap_or_else(|error| {
        // Where even the error stream is closed, nobody is left to tell; the exit code remains.
        let _ = writeln!(std::io::stderr(), "bowout: {error}");
        ExitCode::from(error.exit_code())
    })
}
