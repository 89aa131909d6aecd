//! The verbs: `decline`, `withdraw`, `accept`, `reschedule`, `ask`, `hold`. One set of options, one way through.

use std::path::{Path, PathBuf};

use bowout_core::calendar::Extent;
use bowout_core::letter::{Answer, Medium, Reason, Wish, links};
use bowout_core::message::original;
use bowout_core::opportunity::Stage;
use bowout_core::person::Person;
use bowout_core::text::Language;

use crate::actions::answer::{Answered, Task, answer, judge};
use crate::actions::invitation::invitation;
use crate::actions::save::save;
use crate::error::CommandError;
use crate::faces::cli::screen;
use crate::{clock, config, input, wire};

/// What every verb takes.
#[derive(clap::Args)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a switch of the command line"
)]
struct Common {
    /// The invitation: an .eml file, a message of a Maildir, FILE#N of an mbox, an id that `bowout list` shows, or `-` for a
    /// mail or pasted words
    invitation: PathBuf,
    /// You, as 'Name <address>'; without it, the settings file tells
    #[arg(long)]
    me: Option<String>,
    /// Another address of yours; may be given several times
    #[arg(long)]
    alias: Vec<String>,
    /// Somebody to write to whom the mail does not copy, as 'Name <address>'; may be given several times
    #[arg(long)]
    recipient: Vec<String>,
    /// How far the process has come: cold-outreach, first-invitation, after-screen, after-first-interview,
    /// after-second-interview, after-onsite, offer
    #[arg(long)]
    stage: Option<String>,
    /// A reason to tell: accepted-offer, staying, direction, plans-changed, personal, timing, location, level, or a
    /// sentence of your own
    #[arg(long)]
    reason: Option<String>,
    /// Somebody to recommend, who has agreed to be named
    #[arg(long)]
    refer: Option<String>,
    /// How the answer travels: email, linkedin-note, linkedin-inmail, linkedin-message, sms, phone-script, voicemail,
    /// calendar-comment
    #[arg(long)]
    medium: Option<String>,
    /// The letter's language instead of the mail's: en, de, fr, es, pt, nl, ja, zh
    #[arg(long)]
    lang: Option<String>,
    /// Another agency had already put you forward: withdraw from this submission
    #[arg(long)]
    submitted_twice: bool,
    /// You have just tried to phone
    #[arg(long)]
    phoned: bool,
    /// The folder for letter.eml, letter.txt and rsvp.eml, or `-` to print the letter alone; without it, everything
    /// is shown and nothing is written
    #[arg(long)]
    output: Option<PathBuf>,
    /// Do not quote the mail below the letter
    #[arg(long)]
    no_quote: bool,
    /// Open the letter in $VISUAL or $EDITOR before it is checked and written
    #[arg(long)]
    edit: bool,
    /// Mark the mail as a draft, so that desktop mail programs open it for sending
    #[arg(long)]
    draft: bool,
    /// Print links that open the letter in a mail program, Gmail or Outlook
    #[arg(long)]
    links: bool,
    /// Replace files that are already there
    #[arg(long)]
    force: bool,
    /// Where the event repeats, answer for every occurrence
    #[arg(long)]
    whole_series: bool,
    /// Answer the calendar though its organizer is of another house than the mail
    #[arg(long)]
    trust_organizer: bool,
    /// Print one JSON object with the letter, the calendar's answer and the findings
    #[arg(long)]
    json: bool,
    /// Use this RFC 3339 time instead of the clock's
    #[arg(long)]
    now: Option<String>,
}

#[derive(clap::Args)]
pub(crate) struct Decline {
    #[command(flatten)]
    common: Common,
}

impl Decline {
    pub(crate) fn run(&self) -> Result<(), CommandError> {
        run(&self.common, Answer::Decline)
    }
}

#[derive(clap::Args)]
pub(crate) struct Withdraw {
    #[command(flatten)]
    common: Common,
}

impl Withdraw {
    pub(crate) fn run(&self) -> Result<(), CommandError> {
        run(&self.common, Answer::Withdraw)
    }
}

#[derive(clap::Args)]
pub(crate) struct Accept {
    #[command(flatten)]
    common: Common,
    /// Which of the proposed times you take, from 1 in the order of the mail
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u16).range(1..))]
    time: Option<u16>,
}

