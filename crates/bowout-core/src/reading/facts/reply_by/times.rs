//! The times of a mail as a deadline may name them: days, hours and parts of a day that stand together.

use std::ops::Range;

use jiff::ToSpan as _;
use jiff::civil::{Date, Time, Weekday};

use crate::reading::facts::reply_by::moment::{Day, Named};
use crate::reading::facts::reply_by::parts::{Part, parts};
use crate::reading::source::Source;
use crate::reading::times::{self, Mentions};
use crate::text::{Text, is_listed};

/// Words that may stand between a mark and its time, and between the pieces of a time, folded.
pub(super) const LINKS: &str = "het first thing al the this next coming at on of um om a las la le el de del den dem der am zum dia o as au ao op next proximo proxima \
    prochain kommenden komende deze is are il this los fijo local date day time by central eastern pacific mountain et est edt ct cst cdt pt pst pdt gmt bst utc cet cest of の 在 于 於";

/// Words that belong to a time right behind it, folded.
const TAILS: &str = "uhr uur h heures heure hs hrs hours time sharp latest noon est et pt gmt cet utc mt ct ist pkt aest sast hora horas \
    feira possible am pm th st nd rd at the local central eastern pacific mountain";

/// One thing that a deadline is made of.
#[derive(Debug, Clone, Copy)]
pub(super) enum Piece {
    Day(Option<Date>, times::Named),
    Hour(Time),
    Part(Part),
}

/// Every day, clock time and part of a day of a mail, in order.
pub(super) struct Times<'a> {
    source: &'a Source<'a>,
    text: &'a Text<'a>,
    pub(super) pieces: Vec<(Range<usize>, Piece)>,
}

impl<'a> Times<'a> {
    pub(super) fn new(source: &'a Source<'a>, mentions: &Mentions) -> Self {
        let all = &source.text.words;
        let words = |place: &Range<usize>| {
            let first = all.partition_point(|word| word.place.end <= place.start);
            first..all.partition_point(|word| word.place.start < place.end)
        };
        let days = mentions
            .days
            .iter()
            .map(|day| (words(&day.place), Piece::Day(day.date, day.named)));
        let hours = mentions
            .hours
            .iter()
            .map(|hour| (words(&hour.place), Piece::Hour(hour.time)));
        let mut pieces: Vec<_> = days.chain(hours).collect();
        for (words, part) in parts(&source.text) {
            let is_free = |(held, _): &(Range<usize>, Piece)| {
                held.end <= words.start || held.start >= words.end
            };
            if pieces.iter().all(is_free) {
                pieces.push((words, Piece::Part(part)));
            }
        }
        pieces.sort_by_key(|(words, _)| words.start);
        Self {
            source,
            text: &source.text,
            pieces,
        }
    }

    pub(super) fn at(&self, word: usize) -> Option<&(Range<usize>, Piece)> {
        let at = self.pieces.partition_point(|(words, _)| words.start < word);
        self.pieces.get(at).filter(|(words, _)| words.start == word)
    }

    /// Whether a word ends a day or a clock time.
    pub(super) fn ends_at(&self, word: usize) -> bool {
        self.pieces.iter().any(|(words, _)| words.end == word)
    }

    /// The day, hour or part of a day that begins at a word, with all that belongs to it.
    pub(super) fn time_at(&self, from: usize, limit: usize) -> Option<(usize, Named)> {
        let mut named = Named::default();
        let (mut at, mut end) = (from, from);
        while at < limit && at <= end + 3 {
            if let Some((words, piece)) = self.at(at) {
                if !take(&mut named, *piece, self.source.written.local.date()) {
                    break;
                }
                (at, end) = (words.end, words.end);
            } else if let Some((day, next)) =
                self.day_of_month(at, limit).filter(|_| named.day.is_none())
            {
                named.day = Some(Day::of(day));
                (at, end) = (next, next);
            } else if let Some(day) = self.ordinal_weekday(at).filter(|_| named.day.is_none()) {
                named.day = Some(Day::On(day));
                (at, end) = (at + 1, at + 1);
            } else if let Some(hour) = self
                .four_figures(at, named.day.is_some())
                .filter(|_| named.hour.is_none())
            {
                named.hour = Some(hour);
                (at, end) = (at + 1, at + 1);
            } else if end > from && is_listed(LINKS, self.word(at)) && !self.is_parted(at) {
                at += 1;
            } else {
                break;
            }
        }
        if end == from {
            return None;
        }
        let goes_on = |at: usize| {
            is_listed(TAILS, self.word(at)) && !self.is_parted(at)
                || self.word(at) == "if" && self.word(at + 1) == "possible"
        };
        while end < limit && goes_on(end) {
            end += 1;
        }
        while end > from && is_listed("at the", self.word(end - 1)) {
            end -= 1;
        }
        Some((end, named))
    }

