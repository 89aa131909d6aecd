//! Whom a mail names behind a label, in the head of a mail passed on, two together behind a preposition, or in a list that one word opens
//! or that holds the writer.

use std::ops::Range;

use crate::evidence::{Evidence, Fact, Part};
use crate::person::Person;
use crate::reading::facts::names::{gap, is_capital, looks_human, squashed};
use crate::reading::facts::people::mentioned::{add, is_the_firm, is_unheard};
use crate::reading::facts::people::people::is_full_name;
use crate::reading::facts::people::titles::person_at;
use crate::reading::reading::Human;
use crate::reading::source::Source;
use crate::reading::weigh::is_often_said;
use crate::text::{Words, fold, is_listed, offset_in};

/// Who wrote the mail that is passed on: `From: Loretta Hsu <lhsu@pinecrest.example>`.
pub(in crate::reading::facts::people) fn passed_on(
    source: &Source<'_>,
    people: &mut Vec<Fact<Human>>,
) {
    let earlier = source.passed_on();
    let body = source.message.body.as_str();
    if earlier.is_empty() {
        return;
    }
    let offset = offset_in(earlier, body);
    for line in earlier.lines().take(12) {
        let bare = line.trim_start_matches(['>', ' ', '*']);
        let labels = [
            "From:",
            "Von:",
            "De:",
            "De :",
            "Van:",
            "差出人:",
            "发件人:",
            "发件人：",
        ];
        let Some(value) = labels.iter().find_map(|label| bare.strip_prefix(label)) else {
            continue;
        };
        let (name, email) = value.split_once('<').map_or((value, ""), |(name, rest)| {
            (name, rest.split('>').next().unwrap_or_default())
        });
        // "From: Janice Fung [Goldcrest Estates]", "Van: Hetty Prins, vestigingsleider"
        let name = name.split('[').next().unwrap_or_default();
        let name = name
            .split_once(", ")
            .filter(|(_, behind)| behind.starts_with(char::is_lowercase))
            .map_or(name, |(name, _)| name);
        let name = name.trim().trim_matches(['"', '*']);
        let person = Person::new(name, email);
        let is_reader = source
            .message
            .to
            .iter()
            .chain(&source.message.from)
            .any(|to| to.same_mailbox(email) && !email.is_empty());
        let is_plain = name.contains(' ')
            && name.starts_with(char::is_uppercase)
            && (is_full_name(name) || name.contains(", "));
        if is_plain && looks_human(&person, earlier) && !is_reader && !person.is_robot() {
            let shown = person.own_name();
            let start = offset_in(name, earlier) + offset;
            let email = (!email.is_empty()).then(|| email.to_owned());
            add(
                people,
                &shown,
                email,
                Evidence::quote(Part::Body, body, start..start + name.len()),
            );
        }
        return;
    }
}

/// `Organizador: Dinis Carrusca`, `Teilnehmer: Ivo Beyer, Fatma Erdem`, `Manager: Lou`.
pub(in crate::reading::facts::people) fn labelled(
    source: &Source<'_>,
    people: &mut Vec<Fact<Human>>,
) {
    const LABELS: &str = "organizador organizer organiser organisator organisatrice organisateur veranstalter host hosts gastgeber contact person kontakt \
        ansprechpartner ansprechpartnerin contacto contato contactpersoon met who guests attendees teilnehmer teilnehmende participants participantes \
        invitados convidados deelnemers panel members interviewer interviewers interviewed entrevistador entrevistadora entrevistadores gesprachspartner gesprachspartnerin interlocuteur interlocutrice interlocutor interlocutora gesprekspartner manager \
        recruiter recruteur recruteuse recrutador recrutadora reclutador reclutadora panellists reports recibiran atenderan verra verran atendera recibira atende wer qui quien quem wie avec mit con com with";
    let body = source.text.source;
    // "Dauer: 20 Minuten. Ihre Gesprächspartnerin: Silke Rothe", "Organizer  Georgia Vickers"
    let pieces = body[source.shift..]
        .lines()
        .flat_map(|line| line.split(". "));
    for line in pieces {
        let Some((label, value)) = line
            .split_once([':', '：'])
            .or_else(|| line.split_once("  "))
        else {
            continue;
        };
        let folded = fold(label);
        let mut words = folded
            .split(|c: char| !c.is_alphabetic())
            .filter(|word| !word.is_empty())
            .peekable();
        let is_label =
            label.len() < 34 && words.peek().is_some() && words.any(|word| is_listed(LABELS, word));
        if !is_label || value.len() > 160 {
            continue;
        }
        listed_in(source, value, people);
    }
}

/// The names of a list behind a label.
fn listed_in(source: &Source<'_>, value: &str, people: &mut Vec<Fact<Human>>) {
    let body = source.text.source;
    let start = offset_in(value, body);
    let first = source.text.word_from(start);
    let last = source.text.word_from(start + value.len());
    let mut at = first;
    while at < last {
        let Some(name) = person_at(source, at).filter(|name| name.end <= last) else {
            at += 1;
            continue;
        };
        let written = source.text.written(name.clone());
        let is_item = at == first
            || gap(&source.text, at - 1).starts_with([',', '/', ';', '&'])
            || matches!(
                source.text.words[at - 1].folded.as_ref(),
                "and" | "und" | "et" | "y" | "e" | "en"
            );
        if is_item
            && (written.contains(' ') || at == first && name.end == last)
            && !source
                .message
                .to
                .iter()
                .any(|to| squashed(&to.name).contains(&squashed(written)))
        {
            add(people, written, None, source.quote_words(name.clone()));
        }
        at = name.end.max(at + 1);
    }
}

