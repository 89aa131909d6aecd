//! Hints at the employer in running text: words that an employer follows, and verbs that it precedes; and in what was said
//! before: the signature of an earlier mail of the house, the words of its first one.

use std::ops::Range;
use std::sync::LazyLock;

use crate::evidence::{Evidence, Part};
use crate::reading::facts::company::block::{may_be_a_firm, pieces};
use crate::reading::facts::company::exclude::{is_a_venue, is_elsewhere, may_be_a_person};
use crate::reading::facts::company::mention::{Mentions, Place, bare_key};
use crate::reading::facts::company::sender::Domains;
use crate::reading::facts::names::{
    each_name, gap, has_form, has_house, is_capital, is_nameless, is_no_name, labelled, name_at,
    names_a_job,
};
use crate::reading::source::Source;
use crate::text::{Phrases, Text, fold, is_listed, offset_in};

/// Words before a name that make it the employer, with their place and how much they say.
static LEADS: LazyLock<Vec<(Place, f64, Phrases)>> = LazyLock::new(|| {
    vec![
        (Place::Client, 100.0, Phrases::new(CLIENTS)),
        (Place::Lead, 2.0, Phrases::new(EMPLOYERS)),
        (Place::Own, 2.0, Phrases::new(OWN)),
        (Place::Running, 1.0, Phrases::new(NEAR)),
    ]
});

const CLIENTS: &[&str] = &[
    "my|our (direct|end)? client",
    "client",
    "client|customer is|are",
    "employer|school|clinic|hospital|family is|are",
    "contract is|would with|be (with)?",
    "where you would be placed (and)? (which will pay you)? is",
    "which|who will pay you is",
    "contrato es|seria con",
    "entreprise utilisatrice (la|le|l'|est)?",
    "notre|nos cliente|clients (la|le)? (societe)?",
    "cliente (e|es) (a|o|la|el)?",
    "inlener",
    "on behalf of (our|my) client",
    "hiring|recruiting assistant|bot|agent for (the)?",
    "meinem|unserem|meinen|unseren mandant|mandanten|kunden (der|die|das|dem)?",
    "mandant|mandanten|kunde|kunden (der|die|das|dem)?",
    "mon|notre|le client",
    "pour le compte de (la|le|l'|notre client)?",
    "mi|nuestro|el cliente",
    "meu|nosso|o cliente (a|o)?",
    "(onze|mijn|de)? opdrachtgever|klant",
    "empresa cliente",
    "uno de nuestros clientes",
    "um de|dos nossos clientes",
    "un de nos clients",
    "one of my|our clients",
    "einer unserer kunden",
    "nostro|mio cliente",
];

