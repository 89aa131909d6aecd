//! Who is named with what they are in running words: `our head of design, Mara Lind`, `Doug (maint. manager)`,
//! `Schulleiterin Frau Kern`, `Tunde from Repairs`.

use std::ops::Range;

use crate::evidence::Fact;
use crate::reading::facts::names::{
    gap, has_form, has_house, has_unit, is_capital, is_nameless, is_no_name, names, names_a_job,
    squashed,
};
use crate::reading::facts::people::mentioned::is_unheard;
use crate::reading::facts::people::nobody::calls;
use crate::reading::facts::people::ours::{DEPARTMENTS, from_departments};
use crate::reading::facts::people::people::{bare_name, is_thing};
use crate::reading::facts::people::ranks::{
    HONORIFICS, is_german_noun, is_rank, is_role, is_role_of, is_short_for,
};
use crate::reading::facts::people::signers::{is_greeted, opens_with_a_name};
use crate::reading::reading::Human;
use crate::reading::source::Source;
use crate::text::{Language, Text, is_listed};

/// Words that say whose somebody is, folded: a title follows them.
const OWN: &str = "our the my your their his her its unser unsere unserer unserem unseren mein meine meinem meinen meiner der die dem den ihr ihre \
    notre nos mon ma le la l votre nuestro nuestra nuestros mi el su tu nosso nossa o a meu minha seu sua onze ons mijn de het jullie a an";

/// Those by which a house speaks of its own people, folded.
const OURS: &str = "our my unser unsere unserer unserem unseren mein meine meinem meinen meiner notre nos mon ma nuestro nuestra nuestros mi nosso nossa \
    meu minha onze ons mijn their his her ihr ihre ihrem ihren leur leurs hun";

/// Words that open a sentence before a title, folded.
const VERBS: &str = "meet see ask call ring with and if when as will would can please kindly then so but also thanks yes no hi hello dear hey both new";

/// Small words by which a title goes on, folded.
const LINKS: &str = "of for de des du der del da do dos das di van von fur voor para em en la the d et and und y e & im in";

/// Adds whom the words name together with a title, and the title to those who are known.
pub(super) fn told(source: &Source<'_>, people: &mut Vec<Fact<Human>>) {
    let text = &source.text;
    let body = source.body_words();
    let mut at = body.start;
    while at < body.end {
        let word = &text.words[at];
        let is_one =
            is_role_of(source, at) || is_rank(word.folded.as_ref()) && is_capital(text, at);
        let may_be_one = is_one && source.heart.contains(&word.place.start);
        let Some(title) = may_be_one.then(|| title_at(source, at, &body)) else {
            at += 1;
            continue;
        };
        at = title.end.max(at + 1);
        // "Captain Nowell, Harbour Master": what stands behind the name says more.
        let is_bare_rank = title.len() == 1 && !is_role_of(source, title.start);
        let is_told_behind = is_bare_rank
            && person_at(source, title.end).is_some_and(|name| {
                gap(text, name.end - 1) == ", "
                    && (name.end..name.end + 2).any(|at| is_role_of(source, at))
            });
        if is_told_behind {
            continue;
        }
        if let Some(name) =
            name_behind(source, &title, people).or_else(|| name_before(source, &title, people))
        {
            add(source, people, name, &title);
        }
    }
    from_departments(source, people);
}

