//! Hints at the employer in the parts of a mail that are no sentences: signature, letterhead, footer, subject.

use std::ops::Range;

use crate::evidence::{Evidence, Part};
use crate::reading::facts::company::exclude::{has_brand, is_common, is_service};
use crate::reading::facts::company::mention::{Mentions, Place, bare_key};
use crate::reading::facts::company::script::may_be_somebody;
use crate::reading::facts::company::sender::Domains;
use crate::reading::facts::names::{has_form, has_house, is_nameless};
use crate::reading::facts::names::{is_team_word, may_begin_like, names_a_job, squashed};
use crate::reading::source::Source;
use crate::text::{fold, is_listed, offset_in, stands_alone};

/// Words that close a letter, folded, as lines begin with them.
const CLOSINGS: [&str; 81] = [
    "regards",
    "kind regards",
    "best regards",
    "warm regards",
    "with kind",
    "with best",
    "best wishes",
    "with all good",
    "best",
    "all the best",
    "many thanks",
    "thanks",
    "thank you",
    "cheers",
    "yours",
    "sincerely",
    "respectfully",
    "warmly",
    "talk soon",
    "see you",
    "ta",
    "mit freundlichen",
    "freundliche",
    "viele gru",
    "liebe gru",
    "herzliche",
    "beste gru",
    "mfg",
    "lg",
    "gru",
    "schone gru",
    "mit besten",
    "cordialement",
    "bien cordialement",
    "bien a vous",
    "salutations",
    "amicalement",
    "sinceres",
    "dans l'attente",
    "atentamente",
    "un saludo",
    "saludos",
    "un cordial",
    "cordialmente",
    "reciba",
    "un abrazo",
    "gracias",
    "atenciosamente",
    "com os melhores",
    "cumprimentos",
    "melhores cumprimentos",
    "abracos",
    "abs",
    "obrigad",
    "abraco",
    "att",
    "atte",
    "beijo",
    "bjs",
    "grata",
    "grato",
    "quedo",
    "saludos",
    "cordiali",
    "distinti",
    "groetjes",
    "grtjs",
    "敬具",
    "此致",
    "敬上",
    "祝好",
    "顺祝",
    "よろしく",
    "宜しく",
    "谢谢",
    "謝謝",
    "何卒",
    "met vriendelijke",
    "groet",
    "vriendelijke",
    "hartelijke",
];

/// `Rosalind Pike (Ferrous & Daughters) would like to meet you`: the firm in brackets behind two capitals that open a line;
/// and `Selection morning, Seasonal Keeper (Kingfisher Zoo)`: a house in brackets near the top.
pub(super) fn in_brackets(source: &Source<'_>, mentions: &mut Mentions) {
    for line in source.body.lines().take(6) {
        let inside = line
            .split('(')
            .skip(1)
            .filter_map(|rest| rest.split(')').next());
        for piece in inside.filter(|piece| has_house(piece) || has_form(piece)) {
            if may_be_a_firm(piece) && !is_nameless(piece) {
                mentions.add(Place::Running, 1.0, quoted(source.body, piece));
            }
        }
    }
    for line in source.body.lines().take(6) {
        let Some((who, rest)) = line.trim().split_once(" (") else {
            continue;
        };
        let Some((firm, behind)) = rest.split_once(')') else {
            continue;
        };
        let is_person = who.split(' ').count() == 2
            && who
                .split(' ')
                .all(|word| word.starts_with(char::is_uppercase));
        let acts = [
            " would", " wants", " invite", " has ", " is ", " can", " propose", " asks",
        ]
        .iter()
        .any(|verb| behind.starts_with(verb));
        if is_person && acts && may_be_a_firm(firm) {
            mentions.add(Place::Joint, 3.0, quoted(source.body, firm));
        }
    }
}

fn quoted(body: &str, piece: &str) -> Evidence {
    let from = offset_in(piece, body);
    Evidence::quote(Part::Body, body, from..from + piece.len())
}

