//! Who on a mail is a human, and who is a team, a firm or a robot with a name.

use crate::person::Person;
use crate::reading::facts::names::chunk::{
    is_a_job, is_no_name, may_begin_like, names_a_job, squashed,
};
use crate::reading::facts::names::given::may_be_given;
use crate::reading::facts::names::house::{has_form, has_house, has_unit, is_nameless};
use crate::reading::source::Source;
use crate::reading::weigh::is_often_said;
use crate::text::{Words, fold, is_listed, stands_alone};

/// Names of the people on the mail, squashed.
pub(in crate::reading::facts) fn names<'a>(source: &'a Source<'_>) -> &'a [String] {
    source.named.get_or_init(|| gathered(source))
}

fn gathered(source: &Source<'_>) -> Vec<String> {
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
        .filter(|person| is_human(source, person))
        .flat_map(|person| {
            let shown = Person::new(shown_name(person, source.body), &person.email);
            [squashed(&shown.name), squashed(shown.given_name())]
        })
        .chain(greeted(source))
        .filter(|key| !key.is_empty())
        .collect()
}

/// Who is greeted: the words of the first line where it ends as a greeting does, squashed.
fn greeted(source: &Source<'_>) -> Vec<String> {
    const GREETS: &str = "dear hi hello hey hiya hallo liebe lieber sehr guten moin servus bonjour salut cher chere madame monsieur allo hola \
        buenas buenos buen estimado estimada querido querida ola oi oii caro cara prezado prezada bom boa beste dag hoi geachte goedemorgen ciao gentile";
    let first = source
        .body
        .lines()
        .find(|line| !line.trim().is_empty())
        .unwrap_or_default()
        .trim();
    let opener = fold(first.split([' ', ',']).next().unwrap_or_default());
    let is_greeting = is_listed(GREETS, opener.as_str())
        || first.ends_with([',', ':', '!', '，', '：', '！', '様', '好', 'ん'])
        || !first.contains(' ');
    let line = crate::text::beginning(first, 60);
    line.split(|c: char| c.is_whitespace() || ",!:，：".contains(c))
        .map(|word| squashed(word.trim_end_matches(|c: char| !c.is_ascii())))
        .filter(|_| first.len() < 40 && is_greeting)
        .collect()
}

/// The part of a display name that is somebody's: `Ana` of `Ana at Northfield`, `Rafael Otero` of `Rafael Otero (Cobalt Freight)`.
pub(in crate::reading::facts) fn shown_name<'a>(person: &'a Person, body: &str) -> &'a str {
    const JOINTS: &str = "via at from @ on for bei chez bij pour für voor para | -";
    const SMALL: [&str; 7] = [" von ", " van ", " aus ", " da ", " do ", " de ", ", "];
    let joins = |at: &usize| {
        let word = person.name[at + 1..].split(' ').next().unwrap_or_default();
        word.starts_with('(') || is_listed(JOINTS, word)
    };
    let blanks = person.name.match_indices(' ').map(|(at, _)| at);
    let cut = blanks.filter(|at| *at > 0).find(joins);
    let name = &person.name[..cut.unwrap_or(person.name.len())];
    if !name.contains(' ') {
        return name;
    }
    // "Jule von Kistenwerk" signs as Jule and speaks of Kistenwerk, "Anna von Hohenstein" signs with her whole name.
    let is_told = |who: &str, firm: &str| {
        !body.contains(name) && body.contains(firm) && body.lines().any(|line| line.trim() == who)
    };
    let small = SMALL.iter().find_map(|joint| {
        let (who, firm) = name.split_once(joint)?;
        let is_one = *joint == ", " || !who.contains(' ');
        let is_firm = has_house(firm) && !has_house(who) || *joint != ", " && is_told(who, firm);
        // "Mia, Head Lifeguard" is no family called Mia.
        let is_post = *joint == ", " && names_a_job(firm) && !names_a_job(who);
        (is_one && (is_firm || is_post)).then_some(who)
    });
    small.unwrap_or(name).trim()
}

