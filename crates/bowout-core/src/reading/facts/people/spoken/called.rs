//! Whom the words of a mail call by a given name, in whatever they say of them: `Torben is at the dentist`, `Marta Ordoño
//! will be there`, `Joanna Meeks, 10:00`.

use std::ops::Range;

use crate::evidence::Fact;
use crate::person::Person;
use crate::reading::facts::names::{
    gap, has_form, has_house, has_unit, is_capital, is_given, is_no_name, may_be_given, squashed,
};
use crate::reading::facts::people::mentioned::{add, is_the_firm, is_unheard, refers};
use crate::reading::facts::people::people::is_thing;
use crate::reading::facts::people::ranks::{HONORIFICS, is_rank, is_role};
use crate::reading::facts::people::titles::person_at;
use crate::reading::reading::Human;
use crate::reading::source::Source;
use crate::reading::weigh::is_often_said;
use crate::text::{Text, fold, is_listed, line_start};

/// Adds them once.
pub(in crate::reading::facts::people) fn called(
    source: &Source<'_>,
    company: &str,
    people: &mut Vec<Fact<Human>>,
) {
    let text = &source.text;
    let readers = keys_of_readers(source);
    let mut at = source.body_words().start;
    let end = source.body_words().end;
    while at < end {
        let Some(name) = name_of(source, at) else {
            at += 1;
            continue;
        };
        at = name.end;
        // "Vanessa Loxley's flight", "Con's knee"
        let written = text.written(name.clone());
        let bare = ["'s", "’s", "'", "’"]
            .iter()
            .find_map(|end| written.strip_suffix(end))
            .unwrap_or(written);
        if is_the_reader(source, &readers, &name, bare)
            || is_elsewhere(source, &name)
            || is_the_firm(source, company, bare)
            || !is_unheard(bare)
            || [has_form, has_house, has_unit, is_thing]
                .iter()
                .any(|is| is(bare))
        {
            continue;
        }
        let start = text.words[name.start].place.start;
        let place = start..start + bare.len();
        add(people, bare, None, source.quote(place));
    }
}

/// The name that begins at a word with a given one: two words and more, or a given name that is nothing else.
fn name_of(source: &Source<'_>, at: usize) -> Option<Range<usize>> {
    let text = &source.text;
    let given = owner(text.words[at].folded.as_ref());
    if !is_capital(text, at)
        || !may_be_given(given)
        || !source.heart.contains(&text.words[at].place.start)
    {
        return None;
    }
    let name = person_at(source, at).filter(|name| name.start == at)?;
    let folded = |at: usize| text.words.get(at).map_or("", |word| word.folded.as_ref());
    let next = gap(text, name.end - 1);
    let is_longer = next == " "
        && (is_capital(text, name.end)
            || folded(name.end).starts_with(|c: char| c.is_ascii_digit()))
        || next.trim() == "&" && !is_given(folded(name.end));
    if is_longer {
        return None;
    }
    if name.len() == 1 {
        return is_given(given).then_some(name);
    }
    let is_sure = is_given(given);
    let families = name.start + 1..name.end;
    // "Ascension Day", "Lamar Ave"
    if is_listed("day ave blvd tower st rd salai", folded(name.end - 1)) {
        return None;
    }
    let is_family = families.clone().any(|at| !is_often_said(owner(folded(at))));
    (is_family || is_sure && families.len() == 1 && given.len() > 2).then_some(name)
}

/// A folded word without the sign that it owns something: `con's`.
fn owner(folded: &str) -> &str {
    ["'s", "’s"]
        .iter()
        .find_map(|end| folded.strip_suffix(end))
        .unwrap_or(folded)
}

