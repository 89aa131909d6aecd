//! The humans of an invitation: who writes, who is in copy from the same house, who will be there.

use std::sync::LazyLock;

use crate::evidence::{Evidence, Fact, Part};
use crate::person::Person;
use crate::reading::facts::names::{
    has_unit, is_human, is_no_name, is_team_word, name_at, names_a_job, readers, shown_name,
    squashed,
};
use crate::reading::facts::people::apposed::apposed;
use crate::reading::facts::people::east::named_in_han;
use crate::reading::facts::people::mentioned::mentioned;
use crate::reading::facts::people::nobody::{
    is_a_machine, is_nobody, is_not_the_house, is_somebody,
};
use crate::reading::facts::people::ours::ours;
use crate::reading::facts::people::signers::{add_titles, honoured, signed, titled};
use crate::reading::facts::people::spoken::called;
use crate::reading::facts::people::titles::told;
use crate::reading::facts::role::names_a_known_role;
use crate::reading::reading::Human;
use crate::reading::source::Source;
use crate::text::{Phrases, Text, fold, is_listed};

/// The most people that are listed.
const MAXIMUM: usize = 20;

/// Words before the names of those who will be there.
static BEFORE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "with|interviewers|interviewer|panel|meet|meeting|host",
        "mit|gesprachspartner|gesprachspartnerin",
        "avec|presence de (notre directeur general)?",
        "con|entrevistadores|conmigo y con|anfitrion|anfitriona",
        "com|entrevistadores|entrevistador|anfitria",
        "met|schuiven aan",
        "recruiter|contact is",
        "contacto es",
        "technical|final|first .. interview with",
    ])
});

/// Everybody, the writer first.
pub(crate) fn people(source: &Source<'_>, company: Option<&Fact<String>>) -> Vec<Fact<Human>> {
    let mut people: Vec<Fact<Human>> = vec![];
    let message = source.message;
    let house: Vec<String> = message
        .from
        .iter()
        .chain(&message.reply_to)
        .map(Person::domain)
        .collect();
    // Who is greeted is the reader, though both have their mailbox at one provider.
    let greeting = crate::text::beginning(source.body, 60);
    let is_greeted = |to: &Person| greeting.contains(to.given_name());
    let is_reader = |person: &Person| {
        (message.to.iter()).any(|to| {
            to.same_mailbox(&person.email) && (is_greeted(to) || !house.contains(&to.domain()))
        })
    };
    for person in &message.from {
        let shown = Person::new(shown_name(person, source.body), &person.email);
        if is_human(source, &shown) && !is_reader(person) {
            add(&mut people, &shown, Part::From);
        }
    }
    let copied = message
        .reply_to
        .iter()
        .chain(&message.to)
        .chain(&message.cc);
    for person in copied.filter(|person| house.contains(&person.domain())) {
        if is_human(source, person) && !is_reader(person) {
            add(&mut people, person, Part::From);
        }
    }
    invited(source, &is_reader, &mut people);
    let firm = company
        .map(|company| squashed(company.value()))
        .unwrap_or_default();
    signed(source, &mut people);
    named(source, &mut people);
    titled(source, &mut people);
    mentioned(source, &firm, &mut people);
    apposed(source, &firm, &mut people);
    named_in_han(source, &mut people);
    called(source, &firm, &mut people);
    ours(source, &firm, &mut people);
    add_titles(source, &firm, &mut people);
    told(source, &mut people);
    honoured(source, &mut people);
    unhonour(&mut people);
    sift(source, &firm, &mut people);
    people.truncate(MAXIMUM);
    people
}

/// Leaves those who are somebody to meet or write to.
fn sift(source: &Source<'_>, firm: &str, people: &mut Vec<Fact<Human>>) {
    people.retain(|one| !is_nobody(&one.value().name) && !is_a_machine(source, &one.value().name));
    write_out(source, people);
    let titles: Vec<String> = (people.iter())
        .filter_map(|one| one.value().title.as_deref().map(squashed))
        .collect();
    let names: Vec<String> = people.iter().map(|one| one.value().name.clone()).collect();
    people.retain(|one| {
        one.value().email.is_some() || is_somebody(source, &titles, &names, one.value())
    });
    people.retain(|one| is_not_the_house(source, firm, one.value()));
}

