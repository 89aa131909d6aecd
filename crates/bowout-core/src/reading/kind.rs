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

/// The most phrases of one signal that count.
const MOST_PHRASES: usize = 4;

/// The distinct phrases of a list in the text, at most four.
fn distinct(phrases: &Phrases, text: &Text<'_>, counts: impl Fn(&Match) -> bool) -> Vec<Match> {
    let mut found: Vec<Match> = vec![];
    for one in phrases.find_all(text) {
        if counts(&one) && !found.iter().any(|before| before.phrase == one.phrase) {
            found.push(one);
        }
    }
    found.truncate(MOST_PHRASES);
    found
}

fn number(found: &[Match]) -> f64 {
    f64::from(u8::try_from(found.len()).unwrap_or(u8::MAX))
}

/// The words that name the act.
fn strong(signal: &Signal, text: &Text<'_>) -> Vec<Match> {
    distinct(&signal.strong, text, |one| {
        !(signal.yields_to_if && is_taken_back(one, text))
    })
}

/// How many words go with the act.
fn weak(signal: &Signal, text: &Text<'_>) -> f64 {
    number(&distinct(&signal.weak, text, |_| true))
}

/// Whether words stand under a condition, or only point at the way to change a booking as footers do.
fn is_taken_back(found: &Match, text: &Text<'_>) -> bool {
    let before = text.around(&found.words).start..found.words.end;
    if CONDITIONS.find_in(text, before).is_some() {
        return true;
    }
    let is_aside = text
        .sentence_of(found.words.start)
        .is_some_and(|sentence| sentence.is_question && sentence.words.len() < 7);
    is_aside
        && text.words[found.words.clone()].iter().any(|word| {
            word.folded.starts_with("reschedul")
                || word.folded == "cancel"
                || word.folded == "can't"
        })
}

/// How much a mail is about an interview or a job at all.
struct Topic {
    interview: f64,
    job: f64,
    is_titled: bool,
}

impl Topic {
    /// The subject is the text's first sentence.
    fn of(text: &Text<'_>) -> Self {
        let subject = text.sentences.first().map_or(0..0, |one| 0..one.words.end);
        Self {
            interview: number(&strong(&INTERVIEW, text)),
            job: weak(&INTERVIEW, text),
            is_titled: INTERVIEW.strong.find_in(text, subject).is_some(),
        }
    }

    fn is_interview(&self) -> bool {
        self.interview > 0.0
    }

    /// The share of a cue that counts where a job must be the matter.
    fn share(&self) -> f64 {
        match (self.is_interview() || self.job >= 2.0, self.job > 0.0) {
            (true, _) => 1.0,
            (false, true) => 0.55,
            (false, false) => 0.3,
        }
    }

    /// The share of a cue that counts where an interview must be the matter.
    fn strict_share(&self) -> f64 {
        if self.is_interview() { 1.0 } else { 0.4 }
    }
}

/// What speaks for each kind.
struct Scores(Vec<(Kind, f64, Vec<Match>)>);

impl Scores {
    fn of(&self, kind: Kind) -> f64 {
        self.0
            .iter()
            .find(|one| one.0 == kind)
            .map_or(0.0, |one| one.1)
    }

    fn raise(&mut self, kind: Kind, by: f64) {
        if let Some(score) = self.0.iter_mut().find(|one| one.0 == kind) {
            score.1 += by;
        }
    }
}

/// Counts every signal on its own.
fn count(text: &Text<'_>, topic: &Topic) -> Scores {
    let (job, interview) = (topic.share(), topic.strict_share());
    let table: [(Kind, &Signal, f64, f64); 10] = [
        (Kind::InterviewInvitation, &INVITATION, 2.0, job),
        (Kind::Scheduling, &PICKING, 2.1, job),
        (Kind::Reschedule, &RESCHEDULE, 2.3, interview),
        (Kind::InterviewConfirmation, &CONFIRMATION, 1.7, interview),
        (Kind::Assessment, &ASSESSMENT, 1.8, 1.0),
        (Kind::ApplicationConfirmation, &RECEIPT, 1.3, 1.0),
        (Kind::Rejection, &REJECTION, 2.2, job),
        (Kind::Offer, &OFFER, 2.4, 1.0),
        (Kind::RecruiterOutreach, &OUTREACH, 1.6, 1.0),
        (Kind::JobAlert, &ALERT, 1.7, 1.0),
    ];
    let mut scores = Scores(vec![]);
    for (kind, signal, weight, share) in table {
        let found = strong(signal, text);
        let beside = if found.is_empty() {
            0.0
        } else {
            weak(signal, text).min(2.0) * 0.3
        };
        // A receipt opens many mails that go on to something else.
        let most = match kind {
            Kind::ApplicationConfirmation => 2.0,
            _ => f64::INFINITY,
        };
        let score = (number(&found).min(most) * weight + beside) * share;
        scores.0.push((kind, score, found));
    }
    let elsewhere = strong(&ELSEWHERE, text);
    let score = 1.2 + 2.1 * number(&elsewhere);
    scores.0.push((Kind::Other, score, elsewhere));
    scores
}

/// Weighs a text: the subject and the new words of the body. `offered` counts the lines that offer a time;
/// `is_dated` tells whether a clock time stands in the body.
pub(crate) fn weigh(text: &Text<'_>, offered: usize, is_dated: bool) -> Verdict {
    let topic = Topic::of(text);
    let mut scores = count(text, &topic);
    let [invites, picks, rejects, confirms, moves, tests] = [
        Kind::InterviewInvitation,
        Kind::Scheduling,
        Kind::Rejection,
        Kind::InterviewConfirmation,
        Kind::Reschedule,
        Kind::Assessment,
    ]
    .map(|kind| scores.of(kind));
    if offered >= 2 && invites + picks > 0.0 && topic.is_interview() {
        scores.raise(Kind::Scheduling, invites.max(1.0) + 0.5);
    } else if invites > 0.0 && picks > 0.0 {
        scores.raise(Kind::Scheduling, invites * 0.7);
    }
    let is_invited = (topic.is_titled && topic.job > 0.0) || invites > 0.0;
    let is_something_else = strong_elsewhere(&scores) || confirms + moves + rejects + tests >= 1.0;
    if is_dated && is_invited && topic.is_interview() && !is_something_else {
        scores.raise(Kind::InterviewInvitation, 1.6);
    }
    if rejects >= 4.0 {
        scores.raise(Kind::InterviewInvitation, -2.0);
    }
    verdict(scores)
}

/// Whether anything says that the interview is not for a job.
fn strong_elsewhere(scores: &Scores) -> bool {
    scores
        .0
        .iter()
        .any(|(kind, _, found)| *kind == Kind::Other && !found.is_empty())
}

/// The kind with the highest score.
fn verdict(mut scores: Scores) -> Verdict {
    scores.0.sort_by(|a, b| b.1.total_cmp(&a.1));
    let (kind, best, found) = scores.0.swap_remove(0);
    let second = scores.0.iter().map(|one| one.1).fold(0.0, f64::max);
    Verdict {
        kind,
        confidence: confidence(best, second),
        grounds: found.into_iter().map(|one| one.words).collect(),
    }
}

/// The share of the best score in the two best, sharpened: even odds give one half.
fn confidence(best: f64, second: f64) -> f64 {
    let odds = ((best - second) * 0.9).exp();
    (odds / (1.0 + odds)).clamp(0.5, 0.99)
}
