//! Times that a sentence gives up: the old one of a meeting that is moved, the only one of a meeting that is off.

use std::ops::Range;

use crate::reading::times::changes::moved::{is_arrowed, is_told_to_move};
use crate::reading::times::changes::wordings::Wordings;
use crate::reading::times::items::Hour;
use crate::reading::times::token::Token;

/// Beginnings of words by which a meeting is moved or called off, folded, each behind a blank; Han and kana anywhere.
static MOVES: Wordings = Wordings::new(concat!(
    " cancel| postpon| reschedul| called off| call off|d'annul|d'anul| falls through| fallen through| is off | is off.| is off,| is off;| are off | are off.| are off,| is toast| put back by| put back to| pushed back| brought forward| moved back| bring .. forward|",
    " we must move| have to move| need to move| had to move| been moved| is moved| shift our| absag| abgesagt| verschieb|",
    " verschoben| verleg| umlegen| entfall| faellt aus| fallt aus| ausfall| ausladen| storniert| annul| reporter | reporte |",
    " reportee | reportons| decale| decaler| deplace| repouss| aplaz| pospon| posterg| suspend| anula| reprogram| reagend|",
    " desconvoc| adiar| adiad| adiamos| remarc| desmarc| sem efeito| sin efecto| geannuleerd| verzet| verplaats| verschuif|",
    " verschoven| afgezegd| afzeg| uitgesteld| uitstel| tombe a l'eau| precisar mudar| vai mudar| tem que mudar| debe trasladar| debemos trasladar| tenemos que trasladar| double-booked| double booked| declined the| gave away| have settled on| had settled on| settled on| bump you|",
    " kollidiert| collides with| clashes with| clash with| uberschneidet sich| tombe en meme temps| coincide con| choca con| coincide com| choca com| bate com|",
    " gaat m niet worden| gaat 'm niet worden| botst met| overlapt met| valt samen met| kills our| that kills| stands cancelled| vacated| is now off| now off.| now off,| were down to| had you down for| funeral |葬儀|かぶって|冲突|衝突|撞了|延期|なしにし|なくなり|ずらし|後ろ倒し|前倒し|繰り下げ|繰り上げ|中止|取り消|キャンセル|取消|改期|推迟|推遲|見合わせ",
));

/// Words by which somebody says that a time cannot be kept, folded.
static CANNOT: Wordings = Wordings::new(concat!(
    " something has come up| something's come up| etwas dazwischengekommen| was dazwischengekommen| un empechement| un imprevu| un contretemps| un imprevisto| ertussen gekomen| iets tussengekomen| have to be in | has to be in | been called away| called away on| no way i | no way we | no way she | no way he | nobody is free| no one is free| is no use| no use now| will miss| nobody's going to be| nobody will be| no one will be| no one's going to be| going to miss| have to miss| let you down for| letting you down for| can't make| cannot make| can't do| cannot do| won't make| won't be able| won't be back| won't be there| won't be in | won't be here| won't be around| won't be free| won't be available| not be able| unable to| can no longer|",
    " pas d'entretien| no interview tomorrow| no interview today| kein gesprach| kein vorstellungsgesprach| geen gesprek| no hay entrevista| no habra entrevista| nao ha entrevista| nao havera entrevista| no vengas| no venga a las| don't come on| do not come on| ne venez pas| nao venha| kom niet| will not take place| won't take place| cannot take place| can't take place| not happen| no longer holds| is dead| has to be off| must be off| is a no-go| no-go| forget tomorrow| komt te vervallen| te vervallen| vervalt|m'empech| nao conseguirei| nao poderei| nao pode ser| niet aanwezig| can't be| cannot be| is too | would be too | ist zu knapp| ware zu | ist zu fruh| ist zu spat| trop juste| trop tot| trop tard| demasiado | muito cedo| muito tarde| te vroeg| te laat| te krap| can't keep| can't come| won't happen| no longer possible| not possible| i sit on| isn't going to|",
    " wird leider nichts| wird nichts| nicht stattfinden| nicht wahrnehmen| nicht halten| nicht einhalten| klappt nicht| geht nicht| geht ned| nicht moglich|",
    " verhindert| nicht da | ne pourrai| ne pourra| ne pourrons| ne peux| ne peut| empech| peut plus| pourrai pas|",
    " n'aura pas lieu| no puedo| no podre| no podra| no podemos| no podremos| no va | no va.| no va,| no vamos| no se podra|",
    " imposible| nao posso| nao vou| nao consigo| nao podera| nao poderemos| nao vai| nao sera possivel| niet doorgaan|",
    " gaat niet door| je suis pris| suis prise| estoy ocupad| estou ocupad| niet plaatsvinden| lukt niet| niet lukken| kan niet| niet zijn|困難|来不了|有事|急用|都合が悪|來不了|去不了|赶不上|趕不上|難しく|できなく|無理|伺えな|不能|没法|无法|無法",
));

