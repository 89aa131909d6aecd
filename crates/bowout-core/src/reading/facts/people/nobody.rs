//! Whom words only seem to name: things, jobs, houses, kin, the reader and machines.

use crate::evidence::Fact;
use crate::person::Person;
use crate::reading::facts::names::{has_form, is_team_word, may_be_given, squashed};
use crate::reading::facts::people::people::bare_name;
use crate::reading::facts::people::ranks::{HONORIFICS, is_role};
use crate::reading::facts::role::names_a_known_role;
use crate::reading::reading::Human;
use crate::reading::source::Source;
use crate::reading::weigh::is_often_said;
use crate::text::{fold, is_listed};

/// What a thing or a field of work ends in, folded: `Wohnung`, `Radiologie`.
const ENDS: [&str; 17] = [
    "ung",
    "logie",
    "technik",
    "wesen",
    "konferenz",
    "cion",
    "cao",
    "tion",
    "kraft",
    "ismo",
    "heit",
    "keit",
    "schaft",
    "logy",
    "tourism",
    "pflege",
    "dienst",
];

/// Whether a name that no address bears is somebody's to meet: no title of another, not the reader's, no thing that is said
/// to be there: `Wohnung ist dabei`, `Nurse Band 5`, `Technologe für Radiologie`.
pub(super) fn is_somebody(
    source: &Source<'_>,
    titles: &[String],
    names: &[String],
    one: &Human,
) -> bool {
    let name = one.name.as_str();
    let key = squashed(name);
    // "Hugh Delamere, Head of Model Validation" names one
    let is_title = titles.iter().any(|title| title.ends_with(&key));
    if is_title && name.contains(' ') && bare_name(name) == name && !name.contains('.') {
        return false;
    }
    if ["助手", "客服", "中心", "团队", "團隊", "派遣"]
        .iter()
        .any(|desk| name.contains(desk))
    {
        return false;
    }
    if name.contains(' ') {
        return one.title.is_some() || !is_made_of_things(source, name);
    }
    let places: Vec<usize> = source.body.match_indices(name).map(|(at, _)| at).collect();
    let is_honoured = is_honoured(source, name);
    // "王婷 0571-5550-1234" has a telephone
    let has_letters = name.contains(|c: char| c.is_ascii_alphabetic());
    let is_numbered = has_letters
        && places.iter().any(|at| {
            let mut behind = source.body[at + name.len()..].chars();
            behind.next() == Some(' ') && behind.next().is_some_and(|one| one.is_ascii_digit())
        });
    let folded = fold(name);
    let is_given =
        ["asuncion", "concepcion", "encarnacion", "ascension"].contains(&folded.as_str());
    let is_thing =
        !is_given && folded.chars().count() > 6 && ENDS.iter().any(|end| folded.ends_with(end))
            || name.ends_with(['组', '組']);
    let is_said = has_letters
        && one.title.is_none()
        && !may_be_given(&folded)
        && !is_told_beside(source, names, name)
        && (is_often_said(&folded) || is_role(&folded) || is_listed(HONORIFICS, &folded));
    !is_readers(source, &key) && (is_honoured || !is_numbered && !is_thing && !is_said)
}

/// Whether one word is of the name of the only one a mail is written to, and of nobody's who writes it: `Dear Ms Corrigan`.
fn is_readers(source: &Source<'_>, key: &str) -> bool {
    let message = source.message;
    let holds = |person: &Person| {
        let mut words = person.name.split([' ', '-', ',']);
        words.any(|word| squashed(word) == *key)
    };
    let [reader] = message.to.as_slice() else {
        return false;
    };
    holds(reader) && !message.from.iter().chain(&message.cc).any(holds)
}

/// Whether a name is no part of the employer's, or that of somebody it is called after.
pub(super) fn is_not_the_house(source: &Source<'_>, firm: &str, one: &Human) -> bool {
    let name = squashed(&one.name);
    let is_titled = one.title.is_some() && !name.is_ascii();
    // "Irene <irene@cobaltlaundry.example>" of "Irene Cobalt Laundry"
    let local = one
        .email
        .as_deref()
        .and_then(|email| email.split('@').next());
    let writes = local.is_some_and(|local| squashed(local) == name) && firm != name;
    let is_named_after = !name.is_ascii()
        && name.chars().count() < 4
        && one.email.is_some()
        && firm.chars().count() > name.chars().count() + 1
        && source.body.trim_end().ends_with(one.name.as_str());
    // "西川 <nishikawa@...>" of "西川自動車"
    let from = source.message.from.first();
    let is_sender = !name.is_ascii()
        && firm != name
        && from.is_some_and(|from| squashed(&from.name) == name)
        && name.chars().count() < 4;
    writes
        || is_sender
        || is_named_after
        || is_titled && firm.starts_with(&name) && name.chars().count() < 4
        || firm.is_empty()
        || !name.contains(firm) && !firm.contains(&name)
}

