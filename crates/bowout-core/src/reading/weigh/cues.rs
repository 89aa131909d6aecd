//! What a mail shows, as numbers with names: its signals, and a few plain facts of its build. Nothing is decided here.

use std::ops::Range;

use crate::message::Message;
use crate::person::Person;
use crate::reading::signals::{ELSEWHERE, INTERVIEW, LISTS, SIGNALS, Signal};
use crate::reading::source::{Joined, Source};
use crate::reading::times::slots;
use crate::reading::weigh::build::{history, is_to_many, listed_times, names_interview};
use crate::reading::weigh::concepts::{self, together};
use crate::reading::weigh::conditions::is_taken_back;
use crate::reading::weigh::ideas::{IDEAS, ideas};
use crate::reading::weigh::lookup::Meanings;
use crate::reading::weigh::matters::{MATTERS, Matters, is_of_a_job};
use crate::reading::weigh::words;
use crate::text::{Match, Text};
use crate::when::Moment;

/// The most phrases of one signal that count.
const MOST_PHRASES: usize = 4;

/// What may stand behind a signal's name: alone it tells that the signal is there at all.
const SUFFIXES: [&str; 4] = ["", "@subject", "@if", "@weak"];

/// The signals of an act that asks something of the reader. In a long mail, one phrase says less.
const ACTS: [&str; 5] = [
    "invitation",
    "asks_for_times",
    "asks_for_consent",
    "picking",
    "reschedule",
];

/// A mail of fewer words is a note: what it asks, it asks of its reader.
const FEW_WORDS: usize = 150;

/// By so much another matter must outweigh the job to leave no doubt: one word may be chance.
const FAR: usize = 3;

/// Up to so many words a phrase says all that it can.
const SHORT_WORDS: f64 = 180.0;

/// What a signal is counted in the light of.
struct Topic<'a> {
    /// How many words the subject has.
    subject: usize,
    /// How much one phrase of an act says.
    share: f64,
    /// What the writer says, as bytes of the text.
    heart: &'a Range<usize>,
}

/// How many cues a signal has.
pub(crate) const VARIANTS: usize = SUFFIXES.len();

/// Facts of a mail's build.
const BUILD: [&str; 17] = [
    "always",
    "asks_a_question",
    "very_long",
    "many_links",
    "forwarded",
    "from_a_robot",
    "list_subject",
    "several_times",
    "listed_times",
    "calendar_request",
    "calendar_interview",
    "calendar_cancel",
    "job_words",
    "no_job_no_interview",
    "elsewhere_and_invites",
    "dated_and_interview",
    "unsubscribe",
];

/// What the matters of a mail tell together with what it asks.
const LIGHT: [&str; 23] = [
    "sender_hires",
    "sender_serves",
    "job_outweighs",
    "job_and_ask",
    "job_and_time",
    "job_and_act",
    "other_outweighs",
    "other_far_outweighs",
    "other_and_ask",
    "other_and_act",
    "no_matter_and_ask",
    "bulk",
    "bulk_and_ask",
    "answers_a_mail",
    "other_without_hiring",
    "several_times_and_act",
    "note_and_ask",
    "history_hires",
    "history_changes",
    "history_agreed",
    "history_asks",
    "job_in_subject_and_ask",
    "job_in_subject_and_time",
];

/// The names of the cues that are no single words, in the order of their values.
pub(crate) fn names() -> impl Iterator<Item = String> {
    let signals = SIGNALS.iter().flat_map(|signal| {
        SUFFIXES
            .iter()
            .map(|variant| format!("{}{variant}", signal.name))
    });
    let rest = BUILD.iter().copied().chain(concepts::names()).chain(LIGHT);
    let matters = MATTERS.iter().map(|name| format!("about:{name}"));
    let ideas = IDEAS.iter().map(|name| format!("idea:{name}"));
    let named = signals.chain(rest.map(ToOwned::to_owned));
    named.chain(matters).chain(ideas)
}

/// Where the cues begin that see what is asked in the light of the matter.
const FIRST_LIGHT: usize = SIGNALS.len() * VARIANTS + BUILD.len() + concepts::NUMBER;

