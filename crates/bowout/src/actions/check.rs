//! From a letter on the disk to what a friend would say about it, and to the letter with the safe mends in it.

use std::path::{Path, PathBuf};

use bowout_core::message::{Message, new_words, parse, parse_or_pasted};
use bowout_core::opportunity::Stage;
use bowout_core::person::Person;
use bowout_core::reading::{Reading, read};
use bowout_core::review::{Facts, Finding, Severity, Weights, facts_of_thread, mended, review};
use bowout_core::text::beginning;
use bowout_core::when::Moment;
use bowout_mail::mailbox::messages;

use crate::actions::mailbox::named;
use crate::actions::save::replace;
use crate::config::Config;
use crate::encoded::Places;
use crate::error::CommandError;
use crate::{input, wire};

/// The longest letter that is checked whole, in bytes; of a longer one, only the beginning is.
const MOST_BYTES: usize = 64 * 1024;

/// A letter as it was found.
#[derive(Debug, Clone)]
pub(crate) struct Letter {
    /// The path as it was given, `-` for standard input.
    pub(crate) path: PathBuf,
    /// The words that are checked.
    pub(crate) text: String,
    /// Everything that was read.
    pub(crate) file: Vec<u8>,
    /// Where the words begin in what was read, where they stand there as they are.
    pub(crate) origin: Option<usize>,
    /// The mail that the words are the body of.
    pub(crate) mail: Option<Message>,
}

impl Letter {
    /// Whether the letter is so long that only its beginning is checked.
    pub(crate) fn is_cut(&self) -> bool {
        self.text.len() > MOST_BYTES
    }

    /// Everything that was read as a text, and where the letter begins in it; `None` where it encodes the letter.
    pub(crate) fn source(&self) -> Option<(&str, usize)> {
        let file = std::str::from_utf8(&self.file).ok()?;
        Some((file, self.origin?))
    }

    /// Where the words stand in what was read; `None` where it holds them in a way that nobody reads there, as base64.
    pub(crate) fn places(&self) -> Option<Places<'_>> {
        let file = std::str::from_utf8(&self.file).ok()?;
        match self.origin {
            Some(origin) => Some(Places::plain(file, origin)),
            None => Places::quoted_printable(file, &self.text),
        }
    }
}

/// Where facts come from.
#[derive(Debug, Default)]
pub(crate) struct Sources {
    /// FACTS.json with the name it goes by; it wins over all others field by field.
    pub(crate) facts: Option<(PathBuf, Vec<u8>)>,
    /// The invitation, or the whole thread.
    pub(crate) reply_to: Vec<PathBuf>,
    /// The person with every address of theirs, as the caller told them; empty where the settings and the mails tell.
    pub(crate) own: Vec<Person>,
    /// The moment that the caller gave as the time of sending.
    pub(crate) given_now: Option<Moment>,
}

/// A letter with what was found in it.
#[derive(Debug)]
pub(crate) struct Checked {
    pub(crate) letter: Letter,
    pub(crate) facts: Facts,
    pub(crate) weights: Weights,
    pub(crate) findings: Vec<Finding>,
}

/// What mending did.
#[derive(Debug)]
pub(crate) struct Fixed {
    /// The letter with the mends, and what is left to find.
    pub(crate) after: Checked,
    /// How many mends were applied.
    pub(crate) applied: usize,
    /// Whether the mends were dropped because they would have bred new findings.
    pub(crate) would_breed: bool,
}

/// Reads a letter: a text, or a mail by its ending or, on standard input, by its header.
///
/// # Errors
/// [`CommandError`] where nothing can be read, or what is read is no text.
pub(crate) fn letter(path: &Path) -> Result<Letter, CommandError> {
    letter_of(path, input::read(path)?)
}

