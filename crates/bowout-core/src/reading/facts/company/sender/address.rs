//! The employer that nothing but the address of whoever writes tells: `joel.harte@tessellatebio.example`.

use crate::evidence::{Evidence, Fact, Part};
use crate::person::Person;
use crate::reading::facts::company::agency::is_agency_name;
use crate::reading::facts::company::company::Field;
use crate::reading::facts::company::exclude::{is_service, is_titled};
use crate::reading::facts::company::mention::{Candidate, Place};
use crate::reading::facts::company::sender::agrees;
use crate::reading::facts::names::{has_house, is_house, is_nameless, names_a_job, squashed};
use crate::reading::source::Source;
use crate::text::{Words, stands_alone, with_capital};

/// The fewest letters of a label that is a name: `hcsb` and `fw-krummhagen` shorten one.
const FEWEST: usize = 5;

/// What stands before the last label of a domain and is no name: `harrow.ac.uk`, `solaris.com.br`.
const REGISTRIES: &str = "co com org net ac edu gov gob gouv go or ne";

/// Pieces of the domains of those who carry mail for others or find people for them.
const CARRIERS: [&str; 54] = [
    "hire",
    "hiring",
    "talent",
    "staff",
    "cruit",
    "job",
    "vaga",
    "emple",
    "emploi",
    "arbeit",
    "karriere",
    "career",
    "personal",
    "personnel",
    "people",
    "manpower",
    "workforce",
    "shift",
    "gig",
    "slot",
    "sched",
    "termin",
    "agend",
    "afspra",
    "cita",
    "interview",
    "mensetsu",
    "meet",
    "book",
    "mail",
    "post",
    "corre",
    "webm",
    "inbox",
    "sms",
    "notif",
    "assist",
    "bot",
    "app",
    "cloud",
    "search",
    "agent",
    "agenc",
    "temps",
    "interim",
    "uitzend",
    "carriere",
    "rekrut",
    "seleccion",
    "selecao",
    "cabinet",
    "exec",
    "match",
    "civil",
];

/// Words that stand with a name in one word of an address, beside the kinds of houses.
const BESIDE: &str = "bio lab digital pay tech data group green kids fratelli hermanos design designs works house home homes shop market team partners \
    consultoria health healthcare global online service services production productions";

static REGISTRY: Words = Words::new(&[REGISTRIES]);
static KIND: Words = Words::new(&[BESIDE]);

/// The house behind the address of whoever writes, spelt as a name: `Tessellate Bio`. None behind an agency's, a
/// carrier's or the reader's own, and none where the mail has signs of its own for names, which no address spells.
pub(in crate::reading::facts::company) fn by_address(
    source: &Source<'_>,
    field: &Field,
) -> Option<Fact<String>> {
    let from = source.message.from.first()?;
    let domain = from.domain();
    let is_readers = |to: &Person| to.domain() == domain;
    let is_told_in_signs = source.body.contains(stands_alone) || from.name.contains(stands_alone);
    if field.domains.is_carried
        || field.is_agency
        || is_told_in_signs
        || source.message.to.iter().any(is_readers)
    {
        return None;
    }
    let mut labels = domain.rsplit('.').skip(1);
    let label = labels.find(|label| !REGISTRY.hold(label))?;
    let is_plain = |c: char| c.is_ascii_lowercase() || c == '-';
    if label.len() < FEWEST
        || !label.chars().all(is_plain)
        || is_service(label)
        || stands_between(label)
    {
        return None;
    }
    if let Some(written) = written(field, label) {
        return Some(written);
    }
    let words = words(label);
    let is_short = |word: &&str| word.len() < 3 || !word.contains(['a', 'e', 'i', 'o', 'u', 'y']);
    if names_another(field)
        || words.iter().all(|word| is_common(word))
        || words.iter().any(is_short)
    {
        return None;
    }
    let names: Vec<String> = words.iter().map(|word| with_capital(word)).collect();
    let line = from.line();
    // In ASCII alone no letter changes its length: "İ" does.
    let at = line.to_ascii_lowercase().rfind(label)?;
    let quote = Evidence::quote(Part::Address, &line, at..at + label.len());
    Some(Fact::read(names.join(" "), quote))
}

/// The name in the mail that the address is made of: `Móveis Zanatta` at moveiszanatta.example.
fn written(field: &Field, label: &str) -> Option<Fact<String>> {
    let open = field.candidates.iter().filter(|one| one.is_open());
    let is_theirs = |one: &&Candidate| one.most(|name, key| agrees(label, name, key)) >= 0.7;
    let best = open.filter(is_theirs).find_map(Candidate::best)?;
    if stands_between(&squashed(&best.name)) || is_titled(&best.name) {
        return None;
    }
    Some(Fact::read(best.name.clone(), best.evidence.clone()))
}

