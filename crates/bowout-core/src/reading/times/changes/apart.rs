//! Times that a sentence beside the proposal tells: the old plan before the question for a new one, the bus and the hall behind it.

use std::ops::Range;

use crate::reading::times::changes::given_up::{is_proposed, said, sentence};
use crate::reading::times::changes::wordings::Wordings;
use crate::reading::times::items::{Day, Hour};
use crate::reading::times::token::Token;
use crate::text::is_listed;

/// Words that make a statement one that offers its time, folded.
static OFFERS: Wordings = Wordings::new(concat!(
    " can | could | would | 'd | we'd | i'd | free| offer| available| have | i've | we've | propos| suggest| slot| gap| let's | shall | come | will see | we'll | i'll | works| suit|",
    " frei | frei.| frei,| biete| moglich| konnte| wurde| hatte| passt| ginge| komm| schlag| einlad| peux| pouvons| pourr| libre| dispon| venez| viens| invit|",
    " puedo| puede| podemos| podria| venga| ven | propon| posso| pode| poderia| livre| venha| vem | convid| kan | kun| vrij | vrij.| vrij,| beschikbaar| kom | uitnod|",
    "空|可以|可能|候補|いかが|どう|方便|邀|お願い|ください|請|请",
));

/// Words that put a time beside others instead of in their place, folded.
static CHOICES: Wordings = Wordings::new(concat!(
    " or | also | alternativ| otherwise | else | too | another| oder | auch | sonst | ou | aussi | sinon | o | tambien | tambem | senao | of | ook | anders |",
    "または|或|もしくは|あるいは|也",
));

/// Words that make a later hour one that is proposed as well, folded.
static PROPOSES: Wordings = Wordings::new(concat!(
    " could | can | would | instead| new | offer| free| available| slot| left| then | come | see you| meet| interview| gesprach| termin| entretien| entrevista| cita|",
    " frei | statt| ginge| komm| pouvez| rendez| puede| podria| pode | kunt | kun je| gesprek| afspraak|?|？|面接|面試|面试|面談|面谈|お越し|改|新|間|开始|開始",
    "| arriv| attend| ankunft| eintreffen| llega| chega| aankomst| be there| be here| report| start| begin| commence| beginn| commenc| empie| comec| aanvang| call| ring | anruf| appel| llam| lig| bel | zoom| teams| video",
    " you | your | you're| sie | ihr | ihnen | vous | votre | usted | su | te | voce | seu | sua | u | uw | je | jouw |您|你|様",
));

/// Whether a sentence only tells a time, and a later one asks for another day at the same hour: `I am in theatre tomorrow at
/// nine. Would Friday suit, same time?`
pub(in crate::reading::times) fn is_left_for(
    text: &str,
    tokens: &[Token],
    told: &Range<usize>,
    asked: &Range<usize>,
) -> bool {
    let is_end =
        |two: &[Token]| (two[0].is('.') || two[0].is('!')) && two[0].place.end < two[1].place.start;
    let Some(between) = tokens.get(told.end..asked.start) else {
        return false;
    };
    let asks = tokens[asked.end - 1..]
        .iter()
        .take(8)
        .take_while(|token| !token.is('.'))
        .any(|token| token.is('?'));
    let is_choice = between.iter().any(|token| {
        matches!(
            token.word(),
            "or" | "oder"
                | "ou"
                | "o"
                | "of"
                | "also"
                | "auch"
                | "too"
                | "aussi"
                | "tambien"
                | "ook"
        )
    });
    let is_apart = between.windows(2).any(is_end);
    asks && is_apart && !is_choice && !is_proposed(text, tokens, told)
}

