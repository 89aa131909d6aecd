//! Whole mailboxes: what is new is read once, what goes is forgotten, and nothing that is wrong with one mail stops the rest.
#![expect(clippy::unwrap_used, reason = "a test may fail")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use bowout_mail::store::Store;
use serde_json::Value;

/// A mailbox and its store in a folder of their own.
struct Box {
    folder: tempfile::TempDir,
}

impl Box {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        for half in ["cur", "new", "tmp"] {
            fs::create_dir_all(folder.path().join("mail").join(half)).unwrap();
        }
        Self { folder }
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join("mail").join(name)
    }

    fn put(&self, name: &str, mail: impl AsRef<[u8]>) {
        fs::create_dir_all(self.at(name).parent().unwrap()).unwrap();
        fs::write(self.at(name), mail).unwrap();
    }

    fn command(&self, store: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_bowout"));
        command
            .args(arguments)
            .env("BOWOUT_STORE", self.folder.path().join(store))
            .env("BOWOUT_CONFIG", self.folder.path().join("config.toml"));
        command
    }

    /// Tells the settings who the person is.
    fn of_jordan(self) -> Self {
        let settings = "me = \"Jordan Reyes <jordan.reyes@example.com>\"\n";
        fs::write(self.folder.path().join("config.toml"), settings).unwrap();
        self
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.command("store", arguments).output().unwrap()
    }

    fn scan_into(&self, store: &str) -> Value {
        let mail = self.at("");
        let output = self
            .command(store, &["scan", mail.to_str().unwrap(), "--json"])
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap()
    }

    fn scan(&self) -> Value {
        self.scan_into("store")
    }

    fn list_of(&self, store: &str) -> Vec<Value> {
        let arguments = ["list", "--json", "--now", "2026-11-24T12:00:00Z"];
        let output = self.command(store, &arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        text(&output.stdout)
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    }

    fn list(&self) -> Vec<Value> {
        self.list_of("store")
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Messages, new ones, those that await an answer, those that could not be read.
fn numbers(summary: &Value) -> [u64; 4] {
    ["messages", "new", "needs_answer", "unreadable"].map(|name| summary[name].as_u64().unwrap())
}

fn invitation(number: u32) -> String {
    format!(
        "From: Mara Lind <mara@fernwerk.example>\nTo: Jordan Reyes <jordan.reyes@example.com>\nMessage-ID: <{number}@fernwerk.example>\n\
        Date: Mon, 23 Nov 2026 10:00:00 +0000\nSubject: Interview for the baker role\n\n\
        Dear Jordan,\n\nwe would like to invite you to an interview for the baker role on Thursday, 3 December 2026 at 14:00. \
        Please confirm whether that time works for you.\n\nMara Lind\nFernwerk\n"
    )
}

fn parcel(number: u32) -> String {
    format!(
        "From: shop@parcels.example\nTo: jordan.reyes@example.com\nMessage-ID: <{number}@parcels.example>\nSubject: Your parcel\n\nIt is on its way.\n"
    )
}

#[test]
fn a_second_run_finds_nothing_new_and_sees_what_came_went_and_moved() {
    let mailbox = Box::new();
    mailbox.put("cur/1.a:2,S", invitation(1));
    mailbox.put("cur/2.a:2,S", parcel(2));
    mailbox.put("new/3.a", parcel(3));
    mailbox.put(".Archive/cur/4.a:2,S", parcel(4));
    let first = mailbox.scan();
    assert_eq!(numbers(&first), [4, 4, 1, 0]);
    assert_eq!(first["schema"], "bowout.scan/1");
    let second = mailbox.scan();
    assert_eq!(numbers(&second), [4, 0, 1, 0]);
    assert_eq!(
        (&second["unchanged"], &second["bytes"]),
        (&4.into(), &0.into())
    );
    fs::rename(mailbox.at("cur/1.a:2,S"), mailbox.at("cur/1.a:2,RS")).unwrap();
    fs::rename(mailbox.at("new/3.a"), mailbox.at("cur/3.a:2,S")).unwrap();
    assert_eq!(numbers(&mailbox.scan()), [4, 0, 1, 0]);
    assert!(
        mailbox.list()[0]["path"]
            .as_str()
            .unwrap()
            .ends_with("1.a:2,RS")
    );
    mailbox.put("new/5.a", invitation(5));
    fs::remove_file(mailbox.at("cur/2.a:2,S")).unwrap();
    assert_eq!(numbers(&mailbox.scan()), [4, 1, 2, 0]);
    fs::remove_dir_all(mailbox.at(".Archive")).unwrap();
    fs::remove_file(mailbox.at("new/5.a")).unwrap();
    assert_eq!(numbers(&mailbox.scan()), [2, 0, 1, 0]);
}

#[test]
fn counts_and_names_what_it_cannot_read_and_reads_the_rest() {
    let mailbox = Box::new();
    mailbox.put("cur/1", invitation(1));
    mailbox.put("cur/2", "");
    mailbox.put("cur/3", "words without any header\n");
    fs::create_dir(mailbox.at("cur/4")).unwrap();
    let output = mailbox.run(&["scan", mailbox.at("").to_str().unwrap(), "--json"]);
    let summary: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(numbers(&summary), [4, 3, 1, 3]);
    for name in ["cur/2", "cur/3", "cur/4"] {
        assert!(
            text(&output.stderr).contains(name),
            "{}",
            text(&output.stderr)
        );
    }
    assert_eq!(numbers(&mailbox.scan()), [4, 0, 1, 3]);
    let missing = mailbox.run(&["scan", "/nonexistent/mail"]);
    assert_eq!(missing.status.code(), Some(3));
    let nothing = mailbox.command("other", &["scan"]).output().unwrap();
    assert_eq!(nothing.status.code(), Some(2));
    assert_eq!(
        mailbox
            .command("other", &["list"])
            .output()
            .unwrap()
            .status
            .code(),
        Some(4)
    );
}

#[test]
fn counts_a_mail_once_however_often_it_is_named() {
    let mailbox = Box::new();
    mailbox.put("../plain/1.eml", invitation(1));
    mailbox.put("../plain/2.eml", parcel(2));
    mailbox.put("../plain/in.mbox", mbox(&[parcel(3)], str::to_owned));
    mailbox.put("../plain/box/cur/4.a:2,S", parcel(4));
    let at = |name: &str| mailbox.at("../plain").join(name);
    let [all, one, run, maildir, half] =
        ["", "1.eml", "in.mbox", "box", "box/cur/4.a:2,S"].map(|name| at(name).into_os_string());
    let scan = |store: &str, paths: &[&std::ffi::OsString]| -> Value {
        let mut command = mailbox.command(store, &["scan", "--json"]);
        serde_json::from_slice(&command.args(paths).output().unwrap().stdout).unwrap()
    };
    for (store, paths) in [
        ("a", vec![&all, &all]),
        ("b", vec![&all, &one, &run, &maildir, &half]),
        ("c", vec![&half, &one, &run, &maildir, &all]),
    ] {
        assert_eq!(numbers(&scan(store, &paths)), [4, 4, 1, 0], "{paths:?}");
        assert_eq!(numbers(&scan(store, &[])), [4, 0, 1, 0], "{paths:?}");
    }
    assert_eq!(numbers(&scan("d", &[&one, &one])), [1, 1, 1, 0]);
    assert_eq!(scan("d", &[&all])["messages"], 4);
    assert_eq!(numbers(&scan("d", &[])), [4, 0, 1, 0]);
    let listed = mailbox.list_of("d");
    assert_eq!(
        listed[0]["paths"].as_array().unwrap().len(),
        1,
        "{listed:?}"
    );
}

#[cfg(unix)]
#[test]
fn names_a_link_that_leads_nowhere() {
    let mailbox = Box::new();
    mailbox.put("cur/1.a:2,S", invitation(1));
    mailbox.put("../plain/2.eml", parcel(2));
    for name in ["cur/3.a:2,S", "../plain/4.eml", "../plain/Archive"] {
        std::os::unix::fs::symlink("/nonexistent/mail", mailbox.at(name)).unwrap();
    }
    std::os::unix::fs::symlink("Round", mailbox.at("../plain/Round")).unwrap();
    let (maildir, plain) = (mailbox.at(""), mailbox.at("../plain"));
    for _ in 0..2 {
        let paths = [maildir.to_str().unwrap(), plain.to_str().unwrap()];
        let output = mailbox.run(&[&["scan", "--json"], &paths[..]].concat());
        let summary: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(summary["unreadable"], 4, "{summary}");
        for name in ["3.a:2,S", "4.eml", "Archive", "Round"] {
            let lines = text(&output.stderr);
            assert_eq!(lines.matches(name).count(), 1, "{lines}");
        }
    }
}

#[test]
fn half_a_maildir_is_read_though_the_other_half_is_none() {
    let mailbox = Box::new();
    mailbox.put("cur/1.a:2,S", invitation(1));
    fs::remove_dir(mailbox.at("new")).unwrap();
    assert_eq!(numbers(&mailbox.scan()), [1, 1, 1, 0]);
    fs::write(mailbox.at("new"), "no folder").unwrap();
    for _ in 0..2 {
        let summary = mailbox.scan();
        assert_eq!(
            (&summary["needs_answer"], &summary["unreadable"]),
            (&1.into(), &1.into())
        );
        assert!(
            summary["faults"][0]["path"]
                .as_str()
                .unwrap()
                .ends_with("new"),
            "{summary}"
        );
    }
    assert_eq!(mailbox.list().len(), 1);
}

#[test]
fn damage_of_one_kind_is_told_in_few_lines_and_listed_whole() {
    let mailbox = Box::new();
    let odd: Vec<String> = (0..50)
        .map(|number| format!("torn words {number}\n"))
        .collect();
    mailbox.put("../plain/odd.mbox", mbox(&odd, str::to_owned));
    mailbox.put("../plain/1.eml", "");
    let plain = mailbox.at("../plain");
    let output = mailbox.run(&["scan", plain.to_str().unwrap(), "--json"]);
    let summary: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(summary["unreadable"], 51);
    let faults = summary["faults"].as_array().unwrap();
    assert_eq!(faults.len(), 51);
    let last = faults
        .iter()
        .any(|one| one["path"].as_str().unwrap().ends_with("odd.mbox#49"));
    assert!(last && faults[0]["why"] == "it holds no mail", "{faults:?}");
    let lines = text(&output.stderr);
    assert_eq!(lines.lines().count(), 5, "{lines}");
    assert!(
        lines.contains("47 more in") && lines.contains("1.eml: it holds no mail"),
        "{lines}"
    );
}

#[cfg(unix)]
#[test]
fn follows_no_circle_of_links_and_reads_names_of_any_encoding() {
    use std::os::unix::ffi::OsStrExt;
    let mailbox = Box::new();
    let name = std::ffi::OsStr::from_bytes(b"cur/1.\xff\xfe:2,S");
    fs::write(mailbox.at("").join(name), invitation(1)).unwrap();
    std::os::unix::fs::symlink(mailbox.at(""), mailbox.at("loop")).unwrap();
    std::os::unix::fs::symlink(mailbox.at("self"), mailbox.at("self")).unwrap();
    mailbox.put("deep/er/2.eml", parcel(2));
    std::os::unix::fs::symlink(mailbox.at("deep"), mailbox.at("deep/er/up")).unwrap();
    for _ in 0..2 {
        let summary = mailbox.scan();
        assert_eq!(
            (&summary["messages"], &summary["needs_answer"]),
            (&2.into(), &1.into())
        );
    }
    assert_eq!(mailbox.list().len(), 1);
}

/// An mbox of messages, each made by `quote`.
fn mbox(mails: &[String], quote: impl Fn(&str) -> String) -> String {
    let parts = mails.iter().map(|mail| {
        [
            "From a@x.example Mon Nov 23 10:00:00 2026\n",
            &quote(mail),
            "\n",
        ]
        .concat()
    });
    parts.collect()
}

#[test]
fn reads_every_dialect_of_mbox_and_only_what_is_appended() {
    let mailbox = Box::new();
    let tricky = parcel(2) + "\nFrom b@x.example Mon Nov 23 10:00:00 2026\n\nThat was a quote.\n";
    let mails = [invitation(1), tricky, invitation(3)];
    let rd = mbox(&mails, |mail| mail.replace("\nFrom ", "\n>From "));
    let cl2 = mbox(&mails, |mail| {
        let body = mail.split_once("\n\n").unwrap().1;
        format!("Content-Length: {}\n{mail}", body.len())
    });
    mailbox.put("../plain/rd.mbox", &rd);
    mailbox.put("../plain/Inbox", &cl2);
    mailbox.put("../plain/Inbox.msf", "an index of a mail program");
    mailbox.put("../plain/Inbox.sbd/Jobs", &rd);
    let plain = mailbox.at("../plain");
    let scan = || -> Value {
        let output = mailbox.run(&["scan", plain.to_str().unwrap(), "--json"]);
        serde_json::from_slice(&output.stdout).unwrap()
    };
    assert_eq!(numbers(&scan()), [9, 9, 6, 0]);
    assert_eq!(numbers(&scan()), [9, 0, 6, 0]);
    let appended = rd.clone() + &mbox(&[invitation(4)], str::to_owned);
    fs::write(plain.join("rd.mbox"), appended).unwrap();
    let grown = scan();
    assert_eq!(
        (&grown["messages"], &grown["needs_answer"]),
        (&10.into(), &7.into())
    );
    assert!(grown["new"].as_u64().unwrap() <= 2, "{grown}");
    fs::write(
        plain.join("rd.mbox"),
        mbox(&mails[..2], |mail| mail.replace("\nFrom ", "\n>From ")),
    )
    .unwrap();
    let shrunk = scan();
    assert_eq!(
        (&shrunk["messages"], &shrunk["needs_answer"]),
        (&8.into(), &5.into())
    );
    let paths: Vec<Value> = mailbox
        .list()
        .iter()
        .flat_map(|one| one["paths"].as_array().unwrap().clone())
        .collect();
    assert!(
        paths
            .iter()
            .any(|path| path.as_str().unwrap().ends_with("Inbox#2")),
        "{paths:?}"
    );
}

#[test]
fn a_run_that_is_killed_goes_on_where_it_stood() {
    let mailbox = Box::new();
    for number in 0..3000 {
        let mail = if number % 50 == 0 {
            invitation(number)
        } else {
            parcel(number)
        };
        mailbox.put(&format!("cur/{number}.a:2,S"), mail);
    }
    let mail = mailbox.at("");
    for pause in [5, 20, 60] {
        let mut child = mailbox
            .command("store", &["scan", mail.to_str().unwrap(), "--threads", "1"])
            .spawn()
            .unwrap();
        std::thread::sleep(std::time::Duration::from_millis(pause));
        child.kill().unwrap();
        child.wait().unwrap();
    }
    let resumed = mailbox.scan();
    let clean = mailbox.scan_into("clean");
    for field in ["messages", "needs_answer", "unreadable"] {
        assert_eq!(resumed[field], clean[field], "{field}");
    }
    assert_eq!(numbers(&clean), [3000, 3000, 60, 0]);
    assert_eq!(mailbox.list(), mailbox.list_of("clean"));
}

fn reply(id: &str, from: &str, when: &str, words: &str) -> String {
    format!(
        "From: {from}\nTo: mara@fernwerk.example\nMessage-ID: <{id}>\nIn-Reply-To: <1@fernwerk.example>\nReferences: <1@fernwerk.example>\n\
        Date: {when}\nSubject: Re: Interview for the baker role\n\n{words}\n"
    )
}

#[test]
fn the_clock_runs_from_the_invitation_and_stops_at_the_persons_reply() {
    let mailbox = Box::new();
    mailbox.put("cur/1", invitation(1));
    mailbox.scan();
    let open = &mailbox.list()[0];
    assert_eq!(
        (&open["state"], &open["schema"]),
        (&"open".into(), &"bowout.opportunity/1".into())
    );
    assert_eq!(open["answer_by"], "2026-11-24T10:00:00+00:00");
    assert_eq!(open["hours_left"], -2.0);
    assert!(
        open["interview_at"]
            .as_str()
            .unwrap()
            .starts_with("2026-12-03T14:00"),
        "{open}"
    );
    mailbox.put(
        ".Sent/cur/2",
        reply(
            "2@example.com",
            "Jordan Reyes <jordan.reyes@example.com>",
            "Tue, 24 Nov 2026 08:00:00 +0000",
            "Thank you, gladly.",
        ),
    );
    mailbox.scan();
    let answered = mailbox.list();
    assert_eq!(answered.len(), 1, "{answered:?}");
    assert_eq!(
        (&answered[0]["state"], &answered[0]["hours_left"]),
        (&"answered".into(), &Value::Null)
    );
    assert_eq!(answered[0]["paths"].as_array().unwrap().len(), 2);
}

#[test]
fn the_clock_ends_no_later_than_the_answer_is_asked_for() {
    for (asked, by, at) in [
        (
            "by 18:00 today",
            "2026-11-23T18:00:00+00:00",
            "2026-11-23T18:00:00+00:00",
        ),
        (
            "by Friday",
            "2026-11-24T10:00:00+00:00",
            "2026-11-27T23:59:00+00:00",
        ),
    ] {
        let mailbox = Box::new();
        let asks = format!("Please confirm {asked} whether");
        mailbox.put(
            "cur/1",
            invitation(1).replace("Please confirm whether", &asks),
        );
        mailbox.scan();
        let open = &mailbox.list()[0];
        assert_eq!(
            (&open["reply_by"], &open["answer_by"]),
            (&asked.into(), &by.into()),
            "{open}"
        );
        assert_eq!(open["reply_by_at"], at, "{open}");
        let read = text(
            &mailbox
                .run(&["read", mailbox.at("cur/1").to_str().unwrap(), "--json"])
                .stdout,
        );
        let read: Value = serde_json::from_str(&read).unwrap();
        assert_eq!(
            (&read["reply_by"], &read["reply_by_at"]),
            (&asked.into(), &at.into())
        );
        let shown = text(
            &mailbox
                .run(&["list", "--now", "2026-11-25T12:00:00Z"])
                .stdout,
        );
        assert_eq!(
            shown.contains("asked by Fri 27 Nov"),
            asked == "by Friday",
            "{shown}"
        );
        assert_eq!(shown.contains("overdue"), asked != "by Friday", "{shown}");
    }
}

#[test]
fn the_persons_answer_is_known_though_it_names_no_mail() {
    let sent = |to: &str, subject: &str, day: u32| {
        format!(
            "From: Jordan Reyes <jordan.reyes@example.com>\nTo: {to}\nMessage-ID: <s{day}@example.com>\n\
            Date: {day} Nov 2026 08:00:00 +0000\nSubject: {subject}\n\nThank you, I have decided to withdraw.\n"
        )
    };
    let about = "Re: Interview for the baker role";
    for (mail, state) in [
        (sent("Mara <mara@fernwerk.example>", about, 24), "answered"),
        (
            sent(
                "Mara <MARA@Fernwerk.example>",
                "AW: Interview for the baker role",
                24,
            ),
            "answered",
        ),
        (
            sent(
                "hr@other.example, mara@fernwerk.example",
                "=?utf-8?q?Re=3A_Interview_for_the_baker_role?=",
                24,
            ),
            "answered",
        ),
        (sent("mara@fernwerk.example", about, 22), "open"),
        (sent("mara@fernwerk.example", "Lunch on Friday", 24), "open"),
        (sent("somebody@other.example", about, 24), "open"),
        (
            sent(
                "friend@example.com",
                "Fwd: Interview for the baker role",
                24,
            ),
            "open",
        ),
    ] {
        let mailbox = Box::new().of_jordan();
        mailbox.put(".Sent/cur/1", &mail);
        mailbox.scan();
        assert!(mailbox.list().is_empty());
        mailbox.put("cur/2", invitation(1));
        mailbox.scan();
        let listed = mailbox.list();
        assert_eq!(
            (listed.len(), &listed[0]["state"]),
            (1, &state.into()),
            "{mail}\n{listed:?}"
        );
    }
    // Two houses under one subject are answered each for itself.
    let mailbox = Box::new().of_jordan();
    mailbox.put("cur/1", invitation(1));
    mailbox.put(
        "cur/2",
        invitation(2)
            .replace("fernwerk", "otherwerk")
            .replace("Fernwerk", "Otherwerk"),
    );
    mailbox.put(".Sent/cur/3", sent("mara@fernwerk.example", about, 24));
    mailbox.scan();
    let listed = mailbox.list();
    let states: Vec<&str> = listed
        .iter()
        .map(|one| one["state"].as_str().unwrap())
        .collect();
    assert_eq!(states, ["open", "answered"], "{listed:?}");
    assert!(listed[0]["from"].as_str().unwrap().contains("otherwerk"));
}

#[test]
fn an_answer_by_calendar_stops_the_clock_and_says_what_it_was() {
    let event = |method: &str, attendee: &str| {
        format!(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//EN\r\nMETHOD:{method}\r\nBEGIN:VEVENT\r\nUID:77@fernwerk.example\r\n\
            DTSTAMP:20261123T100000Z\r\nDTSTART:20261203T140000Z\r\nDTEND:20261203T150000Z\r\nSUMMARY:Interview Baker\r\n\
            ORGANIZER:mailto:mara@fernwerk.example\r\nATTENDEE;{attendee}:mailto:jordan.reyes@example.com\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        )
    };
    let mail = |from: &str, to: &str, day: u32, subject: &str, method: &str, attendee: &str| {
        format!(
            "From: {from}\nTo: {to}\nMessage-ID: <{method}{day}@mail.example>\nDate: {day} Nov 2026 10:00:00 +0000\nSubject: {subject}\n\
            MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n\
            Invitation to an interview for the baker role at Fernwerk.\n--b\nContent-Type: text/calendar; charset=utf-8; method={method}\n\n{}\n--b--\n",
            event(method, attendee)
        )
    };
    let (me, mara) = (
        "Jordan Reyes <jordan.reyes@example.com>",
        "Mara Lind <mara@fernwerk.example>",
    );
    let asks = mail(
        mara,
        me,
        23,
        "Invitation: Interview Baker",
        "REQUEST",
        "PARTSTAT=NEEDS-ACTION;RSVP=TRUE",
    );
    for (partstat, answered, state) in [
        ("DECLINED", "declined", "answered"),
        ("ACCEPTED", "accepted", "confirmed"),
    ] {
        for is_told in [true, false] {
            let mailbox = if is_told {
                Box::new().of_jordan()
            } else {
                Box::new()
            };
            mailbox.put("cur/1", &asks);
            mailbox.scan();
            assert_eq!(mailbox.list()[0]["state"], "open");
            assert_eq!(mailbox.list()[0]["answered"], Value::Null);
            let reply = mail(
                me,
                mara,
                24,
                &format!("{answered}: Interview Baker"),
                "REPLY",
                &format!("PARTSTAT={partstat}"),
            );
            mailbox.put(".Sent/cur/2", reply);
            mailbox.scan();
            let listed = mailbox.list();
            assert_eq!(
                (listed.len(), &listed[0]["state"]),
                (1, &state.into()),
                "{listed:?}"
            );
            assert_eq!(listed[0]["answered"], answered, "{listed:?}");
            assert_eq!(listed[0]["hours_left"], Value::Null);
            let shown = text(
                &mailbox
                    .run(&["list", "--all", "--now", "2026-11-25T12:00:00Z"])
                    .stdout,
            );
            assert!(shown.starts_with(answered), "{shown}");
        }
    }
}

#[test]
fn a_reminder_is_no_second_opportunity() {
    let later = |subject: &str, words: &str| {
        format!(
            "From: Mara Lind <mara@fernwerk.example>\nTo: Jordan Reyes <jordan.reyes@example.com>\nMessage-ID: <later@fernwerk.example>\n\
            Date: Thu, 26 Nov 2026 10:00:00 +0000\nSubject: {subject}\n\nDear Jordan,\n\n{words}\n\nMara Lind\nFernwerk\n"
        )
    };
    let nudge = "I was just checking whether you saw my mail: we would like to invite you to an interview for the baker role on \
        Thursday, 3 December 2026 at 14:00. Please let me know whether that works for you.";
    let other = "We would like to invite you to an interview for the confectioner role on Friday, 4 December 2026 at 10:00. \
        Please let me know whether that works for you.";
    for (mail, number) in [
        (later("Reminder: Interview for the baker role", nudge), 1),
        (later("Did you get my mail?", nudge), 1),
        (later("Interview for the confectioner role", other), 2),
    ] {
        let mailbox = Box::new();
        mailbox.put("cur/1", invitation(1));
        mailbox.put("cur/2", &mail);
        mailbox.scan();
        let listed = mailbox.list();
        assert_eq!(listed.len(), number, "{mail}\n{listed:?}");
        let newest = listed
            .iter()
            .find(|one| one["message_id"] == "later@fernwerk.example");
        let newest = newest.unwrap();
        assert_eq!(newest["paths"].as_array().unwrap().len(), 3 - number);
        let id = newest["id"].as_str().unwrap();
        let answer = mailbox.run(&[
            "decline",
            id,
            "--me",
            "Jordan Reyes <jordan.reyes@example.com>",
            "--output",
            "-",
            "--now",
            "2026-11-26T12:00:00Z",
        ]);
        let letter = text(&answer.stdout);
        assert!(
            letter.contains("<later@fernwerk.example>"),
            "{letter}{}",
            text(&answer.stderr)
        );
    }
}

#[test]
fn the_persons_mark_wins_and_outlives_a_fresh_start() {
    let mailbox = Box::new();
    mailbox.put("cur/1", invitation(1));
    mailbox.put("cur/2", parcel(2));
    assert_eq!(numbers(&mailbox.scan()), [2, 2, 1, 0]);
    let marked = mailbox.run(&["mark", "<1@fernwerk.example>", "other"]);
    assert_eq!(marked.status.code(), Some(0), "{}", text(&marked.stderr));
    assert_eq!(numbers(&mailbox.scan()), [2, 0, 0, 0]);
    assert!(mailbox.list().is_empty());
    let path = mailbox.at("cur/2");
    assert_eq!(
        mailbox
            .run(&["mark", path.to_str().unwrap(), "scheduling"])
            .status
            .code(),
        Some(0)
    );
    let afresh = mailbox.run(&["scan", "--afresh", "--json"]);
    assert_eq!(
        numbers(&serde_json::from_slice(&afresh.stdout).unwrap()),
        [2, 2, 1, 0]
    );
    assert_eq!(
        mailbox
            .run(&["mark", path.to_str().unwrap(), "lunch"])
            .status
            .code(),
        Some(2)
    );
    let doctor = text(&mailbox.run(&["doctor"]).stdout);
    assert!(
        doctor.contains("You have marked 2 mails; Bowout had read 0 of them as you do."),
        "{doctor}"
    );
    assert!(doctor.contains("It is whole."), "{doctor}");
}

#[test]
fn refuses_a_store_of_a_newer_bowout_and_waits_for_no_other_scan() {
    let mailbox = Box::new();
    mailbox.put("cur/1", parcel(1));
    mailbox.scan();
    let path: &Path = &mailbox.folder.path().join("store");
    assert_eq!(fs::read(path).unwrap().get(..6), Some(&b"SQLite"[..]));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(path).unwrap().permissions().mode() & 0o77, 0);
    }
    fs::write(
        path,
        b"this is no store at all, but long enough to be looked at",
    )
    .unwrap();
    let refused = mailbox.run(&["list"]);
    assert_eq!(refused.status.code(), Some(4), "{}", text(&refused.stderr));
}

