//! The role that a mail is about.

mod hints;
mod last;
mod odds;
mod posts;
mod role;
mod script;
mod spoken;
mod subject;
mod told;
mod trades;
mod trim;

pub(crate) use role::role;
pub(in crate::reading) use role::shown as roles_shown;
pub(crate) use trades::is_rare_occupation;
pub(in crate::reading::facts) use trades::{is_one_trade, names_a_known_role, names_a_role};

/// The role that a mail names, for tests.
#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail")]
fn heard(subject: &str, body: &str) -> String {
    let mail =
        format!("Subject: {subject}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{body}");
    let now = crate::when::Moment::parse("2026-11-24T09:00:00Z").unwrap();
    let reading = crate::reading::read(&crate::message::parse(mail.as_bytes()), &now);
    reading
        .role
        .map_or_else(String::new, |fact| fact.value().clone())
}
