//! What a sentence shows: its words, how longer ones begin, neighbours, and in Han and kana three in a row. Numbers are `#`,
//! capitalised words within a sentence `@`; `^` stands before the first word and `?` behind a question; `"` for marks of
//! quotation, `!` for a cry, `:)` for a face.

use std::ops::Range;

use crate::text::{Sentence, Text, beginning_of, key_of, pair_of};

/// How many bytes the beginning of a longer word has.
const BEGINNING: usize = 5;

/// A word, or what stands for it, with its key.
#[derive(Clone, Copy)]
struct Token<'a> {
    written: &'a str,
    key: u64,
}

impl<'a> Token<'a> {
    fn of(written: &'a str) -> Self {
        Self {
            written,
            key: key_of(written),
        }
    }
}

/// Something that a sentence shows.
#[derive(Clone, Copy)]
pub(super) enum Feature<'a> {
    Word(&'a str, u64),
    Beginning(&'a str),
    Pair([&'a str; 2], u64),
    Three([&'a str; 3], u64),
}

impl Feature<'_> {
    pub(super) fn key(self) -> u64 {
        match self {
            Self::Word(_, key) | Self::Pair(_, key) | Self::Three(_, key) => key,
            Self::Beginning(written) => beginning_of(written),
        }
    }

    /// The feature as the lists write it.
    fn written(self) -> String {
        match self {
            Self::Word(word, _) => word.to_owned(),
            Self::Beginning(word) => format!("{word}*"),
            Self::Pair(words, _) => words.join(" "),
            Self::Three(words, _) => words.join(" "),
        }
    }
}

/// Calls back with everything that a sentence shows, some of it several times.
pub(super) fn each<'a>(
    text: &'a Text<'_>,
    words: Range<usize>,
    is_question: bool,
    mut show: impl FnMut(Feature<'a>),
) {
    let first = Token::of("^");
    let mut before = [None, Some(first)];
    for mark in marks(text, &words) {
        show(Feature::Word(mark, key_of(mark)));
    }
    let first_word = words.start;
    let words = words.map(|at| {
        let word = &text.words[at];
        let written = word.folded.as_str();
        let is_number = written.starts_with(|c: char| c.is_ascii_digit());
        let is_name = at > first_word && is_capitalised(text, at);
        (written, word.key, is_number, is_name)
    });
    let question = is_question.then_some(("?", key_of("?"), false, false));
    for (written, key, is_number, is_name) in words.chain(question) {
        let token = match (is_number, is_name) {
            (true, _) => Token::of("#"),
            (_, true) => Token::of("@"),
            _ => Token { written, key },
        };
        show(Feature::Word(token.written, token.key));
        if is_name {
            show(Feature::Word(written, key));
        }
        if !is_number && written.len() > BEGINNING {
            written
                .get(..BEGINNING)
                .into_iter()
                .for_each(|start| show(Feature::Beginning(start)));
        }
        let [earlier, last] = before;
        if let Some(last) = last {
            let pair = pair_of(last.key, token.key);
            show(Feature::Pair([last.written, token.written], pair));
            if let Some(earlier) = earlier
                && [earlier, last, token]
                    .iter()
                    .all(|one| !one.written.is_ascii())
            {
                let key = pair_of(pair_of(earlier.key, last.key), token.key);
                show(Feature::Three(
                    [earlier.written, last.written, token.written],
                    key,
                ));
            }
        }
        before = [last, Some(token)];
    }
}

/// The marks that stand among the words and behind them.
fn marks(text: &Text<'_>, words: &Range<usize>) -> impl Iterator<Item = &'static str> {
    let start = text
        .words
        .get(words.start)
        .map_or(0, |word| word.place.start);
    let end = text
        .words
        .get(words.end)
        .map_or(text.source.len(), |word| word.place.start);
    // A mark of quotation may open the sentence.
    let before = text.source[..start].chars().next_back();
    let within = &text.source[start..end];
    let mut shown = [false; MARKS.len()];
    let mut look = |c| match c {
        '"' | '\u{201c}'..='\u{201f}' | '«' | '»' | '「' | '『' => shown[0] = true,
        '!' | '！' => shown[1] = true,
        '\u{2600}'..='\u{27bf}' | '\u{1f300}'..='\u{1faff}' => shown[2] = true,
        _ => {}
    };
    before.into_iter().for_each(&mut look);
    if within.is_ascii() {
        // Far quicker, and most sentences have none.
        let bytes = within.bytes().filter(|byte| matches!(byte, b'"' | b'!'));
        bytes.map(char::from).for_each(look);
    } else {
        within.chars().for_each(look);
    }
    MARKS
        .into_iter()
        .zip(shown)
        .filter_map(|(mark, is_shown)| is_shown.then_some(mark))
}

/// How marks are written in the lists.
const MARKS: [&str; 3] = ["\"", "!", ":)"];

/// Whether a word begins with a capital and is not the one that always does.
fn is_capitalised(text: &Text<'_>, at: usize) -> bool {
    let place = text.words[at].place.clone();
    let written = text.source.get(place).unwrap_or_default();
    let mut letters = written.chars();
    letters.next().is_some_and(char::is_uppercase) && !written.starts_with("I'") && written != "I"
}

/// Everything that a sentence shows as the lists write it, each once, for making the lists.
#[must_use]
pub fn terms(text: &Text<'_>, sentence: &Sentence) -> Vec<String> {
    let mut terms = vec![];
    let words = sentence.words.clone();
    each(text, words, sentence.is_question, |feature| {
        terms.push(feature.written());
    });
    terms.sort_unstable();
    terms.dedup();
    terms
}

#[cfg(test)]
mod tests {
    use super::{each, terms};
    use crate::review::speech::term::key_of_term;
    use crate::text::Text;

    #[test]
    fn shows_words_beginnings_neighbours_names_and_numbers() {
        let text = Text::new("Would Rosa withdraw 3 times?");
        let shown = terms(&text, &text.sentences[0]);
        for term in [
            "would", "^ would", "@", "rosa", "withd*", "# times", "times ?",
        ] {
            assert!(shown.contains(&term.to_owned()), "{term} in {shown:?}");
        }
        let text = Text::new("面接を辞退");
        assert!(terms(&text, &text.sentences[0]).contains(&"を 辞 退".to_owned()));
    }

    #[test]
    fn what_is_written_has_the_key_of_what_is_shown() {
        for letter in ["Would Rosa withdraw 3 times?", "面接を辞退いたします"] {
            let text = Text::new(letter);
            let mut keys = vec![];
            let one = &text.sentences[0];
            each(&text, one.words.clone(), one.is_question, |feature| {
                keys.push(feature.key());
            });
            let mut written: Vec<u64> = terms(&text, &text.sentences[0])
                .iter()
                .map(|term| key_of_term(term))
                .collect();
            keys.sort_unstable();
            keys.dedup();
            written.sort_unstable();
            assert_eq!(keys, written);
        }
    }
}
