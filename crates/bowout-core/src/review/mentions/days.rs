//! Days and hours of a letter beside those of the interview.

use std::ops::Range;

use jiff::civil::Date;

use crate::reading::{Day, Mentions, Named, mentions};
use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::lexicon::Lexicon;
use crate::text::{Language, Sentence, fold, is_listed};
use crate::when::Moment;

/// Whether two days are one in whichever year.
fn is_same_day(one: Date, other: Date) -> bool {
    (one.month(), one.day()) == (other.month(), other.day())
}

/// The days on which they have met by the record.
fn held_days(facts: &Facts) -> impl Iterator<Item = Date> {
    let held = facts.meetings_held.iter().flatten();
    held.filter_map(|one| date_in(one))
}

/// Whether a day is one on which they have met by the record.
pub(in crate::review) fn is_held(day: &Day, facts: &Facts) -> bool {
    held_days(facts).any(|held| match (day.named, day.date) {
        (Named::Weekday, Some(date)) => date.weekday() == held.weekday(),
        (_, date) => date.is_some_and(|date| is_same_day(date, held)),
    })
}

/// Words beside the number of a day that tell no month.
const DAYS: &str = "dia the le el o den am der op de du th st nd rd e er 日 号 號";

/// Whether a day is told by its number alone, which is that of a meeting on record: `a conversa do dia 12`.
pub(in crate::review) fn is_number_of_held(written: &str, facts: &Facts) -> bool {
    let parts = fold(written);
    let mut parts = parts
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty());
    let is_bare = parts
        .clone()
        .all(|part| part.parse::<i8>().is_ok() || is_listed(DAYS, part));
    let Some(number) = parts.find_map(|part| part.parse::<i8>().ok()) else {
        return false;
    };
    is_bare && held_days(facts).any(|held| held.day() == number)
}

const WORDS: &str = "wrong_interview_date.words.txt";

/// What is held on a day, and what one says of it.
pub(in crate::review) static MEETINGS: Lexicon = Lexicon::new(WORDS, "meetings");

/// Words that make a sentence about another day.
pub(in crate::review) static OTHER_DAYS: Lexicon = Lexicon::new(WORDS, "other days");

/// A round that is over.
static HELD: Lexicon = Lexicon::new(WORDS, "held");

/// Whether some words tell of a round before this one, where one was held.
pub(in crate::review) fn tells_of_held(
    draft: &Draft<'_>,
    words: &Range<usize>,
    facts: &Facts,
) -> bool {
    let is_past = facts.meetings_held.iter().flatten().next().is_some();
    is_past && draft.says_in(&HELD, words.clone())
}

/// The first date that a meeting on record tells, which may be written as one or hold one: `{"date":"2027-01-07"}`.
fn date_in(told: &str) -> Option<Date> {
    let mut all = told.match_indices("20").map(|(at, _)| at);
    all.find_map(|at| told.get(at..at + "2027-01-07".len())?.parse().ok())
}

/// The first day that cannot be the interview's. Of several dates none is judged.
pub(in crate::review) fn wrong_day(
    said: &Mentions,
    interview: &Moment,
    is_dated: bool,
) -> Option<Range<usize>> {
    let wanted = interview.local.date();
    let dates = said.days.iter().filter(|day| day.named == Named::Date);
    let is_right = |date: Date| is_same_day(date, wanted);
    // "Today I can tell you: I am not coming on 4 December": where one day is right, the others are others.
    let fits = |day: &Day| match (day.named, day.date) {
        (Named::Weekday, Some(date)) => date.weekday() == wanted.weekday(),
        (_, Some(date)) => is_right(date),
        (_, None) => false,
    };
    if said.days.iter().any(fits) || dates.count() > 1 {
        return contradictory(said);
    }
    let is_wrong = |day: &&Day| match (day.named, day.date) {
        // The weekday and the date of one day contradict each other.
        (Named::Date, None) => true,
        (Named::Date, Some(date)) => !is_right(date),
        (Named::Weekday, Some(date)) => date.weekday() != wanted.weekday(),
        (Named::Relative, Some(date)) => is_dated && date != wanted,
        (_, None) => false,
    };
    said.days.iter().find(is_wrong).map(|day| day.place.clone())
}

