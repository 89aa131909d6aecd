//! `bowout decline`: an invitation in, the letter that declines it out. It sends nothing.

use std::fmt::Write as _;
use std::io::Write;
use std::path::{Path, PathBuf};

use bowout_core::calendar::{self, Extent, Reply};
use bowout_core::language::Language;
use bowout_core::letter::{Letter, NoLetter, Stamp, decline, render, render_rsvp};
use bowout_core::message::{Message, parse};
use bowout_core::person::Person;
use bowout_core::reading::read;
use bowout_core::review::{Facts, review};

use crate::error::CommandError;
use crate::{check, clock, input};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The invitation as an .eml file, or `-` for standard input
    invitation: PathBuf,
    /// You, as 'Name <address>'
    #[arg(long)]
    me: String,
    /// Another address of yours; may be given several times
    #[arg(long)]
    alias: Vec<String>,
    /// The letter's language (en or de) instead of the invitation's
    #[arg(long)]
    lang: Option<String>,
    /// The folder for letter.eml and rsvp.eml, or `-` to print the letter alone
    #[arg(long, default_value = "-")]
    output: PathBuf,
    /// Mark the mail as a draft, so that desktop mail programs open it for sending
    #[arg(long)]
    draft: bool,
    /// Replace files that are already there
    #[arg(long)]
    force: bool,
    /// Where the event repeats, decline every occurrence
    #[arg(long)]
    whole_series: bool,
    /// Use this RFC 3339 time instead of the clock's
    #[arg(long)]
    now: Option<String>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<(), CommandError> {
    let own = own_addresses(arguments)?;
    let language = match &arguments.lang {
        Some(tag) => Some(
            Language::from_tag(tag)
                .ok_or_else(|| CommandError::Usage(format!("no language is called {tag:?}")))?,
        ),
        None => None,
    };
    let clock = clock::now(arguments.now.as_deref())?;
    let now = clock.instant;
    let message = parse(&input::read(&arguments.invitation)?);
    if message.from.is_empty() && message.reply_to.is_empty() {
        return Err(CommandError::NoMail(arguments.invitation.clone()));
    }
    let letter = decline(&message, &own, language).map_err(not_safe)?;
    let stamp = Stamp {
        message_id: message_id(&letter)?,
        date: date(now),
        is_draft: arguments.draft,
    };
    let mut files = vec![("letter.eml", render(&letter, &stamp).map_err(internal)?)];
    let mut notes = summary(&letter);
    let reading = read(&message, &clock);
    if !reading.needs_answer {
        let _ = writeln!(
            notes,
            "mind: this mail reads as {}, not as an invitation",
            reading.kind.name().replace('_', " ")
        );
    }
    for finding in review(&letter.body, &facts(&letter, &message)) {
        notes.push_str(&check::in_words(&finding, &letter.body));
    }
    let extent = if arguments.whole_series {
        Extent::WholeSeries
    } else {
        Extent::OneEvent
    };
    match answer_calendar(&message.calendars, &own, now, extent) {
        Some(Ok(reply)) => {
            let stamp = Stamp {
                message_id: message_id(&letter)?,
                ..stamp
            };
            files.push((
                "rsvp.eml",
                render_rsvp(&reply, &letter, &stamp).map_err(internal)?,
            ));
            let _ = writeln!(
                notes,
                "calendar answer: rsvp.eml, to {} alone",
                reply.organizer.email
            );
        }
        Some(Err(why)) => {
            let _ = writeln!(
                notes,
                "no calendar answer: {why}; if you can, decline it in your calendar (a series: --whole-series)"
            );
        }
        None => {}
    }
    save(&arguments.output, arguments.force, &files)?;
    // The letter is safe already; a closed error stream loses only this summary.
    let _ = std::io::stderr().write_all(notes.as_bytes());
    Ok(())
}

/// Declines the event of a mail: `None` without a calendar, an error in words where a person must decide.
fn answer_calendar(
    calendars: &[String],
    own: &[Person],
    now: jiff::Timestamp,
    extent: Extent,
) -> Option<Result<Reply, String>> {
    let now = now.strftime("%Y%m%dT%H%M%SZ").to_string();
    let mut answers = calendars
        .iter()
        .map(|calendar| calendar::decline(calendar, own, &now, extent));
    let first = answers.next()?;
    if answers.any(|other| other != first) {
        return Some(Err("the mail's calendar parts differ".to_owned()));
    }
    Some(first.map_err(|why| why.to_string()))
}

