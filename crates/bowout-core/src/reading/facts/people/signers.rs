//! Humans whom the words of a mail name by their place: who signs, who bears a title, and what they are.

use crate::evidence::{Evidence, Fact, Part};
use crate::reading::facts::names::{
    gap, has_house, has_unit, is_capital, is_given, is_no_name, name_at, names, names_a_job,
    readers, squashed,
};
use crate::reading::facts::people::people::{bare_name, is_full_name};
use crate::reading::facts::people::ranks::{
    HONORIFICS, WRITTEN_RANKS, is_desk, is_short_for, is_small_title, is_title,
};
use crate::reading::reading::Human;
use crate::reading::source::Source;
use crate::text::{Text, fold, is_listed, offset_in};

/// How lines begin that close a letter, folded.
const CLOSES: [&str; 30] = [
    "herzlich",
    "hartelijk",
    "groet",
    "com os melhores",
    "melhores cumprimentos",
    "cumprimentos",
    "un abrazo",
    "slan",
    "regards",
    "kind",
    "best",
    "warm",
    "yours",
    "sincerely",
    "thanks",
    "thank you",
    "cheers",
    "many thanks",
    "mit freundlichen",
    "freundliche",
    "viele gru",
    "liebe gru",
    "beste gru",
    "cordialement",
    "bien",
    "atentamente",
    "un saludo",
    "saludos",
    "atenciosamente",
    "met vriendelijke",
];

/// What each human is, where it stands behind the name or on the line below it. `firm`: the employer, squashed.
pub(super) fn add_titles(source: &Source<'_>, firm: &str, people: &mut [Fact<Human>]) {
    let sender = source
        .message
        .from
        .first()
        .map_or("", |from| from.name.as_str());
    for one in people {
        let whole = one.value().name.clone();
        // "Sister Joan Mbeki" signs as "Joan Mbeki, Ward Manager".
        let name = whole
            .split_once(' ')
            .filter(|(rank, name)| name.contains(' ') && (has_rank(rank) || *rank == "Chef"))
            .map_or(whole.as_str(), |(_, name)| name)
            .to_owned();
        let given = name.split(' ').next().unwrap_or_default();
        let is_sender = sender.contains(given);
        let title = || {
            title_of(source.body, &name, false)
                .or_else(|| {
                    is_sender
                        .then(|| title_of(source.body, given, true))
                        .flatten()
                })
                .or_else(|| {
                    let signs = signing_as(source.body, &name)?;
                    title_of(source.body, signs, true)
                })
                .or_else(|| is_sender.then(|| shown_title(sender, &name)).flatten())
                .or_else(|| {
                    let signs = signing_as(source.body, &name).unwrap_or(given);
                    below(source.body, &[name.as_str(), given, signs], firm)
                })
        };
        if one.value().title.is_none()
            && let Some(title) = title()
        {
            let human = Human {
                title: Some(title),
                ..one.value().clone()
            };
            *one = Fact::read(human, one.evidence().clone());
        }
    }
}

/// How somebody signs whose name is written otherwise elsewhere: `N. Rennie` for Niall Rennie, `Sam Greaves` for Samuel.
fn signing_as<'a>(body: &'a str, name: &str) -> Option<&'a str> {
    let (given, family) = (name.split(' ').next()?, name.rsplit(' ').next()?);
    let initial = given.chars().next()?;
    body.lines().rev().take(16).map(str::trim).find_map(|line| {
        let head = line.split([',', '|', '(', '–', '—', '·']).next()?.trim();
        let begins = head.starts_with(initial) || head == family || has_rank(head);
        let is_it = head != name && head.ends_with(family) && head.split(' ').count() <= 3;
        (is_it && begins && family != given).then_some(head)
    })
}

/// Whether words begin with what honours somebody: `Mrs Hallam`, `Capt. N. Rennie`.
fn has_rank(words: &str) -> bool {
    let first = words.split(' ').next().unwrap_or_default();
    is_listed(HONORIFICS, fold(first.trim_end_matches('.')).as_str())
}

