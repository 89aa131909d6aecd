//! Any bytes are a mail: reading and answering it never panics, and no header is smuggled into the answer.
#![no_main]

use bowout_core::calendar::Extent;
use bowout_core::letter::{Answer, Stamp, Wish, render};
use bowout_core::message::{new_words, parse_or_pasted};
use bowout_core::person::Person;
use bowout_core::propose::propose;
use bowout_core::when::Moment;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Some(now) = Moment::parse("2026-11-24T12:00:00+01:00") else { return };
    let message = parse_or_pasted(bytes);
    assert!(message.body.starts_with(new_words(&message.body)));
    let me = [Person::new("Jordan Reyes", "jordan.reyes@example.com")];
    let wish = Wish::new(Answer::Decline, now);
    let Ok(proposal) = propose(&message, &wish, &me, Extent::OneEvent) else { return };
    for finding in &proposal.findings {
        assert!(proposal.letter.body.get(finding.place.clone()).is_some());
    }
    let stamp = Stamp {
        message_id: "1@example.com".to_owned(),
        date: "Tue, 24 Nov 2026 12:00:00 +0000".to_owned(),
        is_draft: false,
    };
    if proposal.letter.to.is_empty() {
        return;
    }
    let Ok(mail) = render(&proposal.letter, &stamp) else { return };
    let mail = String::from_utf8_lossy(&mail);
    let head = mail.split("\r\n\r\n").next().unwrap_or_default();
    assert!(head.lines().all(|line| !line.to_lowercase().starts_with("bcc:")), "{head}");
});