/// The firm in a signature: the lines from the name of whoever signs, or from the words that close the letter.
pub(super) fn by_signature(source: &Source<'_>, people: &[String], mentions: &mut Mentions) {
    let body = source.body;
    let lines: Vec<&str> = body
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('>'))
        .collect();
    by_headline(source, &lines, mentions);
    let Some(signed) = signature(source, &lines) else {
        return;
    };
    let mut follows_title = false;
    for (distance, line) in lines[signed].iter().enumerate() {
        if line.ends_with(['.', '!', '?']) && line.split(' ').count() > 7
            || line.contains("Forwarded by")
        {
            continue;
        }
        for piece in pieces(line) {
            let is_title = names_a_job(piece) && !has_form(piece) || is_nameless(piece);
            let last = piece.rsplit(' ').next().unwrap_or_default();
            if names_a_job(last) && !has_form(piece) {
                follows_title = true;
                continue;
            }
            let firm = behind_preposition(piece);
            let is_joined = firm.len() < piece.len();
            let shape = has_house(firm) || has_form(firm);
            let words = firm.split_whitespace().count();
            if (may_be_a_firm(firm) || shape && may_be_a_house(firm))
                && !is_nameless(firm)
                && !is_service(firm)
                && !has_brand(firm)
                && !people.contains(&squashed(firm))
                && (distance > 0 || shape || is_joined || follows_title)
            {
                let is_han = !firm.is_ascii() && firm.chars().all(|c| stands_alone(c) || c == ' ');
                if is_han && may_be_somebody(firm) {
                    continue;
                }
                // The line right below the name that signs.
                let is_next = distance == 1 && words > 1 && line.starts_with(firm);
                let weight = if is_joined || follows_title || is_han || is_next {
                    2.0
                } else if shape || words > 1 && distance < 4 {
                    1.6
                } else {
                    1.2
                };
                mentions.add(Place::Signature, weight, quoted(body, firm));
                follows_title = false;
            } else {
                follows_title |= is_title;
            }
        }
    }
}

/// The pieces of a line of a signature.
pub(super) fn pieces(line: &str) -> impl Iterator<Item = &str> {
    line.split([',', '|', '·', '(', ')', '–', '—', '•', ';', '/', '｜', '　'])
        .flat_map(|piece| piece.split(" - "))
        .map(|piece| piece.trim().trim_start_matches(['*', '-', '_', '"']).trim())
        .filter(|piece| !piece.is_empty())
}

/// A piece behind the word that joins a title to its firm: `Head of Talent at Harrow`.
fn behind_preposition(piece: &str) -> &str {
    let joints = [
        " at ", " bij ", " bei ", " chez ", " @ ", " for ", " presso ",
    ];
    let found = joints.iter().find_map(|joint| piece.rsplit_once(joint));
    match found {
        Some((_, firm)) => firm.trim_start_matches("the ").trim_start_matches("The "),
        None => piece,
    }
}

/// Which lines are the signature: at most seven from the name that signs, or behind the words that close the letter.
fn signature(source: &Source<'_>, lines: &[&str]) -> Option<Range<usize>> {
    let sender = source.message.from.first();
    let full = sender.map(|one| squashed(&one.name)).unwrap_or_default();
    let given = sender
        .map(|one| squashed(one.given_name()))
        .unwrap_or_default();
    let is_name = |line: &&str| {
        let key = squashed(line);
        let begins =
            |name: &str| name.len() > 2 && may_begin_like(line, name) && key.starts_with(name);
        key.len() < 90
            && (begins(&full)
                || begins(&given)
                    && (key == given
                        || crate::text::beginning(line, 40).contains([',', '|', '(', '-', '–'])))
            && !line.ends_with(['?', '!', ':'])
    };
    let is_closing = |line: &&str| {
        let folded = fold(line);
        line.len() < 60 && CLOSINGS.iter().any(|closing| folded.starts_with(closing))
    };
    let by_name = lines.iter().rposition(is_name);
    let by_closing = lines
        .iter()
        .rposition(is_closing)
        .map(|at| at + 1)
        .filter(|at| *at < lines.len());
    let by_mark = lines
        .iter()
        .rposition(|line| is_rule(line))
        .map(|at| at + 1);
    let late = |at: &usize| *at + 12 >= lines.len() || 2 * *at >= lines.len();
    let start = by_closing
        .filter(late)
        .into_iter()
        .chain(by_name.filter(late))
        .min()
        .or(by_mark)?;
    Some(start..lines.len().min(start + 8))
}

/// Whether a line is a rule: marks alone.
fn is_rule(line: &str) -> bool {
    line.chars().count() >= 2 && line.chars().all(|c| "-—_=━─＝─*＊◇◆~～・･+".contains(c))
}

