//! Times that words move without naming the new one, and those at which one is to be there before it begins.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::reading::times::items::{Day, Hour};
use crate::reading::times::slots::Proposed;
use crate::reading::times::token::Token;
use crate::text::is_listed;

/// Moves the one time that is wanted by as much as the words say: `can you make it an hour later?`
pub(in crate::reading::times) fn put_off(
    tokens: &[Token],
    hours: &[Hour],
    wanted: &mut [Proposed],
) {
    if let Some(minutes) = shift(tokens, hours)
        && let [one] = wanted
    {
        one.hour.clock.start = one.hour.clock.start.wrapping_add(minutes.minutes());
        one.hour.clock.end = None;
    }
}

/// How many minutes later a plan is wanted that the words name: `can you make it an hour later?`; none where they name the
/// new time as well.
fn shift(tokens: &[Token], hours: &[Hour]) -> Option<i64> {
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    let at = (0..tokens.len()).find(|at| {
        matches!(
            word(*at),
            "later" | "earlier" | "spater" | "fruher" | "eerder"
        )
    })?;
    let back = |steps: usize| at.checked_sub(steps).map_or("", word);
    let number = at.checked_sub(2).and_then(|at| tokens[at].number());
    let minutes = match (back(3), back(2), back(1), number) {
        ("half", "an", "hour", _) | (_, "halbe", "stunde", _) | (_, "half", "uur", _) => 30,
        (_, "an" | "one" | "eine" | "een", "hour" | "stunde" | "uur" | "uurtje", _) => 60,
        (_, "two" | "zwei" | "twee", "hours" | "stunden" | "uur", _) => 120,
        (_, _, "minutes" | "mins" | "minuten" | "min", Some((number, _))) => i64::from(number),
        _ => return None,
    };
    let names_new = hours
        .iter()
        .any(|hour| hour.first > at && hour.first - at <= 8);
    let asks = tokens[at..].iter().take(8).any(|token| token.is('?'));
    let sign = if matches!(word(at), "earlier" | "fruher" | "eerder") {
        -1
    } else {
        1
    };
    (asks && !names_new).then_some(sign * minutes)
}

/// Keeps of the hours of the one day only the one at which one is to be there: `arrival 8.20, a tour, and the panel from
/// 11.15`, `interviews commence at 7, please attend at 7.45`.
pub(in crate::reading::times) fn arrive_first(
    tokens: &[Token],
    days: &[Day],
    wanted: &mut Vec<Proposed>,
) {
    const ARRIVES: &str =
        "arrival arrive arriving attend ankunft eintreffen llegada arrivee aankomst chegada";
    let arrives = |one: &Proposed| {
        let from = one.hour.first.saturating_sub(4);
        tokens[from..one.hour.first]
            .iter()
            .any(|token| is_listed(ARRIVES, token.word()))
            || tokens[from..one.hour.first]
                .windows(2)
                .any(|two| two[0].word() == "take" && two[1].word() == "you")
    };
    let dates: Vec<Option<Date>> = days.iter().map(|day| day.date).collect();
    let (Some(first), true) = (wanted.iter().position(arrives), dates.len() <= 2) else {
        return;
    };
    let date = wanted[first].date;
    let is_choice = wanted.iter().any(|one| {
        one.hour
            .first
            .checked_sub(1)
            .is_some_and(|at| matches!(tokens[at].word(), "or" | "oder" | "ou" | "o"))
    });
    if wanted.iter().all(|one| one.date == date) && !is_choice {
        let kept = wanted.swap_remove(first);
        *wanted = vec![kept];
    }
}

/// Drops the hours that somebody works where another time is proposed: `the shift is 6h30 to 14h30. Could you come at 3?`
pub(in crate::reading::times) fn drop_shifts(wanted: &mut Vec<Proposed>) {
    const WORKING_DAY: i64 = 6 * 60 * 60;
    let is_shift = |one: &Proposed| {
        let clock = one.hour.clock;
        clock
            .end
            .is_some_and(|end| clock.start.duration_until(end).as_secs() >= WORKING_DAY)
    };
    if !wanted.iter().all(is_shift) {
        wanted.retain(|one| !is_shift(one));
    }
}

/// ja: `10時の面接ですが、…16時にずらして`: a time that is told, and what is said of it moves it to another one.
pub(super) fn is_told_to_move(rest: &str) -> bool {
    let words = rest.lines().next().unwrap_or_default();
    let Some((before, behind)) = words.split_once("ですが") else {
        return false;
    };
    before.chars().count() < 20
        && !before.contains('。')
        && !before.contains(|c: char| c.is_ascii_digit())
        && ["ずらし", "後ろ倒し", "前倒し", "変更し", "変更さ", "延期"]
            .iter()
            .any(|moves| behind.contains(moves))
}

/// Whether what stands behind a time puts another one in its place: `Fri 14:00 -> Mon 11:00`, `11:00改为15:00`.
pub(super) fn is_arrowed(behind: &str) -> bool {
    let line = behind.trim_start();
    if line.starts_with('改') || line.starts_with("non,") {
        return true;
    }
    // "10:00 -> 11:00" may be a stretch.
    let is_far = |one: &str| {
        line.split_once(one).is_some_and(|(before, rest)| {
            before.len() < 50
                && !before.contains(|c: char| c.is_ascii_digit())
                && rest.trim_start().starts_with(char::is_alphabetic)
                && rest.contains(|c: char| c.is_ascii_digit())
        })
    };
    ["->", "→", "=>"].iter().any(|one| is_far(one))
}
