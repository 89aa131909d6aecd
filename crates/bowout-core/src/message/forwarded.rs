//! The mail inside a forward. Who relays an invitation did not write it: the answer belongs to those who did.

use crate::message::message::Message;
use crate::message::parse::RELAYED;
use crate::person::{Person, is_address};
use crate::text::one_line;
use crate::when::Moment;

/// What forwards are marked with at the head of a subject, in lower case.
const MARKS: [&str; 14] = [
    "fwd:",
    "fw:",
    "wg:",
    "tr:",
    "rv:",
    "enc:",
    "i:",
    "doorst:",
    "fwd：",
    "转发:",
    "转发：",
    "轉寄:",
    "轉寄：",
    "転送:",
];

/// Words of the line above what is forwarded, in lower case.
pub(crate) const FORWARDS: [&str; 11] = [
    "forwarded message",
    "original message",
    "weitergeleitete nachricht",
    "ursprüngliche nachricht",
    "message transféré",
    "mensaje reenviado",
    "mensagem encaminhada",
    "doorgestuurd bericht",
    "転送",
    "转发的邮件",
    "轉寄",
];

/// The names of the lines above what is forwarded, in lower case: author, readers, readers in copy, date, subject.
const NAMES: [&[&str]; 5] = [
    &[
        "from",
        "von",
        "de",
        "van",
        "da",
        "差出人",
        "发件人",
        "寄件者",
    ],
    &["to", "an", "à", "a", "para", "aan", "宛先", "收件人"],
    &["cc", "kopie", "copie", "copia", "cópia", "抄送", "副本"],
    &[
        "date",
        "sent",
        "datum",
        "gesendet",
        "envoyé",
        "fecha",
        "enviado",
        "data",
        "verzonden",
        "日付",
        "送信日時",
        "日期",
        "发送时间",
    ],
    &[
        "subject",
        "betreff",
        "objet",
        "asunto",
        "assunto",
        "onderwerp",
        "件名",
        "主题",
        "主旨",
    ],
];

/// The most lines that stand above what is forwarded.
const MOST_LINES: usize = 12;

/// The mail that a forward holds, where it was written to the person and by somebody else than who relays it: a relative
/// whose address was confused, or the person's own other mailbox. What an agency or a colleague of the author forwards is
/// theirs to be answered, and gives `None`. `own` are all addresses of the person.
#[must_use]
pub fn original(message: &Message, own: &[Person]) -> Option<Message> {
    let is_own = |one: &Person| own.iter().any(|me| me.same_mailbox(&one.email));
    let relay = message.from.first()?;
    let mut inner = match &message.attached {
        Some(attached) => (**attached).clone(),
        None if is_marked(message) => inline(message)?,
        None => return None,
    };
    let author = inner.reply_to.first().or(inner.from.first())?.clone();
    let is_for_person = is_own(relay) || inner.to.iter().chain(&inner.cc).any(is_own);
    let is_relayed = is_own(relay) || author.domain() != relay.domain();
    if !is_for_person || !is_relayed || is_own(&author) {
        return None;
    }
    if !inner.to.iter().chain(&inner.cc).any(is_own) {
        inner.to.extend(own.first().cloned());
    }
    inner.date = inner.date.or(message.date);
    inner.delivered_to.clone_from(&message.delivered_to);
    if inner.calendars.is_empty() {
        inner.calendars.clone_from(&message.calendars);
    }
    let doubt = RELAYED.with([&named(relay), &named(&author)]);
    inner.doubts.push(doubt);
    Some(inner)
}

fn named(person: &Person) -> &str {
    if person.name.is_empty() {
        &person.email
    } else {
        &person.name
    }
}

/// Whether the mail says of itself that it forwards another.
fn is_marked(message: &Message) -> bool {
    is_forward(&message.subject) || message.body.lines().any(is_divider)
}

/// Whether a subject says that the mail hands another one on.
#[must_use]
pub fn is_forward(subject: &str) -> bool {
    let subject = subject.trim_start().to_lowercase();
    MARKS.iter().any(|mark| subject.starts_with(mark))
}

fn is_divider(line: &str) -> bool {
    let line = line.trim();
    let is_ruled = line.starts_with(['-', '=', '*']) || line.ends_with(':');
    is_ruled && line.len() < 90 && {
        let lower = line.to_lowercase();
        FORWARDS.iter().any(|words| lower.contains(words))
    }
}

/// The mail whose header stands as lines in the body.
fn inline(message: &Message) -> Option<Message> {
    let body = message.body.as_str();
    let mut place = 0;
    let starts: Vec<usize> = body
        .split_inclusive('\n')
        .map(|line| {
            place += line.len();
            place - line.len()
        })
        .collect();
    let author = |start: &usize| {
        let line = body[*start..].lines().next().unwrap_or_default();
        field(line).is_some_and(|(name, _)| name == 0)
    };
    let start = starts.into_iter().find(author)?;
    let mut inner = Message::default();
    let mut at = start;
    let mut fields = 0;
    for line in body[start..].split_inclusive('\n').take(MOST_LINES) {
        at += line.len();
        let Some((name, value)) = field(line) else {
            if line.trim().is_empty() && fields > 0 {
                break;
            }
            continue;
        };
        fields += 1;
        match name {
            0 => inner.from = people(value),
            1 => inner.to = people(value),
            2 => inner.cc = people(value),
            3 => inner.date = Moment::parse(value),
            _ => inner.subject = one_line(value),
        }
    }
    body.get(at..)?.clone_into(&mut inner.body);
    (fields > 1 && !inner.from.is_empty() && !inner.body.trim().is_empty()).then_some(inner)
}

