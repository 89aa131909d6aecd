//! The options of `bowout check` and the one way through them.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use crate::actions::check::{Checked, Fixed, Letter, Sources, check, fix, is_bad, letter, write};
use crate::error::CommandError;
use crate::faces::cli::answer::own;
use crate::faces::cli::check::{diff, report};
use crate::faces::cli::paint;
use crate::lines::Lines;
use crate::{clock, config, input, wire};

/// What the findings are printed as.
#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// A report with the words underlined
    Human,
    /// One JSON object a finding
    Json,
    /// SARIF 2.1.0, for code scanners and editors
    Sarif,
    /// `file:line:column: severity: message [rule]`, one line a finding; columns in characters
    Line,
}

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The letter: a text file, an .eml file, or `-` for a text or a mail on standard input
    letter: PathBuf,
    /// What thread and calendar know, as JSON; it wins, field by field, over what --reply-to tells
    #[arg(long)]
    facts: Option<PathBuf>,
    /// The invitation that the letter answers, or the whole thread: .eml files, an mbox, a Maildir; may be given several
    /// times
    #[arg(long)]
    reply_to: Vec<PathBuf>,
    /// You, as 'Name <address>'; without it, the settings file, the letter's own header or the thread tells
    #[arg(long)]
    me: Option<String>,
    /// Another address of yours; may be given several times
    #[arg(long)]
    alias: Vec<String>,
    /// Use this RFC 3339 time instead of the clock's as the time of sending
    #[arg(long)]
    now: Option<String>,
    /// Print one JSON object a finding; the same as --format json
    #[arg(long, conflicts_with = "format")]
    json: bool,
    /// How to print the findings
    #[arg(long, value_enum, default_value = "human")]
    format: Format,
    /// Apply the safe mends: print the mended letter, and what changed and what is left on standard error
    #[arg(long, conflicts_with = "json")]
    fix: bool,
    /// With --fix, put the mended letter in the place of the file, whole or not at all, and report what is left
    #[arg(long, requires = "fix")]
    write: bool,
}

/// Reviews the letter; whether it has errors or warnings.
pub(crate) fn run(arguments: &Arguments) -> Result<bool, CommandError> {
    let settings = config::load()?;
    let given_now = match &arguments.now {
        Some(_) => Some(clock::now(arguments.now.as_deref())?),
        None => None,
    };
    let now = match given_now {
        Some(now) => now,
        None => clock::now(None)?,
    };
    let sources = Sources {
        facts: match &arguments.facts {
            Some(path) => Some((path.clone(), input::read(path)?)),
            None => None,
        },
        reply_to: arguments.reply_to.clone(),
        own: match (&arguments.me, arguments.alias.as_slice()) {
            (None, []) => vec![],
            (me, aliases) => own(me.as_deref(), aliases)?,
        },
        given_now,
    };
    refuse_two_streams(arguments)?;
    let checked = check(letter(&arguments.letter)?, &sources, &settings, &now)?;
    if checked.letter.is_cut() {
        paint::tell("This is too long to be a letter: only its beginning, 64 KiB, was checked.\n");
    }
    if let Some((path, json)) = &sources.facts {
        for field in wire::unknown_fields(json) {
            let path = path.display();
            paint::tell(&format!(
                "{path}: no fact is called {field:?}; it was passed over.\n"
            ));
        }
    }
    if arguments.fix {
        return mend(arguments, &checked);
    }
    show(arguments, &checked)?;
    Ok(is_bad(&checked.findings))
}

/// Standard input can be one of the inputs only, and nothing can be put in its place.
fn refuse_two_streams(arguments: &Arguments) -> Result<(), CommandError> {
    let is_stream = |path: &&PathBuf| *path == Path::new("-");
    let inputs = std::iter::once(&arguments.letter)
        .chain(&arguments.facts)
        .chain(&arguments.reply_to);
    if inputs.filter(is_stream).count() > 1 {
        return Err(CommandError::Usage(
            "only one of the inputs can be standard input".to_owned(),
        ));
    }
    if arguments.write && is_stream(&&arguments.letter) {
        return Err(CommandError::Usage(
            "--write needs a file; for standard input, --fix alone prints the mended letter"
                .to_owned(),
        ));
    }
    Ok(())
}