/// Words before a time that make it the new one, folded.
static NEW: Wordings = Wordings::new(
    " to| to the| auf| auf den| auf kommenden| auf nachsten| au| a| al| para| para el| para el dia| para o| para a| para o dia| para proxima| para el proximo| pour| pour le| vers le| naar| naar de| until| on| for| hasta| hasta el| ate| bis| bis zum| jusqu'au| tot",
);

/// Beginnings of words that end a meeting and name no other time for it, folded.
static CANCELS: Wordings = Wordings::new(
    " cancel| call off| absag| stornier| annul|d'annul| anula|d'anul| desmarc| desconvoc| afzeg| annuleren",
);

/// Beginnings of words that name one, folded.
static PUTS: Wordings = Wordings::new(concat!(
    " move| moving| resched| postpon| new | instead| verschieb| verschob| verleg| report| decal| deplac| reprogram| aplaz| pospon| adia| remarc| reagend|",
    " verzet| verplaats",
));

/// Openings that make a sentence one of a case that may never come, folded.
static UNDER: Wordings = Wordings::new(concat!(
    " if | should you | in case | unless | wenn | falls | sollten sie | sollte | s'il | si | en caso | caso | se nao | se for | se puder| se quiser| se prefer| se preferir| se houver| se precis| se tiver| se der | se estiver| se isso| se te | se lhe | se voce| se vc | se o | se a | als |",
    " mocht |場合|如果|若|如需|万一| 24 | can't wait| kann es kaum",
));

/// What a reader may do with a meeting, where nobody has to, folded.
static MAY: Wordings = Wordings::new(" to cancel| to reschedule");

/// Words by which somebody has to, folded.
static HAS_TO: Wordings = Wordings::new(
    " had to | have to | has to | need to | needs to | forced to | obliged to | going to ",
);

/// Words before a time that tell of it as a plan of the past, folded.
static SUPPOSED: Wordings = Wordings::new(concat!(
    " supposed to | was meant to | were meant to | was due to | were due to | was going to | were going to | i'd put you | we'd put you | had put you | i had you down |",
    " we had you | i had you | they had you | had you booked | had said | devait | devions | estaba previst| habiamos | tinhamos | ficou combinad|",
    " zou eigenlijk | hadden we | hadden afgesproken |本来|原本|原定|当初",
));

/// Words right behind a time by which it was told or held before, folded.
static TOLD: Wordings = Wordings::new(
    "って言ったけど|と言ったけど|と言いましたが|とお伝えしましたが|とお伝えしていましたが|の予定でしたが|の約束でしたが",
);

/// Words that part one thing said from the next inside a sentence, folded.
static TURNS: Wordings = Wordings::new(concat!(
    " but | sondern | aber | mais | pero | sino | mas | maar |; | stattdessen | could | can you | would you | wurden sie |",
    " konnen sie | ginge | pouvez| seriez| podria| puede | poderia| pode | kunt u | kun je | zou | so | instead | propose|",
    " how about | what about | shall we |でしたら| donc | therefore |改成|改到|改为|改為|改在|改至|顺延至|順延至|顺延到|順延到|推迟到|推迟至|延至|延到|挪到|移到|调整为|調整為|调整到|調整到",
));

/// Words before a time that make it the new one of two, folded: `entfällt leider, neuer Termin: Montag`.
static ANEW: Wordings = Wordings::new(concat!(
    " jetzt | nun | now | maintenant | ahora | agora | nu | new date| new time| new slot| neuer termin| neue zeit| neue uhrzeit| neues datum|",
    " nouvelle date| nouvel horaire| nouveau creneau| nueva fecha| nueva hora| nuevo horario| nova data| novo horario| nova hora|",
    " nieuwe datum| nieuwe tijd| nieuw tijdstip|新しい日|新日程|新时间|新時間",
));

