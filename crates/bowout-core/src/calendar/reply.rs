//! The iTIP REPLY that declines one event (RFC 5546, 3.2.3). Where a person must decide, it writes none and says why.

use jiff::ToSpan;
use jiff::civil::{Date, DateTime};

use crate::calendar::component::{sections, top_level, unescaped};
use crate::calendar::event::{events, method};
use crate::calendar::line::{Line, lines};
use crate::calendar::zone::named;
use crate::person::{Person, is_address};
use crate::text::{Saying, sayings};

/// What the attendee answers (RFC 5545, 3.2.12).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Participation {
    /// Will come.
    Accepted,
    /// Will not come.
    Declined,
}

impl Participation {
    /// The PARTSTAT.
    fn partstat(self) -> &'static str {
        match self {
            Self::Accepted => "ACCEPTED",
            Self::Declined => "DECLINED",
        }
    }

    /// The word that opens the subject of the answer's mail.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Accepted => "Accepted",
            Self::Declined => "Declined",
        }
    }

    /// What the attendee has done, in words.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Accepted => "has accepted",
            Self::Declined => "has declined",
        }
    }
}

/// A calendar answer for the organizer alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// Who declines: the address as the invitation lists it.
    pub attendee: Person,
    /// Who is told.
    pub organizer: Person,
    /// What they answer.
    pub participation: Participation,
    /// The event's title as written, for the subject line.
    pub summary: String,
    /// Whether an Exchange server called the meeting.
    pub is_exchange: bool,
    /// The calendar, folded, with CRLF line ends.
    pub calendar: String,
}

sayings! {
    NOT_ASKED = "the calendar asks for no answer";
    NOT_ONE_EVENT = "the calendar does not hold exactly one event";
    REPEATS = "the event repeats: --whole-series answers for every occurrence";
    OVER = "the event is over";
    DAMAGED = "the event is damaged";
    NOT_LISTED_ONCE = "you are not listed exactly once among the attendees";
    OWN_EVENT = "you are the organizer";
    ROBOT = "the organizer's address takes no answers";
}

/// Why no calendar answer was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.saying())]
pub enum NoReply {
    /// METHOD is not REQUEST: the sender does not read answers.
    NotAsked,
    /// None, or more than one event.
    NotOneEvent,
    /// The event repeats, and only the person knows whether this one or all are meant.
    Repeats,
    /// It ended before yesterday, in whatever zone.
    Over,
    /// UID, DTSTART or ORGANIZER is missing.
    Damaged,
    /// None of the person's addresses is listed, or more than one.
    NotListedOnce,
    /// The person called this meeting.
    OwnEvent,
    /// The organizer is an address that nobody reads.
    Robot,
}

impl NoReply {
    /// Every sentence that tells why.
    pub const SAYINGS: &[Saying] = SAYINGS;

    /// The same in a sentence.
    #[must_use]
    pub fn saying(self) -> Saying {
        match self {
            Self::NotAsked => NOT_ASKED,
            Self::NotOneEvent => NOT_ONE_EVENT,
            Self::Repeats => REPEATS,
            Self::Over => OVER,
            Self::Damaged => DAMAGED,
            Self::NotListedOnce => NOT_LISTED_ONCE,
            Self::OwnEvent => OWN_EVENT,
            Self::Robot => ROBOT,
        }
    }
}

/// How much of an event that repeats is declined. An event that does not repeat is declined either way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// One event; a series is left to the person.
    OneEvent,
    /// Every occurrence.
    WholeSeries,
}

/// Properties of the event that an answer repeats, in the order in which it writes them.
const REPEATED: &[&str] = &[
    "UID",
    "RECURRENCE-ID",
    "SEQUENCE",
    "ORGANIZER",
    "DTSTART",
    "DTEND",
    "DURATION",
    "SUMMARY",
    "X-MICROSOFT-CDO-OWNERAPPTID",
    "X-MICROSOFT-CDO-APPT-SEQUENCE",
];

