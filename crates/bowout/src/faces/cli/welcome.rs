//! The first minute: what Bowout is, and the whole way on an invitation that comes with it.

use bowout_core::calendar::Extent;
use bowout_core::letter::{Answer, Wish};
use bowout_core::message::parse;
use bowout_core::person::Person;
use bowout_core::when::Moment;

use crate::actions::answer::{Task, answer};
use crate::error::CommandError;
use crate::faces::cli::screen;
use crate::input;

/// The sample: an invitation of the corpus.
const SAMPLE: &[u8] =
    include_bytes!("../../../../../corpus/invitations/google-calendar-panel-berlin.eml");
/// The morning after it came.
const MORNING: &str = "2026-11-20T09:00:00+01:00";

const GREETING: &str = "\
Bowout: bow out of an interview without leaving the wrong impression.

  bowout try                   see the whole way on a sample; nothing is sent
  bowout read MAIL             what a mail is: who, when, where, until when
  bowout advise MAIL           should I go? the reasons, quoted from the mail
  bowout decline MAIL          the brief, kind letter, and the calendar's answer
  bowout reschedule | ask | hold | accept | withdraw MAIL
  bowout reply MAIL            the answer to \"may I ask why?\" and its like
  bowout check LETTER          what a sharp-eyed friend would say about your letter
  bowout help                  everything else

MAIL is an .eml file, a mailbox, or - for words that you paste. Nothing leaves this machine.
";

/// Greets.
pub(super) fn greet() -> Result<(), CommandError> {
    input::print(GREETING.as_bytes())
}

/// Declines the sample before the person's eyes.
pub(super) fn try_it() -> Result<(), CommandError> {
    let message = parse(SAMPLE);
    let now = Moment::parse(MORNING)
        .ok_or_else(|| CommandError::Internal("the sample's morning is no time".to_owned()))?;
    let subject = input::harmless(&message.subject);
    let mut shown = "1. An invitation has come:\n\n".to_owned();
    shown.push_str(&screen::indented(
        &format!("Subject: {subject}\n\n"),
        "   | ",
    ));
    let words: Vec<&str> = message.body.lines().take(12).collect();
    shown.push_str(&screen::indented(&words.join("\n"), "   | "));
    let task = Task {
        message,
        wish: Wish::new(Answer::Decline, now),
        own: vec![Person::new("Jordan Reyes", "jordan.reyes@example.com")],
        extent: Extent::OneEvent,
        is_draft: false,
    };
    let answered = answer(&task)?;
    let proposal = &answered.proposal;
    shown.push_str("\n2. What Bowout reads in it, with the words it rests on:\n\n");
    shown.push_str(&screen::understood(&proposal.reading));
    shown.push_str("\n3. The letter:\n\n");
    shown.push_str(&screen::indented(&proposal.letter.body, "   | "));
    shown.push_str("\n4. Who gets it, and what happens to the calendar:\n\n");
    shown.push_str(
        &screen::summary(&task.message, proposal)
            .split_inclusive('\n')
            .skip_while(|line| !line.trim_start().starts_with("to "))
            .collect::<String>(),
    );
    shown.push_str("\nNow yours: bowout decline invitation.eml --me 'Your Name <you@example.com>' --output answer\n");
    input::print(shown.as_bytes())
}
