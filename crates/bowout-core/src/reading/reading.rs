//! What was read from one mail.

use crate::evidence::{Evidence, Fact};
use crate::language::Language;

/// What a mail is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The employer wants to interview and awaits an answer.
    InterviewInvitation,
    /// The act asked for is picking a time.
    Scheduling,
    /// An agreed interview is moved, cancelled or proposed again.
    Reschedule,
    /// The time is fixed and no answer is asked for.
    InterviewConfirmation,
    /// A test, take-home or questionnaire.
    Assessment,
    /// A receipt for an application.
    ApplicationConfirmation,
    /// A no from the employer, or a closed position.
    Rejection,
    /// An offer of employment.
    Offer,
    /// A role that nobody asked for.
    RecruiterOutreach,
    /// Alerts and career marketing.
    JobAlert,
    /// Everything else.
    Other,
}

impl Kind {
    /// The name used in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::InterviewInvitation => "interview_invitation",
            Self::Scheduling => "scheduling",
            Self::Reschedule => "reschedule",
            Self::InterviewConfirmation => "interview_confirmation",
            Self::Assessment => "assessment",
            Self::ApplicationConfirmation => "application_confirmation",
            Self::Rejection => "rejection",
            Self::Offer => "offer",
            Self::RecruiterOutreach => "recruiter_outreach",
            Self::JobAlert => "job_alert",
            Self::Other => "other",
        }
    }
}

/// The facts of one mail and what is doubtful about them.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// What the mail is about.
    pub kind: Kind,
    /// Whether the reader has yet to answer.
    pub needs_answer: bool,
    /// From 0 to 1: how much the words of the mail speak for the kind.
    pub confidence: f64,
    /// The language of the body.
    pub language: Language,
    /// The words that the kind was read from.
    pub grounds: Vec<Evidence>,
    /// How the interview is held.
    pub medium: Option<Fact<&'static str>>,
    /// A link for picking a time.
    pub booking_link: Option<Fact<String>>,
    /// Which round it is, as stated.
    pub round: Option<Fact<String>>,
    /// What was damaged or set aside.
    pub doubts: Vec<String>,
}
