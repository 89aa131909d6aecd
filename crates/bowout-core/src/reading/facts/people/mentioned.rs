//! Whom the words of a mail name without a title: behind a label, beside the writer, at the end, in a mail passed on.

use std::ops::Range;

use crate::evidence::{Evidence, Fact};
use crate::person::Person;
use crate::reading::facts::names::{gap, is_capital, is_human, squashed};
use crate::reading::facts::people::people::{bare_name, is_full_name};
use crate::reading::facts::people::ranks::is_short_for;
use crate::reading::facts::people::spoken::{
    a_pair, a_panel, at_the_tail, labelled, led_to, passed_on,
};
use crate::reading::facts::people::titles::{is_personal, person_at};
use crate::reading::facts::role::names_a_known_role;
use crate::reading::reading::Human;
use crate::reading::source::Source;
use crate::text::{Text, beginning, fold, is_listed, offset_in};

/// Adds whom the words name beside those who are known already.
pub(super) fn mentioned(source: &Source<'_>, company: &str, people: &mut Vec<Fact<Human>>) {
    passed_on(source, people);
    labelled(source, people);
    beside_the_writer(source, company, people);
    doing(source, company, people);
    led_to(source, company, people);
    a_pair(source, company, people);
    a_panel(source, company, people);
    at_the_end(source, company, people);
    at_the_tail(source, company, people);
}

/// Adds a name once.
pub(super) fn add(
    people: &mut Vec<Fact<Human>>,
    name: &str,
    email: Option<String>,
    evidence: Evidence,
) {
    let key = squashed(&bare_name(name));
    let is_known = people.iter().any(|one| {
        let known = squashed(&one.value().name);
        known.contains(&key) || key.contains(&known) || is_short_for(&one.value().name, name)
    });
    if key.chars().count() > 1 && !is_known {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let human = Human {
            name,
            email,
            title: None,
        };
        people.push(Fact::read(human, evidence));
    }
}

/// Gives a title to whoever bears a name and none yet.
pub(super) fn give(people: &mut [Fact<Human>], name: &str, title: &str) {
    let key = squashed(name);
    let one = people
        .iter_mut()
        .find(|one| squashed(&one.value().name).contains(&key));
    if let Some(one) = one.filter(|one| one.value().title.is_none() && !title.is_empty()) {
        let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
        let human = Human {
            title: Some(title),
            ..one.value().clone()
        };
        *one = Fact::read(human, one.evidence().clone());
    }
}

/// Whether a name is the employer's.
pub(super) fn is_the_firm(source: &Source<'_>, company: &str, name: &str) -> bool {
    let key = squashed(name);
    let from = source.message.from.first();
    let domain = from
        .map(|from| squashed(&from.domain()))
        .unwrap_or_default();
    let local = from.map(|from| fold(from.local())).unwrap_or_default();
    !company.is_empty() && (company.contains(&key) || key.contains(company))
        || key.chars().count() > 3 && domain.contains(&key) && !local.contains(&key)
}

/// `Marek and I`, `me and Donald Iain`, `Anna und ich`.
fn beside_the_writer(source: &Source<'_>, company: &str, people: &mut Vec<Fact<Human>>) {
    const AND: &str = "and und et y e en &";
    const ME: &str = "i me myself ich mich mir moi yo mi eu mim ik mij";
    let text = &source.text;
    let body = source.body_words();
    let folded = |at: usize| text.words.get(at).map_or("", |word| word.folded.as_ref());
    for at in body.start..body.end {
        let joins = is_listed(AND, folded(at))
            || is_listed(ME, folded(at)) && matches!(gap(text, at).trim(), "&" | "+");
        if !joins || !source.heart.contains(&text.words[at].place.start) {
            continue;
        }
        let is_sign = at > body.start
            && matches!(gap(text, at).trim(), "&" | "+")
            && is_listed(ME, folded(at));
        let name = if is_sign {
            person_at(source, at + 1)
        } else if is_listed(ME, folded(at + 1)) && gap(text, at) == " " {
            before(source, at)
        } else if at > body.start && is_listed(ME, folded(at - 1)) && gap(text, at - 1) == " " {
            person_at(source, at + 1)
        } else {
            None
        };
        if let Some(name) =
            name.filter(|name| !is_the_firm(source, company, text.written(name.clone())))
        {
            add(
                people,
                text.written(name.clone()),
                None,
                source.quote_words(name.clone()),
            );
            // "Joost, Marleen and me"
            let mut first = name.start;
            while first > body.start && gap(text, first - 1) == ", " {
                let Some(name) = before(source, first) else {
                    break;
                };
                add(
                    people,
                    text.written(name.clone()),
                    None,
                    source.quote_words(name.clone()),
                );
                first = name.start;
            }
        }
    }
}

