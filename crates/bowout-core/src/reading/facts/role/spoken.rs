//! Roles in running words that say what somebody is wanted for: `we need two staff nurses`, `for finishing foreman`,
//! `requisition 44812, Senior Food Technologist`, `the interview (manipulatrice radio)`, `Lab lead, as you applied.`
//! All of them must name an occupation.

use std::ops::Range;
use std::sync::LazyLock;

use crate::evidence::Fact;
use crate::reading::facts::names::{gap, is_capital, is_no_name};
use crate::reading::facts::role::hints::run;
use crate::reading::facts::role::role::{Candidate, is_number};
use crate::reading::facts::role::subject::{OCCASION, is_agent};
use crate::reading::facts::role::trades::names_a_role;
use crate::reading::source::Source;
use crate::text::{Language, Phrases, Text, fold, is_listed, offset_in};

/// Words by which somebody says whom they want, or what the talk is about.
static WANTS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "are|we're|were|am after",
        "need|needs|require|requires|lack|lacks|lost|employ|hiring|recruiting|seeking|wants|want",
        "looking|short|search for|of",
        "take|taking|took on",
        "replace|replacing|losing|loses|lose (our|its|their|my)?",
        "falta|faltan|hace falta",
        "seas|seja|sejas|sois|soyez nuestro|nuestra|nosso|nossa|notre (primer|primera|primeiro|primeira|premier|premiere)?",
        "braucht|brauchen|brauche|sucht|suchen|suche|fehlt|fehlen",
        "zoekt|zoeken|zoek|mist|missen",
        "cherche|cherchons|cherchent|recherche|recherchons|manque|recrute|recrutons",
        "besoin d'|de",
        "busca|busco|buscan|buscamos|buscando|buscabamos|necesita|necesito|necesitan|necesitamos|procura|procuro|procuramos|procurando",
        "precisa|preciso|precisamos|precisando (de)?",
    ])
});

/// Words by which somebody says what the talk is about.
static ABOUT: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "it|this|that is|was|s about",
        "it's|that's about",
        "speak|talk|chat|meet|see|interview|met you|him|her|them|us|me about|for|over|regarding",
        "speak|talk|chat (with|to) you|him|her|them|us|me about|through|over|regarding",
        "talk|go through",
        "think|thought|thinking about|of",
        "panel|panelist|lead|committee|slots|times|interviews|board|diary for",
        "geht|ginge|ging um",
        "gaat om",
        "s'agit d'|de|du",
        "trata de|del|do|da",
        "lo de",
        "entrevistas|entretiens|gesprekken de|para|pour|voor",
        "interes|interesse en|no|na|em",
    ])
});

/// Small words and numbers between such a word and the role, folded.
const BETWEEN: &str = "a an another two three four five six some several more new extra experienced good x of for about \
    noch einen eine ein zwei drei weitere neue een twee drie nog nieuwe un une des deux trois d' de du \
    una dos tres um uma dois duas tres mais mas otro otra";
/// What tells somebody who is known from anybody, folded: "we want our head of product to hear it".
const KNOWN: &str = "the our my his their die den das der unsere unseren de het onze le la les notre el los las al nuestro nuestra o os as nosso nossa";

/// Roles behind words that say whom somebody wants.
pub(super) fn by_want(source: &Source<'_>, candidates: &mut Vec<Candidate>) {
    let text = &source.text;
    let wanted = WANTS
        .find_all(text)
        .into_iter()
        .map(|found| (found.words.end, false));
    let about = ABOUT
        .find_all(text)
        .into_iter()
        .map(|found| (found.words.end, true));
    for (end, is_about) in wanted.chain(about) {
        let mut at = end;
        let goes_on = |at: usize| {
            is_between(text, at)
                || is_about
                    && is_listed(KNOWN, text.words[at].folded.as_ref())
                    && !parts(gap(text, at - 1))
        };
        while at < text.words.len() && at < end + 4 && goes_on(at) {
            at += 1;
        }
        if at < text.words.len() && !parts(gap(text, at - 1)) {
            push(source, at, 1.2, candidates);
        }
    }
}

/// Prepositions before a job that has no article: the capacity in which somebody is wanted, folded.
fn capacities(language: Language) -> &'static str {
    match language {
        Language::En => "for as",
        Language::De => "fur als",
        Language::Nl => "voor als",
        Language::Fr => "pour comme",
        Language::Es => "para como",
        Language::Pt => "para pra como",
        _ => "",
    }
}

