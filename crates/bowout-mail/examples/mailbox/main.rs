//! A mailbox to measure on, and what to measure against. It is no part of the program.
//!
//! - `mailbox make FOLDER NUMBER [SEED]`: writes FOLDER/maildir (ten folders) and FOLDER/all.mbox, and prints how many
//!   invitations are among the mails;
//! - `mailbox bytes MAILDIR THREADS`: reads every byte, nothing else: the floor;
//! - `mailbox rows MAILDIR THREADS FILE`: parses every mail whole, looks for 500 patterns in its text and writes one SQLite row
//!   a mail: what an honest straightforward scan costs.
#![expect(clippy::print_stdout, reason = "a tool prints")]

mod generate;
mod reference;
mod words;

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words[..] {
        ["make", folder, number] => generate::make(folder.as_ref(), number.parse()?, 7),
        ["make", folder, number, seed] => {
            generate::make(folder.as_ref(), number.parse()?, seed.parse()?)
        }
        ["bytes", folder, threads] => reference::bytes(folder.as_ref(), threads.parse()?),
        ["rows", folder, threads, file] => {
            reference::rows(folder.as_ref(), threads.parse()?, file.as_ref())
        }
        _ => Err("usage: mailbox make FOLDER NUMBER [SEED] | bytes MAILDIR THREADS | rows MAILDIR THREADS FILE".into()),
    }
}