/// The name that ends before a word.
fn before(source: &Source<'_>, end: usize) -> Option<Range<usize>> {
    let text = &source.text;
    let mut start = end;
    while start > 0
        && end - start < 3
        && gap(text, start - 1) == " "
        && is_personal(source, start - 1)
    {
        start -= 1;
    }
    (start < end)
        .then(|| person_at(source, start))
        .flatten()
        .filter(|name| name.end == end)
}

/// What only people do, as it follows a name.
const DOES: [&str; 108] = [
    " proposed a new time",
    " needs your availability",
    " invited you",
    " invites you",
    " has asked you",
    " has shared a ",
    " shared a ",
    " shared her ",
    " shared his ",
    " can't make",
    " can’t make",
    " bittet Sie",
    " te invita",
    " convida",
    " nodigt je uit",
    " is stuck",
    " has been called",
    " has fallen",
    " est retenu",
    " est coincé",
    " ficou preso",
    " foi chamad",
    " schaltet sich",
    " asks whether",
    " has a few questions",
    " vous propose",
    " has proposed",
    " möchte Sie",
    " chairing",
    " will chair",
    " in the chair",
    " presiding",
    " will preside",
    " sits in",
    " sitting in",
    " will sit ",
    " joins us",
    " will see you",
    " passed me",
    " gave me",
    " runs the",
    " kommt dazu",
    " ist dabei",
    " wird dabei",
    " sera là",
    " sera présent",
    " estará ",
    " participará",
    " vai estar",
    " revisará",
    " zit erbij",
    " schuift aan",
    " is erbij",
    " komt erbij",
    " has invited you",
    " sent you",
    " has sent you",
    " vous a invité",
    " hat Sie eingeladen",
    " te ha invitado",
    " convidou você",
    ", who",
    " can join",
    " can no longer",
    " has had to",
    " heeft je",
    " and I will",
    " says ",
    " thinks ",
    " reckons ",
    " told me",
    " will join",
    " will be there",
    " m'a ",
    " m’a ",
    " sagt",
    " meint ",
    " dice que",
    " me dijo",
    " disse ",
    " não consegue",
    " zegt ",
    " would like to ",
    " would love to ",
    " will meet you",
    " will call ",
    " will ring ",
    " will interview ",
    " liked your ",
    " loved your ",
    " enjoyed ",
    " can do ",
    " can see you",
    " wants to ",
    " has asked me",
    " is travelling",
    " is keen ",
    " is off sick",
    " möchte dich",
    " möchte sie",
    " möchte sich",
    " aimerait ",
    " souhaite ",
    " quiere ",
    " te llamará",
    " gostaria de ",
    " quer ",
    " wil je ",
];

/// `Val liked your phone manner`, `Kate can do Thursday`: one word before what only people do, where the employer is known
/// to be another.
fn doing(source: &Source<'_>, company: &str, people: &mut Vec<Fact<Human>>) {
    let text = &source.text;
    if !DOES.iter().any(|does| text.source.contains(does)) {
        return;
    }
    for at in source.body_words() {
        if !is_capital(text, at) || !source.heart.contains(&text.words[at].place.start) {
            continue;
        }
        let Some(name) = person_at(source, at).filter(|name| name.len() <= 3) else {
            continue;
        };
        let right_behind = &text.source[text.words[name.end - 1].place.end..];
        let behind = behind_a_house(right_behind);
        // Where the employer is not known, the name may be theirs, unless a house stands behind it.
        let is_somebody = !company.is_empty()
            || is_full_name(text.written(name.clone())) && behind.len() < right_behind.len();
        let is_told_of = [", who ", ", who'd ", ", who’d ", ", who's "]
            .iter()
            .any(|who| behind.starts_with(who));
        let is_subject = at == 0 || !is_capital(text, at - 1) || gap(text, at - 1) != " ";
        let written = text.written(name.clone());
        if is_subject
            && is_somebody
            && !refers(behind)
            && (is_told_of || DOES.iter().any(|does| behind.starts_with(does)))
            && is_unheard(written)
            && !is_the_firm(source, company, written)
        {
            add(people, written, None, source.quote_words(name));
        }
    }
}

