//! `bowout reply`: what comes back after a decline.
#![expect(clippy::unwrap_used, reason = "a test may fail")]

use std::fs;
use std::process::Command;

use serde_json::Value;

const ME: &str = "Jordan Reyes <jordan@example.com>";

fn mail(words: &str) -> String {
    format!(
        "From: Marlene Vogt <m.vogt@nordlicht.example>\r\nTo: Jordan Reyes <jordan@example.com>\r\nSubject: Re: Interview\r\n\
        Message-ID: <9@nordlicht.example>\r\nDate: Thu, 26 Nov 2026 09:00:00 +0100\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{words}\r\n"
    )
}

const DECLINED: &str = "From: Jordan Reyes <jordan@example.com>\r\nTo: Marlene Vogt <m.vogt@nordlicht.example>\r\nSubject: Re: Interview\r\n\
    Message-ID: <8@example.com>\r\nDate: Tue, 24 Nov 2026 12:00:00 +0100\r\n\r\nHi Marlene,\r\n\r\nThank you for the invitation. I have decided to withdraw, as I have accepted another offer.\r\n\r\nJordan Reyes\r\n";

struct Ran {
    code: Option<i32>,
    out: String,
    err: String,
}

/// Answers a mail in a folder that also holds the letter that declined.
fn reply(incoming: &str, arguments: &[&str]) -> Ran {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("incoming.eml"), incoming).unwrap();
    fs::write(folder.path().join("declined.eml"), DECLINED).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_bowout"))
        .args([
            "reply",
            "incoming.eml",
            "--me",
            ME,
            "--now",
            "2026-11-26T12:00:00+01:00",
        ])
        .args(arguments)
        .current_dir(folder.path())
        .env("BOWOUT_CONFIG", "/nonexistent/settings.toml")
        .output()
        .unwrap();
    Ran {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

fn json(ran: &Ran) -> Value {
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    serde_json::from_str(&ran.out).unwrap()
}

fn body(ran: &Ran) -> String {
    json(ran)["letter"]["body"].as_str().unwrap().to_owned()
}

#[test]
fn the_reason_stays_the_same_wherever_it_is_found() {
    let asks = mail("Hi Jordan,\r\n\r\nMay I ask why?\r\n\r\nMarlene");
    let quotes = mail(
        "May I ask why?\r\n\r\nOn 24 Nov 2026, Jordan Reyes wrote:\r\n> I have decided to withdraw, as I have accepted another offer.",
    );
    for (incoming, arguments) in [
        (&asks, &["--letter", "declined.eml", "--json"][..]),
        (&asks, &["--thread", "declined.eml", "--json"]),
        (&quotes, &["--json"]),
    ] {
        let ran = reply(incoming, arguments);
        let found = json(&ran);
        assert_eq!(found["recorded_reason"], "accepted-offer", "{arguments:?}");
        assert_eq!(found["asked"][0]["kind"], "why");
        assert_eq!(found["asked"][0]["quote"], "May I ask why?");
        assert!(
            body(&ran).contains("I have accepted another offer. There is nothing more"),
            "{}",
            body(&ran)
        );
        assert_eq!(found["findings"], serde_json::json!([]));
    }
    let ran = reply(&asks, &["--letter", "declined.eml", "--reason", "timing"]);
    assert_eq!(ran.code, Some(4));
    assert!(
        ran.err.contains("gave another reason (accepted-offer)") && ran.out.is_empty(),
        "{}",
        ran.err
    );
}

#[test]
fn why_has_three_answers_and_says_nothing_by_itself() {
    let asks = mail("Could you tell us the reason for your decision?");
    let said = |arguments: &[&str]| body(&reply(&asks, &[arguments, &["--json"]].concat()));
    assert!(said(&[]).contains("leave it at what I wrote"));
    assert!(said(&["--none", "--letter", "declined.eml"]).contains("leave it at what I wrote"));
    assert!(said(&["--generic"]).contains("not the right step for me"));
    assert!(said(&["--generic", "--reason", "timing"]).contains("The timing is not right for me."));
    assert!(
        said(&["--feedback", "The task took two days.", "--blunt"])
            .contains("with good will: The task took two days.")
    );
    assert_eq!(reply(&asks, &["--none", "--generic"]).code, Some(2));
}

#[test]
fn thanks_want_no_answer_and_an_invitation_another_command() {
    let ran = reply(&mail("Thanks for letting us know. All the best!"), &[]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), ""));
    assert!(ran.err.contains("no answer is needed"), "{}", ran.err);
    let ran = reply(
        &mail("Thanks for letting us know. All the best!"),
        &["--json"],
    );
    assert_eq!(json(&ran)["letter"], Value::Null);
    let ran = reply(
        &mail(
            "Dear Jordan,\r\n\r\nwe would like to invite you to an interview for the Data Engineer role on Thursday 3 December 2026 at 14:00. Please let us know whether this time suits you.",
        ),
        &[],
    );
    assert_eq!(ran.code, Some(4), "{}", ran.err);
    assert!(ran.err.contains("use `bowout decline`"), "{}", ran.err);
}

