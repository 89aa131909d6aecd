//! # Wrong recipient name
//!
//! Flags a greeting to somebody who is not on the thread, or whose name is misspelt.
//!
//! ## Why it matters
//! It is the first word they read.
//!
//! ## How to mend it
//! Write the name as they sign it.
//!
//! ## What it does not judge
//! Short forms, titles, accents, family name first, greetings that name nobody.

use std::ops::Range;

use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::review::names::{distance, is_form_of, known_words, unknown_in_han};
use crate::text::{Text, Word, fold, sayings};

pub(in crate::review) const RULE: Rule = Rule {
    name: "wrong-recipient-name",
    severity: Severity::Error,
    sayings: SAYINGS,
    check,
};

sayings! {
    MISSPELT = "{0} is spelt {1} on the thread";
    UNKNOWN = "nobody on the thread is called {0}";
    WRITE = "write {0}";
    GREET = "greet {0}";
}

/// Words of a greeting that name nobody, folded.
const NOBODY: &str = "que tal licenciada licenciado lic ingeniero ingeniera ing contador contadora arquitecto arquitecta \
    abogado abogada profe jefazo yo hiya howdy greetings salutations attn oi ey hoi ola colonel captain \
    major sergeant father sister brother reverend rabbi imam rev lord lady judge dame chef boss matron \
    director directrice directeur direktor direktorin rektor rektorin docteur maitre proviseur principal \
    headteacher chair chairman chairwoman directora jefe jefa diretor diretora directeur weledelgeboren \
    weledele doctora doutor maestro pastor intendant president presidente burgermeister ministre dear ma \
    ma'am maam mam sirs madame oga madams respetado respetada senorita buen muy mucho oi meneer dhr. \
    goede collega team's family hi hello hey good morning afternoon evening day greetings team all \
    everyone everybody both arq engenheira engenheiro eng exma exmo senhora senhor senhores profa \
    hiring manager recruiting recruiter recruitment committee panel sir madam mr mrs ms mx miss dr prof \
    professor doctor and or there folks talent acquisition people colleagues hr the again sehr geehrte \
    geehrter geehrtes liebe lieber liebes guten tag morgen abend hallo moin frau herr herrn damen herren \
    und ihr zusammen servus gruss gott bonjour cher chere chers cheres madame monsieur mesdames \
    messieurs mme m et a tous toutes salut estimada estimado estimados estimadas hola buenos buenas dias \
    tardes senora senor senoras senores sra sr srta y e equipo querida querido ola prezada prezado prezados cara caro \
    caros bom dia boa tarde noite equipe doutora doutor dona don beste geachte goedemorgen goedemiddag \
    goedendag dag heer mevrouw dhr mevr en van de der den von zu la le du di da dos das dom selection \
    responsable seleccion departamento recursos humanos selecao ter";

fn check(draft: &Draft<'_>, facts: &Facts) -> Vec<Fault> {
    let Some(place) = &draft.greeting else {
        return vec![];
    };
    let known = known_words(facts);
    if known.is_empty() {
        return vec![];
    }
    let line = &draft.text.source[place.clone()];
    // What a template left behind is another rule's.
    let rest = &draft.text.source[place.start..];
    if rest
        .lines()
        .next()
        .unwrap_or_default()
        .contains(['[', '{', '<', '_', '【'])
    {
        return vec![];
    }
    if line.chars().any(|c| c as u32 > 0x3000) {
        return in_han(facts, line, place.start).into_iter().collect();
    }
    let greeting = Text::new(line);
    let named: Vec<&Word> = greeting
        .words
        .iter()
        .filter(|word| is_name(&word.folded, facts))
        .collect();
    let is_known = |word: &&Word| {
        known
            .iter()
            .any(|one| is_form_of(&word.folded, one) || is_form_of(one, &word.folded))
    };
    let (right, wrong): (Vec<&Word>, Vec<&Word>) = named.into_iter().partition(is_known);
    let mut faults = vec![];
    for word in wrong {
        let place = place.start + word.place.start..place.start + word.place.end;
        let written = &line[word.place.clone()];
        let near = known.iter().find(|one| {
            word.folded.chars().count() >= 4
                && distance(&fold(one), &word.folded) <= if word.folded.len() >= 6 { 2 } else { 1 }
        });
        match near {
            Some(near) => faults.push(misspelt(place, written, near)),
            None if right.is_empty() && faults.is_empty() => {
                faults.push(unknown(place, written, facts));
            }
            None => {}
        }
    }
    faults
}

fn misspelt(place: Range<usize>, written: &str, near: &str) -> Fault {
    let says = MISSPELT.with([&written, &near]);
    Fault::new(place, says, WRITE.with([&near]))
        .against(near)
        .replaced_by(near)
}

fn unknown(place: Range<usize>, written: &str, facts: &Facts) -> Fault {
    let names: Vec<&str> = facts
        .recruiters
        .iter()
        .map(|person| person.name.as_str())
        .collect();
    let names = names.join(", ");
    let says = UNKNOWN.with([&written]);
    Fault::new(place, says, GREET.with([&names])).against(&names)
}

/// Whether a word of the greeting is a name: not a title, not a firm's.
fn is_name(word: &str, facts: &Facts) -> bool {
    let is_firm = facts.companies.iter().any(|company| {
        Text::new(company)
            .words
            .iter()
            .any(|one| one.folded == word)
    });
    !crate::text::is_listed(NOBODY, word)
        && !is_firm
        && word.chars().all(char::is_alphabetic)
        && word.chars().count() > 1
}

/// A name in Han that is the beginning of nobody's name on the thread.
fn in_han(facts: &Facts, line: &str, start: usize) -> Option<Fault> {
    let place = unknown_in_han(facts, line)?;
    let fact = facts.recruiters.first()?.name.clone();
    let says = UNKNOWN.with([&&line[place.clone()]]);
    let place = start + place.start..start + place.end;
    Some(Fault::new(place, says, GREET.with([&fact])).against(&fact))
}
