//! Where a letter says no, and whether it takes it back: negation, hedges, conditions and other people count.

use std::ops::Range;

use crate::opportunity::Stage;
use crate::review::draft::clauses::is_restarted;
use crate::review::draft::draft::Draft;
use crate::review::draft::scope::Who;
use crate::review::facts::Facts;
use crate::review::lexicon::Lexicon;
use crate::review::mentions::behind;
use crate::text::{Language, Match};

/// What a letter decides, as word ranges.
#[derive(Debug, Clone, Default)]
pub(crate) struct Decision {
    /// The first plain decline.
    pub(crate) declines: Option<Range<usize>>,
    /// A decline with its hedge.
    pub(crate) hedged: Option<Range<usize>>,
    /// Words that only say that a time does not suit.
    pub(crate) only_unable: Option<Range<usize>>,
    /// Whether nothing declines, and the letter asks for another time or offers one.
    pub(crate) asks_to_move: bool,
    /// Whether only wishes for whoever comes instead decline.
    pub(crate) is_implied: bool,
    /// Whether the only hedge is one of time: `for now`.
    pub(crate) is_provisional: bool,
}

const WORDS: &str = "decision.words.txt";

static DECLINES: Lexicon = Lexicon::new(WORDS, "declines");
static REFUSALS: Lexicon = Lexicon::new(WORDS, "refusals");
/// What is the writer's in the process, and what it means that this ends: one clause tells both.
static PART: Lexicon = Lexicon::new(WORDS, "part");
static ENDS: Lexicon = Lexicon::new(WORDS, "ends");
/// Another house, and what it did that leaves the writer no choice.
static GONE: Lexicon = Lexicon::new(WORDS, "gone to");
static STAYS: Lexicon = Lexicon::new(WORDS, "stays");
static UNMEANT: Lexicon = Lexicon::new(WORDS, "unmeant");
static REQUESTS: Lexicon = Lexicon::new(WORDS, "requests");
static HEDGES: Lexicon = Lexicon::new(WORDS, "hedges");
static HEDGES_BEHIND: Lexicon = Lexicon::new(WORDS, "hedges behind");
static UNABLE: Lexicon = Lexicon::new(WORDS, "unable");
/// Another time that is asked for or offered.
static MOVES: Lexicon = Lexicon::new(WORDS, "moves");
static IMPLIED: Lexicon = Lexicon::new(WORDS, "implied");
static SETTLED: Lexicon = Lexicon::new(WORDS, "settled");
static PARTAKING: Lexicon = Lexicon::new(WORDS, "partaking");
/// Doubts that need no more words where nothing declines.
static DOUBTS: Lexicon = Lexicon::new(WORDS, "doubts");
/// What says no to whoever listens for it, and negated courtesies that do not.
static SIDEWAYS: Lexicon = Lexicon::new(WORDS, "sideways");
static NOT_SIDEWAYS: Lexicon = Lexicon::new(WORDS, "sideways not");
/// Words behind which another house stands that the writer goes to.
static JOINS: Lexicon = Lexicon::new(WORDS, "joins");
/// What keeps the writer elsewhere, and words for the hour that was named.
static KEPT: Lexicon = Lexicon::new(WORDS, "kept away");
static THEN: Lexicon = Lexicon::new(WORDS, "then");
/// Words by which somebody writes in another's name.
static PROXIES: Lexicon = Lexicon::new(WORDS, "proxies");
static PROVISIONAL: Lexicon = Lexicon::new(WORDS, "provisional");

/// How far before a decline words reach that make it only thought of, in words.
const THOUGHT_REACH: usize = 4;

/// How far behind the writer's part its end is told, in words.
const BESIDE: usize = 8;

/// How far behind a decline a hedge reaches it, in words.
const HEDGE_REACH: usize = 5;

