//! Roles in a frame of words that holds nothing else: `your application for the position of`, `Bewerbung als`, `vaga de`.
//! What stands in one is told more plainly than anything else in the mail.

use std::ops::Range;
use std::sync::LazyLock;

use crate::reading::facts::names::{gap, is_capital, is_no_name, is_wrapped};
use crate::reading::facts::role::hints::{ROLE_ENDS, is_ending, is_over};
use crate::reading::facts::role::role::Candidate;
use crate::reading::facts::role::trades::names_a_role;
use crate::reading::source::Source;
use crate::text::{Language, Phrases, Text, Words, is_listed};

/// What a frame says: more than any other way does.
const PLAINLY: f64 = 6.0;
/// What it says of words that name no occupation.
const LESS_PLAINLY: f64 = 4.5;
/// The most words of a role.
const MOST: usize = 8;

/// What stands before a role and before nothing else.
static BEFORE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "apply|applied|applying|application|candidacy as (a|an|our|the)?",
        "apply|applied|applying|application|considered|shortlisted|interview|interviewed|interviewing for|to (the|our|a|an)? role|position|post|vacancy|job of|as|: (a|an|our|the)?",
        "role|position|post|vacancy of|as|: (a|an|our|the)?",
        "stelle|position|rolle|bewerbung|beworben als (eine|einen|ein)?",
        "bewerbung|beworben auf|fur|um die|unsere (ausgeschriebene|offene)? stelle|position (als|der|des|eines|einer)? (eine|einen|ein)?",
        "ausbildung zum|zur",
        "poste|emploi|place|fonction|fonctions de|d'|du",
        "candidature en tant que|comme",
        "puesto|plaza|vacante|cargo de|como",
        "vaga|cargo|funcao|posicao de|para|como",
        "functie|vacature|baan|rol|positie van|als|voor (de|het|een)?",
        "sollicitatie|solliciteren|solliciteerde|gesolliciteerd|kandidatuur als|voor|naar|op (de)? (functie|vacature)? (van|voor)? (de|een)?",
    ])
});

/// What stands before a role and before other things, so that only an occupation is one.
static ABOUT: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "rang|phoned|called|messaged|texted|wrote|written|enquired|inquired|asked|asking|answered|advertised about|for|re|regarding (the|our|my|a|an)?",
        "annonce|offre disait|parlait|cherchait (d'|de|un|une)?",
        "entretien|entretiens de|d'|pour (le|la|un|une)? (poste de)?",
        "entrevista|entrevistas|busqueda|seleccion|proceso de|para|del|como (un|una)?",
        "gesprek|sollicitatiegesprek|kennismaking voor|als|over (de)? (functie van)?",
        "gaat|blijft|gaan om|bij (de|een)?",
        "es bleibt bei (der|dem)?",
        "bleibt es bei (der|dem)?",
        "it's|its for (the|our|a|an)?",
        "it|this is|was for (the|our|a|an)?",
        "natter|chat|talk|yarn|chance|letter|interview|conversation about|re|regarding (being|becoming)? (the|our|a|an)?",
        "brief|mail|reactie|gesprek over|voor (de|een)?",
        "anzeige|ausschreibung suchte|nannte (einen|eine)?",
        "anuncio decia|dizia|buscaba|pedia (un|una|um|uma)?",
        "need|needed|needing|missing a|an|another (new|extra|second|full time|part time)?",
    ])
});

/// What stands right before a role that is written as a title: `da vaga Dev Backend Kotlin`.
static TITLED: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(&["vaga|vacante|puesto|poste|functie|vacature"]));

/// Words behind which a line of its own is a role: `Für die Position`, `book an interview for:`.
const OPENS: &str = "role position post vacancy job stelle rolle poste puesto plaza vacante vaga cargo functie vacature baan";
/// The same where the line names an occupation.
const MAY_OPEN: &str = "for of as als fur de como voor para pour um zum zur";

