//! The facts that an invitation and its thread tell about the letter that answers them. It guesses nothing: where mails
//! disagree about a time, no time is known.

use crate::calendar::rooms;
use crate::evidence::Fact;
use crate::letter::Letter;
use crate::message::Message;
use crate::opportunity::told_reason;
use crate::person::Person;
use crate::reading::{Kind, Reading};
use crate::review::facts::facts::Facts;
use crate::review::facts::named::named;
use crate::text::{Text, fold};
use crate::when::Moment;

/// What the mail that is answered knows.
#[must_use]
pub fn facts_of(message: &Message, reading: &Reading) -> Facts {
    Facts {
        language: Some(reading.language),
        is_agency: reading.is_agency,
        companies: reading
            .named_company()
            .into_iter()
            .map(|company| company.value().clone())
            .collect(),
        roles: reading
            .role
            .iter()
            .map(|role| role.value().clone())
            .collect(),
        recruiters: message
            .from
            .iter()
            .chain(&message.reply_to)
            .cloned()
            .collect(),
        named: named(message, reading),
        invited_at: message.date,
        interview_at: only_slot(reading),
        is_slot_confirmed: reading.kind == Kind::InterviewConfirmation,
        participants: addresses(message),
        acquaintances: addresses(message),
        ..Facts::default()
    }
}

/// What a whole thread knows, in any order. The mail that is answered is the newest one that the other side wrote and
/// that awaits an answer; older mails add names, people and titles, and the person's own mails tell their reason.
///
/// `own` may be empty; then whoever both reads and writes on the thread counts as the person.
#[must_use]
pub fn facts_of_thread(thread: &[(Message, Reading)], own: &[Person]) -> Facts {
    let mut sorted: Vec<&(Message, Reading)> = thread.iter().collect();
    sorted.sort_by_key(|(message, _)| message.date.map(|date| date.instant));
    let me: Vec<Person> = if own.is_empty() {
        reader(&sorted)
    } else {
        own.to_vec()
    };
    let is_mine =
        |message: &Message| me.iter().any(|one| wrote(one, message)) && !message.from.is_empty();
    let (mine, theirs): (Vec<_>, Vec<_>) = sorted
        .into_iter()
        .partition(|(message, _)| is_mine(message));
    let asks =
        |reading: &Reading| reading.needs_answer || reading.kind == Kind::InterviewConfirmation;
    let answered = theirs
        .iter()
        .rev()
        .find(|(_, reading)| asks(reading))
        .or(theirs.last())
        .or(mine.last());
    let Some((message, reading)) = answered else {
        return Facts::default();
    };
    let mut facts = facts_of(message, reading);
    for (message, reading) in theirs.iter().rev() {
        facts.hear(message, reading, &me);
    }
    for (message, _) in theirs.iter().chain(&mine) {
        facts.meet(message);
    }
    facts.sender = me
        .first()
        .filter(|one| !own.is_empty() || is_full_name(&one.name))
        .cloned();
    (facts.interview_at, facts.is_slot_confirmed) = agreed_time(&theirs);
    facts.recorded_reason = mine
        .iter()
        .rev()
        .find_map(|(message, _)| told_reason(&message.body))
        .map(ToOwned::to_owned);
    facts
}

impl Facts {
    /// Adds the names, roles and people of a mail that the other side wrote.
    fn hear(&mut self, message: &Message, reading: &Reading, me: &[Person]) {
        self.is_agency |= reading.is_agency;
        add(
            &mut self.companies,
            reading.named_company().into_iter().map(Fact::value),
        );
        add(&mut self.roles, reading.role.iter().map(Fact::value));
        add(&mut self.named, named(message, reading).iter());
        for person in message.from.iter().chain(&message.to).chain(&message.cc) {
            let mut known = self.recruiters.iter().chain(me);
            if !known.any(|one| one.same_mailbox(&person.email)) {
                self.recruiters.push(person.clone());
            }
        }
    }

    /// Adds everybody who stands on a mail.
    fn meet(&mut self, message: &Message) {
        for person in everybody(message) {
            if !self
                .acquaintances
                .iter()
                .any(|one| person.same_mailbox(one))
            {
                self.acquaintances.push(person.email.clone());
            }
        }
    }
}