/// Which of [`NAMES`] a line bears, and what stands behind its colon.
fn field(line: &str) -> Option<(usize, &str)> {
    let line = line.trim().trim_start_matches(['>', '*', ' ']);
    let (name, value) = line.split_once([':', '：'])?;
    let name = name
        .trim_matches(|c: char| c == '*' || c.is_whitespace())
        .to_lowercase();
    let at = NAMES
        .iter()
        .position(|names| names.contains(&name.as_str()))?;
    Some((
        at,
        value.trim_matches(|c: char| c == '*' || c.is_whitespace()),
    ))
}

/// The people of a written list: `Ana Ruiz <ana@x.example>; Bo [mailto:bo@x.example]`.
fn people(list: &str) -> Vec<Person> {
    let plain = list
        .replace("[mailto:", "<")
        .replace("<mailto:", "<")
        .replace(']', ">");
    let mut people = vec![];
    let mut from = 0;
    for (at, _) in plain
        .match_indices(['>', ';', ','])
        .chain([(plain.len(), "")])
    {
        let piece = plain[from..(at + 1).min(plain.len())].trim_matches([' ', ',', ';', '\t']);
        // A comma inside a name ("Vogt, Marlene <m@x.example>") ends nobody.
        let is_whole = piece.ends_with('>') || is_address(piece);
        if is_whole || at == plain.len() || plain[at..].starts_with(';') {
            people.extend(Person::parse(piece));
            from = (at + 1).min(plain.len());
        }
    }
    people
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::{original, people};
    use crate::message::{Message, parse};
    use crate::person::Person;

    fn inner(mail: &str) -> Option<Message> {
        original(
            &parse(mail.as_bytes()),
            &[Person::new("Jo", "jo@example.com")],
        )
    }

    const INLINE: &str = "From: Tom <tom@home.example>\r\nTo: jo@example.com\r\nSubject: Fwd: Interview\r\n\r\nFYI!\r\n\r\n\
        ---------- Forwarded message ---------\r\nFrom: Lena Brook <lena@firm.example>\r\nDate: Tue, 24 Nov 2026 at 09:00\r\n\
        Subject: Interview\r\nTo: Jo Reyes <jo@example.com>\r\nCc: Omar Diaz <omar@firm.example>\r\n\r\nDear Jo,\r\n\r\nplease come.\r\n";

    #[test]
    fn finds_who_wrote_what_a_relative_relays() {
        let mail = inner(INLINE).unwrap();
        assert_eq!(mail.from[0].email, "lena@firm.example");
        assert_eq!(mail.cc[0].email, "omar@firm.example");
        assert_eq!(
            (mail.subject.as_str(), mail.body.starts_with("Dear Jo")),
            ("Interview", true)
        );
        assert!(mail.doubts[0].to_string().contains("Tom forwarded"));
        let attached = "From: tom@home.example\r\nTo: jo@example.com\r\nSubject: look\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n\
            --b\r\n\r\nfor you\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: lena@firm.example\r\nTo: jo@example.com\r\n\
            Message-ID: <1@firm.example>\r\nSubject: Interview\r\n\r\nDear Jo\r\n--b--\r\n";
        let mail = inner(attached).unwrap();
        assert_eq!(mail.message_id.as_deref(), Some("1@firm.example"));
        assert_eq!(mail.from[0].email, "lena@firm.example");
    }

    #[test]
    fn leaves_to_the_relay_what_is_theirs() {
        let colleague = INLINE.replace("tom@home.example", "tom@firm.example");
        assert_eq!(inner(&colleague), None);
        let agency = INLINE.replace("Jo Reyes <jo@example.com>", "tom@home.example");
        assert_eq!(inner(&agency), None);
        let answered = INLINE.replace("lena@firm.example", "jo@example.com");
        assert_eq!(inner(&answered), None);
        let plain = INLINE
            .replace("Fwd: ", "")
            .replace("---------- Forwarded message ---------", "see:");
        assert_eq!(inner(&plain), None);
    }

    #[test]
    fn takes_the_persons_own_forward_as_the_mail_itself() {
        let own = INLINE
            .replace("tom@home.example", "jo@example.com")
            .replace("Jo Reyes <jo@example.com>", "old@alum.example");
        assert_eq!(inner(&own).unwrap().from[0].email, "lena@firm.example");
    }

    #[test]
    fn reads_lists_of_every_program() {
        let emails =
            |list: &str| -> Vec<String> { people(list).into_iter().map(|one| one.email).collect() };
        assert_eq!(
            emails("Vogt, Marlene <m@x.example>; Bo [mailto:b@x.example]"),
            ["m@x.example", "b@x.example"]
        );
        assert_eq!(
            emails("a@x.example, \"Bo\" <b@x.example>"),
            ["a@x.example", "b@x.example"]
        );
        assert!(emails("nobody at all; ,").is_empty());
    }
}
