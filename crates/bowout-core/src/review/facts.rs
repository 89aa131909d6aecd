//! What thread, calendar and ledger know about a letter. A rule whose fact is missing stays silent.

use crate::person::Person;
use crate::when::Moment;

/// The way a letter travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Medium {
    /// A mail.
    #[default]
    Email,
    /// Anything shorter or spoken, where nobody is copied.
    Other,
}

/// The facts of one answer; every field may be empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts {
    /// How it travels.
    pub medium: Medium,
    /// Whether an agency stands between the person and the employer.
    pub is_agency: bool,
    /// The employer first, then other names it goes by.
    pub companies: Vec<String>,
    /// The role first, then other names it goes by.
    pub roles: Vec<String>,
    /// The people the letter is meant for.
    pub recruiters: Vec<Person>,
    /// Short names that some of them go by.
    pub recruiter_nicknames: Vec<String>,
    /// Who signs.
    pub sender: Option<Person>,
    /// The sender's own title.
    pub sender_title: Option<String>,
    /// Short names that the sender goes by.
    pub sender_nicknames: Vec<String>,
    /// When the letter leaves.
    pub sent_at: Option<Moment>,
    /// When the interview is.
    pub interview_at: Option<Moment>,
    /// Whether that time was agreed.
    pub is_slot_confirmed: bool,
    /// Every address on the invitation's thread.
    pub participants: Vec<String>,
    /// To and Cc of the letter; `None` where unknown.
    pub reply: Option<Vec<String>>,
    /// The domain of the present employer.
    pub current_employer_domain: Option<String>,
    /// Employers of the person's other processes.
    pub other_processes: Vec<String>,
}