/// The time that the newest mail with any time names, and whether it is fixed; two times are none.
fn agreed_time(theirs: &[&(Message, Reading)]) -> (Option<Moment>, bool) {
    let Some((_, reading)) = theirs
        .iter()
        .rev()
        .find(|(_, reading)| !reading.slots.is_empty())
    else {
        return (None, false);
    };
    let is_confirmed = reading.kind == Kind::InterviewConfirmation;
    (only_slot(reading), is_confirmed)
}

fn only_slot(reading: &Reading) -> Option<Moment> {
    match reading.slots.as_slice() {
        [only] => Some(only.value().start),
        _ => None,
    }
}

/// The person that a thread itself shows: whoever writes some of its mails and reads others.
fn reader(thread: &[&(Message, Reading)]) -> Vec<Person> {
    let Some((first, _)) = thread.first() else {
        return vec![];
    };
    let writes = |person: &Person| thread.iter().any(|(message, _)| wrote(person, message));
    let readers = first.to.iter().filter(|one| {
        first
            .from
            .first()
            .is_none_or(|writer| writer.domain() != one.domain())
    });
    let both: Vec<Person> = readers.clone().filter(|one| writes(one)).cloned().collect();
    if both.len() == 1 {
        return both;
    }
    let all: Vec<Person> = readers.cloned().collect();
    if all.len() == 1 { all } else { vec![] }
}

/// Whether an address line gives a whole name, not an account's.
fn is_full_name(name: &str) -> bool {
    name.trim().contains(' ')
}

/// Whether an address holds a word of the name beside it: a person's own, not a desk's.
fn is_named_by_address(person: &Person) -> bool {
    let local = fold(person.local());
    let words = Text::new(&person.name).words;
    !person.is_robot()
        && words
            .iter()
            .any(|word| word.folded.len() > 2 && local.contains(word.folded.as_ref()))
}

fn wrote(person: &Person, message: &Message) -> bool {
    message
        .from
        .iter()
        .any(|from| person.same_mailbox(&from.email))
}

/// Everybody whom an answer may reach. Where the sender wants answers elsewhere, the address it wrote from is none
/// of the thread's; nor is a room, an address of the reader's own, or who else reads a list.
fn everybody(message: &Message) -> impl Iterator<Item = &Person> {
    let rooms = rooms(&message.calendars);
    let authors = if message.reply_to.is_empty() {
        &message.from
    } else {
        &message.reply_to
    };
    let (listed, copied): (&[Person], &[Person]) = if message.is_list_post {
        (&[], &[])
    } else {
        (&message.to, &message.cc)
    };
    let is_none = move |one: &Person| {
        let mut others = rooms.iter().chain(&message.delivered_to);
        others.any(|other| other.same_mailbox(&one.email))
    };
    let all = authors.iter().chain(listed).chain(copied);
    all.filter(move |one| !is_none(one))
}

/// The addresses of everybody whom an answer may reach.
fn addresses(message: &Message) -> Vec<String> {
    everybody(message)
        .map(|person| person.email.clone())
        .collect()
}