/// Whether words only say what somebody told of the reader: `Stan says you can use a sander`.
pub(super) fn refers(behind: &str) -> bool {
    const SAYS: [&str; 14] = [
        " says you",
        " said you",
        " reckons you",
        " thinks you",
        " told me you",
        " sent you",
        " passed me",
        " gave me your",
        " m'a dit du bien",
        " m’a dit du bien",
        " disse que você",
        " disse que tu",
        " dice que ",
        " me dijo que ",
    ];
    let is_sent =
        behind.starts_with(" sent you a message") || behind.starts_with(" sent you an inv");
    !is_sent && SAYS.iter().any(|says| behind.starts_with(says))
}

/// What follows a name behind the house that it is told with: `Tea Horvat (Adria Yachts) can't make`, `Halima from Indus shared`.
fn behind_a_house(behind: &str) -> &str {
    if let Some(rest) = behind.strip_prefix(" (") {
        let inside = beginning(rest, 60).find(')');
        return inside.map_or(behind, |end| &rest[end + 1..]);
    }
    let joint = [" from ", " at ", " von ", " de ", " van ", " da ", " do "]
        .iter()
        .find_map(|joint| behind.strip_prefix(joint));
    let Some(house) = joint.filter(|house| house.starts_with(char::is_uppercase)) else {
        return behind;
    };
    let mut rest = house;
    while rest.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) {
        let end = rest.find([' ', '\n', ',', '.']).unwrap_or(rest.len());
        if !rest[end..].starts_with(' ') {
            return behind;
        }
        if !rest[end + 1..].starts_with(char::is_uppercase) {
            return &rest[end..];
        }
        rest = &rest[end + 1..];
    }
    behind
}

/// Whether no word of a name is a thing that people write large, and none a short form: `Risk`, `Lakeland Bus`, `GPS`.
pub(super) fn is_unheard(name: &str) -> bool {
    const THINGS: &str = "risk beauty failure success daughter mother father revenue cycle community bus dev data both comissao comision commission \
        kommission salario gehalt eau water junior senior pleno public private first second final questions \
        member members town mandant cadet oga boss madam management everyone everybody nobody somebody tambien tambem auch ook aussi screen";
    name.split([' ', '-']).all(|word| {
        let folded = fold(word);
        !is_listed(THINGS, &folded)
            && !folded.ends_with("team")
            && !folded.ends_with("'s")
            && !names_a_known_role(&folded)
            && (word.len() < 2 || word.chars().any(char::is_lowercase))
    })
}

/// Words with which people part and buttons of services, folded: no names.
pub(super) const PARTINGS: &str = "cheers grusse grusze gruesse gruss groet groeten hoogachtend brgds brgd rgds saludos saludo atentamente cordialement cordialmente bises abraco \
    abracos abrazo beijo beijos sorry desolee accept annehmen ablehnen unsubscribe datenschutz impressum interviewer montag dienstag mittwoch donnerstag freitag \
    lundi mardi mercredi jeudi vendredi lunes martes miercoles jueves viernes maandag dinsdag woensdag donderdag vrijdag tips note hinweis warmly sincerely \
    thanks ta tschuss tchau ciao servus privacy terms help reply yes no bonjour merci danke gracias obrigado obrigada bedankt mein meine mi o a el la le les bloco";

/// Whether a line is one of words that part: `Kind regards,`, `Viele Grüße`.
fn parts(line: &str) -> bool {
    let is_short = line.split_whitespace().count() <= 5;
    let parts = fold(line).split(|c: char| !c.is_alphabetic()).any(|word| {
        is_listed(PARTINGS, word)
            || matches!(
                word,
                "regards"
                    | "best"
                    | "yours"
                    | "faithfully"
                    | "salutations"
                    | "vriendelijke"
                    | "cumprimentos"
                    | "cpts"
            )
    });
    is_short && (parts || line.ends_with(','))
}

