//! Who on a mail is a human, and who is a team, a firm or a robot with a name.

use crate::person::Person;
use crate::reading::facts::names::chunk::{may_begin_like, squashed};
use crate::reading::source::Source;
use crate::text::{Words, fold, is_listed, stands_alone};

/// Names of the people on the mail, squashed.
pub(in crate::reading::facts) fn names(source: &Source<'_>) -> Vec<String> {
    let message = source.message;
    let listed = source.events.iter().flat_map(|event| {
        event
            .organizer
            .iter()
            .chain(event.attendees.iter().map(|one| &one.person))
    });
    message
        .from
        .iter()
        .chain(&message.reply_to)
        .chain(&message.to)
        .chain(&message.cc)
        .chain(listed)
        .filter(|person| looks_human(person, source.body))
        .flat_map(|person| [squashed(&person.name), squashed(person.given_name())])
        .chain(greeted(source))
        .filter(|key| !key.is_empty())
        .collect()
}

/// Who is greeted: the words of the first line, squashed.
fn greeted(source: &Source<'_>) -> Vec<String> {
    let first = source
        .body
        .lines()
        .find(|line| !line.trim().is_empty())
        .unwrap_or_default();
    let line = crate::text::beginning(first, 60);
    line.split(|c: char| c.is_whitespace() || ",!:，：".contains(c))
        .map(|word| squashed(word.trim_end_matches(|c: char| !c.is_ascii())))
        .filter(|_| first.len() < 40)
        .collect()
}

/// Whether a display name is a person's: its words stand in the address, or it is two words that no robot signs.
pub(crate) fn looks_human(person: &Person, body: &str) -> bool {
    let name = fold(&person.name);
    if !name.contains(char::is_alphabetic) || has_team_word(&name) {
        return false;
    }
    let first = name.split([' ', '.']).next().unwrap_or_default();
    if is_listed(RANKS, first) && !person.is_robot() {
        return true;
    }
    if (person.is_robot() || is_borrowed(person)) && !signs(&person.name, body) {
        return false;
    }
    if !person.name.is_ascii()
        && person
            .name
            .chars()
            .all(|c| stands_alone(c) || c.is_whitespace())
    {
        let count = person.name.chars().filter(|c| !c.is_whitespace()).count();
        return (2..=6).contains(&count)
            && !UNITS.split(' ').any(|unit| person.name.contains(unit));
    }
    let local = fold(person.email.split('@').next().unwrap_or_default());
    let words: Vec<&str> = name
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    if is_listed(DESKS, local.as_str()) && !signs(&person.name, body) {
        return false;
    }
    let in_address = words
        .iter()
        .any(|word| word.len() > 2 && local.contains(word));
    let domain = squashed(&person.domain());
    let is_firm = domain.contains(&squashed(&person.name));
    in_address && !is_firm
        || !is_firm
            && (2..=4).contains(&words.len())
            && !person.name.contains('&')
            && !person.name.contains(" at ")
}

/// Whether the address belongs to a service that writes in the names of firms.
fn is_borrowed(person: &Person) -> bool {
    const SERVICES: &[&str] = &[
        "workday",
        "greenhouse",
        "lever",
        "ashby",
        "smartrecruiters",
        "icims",
        "taleo",
        "jobvite",
        "bamboohr",
        "workable",
        "recruitee",
        "personio",
        "teamtailor",
        "breezy",
        "hirevue",
        "calendly",
        "successfactors",
        "jobvite",
        "goodtime",
    ];
    let domain = person.domain();
    SERVICES.iter().any(|service| domain.contains(service))
}

/// Whether a line of the body begins with the name, as a signature does, and no word for a team follows.
fn signs(name: &str, body: &str) -> bool {
    let key = squashed(name);
    let mut lines = body.lines().filter(|line| may_begin_like(line, &key));
    lines.any(|line| {
        let squashed = squashed(line);
        let goes_on = squashed.starts_with(&key) && squashed.len() < key.len() + 25;
        squashed == key || goes_on && !has_team_word(&fold(line))
    })
}

/// Words that open the name of a person, folded.
const RANKS: &str = "dr prof professor mr mrs ms miss mx sir dame lord lady captain capt commander wing lt lieutenant major colonel \
    sgt sergeant father fr sister brother reverend rev rabbi imam pastor frau herr mme madame monsieur maitre senor senora \
    don dona dhr mevrouw mevr ing eng";

/// Local parts of a firm's desk, where a display name is the firm's.
const DESKS: &str = "rrhh talento empleo info office contact kontakt shop laden geral loja hr rh jobs job careers career people recruitment recruiting \
    resourcing personal bewerbung saiyo recruit selecao seleccion recrutement service mail post reception manager";

/// Words for parts of a firm in Chinese and Japanese.
const UNITS: &str = "部 处 處 課 科技 室 组 採用 招聘 担当 会社 公司 キャリア 团队 チーム 喫茶 茶馆 店 屋 病院 医院 银行 銀行 大学 学校 \
    物流 食品 酒店 カフェ 工業 製作所 集团";

/// Words of a display name that belong to a team, folded.
const TEAM: &str = "team recruiting recruitment hiring talent careers career jobs hr acquisition notifications calendar \
    recursos humanos gente gestao interview desk interviews bookings personal rrhh selection bewerbung terminbuchung human resources people no-reply noreply automated \
    sms recruiters office shared services resourcing talento \
    rh drh werving vacatures selecao recrutamento concursos personalreferat personalabteilung supervision direktion \
    pflegedirektion careers service servicio servico dept department centre center admissions equipe equipo equipa ufficio selezione seleccion recrutement bewerbermanagement";

/// Whether a folded word belongs to a team.
pub(in crate::reading::facts) fn is_team_word(folded: &str) -> bool {
    static WORDS: Words = Words::new(&[TEAM]);
    WORDS.hold(folded)
}

fn has_team_word(folded: &str) -> bool {
    folded
        .split(|c: char| !c.is_alphanumeric())
        .any(is_team_word)
}
