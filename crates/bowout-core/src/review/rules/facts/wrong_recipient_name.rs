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

use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::review::names::{distance, is_form_of, known_words};
use crate::text::{Text, Word, fold};

pub(in crate::review) const RULE: Rule = Rule {
    name: "wrong-recipient-name",
    severity: Severity::Error,
    check,
};

/// Words of a greeting that name nobody, folded.
const NOBODY: &str = "dear ma ma'am maam mam sirs madame oga madams respetado respetada senorita buen muy mucho oi meneer dhr. goede collega team's family hi hello hey good morning afternoon evening day greetings team all everyone everybody both \
    hiring manager recruiting recruiter recruitment committee panel sir madam mr mrs ms mx miss dr prof \
    professor doctor and or there folks talent acquisition people colleagues hr the again sehr geehrte \
    geehrter geehrtes liebe lieber liebes guten tag morgen abend hallo moin frau herr herrn damen herren \
    und ihr zusammen servus gruss gott bonjour cher chere chers cheres madame monsieur mesdames \
    messieurs mme m et a tous toutes salut estimada estimado estimados estimadas hola buenos buenas dias \
    tardes senora senor sra sr srta y e equipo querida querido ola prezada prezado prezados cara caro \
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
            Some(near) => faults.push(
                Fault::new(
                    place,
                    format!("{written} is spelt {near} on the thread"),
                    format!("write {near}"),
                )
                .against(near)
                .replaced_by(near),
            ),
            None if right.is_empty() && faults.is_empty() => {
                let fact = facts
                    .recruiters
                    .iter()
                    .map(|person| person.name.as_str())
                    .collect::<Vec<_>>()
                    .join(", ");
                faults.push(
                    Fault::new(
                        place,
                        format!("nobody on the thread is called {written}"),
                        format!("greet {fact}"),
                    )
                    .against(&fact),
                );
            }
            None => {}
        }
    }
    faults
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

/// Titles and courtesies around a name in Han.
const HAN_TITLES: &[&str] = &[
    "尊敬的",
    "敬爱的",
    "亲爱的",
    "经理",
    "女士",
    "先生",
    "老师",
    "总监",
    "主管",
    "小姐",
    "博士",
    "教授",
    "部长",
    "部長",
    "課長",
    "係長",
    "社長",
    "主任",
    "担当者",
    "担当",
    "ご",
    "采购",
    "招聘",
    "人事部",
    "人事",
    "採用",
    "总",
    "您好",
    "你好",
];

/// A name in Han that is the beginning of nobody's name on the thread.
fn in_han(facts: &Facts, line: &str, start: usize) -> Option<Fault> {
    let last = line
        .split([' ', '\u{3000}', '\n'])
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>();
    let joined = match last.as_slice() {
        [.., family, given] if family.chars().count() <= 2 && given.chars().count() <= 2 => {
            format!("{family}{given}")
        }
        [.., one] => (*one).to_owned(),
        [] => return None,
    };
    let mut name = joined.as_str();
    for title in HAN_TITLES {
        name = name.trim_start_matches(title).trim_end_matches(title);
    }
    let known: Vec<String> = facts
        .recruiters
        .iter()
        .map(|person| person.name.chars().filter(|c| c.is_alphabetic()).collect())
        .filter(|name: &String| name.chars().any(|c| c as u32 > 0x3000))
        .collect();
    let length = name.chars().count();
    let is_judged = (1..=4).contains(&length)
        && !known.is_empty()
        && name.chars().all(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    let is_known = known
        .iter()
        .any(|one| one.contains(name) || name.contains(one.as_str()));
    if !is_judged || is_known {
        return None;
    }
    let at = start + line.rfind(name)?;
    let fact = facts.recruiters.first()?.name.clone();
    let says = format!("nobody on the thread is called {name}");
    Some(Fault::new(at..at + name.len(), says, format!("greet {fact}")).against(&fact))
}
