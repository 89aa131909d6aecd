//! The employer that a mail names. Each hint adds to a name's score; the sender's domain confirms, and the brand of an
//! applicant-tracking system never counts. In doubt there is no company.

use std::sync::LazyLock;

use crate::evidence::{Evidence, Fact, Part};
use crate::person::Person;
use crate::reading::facts::company::hints::{by_domain, by_label, by_script, by_sender, by_words};
use crate::reading::facts::company::relay::{by_joint, drop_relays};
use crate::reading::facts::company::signature::{by_signature, by_top_line, in_brackets};
use crate::reading::facts::names::{
    is_capital, is_no_name, is_team_word, looks_human, names, names_a_job, squashed,
};
use crate::reading::source::Source;
use crate::text::{Phrases, Words, fold, is_listed};

/// The least score that names an employer.
const ENOUGH: f64 = 2.0;

/// What it says for a name that the writer calls it the client.
pub(super) const CLIENT: f64 = 100.0;

/// Words of domains that belong to mail services, job boards and applicant-tracking systems.
const SERVICES: &str = "gmail googlemail outlook hotmail live yahoo icloud gmx web proton protonmail qq 163 126 aol mail \
    email greenhouse lever ashby workday myworkday myworkdayjobs hirevue calendly goodtime linkedin \
    indeed smartrecruiters icims taleo jobvite bamboohr workable recruitee personio teamtailor breezy \
    zoom google microsoft office bookings timerex townjobs example test com org net mailer notifications \
    hire apple cronofy modernloop ashbyhq ziprecruiter talentperch zip glassdoor monster personiomail \
    jobmail ats stepstone xing jobs careers phone inmail messages calendar us eu bounce hr talent";

static NO_FIRM: Words = Words::new(&[SERVICES]);

/// A name that may be the employer's.
#[derive(Debug)]
pub(super) struct Candidate {
    name: String,
    pub(super) key: String,
    pub(super) score: f64,
    evidence: Evidence,
}

/// The candidates so far; a name that comes again gains.
#[derive(Debug, Default)]
pub(super) struct Candidates(pub(super) Vec<Candidate>);

impl Candidates {
    pub(super) fn add(&mut self, evidence: Evidence, score: f64) {
        let name = evidence
            .quote
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        let name = name.strip_suffix(" HR").unwrap_or(&name);
        let name = name
            .trim_matches(|c: char| !c.is_alphanumeric() && c != ')' && c != '.')
            .to_owned();
        let key = without_suffix(&name);
        if key.chars().count() < 2 || name.chars().count() > 60 {
            return;
        }
        match self.0.iter_mut().find(|one| one.key == key) {
            Some(before) => {
                before.score += score;
                if name.len() > before.name.len() && before.evidence.part != Part::Body {
                    before.name = name;
                    before.evidence = evidence;
                }
            }
            None => self.0.push(Candidate {
                name,
                key,
                score,
                evidence,
            }),
        }
    }
}

/// Legal forms, folded and without points.
const FORMS: &str = "gmbh ag se kg ohg ug ev gbr inc llc llp ltd limited plc corp corporation co sa sas sarl asbl slu sl \
    bv nv spa srl ltda oy ab pte kk";

static FORM: Words = Words::new(&[FORMS]);

/// A name to compare: letters and digits, without its legal form.
pub(super) fn without_suffix(name: &str) -> String {
    let folded = fold(name);
    let mut bare = folded.trim_end();
    while let Some((rest, last)) = bare.rsplit_once(char::is_whitespace)
        && is_form(last)
    {
        bare = rest.trim_end();
    }
    let plain = squashed(bare);
    if plain.is_ascii() {
        return plain;
    }
    ["株式会社", "有限会社", "有限公司", "股份有限公司"]
        .iter()
        .fold(plain, |plain, form| plain.replace(form, ""))
}

/// Whether a folded word is a legal form, with points or without.
fn is_form(word: &str) -> bool {
    if word.contains(['.', ',']) {
        FORM.hold(&word.replace(['.', ','], ""))
    } else {
        FORM.hold(word)
    }
}