#[test]
fn an_id_of_the_list_stands_for_its_mail_in_every_command() {
    let mailbox = Box::new();
    mailbox.put("cur/1.a:2,S", invitation(1));
    mailbox.put("cur/2.a:2,S", parcel(2));
    mailbox.scan();
    let listed = mailbox.list();
    let id = listed[0]["id"].as_str().unwrap();
    let now = ["--now", "2026-11-24T12:00:00Z"];
    let me = ["--me", "Jordan Reyes <jordan.reyes@example.com>", "--json"];
    let answer = |id: &str| mailbox.run(&[&["decline", id], &me[..], &now[..]].concat());
    let proposal: Value = serde_json::from_slice(&answer(id).stdout).unwrap();
    assert!(
        proposal["letter"]["to"]
            .to_string()
            .contains("mara@fernwerk.example"),
        "{proposal}"
    );
    let by_message_id = answer("<1@fernwerk.example>");
    assert_eq!(
        by_message_id.status.code(),
        Some(0),
        "{}",
        text(&by_message_id.stderr)
    );
    let advice = mailbox.run(&[&["advise", id, "--json"], &now[..]].concat());
    let advice: Value = serde_json::from_slice(&advice.stdout).unwrap();
    assert_eq!(advice["schema"], "bowout.advice/1");
    let unknown = answer("0123abcd");
    assert_eq!(unknown.status.code(), Some(2));
    assert!(
        text(&unknown.stderr).contains("bowout list"),
        "{}",
        text(&unknown.stderr)
    );
}

