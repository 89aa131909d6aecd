//! Hints at the role in the subject, in event titles and in lines that stand alone.

use std::ops::Range;

use crate::evidence::Fact;
use crate::reading::facts::names::{
    gap, has_form, has_house, is_capital, is_no_name, names, names_a_job, squashed,
};
use crate::reading::facts::role::role::{Candidate, is_number};
use crate::reading::facts::role::trades::{is_trade, names_a_role};
use crate::reading::facts::role::trim::{behind_a_firm, between_brackets};
use crate::reading::source::Source;
use crate::text::{Text, Words, fold, is_listed, offset_in};

/// Pieces of the subject and of event titles that are neither the firm, a person, a date nor the word interview.
pub(super) fn by_subject(
    source: &Source<'_>,
    company: Option<&Fact<String>>,
    candidates: &mut Vec<Candidate>,
) {
    let known = Known::new(source, company);
    let titles = source.events.iter().map(|event| event.summary.as_str());
    let titles = titles.map(|title| (false, title));
    for (is_subject, title) in
        std::iter::once((true, source.message.subject.as_str())).chain(titles)
    {
        for piece in pieces(title) {
            let is_left_over = is_subject
                && names_interview(title)
                && title.contains([':', '-', '–', '—', '|'])
                && is_titled(piece)
                && !piece.chars().any(|c| c.is_ascii_digit());
            let names_job = names_a_role(piece);
            let is_backed = names_job || is_left_over || known.body.contains(&squashed(piece));
            if known.holds(piece) || !is_backed || names_a_meeting(piece) {
                continue;
            }
            let Some(place) = place_of(source, piece) else {
                continue;
            };
            let is_short = is_left_over && piece.split(' ').count() <= 6;
            candidates.push(Candidate {
                place,
                score: if names_job { 1.2 } else { 0.6 }
                    + if is_subject { 0.3 } else { 0.0 }
                    + if is_short { 1.7 } else { 0.0 },
            });
        }
    }
}

/// What a piece of a subject may be instead of a role, squashed.
pub(super) struct Known {
    firm: String,
    people: Vec<String>,
    given: Vec<String>,
    body: String,
}

impl Known {
    pub(super) fn new(source: &Source<'_>, company: Option<&Fact<String>>) -> Self {
        let people = source.message.to.iter().chain(&source.message.from);
        let given = names(source).iter().filter(|name| name.len() > 2).cloned();
        Self {
            firm: company
                .map(|company| squashed(company.value()))
                .unwrap_or_default(),
            people: people.map(|person| squashed(&person.name)).collect(),
            given: given.collect(),
            body: squashed(source.body),
        }
    }

    /// Whether a word of a piece is a name of somebody on the mail.
    fn names_any(&self, piece: &str) -> bool {
        let mut words = piece.split([' ', ',']).map(squashed);
        words.any(|word| {
            self.given.contains(&word) || self.people.iter().any(|one| one.contains(&word))
        })
    }

    /// Whether a piece is nothing, the firm or somebody.
    pub(super) fn holds(&self, piece: &str) -> bool {
        let key = squashed(piece);
        let is_firm =
            !self.firm.is_empty() && (key.contains(&self.firm) || self.firm.contains(&key));
        let first = piece
            .split([' ', ','])
            .next()
            .map(squashed)
            .unwrap_or_default();
        let is_somebody = piece.split(' ').count() <= 2 && self.given.contains(&first);
        key.is_empty() || is_firm || is_somebody || self.people.contains(&key)
    }
}

/// The pieces of a title between its marks, without the words for an interview.
fn pieces(title: &str) -> impl Iterator<Item = &str> {
    between_brackets(title)
        .flat_map(|piece| piece.split(['|', '–', '—', '@', '·', '「', '」']))
        .flat_map(|piece| piece.split(" - "))
        .flat_map(|piece| piece.split(": "))
        .flat_map(|piece| piece.split(" / "))
        .flat_map(behind_a_firm)
        .map(strip_interview)
}

/// Where a piece stands in the subject, else in the body, as bytes of the joined text.
pub(super) fn place_of(source: &Source<'_>, piece: &str) -> Option<Range<usize>> {
    let in_subject = source.message.subject.find(piece);
    let at = match in_subject {
        Some(at) => at,
        None => source.shift + source.body.find(piece)?,
    };
    Some(at..at + piece.len())
}

/// Whether a piece names a way to meet and no role.
fn names_a_meeting(piece: &str) -> bool {
    const MEETINGS: &str = "chat call screen with session meeting next new date";
    fold(piece).split(' ').any(|word| is_listed(MEETINGS, word))
}

