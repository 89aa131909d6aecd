//! Which mails belong together. What names no other mail, no event and no subject of the same house is a matter of its own.

use std::collections::BTreeSet;

use bowout_core::calendar::events;
use bowout_core::message::Message;
use bowout_core::person::Person;

/// A mail with the name that it goes by.
pub(super) type Named = (String, Message);

/// What programs put before a subject that they repeat, in lower case.
const PREFIXES: &str = "re fwd fw aw wg tr rv enc res ref réf rép sv vs antw antwoord doorst i r 回复 回覆 答复 转发 轉寄 転送 返信 \
    invitation invite cancelled canceled updated reminder accepted declined tentative confirmed einladung abgesagt aktualisiert erinnerung \
    zusage absage invitación cancelado cancelada actualizado recordatorio convite atualizado lembrete annulé annulée rappel \
    uitnodiging geannuleerd bijgewerkt herinnering";

/// Sorts mails into conversations, each in the order given. Words without any header, and an event beside a mail that has
/// none, belong to the one conversation that there is.
pub(super) fn conversations(found: Vec<Named>) -> Vec<Vec<Named>> {
    let (loose, mails): (Vec<Named>, Vec<Named>) = found
        .into_iter()
        .partition(|(_, message)| is_loose(message));
    let (loose_events, words): (Vec<Named>, Vec<Named>) = loose
        .into_iter()
        .partition(|(_, message)| is_event(message));
    let mut all = grouped(mails);
    match all.as_mut_slice() {
        _ if words.is_empty() => {}
        [only] => only.extend(words),
        _ => all.push(words),
    }
    for event in grouped(loose_events) {
        match home(&mut all, &event) {
            Some(conversation) => attach(conversation, event),
            None => all.push(event),
        }
    }
    all
}

/// Words or an event that came without a header.
fn is_loose(message: &Message) -> bool {
    message.is_pasted
}

fn is_event(message: &Message) -> bool {
    message.body.trim().is_empty() && !message.calendars.is_empty()
}

/// Puts together what is one conversation.
fn grouped(mails: Vec<Named>) -> Vec<Vec<Named>> {
    let mut groups: Vec<Vec<Named>> = vec![];
    for mail in mails {
        let is_one = |group: &Vec<Named>| group.iter().any(|(_, other)| belong(other, &mail.1));
        let (mut with, without): (Vec<_>, Vec<_>) = groups.into_iter().partition(is_one);
        groups = without;
        // A mail that answers two of them makes both one.
        let mut joined: Vec<Named> = with.drain(..).flatten().collect();
        joined.push(mail);
        groups.push(joined);
    }
    groups
}

/// The conversation that an event without a mail belongs to.
fn home<'a>(all: &'a mut [Vec<Named>], event: &[Named]) -> Option<&'a mut Vec<Named>> {
    if let [only] = all {
        return only
            .iter()
            .any(|(_, mail)| !is_loose(mail) || !is_event(mail))
            .then_some(only);
    }
    let organizers: BTreeSet<String> = event.iter().flat_map(|(_, one)| organizers(one)).collect();
    let wrote = |mail: &Message| {
        let mut from = mail.from.iter().map(Person::domain);
        from.any(|domain| organizers.contains(&domain))
    };
    let mut homes = all
        .iter_mut()
        .filter(|one| one.iter().any(|(_, mail)| wrote(mail)));
    let first = homes.next();
    // Of two conversations with one house, nobody knows which is meant.
    first.filter(|_| homes.next().is_none())
}

/// Gives an event to the last mail of a conversation, unless that brought one of its own.
fn attach(conversation: &mut [Named], event: Vec<Named>) {
    if let Some((_, mail)) = conversation
        .last_mut()
        .filter(|(_, mail)| mail.calendars.is_empty())
    {
        mail.calendars
            .extend(event.into_iter().flat_map(|(_, one)| one.calendars));
    }
}

/// Whether two mails are of one conversation.
fn belong(one: &Message, other: &Message) -> bool {
    let are_tied = !ids(one).is_disjoint(&ids(other)) || !uids(one).is_disjoint(&uids(other));
    are_tied || (subject(&one.subject) == subject(&other.subject) && is_one_house(one, other))
}

/// The mails that a mail is or names.
fn ids(message: &Message) -> BTreeSet<&str> {
    let named = message.references.iter().chain(&message.message_id);
    named.map(String::as_str).collect()
}

fn uids(message: &Message) -> BTreeSet<String> {
    let all = message.calendars.iter().flat_map(|one| events(one));
    all.map(|event| event.uid)
        .filter(|uid| !uid.is_empty())
        .collect()
}

fn organizers(message: &Message) -> Vec<String> {
    let all = message.calendars.iter().flat_map(|one| events(one));
    all.filter_map(|event| event.organizer)
        .map(|one| one.domain())
        .collect()
}

