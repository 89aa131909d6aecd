//! A text split into words and sentences. Han and kana count one word a character, since nothing parts them.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::OnceLock;

use crate::text::fold::fold;
use crate::text::list::is_listed;
use crate::text::phrase::{Anchored, Book, Index, folded, key_of};

/// One word, folded, with its byte range in the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word<'a> {
    /// The word without case and accents.
    pub folded: Cow<'a, str>,
    /// Where it stands.
    pub place: Range<usize>,
    /// A hash of the folded word.
    pub(crate) key: u64,
}

/// A run of words that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Its words, as indices into [`Text::words`].
    pub words: Range<usize>,
    /// Its bytes, from the first word to the closing mark.
    pub place: Range<usize>,
    /// Whether it ends in a question mark.
    pub is_question: bool,
}

/// A text with its words and sentences.
#[derive(Debug, Clone)]
pub struct Text<'a> {
    /// The text as written.
    pub source: &'a str,
    /// Its words in order.
    pub words: Vec<Word<'a>>,
    /// Its sentences in order; none is empty, and every word stands in one.
    pub sentences: Vec<Sentence>,
    /// Its words by what they are, made when first asked for.
    index: OnceLock<Index>,
    /// What is anchored in it of the first book that was asked for: a text is of one language.
    anchored: OnceLock<Anchored>,
}

/// Words that end in a point without ending a sentence, folded.
const ABBREVIATIONS: &str = "mr mrs ms dr prof sr sra srta nr no st z b bzw ca e g i a p m vs etc approx tel ext mme \
    dhr mevr bv uhr inc ltd co jan feb aug sept sep oct okt nov dec dez";

/// Letters before an apostrophe that are a French word of their own, folded.
const ELIDED: &str = "l d j n s c m t qu jusqu lorsqu puisqu";

/// How long a word is at least, on the whole, with what parts it from the next.
const WORD_BYTES: usize = 5;

/// Lines shorter than this end a sentence where they end; longer ones may have been wrapped.
const SHORT_LINE_BYTES: usize = 50;

impl<'a> Text<'a> {
    /// Splits a text. Never fails; a text without words has no sentences.
    #[must_use]
    pub fn new(source: &'a str) -> Self {
        let mut splitter = Splitter {
            source,
            words: Vec::with_capacity((source.len() / WORD_BYTES).min(1024)),
            sentences: vec![],
            first: 0,
        };
        splitter.run();
        Self {
            source,
            words: splitter.words,
            sentences: splitter.sentences,
            index: OnceLock::new(),
            anchored: OnceLock::new(),
        }
    }

    /// The words by what they are.
    pub(crate) fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::new(&self.words))
    }

    /// What is anchored in the text of a book; `None` where it was first asked for another.
    pub(crate) fn anchored(&self, book: &'static Book) -> Option<&Anchored> {
        let anchored = self.anchored.get_or_init(|| book.anchored(self));
        anchored.is_of(book).then_some(anchored)
    }

    /// The words as written in a range of word indices.
    #[must_use]
    pub fn written(&self, words: Range<usize>) -> &'a str {
        self.source.get(self.place(words)).unwrap_or_default()
    }

    /// The number of the word that a byte stands in, or of the next one.
    pub(crate) fn word_at(&self, byte: usize) -> usize {
        self.words.partition_point(|word| word.place.end <= byte)
    }

    /// The number of the first word that begins at a byte or behind it.
    pub(crate) fn word_from(&self, byte: usize) -> usize {
        self.words.partition_point(|word| word.place.start < byte)
    }

    /// Whether a word begins with a capital as it is written.
    pub(crate) fn is_large(&self, word: usize) -> bool {
        let start = self.words.get(word).map(|word| word.place.start);
        start.is_some_and(|start| match self.source.as_bytes().get(start) {
            Some(byte) if byte.is_ascii() => byte.is_ascii_uppercase(),
            _ => self.source[start..].starts_with(char::is_uppercase),
        })
    }

    /// The bytes that a range of word indices covers.
    #[must_use]
    pub fn place(&self, words: Range<usize>) -> Range<usize> {
        match (
            self.words.get(words.start),
            self.words.get(words.end.saturating_sub(1)),
        ) {
            (Some(first), Some(last)) if words.start < words.end => {
                first.place.start..last.place.end
            }
            _ => 0..0,
        }
    }

    /// The words of the sentence that a range begins in; the range itself outside of any.
    #[must_use]
    pub fn around(&self, words: &Range<usize>) -> Range<usize> {
        self.sentence_of(words.start)
            .map_or(words.clone(), |sentence| sentence.words.clone())
    }

    /// The number of the sentence that a word stands in.
    pub(crate) fn sentence_at(&self, word: usize) -> usize {
        let sentences = &self.sentences;
        sentences.partition_point(|sentence| sentence.words.end <= word)
    }

    /// The sentence that a word stands in.
    #[must_use]
    pub fn sentence_of(&self, word: usize) -> Option<&Sentence> {
        self.sentences
            .get(self.sentence_at(word))
            .filter(|sentence| sentence.words.contains(&word))
    }
}