/// The title whose word for what somebody is stands at a word: with the words before and behind that belong to it.
fn title_at(source: &Source<'_>, at: usize, body: &Range<usize>) -> Range<usize> {
    let text = &source.text;
    let folded = |at: usize| text.words.get(at).map_or("", |word| word.folded.as_ref());
    // "agenda del doctor Mejía"
    if is_rank(folded(at)) && !is_capital(text, at) {
        return at..end_of(text, at, body.end);
    }
    // Back to the word that says whose it is, to a bracket, or over capitals.
    let mut start = at;
    for back in 1..=4 {
        let Some(before) = at.checked_sub(back).filter(|before| *before >= body.start) else {
            break;
        };
        let joint = gap(text, before);
        if !matches!(joint, " " | "-" | ". " | "/" | " & ") {
            // "(machine shop manager)", a line of its own.
            if joint.ends_with(['(', '\n']) || joint == ", " {
                start = before + 1;
            }
            break;
        }
        // "het park met hoofdverzorger Stef"
        if is_listed(
            "with met mit con com avec and und et by via",
            folded(before),
        ) {
            start = before + 1;
            break;
        }
        if is_listed(OWN, folded(before)) && !is_listed(LINKS, folded(before))
            || is_listed(OWN, folded(before))
                && back > 0
                && !is_role(folded(before - usize::from(before > 0)))
        {
            start = before + 1;
            break;
        }
    }
    if start == at {
        while start > body.start && gap(text, start - 1) == " " && is_modifier(text, start - 1) {
            start -= 1;
        }
    }
    // "for Captain Nowell, Harbour Master"
    while start < at && is_listed(LINKS, folded(start)) {
        start += 1;
    }
    let start = large_start(source, start, at, body.start);
    start..in_brackets(text, start, body.end).unwrap_or_else(|| end_of(text, at, body.end))
}

/// `Works Manager Trev Haddon plus meself`: English writes the whole title large.
fn large_start(source: &Source<'_>, mut start: usize, at: usize, least: usize) -> usize {
    let text = &source.text;
    let folded = |at: usize| text.words.get(at).map_or("", |word| word.folded.as_ref());
    if start == at && is_capital(text, at) && source.language == Language::En {
        let is_own = |at: usize| {
            is_capital(text, at)
                && gap(text, at) == " "
                && !is_listed(HONORIFICS, folded(at))
                && !is_listed(VERBS, folded(at))
                && !is_listed(OWN, folded(at))
        };
        while start > least && at - start < 2 && is_own(start - 1) {
            start -= 1;
        }
    }
    start
}

/// Where a title ends that opens a bracket: all that it holds up to a mark, `(AGM – Structures)`, `(hoofd techniek)`.
fn in_brackets(text: &Text<'_>, start: usize, most: usize) -> Option<usize> {
    let opens = start > 0 && gap(text, start - 1).ends_with('(');
    let ends = |at: &usize| gap(text, *at).starts_with([')', ',', ';']);
    let last = (start..most.min(start + 6)).find(ends).filter(|_| opens)?;
    let is_one = (start..last).all(|at| !gap(text, at).contains(['.', '\n', ':', '/']));
    is_one.then_some(last + 1)
}

/// Whether a word before a title belongs to it: `Senior`, `Head`, `Regional`.
fn is_modifier(text: &Text<'_>, at: usize) -> bool {
    const WORDS: &str = "senior junior lead deputy assistant associate chief vice executive interim acting regional area general group technical managing \
        people talent hr sales marketing operations hiring team shop branch fleet practice office site shift account project product engineering art \
        stellvertretende stellvertretender technische technischer kaufmannische kaufmannischer";
    is_listed(WORDS, text.words[at].folded.as_ref())
}

/// Where a title ends: `head of plant safety`, `directora financiera`, `responsable des ressources humaines`.
fn end_of(text: &Text<'_>, at: usize, most: usize) -> usize {
    let folded = |at: usize| text.words.get(at).map_or("", |word| word.folded.as_ref());
    let mut end = at + 1;
    while end < most && gap(text, end - 1) == " " && end - at < 7 {
        if is_listed(HONORIFICS, folded(end)) && is_capital(text, end) {
            break;
        }
        if is_listed(LINKS, folded(end)) && end + 1 < most && gap(text, end) == " " {
            if is_listed(OWN, folded(end + 1)) || is_listed(LINKS, folded(end + 1)) {
                end += 1;
                continue;
            }
            end += 2;
        } else if is_role(folded(end)) {
            end += 1;
        } else if !is_capital(text, end) && closes(gap(text, end)) && folded(end).len() > 3 {
            // "gerente regional,": an adjective before a mark.
            end += 1;
            break;
        } else {
            break;
        }
    }
    end
}

