//! What stands together in one sentence: words for meeting, for a time, for asking, for a change, for a test. People write in
//! their own words, but hardly without these; alone, none of them says anything. The words stand in `ideas.txt`.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::text::{Sentence, Text, key_of, simplified, stands_alone};

/// The ideas, in the order of their bits.
const IDEAS: [&str; 21] = [
    "meet", "time", "ask", "change", "settled", "sorry", "unable", "choose", "task", "do", "got",
    "papers", "others", "no", "hire", "opening", "profile", "curious", "many", "link", "same",
];

/// The bit of an idea.
const fn bit(at: u32) -> u32 {
    1 << at
}

const MEET: u32 = bit(0);
const TIME: u32 = bit(1);
const ASK: u32 = bit(2);
const CHANGE: u32 = bit(3);
const SETTLED: u32 = bit(4);
const SORRY: u32 = bit(5);
const UNABLE: u32 = bit(6);
const CHOOSE: u32 = bit(7);
const TASK: u32 = bit(8);
const DO: u32 = bit(9);
const GOT: u32 = bit(10);
const PAPERS: u32 = bit(11);
const OTHERS: u32 = bit(12);
const NO: u32 = bit(13);
const HIRE: u32 = bit(14);
const OPENING: u32 = bit(15);
const PROFILE: u32 = bit(16);
const CURIOUS: u32 = bit(17);
const MANY: u32 = bit(18);
const LINK: u32 = bit(19);
const SAME: u32 = bit(20);

/// The words of the list: Latin ones by their keys, those of scripts without blanks as they are compared.
#[derive(Default)]
struct List {
    words: FxHashMap<u64, u32>,
    marks: Vec<(String, u32)>,
}

static LIST: LazyLock<List> = LazyLock::new(|| {
    let mut list = List::default();
    for line in include_str!("ideas.txt").lines() {
        let mut words = line.split_whitespace();
        let name = words.next();
        let Some(idea) = IDEAS.iter().position(|one| Some(*one) == name) else {
            continue;
        };
        for word in words {
            if word.is_ascii() {
                *list.words.entry(key_of(word)).or_default() |= 1 << idea;
            } else {
                list.marks.push((simplified(word.to_owned()), 1 << idea));
            }
        }
    }
    list
});

/// What stands together in a sentence, and is counted.
const IN_A_SENTENCE: [(&str, u32); 19] = [
    ("meet_and_ask", MEET | ASK),
    ("time_and_ask", TIME | ASK),
    ("meet_and_time", MEET | TIME),
    ("meet_time_and_ask", MEET | TIME | ASK),
    ("change_and_time", CHANGE | TIME),
    ("change_and_ask", CHANGE | ASK),
    ("settled_and_time", SETTLED | TIME),
    ("unable_and_time", UNABLE | TIME),
    ("choose_and_time", CHOOSE | TIME),
    ("choose_and_link", CHOOSE | LINK),
    ("task_and_do", TASK | DO),
    ("got_and_papers", GOT | PAPERS),
    ("no_and_others", NO | OTHERS),
    ("sorry_and_others", SORRY | OTHERS),
    ("opening_and_profile", OPENING | PROFILE),
    ("opening_and_curious", OPENING | CURIOUS),
    ("many_and_opening", MANY | OPENING),
    ("same_and_time", SAME | TIME),
    ("hire_and_time", HIRE | TIME),
];

/// What a mail holds in all, wherever it stands.
const IN_THE_MAIL: [(&str, u32); 6] = [
    ("sorry_time_and_ask", SORRY | TIME | ASK),
    ("unable_time_and_ask", UNABLE | TIME | ASK),
    ("task_do_and_link", TASK | DO | LINK),
    ("profile_opening_and_curious", PROFILE | OPENING | CURIOUS),
    ("meet_and_papers", MEET | PAPERS),
    ("no_others_and_papers", NO | OTHERS | PAPERS),
];

/// A time that is taken as settled where nothing is asked at all.
const SETTLED_ONLY: &str = "settled_and_nothing_asked";

/// How many cues this is.
pub(crate) const NUMBER: usize = IN_A_SENTENCE.len() + IN_THE_MAIL.len() + 1;

/// The names of what may stand together.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    let all = IN_A_SENTENCE.iter().chain(&IN_THE_MAIL);
    all.map(|(name, _)| *name).chain([SETTLED_ONLY])
}

/// What stands together in a mail.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Together {
    /// In how many sentences each of them stands, in the order of [`names`].
    pub(crate) counts: [usize; NUMBER],
}

impl Together {
    /// Whether a time, or a time and a meeting, are asked about.
    pub(crate) fn asks(&self) -> bool {
        self.counts[1] + self.counts[3] > 0
    }

    /// Whether a meeting and a time are asked about in one sentence.
    pub(crate) fn asks_to_meet(&self) -> bool {
        self.counts[3] > 0
    }

    /// Whether something is asked about a time or about a change.
    pub(crate) fn asks_loosely(&self) -> bool {
        self.counts[1] + self.counts[4] + self.counts[5] > 0
    }
}

/// In how many sentences each of them stands together.
pub(crate) fn together(text: &Text<'_>) -> Together {
    let mut counts = [0; NUMBER];
    let mut all = 0;
    for sentence in &text.sentences {
        let ideas = ideas(text, sentence);
        all |= ideas;
        for (count, (name, wanted)) in counts.iter_mut().zip(IN_A_SENTENCE) {
            let is_open = name.starts_with("settled") && sentence.is_question;
            *count += usize::from(ideas & wanted == wanted && !is_open);
        }
    }
    let mail = &mut counts[IN_A_SENTENCE.len()..];
    for (count, (_, wanted)) in mail.iter_mut().zip(IN_THE_MAIL) {
        *count = usize::from(all & wanted == wanted);
    }
    let settled = SETTLED | TIME;
    counts[NUMBER - 1] = usize::from(all & settled == settled && all & ASK == 0);
    Together { counts }
}

/// The ideas of a sentence. A question asks.
fn ideas(text: &Text<'_>, sentence: &Sentence) -> u32 {
    let words = text.words[sentence.words.clone()].iter();
    let found = words.filter_map(|word| LIST.words.get(&word.key));
    let mut ideas = found.fold(0, |ideas, idea| ideas | idea);
    let written = &text.source[sentence.place.clone()];
    if !written.is_ascii() && written.contains(stands_alone) {
        let written = simplified(written.to_owned());
        for (mark, idea) in &LIST.marks {
            if written.contains(mark.as_str()) {
                ideas |= idea;
            }
        }
    }
    ideas | if sentence.is_question { ASK } else { 0 }
}