/// Whether a title speaks of an interview.
fn names_interview(title: &str) -> bool {
    let folded = fold(title);
    [
        "interview",
        "gesprach",
        "entretien",
        "entrevista",
        "gesprek",
        "kennismaking",
        "面接",
        "面试",
        "面試",
    ]
    .iter()
    .any(|word| folded.contains(word))
}

/// A piece of a subject without the words for an interview at either end.
pub(super) fn strip_interview(piece: &str) -> &str {
    const AROUND: &str = "interview interviews re fwd invitation vorstellungsgespräch erstgespräch gespräch entretien \
        entrevista sollicitatiegesprek kennismakingsgesprek kennismaking candidature candidatura bewerbung \
        for your als de para the uitnodiging updated bijgewerkt first second final phone with screening call chat talk audition auditions campus visit entrevistas buscamos \
        kennenlernen termin gesprächstermin gesprek afspraak rencontre annulation annulé fijne selection process intvw interviewed cita convocatoria \
        als zu job role position application about";
    let mut words = piece.trim();
    loop {
        let first = words.split(' ').next().unwrap_or_default();
        let last = words.rsplit(' ').next().unwrap_or_default();
        let is_around = |word: &str| {
            is_listed(
                AROUND,
                word.to_lowercase().trim_end_matches(['?', '!', ',', '.']),
            )
        };
        if words.contains(' ') && is_around(first) {
            words = words[first.len()..].trim_start();
        } else if words.contains(' ') && is_around(last) {
            words = words[..words.len() - last.len()].trim_end();
        } else {
            return words;
        }
    }
}

/// Whether a piece is written as titles are: no word of more than three letters without a capital.
fn is_titled(piece: &str) -> bool {
    piece.split([' ', '-', '/']).all(|word| {
        word.chars().count() <= 3
            || word
                .chars()
                .next()
                .is_some_and(|first| !first.is_lowercase())
    })
}

/// Words behind which a subject names the role: `Candidature aide-soignante`, `Sobre tu solicitud (tornero)`.
const APPLIES: &str = "poste puesto vaga vacante vacature stelle mission mision kandidat kandidatin kandidaat kandidate candidat candidato candidata \
    dossier offre annonce oferta plaza cargo application app bewerbung initiativbewerbung candidature candidatura solicitud postulacion sollicitatie cv";
/// Words before which it does: `chef job`, `Vet tech interview`.
const POSTS: &str =
    "job post role position vacancy opening interview apprenticeship gig stelle poste vacature";
/// Small words between both.
const BETWEEN: &str = "spontanee spontane as for the a an of to al als auf die der zur zum pour le la au poste de du d' para el como o ao puesto \
    vaga naar voor functie van post position role job stelle ref your our";
/// Words at which such a role ends, and of which none consists.
const NEVER: &str = "keine nicht kein n'est pas rejetee absage l'offre l' n' offre ete est a non not no has been was were avec con com rencontre entrevue audition organisation termine zeiten horario horarios fecha hora cambio change changes notice memo client customer \
    gesprekken gesprek gesprach gesprache entretien entretiens entrevista entrevistas intvw interviews campus visit at with on in interview invitation cancelled canceled confirmed reminder update updated change date time new \
    next final first second round stage thursday friday monday tuesday wednesday saturday sunday tomorrow re ref reference \
    received status and your you we i is are has have from bei chez en na no bij at about your received sent thursday's \
    owner owners structured casual informal written dream great good perfect exciting any other more requisition new your request requested scheduled rescheduled phone video onsite on-site online screening panel availability feedback client";

/// The role in the subject, by the word for applying before it or the word for a post behind it.
pub(super) fn by_subject_words(source: &Source<'_>, candidates: &mut Vec<Candidate>) {
    let text = &source.text;
    let known = Known::new(source, None);
    let end = text.word_from(source.message.subject.len());
    let folded = |at: usize| text.words[at].folded.as_ref();
    for at in 0..end {
        let found = named_by(text, at, end);
        let Some(words) = found else {
            continue;
        };
        let written = text.written(words.clone());
        let is_named = names_a_role(written);
        if known.people.contains(&squashed(written)) {
            continue;
        }
        let is_backed = known.body.contains(&squashed(written)) && written.len() > 4;
        let is_post = matches!(
            folded(at),
            "job" | "post" | "role" | "vacancy" | "apprenticeship" | "stelle" | "vacature"
        );
        let is_capital = is_capital(text, words.start);
        candidates.push(Candidate {
            place: text.place(words),
            score: match (is_named, is_capital) {
                (true, _) => 1.8,
                (false, true) if is_post => 2.5,
                // "Bewerbung Helikoptermechanik", "Vacature groep 8", no "Bewerbung Müller".
                (false, true) if tells_the_post(folded(at)) && !known.names_any(written) => 2.5,
                (false, true) => 1.6,
                // "Spontane sollicitatie zorgkundige nacht"
                (false, false) if is_listed(APPLIES, folded(at)) && written.len() > 5 => 2.5,
                (false, false) => 1.2,
            } + if is_backed { 1.3 } else { 0.0 },
        });
    }
}