/// Words right before a time that put another one in its place, folded; a preposition may stand between.
static OTHER: Wordings = Wordings::new(concat!(
    " instead of| in place of| rather than| and not| statt| anstatt| anstelle von| und nicht| au lieu de| au lieu du|",
    " plutot que| et non| en vez de| en vez del| en lugar de| en lugar del| y no| no es| em vez de| em vez da| em vez das|",
    " em vez do| no lugar de| no lugar da| no lugar do|不是|并非|並非|而非| a la place de| a la place du| e nao| nao e| in plaats van| en niet| anteriormente agendada para| anteriormente marcada para| previously|",
    " not at| qu'a|, not|, nicht|, pas|, niet|, nao| (was| was| had you down for| had you in for| had pencilled in",
));

/// Whether the words around a time give it up; `hour` is where its clock time begins.
pub(in crate::reading::times) fn is_given_up(
    text: &str,
    tokens: &[Token],
    time: &Range<usize>,
    hour: usize,
) -> bool {
    let sentence = sentence(text, tokens, time);
    let part = |from: usize, to: usize| {
        if from >= to {
            return String::new();
        }
        said(&text[tokens[from].place.start..tokens[to - 1].place.end])
    };
    let before = part(sentence.start, time.start);
    let behind = part(time.end, sentence.end);
    let between = part(time.start.min(hour), hour);
    let whole = format!("{before} {behind}");
    if other_before(&before) || hour > time.start && other_before(&part(sentence.start, hour)) {
        return true;
    }
    if UNDER.are_in(&whole) || MAY.are_in(&whole) && !HAS_TO.are_in(&whole) {
        return false;
    }
    let rest = &text[tokens[time.end - 1].place.end..];
    if is_arrowed(&behind) || is_told_to_move(rest) {
        return true;
    }
    let turns = TURNS.are_in(&behind);
    let before = last_part(&before);
    let behind = &format!("{} ", first_part(&behind));
    if is_led_from(tokens, time, hour) {
        return false;
    }
    if is_supposed(before)
        || TOLD.are_in(behind)
        || is_parted(before, behind)
        || is_parted(last_part(&between), behind)
    {
        return true;
    }
    let asks = !turns
        && (text[tokens[sentence.end - 1].place.end..]
            .trim_start_matches(['"', '”', ' '])
            .starts_with(['?', '？'])
            || tokens[sentence.end - 1].is('?')
            || tokens[sentence.end - 1].is('？'));
    // "周四面试要改期，8月17日下午4:30可以吗？": what is asked stands behind the last comma.
    let is_han = |words: &str| words.contains(|one| ('\u{4e00}'..='\u{9fff}').contains(&one));
    let asks = asks && !(is_han(behind) && behind.contains(','));
    let before = match before.rfind(',').filter(|_| asks && is_han(before)) {
        Some(comma) => &before[comma..],
        None => before,
    };
    // "16時に後ろ倒し": the new time leads to its verb.
    let is_cancelled = || CANCELS.are_in(before) && !PUTS.are_in(before);
    let is_new = NEW.end(before.trim_end()) && !is_cancelled()
        || behind.trim_start().starts_with(['に', 'へ', '到']);
    let moves = MOVES.are_in(before) || MOVES.are_in(behind);
    let cannot = !asks
        && (CANNOT.are_in(before) || CANNOT.are_in(behind) || CANNOT.are_in(last_part(&between)));
    // "wird auf Donnerstag, den 21., verlegt": the verb stands behind the new time.
    let is_new = is_new
        && (MOVES.are_in(before)
            || is_moved_to(before, behind)
            || behind.trim_start().starts_with(['に', 'へ', '到']));
    (moves && !is_new) || cannot
}