#[test]
fn a_question_that_is_not_understood_is_shown_and_one_about_pay_is_no_offer() {
    let ran = reply(&mail("Shall I cancel the room for 10:30 then?"), &[]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(ran.out.is_empty(), "{}", ran.out);
    assert!(ran.err.contains("Shall I cancel the room"), "{}", ran.err);
    assert!(ran.err.contains("--as"), "{}", ran.err);
    let letter = body(&reply(&mail("Would more money help?"), &["--json"]));
    assert!(letter.contains("I appreciate that you ask."), "{letter}");
    assert!(!letter.contains("offer."), "{letter}");
}

#[test]
fn the_person_decides_about_their_details_and_may_name_what_is_asked() {
    let asks = mail(
        "Dürfen wir Ihre Unterlagen für andere Stellen aufbewahren? Viele Grüße aus dem Norden, und alles Gute für Ihre Zukunft.",
    );
    assert_eq!(reply(&asks, &[]).code, Some(4));
    let ran = reply(&asks, &["--keep-details", "no", "--json"]);
    assert!(
        body(&ran).contains("löschen Sie meine Daten"),
        "{}",
        body(&ran)
    );
    let odd = mail("Hm. Really?");
    let ran = reply(
        &odd,
        &[
            "--as",
            "change-mind",
            "--term",
            "two days a week from home",
            "--json",
        ],
    );
    assert!(
        body(&ran).contains("One thing would change it: two days a week from home."),
        "{}",
        body(&ran)
    );
    let ran = reply(&odd, &["--as", "change-mnd"]);
    assert!(
        ran.code == Some(2) && ran.err.contains("the nearest is \"change-mind\""),
        "{}",
        ran.err
    );
}

#[test]
fn a_chaser_gets_the_second_and_last_message_with_the_day_of_the_first() {
    let ran = reply(
        &mail(
            "Hi Jordan, we have not yet heard from you. Please confirm your attendance on Thursday.",
        ),
        &["--thread", "declined.eml", "--as", "chasing"],
    );
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(
        ran.out.contains("As I wrote on Tuesday, 24 November"),
        "{}",
        ran.out
    );
    assert!(
        ran.out.contains("In-Reply-To: <9@nordlicht.example>"),
        "{}",
        ran.out
    );
    assert!(ran.err.contains("second and last message"), "{}", ran.err);
}

#[test]
fn a_better_offer_and_a_question_get_one_no() {
    let asks =
        mail("We could go up to 70,000 a year. Is there anything that would make you reconsider?");
    let both = ["--as", "counter-offer", "--as", "change-mind"];
    let said = body(&reply(&asks, &[&both[..], &["--json"]].concat()));
    assert!(said.contains("does not change my decision"), "{said}");
    assert!(!said.contains("My decision is final"), "{said}");
    let term = ["--term", "two days a week from home", "--json"];
    let said = body(&reply(&asks, &[&both[..], &term].concat()));
    assert!(said.contains("One thing would change it"), "{said}");
    assert!(!said.contains("does not change"), "{said}");
}

#[test]
fn feedback_that_the_check_speaks_against_is_not_written() {
    let asks = mail("May I ask why?");
    let feedback = "You people wasted my time and your recruiter is a clown.";
    let ran = reply(&asks, &["--feedback", feedback]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(4), ""), "{}", ran.err);
    assert!(
        ran.err.contains("wasted my time") && ran.err.contains("Nothing was written"),
        "{}",
        ran.err
    );
    let kind = "A shorter task would make it easier to go on.";
    let ran = reply(&asks, &["--feedback", kind]);
    assert!(
        ran.code == Some(0) && ran.out.contains("shorter task"),
        "{}",
        ran.err
    );
}

#[test]
fn an_option_for_what_nobody_asked_is_told() {
    let asks = mail("May I ask why?");
    for (option, value, kind) in [
        ("--term", "a later start", "change-mind"),
        ("--refer", "Ada Berg", "know-someone"),
        ("--keep-details", "yes", "keep-details"),
    ] {
        let ran = reply(&asks, &[option, value]);
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{option}");
        assert!(
            ran.err.contains(option) && ran.err.contains(&format!("--as {kind}")),
            "{}",
            ran.err
        );
    }
    let chased = mail("Please confirm your attendance on Thursday.");
    let ran = reply(&chased, &["--as", "chasing", "--feedback", "A long way."]);
    assert_eq!(ran.code, Some(2), "{}", ran.err);
}