/// Whether a word before a role in a subject stands before nothing else but names.
fn tells_the_post(word: &str) -> bool {
    is_listed(
        "bewerbung initiativbewerbung stelle ausschreibung lehrstelle vacature sollicitatie candidature candidatura solicitud",
        word,
    )
}

/// The role that the word at a place of the subject names: behind a word for applying, or before one for a post.
fn named_by(text: &Text<'_>, at: usize, end: usize) -> Option<Range<usize>> {
    let folded = |at: usize| text.words[at].folded.as_ref();
    let holds = |at: usize| {
        !is_listed(NEVER, folded(at)) && !folded(at).starts_with(|c: char| c.is_ascii_digit())
    };
    let joins = |gap: &str| gap.trim().is_empty() || matches!(gap, "-" | "/" | "&" | "·");
    let mut found: Option<Range<usize>> = None;
    if is_listed(APPLIES, folded(at)) {
        let mut start = at + 1;
        while start < end && start < at + 5 && is_listed(BETWEEN, folded(start)) {
            start += 1;
        }
        let opens =
            start < end && matches!(gap(text, start - 1).trim(), "" | "(" | ":" | "-" | "–");
        let mut stop = start;
        while opens
            && stop < end
            && stop - start < 6
            && holds(stop)
            && (stop == start || joins(gap(text, stop - 1)))
        {
            stop += 1;
        }
        found = (stop > start).then_some(start..stop);
    } else if is_listed(POSTS, folded(at)) {
        let mut start = at;
        while start > 0
            && at - start < 6
            && joins(gap(text, start - 1))
            && holds(start - 1)
            && !is_listed(BETWEEN, folded(start - 1))
        {
            start -= 1;
        }
        found = (start < at).then_some(start..at);
    }
    found
}

/// A line near the top that is a title and no sentence: `Customer Service Associate - Buffalo, NY`.
pub(super) fn by_line(source: &Source<'_>, candidates: &mut Vec<Candidate>) {
    let body = source.body;
    for line in body.lines().filter(|line| !line.trim().is_empty()).take(14) {
        let piece = line
            .split(" - ")
            .flat_map(|piece| piece.split(" – "))
            .flat_map(|piece| piece.split(" | "))
            .flat_map(|piece| piece.split(", "))
            .map(str::trim)
            .find(|piece| {
                let words = piece.split(' ').count();
                words <= 6
                    && is_titled(piece)
                    && names_a_job(piece)
                    && !piece.ends_with(['.', '!', '?', ':'])
            });
        let is_title = line.trim().len() < 90 && !line.trim().ends_with(['.', '!', '?', ',']);
        let Some(piece) = piece.filter(|_| is_title && is_before_signature(body, line)) else {
            continue;
        };
        // "10:00 Jules Kaminer, Associate": a title behind a name is somebody's own.
        let before = line[..offset_in(piece, line)].trim_end();
        let is_occasion = fold(before)
            .split([' ', ','])
            .any(|word| OCCASION.hold(word));
        if before.ends_with(',') && before.split_whitespace().count() >= 2 && !is_occasion {
            continue;
        }
        let start = offset_in(piece, body) + source.shift;
        candidates.push(Candidate {
            place: start..start + piece.len(),
            score: 1.1,
        });
    }
}

/// Whether a line stands in the first half of a body, where no signature is.
fn is_before_signature(body: &str, line: &str) -> bool {
    let at = offset_in(line, body);
    2 * at <= body.trim_end().len()
}