/// Whether the display name of somebody on the mail is a person's, found out once for all facts.
pub(in crate::reading::facts) fn is_human(source: &Source<'_>, person: &Person) -> bool {
    let mut known = source.humans.borrow_mut();
    if let Some((_, is_human)) = known.iter().find(|(one, _)| one == person) {
        return *is_human;
    }
    let is_human = looks_human(person, source.body);
    known.push((person.clone(), is_human));
    is_human
}

/// Whether a display name is a person's: its words stand in the address, or it is two words that no robot signs.
pub(crate) fn looks_human(person: &Person, body: &str) -> bool {
    let shown = shown_name(person, body);
    if shown.len() < person.name.trim().len() && !shown.is_empty() {
        return looks_human(&Person::new(shown, &person.email), body);
    }
    let name = fold(&person.name);
    if !name.contains(char::is_alphabetic) || has_team_word(&name) || is_house(person) {
        return false;
    }
    if is_post(&name) || is_an_office(person, &name, body) {
        return false;
    }
    let first = name.split([' ', '.']).next().unwrap_or_default();
    if is_listed(RANKS, first) && !person.is_robot() {
        return true;
    }
    if (person.is_robot() || is_borrowed(person)) && !signs(&person.name, body) {
        return false;
    }
    if let Some(is_human) = by_script(&person.name) {
        return is_human;
    }
    let local = fold(person.local());
    let words: Vec<&str> = name
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    if is_listed(DESKS, local.as_str())
        && (!signs(&person.name, body) || signs_as_a_house(person, &words))
    {
        return false;
    }
    let initials: String = words
        .iter()
        .filter_map(|word| word.chars().next())
        .collect();
    let in_address = words.iter().any(|word| stands_in(word, &local))
        || words.len() > 1 && initials.starts_with(&local) && local.len() + 1 >= words.len();
    let domain = squashed(&person.domain());
    // "Kunstverein Gleisdorf <buero@kv-gleisdorf>": its words stand in the domain, and none before the sign.
    let in_domain = |word: &&str| {
        let (spelt, plain) = (unspelt(word), unspelt(&domain));
        word.len() > 3 && (domain.contains(*word) || plain.contains(&spelt))
    };
    let is_firm = !is_eponym(person, &words) && domain.contains(&squashed(&person.name))
        || !in_address && words.iter().any(in_domain) && !signs(&person.name, body);
    // "Flexwerk Interim Mechelen <mechelen@flexwerk...>" is a branch.
    let is_branch = words.len() > 2
        && words
            .first()
            .is_some_and(|first| in_domain(first) && !stands_in(first, &local))
        && !signs(&person.name, body);
    in_address && !is_firm && !is_branch
        || words.len() == 1 && signs(&person.name, body) && !is_firm
        || !is_firm
            && !is_branch
            && (2..=4).contains(&words.len())
            && !person.name.contains('&')
            && !person.name.contains(" at ")
}

/// Whether the part of an address before the sign is made of a word: `H. Brückner <brueckner@...>`, `Oluwaseun <seun@...>`.
fn stands_in(word: &str, local: &str) -> bool {
    word.len() > 2 && (local.contains(word) || unspelt(local).contains(&unspelt(word)))
        || word.len() == 2 && local == word
        || local.len() > 2
            && word.ends_with(local)
            && !has_team_word(local)
            && !is_listed(DESKS, local)
            && !has_house(word)
            && local != "leitung"
}

/// Whether a firm is called after who writes: `Ivan <ivan@ivandemolition.example>`.
fn is_eponym(person: &Person, words: &[&str]) -> bool {
    let (domain, local) = (person.domain(), fold(person.local()));
    let house = domain.split('.').next().unwrap_or_default();
    matches!(words, [word] if **word == local) && house.len() > local.len()
}

/// A word whose umlauts are not written out.
fn unspelt(word: &str) -> String {
    word.replace("ue", "u")
        .replace("oe", "o")
        .replace("ae", "a")
}

