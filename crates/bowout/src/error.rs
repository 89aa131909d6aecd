//! What a person is told when something did not work: what happened, what was not done, what next.

use std::path::PathBuf;

/// Why a command stopped.
#[derive(Debug, thiserror::Error)]
pub(crate) enum CommandError {
    /// An argument is wrong.
    #[error("{0}. Nothing was written. See `bowout --help`.")]
    Usage(String),
    /// The invitation could not be read.
    #[error(
        "cannot read {path}: {source}. Nothing was written. Check the path and its permissions."
    )]
    Unreadable {
        path: PathBuf,
        source: std::io::Error,
    },
    /// A mailbox could not be read.
    #[error("{0}. Nothing was written. Check the path and its permissions.")]
    Mailbox(#[from] bowout_mail::mailbox::MailboxError),
    /// What was read could not be kept.
    #[error("{0}. What was kept before stays.")]
    Store(#[from] bowout_mail::store::StoreError),
    /// The input is no mail.
    #[error(
        "{0} holds no mail. Nothing was written. Save the mail as .eml and try again, or paste its words to `-`."
    )]
    NoMail(PathBuf),
    /// The input is damaged beyond use.
    #[error("cannot use {path}: {says}. Nothing was done. Mend the file and try again.")]
    Damaged { path: PathBuf, says: String },
    /// A person has to decide.
    #[error("{0} Nothing was written.")]
    NotSafe(String),
    /// The letter could not be written.
    #[error("cannot write {path}: {source}. Nothing was left there.")]
    Unwritable {
        path: PathBuf,
        source: std::io::Error,
    },
    /// A fault of ours.
    #[error("this is a fault of Bowout: {0}. Nothing was written.")]
    Internal(String),
}

/// How alike two names must be for one to be offered in place of the other.
const ALIKE: f64 = 0.7;

impl CommandError {
    /// A name that nothing bears, with the nearest one that something bears, or all of them.
    pub(crate) fn unknown<'a>(
        kind: &str,
        name: &str,
        names: impl Iterator<Item = &'a str>,
    ) -> Self {
        let mut names: Vec<&str> = names.collect();
        let likeness = |one: &str| strsim::jaro_winkler(one, name);
        names.sort_by(|a, b| likeness(b).total_cmp(&likeness(a)));
        let offer = match names.first() {
            Some(near) if likeness(near) >= ALIKE => format!("the nearest is {near:?}"),
            _ => format!("there are: {}", names.join(", ")),
        };
        Self::Usage(format!("no {kind} is called {name:?}; {offer}"))
    }

    /// The exit code that scripts rely on.
    pub(crate) fn exit_code(&self) -> u8 {
        match self {
            Self::Usage(_) => 2,
            Self::Unreadable { .. } | Self::Mailbox(_) | Self::NoMail(_) | Self::Damaged { .. } => {
                3
            }
            Self::NotSafe(_) | Self::Unwritable { .. } | Self::Store(_) => 4,
            Self::Internal(_) => 70,
        }
    }
}