/// Words of subjects that tell the occasion, a day or a greeting; a piece that holds one is no role, folded.
pub(super) static OCCASION: Words = Words::new(&[
    "interview interviews intvw meeting meet chat call screen screening conversation change changed update updated confirmed \
    confirmation cancelled canceled cancellation rescheduled reschedule moved reminder invitation invite invited tomorrow today tonight monday \
    tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun morning afternoon hello hi hey thanks thank you your \
    we us our me my i it application applied cv resume letter portfolio next step steps stage round time times date dates slot slots availability \
    available schedule scheduling action needed required confirm please quick question re fwd fw news good great message messages sent enquiry \
    inquiry thesis seeds season intro email mail note notice memo feedback follow up let's lets talk catch about pick book choose select hop on \
    when what where who how is are was can could will would do does not no yes something back see place places find ready waiting \
    termin termine gesprach gesprache vorstellungsgesprach vorstellungsgesprache kennenlernen einladung absage verschiebung bewerbung unterlagen \
    anderung morgen heute montag dienstag mittwoch donnerstag freitag samstag sonntag wann ihre ihr deine dein brief anfrage ruckfrage wahle \
    entretien entretiens rendez-vous rdv rencontre convocation report invitation demain aujourd'hui lundi mardi mercredi jeudi vendredi samedi dimanche \
    votre ton ta suite candidature reponse disponibilites dates proposees choix creneau annule annulation bonjour merci courrier audition auditions \
    entrevista entrevistas cita convocatoria cambio fecha hora horario horarios manana hoy lunes martes miercoles jueves viernes sabado domingo tu su \
    candidatura correo verano franjas elige urgente convite adiamento alteracao agende quinta sexta segunda terca quarta amanha hoje oi opa conversar \
    bora vamos gesprek gesprekken sollicitatie sollicitatiegesprek kennismaking kennismakingsgesprek afspraak uitnodiging verplaatsing wijziging \
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag morgen vandaag je uw jouw kies plan prik moment volgende stap geannuleerd betreft \
    reactie bericht nieuw subject betreff objet asunto assunto onderwerp ref",
]);

/// Ends of words that name who does something, folded.
const AGENTS: [&str; 40] = [
    "ist", "ian", "hand", "man", "woman", "master", "keeper", "nurse", "mate", "tech", "clerk",
    "euse", "iere", "iste", "ienne", "ien", "aire", "trice", "teur", "eur", "ier", "erin", "istin",
    "kraft", "mann", "frau", "hilfe", "ster", "hulp", "ero", "era", "ista", "eiro", "eira", "dor",
    "dora", "tor", "tora", "rating", "trainee",
];

/// Whether a word names who does something by how it ends: `jointer`, `mécano` does not.
pub(super) fn is_agent(word: &str) -> bool {
    const OTHERS: &str = "september october november december summer winter center centre number answer order letter offer paper user water matter \
        other another never ever over under after later former former newer proper super river tower power first last western eastern northern \
        southern cover folder reminder calendar semester quarter dinner event talent content consent current recent urgent important relevant \
        restaurant different present excellent sent went went garant want volontariat restant water winter";
    let word = fold(word);
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    word.len() > 4
        && !is_listed(OTHERS, word)
        && (word.ends_with("er")
            || word.ends_with("or")
            || (word.ends_with("ent") || word.ends_with("ant")) && !word.ends_with("ment")
            || AGENTS
                .iter()
                .any(|end| word.len() > end.len() + 1 && word.ends_with(end)))
}

/// Whether a word of a piece tells the occasion.
pub(super) fn tells_occasion(piece: &str) -> bool {
    fold(piece)
        .split(|c: char| c.is_whitespace() || ",./&".contains(c))
        .any(|word| OCCASION.hold(word))
}

