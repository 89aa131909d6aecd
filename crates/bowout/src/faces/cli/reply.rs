//! `bowout reply`: what came back after a decline, and the brief answer to it, if it wants one.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use bowout_core::letter::{ReplyWish, Why};
use bowout_core::opportunity::{FollowUp, first_question};
use bowout_core::review::{Finding, Severity};
use bowout_core::text::Language;

use crate::actions::answer::letter_files;
use crate::actions::reply::{Drafted, Incoming, Paths, draft, incoming, reason};
use crate::actions::save::save;
use crate::error::CommandError;
use crate::faces::cli::answer::own;
use crate::faces::cli::screen;
use crate::input::{self, harmless};
use crate::{clock, config, wire};

#[derive(clap::Args)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a switch of the command line"
)]
pub(crate) struct Arguments {
    /// The mail that came back: an .eml file, FILE#N of an mbox, a mailbox with the whole thread, or `-`
    incoming: PathBuf,
    /// You, as 'Name <address>'; without it, the settings file tells
    #[arg(long)]
    me: Option<String>,
    /// Another address of yours; may be given several times
    #[arg(long)]
    alias: Vec<String>,
    /// The letter that declined; its reason stays the reason
    #[arg(long)]
    letter: Option<PathBuf>,
    /// Other mails of the thread, such as your sent mail; may be given several times
    #[arg(long)]
    thread: Vec<PathBuf>,
    /// What the mail asks, where Bowout does not hear it: why, change-mind, counter-offer, know-someone, keep-details,
    /// chasing; may be given several times
    #[arg(long = "as", value_name = "KIND")]
    as_kind: Vec<String>,
    /// To \"why?\": nothing beyond the letter
    #[arg(long, conflicts_with_all = ["generic", "feedback", "reason"])]
    none: bool,
    /// To \"why?\": the reason of the letter in one sentence; the default where it gave one
    #[arg(long, conflicts_with = "feedback")]
    generic: bool,
    /// To \"why?\": a sentence of your own, because they asked
    #[arg(long, value_name = "SENTENCE")]
    feedback: Option<String>,
    /// Write your own words even where the check speaks against them
    #[arg(long)]
    blunt: bool,
    /// The reason, where the letter gave none; names as for `bowout decline`
    #[arg(long)]
    reason: Option<String>,
    /// To \"would anything change your mind?\": the one thing that would, in words that follow a colon
    #[arg(long)]
    term: Option<String>,
    /// To \"do you know someone?\": somebody who has agreed to be named
    #[arg(long)]
    refer: Option<String>,
    /// To \"may we keep your details?\": your decision
    #[arg(long, value_name = "yes|no", value_parser = ["yes", "no"])]
    keep_details: Option<String>,
    /// The letter's language instead of the mail's: en, de, fr, es, pt, nl, ja, zh
    #[arg(long)]
    lang: Option<String>,
    /// The folder for the files, or `-` to print the letter alone
    #[arg(long, default_value = "-")]
    output: PathBuf,
    /// Mark the mail as a draft, so that desktop mail programs open it for sending
    #[arg(long)]
    draft: bool,
    /// Replace files that are already there
    #[arg(long)]
    force: bool,
    /// Print one JSON object: what is asked, the letter, the findings
    #[arg(long)]
    json: bool,
    /// Use this RFC 3339 time instead of the clock's
    #[arg(long)]
    now: Option<String>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<(), CommandError> {
    let now = clock::now(arguments.now.as_deref())?;
    let own = own(arguments.me.as_deref(), &arguments.alias)?;
    let paths = Paths {
        incoming: &arguments.incoming,
        thread: &arguments.thread,
        letter: arguments.letter.as_deref(),
    };
    let incoming = incoming(&paths, &own, &now)?;
    let asked = asked(arguments, &incoming)?;
    if asked.is_empty() {
        return nothing(arguments, &incoming);
    }
    refuse_unasked(arguments, &asked)?;
    let wish = wish(arguments, &incoming, asked)?;
    let settings = config::load()?;
    let drafted = draft(&incoming, &wish, &own, (&settings, &now))?;
    refuse_unkind(arguments, &drafted)?;
    if arguments.json {
        let json = wire::reply(&incoming, Some(&drafted));
        input::print(format!("{json}\n").as_bytes())?;
    }
    let files = letter_files(&drafted.letter, &now, arguments.draft)?;
    if arguments.output != Path::new("-") {
        save(&arguments.output, arguments.force, &files)?;
    } else if let (Some((_, letter)), false) = (files.first(), arguments.json) {
        input::print(letter)?;
    }
    if !arguments.json {
        screen::tell(&summary(&incoming, &wish, &drafted));
    }
    Ok(())
}

/// What is answered: what the person says is asked, else what was heard.
fn asked(arguments: &Arguments, incoming: &Incoming) -> Result<Vec<FollowUp>, CommandError> {
    if arguments.as_kind.is_empty() {
        return Ok(incoming.asked.iter().map(|(what, _)| *what).collect());
    }
    let names = || FollowUp::ALL.iter().map(|one| one.name());
    arguments
        .as_kind
        .iter()
        .map(|name| {
            FollowUp::from_name(name)
                .ok_or_else(|| CommandError::unknown("kind of question", name, names()))
        })
        .collect()
}

/// A mail that asks nothing: said so, unless it is an invitation, which this command is not for.
fn nothing(arguments: &Arguments, incoming: &Incoming) -> Result<(), CommandError> {
    if incoming.reading.needs_answer {
        return Err(CommandError::NotSafe(format!(
            "This mail reads as {}, not as an answer to a decline: use `bowout decline`, or say what it asks with --as.",
            incoming.reading.kind.name().replace('_', " ")
        )));
    }
    if arguments.json {
        return input::print(format!("{}\n", wire::reply(incoming, None)).as_bytes());
    }
    if let Some(words) = first_question(&incoming.message) {
        screen::tell(&format!(
            "This mail asks something that was not understood: \u{201c}{}\u{201d}. Nothing was written. If it wants one of these, say which with --as: {}.\n",
            harmless(&words.quote),
            FollowUp::ALL.map(FollowUp::name).join(", ")
        ));
        return Ok(());
    }
    screen::tell(
        "This mail asks nothing: no answer is needed, and nothing was written. If it asks something after all, say what with --as.\n",
    );
    Ok(())
}

/// An option that answers what nobody asked would be lost without a word.
fn refuse_unasked(arguments: &Arguments, asked: &[FollowUp]) -> Result<(), CommandError> {
    let why = [
        ("--none", arguments.none),
        ("--generic", arguments.generic),
        ("--feedback", arguments.feedback.is_some()),
        ("--reason", arguments.reason.is_some()),
    ];
    let others = [
        ("--term", arguments.term.is_some(), FollowUp::ChangeMind),
        ("--refer", arguments.refer.is_some(), FollowUp::KnowSomeone),
        (
            "--keep-details",
            arguments.keep_details.is_some(),
            FollowUp::KeepDetails,
        ),
    ];
    let why = why.map(|(option, is_given)| (option, is_given, FollowUp::Why));
    let unasked =
        |(_, is_given, answers): &&(&str, bool, FollowUp)| *is_given && !asked.contains(answers);
    match why.iter().chain(&others).find(unasked) {
        None => Ok(()),
        Some((option, _, answers)) => Err(CommandError::Usage(format!(
            "{option} answers what this mail does not ask, as far as Bowout hears; if it does, add --as {}",
            answers.name()
        ))),
    }
}

/// Words of the person's own that the check speaks against go into the letter only where they say so.
fn refuse_unkind(arguments: &Arguments, drafted: &Drafted) -> Result<(), CommandError> {
    if arguments.blunt {
        return Ok(());
    }
    let body = &drafted.letter.body;
    let own = [&arguments.feedback, &arguments.term, &arguments.reason];
    let spans = own.into_iter().flatten().filter_map(|words| {
        let words = words.trim().trim_end_matches('.');
        body.find(words).map(|at| at..at + words.len())
    });
    let spans: Vec<_> = spans.collect();
    let is_own = |finding: &&Finding| {
        let place = &finding.place;
        finding.severity >= Severity::Warning
            && spans
                .iter()
                .any(|own| place.start < own.end && own.start < place.end)
    };
    match drafted.findings.iter().find(is_own) {
        None => Ok(()),
        Some(finding) => Err(CommandError::NotSafe(format!(
            "Your words may leave the wrong impression: \u{201c}{}\u{201d} ({}). Say it more kindly, or add --blunt to write them as they are.",
            harmless(&body[finding.place.clone()]),
            finding.rule
        ))),
    }
}

/// The wish that the options and the earlier letter tell.
fn wish(
    arguments: &Arguments,
    incoming: &Incoming,
    asked: Vec<FollowUp>,
) -> Result<ReplyWish, CommandError> {
    let reason = reason(&incoming.told, arguments.reason.as_deref())?;
    let why = match &arguments.feedback {
        Some(words) => Why::Feedback(words.clone()),
        None if arguments.none || (reason.is_none() && !arguments.generic) => Why::Silent,
        None => Why::Generic,
    };
    let keeps_details = match arguments.keep_details.as_deref() {
        None if asked.contains(&FollowUp::KeepDetails) => {
            return Err(CommandError::NotSafe(
                "They ask whether they may keep your details: say --keep-details yes or --keep-details no.".to_owned(),
            ));
        }
        decision => decision == Some("yes"),
    };
    let language = match &arguments.lang {
        Some(tag) => Some(
            Language::from_tag(tag)
                .ok_or_else(|| CommandError::Usage(format!("no language is called {tag:?}")))?,
        ),
        None => None,
    };
    Ok(ReplyWish {
        asked,
        why,
        reason,
        term: arguments.term.clone(),
        referral: arguments.refer.clone(),
        keeps_details,
        declined_at: incoming.told.at,
        language,
    })
}

/// What was heard, which reason is kept, what to look at.
fn summary(incoming: &Incoming, wish: &ReplyWish, drafted: &Drafted) -> String {
    let mut lines = String::new();
    for (what, words) in &incoming.asked {
        lines.push_str("    asked  ");
        let quote = harmless(&words.quote);
        let _ = writeln!(lines, "{}  \u{201c}{quote}\u{201d}", what.name());
    }
    if let Some(reason) = incoming.told.reason {
        lines.push_str("   reason  ");
        lines.push_str(reason);
        lines.push_str(", as in your letter\n");
    }
    if wish.asked.contains(&FollowUp::CounterOffer) {
        lines.push_str(
            "     mind  if the new terms change the picture, weigh them first: bowout advise\n",
        );
    }
    if wish.asked.contains(&FollowUp::Chasing) {
        lines.push_str("     mind  this is your second and last message; decline the event in your calendar too\n");
    }
    lines.push_str(&screen::findings(&drafted.findings, &drafted.letter.body));
    lines.push_str("Nothing was sent. Read the letter before you send it.\n");
    lines
}
