//! What a sentence shows: its words, how longer ones begin, neighbours, and in Han and kana three in a row. Numbers are `#`,
//! capitalised words within a sentence `@`, words before `'s` stand for themselves too; `^` stands before the first word and `?` behind a question; `"` for marks of
//! quotation, `!` for a cry, `:)` for a face. Words of a field of meaning show the field too, `{relative}`, alone and
//! beside their neighbours; `! complaint` is a rule that found something.

use std::ops::Range;

use crate::review::draft::{Draft, field_terms};
use crate::review::finding::Finding;
use crate::text::{Text, beginning_of, key_of, pair_of};

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

impl<'a> Feature<'a> {
    fn of(token: Token<'a>) -> Self {
        Self::Word(token.written, token.key)
    }

    fn pair(first: Token<'a>, second: Token<'a>) -> Self {
        Self::Pair(
            [first.written, second.written],
            pair_of(first.key, second.key),
        )
    }

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

/// What a letter shows beside its words, sentence by sentence.
pub(in crate::review) struct Sight<'a> {
    draft: &'a Draft<'a>,
    /// For each word the rules that found something there, a bit for each of `HEARING`.
    found: Vec<u16>,
}

impl<'a> Sight<'a> {
    pub(in crate::review) fn new(draft: &'a Draft<'a>, findings: &[Finding]) -> Self {
        let words = &draft.text.words;
        let mut found = vec![0; words.len()];
        for one in findings.iter().filter(|one| !one.place.is_empty()) {
            let Some(rule) = HEARING.iter().position(|rule| *rule == one.rule) else {
                continue;
            };
            let from = draft.text.word_at(one.place.start);
            let to = words.partition_point(|word| word.place.start < one.place.end);
            // A face stands behind its word.
            let from = from.min(to.saturating_sub(1));
            let own = found.get_mut(from..to).unwrap_or_default();
            for rules in own {
                *rules |= 1 << rule;
            }
        }
        Self { draft, found }
    }

    /// Calls back with everything that words of one sentence show, some of it several times.
    pub(super) fn each(
        &self,
        words: Range<usize>,
        is_question: bool,
        mut show: impl FnMut(Feature<'a>),
    ) {
        self.around(&words, is_question, &mut show);
        self.words(&words, |_, feature| show(feature));
    }

    /// Calls back with what stands among the words of one sentence and behind them, and what rules found there.
    pub(super) fn around(
        &self,
        words: &Range<usize>,
        is_question: bool,
        show: &mut impl FnMut(Feature<'a>),
    ) {
        for mark in marks(&self.draft.text, words) {
            show(Feature::of(Token::of(mark)));
        }
        let found = self.found[words.clone()]
            .iter()
            .fold(0, |all, one| all | one);
        for (rule, name) in HEARING.iter().enumerate() {
            if found & 1 << rule != 0 {
                show(Feature::pair(Token::of("!"), Token::of(name)));
            }
        }
        if is_question {
            let question = Token::of("?");
            show(Feature::of(question));
            let mut before = [None, Some(Token::of("^"))];
            for at in words.end.saturating_sub(2).max(words.start)..words.end {
                before = [before[1], Some(self.token(at, at == words.start))];
            }
            neighbours(before, question, show);
        }
    }

    /// Calls back with what each word of one sentence shows, by itself and beside those before it, with its number.
    pub(super) fn words(&self, words: &Range<usize>, mut show: impl FnMut(usize, Feature<'a>)) {
        let mut before = [None, Some(Token::of("^"))];
        let mut fields_before = 0;
        for at in words.clone() {
            let mut show = |feature| show(at, feature);
            let token = self.token(at, at == words.start);
            self.alone(at, token, &mut show);
            neighbours(before, token, &mut show);
            let fields = self.draft.fields_at(at);
            for field in tokens(fields) {
                show(Feature::of(field));
                let earlier = tokens(fields_before).chain(before[1]);
                earlier.for_each(|last| show(Feature::pair(last, field)));
            }
            tokens(fields_before).for_each(|last| show(Feature::pair(last, token)));
            (before, fields_before) = ([before[1], Some(token)], fields);
        }
    }

    /// What stands for a word beside others.
    fn token(&self, at: usize, is_first: bool) -> Token<'a> {
        let own = self.own(at);
        if is_number(own) {
            Token::of("#")
        } else if !is_first && is_capitalised(&self.draft.text, at) {
            Token::of("@")
        } else {
            own
        }
    }

    /// The word itself.
    fn own(&self, at: usize) -> Token<'a> {
        let word = &self.draft.text.words[at];
        Token {
            written: &word.folded,
            key: word.key,
        }
    }

    /// Shows a word by itself, which something stands for beside others.
    fn alone(&self, at: usize, token: Token<'a>, show: &mut impl FnMut(Feature<'a>)) {
        let own = self.own(at);
        show(Feature::of(token));
        if !is_number(own) {
            if own.written.len() > BEGINNING
                && let Some(start) = own.written.get(..BEGINNING)
            {
                show(Feature::Beginning(start));
            }
            // A name stands for itself, too.
            if token.key != own.key {
                show(Feature::of(own));
            }
        }
        // `pay's` is of pay, too.
        if let Some(bare) = own.written.strip_suffix("'s") {
            show(Feature::of(Token::of(bare)));
        }
    }
}