/// What a role is told to have been applied for, in Japanese.
pub(in crate::reading::facts::role) const APPLIED: [&str; 5] =
    ["へのご応募", "にご応募", "へご応募", "への応募", "に応募"];

/// Every role in such a frame.
pub(in crate::reading::facts::role) fn by_frame(
    source: &Source<'_>,
    candidates: &mut Vec<Candidate>,
) {
    if matches!(source.language, Language::Ja | Language::Zh) {
        return;
    }
    on_the_next_line(source, candidates);
    let text = &source.text;
    let framed = BEFORE
        .find_all(text)
        .into_iter()
        .map(|found| (found, false));
    let about = ABOUT.find_all(text).into_iter().map(|found| (found, true));
    for found in TITLED.find_all(text) {
        let at = found.words.end;
        if gap(text, at - 1) != " " || !is_capital(text, at) {
            continue;
        }
        let words = run(text, at, source.language);
        let is_long =
            |words: &Range<usize>| words.len() > 1 && words.clone().all(|at| is_capital(text, at));
        if let Some(words) = words.filter(is_long) {
            candidates.push(Candidate {
                place: text.place(words),
                score: LESS_PLAINLY,
            });
        }
    }
    for (found, is_about) in framed.chain(about) {
        let joint = gap(text, found.words.end - 1);
        if !joint
            .trim_matches(['\'', '’', ' ', '"', '“', '„', '«', '*', '\u{a0}'])
            .is_empty()
        {
            continue;
        }
        if let Some(words) = run(text, found.words.end, source.language) {
            let is_named = names_a_role(text.written(words.clone()));
            let score = match (is_named, is_about) {
                (true, false) => PLAINLY,
                (true, true) => 2.6,
                (false, true) => continue,
                (false, false) => LESS_PLAINLY,
            };
            candidates.push(Candidate {
                place: text.place(words),
                score,
            });
        }
    }
}

/// A line of its own below the words that lead to a role.
fn on_the_next_line(source: &Source<'_>, candidates: &mut Vec<Candidate>) {
    let text = &source.text;
    for at in source.body_words().skip(1) {
        let joint = gap(text, at - 1);
        let bare = joint.trim();
        let is_parted = bare == ":" && joint.contains('\n')
            || bare.is_empty() && joint.matches('\n').count() > 1;
        let lead = text.words[at - 1].folded.as_ref();
        let (opens, may_open) = (is_listed(OPENS, lead), is_listed(MAY_OPEN, lead));
        if !is_parted || !opens && !may_open {
            continue;
        }
        let rest = &text.source[text.words[at].place.start..];
        let line = rest
            .lines()
            .next()
            .unwrap_or_default()
            .trim_end_matches([',', '.', ' ']);
        let is_named = names_a_role(line);
        if (4..=90).contains(&line.len())
            && (is_named || opens && is_capital(text, at))
            && !line.contains(['?', '!', ':'])
        {
            let start = text.words[at].place.start;
            candidates.push(Candidate {
                place: start..start + line.len(),
                score: if is_named { PLAINLY } else { 2.6 },
            });
        }
    }
}

