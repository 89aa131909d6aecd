//! What the calendar part of a mail says about its one event.

use jiff::tz::TimeZone;

use crate::reading::reading::Invited;
use crate::reading::source::Source;

/// The first event, as scripts and people want to see it.
pub(crate) fn invited(source: &Source<'_>) -> Option<Invited> {
    let event = source.events.first()?;
    let sender = TimeZone::fixed(source.written.offset());
    let addressed = source.message.to.iter().chain(&source.message.cc);
    let attendee = addressed
        .filter_map(|to| {
            event
                .attendees
                .iter()
                .find(|one| one.person.same_mailbox(&to.email))
        })
        .find(|one| {
            let organizer = event.organizer.as_ref();
            organizer.is_none_or(|organizer| !organizer.same_mailbox(&one.person.email))
        });
    Some(Invited {
        method: event.method.clone(),
        uid: event.uid.clone(),
        sequence: event.sequence,
        organizer: event
            .organizer
            .as_ref()
            .map(|organizer| organizer.email.clone()),
        attendee: attendee.map(|one| one.person.email.clone()),
        start: event.start.and_then(|start| start.moment(&sender)),
        end: event.end.and_then(|end| end.moment(&sender)),
        zone: event.zone.clone(),
    })
}
