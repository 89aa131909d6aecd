//! `bowout doctor`: is everything in order, and how well does Bowout read your mail?

use std::path::PathBuf;

use crate::actions::mailbox::doctor::{Diagnosis, Share, diagnose};
use crate::actions::mailbox::place::place;
use crate::error::CommandError;
use crate::input;
use crate::input::harmless;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The store; else `BOWOUT_STORE`, else the one in your folder for data
    #[arg(long)]
    store: Option<PathBuf>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<(), CommandError> {
    let diagnosis = diagnose(&place(arguments.store.as_ref())?)?;
    input::print(in_words(&diagnosis).as_bytes())
}

fn in_words(diagnosis: &Diagnosis) -> String {
    let mut words = format!("Bowout {}\n\nStore\n", env!("CARGO_PKG_VERSION"));
    store(diagnosis, &mut words);
    words.push_str("\nHow well Bowout reads your mail\n");
    accuracy(diagnosis, &mut words);
    words.push_str("\nSettings\n");
    settings(diagnosis, &mut words);
    words
}

fn store(diagnosis: &Diagnosis, words: &mut String) {
    let path = harmless(&diagnosis.store.to_string_lossy());
    let Some(health) = &diagnosis.health else {
        words.push_str(&format!(
            "  {path} is not there yet.\n  Advice: run `bowout scan` on your mailbox.\n"
        ));
        return;
    };
    words.push_str(&format!(
        "  {path}: version {}, {} mails, {} KB\n",
        health.version,
        health.messages,
        health.bytes / 1024
    ));
    if health.check == "ok" {
        words.push_str("  It is whole.\n");
    } else {
        words.push_str(&format!(
            "  It is damaged: {}.\n  Advice: delete the file and scan again; your mail is not touched, your marks are lost.\n",
            harmless(&health.check)
        ));
    }
    for root in &diagnosis.roots {
        let path = harmless(&root.path.to_string_lossy());
        let state = if root.path.exists() {
            ""
        } else {
            "  (no longer there)"
        };
        words.push_str(&format!("  scanned: {path}{state}\n"));
    }
}

fn accuracy(diagnosis: &Diagnosis, words: &mut String) {
    let all = diagnosis
        .shares
        .values()
        .fold(Share::default(), |sum, one| Share {
            right: sum.right + one.right,
            all: sum.all + one.all,
        });
    if all.all == 0 {
        words.push_str("  You have marked no mail yet. Advice: `bowout mark MAIL KIND` where Bowout is wrong, and where it is right.\n");
        return;
    }
    words.push_str(&format!(
        "  You have marked {} mails; Bowout had read {} of them as you do.\n",
        all.all, all.right
    ));
    for (kind, share) in &diagnosis.shares {
        let kind = kind.replace('_', " ");
        words.push_str(&format!("  {kind:>24}: {} of {}\n", share.right, share.all));
    }
    words
        .push_str("  People mark mistakes sooner than hits, so the true share is likely higher.\n");
}

fn settings(diagnosis: &Diagnosis, words: &mut String) {
    let path = diagnosis
        .config
        .as_ref()
        .map(|path| harmless(&path.to_string_lossy()));
    words.push_str(&format!("  file: {}\n", path.as_deref().unwrap_or("none")));
    if let Some(fault) = &diagnosis.config_fault {
        words.push_str(&format!("  It cannot be used: {}\n", harmless(fault)));
    } else if !diagnosis.knows_me {
        words.push_str(
            "  It does not say who you are. Advice: a line `me = \"Your Name <you@example.com>\"`; then your own mail is told apart.\n",
        );
    }
    let editor = diagnosis.editor.as_deref().map(harmless);
    words.push_str(&format!(
        "  editor: {}\n",
        editor
            .as_deref()
            .unwrap_or("none; set EDITOR to change letters in the one you like")
    ));
}