const EMPLOYERS: &[&str] = &[
    "interview|position|role|job|opening|opportunity|vacancy|interviewing|career|post ... (at|with)",
    "application|applying|applied|apply .. (at|with|to)",
    "interest|interested in (joining|working at|working for|working with)?",
    "on behalf of",
    "recruiting|recruiter|hiring for",
    "invited by",
    "join|joining",
    "team at|from|here at",
    "talent|people|hr|recruiting @|at",
    "to interview .. at|with",
    "work|working at|for|with",
    "thank you|thanks for considering",
    "welcome to",
    "assistant|bot|recruiter|coordinator|partner|manager at|for|from",
    "(die)? firma|fa",
    "arbeitgeber|betrieb|unternehmen",
    "entreprise|societe|etablissement|enseigne",
    "empresa|empleador|empregador",
    "bedrijf|werkgever",
    "im auftrag (der|des|von|vom)?",
    "pour le compte|au nom (de|du|d'|des)? (la|l')?",
    "in opdracht van",
    "wurde|wird von",
    "cancelled|rescheduled|moved|postponed|sent by",
    "annule|reporte|replanifie|envoye par",
    "cancelada|cancelado|reprogramada|enviado por",
    "geannuleerd|verzet|verplaatst door",
    "entretien ... avec",
    "equipe|team|service .. de|du|van|von|of|at|from|d' (la|l')?",
    "stelle|position|bewerbung|gesprach|gesprachs|vorstellungsgesprach|vorstellungsgesprachs|bewerbungsgesprach|kennenlernen|interesse|schritt|ausbildung|arbeit|initiativbewerbung ... bei|an (der|dem|den|einer|einem)?",
    "im namen (der|des|von)?",
    "poste|candidature|entretien ... chez|au",
    "au sein (de|du|d'|de la|de l'|des)",
    "rejoindre (la|le|l'|les)?",
    "chez",
    "puesto|vacante|entrevista|candidatura|proceso ... en|con",
    "desde",
    "en nombre de",
    "em nome da|do|de",
    "trabajar|trabalhar|incorporarte|unirte|juntar-se en|con|a|na|no|com",
    "parte de|da|do",
    "recrutamento|selecao|rh|pessoas|talentos da|do|de",
    "seleccion|rrhh|talento|personas de|del",
    "a nome di|della|del",
    "de parte de",
    "equipo de",
    "vaga|entrevista|candidatura|processo|posicao ... na|no|da|do",
    "functie|sollicitatie|gesprek|ronde|vacature|tussenkomst|rol|baan ... bij (de|het)?",
    "namens (de|het)?",
    "werken|zien|spreken|ontmoeten bij (de|het)?",
    "posizione|candidatura|colloquio ... presso|in",
    "presso (la|il|l'|lo)?",
];

const OWN: &[&str] = &[
    "here at|with|from (the)?",
    "we|us at",
    "this is|it's|its|i'm|am .. from|at|with|w|over at",
    "my name is .. from|at|with",
    "i'm|am the .. at|for|of|with",
    "hier bei|ist|spricht .. von|vom|aus|bei (der|dem)?",
    "hier bei",
    "mein name ist .. von|vom",
    "ich bin .. von|vom|bei (der|dem)?",
    "wir von|bei (der|dem)?",
    "je suis|ici .. de|du|chez|des|d' (la|l')?",
    "c' est .. de|du|chez|des|d' (la|l')?",
    "soy|somos|habla|escribe|escribo|escribimos|contacto|llamo|llamamos .. de|del (la|el)?",
    "somos (la|el|los|las)?",
    "somos (a|o|os|as)?",
    "escrevo|contacto|contato|ligo .. da|do|de",
    "aqui (e)? (a|o)? .. da|do|na|no",
    "gente (aqui)? da|do",
    "sou .. da|do|de",
    "falo|fala da|do",
    "hier|ben .. van|bij (de|het)?",
    "sono .. di|della|del|dell'",
];

const NEAR: &[&str] = &[
    "at",
    "from",
    "bei",
    "bij",
    "with",
    "w",
    "join us at",
    "behalf of",
    "for",
    "aus|von der|dem",
    "vom",
    "dalla|dal",
    "em",
];

/// Words before a name in the subject of a mail that carries the words of others.
static CARRIED: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "from|with|by|at|for|to|von|van|de|du|avec|pour|par|chez|bei|mit|bij|met|da|do|com|para|per|para|x",
        "w",
    ])
});

/// Verbs behind a name at the head of a sentence that invite.
static INVITES: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(team)? would (like|love|be)",
        "(team)? is|are (interested|inviting|pleased|delighted|excited|looking|hiring|seeking|happy)",
        "has|have (invited|shortlisted|asked|reviewed|requested|selected|received|chosen)",
        "wants|want|invites|wishes|wish|asked|rang|called|proposes|liked|loved|uses|use",
        "utilise|reageerde|gebruikt|werkt|hat|vous a",
        "mochte|ladt|freut|hat .. eingeladen",
        "souhaite|aimerait|vous|recherche|t'",
        "quiere|desea|te|busca|le",
        "quer|gostaria|deseja|convida",
        "wil|nodigt|zoekt",
    ])
});