/// Whether a name is that of whoever reads the mail: on its head, in its address, or behind a greeting.
fn is_the_reader(source: &Source<'_>, readers: &[String], name: &Range<usize>, bare: &str) -> bool {
    const GREETS: &str = "dear hi hello hey hiya hoi hallo hola ola oi boas ola bonjour salut coucou bonsoir cheers thanks morning afternoon evening tag morgen abend \
        dia tarde noite dias tardes noches buenas geehrte geehrter r liebe lieber servus moin griass sr sra senor senora senhor senhora estimado estimada prezado \
        prezada caro cara querido querida beste geachte dag middag cher chere madame monsieur ms mr mrs miss a o enf day g'day thank danke merci gracias obrigado bedankt dank \
        ai no sorry yes great perfect vale genial claro otimo bem";
    let text = &source.text;
    let key = squashed(bare);
    let is_on_head = readers.iter().any(|one| {
        *one == key || one.len() > 3 && key.starts_with(one.as_str()) || one.contains(&key)
    });
    let at = text.words[name.start].place.start;
    let is_near_the_head = at < source.shift + 90;
    // "Great that you're up for it, Hana" to h.novak, "Guten Tag Holger Lindemann" to h.lindemann
    let family = squashed(bare.split([' ', '-']).next_back().unwrap_or_default());
    let is_initial = |to: &Person| {
        let local = fold(to.local());
        to.name.is_empty()
            && local.chars().next() == key.chars().next()
            && (is_near_the_head || name.len() > 1 && squashed(&local).contains(&family))
    };
    let before = name.start.checked_sub(1);
    let line = line_start(text.source, at);
    let is_greeted = before.is_some_and(|before| {
        let opens = text.words[before].place.start < line + 26 || is_in_quotes(text, before);
        let word = text.words[before].folded.as_ref();
        opens
            && line <= text.words[before].place.start
            && is_listed(GREETS, word)
            && matches!(gap(text, before), " " | ", " | ". " | ") " | ".) ")
            && !text.source[text.words[name.end - 1].place.end..].starts_with(' ')
    });
    is_on_head || source.message.to.iter().any(is_initial) || is_greeted
}

/// Whether a quoted message begins no more than three words before one: `"Good morning Rashid, do you still want`.
fn is_in_quotes(text: &Text<'_>, word: usize) -> bool {
    (word.saturating_sub(2)..=word)
        .any(|at| text.source[..text.words[at].place.start].ends_with(['"', '“', '„', '«']))
}

/// Whether a name is a street's, a house's or a director's in the small print, or only that of whoever tells of the reader.
fn is_elsewhere(source: &Source<'_>, name: &Range<usize>) -> bool {
    const PLACES: &str =
        "at in near outside behind inside towards st saint san santa sao sainte beim chez bij";
    const FROM: &str = "de em en depuis aus nach from until storm through via off para";
    const SMALL: &str = "de da do dos du des la le el of the del van der den von d";
    let text = &source.text;
    let behind = &text.source[text.words[name.end - 1].place.end..];
    if refers(behind) || tells(behind) || is_small_print(text, name.start) {
        return true;
    }
    let Some(mut before) = name.start.checked_sub(1) else {
        return false;
    };
    // "nave 14, Vic."
    let ends = gap(text, name.end - 1);
    if name.len() == 1
        && gap(text, before) == ", "
        && (ends.starts_with('\n') || ends.trim() == "." || ends.is_empty())
    {
        return is_capital(text, before)
            || text.words[before]
                .folded
                .contains(|c: char| c.is_ascii_digit());
    }
    if !matches!(gap(text, before), " " | "-" | ". ") {
        return false;
    }
    let folded = |at: usize| text.words[at].folded.as_ref();
    if is_listed(PLACES, folded(before)) || gap(text, before) == "-" {
        return true;
    }
    if name.len() == 1 && is_listed(FROM, folded(before)) {
        return true;
    }
    let is_called_after =
        |at: usize| is_thing(folded(at)) || has_house(folded(at)) || has_unit(folded(at));
    while before > 0 && is_listed(SMALL, folded(before)) && gap(text, before - 1) == " " {
        before -= 1;
    }
    // "Villa Maria", but "Manager Shonda", "And Jo"
    let word = folded(before);
    let is_what = is_role(word) || is_rank(word) || is_listed(HONORIFICS, word);
    let is_said = is_no_name(word) || is_often_said(word);
    let is_run = is_capital(text, before) && gap(text, before) == " " && !is_what && !is_said;
    is_run || !is_no_name(word) && is_called_after(before)
}