/// The first day whose weekday and date contradict each other.
fn contradictory(said: &Mentions) -> Option<Range<usize>> {
    let mut days = said.days.iter().filter(|day| day.named == Named::Date);
    let count = days.clone().count();
    let found = days.find(|day| day.date.is_none())?;
    (count == 1).then(|| found.place.clone())
}

/// The sentences of the body that recommend nobody.
pub(in crate::review) fn own_sentences<'d>(
    draft: &'d Draft<'_>,
) -> impl Iterator<Item = &'d Sentence> {
    draft
        .text
        .sentences
        .iter()
        .filter(|one| draft.body.contains(&one.words.start) && !draft.is_referral(one.words.start))
}

/// The days of meetings whose weekday contradicts their date, where the record knows no interview's: one of several that were
/// offered.
pub(in crate::review) fn days_of_none(draft: &Draft<'_>, facts: &Facts) -> Vec<Range<usize>> {
    let Some(sent) = facts.sent_at.as_ref() else {
        return vec![];
    };
    let text = &draft.text;
    let sentences = own_sentences(draft).filter(|one| {
        draft.says_in(&MEETINGS, one.words.clone())
            && !draft.says_in(&OTHER_DAYS, one.words.clone())
            && !tells_of_held(draft, &one.words, facts)
    });
    let wrong = sentences.filter_map(|one| {
        let written = &text.source[one.place.clone()];
        let mut said = mentions(written, sent.local.date(), draft.language);
        said.days.retain(|day| !is_held(day, facts));
        // "02/03" may be one of two days.
        let day = contradictory(&said).filter(|day| !written[day.clone()].contains('/'))?;
        Some(one.place.start + day.start..one.place.start + day.end)
    });
    wrong.collect()
}

/// Whether "today" or "tomorrow" stands in a clause of its own, in which no meeting is spoken of: `what I earn today`.
pub(in crate::review) fn is_aside(draft: &Draft<'_>, at: usize, named: Named) -> bool {
    let clause = draft.clause_of(draft.text.word_at(at));
    named == Named::Relative && !draft.says_in(&MEETINGS, clause)
}

/// Whether what ends at a byte counts something, and is no hour: `四時間`, `as duas entrevistas`, `one another`, `een gesprek`.
pub(in crate::review) fn is_count(draft: &Draft<'_>, end: usize) -> bool {
    let rest = &draft.text.source[end..];
    let next = draft.text.word_at(end);
    let word = draft.text.words.get(next);
    let word = word.map_or("", |word| word.folded.as_ref());
    let is_article = || draft.text.source[..end].ends_with(" een") && word != "uur";
    rest.starts_with(['間', '间'])
        || rest.starts_with("時間")
        || rest.starts_with("小时")
        || rest.starts_with(' ')
            && (word == "another"
                || is_article()
                || word.ends_with('s') && draft.says_in(&MEETINGS, next..next + 1))
}

/// The longest clause that can be the rest of the one before it, in words: `on Thursday, at ten`.
const REST_WORDS: usize = 5;

/// Whether an hour stands in a clause of its own, in which neither a meeting nor a day is spoken of: `rang me at six in the
/// morning`. Hour and days are the bytes that they begin at.
pub(in crate::review) fn is_of_something_else(
    draft: &Draft<'_>,
    hour: usize,
    days: &[usize],
) -> bool {
    let clause = draft.clause_of(draft.text.word_at(hour));
    let place = draft.place(clause.clone());
    clause.len() > REST_WORDS
        && !days.iter().any(|day| place.contains(day))
        && !draft.says_in(&MEETINGS, clause)
}

/// The first clock time, where it is another than the interview's, whichever half of the day is meant.
pub(in crate::review) fn wrong_hour(said: &Mentions, interview: &Moment) -> Option<Range<usize>> {
    let hour = said.hours.first()?;
    let minutes = |hour: i8, minute: i8| (i32::from(hour) * 60 + i32::from(minute)) % 720;
    let wanted = minutes(interview.local.hour(), interview.local.minute());
    (minutes(hour.time.hour(), hour.time.minute()) != wanted).then(|| hour.place.clone())
}

