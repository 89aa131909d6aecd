//! Hints at the role: labels, words before and behind it.

use std::ops::Range;
use std::sync::LazyLock;

use crate::reading::facts::names::{
    each_name, gap, is_capital, is_no_name, is_wrapped, labelled, names_a_job,
};
use crate::reading::facts::role::role::Candidate;
use crate::reading::facts::role::subject::{OCCASION, is_agent};
use crate::reading::facts::role::trades::names_a_role;
use crate::reading::source::Source;
use crate::text::{Language, Phrases, Text, Words, fold, is_listed, offset_in};

/// Words that a role follows.
static LEADS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "role|position|post|job|vacancy|opening|opportunity|title of|as|for (an|a|the)?",
        "apply|applying|applied|application for|to|as (our|the|an|a)?",
        "interview|interviewing|interviewed|considered|shortlisted|selected (you)? for (our|the|an|a)?",
        "interview you for (our|the|an|a)?",
        "to interview for (our|the|an|a)?",
        "to be our",
        "advert|ad|advertisement|papers|letter|cv|form|interviews|audition|trial|advertised|recruit|advertising|applications for (the|our|a|an)?",
        "interview|audition|trial|hire|hired|gap|start|starting|work|working|needed|wanted|employ|cover as (the|our|a|an)?",
        "interviews|gesprache|vorstellungsgesprach|termin|bedarf als|fur (den|die|das|eine|einen)?",
        "join us as (our|an|a)?",
        "stelle|position|rolle|ausschreibung|vakanz (als|des|der|eines|einer)?",
        "bewerbung|bewerben|beworben|unterlagen (auf die stelle)? (als|fur|um) (die)? (stelle|position)? (als)?",
        "als",
        "poste|fonction|emploi de|d'|du",
        "candidature (au poste de|en tant que|pour|de|d')",
        "en tant que",
        "puesto|posicion|vacante|cargo|plaza|oferta|candidatura (vacante|abierta)? de|para|como",
        "puesto|posicion|vacante|vaga|cargo",
        "postulacion|postulaste|postulo|candidatura a (la|el|o)?",
        "vaga|cargo|posicao|funcao|candidatura (aberta)? de|para|como",
        "functie|rol|vacature|opdracht|positie|baan|plek|plaats (van|als|voor)?",
        "applique|appliquer|postule|postuler|engage|embauche comme|en tant que|pour (un|une|le|la)? (poste de)?",
        "solliciteren|sollicitatie|gesolliciteerd (naar|op|voor) (de)? (functie|vacature)? (van)?",
        "shortlisted|considered for",
        "becoming|become (a|an|our)?",
        "round|stage|process|screen|session (for|in) (the|our)?",
        "for (the|our|a|an)?",
        "hiring|recruiting|seeking (our|a|an|another)? (first|second|third|new)?",
        "looking for (our|a|an|another) (first|second|third|new)?",
        "posizione|ruolo di|per|come",
        "celui|celle de",
        "regarding|concerning (the|our|your)?",
        "is|was that of",
        "being|vacancy|vak|place|job|post of|a|an|van|de (the|a|an|de|het)?",
        "search|seek|need|lost|want (a|an|another)",
        "cherche|cherchons|recherche|recherchons|cherchent (un|une|des)",
        "suche|suchen|brauchen|brauche (eine|einen|ein|noch)",
        "zoek|zoeken (een|onze)",
        "busco|buscamos|necesitamos|necesito|procuramos|precisamos|procuro (a|de)? un|una|um|uma",
        "dossier|unterlagen als",
        "status|panel|shortlist|candidates|team for (the|our|a|an)?",
        "interest|interested in (the|our|a|an)?",
        "kandidatuur|sollicitatie|ronde|gesprek|selectie|gesolliciteerd voor (de|het)?",
        "entrevista|proceso|seleccion|solicitud|convocatoria|oferta|empleo|perfil|trabajar|trabajo de|para|como|a (la|el)?",
        "entrevista|processo|selecao|concurso|oportunidade|emprego|lugar|perfil|trabalhar|vaga|candidatura (seletivo)? de|para|como|a (a|o)?",
        "entretien|candidature|recrutement|selection|offre|profil pour (le|la|un|une)? (poste)? (de|d')?",
        "colloquio|selezione|candidatura per|come (la|il|un|una)?",
        "postularte|postulaste|postularse|aplicaste (a|para)? (la)? (vacante)? como|de",
    ])
});