impl Decision {
    /// Reads a letter's decision.
    pub(super) fn of(draft: &Draft<'_>, facts: &Facts) -> Self {
        let mut decision = Self::default();
        let mut found = declines(draft, draft.body.clone());
        found.extend(draft.frame.postscript.as_ref().map_or(vec![], |place| {
            declines(
                draft,
                draft.text.word_from(place.start)..draft.text.words.len(),
            )
        }));
        let mut open = found.into_iter().rev().collect::<Vec<_>>();
        while let Some((one, may_be_denied)) = open.pop() {
            if decision.declines.is_some() && decision.hedged.is_some() {
                break;
            }
            let is_denied = may_be_denied
                && (draft.is_negated(&one) || draft.holds_negation(one.words.clone()));
            if !is_meant(draft, &one) || is_denied {
                // A shorter one may begin further on in the same words.
                open.extend(
                    declines(draft, one.words.start + 1..one.words.end)
                        .into_iter()
                        .rev(),
                );
                continue;
            }
            match hedge(draft, facts, &one.words) {
                Some(hedge) => {
                    let whole = hedge.start.min(one.words.start)..hedge.end.max(one.words.end);
                    decision.hedged.get_or_insert(whole);
                }
                None => {
                    decision.declines.get_or_insert(one.words);
                }
            }
        }
        if decision.declines.is_none() && decision.hedged.is_none() {
            decision.settle(draft, facts);
        }
        decision.is_provisional = decision.hedged.as_ref().is_some_and(|words| {
            decision.declines.is_none() && draft.says_in(&PROVISIONAL, words.clone())
        });
        decision
    }

    /// What a letter comes to in which nothing plainly declines.
    fn settle(&mut self, draft: &Draft<'_>, facts: &Facts) {
        self.asks_to_move = draft.all(&MOVES).into_iter().any(|one| {
            !draft.is_quoted(one.words.start)
                && !draft.is_negated(&one)
                && !draft.holds_negation(one.words)
        });
        self.only_unable = unable(draft);
        if self.only_unable.is_some() {
            if draft.says(&IMPLIED) {
                self.declines.clone_from(&self.only_unable);
            }
            return;
        }
        self.hedged = wavering(draft);
        if self.hedged.is_none() {
            self.declines = sideways(draft, facts);
            if self.declines.is_none() {
                self.declines = wished(draft);
                self.is_implied = self.declines.is_some();
            }
        }
    }
}

/// What declines within some words, in order, and whether a negation takes it back.
fn declines(draft: &Draft<'_>, words: Range<usize>) -> Vec<(Match, bool)> {
    let all = |list: &Lexicon| draft.all_in(list, words.clone());
    let declines = all(&DECLINES).into_iter().chain(all(&GONE));
    let declines = declines.chain(all(&STAYS));
    let declines = declines.map(|one| (one, true));
    // "I am not available at that hour" refuses an hour, not the process.
    let is_of_the_hour = |one: &Match| {
        draft.language == Language::En
            && all(&UNABLE)
                .iter()
                .any(|hour| hour.words.start <= one.words.start && one.words.end <= hour.words.end)
    };
    let mut refusals = all(&REFUSALS);
    refusals.retain(|one| !is_of_the_hour(one));
    let refusals = refusals.into_iter();
    let refusals = refusals.map(|one| (one, false));
    let parts = all(&PART).into_iter().filter_map(|part| {
        let end = beside(draft, &part.words, &ENDS)?;
        let whole = part.words.start.min(end.start)..part.words.end.max(end.end);
        let is_within = words.start <= whole.start && whole.end <= words.end;
        is_within.then_some((
            Match {
                words: whole,
                ..part
            },
            true,
        ))
    });
    let mut found: Vec<(Match, bool)> = declines.chain(refusals).chain(parts).collect();
    found.sort_by_key(|(one, _)| (one.words.start, one.words.end));
    found
}

impl Draft<'_> {
    /// Words that tell of another house which has the writer already.
    pub(crate) fn is_gone(&self, facts: &Facts) -> Option<Range<usize>> {
        self.told(&GONE)
            .or_else(|| behind(self, facts, &JOINS).into_iter().next())
    }

    /// Words that tell where the writer stays.
    pub(crate) fn stays(&self) -> Option<Range<usize>> {
        self.told(&STAYS)
    }

    /// The first phrase of a list that is neither denied nor only supposed.
    fn told(&self, list: &Lexicon) -> Option<Range<usize>> {
        let mut found = self.all(list).into_iter();
        let told = found.find(|one| {
            !self.is_negated(one)
                && !self.is_supposed(one.words.start)
                && !self.is_referral(one.words.start)
                && !self.is_quoted(one.words.start)
        });
        told.map(|one| one.words)
    }
}

/// What declines where nothing plainer does, and nothing leaves it open: words that lead elsewhere, another house by
/// its name, a sentence that ends in a no.
fn sideways(draft: &Draft<'_>, facts: &Facts) -> Option<Range<usize>> {
    let is_said =
        |one: &Match| is_meant(draft, one) && !draft.says_in(&NOT_SIDEWAYS, one.words.clone());
    let led = || draft.all(&SIDEWAYS).into_iter().find(is_said);
    let joined = || behind(draft, facts, &JOINS).into_iter().next();
    let words = led().map(|one| one.words);
    words.or_else(joined).or_else(|| last_no(draft))
}

