//! The letters' words: one template a kind and language, as files under `wording/<language>/`.

mod heading;
mod portuguese;
mod until;

use minijinja::{Environment, UndefinedBehavior, Value};

pub(super) use heading::heading;
pub(super) use until::until;

use crate::letter::wording::portuguese::{european, is_european};
use crate::text::{Language, is_traditional, traditional};

/// The templates of one language by their names, `decline/offer` and so on.
type Templates = &'static [(&'static str, &'static str)];

macro_rules! templates {
    ($language:literal) => {
        templates!($language:
            "parts/salutation" "parts/closing" "parts/reason" "parts/referral" "parts/late" "parts/slow" "parts/subject"
            "parts/attribution" "parts/brief" "parts/warm" "parts/invitation"
            "decline/first_invitation" "decline/after_screen" "decline/after_interview" "decline/after_onsite"
            "decline/missed" "decline/agency" "decline/cold_outreach" "decline/offer" "decline/duplicate_submission"
            "verbs/accept" "verbs/ask" "verbs/hold" "verbs/reschedule" "verbs/withdraw"
            "short/phone" "short/voicemail" "short/linkedin_note" "short/linkedin_message" "short/sms"
            "short/calendar_comment"
            "replies/opening" "replies/why" "replies/change_mind" "replies/counter_offer" "replies/know_someone"
            "replies/keep_details" "replies/chasing"
        )
    };
    ($language:literal: $($name:literal)*) => {
        &[$(($name, include_str!(concat!($language, "/", $name, ".txt")))),*]
    };
}

const LANGUAGES: [(Language, Templates); 8] = [
    (Language::En, templates!("en")),
    (Language::De, templates!("de")),
    (Language::Fr, templates!("fr")),
    (Language::Es, templates!("es")),
    (Language::Pt, templates!("pt")),
    (Language::Nl, templates!("nl")),
    (Language::Ja, templates!("ja")),
    (Language::Zh, templates!("zh")),
];

/// The wording of one language.
#[derive(Debug)]
pub(super) struct Wording {
    language: Language,
    templates: Templates,
    engine: Environment<'static>,
    /// How the thread writes its language otherwise than our templates do.
    turn: Option<fn(&str) -> String>,
}

impl Wording {
    /// The wording of a language in the script of a thread; `None` where Bowout does not write it.
    pub(super) fn of(language: Language, thread: &str) -> Option<Self> {
        let (_, templates) = LANGUAGES.iter().find(|(one, _)| *one == language)?;
        let mut engine = Environment::new();
        engine.set_undefined_behavior(UndefinedBehavior::Strict);
        Some(Self {
            language,
            templates,
            engine,
            turn: match language {
                Language::Zh if is_traditional(thread) => Some(traditional),
                Language::Pt if is_european(thread) => Some(european),
                _ => None,
            },
        })
    }

    /// Its language.
    pub(super) fn language(&self) -> Language {
        self.language
    }

    /// Fills in a template. Blank lines are single, and none stands at either end.
    ///
    /// # Errors
    /// The engine's, where a template is broken: a fault of ours.
    pub(super) fn say(&self, name: &str, facts: &Value) -> Result<String, minijinja::Error> {
        let template = self
            .templates
            .iter()
            .find(|(one, _)| *one == name)
            .map_or("", |(_, template)| *template);
        let said = match self.turn {
            Some(turn) => self.engine.render_str(&turn(template), facts)?,
            None => self.engine.render_str(template, facts)?,
        };
        Ok(tidied(&said))
    }
}

fn tidied(text: &str) -> String {
    let mut tidied = text.trim().to_owned();
    while tidied.contains("\n\n\n") {
        tidied = tidied.replace("\n\n\n", "\n\n");
    }
    tidied
}
