//! Whom words lead to that people follow: `ask for Dunc`, `my sister Carol`, `There'll be Greg Moss`.

use std::sync::LazyLock;

use crate::evidence::Fact;
use crate::reading::facts::names::gap;
use crate::reading::facts::people::mentioned::{add, is_the_firm, is_unheard};
use crate::reading::facts::people::titles::person_at;
use crate::reading::reading::Human;
use crate::reading::source::Source;
use crate::text::Phrases;

/// Words behind which people are named who will be there or were, folded, and kin of the writer.
static LEADS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "ask|asking for",
        "ring|whatsapp",
        "road test|shadow|sit with",
        "(sie|du)? melden bei",
        "appelez|contactez|voyez",
        "llame|llama|llamar|escriba|escribe a",
        "fale|falar|ligue|ligar com|para (a|o)?",
        "bel|vraag|spreek (even)? met",
        "there'll be",
        "there will be",
        "conversation|chat|talk|interview|spoke|speak|talked|meeting with",
        "feedback|report|message|word|note|call from",
        "told|tell|asked",
        "my sister|brother|husband|wife|colleague|mother|father|son|daughter|partner|boss|dad|mum|cousin",
        "nach (herrn|frau)? fragen",
        "meine|mein|meiner|meinem|meinen frau|mann|bruder|schwester|kollegin|kollege|kollegen|tochter|sohn|chef|chefin",
        "mit meiner|meinem frau|mann|bruder|schwester|kollegin|kollegen",
        "demandez|demander|demande (a)?",
        "echange|entretien|discussion|rencontre avec",
        "mon|ma mari|femme|frere|soeur|collegue|associe|associee|fils|fille",
        "pregunta|pregunte|preguntar|preguntas por",
        "conversacion|charla|entrevista con (la|el)?",
        "estara|estaran (el|la)?",
        "mi marido|mujer|hermano|hermana|socio|socia|companero|companera|hijo|hija",
        "pergunte|perguntar|pergunta por|pela|pelo (a|o)?",
        "conversa|entrevista|papo com (a|o)?",
        "meu|minha marido|mulher|irmao|irma|socio|socia|colega|filho|filha",
        "vragen|vraag naar",
        "gesprek met",
        "mijn man|vrouw|broer|zus|collega|zoon|dochter",
    ])
});

/// `ask for Dunc`, `my sister Carol`, `There'll be Greg Moss and Val`: names behind such words, and those that `and` joins.
pub(in crate::reading::facts::people) fn led_to(
    source: &Source<'_>,
    company: &str,
    people: &mut Vec<Fact<Human>>,
) {
    let text = &source.text;
    let folded = |at: usize| text.words.get(at).map_or("", |word| word.folded.as_ref());
    for found in LEADS.find_all(text) {
        let mut at = found.words.end;
        let in_heart = text
            .words
            .get(at)
            .is_some_and(|word| source.heart.contains(&word.place.start));
        if !in_heart || gap(text, at - 1) != " " {
            continue;
        }
        while let Some(name) = person_at(source, at).filter(|name| name.len() <= 3) {
            let written = text.written(name.clone());
            if is_the_firm(source, company, written) || !is_unheard(written) {
                break;
            }
            add(people, written, None, source.quote_words(name.clone()));
            let goes_on = matches!(folded(name.end), "and" | "und" | "et" | "y" | "e" | "en")
                && gap(text, name.end - 1) == " ";
            if !goes_on {
                break;
            }
            at = name.end + 1;
        }
    }
}
