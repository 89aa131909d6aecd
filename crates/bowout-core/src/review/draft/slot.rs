//! The interview's day or hour in the form of the words that it takes the place of.

use std::ops::Range;

use crate::letter::day;
use crate::text::Language;
use crate::when::Moment;

/// The right day or hour in the form of the wrong one; `None` where the words around would not bear it.
pub(in crate::review) fn right_words(
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