/// Answers the event of a calendar. `now` is UTC as `20261124T120000Z`.
///
/// Of a series, the occurrences that the calendar lists apart are answered with it.
///
/// # Errors
/// [`NoReply`] where the calendar takes no answer or a person must decide.
pub fn answer(
    calendar: &str,
    own: &[Person],
    now: &str,
    (participation, extent): (Participation, Extent),
) -> Result<Reply, NoReply> {
    let all = lines(calendar);
    if method(&all).as_deref() != Some("REQUEST") {
        return Err(NoReply::NotAsked);
    }
    let events = of_one_event(&all)?;
    let first = &events[0];
    if events.iter().any(|event| is_ranged(event))
        || extent == Extent::OneEvent && (events.len() > 1 || repeats(first))
    {
        return Err(NoReply::Repeats);
    }
    let (Some(_), Some(_), Some(organizer)) = (
        find(first, "UID"),
        find(first, "DTSTART"),
        find(first, "ORGANIZER"),
    ) else {
        return Err(NoReply::Damaged);
    };
    if events.len() == 1 && !repeats(first) && is_over(first, now) {
        return Err(NoReply::Over);
    }
    let (attendee, to) = correspondents(first, organizer, own)?;
    let answers: Vec<(&[&Line], Line)> = events
        .iter()
        .filter_map(|event| {
            let (attendee, _) = correspondents(event, organizer, own).ok()?;
            Some((event.as_slice(), answered(attendee, participation)))
        })
        .collect();
    let calendar = write(&all, &answers, &stamp(&events, now));
    if !is_sound(&calendar, answers.len()) {
        return Err(NoReply::Damaged);
    }
    let name = own.first().map(|me| me.name.as_str()).unwrap_or_default();
    Ok(Reply {
        attendee: Person::new(name, attendee.address()),
        organizer: to,
        participation,
        summary: find(first, "SUMMARY")
            .map(|line| unescaped(&line.value))
            .unwrap_or_default(),
        is_exchange: is_exchange(&all),
        calendar,
    })
}

/// A property of an event.
fn find<'a>(event: &[&'a Line], name: &str) -> Option<&'a Line> {
    event.iter().find(|line| line.name == name).copied()
}

fn repeats(event: &[&Line]) -> bool {
    find(event, "RRULE").is_some() || find(event, "RDATE").is_some()
}

/// Whether an occurrence stands for all that follow it, which no answer can say safely.
fn is_ranged(event: &[&Line]) -> bool {
    find(event, "RECURRENCE-ID").is_some_and(|line| line.parameter("RANGE").is_some())
}

/// The one event of the one calendar: a series first, then its occurrences that are listed apart.
fn of_one_event(all: &[Line]) -> Result<Vec<Vec<&Line>>, NoReply> {
    let mut events: Vec<Vec<&Line>> = sections(all, "VEVENT").into_iter().map(top_level).collect();
    let id = |event: &[&Line]| find(event, "UID").map(|line| line.value.clone());
    let is_apart = |event: &[&Line]| find(event, "RECURRENCE-ID").is_some();
    let is_one = events.first().is_some_and(|first| {
        events.iter().all(|event| id(event) == id(first))
            && events.iter().filter(|event| !is_apart(event)).count() <= 1
    });
    let calendars = sections(all, "VCALENDAR").len();
    if sections(all, "VTIMEZONE")
        .into_iter()
        .any(hides_a_component)
    {
        return Err(NoReply::Damaged);
    }
    if calendars != 1 || !is_one {
        return Err(NoReply::NotOneEvent);
    }
    events.sort_by_key(|event| is_apart(event));
    Ok(events)
}

/// Whether a zone, which an answer repeats whole, holds anything but its two clocks.
fn hides_a_component(zone: &[Line]) -> bool {
    let is_clock =
        |name: &str| name.eq_ignore_ascii_case("STANDARD") || name.eq_ignore_ascii_case("DAYLIGHT");
    zone.iter()
        .any(|line| line.name == "BEGIN" && !is_clock(line.value.trim()))
}

/// Whether an answer that was written is read back as so many events, each with one attendee and an organizer
/// (RFC 5546, 3.2.3).
fn is_sound(calendar: &str, answered: usize) -> bool {
    let events = events(calendar);
    events.len() == answered
        && answered > 0
        && events.iter().all(|event| {
            event.method == "REPLY"
                && !event.uid.is_empty()
                && event.organizer.is_some()
                && event.attendees.len() == 1
        })
}

/// Whether Outlook or Exchange wrote the calendar.
fn is_exchange(all: &[Line]) -> bool {
    all.iter()
        .any(|line| line.name == "PRODID" && line.value.contains("Microsoft"))
}

