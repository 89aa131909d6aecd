//! Where names stand that may be the employer's. Each place is heard once, whatever it says twice.

use crate::evidence::{Evidence, Part};
use crate::reading::facts::names::squashed;
use crate::reading::facts::names::{is_form, strip_team};
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
}

/// A name in one place.
#[derive(Debug, Clone)]
pub(super) struct Mention {
    pub(super) place: Place,
    pub(super) weight: f64,
    pub(super) name: String,
    pub(super) key: String,
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
        let key = bare_key(&name);
        if key.chars().count() < 2 || name.chars().count() > 60 {
            return;
        }
        self.0.push(Mention {
            place,
            weight,
            name,
            key,
            evidence,
        });
    }
}

/// One name with all the places where it stands.
#[derive(Debug, Default)]
pub(super) struct Candidate {
    pub(super) mentions: Vec<Mention>,
    pub(super) score: f64,
}

impl Candidate {
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

    /// The mention whose wording is taken: from the surest place, there the longest.
    pub(super) fn best(&self) -> Option<&Mention> {
        let rank = |one: &Mention| {
            let is_quoted = one.evidence.part != Part::From;
            (one.place, std::cmp::Reverse((one.key.len(), is_quoted)))
        };
        self.mentions.iter().min_by_key(|one| rank(one))
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
                score: 0.0,
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
