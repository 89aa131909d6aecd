//! The interview's day or hour in the form of the words that it takes the place of.

use std::ops::Range;

use crate::letter::day;
use crate::text::Language;
use crate::when::Moment;

/// The right hour in the form of the wrong one: `2pm`, `14 Uhr`, `14h30`, `14:00`; `None` for other forms.
pub(in crate::review) fn right_hour(
    source: &str,
    place: &Range<usize>,
    interview: &Moment,
) -> Option<String> {
    let written = &source[place.clone()];
    let (hour, minute) = (interview.local.hour(), interview.local.minute());
    let digits = written.trim_end_matches(|c: char| !c.is_ascii_digit());
    let unit = &written[digits.len()..];
    let lower = unit.trim().to_lowercase();
    let is_clock = |mark: char| {
        let parts: Vec<&str> = digits.split(mark).collect();
        parts.len() == 2 && parts.iter().all(|part| is_short_number(part))
    };
    let full = |mark: char| format!("{hour}{mark}{minute:02}");
    let bare = |hour: i8| match minute {
        0 => hour.to_string(),
        _ => format!("{hour}:{minute:02}"),
    };
    let is_bare = is_short_number(digits);
    match lower.as_str() {
        "am" | "pm" | "a.m" | "p.m" if is_bare || is_clock(':') || is_clock('.') => {
            let half = if hour < 12 { 'a' } else { 'p' };
            let unit = unit.replace(['a', 'p'], &half.to_string());
            let half = half.to_ascii_uppercase().to_string();
            let unit = unit.replace(['A', 'P'], &half);
            Some(format!("{}{unit}", bare((hour + 11) % 12 + 1)))
        }
        "uhr" if is_bare || is_clock(':') || is_clock('.') => Some(format!("{}{unit}", bare(hour))),
        "h" if is_bare && minute == 0 => Some(format!("{hour}{unit}")),
        "" if is_clock('h') => Some(full('h')),
        "" => {
            let mark = [':', '.'].into_iter().find(|mark| is_clock(*mark))?;
            let behind = source[place.end..].trim_start().to_lowercase();
            let has_half = ["am", "pm", "a.m", "p.m", "in the", "h"]
                .iter()
                .any(|half| behind.starts_with(half));
            (!has_half).then(|| full(mark))
        }
        _ => None,
    }
}

fn is_short_number(written: &str) -> bool {
    matches!(written.len(), 1 | 2) && written.bytes().all(|byte| byte.is_ascii_digit())
}

/// The right day; none for `tomorrow`, nor behind an article that a weekday does not bear.
pub(in crate::review) fn right_day(
    source: &str,
    place: &Range<usize>,
    interview: &Moment,
    language: Language,
) -> Option<String> {
    let (before, written) = (&source[..place.start], &source[place.clone()]);
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

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::right_hour;
    use crate::review::facts::Facts;
    use crate::review::{mended, review};
    use crate::when::Moment;

    #[test]
    fn writes_the_hour_in_the_form_of_the_wrong_one() {
        let at = Moment::parse("2026-12-01T10:30:00+00:00").unwrap();
        for (written, right) in [
            ("2pm", Some("10:30am")),
            ("2 PM", Some("10:30 AM")),
            ("2 p.m", Some("10:30 a.m")),
            ("14 Uhr", Some("10:30 Uhr")),
            ("14h30", Some("10h30")),
            ("14.00", Some("10.30")),
            ("14:00", Some("10:30")),
            ("14h", None),
            ("noon", None),
        ] {
            let words = right_hour(written, &(0..written.len()), &at);
            assert_eq!(words.as_deref(), right, "{written}");
        }
    }

    #[test]
    fn puts_no_day_in_the_place_of_an_hour() {
        let facts = Facts {
            interview_at: Some(Moment::parse("2026-12-01T10:00:00+00:00").unwrap()),
            ..Facts::default()
        };
        for (letter, right) in [
            (
                "Thank you. I withdraw from the interview at 2pm.",
                "at 10am",
            ),
            (
                "Thank you. I withdraw from the interview on Tuesday at 2 pm.",
                "on Tuesday at 10 am",
            ),
            ("Danke. Ich sage das Gespräch um 14 Uhr ab.", "um 10 Uhr"),
        ] {
            let letter = format!("Hi Paul,\n\n{letter}\n\nMireille");
            let once = mended(&letter, &review(&letter, &facts)).letter;
            assert!(once.contains(right), "{once}");
            assert_eq!(mended(&once, &review(&once, &facts)).letter, once);
        }
    }
}