#[test]
#[cfg(unix)]
fn waits_for_no_pipe_and_finds_mail_whose_name_is_no_text() {
    use std::os::unix::ffi::OsStrExt as _;

    let mailbox = Box::new();
    let pipe = mailbox.at("cur/1.pipe:2,");
    assert!(
        Command::new("mkfifo")
            .arg(&pipe)
            .status()
            .unwrap()
            .success()
    );
    let odd = mailbox
        .at("cur")
        .join(std::ffi::OsStr::from_bytes(b"2.\xff:2,S"));
    fs::write(odd, invitation(1)).unwrap();
    assert_eq!(numbers(&mailbox.scan())[2..], [1, 1]);
    let run = std::ffi::OsStr::from_bytes(b"m\xe4rz.mbox");
    let mails = [parcel(3), invitation(2)];
    fs::create_dir(mailbox.at("inner")).unwrap();
    fs::write(mailbox.at("inner").join(run), mbox(&mails, str::to_owned)).unwrap();
    assert_eq!(numbers(&mailbox.scan())[2..], [2, 1]);
    for one in mailbox.list() {
        let id = one["id"].as_str().unwrap();
        let advice = mailbox.run(&["advise", id, "--json", "--now", "2026-11-24T12:00:00Z"]);
        assert_eq!(advice.status.code(), Some(0), "{}", text(&advice.stderr));
    }
}