/// Where the cues that are matters begin.
const FIRST_MATTER: usize = FIRST_LIGHT + LIGHT.len();

/// Where the cues begin that are ideas.
const FIRST_IDEA: usize = FIRST_MATTER + MATTERS.len();

/// Where the cues that are single words begin.
pub(crate) const FIRST_WORD: usize = FIRST_IDEA + IDEAS.len();

/// What the cue at a place says, as the end of "the mail ...".
pub(crate) fn says(cue: usize) -> &'static str {
    if cue >= FIRST_WORD {
        return "uses words of such mail";
    }
    if cue >= FIRST_LIGHT {
        return "speaks of such matters";
    }
    match SIGNALS.get(cue / VARIANTS) {
        Some(signal) => signal.says,
        None => match *BUILD
            .get(cue - SIGNALS.len() * VARIANTS)
            .unwrap_or(&"together")
        {
            "asks_a_question" => "asks a question",
            "always" => "is a mail",
            "very_long" => "is long",
            "many_links" => "is full of links",
            "forwarded" => "was forwarded",
            "from_a_robot" => "comes from a robot",
            "list_subject" => "comes from a mailing list",
            "dated_and_interview" => "names a time",
            "several_times" | "listed_times" => "names several times",
            "calendar_request" | "calendar_interview" => "brings a calendar invitation",
            "calendar_cancel" => "brings a calendar cancellation",
            "unsubscribe" => "offers to unsubscribe",
            "together" => "speaks of meeting, of a time or of a change in one sentence",
            "job_words" => "speaks of a job",
            _ => "speaks of no job",
        },
    }
}

/// What a mail shows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cues {
    /// The cues that are there, with their values; each an index into the list of names.
    pub(crate) values: Vec<(usize, f64)>,
    /// The words of each signal, by the index of its first cue.
    pub(crate) grounds: Vec<(usize, Range<usize>)>,
    /// Whether the mail went to many.
    pub(crate) is_to_many: bool,
}

/// The ideas, the matters and the single words of a mail: what the second look of a glance weighs alone, and a reading with
/// all the rest.
pub(crate) struct Heard {
    /// The ideas of each sentence.
    ideas: Vec<Meanings>,
    matters: Matters,
    words: Vec<(usize, f64)>,
}

impl Heard {
    pub(crate) fn of(source: &Source<'_>) -> Self {
        let sender = source.message.from.first();
        let sender = sender
            .map(|one| format!("{} {}", one.name, one.email))
            .unwrap_or_default();
        Self {
            ideas: ideas(&source.text, source.language),
            matters: Matters::of(&source.text, &sender),
            words: words::of(&source.text),
        }
    }
}

/// What a mail shows, for learning weights from it.
#[must_use]
pub fn cues(message: &Message, now: &Moment) -> Cues {
    let joined = Joined::new(message);
    let source = joined.source(now);
    let offered = slots(&source).slots.len();
    Cues::of(&source, offered, &Heard::of(&source))
}

/// The distinct phrases of a list in the text, and apart from them those that an "if" takes back.
fn distinct(
    (signal, all): (&Signal, Vec<Match>),
    text: &Text<'_>,
    heart: &Range<usize>,
) -> (Vec<Match>, bool) {
    let mut found: Vec<Match> = vec![];
    let mut is_conditional = false;
    for one in all {
        let is_said = heart.contains(&text.words[one.words.start].place.start);
        if !is_said && signal.name != "alert" {
            continue;
        }
        if signal.yields_to_if && is_taken_back(&one, text) {
            is_conditional = true;
        } else if found.len() < MOST_PHRASES
            && !found.iter().any(|before| before.phrase == one.phrase)
        {
            found.push(one);
        }
    }
    (found, is_conditional)
}

/// A count whose every further one says half as much: 1, 1.5, 1.75.
fn damped(count: usize) -> f64 {
    let count = i32::try_from(count).unwrap_or(i32::MAX);
    2.0 - 2.0_f64.powi(1 - count)
}