/// Whether a piece of a signature may name a firm: neither a job, a team, an address, a number nor a sentence.
pub(super) fn may_be_a_firm(piece: &str) -> bool {
    !names_a_job(piece) && may_be_a_house(piece)
}

/// The same for a name that bears a word for a house: there a word for a job may stand beside it.
fn may_be_a_house(piece: &str) -> bool {
    const OTHERS: &str = "tel phone ph mobile mob t m e w cell fax direct office recrutement recursos humanos department abteilung dept \
        consultant sent from registered www pronouns she her he his they them working days mon tue wed thu fri sat sun linkedin";
    let folded = fold(piece);
    piece.starts_with(|c: char| c.is_uppercase() || !c.is_ascii() && c.is_alphabetic())
        && !folded.contains(['@', ':', '[', '<', '#'])
        && !folded.contains("http")
        && !folded.contains("www")
        && piece.chars().filter(char::is_ascii_digit).count() <= 2
        && !is_common(piece)
        && !folded.contains("employer")
        && piece
            .split_whitespace()
            .filter(|word| word.len() > 3 && word.starts_with(char::is_lowercase))
            .count()
            < 2
        && (!piece.ends_with(['!', '?', '.']) || has_form(piece))
        && !folded
            .split(' ')
            .any(|word| is_team_word(word) && !has_house(piece) || is_listed(OTHERS, word))
        && (piece.is_ascii() || !piece.ends_with(['部', '处', '處', '課', '室', '组']))
        && piece.split_whitespace().count() <= 7
        && piece.chars().count() <= 60
}

/// The firm in the line under the sender's name at the top: `Head of Guest Experience at Hotel Aldercroft`; and the line of
/// a relayed message: `Paula Greer - Store Leader at Woodruff Home Centers`.
fn by_headline(source: &Source<'_>, lines: &[&str], mentions: &mut Mentions) {
    let sender = source.message.from.first();
    let sender = sender.map(|one| squashed(&one.name)).unwrap_or_default();
    for pair in lines.windows(2).take(4) {
        let key = squashed(pair[0]);
        if key.is_empty() || !sender.starts_with(&key) {
            continue;
        }
        for at in [
            " at ", " bei ", " chez ", " na ", " no ", " en ", " bij ", " @ ",
        ] {
            if let Some((_, firm)) = pair[1].rsplit_once(at)
                && firm.starts_with(char::is_uppercase)
                && may_be_a_firm(firm)
            {
                mentions.add(Place::Signature, 2.0, quoted(source.body, firm));
            }
        }
    }
    for line in lines.iter().take(2) {
        let Some((who, firm)) = line.rsplit_once(" at ") else {
            continue;
        };
        let is_headline = who.contains(" - ") || who.contains(" | ") || who.contains(", ");
        if is_headline && names_a_job(who) && may_be_a_firm(firm) {
            mentions.add(Place::Joint, 3.0, quoted(source.body, firm));
        }
    }
}

/// A name that stands alone on the first line, or on the second one below it.
pub(super) fn by_letterhead(source: &Source<'_>, mentions: &mut Mentions) {
    let lines = source.body.lines().map(str::trim);
    for line in lines.filter(|line| !line.is_empty()).take(2) {
        for piece in line
            .split([',', '|', '·', '–', '—'])
            .flat_map(|piece| piece.split("   "))
            .take(2)
        {
            let piece = piece.trim().trim_matches('*').trim();
            let piece = piece
                .strip_suffix(" logo")
                .or_else(|| piece.strip_suffix(" Logo"))
                .unwrap_or(piece);
            let is_alone = line.len() < 70 && !line.ends_with([',', '.', '!', '?', ':']);
            let words = piece.split_whitespace().count();
            let capitals = piece
                .split_whitespace()
                .filter(|word| word.len() > 3)
                .all(|word| !word.starts_with(char::is_lowercase));
            let greets = [
                "dear", "hi", "hello", "hallo", "hey", "liebe", "lieber", "cher", "chere", "hola",
                "ola", "oi", "beste", "dag", "guten", "sehr", "bonjour", "geachte", "estimado",
                "estimada", "buenos", "boa", "bom",
            ]
            .contains(&fold(piece).split(' ').next().unwrap_or_default())
                || piece.ends_with(['様', '您', '好', '先', '士', 'さ', 'ん'])
                || piece.contains(['。', '，', '、'])
                || OCCASIONS.iter().any(|word| fold(piece).contains(word));
            if is_alone
                && capitals
                && !greets
                && words <= 6
                && may_be_a_firm(piece)
                && !is_nameless(piece)
            {
                mentions.add(Place::Letterhead, 1.2, quoted(source.body, piece));
            }
        }
    }
}

