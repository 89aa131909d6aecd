//! A link for picking a time.

use crate::evidence::{Evidence, Fact, Part};
use crate::reading::source::Source;

/// Parts of a link that lead to picking a time, in lower case.
const BOOKING: &[&str] = &[
    "calendly",
    "cal.com",
    "/schedule",
    "schedul",
    "/book",
    "booking",
    "appointment",
    "pick-a-time",
    "selectslot",
    "self-schedule",
    "interview-slots",
    "choose-time",
    "termin",
    "creneau",
    "agendar",
    "agenda",
];

/// Parts of a link that undoes a booking, moves it, joins a meeting or leaves a list.
const NO_BOOKING: [&str; 10] = [
    "unsubscribe",
    "cancel",
    "reschedul",
    "/join",
    "zoom.us/j",
    "meet.google",
    "teams.microsoft",
    "optout",
    "opt-out",
    "preferences",
];

/// The first link that leads to picking a time; it is quoted, never followed.
pub(crate) fn booking_link(source: &Source<'_>) -> Option<Fact<String>> {
    let body = source.body;
    let starts = body
        .match_indices("https://")
        .chain(body.match_indices("http://"));
    let mut links: Vec<std::ops::Range<usize>> = starts
        .map(|(start, _)| {
            let rest = &body[start..];
            let end = rest
                .find(|c: char| c.is_whitespace() || "<>\"'()[]」）".contains(c))
                .unwrap_or(rest.len());
            start..start + rest[..end].trim_end_matches(['.', ',', ';', '。']).len()
        })
        .collect();
    links.sort_by_key(|link| link.start);
    let is_booking = |link: &std::ops::Range<usize>| {
        let lower = body[link.clone()].to_lowercase();
        BOOKING.iter().any(|part| lower.contains(part))
            && !NO_BOOKING.iter().any(|part| lower.contains(part))
    };
    let place = links.into_iter().find(is_booking)?;
    Some(Fact::read(
        body[place.clone()].to_owned(),
        Evidence::quote(Part::Body, body, place),
    ))
}