/// What the mail tells about the letter.
fn facts(letter: &Letter, message: &Message) -> Facts {
    let reply: Vec<String> = letter
        .to
        .iter()
        .chain(&letter.cc)
        .map(|person| person.email.clone())
        .collect();
    let everybody = message
        .from
        .iter()
        .chain(&message.reply_to)
        .chain(&message.to)
        .chain(&message.cc);
    Facts {
        recruiters: letter.to.clone(),
        sender: Some(letter.from.clone()),
        participants: everybody.map(|person| person.email.clone()).collect(),
        reply: Some(reply),
        ..Facts::default()
    }
}

fn message_id(letter: &Letter) -> Result<String, CommandError> {
    Ok(format!("{}@{}", random_id()?, letter.from.domain()))
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "the shape that map_err wants"
)]
fn internal(fault: std::io::Error) -> CommandError {
    CommandError::Internal(fault.to_string())
}

fn own_addresses(arguments: &Arguments) -> Result<Vec<Person>, CommandError> {
    let me = Person::parse(&arguments.me)
        .filter(|me| !me.name.is_empty() && !me.name.contains(char::is_control));
    let Some(me) = me else {
        return Err(CommandError::Usage(
            "--me wants your name and address, as 'Name <address>'".to_owned(),
        ));
    };
    let mut own = vec![me];
    for alias in &arguments.alias {
        let alias = Person::parse(alias);
        own.push(
            alias
                .ok_or_else(|| CommandError::Usage("--alias wants one plain address".to_owned()))?,
        );
    }
    Ok(own)
}

/// The moment as a Date header writes it.
fn date(now: jiff::Timestamp) -> String {
    now.strftime("%a, %d %b %Y %H:%M:%S +0000").to_string()
}

fn not_safe(reason: NoLetter) -> CommandError {
    match reason {
        NoLetter::NoHuman(left_out) => {
            let mut says = "No human on this mail can be answered:".to_owned();
            for one in left_out {
                let _ = write!(says, " {} ({});", one.address, one.why);
            }
            says.push_str(" answer by the portal or phone named in the mail.");
            CommandError::NotSafe(says)
        }
        NoLetter::Language(language) => CommandError::NotSafe(format!(
            "The mail's language ({}) is not written yet: choose --lang en or --lang de.",
            language.tag()
        )),
        NoLetter::Wording(fault) => CommandError::Internal(fault.to_string()),
    }
}

fn random_id() -> Result<String, CommandError> {
    let mut bytes = [0_u8; 16];
    getrandom::fill(&mut bytes).map_err(|fault| CommandError::Internal(fault.to_string()))?;
    Ok(format!("{:032x}", u128::from_be_bytes(bytes)))
}

/// Prints the letter, or leaves all files whole in the folder; an existing file stays unless forced.
fn save(output: &Path, force: bool, files: &[(&str, Vec<u8>)]) -> Result<(), CommandError> {
    if output == Path::new("-") {
        return files
            .iter()
            .take(1)
            .try_for_each(|(_, bytes)| input::print(bytes));
    }
    let unwritable = |source| CommandError::Unwritable {
        path: output.to_owned(),
        source,
    };
    std::fs::create_dir_all(output).map_err(unwritable)?;
    let there = ["letter.eml", "rsvp.eml"]
        .map(|name| output.join(name))
        .into_iter()
        .find(|path| path.exists());
    if let (Some(path), false) = (there, force) {
        let says = format!(
            "{} is already there: choose another folder, or --force.",
            path.display()
        );
        return Err(CommandError::NotSafe(says));
    }
    for (name, bytes) in files {
        let mut file = tempfile::NamedTempFile::new_in(output).map_err(unwritable)?;
        file.write_all(bytes).map_err(unwritable)?;
        file.as_file().sync_all().map_err(unwritable)?;
        file.persist(output.join(name))
            .map_err(|fault| unwritable(fault.error))?;
    }
    Ok(())
}

fn summary(letter: &Letter) -> String {
    let mut notes = String::new();
    for (field, people) in [("to", &letter.to), ("copy", &letter.cc)] {
        for person in people {
            let _ = writeln!(notes, "{field}: {} <{}>", person.name, person.email);
        }
    }
    for one in &letter.left_out {
        let _ = writeln!(notes, "left out: {} ({})", one.address, one.why);
    }
    notes.push_str("nothing was sent; read the letter before you send it\n");
    notes
}