/// Words that follow a role in English, Dutch or German.
const NOUNS: &str = "candidates applicants role position job post opening vacancy opportunity gig application position. interview candidate";

/// Where a role ends, folded.
const STOPS: &str = "das manana conocerte conocernos conocerle conversar conocerlo hablar falar poder ser sera seria que te se lhe lui irait confirme \
    porque because since weil omdat parce pois pero but maar mais candidates applicants goes gaat verder interview interviews has changed \
    folgende folgenden stehen gemeinsam einsteigen ist war sind souhaiterions saremmo aimerions gostariamos queremos candidate role position job post opening vacancy opportunity gig application at with in to on is has have we \
    he she they which that our your please interview here you would will was are through via from at. open bei beim \
    ein haben hat hatten im in am und wir vor zu ist bij wil heeft gereageerd hebt chez au dans est nous \
    vous en avec con nos na no em com es que seria y binnen interested when who as uberzeugt by through \
    if or but could can retained queda fue foi sera wird wurde kann kan zal zou gaat esta position, vom ref reference \
    retenu next this new el la le gerne time date when where el proximo proxima prochain \
    monday tuesday wednesday thursday friday saturday sunday tomorrow today montag dienstag mittwoch donnerstag freitag \
    samstag morgen lundi mardi mercredi jeudi vendredi samedi demain lunes martes miercoles jueves viernes sabado \
    segunda terca quarta quinta sexta amanha maandag dinsdag woensdag donderdag vrijdag zaterdag ci ref fur trotz \
    dans sur pour par per auf mochte hier einladen eingeladen laden kennenlernen begrussen vorstellen beworben bewerben interessieren \
    treffen sprechen uitnodigen invitarle invitarte convidar inviter convier rencontrer recevoir vielen thank thanks gracias merci obrigado";

static ROLE_NOUNS: Words = Words::new(&[NOUNS]);
pub(super) static ROLE_ENDS: Words = Words::new(&[STOPS]);

/// Capitalised names of jobs anywhere; little by themselves, more before `at` and a firm.
pub(super) fn by_run(source: &Source<'_>, candidates: &mut Vec<Candidate>) {
    let text = &source.text;
    for name in each_name(text) {
        let behind = text
            .words
            .get(name.end)
            .map_or("", |word| word.folded.as_ref());
        let has_firm = matches!(behind, "at" | "bei" | "chez" | "bij")
            && is_capital(text, name.end + 1)
            && gap(text, name.end - 1) == " ";
        // A title behind a name and a comma is somebody's own.
        let is_own_title = name.start > 0 && gap(text, name.start - 1).contains([',', '(']);
        if names_a_job(text.written(name.clone())) && !is_own_title {
            let before = name.start > 0 && gap(text, name.start - 1).contains('\n');
            candidates.push(Candidate {
                place: text.place(name),
                score: if has_firm && !before { 1.5 } else { 0.5 },
            });
        }
    }
}

/// Labels of a role, folded.
const LABELS: &[&str] = &[
    "role",
    "position",
    "job",
    "job title",
    "vacancy",
    "post",
    "interview",
    "stelle",
    "position",
    "poste",
    "intitule du poste",
    "puesto",
    "vacante",
    "vaga",
    "cargo",
    "functie",
    "vacature",
    "職種",
    "募集職種",
    "応募職種",
    "ポジション",
    "职位",
    "应聘职位",
    "岗位",
    "應徵職務",
    "应聘岗位",
    "職缺",
    "about",
    "requisition",
    "opening",
    "annonce",
    "oferta",
    "offre",
    "anzeige",
    "ausschreibung",
    "vacancy title",
    "job posting",
    "employment",
    "rank",
    "rolle",
    "funktion",
    "fonction",
    "puesto de trabajo",
    "puesto ofertado",
    "funcao",
    "posizione",
    "ruolo",
    "mansione",
    "应聘",
    "招聘岗位",
    "面试岗位",
    "面試職位",
    "応募ポジション",
    "募集ポジション",
    "求人",
    "求人名",
    "招聘职位",
    "選考職種",
];