fn is_number(token: Token<'_>) -> bool {
    token.written.starts_with(|c: char| c.is_ascii_digit())
}

/// What stands for some fields of meaning.
fn tokens<'a>(fields: u32) -> impl Iterator<Item = Token<'a>> {
    field_terms(fields).map(|(written, key)| Token { written, key })
}

/// Shows a word beside the one before it, and in Han and kana the last three.
fn neighbours<'a>(
    [earlier, last]: [Option<Token<'a>>; 2],
    token: Token<'a>,
    show: &mut impl FnMut(Feature<'a>),
) {
    let Some(last) = last else {
        return;
    };
    show(Feature::pair(last, token));
    let three = earlier.map(|earlier| [earlier, last, token]);
    if let Some(three) = three
        && three.iter().all(|one| !one.written.is_ascii())
    {
        let key = pair_of(pair_of(three[0].key, three[1].key), three[2].key);
        show(Feature::Three(three.map(|one| one.written), key));
    }
}

/// The rules that hear what a sentence does.
const HEARING: [&str; 16] = [
    "ambiguous-decline",
    "asks-question",
    "blame",
    "complaint",
    "door-slam",
    "false-history",
    "gushing",
    "mixed-signals",
    "names-other-employer",
    "pay-talk",
    "private-detail",
    "referral-overpromise",
    "referral-without-consent",
    "sarcasm",
    "self-doubt-as-reason",
    "too-casual",
];

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
        let found = memchr::memchr2_iter(b'"', b'!', within.as_bytes());
        found.for_each(|at| look(char::from(within.as_bytes()[at])));
    } else {
        within.chars().for_each(look);
    }
    MARKS
        .into_iter()
        .zip(shown)
        .filter_map(|(mark, is_shown)| is_shown.then_some(mark))
}

const _: () = assert!(HEARING.len() <= u16::BITS as usize, "a bit for each");

/// How marks are written in the lists.
const MARKS: [&str; 3] = ["\"", "!", ":)"];

/// Whether a word begins with a capital and is not the one that always does.
fn is_capitalised(text: &Text<'_>, at: usize) -> bool {
    let written = || text.written(at..at + 1);
    text.is_large(at) && !written().starts_with("I'") && written() != "I"
}

/// Everything that words of one sentence show as the lists write it, each once, for making the lists.
pub(in crate::review) fn terms(
    sight: &Sight<'_>,
    words: &Range<usize>,
    is_question: bool,
) -> Vec<String> {
    let mut terms = vec![];
    sight.each(words.clone(), is_question, |feature| {
        terms.push(feature.written());
    });
    terms.sort_unstable();
    terms.dedup();
    terms
}

#[cfg(test)]
mod tests {
    use super::Sight;
    use crate::review::draft::Draft;
    use crate::review::facts::Facts;
    use crate::review::rules::RULES;
    use crate::review::speech::term::key_of_term;

    /// What the first sentence of a letter shows, as written and by its keys.
    fn shown(letter: &str) -> (Vec<String>, Vec<u64>) {
        let facts = Facts::default();
        let draft = Draft::new(letter, &facts);
        let mut findings = vec![];
        for rule in RULES {
            let faults = (rule.check)(&draft, &facts).into_iter();
            findings.extend(faults.map(|fault| rule.finding(fault)));
        }
        let sight = Sight::new(&draft, &findings);
        let mut keys = vec![];
        let one = &draft.text.sentences[0];
        sight.each(one.words.clone(), one.is_question, |feature| {
            keys.push(feature.key());
        });
        keys.sort_unstable();
        keys.dedup();
        (super::terms(&sight, &one.words, one.is_question), keys)
    }

    #[test]
    fn shows_words_beginnings_neighbours_names_and_numbers() {
        let (terms, _) = shown("Would Rosa withdraw 3 times?");
        for term in [
            "would", "^ would", "@", "rosa", "withd*", "# times", "times ?",
        ] {
            assert!(terms.contains(&term.to_owned()), "{term} in {terms:?}");
        }
        assert!(shown("面接を辞退").0.contains(&"を 辞 退".to_owned()));
    }

    #[test]
    fn shows_fields_and_rules() {
        let (terms, _) = shown("My wife's chemotherapy begins and your process is a shambles.");
        for term in ["{relative}", "my {relative}", "{treatment}", "! complaint"] {
            assert!(terms.contains(&term.to_owned()), "{term} in {terms:?}");
        }
    }

    #[test]
    fn what_is_written_has_the_key_of_what_is_shown() {
        for letter in [
            "Would Rosa withdraw 3 times?",
            "My wife's chemotherapy begins and your process is a shambles.",
            "面接を辞退いたします",
        ] {
            let (terms, keys) = shown(letter);
            let mut written: Vec<u64> = terms.iter().map(|term| key_of_term(term)).collect();
            written.sort_unstable();
            assert_eq!(keys, written);
        }
    }
}