/// Whether a title may end at a gap.
fn closes(gap: &str) -> bool {
    gap.starts_with([',', ')', '(', ';', '|', '\n']) || gap == " – " || gap == " - "
}

/// The name behind a title: `our head of design, Mara Lind`, `the FC (Barry Nuttall)`, `Branch manager Terrence Boyd`.
fn name_behind(
    source: &Source<'_>,
    title: &Range<usize>,
    people: &[Fact<Human>],
) -> Option<Range<usize>> {
    let text = &source.text;
    let joint = gap(text, title.end - 1);
    if !matches!(joint, " " | ", " | " (" | ": " | " – " | " - ") {
        return None;
    }
    let name = person_at(source, title.end)?;
    let before = title
        .start
        .checked_sub(1)
        .map_or("", |at| text.words[at].folded.as_ref());
    let is_own =
        is_listed(OWN, before) || is_listed("del do da du des vom beim zum dem al dos das", before);
    let ends = gap(text, name.end - 1);
    // A bare word is a name only where the house says that somebody is theirs: "our director, Kate".
    let is_tight = joint == " (" && ends.starts_with(')');
    // "me and the skipper (Nat)"
    let leads = title
        .start
        .checked_sub(2)
        .map_or("", |at| text.words[at].folded.as_ref());
    let is_theirs = is_listed("the der die den dem o a la el le de het", before)
        && !is_capital(text, title.start)
        && is_tight
        && is_listed(
            "and und et y e en with mit avec con com met see meet",
            leads,
        );
    let is_noun = is_german_noun(source, title, &name);
    let is_small = !is_capital(text, title.end - 1) || is_noun;
    // "met hoofdverzorger Stef", "O arquiteto Melo", "Captain Ruiz", "Planner Monique belt je"
    let is_led = joint == " "
        && (is_small && (is_own || is_met(text, title.start))
            || is_rank(text.words[title.end - 1].folded.as_ref())
            || opens(text, title.start) && ends == " " && !is_capital(text, name.end))
        && is_unheard(text.written(name.clone()));
    // "my PA, Sue, know", "De hortulanus, Koning, wil"
    let is_between = is_own && is_small && joint == ", " && ends == ", ";
    let is_sure = name.len() > 1
        || is_known(people, text.written(name.clone()))
        || is_listed(OURS, before)
        || is_theirs
        || is_led
        || is_between;
    // A line of its own is what is offered, unless somebody is known to be called so: "Analista Fiscal Pleno".
    let is_line =
        (title.start == 0 || gap(text, title.start - 1).contains('\n')) && ends.contains('\n');
    if is_line && joint == " " && !is_led && !is_known(people, text.written(name.clone())) {
        return None;
    }
    let is_set_off = is_own && (joint == ", " || joint == " – " || joint == " - ");
    let is_run = joint == " "
        && (is_own || is_small || is_led || opens(text, title.start) || is_met(text, title.start));
    (is_sure && (is_tight || is_set_off || is_run || joint == ": ")).then_some(name)
}

/// Whether a word opens a line or a sentence.
fn opens(text: &Text<'_>, at: usize) -> bool {
    at == 0 || gap(text, at - 1).contains(['\n', '.', '!', '?', ':', '('])
}

/// Whether a bracket that a word ends is followed by what its sentence says: `Debra (VP Branches) would like to`.
fn goes_on(text: &Text<'_>, at: usize) -> bool {
    let next = text.words.get(at + 1);
    gap(text, at) == ") " && next.is_some_and(|_| !is_capital(text, at + 1))
}

/// Small words between a name and a title behind it, folded.
const TELLS: &str = "who is our the a an my is und ist der die das unser unsere unserem qui est notre la le l que es nuestra nuestro el e a o nossa \
        nosso our onze de het een is die lead";

