//! Two simple ways to read mail: words that everybody would look for, and a linear model over all words.

use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use crate::mails::Labelled;
use crate::tally::Guess;

/// What a first rule set looks for, the first that is found wins.
const WORDS: [(&str, &[&str]); 9] = [
    (
        "rejection",
        &[
            "unfortunately",
            "regret to inform",
            "not moving forward",
            "other candidates",
            "leider",
            "malheureusement",
        ],
    ),
    ("reschedule", &["reschedule", "postpone"]),
    ("offer", &["pleased to offer", "offer letter", "job offer"]),
    (
        "assessment",
        &["assessment", "take-home", "coding challenge"],
    ),
    (
        "scheduling",
        &["calendly", "book a time", "pick a time", "select a time"],
    ),
    (
        "interview_confirmation",
        &["interview is confirmed", "interview has been scheduled"],
    ),
    (
        "interview_invitation",
        &[
            "invite you to interview",
            "interview",
            "your availability",
            "phone screen",
            "schedule a call",
        ],
    ),
    (
        "application_confirmation",
        &["received your application", "thank you for applying"],
    ),
    ("job_alert", &["job alert", "new jobs", "jobs for you"]),
];

/// By words alone.
pub(crate) fn by_words(mail: &Labelled) -> Guess {
    let text = format!("{} {}", mail.message.subject, mail.message.body).to_lowercase();
    let found = WORDS
        .iter()
        .find(|(_, words)| words.iter().any(|word| text.contains(word)));
    guess(found.map_or("other", |(kind, _)| kind))
}

fn guess(kind: &str) -> Guess {
    Guess {
        kind: kind.to_owned(),
        needs_answer: matches!(kind, "interview_invitation" | "scheduling" | "reschedule"),
        confidence: 0.0,
    }
}

/// By scikit-learn, each source read with weights learnt from all the others. Empty, and said so, without Python.
pub(crate) fn by_scikit(mails: &[Labelled]) -> Vec<Guess> {
    match run_scikit(mails) {
        Ok(guesses) if guesses.len() == mails.len() => guesses,
        Ok(_) => {
            eprintln!("quality: scikit-learn read another number of mails; its rows are left out");
            vec![]
        }
        Err(fault) => {
            eprintln!("quality: scikit-learn did not run ({fault}); its rows are left out");
            vec![]
        }
    }
}

fn run_scikit(mails: &[Labelled]) -> std::io::Result<Vec<Guess>> {
    let folder = std::env::temp_dir().join("bowout-quality-python");
    let python = folder.join("bin/python");
    if !python.exists() {
        eprintln!("quality: installing scikit-learn into {}", folder.display());
        Command::new("python3")
            .args(["-m", "venv"])
            .arg(&folder)
            .status()?;
        Command::new(&python)
            .args(["-m", "pip", "-q", "install", "scikit-learn==1.7.2"])
            .status()?;
    }
    let mut child = Command::new(python)
        .args(["-c", include_str!("baseline.py")])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let rows: Vec<Value> = mails
        .iter()
        .map(|mail| {
            json!({
                "source": mail.source,
                "kind": mail.kind,
                "text": format!("{}\n{}", mail.message.subject, mail.message.body),
            })
        })
        .collect();
    if let Some(mut input) = child.stdin.take() {
        input.write_all(Value::from(rows).to_string().as_bytes())?;
    }
    let output = child.wait_with_output()?;
    let kinds: Vec<String> = serde_json::from_slice(&output.stdout)?;
    Ok(kinds.iter().map(|kind| guess(kind)).collect())
}
