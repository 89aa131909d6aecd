//! Weighs the signals of a mail into its kind. Two cues that are independent, or one that names the act, decide;
//! words under an "if" count for nothing.

use std::sync::LazyLock;

use crate::reading::reading::Kind;
use crate::reading::signals::{
    ALERT, ASSESSMENT, CONFIRMATION, ELSEWHERE, INTERVIEW, INVITATION, OFFER, OUTREACH, PICKING,
    RECEIPT, REJECTION, RESCHEDULE, Signal,
};
use crate::text::{Match, Phrases, Text};

/// A kind with the words that speak for it.
#[derive(Debug)]
pub(crate) struct Verdict {
    pub(crate) kind: Kind,
    pub(crate) confidence: f64,
    /// Word ranges in the text that was weighed.
    pub(crate) grounds: Vec<std::ops::Range<usize>>,
}

/// Words that make a sentence a condition or a mere possibility.
static CONDITIONS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "if",
        "need to .. reschedule|cancel|change",
        "should",
        "once",
        "may contact|invite|reach|be",
        "might",
        "whether",
        "falls",
        "sollte|sollten",
        "sobald",
        "wenn",
        "si",
        "sous reserve",
        "en caso",
        "caso",
        "cuando",
        "se .. perfil|for|candidatura|voce",
        "als .. past|profiel|we",
        "indien",
        "mocht",
        "場合",
        "如果",
        "若",
        "如有",
    ])
});

/// How many distinct phrases of a signal the text holds, at most four, with their places.
fn count(signal: &Phrases, text: &Text<'_>, skips_conditions: bool) -> Vec<Match> {
    let mut found: Vec<Match> = vec![];
    for one in signal.find_all(text) {
        let sentence = text
            .sentence_of(one.words.start)
            .map_or(one.words.clone(), |all| all.words.clone());
        let is_conditional = skips_conditions
            && CONDITIONS
                .find_in(text, sentence.start..one.words.end)
                .is_some();
        let is_aside = skips_conditions
            && text
                .sentence_of(one.words.start)
                .is_some_and(|all| all.is_question && all.words.len() < 7);
        let is_footer = is_aside && signal_is_change(&one, text);
        let is_set_aside = is_conditional || is_footer;
        if !is_set_aside && !found.iter().any(|before| before.phrase == one.phrase) {
            found.push(one);
        }
    }
    found.truncate(4);
    found
}

/// Whether the words only point at the way to change a booking, as footers do.
fn signal_is_change(found: &Match, text: &Text<'_>) -> bool {
    text.words[found.words.clone()].iter().any(|word| {
        word.folded.starts_with("reschedul") || word.folded == "cancel" || word.folded == "can't"
    })
}

/// The signals of a text, counted.
struct Counts<'a> {
    text: &'a Text<'a>,
}

impl Counts<'_> {
    fn strong(&self, signal: &Signal) -> (f64, Vec<std::ops::Range<usize>>) {
        let skips = matches!(
            signal.name,
            "invitation" | "picking" | "offer" | "assessment" | "reschedule"
        );
        let found = count(&signal.strong, self.text, skips);
        (
            f64::from(u8::try_from(found.len()).unwrap_or(4)),
            found.into_iter().map(|one| one.words).collect(),
        )
    }

    fn weak(&self, signal: &Signal) -> f64 {
        f64::from(u8::try_from(count(&signal.weak, self.text, false).len()).unwrap_or(4))
    }
}