/// The employer.
pub(crate) fn company(source: &Source<'_>) -> Option<Fact<String>> {
    let domains = domains(source);
    let people = names(source);
    let mut candidates = Candidates::default();
    by_label(source, &mut candidates);
    by_words(source, &mut candidates);
    by_script(source, &mut candidates);
    by_sender(source, &mut candidates);
    by_signature(source, &people, &mut candidates);
    by_joint(source, &mut candidates);
    in_brackets(source, &mut candidates);
    by_top_line(source, &mut candidates);
    by_domain(source, &domains, &mut candidates);
    by_words_of_domain(source, &domains, &mut candidates);
    drop_relays(source, &mut candidates);
    let has_client = candidates.0.iter().any(|one| one.score >= CLIENT);
    if speaks_of_a_client(source) && !has_client {
        return None;
    }
    // An agency that writes about a firm is not that firm.
    candidates
        .0
        .retain(|one| one.score >= CLIENT || !is_agency_name(&one.name));
    let best = candidates
        .0
        .into_iter()
        .filter(|one| {
            !people.contains(&one.key)
                && !is_writer(source, &one.key)
                && !is_service(&one.name)
                && !is_common(&one.name)
        })
        .map(|mut one| {
            if names_a_job(&one.name) && !domains.iter().any(|domain| fits(&one.key, domain)) {
                one.score -= 4.0;
            }
            one
        })
        .filter(|one| one.score >= ENOUGH)
        .fold(None::<Candidate>, |best, one| match best {
            Some(best) if best.score >= one.score => Some(best),
            _ => Some(one),
        })?;
    Some(Fact::read(best.name, best.evidence))
}

/// The words of the mail that are the sender's domain, however written: `the copper goose` at thecoppergoose.example.
fn by_words_of_domain(source: &Source<'_>, domains: &[String], candidates: &mut Candidates) {
    let text = &source.text;
    for domain in domains.iter().filter(|domain| domain.len() > 6) {
        for at in (0..text.words.len()).filter(|at| !is_capital(text, *at)) {
            let mut key = String::new();
            let end = (at..text.words.len().min(at + 5)).find(|word| {
                key += &squashed(text.written(*word..word + 1));
                key.len() >= domain.len() || !domain.starts_with(&key)
            });
            let Some(end) = end.filter(|_| key == *domain) else {
                continue;
            };
            let place = text.place(at..end + 1);
            let is_address = text.source[..place.start].ends_with(['@', '.', '/', '-'])
                || text.source[place.end..].starts_with(['.', '@', '-'])
                    && text.source[place.end + 1..].starts_with(char::is_alphanumeric);
            if !is_address {
                candidates.add(source.quote_words(at..end + 1), 3.0);
            }
        }
    }
}

/// Whether somebody else hires: the mail speaks of a client.
fn speaks_of_a_client(source: &Source<'_>) -> bool {
    static AGENCY: LazyLock<Phrases> = LazyLock::new(|| {
        Phrases::new(&[
            "my|our (direct)? client",
            "meinem|unserem|meinen mandanten",
            "staffing|recruitment (llc|ltd|group|agency)",
        ])
    });
    AGENCY.find(&source.text).is_some()
}

/// Whether an agency writes: it speaks of a client, or its name, its domain or its signature say so.
pub(crate) fn is_agency(source: &Source<'_>) -> bool {
    let last_lines: Vec<&str> = source.body.lines().rev().take(8).collect();
    let sender = source.message.from.first();
    speaks_of_a_client(source)
        || sender
            .is_some_and(|sender| is_agency_name(&sender.name) || is_agency_name(&sender.domain()))
        || last_lines
            .iter()
            .any(|line| line.len() < 60 && is_agency_name(line) && !line.contains('@'))
            && !last_lines
                .iter()
                .any(|line| fold(line).contains("recruiting team"))
            && sender.is_some_and(|sender| {
                last_lines
                    .iter()
                    .any(|line| is_agency_name(line) && fits_domain(line, sender))
            })
}

/// Whether a line names the firm behind an address.
fn fits_domain(line: &str, person: &Person) -> bool {
    let key = without_suffix(line);
    person
        .domain()
        .split('.')
        .map(squashed)
        .any(|label| fits(&key, &label))
}