/// The name before a title: `Mara Lind, our head of design`, `Doug (maint. manager)`, `Mrs Garside, who is a tenant`.
fn name_before(
    source: &Source<'_>,
    title: &Range<usize>,
    people: &[Fact<Human>],
) -> Option<Range<usize>> {
    let text = &source.text;
    let mut at = title.start;
    let mut skipped = 0;
    while at > 0
        && skipped < 4
        && gap(text, at - 1) == " "
        && is_listed(TELLS, text.words[at - 1].folded.as_ref())
    {
        at -= 1;
        skipped += 1;
    }
    let joint = gap(text, at.checked_sub(1)?);
    let is_bracket =
        joint == " (" || joint == " – " || joint == " - " || joint == " | " || joint == " / ";
    let is_said = joint == " "
        && skipped > 0
        && text.words[at..title.start]
            .iter()
            .any(|word| matches!(word.folded.as_ref(), "is" | "ist" | "est" | "es" | "e"));
    if !(is_bracket || joint == ", " || is_said) {
        return None;
    }
    let end = at;
    let mut start = end;
    while start > 0
        && end - start < 4
        && is_capital(text, start - 1)
        && (start == end
            || matches!(gap(text, start - 1), " " | "-")
            || gap(text, start - 1) == ". " && abbreviates(text, start - 1))
    {
        start -= 1;
    }
    while start < end && !is_personal(source, start) {
        start += 1;
    }
    let name = person_at(source, start).filter(|name| name.end == end && name.start < end)?;
    let is_listed_behind = closes(gap(text, title.end - 1))
        || gap(text, title.end - 1).starts_with(['.', ':'])
        || skipped > 0;
    let is_known = is_known(people, text.written(name.clone()));
    // "Doug (maint. manager)", but not "Store (Manager)".
    let is_small = !is_capital(text, title.start) && !opens(text, name.start);
    let is_met = is_met(text, start);
    let is_sure = name.len() > 1
        || is_known
        || is_met && (joint == ", " || joint == " (")
        || joint == " (" && opens(text, name.start) && goes_on(text, title.end - 1)
        || is_small && joint == " ("
        || skipped > 0 && !opens(text, name.start);
    is_sure.then_some(())?;
    let is_told =
        is_known || skipped > 0 || is_listed_behind && (is_bracket || name.len() > 1 || is_met);
    is_told.then_some(name)
}

/// Whether a full stop behind a word shortens it: `A. Sitoe`, `Mr. Kern`.
fn abbreviates(text: &Text<'_>, at: usize) -> bool {
    let folded = text.words[at].folded.as_ref();
    folded.chars().count() == 1 || is_listed(HONORIFICS, folded)
}

/// Whether a name that begins at a word is that of somebody to meet: `Las verán Gonzalo, director de programas`.
fn is_met(text: &Text<'_>, name: usize) -> bool {
    const MEETS: &str = "meet see with w mit con com avec met pra para voor pour veran vera verra verrez conocera conoceras by interviewer entrevistador";
    name > 0 && is_listed(MEETS, text.words[name - 1].folded.as_ref())
}

/// Whether a word may be one of somebody's name.
pub(super) fn is_personal(source: &Source<'_>, at: usize) -> bool {
    let text = &source.text;
    let word = &text.words[at];
    let written = &text.source[word.place.clone()];
    if written.chars().count() == 1 && gap(text, at) == ". " && is_capital(text, at + 1) {
        return is_capital(text, at);
    }
    let is_shouted = written.len() > 3 && written.chars().all(char::is_uppercase);
    let is_called =
        is_greeted(source, at) && is_near_the_head(text, at) && !opens_with_a_name(text, at);
    is_capital(text, at)
        && !is_shouted
        && !word.folded.starts_with("i'")
        && !is_called
        && written
            .chars()
            .all(|c| c.is_alphabetic() || c == '-' || c == '\'' || c == '’')
        && !is_no_name(word.folded.as_ref())
        && !calls(word.folded.as_ref())
        && !is_role(word.folded.as_ref())
        && !is_modifier(text, at)
        && !is_listed(DEPARTMENTS, word.folded.as_ref())
        && !has_unit(written)
        && !is_thing(written)
        && (!has_house(written) || written.ends_with("’s"))
}

