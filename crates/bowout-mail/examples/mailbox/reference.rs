//! The loops that a scan is measured against, on the same threads.

use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::Instant;

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use mail_parser::MessageParser;
use rusqlite::{Connection, params};

use crate::Failure;

/// How many files a thread takes at once.
const CHUNK: usize = 64;

fn files(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut files = vec![];
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder)? {
            let entry = entry?;
            if entry.file_type()?.is_dir() {
                folders.push(entry.path());
            } else {
                files.push(entry.path());
            }
        }
    }
    Ok(files)
}

/// Hands every file to one of the threads, `CHUNK` at a time, and prints the rate.
fn side_by_side<S>(
    (name, folder, threads): (&str, &Path, usize),
    state: impl Fn() -> S + Sync,
    act: impl Fn(&mut S, Option<(&Path, &[u8])>) + Sync,
) -> Result<(), Failure> {
    let began = Instant::now();
    let files = files(folder)?;
    let next = AtomicUsize::new(0);
    let read = AtomicU64::new(0);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                let mut state = state();
                let mut bytes = vec![];
                loop {
                    let from = next.fetch_add(CHUNK, Ordering::Relaxed);
                    if from >= files.len() {
                        break;
                    }
                    for path in &files[from..(from + CHUNK).min(files.len())] {
                        bytes.clear();
                        let file = std::fs::File::open(path);
                        if file
                            .and_then(|mut file| std::io::Read::read_to_end(&mut file, &mut bytes))
                            .is_ok()
                        {
                            read.fetch_add(bytes.len() as u64, Ordering::Relaxed);
                            act(&mut state, Some((path, &bytes)));
                        }
                    }
                }
                act(&mut state, None);
            });
        }
    });
    let seconds = began.elapsed().as_secs_f64();
    println!(
        "{name}: {} mails, {} bytes, {seconds:.3} s",
        files.len(),
        read.load(Ordering::Relaxed)
    );
    Ok(())
}

/// Reads every byte and sums it up, so that nothing can be left out.
pub(crate) fn bytes(folder: &Path, threads: usize) -> Result<(), Failure> {
    let sum = AtomicU64::new(0);
    side_by_side(
        ("bytes", folder, threads),
        || 0_u64,
        |state, file| match file {
            Some((_, bytes)) => {
                for eight in bytes.chunks_exact(8) {
                    let eight = eight.try_into().unwrap_or_default();
                    *state = state.wrapping_add(u64::from_ne_bytes(eight));
                }
            }
            None => {
                sum.fetch_xor(*state, Ordering::Relaxed);
            }
        },
    )?;
    println!("sum {:x}", sum.load(Ordering::Relaxed) & 0xffff);
    Ok(())
}

struct Row {
    id: String,
    before: String,
    from: String,
    subject: String,
    date: i64,
    hits: u32,
    size: usize,
    path: String,
}

/// 500 phrases of the kind that a list of rules has.
fn patterns() -> Vec<String> {
    let acts = "schedule|invite you to|confirm|cancel|reschedule|proceed with|regarding|pleased to offer|accept|decline|complete|\
        submit|review|apply for|received|considering|move forward with|interested in|unable to offer|thank you for|let us know about|\
        share|discuss|prepare|postpone";
    let things = "an interview|your interview|your application|the position|the role|a phone screen|an assessment|the coding test|\
        your resume|your background|this opportunity|the offer|a call|the next step|the team|other candidates|the hiring manager|\
        your interest|a video call|onsite";
    let pair = |act: &str| {
        let act = act.trim().to_owned();
        things
            .split('|')
            .map(move |thing| format!("{act} {}", thing.trim()))
            .collect::<Vec<_>>()
    };
    acts.split('|').flat_map(pair).collect()
}

const TABLE: &str = "PRAGMA journal_mode = wal; PRAGMA synchronous = normal;
    CREATE TABLE mail(id INTEGER PRIMARY KEY, mid TEXT, before TEXT, sender TEXT, subject TEXT, date INT, hits INT, size INT, path TEXT);
    CREATE INDEX by_mid ON mail(mid); CREATE INDEX by_date ON mail(date);";

fn flush(connection: &Mutex<Connection>, rows: &mut Vec<Row>) -> Result<(), rusqlite::Error> {
    let mut connection = connection
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    let transaction = connection.transaction()?;
    {
        let mut insert = transaction.prepare_cached(
            "INSERT INTO mail(mid, before, sender, subject, date, hits, size, path) VALUES(?,?,?,?,?,?,?,?)",
        )?;
        for row in rows.drain(..) {
            let size = i64::try_from(row.size).unwrap_or(0);
            insert.execute(params![
                row.id,
                row.before,
                row.from,
                row.subject,
                row.date,
                row.hits,
                size,
                row.path
            ])?;
        }
    }
    transaction.commit()
}

/// Parses, takes the text, looks for patterns, keeps a row.
pub(crate) fn rows(folder: &Path, threads: usize, file: &Path) -> Result<(), Failure> {
    let connection = Connection::open(file)?;
    connection.execute_batch(TABLE)?;
    let connection = Mutex::new(connection);
    let patterns = AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .kind(Some(AhoCorasickKind::DFA))
        .build(patterns())?;
    let failed = AtomicUsize::new(0);
    side_by_side(
        ("rows", folder, threads),
        || (MessageParser::default(), Vec::<Row>::new()),
        |(parser, rows), file| {
            if let Some((path, bytes)) = file
                && let Some(mail) = parser.parse(bytes)
            {
                rows.push(row(&mail, &patterns, path, bytes.len()));
            }
            if (file.is_none() || rows.len() >= 1000) && flush(&connection, rows).is_err() {
                failed.fetch_add(1, Ordering::Relaxed);
            }
        },
    )?;
    if failed.load(Ordering::Relaxed) > 0 {
        return Err("some rows were not kept".into());
    }
    Ok(())
}

fn row(mail: &mail_parser::Message<'_>, patterns: &AhoCorasick, path: &Path, size: usize) -> Row {
    let mut hits = 0;
    for number in 0..mail.text_body_count() {
        if let Some(text) = mail.body_text(number) {
            hits += patterns.find_iter(text.as_ref()).count();
        }
    }
    let subject = mail.subject().unwrap_or_default();
    hits += patterns.find_iter(subject).count();
    Row {
        id: mail.message_id().unwrap_or_default().to_owned(),
        before: mail.in_reply_to().as_text().unwrap_or_default().to_owned(),
        from: mail
            .from()
            .and_then(|from| from.first()?.address())
            .unwrap_or_default()
            .to_owned(),
        subject: subject.to_owned(),
        date: mail.date().map_or(0, mail_parser::DateTime::to_timestamp),
        hits: u32::try_from(hits).unwrap_or(u32::MAX),
        size,
        path: path.to_string_lossy().into_owned(),
    }
}