/// Takes what honours somebody from their name: `Padre Anselmo Rincón`, `doña Amparo Cid`.
fn unhonour(people: &mut [Fact<Human>]) {
    const HONOURS: &str = "padre father fr pe don dona doa sister hermana hno hermano brother br seu diretora diretor lt adv advocate prof dr dra herrn herr frau \
        lady sir councillor cllr onkel tante auntie aunty uncle pastor engr barr rev mr mrs ms mme mevrouw dhr sr sra captain capt col maj sgt canon matron mevr enf eng arq";
    for one in people {
        let name = one.value().name.as_str();
        let mut bare = name;
        while let Some((first, rest)) = bare.split_once(' ') {
            let folded = fold(first.trim_end_matches('.'));
            let is_one = is_listed(HONOURS, &folded) || first.ends_with(['º', 'ª']);
            if !is_one || rest.trim().chars().count() < 2 || !rest.starts_with(char::is_uppercase) {
                break;
            }
            bare = rest;
        }
        if bare.len() < name.len() {
            let human = Human {
                name: bare.to_owned(),
                ..one.value().clone()
            };
            *one = Fact::read(human, one.evidence().clone());
        }
    }
}

/// Writes out the initial of who writes where the mail is signed with the whole name: `Mrs J. Pemberton`, `Joan Pemberton`.
fn write_out(source: &Source<'_>, people: &mut [Fact<Human>]) {
    let Some(one) = people.first_mut().filter(|one| one.value().email.is_some()) else {
        return;
    };
    let name = bare_name(&one.value().name);
    let Some((initial, family)) = name.split_once(' ') else {
        return;
    };
    let initial = initial.trim_end_matches('.');
    if initial.chars().count() != 1 {
        return;
    }
    let whole = source
        .body
        .lines()
        .rev()
        .take(16)
        .map(str::trim)
        .find(|line| {
            let given = line.strip_suffix(family).map(str::trim_end);
            given.is_some_and(|given| {
                given.starts_with(initial) && given.len() > 2 && !given.contains([' ', '.'])
            })
        });
    if let Some(whole) = whole {
        let human = Human {
            name: whole.to_owned(),
            ..one.value().clone()
        };
        *one = Fact::read(human, one.evidence().clone());
    }
}

/// Whom the calendar names.
fn invited(
    source: &Source<'_>,
    is_reader: &dyn Fn(&Person) -> bool,
    people: &mut Vec<Fact<Human>>,
) {
    for event in &source.events {
        let listed = event
            .attendees
            .iter()
            .filter(|one| one.is_human)
            .map(|one| &one.person);
        for person in event.organizer.iter().chain(listed) {
            if is_human(source, person) && !person.name.contains('@') && !is_reader(person) {
                add(people, person, Part::Calendar);
            }
        }
    }
}

/// Adds somebody once; an address learnt later joins the name.
fn add(people: &mut Vec<Fact<Human>>, person: &Person, part: Part) {
    let key = squashed(&person.name);
    let name = person.own_name();
    let turned = squashed(&name);
    let is_known = people.iter().any(|one| {
        let known = squashed(&one.value().name);
        known == key || known == turned
    });
    // "Meredith Lane <meredith.lane@...>" is no street, "Salle Rivière <salle.riviere@...>" a room.
    let local = squashed(person.local());
    let first = person.name.split(' ').next().unwrap_or_default();
    let is_addressed = person
        .name
        .split(' ')
        .any(|word| word.len() > 2 && local.contains(&squashed(word)));
    let is_room = is_thing(&person.name) && (!is_addressed || is_thing(first));
    if key.is_empty() || is_known || is_room {
        return;
    }
    let email = (!person.email.is_empty() && !person.is_robot()).then(|| person.email.clone());
    let quote = Evidence::quote(part, &person.name, 0..person.name.len());
    people.push(Fact::read(
        Human {
            name,
            email,
            title: None,
        },
        quote,
    ));
}