/// The person's own line among the attendees, and the organizer who is told.
fn correspondents<'a>(
    event: &[&'a Line],
    organizer: &Line,
    own: &[Person],
) -> Result<(&'a Line, Person), NoReply> {
    let is_mine = |address: &str| own.iter().any(|me| me.same_mailbox(address));
    let mine: Vec<&&Line> = event
        .iter()
        .filter(|line| line.name == "ATTENDEE" && is_mine(line.address()))
        .collect();
    let [attendee] = mine.as_slice() else {
        return Err(NoReply::NotListedOnce);
    };
    let to = Person::new(
        organizer.parameter("CN").unwrap_or_default(),
        organizer.address(),
    );
    if is_mine(&to.email) {
        return Err(NoReply::OwnEvent);
    }
    if !is_address(&to.email) || !is_address(attendee.address()) {
        return Err(NoReply::Damaged);
    }
    if to.is_robot() {
        return Err(NoReply::Robot);
    }
    Ok((attendee, to))
}

/// The attendee's line with the answer in it and without what only servers may say.
fn answered(attendee: &Line, participation: Participation) -> Line {
    let mut line = attendee.clone();
    line.parameters.retain(|one| {
        let upper = one.to_uppercase();
        !["PARTSTAT=", "RSVP=", "SCHEDULE-"]
            .iter()
            .any(|start| upper.starts_with(start))
    });
    line.parameters
        .push(format!("PARTSTAT={}", participation.partstat()));
    line
}

/// Whether the event ended before yesterday. Yesterday itself may still run somewhere west of here.
fn is_over(event: &[&Line], now: &str) -> bool {
    let day = |value: &str| Date::strptime("%Y%m%d", value.trim().get(..8)?).ok();
    let last = ["DTEND", "DTSTART"]
        .iter()
        .find_map(|name| event.iter().find(|line| line.name == *name));
    match (
        last.and_then(|line| day(&line.value)),
        day(now).and_then(|today| today.yesterday().ok()),
    ) {
        (Some(last), Some(yesterday)) => last < yesterday,
        _ => false,
    }
}

/// The present moment, or just behind the request's own stamp where that is not earlier: some calendars take no
/// answer that bears the stamp of what it answers.
fn stamp(events: &[Vec<&Line>], now: &str) -> String {
    const FORM: &str = "%Y%m%dT%H%M%SZ";
    let parsed = |value: &str| DateTime::strptime(FORM, value.trim()).ok();
    let stamps = events.iter().filter_map(|event| find(event, "DTSTAMP"));
    let asked = stamps.filter_map(|line| parsed(&line.value)).max();
    match (asked, parsed(now)) {
        (Some(asked), Some(now)) if asked >= now => asked
            .checked_add(1.second())
            .unwrap_or(asked)
            .strftime(FORM)
            .to_string(),
        _ => now.to_owned(),
    }
}

/// Whether a start or an end stands in a zone that neither the calendar describes nor anybody knows. An answer does
/// without them (RFC 5546, 3.2.3) sooner than it names a zone that means nothing.
fn is_adrift(all: &[Line], line: &Line) -> bool {
    let Some(id) = line
        .parameter("TZID")
        .filter(|_| line.name.starts_with("DT"))
    else {
        return false;
    };
    let mut zones = sections(all, "VTIMEZONE").into_iter().flatten();
    !zones.any(|one| one.name == "TZID" && one.value.trim() == id) && named(id).is_none()
}

