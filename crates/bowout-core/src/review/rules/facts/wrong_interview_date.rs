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

use crate::letter::day;
use crate::reading::{Mentions, Named, mentions};
use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::review::lexicon::Lexicon;
use crate::text::Language;
use crate::when::Moment;

pub(in crate::review) const RULE: Rule = Rule {
    name: "wrong-interview-date",
    severity: Severity::Error,
    check,
};

const WORDS: &str = include_str!("wrong_interview_date.words.txt");

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
            && draft.says_in(&MEETINGS, words.clone())
            && !draft.says_in(&OTHER_DAYS, words)
    });
    about_it
        .filter_map(|sentence| {
            let words = &text.source[sentence.place.clone()];
            let today = facts.sent_at.unwrap_or(*interview).local.date();
            let said = mentions(words, today, draft.language);
            let zoned = said.names_a_zone || draft.says_in(&ZONES, sentence.words.clone());
            let wrong = wrong_day(&said, interview, facts.sent_at.is_some())
                .or_else(|| wrong_hour(&said, interview).filter(|_| !zoned))?;
            let start = sentence.place.start;
            let place = start + wrong.start..start + wrong.end;
            let right = right_words(text.source, &place, interview, draft.language);
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

/// The right day or hour in the form of the wrong one; `None` where the words around would not bear it.
fn right_words(
    source: &str,
    place: &Range<usize>,
    interview: &Moment,
    language: Language,
) -> Option<String> {
    let written = &source[place.clone()];
    if written.chars().any(char::is_alphabetic) {
        return right_day(&source[..place.start], written, interview, language);
    }
    let mark = written.chars().find(|c| !c.is_ascii_digit());
    let behind = source[place.end..].trim_start().to_lowercase();
    let has_half = ["am", "pm", "a.m", "p.m", "in the", "h"]
        .iter()
        .any(|half| behind.starts_with(half));
    let parts: Vec<&str> = written.split([':', '.']).collect();
    let is_clock = matches!(mark, Some(':' | '.'))
        && parts.len() == 2
        && parts.iter().all(|part| matches!(part.len(), 1 | 2));
    let (hour, minute) = (interview.local.hour(), interview.local.minute());
    (is_clock && !has_half).then(|| format!("{hour}{}{minute:02}", mark.unwrap_or(':')))
}

/// The right day; none for `tomorrow`, nor behind an article that a weekday does not bear.
fn right_day(
    before: &str,
    written: &str,
    interview: &Moment,
    language: Language,
) -> Option<String> {
    let last = before.split_whitespace().next_back().unwrap_or_default();
    let is_borne = !crate::text::is_listed("the dia de this next last der", &last.to_lowercase());
    let names_a_day = written.chars().any(|c| c.is_ascii_digit())
        || day(interview.local, language)
            .chars()
            .next()
            .map(char::is_uppercase)
            == written.chars().next().map(char::is_uppercase)
            && !crate::text::is_listed(RELATIVE, &written.to_lowercase());
    // "December 2" is answered by "December 3" and "2 December" by "3 December".
    let is_american = language == Language::En
        && written.find(|c: char| c.is_ascii_digit()) > written.find(char::is_alphabetic)
        && written.ends_with(|c: char| c.is_ascii_digit());
    let right = if is_american {
        interview.local.strftime("%A, %B %-d").to_string()
    } else {
        day(interview.local, language)
    };
    (is_borne && names_a_day).then_some(right)
}

/// Days told from today, which no name of a day may follow.
const RELATIVE: &str = "tomorrow today tonight yesterday morgen heute gestern übermorgen demain aujourd'hui hier mañana hoy ayer amanhã \
    hoje ontem vandaag gisteren overmorgen 明日 今日 明天 今天 后天 後天";

fn fault(place: Range<usize>, interview: &Moment) -> Fault {
    let stated = interview.local.strftime("%A, %-d %B %Y, %H:%M").to_string();
    let says = format!("the interview is on {stated}");
    Fault::new(place, says, "write the slot as the invitation states it").against(&stated)
}
