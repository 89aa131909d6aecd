//! Who the person is and what they want of a job, in two small files that they can see and erase. The settings file of the
//! command line stands in where the page has not been told; the file of what they want is one for page and command line.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use bowout_core::advice::Profile;
use bowout_core::message::Message;
use bowout_core::person::{Person, is_address};
use serde::{Deserialize, Serialize};

use crate::actions::keep::{erase, keep};
use crate::config::{Config, Scale};
use crate::error::CommandError;
use crate::wire;

/// Who the person is, and how the page behaves for them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct You {
    pub(crate) name: String,
    pub(crate) email: String,
    /// Other addresses that reach them.
    pub(crate) aliases: Vec<String>,
    /// The language of the page; empty: the browser's.
    pub(crate) language: String,
    /// Whether letters are remembered no longer than the program runs.
    pub(crate) forgets: bool,
}

impl You {
    /// The person with every address of theirs; empty where none is known.
    pub(crate) fn people(&self) -> Vec<Person> {
        let emails = std::iter::once(&self.email).chain(&self.aliases);
        emails
            .filter(|email| is_address(email))
            .map(|email| Person::new(&self.name, email))
            .collect()
    }
}

/// Who answers a mail: the person as they said, else the reader that the mail itself names.
pub(crate) fn own(you: &You, message: &Message) -> Vec<Person> {
    let mut own = you.people();
    if own.is_empty() {
        let writer = message.from.first().map(Person::domain).unwrap_or_default();
        let readers = message.to.iter().filter(|one| one.domain() != writer);
        own = readers.take(1).cloned().collect();
    }
    if own.is_empty() {
        own.push(Person::default());
    }
    if !you.name.is_empty() {
        own[0].name.clone_from(&you.name);
    }
    own
}

/// All that shapes advice and letters for one person.
#[derive(Debug, Clone, Default)]
pub(crate) struct Known {
    pub(crate) you: You,
    pub(crate) profile: Profile,
    pub(crate) scale: Scale,
}

/// Where it is kept what the person wants of a job: where the settings say, else in the folder of this machine's data.
pub(crate) fn profile_path(settings: &Config, folder: &Path) -> PathBuf {
    let named = settings.profile.clone();
    named.unwrap_or_else(|| folder.join("profile.json"))
}

/// The two files in the folder of this machine's data, and the settings beside them.
#[derive(Debug)]
pub(crate) struct Files {
    you: PathBuf,
    profile: PathBuf,
    /// Who the settings say that the person is.
    settled: You,
    scale: Scale,
    /// What the disk refused; it ends with the program.
    unkept: Mutex<Unkept>,
}

/// What could not be written.
#[derive(Debug, Default)]
struct Unkept {
    you: Option<You>,
    profile: Option<Profile>,
}

impl Files {
    /// The files below a folder, by the settings.
    ///
    /// # Errors
    /// [`CommandError`] where the settings name a rule or limit that there is not.
    pub(crate) fn at(folder: &Path, settings: &Config) -> Result<Self, CommandError> {
        let me = settings.me.as_deref().and_then(Person::parse);
        let settled = me.map_or_else(You::default, |me| You {
            name: me.name,
            email: me.email,
            aliases: settings.aliases.clone(),
            ..You::default()
        });
        Ok(Self {
            you: folder.join("you.json"),
            profile: profile_path(settings, folder),
            settled,
            scale: settings.scale()?,
            unkept: Mutex::default(),
        })
    }

    /// Everything at once.
    pub(crate) fn known(&self) -> Known {
        Known {
            you: self.you(),
            profile: self.profile(),
            scale: self.scale.clone(),
        }
    }

    /// Who the person is; a file that is damaged counts as none.
    pub(crate) fn you(&self) -> You {
        let kept = self.unkept().you.clone().or_else(|| {
            let bytes = std::fs::read(&self.you).ok()?;
            serde_json::from_slice::<You>(&bytes).ok()
        });
        let mut you = kept.unwrap_or_default();
        if you.email.is_empty() && you.name.is_empty() {
            let settled = self.settled.clone();
            (you.name, you.email, you.aliases) = (settled.name, settled.email, settled.aliases);
        }
        you
    }

    /// Remembers who the person is; until the program ends, where the disk refuses.
    pub(crate) fn keep_you(&self, you: &You) {
        let json = serde_json::to_vec_pretty(you).unwrap_or_default();
        let is_kept = !json.is_empty() && keep(&self.you, &json).is_ok();
        self.unkept().you = (!is_kept).then(|| you.clone());
    }

    /// Whether the disk refused what was to be remembered.
    pub(crate) fn is_unkept(&self) -> bool {
        let unkept = self.unkept();
        unkept.you.is_some() || unkept.profile.is_some()
    }

    fn unkept(&self) -> MutexGuard<'_, Unkept> {
        self.unkept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What the person wants of a job; a file that is damaged counts as none.
    pub(crate) fn profile(&self) -> Profile {
        let kept = self.unkept().profile.clone().or_else(|| {
            let bytes = std::fs::read(&self.profile).ok()?;
            wire::profile(&bytes).ok()
        });
        kept.unwrap_or_default()
    }

    /// The profile as it lies on the disk, for the person to see.
    pub(crate) fn profile_text(&self) -> Option<String> {
        std::fs::read_to_string(&self.profile).ok()
    }

    /// Where the profile lies.
    pub(crate) fn profile_path(&self) -> &Path {
        &self.profile
    }

    /// Remembers what the person wants; until the program ends, where the disk refuses.
    pub(crate) fn keep_profile(&self, profile: &Profile) {
        let json = wire::profile_json(profile);
        let is_kept = keep(&self.profile, format!("{json:#}\n").as_bytes()).is_ok();
        self.unkept().profile = (!is_kept).then(|| profile.clone());
    }

    /// Forgets what the person wants.
    ///
    /// # Errors
    /// [`CommandError::Unwritable`] when the system refuses.
    pub(crate) fn erase_profile(&self) -> Result<(), CommandError> {
        self.unkept().profile = None;
        erase(&self.profile)
    }

    /// Forgets who the person is.
    ///
    /// # Errors
    /// [`CommandError::Unwritable`] when the system refuses.
    pub(crate) fn erase_you(&self) -> Result<(), CommandError> {
        self.unkept().you = None;
        erase(&self.you)
    }
}
