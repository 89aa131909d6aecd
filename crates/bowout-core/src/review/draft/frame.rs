//! What frames a letter at its end: the closing formula, the signature, a postscript.

use std::ops::Range;

use crate::review::draft::draft::lines;
use crate::review::facts::Facts;
use crate::review::lexicon::Lexicon;
use crate::review::names::is_sender;
use crate::text::{Language, Text};

/// The end of a letter, in bytes.
#[derive(Debug, Clone, Default)]
pub(crate) struct Frame {
    /// Where the closing formula or the signature begins.
    pub(crate) from: Option<usize>,
    /// The line where a name is signed.
    pub(crate) signature: Option<Range<usize>>,
    /// What is added below.
    pub(crate) postscript: Option<Range<usize>>,
}

static CLOSINGS: Lexicon = Lexicon::new("frame.words.txt", "closings");
static NO_NAMES: Lexicon = Lexicon::new("frame.words.txt", "no names");

/// How many lines from the end a closing formula is looked for.
const END_LINES: usize = 14;

impl Frame {
    /// Reads the end of a letter; `first` is the first word behind the greeting.
    pub(super) fn of(text: &Text<'_>, first: usize, language: Language, facts: &Facts) -> Self {
        let source = text.source;
        let start = text
            .words
            .get(first)
            .map_or(source.len(), |word| word.place.start);
        let all: Vec<Range<usize>> = lines(source)
            .filter(|place| !place.is_empty() && place.end > start)
            .map(|place| place.start.max(start)..place.end)
            .collect();
        let postscript = all
            .iter()
            .rposition(|place| is_postscript(&source[place.clone()]));
        // What a mail program adds below is none of the letter's.
        let added = |place: &Range<usize>| is_added(&source[place.clone()]);
        let mark = all.iter().position(added);
        let kept = &all[..mark.or(postscript).unwrap_or(all.len())];
        let mut frame = closed(text, kept, language)
            .or_else(|| signed(text, kept, language, facts))
            .unwrap_or_default();
        if let (None, Some(mark)) = (frame.from, mark) {
            frame.from = Some(all[mark].start);
        }
        frame.postscript = postscript.map(|at| all[at].start..source.len());
        if frame.from.is_none() {
            frame.from = frame.postscript.as_ref().map(|place| place.start);
        }
        frame
    }
}

/// The end from its closing formula on.
fn closed(text: &Text<'_>, all: &[Range<usize>], language: Language) -> Option<Frame> {
    let last = all.len().checked_sub(1)?;
    let from = all.len().saturating_sub(END_LINES);
    (from..=last).rev().find_map(|at| {
        let place = &all[at];
        let words = text.word_from(place.start)..text.word_from(place.end);
        let formula = CLOSINGS
            .of(language)
            .find_in(text, words.clone())
            .filter(|one| one.words.start == words.start)?;
        let behind = formula.words.end..words.end;
        let inline = (!behind.is_empty()).then(|| text.place(behind.clone()));
        let is_formula = behind.is_empty() || behind.len() <= 4 && is_name(text, behind, language);
        is_formula.then(|| Frame {
            from: Some(place.start),
            signature: inline.or_else(|| all.get(at + 1).cloned()),
            postscript: None,
        })
    })
}

/// The end of a letter that has no closing formula but a name, on its own line or behind the last sentence.
fn signed(
    text: &Text<'_>,
    all: &[Range<usize>],
    language: Language,
    facts: &Facts,
) -> Option<Frame> {
    let place = all.last()?;
    let words = text.word_from(place.start)..text.word_from(place.end);
    let found = |place: Range<usize>| {
        Some(Frame {
            from: Some(place.start),
            signature: Some(place),
            postscript: None,
        })
    };
    // "Leon", and below it what he does and where he lives.
    let own = all.iter().skip(1).rev().take(LINES_BELOW).find(|place| {
        let words = text.word_from(place.start)..text.word_from(place.end);
        let line = &text.source[(*place).clone()];
        words.len() <= 4 && is_name(text, words, language) && is_sender(line, facts)
    });
    if let Some(place) = own {
        return found(place.clone());
    }
    let is_apart =
        all.len() > 1 && !text.source[place.clone()].ends_with(['.', '。', '?', '!', ',']);
    if is_apart
        && words.len() <= 4.max(han_limit(language))
        && is_name(text, words.clone(), language)
    {
        return found(place.clone());
    }
    // "... with the search. Tom" and "…祝好！周子航" on one line.
    let sentence = text.sentences.last()?;
    let tail = sentence.words.clone();
    let is_tail = tail.start > words.start
        && tail.len() <= 4.max(han_limit(language))
        && is_sender(text.written(tail.clone()), facts);
    if is_tail {
        return found(text.place(tail));
    }
    None
}

/// How many lines a name may stand above the last one: a trade, a street, a town.
const LINES_BELOW: usize = 5;

/// How many characters a name may have where each counts as a word.
fn han_limit(language: Language) -> usize {
    match language {
        Language::Ja | Language::Zh => 7,
        _ => 0,
    }
}

/// Whether words may be somebody's name: written large or in Han, and no formula.
fn is_name(text: &Text<'_>, words: Range<usize>, language: Language) -> bool {
    let is_large = |word: &crate::text::Word<'_>| {
        text.source[word.place.clone()]
            .chars()
            .next()
            .is_some_and(|c| c.is_alphabetic() && !c.is_lowercase())
            || matches!(
                word.folded.as_ref(),
                "van"
                    | "de"
                    | "der"
                    | "von"
                    | "da"
                    | "di"
                    | "del"
                    | "la"
                    | "den"
                    | "ten"
                    | "ter"
                    | "dos"
                    | "y"
            )
    };
    !words.is_empty()
        && text.words[words.clone()].iter().all(is_large)
        && NO_NAMES.of(language).find_in(text, words).is_none()
}

/// Whether a line begins what a mail program adds: the mark of a signature, or the name of the device.
fn is_added(line: &str) -> bool {
    const DEVICES: &[&str] = &[
        "Sent from ",
        "Get Outlook for ",
        "Von meinem ",
        "Gesendet von ",
        "Envoyé de ",
        "Envoyé depuis ",
        "Enviado desde ",
        "Enviado do ",
        "Enviado de ",
        "Verzonden vanaf ",
        "Verstuurd vanaf ",
        "iPhoneから送信",
        "发自",
        "来自我的",
    ];
    line == "--" || DEVICES.iter().any(|one| line.starts_with(one))
}

fn is_postscript(line: &str) -> bool {
    [
        "PS", "P.S.", "P. S.", "P.-S.", "PD:", "P.D.", "追伸", "附：", "附言",
    ]
    .iter()
    .any(|mark| {
        line.strip_prefix(mark)
            .is_some_and(|rest| !rest.starts_with(char::is_alphabetic) || !rest.is_ascii())
    })
}
