//! Writes the letter: chooses its kind by the stage and the clock, and fills in the wording of its language.

use minijinja::{Value, context};

use crate::calendar::rooms;
use crate::evidence::Fact;
use crate::letter::address::{called, is_formal, names};
use crate::letter::answer::{Answer, Reason, Tone, Wish};
use crate::letter::dates::{clock_name, day, day_and_time};
use crate::letter::letter::Letter;
use crate::letter::medium::Medium;
use crate::letter::occasion::{
    Unconfirmable, chosen_slot, confirmable, is_cancelled, is_missed, occasion, stage_of,
};
use crate::letter::quote::quotation;
use crate::letter::thread::{bare_subject, references, sender};
use crate::letter::wording::{Wording, heading, until};
use crate::message::{LeftOut, Message, ROOM, Recipients, reply_all};
use crate::opportunity::Stage;
use crate::person::Person;
use crate::reading::{Reading, Slot};
use crate::text::{Language, with_capital};

/// Why no letter was written.
#[derive(Debug, thiserror::Error)]
pub enum NoLetter {
    /// Only robots or the person's own addresses stand on the mail.
    #[error("no human on this mail can be answered")]
    NoHuman(Vec<LeftOut>),
    /// The language is not one that Bowout writes.
    #[error("no letter is written in this language")]
    Language(Language),
    /// There are no words for this answer on this way.
    #[error("there are no words for this answer on this way")]
    Medium(Medium),
    /// No open time stands in the mail that a yes could confirm.
    #[error("{0}")]
    Unconfirmable(#[from] Unconfirmable),
    /// The wording is broken; a fault of ours.
    #[error("the wording could not be filled in: {0}")]
    Wording(#[from] minijinja::Error),
}

/// Hours before an interview within which a letter is late.
const LATE_HOURS: f64 = 24.0;
/// The same where two days are expected.
const LATE_HOURS_JA: f64 = 48.0;
/// Hours after an invitation beyond which an answer owns up to the delay.
const SLOW_HOURS: f64 = 48.0;

/// Writes the answer to a mail on behalf of the first of `own`.
///
/// # Errors
/// [`NoLetter`] when nobody can be answered by mail, or the language is not written.
pub fn compose(
    message: &Message,
    reading: &Reading,
    wish: &Wish,
    own: &[Person],
) -> Result<Letter, NoLetter> {
    if wish.answer == Answer::Accept {
        confirmable(reading, wish)?;
    }
    let Recipients { to, cc, left_out } = readers(message, wish, own);
    // Pasted words name no reader; the person puts the letter where the words came from.
    if to.is_empty() && wish.medium == Medium::Email && !message.is_pasted {
        return Err(NoLetter::NoHuman(left_out));
    }
    let language = wish.language.unwrap_or_else(|| written(message, reading));
    let wording = Wording::of(language, &message.body).ok_or(NoLetter::Language(language))?;
    let from = sender(message, own);
    let facts = Telling {
        message,
        reading,
        wish,
        language,
    }
    .facts(&wording, &to, &from)?;
    let (template, frame) = chosen(message, reading, wish)?;
    let said = said(&wording, template, toned(template, wish.tone), &facts)?;
    let body = match frame {
        Frame::Mail => in_a_mail(&wording, &said, &facts, (language, &from))?,
        Frame::Chat => {
            let greeting = wording.say("parts/salutation", &facts)?;
            let said = opened(&said, language);
            format!("{greeting}\n\n{said}\n\n{}", from.name)
        }
        Frame::Bare => said,
    };
    let subject = if message.subject.trim().is_empty() {
        wording.say("parts/subject", &facts)?
    } else {
        format!("Re: {}", bare_subject(&message.subject))
    };
    let quote = if wish.quotes && wish.medium == Medium::Email {
        quotation(&wording, message, language)?
    } else {
        String::new()
    };
    Ok(Letter {
        from,
        to,
        cc,
        left_out,
        subject,
        in_reply_to: message.message_id.clone(),
        references: references(message),
        language,
        medium: wish.medium,
        body,
        quote,
    })
}

/// Everybody whom the answer reaches: those of the mail, and those whom the person adds.
fn readers(message: &Message, wish: &Wish, own: &[Person]) -> Recipients {
    let mut all = reply_all(message, own);
    leave_out_rooms(message, &mut all);
    for one in &wish.recipients {
        let mut named = all.to.iter().chain(&all.cc);
        if !named.any(|to| to.same_mailbox(&one.email)) {
            all.to.push(one.clone());
        }
    }
    all
}

/// Takes off what the mail's own calendar calls a room, a resource or a group.
fn leave_out_rooms(message: &Message, all: &mut Recipients) {
    let rooms = rooms(&message.calendars);
    let is_room = |one: &Person| rooms.iter().any(|room| room.same_mailbox(&one.email));
    for people in [&mut all.to, &mut all.cc] {
        let out = people.extract_if(.., |one| is_room(one));
        all.left_out.extend(out.map(|one| LeftOut {
            address: one.email,
            why: ROOM,
        }));
    }
}

/// What is said as a mail says it: greeting, words, closing, name.
pub(super) fn in_a_mail(
    wording: &Wording,
    said: &str,
    facts: &Value,
    (language, from): (Language, &Person),
) -> Result<String, minijinja::Error> {
    let greeting = wording.say("parts/salutation", facts)?;
    let closing = wording.say("parts/closing", facts)?;
    let said = opened(said, language);
    let end = format!("{closing}\n{}", from.name);
    Ok(format!("{greeting}\n\n{said}\n\n{}", end.trim_start()))
}

/// A template in its tone.
fn said(
    wording: &Wording,
    template: &str,
    tone: Tone,
    facts: &Value,
) -> Result<String, minijinja::Error> {
    match tone {
        Tone::Plain => wording.say(template, facts),
        Tone::Shorter => wording.say("parts/brief", facts),
        Tone::Warmer => {
            let (said, warm) = (
                wording.say(template, facts)?,
                wording.say("parts/warm", facts)?,
            );
            // Scripts that part no words by blanks part no sentences by them either.
            let glue = if warm.is_ascii() || warm.contains(' ') {
                " "
            } else {
                ""
            };
            Ok(format!("{said}{glue}{warm}"))
        }
    }
}

/// The tone that a template can take: only a mail that declines an invitation has a shorter and a warmer form.
fn toned(template: &str, tone: Tone) -> Tone {
    match template {
        "decline/first_invitation" | "decline/agency" => tone,
        "decline/after_screen"
        | "decline/after_interview"
        | "decline/after_onsite"
        | "verbs/withdraw"
        | "decline/offer"
            if tone == Tone::Warmer =>
        {
            tone
        }
        _ => Tone::Plain,
    }
}

/// The letters of a body below which its language cannot be told.
const TELLING_LETTERS: usize = 80;

/// The language to answer in: the mail's, and English where hardly a word tells it.
pub(super) fn written(message: &Message, reading: &Reading) -> Language {
    let letters = message.body.chars().filter(|c| c.is_alphabetic());
    let is_silent = letters.take(TELLING_LETTERS).count() < TELLING_LETTERS;
    match reading.language {
        Language::Unknown if is_silent => Language::En,
        language => language,
    }
}

/// The first word in the case that its language wants behind the greeting's comma.
fn opened(said: &str, language: Language) -> String {
    if language != Language::Fr {
        return said.to_owned();
    }
    with_capital(said)
}

/// What stands around what is said.
#[derive(Debug, Clone, Copy)]
enum Frame {
    /// Greeting, closing and name.
    Mail,
    /// Greeting and name.
    Chat,
    /// Nothing: the template has it all.
    Bare,
}

/// Which template the answer takes on its way, and its frame. The short forms say no to an interview; anything else goes
/// by chat or phone in the words of the mail, and not at all by voicemail or calendar.
fn chosen(
    message: &Message,
    reading: &Reading,
    wish: &Wish,
) -> Result<(&'static str, Frame), NoLetter> {
    let by_mail = template(message, reading, wish);
    let is_plain_no = wish.answer.is_no()
        && occasion(reading, wish) != "offer"
        && !matches!(by_mail, "decline/offer" | "decline/cold_outreach");
    let short = match wish.medium {
        Medium::Email => return Ok((by_mail, Frame::Mail)),
        Medium::LinkedinNote => "short/linkedin_note",
        Medium::LinkedinInmail | Medium::LinkedinMessage => "short/linkedin_message",
        Medium::Sms => "short/sms",
        Medium::PhoneScript => "short/phone",
        Medium::Voicemail => "short/voicemail",
        Medium::CalendarComment => "short/calendar_comment",
    };
    match wish.medium {
        _ if is_plain_no => Ok((short, Frame::Bare)),
        Medium::Voicemail | Medium::CalendarComment => Err(NoLetter::Medium(wish.medium)),
        // An offer or an approach is declined in more words than these hold.
        Medium::Sms | Medium::LinkedinNote if wish.answer.is_no() => {
            Err(NoLetter::Medium(wish.medium))
        }
        _ => Ok((by_mail, Frame::Chat)),
    }
}

/// Which template the answer takes by mail.
fn template(message: &Message, reading: &Reading, wish: &Wish) -> &'static str {
    match &wish.answer {
        Answer::Withdraw => return "verbs/withdraw",
        Answer::Accept => return "verbs/accept",
        Answer::Reschedule(_) => return "verbs/reschedule",
        Answer::Ask(_) => return "verbs/ask",
        Answer::Hold(_) => return "verbs/hold",
        Answer::Decline => {}
    }
    let stage = wish.stage.unwrap_or_else(|| stage_of(message, reading));
    match stage {
        _ if wish.is_submitted_twice => "decline/duplicate_submission",
        Stage::Offer => "decline/offer",
        Stage::ColdOutreach => "decline/cold_outreach",
        _ if is_missed(message, reading, wish) => "decline/missed",
        _ if reading.is_agency => "decline/agency",
        Stage::FirstInvitation => "decline/first_invitation",
        Stage::AfterScreen => "decline/after_screen",
        Stage::AfterFirstInterview | Stage::AfterSecondInterview => "decline/after_interview",
        Stage::AfterOnsite => "decline/after_onsite",
    }
}

/// What a letter tells, and in which language.
struct Telling<'a> {
    message: &'a Message,
    reading: &'a Reading,
    wish: &'a Wish,
    language: Language,
}

