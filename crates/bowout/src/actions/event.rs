//! An event that came without a mail: its organizer invites, its guests are invited, its summary is the subject.

use bowout_core::calendar::events;
use bowout_core::message::Message;
use bowout_core::text::one_line;

/// Gives a calendar without a mail the head that a mail would have; any other message stays as it is.
pub(crate) fn headed(mut message: Message) -> Message {
    let is_alone = message.is_pasted && message.from.is_empty() && message.body.trim().is_empty();
    let event = message.calendars.iter().flat_map(|one| events(one)).next();
    let Some(event) = event.filter(|_| is_alone) else {
        return message;
    };
    let organizer = event.organizer.into_iter();
    message.from = organizer.filter(|one| !one.email.is_empty()).collect();
    let is_guest = |email: &str| !message.from.iter().any(|one| one.same_mailbox(email));
    let guests = event.attendees.into_iter().filter(|one| one.is_human);
    message.to = guests
        .map(|one| one.person)
        .filter(|one| is_guest(&one.email))
        .collect();
    if message.subject.is_empty() {
        message.subject = one_line(&event.summary);
    }
    message
}

#[cfg(test)]
mod tests {
    use bowout_core::message::parse_or_pasted;

    use super::headed;

    const EVENT: &str = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Interview Data Analyst\r\n\
        DTSTART:20261203T150000Z\r\nORGANIZER;CN=Lena Brook:mailto:lena@tidewater.example\r\n\
        ATTENDEE;CN=Lena Brook:mailto:lena@tidewater.example\r\nATTENDEE;CUTYPE=ROOM;CN=Red:mailto:red@tidewater.example\r\n\
        ATTENDEE;CN=Jordan Reyes:mailto:jordan@example.com\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    #[test]
    fn the_organizer_invites_and_the_guests_are_invited() {
        let message = headed(parse_or_pasted(EVENT.as_bytes()));
        let emails = |people: &[bowout_core::person::Person]| -> Vec<String> {
            people.iter().map(|one| one.email.clone()).collect()
        };
        assert_eq!(emails(&message.from), ["lena@tidewater.example"]);
        assert_eq!(emails(&message.to), ["jordan@example.com"]);
        assert_eq!(message.subject, "Interview Data Analyst");
    }

    #[test]
    fn a_mail_keeps_its_own_head() {
        let mail = format!(
            "From: Ana <ana@x.example>\r\nTo: j@example.com\r\nSubject: Hi\r\nContent-Type: text/calendar\r\n\r\n{EVENT}"
        );
        let message = parse_or_pasted(mail.as_bytes());
        assert_eq!(headed(message.clone()), message);
        let words = parse_or_pasted(b"Can you come on Thursday?");
        assert_eq!(headed(words.clone()), words);
    }
}