/// Who signs where a desk or a robot sends: a line of a given and a family name behind the words that close.
pub(super) fn signed(source: &Source<'_>, people: &mut Vec<Fact<Human>>) {
    let lines: Vec<&str> = source
        .body
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    let Some(closes) = lines.iter().rposition(|line| {
        let folded = fold(line);
        line.len() < 50 && CLOSES.iter().any(|closing| folded.starts_with(closing))
    }) else {
        return;
    };
    let reader = readers(source);
    for line in lines[closes + 1..].iter().take(2) {
        let name = line
            .split([',', '|', '(', '–', '—', '/'])
            .next()
            .unwrap_or_default()
            .trim();
        let name = behind_a_mark(name);
        let key = squashed(&bare_name(name));
        let is_known = people.iter().any(|one| {
            let known = squashed(&one.value().name);
            known.contains(&key) || key.contains(&known) || is_short_for(&one.value().name, name)
        });
        let is_plain = name.split_whitespace().all(may_be_of_a_name);
        if is_plain && is_full_name(name) && !has_house(name) && !is_known && !reader.contains(&key)
        {
            let from = offset_in(name, source.body);
            let evidence = Evidence::quote(Part::Body, source.body, from..from + name.len());
            people.push(Fact::read(
                Human {
                    name: bare_name(name),
                    email: None,
                    title: None,
                },
                evidence,
            ));
            return;
        }
    }
}

/// Whether a word is large, or small as names hold it together.
fn may_be_of_a_name(word: &str) -> bool {
    const SMALL: &str = "de da do dos das du del la ten ter van von der el al bin den";
    word.starts_with(char::is_uppercase) || is_listed(SMALL, word)
}

/// A name without what stands before it where somebody signs: `i. A. Jana Vogt`, `Ihre Gudrun Kolb`.
fn behind_a_mark(name: &str) -> &str {
    ["i. A. ", "i.A. ", "Ihre ", "Ihr "]
        .iter()
        .find_map(|mark| name.strip_prefix(mark))
        .unwrap_or(name)
}

/// Who is spoken of with a title: `Mrs Garside`, `Frau Dr. Mathis`; but whom the mail greets.
pub(super) fn titled(source: &Source<'_>, people: &mut Vec<Fact<Human>>) {
    const TITLES: &str = "dipl bmst miss cllr mdm lady lord dna dona don maitre mr mrs ms dr dra prof pr herr frau herrn mme madame monsieur m sr sra senor senora dhr mevr mevrouw mw sir sister lic eng ing hermana hna";
    let text = &source.text;
    let reader = names(source);
    let holds = |at: usize| is_listed(TITLES, text.words[at].folded.as_ref());
    let mut at = source.body_words().start;
    while at + 1 < text.words.len() {
        let is_small = matches!(text.words[at].folded.as_ref(), "dr" | "prof" | "dra")
            && gap(text, at).starts_with('.');
        let is_title = holds(at)
            && (is_capital(text, at) || is_small)
            && source.heart.contains(&text.words[at].place.start);
        at += 1;
        while is_title && at + 1 < text.words.len() && holds(at) {
            at += 1;
        }
        let is_near = matches!(gap(text, at - 1), " " | ". ");
        let Some(name) =
            name_at(text, at).filter(|_| is_title && is_near && !is_greeted(source, at))
        else {
            continue;
        };
        let name = name.start..name.end.min(name.start + 3);
        let written = text.written(name.clone());
        let key = squashed(written);
        let is_person = key.len() > 2
            && !written.ends_with("'s")
            && !written.ends_with("’s")
            && !has_unit(written)
            && !names_a_job(written)
            && !is_no_name(&fold(written));
        if is_person && !is_known(people, &key) && !reader.contains(&key) && !refers(text, &name) {
            let human = Human {
                name: written.to_owned(),
                email: None,
                title: None,
            };
            people.push(Fact::read(human, source.quote_words(name)));
        }
    }
}

/// Whether somebody only passes on what is said of the reader: `Mrs Healy passed me your note`, `references from Lady Coe`.
fn refers(text: &Text<'_>, name: &std::ops::Range<usize>) -> bool {
    const DOES: [&str; 13] = [
        " passed me",
        " passed on",
        " passed us",
        " handed me",
        " gave me",
        " gave us",
        " told me",
        " tells me",
        " mentioned you",
        " sends h",
        " leaves us",
        " is retiring",
        " sent me",
    ];
    let behind = &text.source[text.words[name.end - 1].place.end..];
    let before = text.source[..text.words[name.start].place.start].trim_end();
    let before = before
        .rsplit_once([' ', '\n'])
        .map_or("", |(before, _)| before);
    let is_source = [" from", " through", " via", " by our", " gave you by"]
        .iter()
        .any(|word| before.ends_with(word));
    // "Mr Jacobs at Corobel said you left them on good terms"
    let near = crate::text::beginning(behind, 40);
    let is_praise = [" says you", " said you"]
        .iter()
        .any(|says| near.contains(says));
    is_source || is_praise || DOES.iter().any(|does| behind.starts_with(does))
}