/// Whether a statement tells a time and the question right behind it asks for another day: `Der Termin am Freitag um 11 platzt.
/// Montag um 14 Uhr?`
pub(in crate::reading::times) fn is_asked_anew(
    text: &str,
    tokens: &[Token],
    (days, hours): (&[Day], &[Hour]),
    time: &Range<usize>,
) -> bool {
    let told = sentence(text, tokens, time);
    let last = &tokens[told.end - 1];
    let is_told = last.is('.') || last.is('!') || last.is('。');
    if !is_told || told.end >= tokens.len() {
        return false;
    }
    let asked = sentence(text, tokens, &(told.end..told.end + 1));
    if !is_question(tokens, &asked) || tokens[asked.start].paragraph != tokens[told.start].paragraph
    {
        return false;
    }
    let is_in = |range: &Range<usize>, first: usize| range.contains(&first);
    let of = |range: &Range<usize>| {
        let day = days.iter().filter(|day| is_in(range, day.first));
        let hour = hours.iter().filter(|hour| is_in(range, hour.first));
        (day.collect::<Vec<_>>(), hour.count())
    };
    let ((old, one), (new, other)) = (of(&told), of(&asked));
    let differ = matches!((&old[..], &new[..]), ([old], [new, ..]) if old.date != new.date);
    let words = |range: &Range<usize>| said_in(text, tokens, range);
    differ
        && one == 1
        && other >= 1
        && !OFFERS.are_in(&words(&told))
        && !CHOICES.are_in(&words(&asked))
}

/// Whether a sentence only tells a time, and a later one puts another in its place: `I've got the inspector in at 11. Could you
/// come at 8.30 instead?`
pub(in crate::reading::times) fn is_put_aside(
    text: &str,
    tokens: &[Token],
    hours: &[Hour],
    time: &Range<usize>,
) -> bool {
    static INSTEAD: Wordings = Wordings::new(concat!(
        " instead| alternative suggested| stattdessen| a la place| en su lugar| em vez disso| in plaats daarvan|",
        " prepone| move it to | move to | moved to | shift it to | shift to | shifted to | reschedule it to | rescheduled to | push it to |",
        " verlegen auf| verschieben auf| verschieben wir| verlegen wir| decaler a| reporter a| avancer a| pasarla a| moverla a| cambiarla a|",
        " passar para| passar pra| jogar pra| remarcar para| mudar para| verzetten naar| verplaatsen naar|",
        "代わりに|に変更|へ変更|改为|改為|改到|改成",
    ));
    let told = sentence(text, tokens, time);
    let words = |range: &Range<usize>| said_in(text, tokens, range);
    let first = words(&told);
    if is_question(tokens, &told) || OFFERS.are_in(&first) || INSTEAD.are_in(&first) {
        return false;
    }
    let later = hours.iter().filter(|hour| hour.first >= told.end);
    later.take(6).any(|hour| {
        let asked = sentence(text, tokens, &(hour.first..hour.clock.next));
        INSTEAD.are_in(&words(&asked))
    })
}

/// Whether a statement tells a time, the next one regrets it, and a later one names another: `You are booked for Friday at 10.
/// Unfortunately Mr Lee has to be in court. Would Monday at 9 do?`
pub(in crate::reading::times) fn is_regretted(
    text: &str,
    tokens: &[Token],
    hours: &[Hour],
    time: &Range<usize>,
) -> bool {
    static REGRETS: Wordings = Wordings::new(concat!(
        " unfortunately| sadly| regrettably| leider| bedauerlicherweise| malheureusement| lamentablemente| desafortunadamente| por desgracia| infelizmente|",
        " lamentavelmente| helaas| jammer genoeg|申し訳|残念|あいにく|抱歉|不好意思|很遗憾|可惜",
    ));
    let told = sentence(text, tokens, time);
    let words = |range: &Range<usize>| said_in(text, tokens, range);
    if told.end >= tokens.len() || is_question(tokens, &told) {
        return false;
    }
    let next = sentence(text, tokens, &(told.end..told.end + 1));
    let opening = next.start..next.end.min(next.start + 3);
    if !REGRETS.are_in(&words(&opening)) {
        return false;
    }
    let is_one = hours
        .iter()
        .filter(|hour| told.contains(&hour.first))
        .count()
        == 1;
    // Who regrets that there is no parking names no other time.
    let another = hours
        .iter()
        .filter(|hour| hour.first >= told.end)
        .any(|hour| {
            let asked = sentence(text, tokens, &(hour.first..hour.clock.next));
            let words = words(&asked);
            OFFERS.are_in(&words) || is_question(tokens, &asked)
        });
    let gives_up = CANNOT.are_in(&words(&next))
        && !tokens[next.clone()]
            .iter()
            .any(|one| one.number().is_some());
    is_one
        && (another || gives_up)
        && (!OFFERS.are_in(&words(&told)) || gives_up && MINE.are_in(&words(&next)))
}