impl Telling<'_> {
    /// Everything that a template may name.
    fn facts(
        &self,
        wording: &Wording,
        to: &[Person],
        from: &Person,
    ) -> Result<Value, minijinja::Error> {
        let (wish, known) = (self.wish, self.known(to, from));
        let invited = |is_short: bool| {
            wording.say("parts/invitation", &context! { is_short, ..known.clone() })
        };
        let known =
            context! { invitation => invited(false)?, invitation_short => invited(true)?, ..known };
        let reason = self.reason(wording, &known)?;
        let late = if self.is_late()
            && !matches!(wish.medium, Medium::LinkedinNote | Medium::CalendarComment)
        {
            wording.say("parts/late", &known)?
        } else {
            String::new()
        };
        let delay = if self.is_slow() {
            wording.say("parts/slow", &known)?
        } else {
            String::new()
        };
        let referral = self.referral(wording, &known)?;
        Ok(context! {
            reason_sentence => reason, late_sentence => late, slow_sentence => delay, referral_sentence => referral, ..known
        })
    }

    /// What a template may name and the sentences are made of.
    fn known(&self, to: &[Person], from: &Person) -> Value {
        let (wish, language) = (self.wish, self.language);
        let body = &self.message.body;
        let readers = names(to, body, language);
        let one = |field: &str| match readers.as_slice() {
            [one] => one.get_attr(field).unwrap_or_default().to_string(),
            _ => String::new(),
        };
        let occasion = occasion(self.reading, wish);
        let slot = self.slot();
        let named = |fact: Option<&Fact<String>>| {
            let words = fact.map(|fact| fact.value().clone());
            words.unwrap_or_default()
        };
        let role = named(self.reading.role.as_ref());
        let company = named(self.reading.named_company());
        let client = if self.reading.is_agency {
            company.clone()
        } else {
            String::new()
        };
        let formal = is_formal(body, language);
        let (proposals, questions, hold_until) = match &wish.answer {
            Answer::Reschedule(proposals) => (proposals.clone(), vec![], String::new()),
            Answer::Ask(questions) => (vec![], questions.clone(), String::new()),
            Answer::Hold(day) => (vec![], vec![], until(day, language)),
            _ => (vec![], vec![], String::new()),
        };
        context! {
            me => from.name.as_str(), me_first => from.given_name(), formal,
            names => readers.clone(), first => one("first"), last => one("last"), name => one("name"), title => one("title"),
            role, heading => heading(&company, body), company => company.as_str(), client,
            slot => slot.map(|slot| self.time(slot)).unwrap_or_default(),
            slot_day => slot.map(|slot| day(slot.start.local, language)).unwrap_or_default(),
            meeting_day => "", detail => "", others => "", first_submitted => "",
            phoned => wish.has_phoned, proposals, questions, hold_until,
            called => called(&readers, formal, language), says_no => wish.answer.is_no(), occasion, is_onsite => self.is_onsite(),
        }
    }

    /// The time that the letter names: one to come that stands, or the one that was missed.
    fn slot(&self) -> Option<&Slot> {
        let (reading, wish) = (self.reading, self.wish);
        let is_missed = wish.answer == Answer::Decline && is_missed(self.message, reading, wish);
        chosen_slot(reading, wish)
            .filter(|_| occasion(reading, wish) == "interview" && !is_cancelled(reading))
            .filter(|slot| is_missed || slot.start.hours_since(&wish.now) > 0.0)
    }

    /// A time in words, with the name of its clock where nobody stands in the same room.
    fn time(&self, slot: &Slot) -> String {
        let (local, zone) = (slot.start.local, slot.zone.as_deref());
        let time = day_and_time(local, zone, self.language);
        match zone {
            Some(zone) if !self.is_onsite() => time + &clock_name(zone, local),
            _ => time,
        }
    }

    /// Whether the person is to come to them.
    fn is_onsite(&self) -> bool {
        let medium = self.reading.medium.as_ref();
        medium.is_some_and(|one| *one.value() == "onsite")
    }

    /// The sentence that recommends somebody.
    fn referral(&self, wording: &Wording, known: &Value) -> Result<String, minijinja::Error> {
        let Some(name) = &self.wish.referral else {
            return Ok(String::new());
        };
        wording.say(
            "parts/referral",
            &context! { ref_name => name, ..known.clone() },
        )
    }

    /// The reason as a sentence.
    fn reason(&self, wording: &Wording, known: &Value) -> Result<String, minijinja::Error> {
        match &self.wish.reason {
            None => Ok(String::new()),
            Some(Reason::Clause(clause)) => wording.say(
                "parts/reason",
                &context! { reason => *clause, ..known.clone() },
            ),
            Some(Reason::Own(words)) => Ok(words.clone()),
        }
    }

    /// Whether so little time is left before the one time at stake, or none, that an apology is due.
    fn is_late(&self) -> bool {
        let limit = if self.language == Language::Ja {
            LATE_HOURS_JA
        } else {
            LATE_HOURS
        };
        chosen_slot(self.reading, self.wish)
            .map(|slot| slot.start.hours_since(&self.wish.now))
            .is_some_and(|left| {
                left < limit && (left > 0.0 || is_missed(self.message, self.reading, self.wish))
            })
    }

    /// Whether the invitation has waited longer than it should.
    fn is_slow(&self) -> bool {
        let waits = self.reading.needs_answer && !self.is_late();
        waits
            && self
                .message
                .date
                .is_some_and(|date| self.wish.now.hours_since(&date) > SLOW_HOURS)
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::{NoLetter, compose};
    use crate::letter::answer::{Answer, Reason, Wish};
    use crate::letter::letter::Letter;
    use crate::letter::medium::Medium;
    use crate::letter::occasion::Unconfirmable;
    use crate::message::{ROOM, parse};
    use crate::opportunity::Stage;
    use crate::person::Person;
    use crate::reading::read;
    use crate::when::Moment;

    const INVITATION: &str = "From: \"Vogt, Marlene\" <m@nord.example>\r\nTo: jordan+jobs@example.com\r\nSubject: AW: Re: Termin\r\n\
        Message-ID: <2@nord.example>\r\nReferences: <1@nord.example>\r\nDate: Tue, 24 Nov 2026 09:00:00 +0100\r\n\
        Content-Type: text/plain; charset=utf-8\r\n\r\n\
        Guten Tag,\r\n\r\nwir möchten Sie gern zum Gespräch für die Stelle als Disponentin einladen: Donnerstag, 3. Dezember 2026, 14:00 Uhr.\r\n";

    fn letter(mail: &str, change: impl Fn(&mut Wish)) -> Result<Letter, NoLetter> {
        let now = Moment::parse("2026-11-24T12:00:00+01:00").unwrap();
        let message = parse(mail.as_bytes());
        let mut wish = Wish::new(Answer::Decline, now);
        change(&mut wish);
        let me = [Person::new("Jordan Reyes", "jordan@example.com")];
        compose(&message, &read(&message, &now), &wish, &me)
    }

    #[test]
    fn answers_in_the_thread_in_its_language_about_its_own_time() {
        let letter = letter(INVITATION, |_| {}).unwrap();
        assert_eq!(letter.subject, "Re: Termin");
        assert_eq!(letter.references, ["1@nord.example", "2@nord.example"]);
        assert_eq!(letter.from.email, "jordan+jobs@example.com");
        assert!(
            letter
                .body
                .starts_with("Guten Tag Marlene Vogt,\n\nvielen Dank"),
            "{}",
            letter.body
        );
        for words in [
            "zurückzuziehen",
            "Termin am Donnerstag, 3. Dezember",
            "wünsche ich Ihnen viel Erfolg",
            "\nJordan Reyes",
        ] {
            assert!(letter.body.contains(words), "{words} in {}", letter.body);
        }
    }

    #[test]
    fn apologises_when_it_is_late_and_owns_up_when_the_time_has_passed() {
        let at = |now: &str| {
            let now = Moment::parse(now).unwrap();
            letter(INVITATION, |wish| wish.now = now).unwrap().body
        };
        assert!(at("2026-12-02T18:00:00+01:00").contains("kurzfristige Absage"));
        assert!(!at("2026-12-03T16:00:00+01:00").contains("3. Dezember"));
        assert!(at("2026-11-28T16:00:00+01:00").contains("späte Antwort"));
        assert!(!at("2026-11-24T16:00:00+01:00").contains("ntschuldig"));
    }

    #[test]
    fn owns_up_to_a_missed_interview_that_was_agreed() {
        let agreed = INVITATION.replace(
            "wir möchten Sie gern zum Gespräch für die Stelle als Disponentin einladen:",
            "hiermit bestätigen wir Ihr Vorstellungsgespräch als Disponentin. Der Termin steht fest:",
        );
        let later = Moment::parse("2026-12-03T16:00:00+01:00").unwrap();
        let body = letter(&agreed, |wish| wish.now = later).unwrap().body;
        assert!(body.contains("versäumt"), "{body}");
    }

    #[test]
    fn never_says_no_where_the_person_says_something_else() {
        let by = |answer: Answer, medium: Medium| {
            letter(INVITATION, |wish| {
                wish.answer = answer.clone();
                wish.medium = medium;
            })
        };
        for medium in [Medium::Sms, Medium::LinkedinMessage, Medium::PhoneScript] {
            let body = by(Answer::Accept, medium).unwrap().body;
            assert!(
                !body.contains("zurück") && body.ends_with("Jordan Reyes"),
                "{body}"
            );
        }
        for medium in [Medium::Voicemail, Medium::CalendarComment] {
            assert!(matches!(
                by(Answer::Accept, medium),
                Err(NoLetter::Medium(_))
            ));
            assert!(by(Answer::Decline, medium).is_ok());
        }
        let twice = letter(INVITATION, |wish| wish.is_submitted_twice = true).unwrap();
        assert!(twice.body.contains("andere Agentur"), "{}", twice.body);
    }

    #[test]
    fn never_says_that_an_interview_was_missed_which_nobody_had_agreed_to() {
        let calendar = |partstat: &str| {
            format!(
                "From: m@nord.example\r\nTo: jordan@example.com\r\nSubject: Interview\r\nDate: Mon, 02 Nov 2026 09:00:00 +0000\r\n\
                Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nDear Jordan, please come to the interview.\r\n--b\r\n\
                Content-Type: text/calendar; method=REQUEST\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:1\r\n\
                DTSTART:20261103T140000Z\r\nSUMMARY:Interview\r\nORGANIZER:mailto:m@nord.example\r\n\
                ATTENDEE;PARTSTAT={partstat}:mailto:jordan@example.com\r\n\
                ATTENDEE;CUTYPE=ROOM:mailto:elbe@nord.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n--b--\r\n"
            )
        };
        let asked = letter(&calendar("NEEDS-ACTION"), |_| {}).unwrap().body;
        assert!(
            !asked.contains("missed") && asked.contains("delay"),
            "{asked}"
        );
        let agreed = letter(&calendar("ACCEPTED"), |_| {}).unwrap().body;
        assert!(agreed.contains("missed"), "{agreed}");
    }

    #[test]
    fn writes_to_no_room_and_greets_no_number() {
        let mail = INVITATION
            .replace(
                "To: jordan",
                "Cc: Raum Elbe <elbe@nord.example>\r\nTo: jordan",
            )
            .replace("\"Vogt, Marlene\"", "\"+49 30 123\"")
            .replace(
                "Content-Type: text/plain",
                "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain",
            )
            + "--b\r\nContent-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:1\r\n\
            ATTENDEE;CUTYPE=RESOURCE:mailto:elbe@nord.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n--b--\r\n";
        let letter = letter(&mail, |_| {}).unwrap();
        assert!(letter.cc.is_empty(), "{:?}", letter.cc);
        let rooms = letter.left_out.iter().filter(|one| one.why == ROOM);
        assert_eq!(rooms.count(), 1);
        assert!(letter.body.starts_with("Guten Tag,"), "{}", letter.body);
    }

    #[test]
    fn heads_no_japanese_letter_with_the_firm_of_another() {
        let mail = "From: 山本健太 <yamamoto@agent.example>\r\nTo: jordan@example.com\r\nSubject: 【ご面接のご案内】株式会社ミライ商事\r\n\
            Content-Type: text/plain; charset=utf-8\r\n\r\nレイエス様\r\n\r\n株式会社ミライ商事様より、営業企画職の一次面接のご案内をいただきました。\r\n\
            日時:12月4日(金)10時\r\nご都合をお知らせください。\r\n山本健太\r\n";
        let body = letter(mail, |_| {}).unwrap().body;
        assert!(body.starts_with("山本健太様"), "{body}");
    }

    #[test]
    fn answers_traditional_characters_in_kind() {
        let mail = "From: 林美華 <lin@taipei.example>\r\nTo: jordan@example.com\r\nSubject: 面試邀請\r\n\
            Content-Type: text/plain; charset=utf-8\r\n\r\n您好，感謝您應徵本公司的職位，誠摯邀請您參加面試，時間為12月3日下午2點，請回覆確認。\r\n林美華\r\n";
        let body = letter(mail, |_| {}).unwrap().body;
        assert!(
            body.contains("感謝") && !body.contains(['谢', '试', '请']),
            "{body}"
        );
    }

    #[test]
    fn confirms_one_time_to_come_and_nothing_else() {
        let accept = |mail: &str, time: Option<usize>| {
            letter(mail, |wish| {
                wish.answer = Answer::Accept;
                wish.time = time;
            })
        };
        assert!(accept(INVITATION, None).unwrap().body.contains("14:00"));
        let two = INVITATION.replace(
            "14:00 Uhr.",
            "14:00 Uhr oder Freitag, 4. Dezember 2026, 9:00 Uhr.",
        );
        assert!(matches!(
            accept(&two, None),
            Err(NoLetter::Unconfirmable(Unconfirmable::Several(2)))
        ));
        assert!(accept(&two, Some(1)).unwrap().body.contains("9:00"));
        assert!(accept(&two, Some(2)).is_err());
        let past = letter(INVITATION, |wish| {
            wish.answer = Answer::Accept;
            wish.now = Moment::parse("2026-12-04T12:00:00+01:00").unwrap();
        });
        assert!(matches!(
            past,
            Err(NoLetter::Unconfirmable(Unconfirmable::Over))
        ));
        let offer = INVITATION.replace("zum Gespräch für die Stelle als Disponentin einladen: Donnerstag, 3. Dezember 2026, 14:00 Uhr", "die Stelle als Disponentin anbieten; der Arbeitsvertrag liegt bei. Wir freuen uns über Ihre Zusage");
        assert!(matches!(
            accept(&offer, None),
            Err(NoLetter::Unconfirmable(Unconfirmable::Offer))
        ));
    }

    #[test]
    fn believes_the_person_that_an_interview_was_held() {
        let later = Moment::parse("2026-12-03T16:00:00+01:00").unwrap();
        let agreed = INVITATION.replace(
            "wir möchten Sie gern zum Gespräch für die Stelle als Disponentin einladen:",
            "hiermit bestätigen wir Ihr Vorstellungsgespräch als Disponentin. Der Termin steht fest:",
        );
        for (answer, stage) in [
            (Answer::Decline, Some(Stage::AfterFirstInterview)),
            (Answer::Withdraw, None),
        ] {
            let body = letter(&agreed, |wish| {
                wish.now = later;
                wish.answer = answer.clone();
                wish.stage = stage;
            });
            let body = body.unwrap().body;
            assert!(
                !body.contains("versäumt") && !body.contains("3. Dezember"),
                "{body}"
            );
        }
    }

    /// A mail with a plain body.
    fn mail(from: &str, subject: &str, body: &str) -> String {
        format!(
            "From: {from}\r\nTo: Mireille Okafor <jordan@example.com>\r\nSubject: {subject}\r\nDate: Tue, 24 Nov 2026 09:00:00 +0000\r\n\
            Content-Type: text/plain; charset=utf-8\r\n\r\n{body}\r\n"
        )
    }

    #[test]
    fn keeps_the_register_of_the_thread_on_every_way() {
        let german = mail(
            "\"Vogt, Dr. Sabine\" <s.vogt@lindner.example>",
            "Einladung",
            "Sehr geehrte Frau Okafor,\r\n\r\nwir laden Sie zu einem Vorstellungsgespräch am Donnerstag, 3. Dezember 2026, um 10:00 Uhr ein.",
        );
        let french = mail(
            "=?utf-8?q?Camille_Lef=C3=A8vre?= <c@orme.example>",
            "Entretien",
            "Bonjour Madame,\r\n\r\nNous vous proposons un entretien le mardi 1er décembre 2026 à 14 h. Pourriez-vous confirmer ?",
        );
        let familiar = french.replace(
            "Nous vous proposons un entretien le mardi 1er décembre 2026 à 14 h. Pourriez-vous confirmer ?",
            "Je te propose un entretien le mardi 1er décembre 2026 à 14 h. Peux-tu me confirmer si ça te va ?",
        );
        let spanish = mail(
            "Pilar Romero <p@nube.example>",
            "Entrevista",
            "Estimada Mireille:\r\n\r\nNos gustaría invitarle a usted a una entrevista el jueves 3 de diciembre de 2026 a las 11:00. ¿Puede confirmar?\r\n\r\nSra. Romero",
        );
        for (mail, medium, said) in [
            (&german, Medium::Sms, "Guten Tag Dr. Vogt, hier"),
            (&german, Medium::LinkedinNote, "Guten Tag Dr. Vogt, danke"),
            (
                &german,
                Medium::Email,
                "am Donnerstag, 3. Dezember, hiermit ab",
            ),
            (
                &french,
                Medium::LinkedinNote,
                "Bonjour Camille Lefèvre, merci pour votre",
            ),
            (
                &familiar,
                Medium::LinkedinNote,
                "Bonjour Camille, merci pour ton",
            ),
            (&familiar, Medium::PhoneScript, "As-tu une minute"),
            (&spanish, Medium::Email, "Estimada Sra. Romero:"),
            (&spanish, Medium::Sms, "Buenos días, Sra. Romero, soy"),
        ] {
            let body = letter(mail, |wish| wish.medium = medium).unwrap().body;
            assert!(body.contains(said), "{said} in {body}");
        }
    }

    #[test]
    fn writes_portuguese_as_the_thread_does() {
        let european = mail(
            "Ricardo Fontes <r@atlantida.example>",
            "Entrevista",
            "Exma. Senhora Mireille Okafor,\r\n\r\nNa sequência da sua candidatura à função de Engenheira Civil, vimos convidá-la para uma \
             entrevista no dia 3 de dezembro de 2026, pelas 10h30.\r\n\r\nCom os melhores cumprimentos,\r\nRicardo Fontes",
        );
        let brazilian = mail(
            "Beatriz Nogueira <b@vento.example>",
            "Entrevista",
            "Olá, Mireille! Gostaríamos de convidar você para uma entrevista para a vaga de Engenheira Civil na quinta-feira, 03/12/2026, às \
             15h. Você tem disponibilidade?\r\n\r\nAbraços,\r\nBeatriz",
        );
        let declined = |mail: &str| letter(mail, |_| {}).unwrap().body;
        let (one, other) = (declined(&european), declined(&brazilian));
        for words in ["a função de", "libertem", "Com os melhores cumprimentos,"] {
            assert!(one.contains(words), "{words} in {one}");
        }
        for words in ["a vaga de", "liberem", "Um abraço,"] {
            assert!(other.contains(words), "{words} in {other}");
        }
        let moved = letter(&european, |wish| wish.answer = Answer::Reschedule(vec![]));
        let moved = moved.unwrap().body;
        assert!(moved.contains("não posso na quinta-feira"), "{moved}");
    }

    #[test]
    fn heads_a_japanese_letter_in_full_and_comes_only_where_there_is_a_place() {
        let online = mail(
            "佐藤美咲 <sato@aozora.example>",
            "【面接日程のご案内】バックエンドエンジニア職",
            "お世話になっております。\r\n株式会社青空テック 人事部の佐藤美咲です。\r\n\r\nバックエンドエンジニア職の一次面接のご案内です。\r\n\
             日時:2026年12月3日(木)14:00〜15:00\r\n場所:Zoom(オンライン)\r\n\r\nご都合はいかがでしょうか。\r\n株式会社青空テック\r\n人事部 佐藤 美咲",
        );
        let body = letter(&online, |_| {}).unwrap().body;
        assert!(
            body.starts_with("株式会社青空テック\n人事部\n佐藤美咲様"),
            "{body}"
        );
        let accepted = letter(&online, |wish| wish.answer = Answer::Accept);
        let accepted = accepted.unwrap().body;
        assert!(!accepted.contains("伺"), "{accepted}");
    }

    #[test]
    fn wishes_well_once_in_chinese() {
        let chinese = mail(
            "李明 <li@lan.example>",
            "面试邀请",
            "您好，感谢您应聘我们公司的数据分析师职位，诚邀您参加面试，时间为12月3日下午2点，请回复确认。\r\n李明",
        );
        for answer in [Answer::Decline, Answer::Withdraw, Answer::Accept] {
            let body = letter(&chinese, |wish| wish.answer = answer.clone());
            let body = body.unwrap().body;
            assert_eq!(body.matches('祝').count(), 1, "{body}");
        }
    }

    #[test]
    fn takes_the_stage_from_the_round() {
        let second = INVITATION.replace("zum Gespräch", "zum zweiten Gespräch");
        let body = letter(&second, |_| {}).unwrap().body;
        assert!(!body.contains("Einladung"), "{body}");
    }

    #[test]
    fn tells_the_reason_and_the_referral_only_where_the_person_gives_them() {
        let plain = letter(INVITATION, |_| {}).unwrap().body;
        let full = letter(INVITATION, |wish| {
            wish.reason = Some(Reason::from_words("timing"));
            wish.referral = Some("Ada Brandt".to_owned());
            wish.stage = Some(Stage::AfterOnsite);
        })
        .unwrap()
        .body;
        assert!(
            full.contains("Der Zeitpunkt passt") && full.contains("Ada Brandt"),
            "{full}"
        );
        assert!(
            !plain.contains("Zeitpunkt") && !plain.contains("Ada"),
            "{plain}"
        );
    }

    #[test]
    fn writes_nothing_where_only_a_robot_would_read_it_but_still_a_script_for_the_phone() {
        let mail = "From: no-reply@ats.example\r\nTo: jordan@example.com\r\n\r\nPlease meet us for the interview.";
        assert!(
            matches!(letter(mail, |_| {}), Err(NoLetter::NoHuman(left_out)) if left_out.len() == 2)
        );
        let script = letter(mail, |wish| wish.medium = Medium::PhoneScript).unwrap();
        assert!(
            script.body.contains("this is Jordan Reyes"),
            "{}",
            script.body
        );
    }
}