fn answer(from: &str, to: &str, header: &str, subject: &str, body: &str) -> String {
    format!(
        "From: {from}\nTo: {to}\nMessage-ID: <{}@answers.example>\nIn-Reply-To: <1@fernwerk.example>\nReferences: <1@fernwerk.example>\n\
        Date: Mon, 23 Nov 2026 15:00:00 +0000\n{header}Subject: {subject}\n\n{body}\n",
        subject.len() + body.len()
    )
}

#[test]
fn the_clock_stops_for_an_answer_alone_and_for_an_interview_called_off() {
    let me = "Jordan Reyes <jordan.reyes@example.com>";
    let mara = "Mara Lind <mara@fernwerk.example>";
    for (mail, state) in [
        (
            answer(
                me,
                mara,
                "",
                "Re: Interview for the baker role",
                "Thank you, I withdraw.",
            ),
            "answered",
        ),
        (
            answer(
                me,
                mara,
                "Auto-Submitted: auto-replied\n",
                "Away",
                "I am away until Monday.",
            ),
            "open",
        ),
        (
            answer(
                me,
                "friend@example.com",
                "",
                "Fwd: Interview for the baker role",
                "Look at this!",
            ),
            "open",
        ),
        (
            answer(
                mara,
                me,
                "",
                "Re: Interview for the baker role",
                "Dear Jordan,\n\nwe have to cancel your interview on 3 December. \
             The position has been put on hold.\n\nMara Lind",
            ),
            "over",
        ),
    ] {
        let mailbox = Box::new();
        mailbox.put("cur/1.a:2,S", invitation(1));
        mailbox.put("cur/2.a:2,S", &mail);
        mailbox.scan();
        let listed = mailbox.list();
        assert_eq!(listed.len(), 1, "{listed:?}");
        assert_eq!(listed[0]["state"], state, "{mail}\n{}", listed[0]);
    }
}

