//! `bowout advise`: should I?

use std::fmt::Write as _;
use std::io::{BufRead, IsTerminal};
use std::path::PathBuf;

use bowout_core::advice::{Advice, Matter, Offer, Pay, Profile, Verdict};
use bowout_core::opportunity::Quoted;

use crate::actions::advise::{advise, conversation, profile};
use crate::error::CommandError;
use crate::faces::cli::answer::own_if_told;
use crate::faces::cli::screen;
use crate::input::harmless;
use crate::{clock, input, wire};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The conversation: .eml files, an mbox, a Maildir, an id that `bowout list` shows, or `-` for one mail or pasted words
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// You, as 'Name <address>'; without it, the settings file tells, or whom the first mail is to
    #[arg(long)]
    me: Option<String>,
    /// Another address of yours; may be given several times
    #[arg(long)]
    alias: Vec<String>,
    /// What you want of a job, as a file of JSON that `bowout explain profile` describes; without it, what you told the page,
    /// or the file that the settings name as `profile`
    #[arg(long)]
    facts: Option<PathBuf>,
    /// Print one JSON object
    #[arg(long)]
    json: bool,
    /// Use this RFC 3339 time instead of the clock's
    #[arg(long)]
    now: Option<String>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<(), CommandError> {
    let now = clock::now(arguments.now.as_deref())?;
    let own = own_if_told(arguments.me.as_deref(), &arguments.alias)?;
    let opportunity = conversation(&arguments.paths, &own, &now)?;
    let mut profile = profile(arguments.facts.as_ref())?;
    let can_ask = std::io::stdin().is_terminal() && std::io::stderr().is_terminal();
    if can_ask && !arguments.json && profile == Profile::default() {
        ask(&mut profile);
    }
    let advice = advise(&opportunity, &profile, &now);
    if arguments.json {
        return input::print(format!("{}\n", wire::advice(&advice, &opportunity)).as_bytes());
    }
    input::print(in_words(&advice).as_bytes())
}

/// Asks for what no mail can know. An empty answer leaves it open.
fn ask(profile: &mut Profile) {
    screen::tell("A few things that the mail cannot know; press Enter to skip one.\n");
    let offer = answer("Have you signed another offer? (yes/no) ");
    if offer.starts_with(['y', 'Y']) {
        profile.accepted_offer = Some(Offer {
            is_in_writing: true,
            ..Offer::default()
        });
    }
    let floor = answer("Your least pay a year, with its currency (60000 EUR): ");
    if let Some((amount, currency)) = floor.split_once(' ')
        && let Ok(amount) = amount.parse()
    {
        profile.salary_floor = Some(Pay {
            amount,
            currency: currency.trim().to_uppercase(),
            period: "year".to_owned(),
        });
    }
    profile.most_onsite_days = answer("The most days a week on site (0 to 5): ")
        .parse()
        .ok();
    let permit = answer("Do you need a work permit sponsored? (yes/no) ");
    profile.needs_sponsorship = (!permit.is_empty()).then(|| permit.starts_with(['y', 'Y']));
    let feeling = answer("What makes you hesitate, in your words? ");
    profile
        .feelings
        .extend((!feeling.is_empty()).then_some(feeling));
}

fn answer(question: &str) -> String {
    screen::tell(question);
    let mut line = String::new();
    // A closed input answers nothing, as an empty line does.
    let _ = std::io::stdin().lock().read_line(&mut line);
    line.trim().to_owned()
}

/// The advice for people: one word, the reasons with their words, the question that would settle it.
fn in_words(advice: &Advice) -> String {
    let verdict = advice.verdict.name().to_uppercase();
    let matter = advice.matter.says();
    let mut lines = match matter.filter(|_| advice.verdict != Verdict::Stop) {
        Some(says) if advice.matter.is_settled() => format!("NOTHING TO DECIDE\n\n  {says}\n"),
        Some(says) => format!("{verdict} (score {})\n\n  {says}\n", advice.score),
        None => format!("{verdict} (score {})\n\n", advice.score),
    };
    for line in &advice.lines {
        let _ = writeln!(
            lines,
            "  {:+}  {} [{}]",
            line.points,
            harmless(&line.english()),
            line.reason
        );
        for words in &line.evidence {
            let _ = writeln!(lines, "      {}", quoted(words));
        }
    }
    if advice.lines.is_empty() && advice.matter == Matter::Interview {
        lines.push_str("  Nothing in the mail or in your profile speaks against going.\n");
    }
    if let Some(question) = advice.ask.first() {
        let _ = writeln!(lines, "\nThe one question that would settle it: {question}");
    }
    if advice.runner_up != advice.verdict {
        let _ = writeln!(lines, "Otherwise: {}.", advice.runner_up.name());
    }
    if let Some(words) = advice.encouragement {
        let _ = writeln!(lines, "{words}");
    }
    lines
}

fn quoted(words: &Quoted) -> String {
    let date = words
        .date
        .map(|date| format!(", {}", date.local.strftime("%d %b %Y")))
        .unwrap_or_default();
    let quote: String = words.quote.chars().take(160).collect();
    format!(
        "\u{201c}{}\u{201d} ({}{date})",
        harmless(&quote),
        harmless(&words.path)
    )
}
