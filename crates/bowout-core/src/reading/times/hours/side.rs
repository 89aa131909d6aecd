//! The side of the day that the words beside a plain hour tell.

use crate::reading::times::days::weekday::is_day_name;
use crate::reading::times::hours::half::Half;
use crate::reading::times::items::is_joint;
use crate::reading::times::token::Token;
use crate::text::is_listed;

/// A plain hour on the side of the day that the words beside it tell: `that evening at half seven`.
pub(super) fn of_the_day(tokens: &[Token], at: usize, next: usize, half: Half) -> Half {
    const MORNING: &str = "fruh breakfast thing morning mornings vormittag vormittags morgens matin matinee manha ochtend ochtends ochtendploeg";
    const AFTERNOON: &str = "arvo afternoon afternoons nachmittag nachmittags tarde tardecita namiddag middags ladenschluss feierabend dienstschluss geschaftsschluss fermeture sluitingstijd";
    const EVENING: &str = "evening evenings tonight evensong abend abends freitagabend soir soiree noche noite avond avonds vanavond savonds supper 晚 夜";
    if half.afternoon.is_some() || !half.is_plain && half.hour > 9 || half.hour > 11 {
        return half;
    }
    let line = tokens[at].paragraph;
    let ends = |token: &&Token| {
        token.paragraph == line
            && !token.is('?')
            && !token.is('!')
            && token.number().is_none()
            && !token.is(':')
    };
    // "Wednesday evening after nine or Thursday between 2 and 4": the evening is Wednesday's.
    let mut is_past_day = false;
    let before = tokens[..at]
        .iter()
        .rev()
        .take(6)
        .take_while(ends)
        .take_while(|token| {
            let goes_on = !(is_past_day && is_joint(token));
            is_past_day |= is_day_name(token.word());
            goes_on
        });
    let behind = tokens[next.min(tokens.len())..]
        .iter()
        .take(5)
        .take_while(ends)
        // "um 8 oder am Abend ab 18 Uhr": the evening is the other one's.
        .take_while(|token| {
            !token.is(',') && !matches!(token.word(), "or" | "oder" | "ou" | "o" | "of")
        });
    let told = |token: &Token| {
        let word = token.word();
        let part = part_of(word);
        if part == "evening" || is_listed(EVENING, word) {
            (half.hour >= 4).then_some(true)
        } else if part == "afternoon" || is_listed(AFTERNOON, word) {
            (half.hour <= 8).then_some(true)
        } else if part == "morning" || is_listed(MORNING, word) {
            (half.hour >= 5).then_some(false)
        } else {
            None
        }
    };
    // "5.15 tonight or 8.30 tomorrow morning": what is said behind an "or" is nearer.
    let is_choice = at > 0 && matches!(tokens[at - 1].word(), "or" | "oder" | "ou" | "o" | "of");
    let own = behind.clone().take(3).find_map(told).filter(|_| is_choice);
    let side = own.or_else(|| before.chain(behind).find_map(told));
    Half {
        afternoon: side.or(starts_early(tokens, at, half, next).then_some(false)),
        ..half
    }
}

/// `6.30 before the line starts`: whether what an hour precedes makes it one of the morning.
fn starts_early(tokens: &[Token], at: usize, half: Half, next: usize) -> bool {
    let is_before = |token: &Token| {
        matches!(token.word(), "before" | "vor" | "avant" | "antes" | "voor")
            && token.line == tokens[at].line
    };
    (half.hour == 6 || half.hour == 7)
        && tokens.get(next).is_some_and(is_before)
        && tokens
            .get(next + 1)
            .is_some_and(|token| token.number().is_none())
}

/// The part of the day at the end of a word that names a day as well: `maandagavond`, `Freitagnachmittag`.
fn part_of(word: &str) -> &'static str {
    const PARTS: [(&str, &str); 10] = [
        ("nachmittag", "afternoon"),
        ("namiddag", "afternoon"),
        ("vormittag", "morning"),
        ("voormiddag", "morning"),
        ("ochtend", "morning"),
        ("morgen", "morning"),
        ("abend", "evening"),
        ("avond", "evening"),
        ("mittag", "afternoon"),
        ("middag", "afternoon"),
    ];
    if word.len() < 11 {
        return "";
    }
    let part = PARTS
        .iter()
        .find(|(end, _)| word.ends_with(end) && word != *end);
    part.map_or("", |(_, part)| part)
}