impl Cues {
    /// Counts them. `offered` is how many times to come the mail names.
    pub(crate) fn of(source: &Source<'_>, offered: usize, heard: &Heard) -> Self {
        let text = &source.text;
        let mut cues = Self::default();
        let mut lists = LISTS.find_all(text).into_iter();
        let mut job = 0;
        let subject = source.body_words().start;
        let words = f64::from(u32::try_from(text.words.len()).unwrap_or(u32::MAX)).max(1.0);
        for (at, signal) in SIGNALS.iter().enumerate() {
            let topic = Topic {
                subject,
                share: if ACTS.contains(&signal.name) {
                    (SHORT_WORDS / words).sqrt().min(1.0)
                } else {
                    1.0
                },
                heart: &source.heart,
            };
            let strong = lists.next().unwrap_or_default();
            let weak = lists.next().unwrap_or_default().len();
            if signal.name == INTERVIEW.name {
                job = weak;
            }
            cues.signal(at * VARIANTS, (signal, strong, weak), text, &topic);
        }
        cues.build(source, offered, job);
        cues.ideas(&heard.ideas);
        let counts = together(text, &heard.ideas);
        let first = SIGNALS.len() * VARIANTS + BUILD.len();
        let share = (SHORT_WORDS / words).sqrt().min(1.0);
        for (offset, count) in counts
            .counts
            .into_iter()
            .enumerate()
            .filter(|one| one.1 > 0)
        {
            cues.set(first + offset, damped(count) * share);
        }
        for (word, value) in &heard.words {
            cues.set(FIRST_WORD + word, *value);
        }
        let acts = SIGNALS
            .iter()
            .filter(|one| ACTS.contains(&one.name) && cues.value(one) > 0.0);
        let acts = acts.count() + usize::from(counts.asks_to_meet());
        let matters = &heard.matters;
        cues.light((source, matters), counts.asks(), (acts, offered));
        cues
    }

    /// Sets the ideas of the sentences. Of many, each says less.
    fn ideas(&mut self, held: &[Meanings]) {
        let counts =
            (0..IDEAS.len()).map(|at| held.iter().filter(|one| *one >> at & 1 == 1).count());
        let counts: Vec<(usize, usize)> = counts.enumerate().filter(|one| one.1 > 0).collect();
        let loudness = words::loudness(counts.len());
        for (at, count) in counts {
            self.set(FIRST_IDEA + at, damped(count) * loudness);
        }
    }

    /// The words, ideas and matters of a mail, and nothing else.
    pub(crate) fn of_words(heard: &Heard) -> Self {
        let mut cues = Self::default();
        cues.ideas(&heard.ideas);
        cues.matters(&heard.matters);
        for (word, value) in &heard.words {
            cues.set(FIRST_WORD + word, *value);
        }
        cues
    }

    /// Sets how often each matter is named, alone and against the others.
    fn matters(&mut self, matters: &Matters) {
        for (offset, count) in matters.named().into_iter().enumerate() {
            if count > 0 {
                self.set(FIRST_MATTER + offset, damped(count));
            }
        }
    }

