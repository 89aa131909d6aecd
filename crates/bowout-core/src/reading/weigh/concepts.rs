//! What stands together in one sentence: words for meeting, for a time, for asking, for a change, for a test. People write in
//! their own words, but hardly without these; alone, none of them says anything. The words stand in `ideas.txt`.

use crate::reading::weigh::ideas::any;
use crate::reading::weigh::lookup::Meanings;
use crate::text::Text;

const MEET: Meanings = any(&[
    "interview",
    "conversation",
    "call",
    "video",
    "visit",
    "trial",
]);
const TIME: Meanings = any(&[
    "free", "slot", "weekday", "clock", "daypart", "month", "relative",
]);
const ASK: Meanings = any(&[
    "which",
    "choose",
    "reply",
    "confirmask",
    "please",
    "propose",
]);
const CHANGE: Meanings = any(&["move", "postpone", "cancel", "instead", "unable"]);
const SETTLED: Meanings = any(&["settled", "arrive", "seeyou"]);
const SORRY: Meanings = any(&["sorry", "regret", "trouble"]);
const UNABLE: Meanings = any(&["unable", "ill"]);
const CHOOSE: Meanings = any(&["choose", "slot", "booking"]);
const TASK: Meanings = any(&["test", "task", "questionnaire"]);
const DO: Meanings = any(&["complete"]);
const GOT: Meanings = any(&["received"]);
const PAPERS: Meanings = any(&["application"]);
const OTHERS: Meanings = any(&["others", "candidate", "field"]);
const NO: Meanings = any(&["notchosen", "not", "filled"]);
const HIRE: Meanings = any(&["offer", "contract", "startdate", "joinus"]);
const OPENING: Meanings = any(&["role", "opportunity", "client"]);
const PROFILE: Meanings = any(&["foundyou", "liked"]);
const CURIOUS: Meanings = any(&["curious"]);
const MANY: Meanings = any(&["alert", "listing"]);
const LINK: Meanings = any(&["booking", "form"]);
const SAME: Meanings = any(&["original"]);

/// What stands together in a sentence, and is counted.
const IN_A_SENTENCE: [(&str, &[Meanings]); 19] = [
    ("meet_and_ask", &[MEET, ASK]),
    ("time_and_ask", &[TIME, ASK]),
    ("meet_and_time", &[MEET, TIME]),
    ("meet_time_and_ask", &[MEET, TIME, ASK]),
    ("change_and_time", &[CHANGE, TIME]),
    ("change_and_ask", &[CHANGE, ASK]),
    ("settled_and_time", &[SETTLED, TIME]),
    ("unable_and_time", &[UNABLE, TIME]),
    ("choose_and_time", &[CHOOSE, TIME]),
    ("choose_and_link", &[CHOOSE, LINK]),
    ("task_and_do", &[TASK, DO]),
    ("got_and_papers", &[GOT, PAPERS]),
    ("no_and_others", &[NO, OTHERS]),
    ("sorry_and_others", &[SORRY, OTHERS]),
    ("opening_and_profile", &[OPENING, PROFILE]),
    ("opening_and_curious", &[OPENING, CURIOUS]),
    ("many_and_opening", &[MANY, OPENING]),
    ("same_and_time", &[SAME, TIME]),
    ("hire_and_time", &[HIRE, TIME]),
];

/// What a mail holds in all, wherever it stands.
const IN_THE_MAIL: [(&str, &[Meanings]); 6] = [
    ("sorry_time_and_ask", &[SORRY, TIME, ASK]),
    ("unable_time_and_ask", &[UNABLE, TIME, ASK]),
    ("task_do_and_link", &[TASK, DO, LINK]),
    ("profile_opening_and_curious", &[PROFILE, OPENING, CURIOUS]),
    ("meet_and_papers", &[MEET, PAPERS]),
    ("no_others_and_papers", &[NO, OTHERS, PAPERS]),
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
}

/// Whether an idea of each group is held.
fn holds(ideas: Meanings, groups: &[Meanings]) -> bool {
    groups.iter().all(|group| ideas & group != 0)
}

/// In how many sentences each of them stands together.
pub(crate) fn together(text: &Text<'_>, ideas: &[Meanings]) -> Together {
    let mut counts = [0; NUMBER];
    let mut all = 0;
    for (sentence, held) in text.sentences.iter().zip(ideas) {
        let ideas = held | if sentence.is_question { ASK } else { 0 };
        all |= ideas;
        for (count, (name, wanted)) in counts.iter_mut().zip(IN_A_SENTENCE) {
            let is_open = name.starts_with("settled") && sentence.is_question;
            *count += usize::from(holds(ideas, wanted) && !is_open);
        }
    }
    let mail = &mut counts[IN_A_SENTENCE.len()..];
    for (count, (_, wanted)) in mail.iter_mut().zip(IN_THE_MAIL) {
        *count = usize::from(holds(all, wanted));
    }
    counts[NUMBER - 1] = usize::from(holds(all, &[SETTLED, TIME]) && all & ASK == 0);
    Together { counts }
}

#[cfg(test)]
mod tests {
    use super::{names, together};
    use crate::reading::weigh::ideas::ideas;
    use crate::text::{Language, Text};

    #[test]
    fn one_idea_of_each_group_is_enough() {
        let text = Text::new("Could you come for an interview on Thursday at ten?");
        let found = together(&text, &ideas(&text, Language::En));
        let counts: Vec<(&str, usize)> =
            names().zip(found.counts).filter(|one| one.1 > 0).collect();
        assert!(counts.contains(&("meet_time_and_ask", 1)), "{counts:?}");
        assert!(found.asks_to_meet() && found.asks());
    }
}