/// Prints the findings in the format that was asked for.
fn show(arguments: &Arguments, checked: &Checked) -> Result<(), CommandError> {
    let format = if arguments.json {
        Format::Json
    } else {
        arguments.format
    };
    let letter = &checked.letter;
    match format {
        Format::Human => paint::print(&report::report(
            &checked.findings,
            letter.source().unwrap_or((&letter.text, 0)),
            paint::columns(),
        )),
        Format::Json => {
            let lines = Lines::of(&letter.text);
            let mut all = String::new();
            for finding in &checked.findings {
                let _ = writeln!(all, "{}", wire::placed(finding, &letter.text, &lines));
            }
            input::print(all.as_bytes())
        }
        Format::Sarif => input::print(format!("{}\n", wire::sarif(checked)).as_bytes()),
        Format::Line => {
            if letter.places().is_none() {
                paint::tell(
                    "This mail encodes its words: each finding is told on its first line.\n",
                );
            }
            input::print(lines(checked).as_bytes())
        }
    }
}

/// One line a finding; where the file holds the letter in a way that nobody reads there, all stand on its first line.
fn lines(checked: &Checked) -> String {
    let places = checked.letter.places();
    let places = places.map(|places| (Lines::of(places.text), places));
    let name = input::harmless(&checked.letter.path.to_string_lossy());
    let mut all = String::new();
    for finding in &checked.findings {
        let (line, column) = match &places {
            Some((lines, places)) if !finding.place.is_empty() => {
                let (line, before) = lines.at(places.at(finding.place.start));
                (line + 1, before.chars().count() + 1)
            }
            _ => (1, 1),
        };
        let says = input::harmless(&format!("{}; {}", finding.says, finding.mend.says));
        let severity = finding.severity.name();
        let _ = writeln!(
            all,
            "{name}:{line}:{column}: {severity}: {says} [{}]",
            finding.rule
        );
    }
    all
}

/// Applies the safe mends and tells what is left; whether that is bad.
fn mend(arguments: &Arguments, checked: &Checked) -> Result<bool, CommandError> {
    let fixed = fix(checked);
    let after = &fixed.after;
    let name = checked.letter.path.to_string_lossy();
    if fixed.applied > 0 {
        paint::tell(&diff::diff(&name, &checked.letter.text, &after.letter.text));
    }
    paint::tell(&summary(&fixed));
    if arguments.write {
        if fixed.applied > 0 {
            write(&checked.letter, &after.letter.text)?;
        }
        show(arguments, &written(&fixed, &checked.letter))?;
    } else {
        input::print(after.letter.text.as_bytes())?;
        let columns = paint::columns();
        paint::tell(&report::report(
            &after.findings,
            (&after.letter.text, 0),
            columns,
        ));
    }
    Ok(is_bad(&after.findings))
}

/// The letter as it now stands on the disk.
fn written(fixed: &Fixed, before: &Letter) -> Checked {
    let after = &fixed.after;
    let file = match before.origin {
        Some(origin) => {
            let rest = &before.file[origin + before.text.len()..];
            [&before.file[..origin], after.letter.text.as_bytes(), rest].concat()
        }
        None => before.file.clone(),
    };
    Checked {
        letter: Letter {
            file,
            ..after.letter.clone()
        },
        facts: after.facts.clone(),
        weights: after.weights.clone(),
        findings: after.findings.clone(),
    }
}

/// What mending did, on one line.
fn summary(fixed: &Fixed) -> String {
    match fixed.applied {
        _ if fixed.would_breed => {
            "No mend was applied: together they would have made new faults.\n\n".to_owned()
        }
        0 => "Nothing here can be mended safely without you.\n\n".to_owned(),
        1 => "\n1 mend applied. What is left:\n\n".to_owned(),
        many => format!("\n{many} mends applied. What is left:\n\n"),
    }
}
