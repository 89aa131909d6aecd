//! A letter taken apart once for all rules: greeting, sentences, decision, signature. Quoted history is left out.

use std::ops::Range;
use std::sync::LazyLock;

use crate::message::new_words;
use crate::review::decision::Decision;
use crate::text::{Phrases, Text, fold};

/// A letter with its parts.
#[derive(Debug)]
pub(crate) struct Draft<'a> {
    /// The new words of the letter.
    pub(crate) text: Text<'a>,
    /// The line that greets, without its end.
    pub(crate) greeting: Option<Range<usize>>,
    /// The line behind the closing formula, where a name is signed.
    pub(crate) signature: Option<Range<usize>>,
    /// Where the letter declines.
    pub(crate) decision: Decision,
}

static GREETINGS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "dear",
        "hi",
        "hello",
        "hey",
        "good morning|afternoon|evening|day",
        "greetings",
        "sehr geehrte*",
        "liebe*",
        "guten tag|morgen|abend",
        "hallo",
        "moin",
        "servus",
        "gruss gott",
        "bonjour",
        "cher|chere|chers",
        "madame",
        "monsieur",
        "salut",
        "estimad*",
        "hola",
        "buenos|buenas dias|tardes",
        "querid*",
        "apreciad*",
        "ola",
        "prezad*",
        "car*",
        "bom dia",
        "boa tarde|noite",
        "beste",
        "geachte",
        "goedemorgen|goedemiddag|goedendag",
        "dag",
    ])
});

/// Whole closing lines, folded and without their comma.
const CLOSINGS: &[&str] = &[
    "regards",
    "best",
    "best regards",
    "kind regards",
    "warm regards",
    "best wishes",
    "sincerely",
    "yours sincerely",
    "yours faithfully",
    "many thanks",
    "thanks",
    "thank you",
    "cheers",
    "all the best",
    "warmly",
    "with best wishes",
    "with kind regards",
    "mit freundlichen grussen",
    "freundliche grusse",
    "viele grusse",
    "beste grusse",
    "liebe grusse",
    "herzliche grusse",
    "mit besten grussen",
    "schone grusse",
    "cordialement",
    "bien cordialement",
    "bien a vous",
    "sinceres salutations",
    "un cordial saludo",
    "saludos",
    "un saludo",
    "saludos cordiales",
    "atentamente",
    "cordialmente",
    "atenciosamente",
    "um abraco",
    "abracos",
    "abraco",
    "cumprimentos",
    "com os melhores cumprimentos",
    "melhores cumprimentos",
    "met vriendelijke groet",
    "vriendelijke groet",
    "groeten",
    "hartelijke groet",
    "met vriendelijke groeten",
];

impl<'a> Draft<'a> {
    /// Takes a letter apart.
    pub(crate) fn new(letter: &'a str) -> Self {
        let words = new_words(letter);
        let text = Text::new(words);
        let greeting = greeting(words);
        let signature = signature(words);
        let decision = Decision::of(&text);
        Self {
            text,
            greeting,
            signature,
            decision,
        }
    }

    /// Whether any of the phrases stands in the letter.
    pub(crate) fn says(&self, phrases: &Phrases) -> bool {
        phrases.find(&self.text).is_some()
    }
}

/// The lines of a text with their byte ranges, blanks at both ends left out.
pub(crate) fn lines(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    text.split_inclusive('\n').map(move |line| {
        let start = at + (line.len() - line.trim_start().len());
        let place = start..(start + line.trim().len());
        at += line.len();
        place
    })
}

/// The first line with words, if it greets.
fn greeting(text: &str) -> Option<Range<usize>> {
    let place = lines(text).find(|place| !place.is_empty())?;
    let line = text.get(place.clone())?;
    let opening = Text::new(line);
    let comma = line.find([',', ':', '，', '：', '!']).unwrap_or(line.len());
    let greets = GREETINGS
        .find_in(&opening, 0..opening.words.len().min(2))
        .is_some_and(|one| one.words.start == 0);
    greets.then(|| place.start..place.start + comma)
}

/// The line behind the last closing formula.
fn signature(text: &str) -> Option<Range<usize>> {
    let all: Vec<Range<usize>> = lines(text).filter(|place| !place.is_empty()).collect();
    let closing = all.iter().rposition(|place| {
        let line = fold(text[place.clone()].trim_end_matches([',', '.', '!']));
        CLOSINGS.contains(&line.as_str())
    })?;
    all.get(closing + 1).cloned()
}