/// Whether a statement says no to a time and a later sentence names another one: `Donnerstag 10 Uhr klappt leider nicht. Ginge
/// Freitag um 11?`
pub(in crate::reading::times) fn is_denied(
    text: &str,
    tokens: &[Token],
    time: &Range<usize>,
    hours: &[Hour],
) -> bool {
    static NO: Wordings = Wordings::new(concat!(
        " not | no | n't | can't | cannot | won't | isn't | doesn't | didn't | never | nicht | kein | keine | ne | n'est | n'ira | nao | niet | geen |",
        "不|没|沒|ません|ない|なくな",
    ));
    static NO_MATTER: Wordings = Wordings::new(concat!(
        " no problem| no worries| no need| no later| not later| no more than| why not| if not| not only| kein problem| no hay problema|",
        " geen probleem| nicht spater| niet later| ne vous | n'hesite|不好意思|没问题|沒問題|不变|不變|没关系|問題な|差し支えな|不见不散|ございません|申し訳",
    ));
    let sentence = sentence(text, tokens, time);
    let is_question = tokens[sentence.end - 1].is('?') || tokens[sentence.end - 1].is('？');
    let is_end = |at: &usize| {
        let is_mark = [',', ';', ':', '(']
            .iter()
            .any(|mark| tokens[*at].is(*mark));
        is_mark || tokens[*at].line != tokens[time.start].line
    };
    let from = (sentence.start..time.start).rev().find(is_end);
    let from = from.map_or(sentence.start, |at| at + 1);
    let last = sentence.end - usize::from(tokens[sentence.end - 1].word().is_empty());
    let to = (time.end..last).find(is_end).unwrap_or(last.max(time.end));
    let goes_on = hours.iter().any(|hour| {
        hour.first >= to && tokens[hour.first].paragraph == tokens[time.start].paragraph
    });
    if is_question || !goes_on {
        return false;
    }
    let part = |from: usize, to: usize| {
        if from >= to {
            return String::new();
        }
        said(&text[tokens[from].place.start..tokens[to - 1].place.end])
    };
    let (before, behind) = (part(from, time.start), part(time.end, to));
    let (before, behind) = (last_part(&before), first_part(&behind));
    let whole = part(sentence.start, sentence.end);
    !UNDER.are_in(&whole)
        && [before, behind]
            .iter()
            .any(|words| NO.are_in(words) && !NO_MATTER.are_in(words))
}

/// `Friday from 10 to 12`, `Freitag von 10 auf 12 Uhr`: whether another hour of the same day leads to this one, which a
/// verb of moving then makes the new one.
fn is_led_from(tokens: &[Token], time: &Range<usize>, hour: usize) -> bool {
    let word = |back: usize| hour.checked_sub(back).map_or("", |at| tokens[at].word());
    let is_near = hour > time.start + 3;
    let leads = matches!(word(1), "auf" | "to" | "naar" | "para")
        || matches!((word(2), word(1)), ("a", "las") | ("para", "as"));
    let opens = (3..=7).any(|back| {
        matches!(word(back), "von" | "from" | "van" | "de" | "das")
            && tokens[hour - back + 1..hour]
                .iter()
                .any(|one| one.number().is_some())
    });
    is_near && leads && opens
}

/// Whether the words before a time tell of it as a plan of the past, and of no other time or turn between.
fn is_supposed(before: &str) -> bool {
    SUPPOSED.last_in(before).is_some_and(|end| {
        let since = &before[end..];
        !since.contains(|c: char| c.is_ascii_digit())
            && ![
                " now ",
                " jetzt ",
                " nun ",
                " maintenant ",
                " ahora ",
                " agora ",
                " nu ",
                "改",
            ]
            .iter()
            .any(|turn| since.contains(turn))
    })
}

/// Whether a verb in two parts around a time calls it off: `Ich sage unser Treffen um 9 Uhr hiermit ab`.
fn is_parted(before: &str, behind: &str) -> bool {
    const VERBS: [(&str, &str); 10] = [
        (" hatten ", "ausgemacht"),
        (" hatten ", "vereinbart"),
        (" hadden ", "afgesproken"),
        (" sage ", "ab"),
        (" sagen ", "ab"),
        (" fallt ", "aus"),
        (" faellt ", "aus"),
        (" zeg ", "af"),
        (" zeggen ", "af"),
        (" gaat ", "niet door"),
    ];
    // "Das Gespräch am Freitag um 11 fällt krankheitsbedingt aus."
    let falls_out = [" fallt ", " faellt "].iter().any(|verb| {
        behind.split_once(verb).is_some_and(|(_, rest)| {
            rest.split_whitespace()
                .take(5)
                .any(|word| word.trim_matches('.') == "aus")
        })
    });
    falls_out
        || VERBS.iter().any(|(verb, rest)| {
            before.contains(verb)
                && behind.match_indices(rest).any(|(at, _)| {
                    behind[..at].ends_with(' ') && {
                        let next = &behind[at + rest.len()..];
                        at < 40 && !next.starts_with(char::is_alphanumeric)
                    }
                })
        })
}

