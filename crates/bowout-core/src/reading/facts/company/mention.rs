//! Where names stand that may be the employer's. Each place is heard once, whatever it says twice.

use crate::evidence::{Evidence, Part};
use crate::reading::facts::names::squashed;
use crate::reading::facts::names::{has_form, has_house, is_form, strip_team};
use crate::text::fold;

/// A place of a mail that speaks independently of the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    /// The writer calls it the client.
    Client,
    /// `Company: X`.
    Label,
    /// Before or behind a joint in the display name: `Ana at X`, `X via Y`, `Y for X`.
    Joint,
    /// The display name of a desk: `X Talent Team`.
    Display,
    /// The lines behind the name of whoever signs.
    Signature,
    /// A line at the head that is a name and nothing else.
    Letterhead,
    /// `X is an equal opportunity employer`.
    Footer,
    /// Behind words that only an employer follows: `your application to X`.
    Lead,
    /// Where whoever writes says whence: `this is Ana from X`.
    Own,
    /// Before a verb that invites: `X would like to meet you`.
    Invites,
    /// Before a verb by which the writer says that somebody else wants the reader: `X want to see you`.
    Wants,
    /// Behind somebody's name or title and a comma: `from Sara Moen, X:`, `(X, HR)`.
    Of,
    /// The last words of a mail that nobody signs.
    Last,
    /// A piece of the subject.
    Subject,
    /// Behind `at`, `from`, `bei`.
    Running,
    /// Words that are the sender's domain.
    Domain,
    /// A name of the shape of a firm's, anywhere.
    Named,
    /// What was said before.
    History,
    /// A run of capitals, and nothing else.
    Bare,
}

/// A name in one place.
#[derive(Debug, Clone)]
pub(super) struct Mention {
    pub(super) place: Place,
    pub(super) weight: f64,
    pub(super) name: String,
    pub(super) key: String,
    /// Whether its legal form stands with it.
    pub(super) has_form: bool,
    pub(super) evidence: Evidence,
}

/// All of them.
#[derive(Debug, Default)]
pub(super) struct Mentions(pub(super) Vec<Mention>);

impl Mentions {
    pub(super) fn add(&mut self, place: Place, weight: f64, evidence: Evidence) {
        let words = evidence.quote.split_whitespace();
        let name = words.collect::<Vec<_>>().join(" ");
        let name = strip_team(&name);
        let name = name
            .trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, ')' | '.' | '）'))
            .to_owned();
        let mut name = name.as_str();
        // "Desde Viñedos Quebrada Azul", "However Larkspur Bearings": the word that opens the sentence is no part of it.
        for small in [
            "en ", "at ", "bei ", "chez ", "bij ", "na ", "no ", "Desde ", "However ", "Chez ",
            "Bei ", "Bij ", "From ", "Mit ", "Avec ",
        ] {
            name = name.strip_prefix(small).unwrap_or(name);
        }
        let has_form = has_form(name);
        if is_form(&fold(name)) {
            return;
        }
        let name = without_form(name).to_owned();
        let key = bare_key(&name);
        if key.chars().count() < 2 || name.chars().count() > 60 {
            return;
        }
        self.0.push(Mention {
            place,
            weight,
            name,
            key,
            has_form,
            evidence,
        });
    }
}

/// Why a name was set aside as no employer's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Aside {
    /// It is a person's, a job's or a sentence's.
    Nobody,
    /// It is the agency's that writes.
    Agency,
    /// It is that of whoever carries the mail.
    Relay,
}

/// One name with all the places where it stands.
#[derive(Debug, Default)]
pub(super) struct Candidate {
    pub(super) mentions: Vec<Mention>,
    pub(super) score: f64,
    pub(super) aside: Option<Aside>,
}

/// Sets aside the names that are not to be kept.
pub(super) fn keep(candidates: &mut [Candidate], why: Aside, is_kept: impl Fn(&Candidate) -> bool) {
    for one in candidates {
        if one.aside.is_none() && !is_kept(one) {
            one.aside = Some(why);
        }
    }
}

impl Candidate {
    /// Whether nothing has set it aside.
    pub(super) fn is_open(&self) -> bool {
        self.aside.is_none()
    }

    /// The most that something says of any of its wordings, by name and key.
    pub(super) fn most(&self, of: impl Fn(&str, &str) -> f64) -> f64 {
        let each = self.mentions.iter().map(|one| of(&one.name, &one.key));
        each.fold(0.0, f64::max)
    }