/// A subject of which nothing is left but the role: `Deckhand`, `RE: HV jointer`, `[Candidature] régie lumière`, `CV - Kowal - HV jointer`.
pub(super) fn by_whole_subject(
    source: &Source<'_>,
    company: Option<&Fact<String>>,
    candidates: &mut Vec<Candidate>,
) {
    let known = Known::new(source, company);
    let subject = source.message.subject.as_str();
    let pieces = subject
        .split([
            ':', '|', '(', ')', '[', ']', '–', '—', '@', '\u{b7}', '!', '?', ',',
        ])
        .flat_map(|piece| piece.split(" - "))
        .map(str::trim)
        // "animator 2026!!", "0.8 FTE"
        .map(|piece| piece.trim_end_matches(|c: char| c.is_ascii_digit() || c.is_whitespace()))
        .filter(|piece| {
            piece.chars().any(char::is_alphabetic)
                && !piece.starts_with(|c: char| c.is_ascii_digit())
        });
    let prefixes = "re fw fwd aw wg tr rv enc antw sv vs memo external extern en";
    let left: Vec<&str> = pieces
        .filter(|piece| !is_listed(prefixes, fold(piece).as_str()))
        .filter(|piece| !tells_occasion(piece) && !known.holds(piece))
        .filter(|piece| piece.chars().filter(char::is_ascii_digit).count() < 3)
        .collect();
    let body = source.body.to_lowercase();
    for piece in &left {
        let words = piece.split_whitespace().count();
        let is_named = names_a_role(piece)
            || piece.split([' ', '/', '-', ',']).any(is_agent)
            || fold(piece).ends_with(" hand");
        let is_backed = !is_named && left.len() == 1 && body.contains(&piece.to_lowercase());
        let is_sentence = piece
            .split_whitespace()
            .filter(|word| word.starts_with(char::is_lowercase))
            .any(|word| is_no_name(&fold(word)) && !is_listed(BETWEEN, fold(word).as_str()));
        if words > 6
            || is_sentence
            || has_house(piece) && !is_trade(piece.rsplit(' ').next().unwrap_or_default())
            || has_form(piece)
            || !(is_named || is_backed && left.len() == 1)
        {
            continue;
        }
        let is_person = words == 1 && left.len() > 1 && !is_named;
        if let Some(place) = place_of(source, piece).filter(|_| !is_person) {
            candidates.push(Candidate {
                place,
                score: match (is_named, left.len() == 1) {
                    (true, true) => 2.5,
                    (true, false) => 2.0,
                    (false, _) => 1.2,
                } - if names_a_role(piece) { 1.0 } else { 0.0 },
            });
        }
    }
}

/// What stands in brackets or quotes behind a word for applying, or behind the firm: `uw sollicitatie (Matroos veerdienst)`,
/// `Votre candidature « Métreur bois »`.
pub(super) fn by_brackets(
    source: &Source<'_>,
    company: Option<&Fact<String>>,
    candidates: &mut Vec<Candidate>,
) {
    const WORDS: &str = "application bewerbung candidature candidatura sollicitatie solicitud postulacion position role job vacancy stelle vacature \
        poste puesto vaga opening post kandidatuur interview vorstellungsgesprach bewerbungsgesprach zweitgesprach erstgesprach termin \
        sollicitatiegesprek kennismakingsgesprek gesprach gesprek entrevista entretien verfahren process proceso processo ronde rolle procedure";
    let all = source.text.source;
    let firm = company.map(|one| one.value().as_str()).unwrap_or_default();
    for (open, mark) in all.match_indices(['(', '«', '"', '“', '„']) {
        let before = all[..open].trim_end_matches([' ', '\u{a0}']);
        let last = before
            .rsplit(|c: char| c.is_whitespace())
            .next()
            .unwrap_or_default();
        let is_led = is_listed(WORDS, fold(last).as_str())
            || is_number(last) && last.contains(['-', '/']) && last.len() > 5
            || !firm.is_empty() && before.ends_with(firm);
        let rest = crate::text::beginning(&all[open + mark.len()..], 70);
        let close = rest.find([')', '»', '"', '”', '“', '\n']);
        let Some(words) = close.map(|close| rest[..close].trim()).filter(|_| is_led) else {
            continue;
        };
        let count = words.split_whitespace().count();
        let is_fair = (1..=6).contains(&count)
            && words.starts_with(|c: char| c.is_uppercase() || names_a_job(words))
            && words.chars().filter(char::is_ascii_digit).count() < 4
            && !words.contains(['@', ':', '?', '!'])
            && !fold(words).split(' ').any(|word| OCCASION.hold(word));
        if is_fair {
            let start = offset_in(words, all);
            candidates.push(Candidate {
                place: start..start + words.len(),
                score: if names_a_job(words) { 2.5 } else { 2.6 },
            });
        }
    }
}

/// A line that is a title and its pay: `Overnight Stocker, from $18.25`, `Teller I (part-time, 24 hrs). $18.10/hr.`
pub(super) fn by_paid_line(source: &Source<'_>, candidates: &mut Vec<Candidate>) {
    for line in source.body.lines().map(str::trim) {
        let Some(money) = line.find(['$', '€', '£']).filter(|at| (5..60).contains(at)) else {
            continue;
        };
        let title = line[..money]
            .split([',', '.', '|', '(', '–', '@'])
            .next()
            .unwrap_or_default();
        let title = title.trim_end_matches(|c: char| !c.is_alphanumeric());
        let words = title.split(' ').count();
        if words <= 5 && is_titled(title) && (names_a_job(title) || title.split(' ').any(is_agent))
        {
            let start = offset_in(title, source.body) + source.shift;
            candidates.push(Candidate {
                place: start..start + title.len(),
                score: 2.5,
            });
        }
    }
}