/// Whether the mail names a house of its own, which the address does not tell from the employer.
fn names_another(field: &Field) -> bool {
    let mut open = field.candidates.iter().filter(|one| one.is_open());
    open.any(|one| {
        one.mentions.iter().any(|mention| {
            mention.has_form
                || has_house(&mention.name)
                || !matches!(
                    mention.place,
                    Place::Bare | Place::History | Place::Subject | Place::Running | Place::Last
                )
        })
    })
}

/// Whether a name in one word is that of an agency, or of whoever carries mail for others.
fn stands_between(word: &str) -> bool {
    is_agency_name(word) || CARRIERS.iter().any(|part| word.contains(part))
}

/// Whether a word of an address names nobody: `cafe`, `office`.
fn is_common(word: &str) -> bool {
    has_house(word) || is_nameless(word) || names_a_job(word)
}

/// The words of a label: its parts, and in them a kind of house that begins or ends one: `tessellate`, `bio`.
fn words(label: &str) -> Vec<&str> {
    let parts = label.split('-').filter(|part| !part.is_empty());
    parts.flat_map(parted).collect()
}

/// The least letters of what stands beside a kind of house in one word.
const LEAST: usize = 4;

fn parted(part: &str) -> Vec<&str> {
    // "bandadebar": three letters end too many other words.
    let is_kind = |word: &str| word.len() > 3 && is_house(word) || KIND.hold(word);
    let mut behind = LEAST..part.len().saturating_sub(2);
    let mut before = (LEAST..=part.len().saturating_sub(LEAST)).rev();
    let at = behind
        .find(|at| is_kind(&part[*at..]))
        .or_else(|| before.find(|at| is_kind(&part[..*at])));
    at.map_or_else(|| vec![part], |at| vec![&part[..at], &part[at..]])
}

#[cfg(test)]
mod tests {
    use crate::evidence::Part;
    use crate::message::parse;
    use crate::reading::facts::company::employer;
    use crate::reading::source::Joined;
    use crate::when::Moment;

    fn told(from: &str, body: &str) -> Option<String> {
        let mail = format!(
            "From: {from}\r\nTo: Sam <sam@mail.example>\r\nSubject: Wednesday\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{body}"
        );
        let message = parse(mail.as_bytes());
        let joined = Joined::new(&message);
        let now = Moment::parse("2026-11-24T09:00:00Z").unwrap_or_else(|| unreachable!());
        let employer = employer(&joined.source(&now));
        let fact = employer.named.or(employer.by_address)?;
        assert!(
            fact.evidence().part != Part::Address
                || message.from[0].line()[fact.evidence().place.clone()] == *fact.evidence().quote
        );
        Some(fact.value().clone())
    }

    #[test]
    fn the_address_tells_the_employer_that_no_word_names() {
        let mail = "Hi Sam, could we meet on Wednesday at 2 instead?\n\nThanks\nJoel";
        for (from, name) in [
            ("Joel <joel@tamarindbio.example>", "Tamarind Bio"),
            ("Joel <joel@atelier-moreau.example>", "Atelier Moreau"),
            (
                "Joel <joel@brackenvaletrust.org.example>",
                "Brackenvale Trust",
            ),
            ("Joel <joel@lumiroute.example>", "Lumiroute"),
        ] {
            assert_eq!(told(from, mail).as_deref(), Some(name), "{from}");
        }
    }

    #[test]
    fn no_carrier_agency_or_shortening_is_an_employer() {
        let mail = "Hi Sam, could we meet on Wednesday at 2 instead?\n\nThanks\nJoel";
        for from in [
            "Joel <joel@gmail.com>",
            "Joel <joel@mail.example>",
            "Joel <joel@northtalent.example>",
            "Joel <joel@brightstaffing.example>",
            "Joel <joel@hvk.example>",
            "Joel <joel@fw-krumm.example>",
            "Joel <joel@cafe.example>",
            "no-reply <no-reply@slotwise.example>",
        ] {
            assert_eq!(told(from, mail), None, "{from}");
        }
        // The name stands in signs that no address spells.
        assert_eq!(
            told(
                "田中 <tanaka@hinokibo.example>",
                "面接は水曜日の14時でいかがでしょうか。"
            ),
            None
        );
    }

    #[test]
    fn a_name_in_the_mail_is_taken_as_it_is_written() {
        let mail = "Olá Sam, podemos conversar na quarta às 14h?\n\nAbraço\nIvo\nMóveis Zanatta";
        let name = told("Ivo <ivo@moveiszanatta.example>", mail);
        assert_eq!(name.as_deref(), Some("Móveis Zanatta"));
    }
}
