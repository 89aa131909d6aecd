//! The program as a person runs it.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail")]

use std::process::{Command, Output};

fn bowout(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_bowout"))
        .args(arguments)
        .output()
        .unwrap()
}

fn sample(name: &str) -> String {
    format!(
        "{}/../../corpus/invitations/{name}.eml",
        env!("CARGO_MANIFEST_DIR")
    )
}

/// Declines a sample into a folder, with further arguments.
fn decline_into(folder: &std::path::Path, name: &str, further: &[&str]) -> Output {
    let (sample, folder) = (sample(name), folder.to_str().unwrap());
    let mut arguments = vec!["decline", &sample, "--me", ME, "--output", folder];
    arguments.extend(further);
    bowout(&arguments)
}

const ME: &str = "Jordan Reyes <jordan.reyes@example.com>";

#[test]
fn declines_to_everybody_on_the_thread() {
    let output = bowout(&[
        "decline",
        &sample("human-panel-of-two"),
        "--me",
        ME,
        "--now",
        "2026-11-24T12:00:00Z",
        "--output",
        "-",
    ]);
    let letter = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(
        letter.contains("Date: Tue, 24 Nov 2026 12:00:00 +0000\r\n"),
        "{letter}"
    );
    for address in [
        "m.oduya@harborlight.example",
        "t.brandt@harborlight.example",
    ] {
        assert!(letter.contains(address), "{letter}");
    }
    assert!(
        !letter.contains("To: \"Jordan") && !letter.contains("no-reply@ats.example"),
        "{letter}"
    );
    assert!(
        letter.contains("I \r\nhave decided not to go ahead"),
        "{letter}"
    );
}

/// What Python's `email`, a parser that shares no code with ours, reads of a mail.
fn read_by_python(path: &std::path::Path) -> String {
    let script = "import email,email.policy,sys\n\
        m=email.message_from_binary_file(open(sys.argv[1],'rb'),policy=email.policy.default)\n\
        for h in ('From','To','Cc','Subject','In-Reply-To','References'): print(h,m[h])\n\
        for p in m.walk():\n\
        \x20print(p.get_content_type(),p['Content-Transfer-Encoding'],p.get_param('method'),p.defects,p['Content-Disposition'])\n\
        \x20if not p.is_multipart(): print(p.get_content())\n";
    let output = Command::new("python3")
        .args(["-c", script])
        .arg(path)
        .output();
    let output =
        output.expect("this test needs python3, to read our mail with a parser that is not ours");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_parser_that_is_not_ours_reads_the_same_letter_and_answer() {
    let folder = tempfile::tempdir().unwrap();
    decline_into(folder.path(), "calendar-request-of-a-panel", &[]);
    let letter = read_by_python(&folder.path().join("letter.eml"));
    assert!(letter.contains("To Miriam Oduya <m.oduya@harborlight.example>\nCc Tom Brandt <t.brandt@harborlight.example>\n"), "{letter}");
    assert!(
        letter.contains(
            "In-Reply-To <cal-1@harborlight.example>\nReferences <cal-1@harborlight.example>\n"
        ),
        "{letter}"
    );
    assert!(letter.contains("\nHi Miriam,\n"), "{letter}");
    let rsvp = read_by_python(&folder.path().join("rsvp.eml"));
    assert!(rsvp.contains("To Miriam Oduya <m.oduya@harborlight.example>\nCc None\nSubject Declined: Interview: Data Engineer\n"), "{rsvp}");
    assert!(
        rsvp.contains("text/calendar base64 REPLY [] None\nBEGIN:VCALENDAR\r\n"),
        "{rsvp}"
    );
    assert!(rsvp.contains("UID:9f2c@harborlight.example\r\n"), "{rsvp}");
}

#[test]
fn keeps_a_letter_that_is_already_there() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let decline = || {
        decline_into(folder, "human-panel-of-two", &[])
            .status
            .code()
    };
    assert_eq!(decline(), Some(0));
    let first = std::fs::read(folder.join("letter.eml")).unwrap();
    assert_eq!(decline(), Some(4));
    assert_eq!(std::fs::read(folder.join("letter.eml")).unwrap(), first);
    assert_eq!(std::fs::read_dir(folder).unwrap().count(), 2);
}

