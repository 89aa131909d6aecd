//! What a mail shows as a whole of who hires: whether the writer carries word between the reader and others, like whom they
//! are called, which other firms are named.

use std::sync::LazyLock;

use crate::person::Person;
use crate::reading::facts::company::agency::speaks_of_a_client;
use crate::reading::facts::company::company::Field;
use crate::reading::facts::company::mention::{Candidate, Mention, Place};
use crate::reading::facts::names::{has_house, is_human, squashed};
use crate::reading::source::Source;
use crate::text::{Phrases, is_listed, stands_alone};

/// Words by which a writer carries word between the reader and a firm that is another's.
static BETWEEN: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "let|tell|confirm|get back|say|answer|come back to? them|him|her (know|that|which)?",
        "i|i'll|i'd .. tell|confirm|let|pass|book|lock|put|give|forward|answer .. them|him|her|on|in|down|back",
        "sent|forwarded|passed|submitted|shared|put|presented|showed|shown .. cv|profile|details|resume|application|you (to|with|forward|across|over)",
        "i sent them",
        "they|he|she (have|has|is|are|would|really|still|also|just|very)? .. like|liked|love|loved|want|wants|keen|offered|suggested|asked|picked|chose",
        "their|her|his manager|director|office|team|hr|diary|site|panel|ops|head",
        "good|great|bad news (from|and)",
        "came|come|coming|get|got|gets|hear|heard back (from|to)?",
        "placed|placement|shortlisted with|by",
        "bescheid (geben|sagen)",
        "weitergeben|weiterleiten|weitergeleitet|ruckmeldung|vorgestellt|vorschlagen|profil ... an|von|ging|geschickt|weitergeleitet",
        "ihm|ihnen|dort bescheid|zusagen|mitteilen|sagen",
        "sie wollen|mochten|haben dich|sie|ihn",
        "me dice|dicen|pide|piden|propone|proponen|confirman|ofrecen",
        "les|le confirmo|digo|aviso|paso|envie|mande|contesto|respondo",
        "quieren|quiere conocerte|verte|conocerle|verle|verla|conocerla|hablar",
        "mande|envie|pase|presente su|tu hoja|cv|perfil|candidatura",
        "querem|quer te|conversar|conhecer|ver|falar",
        "gostou|gostaram (muito)? (do|de|da)?",
        "confirmo|aviso|passo|digo com|para|a eles|ela|ele",
        "mandei|enviei|encaminhei|passei|apresentei",
        "ils|elle|il veulent|souhaitent|veut|souhaite|aimerait|aimeraient|propose|proposent|m'a|m'ont",
        "je leur|lui (dis|confirme|reponds|transmets)?",
        "me donne|donnent|dit|disent|demande",
        "transmis|presente|envoye|propose votre|ton cv|dossier|profil|candidature",
        "ze|zij|hij willen|wil|zijn|hebben|heeft|stelt|stellen",
        "doorgeven|doorgegeven|doorgekregen|doorgestuurd|voorgesteld|geef ik .. door",
        "ik geef|laat het|hun|hem|haar",
        "先方|企業様|ご推薦|お伝えし|先様|様より|さんから",
        "对方|客户|推荐|转达|回复对方|那边|對方|轉達|那邊",
    ])
});

/// Parts of the names of services that carry what firms say to those who apply, squashed.
const CARRIERS: [&str; 34] = [
    "hire",
    "hiring",
    "job",
    "slot",
    "book",
    "interview",
    "video",
    "meet",
    "talent",
    "recruit",
    "career",
    "candid",
    "sched",
    "calend",
    "termin",
    "planer",
    "agend",
    "desk",
    "flow",
    "pair",
    "portal",
    "apply",
    "applic",
    "intro",
    "hub",
    "connect",
    "link",
    "match",
    "app",
    "cloud",
    "system",
    "notif",
    "convite",
    "afspra",
];
/// The same of firms that find people for others.
const FINDERS: [&str; 26] = [
    "people", "person", "staff", "temp", "flex", "force", "work", "crew", "labour", "labor",
    "partner", "search", "exec", "hands", "consult", "agency", "agence", "agencia", "bureau",
    "cabinet", "manpower", "bank", "care", "shift", "emplo", "bruck",
];

/// What the mail shows as a whole.
#[expect(
    clippy::struct_excessive_bools,
    reason = "what is there or is not, each heard for itself"
)]
pub(super) struct Scene {
    pub(super) is_agency: bool,
    pub(super) is_client_named: bool,
    pub(super) is_carried: bool,
    pub(super) is_han: bool,
    /// Of the words for a firm in the first and third person, the share of the third: those who stand between speak of others.
    pub(super) of_others: f64,
    /// Whether somebody writes who bears a name of their own.
    pub(super) is_human: bool,
    /// The display name of whoever writes.
    pub(super) sender: String,
    /// The best score of all, and the second.
    pub(super) best: f64,
    pub(super) second: f64,
    /// Whether a name that is not the writer's is told as the employer's.
    pub(super) has_foreign: bool,
    /// Whether one is that is the writer's.
    pub(super) has_own: bool,
    /// How often the writer carries word between the reader and others, two at most.
    pub(super) between: f64,
    /// Whether the subject names a name that is not the writer's, of two capitals or the shape of a firm's.
    pub(super) has_foreign_subject: bool,
    /// Whether the path of a link names one.
    pub(super) has_foreign_link: bool,
    /// Whether the name or the domain of whoever writes has a part that carriers or finders have.
    pub(super) like_carrier: bool,
    pub(super) like_finder: bool,
    /// The paths of the links, squashed.
    pub(super) paths: String,
}