/// Whether a firm's own name says that it finds people for others.
fn is_agency_name(name: &str) -> bool {
    const WORDS: &[&str] = &[
        "recruit",
        "staffing",
        "interim",
        "detachering",
        "personalberatung",
        "headhunt",
        "executive search",
        "uitzend",
        "猎头",
        "キャリア",
        "人材",
        "エージェント",
    ];
    let folded = fold(name);
    WORDS.iter().any(|word| folded.contains(word))
}

/// Whether a name is the given name or the last part of the address of whoever writes, or is told to come from a firm.
fn is_writer(source: &Source<'_>, key: &str) -> bool {
    let is_local = source.message.from.iter().any(|from| {
        let local = from.email.split('@').next().unwrap_or_default();
        local
            .split(['.', '_', '-'])
            .any(|part| part.len() > 2 && squashed(part) == key)
            && !fits(key, &squashed(&from.domain()))
    });
    let subject = source.message.subject.as_str();
    let is_told = subject
        .split_once(" from ")
        .is_some_and(|(who, _)| squashed(who) == key);
    is_local || is_told
}

/// The telling labels of every domain on the mail and in its body.
fn domains(source: &Source<'_>) -> Vec<String> {
    let message = source.message;
    let headers = message
        .from
        .iter()
        .filter(|from| !writes_for_another(from, source.body))
        .chain(&message.reply_to)
        .chain(&message.cc)
        .map(Person::domain);
    let organizers = source
        .events
        .iter()
        .filter_map(|event| event.organizer.as_ref())
        .map(Person::domain);
    let written = source
        .body
        .split(|c: char| c.is_whitespace() || "<>()[],;：（）、。".contains(c))
        .filter_map(|word| {
            let (_, domain) = word.split_once('@')?;
            Some(domain.trim_end_matches('.').to_lowercase())
        });
    let mut labels: Vec<String> = headers
        .chain(organizers)
        .chain(written)
        .flat_map(|domain| {
            let labels: Vec<String> = domain.split('.').map(squashed).collect();
            labels.into_iter().rev().skip(1).collect::<Vec<_>>()
        })
        .filter(|label| label.len() > 3 && !is_service(label))
        .collect();
    labels.dedup();
    let reader: Vec<String> = message.to.iter().map(Person::domain).collect();
    labels.retain(|label| {
        let is_writers = message
            .from
            .iter()
            .any(|from| squashed(&from.domain()).contains(label.as_str()));
        is_writers
            || !reader
                .iter()
                .any(|domain| squashed(domain).contains(label.as_str()))
    });
    labels
}

/// Whether a display name is a firm's and the domain another one's: a service writes for it.
fn writes_for_another(from: &Person, body: &str) -> bool {
    let key = without_suffix(&from.name);
    from.is_robot()
        && !looks_human(from, body)
        && key.len() >= 4
        && !is_common(&from.name)
        && !from
            .domain()
            .split('.')
            .map(squashed)
            .any(|label| fits(&key, &label) || NO_FIRM.hold(label.as_str()) && label.len() > 4)
}

pub(super) fn is_service(name: &str) -> bool {
    let folded = fold(name);
    NO_FIRM.hold(folded.as_str()) || folded.split(['-', ' ']).all(|part| NO_FIRM.hold(part))
}

/// Whether a name is a word of every mail.
pub(super) fn is_common(name: &str) -> bool {
    let folded = fold(name);
    // "Tom and I" are people.
    let is_spoken = folded.ends_with(" i") || folded.starts_with("our ");
    is_spoken
        || folded
            .split_whitespace()
            .all(|word| is_no_name(word) || is_team_word(word))
}

/// Whether a domain's label is the name, or as good as.
pub(super) fn fits(key: &str, domain: &str) -> bool {
    let shared = key.len().min(domain.len());
    shared >= 4
        && (domain.starts_with(key)
            || key.starts_with(domain)
            || (shared >= 6 && (domain.contains(key) || key.contains(domain))))
}

/// Whether a word opens a title and no name.
pub(super) fn is_titled(folded: &str) -> bool {
    const OPENERS: &str = "interview entrevista entretien gesprach gesprek vorstellungsgesprach sollicitatiegesprek invitation \
        einladung convite uitnodiging evento update updated confirmed confirmation schedule regards grusse \
        director head manager your";
    is_listed(OPENERS, folded)
}