/// Names of two words and more behind `with`, `Panel:` and their like.
fn named(source: &Source<'_>, people: &mut Vec<Fact<Human>>) {
    let text = &source.text;
    let reader = readers(source);
    for found in BEFORE.find_all(text) {
        let sentence = text.around(&found.words);
        let mut at = found.words.end;
        let mut steps = 0;
        while at < sentence.end && steps < 14 {
            steps += 1;
            let Some(name) = name_at(text, at) else {
                at += 1;
                continue;
            };
            at = name.end.max(at + 1);
            for words in parted(text, name) {
                let written = text.written(words.clone());
                let key = squashed(&bare_name(written));
                let is_known = people
                    .iter()
                    .any(|one| squashed(&one.value().name).contains(&key));
                if is_full_name(written)
                    && !reader.contains(&key)
                    && !is_known
                    && !is_place(text, &words)
                    && !is_told_of(text, &words)
                {
                    let human = Human {
                        name: bare_name(written),
                        email: None,
                        title: None,
                    };
                    people.push(Fact::read(human, source.quote_words(words)));
                }
            }
        }
    }
}

/// Whether words are what a talk is for, or a thing of the house, and nobody: `with Juniper Health for Care Navigator`, `meet the
/// Regional MD`.
fn is_told_of(text: &Text<'_>, name: &std::ops::Range<usize>) -> bool {
    const BEFORE: &str = "for about of the our your their its this that an";
    let before = name.start.checked_sub(1);
    before.is_some_and(|at| is_listed(BEFORE, text.words[at].folded.as_ref()))
        && text.source[text.words[name.start - 1].place.end..].starts_with(' ')
}

/// Whether a name is where people meet: behind a preposition of place, or before a word for a house: `at Scarth Bridge`, `our Bukit
/// Batok centre`.
fn is_place(text: &Text<'_>, name: &std::ops::Range<usize>) -> bool {
    const AT: &str = "at in near outside behind inside towards around beim";
    let folded = |at: usize| text.words.get(at).map_or("", |word| word.folded.as_ref());
    let before = name.start.checked_sub(1).map_or("", folded);
    let is_joined = text.source[text.words[name.end - 1].place.end..].starts_with(' ');
    is_listed(AT, before) || is_joined && is_thing(folded(name.end))
}

/// A run of names at its `and`s.
fn parted(text: &Text<'_>, name: std::ops::Range<usize>) -> Vec<std::ops::Range<usize>> {
    let joins = ["and", "und", "et", "e", "y", "en"];
    let mut parts = vec![];
    let mut from = name.start;
    for at in name.clone() {
        if joins.contains(&text.words[at].folded.as_ref()) {
            parts.push(from..at);
            from = at + 1;
        }
    }
    parts.push(from..name.end);
    parts.retain(|part| part.start < part.end);
    parts
}

/// Whether words are a given and a family name, and no thing, job or date.
pub(super) fn is_full_name(written: &str) -> bool {
    let bare = bare_name(written);
    let words: Vec<&str> = bare.split_whitespace().collect();
    let is_plain = |word: &&str| {
        let capitals = word.chars().filter(|c| c.is_uppercase()).count();
        !is_no_name(&fold(word)) && !word.chars().any(|c| c.is_ascii_digit()) && capitals <= 2
    };
    let is_team = fold(&bare)
        .split(|c: char| !c.is_alphanumeric())
        .any(is_team_word);
    (2..=4).contains(&words.len())
        && words.iter().all(is_plain)
        && !is_team
        && !is_occupied(&words)
        && !names_a_job(&bare)
        && !bare.contains(['&', '\n', '.'])
        && !is_thing(&bare)
        && !has_unit(&bare)
}

/// Whether the first of some words is what people are, in a language where no given name is one: `Coordenadora Fiscal`,
/// `Instalador Fotovoltaico`.
fn is_occupied(words: &[&str]) -> bool {
    const ENDS: [&str; 17] = [
        "dor",
        "dora",
        "eiro",
        "eira",
        "tico",
        "tica",
        "ista",
        "teur",
        "trice",
        "euse",
        "leiter",
        "leiterin",
        "werker",
        "kraft",
        "medewerker",
        "hilfe",
        "ante",
    ];
    let first = fold(words.first().copied().unwrap_or_default());
    first == "dev" || ENDS.iter().any(|end| first.ends_with(end)) && names_a_known_role(&first)
}