/// Words that begin sentences, folded: of languages that write no ordinal with a point.
const STARTERS: &str = "i i'm i've i'd i'll my your you we it this that the please thank thanks wishing best if \
    since unfortunately after he she they there je j'ai nous vous merci gracias les le ik \
    dank obrigado obrigada desejo agradeco agradezco ich wir leider vielen danke bitte";

/// Months that a number follows, folded.
const MONTHS: &str = "january february march april may june july august september october november december \
    jan feb mar apr jun jul aug sept sep oct nov dec";

/// German words before a number with a point behind it that is an ordinal, folded.
const ORDINAL_LEADS: &str = "am der den dem des die das vom zum zur beim im ins ab bis seit nach vor in auf und oder \
    mein meine meiner meinem meinen unser unsere unserem unseren unserer ihr ihre ihrem \
    ihren ihrer ein eine einem einen jede jeden jedem diese diesen no nr montag dienstag \
    mittwoch donnerstag freitag samstag sonntag klasse dieser diesem mo di mi do fr sa so";

/// Months as German writes them behind such a number, folded.
const GERMAN_MONTHS: &str = "januar janner februar feber marz april mai juni juli august september oktober november \
    dezember jan feb mar apr jun jul aug sept sep okt nov dez jan. feb. apr. aug. sept. sep. \
    okt. nov. dez. januari februari maart mei augustus janvier fevrier mars avril juin \
    juillet aout septembre octobre novembre decembre january february march may june july \
    october december";

struct Splitter<'a> {
    source: &'a str,
    words: Vec<Word<'a>>,
    sentences: Vec<Sentence>,
    first: usize,
}

/// Whether a character is a word of its own.
pub(crate) fn stands_alone(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{3005}')
}

impl Splitter<'_> {
    fn run(&mut self) {
        let source = self.source;
        let mut line_start = 0;
        let mut from: Option<usize> = None;
        let mut next = 0;
        while let Some(c) = source[next..].chars().next() {
            let at = next;
            if c.is_ascii_alphanumeric() {
                from.get_or_insert(at);
                let mut behind = source.as_bytes()[at..].iter();
                next = behind
                    .position(|byte| !byte.is_ascii_alphanumeric())
                    .map_or(source.len(), |length| at + length);
                continue;
            }
            next += c.len_utf8();
            let is_inside = !c.is_ascii() && (c.is_alphanumeric() || is_mark(c));
            let is_apostrophe = matches!(c, '\'' | '’')
                && from.is_some()
                && follows_letter(source, at + c.len_utf8());
            if is_inside && !stands_alone(c) || is_apostrophe {
                from.get_or_insert(at);
                if is_apostrophe && is_listed(ELIDED, &fold(&source[from.unwrap_or(at)..at])) {
                    self.word(from.take().unwrap_or(at), at + c.len_utf8());
                }
                continue;
            }
            if let Some(start) = from.take() {
                self.word(start, at);
            }
            match c {
                _ if stands_alone(c) => self.word(at, at + c.len_utf8()),
                '!' | '?' | '。' | '！' | '？' | '…' => {
                    self.end(at + c.len_utf8(), matches!(c, '?' | '？'));
                }
                '.' if self.point_ends(at) => self.end(at + 1, false),
                '\n' => {
                    if self.line_ends(line_start, at) {
                        self.end(at, false);
                    }
                    line_start = at + 1;
                }
                _ => {}
            }
        }
        if let Some(start) = from {
            self.word(start, source.len());
        }
        self.end(source.len(), false);
    }

    fn word(&mut self, start: usize, end: usize) {
        let folded = folded(&self.source[start..end]);
        self.words.push(Word {
            key: key_of(&folded),
            folded,
            place: start..end,
        });
    }

    fn end(&mut self, at: usize, is_question: bool) {
        if self.first < self.words.len() {
            let place = self.words[self.first].place.start
                ..at.max(self.words[self.words.len() - 1].place.end);
            self.sentences.push(Sentence {
                words: self.first..self.words.len(),
                place,
                is_question,
            });
            self.first = self.words.len();
        } else if is_question && let Some(last) = self.sentences.last_mut() {
            last.is_question = true;
        }
    }

    /// Whether a point closes a sentence: not behind an abbreviation, a number or inside a name.
    fn point_ends(&self, at: usize) -> bool {
        let next = self.source[at + 1..].chars().next();
        if next.is_some_and(|c| !c.is_whitespace() && !matches!(c, ')' | '"' | '”' | '»' | '\''))
        {
            return false;
        }
        let rest = &self.source[at + 1..];
        let Some(word) = self.words.last().filter(|word| word.place.end == at) else {
            return true;
        };
        if rest.starts_with(['\n', '\r']) || rest.trim_start().is_empty() {
            return true;
        }
        let is_number = word.folded.len() <= 2 && word.folded.chars().all(|c| c.is_ascii_digit());
        let is_ordinal = is_number && !self.begins_anew(rest);
        let goes_on = rest
            .trim_start()
            .starts_with(|c: char| c.is_lowercase() || c.is_numeric());
        !is_ordinal && !goes_on && !is_listed(ABBREVIATIONS, &word.folded)
    }

    /// Whether what stands behind a number and a point is a new sentence: "on August 12. Your", unlike "am 12. August".
    fn begins_anew(&self, rest: &str) -> bool {
        let next = rest.split_whitespace().next().unwrap_or_default();
        let is_large = next.starts_with(char::is_uppercase);
        let next = fold(next.trim_end_matches([',', ':', ';']));
        let is_item = self.words.len() - self.first <= 1;
        let before = self.words.len().checked_sub(2).map(|at| &self.words[at]);
        let before = before.map_or("", |word| word.folded.as_ref());
        // German writes nouns large: "zur 2. Runde", "Montag, 12. Oktober".
        let may_be_ordinal =
            is_item || is_listed(ORDINAL_LEADS, before) || is_listed(GERMAN_MONTHS, &next);
        is_listed(STARTERS, &next) || is_listed(MONTHS, before) || is_large && !may_be_ordinal
    }

    /// Whether a line end closes a sentence: before a blank line or a list item, or behind a short line.
    fn line_ends(&self, start: usize, at: usize) -> bool {
        let next = self.source[at + 1..].trim_start_matches([' ', '\t', '\r']);
        let is_item = next.starts_with(['\n', '-', '*', '•', '·', '・', '>', '–'])
            || next.chars().next().is_some_and(|c| c.is_ascii_digit())
                && next.chars().nth(1).is_some_and(|c| matches!(c, '.' | ')'));
        is_item || at.saturating_sub(start) < SHORT_LINE_BYTES
    }
}