/// `Company: X` on a line of its own.
pub(in crate::reading::facts::company) fn by_label(source: &Source<'_>, mentions: &mut Mentions) {
    const LABELS: &str = "company employer organisation organization client empresa unternehmen firma arbeitgeber entreprise \
        societe bedrijf organisatie werkgever azienda 会社名 企業名 店舗 勤務先 用人单位 公司 公司名称 客户 応募企業 企業";
    for (label, value) in labelled(source.body) {
        let folded = fold(&source.body[label]);
        if is_listed(LABELS, folded.as_str()) {
            let place = if matches!(folded.as_str(), "client" | "客户") {
                Place::Client
            } else {
                Place::Label
            };
            let weight = if place == Place::Client { 100.0 } else { 4.0 };
            mentions.add(
                place,
                weight,
                Evidence::quote(Part::Body, source.body, value),
            );
        }
    }
}

/// Names behind words such as `position at`, and names that head a sentence and invite.
pub(in crate::reading::facts::company) fn by_words(
    source: &Source<'_>,
    domains: &Domains,
    mentions: &mut Mentions,
) {
    let text = &source.text;
    for (place, weight, leads) in LEADS.iter() {
        for found in leads.find_all(text) {
            let at = behind_articles(text, found.words.end);
            if at >= text.words.len() || !is_near(text, found.words.end - 1, at, *place) {
                continue;
            }
            let Some(name) = name_at(text, at) else {
                continue;
            };
            let name = behind_job(text, name);
            if *place != Place::Client
                && (is_elsewhere(source, &name)
                    || is_at_a_place(text, &name)
                    || *place == Place::Running && is_a_venue(source, &name))
            {
                continue;
            }
            let says = text.words[found.words.end - 1].folded.as_ref();
            let is_somebody = says == "by"
                || matches!(
                    says,
                    "with" | "w" | "mit" | "avec" | "con" | "com" | "met" | "for"
                ) && *place != Place::Client;
            // "your application for Medical Coder II"
            let is_applied_for = *place == Place::Running
                && says == "for"
                && found.words.start > 0
                && is_listed(
                    "application applied apply applying considered shortlisted vacancy",
                    &text.words[found.words.start - 1].folded,
                );
            if is_applied_for {
                continue;
            }
            let weight = if is_somebody { *weight / 2.0 } else { *weight };
            mentions.add(*place, weight, source.quote_words(name));
        }
    }
    by_verbs(source, mentions);
    by_shape(source, mentions);
    if domains.is_carried {
        in_a_carried_subject(source, mentions);
    }
}

/// The names behind the words that an employer follows, in another text than that of the mail.
fn lead_names(text: &Text<'_>) -> Vec<Range<usize>> {
    let found = LEADS.iter().find(|(place, ..)| *place == Place::Lead);
    let leads = found
        .map(|(_, _, leads)| leads.find_all(text))
        .unwrap_or_default();
    let name = |last: usize| {
        let at = behind_articles(text, last);
        let is_there = at < text.words.len() && is_near(text, last - 1, at, Place::Lead);
        is_there.then(|| name_at(text, at)).flatten()
    };
    leads.iter().filter_map(|one| name(one.words.end)).collect()
}

/// Names of the shape of a firm's, anywhere; and what stands behind a title: `Chief Risk Officer of Gansevoort Mutual`.
fn by_shape(source: &Source<'_>, mentions: &mut Mentions) {
    let text = &source.text;
    for name in each_name(text) {
        let name = behind_noun(text, name);
        let firm = behind_job(text, name.clone());
        let is_joined = firm.start > name.start;
        let written = text.written(firm.clone());
        // "restaurante Maré Alta"
        let is_housed = firm.start > 0
            && gap(text, firm.start - 1) == " "
            && !is_capital(text, firm.start - 1)
            && has_house(&text.words[firm.start - 1].folded);
        let is_bare = !is_no_name(&text.words[firm.start].folded) || firm.len() > 1;
        if is_bare
            && (is_joined || is_housed || has_house(written) || has_form(written))
            && !is_elsewhere(source, &firm)
            && !is_at_a_place(text, &firm)
        {
            let weight = match (is_housed, is_joined) {
                (true, _) => 1.6,
                (false, true) => 1.2,
                (false, false) => 0.6,
            };
            mentions.add(Place::Named, weight, source.quote_words(firm));
        }
    }
}