/// Capitalised pairs that are no person.
pub(super) fn is_thing(written: &str) -> bool {
    const THINGS: &str = "zooms ensino google microsoft zoom teams meeting street road office interview team time university inc ltd gmbh \
        llc group hotel college school salle room raum sala zaal eventos dec nov jan thu mon tue wed fri \
        close rd lane avenue drive court crescent terrace parade quay wharf platz strasse gasse rue allee calle avenida laan straat \
        banking finance biology chemistry physics education engineering science sciences studies storage systems logistics steel tankers \
        ministry department division committee programme program centre center actuary \
        behaviour bridge gate junction manager chat bank museum library house talent human resources people europe london berlin paris";
    let folded = fold(written);
    let mut before = "";
    // "Jip van der Laan" is no avenue.
    folded.split_whitespace().any(|word| {
        let is_family = matches!(before, "der" | "den" | "van" | "von" | "de");
        before = word;
        is_listed(THINGS, word) && !is_family
    })
}

/// A name without `Mr`, `Frau`, `Dr`.
pub(super) fn bare_name(written: &str) -> String {
    const TITLES: &str = "mr mrs ms dr prof herr frau mme m sr sra dhr mevr mag ceo cto cfo coo vp";
    let mut words: Vec<&str> = written.split_whitespace().collect();
    while words.len() > 1 && is_listed(TITLES, fold(words[0].trim_end_matches('.')).as_str()) {
        words.remove(0);
    }
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::people;
    use crate::message::parse;
    use crate::reading::facts::people::nobody::is_nobody;
    use crate::reading::source::Joined;
    use crate::when::Moment;

    /// Everybody with what they are.
    fn read(from: &str, body: &str) -> Vec<(String, String)> {
        let mail = format!(
            "From: {from}\r\nTo: Jordan Reyes <jordan@example.com>\r\nSubject: Interview\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{body}"
        );
        let message = parse(mail.as_bytes());
        let joined = Joined::new(&message);
        let now = Moment::parse("2026-11-24T09:00:00Z").unwrap_or_else(|| unreachable!());
        people(&joined.source(&now), None)
            .iter()
            .map(|one| {
                let human = one.value();
                (human.name.clone(), human.title.clone().unwrap_or_default())
            })
            .collect()
    }

    #[test]
    fn kin_and_readers_are_nobody_to_meet() {
        for name in ["Dad", "Mama", "Termin Ihnen", "Really"] {
            assert!(is_nobody(name), "{name}");
        }
        assert!(!is_nobody("Ines Halbach"));
    }

    #[test]
    fn takes_no_thing_no_title_and_no_reader_for_somebody() {
        let desk = "Jobs <jobs@gantry.example>";
        for body in [
            "Interview for Staff Nurse Band 5\n\nDear Ms Reyes\n\nThe panel will see you on Friday at ten. Please confirm.",
            "Könnten Sie am Freitag um zehn kommen? Die Wohnung ist dabei.\n\nHerzlich",
        ] {
            assert_eq!(read(desk, body), [], "{body}");
        }
        let signed = "Könnten Sie am Freitag um zehn kommen?\n\nHerzlich\nIhre Gudrun Kolb";
        let heard = read(desk, signed);
        assert_eq!(heard, [("Gudrun Kolb".to_owned(), String::new())]);
    }

    #[test]
    fn hears_whom_a_house_calls_its_own_and_who_signs_at_the_end_of_a_line() {
        let desk = "Jobs <jobs@gantry.example>";
        for (body, name, title) in [
            (
                "You would meet our lamplighter Colm Reade on Friday at ten. Does that suit you?",
                "Colm Reade",
                "lamplighter",
            ),
            (
                "Mardi à 10 h vous verrez avec plaisir Claire, notre vitrailliste, à l'atelier. Cela vous convient ?",
                "Claire",
                "vitrailliste",
            ),
            (
                "Can you come on Friday at ten? Reply y or n. Tash - Gantry Build",
                "Tash",
                "",
            ),
            (
                "您周五上午十点方便来面试吗?由副局长邢建国和您谈。",
                "邢建国",
                "副局长",
            ),
        ] {
            let heard = read(desk, body);
            assert!(
                heard.contains(&(name.to_owned(), title.to_owned())),
                "{body}: {heard:?}"
            );
        }
        for body in [
            "We would meet at our shop Corner House on Friday at ten. Does that suit you?",
            "Our client Marlow Foods would like to meet you on Friday.",
        ] {
            assert_eq!(read(desk, body), [], "{body}");
        }
    }

    #[test]
    fn tells_who_writes_from_houses_desks_and_machines() {
        let body = "Could you come on Friday at ten?";
        for (from, name) in [
            ("Ilka <ilka@kiosk-ilka.example>", "Ilka"),
            ("Oluwafemi <femi@kitchen.example>", "Oluwafemi"),
            ("Tess Lane <tess.lane@brook.example>", "Tess Lane"),
            ("Paula Sá <paula.sa@brook.example>", "Paula Sá"),
            ("\"Nils, Head Lifeguard\" <nils@pool.example>", "Nils"),
            ("Orla Kemp <orla@cantilever.example>", "Orla Kemp"),
        ] {
            assert_eq!(read(from, body)[0].0, name, "{from}");
        }
        for (from, body) in [
            (
                "Kalenderdienst <kalender@brook.example>",
                "Bitte wählen Sie einen Termin.",
            ),
            (
                "Wren (Virtual Assistant) <wren@brook.example>",
                "Hi! I'm Wren, the hiring helper at Brook Diner. Can you come on Friday?",
            ),
        ] {
            assert_eq!(read(from, body), [], "{from}");
        }
        let signed = "Dear Sam,\n\ncould you come on Friday?\n\nYours sincerely,\nIrene Harle\n";
        assert_eq!(
            read("Mrs I. Harle <ih@harle.example>", signed)[0].0,
            "Irene Harle"
        );
    }

    #[test]
    fn hears_panels_and_whom_the_first_sentence_names() {
        let desk = "Jobs <jobs@gantry.example>";
        for (body, names) in [
            (
                "Could you come on Friday at ten? Professors Ruane, Voss and Abdi will see you.",
                vec!["Ruane", "Voss", "Abdi"],
            ),
            (
                "The panel is Deniz, Marit and me. Does Friday suit you?",
                vec!["Deniz", "Marit"],
            ),
            (
                "Hi Tafara, Mr Herzog is away on Friday. Would Monday suit you?",
                vec!["Herzog"],
            ),
            (
                "Dear Ms Whitby,\n\nMr Jalloh will be in town on Friday. Could he see you?",
                vec!["Jalloh"],
            ),
            (
                "Tilda Horvat (Adria Sails) can't make Friday. Please choose a new time.",
                vec!["Tilda Horvat"],
            ),
        ] {
            let mut heard: Vec<String> = read(desk, body).into_iter().map(|one| one.0).collect();
            let mut names: Vec<String> = names.into_iter().map(str::to_owned).collect();
            heard.sort();
            names.sort();
            assert_eq!(heard, names, "{body}");
        }
        for body in [
            "Dear Colm,\n\nMrs Hearne passed me your note. Could you come on Friday at ten?",
            "You would meet the Regional MD on Friday for Care Navigator. Does that suit you?",
        ] {
            assert_eq!(read(desk, body), [], "{body}");
        }
    }

    #[test]
    fn hears_titles_beside_below_and_before_names() {
        let ana = "Ana Ruiz <ana.ruiz@marlow.example>";
        for (body, name, title) in [
            (
                "Hello,\n\nwe would like to meet you.\n\nAna Ruiz\nPractice Manager, Marlow",
                "Ana Ruiz",
                "Practice Manager",
            ),
            (
                "Hello,\n\nwe would like to meet you.\n\nAna\nHR Services",
                "Ana Ruiz",
                "HR Services",
            ),
            (
                "Thanks again for the chat last Friday. Debra (VP Branches) would like to spend an hour with you.",
                "Debra",
                "VP Branches",
            ),
            (
                "On Friday the Parks Manager, Mrs T. Rahim, wishes to meet you.",
                "T. Rahim",
                "Parks Manager",
            ),
            (
                "We wandelen dan door het park met hoofdverzorger Stef en daarna drinken wij koffie. Schikt dat voor u?",
                "Stef",
                "hoofdverzorger",
            ),
            (
                "A entrevista mudou de hora, e vou avisar o arquiteto Melo de que você não pode vir na sexta-feira.",
                "Melo",
                "arquiteto",
            ),
            (
                "Before that is the sit-down with Captain Ortega on Friday.",
                "Ortega",
                "Captain",
            ),
            (
                "Hello,\n\nwe would like to meet you.\n\nA. Ruiz\nBursar, Marlow",
                "Ana Ruiz",
                "Bursar",
            ),
            (
                "You will meet their manager Joëlle on Friday.",
                "Joëlle",
                "manager",
            ),
            (
                "You will meet our head of design, Mara Lind, on Friday.",
                "Mara Lind",
                "head of design",
            ),
            (
                "It will be me and Doug (maint. manager) on Friday.",
                "Doug",
                "maint. manager",
            ),
            (
                "It will be myself, Tunde from Finance and a colleague.",
                "Tunde",
                "Finance",
            ),
            (
                "You'd meet me and the skipper (Nat) on Friday.",
                "Nat",
                "skipper",
            ),
            (
                "Las verán Gonzalo, director de programas, y una servidora.",
                "Gonzalo",
                "director de programas",
            ),
            (
                "Te recibe nuestra directora financiera, Marta Gil, el martes.",
                "Marta Gil",
                "directora financiera",
            ),
            (
                "Sie treffen unseren Filialleiter Herrn Kern am Montag.",
                "Kern",
                "Filialleiter",
            ),
            (
                "Vous verrez Paul Martin, directeur des opérations, mardi.",
                "Paul Martin",
                "directeur des opérations",
            ),
        ] {
            let read = read(ana, body);
            let found = read.iter().find(|(one, _)| one.contains(name));
            assert_eq!(
                found.map(|(_, title)| title.as_str()),
                Some(title),
                "{body}: {read:?}"
            );
        }
    }

    #[test]
    fn what_stands_between_a_signer_and_the_firm_is_a_title() {
        let read = |body: &str| {
            let mail = format!(
                "From: Ana Ruiz <ana.ruiz@marlow.example>\r\nSubject: Interview\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{body}"
            );
            let message = parse(mail.as_bytes());
            let joined = Joined::new(&message);
            let now = Moment::parse("2026-11-24T09:00:00Z").unwrap_or_else(|| unreachable!());
            let place =
                crate::evidence::Evidence::quote(crate::evidence::Part::Body, "Marlow", 0..6);
            let firm = crate::evidence::Fact::read("Marlow".to_owned(), place);
            let all = people(&joined.source(&now), Some(&firm));
            all.first().and_then(|one| one.value().title.clone())
        };
        for (signature, title) in [
            (
                "Ana Ruiz\nMilitary Programs\nMarlow",
                Some("Military Programs"),
            ),
            ("Ana Ruiz\nDepot Yard, Marlow", Some("Depot Yard")),
            ("Ana Ruiz\nMarlow", None),
            ("Ana Ruiz\nRing me on 0170 555 0119", None),
        ] {
            let body = format!("Hello,\n\nwe would like to meet you.\n\n{signature}\n");
            assert_eq!(read(&body).as_deref(), title, "{signature}");
        }
    }

    #[test]
    fn hears_who_is_asked_for_met_or_signs_without_a_title() {
        for (body, wanted) in [
            (
                "Come round the back by the bins and ask for Dunc. Saturday at 3?",
                &["Dunc"][..],
            ),
            (
                "There'll be Greg Moss, who'd be your manager, and a trustee.",
                &["Greg Moss"],
            ),
            (
                "You'll be meeting me and my sister Carol who does the books.",
                &["Carol"],
            ),
            (
                "Thank you for the thoughtful conversation with Beth and Marco last week.",
                &["Beth", "Marco"],
            ),
            (
                "Morgen 11.00 op de Nijverheidsweg 8, vragen naar Henk.",
                &["Henk"],
            ),
            (
                "Suite à votre échange avec Paul, nous passons à la suite.",
                &["Paul"],
            ),
            (
                "Hallo Mona,\n\ndeine Unterlagen gefallen meiner Frau. Komm doch einfach mal morgen vorbei.\n\nGruß Jürgen Hegele",
                &["Jürgen Hegele"],
            ),
            (
                "Guten Tag,\n\nbitte geben Sie bis Donnerstag Bescheid, danach fragen wir andere.\n\nIhre Marlies Tobler",
                &["Marlies Tobler"],
            ),
            (
                "Bonjour,\n\nje garde vos coordonnées dans le tiroir du haut, celui que l’on ouvre.\n\nSolange Castel",
                &["Solange Castel"],
            ),
        ] {
            let read = read("Careers <careers@marlow.example>", body);
            let names: Vec<&str> = read.iter().map(|(name, _)| name.as_str()).collect();
            assert_eq!(names, wanted, "{body}");
        }
    }

    #[test]
    fn what_people_are_is_nobody() {
        for body in [
            "Queremos conversar com você sobre a vaga Instalador Fotovoltaico!",
            "Merci de nous confirmer votre présence.\n\nBien cordialement,\nL'équipe Recrutement",
            "Você avançou!\n\nAnalista Fiscal Pleno\n\nParabéns! Você avançou para a etapa de entrevista.",
        ] {
            let read = read("Careers <careers@marlow.example>", body);
            assert!(read.is_empty(), "{body}: {read:?}");
        }
    }

    #[test]
    fn a_job_that_is_offered_is_nobody() {
        for body in [
            "Thank you for applying as Store Manager (Seasonal). Could you come on Friday?",
            "Dear Eve, the Cabin Crew day is on Friday.",
        ] {
            assert!(
                read("Careers <careers@marlow.example>", body).is_empty(),
                "{body}"
            );
        }
    }

    #[test]
    fn hears_who_writes_from_japan_and_china() {
        for (from, body, name, title) in [
            (
                "園長 <encho@komorebi.example>",
                "平日いつでも動けます。\n\nこもれび保育園 園長 有賀",
                "有賀",
                "園長",
            ),
            (
                "岩永 <iwanaga@seimitsu.example>",
                "次の面接です。設備保全課長・原口の都合を押さえました。",
                "原口",
                "設備保全課長",
            ),
            (
                "店長 <tencho@menya.example>",
                "麺屋そらの店長の大場です。明日来れる?",
                "大場",
                "店長",
            ),
            (
                "許文慧 <wenhui@xiaoshuwu.example>",
                "美術主編阿德也會一起。\n\n營運經理馮先生在館內。",
                "阿德",
                "美術主編",
            ),
            (
                "採用 <saiyo@kinboshi.example>",
                "控えとしてお送りするものです。\n\n金星ホテル 採用担当 榊",
                "榊",
                "採用担当",
            ),
        ] {
            let read = read(from, body);
            assert!(
                read.contains(&(name.to_owned(), title.to_owned())),
                "{body}: {read:?}"
            );
        }
    }

    #[test]
    fn hears_people_beside_what_they_are_or_do() {
        let desk = "Talent Acquisition <talent@marlow.example>";
        for (body, name, title) in [
            (
                "Graag plannen we uw tweede gesprek, met wethouder Tjeerd Hofman. Welke dag past u?",
                "Tjeerd Hofman",
                "wethouder",
            ),
            (
                "Interviewers\nOmar Haddad (Principal Engineer), Lucille Tran (Grid Studies)\n\nPlease reply.",
                "Lucille Tran",
                "Grid Studies",
            ),
            (
                "The interview that was planned for Wednesday has been canceled.\n\nOrganizer\nHannah Voss\n\nI'll send a new time for your interview.",
                "Hannah Voss",
                "",
            ),
            (
                "Our ED, Winston Pryor, can see you on Wednesday at 3:00 for the interview.",
                "Winston Pryor",
                "ED",
            ),
            (
                "Message from the employer: \"Please answer these questions before Friday. – Patti, Office Manager\"",
                "Patti",
                "Office Manager",
            ),
            (
                "Deze afspraak is geannuleerd door Annemiek Roelofs. U hoort van ons.",
                "Annemiek Roelofs",
                "",
            ),
            (
                "We spreken u graag. De sluismeester, dhr. Piet van Eck, ontvangt u donderdag om 13.00 uur.",
                "Piet van Eck",
                "sluismeester",
            ),
        ] {
            let people = read(desk, body);
            let wanted = (name.to_owned(), title.to_owned());
            assert!(people.contains(&wanted), "{body}: {people:?}");
        }
        let people = read(
            "赵护士长 <zhaoh@renkang.example>",
            "您好,周四上午9点见面行吗?\n仁康医院 赵敏",
        );
        assert_eq!(people, [("赵敏".to_owned(), "护士长".to_owned())]);
        let people = read(
            "Ana Ruiz <ana@marlow.example>",
            "Mein Mann und ich würden Sie gern kennenlernen. Ginge Dienstag um 14 Uhr?\n\nAna Ruiz",
        );
        assert_eq!(people.len(), 1, "{people:?}");
    }

    #[test]
    fn hears_whom_a_sentence_calls_by_a_given_name() {
        let ana = "Ana Ruiz <ana.ruiz@marlow.example>";
        for (body, names) in [
            (
                "Hello,\n\nTorben is at the dentist on Friday. Would Monday at ten suit you?",
                &["Ana Ruiz", "Torben"][..],
            ),
            (
                "Hello,\n\nVanessa Loxley's flight was cancelled. Would Monday at ten suit you?",
                &["Ana Ruiz", "Vanessa Loxley"],
            ),
            (
                "Hello,\n\nour docs manager Yuki Ferrante and Beatriz Amaral will see you on Monday at ten.",
                &["Ana Ruiz", "Yuki Ferrante", "Beatriz Amaral"],
            ),
            (
                "Bonjour,\n\nvous verrez Élodie Camus (paie) et Bertrand Lasserre mardi à 10 h.",
                &["Ana Ruiz", "Élodie Camus", "Bertrand Lasserre"],
            ),
            (
                "Hallo,\n\nJoris ligt ziek op bed. Kan het ook maandag om tien uur?",
                &["Ana Ruiz", "Joris"],
            ),
            (
                "Olá,\n\nfalei com a equipa toda e o Gonçalo só pode na segunda às 10h. Serve?",
                &["Ana Ruiz", "Gonçalo"],
            ),
        ] {
            let mut heard: Vec<String> = read(ana, body).into_iter().map(|one| one.0).collect();
            let mut names: Vec<String> = names.iter().map(|&one| one.to_owned()).collect();
            heard.sort();
            names.sort();
            assert_eq!(heard, names, "{body}");
        }
        for body in [
            "Good morning Torben, would Monday at ten suit you?",
            "Hello,\n\nBeatriz told me you are looking for work. Would Monday at ten suit you?",
            "Hello,\n\nplease come to Rue Jean Moulin 4, depot Villa Maria, on Monday at ten.",
            "Sorry Torben, we have to move to Monday at ten. Does that suit you?",
        ] {
            let mail = read("Jobs <jobs@gantry.example>", body);
            assert_eq!(mail, [], "{body}");
        }
    }

    #[test]
    fn offices_and_things_are_nobody() {
        let body = "Could you come on Friday at ten?";
        for from in [
            "Registrar <registrar@college.example>",
            "Campus Relations <campus@college.example>",
            "Queue <queue@desk.example>",
            "Praxisteam <praxisteam@mohr.example>",
            "系统通知 <notice@desk.example>",
            "面接調整窓口 <chosei@desk.example>",
        ] {
            assert_eq!(read(from, body), [], "{from}");
        }
        for (from, name) in [
            (
                "Padre Anselmo Rincón <anselmo@parroquia.example>",
                "Anselmo Rincón",
            ),
            ("Father Dominic <dominic@shelter.example>", "Dominic"),
        ] {
            assert_eq!(read(from, body)[0].0, name, "{from}");
        }
    }

    #[test]
    fn hears_japanese_and_chinese_names_by_their_place() {
        let desk = "Jobs <jobs@gantry.example>";
        for (body, name, title) in [
            (
                "候補日をお送りします。\n面接官:プロダクト本部 長谷部 翔\nお返事をお待ちしております。",
                "長谷部 翔",
                "プロダクト本部",
            ),
            (
                "総務課の福田と申します。金曜の10時はいかがでしょうか。\n\n総務課 福田 聡",
                "福田 聡",
                "総務課",
            ),
            (
                "金曜の10時に、ポール・ヘイスティングスと申します者が伺います。\n\n営業部 ポール・ヘイスティングス",
                "ポール・ヘイスティングス",
                "営業部",
            ),
            (
                "お世話になっております。\n木曜の件ですが、保坂様が急な出張とのことです。金曜の10時はいかがでしょうか。",
                "保坂",
                "",
            ),
            (
                "面试时间:周五上午10点\n联系人:HR 王婷 0571-5550-1234\n请回复。",
                "王婷",
                "HR",
            ),
            (
                "您好,感谢您投递我们公司的岗位。周五上午10点您方便来公司吗?研发王总想和您聊聊,请回复我们。",
                "王总",
                "",
            ),
        ] {
            let heard = read(desk, body);
            assert!(
                heard.contains(&(name.to_owned(), title.to_owned())),
                "{body}: {heard:?}"
            );
        }
    }
}