/// Whether a letter stands at a byte offset.
fn follows_letter(source: &str, at: usize) -> bool {
    source[at..].chars().next().is_some_and(char::is_alphabetic)
}

/// Whether a character is a combining mark that belongs to the letter before it.
pub(crate) fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::Text;

    fn sentences(source: &str) -> Vec<&str> {
        let text = Text::new(source);
        text.sentences
            .iter()
            .map(|one| &source[one.place.clone()])
            .collect()
    }

    #[test]
    fn does_not_break_at_abbreviations_dates_or_wraps() {
        let source = "Dear Dr. Vogt,\n\nI spoke with Mr. Lee at 2 p.m. on the phone, and on a rather long line\nI went on. Thanks!\nBest";
        assert_eq!(
            sentences(source),
            [
                "Dear Dr. Vogt,",
                "I spoke with Mr. Lee at 2 p.m. on the phone, and on a rather long line\nI went on.",
                "Thanks!",
                "Best"
            ]
        );
        assert_eq!(
            sentences("Wir sehen uns am 3. Dezember um 14.30 Uhr im Büro. Gut?").len(),
            2
        );
        assert_eq!(
            sentences("I won't come on August 12. Your team was kind.").len(),
            2
        );
        assert_eq!(sentences("See you at 3. I look forward to it.").len(), 2);
    }

    #[test]
    fn tells_a_number_at_the_end_from_an_ordinal() {
        for ended in [
            "Não vou no dia 10. Vi no jornal.",
            "Je ne viens pas le 14. Bonne suite.",
            "No voy el jueves 8. Désela a otro.",
            "Ik kom niet op de 14. Succes met alles.",
            "Put someone in at 8. Hope it works.",
            "Ich komme nicht um 10. Leider bin ich krank.",
        ] {
            assert_eq!(sentences(ended).len(), 2, "{ended}");
        }
        for whole in [
            "Zum Gespräch am 10. Juni komme ich nicht.",
            "Ich komme am Freitag, den 3. Oktober, nicht.",
            "Ich komme Montag, 12. Oktober, nicht.",
            "Danke für die Einladung zur 2. Runde.",
            "Jeg kommer ikke den 10. november.",
        ] {
            assert_eq!(sentences(whole).len(), 1, "{whole}");
        }
    }

    #[test]
    fn places_words_of_every_script() {
        let source = "J’ai l’entretien，面接。Don’t";
        let text = Text::new(source);
        let words: Vec<&str> = text.words.iter().map(|word| word.folded.as_ref()).collect();
        assert_eq!(words, ["j'", "ai", "l'", "entretien", "面", "接", "don't"]);
        for word in &text.words {
            assert!(source.get(word.place.clone()).is_some());
        }
    }
}