/// Weighs a text: the subject and the new words of the body. `options` counts the lines that offer a time.
/// `is_dated` tells whether a clock time stands in the body; the subject is the text's first sentence.
pub(crate) fn weigh(text: &Text<'_>, options: usize, is_dated: bool) -> Verdict {
    let subject_words = text.sentences.first().map_or(0, |one| one.words.end);
    let counts = Counts { text };
    let (interview, _) = counts.strong(&INTERVIEW);
    let job = counts.weak(&INTERVIEW);
    let topic = if interview > 0.0 || job >= 2.0 {
        1.0
    } else if job > 0.0 {
        0.55
    } else {
        0.3
    };
    let strict = if interview > 0.0 { 1.0 } else { 0.4 };
    let mut scores: Vec<(Kind, f64, Vec<std::ops::Range<usize>>)> = vec![];
    let table: [(Kind, &Signal, f64, f64); 10] = [
        (Kind::InterviewInvitation, &INVITATION, 2.0, topic),
        (Kind::Scheduling, &PICKING, 2.1, topic),
        (Kind::Reschedule, &RESCHEDULE, 2.3, strict),
        (Kind::InterviewConfirmation, &CONFIRMATION, 1.7, strict),
        (Kind::Assessment, &ASSESSMENT, 1.8, 1.0),
        (Kind::ApplicationConfirmation, &RECEIPT, 1.3, 1.0),
        (Kind::Rejection, &REJECTION, 2.2, topic),
        (Kind::Offer, &OFFER, 2.4, 1.0),
        (Kind::RecruiterOutreach, &OUTREACH, 1.6, 1.0),
        (Kind::JobAlert, &ALERT, 1.7, 1.0),
    ];
    for (kind, signal, weight, share) in table {
        let (strong, grounds) = counts.strong(signal);
        let weak = if strong > 0.0 {
            counts.weak(signal).min(2.0) * 0.3
        } else {
            0.0
        };
        let most = if kind == Kind::ApplicationConfirmation {
            2.0
        } else {
            4.0
        };
        scores.push((kind, (strong.min(most) * weight + weak) * share, grounds));
    }
    let (elsewhere, grounds) = counts.strong(&ELSEWHERE);
    scores.push((Kind::Other, 1.2 + 2.1 * elsewhere, grounds));
    let of = |kind: Kind| {
        scores
            .iter()
            .find(|one| one.0 == kind)
            .map_or(0.0, |one| one.1)
    };
    let (invites, picks, rejects) = (
        of(Kind::InterviewInvitation),
        of(Kind::Scheduling),
        of(Kind::Rejection),
    );
    let stated =
        of(Kind::InterviewConfirmation) + of(Kind::Reschedule) + rejects + of(Kind::Assessment);
    if options >= 2 && invites + picks > 0.0 && interview > 0.0 {
        raise(&mut scores, Kind::Scheduling, invites.max(1.0) + 0.5);
    } else if invites > 0.0 && picks > 0.0 {
        raise(&mut scores, Kind::Scheduling, invites * 0.7);
    }
    let is_titled = interview > 0.0 && INTERVIEW.strong.find_in(text, 0..subject_words).is_some();
    if is_dated
        && ((is_titled && job > 0.0) || invites > 0.0)
        && interview > 0.0
        && elsewhere < 1.0
        && stated < 1.0
    {
        raise(&mut scores, Kind::InterviewInvitation, 1.6);
    }
    if rejects >= 4.0 {
        raise(&mut scores, Kind::InterviewInvitation, -2.0);
    }
    scores.sort_by(|a, b| b.1.total_cmp(&a.1));
    let (kind, best, grounds) = scores.swap_remove(0);
    let second = scores.iter().map(|one| one.1).fold(0.0, f64::max);
    Verdict {
        kind,
        confidence: confidence(best, second),
        grounds,
    }
}

fn raise(scores: &mut [(Kind, f64, Vec<std::ops::Range<usize>>)], kind: Kind, by: f64) {
    if let Some(score) = scores.iter_mut().find(|one| one.0 == kind) {
        score.1 += by;
    }
}

/// The share of the best score in the two best, sharpened: even odds give one half.
fn confidence(best: f64, second: f64) -> f64 {
    let odds = ((best - second) * 0.9).exp();
    (odds / (1.0 + odds)).clamp(0.5, 0.99)
}