/// `Role: X` on a line of its own.
pub(super) fn by_label(source: &Source<'_>, candidates: &mut Vec<Candidate>) {
    for (label, value) in labelled(source.body) {
        if LABELS.contains(&fold(&source.body[label.clone()]).as_str()) {
            let words = &source.body[value.clone()];
            let is_titled =
                fold(&source.body[label]) != "about" && fold(words).split(' ').count() <= 8;
            let score = if is_titled { 4.0 } else { 2.0 };
            candidates.push(Candidate {
                place: value.start + source.shift..value.end + source.shift,
                score,
            });
        }
    }
}

/// Small words between a lead and a role.
const SMALL: &str = "the our a an la el le o als de position role job stelle d' van of";

/// Roles behind `position of`, `Bewerbung als`, `poste de` and their like.
pub(super) fn by_lead(source: &Source<'_>, candidates: &mut Vec<Candidate>) {
    let text = &source.text;
    for found in LEADS.find_all(text) {
        let mut at = found.words.end;
        // "Ich stelle Ihnen das Team vor" speaks of no post, "your ticket for the fair" of none either.
        let says = |back: usize| at.checked_sub(back).map_or("", |at| &text.words[at].folded);
        if says(2) == "ich" || says(1) == "for" && is_listed(BOOKED, says(2)) {
            continue;
        }
        let mut before = gap(text, at - 1);
        while at < text.words.len()
            && before.trim().is_empty()
            && is_listed(SMALL, text.words[at].folded.as_ref())
            && !is_capital(text, at)
        {
            at += 1;
            before = gap(text, at - 1);
        }
        let is_announced = before == ": " && text.words[at - 1].folded == "for";
        if before.contains(['.', '?', '!', ')', ','])
            || before.contains(['/', '|', '–', '—'])
            || before.contains(':') && !is_announced
            || before.matches('\n').count() > 1
        {
            continue;
        }
        if let Some(words) = run(text, at, source.language == Language::De) {
            let words = behind_for(text, &found.words, words);
            let alone = !is_announced
                && matches!(
                    text.words[found.words.start].folded.as_ref(),
                    "als" | "for" | "regarding" | "concerning"
                );
            let is_named = names_a_role(text.written(words.clone()));
            let score = match (alone, is_capital(text, words.start)) {
                (true, true) => 1.2,
                (true, false) if is_named && text.words[found.words.start].folded == "als" => 1.2,
                (true, false) => 0.0,
                (false, true) if names_the_post(text, &found.words) => 3.2,
                (false, true) => 2.5,
                (false, false) if is_named => 1.5,
                (false, false)
                    if is_agent(text.written(words.start..words.start + 1)) && words.len() <= 4 =>
                {
                    2.5
                }
                (false, false) if names_the_post(text, &found.words) => 2.5,
                (false, false) => 0.5,
            };
            candidates.push(Candidate {
                place: text.place(words),
                score,
            });
        }
    }
}

/// Words for what is had for something that is no post, folded.
const BOOKED: &str = "ticket tickets invoice order orders receipt reminder newsletter tips";

/// `applied to Greyfriars Bakery for Baker`: the role stands behind the house.
fn behind_for(text: &Text<'_>, lead: &Range<usize>, words: Range<usize>) -> Range<usize> {
    let is_to = text.words[lead.clone()]
        .iter()
        .any(|word| word.folded == "to");
    let at = words.clone().find(|at| text.words[*at].folded == "for");
    match at {
        Some(at) if is_to && at > words.start && at + 1 < words.end => at + 1..words.end,
        _ => words,
    }
}

/// Whether the words before a role are `poste de`, `puesto de`, `vaga de`: what follows is one, however written.
fn names_the_post(text: &Text<'_>, words: &Range<usize>) -> bool {
    const POSTS: &str = "baan plek plaats applique appliquer postule postuler poste puesto plaza vacante vaga cargo functie vacature lugar funcao posicao posicion emprego empleo";
    const OF: &str = "de d' du van para como voor als pour";
    let first = text.words[words.start].folded.as_ref();
    let last = text.words[words.end - 1].folded.as_ref();
    is_listed(POSTS, first) && is_listed(OF, last)
}

