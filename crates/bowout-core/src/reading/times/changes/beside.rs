//! Times of something else than the meeting: a bus, a page that closes.

use std::ops::Range;

use crate::reading::times::changes::given_up::{said, sentence};
use crate::reading::times::changes::wordings::Wordings;
use crate::reading::times::elsewhere::is_the_readers;
use crate::reading::times::token::Token;

/// Words that name what runs or closes at a time, where nobody meets, folded: they stand before it in its clause.
static RUNS: Wordings = Wordings::new(concat!(
    " doors open | gates open | i finish | we finish | she finishes | he finishes | finishes at| finish at| goes dark| shift starts | be closed | job starts | post starts | would start | you'd start | start date | arbeitsbeginn | stelle beginnt | prise de poste | incorporacion |",
    " startdatum | ouvre a | fecha as | abre as | cierra a |入社|入职|上岗|下班|上班|关门|开门|開門|關門|",
    " we open | we close | i land | lands | lande ich| ich lande| j'atterris | aterrizo | wir offnen| we openen | abrimos | nous ouvrons|",
    " bus | ferry | train | boat | flight | gets you in | driver | fahre | zug | flug | bateau | navette | vol | autobus |",
    " tren | vuelo | comboio | autocarro | trein | boot | veerboot |班车|末班|高铁|航班|フェリー|電車| expires | closes | closing | opens |",
    " before i | before he | before she | bevor ich | bevor er | bevor sie | avant que | antes de que | voordat | shuts | shut | sluit | schliesst | deadline | cut-off | stops working | booking opens| reservations open | lapses | treated as cancelled | treated as withdrawn | lauft ab | frist | vence | caduca |",
    " encerra| expira | verloopt |期限|締切|締め切り|截止| work party | high water is | high water at| sails at| sail at| departs | zarpa a| appareille a",
));

/// Words that put a time into somebody's diary, folded; nobody meets then unless a word for a meeting stands before them.
static BOOKED: Wordings = Wordings::new(" booked at| booked for");

/// Words by which a meeting is what is booked, folded.
static MEETS: Wordings = Wordings::new(
    " interview| appointment| meeting | slot | call | session | you're | you are | visit ",
);

/// Whether a time is that of a bus, of a page that closes or of the reader's clock.
pub(in crate::reading::times) fn is_of_something_else(
    text: &str,
    tokens: &[Token],
    time: &Range<usize>,
    hour: usize,
) -> bool {
    if is_taken(tokens, time.end) || is_the_readers(text, tokens, time, hour) {
        return true;
    }
    let sentence = sentence(text, tokens, time);
    let from = (sentence.start..hour)
        .rev()
        .find(|at| {
            [';', '!', '?', '。']
                .iter()
                .any(|mark| tokens[*at].is(*mark))
                || ends_with_point(text, tokens, *at)
                || tokens[*at].is(',')
                    && tokens[at + 1..]
                        .iter()
                        .take(2)
                        .all(|one| one.number().is_none())
                || [" or ", " oder ", " ou ", " but "]
                    .contains(&format!(" {} ", tokens[*at].word()).as_str())
        })
        .unwrap_or(sentence.start)
        .max(time.start.min(hour).saturating_sub(9));
    if from >= hour {
        return false;
    }
    let words = said(&text[tokens[from].place.start..tokens[hour - 1].place.end]);
    RUNS.are_in(&words) && !BESIDE_WORK.are_in(&words)
        || BOOKED.are_in(&words) && !MEETS.are_in(&words)
}

/// Whether a point ends a sentence: a capital stands behind it and a word before it.
fn ends_with_point(text: &str, tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |at| tokens[at].word());
    let opens = |next: &Token| {
        next.place.start > tokens[at].place.end
            && text[next.place.start..].starts_with(char::is_uppercase)
    };
    tokens[at].is('.') && before.len() > 3 && tokens.get(at + 1).is_some_and(opens)
}

/// Words that put a meeting beside the hours of a house, folded: `Friday when we close (5.30)`.
static BESIDE_WORK: Wordings = Wordings::new(concat!(
    " when we close| when we shut| after we close| after we shut| once we close| before we open| when we've shut| when we've closed|",
    " wenn wir schliessen| bevor wir offnen| quand on ferme| cuando cerramos| antes de abrir| quando fechamos| als we sluiten",
));

/// Whether what stands behind a time says that it is taken, or what runs then: `Ter 11/08 – 10h – LOTADO`, `the 10:40 boat`.
fn is_taken(tokens: &[Token], next: usize) -> bool {
    const TAKEN: &str = "lotado lotada esgotado esgotada ausgebucht belegt vergeben complet complete volzet volgeboekt taken completo agotado";
    const RUNS: &str = "boat bus train ferry flight plane zug bateau tren trem comboio trein boot";
    let Some(last) = next.checked_sub(1).and_then(|at| tokens.get(at)) else {
        return false;
    };
    let mut behind = tokens[next..]
        .iter()
        .take_while(|token| token.line == last.line);
    if behind
        .clone()
        .next()
        .is_some_and(|token| crate::text::is_listed(RUNS, token.word()))
    {
        return true;
    }
    behind
        .find(|token| !token.word().is_empty() || token.number().is_some())
        .is_some_and(|token| crate::text::is_listed(TAKEN, token.word()))
}

#[cfg(test)]
mod tests {
    use crate::reading::times::changes::heard::read;
    use crate::text::Language;

    #[test]
    fn what_is_booked_is_a_meeting_where_the_words_name_one() {
        let text = "Your interview is booked for Monday 30 November at 3pm.";
        assert_eq!(read(text, Language::En), ["11-30 15:00"]);
        assert!(read("The hall is booked for Monday at 3pm.", Language::En).is_empty());
    }
}