    /// Sets what the matters of the mail tell, alone and together with what it asks.
    fn light(
        &mut self,
        (source, matters): (&Source<'_>, &Matters),
        asks: bool,
        (acts, offered): (usize, usize),
    ) {
        self.matters(matters);
        let is_of_a_job = is_of_a_job(&source.text.words[..source.body_words().start]);
        let (job, other) = (matters.job(), matters.other());
        let [hires, changes, agrees, asks_before] = history(source.history, source.language);
        let is_to_many = is_to_many(source);
        self.is_to_many = is_to_many;
        let asks = asks || acts > 0 && source.text.sentences.iter().any(|one| one.is_question);
        let subject = source.message.subject.trim_start().to_lowercase();
        let is_answer = ["re:", "aw:", "sv:", "antw:", "res:", "回复", "rv:"]
            .iter()
            .any(|mark| subject.starts_with(mark));
        let facts: [bool; LIGHT.len()] = [
            matters.sender_hires(),
            matters.sender_serves(),
            job > other,
            job > other && asks,
            job > other && self.is_there("asks_for_times"),
            job > other && acts > 0,
            other > job,
            other >= job + FAR,
            other > job && asks,
            other > job && acts > 0,
            job == 0 && other == 0 && asks,
            is_to_many,
            is_to_many && asks,
            is_answer,
            other > 0 && matters.named()[0] == 0 && !matters.sender_hires(),
            acts > 0 && (self.is_built("several_times") || self.is_built("listed_times")),
            asks && source.text.words.len() < FEW_WORDS / 3,
            hires,
            changes,
            agrees,
            asks_before,
            is_of_a_job && asks,
            is_of_a_job && offered > 0,
        ];
        for (offset, fact) in facts.into_iter().enumerate() {
            self.set(FIRST_LIGHT + offset, f64::from(u8::from(fact)));
        }
    }

    fn signal(
        &mut self,
        first: usize,
        (signal, strong, weak): (&Signal, Vec<Match>, usize),
        text: &Text<'_>,
        topic: &Topic<'_>,
    ) {
        let (found, is_conditional) = distinct((signal, strong), text, topic.heart);
        let weak = weak.min(3);
        let in_subject = found.iter().any(|one| one.words.start < topic.subject);
        let values = [
            damped(found.len()) * topic.share,
            f64::from(u8::from(in_subject)),
            f64::from(u8::from(is_conditional && found.is_empty())),
            damped(weak) / 2.0,
        ];
        for (offset, value) in values.into_iter().enumerate() {
            self.set(first + offset, value);
        }
        self.grounds
            .extend(found.into_iter().map(|one| (first, one.words)));
    }

    fn set(&mut self, cue: usize, value: f64) {
        if value > 0.0 {
            self.values.push((cue, value));
        }
    }

    /// Whether a fact of the build is there.
    fn is_built(&self, name: &str) -> bool {
        let at = BUILD.iter().position(|one| *one == name);
        at.is_some_and(|at| {
            let cue = SIGNALS.len() * VARIANTS + at;
            self.values.iter().any(|one| one.0 == cue)
        })
    }

    fn is_there(&self, name: &str) -> bool {
        SIGNALS
            .iter()
            .any(|one| one.name == name && self.value(one) > 0.0)
    }

    fn value(&self, signal: &Signal) -> f64 {
        let at = SIGNALS.iter().position(|one| one.name == signal.name);
        at.and_then(|at| {
            let cue = at * VARIANTS;
            self.values.iter().find(|one| one.0 == cue)
        })
        .map_or(0.0, |one| one.1)
    }

    fn build(&mut self, source: &Source<'_>, offered: usize, job: usize) {
        let (body, text) = (source.body, &source.text);
        let interview = self.value(&INTERVIEW) > 0.0;
        let elsewhere = ELSEWHERE.iter().any(|signal| self.value(signal) > 0.0);
        let invites = ["invitation", "asks_for_times", "picking"]
            .iter()
            .any(|name| self.is_there(name));
        let lines = listed_times(body);
        let method = source.method();
        let robot = source.message.from.first().is_some_and(Person::is_robot);
        let facts: [bool; BUILD.len()] = [
            true,
            text.sentences.iter().any(|one| one.is_question),
            body.len() > 4000,
            body.matches("http").count() >= 4,
            body.contains("Forwarded message")
                || source.message.subject.to_lowercase().starts_with("fw"),
            robot,
            source.message.subject.contains(']') && source.message.subject.contains('['),
            offered >= 2,
            lines >= 2,
            method == Some("REQUEST"),
            method == Some("REQUEST") && (interview || names_interview(source)),
            method == Some("CANCEL"),
            job > 0,
            job == 0 && !interview,
            elsewhere && invites,
            interview && (offered > 0 || lines > 0),
            body.contains("nsubscribe"),
        ];
        let first = SIGNALS.len() * VARIANTS;
        for (offset, fact) in facts.into_iter().enumerate() {
            self.set(first + offset, f64::from(u8::from(fact)));
        }
    }
}