impl Accept {
    pub(crate) fn run(&self) -> Result<(), CommandError> {
        let time = self.time.map(|time| usize::from(time) - 1);
        run_at(&self.common, Answer::Accept, time)
    }
}

#[derive(clap::Args)]
pub(crate) struct Reschedule {
    #[command(flatten)]
    common: Common,
    /// A time that would suit you, in words; may be given several times
    #[arg(long)]
    to: Vec<String>,
}

impl Reschedule {
    pub(crate) fn run(&self) -> Result<(), CommandError> {
        run(&self.common, Answer::Reschedule(self.to.clone()))
    }
}

#[derive(clap::Args)]
pub(crate) struct Ask {
    #[command(flatten)]
    common: Common,
    /// A question, as a sentence; may be given several times
    #[arg(long, required = true)]
    question: Vec<String>,
}

impl Ask {
    pub(crate) fn run(&self) -> Result<(), CommandError> {
        run(&self.common, Answer::Ask(self.question.clone()))
    }
}

#[derive(clap::Args)]
pub(crate) struct Hold {
    #[command(flatten)]
    common: Common,
    /// The day until which you will answer, in words of the letter's language
    #[arg(long)]
    until: String,
}

impl Hold {
    pub(crate) fn run(&self) -> Result<(), CommandError> {
        run(&self.common, Answer::Hold(self.until.clone()))
    }
}

/// Takes one mail all the way to its files.
fn run(common: &Common, what: Answer) -> Result<(), CommandError> {
    run_at(common, what, None)
}

/// The same for one of several proposed times.
fn run_at(common: &Common, what: Answer, time: Option<usize>) -> Result<(), CommandError> {
    let now = clock::now(common.now.as_deref())?;
    let own = own(common.me.as_deref(), &common.alias)?;
    let message = invitation(&common.invitation, &now)?;
    let task = Task {
        message: original(&message, &own).unwrap_or(message),
        own,
        wish: Wish {
            time,
            trusts_organizer: common.trust_organizer,
            ..wish(common, Wish::new(what, now))?
        },
        extent: if common.whole_series {
            Extent::WholeSeries
        } else {
            Extent::OneEvent
        },
        is_draft: common.draft,
    };
    let mut answered = answer(&task)?;
    if common.edit {
        edit(&task, &mut answered)?;
    }
    let folder = common
        .output
        .as_deref()
        .filter(|path| *path != Path::new("-"));
    if let Some(folder) = folder {
        save(folder, common.force, &answered.files)?;
    }
    show(common, &task, &answered)
}

/// Shows what was done: JSON, the letter alone with a summary beside it, or everything for people.
fn show(common: &Common, task: &Task, answered: &Answered) -> Result<(), CommandError> {
    let proposal = &answered.proposal;
    if common.json {
        return input::print(format!("{}\n", wire::proposal(proposal)).as_bytes());
    }
    let ways = if common.links {
        screen::links(&links(&proposal.letter))
    } else {
        String::new()
    };
    let summary = || screen::summary(&task.message, proposal);
    match &common.output {
        None => {
            let whole = screen::whole(&task.message, proposal);
            let end =
                "Nothing was written: --output FOLDER keeps it as files, --output - pipes it.\n";
            input::print(format!("{whole}{ways}{end}").as_bytes())
        }
        Some(path) if path == Path::new("-") => {
            if let Some((_, letter)) = answered.files.first() {
                input::print(letter)?;
            }
            screen::tell(&format!("{}{ways}", summary()));
            Ok(())
        }
        Some(folder) => {
            screen::tell(&format!("{}{ways}", summary()));
            let names: Vec<&str> = answered.files.iter().map(|(name, _)| *name).collect();
            let place = input::harmless(&folder.display().to_string());
            screen::tell(&format!("Written to {place}: {}.\n", names.join(", ")));
            Ok(())
        }
    }
}