    /// `até segunda`: in Portuguese an ordinal alone is a weekday.
    fn ordinal_weekday(&self, at: usize) -> Option<Date> {
        let offset = "segunda terca quarta quinta sexta"
            .split(' ')
            .position(|one| one == self.word(at));
        let opens = matches!(
            self.word(at.wrapping_sub(1)),
            "ate" | "a" | "proxima" | "na" | "de"
        );
        let weekday = Weekday::from_monday_zero_offset(i8::try_from(offset?).ok()?).ok()?;
        let today = self.source.written.local.date();
        opens.then(|| today.nth_weekday(1, weekday).ok())?
    }

    /// `1200 on Wednesday`, `0930 hrs`: the hour in four figures.
    fn four_figures(&self, at: usize, has_day: bool) -> Option<Time> {
        let word = self.word(at);
        let number: i16 = word.parse().ok().filter(|_| word.len() == 4)?;
        let is_hour = has_day && !(1950..2100).contains(&number) && number < 2400;
        (is_hour || is_listed("on hrs hours today tomorrow", self.word(at + 1))).then(|| {
            Time::new(
                i8::try_from(number / 100).ok()?,
                i8::try_from(number % 100).ok()?,
                0,
                0,
            )
            .ok()
        })?
    }

    /// `the 20th`, `den 3.`, `dia 10`, `le 12`: the next such day.
    fn day_of_month(&self, at: usize, limit: usize) -> Option<(Option<Date>, usize)> {
        let opens = matches!(
            self.word(at.wrapping_sub(1)),
            "the" | "le" | "el" | "dia" | "de" | "den" | "du" | "the," | "al" | "lunes" | "jueves"
        );
        let word = self.word(at);
        let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let suffix = &word[digits.len()..];
        let number: i8 = digits.parse().ok()?;
        let is_day =
            matches!(suffix, "st" | "nd" | "rd" | "th" | "e" | "er") || suffix.is_empty() && opens;
        let goes_on = at + 1 < limit && self.word(at + 1).starts_with(|c: char| c.is_ascii_digit());
        if at >= limit || !is_day || !(1..=31).contains(&number) || goes_on {
            return None;
        }
        let today = self.source.written.local.date();
        let first = today.first_of_month();
        let day = (0..3_i64)
            .filter_map(|months| first.checked_add(months.months()).ok())
            .filter_map(|month| Date::new(month.year(), month.month(), number).ok())
            .find(|day| *day >= today);
        Some((day, at + 1))
    }

    /// `by 5`, `by 3 today`: an hour of the working day.
    pub(super) fn bare_hour(&self, at: usize, limit: usize) -> Option<(usize, Named)> {
        let hour: i8 = self.word(at).parse().ok()?;
        let end = at + 1;
        let is_alone = end >= limit
            || is_listed(
                "tonight today tomorrow or please and sharp latest so otherwise on",
                self.word(end),
            )
            || self.is_marked_off(end);
        if at >= limit || !is_alone || !(1..=12).contains(&hour) {
            return None;
        }
        let hour = Time::new(if hour < 8 { hour + 12 } else { hour }, 0, 0, 0).ok()?;
        let named = Named {
            hour: Some(hour),
            ..Named::default()
        };
        let day = self
            .time_at(end, limit)
            .filter(|(_, day)| day.hour.is_none());
        let (end, named) = match day {
            Some((end, day)) => (
                end,
                Named {
                    hour: Some(hour),
                    ..day
                },
            ),
            None => (end, named),
        };
        Some((end, named))
    }

    /// Whether a mark stands before a word.
    fn is_marked_off(&self, at: usize) -> bool {
        let (Some(before), Some(word)) = (
            self.text.words.get(at.wrapping_sub(1)),
            self.text.words.get(at),
        ) else {
            return true;
        };
        self.text.source[before.place.end..word.place.start]
            .trim()
            .starts_with([',', '.', ')', '?', '!', ';'])
    }

    /// Whether a bracket, a semicolon or the end of a sentence stands before a word.
    pub(super) fn is_parted(&self, at: usize) -> bool {
        let (Some(before), Some(word)) = (
            self.text.words.get(at.wrapping_sub(1)),
            self.text.words.get(at),
        ) else {
            return true;
        };
        let gap = &self.text.source[before.place.end..word.place.start];
        gap.contains([';', '!', '?', '\n']) || gap.starts_with(". ")
    }

    pub(super) fn word(&self, at: usize) -> &str {
        self.text
            .words
            .get(at)
            .map(|word| word.folded.as_ref())
            .unwrap_or_default()
    }
}

/// Adds a piece to what is named; whether it goes with the rest.
fn take(named: &mut Named, piece: Piece, today: Date) -> bool {
    match piece {
        Piece::Day(day, _) if named.day.is_none() => named.day = Some(Day::of(day)),
        Piece::Hour(hour) if named.hour.is_none() => named.hour = Some(hour),
        Piece::Part(Part::Hour(hour)) if named.part.is_none() => named.part = Some(hour),
        Piece::Part(Part::Today(hour)) if named.day.is_none() => {
            named.day = Some(Day::On(today));
            named.part = named.part.or(Some(hour));
        }
        Piece::Part(Part::Week) => named.is_week = true,
        Piece::Part(Part::Month) => named.is_month = true,
        Piece::Part(Part::Return) => named.is_return = true,
        _ => return false,
    }
    true
}