/// Roles without an article behind a preposition: `wants to see you for finishing foreman`, `para supervisor de voladura`.
pub(super) fn by_capacity(source: &Source<'_>, candidates: &mut Vec<Candidate>) {
    const OWN: &str = "i me he she who work works worked working am is ich bin hij zij ik je suis soy sou yo eu acts acting speaking";
    let text = &source.text;
    for at in 0..text.words.len().saturating_sub(1) {
        let word = text.words[at].folded.as_ref();
        if !is_listed(capacities(source.language), word) || parts(gap(text, at)) {
            continue;
        }
        let opens = text
            .sentence_of(at)
            .is_some_and(|sentence| sentence.words.start == at);
        let is_own = (1..=3)
            .filter_map(|back| at.checked_sub(back))
            .any(|before| is_listed(OWN, text.words[before].folded.as_ref()));
        // "As head of people I ..." is what the writer is.
        let is_as = matches!(word, "as" | "als" | "como" | "comme");
        let is_known = is_listed(KNOWN, text.words[at + 1].folded.as_ref());
        let is_sought = word == "for" && is_between(text, at + 1) && seeks(text, at);
        if is_as && (opens || is_own) || is_between(text, at + 1) && !is_sought || is_known {
            continue;
        }
        push(source, at + 1 + usize::from(is_sought), 1.1, candidates);
    }
}

/// Whether somebody seeks earlier in the sentence: `I'm looking on behalf of a yard for a head of planning`.
fn seeks(text: &Text<'_>, at: usize) -> bool {
    const SEEKS: &str = "looking searching hunting recruiting hiring behalf";
    let opening = text
        .sentence_of(at)
        .map_or(at, |sentence| sentence.words.start);
    text.words[opening..at]
        .iter()
        .any(|word| is_listed(SEEKS, &word.folded))
}

/// Whether a word stands between what is wanted and its name.
fn is_between(text: &Text<'_>, at: usize) -> bool {
    let word = text.words[at].folded.as_ref();
    !parts(gap(text, at - 1))
        && (is_listed(BETWEEN, word)
            || word.len() <= 2 && word.chars().all(|one| one.is_ascii_digit()))
}

/// Whether what stands between two words parts them.
fn parts(gap: &str) -> bool {
    !gap.trim().is_empty() && gap.trim() != "'" || gap.matches('\n').count() > 1
}

/// Notes the role that begins at a word, if an occupation stands there in a few words.
fn push(source: &Source<'_>, at: usize, score: f64, candidates: &mut Vec<Candidate>) {
    const PEOPLE: &str = "candidates candidate applicants people person somebody someone team teams client clients manager director \
        recruiter owner head boss doctor kandidaten bewerber candidats candidatos kandidaat klant kunde cliente client members";
    let text = &source.text;
    let Some(words) = run(text, at, source.language == Language::De) else {
        return;
    };
    let until = words
        .clone()
        .skip(1)
        .find(|at| is_listed("para pra pour", text.words[*at].folded.as_ref()));
    let words = words.start..until.unwrap_or(words.end);
    let first = text.words[words.start].folded.as_ref();
    let written = text.written(words.clone());
    let is_somebody = words.len() == 1 && is_listed(PEOPLE, first);
    // "porteira" names one in "preciso de porteira", none in "para eu liberar a porteira".
    let leads = !matches!(source.language, Language::Fr | Language::Es | Language::Pt)
        || is_capital(text, words.start)
        || names_a_role(first);
    if words.len() <= 6
        && leads
        && names_a_role(written)
        && !is_somebody
        && !is_possessed(text, &words)
    {
        candidates.push(Candidate {
            place: text.place(words),
            score,
        });
    }
}

/// Whether words are the owner of what follows: `the manager's office`.
fn is_possessed(text: &Text<'_>, words: &Range<usize>) -> bool {
    let last = text.words[words.end - 1].folded.as_ref();
    last.ends_with("'s") || gap(text, words.end - 1).starts_with(['\'', '’'])
}