/// Adds the names that are not there yet.
fn add<'a>(names: &mut Vec<String>, more: impl Iterator<Item = &'a String>) {
    for name in more {
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
}

impl Facts {
    /// These facts for a letter that is a mail already: what its own header tells wins. Its readers count as people
    /// whose names are known only where the thread names nobody and their address bears out the name.
    #[must_use]
    pub fn with_header(mut self, mail: &Message, thread: &[(Message, Reading)]) -> Self {
        let readers = || mail.to.iter().chain(&mail.cc);
        if readers().next().is_some() {
            self.reply = Some(readers().map(|person| person.email.clone()).collect());
        }
        if self.recruiters.is_empty() && mail.to.iter().all(is_named_by_address) {
            self.recruiters.clone_from(&mail.to);
        }
        let writer = mail.from.first();
        self.sender = writer
            .filter(|one| !one.name.is_empty())
            .or(self.sender.as_ref())
            .or(writer)
            .cloned();
        let mut ids = thread
            .iter()
            .filter_map(|(message, _)| message.message_id.as_ref())
            .peekable();
        self.is_in_thread = Some(if ids.peek().is_none() {
            !mail.references.is_empty()
        } else {
            ids.any(|id| mail.references.contains(id))
        });
        self
    }

    /// These facts for a person whose addresses are known: none of them awaits a copy, none is a stranger's.
    #[must_use]
    pub fn with_own(mut self, own: &[Person]) -> Self {
        let is_other = |address: &String| !own.iter().any(|one| one.same_mailbox(address));
        self.participants.retain(is_other);
        if let Some(reply) = &mut self.reply {
            reply.retain(is_other);
        }
        self
    }

    /// These facts for a letter of ours: its readers, its sender, its way.
    #[must_use]
    pub fn with_letter(mut self, letter: &Letter) -> Self {
        let reply = letter.to.iter().chain(&letter.cc);
        self.reply = Some(reply.map(|person| person.email.clone()).collect());
        if !letter.to.is_empty() {
            self.recruiters.clone_from(&letter.to);
        }
        self.sender = Some(letter.from.clone());
        self.language = Some(letter.language);
        self.medium = letter.medium;
        self.is_in_thread = Some(letter.in_reply_to.is_some());
        self
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::facts_of_thread;
    use crate::message::{Message, parse};
    use crate::reading::{Reading, read};
    use crate::when::Moment;

    fn mail(from: &str, to: &str, date: &str, words: &str) -> (Message, Reading) {
        let id = date.replace([' ', ',', ':', '+'], "");
        let mail = format!(
            "From: {from}\r\nTo: {to}\r\nSubject: Interview\r\nDate: {date}\r\nMessage-ID: <{id}@x.example>\r\n\r\n{words}\r\n"
        );
        let message = parse(mail.as_bytes());
        let reading = read(
            &message,
            &Moment::parse("2026-11-24T12:00:00+01:00").unwrap(),
        );
        (message, reading)
    }

    const MARA: &str = "Mara Quist <mara@fernwerk.example>";
    const TOM: &str = "Tom Ibarra <tom@fernwerk.example>";
    const ME: &str = "Jordan Reyes <jordan@example.com>";

    #[test]
    fn a_thread_tells_the_last_time_its_people_and_the_reason_given() {
        let thread = [
            mail(
                ME,
                MARA,
                "Wed, 18 Nov 2026 09:00:00 +0100",
                "Thank you, but I have accepted another offer.",
            ),
            mail(
                TOM,
                ME,
                "Tue, 17 Nov 2026 09:00:00 +0100",
                "Dear Jordan, we have to move our interview to Friday 4 December 2026 at 10:00. Does that suit you?",
            ),
            mail(
                MARA,
                ME,
                "Mon, 16 Nov 2026 09:00:00 +0100",
                "Dear Jordan, we would like to interview you for the Data Engineer role on Thursday 3 December 2026 at 14:00.",
            ),
        ];
        let facts = facts_of_thread(&thread, &[]);
        let names: Vec<&str> = facts
            .recruiters
            .iter()
            .map(|one| one.name.as_str())
            .collect();
        assert_eq!(names, ["Tom Ibarra", "Mara Quist"]);
        assert_eq!(facts.sender.unwrap().name, "Jordan Reyes");
        assert!(
            facts
                .interview_at
                .unwrap()
                .to_string()
                .starts_with("2026-12-04T10:00")
        );
        assert_eq!(facts.roles, ["Data Engineer"]);
        assert_eq!(facts.recorded_reason.as_deref(), Some("accepted-offer"));
        // Mara stood on the mail before; the one that is answered went to nobody else.
        assert_eq!(
            facts.participants,
            ["tom@fernwerk.example", "jordan@example.com"]
        );
        assert_eq!(facts.acquaintances.len(), 3);
    }

    #[test]
    fn a_mail_tells_its_readers_its_writer_and_its_thread() {
        let thread = [mail(
            MARA,
            ME,
            "Mon, 16 Nov 2026 09:00:00 +0100",
            "Please interview.",
        )];
        let (mut letter, _) = mail(ME, MARA, "Tue, 17 Nov 2026 09:00:00 +0100", "I withdraw.");
        letter.references = vec!["other@x.example".to_owned()];
        let facts = super::Facts::default().with_header(&letter, &thread);
        assert_eq!(
            facts.reply.as_deref(),
            Some(&["mara@fernwerk.example".to_owned()][..])
        );
        assert_eq!(facts.recruiters[0].name, "Mara Quist");
        assert_eq!(facts.is_in_thread, Some(false));
        let (desk, _) = mail(
            ME,
            "Talent Team <jobs@x.example>",
            "Tue, 17 Nov 2026 09:00:00 +0100",
            "I withdraw.",
        );
        assert!(
            super::Facts::default()
                .with_header(&desk, &[])
                .recruiters
                .is_empty()
        );
    }

    #[test]
    fn an_empty_thread_tells_nothing() {
        assert_eq!(facts_of_thread(&[], &[]), super::Facts::default());
    }
}
