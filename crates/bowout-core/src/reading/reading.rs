//! What was read from one mail.

use crate::evidence::{Evidence, Fact, Part};
use crate::message::Message;
use crate::person::{Person, is_address};
use crate::reading::times::Slot;
use crate::text::{Language, Said, fold};
use crate::when::Moment;

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
    /// Every kind.
    pub const ALL: [Self; 11] = [
        Self::InterviewInvitation,
        Self::Scheduling,
        Self::Reschedule,
        Self::InterviewConfirmation,
        Self::Assessment,
        Self::ApplicationConfirmation,
        Self::Rejection,
        Self::Offer,
        Self::RecruiterOutreach,
        Self::JobAlert,
        Self::Other,
    ];

    /// Whether mail of this kind asks for an answer, unless it calls something off.
    #[must_use]
    pub fn asks(self) -> bool {
        matches!(
            self,
            Self::InterviewInvitation | Self::Scheduling | Self::Reschedule
        )
    }

    /// The kind of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }

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

/// Somebody who invites or will be there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Human {
    /// The name as written.
    pub name: String,
    /// The address, where one is known.
    pub email: Option<String>,
    /// What they are, as written.
    pub title: Option<String>,
}

/// The event that a mail's calendar part describes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invited {
    /// The METHOD (RFC 5546, 1.4).
    pub method: String,
    /// The UID.
    pub uid: String,
    /// The SEQUENCE.
    pub sequence: u64,
    /// The organizer's address.
    pub organizer: Option<String>,
    /// The address among the attendees that the mail was sent to.
    pub attendee: Option<String>,
    /// When it begins.
    pub start: Option<Moment>,
    /// When it ends.
    pub end: Option<Moment>,
    /// The IANA name of its zone.
    pub zone: Option<String>,
}

/// One thing that speaks for the kind.
#[derive(Debug, Clone, PartialEq)]
pub struct Reason {
    /// What the mail does, as the end of "the mail ...".
    pub says: &'static str,
    /// How much it speaks for the kind.
    pub weight: f64,
    /// The words; `None` where it is the build of the mail.
    pub evidence: Option<Evidence>,
}

/// The facts of one mail and what is doubtful about them.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// What the mail is about.
    pub kind: Kind,
    /// Whether the reader has yet to answer.
    pub needs_answer: bool,
    /// From 0 to 1: of the mails given 0.9, about nine in ten are of the kind.
    pub confidence: f64,
    /// The language of the body.
    pub language: Language,
    /// The words that the kind was read from.
    pub grounds: Vec<Evidence>,
    /// All that speaks for the kind, the strongest first.
    pub reasons: Vec<Reason>,
    /// The kind that came second, and how likely it is.
    pub runner_up: (Kind, f64),
    /// The employer, as the mail writes it, or spelt from the address of whoever writes where the mail names none.
    pub company: Option<Fact<String>>,
    /// Whether an agency writes, and the employer is its client.
    pub is_agency: bool,
    /// The role, as the mail writes it.
    pub role: Option<Fact<String>>,
    /// The humans who invite or will be there.
    pub people: Vec<Fact<Human>>,
    /// Each time that is proposed or fixed.
    pub slots: Vec<Fact<Slot>>,
    /// How the interview is held.
    pub medium: Option<Fact<&'static str>>,
    /// A link for picking a time.
    pub booking_link: Option<Fact<String>>,
    /// Until when to answer, as stated.
    pub reply_by: Option<Fact<String>>,
    /// The moment that those words come to, at the latest; `None` where they leave it open.
    pub reply_at: Option<Moment>,
    /// The pay, as stated.
    pub salary: Option<Fact<String>>,
    /// Which round it is, as stated.
    pub round: Option<Fact<String>>,
    /// The papers that the reader is asked to bring or to send.
    pub documents: Vec<Fact<String>>,
    /// What the mail's calendar part says.
    pub calendar: Option<Invited>,
    /// What was damaged or set aside.
    pub doubts: Vec<Said>,
}

impl Reading {
    /// The employer as the mail writes it: the spelling of an address is none to greet a house by.
    #[must_use]
    pub fn named_company(&self) -> Option<&Fact<String>> {
        let company = self.company.as_ref();
        company.filter(|one| one.evidence().part != Part::Address)
    }

    /// Humans whom the mail names with an address, beside `own`: its organizer, people in its words, and bare addresses. Nobody
    /// is written to unless the person says so.
    #[must_use]
    pub fn named(&self, message: &Message, own: &[Person]) -> Vec<Person> {
        let organizer = self.calendar.iter().filter_map(|one| one.organizer.clone());
        let people = self.people.iter().filter_map(|one| {
            let human = one.value();
            Some(Person::new(&human.name, human.email.as_ref()?))
        });
        let words = message
            .body
            .split(|c: char| c.is_whitespace() || "<>()[],;:\"".contains(c));
        let written = words
            .map(|word| word.trim_end_matches('.'))
            .filter(|word| word.contains('.') && is_address(word));
        let bare = |address: String| {
            let mut nameless = self.people.iter().filter(|one| one.value().email.is_none());
            let human = nameless.find(|one| is_of(&address, &one.value().name));
            Person::new(human.map_or("", |one| &one.value().name), &address)
        };
        let all = people
            .chain(organizer.map(bare))
            .chain(written.map(|word| bare(word.to_owned())));
        let mut named: Vec<Person> = vec![];
        for person in all {
            let is_known = own
                .iter()
                .chain(&named)
                .any(|one| one.same_mailbox(&person.email));
            if !is_known && !person.is_robot() {
                named.push(person);
            }
        }
        named
    }
}

/// Whether an address is made of a name: `ana.ruiz@x.example` of Ana Ruiz.
fn is_of(address: &str, name: &str) -> bool {
    let local = fold(address.split('@').next().unwrap_or_default());
    let mut words = name
        .split_whitespace()
        .map(fold)
        .filter(|word| word.len() > 1)
        .peekable();
    words.peek().is_some() && words.all(|word| local.contains(&word))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use crate::message::parse;
    use crate::person::Person;
    use crate::reading::read;
    use crate::when::Moment;

    #[test]
    fn names_the_humans_of_a_robots_mail_with_their_addresses() {
        let mail = parse(
            b"From: Hiring <no-reply@ats.example>\nTo: j@example.com\n\nWe would like to invite you to an interview. Your \
            recruiter is Ana Ruiz (ana.ruiz@hooli.example); for help, help@hooli.example. j@example.com noreply@x.example",
        );
        let reading = read(&mail, &Moment::parse("2026-11-25T09:00:00Z").unwrap());
        let own = [Person::new("", "j@example.com")];
        assert_eq!(
            reading.named(&mail, &own),
            [
                Person::new("Ana Ruiz", "ana.ruiz@hooli.example"),
                Person::new("", "help@hooli.example"),
            ]
        );
    }
}
