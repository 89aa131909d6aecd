//! Roles by the word for a post that goes with them: `the miller job`, `das Müllerpraktikum`, `the evening bar shift`.

use std::ops::Range;

use crate::reading::facts::names::{gap, is_capital, is_no_name};
use crate::reading::facts::role::role::{Candidate, is_number};
use crate::reading::facts::role::subject::is_agent;
use crate::reading::facts::role::trades::names_a_role;
use crate::reading::source::Source;
use crate::text::{Language, Text, Words, fold, is_listed};

/// Words for a post, and those for a talk about one, folded.
static POSTS: Words = Words::new(&[
    "job jobs role roles position post posts posting vacancy vacancies opening openings placement apprenticeship traineeship internship gig shift shifts fellowship traineeships rolle posten baan functie vacature stageplek",
    "place seat spot rotation interview interviews chat talk audition auditions trial visit candidate candidates applicants applicant application applications \
        test tests thing work chair season bunk talks chats seat search",
]);

/// Words before a role that its post goes with, folded.
const OPENERS: &str = "the a an our your this that for die der das den dem eine einen einer wegen fur uber de een onze deze";

/// Words that tell a post from others and name no role, folded.
const OTHERS: &str = "new next same other another open full time part full-time part-time permanent current last first second third final previous good great right perfect \
    dream day old whole real actual advertised above mentioned seasonal temporary only one any every each such kind sort type best exciting free \
    interview job trial paid unpaid online phone video short long quick brief little small big early earlier late later original new own booked reserved scheduled \
    rescheduled virtual panel group second-round first-round pending initial technical face face-to-face recorded live upcoming work working \
    start starting your our my his her their remaining available different permanent fixed term fixed-term contract freelance remote hybrid local advertised \
    neue neuen offene offenen freie ausgeschriebene selbe richtige erste zweite nachste nieuwe open vrije juiste vaste tijdelijke eerste tweede volgende \
    azubi ausbildungs praktikums ideal key senior junior lead main night evening morning weekend summer winter early-morning afternoon saturday sunday monday tuesday wednesday thursday friday \
    mid-morning half half-day bad nice wonderful lovely promised important urgent further successful unsuccessful internal external many several few most";

/// Those whom one talks with, folded.
const HOSTS: &str = "founder founders manager managers recruiter director team panel owner ceo host client customer head partner hiring leader officer \
    employer principal interviewer staff people person family member members";

/// Words such as those that may stand within a role, though they name none alone: `the evening bar job`.
const WITHIN: &str = "senior junior lead night evening morning weekend summer winter saturday sunday early seasonal assistant part time full";

/// Roles in small letters before a word for a post.
pub(super) fn by_post(source: &Source<'_>, candidates: &mut Vec<Candidate>) {
    let text = &source.text;
    if matches!(
        source.language,
        Language::Fr | Language::Es | Language::Pt | Language::Ja | Language::Zh
    ) {
        return;
    }
    for (at, word) in text.words.iter().enumerate() {
        let Some(list) = POSTS.list_with(&word.folded) else {
            continue;
        };
        let Some(words) = before(text, at) else {
            continue;
        };
        let written = text.written(words.clone());
        // "a yarn about the foreman spot"
        let is_led = is_listed("spot place thing", &word.folded) || list == 0;
        let is_led = is_led && names_a_role(written) && is_what_for(text, words.start);
        let is_named = names_a_role(written) || is_agent(text.written(words.end - 1..words.end));
        let score = match (list, is_named) {
            (0, true) => 2.6,
            (0, false) if is_plain(text, &words) => 2.5,
            // A chat with the founder is no chat about a founder.
            (1, true) if !is_listed(HOSTS, &text.words[words.end - 1].folded) => 2.5,
            _ => continue,
        };
        candidates.push(Candidate {
            place: text.place(words),
            score: match (names_a_role(written), is_led) {
                (true, true) => score + 0.8,
                (true, false) => score - 1.4,
                _ => score,
            },
        });
    }
}

/// Whether what begins at a word is what is talked about or applied for: `about the`, `for our`.
fn is_what_for(text: &Text<'_>, start: usize) -> bool {
    const FOR: &str = "for about re regarding fur uber wegen voor over";
    let says = |back: usize, list: &str| {
        start
            .checked_sub(back)
            .is_some_and(|at| is_listed(list, &text.words[at].folded))
    };
    says(1, FOR) || says(1, OPENERS) && says(2, FOR)
}