/// Roles behind the number of a vacancy: `R-20417 Claims Adjuster II`, `VACANCY 118834: SPECIALIST DIETITIAN`.
pub(super) fn by_number(source: &Source<'_>, candidates: &mut Vec<Candidate>) {
    let all = source.text.source;
    for (at, word) in numbers(all) {
        let behind = &all[at + word.len()..];
        let rest = behind.trim_start_matches([' ', ',', ':', ';', '(', ')', '–', '—', '-', '\t']);
        if behind.len() == rest.len() {
            continue;
        }
        let end = rest
            .find(['\n', '.', ',', ';', '|', '@', ')', '(', '<', ':'])
            .unwrap_or(rest.len());
        let piece = &rest[..end];
        let piece = [
            " at ", " - ", " – ", " — ", " with ", " for ", " is ", " bei ", " chez ", " has ",
        ]
        .iter()
        .filter_map(|end| piece.find(end))
        .min()
        .map_or(piece, |end| &piece[..end])
        .trim();
        let opens = piece.starts_with(|one: char| one.is_uppercase())
            || behind.starts_with([',', ':', ' ']) && behind.trim_start().starts_with('(');
        if opens && is_title(piece) {
            note(all, piece, 1.6, candidates);
        }
    }
}

/// Words with so many digits that they are the number of something, with their places.
fn numbers(all: &str) -> impl Iterator<Item = (usize, &str)> {
    all.split([' ', '\n', '\t', '(', '"', '['])
        .filter_map(|word| {
            let at = offset_in(word, all);
            let word = word.trim_end_matches([',', ':', ';', ')', ']', '.']);
            let digits = word.chars().filter(char::is_ascii_digit).count();
            (digits >= 4 && is_number(word) && !is_year(word) && !is_time(word))
                .then_some((at, word))
        })
}

/// Whether a number is a year or a sum.
fn is_year(word: &str) -> bool {
    word.len() == 4 && (word.starts_with("20") || word.starts_with("19"))
}

/// Whether a number is an hour or a date: `08.15`.
fn is_time(word: &str) -> bool {
    word.contains('.') && word.chars().all(|one| one.is_ascii_digit() || one == '.')
}

/// Whether words are a title and nothing else.
fn is_title(piece: &str) -> bool {
    let count = piece.split_whitespace().count();
    let words = || piece.split([' ', '/', '-']).map(fold);
    (1..=6).contains(&count)
        && names_a_role(piece)
        && !words().any(|word| OCCASION.hold(&word))
        && words()
            .zip(piece.split([' ', '/', '-']))
            .filter(|(_, written)| written.starts_with(char::is_lowercase))
            .all(|(word, _)| {
                !is_no_name(&word) || is_listed("of and for de du der im in & und et y e", &word)
            })
}

/// Roles that fill a bracket behind what is no name: `l'entretien (manipulatrice radio)`, or behind the firm.
pub(super) fn by_aside(
    source: &Source<'_>,
    company: Option<&Fact<String>>,
    candidates: &mut Vec<Candidate>,
) {
    const HOUSES: &str = "committee panel board team group clinic";
    const HOSTS: &str =
        "manager director recruiter owner founder head partner lead ceo cfo cto coo vp president";
    if matches!(source.language, Language::Ja | Language::Zh) {
        return;
    }
    let all = source.text.source;
    let firm = company.map(|one| one.value().as_str()).unwrap_or_default();
    for (open, _) in all.match_indices('(') {
        let rest = crate::text::beginning(&all[open + 1..], 60);
        let Some(piece) = rest.find([')', '\n']).map(|close| rest[..close].trim()) else {
            continue;
        };
        let before = all[..open].trim_end();
        let last = before
            .rsplit(char::is_whitespace)
            .next()
            .unwrap_or_default();
        let is_named = last.starts_with(|one: char| one.is_uppercase() || one.is_ascii_digit())
            || last.ends_with([',', '.']);
        let is_firm = !firm.is_empty() && before.ends_with(firm);
        let says_so = [" role", " position", " job", " post", " vacancy"]
            .iter()
            .any(|end| piece.ends_with(end));
        let is_thing = is_listed(HOUSES, fold(last).as_str());
        let is_host = piece
            .split(' ')
            .map(fold)
            .any(|word| is_listed(HOSTS, &word));
        // "manipulatrice radio": the ending says enough where the bracket stands alone.
        let first = piece.split(' ').next().unwrap_or_default();
        let is_low_agent = source.language != Language::En
            && !is_named
            && first.ends_with(['e', 'r', 'a', 'o'])
            && is_agent(first)
            && piece.split(' ').count() <= 3;
        if is_low_agent {
            note(all, piece, 2.6, candidates);
        }
        if (!is_named && !is_host || is_firm || says_so || is_thing) && is_title(piece) {
            note(all, piece, 1.2, candidates);
        }
    }
}