/// Whether two numbers parted by a stroke are the interview's day and month, whichever stands first: `6/5`, `5/6`.
pub(in crate::review) fn is_right_turned(written: &str, interview: &Moment) -> bool {
    let numbers = written
        .split_once('/')
        .and_then(|(one, other)| Some((one.parse::<i8>().ok()?, other.parse::<i8>().ok()?)));
    let (day, month) = (interview.local.day(), interview.local.month());
    numbers.is_some_and(|numbers| numbers == (day, month) || numbers == (month, day))
}

/// The day of the month alone, behind a word for the interview, where it is another: `the slot on the 17th`.
pub(in crate::review) fn wrong_bare_day(
    draft: &Draft<'_>,
    words: &Range<usize>,
    said: &Mentions,
    interview: &Moment,
    facts: &Facts,
) -> Option<Range<usize>> {
    if draft.language != Language::En || !said.days.is_empty() {
        return None;
    }
    let word = |at: usize| draft.text.words.get(at).map_or("", |one| &one.folded);
    let is_wrong = |at: &usize| {
        let written = word(*at);
        let mut ends = ["st", "nd", "rd", "th"].iter();
        let number = ends.find_map(|end| written.strip_suffix(end)?.parse::<i8>().ok());
        let is_slot = word(at - 1) == "the"
            && is_listed("on of for", word(at - 2))
            && is_listed(SLOTS, word(at - 3));
        let is_held = |day: i8| held_days(facts).any(|held| held.day() == day);
        is_slot
            && !is_listed(NO_DAY, word(at + 1))
            && number.is_some_and(|day| {
                (1..=31).contains(&day) && day != interview.local.day() && !is_held(day)
            })
    };
    let at = (words.start + 3..words.end).find(is_wrong)?;
    Some(draft.text.place(at - 1..at + 1))
}

/// What is held on a day, right before it.
const SLOTS: &str = "slot interview meeting call appointment panel audition trial assessment";

/// Words behind a number in order that is no day, or one of a month that is told.
const NO_DAY: &str = "of floor century street avenue hole page line edition january february march april may june july \
    august september october november december jan feb mar apr jun jul aug sep sept oct nov dec";

/// What ends the words about one meeting.
const ENDS: &[&str] = &[
    ",", ";", ":", " –", " —", "、", "，", "；", " and ", " but ", " und ", " et ", " y ", " e ",
    " en ",
];

/// Whether some words, up to the next mark, name the day of the interview that is to come.
pub(in crate::review) fn names_slot(
    draft: &Draft<'_>,
    facts: &Facts,
    words: &Range<usize>,
) -> bool {
    let Some(interview) = &facts.interview_at else {
        return false;
    };
    let from = draft.place(draft.clauses_of(words));
    let end = draft.place(draft.sentence_of(words.start)).end;
    let behind = &draft.text.source[from.end..end.max(from.end)];
    let mark = |behind: &str| ENDS.iter().filter_map(|end| behind.find(end)).min();
    let length = mark(behind).map(|at| {
        // "quinta-feira, 19 de fevereiro": the date goes on with the day.
        let rest = behind.get(at + 2..).unwrap_or_default();
        let is_date = rest.starts_with(|c: char| c.is_ascii_digit());
        let more = mark(rest).unwrap_or(rest.len());
        if is_date { at + 2 + more } else { at }
    });
    let end = from.end + length.unwrap_or(behind.len());
    // The mark behind a day tells that it is one: "a conversa de terça,".
    let is_marked = draft.text.source[end..].starts_with([',', ';', '.', '!']);
    let clauses = &draft.text.source[from.start..end + usize::from(is_marked)];
    let today = facts.sent_at.unwrap_or(*interview).local.date();
    let days = mentions(clauses, today, draft.language).days;
    days.iter()
        .any(|day| day.date == Some(interview.local.date()))
}
