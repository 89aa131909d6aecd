//! The one small file that a person may keep: who they are. `--me` and its neighbours win over it.

use std::path::PathBuf;

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
    /// The JSON file of what the person wants of a job, for the advice.
    pub(crate) profile: Option<PathBuf>,
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
