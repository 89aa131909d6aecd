//! What thread, calendar and ledger know about a letter. A rule whose fact is missing stays silent.

use std::borrow::Cow;

use crate::letter::Medium;
use crate::opportunity::Stage;
use crate::person::Person;
use crate::review::facts::limits::Limits;
use crate::text::{Language, Text};
use crate::when::Moment;

/// How the people of a thread write to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ThreadStyle {
    /// Titles and full sentences.
    Formal,
    /// First names and full sentences.
    Neutral,
    /// As among friends.
    Casual,
}

/// How person and employer have mostly talked so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relationship {
    /// By mail.
    MostlyWritten,
    /// By phone.
    MostlyPhone,
    /// By text messages alone.
    TextOnly,
}

/// Somebody recommended in the person's place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Referral {
    /// Their name.
    pub name: String,
    /// Whether they agreed to be named; `None` where nobody asked.
    pub has_consent: Option<bool>,
}

/// The facts of one answer; every field may be empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts {
    /// The language that the letter should be in.
    pub language: Option<Language>,
    /// How far the process has come.
    pub stage: Option<Stage>,
    /// How the answer travels.
    pub medium: Medium,
    /// Whether an agency stands between the person and the employer.
    pub is_agency: bool,
    /// The employer first, then other names it goes by.
    pub companies: Vec<String>,
    /// The role first, then other names it goes by.
    pub roles: Vec<String>,
    /// The people the letter is meant for.
    pub recruiters: Vec<Person>,
    /// Their titles, so that none is taken for the role.
    pub recruiter_titles: Vec<String>,
    /// Others whom the thread names: who signs a mail, who will be there. A letter may greet them.
    pub named: Vec<String>,
    /// Short names that some of them go by.
    pub recruiter_nicknames: Vec<String>,
    /// Who signs.
    pub sender: Option<Person>,
    /// The sender's own title.
    pub sender_title: Option<String>,
    /// Short names that the sender goes by.
    pub sender_nicknames: Vec<String>,
    /// When the invitation came.
    pub invited_at: Option<Moment>,
    /// When the letter leaves.
    pub sent_at: Option<Moment>,
    /// When the interview is.
    pub interview_at: Option<Moment>,
    /// Whether that time was agreed.
    pub is_slot_confirmed: bool,
    /// The meetings held so far, each in words; `None` where unknown, empty where there was none.
    pub meetings_held: Option<Vec<String>>,
    /// The addresses on the mail that is answered: who expects a copy.
    pub participants: Vec<String>,
    /// The addresses that ever stood on the thread: whom a letter may reach.
    pub acquaintances: Vec<String>,
    /// To and Cc of the letter; `None` where unknown.
    pub reply: Option<Vec<String>>,
    /// Whether the letter answers in the thread.
    pub is_in_thread: Option<bool>,
    /// How the thread sounds.
    pub thread_style: Option<ThreadStyle>,
    /// How they have talked so far.
    pub relationship: Option<Relationship>,
    /// Whether the person has phoned as well; `None` where unknown.
    pub has_phoned: Option<bool>,
    /// Whether the person pays for LinkedIn; `None` where unknown.
    pub is_linkedin_premium: Option<bool>,
    /// Who is recommended.
    pub referral: Option<Referral>,
    /// The domain of the present employer.
    pub current_employer_domain: Option<String>,
    /// The reason that the person keeps on record: `timing`, `accepted-offer`, `pay` ...
    pub recorded_reason: Option<String>,
    /// The employer whose offer the person accepted.
    pub accepted_offer: Option<String>,
    /// Employers of the person's other processes.
    pub other_processes: Vec<String>,
    /// How long the letter may be.
    pub limits: Limits,
}

impl Facts {
    /// The words of the employer's and the role's names, folded: what they hold says nothing about employer or writer.
    pub(crate) fn title_words(&self) -> Vec<Cow<'_, str>> {
        let names = self.roles.iter().chain(&self.companies);
        names
            .flat_map(|name| Text::new(name).words)
            .map(|word| word.folded)
            .collect()
    }
}
