//! The command line.

mod advise;
mod answer;
mod check;
mod explain;
mod mailbox;
mod paint;
mod read;
mod reply;
mod screen;
mod welcome;

use std::io::Write;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

use crate::error::CommandError;
use crate::input::harmless;

/// Bow out of an interview without leaving the wrong impression. Nothing is ever sent.
#[derive(Parser)]
#[command(version)]
struct Arguments<Page: Args> {
    #[command(subcommand)]
    command: Option<Command<Page>>,
}

#[derive(Subcommand)]
enum Command<Page: Args> {
    /// See the whole way on an invitation that comes with the program
    Try,
    /// Tell what kind of mail this is and what it says
    Read(read::Arguments),
    /// Read whole mailboxes and tell what awaits an answer
    Scan(mailbox::scan::Arguments),
    /// List every opportunity with its clock
    List(mailbox::list::Arguments),
    /// Say what a mail is, where Bowout read it wrongly
    Mark(mailbox::mark::Arguments),
    /// Check that everything is in order, and how well your mail is read
    Doctor(mailbox::doctor::Arguments),
    /// Weigh whether to go: attend, ask, reschedule, decline, pause or stop
    Advise(advise::Arguments),
    /// Write the letter that declines an interview
    Decline(answer::Decline),
    /// Write the letter that leaves a process, wherever it stands
    Withdraw(answer::Withdraw),
    /// Write the letter that accepts the proposed time
    Accept(answer::Accept),
    /// Write the letter that asks for another time
    Reschedule(answer::Reschedule),
    /// Write the letter that asks questions before a time is fixed
    Ask(answer::Ask),
    /// Write the letter that asks for time to answer
    Hold(answer::Hold),
    /// Answer what comes back after a decline: why? would anything change your mind? do you know someone?
    Reply(reply::Arguments),
    /// Check a letter that declines before it goes out
    Check(check::Arguments),
    /// Serve an editor: the check while you write, over the language server protocol on standard input and output
    Lsp,
    /// Open the page in the browser; it is served to this machine alone
    Open(Page),
    /// Print the page of a rule or a reason, or the names of all
    Explain(explain::Arguments),
}

/// Reads the arguments, calls the one action, and tells how it ended. Other faces are handed in, not known here.
pub(crate) fn run<Page: Args>(
    serve_editor: fn() -> Result<(), CommandError>,
    open_page: fn(&Page) -> Result<(), CommandError>,
) -> ExitCode {
    let done = |()| ExitCode::SUCCESS;
    let outcome = match Arguments::<Page>::parse().command {
        None => welcome::greet().map(done),
        Some(Command::Try) => welcome::try_it().map(done),
        Some(Command::Read(arguments)) => read::run(&arguments).map(done),
        Some(Command::Scan(arguments)) => mailbox::scan::run(&arguments),
        Some(Command::List(arguments)) => mailbox::list::run(&arguments).map(done),
        Some(Command::Mark(arguments)) => mailbox::mark::run(&arguments).map(done),
        Some(Command::Doctor(arguments)) => mailbox::doctor::run(&arguments).map(done),
        Some(Command::Advise(arguments)) => advise::run(&arguments).map(done),
        Some(Command::Decline(arguments)) => arguments.run().map(done),
        Some(Command::Withdraw(arguments)) => arguments.run().map(done),
        Some(Command::Accept(arguments)) => arguments.run().map(done),
        Some(Command::Reschedule(arguments)) => arguments.run().map(done),
        Some(Command::Ask(arguments)) => arguments.run().map(done),
        Some(Command::Hold(arguments)) => arguments.run().map(done),
        Some(Command::Reply(arguments)) => reply::run(&arguments).map(done),
        Some(Command::Check(arguments)) => {
            check::run(&arguments).map(|is_bad| ExitCode::from(u8::from(is_bad)))
        }
        Some(Command::Lsp) => serve_editor().map(done),
        Some(Command::Open(arguments)) => open_page(&arguments).map(done),
        Some(Command::Explain(arguments)) => explain::run(&arguments).map(done),
    };
    outcome.unwrap_or_else(|error| {
        // Where even the error stream is closed, nobody is left to tell; the exit code remains.
        // What an error repeats, a file's name or a mail's words, steers the terminal no more than the mail does.
        let says = harmless(&error.to_string());
        let _ = writeln!(std::io::stderr(), "bowout: {says}");
        ExitCode::from(error.exit_code())
    })
}
