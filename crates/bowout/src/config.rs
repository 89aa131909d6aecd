//! The one small file that a person may keep: who they are, and what the rules weigh for them. `--me` and its
//! neighbours win over it.

use std::collections::BTreeMap;
use std::path::PathBuf;

use bowout_core::review::{Limits, RULES, Severity, Weights};
use serde::Deserialize;

use crate::error::CommandError;

/// What the file may say; everything may be missing.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Config {
    /// `Name <address>`.
    pub(crate) me: Option<String>,
    /// Other addresses that reach the same person.
    pub(crate) aliases: Vec<String>,
    /// The JSON file of what the person wants of a job, for the advice; the page writes it.
    pub(crate) profile: Option<PathBuf>,
    /// What each rule weighs, by its name.
    rules: BTreeMap<String, Weight>,
    /// How long a letter may be, by the name of the limit.
    limits: BTreeMap<String, usize>,
}

/// What a rule may weigh.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Weight {
    Off,
    Advice,
    Warning,
    Error,
}

/// What the check weighs for one person.
#[derive(Debug, Clone, Default)]
pub(crate) struct Scale {
    pub(crate) weights: Weights,
    pub(crate) limits: Limits,
}

impl Config {
    /// Both together.
    ///
    /// # Errors
    /// [`CommandError::Usage`] as [`Config::weights`] and [`Config::limits`].
    pub(crate) fn scale(&self) -> Result<Scale, CommandError> {
        Ok(Scale {
            weights: self.weights()?,
            limits: self.limits()?,
        })
    }

    /// The weights that `[rules]` sets.
    ///
    /// # Errors
    /// [`CommandError::Usage`] for a rule that there is not, with the nearest one.
    pub(crate) fn weights(&self) -> Result<Weights, CommandError> {
        let mut weights = Weights::default();
        for (rule, weight) in &self.rules {
            let weight = match weight {
                Weight::Off => None,
                Weight::Advice => Some(Severity::Advice),
                Weight::Warning => Some(Severity::Warning),
                Weight::Error => Some(Severity::Error),
            };
            if !weights.set(rule, weight) {
                let names = RULES.iter().map(|one| one.name);
                return Err(in_settings(CommandError::unknown("rule", rule, names)));
            }
        }
        Ok(weights)
    }

    /// The limits that `[limits]` sets; the others stay as they are.
    ///
    /// # Errors
    /// [`CommandError::Usage`] for a limit that there is not, with the nearest one.
    pub(crate) fn limits(&self) -> Result<Limits, CommandError> {
        let mut limits = Limits::default();
        for (name, most) in &self.limits {
            let Some(limit) = limits.named(name) else {
                let names = Limits::NAMES.into_iter();
                return Err(in_settings(CommandError::unknown("limit", name, names)));
            };
            *limit = *most;
        }
        Ok(limits)
    }
}

/// The same fault, with the file that it stands in.
fn in_settings(fault: CommandError) -> CommandError {
    match (fault, path()) {
        (CommandError::Usage(says), Some(path)) => {
            CommandError::Usage(format!("{}: {says}", path.display()))
        }
        (fault, _) => fault,
    }
}

/// Where the file lies: `BOWOUT_CONFIG`, else the folder for settings of this system.
pub(crate) fn path() -> Option<PathBuf> {
    let variable = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    if let Some(path) = variable("BOWOUT_CONFIG") {
        return Some(path.into());
    }
    let folder = variable("XDG_CONFIG_HOME")
        .or_else(|| variable("APPDATA"))
        .map(PathBuf::from)
        .or_else(|| variable("HOME").map(|home| PathBuf::from(home).join(".config")))?;
    Some(folder.join("bowout").join("config.toml"))
}

/// Reads the file; without one, nothing is set.
///
/// # Errors
/// [`CommandError::Damaged`] where the file is no TOML of this shape.
pub(crate) fn load() -> Result<Config, CommandError> {
    let Some(path) = path().filter(|path| path.exists()) else {
        return Ok(Config::default());
    };
    let text = std::fs::read_to_string(&path).map_err(|source| CommandError::Unreadable {
        path: path.clone(),
        source,
    })?;
    toml::from_str(&text).map_err(|fault| CommandError::Damaged {
        path,
        says: fault.message().to_owned(),
    })
}