/// Whether a desk signs as a house does, with three words and one of its domain: `Musée de la Batellerie` at musee-batellerie.example.
fn signs_as_a_house(person: &Person, words: &[&str]) -> bool {
    let domain = squashed(&person.domain());
    words.len() > 2
        && words
            .iter()
            .any(|word| word.len() > 4 && domain.contains(word))
}

/// Whether a short name is a post's: `Duty Mgr`, `Site Admin`.
fn is_post(folded: &str) -> bool {
    folded.split(' ').count() <= 2
        && folded
            .split(' ')
            .any(|word| is_listed("admin mgr recruit warden duty", word))
}

/// Whether a display name is made of words for offices and things alone, and nobody signs with it: `Registrar <registrar@...>`,
/// `Campus Relations`, `Secretary to the Bench`.
fn is_an_office(person: &Person, folded: &str, body: &str) -> bool {
    const OFFICES: &str = "ops ats ta development relations correspondence appointments search nudge virtual virtuelle entrevistas candidatos cuadrante \
        nachricht citas planner queue concierge registrar bursar chef planning secretary intake workforce campus coordinator sourcing employer \
        werkgeversberichten referat praxis stationsleitung wijkteam juri comissao comision commission hub bot robot umfrage terminplaner";
    const ENDS: [&str; 8] = [
        "team",
        "planer",
        "planner",
        "bot",
        "leitung",
        "dienst",
        "berichten",
        "bureau",
    ];
    let mut words = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .peekable();
    let is_office = |word: &str| {
        is_listed(OFFICES, word)
            || word.len() > 4 && ENDS.iter().any(|end| word.ends_with(end))
            || is_a_job(word, true)
    };
    let count = words.clone().count();
    let holds_one = words.clone().any(is_office);
    let is_said = |word: &str| {
        is_office(word)
            || is_no_name(word)
            || !may_be_given(word) && is_often_said(word)
            || word.len() < 2
    };
    // "Hub Candidatos Meridia", "Assistente Virtual Lia"
    let opens = words.peek().is_some_and(|first| {
        is_listed(
            "hub bot cuadrante assistente asistente wijkteam referat agenda planning",
            first,
        )
    }) && count > 1;
    (holds_one && words.all(is_said) || opens) && !signs(&person.name, body)
}

/// Whether a name in Han or kana alone is a person's; `None` for any other name.
fn by_script(name: &str) -> Option<bool> {
    let is_script = !name.is_ascii() && name.chars().all(|c| stands_alone(c) || c.is_whitespace());
    let count = name.chars().filter(|c| !c.is_whitespace()).count();
    is_script.then(|| {
        (2..=6).contains(&count)
            && !has_house(name)
            && !UNITS.split(' ').any(|unit| name.contains(unit))
    })
}

/// Whether a name is a house's, and no family's that is called like one: `Robin Banks` has no word before its house.
fn is_house(person: &Person) -> bool {
    let name = person.name.as_str();
    has_form(name)
        || is_nameless(name)
        || has_house(name)
            && (name.split_whitespace().count() != 2
                || !is_plain_pair(name) && !is_addressed_as(person))
}

/// Whether an address is made of a given and a family name: `Fiona Chambers <fchambers@rivercity.example>`.
fn is_addressed_as(person: &Person) -> bool {
    let local = squashed(person.local());
    let name = fold(&person.name);
    let Some((given, family)) = name.split_once(' ') else {
        return false;
    };
    let rest = local.strip_suffix(squashed(family).as_str());
    rest.is_some_and(|rest| rest == given || rest.chars().count() == 1 && given.starts_with(rest))
        && !has_house(given)
        && !has_unit(family)
}