/// `Message from Latitude Cement`, `Neue Nachricht von Autohaus Brunkhorst`: of whom a robot or a service writes.
fn in_a_carried_subject(source: &Source<'_>, mentions: &mut Mentions) {
    let text = &source.text;
    let end = text.word_from(source.message.subject.len());
    for found in CARRIED.find_all_in(text, 0..end) {
        let at = behind_articles(text, found.words.end);
        let between = if at < end { gap(text, at - 1) } else { "\n" };
        if !matches!(between.trim(), "" | "/") || between.contains('\n') {
            continue;
        }
        // "Message from Sara Moen at Fjellheim": the house stands behind.
        let is_housed = |name: &Range<usize>| {
            const AT: &str = "at from bei chez bij von van de da do del @";
            name.end + 1 < end
                && may_be_a_person(text.written(name.clone()))
                && (gap(text, name.end - 1).trim() == "@" && is_capital(text, name.end)
                    || is_listed(AT, &text.words[name.end].folded)
                        && is_capital(text, name.end + 1))
        };
        if let Some(name) = name_at(text, at).filter(|name| name.end <= end && !is_housed(name)) {
            mentions.add(Place::Lead, 2.0, source.quote_words(name));
        }
    }
}

/// Past the articles between a lead and a name.
fn behind_articles(text: &Text<'_>, mut at: usize) -> usize {
    const ARTICLES: &str = "the der die dem den das la le l' les de het a o os as el los las il lo";
    while at < text.words.len()
        && (is_listed(ARTICLES, text.words[at].folded.as_ref()) && !is_capital(text, at)
            || matches!(text.words[at].folded.as_ref(), "fa" | "firma" | "messrs"))
    {
        at += 1;
    }
    at
}

/// Whether a name follows its lead with nothing that parts them.
fn is_near(text: &Text<'_>, last: usize, at: usize, place: Place) -> bool {
    let gap = &text.source[text.words[last].place.end..text.words[at].place.start];
    let is_client = place == Place::Client;
    let gap = gap.replace("Fa.", "").replace(" = ", " ");
    let is_short_with = text.words[last].folded == "w";
    let gap = if is_short_with {
        gap.replace('/', "")
    } else {
        gap
    };
    !gap.contains(['.', '?', '!', ';', '/', '|', '"', '-', '–', '—'])
        && (is_client || !gap.contains(['(', ')', ':', ',']))
        && gap.matches('\n').count() < 2
}

/// Whether a name stands in an address: a number or a street right behind it.
fn is_at_a_place(text: &Text<'_>, name: &Range<usize>) -> bool {
    const STREETS: &str = "street st road rd avenue ave lane ln drive blvd square strasse platz weg rue calle avenida rua straat laan floor terminal airport station";
    let behind = text
        .words
        .get(name.end)
        .map(|word| word.folded.as_ref())
        .unwrap_or_default();
    let last = text.words[name.end - 1].folded.as_ref();
    is_listed(STREETS, last)
        || gap(text, name.end - 1).starts_with([',', ' '])
            && behind.starts_with(|c: char| c.is_ascii_digit())
            && gap(text, name.end - 1).contains(',')
}