/// Whether a name is a house's, a place's, names kin or the reader or begins with whose somebody is: `Mein Mann`, `Fort Collins`,
/// `St Loy`, `Dad`, `welcher Termin Ihnen passt`.
pub(super) fn is_nobody(name: &str) -> bool {
    const FIRST: &str = "mein meine mon ma mi meu minha mijn soy sou ich ik st fort saint san santa rue hafen avp svp";
    const LAST: &str = "rep mgr representative ihnen dir euch uns";
    const KIN: &str = "dad daddy mum mummy mom papa mama maman really";
    let first = name.split(' ').next().unwrap_or_default();
    let last = name.rsplit(' ').next().unwrap_or_default();
    has_form(name)
        || name.contains(' ') && (is_listed(FIRST, &fold(first)) || is_listed(LAST, &fold(last)))
        || is_listed(KIN, &fold(name))
        || is_listed("herzlich hartelijk cordialement", &fold(name))
}

/// Whether a name is a machine's, as it says itself: `Hi Jayla! I'm Olive, the hiring helper`, `Olivia (Virtual Assistant)`.
pub(super) fn is_a_machine(source: &Source<'_>, name: &str) -> bool {
    const KINDS: [&str; 17] = [
        "virtual",
        "automated assistant",
        "hiring assistant",
        "hiring helper",
        "chat assistant",
        "recruiting assistant",
        "chatbot",
        "ai assistant",
        "our bot",
        "a bot",
        "ai recruit",
        "virtuel",
        "virtuell",
        "digitale assist",
        "assistente virtual",
        "asistente virtual",
        "asistente digital",
    ];
    let shown = source
        .message
        .from
        .first()
        .map_or("", |from| from.name.as_str());
    [shown, source.body].iter().any(|words| {
        words.match_indices(name).any(|(at, _)| {
            let behind = &words[at + name.len()..];
            let is_apposed = behind.starts_with([',', '(', ' ']);
            let near = fold(crate::text::beginning(behind, 48));
            let near = near.split(['.', '!', '?', '\n']).next().unwrap_or_default();
            is_apposed && KINDS.iter().any(|kind| near.contains(kind))
        })
    })
}

/// Whether a name that nothing honours is made of everyday words, and none a given name: `Tariff Policy`, `Software Sênior`.
fn is_made_of_things(source: &Source<'_>, name: &str) -> bool {
    let is_thing = |word: &str| {
        let folded = fold(word.trim_matches('.'));
        !may_be_given(&folded)
            && (is_often_said(&folded) || names_a_known_role(&folded) || is_team_word(&folded))
    };
    let is_initial = |word: &str| word.trim_end_matches('.').chars().count() == 1;
    name.contains(|c: char| c.is_ascii_alphabetic())
        && name.split([' ', '-']).all(is_thing)
        && !name.split(' ').any(is_initial)
        && !is_honoured(source, name)
}

/// Whether a name stands in a list beside another: `Ruane, Voss and Abdi`.
fn is_told_beside(source: &Source<'_>, names: &[String], name: &str) -> bool {
    const JOINTS: [&str; 9] = [
        ", ", " and ", " und ", " et ", " y ", " e ", " en ", " + ", " & ",
    ];
    names.iter().filter(|other| *other != name).any(|other| {
        source.body.match_indices(other.as_str()).any(|(at, _)| {
            let (before, behind) = (&source.body[..at], &source.body[at + other.len()..]);
            JOINTS.iter().any(|joint| {
                behind
                    .strip_prefix(joint)
                    .is_some_and(|rest| rest.starts_with(name))
                    || before
                        .strip_suffix(joint)
                        .is_some_and(|rest| rest.ends_with(name))
            })
        })
    })
}

/// Whether what honours somebody stands before a name anywhere.
fn is_honoured(source: &Source<'_>, name: &str) -> bool {
    const HONOURS: &str = "mr mrs ms miss dr prof herr herrn frau mme m sr sra dhr mevr mevrouw heer don dona dra senor senora senhor senhora mister \
        monsieur madame professor sister father padre captain capt cllr judge coach rev pastor";
    source.body.match_indices(name).any(|(at, _)| {
        let before = source.body[..at].trim_end_matches([' ', '.']);
        let word = before
            .rsplit(char::is_whitespace)
            .next()
            .unwrap_or_default();
        is_listed(HONOURS, fold(word).as_str())
    })
}

/// Whether a name that no address bears is a piece of the job that the mail is about, or stands right behind it: `Analista Fiscal Pleno`,
/// `Higher Executive Officer, Tariff Policy`, `Crew Member (Winter Intake)`.
pub(crate) fn is_of_the_role(one: &Fact<Human>, role: &Fact<String>) -> bool {
    let human = one.value();
    let given = human.name.split([' ', '-']).next().unwrap_or_default();
    if human.email.is_some() || human.title.is_some() || may_be_given(&fold(given)) {
        return false;
    }
    if squashed(role.value()).contains(&squashed(&human.name)) {
        return true;
    }
    let (name, job) = (one.evidence(), role.evidence());
    let gap = name.place.start.checked_sub(job.place.end);
    name.part == job.part && gap.is_some_and(|gap| (1..=3).contains(&gap))
}

/// Whether a folded word calls or answers and is nobody: `Sorry Wouter`, `Reply to me`.
pub(super) fn calls(folded: &str) -> bool {
    const CALLS: &str = "sorry sorri desole desolee perdon desculpa desculpe entschuldigung pardon reply confirm unsubscribe accepteren weigeren accepter \
    refuser privacyverklaring faq yours beso besos ele ela salario option christmas easter management rathaus moin update join subject betreff";
    is_listed(CALLS, folded)
}
