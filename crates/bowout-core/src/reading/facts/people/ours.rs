//! Whom a house calls its own, whatever it says they are: `unserer leitenden MFA Corinna Beck`, `Inès, notre DA, aura vu`; and
//! what the next clause says of somebody: `Hannes will walk you round, he is the production manager`.

use std::ops::Range;

use crate::evidence::Fact;
use crate::reading::facts::names::{gap, has_house, is_capital, squashed};
use crate::reading::facts::people::mentioned::{add, give, is_the_firm, is_unheard};
use crate::reading::facts::people::people::{is_full_name, is_thing};
use crate::reading::facts::people::signers::is_greeted;
use crate::reading::facts::people::titles::{self, is_personal, person_at};
use crate::reading::reading::Human;
use crate::reading::source::Source;
use crate::text::{Text, Words, is_listed};

/// Words by which a house speaks of its own people, folded.
static OURS: Words = Words::new(&[
    "our unser unsere unserer unserem unseren notre nos nuestro nuestra nossa nosso onze ons",
]);

/// What a house calls its own and is nobody, folded.
const NOBODY: &str = "client customer company office site branch shop store house home team school church hospital place town city village yard \
    kunde kunden mandant firma haus betrieb buro standort team client clients bureau agence equipe maison cliente empresa casa equipo oficina \
    escritorio klant bedrijf kantoor winkel new old main big small own next other local friend friends website address number app product \
    project head process policy system motto values clinic farm hotel restaurant kitchen lab brand studio partner partners warehouse depot property premises venue building campus facility centre center station factory plant mill";

/// Small words that a title does not hold, folded.
const BREAKS: &str = "and or to at in on with is are was has will would can und oder mit ist sind wird et ou avec est sont a y o con es e com em \
    hat haben habe hatte sich has have had a ont heeft hebben ha han tem was war were en met is zal at bei zu chez by from since until that which who der die das den qui que die dat";

/// Words that may follow a name in a sentence, folded.
const GOES_ON: &str = "and or who will would is was has can could said says und der die wird ist hat et qui est a sera y que estara es e vai esta \
    en die is zal heeft";

/// Adds them, and the titles to those who are known.
pub(super) fn ours(source: &Source<'_>, company: &str, people: &mut Vec<Fact<Human>>) {
    let text = &source.text;
    for at in source.body_words() {
        let folded = text.words[at].folded.as_ref();
        if !source.heart.contains(&text.words[at].place.start) {
            continue;
        }
        if OURS.hold(folded) {
            if let Some((name, title)) = behind_ours(source, at).or_else(|| before_ours(source, at))
            {
                note(source, company, people, (name, title));
            }
        } else if let Some(title) = said_of(source, at) {
            give_to_the_last(source, people, at, title);
        }
    }
}

/// `unserer leitenden MFA Corinna Beck`: one to three words and a given and a family name.
fn behind_ours(source: &Source<'_>, at: usize) -> Option<(Range<usize>, Range<usize>)> {
    let text = &source.text;
    for length in 1..=3 {
        let start = at + 1 + length;
        if !(at..start)
            .all(|one| gap(text, one) == " " || one + 1 == start && gap(text, one) == ", ")
        {
            return None;
        }
        let title = at + 1..start;
        if matches!(
            text.words[start - 1].folded.as_ref(),
            "the" | "der" | "die" | "das" | "le" | "la" | "el" | "o" | "a" | "de" | "het"
        ) {
            return None;
        }
        if !may_be_a_title(text, &title) {
            return None;
        }
        let Some(name) = person_at(source, start) else {
            continue;
        };
        let next = text
            .words
            .get(name.end)
            .map_or("", |word| word.folded.as_ref());
        let ends = gap(text, name.end - 1) != " " || is_listed(GOES_ON, next);
        if is_full_name(text.written(name.clone())) && ends {
            return Some((name, title));
        }
    }
    None
}

/// `Inès, notre DA, aura vu`: a name between commas and what the house says it is.
fn before_ours(source: &Source<'_>, at: usize) -> Option<(Range<usize>, Range<usize>)> {
    const PLACES: &str = "in at near to from of bei zu nach aus a de du en em te bij van";
    let text = &source.text;
    if at == 0 || !matches!(gap(text, at - 1), ", " | " (") {
        return None;
    }
    let mut start = at;
    while start > 0
        && at - start < 3
        && (start == at || gap(text, start - 1) == " ")
        && is_personal(source, start - 1)
    {
        start -= 1;
    }
    let name = person_at(source, start).filter(|name| name.end == at && start < at)?;
    if is_greeted(source, start) {
        return None;
    }
    let before = start
        .checked_sub(1)
        .map_or("", |one| text.words[one].folded.as_ref());
    if is_listed(PLACES, before) && gap(text, start - 1) == " " {
        return None;
    }
    let end = (at + 1..(at + 6).min(text.words.len()))
        .find(|one| gap(text, *one).starts_with([',', ')', '.', ';']))?;
    let title = at + 1..end + 1;
    let is_run = (at..end).all(|one| gap(text, one) == " ");
    (is_run && may_be_a_title(text, &title)).then_some((name, title))
}