/// The wish that the options tell.
fn wish(common: &Common, open: Wish) -> Result<Wish, CommandError> {
    let unknown = |kind: &str, name: &str, all: Vec<&str>| {
        CommandError::Usage(format!(
            "no {kind} is called {name:?}; there are: {}",
            all.join(", ")
        ))
    };
    let stage = match &common.stage {
        Some(name) => Some(Stage::from_name(name).ok_or_else(|| {
            unknown(
                "stage",
                name,
                Stage::ALL.iter().map(|one| one.name()).collect(),
            )
        })?),
        None => None,
    };
    let medium = match &common.medium {
        Some(name) => Medium::from_name(name).ok_or_else(|| {
            unknown(
                "medium",
                name,
                Medium::ALL.iter().map(|one| one.name()).collect(),
            )
        })?,
        None => Medium::Email,
    };
    let language = match &common.lang {
        Some(tag) => Some(
            Language::from_tag(tag)
                .ok_or_else(|| CommandError::Usage(format!("no language is called {tag:?}")))?,
        ),
        None => None,
    };
    let recipients: Option<Vec<Person>> = common
        .recipient
        .iter()
        .map(|one| Person::parse(one))
        .collect();
    let recipients = recipients.ok_or_else(|| {
        CommandError::Usage("a recipient is written as 'Name <address>'".to_owned())
    })?;
    Ok(Wish {
        stage,
        recipients,
        medium,
        language,
        reason: common.reason.as_deref().map(Reason::from_words),
        referral: common.refer.clone(),
        is_submitted_twice: common.submitted_twice,
        has_phoned: common.phoned,
        quotes: !common.no_quote,
        ..open
    })
}

/// The person and every address of theirs, from the options or the settings file.
pub(super) fn own(me: Option<&str>, aliases: &[String]) -> Result<Vec<Person>, CommandError> {
    let settings = if me.is_some() {
        config::Config::default()
    } else {
        config::load()?
    };
    let wanted = "tell who you are with --me 'Name <address>', or in the settings file as me = \"Name <address>\"";
    let line = me.or(settings.me.as_deref()).ok_or_else(|| {
        let place = config::path()
            .map(|path| format!(" ({})", path.display()))
            .unwrap_or_default();
        CommandError::Usage(format!("{wanted}{place}"))
    })?;
    let me = Person::parse(line)
        .filter(|me| !me.name.is_empty() && !me.name.contains(char::is_control))
        .ok_or_else(|| CommandError::Usage(wanted.to_owned()))?;
    let mut own = vec![me];
    for alias in aliases.iter().chain(&settings.aliases) {
        let alias = Person::parse(alias);
        own.push(
            alias.ok_or_else(|| CommandError::Usage("an alias is one plain address".to_owned()))?,
        );
    }
    Ok(own)
}

/// Lets the person change the letter, then checks it again. An editor that fails changes nothing.
fn edit(task: &Task, answered: &mut Answered) -> Result<(), CommandError> {
    let editor = ["VISUAL", "EDITOR"]
        .iter()
        .find_map(|name| {
            std::env::var(name)
                .ok()
                .filter(|value| !value.trim().is_empty())
        })
        .ok_or_else(|| CommandError::Usage("--edit needs $VISUAL or $EDITOR".to_owned()))?;
    let failed = |says: String| {
        CommandError::NotSafe(format!(
            "The editor {editor:?} {says}; the letter was not changed."
        ))
    };
    let mut file = tempfile::Builder::new()
        .prefix("letter-")
        .suffix(".txt")
        .tempfile()
        .map_err(|fault| failed(fault.to_string()))?;
    std::io::Write::write_all(&mut file, answered.proposal.letter.body.as_bytes())
        .map_err(|fault| failed(fault.to_string()))?;
    let mut words = editor.split_whitespace();
    let status = std::process::Command::new(words.next().unwrap_or_default())
        .args(words)
        .arg(file.path())
        .status()
        .map_err(|fault| failed(format!("did not start ({fault})")))?;
    if !status.success() {
        return Err(failed("ended with an error".to_owned()));
    }
    let text = std::fs::read_to_string(file.path()).map_err(|fault| failed(fault.to_string()))?;
    let text = text.trim_end().to_owned();
    if text.is_empty() {
        return Err(failed("left an empty letter".to_owned()));
    }
    answered.proposal.letter.body = text;
    judge(task, &mut answered.proposal)?;
    answered.files = crate::actions::answer::files(task, &answered.proposal)?;
    Ok(())
}

/// The same for a command that can do without: nobody where neither the options nor the settings tell who writes.
pub(super) fn own_if_told(
    me: Option<&str>,
    aliases: &[String],
) -> Result<Vec<Person>, CommandError> {
    if me.is_none() && aliases.is_empty() && config::load()?.me.is_none() {
        return Ok(vec![]);
    }
    own(me, aliases)
}
