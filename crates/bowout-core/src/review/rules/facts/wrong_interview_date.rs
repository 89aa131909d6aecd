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

use crate::reading::{Mentions, Named, mentions};
use crate::review::draft::{Draft, right_day, right_hour};
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::review::lexicon::Lexicon;
use crate::text::sayings;
use crate::when::Moment;

pub(in crate::review) const RULE: Rule = Rule {
    name: "wrong-interview-date",
    severity: Severity::Error,
    sayings: SAYINGS,
    check,
};

sayings! {
    SAYS = "the interview is on {0}";
    MEND = "write the slot as the invitation states it";
}

const WORDS: &str = "wrong_interview_date.words.txt";

static MEETINGS: Lexicon = Lexicon::new(WORDS, "meetings");

/// Words that make a sentence about another day.
static OTHER_DAYS: Lexicon = Lexicon::new(WORDS, "other days");

static ZONES: Lexicon = Lexicon::new(WORDS, "zones");

fn check(draft: &Draft<'_>, facts: &Facts) -> Vec<Fault> {
    let Some(interview) = &facts.interview_at else {
        return vec![];
    };
    let text = &draft.text;
    let about_it = text.sentences.iter().filter(|sentence| {
        let words = sentence.words.clone();
        draft.body.contains(&words.start)
            && !draft.is_referral(words.start)
            && !draft.says_in(&OTHER_DAYS, words)
    });
    about_it
        .filter_map(|sentence| {
            let words = &text.source[sentence.place.clone()];
            let meets = draft.says_in(&MEETINGS, sentence.words.clone());
            if !meets && !words.contains(|c: char| c.is_ascii_digit()) {
                return None;
            }
            let today = facts.sent_at.unwrap_or(*interview).local.date();
            let mut said = mentions(words, today, draft.language);
            // "The Saturday baker role": the day names the job.
            let titles = facts.roles.iter().filter(|role| !role.is_empty());
            let titles = titles.flat_map(|role| words.match_indices(role.as_str()));
            let titles: Vec<Range<usize>> = titles.map(|(at, role)| at..at + role.len()).collect();
            said.days
                .retain(|day| !titles.iter().any(|title| title.contains(&day.place.start)));
            // A day with an hour is the interview's even where no word says so.
            if !meets && (said.days.is_empty() || said.hours.is_empty()) {
                return None;
            }
            let zoned = !said.zones.is_empty() || draft.says_in(&ZONES, sentence.words.clone());
            let start = sentence.place.start;
            let placed = |wrong: Range<usize>| start + wrong.start..start + wrong.end;
            let day = wrong_day(&said, interview, facts.sent_at.is_some()).map(placed);
            let (place, right) = if let Some(day) = day {
                let right = right_day(text.source, &day, interview, draft.language);
                (day, right)
            } else {
                let hour = wrong_hour(&said, interview)
                    .filter(|_| !zoned)
                    .map(placed)?;
                let right = right_hour(text.source, &hour, interview);
                (hour, right)
            };
            let fault = fault(place, interview);
            Some(match right {
                Some(words) => fault.replaced_by(&words),
                None => fault,
            })
        })
        .collect()
}

/// The first day that cannot be the interview's. Of several dates none is judged.
fn wrong_day(said: &Mentions, interview: &Moment, is_dated: bool) -> Option<Range<usize>> {
    let wanted = interview.local.date();
    let dates = said.days.iter().filter(|day| day.named == Named::Date);
    if dates.count() > 1 {
        return None;
    }
    let is_wrong = |day: &&crate::reading::Day| match (day.named, day.date) {
        // The weekday and the date of one day contradict each other.
        (Named::Date, None) => true,
        (Named::Date, Some(date)) => (date.month(), date.day()) != (wanted.month(), wanted.day()),
        (Named::Weekday, Some(date)) => date.weekday() != wanted.weekday(),
        (Named::Relative, Some(date)) => is_dated && date != wanted,
        (_, None) => false,
    };
    said.days.iter().find(is_wrong).map(|day| day.place.clone())
}

/// The first clock time, where it is another than the interview's, whichever half of the day is meant.
fn wrong_hour(said: &Mentions, interview: &Moment) -> Option<Range<usize>> {
    let hour = said.hours.first()?;
    let minutes = |hour: i8, minute: i8| (i32::from(hour) * 60 + i32::from(minute)) % 720;
    let wanted = minutes(interview.local.hour(), interview.local.minute());
    (minutes(hour.time.hour(), hour.time.minute()) != wanted).then(|| hour.place.clone())
}

fn fault(place: Range<usize>, interview: &Moment) -> Fault {
    let says = SAYS.on(interview.local);
    let stated = interview.local.strftime("%A, %-d %B %Y, %H:%M").to_string();
    Fault::new(place, says, MEND).against(&stated)
}
