//! # Wrong interview date
//!
//! Flags a weekday, date or time that contradicts the interview's, or a weekday that contradicts its own date.
//!
//! ## Why it matters
//! They may free the wrong hour, or think that you mean another meeting.
//!
//! ## How to mend it
//! Write the slot as the invitation states it.
//!
//! ## What it does not judge
//! Other days, such as the day you wrote, met or would start; times in another zone; numbers alone.

use std::ops::Range;

use crate::reading::{Mentions, mentions};
use crate::review::draft::{Draft, right_day, right_hour};
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::review::lexicon::Lexicon;
use crate::review::mentions::{
    MEETINGS, OTHER_DAYS, days_of_none, is_aside, is_count, is_held, is_number_of_held,
    is_of_something_else, is_right_turned, own_sentences, tells_of_held, wrong_bare_day, wrong_day,
    wrong_hour,
};
use crate::text::{Sentence, sayings};
use crate::when::Moment;

pub(in crate::review) const RULE: Rule = Rule {
    name: "wrong-interview-date",
    severity: Severity::Error,
    sayings: SAYINGS,
    check,
};

sayings! {
    SAYS = "the interview is on {0}";
    NO_SUCH_DAY = "this weekday and this date are not one day";
    MEND = "write the slot as the invitation states it";
}

const WORDS: &str = "wrong_interview_date.words.txt";

static ZONES: Lexicon = Lexicon::new(WORDS, "zones");

fn check(draft: &Draft<'_>, facts: &Facts) -> Vec<Fault> {
    // Another time that is asked for is none that is told wrongly.
    if draft.decision.asks_to_move {
        return vec![];
    }
    let Some(interview) = facts.interview_at.as_ref() else {
        let days = days_of_none(draft, facts).into_iter();
        return days.map(|day| Fault::new(day, NO_SUCH_DAY, MEND)).collect();
    };
    let text = &draft.text;
    own_sentences(draft)
        .filter_map(|sentence| {
            let words = &text.source[sentence.place.clone()];
            let meets = draft.says_in(&MEETINGS, sentence.words.clone());
            if !meets && !words.contains(|c: char| c.is_ascii_digit()) {
                return None;
            }
            let said = said_of_it(draft, sentence, facts, interview);
            // A day with an hour is the interview's even where no word says so.
            if !meets && (said.days.is_empty() || said.hours.is_empty()) {
                return None;
            }
            let zoned = !said.zones.is_empty() || draft.says_in(&ZONES, sentence.words.clone());
            let start = sentence.place.start;
            let placed = |wrong: Range<usize>| start + wrong.start..start + wrong.end;
            let bare = || wrong_bare_day(draft, &sentence.words, &said, interview, facts);
            let bare = || bare().filter(|day| !is_own_day(draft, sentence, day.start));
            let day = wrong_day(&said, interview, facts.sent_at.is_some()).map(placed);
            let day = day.or_else(bare);
            let hour = || wrong_hour(&said, interview).filter(|_| !zoned).map(placed);
            let place = day.clone().or_else(hour)?;
            let right = match day {
                Some(day) => right_day(text.source, &day, interview, draft.language),
                None => right_hour(text.source, &place, interview),
            };
            let fault = fault(place, interview);
            Some(match right {
                Some(words) => fault.replaced_by(&words),
                None => fault,
            })
        })
        .collect()
}

/// The days and hours of a sentence that may be meant for the interview's.
fn said_of_it(
    draft: &Draft<'_>,
    sentence: &Sentence,
    facts: &Facts,
    interview: &Moment,
) -> Mentions {
    let from = sentence.place.start;
    let words = &draft.text.source[sentence.place.clone()];
    let today = facts.sent_at.unwrap_or(*interview).local.date();
    let mut said = mentions(words, today, draft.language);
    // "The Saturday baker role": the day names the job.
    let titles = facts.roles.iter().filter(|role| !role.is_empty());
    let titles = titles.flat_map(|role| words.match_indices(role.as_str()));
    let titles: Vec<Range<usize>> = titles.map(|(at, role)| at..at + role.len()).collect();
    // "On Monday at ten": the hour of a day that is held is another's as well.
    let is_held_hour = said.days.iter().any(|day| is_held(day, facts))
        || tells_of_held(draft, &sentence.words, facts);
    said.days.retain(|day| {
        !titles.iter().any(|title| title.contains(&day.place.start))
            && !is_right_turned(&words[day.place.clone()], interview)
            && !is_held(day, facts)
            && !is_number_of_held(&words[day.place.clone()], facts)
            && !is_own_day(draft, sentence, from + day.place.start)
            && !is_aside(draft, from + day.place.start, day.named)
    });
    let days: Vec<usize> = said.days.iter().map(|day| from + day.place.start).collect();
    said.hours.retain(|hour| {
        !is_count(draft, from + hour.place.end)
            && !is_of_something_else(draft, from + hour.place.start, &days)
    });
    if is_held_hour || draft.says_in(&OTHER_DAYS, sentence.words.clone()) {
        said.hours.clear();
    }
    said
}

/// Whether a day is told of as another than the interview's. Where its own clause speaks of a meeting, only that clause
/// counts: `the one you interview on Wednesday, nor the one you appoint: I have accepted a post`.
fn is_own_day(draft: &Draft<'_>, sentence: &Sentence, at: usize) -> bool {
    let clause = draft.clause_of(draft.text.word_at(at));
    let told = if draft.says_in(&MEETINGS, clause.clone()) {
        clause
    } else {
        sentence.words.clone()
    };
    draft.says_in(&OTHER_DAYS, told)
}

fn fault(place: Range<usize>, interview: &Moment) -> Fault {
    let says = SAYS.on(interview.local);
    let stated = interview.local.strftime("%A, %-d %B %Y, %H:%M").to_string();
    Fault::new(place, says, MEND).against(&stated)
}
