//! Mails with what they are: our own development mails and corpus, and rows of a JSON Lines file from elsewhere. Each
//! is written out as a mail and parsed again, so that it comes the way that all mail comes.

use std::fs;
use std::path::{Path, PathBuf};

use bowout_core::message::{Message, parse};
use bowout_core::when::Moment;
use serde_json::Value;

/// One mail and what a person said of it.
pub(crate) struct Labelled {
    /// Where it comes from: whole sources are left out together.
    pub(crate) source: String,
    pub(crate) id: String,
    pub(crate) language: String,
    pub(crate) kind: String,
    pub(crate) needs_answer: bool,
    /// Whether weights that ship may be learnt from it.
    pub(crate) may_ship: bool,
    /// Everything that was written down about it.
    pub(crate) row: Value,
    pub(crate) message: Message,
}

/// The time that stands in for the date of a mail that bears none.
pub(crate) fn now() -> Moment {
    Moment::parse("2026-11-24T09:00:00Z").unwrap_or_else(|| unreachable!("a fixed time"))
}

/// The folder of our own mail.
pub(crate) fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus")
}

/// Our development mails, a source for each file: voices of people who had not seen a line of the reading. Of rows that are
/// held out the weights never learn; those are only measured.
pub(crate) fn development() -> Vec<Labelled> {
    let files = fs::read_dir(corpus().join("dev")).into_iter().flatten();
    let mut files: Vec<PathBuf> = files.flatten().map(|file| file.path()).collect();
    files.retain(|path| path.extension().is_some_and(|kind| kind == "jsonl"));
    files.sort();
    let read = |path: &PathBuf| {
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        rows(path, |row| {
            if row["held_out"].as_bool() == Some(true) {
                (format!("our {name}, never learnt"), false)
            } else {
                (format!("our {name}"), true)
            }
        })
    };
    files.iter().flat_map(read).collect()
}

/// Rows from elsewhere. What bears no licence may be measured, never learnt from.
pub(crate) fn elsewhere(path: &Path) -> Vec<Labelled> {
    rows(path, |row| {
        let licence = text(row, "license");
        let may_ship = !licence.is_empty() && licence != "none-stated";
        (half_of(row), may_ship)
    })
}

/// The source of a row. A collection of a thousand strangers' mails is left out by halves: without any of it there would
/// be no such mail to learn from.
fn half_of(row: &Value) -> String {
    let source = text(row, "source");
    if !source.contains("spam-assassin") {
        return source.to_owned();
    }
    let sum: u32 = text(row, "id").bytes().map(u32::from).sum();
    format!(
        "{source}, {} half",
        if sum.is_multiple_of(2) {
            "one"
        } else {
            "other"
        }
    )
}

/// The mails of the corpus whose kind is written down.
pub(crate) fn shown() -> Vec<Labelled> {
    let mut mails = vec![];
    let folders = fs::read_dir(corpus()).into_iter().flatten().flatten();
    for folder in folders.filter(|entry| entry.path().is_dir()) {
        for file in fs::read_dir(folder.path()).into_iter().flatten().flatten() {
            let path = file.path();
            let (Ok(bytes), Ok(expected)) = (
                fs::read(&path),
                fs::read_to_string(path.with_extension("expect")),
            ) else {
                continue;
            };
            let Ok(row) = serde_json::from_str::<Value>(&expected) else {
                continue;
            };
            if path.extension().is_none_or(|kind| kind != "eml") || text(&row, "kind").is_empty() {
                continue;
            }
            mails.push(Labelled {
                source: "our corpus".to_owned(),
                id: file.file_name().to_string_lossy().into_owned(),
                language: text(&row, "lang").to_owned(),
                kind: text(&row, "kind").to_owned(),
                needs_answer: row["needs_answer"].as_bool().unwrap_or_default(),
                may_ship: true,
                message: parse(&bytes),
                row,
            });
        }
    }
    mails.sort_by(|a, b| a.id.cmp(&b.id));
    mails
}