/// Roles that are a sentence, or what stands before its first comma: `Lab lead, as you applied.`
pub(super) fn by_sentence(source: &Source<'_>, candidates: &mut Vec<Candidate>) {
    if matches!(source.language, Language::Ja | Language::Zh) {
        return;
    }
    let text = &source.text;
    for sentence in &text.sentences {
        let start = sentence.words.start;
        if sentence.words.is_empty() || text.words[start].place.start < source.shift {
            continue;
        }
        // A line of its own is a signature or a heading.
        let opens_line = start == 0 || gap(text, start - 1).contains('\n');
        let mut end = start;
        while end < sentence.words.end && end - start < 6 {
            end += 1;
            if !matches!(gap(text, end - 1), " " | "-" | "/") {
                break;
            }
        }
        let after = gap(text, end - 1);
        let ends = end == sentence.words.end || after.starts_with(',');
        let runs_on = !after.contains('\n') || opens_line && after.starts_with('.');
        let piece = text.written(start..end);
        let agent =
            is_agent(text.written(end - 1..end)) || names_a_role(text.written(end - 1..end));
        if ends
            && (!opens_line && runs_on)
            && agent
            && is_title(piece)
            && !is_listed("dear hi hello", text.words[start].folded.as_ref())
        {
            note(text.source, piece, 1.1, candidates);
        }
    }
}

/// Roles behind a label within a line: `at the terminal. Position: revenue controller.`
pub(super) fn by_inner_label(source: &Source<'_>, candidates: &mut Vec<Candidate>) {
    const LABELS: &str = "role position job post vacancy opening stelle poste puesto vaga vacante cargo functie vacature rolle \
        application bewerbung plaza opportunity";
    // "Zur Erinnerung: Disponentin Seefracht, 30 Tage Urlaub."
    const REMINDERS: &str = "reminder erinnerung rappel recordatorio lembrete herinnering";
    let text = &source.text;
    for at in 1..text.words.len() {
        let label = text.words[at - 1].folded.as_ref();
        let reminds = is_listed(REMINDERS, label);
        let is_label = matches!(gap(text, at - 1), ": " | ":" | " : ")
            && (is_listed(LABELS, label) || reminds && text.words[at].place.start > source.shift);
        if !is_label {
            continue;
        }
        let Some(words) = run(text, at, source.language == Language::De) else {
            continue;
        };
        let is_named = names_a_role(text.written(words.clone()));
        if words.len() <= 6 && (is_named || is_capital(text, words.start) && !reminds) {
            candidates.push(Candidate {
                place: text.place(words),
                score: match (is_named, reminds) {
                    (true, true) => 3.0,
                    (true, false) => 1.8,
                    (false, _) => 1.5,
                },
            });
        }
    }
}

fn note(all: &str, piece: &str, score: f64, candidates: &mut Vec<Candidate>) {
    let start = offset_in(piece, all);
    candidates.push(Candidate {
        place: start..start + piece.len(),
        score,
    });
}

#[cfg(test)]
mod tests {
    use crate::reading::facts::role::heard as role;