/// Wishes that only make sense for a place that is free.
fn wished(draft: &Draft<'_>) -> Option<Range<usize>> {
    let wishes = draft.all(&IMPLIED).into_iter().map(|one| one.words);
    wishes
        .filter(|words| !draft.is_quoted(words.start))
        .find(|words| draft.is_wish(draft.sentence_of(words.start)))
}

/// A sentence that ends in a no: `I have thought about it, and no`.
fn last_no(draft: &Draft<'_>) -> Option<Range<usize>> {
    let sentences = draft.text.sentences.iter().filter(|one| !one.is_question);
    let mut last = sentences.filter_map(|one| one.words.clone().next_back());
    let at = last.find(|at| {
        draft.body.contains(at)
            && draft.language == Language::En
            && draft.text.words[*at].folded == "no"
    })?;
    Some(at..at + 1)
}

/// A phrase of a list close behind some words, or before them in their clause.
fn beside(draft: &Draft<'_>, words: &Range<usize>, list: &Lexicon) -> Option<Range<usize>> {
    let clause = draft.clause_of(words.start);
    let far = draft.sentence_of(words.start).end.min(words.end + BESIDE);
    let is_joined = |one: &Match| {
        !is_restarted(
            &draft.text,
            draft.language,
            words.end - 1..one.words.start + 1,
        )
    };
    let behind = draft.find_in(list, words.end..far.max(words.end));
    let found = behind
        .filter(is_joined)
        .or_else(|| draft.find_in(list, clause.start..words.start));
    found.map(|one| one.words)
}

/// Words that say of the hour that it does not suit, or tell of something else at that hour.
fn unable(draft: &Draft<'_>) -> Option<Range<usize>> {
    let plain = draft.all(&UNABLE).into_iter().next();
    let kept = || {
        draft.all(&KEPT).into_iter().find(|one| {
            let sentence = draft.sentence_of(one.words.start);
            draft.says_in(&THEN, sentence.clone())
                && !draft.is_wish(sentence)
                && !draft.is_supposed(one.words.start)
        })
    };
    plain.or_else(kept).map(|one| one.words)
}

/// Whether a doubt is denied or past: `no doubt`, `I had been unsure`.
fn is_over(draft: &Draft<'_>, doubt: &Match) -> bool {
    let from = doubt.words.start.saturating_sub(2);
    let before = &draft.text.words[from.max(draft.body.start)..doubt.words.start];
    before
        .iter()
        .any(|word| crate::text::is_listed(OVER, &word.folded))
}

/// Words before a doubt behind which there is none, or none any more: `a no rather than a maybe`.
const OVER: &str = "than no without beyond had was been were never whoever whatever whichever";

/// A doubt where nothing declines: `I'm still in two minds about coming`, `I can't say yes or no`.
fn wavering(draft: &Draft<'_>) -> Option<Range<usize>> {
    let is_meant =
        |words: &Range<usize>| !draft.is_quoted(words.start) && !draft.is_supposed(words.start);
    let doubts = draft.all(&HEDGES).into_iter().map(|one| one.words);
    let about_it = doubts
        .filter(is_meant)
        .find(|words| draft.says_in(&PARTAKING, draft.sentence_of(words.start)));
    let plain = || {
        let doubts = draft.all(&DOUBTS).into_iter();
        doubts
            .filter(|one| !draft.is_quoted(one.words.start) && !is_over(draft, one))
            .map(|one| one.words)
            .next()
    };
    about_it.or_else(plain)
}

/// Whether words decline for whoever writes: not in a quotation, a question, a condition or somebody else's name.
fn is_meant(draft: &Draft<'_>, found: &Match) -> bool {
    let at = found.words.start;
    let sentence = draft.sentence_of(at);
    let is_request = draft.says_in(&REQUESTS, sentence.clone());
    let thought = sentence.start.max(at.saturating_sub(THOUGHT_REACH))..found.words.end;
    let clause = draft.clause_of(at);
    let is_others = match draft.last_named(clause.start..at + 1) {
        // "Their firm took me on": whoever does it, it is told of the writer.
        Some(Who::Third) => {
            !draft.names_writer(found.words.clone())
                && !draft.says_in(&PROXIES, 0..draft.text.words.len())
        }
        // Where verbs tell the person, the reader named before one is not its subject.
        Some(Who::Reader) if matches!(draft.language, Language::Es | Language::Pt) => false,
        Some(Who::Reader) => !is_request && !draft.names_writer(sentence.start..found.words.end),
        _ => false,
    };
    !draft.is_quoted(at)
        && (is_request || !draft.is_question(at))
        && (is_request || !draft.is_supposed(at))
        && !draft.says_in(&UNMEANT, thought)
        && !is_others
}

