//! Whether somebody writes who finds people for others.

use std::sync::LazyLock;

use crate::reading::facts::company::mention::bare_key;
use crate::reading::facts::company::sender::agrees;
use crate::reading::facts::names::{has_form, squashed};
use crate::reading::source::Source;
use crate::text::{Phrases, Text, fold};

/// Words by which a writer tells that another firm hires.
static SPEAKS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "my|our|the (direct|end)? client|clients (is|are|has|have|would|will|wants|want|like|liked|loved|asks|asked|needs|can|in|based|a|who|to|for)",
        "my|our (direct|end)? client",
        "at|with|to|from|by the client",
        "al cliente",
        "cliente pede|pide|gostou|quer|quiere",
        "client (liked|loved|wants|would|has|is|feedback|asks|asked|came|can)",
        "(meinem|unserem|meinen|unseren|mein|unser|der|den|dem) mandant|mandanten|mandantin",
        "(unser|unserem|unseren|mein|meinem|meinen|der|dem|den) kunde|kunden (hatte|mochte|will|hat|wurde|sucht|ist)",
        "unserem|unseren|meinem|meinen kunden",
        "mon|notre|le client (souhaite|aimerait|recherche|a|voudrait|est|vous)",
        "mon|notre client",
        "mi|nuestro|nuestra|el|la cliente|clienta (quiere|desea|busca|ha|le|te|quisiera)",
        "mi|nuestro cliente",
        "meu|nosso|o cliente (quer|gostaria|deseja|procura|busca|gostou|pediu|pretende)",
        "meu|nosso cliente",
        "opdrachtgever",
        "empresa cliente",
        "uno de nuestros clientes",
        "um de|dos nossos clientes",
        "un de nos clients",
        "one of my|our clients",
        "einer unserer kunden",
        "een van onze klanten",
        "cliente nuestro|nosso",
        "klant",
        "onze|mijn klant",
        "nostro|mio cliente",
        "ご紹介先",
        "紹介先企業",
        "求人企業",
        "企業様",
        "先方企業",
        "クライアント企業",
        "クライアント様",
        "応募先企業",
        "我们客户",
        "我们的客户",
        "我們客戶",
        "我們的客戶",
        "客户公司",
        "客户方",
        "客戶公司",
        "客戶方",
        "客户想",
        "客户希望",
        "客户那边",
        "客户看",
        "客户对您",
        "客戶想",
        "客戶希望",
        "客戶對您",
        "委托方",
        "推荐给",
    ])
});

/// What a recruiter between firms calls themselves.
static CALLED: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "recruitment|resourcing|placement|staffing consultant|consultants",
        "recruitment|employment|staffing|temp|crewing|manning|talent agency|agents|agent",
        "as agents only",
        "recruitment business|group|solutions|specialists",
        "personalberater|personalberaterin|personalvermittler|personalvermittlung|personaldienstleister|zeitarbeit|zeitarbeitsfirma|personalberatung",
        "cabinet|agence de|d' recrutement|interim|chasse|executive",
        "consultant|consultante|chargee|charge (senior)? en|de recrutement (cabinet|interim)",
        "consultant|consultante en recrutement",
        "agence d' interim",
        "consultor|consultora de|em seleccion|recrutamento|rh|recrutamento",
        "consultoria|consultora de|em rh|recursos|recrutamento|seleccion",
        "empresa de trabajo temporal",
        "ett",
        "uitzendbureau|detacheerder|detachering|wervingsbureau|intercedent|intercedente",
        "agenzia per il lavoro",
        "キャリアアドバイザー",
        "キャリアコンサルタント",
        "人材紹介",
        "転職エージェント",
        "リクルーティングアドバイザー",
        "猎头",
        "獵頭",
    ])
});

/// Parts of names and domains of firms that find people for others, folded and squashed.
const PARTS: [&str; 26] = [
    "recruit",
    "staffing",
    "headhunt",
    "execsearch",
    "executivesearch",
    "personalberatung",
    "personalvermittlung",
    "zeitarbeit",
    "personaldienst",
    "uitzend",
    "detacher",
    "interim",
    "talentpartner",
    "talentsearch",
    "talentsolution",
    "resourcing",
    "crewing",
    "manning",
    "jobagentur",
    "recrutement",
    "recrutamento",
    "seleccion",
    "selecao",
    "rhconsult",
    "consultingrh",
    "placement",
];