    pub(super) fn keys(&self) -> impl Iterator<Item = &str> {
        self.mentions.iter().map(|one| one.key.as_str())
    }

    pub(super) fn stands(&self, place: Place) -> bool {
        self.mentions.iter().any(|one| one.place == place)
    }

    /// What its places say together.
    pub(super) fn weight(&self) -> f64 {
        let mut heard: Vec<(Place, f64)> = vec![];
        for one in &self.mentions {
            match heard.iter_mut().find(|(place, _)| *place == one.place) {
                Some((_, weight)) => *weight = weight.max(one.weight),
                None => heard.push((one.place, one.weight)),
            }
        }
        heard.iter().map(|(_, weight)| weight).sum()
    }

    /// The mention whose wording is taken: from the surest place, or a longer one that begins or ends like it.
    pub(super) fn best(&self) -> Option<&Mention> {
        let is_loose = |one: &Mention| {
            one.name.contains([',', ':'])
                || matches!(one.place, Place::Subject | Place::Running | Place::Bare)
        };
        let signs_otherwise = |shown: &Mention| {
            self.mentions.iter().any(|one| {
                one.place == Place::Signature
                    && has_house(&one.name)
                    && one.name.contains(' ')
                    && !is_same(&one.key, &shown.key)
            })
        };
        let rank = |one: &Mention| {
            let is_quoted = one.evidence.part != Part::From;
            // "Câmara de Alvorim" writes, "Município de Alvorim" signs: a house says itself what it is called.
            let is_outdone = one.place == Place::Display && signs_otherwise(one);
            let order = u8::from(is_loose(one)) + u8::from(is_outdone);
            (
                order,
                one.place,
                std::cmp::Reverse((one.key.len(), is_quoted)),
            )
        };
        let best = self.mentions.iter().min_by_key(|one| rank(one))?;
        let longer = self.mentions.iter().filter(|one| {
            one.key.len() > best.key.len()
                && one.key.len() <= best.key.len() + 24
                && one.name.split(' ').count() <= 5
                && !is_loose(one)
                && best.key.is_ascii()
                && (one.key.starts_with(&best.key) || one.key.ends_with(&best.key))
                && !matches!(one.place, Place::Display)
        });
        longer.min_by_key(|one| one.key.len()).or(Some(best))
    }
}

/// Brings together what names the same: one key holds the other at its beginning or its end.
pub(super) fn grouped(mentions: Mentions) -> Vec<Candidate> {
    let mut groups: Vec<Candidate> = vec![];
    let mut mentions = mentions.0;
    mentions.sort_by_key(|one| one.place);
    for one in mentions {
        let group = groups
            .iter_mut()
            .find(|group| group.keys().any(|key| is_same(key, &one.key)));
        match group {
            Some(group) => group.mentions.push(one),
            None => groups.push(Candidate {
                mentions: vec![one],
                ..Candidate::default()
            }),
        }
    }
    groups
}

/// Whether two keys name one firm.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() <= other.len() {
        (one, other)
    } else {
        (other, one)
    };
    one == other
        || !short.is_ascii() && short.chars().count() >= 3 && long.contains(short)
        || short.len() >= 4
            && short.chars().count() >= 2
            && (long.starts_with(short) || long.ends_with(short))
}

/// A name without the legal form behind it, as people say it: `Faune Urbaine` of `Faune Urbaine asbl`.
fn without_form(name: &str) -> &str {
    let mut bare = name.trim();
    while let Some((rest, last)) = bare.rsplit_once(' ')
        && is_form(&fold(last))
        && !matches!(last, "AS" | "AB" | "SA")
    {
        bare = rest.trim_end().trim_end_matches([',', '&']).trim_end();
    }
    if bare.chars().count() < 3 { name } else { bare }
}

/// A name to compare: letters and digits, without its legal form.
pub(super) fn bare_key(name: &str) -> String {
    let folded = fold(name);
    let mut bare = folded.trim_end();
    while let Some((rest, last)) = bare.rsplit_once(char::is_whitespace)
        && is_form(last)
    {
        bare = rest.trim_end().trim_end_matches(',');
    }
    let bare = bare.strip_prefix("the ").unwrap_or(bare);
    let plain = squashed(bare);
    if plain.is_ascii() {
        return plain;
    }
    [
        "株式会社",
        "有限会社",
        "合同会社",
        "股份有限公司",
        "有限公司",
        "医療法人社団",
        "医療法人",
        "社会福祉法人",
        "学校法人",
        "一般社団法人",
    ]
    .iter()
    .fold(plain, |plain, form| plain.replace(form, ""))
}