/// Words by which it is the writer who cannot, folded: `Thank you for inviting me on Friday at 10. Sadly I cannot attend.`
static MINE: Wordings = Wordings::new(
    " i | ich | je | no podre | nao poderei| nao vou poder| ik |参加できな|伺えな|我",
);

/// Words by which somebody cannot keep the time that was just told, folded.
static CANNOT: Wordings = Wordings::new(concat!(
    " not be able to attend| unable to attend| cannot attend| can't attend| unable to make| can't make| cannot make| not be able to make| not happen| cannot go ahead|",
    " can't go ahead| nicht wahrnehmen| nicht stattfinden| nicht kommen| ne pourra| ne peut | no podre| no podra| no puedo asistir| nao poderei| nao podera| nao vou poder|",
    " niet doorgaan| niet aanwezig| niet komen|参加できな|伺えな|実施できな|无法参加|不能参加|来不了|无法进行|無法參加",
));

/// Whether the writer takes a time back for the next one: `It stays at 10.30. Wait, no: she can only do 11`.
pub(in crate::reading::times) fn is_taken_back(
    tokens: &[Token],
    hours: &[Hour],
    hour: &Hour,
) -> bool {
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    let Some(other) = hours.iter().find(|one| one.first >= hour.clock.next) else {
        return false;
    };
    let is_near = other.first - hour.clock.next <= 24
        && tokens[other.first].paragraph == tokens[hour.first].paragraph;
    let takes_back = |at: usize| {
        // A comma may stand within.
        let behind = word(at + 1 + usize::from(tokens[at + 1].is(',')));
        matches!(
            (word(at), behind),
            ("wait", "no")
                | ("no", "wait")
                | ("scratch" | "scrub", "that")
                | ("nein" | "ach", "moment" | "nein")
                | ("nee", "wacht")
                | ("non", "pardon")
                | ("ah", "non")
                | ("perdon" | "no", "digo")
                | ("nao", "pera" | "desculpa")
        )
    };
    is_near && (hour.clock.next..other.first.saturating_sub(1)).any(takes_back)
}

/// What some tokens say, as wordings are looked for.
fn said_in(text: &str, tokens: &[Token], range: &Range<usize>) -> String {
    said(&text[tokens[range.start].place.start..tokens[range.end - 1].place.end])
}

fn is_question(tokens: &[Token], sentence: &Range<usize>) -> bool {
    let last = &tokens[sentence.end - 1];
    last.is('?') || last.is('？')
}

/// Whether a sentence behind the one that names the day and its hour tells another hour and proposes nothing: `Friday at 3. Doors
/// open at 2.30`, `Freitag 15 Uhr (der Bus kommt 14:40)`.
pub(in crate::reading::times) fn is_aside(
    text: &str,
    tokens: &[Token],
    (day, hours): (&Day, &[Hour]),
    hour: &Hour,
) -> bool {
    const OPENERS: &str = "or oder ou o of";
    if day.next > hour.first || tokens[day.first].paragraph != tokens[hour.first].paragraph {
        return false;
    }
    let is_own = |one: &&Hour| {
        one.first >= day.next && one.clock.next <= hour.first
            || one.clock.next <= day.first && day.first - one.clock.next <= 3
    };
    let Some(own) = hours.iter().filter(is_own).map(|one| one.clock.next).max() else {
        return false;
    };
    let is_closed = |at: usize| {
        let inside = tokens.get(at..hour.first);
        inside.is_some_and(|inside| inside.iter().any(|one| one.is(')')))
    };
    let ends = |at: usize| {
        let token = &tokens[at];
        let next = tokens.get(at + 1);
        let opens = next.is_some_and(|next| {
            next.place.start > token.place.end
                && text[next.place.start..].starts_with(|c: char| c.is_uppercase() || !c.is_ascii())
        });
        token.is('.') && opens
            || token.is('(') && !is_closed(at)
            || ['!', '?', ';', '。', '；']
                .iter()
                .any(|mark| token.is(*mark))
    };
    let Some(end) = (own.max(day.next)..hour.first).rev().find(|at| ends(*at)) else {
        return false;
    };
    let from = end + 1;
    let to = (hour.clock.next..tokens.len())
        .find(|at| {
            ends(*at)
                || tokens[*at].is(')')
                || tokens[*at].paragraph != tokens[hour.first].paragraph
        })
        .unwrap_or(tokens.len());
    let opens_line = tokens[from..hour.first]
        .iter()
        .all(|token| token.line != tokens[hour.first].line);
    let is_choice = is_listed(OPENERS, tokens[from].word());
    let count = tokens[from..to]
        .iter()
        .filter(|token| !token.word().is_empty())
        .count();
    let is_question = tokens
        .get(to)
        .is_some_and(|token| token.is('?') || token.is('？'));
    let words = said(&text[tokens[from].place.start..tokens[to - 1].place.end]);
    !opens_line
        && !is_choice
        && !is_question
        && count >= 4 - usize::from(tokens[end].is('('))
        && !PROPOSES.are_in(&words)
        && !CHOICES.are_in(&words)
}