/// Whether no more than one word of its line stands before a word and what honours it, as in a greeting.
fn is_near_the_head(text: &Text<'_>, at: usize) -> bool {
    const GREETS: &str = "hi hello hey dear hallo bonjour salut hola ola oi dag hoi ciao morning";
    let honours = |at: usize| is_listed(HONORIFICS, text.words[at].folded.as_ref());
    let mut first = at;
    while first > 0 && honours(first - 1) {
        first -= 1;
    }
    // "Conor, Phil says bring your card": the comma closed the greeting.
    let is_closed = first > 0
        && gap(text, first - 1).starts_with(',')
        && !is_listed(GREETS, text.words[first - 1].folded.as_ref());
    let is_closed = is_closed && !(is_capital(text, at + 1) && gap(text, at) == " ");
    !is_closed && (1..=2).any(|back| first < back || gap(text, first - back).contains('\n'))
}

/// The name of one to three words that begins at a word, with what honours it.
pub(super) fn person_at(source: &Source<'_>, at: usize) -> Option<Range<usize>> {
    let text = &source.text;
    let folded = |at: usize| text.words.get(at).map_or("", |word| word.folded.as_ref());
    let mut start = at;
    while is_listed(HONORIFICS, folded(start))
        && (is_capital(text, start)
            || folded(start).len() > 1 && is_capital(text, start + 1) && gap(text, start) == " ")
        && matches!(gap(text, start), " " | ". ")
    {
        start += 1;
    }
    let mut end = start;
    while end < text.words.len() && end - start < 4 {
        let is_small = end > at
            && matches!(
                folded(end),
                "de" | "da"
                    | "van"
                    | "von"
                    | "der"
                    | "den"
                    | "dos"
                    | "del"
                    | "la"
                    | "el"
                    | "bin"
                    | "al"
            )
            && is_capital(text, end + 1);
        if !is_small && !is_personal(source, end) {
            break;
        }
        end += 1;
        let joint = gap(text, end - 1);
        let is_initial = joint == ". " && folded(end - 1).chars().count() == 1;
        if joint != " " && joint != "-" && !is_initial {
            break;
        }
    }
    // "Data Platform Engineer" is no name.
    let runs_on = end > start
        && gap(text, end - 1) == " "
        && is_role_of(source, end)
        && is_capital(text, end);
    if runs_on || end == start + 1 && folded(start).chars().count() == 1 {
        return None;
    }
    let written = (start < end).then(|| text.written(start..end))?;
    let key = squashed(written);
    let is_reader = names_of_readers(source, &key);
    let is_other = has_form(written)
        || is_nameless(written)
        || names_a_job(written)
        || key.chars().count() < 3;
    (!is_reader && !is_other).then_some(at..end)
}

/// Whether a name is one of those who read the mail.
fn names_of_readers(source: &Source<'_>, key: &str) -> bool {
    let from = source.message.from.first();
    let is_writer = from.is_some_and(|from| squashed(&from.name).contains(key));
    !is_writer && names(source).iter().any(|name| name == key)
}

fn is_known(people: &[Fact<Human>], written: &str) -> bool {
    let key = squashed(&bare_name(written));
    people
        .iter()
        .any(|one| squashed(&one.value().name).contains(&key))
}

/// Adds a name with its title, or the title to the name.
pub(super) fn add(
    source: &Source<'_>,
    people: &mut Vec<Fact<Human>>,
    name: Range<usize>,
    title: &Range<usize>,
) {
    let text = &source.text;
    let written = text.written(name.clone());
    let title = text
        .written(title.clone())
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let key = squashed(&bare_name(written));
    if key.is_empty() {
        return;
    }
    let known = people.iter_mut().find(|one| {
        let known = squashed(&one.value().name);
        known.contains(&key) || key.ends_with(&known) || is_short_for(&one.value().name, written)
    });
    if let Some(one) = known {
        if one.value().title.is_none() {
            let human = Human {
                title: Some(title),
                ..one.value().clone()
            };
            *one = Fact::read(human, one.evidence().clone());
        }
        return;
    }
    let human = Human {
        name: written.split_whitespace().collect::<Vec<_>>().join(" "),
        email: None,
        title: Some(title),
    };
    people.push(Fact::read(human, source.quote_words(name)));
}
