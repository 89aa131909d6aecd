//! Times that the words behind them put another one in the place of.

use std::ops::Range;

use crate::reading::times::items::Hour;
use crate::reading::times::token::Token;
use crate::text::is_listed;

/// Whether words behind a time put another clock time in its place: `del miércoles a las 15 pasa a las 17`, `nicht um 9,
/// sondern um 11`, `programada para el viernes a las 8 se realizará el lunes a las 2`.
pub(in crate::reading::times) fn is_replaced(
    tokens: &[Token],
    hours: &[Hour],
    time: &Range<usize>,
    hour: usize,
) -> bool {
    const TURNS: &str = "trasladarse trasladar traslada realizara mudar mudou passara pasara moved verplaatst verlegt \
        deplace deplacee decale decalee";
    const PLANNED: &str = "programada programado prevista previsto agendada agendado marcada marcado marcados prevue prevu \
        geplant geplante geplantes gepland geplande scheduled planned";
    const CONTRASTS: &str = "sondern sino but maar mas mais pero aber";
    const DENIES: &str = "not nicht no nao niet pas";
    let (first, next) = (time.start, time.end);
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    let other = hours.iter().find(|hour| hour.first > next);
    let Some(other) = other.filter(|hour| tokens[hour.first].paragraph == tokens[first].paragraph)
    else {
        return false;
    };
    let between = next..other.first;
    if between.len() > 30 || between.clone().any(|at| tokens[at].is('?')) {
        return false;
    }
    // "A entrevista de sexta, às 11h, fica para segunda, às 14h"
    let verb = next + usize::from(tokens.get(next).is_some_and(|one| one.is(',')));
    let passes = matches!(word(verb), "pasa" | "passa" | "passe" | "wordt" | "wird")
        && between.len() <= 4
        || word(verb) == "becomes" && between.len() <= 8
        || matches!(
            word(verb),
            "fica" | "ficou" | "passou" | "paso" | "passe" | "passa" | "pasa"
        ) && matches!(word(verb + 1), "para" | "pra" | "al" | "a" | "au")
            && between.len() <= 8;
    let opener = (next..next + 3)
        .find(|at| !word(*at).is_empty())
        .unwrap_or(next);
    let is_denied = [first, hour]
        .into_iter()
        .any(|at| (at.saturating_sub(3)..at).any(|at| is_listed(DENIES, word(at))));
    let is_contrasted = is_denied && is_listed(CONTRASTS, word(opener)) && between.len() <= 8;
    let is_planned = (first.saturating_sub(5)..first).any(|at| is_listed(PLANNED, word(at)));
    let turns = between.clone().any(|at| is_listed(TURNS, word(at)));
    let is_now = between
        .clone()
        .any(|at| is_listed("now jetzt nun maintenant ahora agora nu", word(at)));
    let is_off = is_planned && (turns || is_now || is_listed(CONTRASTS, word(opener)));
    // "2:00 PM → 10:15 AM" is no stretch.
    let own = hours.iter().find(|one| one.first == hour);
    let is_arrow = matches!(tokens.get(next), Some(one) if one.is('→')) && between.len() == 1
        || between.len() == 2 && tokens[next].is('-') && tokens[next + 1].is('>');
    let is_turned = own.is_some_and(|own| other.clock.start <= own.clock.start);
    // "13時から13時30分へ変更"
    let behind = other.clock.next;
    let is_changed = || (behind..behind + 4).any(|at| (word(at), word(at + 1)) == ("変", "更"));
    let changes = (word(next), word(next + 1)) == ("か", "ら")
        && (word(behind) == "へ" && between.len() <= 3 || between.len() <= 10 && is_changed());
    let advances = (word(verb), word(verb + 1), word(verb + 2));
    let is_advanced = matches!(
        advances,
        ("est", "avance", "a" | "au") | ("wordt" | "is", "vervroegd", "naar")
    ) && between.len() <= 8;
    passes
        || is_contrasted
        || is_off
        || changes
        || is_advanced
        || is_arrow && is_turned
        || is_put_elsewhere(&between.clone().map(word).collect::<String>(), || {
            (behind..behind + 14).map(word).collect()
        })
}

