//! The `bowout` program: reads the arguments, calls the one action, tells how it ended.

mod decline;
mod error;

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
}

fn main() -> ExitCode {
    let Command::Decline(arguments) = Arguments::parse().command;
    match decline::run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Where even the error stream is closed, nobody is left to tell; the exit code remains.
            let _ = writeln!(std::io::stderr(), "bowout: {error}");
            ExitCode::from(error.exit_code())
        }
    }
}