/// The words between an opener and a word for a post, at most four.
fn before(text: &Text<'_>, post: usize) -> Option<Range<usize>> {
    let mut at = post;
    let opening = text
        .sentence_of(post)
        .map_or(0, |sentence| sentence.words.start);
    while at > 0 && post - at < 5 {
        // "Naval architect talk not on Friday"
        if at < post
            && (at == opening
                || is_owned(&text.words[at - 1].folded)
                || text.words[at - 1].folded == "about")
            && names_a_role(text.written(at..post))
        {
            return Some(at..post);
        }
        let space = gap(text, at - 1);
        let word = text.words[at - 1].folded.as_ref();
        let joins = space == " "
            || matches!(space, "-" | "/" | " & " | "'s ")
            || space == "\n" && at == post;
        if is_listed(OPENERS, word) && joins {
            let is_for = word == "for" && !names_a_role(text.written(at..post));
            return (at < post && !is_for).then_some(at..post);
        }
        let is_small = is_no_name(word) && !is_listed(WITHIN, word) && !is_listed("and of", word);
        if !joins || is_small || word.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        at -= 1;
    }
    None
}

/// Whether a word tells whose a post is: `today's`, and not `rigger's`, whose mate does a job of its own.
fn is_owned(word: &str) -> bool {
    word.strip_suffix("'s")
        .is_some_and(|owner| !names_a_role(owner))
}

/// Whether words say what is done, and do not only tell one post from another.
fn is_plain(text: &Text<'_>, words: &Range<usize>) -> bool {
    let word = |at: usize| text.words[at].folded.trim_end_matches("'s");
    let tells = |at: usize| !is_listed(OTHERS, word(at)) && word(at).len() > 1;
    let mut all = words.clone();
    tells(words.end - 1) && all.all(|at| tells(at) || is_listed(WITHIN, word(at)))
}

/// Ends of German and Dutch words for a post, and words that only end like one, folded.
const ENDS: [&str; 13] = [
    "stelle",
    "praktikum",
    "praktikumsplatz",
    "ausbildungsplatz",
    "job",
    "posten",
    "lehre",
    "lehrstelle",
    "volontariat",
    "referendariat",
    "baan",
    "stage",
    "werkstudentenstelle",
];
const PLACES: &str = "baustelle haltestelle tankstelle schnittstelle geschaftsstelle poststelle meldestelle anlaufstelle dienststelle leitstelle feuerstelle \
    bushaltestelle schwachstelle beratungsstelle annahmestelle aussenstelle zweigstelle pressestelle kontaktstelle vermittlungsstelle personalstelle \
    zahlstelle fundstelle textstelle stabsstelle nebenstelle koordinierungsstelle ausgabestelle lehrstelle arbeitsstelle ausbildungsstelle vollzeitstelle \
    teilzeitstelle planstelle praktikumsstelle traumjob nebenjob vollzeitjob teilzeitjob minijob ferienjob sommerjob pflichtpraktikum schulpraktikum vorpraktikum \
    orientierungspraktikum etage bagage montage garage postage passage message image hostage vintage voltage percentage advantage heritage cottage sausage \
    bijbaan luchtbaan rijbaan kegelbaan startbaan landingsbaan postenstage grundstelle andernstelle leerstelle bruchstelle kostenstelle";

/// `das Müllerpraktikum`, `die Archivarsstelle`: a post in one word.
pub(super) fn by_compound(source: &Source<'_>, candidates: &mut Vec<Candidate>) {
    if !source.language.has_compounds() {
        return;
    }
    let text = &source.text;
    for (at, word) in text.words.iter().enumerate() {
        let folded = word.folded.as_ref();
        let end = ENDS
            .iter()
            .find(|end| folded.len() > end.len() + 3 && folded.ends_with(**end));
        if end.is_none()
            || source.language == Language::De && !is_capital(text, at)
            || is_listed(PLACES, folded)
        {
            continue;
        }
        // "backend-Stelle" is two words with a dash between them.
        candidates.push(Candidate {
            place: text.place(at..at + 1),
            score: 2.5,
        });
    }
    for at in 1..text.words.len() {
        let is_post = matches!(
            text.words[at].folded.as_ref(),
            "stelle" | "job" | "praktikum" | "rolle" | "stellen" | "baan"
        );
        let is_joined = matches!(gap(text, at - 1), "-" | "/-");
        if is_post && is_joined && !is_listed(OTHERS, text.words[at - 1].folded.as_ref()) {
            candidates.push(Candidate {
                place: text.place(at - 1..at + 1),
                score: 2.5,
            });
        }
    }
}