/// Whether a line may be one of a signature.
fn may_be_signed(line: &str) -> bool {
    line.len() <= 60
        && !line.ends_with(['?', '!', ':', ','])
        && !line.contains(['@', '[', '{'])
        && !line.contains("http")
}

/// Whether a line stands behind the last sentence and above a few short lines of a title, a desk or a firm, to the end.
fn heads_a_block(lines: &[&str], at: usize, is_robot: bool) -> bool {
    let ends = |line: &str| line.ends_with(['.', '?', '!', '。', ')']);
    let is_short = |line: &&str| line.len() < 60 && !line.ends_with(['.', '?', '!', ':']);
    let below = &lines[at + 1..];
    let is_person = lines[at].contains(' ') || !is_robot;
    ends(lines[at - 1]) && is_person && (1..=3).contains(&below.len()) && below.iter().all(is_short)
}

/// Past the words that part or tell whose somebody is at the head of a line: `Gruß Jürgen Hegele`, `Ihre Marlies Tobler`.
fn behind_parting(text: &Text<'_>, head: usize) -> usize {
    const OWN: &str = "ihr ihre dein deine euer eure votre uw jullie";
    const CLOSES: &str =
        "gruss grusse vg lg mfg groet groeten saludos abrazo cordialement cheers regards";
    let word = |at: usize| text.words.get(at).map_or("", |word| word.folded.as_ref());
    let opens = |at: usize| matches!(gap(text, at), " " | ", ") && is_capital(text, at + 1);
    let is_over = is_listed(OWN, word(head)) || is_listed(CLOSES, word(head));
    head + usize::from(is_over && head + 1 < text.words.len() && opens(head))
}

/// The lines of a body above a quote or a divider, and above what a service adds.
fn own_lines(body: &str, is_robot: bool) -> Vec<&str> {
    let mut lines: Vec<&str> = body
        .lines()
        .take_while(|line| !line.starts_with('>') && !line.starts_with("--"))
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    // "You are receiving this email because ...": what a service adds is nobody's.
    while is_robot && lines.len() > 6 && lines.last().is_some_and(|line| line.len() > 60) {
        lines.pop();
    }
    lines
}

/// Who signs where a desk or a robot sends: a short line near the end that begins with a name and nothing but the house or
/// the desk behind it.
fn at_the_end(source: &Source<'_>, company: &str, people: &mut Vec<Fact<Human>>) {
    let sender = source.message.from.first();
    if sender.is_some_and(|from| is_human(source, from)) {
        return;
    }
    let is_robot = sender.is_none_or(Person::is_robot);
    let text = &source.text;
    let body = &text.source[source.shift..];
    let lines = own_lines(body, is_robot);
    let last = lines.len().saturating_sub(5).max(1).min(lines.len());
    for at in last..lines.len() {
        let line = lines[at];
        if !may_be_signed(line) {
            continue;
        }
        let start = offset_in(line, text.source);
        let head = text.word_from(start);
        let first = behind_parting(text, head);
        let Some(name) = person_at(source, first) else {
            continue;
        };
        let end = text.words[name.end - 1].place.end;
        // A line of marks alone has no word of its own.
        let Some(behind) = text.source.get(end..start + line.len()) else {
            continue;
        };
        let behind = behind.trim_start();
        let is_closed =
            behind.is_empty() || behind.starts_with([',', '|', '–', '—', '-', '/', '(', '&', '·']);
        let written = text.written(name.clone());
        let is_firm = is_the_firm(source, company, written);
        let is_sentence = line.ends_with('.') && line.contains(' ');
        let is_parting = written
            .split_whitespace()
            .any(|word| is_listed(PARTINGS, &fold(word)));
        // Behind words that part, before the house, or all alone where a human sends.
        let is_told = parts(lines[at - 1])
            || !behind.is_empty()
            || first > head
            || name.len() > 1 && (at + 2 == lines.len() || !is_robot && at + 1 == lines.len());
        let is_block = behind.is_empty() && heads_a_block(&lines, at, is_robot);
        let is_alone = name.len() == 1 && !is_robot && at + 2 >= lines.len();
        if is_closed
            && !is_firm
            && !is_sentence
            && !is_parting
            && (is_told || is_alone || is_block && is_unheard(written))
            && written.len() > 2
        {
            add(people, written, None, source.quote_words(name));
            return;
        }
    }
}