/// A field of a row; empty where it is missing.
pub(crate) fn text<'a>(row: &'a Value, field: &str) -> &'a str {
    row[field].as_str().unwrap_or_default()
}

fn rows(path: &Path, origin: impl Fn(&Value) -> (String, bool)) -> Vec<Labelled> {
    let lines = fs::read_to_string(path).unwrap_or_else(|fault| {
        eprintln!("quality: {} was not read: {fault}", path.display());
        std::process::exit(3);
    });
    lines
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .map(|row| {
            let (source, may_ship) = origin(&row);
            let kind = text(&row, "label").to_owned();
            let awaits = ["interview_invitation", "scheduling", "reschedule"];
            Labelled {
                source,
                id: text(&row, "id").to_owned(),
                language: text(&row, "lang").to_owned(),
                needs_answer: row["needs_answer"]
                    .as_bool()
                    .unwrap_or(awaits.contains(&kind.as_str())),
                kind,
                may_ship,
                message: parse(written(&row).as_bytes()),
                row,
            }
        })
        .collect()
}

/// A row as the mail that it was.
pub(crate) fn written(row: &Value) -> String {
    let or = |field: &str, other: &str| match text(row, field) {
        "" => other.to_owned(),
        value => value.replace(['\r', '\n'], " "),
    };
    let date = or("date", "2026-11-24T09:00:00+00:00");
    // RFC 3339 becomes what mail bears; anything else stands as it is.
    let date = match Moment::parse(&date) {
        Some(moment) => moment.local.strftime("%d %b %Y %H:%M:%S ").to_string() + &offset(&date),
        None => date,
    };
    let kind = if row["html"].as_bool() == Some(true)
        || text(row, "body").trim_start().starts_with("<html")
    {
        "html"
    } else {
        "plain"
    };
    let list = if row["list"].as_bool() == Some(true) {
        "List-Unsubscribe: <https://lists.example/off>\r\nPrecedence: bulk\r\n"
    } else {
        ""
    };
    let mail = format!(
        "From: {}\r\nTo: {}\r\nDate: {date}\r\n{list}Subject: {}\r\nMIME-Version: 1.0\r\n",
        or("from", "unknown@sender.example"),
        or("to", "Jordan Reyes <jordan.reyes@example.com>"),
        or("subject", "")
    );
    let body = format!(
        "Content-Type: text/{kind}; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{}\r\n",
        text(row, "body")
    );
    match text(row, "ics") {
        "" => mail + &body,
        method => {
            mail + "Content-Type: multipart/mixed; boundary=\"=next\"\r\n\r\n--=next\r\n"
                + &body
                + &calendar(row, method)
                + "--=next--\r\n"
        }
    }
}

fn calendar(row: &Value, method: &str) -> String {
    let organizer = text(row, "from").rsplit('<').next().unwrap_or_default();
    format!(
        "--=next\r\nContent-Type: text/calendar; method={method}; charset=utf-8\r\n\r\nBEGIN:VCALENDAR\r\nVERSION:2.0\r\n\
        PRODID:-//Example//EN\r\nMETHOD:{method}\r\nBEGIN:VEVENT\r\nUID:{}@dev.example\r\nDTSTAMP:20261124T080000Z\r\n\
        DTSTART:{}\r\nDTEND:{}\r\nSUMMARY:{}\r\nDESCRIPTION:{}\r\nORGANIZER:mailto:{}\r\n\
        ATTENDEE;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:jordan.reyes@example.com\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        text(row, "id"),
        text(row, "start"),
        text(row, "end"),
        text(row, "summary"),
        text(row, "description"),
        organizer.trim_end_matches('>')
    )
}

/// The offset of an RFC 3339 time as mail writes it: `+0100`.
fn offset(date: &str) -> String {
    let tail = date.get(date.len().saturating_sub(6)..).unwrap_or_default();
    if tail.starts_with(['+', '-']) {
        tail.replace(':', "")
    } else {
        "+0000".to_owned()
    }
}