/// The words of a role from one on, over endings for either sex: `médico(a) veterinário(a) de pequenos animais`.
fn run(text: &Text<'_>, at: usize, language: Language) -> Option<Range<usize>> {
    static NOBODY: Words = Words::new(&[
        "such you me us him her them it this that which what interest choice your our my their his trabalho trabajo travail emprego empleo candidato candidata \
        candidat candidate kandidat kandidaat einem einer dieser diesem deze dit ce cette este esta esse essa ese esa eso",
    ]);
    let first = text.words.get(at)?;
    let is_short_form = |at: usize| {
        let written = &text.source[text.words[at].place.clone()];
        written.len() > 1 && written.chars().all(char::is_uppercase)
    };
    if first.folded.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let is_none = is_no_name(&first.folded) || ROLE_ENDS.hold(&first.folded);
    if NOBODY.hold(&first.folded) || is_none && !is_short_form(at) {
        return None;
    }
    let most = text.sentence_of(at)?.words.end.min(at + MOST);
    let mut end = at + 1;
    while end < most {
        let word = text.words[end].folded.as_ref();
        let joint = gap(text, end - 1);
        let bare = joint.trim();
        let is_tight = joint.len() == bare.len();
        // "médico(a)", "ouvrier·ère"
        let is_joined = is_tight && matches!(bare, "(" | "·" | "/" | ":" | "*" | "-")
            || matches!(joint, ")" | ") ") && is_ending(text, end - 1);
        let is_blank = bare.is_empty() && (!joint.contains('\n') || is_wrapped(text, end - 1));
        let goes_on = is_blank || is_joined || matches!(bare, "/" | "&" | "'" | "’" | "+");
        let ends = ROLE_ENDS.hold(word) && !is_joined && !is_short_form(end)
            || is_listed(
                "para pra pour for on from he she we i y e et und one thing spot",
                word,
            ) && !is_capital(text, end);
        if !goes_on || ends || is_blank && is_over(text, end, language == Language::De) {
            break;
        }
        end += 1;
    }
    while end > at + 1
        && is_listed(
            "de of d' du da do van von the la le of & and",
            &text.words[end - 1].folded,
        )
    {
        end -= 1;
    }
    Some(at..end)
}

#[cfg(test)]
mod tests {
    use crate::reading::facts::role::heard as role;

    #[test]
    fn takes_what_stands_in_a_frame_for_roles() {
        for (body, wanted) in [
            (
                "Dank voor je sollicitatie als teamcoach wijkverpleging. Kun je op donderdag om 10 uur? Je spreekt met wijkverpleegkundige Bas Vonk.",
                "teamcoach wijkverpleging",
            ),
            (
                "La place de plongeur de nuit est toujours à prendre. Pouvez-vous venir lundi à 15 h ?",
                "plongeur de nuit",
            ),
            (
                "Voici deux dates pour l'entretien relatif au poste d'AS de nuit (CDI temps plein) : lundi à 14h ou mardi à 9h.",
                "AS de nuit",
            ),
            (
                "L'annonce disait ouvrier·ère maraîcher·ère, c'est surtout la récolte. Passe jeudi à 7 h ?",
                "ouvrier·ère maraîcher·ère",
            ),
            (
                "Hi Tess, you rang about the traffic marshal. Can you meet me at the site on Monday at 7am?",
                "traffic marshal",
            ),
            (
                "Wir freuen uns auf Sie. Für die Position\n\n   Medizinische Technologin / Medizinischer Technologe für Radiologie\n\nkönnen Sie einen Termin wählen.",
                "Medizinische Technologin / Medizinischer Technologe für Radiologie",
            ),
            (
                "Recebemos o seu CV para a vaga de médico(a) veterinário(a) de pequenos animais. Pode vir na segunda às 19 horas?",
                "médico(a) veterinário(a) de pequenos animais",
            ),
        ] {
            assert_eq!(role("Thursday", body), wanted, "{body}");
        }
    }

    #[test]
    fn takes_what_was_applied_for_over_where_somebody_works() {
        let body = "総務部の真鍋と申します。このたびは経理職(決算担当)にご応募いただき、ありがとうございます。2月9日の10時はいかがでしょうか。\n総務部 人事課";
        assert_eq!(role("面接", body), "経理職");
    }

    #[test]
    fn takes_nobody_who_is_named_for_what_is_offered() {
        for body in [
            "Der Bereichsleiter, Herr Kern, würde sich am Montag um 17:30 Uhr melden. Passt das?",
            "当日は企画部の Diego Marín さんが参加します。来週10時はいかがでしょうか。",
        ] {
            assert_eq!(role("Hallo", body), "", "{body}");
        }
    }
}