/// Whether two words may be somebody's given and family name though one is a word for a house: `Grace Church`.
fn is_plain_pair(name: &str) -> bool {
    const FAMILIES: &str = "banks church mills bond temple school abbey hall farmer wood woods rivers field fields lake marsh stone steel \
        glass gold law west";
    name.split_whitespace()
        .next_back()
        .is_some_and(|last| is_listed(FAMILIES, fold(last).as_str()))
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
    // "loomandlever.example" is no part of "lever.co".
    let holds = |label: &str, service: &str| {
        label.starts_with(service) || service.len() > 6 && label.contains(service)
    };
    domain
        .split('.')
        .any(|label| SERVICES.iter().any(|service| holds(label, service)))
}

/// Whether a line of the body begins with the name, as a signature does, and no word for a team follows.
fn signs(name: &str, body: &str) -> bool {
    let key = squashed(name);
    let mut lines = body.lines().filter(|line| may_begin_like(line, &key));
    lines.any(|line| {
        let squashed = squashed(line);
        let goes_on = squashed.starts_with(&key) && squashed.len() < key.len() + 25;
        squashed == key || goes_on && !has_team_word(&fold(line))
    }) || ends_with(name, body)
}

/// Whether the last line ends with one word that is a name, behind a full stop: `16.00 uur dus. Tot dan! Tjitske`.
fn ends_with(name: &str, body: &str) -> bool {
    let last = body.lines().rev().find(|line| !line.trim().is_empty());
    let before = last.and_then(|line| line.trim().strip_suffix(name));
    before.is_some_and(|before| before.ends_with([' ', '　']) && !name.contains(' '))
}

/// Words that open the name of a person, folded.
const RANKS: &str = "dr prof professor mr mrs ms miss mx sir dame lord lady captain capt commander wing lt lieutenant major colonel \
    sgt sergeant father fr sister brother reverend rev rabbi imam pastor frau herr mme madame monsieur maitre senor senora \
    don dona dhr mevrouw mevr ing eng";

/// Local parts of a firm's desk, where a display name is the firm's.
const DESKS: &str = "rrhh talento empleo info office contact kontakt shop laden geral loja hr rh jobs job careers career people recruitment recruiting \
    resourcing personal bewerbung saiyo recruit selecao seleccion recrutement service mail post reception manager gm admin secretaria sekretariat secretariaat secretariat direction directie buero bureau \
    enquiry enquiries hiring bewerbungen ausbildung escritorio oficina vagas curriculos reservas boutique atelier winkel verwaltung";

/// Words for parts of a firm in Chinese and Japanese.
const UNITS: &str = "部 处 處 課 科技 室 组 採用 招聘 担当 会社 公司 キャリア 团队 チーム 喫茶 茶馆 店 屋 病院 医院 银行 銀行 大学 学校 \
    物流 食品 酒店 カフェ 工業 製作所 集团 通知 助手 服务 服務 窓口 招工 招募 招人 人資 人资 日历 日曆 更新 面试 面試 面接 直通车 系统 系統 システム \
    消息 预约 预約 会議 會議 邀請 邀请 提醒 直招";

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
    /// Words of the display names of those who only carry mail, folded.
    const CARRIES: &str = "messages message nachrichten berichten bericht messagerie notificacoes notificaciones avisos invites scheduling \
        scheduler portal agenda calendrier kalender calendario connect assistant bot secretariat secretariado secretariaat sekretariat personeelsdienst dienst \
        direction direktion direccion direcao secretaria departamento depto dpto dep oficina gabinete affairs clerk supervision unknown caller \
        coordination voicemail video cloud inbox mailbox desk front lead office network liste newsletter vermittlung selectie digest verteiler";
    let carries = |word: &str| is_listed(CARRIES, word);
    folded.split(|c: char| !c.is_alphanumeric()).any(carries)
        || folded
            .split(|c: char| !c.is_alphanumeric())
            .any(is_team_word)
}

/// The names of those a mail is written to, squashed: none of them is somebody to meet.
pub(in crate::reading::facts) fn readers(source: &Source<'_>) -> Vec<String> {
    let to = source.message.to.iter();
    to.map(|to| squashed(&to.name)).collect()
}