impl Scene {
    pub(super) fn of(source: &Source<'_>, field: &Field, own: &[bool]) -> Self {
        let from = source.message.from.first();
        let open = |one: &&Candidate| one.is_open();
        let mut scores: Vec<f64> = field
            .candidates
            .iter()
            .filter(open)
            .map(|one| one.score)
            .collect();
        scores.sort_by(|a, b| b.total_cmp(a));
        let domain = from.map(Person::domain).unwrap_or_default();
        let main = squashed(domain.rsplit('.').nth(1).unwrap_or_default());
        let sender = from.map(|from| squashed(&from.name)).unwrap_or_default();
        let is_human = from.is_some_and(|from| is_human(source, from));
        let like = |parts: &[&str]| {
            let holds = |part: &&str| main.contains(part) || !is_human && sender.contains(part);
            parts.iter().any(holds)
        };
        let paths = paths(source.body);
        let foreign = || {
            let all = field.candidates.iter().zip(own);
            all.filter(|(_, own)| !**own).map(|(one, _)| one)
        };
        let between = BETWEEN.find_all(&source.text).len().min(2);
        Self {
            is_agency: field.is_agency,
            is_client_named: speaks_of_a_client(source),
            is_carried: field.domains.is_carried,
            is_han: !source.text.source.is_ascii() && source.text.source.contains(stands_alone),
            of_others: of_others(source),
            between: [0.0, 0.5, 1.0][between],
            has_foreign_subject: foreign().any(|one| names_it(&source.message.subject, one)),
            has_foreign_link: foreign().any(|one| is_linked(&paths, one)),
            like_carrier: like(&CARRIERS),
            like_finder: like(&FINDERS) || main.ends_with("hr") || main.ends_with("rh"),
            paths,
            is_human,
            sender,
            best: scores.first().copied().unwrap_or_default(),
            second: scores.get(1).copied().unwrap_or_default(),
            has_foreign: foreign().any(is_told),
            has_own: own
                .iter()
                .zip(&field.candidates)
                .any(|(own, one)| *own && one.is_open()),
        }
    }
}

/// Whether words make a name the employer's.
fn is_told(one: &Candidate) -> bool {
    const TELL: [Place; 5] = [
        Place::Lead,
        Place::Wants,
        Place::Client,
        Place::Label,
        Place::Invites,
    ];
    one.is_open() && TELL.iter().any(|place| one.stands(*place))
}

/// Whether a subject names a firm, of two words or of the shape of one.
fn names_it(subject: &str, one: &Candidate) -> bool {
    let is_shaped =
        |best: &&Mention| best.name.contains(' ') || best.has_form || has_house(&best.name);
    let best = one.best().filter(is_shaped);
    one.is_open() && best.is_some_and(|best| subject.contains(&best.name))
}

/// Of the words by which a writer speaks of their own firm or of others, the share of the latter; a half where there is none.
fn of_others(source: &Source<'_>) -> f64 {
    const OWN: &str = "we us our ours we'd we'll we're we've wir uns unser unsere unserem unseren unserer nous notre nos nosotros nuestro nuestra \
        nuestros nuestras nossa nosso nossos nossas conosco wij ons onze";
    const OTHERS: &str = "they them their they'd they'll they're they've client clients mandant kunde kunden ils leur leurs cliente hun opdrachtgever klant ze";
    let words = source.text.words.iter();
    let (mut own, mut others) = (0.0, 0.0);
    for word in words {
        if is_listed(OWN, word.folded.as_ref()) {
            own += 1.0;
        } else if is_listed(OTHERS, word.folded.as_ref()) {
            others += 1.0;
        }
    }
    (others + 0.5) / (own + others + 1.0)
}

/// The paths of the links of a body, squashed: `recruit-flow.example/book/nordbahn/tob-771`.
fn paths(body: &str) -> String {
    let words = body.split_whitespace();
    let links = words
        .filter(|word| word.contains("://") || word.matches('/').count() > 1 && word.contains('.'));
    let each = links.filter_map(|link| {
        let bare = link.split_once("://").map_or(link, |(_, rest)| rest);
        bare.split_once('/').map(|(_, path)| squashed(path) + " ")
    });
    each.collect()
}

/// Whether the path of a link holds the telling word of a name.
pub(super) fn is_linked(paths: &str, one: &Candidate) -> bool {
    one.best().is_some_and(|best| {
        let first = best
            .name
            .split(' ')
            .map(squashed)
            .find(|word| word.len() > 3);
        first.is_some_and(|word| word.is_ascii() && paths.contains(&word))
    })
}