/// Whether a verb of moving stands right behind a time that `auf` or `naar` leads to.
pub(in crate::reading::times) fn is_moved_to(before: &str, behind: &str) -> bool {
    let first = behind
        .split_whitespace()
        .find(|word| word.chars().any(char::is_alphabetic) && !matches!(*word, "zu" | "te"));
    let leads = [" auf", " auf den", " naar"]
        .iter()
        .any(|end| before.trim_end().ends_with(end));
    leads
        && first.is_some_and(|verb| {
            [
                "verlegt",
                "verschoben",
                "verlegen",
                "verschieben",
                "umgelegt",
                "verzet",
                "verplaatst",
                "gelegt",
            ]
            .contains(&verb.trim_matches(|one: char| !one.is_alphabetic()))
        })
}

/// Whether words end in one that puts another time in the place of what follows.
fn other_before(words: &str) -> bool {
    // "lundi 17 (au lieu de jeudi 13)"
    let words = words.replace('(', " ");
    let words = words.trim_end();
    let bare = [
        " at", " on", " the", " a las", " um", " am", " den", " a", " le", " las", " as", " el",
        " om", " o", " lunes", " your",
    ]
    .iter()
    .find_map(|word| words.strip_suffix(word))
    .unwrap_or(words);
    // "Es findet statt am 8. April" takes place then.
    let takes_place = [
        " findet ", " finden ", " fande ", " fanden ", " fand ", " vindt ",
    ]
    .iter()
    .any(|verb| words.contains(verb))
        && (words.ends_with(" statt") || bare.ends_with(" statt"));
    // "是不是" asks.
    let asks = words.ends_with("是不是") || bare.ends_with("是不是");
    !takes_place && !asks && (OTHER.end(words) || OTHER.end(bare))
}

/// Folded, with one blank between words and one at either end.
pub(super) fn said(words: &str) -> String {
    let mut said = String::from(" ");
    for word in crate::text::fold(words).split_whitespace() {
        said.push_str(word);
        said.push(' ');
    }
    said
}

/// What is said last before a time. The blank behind a turn belongs to it; Han and kana have none.
fn last_part(words: &str) -> &str {
    let turn = TURNS.last_in(words).max(ANEW.last_in(words));
    &words[turn.unwrap_or(0)..]
}

/// What is said first behind a time, up to a turn or to another number.
fn first_part(words: &str) -> &str {
    let at = TURNS.first_in(words);
    let number = words.find(|c: char| c.is_ascii_digit());
    let end = at.into_iter().chain(number).min();
    &words[..end.unwrap_or(words.len())]
}

/// Words of one letter or two that a point shortens, folded; behind any other it ends the sentence.
const SHORTENED: &str = "a b c d e f g i j k l m n o p q r s t v w x y z mr ms dr st jr sr nr bd pr fr vs co ca zb av rd ln sq vd ud sz ds bv nv kg bl hr eg ie fa";

/// The sentence around a time, as tokens.
pub(super) fn sentence(text: &str, tokens: &[Token], time: &Range<usize>) -> Range<usize> {
    let paragraph = tokens[time.start].paragraph;
    let ends = |at: usize| {
        let token = &tokens[at];
        let is_point = token.is('.') && {
            let before = at.checked_sub(1).map(|at| &tokens[at]);
            let behind = &text[token.place.end..];
            let opens = behind.trim_start().starts_with(char::is_uppercase);
            let is_short = before.is_none_or(|one| {
                one.number().is_some() && !opens
                    || one.number().is_none()
                        && one.word().chars().count() < 3
                        && (!opens || crate::text::is_listed(SHORTENED, one.word()))
            });
            !is_short && behind.starts_with(char::is_whitespace)
        };
        is_point
            || ['!', '?', '。', '！', '？', '•', '¿', '¡']
                .iter()
                .any(|mark| token.is(*mark))
    };
    let start = (0..time.start)
        .rev()
        .find(|at| tokens[*at].paragraph != paragraph || ends(*at))
        .map_or(0, |at| at + 1);
    let end = (time.end..tokens.len())
        .find(|at| tokens[*at].paragraph != paragraph || ends(*at))
        .map_or(tokens.len(), |at| {
            at + usize::from(tokens[at].paragraph == paragraph)
        });
    start..end
}