/// Whether a word stands in the greeting: near the head of the first line.
pub(super) fn is_greeted(source: &Source<'_>, word: usize) -> bool {
    let at = source.text.words[word].place.start;
    let line = source.text.source[..at]
        .rfind('\n')
        .map_or(0, |one| one + 1);
    let behind = source.text.source[source.text.words[word].place.end..].char_indices();
    let ends = behind
        .take(30)
        .find(|(_, c)| !(c.is_alphabetic() || matches!(c, ' ' | '.' | '-' | '\'' | '’')))
        .is_none_or(|(_, c)| c != '(');
    at - line < 34 && at < source.shift + 60 && ends && !is_behind_a_greeting(source, line, at)
}

/// Whether a given name opens the line of a word and a small word follows the name, as where somebody is told of: `Torben is at the
/// dentist`, `Vanessa Loxley's flight`.
pub(super) fn opens_with_a_name(text: &Text<'_>, at: usize) -> bool {
    let opens = |at: usize| at == 0 || gap(text, at - 1).contains('\n');
    let Some(first) = (at.saturating_sub(2)..=at)
        .rev()
        .find(|first| opens(*first))
    else {
        return false;
    };
    let runs = |at: usize| gap(text, at) == " " && at + 1 < text.words.len();
    let mut last = first;
    while last < first + 2 && runs(last) && is_capital(text, last + 1) {
        last += 1;
    }
    is_given(text.words[first].folded.as_ref())
        && at <= last
        && (first..=last).all(runs)
        && !is_capital(text, last + 1)
}

/// Whether somebody else is greeted before, on the line above or up to a comma: `Hi Tafadzwa, Mr Herbst is stuck`.
fn is_behind_a_greeting(source: &Source<'_>, line: usize, at: usize) -> bool {
    const GREETS: &str = "hi hello hey hiya hallo moin servus bonjour salut bonsoir hola buenas ola oi dag hoi ciao dear sir madam tag morgen abend \
        day morning afternoon evening greetings madame monsieur mesdames messieurs dias tardes dia tarde goedemorgen goedemiddag";
    let all = source.text.source;
    let greets = |words: &str| {
        let words = words.trim_end_matches([',', '!', ':', '.', ' ']);
        let last = words.rsplit(' ').next().unwrap_or_default();
        last.starts_with(char::is_uppercase) && !is_listed(GREETS, fold(last).as_str())
    };
    let above = all.get(source.shift..line).unwrap_or_default().trim();
    let head = all[line..at]
        .rfind([',', '!'])
        .map(|end| &all[line..line + end]);
    greets(above) && above.len() < 50 && !above.ends_with('.') || head.is_some_and(greets)
}

/// Whether somebody is listed whose name ends like a key.
fn is_known(people: &[Fact<Human>], key: &str) -> bool {
    people.iter().any(|one| {
        let known = squashed(&one.value().name);
        known.ends_with(key) || key.ends_with(&known)
    })
}

/// Ranks that are all that is known of somebody, as they stand before the name: `Dr Foss`, `Professor Osei`, `Chef Ruben`.
pub(super) fn honoured(source: &Source<'_>, people: &mut [Fact<Human>]) {
    let shown = source
        .message
        .from
        .first()
        .map_or("", |from| from.name.as_str());
    for one in people.iter_mut().filter(|one| one.value().title.is_none()) {
        let name = bare_name(&one.value().name);
        let bare = WRITTEN_RANKS
            .iter()
            .filter_map(|rank| name.strip_prefix(rank))
            .find(|rest| rest.starts_with([' ', '.']))
            .map_or(name.as_str(), str::trim_start);
        let rank = WRITTEN_RANKS.iter().rev().find(|rank| {
            let whole = format!("{rank} {bare}");
            shown.contains(&whole)
                || source.body.contains(&whole)
                || one.value().name.starts_with(&whole)
        });
        if let Some(rank) = rank {
            let human = Human {
                title: Some((*rank).to_owned()),
                ..one.value().clone()
            };
            *one = Fact::read(human, one.evidence().clone());
        }
    }
}

/// The title in a display name: `Whitcombe, Adele (Procurement)`, `Hana Sakamoto, Deputy Bursar`.
fn shown_title(shown: &str, name: &str) -> Option<String> {
    let behind = shown
        .split_once(name)
        .map(|(_, behind)| behind)
        .or_else(|| shown.split_once('(').map(|(_, inside)| inside))?;
    let title = behind.trim_matches(|c: char| !c.is_alphanumeric());
    (is_title(title) || is_desk(title)).then(|| title.to_owned())
}