/// Whether no word of some is one that a title does not hold, and the first is no thing that a house owns.
fn may_be_a_title(text: &Text<'_>, title: &Range<usize>) -> bool {
    let folded = |at: usize| text.words[at].folded.as_ref();
    title.end <= text.words.len()
        && !title.clone().any(|at| {
            is_listed(BREAKS, folded(at))
                || folded(at).ends_with("'s")
                || folded(at).chars().any(|c| c.is_ascii_digit())
        })
        && !title.clone().any(|at| is_listed(NOBODY, folded(at)))
}

/// Adds somebody with a title, or the title to who is known.
fn note(
    source: &Source<'_>,
    company: &str,
    people: &mut Vec<Fact<Human>>,
    (name, title): (Range<usize>, Range<usize>),
) {
    let written = source.text.written(name.clone());
    let title = source.text.written(title);
    if is_the_firm(source, company, written)
        || !is_unheard(written)
        || is_thing(written)
        || has_house(written)
        || has_house(title)
    {
        return;
    }
    add(people, written, None, source.quote_words(name));
    give(people, written, title);
}

/// What a clause that begins with `he is` or `I am` says somebody is, where nothing else follows: `he is the production manager,`.
fn said_of(source: &Source<'_>, at: usize) -> Option<Range<usize>> {
    static WHO: Words =
        Words::new(&["he she he's she's i'm er sie ich il elle el ella ele ela hij zij ze ik i"]);
    const IS: &str = "is am ist bin est suis es soy sou ben";
    const SKIPPED: &str = "the our your their a an merely just only also der die unser unsere le la l notre el nuestro nuestra o a nosso nossa de het onze now";
    let text = &source.text;
    let folded = |at: usize| text.words.get(at).map_or("", |word| word.folded.as_ref());
    if !WHO.hold(folded(at)) {
        return None;
    }
    let is_short = folded(at).contains('\'');
    let mut start = at + 1;
    if !is_short {
        if !is_listed(IS, folded(start)) {
            return None;
        }
        start += 1;
    }
    let told = start;
    while start - told < 2 && is_listed(SKIPPED, folded(start)) {
        start += 1;
    }
    let end = (start..(start + 6).min(text.words.len())).find(|one| {
        gap(text, *one) != " " || is_listed("here who that at and but who's", folded(one + 1))
    })?;
    let title = start..end + 1;
    let says_what = title
        .clone()
        .any(|at| crate::reading::facts::people::ranks::is_role_of(source, at));
    (says_what && (at..end).all(|one| gap(text, one) == " ")).then_some(title)
}

/// Gives a title to the writer where `I am` leads to it, else to whom the words before name last.
fn give_to_the_last(
    source: &Source<'_>,
    people: &mut [Fact<Human>],
    at: usize,
    title: Range<usize>,
) {
    let text = &source.text;
    let title = text.written(title);
    let folded = text.words[at].folded.as_ref();
    if is_listed("i i'm ich ik", folded) {
        let sender = source
            .message
            .from
            .first()
            .map_or("", |from| from.name.as_str());
        if let Some(name) = people.first().map(|one| one.value().name.clone())
            && sender.contains(name.as_str())
        {
            give(people, &name, title);
        }
        return;
    }
    for back in (at.saturating_sub(14)..at).rev() {
        if !is_capital(text, back) || gap(text, back).contains('\n') {
            continue;
        }
        let Some(name) = person_at(source, back) else {
            continue;
        };
        let written = text.written(name).to_owned();
        let key = squashed(&written);
        let is_known = people
            .iter()
            .any(|one| squashed(&one.value().name).contains(&key) && key.len() > 2);
        if is_known {
            give(people, &written, title);
            return;
        }
    }
}

/// Parts of a house that people are said to be from, folded.
pub(super) const DEPARTMENTS: &str = "hr finance procurement purchasing payroll operations ops logistics logistik logistiek marketing sales engineering quality \
    production produktion productie maintenance repairs it planning planung personnel people talent recruiting recruitment accounts legal \
    vertrieb einkauf qualitat rh rrhh contabilidad contabilidade compras ventas vendas calidad qualidade produccion producao comptabilite achats \
    inkoop verkoop boekhouding security design product research";

/// `Tunde from Repairs`, `Hans van logistiek`: the part of the house is what is known of them.
pub(super) fn from_departments(source: &Source<'_>, people: &mut Vec<Fact<Human>>) {
    let text = &source.text;
    let body = source.body_words();
    for at in body.start..body.end.saturating_sub(2) {
        let folded = |at: usize| text.words.get(at).map_or("", |word| word.folded.as_ref());
        let is_from = matches!(
            folded(at + 1),
            "from" | "in" | "aus" | "von" | "vom" | "van" | "de" | "du" | "da" | "do" | "des"
        );
        let skip = usize::from(matches!(
            folded(at + 2),
            "der" | "the" | "our" | "la" | "el" | "unserer"
        ));
        let part = at + 2 + skip;
        let ends_there = text.words.get(part).is_some()
            && (!is_capital(text, part + 1) || gap(text, part) != " ");
        if is_from && is_listed(DEPARTMENTS, folded(part)) && ends_there && gap(text, at) == " " {
            let start = if at > body.start
                && is_capital(text, at - 1)
                && gap(text, at - 1) == " "
                && is_personal(source, at - 1)
            {
                at - 1
            } else {
                at
            };
            if let Some(name) = person_at(source, start).filter(|name| name.end == at + 1) {
                titles::add(source, people, name, &(part..part + 1));
            }
        }
    }
}