/// Whether the mail speaks of a client who hires.
pub(super) fn speaks_of_a_client(source: &Source<'_>) -> bool {
    const BUSINESS: [&str; 12] = [
        "services",
        "service",
        "success",
        "relations",
        "side",
        "team",
        "meeting",
        "meetings",
        "portal",
        "work",
        "base",
        "manager",
    ];
    let text = &source.text;
    SPEAKS.find_all(text).iter().any(|found| {
        let behind = text
            .words
            .get(found.words.end)
            .map(|word| word.folded.as_ref());
        behind.is_none_or(|behind| !BUSINESS.contains(&behind))
    })
}

/// Whether a firm's own name or domain says that it finds people for others.
pub(super) fn is_agency_name(name: &str) -> bool {
    const HAN: [&str; 9] = [
        "猎头",
        "獵頭",
        "キャリア",
        "人材",
        "エージェント",
        "人力资源服务",
        "リクルート",
        "人才",
        "寻访",
    ];
    let key = squashed(name);
    let folded = fold(name);
    PARTS
        .iter()
        .any(|part| key.contains(part) && key.len() > part.len() + 4)
        || folded.split([' ', '-']).any(|word| {
            matches!(
                word,
                "search"
                    | "temps"
                    | "manpower"
                    | "headhunters"
                    | "recruiters"
                    | "temporal"
                    | "temporario"
            ) || word == "zeitarbeit"
                || word == "personnel" && folded.contains("ltd")
        })
        || HAN.iter().any(|part| name.contains(part))
}

/// Whether the last word of a name says that a house finds people for others: `Anchor Search`, no `Police Recruitment Unit`.
fn ends_like_one(name: &str) -> bool {
    let last = fold(name.trim().rsplit(' ').next().unwrap_or_default());
    [
        "search",
        "staffing",
        "recruitment",
        "temps",
        "personnel",
        "recruiters",
        "headhunters",
        "recrutement",
    ]
    .contains(&last.as_str())
}

/// Whether an agency writes: it speaks of a client, its domain says so, or whoever signs is called so.
pub(super) fn is_agency(source: &Source<'_>) -> bool {
    let Some(sender) = source.message.from.first() else {
        return speaks_of_a_client(source);
    };
    let domain = sender.domain();
    let labels: Vec<&str> = domain.split('.').collect();
    // "recruiting.werkstoff.example" is a desk, "clearwayrecruit.example" a trade.
    let main = labels
        .get(labels.len().wrapping_sub(2))
        .copied()
        .unwrap_or_default();
    let by_domain = is_agency_name(main) || main.ends_with("-rec") || main.ends_with("temps");
    let by_name = is_agency_name(&sender.name)
        && (["猎头", "獵頭", "キャリア", "人材", "エージェント"]
            .iter()
            .any(|part| sender.name.contains(part))
            || PARTS.iter().any(|part| squashed(main).contains(part))
            || ["search", "temps", "manpower", "temporal", "temporário"]
                .iter()
                .any(|part| sender.name.to_lowercase().contains(part)));
    let calls_itself = || {
        let lines = source
            .body
            .lines()
            .rev()
            .filter(|line| !line.trim().is_empty());
        lines.take(8).any(|line| {
            let is_short = line.split_whitespace().count() <= 12;
            is_short && CALLED.find(&Text::new(line)).is_some()
        })
    };
    let signs = || {
        let lines = source.body.lines().rev().take(10);
        lines
            .filter(|line| line.len() < 60 && !line.contains('@'))
            .any(|line| {
                line.split(['|', ',']).any(|piece| {
                    is_agency_name(piece)
                        && (has_form(piece.trim()) || ends_like_one(piece))
                        && agrees(main, piece, &bare_key(piece)) >= 0.7
                })
            })
    };
    by_domain || by_name || speaks_of_a_client(source) || calls_itself() || signs()
}