/// The same from bytes that are at hand, as an editor holds them.
///
/// # Errors
/// [`CommandError::Damaged`] where they are no text.
pub(crate) fn letter_of(path: &Path, file: Vec<u8>) -> Result<Letter, CommandError> {
    if is_mail(path, &file) {
        return Ok(from_mail(path, file));
    }
    let text = std::str::from_utf8(&file).ok();
    let text = text
        .filter(|text| !text.contains('\0'))
        .ok_or_else(|| CommandError::Damaged {
            path: path.to_owned(),
            says: "it is no text in UTF-8".to_owned(),
        })?;
    Ok(Letter {
        path: path.to_owned(),
        text: text.to_owned(),
        origin: Some(0),
        file,
        mail: None,
    })
}

fn is_mail(path: &Path, file: &[u8]) -> bool {
    if path != Path::new("-") {
        return path
            .extension()
            .is_some_and(|kind| kind.eq_ignore_ascii_case("eml"));
    }
    let first = file.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let name = first.split(|byte| *byte == b':').next().unwrap_or_default();
    let is_field = name.len() < first.len()
        && !name.is_empty()
        && name
            .iter()
            .all(|byte| byte.is_ascii_alphanumeric() || *byte == b'-');
    is_field && !parse(file).from.is_empty()
}

/// The new words of a mail, and where they stand in its bytes, if they stand there as they are and once.
fn from_mail(path: &Path, file: Vec<u8>) -> Letter {
    let message = parse(&file);
    let text = new_words(&message.body).to_owned();
    let origin = std::str::from_utf8(&file).ok().and_then(|whole| {
        let mut places = whole.match_indices(text.as_str());
        let first = places.next();
        first
            .filter(|_| places.next().is_none() && !text.trim().is_empty())
            .map(|(at, _)| at)
    });
    Letter {
        path: path.to_owned(),
        text,
        file,
        origin,
        mail: Some(message),
    }
}

/// Everything that is known about a letter: first what its thread tells, over it what its own header tells, over that
/// who the caller says the person is, over that FACTS.json.
///
/// # Errors
/// [`CommandError`] where a source cannot be read.
pub(crate) fn facts(
    sources: &Sources,
    letter: &Letter,
    settings: &Config,
    now: &Moment,
) -> Result<Facts, CommandError> {
    let thread = thread(&sources.reply_to, now)?;
    let own = if sources.own.is_empty() {
        own(settings, letter)
    } else {
        sources.own.clone()
    };
    let mut facts = facts_of_thread(&thread, &own);
    facts.sent_at = sources
        .given_now
        .or(letter.mail.as_ref().and_then(|mail| mail.date))
        .or((!thread.is_empty()).then_some(*now));
    if let Some(mail) = &letter.mail {
        facts = facts.with_header(mail, &thread);
    }
    facts.sender = sources.own.first().cloned().or(facts.sender);
    if let Some((path, json)) = &sources.facts {
        facts = wire::facts(json, facts).map_err(|fault| CommandError::Damaged {
            path: path.clone(),
            says: format!("it is not the JSON of facts: {fault}"),
        })?;
    }
    if let Some((_, json)) = &sources.facts {
        known_stage(json)?;
    }
    facts = facts.with_own(&own);
    facts.limits = settings.limits()?;
    Ok(facts)
}

/// A stage that there is not is said to be none, with the nearest.
fn known_stage(json: &[u8]) -> Result<(), CommandError> {
    match wire::unknown_stage(json) {
        Some(stage) => {
            let names = Stage::ALL.into_iter().map(Stage::name);
            Err(CommandError::unknown("stage", &stage, names))
        }
        None => Ok(()),
    }
}

