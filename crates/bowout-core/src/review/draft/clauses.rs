//! Clauses: the pieces of a sentence that have a subject of their own, and the words in quotation marks.

use std::ops::Range;

use crate::review::lexicon::Lexicon;
use crate::text::{Language, Text};

const WORDS: &str = "clauses.words.txt";

static OPENERS: Lexicon = Lexicon::new(WORDS, "openers");

/// Words that begin a new statement beside the one before: what a hedge does not reach over.
static COORDINATORS: Lexicon = Lexicon::new(WORDS, "coordinators");

/// The longest clause, in words: a longer one is cut, so that no letter can make the rules slow.
const MOST_WORDS: usize = 80;

/// The clauses of a text in order; together they cover every word.
pub(super) fn clauses(text: &Text<'_>, language: Language) -> Vec<Range<usize>> {
    let mut clauses = vec![];
    let openers = OPENERS.of(language).find_all(text);
    let mut openers = openers.into_iter().map(|one| one.words.start).peekable();
    for sentence in &text.sentences {
        let mut start = sentence.words.start;
        for at in sentence.words.start + 1..sentence.words.end {
            while openers.next_if(|opener| *opener < at).is_some() {}
            let opens = is_parted(text, at) || openers.peek() == Some(&at);
            if opens && at > start || at - start >= MOST_WORDS {
                clauses.push(start..at);
                start = at;
            }
        }
        clauses.push(start..sentence.words.end);
    }
    clauses
}

/// Marks that part words.
const PARTING: [char; 14] = [
    ',', ';', ':', '(', ')', '–', '—', '，', '；', '：', '、', '（', '）', '।',
];

/// Whether a mark parts a word from the one before it.
pub(super) fn is_parted(text: &Text<'_>, at: usize) -> bool {
    let between = text.words[at - 1].place.end..text.words[at].place.start;
    text.source
        .get(between)
        .is_some_and(|gap| gap != " " && (gap.contains(PARTING) || gap.contains(" - ")))
}

/// Whether a new statement begins between two words of one sentence: a mark with a coordinator, or a coordinator and
/// a subject of its own.
pub(super) fn is_restarted(text: &Text<'_>, language: Language, words: Range<usize>) -> bool {
    (words.start + 1..words.end).any(|at| {
        let word = &text.words[at].folded;
        let gap = &text.source[text.words[at - 1].place.end..text.words[at].place.start];
        gap.contains([';', '；', '。', '，'])
            || is_parted(text, at)
                && gap.contains([',', '–', '—', ':', ')'])
                && (COORDINATORS
                    .of(language)
                    .find_in(text, at..at + 1)
                    .is_some()
                    || is_writer(language, word))
            || language == Language::En && matches!(word.as_ref(), "but" | "so" | "because")
    })
}

fn is_writer(language: Language, word: &str) -> bool {
    match language {
        Language::En => matches!(word, "i" | "i'm" | "i've" | "i'll" | "i'd"),
        Language::De => word == "ich",
        Language::Fr => matches!(word, "je" | "j'"),
        Language::Nl => word == "ik",
        Language::Pt => word == "eu",
        Language::Es => word == "yo",
        _ => false,
    }
}

/// Pairs of quotation marks. Apostrophes are left out: they stand inside words.
const PAIRS: &[(char, &[char])] = &[
    ('"', &['"']),
    ('“', &['”', '“']),
    ('„', &['“', '”', '"']),
    ('«', &['»']),
    ('»', &['«']),
    ('「', &['」']),
    ('『', &['』']),
    ('‚', &['‘', '’']),
];

/// The longest text that is taken for a quotation, in bytes: a mark that never closes quotes nothing.
const MOST_QUOTED: usize = 300;

/// The bytes inside quotation marks.
pub(super) fn quotations(source: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = vec![];
    if memchr::memchr2(b'"', b'\'', source.as_bytes()).is_none() && source.is_ascii() {
        return found;
    }
    let is_mark = |c: char| c == '"' || c == '\'' || !c.is_ascii();
    for (at, open) in source.char_indices().filter(|(_, c)| is_mark(*c)) {
        let is_inside = found.last().is_some_and(|one| at <= one.end);
        let Some((_, closes)) = PAIRS.iter().find(|(own, _)| *own == open && !is_inside) else {
            if open == '\'' && !is_inside {
                found.extend(between_apostrophes(source, at));
            }
            continue;
        };
        let from = at + open.len_utf8();
        let inner = &source[from..source.floor_char_boundary(from + MOST_QUOTED)];
        if let Some(length) = inner.find(*closes) {
            found.push(from..from + length);
        }
    }
    found
}

/// The longest text that is taken for a quotation between apostrophes, in bytes.
const MOST_BETWEEN_APOSTROPHES: usize = 40;

/// What is quoted behind an apostrophe that stands before a word, where another stands behind one: `six times 'fun'`.
fn between_apostrophes(source: &str, at: usize) -> Option<Range<usize>> {
    let is_before_word = source[..at].ends_with([' ', '(', '\n']);
    let from = at + 1;
    let end = source.floor_char_boundary(from + MOST_BETWEEN_APOSTROPHES);
    let inner = &source[from..end];
    let length = inner.find('\'')?;
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let is_closed = !is_word(inner[length + 1..].chars().next())
        && is_word(inner[..length].chars().next_back())
        && inner.chars().nth(1).is_some_and(char::is_alphanumeric);
    (is_before_word && is_closed).then_some(from..from + length)
}

#[cfg(test)]
mod tests {
    use super::{clauses, quotations};
    use crate::text::{Language, Text};

    #[test]
    fn parts_clauses_at_marks_and_openers() {
        let text = Text::new("I am withdrawing because the process was slow, and I wish you luck.");
        let parts: Vec<&str> = clauses(&text, Language::En)
            .into_iter()
            .map(|one| text.written(one))
            .collect();
        assert_eq!(
            parts,
            [
                "I am withdrawing",
                "because the process was slow",
                "and I wish you luck"
            ]
        );
    }

    #[test]
    fn finds_what_is_quoted() {
        let source = "the \"flexible\" „Rolle“ it's «ici» “open";
        let found: Vec<&str> = quotations(source)
            .into_iter()
            .map(|one| &source[one])
            .collect();
        assert_eq!(found, ["flexible", "Rolle", "ici"]);
        let found = quotations("'s avonds zes keer 'no-nonsense', and it's the firms' 'fun'.");
        assert_eq!(found, [20..31, 55..58]);
    }
}