/// Whether the words of a role are over before a word: `UX-Writer einsteigen willst`, `magazziniere e saremmo`.
pub(super) fn is_over(text: &Text<'_>, end: usize, source_is_german: bool) -> bool {
    let word = text.words[end].folded.as_ref();
    // In German only small words that titles hold go on in lower case behind a noun.
    let is_verbal = source_is_german
        && is_capital(text, end - 1)
        && !is_capital(text, end)
        && !is_listed(
            "fur im in der die das des und oder mit am zur zum von",
            word,
        )
        && !word.starts_with(|c: char| c.is_ascii_digit());
    let parts = matches!(word, "et" | "e" | "y" | "und" | "and" | "en" | "ed")
        && gap(text, end - 1).trim().is_empty()
        && !is_capital(text, end + 1)
        && text
            .words
            .get(end + 1)
            .is_none_or(|next| !names_a_job(&next.folded));
    is_verbal || parts
}

/// Whether a word is an "I" that goes on: "as a compliance officer I have ...", no "Operator I".
fn speaks(text: &Text<'_>, at: usize) -> bool {
    let says = |next: &str| is_listed("have am was will would can could had need hope", next);
    text.words[at].folded == "i"
        && text
            .words
            .get(at + 1)
            .is_some_and(|next| says(&next.folded))
}

/// The run of words that can be a role: up to a stop word or a mark.
pub(super) fn run(text: &Text<'_>, at: usize, source_is_german: bool) -> Option<Range<usize>> {
    let quoted = text
        .words
        .get(at)
        .is_some_and(|_| at > 0 && gap(text, at - 1).contains(['"', '“', '„', '«', '「']));
    let sentence = text.sentence_of(at)?.words.end;
    let mut end = at;
    while end < sentence && end - at < 9 {
        let word = text.words[end].folded.as_ref();
        let is_inner_small = matches!(word, "and" | "und" | "en" | "y" | "in" | "em")
            && end + 1 < sentence
            && is_capital(text, end + 1)
            && is_capital(text, at)
            && gap(text, end).trim().is_empty()
            && !matches!(word, "en" | "in" | "em" | "y");
        let is_joined = end > at && matches!(gap(text, end - 1), "/" | ":" | "*" | "·" | "-");
        let is_inside = quoted || is_joined || is_inner_small;
        if end > at && !quoted && is_over(text, end, source_is_german) {
            break;
        }
        let names_job = is_capital(text, end) && end > at && names_a_job(word);
        let is_inside = is_inside || end > at && is_ending(text, end);
        if speaks(text, end) || ROLE_ENDS.hold(word) && !is_inside && !names_job {
            break;
        }
        end += 1;
        let after = gap(text, end - 1);
        let bare = after.trim();
        let goes_on = bare.is_empty() && (!after.contains('\n') || is_wrapped(text, end - 1))
            || matches!(
                bare,
                "/" | "-" | "&" | "·" | "." | "’" | "'" | "‑" | "+" | "#"
            ) && (bare != "." || after.len() == 1)
            || bare == ":" && after.len() == 1
            || bare == ","
                && is_capital(text, end)
                && is_capital(text, at)
                && names_a_job(text.written(at..end))
                && end - at > 1
            || (bare == "(" || bare == ")")
                && names_a_job(text.written(at..end))
                && is_capital(text, end)
            || after == "(" && is_ending(text, end)
            || after == ") " && is_ending(text, end - 1);
        if !goes_on {
            break;
        }
    }
    while end > at
        && matches!(
            text.words[end - 1].folded.as_ref(),
            "and" | "und" | "et" | "y" | "e" | "en" | "the" | "de" | "of" | "&"
        )
    {
        end -= 1;
    }
    let first = &text.words.get(at)?.folded;
    let is_counted = first.len() > 1 && first.starts_with(|c: char| c.is_ascii_digit());
    let is_ordinal = matches!(first.get(1..), Some("st" | "nd" | "rd"));
    (end > at && (!is_counted || is_ordinal) && !is_no_name(first)).then_some(at..end)
}