/// Whether words behind a name only say who told of the reader: `Jean passed this on to me`, `Chantal me dit que tu cherches`.
fn tells(behind: &str) -> bool {
    const TELLS: [&str; 31] = [
        " passed ",
        " pass on",
        " tells me",
        " tell me",
        " told us",
        " mentioned ",
        " said it ",
        " said that you",
        " says you",
        " says he gave",
        " me dit",
        " m'a parl",
        " m’a parl",
        " me ha dicho",
        " me dijo",
        " me ha hablado",
        " me paso",
        " me pasó",
        " me enseñó",
        " disse-me",
        " me disse",
        " falou ",
        " disse que ",
        " he say ",
        " spoke ",
        " me passou",
        " gave me",
        " hat mir erzählt",
        " hat mir deine",
        " zei dat je",
        " gave you high",
    ];
    let near = crate::text::beginning(behind, 40);
    let clause = near
        .split(['.', '!', '?', '\n', ','])
        .next()
        .unwrap_or_default();
    TELLS.iter().any(|tells| clause.contains(tells))
}

/// Whether a line is one that houses must print: `Amtsgericht Oderland HRB 0000`, `Vorsitzender des Aufsichtsrates: Dr. Holm Bartsch`.
fn is_small_print(text: &Text<'_>, word: usize) -> bool {
    const PRINT: [&str; 12] = [
        "aufsichtsrat",
        "amtsgericht",
        "hrb",
        "handelsregister",
        "geschaftsfuhrer:",
        "geschaftsfuhrung:",
        "vorstand:",
        "registered",
        "sitz der",
        "kvk",
        "siret",
        "vorsitzende",
    ];
    let start = line_start(text.source, text.words[word].place.start);
    let line = text.source[start..].lines().next().unwrap_or_default();
    let folded = fold(line);
    // "From: Jordan Brooks" above what is answered, "Name: Rory Tamblyn" on a ticket
    let label = folded
        .split(':')
        .next()
        .unwrap_or_default()
        .trim_start_matches([' ', '>', '*']);
    let is_label = folded.contains(':')
        && is_listed(
            "from von de van to an a para aan name nombre nom naam nome removed sent cc referred candidate applicant",
            label.split(' ').next().unwrap_or_default(),
        )
        && label.split(' ').count() <= 2
        || [
            " wrote:",
            " schrieb:",
            " skrev ",
            " schreef ",
            " escribio:",
            " escreveu:",
            " a ecrit",
        ]
        .iter()
        .any(|wrote| folded.contains(wrote));
    is_label || PRINT.iter().any(|print| folded.contains(print)) && line.contains([':', '|'])
}

/// Those who read the mail: their whole names, their given names and what their addresses begin with, squashed.
fn keys_of_readers(source: &Source<'_>) -> Vec<String> {
    let told = |person: &Person| {
        let local = person
            .local()
            .split(['.', '_', '-', '+'])
            .next()
            .unwrap_or_default();
        let local = local.trim_end_matches(|c: char| c.is_ascii_digit());
        [
            squashed(&person.name),
            squashed(person.given_name()),
            squashed(local),
        ]
    };
    let writes = |key: &String| {
        let from = source.message.from.first();
        from.is_some_and(|from| squashed(&from.name).contains(key.as_str()))
    };
    let mut keys: Vec<String> = source.message.to.iter().flat_map(told).collect();
    keys.retain(|key| key.chars().count() > 1 && !writes(key));
    keys
}