    #[test]
    fn hears_whom_somebody_wants_and_as_what() {
        for (body, wanted) in [
            (
                "I'm looking on behalf of a yard on the east coast for a head of planning. Shall we talk next week?",
                "head of planning",
            ),
            (
                "He says he is damned if he'll take on a joiner he hasn't shaken hands with. Can we say Friday at 4?",
                "joiner",
            ),
            (
                "Wegen der Schlosserstelle: am Dienstag geht es nicht. Ginge es am Mittwoch um 17 Uhr?",
                "Schlosserstelle",
            ),
            (
                "The clinic is looking for theatre nurses. Could you come on Thursday at 10?",
                "theatre nurses",
            ),
            (
                "The agent wants to see you for finishing foreman, Monday 30th at 7.",
                "finishing foreman",
            ),
            (
                "They have scrapped it, and the new head wants to see you, as pricing analyst, next week. Which day would suit you for the interview?",
                "pricing analyst",
            ),
            (
                "Ms Reyes would like to speak with you about Ceramics Buyer. Do any of these work?",
                "Ceramics Buyer",
            ),
            (
                "Owned by others. Position: revenue controller. They wish an hour on Teams.",
                "revenue controller",
            ),
            (
                "I would like to hear you taste aloud. Lab lead, as you applied. Would Friday do?",
                "Lab lead",
            ),
            (
                "Naval architect talk therefore not on Friday but by phone. Can you do Monday at 9?",
                "Naval architect",
            ),
            (
                "Hansen hätte Sie gern mal da, es geht um die Schichtleitung Verpackung. Passt Dienstag?",
                "Schichtleitung Verpackung",
            ),
            (
                "Das Stift braucht examinierte Pflegefachkräfte. Könnten Sie am Donnerstag zum Gespräch kommen?",
                "examinierte Pflegefachkräfte",
            ),
            (
                "Quieren conversar contigo para supervisor de voladura. ¿Puedes el lunes a las 9?",
                "supervisor de voladura",
            ),
            (
                "Bonjour, l'entretien (manipulatrice radio) est reporté à lundi 9 h. Cela vous va ?",
                "manipulatrice radio",
            ),
            (
                "Procuramos aprendiz de vidreiro para setembro. Pode vir na quinta às 15h?",
                "aprendiz de vidreiro",
            ),
        ] {
            assert_eq!(role("Thursday", body), wanted, "{body}");
        }
    }

    #[test]
    fn hears_what_the_number_of_a_vacancy_stands_before() {
        for (subject, body) in [
            (
                "Your application",
                "Select a time for your conversation about requisition 44812, Claims Adjuster.",
            ),
            (
                "Event update",
                "Event: Panel Interview, R-20417 Claims Adjuster\nNew: Mar 5, 2027 9:30 AM",
            ),
            (
                "Re: Claims Adjuster, second meeting",
                "It is now Thursday at 9.40 rather than Wednesday. Is that all right?",
            ),
        ] {
            assert_eq!(role(subject, body), "Claims Adjuster", "{body}");
        }
    }

    #[test]
    fn takes_nobody_who_is_known_for_what_is_wanted() {
        for body in [
            "I want our head of product to hear both from you. Would Thursday late morning be crazy?",
            "The date is 29 January at 08.15 Uhr in our training centre. Please confirm.",
            "Me dá um toque antes pra eu liberar a porteira, pode ser quinta?",
            "Agora é papo com a Bia (design manager), 45 min. Escolhe aqui o horário.",
        ] {
            assert_eq!(role("Thursday", body), "", "{body}");
        }
        assert_eq!(
            role("Dossier Rochat", "Könnten Sie am Montag um 10 Uhr kommen?"),
            ""
        );
    }

    #[test]
    fn where_nothing_stands_out_an_occupation_that_is_named_is_the_role() {
        for (subject, body, wanted) in [
            (
                "Weds",
                "Dear Hal, shall we say Monday 30th at ten? The mobile library has waited since November for a driver and can wait two weeks more.",
                "driver",
            ),
            (
                "Re: potter / studio assistant",
                "hiya tash\n\npics of your glazes are lovely. fancy coming by the studio so we can have a proper natter about the job? I'm in most afternoons bar weds. tell me what suits\n\nbram\nkiln & co",
                "studio assistant",
            ),
        ] {
            let read = role(subject, body);
            assert!(read.contains(wanted), "{body}: {read}");
        }
    }

    #[test]
    fn hears_roles_in_brackets_of_japanese_and_chinese() {
        for (body, wanted) in [
            (
                "恭喜您通过「增长产品经理」岗位的简历筛选。请选择一个时间。",
                "增长产品经理",
            ),
            (
                "おめでとうございます。職種は「外商アシスタント」です。候補は以下の3つです。",
                "外商アシスタント",
            ),
            (
                "【求人】ソムリエ\n書類選考を通過しました。面接日時をお選びください。",
                "ソムリエ",
            ),
            (
                "青梧教育邀请你预约【课程顾问】初试。请选择一个可用时段。",
                "课程顾问",
            ),
        ] {
            assert_eq!(role("面接", body), wanted, "{body}");
        }
    }
}