/// `a call with Milo and Fatou`, `mit Anna und Tom`: two given names behind a preposition, where no house is called so.
pub(in crate::reading::facts::people) fn a_pair(
    source: &Source<'_>,
    company: &str,
    people: &mut Vec<Fact<Human>>,
) {
    static WITH: Words = Words::new(&["with mit avec con com met"]);
    const AND: &str = "and und et y e en";
    let text = &source.text;
    let folded = |at: usize| text.words.get(at).map_or("", |word| word.folded.as_ref());
    for at in source.body_words() {
        let is_led = WITH.hold(folded(at))
            && is_listed(AND, folded(at + 2))
            && source.heart.contains(&text.words[at].place.start)
            && (at..at + 3).all(|one| gap(text, one) == " ");
        let is_alone = is_led && !(is_capital(text, at + 4) && gap(text, at + 3) == " ");
        if !is_alone {
            continue;
        }
        let names = [at + 1, at + 3].map(|one| {
            person_at(source, one).filter(|name| {
                let written = text.written(name.clone());
                name.len() == 1
                    && is_unheard(written)
                    && !is_the_firm(source, company, written)
                    && !is_often_said(folded(name.start))
            })
        });
        if let [Some(one), Some(other)] = names {
            for name in [one, other] {
                add(
                    people,
                    text.written(name.clone()),
                    None,
                    source.quote_words(name),
                );
            }
        }
    }
}

/// Words for several people of one rank, folded.
static RANKS: Words = Words::new(&[
    "professors profs doctors drs councillors cllrs commissioners canons judges captains sisters herren damen professoren doktoren \
    professeurs docteurs mesdames messieurs maitres profesores profesoras doctores doctoras ingenieros senores senoras professores professoras \
    doutores doutoras engenheiros senhores senhoras heren dames professoren",
]);

/// Words by which a writer counts themselves among those of a list, folded.
static ME: Words = Words::new(&["me myself mich mir moi mij ikzelf mim conmigo comigo ich yo eu"]);

/// `Professors Ruane, Voss and Abdi`, `Panel is Marta, Deji and me`: those of a list that a word for several people opens, or that
/// holds the writer.
pub(in crate::reading::facts::people) fn a_panel(
    source: &Source<'_>,
    company: &str,
    people: &mut Vec<Fact<Human>>,
) {
    let text = &source.text;
    // A list that opens with a rank holds names, however often they are said.
    let mut found: Vec<(Range<usize>, bool)> = vec![];
    for at in source.body_words() {
        let word = text.words[at].folded.as_ref();
        if !source.heart.contains(&text.words[at].place.start) {
            continue;
        }
        if RANKS.hold(word) && gap(text, at) == " " {
            let names = behind(source, at + 1);
            if names.len() > 1 {
                found.extend(names.into_iter().map(|name| (name, true)));
            }
        } else if ME.hold(word) {
            let names = [ahead(source, at), behind_me(source, at)].concat();
            if names.len() > 1 {
                found.extend(names.into_iter().map(|name| (name, false)));
            }
        }
    }
    for (name, is_ranked) in found {
        let written = text.written(name.clone());
        let is_often =
            !is_ranked && name.len() == 1 && is_often_said(&text.words[name.start].folded);
        if is_unheard(written) && !is_often && !is_the_firm(source, company, written) {
            add(people, written, None, source.quote_words(name));
        }
    }
}

/// How the items of a list are parted; a word where it is one.
fn parts(source: &Source<'_>, at: usize) -> Option<usize> {
    const AND: &str = "and und et y e en plus";
    let text = &source.text;
    if matches!(gap(text, at), ", " | " + " | " & " | " / " | "/") {
        return Some(at + 1);
    }
    let is_joint = gap(text, at).trim_start_matches(',') == " "
        && text
            .words
            .get(at + 1)
            .is_some_and(|word| is_listed(AND, &word.folded))
        && gap(text, at + 1) == " ";
    is_joint.then_some(at + 2)
}

/// The names of a list that begins at a word.
fn behind(source: &Source<'_>, mut at: usize) -> Vec<Range<usize>> {
    let mut names = vec![];
    while let Some(name) = person_at(source, at).filter(|name| name.len() <= 3) {
        let next = parts(source, name.end - 1);
        names.push(name);
        let Some(next) = next else { break };
        at = next;
    }
    names
}

/// The names of a list that goes on behind the writer: `myself, Con Mavros and Jenny`.
fn behind_me(source: &Source<'_>, at: usize) -> Vec<Range<usize>> {
    parts(source, at).map_or(vec![], |next| behind(source, next))
}

/// The names of a list that ends with the writer: `Marta, Deji and me`.
fn ahead(source: &Source<'_>, at: usize) -> Vec<Range<usize>> {
    let mut names: Vec<Range<usize>> = vec![];
    let mut next = at;
    loop {
        let item = (next.saturating_sub(5)..next).find_map(|start| {
            let name = person_at(source, start)?;
            let is_whole = name.start == start || name.end - start <= 4;
            (is_whole && parts(source, name.end - 1) == Some(next)).then_some((start, name))
        });
        let Some((start, name)) = item else { break };
        names.push(name);
        next = start;
    }
    names
}