/// Puts the answer together: the sender's zones word for word, each event's marks, one attendee.
fn write(all: &[Line], answers: &[(&[&Line], Line)], stamp: &str) -> String {
    let mut text =
        "BEGIN:VCALENDAR\r\nPRODID:-//Bowout//Bowout//EN\r\nVERSION:2.0\r\nMETHOD:REPLY\r\n"
            .to_owned();
    let repeated = |event: &[&'_ Line]| -> Vec<Line> {
        let names = REPEATED.iter().filter_map(|name| find(event, name));
        names
            .filter(|line| !is_adrift(all, line))
            .cloned()
            .collect()
    };
    let used: Vec<Line> = answers
        .iter()
        .flat_map(|(event, _)| repeated(event))
        .collect();
    for zone in sections(all, "VTIMEZONE") {
        let id = zone.iter().find(|line| line.name == "TZID");
        let id = id.map(|line| line.value.trim());
        let is_used =
            |line: &Line| line.parameter("TZID").is_some() && line.parameter("TZID") == id;
        if used.iter().any(is_used) {
            text.push_str("BEGIN:VTIMEZONE\r\n");
            text.extend(zone.iter().map(Line::folded));
            text.push_str("END:VTIMEZONE\r\n");
        }
    }
    for (event, attendee) in answers {
        text.push_str("BEGIN:VEVENT\r\n");
        text.extend(repeated(event).iter().map(Line::folded));
        text.extend(["DTSTAMP:", stamp, "\r\n"]);
        text.push_str(&attendee.folded());
        text.push_str("END:VEVENT\r\n");
    }
    text + "END:VCALENDAR\r\n"
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::{Extent, NoReply, Participation, Reply, answer};
    use crate::person::Person;

    const NOW: &str = "20261124T120000Z";
    const REQUEST: &str = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VTIMEZONE\r\nTZID:W. Europe Standard Time\r\n\
        BEGIN:STANDARD\r\nDTSTART:16010101T030000\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\n\
        UID:040000008200E00074C5B7101A82E008\r\nDTSTAMP:20261123T080000Z\r\nSEQUENCE:2\r\n\
        ORGANIZER;CN=\"Vogt, Marlene\":MAILTO:m@nord.example\r\n\
        DTSTART;TZID=W. Europe Standard Time:20261203T140000\r\nSUMMARY:Interview\\, round 1\r\n\
        ATTENDEE;CN=Tom;RSVP=TRUE:mailto:tom@nord.example\r\n\
        ATTENDEE;CN=Jordan;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:Jordan+Jobs@example.com\r\n\
        DESCRIPTION:passcode 123\r\nBEGIN:VALARM\r\nUID:alarm\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    fn decline(
        calendar: &str,
        own: &[Person],
        now: &str,
        extent: Extent,
    ) -> Result<Reply, NoReply> {
        answer(calendar, own, now, (Participation::Declined, extent))
    }

    fn me() -> Vec<Person> {
        vec![Person::new("Jordan Reyes", "jordan@example.com")]
    }

    #[test]
    fn declines_for_one_attendee_and_repeats_the_marks_byte_for_byte() {
        let reply = decline(REQUEST, &me(), NOW, Extent::OneEvent).unwrap();
        for line in [
            "METHOD:REPLY",
            "UID:040000008200E00074C5B7101A82E008",
            "SEQUENCE:2",
            "ORGANIZER;CN=\"Vogt, Marlene\":MAILTO:m@nord.example",
            "DTSTAMP:20261124T120000Z",
            "ATTENDEE;CN=Jordan;PARTSTAT=DECLINED:mailto:Jordan+Jobs@example.com",
            "DTSTART:16010101T030000",
        ] {
            assert!(
                reply.calendar.contains(&format!("\r\n{line}\r\n")),
                "{line} in {}",
                reply.calendar
            );
        }
        assert_eq!(reply.calendar.matches("ATTENDEE").count(), 1);
        assert!(!reply.calendar.contains("DESCRIPTION") && !reply.calendar.contains("alarm"));
        assert_eq!(
            (reply.organizer.email.as_str(), reply.summary.as_str()),
            ("m@nord.example", "Interview, round 1")
        );
    }

    #[test]
    fn leaves_to_a_person_what_only_a_person_can_decide() {
        for (from, to, why) in [
            ("METHOD:REQUEST", "METHOD:CANCEL", NoReply::NotAsked),
            ("SEQUENCE:2", "RRULE:FREQ=SECONDLY", NoReply::Repeats),
            (
                "mailto:tom@nord.example",
                "mailto:jordan@example.com",
                NoReply::NotListedOnce,
            ),
            (
                "MAILTO:m@nord.example",
                "mailto:jordan@example.com",
                NoReply::OwnEvent,
            ),
            (
                "MAILTO:m@nord.example",
                "mailto:no-reply@nord.example",
                NoReply::Robot,
            ),
            ("MAILTO:m@nord.example", "/principals/m", NoReply::Damaged),
            (
                "BEGIN:VALARM",
                "END:VEVENT\r\nBEGIN:VEVENT",
                NoReply::NotOneEvent,
            ),
        ] {
            assert_eq!(
                decline(&REQUEST.replace(from, to), &me(), NOW, Extent::OneEvent),
                Err(why),
                "{to}"
            );
        }
    }

    #[test]
    fn answers_a_request_whose_method_carries_more_than_its_name() {
        let odd = REQUEST.replace("METHOD:REQUEST", "METHOD:REQUEST;; charset=UTF-8");
        assert!(decline(&odd, &me(), NOW, Extent::OneEvent).is_ok());
    }

    #[test]
    fn declines_a_series_with_the_occurrences_that_stand_apart() {
        let apart = "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:040000008200E00074C5B7101A82E008\r\nRECURRENCE-ID:20261210T130000Z\r\n\
            DTSTART:20261210T150000Z\r\nORGANIZER:MAILTO:m@nord.example\r\nATTENDEE:mailto:jordan@example.com\r\n\
            END:VEVENT\r\nEND:VCALENDAR";
        let series = REQUEST
            .replace("SEQUENCE:2", "SEQUENCE:2\r\nRRULE:FREQ=WEEKLY")
            .replace("END:VEVENT\r\nEND:VCALENDAR", apart);
        assert_eq!(
            decline(&series, &me(), NOW, Extent::OneEvent),
            Err(NoReply::Repeats)
        );
        let calendar = decline(&series, &me(), NOW, Extent::WholeSeries)
            .unwrap()
            .calendar;
        assert_eq!(calendar.matches("PARTSTAT=DECLINED").count(), 2);
        assert!(
            calendar.contains("RECURRENCE-ID:20261210T130000Z"),
            "{calendar}"
        );
    }

    #[test]
    fn names_no_zone_that_nobody_knows() {
        let start = "TZID=W. Europe Standard Time:20261203T140000";
        let lost = REQUEST.replace(start, "TZID=Mars Standard Time:20261203T140000");
        let answered = |calendar: &str| {
            let reply = decline(calendar, &me(), NOW, Extent::OneEvent);
            reply.unwrap().calendar
        };
        let reply = answered(&lost);
        assert!(!reply.contains("Mars") && reply.contains("UID:"), "{reply}");
        assert!(answered(REQUEST).contains(start));
    }

    #[test]
    fn lets_no_second_event_in_through_a_zone() {
        let inner = "BEGIN:VEVENT\r\nUID:9\r\nORGANIZER:mailto:m@nord.example\r\nATTENDEE:mailto:tom@nord.example\r\n\
            END:VEVENT\r\nBEGIN:STANDARD";
        let smuggled = REQUEST.replace("BEGIN:STANDARD", inner).replace(
            "BEGIN:VEVENT\r\nUID:0400",
            "BEGIN:VEVENT\r\nRRULE:FREQ=WEEKLY\r\nUID:0400",
        );
        assert!(decline(&smuggled, &me(), NOW, Extent::WholeSeries).is_err());
        let same = smuggled.replace(
            "UID:9\r\n",
            "UID:040000008200E00074C5B7101A82E008\r\nRECURRENCE-ID:20261210T130000Z\r\n",
        );
        assert!(decline(&same, &me(), NOW, Extent::WholeSeries).is_err());
    }

    #[test]
    fn stamps_the_answer_later_than_the_request() {
        let early = "20261101T000000Z";
        let reply = decline(REQUEST, &me(), early, Extent::OneEvent).unwrap();
        assert!(
            reply.calendar.contains("DTSTAMP:20261123T080001Z"),
            "{}",
            reply.calendar
        );
    }

    #[test]
    fn declines_a_whole_series_without_repeating_its_rule() {
        let series = REQUEST.replace("SEQUENCE:2", "SEQUENCE:2\r\nRRULE:FREQ=WEEKLY");
        let reply = decline(&series, &me(), NOW, Extent::WholeSeries).unwrap();
        assert!(!reply.calendar.contains("RRULE"), "{}", reply.calendar);
    }

    #[test]
    fn answers_an_event_of_yesterday_that_may_still_run_elsewhere() {
        let late = REQUEST.replace(":20261203T140000", ":20261123T230000");
        assert!(decline(&late, &me(), NOW, Extent::OneEvent).is_ok());
    }

    #[test]
    fn accepts_where_the_person_does() {
        let yes = (Participation::Accepted, Extent::OneEvent);
        let reply = answer(REQUEST, &me(), NOW, yes).unwrap();
        assert!(
            reply.calendar.contains("PARTSTAT=ACCEPTED"),
            "{}",
            reply.calendar
        );
    }
}