/// `10時の面接を8月17日16:30に変更`, `10時ではなく14時`, `10点的面试提前到9:15`: whether what stands between two times, and behind
/// the second one, puts it in the place of the first.
fn is_put_elsewhere(led: &str, behind: impl Fn() -> String) -> bool {
    const LEADS: [&str; 16] = [
        "提前到",
        "提前至",
        "推迟到",
        "推遲到",
        "推迟至",
        "推遲至",
        "改到",
        "改至",
        "改为",
        "改為",
        "改成",
        "延到",
        "延至",
        "顺延至",
        "順延至",
        "调整到",
    ];
    const MOVES: [&str; 7] = [
        "変更",
        "繰り上げ",
        "繰り下げ",
        "延期",
        "ずら",
        "移動",
        "振り替え",
    ];
    if led.is_ascii() {
        return false;
    }
    if ["ではなく", "じゃなく", "でなく"]
        .iter()
        .any(|denies| led.starts_with(denies))
    {
        return true;
    }
    // "10点的面试能不能改到别的时间，8月17日10点": what leads to the new time stands next to it.
    let leads = LEADS.iter().any(|one| {
        led.rsplit_once(one)
            .is_some_and(|(_, day)| day.chars().count() <= 8)
    });
    let is_old = led.starts_with('の') && led.contains('を');
    let moves = || {
        let rest = behind();
        let mut words = rest.char_indices();
        let opens = words
            .next()
            .is_some_and(|(_, one)| one == 'に' || one == 'へ');
        opens
            && MOVES
                .iter()
                .any(|verb| rest.find(verb).is_some_and(|at| at <= 6))
    };
    leads || is_old && moves()
}

#[cfg(test)]
mod tests {
    use crate::reading::times::changes::heard::read;
    use crate::text::Language;

    #[test]
    fn a_verb_behind_the_new_time_puts_it_in_the_place_of_the_old_one() {
        for (text, language) in [
            (
                "11月26日(木)10時の面接を11月30日(月)14:00に変更いたします。",
                Language::Ja,
            ),
            (
                "木曜10時ではなく、11月30日(月)14時にお越しください。",
                Language::Ja,
            ),
            ("周四10点的面试推迟到11月30日14:00。", Language::Zh),
            ("面试改为11月30日14:00，不是10:00。", Language::Zh),
            (
                "L'entretien de vendredi à 10h est avancé à jeudi 26, 14h.",
                Language::Fr,
            ),
            (
                "La cita del jueves a las 10 se adelanta a las 9:15.",
                Language::Es,
            ),
            (
                "A reunião de quinta às 10h foi antecipada para as 9h15.",
                Language::Pt,
            ),
            (
                "De afspraak van donderdag om 10 uur wordt vervroegd naar 9.15 uur.",
                Language::Nl,
            ),
            (
                "Der Termin am Donnerstag um 10 Uhr wird auf 9:15 Uhr vorverlegt.",
                Language::De,
            ),
            (
                "Thursday's 10 o'clock becomes Monday 30 November, 2pm.",
                Language::En,
            ),
        ] {
            let wanted = if text.contains("9:15") || text.contains("9h15") || text.contains("9.15")
            {
                "11-26 09:15"
            } else if text.contains("jeudi 26") {
                "11-26 14:00"
            } else {
                "11-30 14:00"
            };
            assert_eq!(read(text, language), [wanted], "{text}");
        }
        let text = "11月26日10時または11月30日14時でお願いいたします。";
        assert_eq!(read(text, Language::Ja), ["11-26 10:00", "11-30 14:00"]);
    }
}