#[test]
fn a_list_is_told_from_what_was_worked_out_and_from_the_notes_where_that_is_old() {
    let mailbox = Box::new();
    for number in 1..4 {
        mailbox.put(&format!("cur/{number}.a:2,S"), invitation(number));
    }
    mailbox.scan();
    let (store, listed) = (mailbox.folder.path().join("store"), mailbox.list());
    let by = || Store::open(&store).unwrap().lines_by().unwrap();
    let settled = by();
    assert!(settled.is_some() && listed.len() == 3);
    // Flags are no change of a note, and yet the list tells the new path.
    fs::rename(mailbox.at("cur/1.a:2,S"), mailbox.at("cur/1.a:2,RS")).unwrap();
    mailbox.scan();
    let paths = |listed: &[Value]| {
        listed
            .iter()
            .map(|one| one["path"].to_string())
            .collect::<String>()
    };
    assert!(paths(&mailbox.list()).contains("cur/1.a:2,RS"));
    // Another version worked it out, or a scan was killed before it could: nothing of that is shown, or written over.
    Store::open(&store).unwrap().begin_lines("another").unwrap();
    assert_eq!(mailbox.list().len(), 3);
    assert_eq!(by().as_deref(), Some("another"));
    mailbox.scan();
    assert_eq!(by(), settled);
    assert_eq!(
        paths(&mailbox.list()),
        paths(&listed).replace("1.a:2,S", "1.a:2,RS")
    );
    fs::remove_file(mailbox.at("cur/2.a:2,S")).unwrap();
    mailbox.scan();
    assert_eq!(mailbox.list().len(), 2);
}

#[test]
fn shows_what_is_over_only_when_asked() {
    let mailbox = Box::new();
    mailbox.put("cur/1.a:2,S", invitation(1));
    mailbox.scan();
    let shown = |more: &[&str]| {
        text(
            &mailbox
                .run(&[&["list", "--now", "2026-12-05T12:00:00+01:00"], more].concat())
                .stdout,
        )
    };
    assert!(shown(&[]).contains("1 more are over") && !shown(&[]).contains("Fernwerk"));
    let all = shown(&["--all"]);
    assert!(
        all.contains("Fernwerk") && all.contains("Thu 03 Dec 14:00 UTC"),
        "{all}"
    );
}