/// The title behind a name or on the line below it. `stands_alone`: the name must be all of its line, up to a mark.
fn title_of(body: &str, name: &str, stands_alone: bool) -> Option<String> {
    let lines: Vec<&str> = body
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    for (at, line) in lines.iter().enumerate() {
        let Some(found) = line.find(name).filter(|found| !stands_alone || *found == 0) else {
            continue;
        };
        let behind = line[found + name.len()..].trim_start();
        let goes_on = behind.starts_with(|c: char| c.is_alphanumeric());
        if stands_alone && (at == 0 || goes_on) {
            continue;
        }
        if let Some(rest) = behind.strip_prefix('(') {
            let inside = rest.split(')').next().unwrap_or_default().trim();
            if is_title(inside) || is_desk(inside) || is_small_title(inside) {
                return Some(inside.to_owned());
            }
        }
        // A line of a signature: pieces of which one says what they are.
        let is_signature = found < 8 && line.len() < 110 && !line.ends_with(['.', '?', '!']);
        if let Some(rest) = behind.strip_prefix([',', '|', '–', '—', '-', '/', '·']) {
            for piece in rest
                .split([',', '|', '–', '—', ';', '.', '/', '·', '('])
                .take(if is_signature { 3 } else { 1 })
            {
                if let Some(title) = title_before(piece, &[',']) {
                    return Some(title);
                }
                if is_signature && is_desk(piece.trim()) {
                    return Some(piece.trim().to_owned());
                }
            }
        }
        let is_bare = behind.is_empty()
            || behind.chars().all(|c| !c.is_alphanumeric())
            || behind.starts_with('(');
        let below = lines[at + 1..]
            .iter()
            .take(2)
            .filter(|_| is_bare && found < 8);
        for next in below {
            if next.len() > 90 || next.ends_with(['?', '!']) {
                break;
            }
            for piece in next.split([',', '|', '–', '—', '·', '•']).take(2) {
                if let Some(title) = title_before(piece, &['/']) {
                    return Some(title);
                }
                if is_desk(piece.trim()) && !has_house(piece) {
                    return Some(piece.trim().to_owned());
                }
            }
        }
    }
    None
}

/// What stands between the line of a name and the firm at the end of a mail, whatever it says: `Bursar, St Aldhelm's`,
/// `Military Talent Programs` above `Ironclad Transport`.
fn below(body: &str, names: &[&str], firm: &str) -> Option<String> {
    const NEVER: &str =
        "sent von envoye enviado verzonden tel phone mobile fax www http from to cc";
    if firm.chars().count() < 4 {
        return None;
    }
    let lines: Vec<&str> = body
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    let at = lines.iter().rposition(|line| names.contains(line))?;
    if at + 6 < lines.len() || at == 0 {
        return None;
    }
    let next = lines.get(at + 1)?;
    let is_firm = |words: &str| {
        let key = squashed(words);
        key.chars().count() > 3 && (key.contains(firm) || firm.contains(&key))
    };
    let mut pieces = next.split([',', '|', '–', '—', '·', '@']).map(str::trim);
    let first = pieces.next()?.trim_matches(['(', ')']);
    // Nothing but a number or an address may follow where the firm does not.
    let is_reached = |line: &&str| {
        line.contains(['@', '/']) || line.chars().filter(char::is_ascii_digit).count() > 5
    };
    let names_firm = pieces.any(is_firm)
        || lines
            .get(at + 2)
            .is_none_or(|line| is_firm(line) || is_reached(line));
    let folded = fold(first);
    let is_plain = (1..=7).contains(&first.split_whitespace().count())
        && (3..60).contains(&first.len())
        && !first.contains(['@', ':', '/', '+', '>', '"', '<', '*'])
        && !first.ends_with(['?', '!'])
        && !first.contains(|c: char| c.is_ascii_digit())
        && !folded.split(' ').any(|word| is_listed(NEVER, word));
    (names_firm && is_plain && !is_firm(first) && !has_house(first))
        .then(|| first.trim_end_matches('.').to_owned())
}

/// The title that words begin with, up to one of some marks and without the firm behind `at`.
fn title_before(words: &str, marks: &[char]) -> Option<String> {
    let title = words.split(marks).next().unwrap_or_default().trim();
    let title = [" at ", " @ ", " bei ", " chez ", " bij ", " en ", " na "]
        .iter()
        .fold(title, |title, joint| {
            title.split(joint).next().unwrap_or_default()
        });
    let own = [
        "our ", "the ", "unser ", "unsere ", "notre ", "nuestra ", "nuestro ", "nossa ", "nosso ",
        "onze ", "my ",
    ];
    let title = own
        .iter()
        .find_map(|word| title.strip_prefix(word))
        .unwrap_or(title);
    is_title(title).then(|| title.to_owned())
}
