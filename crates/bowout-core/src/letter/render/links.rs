//! Links that open a mail program, or a web mailer, with the letter in it. Following them is the person's act.

use crate::letter::letter::Letter;
use crate::person::Person;

/// The same letter for three ways of writing mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Links {
    /// For the mail program of the machine (RFC 6068), in the thread where the program keeps to it.
    pub mailto: String,
    /// For Gmail in a browser.
    pub gmail: String,
    /// For Outlook in a browser.
    pub outlook: String,
}

/// Writes the links. Only the `mailto:` link can name the thread.
#[must_use]
pub fn links(letter: &Letter) -> Links {
    let (to, cc) = (addresses(&letter.to), addresses(&letter.cc));
    let fields = |names: [&str; 3]| {
        let [cc_name, subject, body] = names;
        let copy = if cc.is_empty() {
            String::new()
        } else {
            format!("&{cc_name}={cc}")
        };
        format!(
            "{copy}&{subject}={}&{body}={}",
            encoded(&letter.subject),
            encoded(&letter.body.replace('\n', "\r\n"))
        )
    };
    let thread = letter
        .in_reply_to
        .as_ref()
        .map(|parent| format!("&in-reply-to={}", encoded(&format!("<{parent}>"))))
        .unwrap_or_default();
    let mail = fields(["cc", "subject", "body"]);
    Links {
        mailto: format!("mailto:{to}?{}{thread}", mail.trim_start_matches('&')),
        gmail: format!(
            "https://mail.google.com/mail/?view=cm&fs=1&to={to}{}",
            fields(["cc", "su", "body"])
        ),
        outlook: format!("https://outlook.office.com/mail/deeplink/compose?to={to}{mail}"),
    }
}

fn addresses(people: &[Person]) -> String {
    let emails: Vec<String> = people.iter().map(|one| encoded(&one.email)).collect();
    emails.join(",")
}

/// Percent-encoded as RFC 3986 asks for everything but its unreserved characters and `@`.
fn encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~@".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            encoded.push_str(&data_encoding::HEXUPPER.encode(&[byte]));
        }
    }
    encoded
}
