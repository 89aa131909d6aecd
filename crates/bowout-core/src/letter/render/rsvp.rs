//! The calendar answer as a mail of its own, to the organizer alone (RFC 6047). It is never the letter:
//! a panel in copy would have its mail programs process it.

use data_encoding::BASE64_MIME;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::raw::Raw;
use mail_builder::mime::MimePart;

use crate::calendar::Reply;
use crate::letter::letter::Letter;
use crate::letter::render::mail::{Stamp, headed, threaded};
use crate::text::one_line;

/// Writes the mail, threaded like the letter. The same input gives the same bytes.
///
/// # Errors
/// Whatever writing into memory may raise; nothing known.
pub fn render_rsvp(reply: &Reply, letter: &Letter, stamp: &Stamp) -> std::io::Result<Vec<u8>> {
    let boundary = format!(
        "=_{}",
        stamp.message_id.split('@').next().unwrap_or_default()
    );
    let calendar = ContentType::new("text/calendar")
        .attribute("charset", "utf-8")
        .attribute("method", "REPLY");
    let parts = vec![
        MimePart::new(
            ContentType::new("text/plain").attribute("charset", "utf-8"),
            format!(
                "{} {} this event.\r\n",
                reply.attendee.name,
                reply.participation.words()
            ),
        ),
        // Base64 keeps the calendar's line ends and folds out of the reach of mail servers.
        MimePart::new(calendar, BASE64_MIME.encode(reply.calendar.as_bytes()))
            .transfer_encoding("base64"),
    ];
    let alternative = ContentType::new("multipart/alternative").attribute("boundary", boundary);
    let mut mail = headed(
        &reply.attendee,
        std::slice::from_ref(&reply.organizer),
        &format!(
            "{}: {}",
            reply.participation.title(),
            one_line(&reply.summary)
        ),
        stamp,
    )
    .body(MimePart::new(alternative, parts));
    if reply.is_exchange {
        let class = "urn:content-classes:calendarmessage";
        mail = mail.header("Content-Class", Raw::new(class));
    }
    threaded(mail, letter, stamp).write_to_vec()
}