/// Whether a word in brackets is but the ending for the other sex: the `a` of `médico(a)`.
pub(super) fn is_ending(text: &Text<'_>, at: usize) -> bool {
    let is_short = |at: usize| text.words[at].folded.chars().count() <= 5;
    at > 0
        && at < text.words.len()
        && is_short(at)
        && !is_capital(text, at)
        && gap(text, at - 1) == "("
        && gap(text, at).starts_with(')')
}

/// Roles before `role`, `position`, `job`: back to the article.
pub(super) fn by_noun(source: &Source<'_>, candidates: &mut Vec<Candidate>) {
    let text = &source.text;
    for (noun, word) in text.words.iter().enumerate() {
        if !ROLE_NOUNS.hold(&word.folded) {
            continue;
        }
        let (at, found_article) = back_to_article(text, noun);
        let opens = text
            .sentence_of(noun)
            .is_some_and(|sentence| sentence.words.start == at)
            && is_capital(text, at)
            && text.words[at].place.start >= source.shift;
        if at == noun || !found_article && !opens {
            continue;
        }
        let is_weak = matches!(
            word.folded.as_ref(),
            "application" | "interview" | "candidate" | "candidates" | "applicants"
        );
        let is_named = names_a_role(text.written(at..noun));
        if is_weak && noun - at > 5 {
            continue;
        }
        let score = match (is_capital(text, at), is_weak, is_named) {
            (true, false, _) => 3.0,
            (true, true, true) => 1.5,
            (false, false, true) => 2.0,
            (false, false, false) if noun - at >= 2 => 0.5,
            _ => 0.0,
        };
        candidates.push(Candidate {
            place: text.place(at..noun),
            score,
        });
    }
}

/// Where the words before a noun begin, behind their article, and whether there is one.
fn back_to_article(text: &Text<'_>, noun: usize) -> (usize, bool) {
    const ARTICLES: &str = "the our a an for your this de onze";
    const INSIDE: &str = "for your this onze and of in de";
    let mut at = noun;
    while at > 0 && noun - at < 8 {
        let before = gap(text, at - 1);
        let bare = before.trim();
        let holds = bare.is_empty()
            || matches!(bare, "/" | "-" | "&" | ")" | "(" | "." | "’" | "·")
            || bare == "," && is_capital(text, at - 1);
        let word = text.words[at - 1].folded.as_ref();
        let is_other = is_no_name(word)
            && !is_listed(SMALL, word)
            && !is_capital(text, at - 1)
            && !is_listed(INSIDE, word);
        if !holds || before.matches('\n').count() > 1 || is_other {
            return (at, false);
        }
        if is_listed(ARTICLES, word) && !(word == "a" && is_capital(text, at - 1)) {
            return (at, true);
        }
        at -= 1;
    }
    (at, false)
}

/// What a table says the meeting is about: `What   Technical panel, Site Reliability Engineer`.
pub(super) fn by_meeting(source: &Source<'_>, candidates: &mut Vec<Candidate>) {
    const LABELS: &str = "what event meeting session topic subject re was wat quoi objet sujet asunto assunto tema betreff interview gesprach \
        onderwerp concerns evento reunion appointment";
    for (label, value) in labelled(source.body) {
        if !is_listed(LABELS, fold(&source.body[label]).as_str()) {
            continue;
        }
        let words = &source.body[value];
        let pieces = words
            .split([',', '(', ')', '|', '–', '—', ':', '@'])
            .flat_map(|piece| piece.split(" - "))
            .flat_map(|piece| piece.split(" at "))
            .map(str::trim);
        let is_role = |piece: &&str| {
            let folded = fold(piece);
            names_a_job(piece)
                && piece.split(' ').count() <= 6
                && !folded.split(' ').any(|word| OCCASION.hold(word))
        };
        for piece in pieces.filter(is_role) {
            let start = offset_in(piece, source.body) + source.shift;
            candidates.push(Candidate {
                place: start..start + piece.len(),
                score: 1.5,
            });
        }
    }
}