/// Names that head a sentence and do what an employer does.
fn by_verbs(source: &Source<'_>, mentions: &mut Mentions) {
    let text = &source.text;
    for sentence in &text.sentences {
        // "Danielle, Northreach Bank has invited you", "The Harrow Trust would like"
        let start = sentence.words.start;
        let is_addressed = start + 1 < sentence.words.end && gap(text, start) == ", ";
        let mut at = start + usize::from(is_addressed);
        if text.words.get(at).is_some_and(|word| word.folded == "the") && is_capital(text, at + 1) {
            at += 1;
        }
        let Some(name) = name_at(text, at) else {
            continue;
        };
        let verb = name.end..sentence.words.end.min(name.end + 4);
        let invites = INVITES
            .find_in(text, verb)
            .is_some_and(|one| one.words.start == name.end);
        if invites && !is_no_name(&text.words[name.start].folded) {
            mentions.add(Place::Invites, 1.5, source.quote_words(name));
        }
    }
}

/// A name without the noun before it that says what it is: `Arbeitgeber Gärtnerei Blum`, `Auftrag der Stadtwerke Elmen`.
fn behind_noun(text: &Text<'_>, name: Range<usize>) -> Range<usize> {
    const NOUNS: &str = "auftrag namen arbeitgeber betrieb unternehmen entreprise societe empresa empleador bedrijf werkgever";
    let is_noun = is_listed(NOUNS, &text.words[name.start].folded);
    let next = (name.start + 1..name.end).find(|at| {
        !is_listed("der des von vom de la du", &text.words[*at].folded) || is_capital(text, *at)
    });
    next.filter(|_| is_noun)
        .map_or(name.clone(), |next| next..name.end)
}

/// A name without the job before it: `Diseñadora UX en Nube`.
fn behind_job(text: &Text<'_>, name: Range<usize>) -> Range<usize> {
    let joint = name.clone().find(|at| {
        matches!(
            text.words[*at].folded.as_ref(),
            "en" | "at"
                | "bei"
                | "chez"
                | "na"
                | "no"
                | "bij"
                | "em"
                | "for"
                | "of"
                | "de"
                | "da"
                | "do"
                | "del"
        ) && !is_capital(text, *at)
    });
    match joint {
        Some(at) if at > name.start && names_a_job(text.written(name.start..at)) => {
            let capital = (at + 1..name.end).find(|word| is_capital(text, *word));
            capital.unwrap_or(at + 1)..name.end
        }
        _ => name,
    }
}

/// The most lines of what was said before that are looked at.
const MOST: usize = 60;

/// Names in the quoted words: pieces of short lines that are houses or the sender's domain, and what follows the words
/// that an employer follows.
pub(in crate::reading::facts::company) fn by_history(
    source: &Source<'_>,
    domains: &Domains,
    mentions: &mut Mentions,
) {
    let all = source.message.body.as_str();
    let history = source.history;
    if history.is_empty() {
        return;
    }
    let quoted = |piece: &str| {
        let from = offset_in(piece, all);
        Evidence::quote(Part::Body, all, from..from + piece.len())
    };
    for line in history.lines().take(MOST) {
        let line = line.trim_start_matches(['>', ' ']).trim();
        if line.len() > 90 || line.ends_with(['.', '?', '!']) {
            continue;
        }
        for piece in pieces(line) {
            let piece = piece.split_once(": ").map_or(piece, |(_, value)| value);
            let piece = piece
                .split(['<', '[', '@'])
                .next()
                .unwrap_or_default()
                .trim();
            let is_firm = has_house(piece) || has_form(piece);
            let is_theirs = domains.sender_is(piece, &bare_key(piece)) >= 0.7;
            if (is_firm || is_theirs) && may_be_a_firm(piece) && !is_nameless(piece) {
                mentions.add(Place::History, 1.0, quoted(piece));
            }
        }
    }
    let text = Text::new(history);
    for name in each_name(&text) {
        let name = text.written(name);
        if domains.sender_is(name, &bare_key(name)) >= 0.8 {
            mentions.add(Place::History, 1.0, quoted(name));
        }
    }
    for name in lead_names(&text) {
        let name = text.written(name);
        if may_be_a_firm(name) {
            mentions.add(Place::History, 1.2, quoted(name));
        }
    }
}
