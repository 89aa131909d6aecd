//! Mail that means harm, or is broken beyond sense: an answer in bounded time and memory, and nothing that steers.
#![expect(clippy::unwrap_used, reason = "a test may fail")]

use std::fmt::Write as _;
use std::io::Write as _;
use std::process::{Command, Output, Stdio};

const ME: &str = "Jordan Reyes <jordan.reyes@example.com>";

/// Runs the program on bytes, with its memory bounded to 1.5 GiB and its time to a minute by the shell where there is one.
fn bowout(arguments: &[&str], mail: &[u8]) -> Output {
    let mut command = if cfg!(unix) {
        let mut shell = Command::new("sh");
        shell.args(["-c", "ulimit -v 1572864; ulimit -t 60; exec \"$0\" \"$@\""]);
        shell.arg(env!("CARGO_BIN_EXE_bowout"));
        shell
    } else {
        Command::new(env!("CARGO_BIN_EXE_bowout"))
    };
    let mut child = command
        .env("BOWOUT_CONFIG", "/nonexistent/none.toml")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    let mail = mail.to_vec();
    let writer = std::thread::spawn(move || {
        // The program may close its input early, once it has read enough.
        let _ = input.write_all(&mail);
    });
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

/// Every command that reads a mail ends by itself with one of its own exit codes.
fn survives(what: &str, mail: &[u8]) {
    for arguments in [
        vec!["read", "-", "--json"],
        vec!["decline", "-", "--me", ME],
        vec!["advise", "-", "--json"],
    ] {
        let output = bowout(&arguments, mail);
        let code = output.status.code();
        assert!(
            matches!(code, Some(0 | 3 | 4)),
            "{what}: {arguments:?} ended with {code:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
}

fn calendar(event: &str) -> String {
    format!(
        "From: Mara <mara@fernwerk.example>\r\nTo: jordan.reyes@example.com\r\nSubject: Interview\r\nMIME-Version: 1.0\r\n\
        Content-Type: text/calendar; method=REQUEST\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:1@x.example\r\n\
        DTSTAMP:20261101T000000Z\r\nDTSTART:20261203T130000Z\r\nORGANIZER:mailto:mara@fernwerk.example\r\n{event}END:VEVENT\r\nEND:VCALENDAR\r\n"
    )
}

#[test]
fn bombs_end_in_bounded_time_and_memory() {
    let head = "From: Mara <mara@fernwerk.example>\r\nTo: jordan.reyes@example.com\r\n";
    let mut nested = format!("{head}Content-Type: multipart/mixed; boundary=b0\r\n\r\n");
    for depth in 0..20_000 {
        let _ = write!(
            nested,
            "--b{depth}\r\nContent-Type: multipart/mixed; boundary=b{}\r\n\r\n",
            depth + 1
        );
    }
    survives("20,000 nested parts", nested.as_bytes());
    let wide = format!(
        "{head}Content-Type: multipart/mixed; boundary=b\r\n\r\n{}",
        "--b\r\n\r\nx\r\n".repeat(200_000)
    );
    survives("200,000 parts", wide.as_bytes());
    let hundred = format!(
        "{head}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n{}",
        "--c\r\n\r\nabcdefgh\r\n".repeat(6_500_000)
    );
    assert!(hundred.len() > 100_000_000);
    survives("100 MiB of nested multiparts", hundred.as_bytes());
    survives(
        "a header of 10 MiB",
        format!(
            "{head}Subject: {}\r\n\r\nhi",
            "interview ".repeat(1_000_000)
        )
        .as_bytes(),
    );
    survives(
        "a header of 10 MiB of addresses",
        format!("{head}Cc: {}\r\n\r\nhi", "a@x.example, ".repeat(800_000)).as_bytes(),
    );
    survives(
        "groups",
        format!("{head}Cc: {}\r\n\r\nhi", "a:;".repeat(500_000)).as_bytes(),
    );
    survives(
        "a line of 20 MiB",
        format!(
            "{head}\r\n{}",
            "interview on Thursday at 14:00 ".repeat(600_000)
        )
        .as_bytes(),
    );
    survives(
        "digits",
        format!("{head}\r\n{}", "1:1/1-1.".repeat(400_000)).as_bytes(),
    );
    survives(
        "HTML that never closes",
        format!(
            "{head}Content-Type: text/html\r\n\r\n{}",
            "<div style=display:none><a href=".repeat(60_000)
        )
        .as_bytes(),
    );
    survives(
        "quotes",
        format!("{head}\r\n{}", ">".repeat(3_000_000)).as_bytes(),
    );
}

#[cfg(unix)]
#[test]
fn a_mail_without_end_costs_a_scan_bounded_memory() {
    let folder = tempfile::tempdir().unwrap();
    let head = "From a@x.example Mon Nov 23 10:00:00 2026\nFrom: Mara <mara@fernwerk.example>\nSubject: Your interview\n\n";
    let mail = head.to_owned()
        + &"We have an interview on Thursday at 14:00 and go on and on.\n".repeat(400_000);
    std::fs::write(folder.path().join("all.mbox"), mail).unwrap();
    let limit = "ulimit -v 262144; exec \"$0\" scan . --store store --threads 2 --json";
    let output = Command::new("sh")
        .args(["-c", limit, env!("CARGO_BIN_EXE_bowout")])
        .env("BOWOUT_CONFIG", "/nonexistent/none.toml")
        .current_dir(folder.path())
        .output()
        .unwrap();
    let says = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{says}");
    assert!(String::from_utf8_lossy(&output.stdout).contains("\"messages\":1,"));
}

#[test]
fn calendar_bombs_end_in_bounded_time() {
    survives(
        "every second for ever",
        calendar("RRULE:FREQ=SECONDLY;COUNT=999999999\r\n").as_bytes(),
    );
    survives(
        "dates without end",
        calendar(&"RDATE:20261203T130000Z\r\n".repeat(30_000)).as_bytes(),
    );
    survives(
        "attendees without end",
        calendar(&"ATTENDEE:mailto:a@x.example\r\n".repeat(30_000)).as_bytes(),
    );
    survives(
        "a folded line",
        calendar(&format!("SUMMARY:x{}\r\n", "\r\n x".repeat(200_000))).as_bytes(),
    );
    survives(
        "events",
        calendar(&"END:VEVENT\r\nBEGIN:VEVENT\r\nUID:2\r\n".repeat(5_000)).as_bytes(),
    );
}

#[test]
fn nothing_of_a_mail_steers_the_terminal() {
    let escapes = "\u{1b}]0;owned\u{7}\u{1b}[2J\u{9b}31m\u{1b}]52;c;ZXZpbA==\u{7}\u{202e}gnp.exe\u{200b}\u{e0041}";
    let mail = format!(
        "From: \"Mara {escapes}\" <mara@fernwerk.example>\r\nTo: jordan.reyes@example.com\r\nSubject: Interview {escapes}\r\n\
        Date: Tue, 24 Nov 2026 09:00:00 +0100\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n\
        Dear Jordan,\r\n\r\nwe would like to interview you for the {escapes} Analyst role on Thursday 3 December at 14:00.\r\n"
    );
    for arguments in [
        vec!["read", "-"],
        vec!["decline", "-", "--me", ME],
        vec!["decline", "-", "--me", ME, "--output", "-"],
        vec!["decline", "-", "--me", ME, "--medium", "sms"],
        vec!["advise", "-"],
    ] {
        let output = bowout(&arguments, mail.as_bytes());
        let shown = [output.stdout, output.stderr].concat();
        let shown = String::from_utf8(shown).unwrap();
        let steers = |c: char| {
            c.is_control() && !matches!(c, '\n' | '\r' | '\t')
                || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{e0000}'..='\u{e007f}')
        };
        assert!(!shown.contains(steers), "{arguments:?}: {shown:?}");
    }
}

#[test]
fn each_way_to_go_wrong_has_its_own_message_and_code() {
    let invitation = "From: Mara <mara@fernwerk.example>\r\nTo: jordan.reyes@example.com\r\nSubject: Interview\r\n\
        Date: Tue, 24 Nov 2026 09:00:00 +0100\r\n\r\nWe would like to interview you on Thursday 3 December at 14:00.\r\n";
    let two = format!(
        "From a Tue Nov 24 09:00:00 2026\r\n{invitation}\r\nFrom b Tue Nov 24 09:00:00 2026\r\n{invitation}"
    );
    let folder = tempfile::tempdir().unwrap();
    let mbox = folder.path().join("two.mbox");
    std::fs::write(&mbox, two).unwrap();
    let mbox = mbox.to_str().unwrap();
    let asked = calendar("ATTENDEE;RSVP=TRUE:mailto:jordan.reyes@example.com\r\n");
    let gone = folder.path().join("gone.mbox");
    let separator = "From a Tue Nov 24 09:00:00 2026\r\n";
    let taken = asked.replace("METHOD:REQUEST", "METHOD:CANCEL");
    std::fs::write(
        &gone,
        format!("{separator}{asked}\r\n{separator}{taken}\r\n"),
    )
    .unwrap();
    let taken_back = gone.to_str().unwrap();
    let first = format!("{taken_back}#0");
    let cancelled = calendar("STATUS:CANCELLED\r\n").replace("METHOD:REQUEST", "METHOD:CANCEL");
    let rejection = "From: Mara <mara@fernwerk.example>\r\nTo: jordan.reyes@example.com\r\nSubject: Your application\r\n\r\n\
        Thank you for your interest. Unfortunately we have decided to move forward with other candidates and will not be proceeding with your application. We wish you all the best.\r\n";
    let mut said = vec![];
    for (arguments, mail, code, words) in [
        (
            vec!["decline", "/nonexistent.eml", "--me", ME],
            "",
            3,
            "cannot read",
        ),
        (vec!["decline", "-", "--me", ME], "", 3, "holds no mail"),
        (
            vec!["decline", mbox, "--me", ME],
            "",
            4,
            "more than one needs an answer",
        ),
        (
            vec!["decline", taken_back, "--me", ME],
            "",
            4,
            "has cancelled this event since",
        ),
        (
            vec!["decline", &first, "--me", ME, "--output", "-"],
            "",
            4,
            "nothing left to decline",
        ),
        (
            vec!["decline", "-", "--me", ME],
            cancelled.as_str(),
            4,
            "has been cancelled",
        ),
        (
            vec!["decline", "-", "--me", ME],
            rejection,
            4,
            "not as an invitation",
        ),
        (
            vec!["decline", "-", "--me", ME],
            "From: no-reply@ats.example\r\n\r\nPlease interview.",
            4,
            "No human",
        ),
        (vec!["decline", "-"], invitation, 2, "--me"),
        (
            vec!["decline", "-", "--me", ME, "--stage", "third"],
            invitation,
            2,
            "no stage is called",
        ),
        (
            vec!["decline", "-", "--me", ME, "--medium", "pigeon"],
            invitation,
            2,
            "no medium is called",
        ),
        (
            vec!["decline", "-", "--me", ME, "--now", "soon"],
            invitation,
            2,
            "--now",
        ),
    ] {
        let output = bowout(&arguments, mail.as_bytes());
        let message = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {message}");
        assert!(message.contains(words), "{arguments:?}: {message}");
        assert!(output.stdout.is_empty(), "{arguments:?} printed something");
        said.push(message);
    }
    let distinct: std::collections::BTreeSet<&String> = said.iter().collect();
    assert_eq!(distinct.len(), said.len() - 1, "two failures say the same");
}

#[test]
fn says_why_the_calendar_gets_no_answer() {
    let listed = "ATTENDEE;RSVP=TRUE:mailto:jordan.reyes@example.com\r\n";
    for (event, words) in [
        (
            listed.replace("jordan.reyes", "somebody"),
            "not listed exactly once",
        ),
        (format!("{listed}RRULE:FREQ=WEEKLY\r\n"), "--whole-series"),
        (format!("{listed}{listed}"), "not listed exactly once"),
    ] {
        let output = bowout(
            &["decline", "-", "--me", ME, "--now", "2026-11-24T12:00:00Z"],
            calendar(&event).as_bytes(),
        );
        let message = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(
            output.status.success() && message.contains(words),
            "{words}: {message}"
        );
    }
    let over = calendar(listed);
    let output = bowout(
        &["decline", "-", "--me", ME, "--now", "2027-11-24T12:00:00Z"],
        over.as_bytes(),
    );
    assert!(String::from_utf8_lossy(&output.stdout).contains("is over"));
    let own = calendar(listed).replace(
        "ORGANIZER:mailto:mara@fernwerk.example",
        "ORGANIZER:mailto:jordan.reyes@example.com",
    );
    let output = bowout(
        &["decline", "-", "--me", ME, "--now", "2026-11-24T12:00:00Z"],
        own.as_bytes(),
    );
    assert!(String::from_utf8_lossy(&output.stdout).contains("you are the organizer"));
}

#[test]
fn every_damaged_mail_of_the_corpus_is_answered_or_refused_as_it_should_be() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus/malformed");
    let mut seen = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|kind| kind != "eml") {
            continue;
        }
        seen += 1;
        let expected = std::fs::read_to_string(path.with_extension("expect")).unwrap();
        let expected: serde_json::Value = serde_json::from_str(&expected).unwrap();
        let output = bowout(
            &[
                "decline",
                path.to_str().unwrap(),
                "--me",
                ME,
                "--now",
                "2026-11-24T12:00:00Z",
                "--output",
                "-",
            ],
            b"",
        );
        let message = String::from_utf8_lossy(&output.stderr).into_owned();
        let wanted: &[i32] = if expected["refused"] == true {
            &[3, 4]
        } else {
            &[0, 4]
        };
        let code = output.status.code().unwrap();
        assert!(
            wanted.contains(&code),
            "{}: {code}: {message}",
            path.display()
        );
        let written = String::from_utf8_lossy(&output.stdout).to_lowercase();
        assert!(!written.contains("\nbcc:"), "{}: {written}", path.display());
    }
    assert!(seen >= 40, "{seen}");
}