/// Whether both were written by one house, or the one answers the other.
fn is_one_house(one: &Message, other: &Message) -> bool {
    let (Some(a), Some(b)) = (one.from.first(), other.from.first()) else {
        return false;
    };
    // Where reader and writer share their provider, its name tells no house.
    let is_provider =
        |mail: &Message| !mail.to.is_empty() && mail.to.iter().all(|to| to.domain() == a.domain());
    let is_same = a.same_mailbox(&b.email)
        || (a.domain() == b.domain() && !is_provider(one) && !is_provider(other));
    let readers = |mail: &Message| {
        let all = mail.to.iter().chain(&mail.cc);
        all.cloned().collect::<Vec<Person>>()
    };
    let reads = |mail: &Message, who: &Person| {
        let mut readers = readers(mail).into_iter();
        readers.any(|reader| reader.same_mailbox(&who.email))
    };
    // One writer has many readers: the same person answers several houses.
    let (of_one, of_other) = (readers(one), readers(other));
    let shares = of_one.is_empty()
        || of_other.is_empty()
        || of_one.iter().any(|reader| reads(other, reader));
    (is_same && shares) || (reads(one, b) && reads(other, a))
}

/// A subject without what programs put before it, in lower case.
pub(crate) fn subject(written: &str) -> String {
    let lower = written.to_lowercase();
    let mut rest = lower.trim();
    while let Some((before, after)) = rest.split_once([':', '：']) {
        let name = before.split(['[', '(']).next().unwrap_or_default().trim();
        let first = name.split(' ').next().unwrap_or_default();
        if !PREFIXES.split_whitespace().any(|prefix| prefix == first) {
            break;
        }
        rest = after.trim();
    }
    rest.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use bowout_core::message::parse_or_pasted;

    use super::{conversations, subject};

    /// How many mails each conversation has.
    fn sizes(mails: &[&str]) -> Vec<usize> {
        let named = mails.iter().enumerate();
        let found = named.map(|(at, mail)| (at.to_string(), parse_or_pasted(mail.as_bytes())));
        let all = conversations(found.collect());
        all.iter().map(Vec::len).collect()
    }

    const INVITED: &str = "From: Ana <ana@x.example>\nTo: j@example.com\nSubject: Interview\nMessage-ID: <1@x.example>\n\nWe invite you.";
    const OTHER: &str = "From: Omar <omar@y.example>\nTo: j@example.com\nSubject: Interview\nMessage-ID: <2@y.example>\n\nWe invite you too.";

    #[test]
    fn two_houses_are_two_matters_even_under_one_subject() {
        assert_eq!(sizes(&[INVITED, OTHER]), [1, 1]);
        // So are two matters of one house.
        let second = INVITED.replace("Interview", "Baker").replace("<1@", "<9@");
        assert_eq!(sizes(&[INVITED, &second]), [1, 1]);
    }

    #[test]
    fn an_answer_belongs_to_what_it_answers() {
        let by_id = "From: j@example.com\nTo: ana@x.example\nSubject: No\nReferences: <1@x.example>\n\nI withdraw.";
        let by_subject =
            "From: j@example.com\nTo: ana@x.example\nSubject: RE: Interview\n\nI withdraw.";
        let colleague =
            "From: bo@x.example\nTo: j@example.com\nSubject: Aw: Re: Interview\n\nIt moves.";
        let to_other = "From: j@example.com\nTo: omar@y.example\nSubject: Re: Interview\n\nI come.";
        assert_eq!(sizes(&[INVITED, by_id, by_subject, colleague]), [4]);
        let mut both = sizes(&[INVITED, OTHER, by_subject, to_other]);
        both.sort_unstable();
        assert_eq!(both, [2, 2]);
    }

    #[test]
    fn what_answers_two_mails_makes_them_one() {
        let ties = "From: j@example.com\nTo: o@z.example\nSubject: Both\nReferences: <1@x.example> <2@y.example>\n\nHi.";
        assert_eq!(sizes(&[INVITED, OTHER, ties]), [3]);
    }

    #[test]
    fn loose_words_and_events_find_their_conversation() {
        let event = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:7\nORGANIZER:mailto:omar@y.example\nEND:VEVENT\nEND:VCALENDAR\n";
        assert_eq!(sizes(&[INVITED, "Just a text message."]), [2]);
        assert_eq!(sizes(&[INVITED, OTHER, "Just a text message."]), [1, 1, 1]);
        assert_eq!(sizes(&[INVITED, event]), [1]);
        assert_eq!(sizes(&[INVITED, OTHER, event]), [1, 1]);
        let strange = event.replace("omar@y", "eve@z");
        assert_eq!(sizes(&[INVITED, OTHER, &strange]), [1, 1, 1]);
        assert_eq!(sizes(&[event, &strange.replace("UID:7", "UID:8")]), [1, 1]);
    }

    #[test]
    fn a_subject_is_known_behind_what_programs_put_before_it() {
        for written in [
            "Interview: Baker",
            "Re: Interview: Baker",
            "AW: WG: interview:  Baker",
            "Re[2]: Interview: Baker",
            "Canceled event: Interview: Baker",
            "回复：Interview: Baker",
        ] {
            assert_eq!(subject(written), "interview: baker", "{written}");
        }
    }
}
