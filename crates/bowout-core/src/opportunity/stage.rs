//! How far a process has come.

/// The last thing that happened between the person and the employer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Stage {
    /// A recruiter wrote about a role that the person never asked for.
    ColdOutreach,
    /// The first invitation to an interview.
    #[default]
    FirstInvitation,
    /// A recruiter's first call has been held.
    AfterScreen,
    /// The first interview has been held.
    AfterFirstInterview,
    /// The second interview has been held.
    AfterSecondInterview,
    /// A day on site or the final round has been held.
    AfterOnsite,
    /// An offer is on the table.
    Offer,
}

impl Stage {
    /// Every stage, the earliest first.
    pub const ALL: [Self; 7] = [
        Self::ColdOutreach,
        Self::FirstInvitation,
        Self::AfterScreen,
        Self::AfterFirstInterview,
        Self::AfterSecondInterview,
        Self::AfterOnsite,
        Self::Offer,
    ];

    /// The name used in JSON and on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::ColdOutreach => "cold-outreach",
            Self::FirstInvitation => "first-invitation",
            Self::AfterScreen => "after-screen",
            Self::AfterFirstInterview => "after-first-interview",
            Self::AfterSecondInterview => "after-second-interview",
            Self::AfterOnsite => "after-onsite",
            Self::Offer => "offer",
        }
    }

    /// The stage of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }
}