/// Whether a subject says that a meeting is called off.
pub(in crate::reading::times) fn is_called_off(subject: &str) -> bool {
    static OFF: Wordings = Wordings::new(concat!(
        " cancelled| canceled| cancellation| abgesagt| absage| terminabsage| annule| annulation| anulacion| anulada| cancelada|",
        " cancelado| cancelacion| cancelamento| desmarcacao| geannuleerd| afgezegd| annulering|取消|取り消|キャンセル|中止| declined",
    ));
    let subject = said(subject);
    OFF.are_in(&subject)
}

/// Whether the words right before a time propose it: what a mail may still say below "Cancelled".
pub(in crate::reading::times) fn is_proposed(
    text: &str,
    tokens: &[Token],
    time: &Range<usize>,
) -> bool {
    static PROPOSES: Wordings = Wordings::new(concat!(
        " propos| new | instead| could | can you| would | neue| nouve| nuev| novo | nova | nieuw| offer| transfer| frei | frei.| frei,| freie| vorschl|",
        " voorstel| stattdessen| konnen sie| ginge| pouvez| podria| puede| pode | kunt | kun je|改|新|代わり|?",
    ));
    let sentence = sentence(text, tokens, time);
    let words = said(&text[tokens[sentence.start].place.start..tokens[sentence.end - 1].place.end]);
    PROPOSES.are_in(&words)
}

#[cfg(test)]
mod tests {
    use super::last_part;
    use crate::reading::times::changes::heard::read;
    use crate::text::Language;

    #[test]
    fn takes_what_stands_behind_a_turn_in_every_script() {
        assert_eq!(last_part(" not monday but tuesday "), " tuesday ");
        assert_eq!(last_part(" 来週でしたら、 "), "、 ");
        assert_eq!(last_part(" tuesday "), " tuesday ");
    }

    #[test]
    fn a_meeting_that_is_called_off_names_no_time() {
        for (text, language) in [
            (
                "We have to cancel our appointment on Thursday 26 November at 10am.",
                Language::En,
            ),
            (
                "The panel on 26 November at 10am is off; Dr Kay is ill.",
                Language::En,
            ),
            (
                "Je suis contrainte d'annuler notre rendez-vous de jeudi 26 novembre à 10h.",
                Language::Fr,
            ),
            (
                "Das Gespräch am 26.11. um 10:00 Uhr fällt krankheitsbedingt aus.",
                Language::De,
            ),
            (
                "Aus dem Termin am Donnerstag um 10 wird leider nichts.",
                Language::De,
            ),
            (
                "We moeten het gesprek van 26 november om 10 uur uitstellen.",
                Language::Nl,
            ),
        ] {
            assert!(read(text, language).is_empty(), "{text}");
        }
    }

    #[test]
    fn the_new_time_of_what_is_put_off_still_holds() {
        for (text, language) in [
            (
                "We have to postpone Thursday's interview until Monday 30 November at 14:00.",
                Language::En,
            ),
            (
                "Could we put you off until Monday 30 November at 2pm?",
                Language::En,
            ),
            (
                "La entrevista se pospone hasta el lunes 30 de noviembre a las 14:00.",
                Language::Es,
            ),
            (
                "Das Gespräch entfällt leider, neuer Termin: Montag, 30.11., 14:00 Uhr.",
                Language::De,
            ),
            (
                "Der Termin wird verlegt: statt Donnerstag, 26.11., 10 Uhr jetzt Montag, 30.11., 14 Uhr.",
                Language::De,
            ),
            (
                "Lundi 30 novembre à 14h (au lieu de jeudi 26 novembre à 10h).",
                Language::Fr,
            ),
            (
                "不好意思，周四面试要改期，11月30日下午2:00可以吗？",
                Language::Zh,
            ),
            ("周五11点我来不了了，11月30日下午2点可以吗？", Language::Zh),
        ] {
            assert_eq!(read(text, language), ["11-30 14:00"], "{text}");
        }
    }
}
