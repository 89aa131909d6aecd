//! How well Bowout reads this mailbox, by the person's own marks, and whether everything it needs is in order.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use bowout_mail::store::{Health, Place, Store};

use crate::config;
use crate::error::CommandError;

/// Of the messages that the person marked as one kind.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Share {
    /// How many Bowout had read so.
    pub(crate) right: usize,
    /// How many there are.
    pub(crate) all: usize,
}

/// What was found.
#[derive(Debug)]
pub(crate) struct Diagnosis {
    pub(crate) store: PathBuf,
    /// How the store is; `None` where there is none yet.
    pub(crate) health: Option<Health>,
    /// The mailboxes that were scanned.
    pub(crate) roots: Vec<Place>,
    /// By the kind that the person gave.
    pub(crate) shares: BTreeMap<String, Share>,
    pub(crate) config: Option<PathBuf>,
    /// Why the settings cannot be read.
    pub(crate) config_fault: Option<String>,
    /// Whether the settings say who the person is.
    pub(crate) knows_me: bool,
    pub(crate) editor: Option<String>,
}

/// Looks at the store, the settings and the surroundings. It changes nothing.
///
/// # Errors
/// [`CommandError`] where there is a store that cannot be read.
pub(crate) fn diagnose(path: &Path) -> Result<Diagnosis, CommandError> {
    let settings = config::load();
    let mut diagnosis = Diagnosis {
        store: path.to_owned(),
        health: None,
        roots: vec![],
        shares: BTreeMap::new(),
        config: config::path(),
        knows_me: settings.as_ref().is_ok_and(|one| one.me.is_some()),
        config_fault: settings.err().map(|fault| fault.to_string()),
        editor: ["VISUAL", "EDITOR"]
            .iter()
            .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty())),
    };
    if !path.exists() {
        return Ok(diagnosis);
    }
    let store = Store::open(path)?;
    diagnosis.health = Some(store.health()?);
    let places = store.places()?.into_iter();
    diagnosis.roots = places.filter(|one| one.parent == 0).collect();
    for mark in store.marks()? {
        let share = diagnosis.shares.entry(mark.kind.clone()).or_default();
        share.all += 1;
        share.right += usize::from(mark.kind == mark.said);
    }
    Ok(diagnosis)
}