#[test]
fn writes_nothing_to_what_looks_like_fraud() {
    let mail = "From: Hiring <hr@quickjobs.example>\r\nTo: jordan.reyes@example.com\r\nSubject: Interview\r\n\r\n\
        You are selected for the position of Data Entry Clerk. The interview is by Telegram today. You will receive a cheque to \
        buy equipment; please send your bank details and a copy of your passport.\r\n";
    for verb in ["decline", "withdraw", "accept"] {
        let output = bowout(
            &[verb, "-", "--me", ME, "--now", "2026-11-24T12:00:00Z"],
            mail.as_bytes(),
        );
        let says = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(4), "{verb}: {says}");
        assert!(says.contains("fraud") && output.stdout.is_empty(), "{says}");
    }
    let known = bowout(
        &["decline", "-", "--me", ME, "--stage", "first-invitation"],
        mail.as_bytes(),
    );
    assert_eq!(known.status.code(), Some(0));
}

#[test]
fn an_organizer_of_another_house_is_answered_only_when_trusted() {
    let invitation = calendar("ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:jordan.reyes@example.com\r\n");
    let stranger = invitation.replace(
        "mailto:mara@fernwerk.example",
        "mailto:evil@attacker.example",
    );
    let rsvp = |mail: &str, more: &[&str]| {
        let arguments = [
            "decline",
            "-",
            "--me",
            ME,
            "--json",
            "--now",
            "2026-11-24T12:00:00Z",
        ];
        let output = bowout(&[&arguments[..], more].concat(), mail.as_bytes());
        let proposal: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        proposal["rsvp"]["to"].clone()
    };
    assert_eq!(rsvp(&invitation, &[]), "mara@fernwerk.example");
    assert!(rsvp(&stranger, &[]).is_null());
    assert_eq!(
        rsvp(&stranger, &["--trust-organizer"]),
        "evil@attacker.example"
    );
}