#[test]
fn tells_wrong_use_unreadable_and_unanswerable_apart() {
    let (panel, robot) = (sample("human-panel-of-two"), sample("robot-only"));
    for (arguments, code) in [
        (vec!["decline", &panel, "--me", "Jordan"], 2),
        (vec!["decline", &panel, "--me", ME, "--lang", "klingon"], 2),
        (vec!["decline", "no-such-file.eml", "--me", ME], 3),
        (vec!["decline", &robot, "--me", ME], 4),
    ] {
        let output = bowout(&arguments);
        assert_eq!(output.status.code(), Some(code), "{arguments:?}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty());
    }
}

#[test]
fn offers_the_humans_that_a_robots_mail_names_and_writes_to_them_when_told() {
    let mail = sample("ashby-schedule-link-with-recruiter-in-body");
    let refused = bowout(&["decline", &mail, "--me", ME]);
    let says = String::from_utf8(refused.stderr).unwrap();
    let (_, offered) = says.split_once("--recipient '").unwrap();
    let address = offered.split('\'').next().unwrap();
    let told = bowout(&[
        "decline",
        &mail,
        "--me",
        ME,
        "--recipient",
        address,
        "--json",
    ]);
    let told: serde_json::Value = serde_json::from_slice(&told.stdout).unwrap();
    assert_eq!(told["letter"]["to"], serde_json::json!([address]));
    assert_eq!(told["findings"], serde_json::json!([]));
}

#[test]
fn answers_the_calendar_to_the_organizer_alone() {
    let folder = tempfile::tempdir().unwrap();
    let output = decline_into(folder.path(), "calendar-request-of-a-panel", &[]);
    assert_eq!(output.status.code(), Some(0));
    let rsvp = String::from_utf8(std::fs::read(folder.path().join("rsvp.eml")).unwrap()).unwrap();
    assert!(
        rsvp.contains("To: \"Miriam Oduya\" <m.oduya@harborlight.example>\r\n"),
        "{rsvp}"
    );
    assert!(
        !rsvp.contains("t.brandt") && !rsvp.contains("\r\nCc:"),
        "{rsvp}"
    );
    let mail = bowout_core::message::parse(rsvp.as_bytes());
    assert_eq!(mail.references, ["cal-1@harborlight.example"]);
    let calendar = &mail.calendars[0];
    assert!(
        calendar.contains("UID:9f2c@harborlight.example") && calendar.contains("METHOD:REPLY"),
        "{calendar}"
    );
    assert_eq!(
        calendar
            .matches("PARTSTAT=DECLINED:mailto:jordan.reyes@example.com")
            .count(),
        1,
        "{calendar}"
    );
}

#[test]
fn its_own_letters_pass_the_check() {
    for language in ["en", "de"] {
        let folder = tempfile::tempdir().unwrap();
        decline_into(folder.path(), "human-panel-of-two", &["--lang", language]);
        let letter = folder.path().join("letter.eml");
        let found = bowout(&["check", letter.to_str().unwrap(), "--json"]);
        assert_eq!(
            (
                found.status.code(),
                String::from_utf8(found.stdout).unwrap().as_str()
            ),
            (Some(0), "")
        );
    }
}

#[test]
fn shows_no_control_character_of_a_letter() {
    let folder = tempfile::tempdir().unwrap();
    let letter = folder.path().join("letter.txt");
    std::fs::write(&letter, "Hi [\u{1b}]0;owned\u{7}name\u{202e}]").unwrap();
    let output = bowout(&["check", letter.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    let report = String::from_utf8(output.stdout).unwrap();
    assert!(
        !report.contains(|c: char| c != '\n' && c.is_control()) && !report.contains('\u{202e}'),
        "{report:?}"
    );
}

#[test]
fn steers_no_terminal_by_the_name_of_a_file() {
    for command in ["read", "advise", "scan", "check"] {
        let output = bowout(&[command, "no\u{1b}[2Jsuch\nfile.eml"]);
        let says = String::from_utf8(output.stderr).unwrap();
        assert_ne!(output.status.code(), Some(0));
        assert!(
            says.contains("such") && !says.contains('\u{1b}') && says.lines().count() == 1,
            "{says:?}"
        );
    }
}

#[test]
fn reads_words_of_any_language_and_refuses_what_is_none() {
    let folder = tempfile::tempdir().unwrap();
    let mut junk: Vec<u8> = (0..4096_u32)
        .map(|n| (n * n / 7 + n * 31).to_le_bytes()[0])
        .collect();
    junk.extend(b"interview on Thursday");
    let utf16 = "\u{feff}Wir laden Sie zum Gespräch ein.".encode_utf16();
    let utf16: Vec<u8> = utf16.flat_map(u16::to_le_bytes).collect();
    for (bytes, code) in [
        (junk.clone(), 3),
        (vec![], 3),
        (b" \n\n".to_vec(), 3),
        ("面接にお越しいただけますか。".as_bytes().to_vec(), 0),
        (b"Wir laden Sie zu einem Gespr\xe4ch ein.".to_vec(), 0),
        (utf16, 0),
    ] {
        let mail = folder.path().join("mail");
        std::fs::write(&mail, &bytes).unwrap();
        let output = bowout(&["read", mail.to_str().unwrap(), "--json"]);
        let says = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(code), "{bytes:?}: {says}");
        assert_eq!(says.contains("holds no mail"), code == 3, "{says}");
        assert_eq!(output.stdout.is_empty(), code == 3);
    }
    std::fs::write(folder.path().join("a.eml"), &junk).unwrap();
    std::fs::write(folder.path().join("b.eml"), "From: a@b.example\n\nhello\n").unwrap();
    let output = bowout(&["read", folder.path().to_str().unwrap(), "--json"]);
    let says = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(
        says.contains("passed over") && says.contains("a.eml holds no mail"),
        "{says}"
    );
    assert_eq!(String::from_utf8(output.stdout).unwrap().lines().count(), 1);
}

#[test]
fn answers_an_odd_letter_clearly() {
    let folder = tempfile::tempdir().unwrap();
    let letter = folder.path().join("letter.txt");
    for (bytes, code) in [
        (vec![], 1),
        ("\u{1f642}".repeat(500).into_bytes(), 1),
        (vec![0, 159, 146, 150], 3),
    ] {
        std::fs::write(&letter, &bytes).unwrap();
        assert_eq!(
            bowout(&["check", letter.to_str().unwrap()]).status.code(),
            Some(code),
            "{bytes:?}"
        );
    }
}