/// The hedge over a decline: before it without a new statement between, or close behind it.
fn hedge(draft: &Draft<'_>, facts: &Facts, words: &Range<usize>) -> Option<Range<usize>> {
    let sentence = draft.sentence_of(words.start);
    let text = &draft.text;
    let before = draft
        .all_in(&HEDGES, sentence.start..words.end)
        .into_iter()
        .find(|one| {
            let is_settled =
                one.words.end < words.end && draft.says_in(&SETTLED, one.words.end..words.end);
            let is_apart = one.words.end <= words.start
                && is_restarted(text, draft.language, one.words.end - 1..words.start + 1);
            !is_settled && !is_apart && !is_over(draft, one)
        });
    let reach = if draft.language == Language::Ja {
        sentence.end
    } else {
        sentence.end.min(words.end + HEDGE_REACH)
    };
    let behind = || {
        draft
            .find_in(&HEDGES_BEHIND, words.start..reach)
            .filter(|one| one.words.end > words.end)
            .filter(|one| {
                draft.language == Language::Ja
                    || !is_restarted(text, draft.language, words.end.max(1) - 1..one.words.end)
            })
    };
    // "I'll pass for now" to somebody who wrote unasked is a plain no.
    let is_open = facts.is_agency || facts.stage == Some(Stage::ColdOutreach);
    before
        .or_else(behind)
        .map(|one| one.words)
        .filter(|hedge| !is_open || !draft.says_in(&PROVISIONAL, hedge.clone()))
}

#[cfg(test)]
mod tests {
    use crate::review::draft::Draft;
    use crate::review::facts::Facts;

    fn plain(letter: &str) -> bool {
        Draft::new(letter, &Facts::default())
            .decision
            .declines
            .is_some()
    }

    #[test]
    fn hears_a_plain_no_in_every_language() {
        for letter in [
            "I have decided not to go ahead, so please offer my place to someone else.",
            "I am writing to withdraw my application.",
            "I've since accepted another offer.",
            "I'd like to step back from the process.",
            "I would be grateful if you could withdraw my application.",
            "Could you please take me off the list?",
            "I'm afraid it's a no from me.",
            "Ich habe mich entschieden, meine Bewerbung zurückzuziehen.",
            "Après réflexion, je retire ma candidature au poste.",
            "He decidido no continuar en el proceso.",
            "Decidi não seguir no processo.",
            "Ik heb besloten mijn sollicitatie in te trekken.",
            "一身上の都合により辞退いたしたく、ご連絡申し上げます。",
            "我决定放弃本次面试。",
        ] {
            assert!(plain(letter), "{letter}");
        }
    }

    #[test]
    fn hears_no_decision_in_negation_report_or_question() {
        for letter in [
            "I'm not withdrawing, I only need another time.",
            "She withdrew last year.",
            "Thank you for the invitation.",
            "Your application was not successful.",
            "Should I withdraw my application?",
            "I thought about withdrawing, and then I slept on it.",
            "If I withdraw, I will tell you.",
            "面接を辞退しません。",
        ] {
            assert!(!plain(letter), "{letter}");
        }
    }

    #[test]
    fn hears_no_other_duty_in_a_wish() {
        let unable = |letter: &str| Draft::new(letter, &Facts::default()).decision.only_unable;
        assert!(unable("Ik wens u een goede week met mooi weer in november.").is_none());
        assert!(unable("Ik zit die week in november op reis voor mijn werk.").is_some());
    }

    #[test]
    fn hears_a_hedge_over_the_verb_only() {
        let hedged = |letter: &str| {
            let decision = Draft::new(letter, &Facts::default()).decision;
            decision.hedged.is_some() && decision.declines.is_none()
        };
        assert!(hedged("I think I will probably withdraw."));
        assert!(hedged("I don't think I will go ahead with it."));
        assert!(hedged("面接を辞退するかもしれません。"));
        assert!(plain(
            "At this time I would like to withdraw. Perhaps we meet one day."
        ));
        assert!(plain("Perhaps it is the season, but I am withdrawing."));
        assert!(plain(
            "I'm not sure it is for me, so I am withdrawing my application."
        ));
    }
}
