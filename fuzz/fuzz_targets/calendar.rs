//! Any text is a calendar: reading it never panics, and an answer always declines for one attendee.
#![no_main]

use bowout_core::calendar::{Extent, Participation, answer, events};
use bowout_core::person::Person;

libfuzzer_sys::fuzz_target!(|text: &str| {
    let _ = events(text);
    let me = [Person::new("Jordan Reyes", "jordan.reyes@example.com")];
    let no = (Participation::Declined, Extent::WholeSeries);
    let Ok(reply) = answer(text, &me, "20261124T120000Z", no) else { return };
    let again = events(&reply.calendar);
    assert!(!again.is_empty());
    for event in again {
        assert_eq!(event.method, "REPLY");
        assert_eq!(event.attendees.len(), 1);
        assert!(me[0].same_mailbox(&event.attendees[0].person.email));
        assert!(!event.attendees[0].awaits);
    }
});