/// Without the number of a post and the word before it: `Post LIB/0226 Library Assistant`; nothing of `Vacancy SPL/118`.
pub(super) fn behind_reference(words: &str) -> &str {
    const NUMBERED: &str = "post vacancy job ref reference position stelle kennziffer poste offre puesto vaga oferta vacature functie";
    let mut rest = words.splitn(3, ' ');
    let (first, second) = (
        rest.next().unwrap_or_default(),
        rest.next().unwrap_or_default(),
    );
    let is_numbered = is_listed(NUMBERED, &fold(first.trim_end_matches('.'))) && is_number(second);
    if is_numbered {
        rest.next().unwrap_or(&words[words.len()..])
    } else {
        words
    }
}

#[cfg(test)]
mod tests {
    use crate::reading::facts::role::heard as role;

    #[test]
    fn hears_a_role_by_its_word_for_a_post() {
        for (body, wanted) in [
            (
                "Your letter about the rigger's mate job was good. Could you come on Friday?",
                "rigger's mate",
            ),
            (
                "You would be perfect for the miller job. Could you come on Thursday?",
                "miller",
            ),
            (
                "We would like to talk to you about the evening bar job on Thursday.",
                "evening bar",
            ),
            (
                "Can you come for an interview for the warehouse assistant placement?",
                "warehouse assistant",
            ),
            (
                "We are pushing the glacier guide chat to Monday.",
                "glacier guide",
            ),
            (
                "Let us take Monday for your interview as depot clerk.",
                "depot clerk",
            ),
            (
                "Sie haben sich für das Müllerpraktikum beworben, wir laden Sie zum Gespräch ein.",
                "Müllerpraktikum",
            ),
            (
                "Vielen Dank für Ihre Bewerbung auf die Archivarsstelle in unserem Haus.",
                "Archivarsstelle",
            ),
            (
                "Bonjour, nous vous invitons à un entretien pour le poste de boulanger jeudi à 10 h.",
                "boulanger",
            ),
            (
                "Avanzamos con tu postulación a Ingeniero de procesos. Indícanos un horario.",
                "Ingeniero de procesos",
            ),
        ] {
            assert_eq!(role("Thursday", body), wanted, "{body}");
        }
    }

    #[test]
    fn takes_no_word_that_tells_posts_apart_for_a_role() {
        for body in [
            "We would like to talk to you about the new job on Thursday.",
            "Is the other position still of interest? The full-time role starts in May.",
            "Next is a founder chat, and because we are three people it may take a while.",
            "The first interview is on Monday; the second interview follows.",
            "Der Weg: an der Haltestelle aussteigen, dann links an der Baustelle vorbei.",
            "Ich stelle Ihnen das Team vor und bestelle Kaffee.",
        ] {
            assert_eq!(role("Thursday", body), "", "{body}");
        }
    }

    #[test]
    fn hears_a_role_in_quotes_and_without_its_number() {
        for (body, wanted) in [
            (
                "Has sido preseleccionada en la oferta «Recepcionista turno tarde» de Los Tilos. ¿Puedes venir el martes a las 17 h?",
                "Recepcionista turno tarde",
            ),
            (
                "Ik wil graag met jou praten over de baan van patroontekenaar. Kan jij vrijdag komen?",
                "patroontekenaar",
            ),
            (
                "Post LIB/0226 Library Assistant\n\nYou have been shortlisted for interview on Thursday 3 December at 10.",
                "Library Assistant",
            ),
            (
                "先日の件でご連絡しました。ポジションは計装エンジニアです。面接は木曜10時でいかがでしょうか。",
                "計装エンジニア",
            ),
        ] {
            assert_eq!(role("Thursday", body), wanted, "{body}");
        }
    }

    #[test]
    fn takes_no_step_ticket_or_title_for_a_role() {
        for body in [
            "We'd love to move you to the next stage: a 45 min Hiring Manager Screen with Tobias Rehn.",
            "Brooke can no longer make it, so Ravi Menon (Lead Gameplay Engineer) will take your interview on Thursday at 2.",
            "Damit folgt als letzte Stufe das Gespräch mit der Leitung am Donnerstag um 10 Uhr.",
        ] {
            assert_eq!(role("Thursday", body), "", "{body}");
        }
    }
}
