//! The ways an answer travels.

/// The way an answer travels, with the limits of its channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Medium {
    /// A mail to everybody on the thread.
    #[default]
    Email,
    /// The note of a LinkedIn invitation to connect.
    LinkedinNote,
    /// The answer to a LinkedIn InMail.
    LinkedinInmail,
    /// A message between LinkedIn connections.
    LinkedinMessage,
    /// A text message.
    Sms,
    /// Words to say on the phone.
    PhoneScript,
    /// Words to leave on a voicemail.
    Voicemail,
    /// The comment field of a calendar or scheduler.
    CalendarComment,
}

impl Medium {
    /// Every medium.
    pub const ALL: [Self; 8] = [
        Self::Email,
        Self::LinkedinNote,
        Self::LinkedinInmail,
        Self::LinkedinMessage,
        Self::Sms,
        Self::PhoneScript,
        Self::Voicemail,
        Self::CalendarComment,
    ];

    /// The name used in JSON and on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::LinkedinNote => "linkedin-note",
            Self::LinkedinInmail => "linkedin-inmail",
            Self::LinkedinMessage => "linkedin-message",
            Self::Sms => "sms",
            Self::PhoneScript => "phone-script",
            Self::Voicemail => "voicemail",
            Self::CalendarComment => "calendar-comment",
        }
    }

    /// The medium of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }

    /// Whether the words are spoken.
    #[must_use]
    pub fn is_spoken(self) -> bool {
        matches!(self, Self::PhoneScript | Self::Voicemail)
    }
}