/// Every mail of the paths with what it says.
fn thread(paths: &[PathBuf], now: &Moment) -> Result<Vec<(Message, Reading)>, CommandError> {
    let mut thread = vec![];
    for path in &named::all(paths, now)? {
        let before = thread.len();
        if path == Path::new("-") {
            thread.push(parse_or_pasted(&input::read(path)?));
        } else {
            for found in messages(path)? {
                thread.push(parse_or_pasted(&found?.bytes));
            }
        }
        let is_empty = |message: &Message| {
            message.body.trim().is_empty()
                && message.from.is_empty()
                && message.calendars.is_empty()
        };
        if thread[before..].iter().all(is_empty) {
            return Err(CommandError::NoMail(path.clone()));
        }
    }
    Ok(thread
        .into_iter()
        .map(|message| {
            let reading = read(&message, now);
            (message, reading)
        })
        .collect())
}

/// The person as the settings know them, else as the letter's own header does.
fn own(settings: &Config, letter: &Letter) -> Vec<Person> {
    let known = settings.me.iter().chain(&settings.aliases);
    let known: Vec<Person> = known.filter_map(|line| Person::parse(line)).collect();
    match (&letter.mail, known.is_empty()) {
        (Some(mail), true) => mail.from.clone(),
        _ => known,
    }
}

/// Reviews a letter against everything that is known about it.
///
/// # Errors
/// [`CommandError`] where the letter, a source of facts or the settings cannot be used.
pub(crate) fn check(
    letter: Letter,
    sources: &Sources,
    settings: &Config,
    now: &Moment,
) -> Result<Checked, CommandError> {
    let weights = settings.weights()?;
    let facts = facts(sources, &letter, settings, now)?;
    let findings = weights.apply(reviewed(&letter.text, &facts));
    Ok(Checked {
        letter,
        facts,
        weights,
        findings,
    })
}

/// The findings of a letter, or of the beginning of what is too long to be one.
fn reviewed(letter: &str, facts: &Facts) -> Vec<Finding> {
    review(beginning(letter, MOST_BYTES), facts)
}

/// Puts the safe mends into a letter and checks it again. Mends that breed new findings are dropped, all of them.
pub(crate) fn fix(checked: &Checked) -> Fixed {
    let mended = mended(&checked.letter.text, &checked.findings);
    let left = checked
        .weights
        .apply(reviewed(&mended.letter, &checked.facts));
    let would_breed = left
        .iter()
        .any(|one| count(&left, one.rule) > count(&checked.findings, one.rule));
    let (text, findings, applied) = if would_breed {
        (checked.letter.text.clone(), checked.findings.clone(), 0)
    } else {
        (mended.letter, left, mended.applied.len())
    };
    Fixed {
        after: Checked {
            letter: Letter {
                text,
                ..checked.letter.clone()
            },
            facts: checked.facts.clone(),
            weights: checked.weights.clone(),
            findings,
        },
        applied,
        would_breed,
    }
}

/// Whether anything speaks against sending.
pub(crate) fn is_bad(findings: &[Finding]) -> bool {
    findings
        .iter()
        .any(|finding| finding.severity >= Severity::Warning)
}

fn count(findings: &[Finding], rule: &str) -> usize {
    findings.iter().filter(|one| one.rule == rule).count()
}

/// Leaves the mended letter in the place of the old one: whole or not at all.
///
/// # Errors
/// [`CommandError::NotSafe`] where the words do not stand in the file as they are, or it has changed meanwhile.
pub(crate) fn write(before: &Letter, text: &str) -> Result<(), CommandError> {
    let not_safe = |says: &str| {
        CommandError::NotSafe(format!(
            "{} {says}: `bowout check --fix` without --write prints the mended words.",
            before.path.display()
        ))
    };
    let Some(origin) = before.origin else {
        return Err(not_safe(
            "encodes its words, so they cannot be mended where they stand",
        ));
    };
    if before.mail.is_some() && before.file.is_ascii() && !text.is_ascii() {
        return Err(not_safe(
            "is a mail in ASCII, and the mended words need more letters",
        ));
    }
    let mut bytes = before.file[..origin].to_vec();
    bytes.extend_from_slice(text.as_bytes());
    bytes.extend_from_slice(&before.file[origin + before.text.len()..]);
    replace(&before.path, &before.file, &bytes)
}