#[cfg(test)]
mod tests {
    use crate::reading::times::changes::heard::read;
    use crate::text::Language;

    #[test]
    fn an_old_plan_gives_way_to_the_day_that_is_asked_for() {
        for (text, language) in [
            (
                "Der Termin am Freitag um 11 platzt. Montag um 14 Uhr?",
                Language::De,
            ),
            ("Sexta às 11h caiu. Segunda às 14h dá?", Language::Pt),
            ("Vrijdag 11 uur valt weg. Maandag 14 uur?", Language::Nl),
            (
                "Finalement vendredi 11h n'est plus possible, je vous propose lundi 14h.",
                Language::Fr,
            ),
            (
                "A entrevista de sexta, às 11h, fica para segunda, às 14h.",
                Language::Pt,
            ),
            (
                "金曜の11時から月曜の14時に変更させてください。",
                Language::Ja,
            ),
        ] {
            assert_eq!(read(text, language), ["11-30 14:00"], "{text}");
        }
        // A bracket may open behind the hour.
        for text in [
            "Could you come on Friday at 11? (The yard gate opens only at 10:30.)",
            "The interview is on Friday at 11. The yard gate opens only at 10:30 (bring your badge).",
        ] {
            assert_eq!(read(text, Language::En), ["11-27 11:00"], "{text}");
        }
        assert_eq!(
            read("I could do Friday at 11. Or Monday at 2?", Language::En),
            ["11-27 11:00", "11-30 14:00"]
        );
    }

    #[test]
    fn what_is_told_beside_a_time_proposes_nothing() {
        for text in [
            "Friday at 3. Doors open at 2.30, and there's tea.",
            "Friday at 3 (bus 47 gets here at 2:40).",
            "Friday at 3. I'm in surgery until 1 and away from 5.",
        ] {
            assert_eq!(read(text, Language::En), ["11-27 15:00"], "{text}");
        }
        assert_eq!(
            read("Friday at 3. We could also do 4.30pm.", Language::En),
            ["11-27 15:00", "11-27 16:30"]
        );
    }

    #[test]
    fn who_cannot_keep_a_time_or_moves_it_leaves_it() {
        for text in [
            "Thank you for inviting me on Friday 27 November at 10. Unfortunately I will not be able to attend.",
            "The panel sits on Friday 27 November at 10. Sadly it cannot go ahead. We will write again.",
        ] {
            assert!(read(text, Language::En).is_empty(), "{text}");
        }
        for (text, language) in [
            (
                "You are down for Friday at 4pm. The panel has a call then. Please prepone to 11 AM on Friday.",
                Language::En,
            ),
            (
                "Não saio da obra sexta às 15h. Podemos passar para sexta às 11h?",
                Language::Pt,
            ),
        ] {
            assert_eq!(read(text, language), ["11-27 11:00"], "{text}");
        }
    }
}