/// Lines of small print that begin with the firm: `X is an equal opportunity employer`, `© 2026 X`.
pub(super) fn by_footer(source: &Source<'_>, mentions: &mut Mentions) {
    const SAYS: [&str; 14] = [
        "equal opportunit",
        "equal employment",
        "registered in",
        "registered office",
        "registered charity",
        "company number",
        "all rights reserved",
        "sitz der gesellschaft",
        "geschaftsfuhr",
        "amtsgericht",
        "siret",
        "cnpj",
        "kvk",
        "is committed to",
    ];
    for line in source
        .body
        .lines()
        .rev()
        .filter(|line| !line.trim().is_empty())
        .take(12)
    {
        let bare = line.trim();
        let folded = fold(bare);
        let is_marked = bare.contains('©') || folded.contains("(c) 20");
        if !is_marked && !SAYS.iter().any(|says| folded.contains(says)) {
            continue;
        }
        let bare = bare.trim_start_matches(|c: char| "©*–- ".contains(c) || c.is_ascii_digit());
        let bare = bare.strip_prefix("Copyright").unwrap_or(bare);
        let bare = bare.trim_start_matches(|c: char| "©,*–- ".contains(c) || c.is_ascii_digit());
        let end = [
            " is ",
            " | ",
            ". ",
            ", ",
            " (",
            " – ",
            " - ",
            " · ",
            " are ",
            " All rights",
            " All Rights",
        ]
        .iter()
        .filter_map(|end| bare.find(end))
        .min()
        .unwrap_or(bare.len());
        let firm = bare[..end].trim_end_matches('.');
        if may_be_a_firm(firm) && !is_nameless(firm) && firm.split(' ').count() <= 6 {
            mentions.add(Place::Footer, 2.0, quoted(source.body, firm));
        }
    }
}

/// Parts of words of subjects that tell the occasion, folded.
const OCCASIONS: [&str; 35] = [
    "panel",
    "stage",
    "aktualisiert",
    "geannuleerd",
    "termin",
    "report",
    "bewerber",
    "lebenslauf",
    "interview",
    "invit",
    "application",
    "role",
    "position",
    "your",
    "next",
    "gesprach",
    "einladung",
    "kennenlernen",
    "bewerbung",
    "entretien",
    "candidature",
    "entrevista",
    "convoca",
    "candidatura",
    "convite",
    "gesprek",
    "sollicitatie",
    "colloquio",
    "updated",
    "cancel",
    "resched",
    "面接",
    "面试",
    "面試",
    "通知",
];

/// Pieces of the subject that are neither a job, a desk nor a word of every subject.
pub(super) fn by_subject(source: &Source<'_>, domains: &Domains, mentions: &mut Mentions) {
    let subject = source.message.subject.as_str();
    let split = subject
        .split(['|', '(', ')', '–', '—', '@', '·', '[', ']', ':', '/', '×'])
        .flat_map(|piece| piece.split(" - "))
        .flat_map(|piece| piece.split(", "))
        .flat_map(|piece| piece.split(" x "))
        .map(str::trim);
    for piece in split {
        let capitals = piece
            .split_whitespace()
            .all(|word| word.len() <= 3 || !word.starts_with(char::is_lowercase));
        let folded = fold(piece);
        let says_more = !capitals
            || OCCASIONS.iter().any(|word| folded.contains(word))
            || piece.starts_with(|c: char| c.is_ascii_digit());
        let is_theirs = domains.sender_is(piece, &bare_key(piece)) >= 1.0;
        if (is_theirs || may_be_a_firm(piece) && !says_more)
            && !is_nameless(piece)
            && piece.split(' ').count() <= 5
        {
            let from = offset_in(piece, subject);
            mentions.add(
                Place::Subject,
                0.8,
                Evidence::quote(Part::Subject, subject, from..from + piece.len()),
            );
        }
    }
}
