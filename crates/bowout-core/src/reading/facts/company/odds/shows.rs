//! What speaks for and against each name: where it stands, what it looks like, whose it is. Only what is there is listed.

use crate::evidence::Part;
use crate::reading::facts::company::agency::is_agency_name;
use crate::reading::facts::company::company::{Field, is_the_writers};
use crate::reading::facts::company::exclude::{
    has_brand, has_particle, is_titled, may_be_a_person,
};
use crate::reading::facts::company::mention::{Aside, Candidate, Place};
use crate::reading::facts::company::odds::scene::{Scene, is_linked};
use crate::reading::facts::company::odds::words::{by_shape_of_words, told};
use crate::reading::facts::names::{has_form, has_house, is_team_word, names_a_job, squashed};
use crate::reading::facts::odds::{Shown, by_words};
use crate::reading::source::Source;
use crate::reading::weigh::is_often_said;
use crate::text::{beginning, fold, is_listed};

/// The least sum of what the places of a name say by which it stands out.
const ENOUGH: f64 = 2.0;

/// The most places of one name around which words are heard.
const MOST_PLACES: usize = 3;

/// Every place with what it is called among the weights.
const PLACES: [(Place, &str); 18] = [
    (Place::Client, "called the client"),
    (Place::Label, "labelled"),
    (Place::Joint, "joined in the display name"),
    (Place::Display, "the display name"),
    (Place::Signature, "in the signature"),
    (Place::Letterhead, "letterhead"),
    (Place::Footer, "small print"),
    (Place::Lead, "behind words an employer follows"),
    (Place::Own, "the writer's by their words"),
    (Place::Invites, "invites"),
    (Place::Wants, "wants the reader"),
    (Place::Of, "behind somebody and a comma"),
    (Place::Last, "the last words"),
    (Place::Subject, "piece of the subject"),
    (Place::Running, "behind at or from"),
    (Place::Domain, "a domain's words"),
    (Place::Named, "shaped like a firm"),
    (Place::History, "in what was said before"),
];

/// One name with what tells of it.
pub(super) struct Sight<'a> {
    pub(super) source: &'a Source<'a>,
    pub(super) field: &'a Field,
    scene: &'a Scene,
    pub(super) one: &'a Candidate,
    /// Its wording.
    pub(super) name: &'a str,
    /// Whether it is the house of whoever writes.
    own: bool,
    /// How well the sender's domain agrees.
    pub(super) by_sender: f64,
}

/// What is shown if none of the names is the employer's, and behind it what each of them shows.
pub(in crate::reading::facts::company) fn shows(source: &Source<'_>, field: &Field) -> Vec<Shown> {
    let own: Vec<bool> = field
        .candidates
        .iter()
        .map(|one| is_the_writers(source, one, &field.domains))
        .collect();
    let scene = Scene::of(source, field, &own);
    let mut all = vec![of_none(&scene, field)];
    let each = field.candidates.iter().zip(own);
    all.extend(each.map(|(one, own)| {
        let sight = Sight {
            source,
            field,
            scene: &scene,
            one,
            name: one.best().map_or("", |best| best.name.as_str()),
            own,
            by_sender: one.most(|name, key| field.domains.sender_is(name, key)),
        };
        let mut shown = Shown::default();
        by_places(&sight, &mut shown);
        by_shape(&sight, &mut shown);
        by_writer(&sight, &mut shown);
        by_neighbours(&sight, &mut shown);
        by_use(&sight, &mut shown);
        by_people(&sight, &mut shown);
        by_shape_of_words(&sight, &mut shown);
        let all = source.text.source;
        let places = all.match_indices(sight.name).take(MOST_PLACES);
        by_words(
            source,
            places.map(|(at, name)| at..at + name.len()),
            &mut shown,
        );
        by_score(&sight, &mut shown);
        shown
    }));
    all
}

/// What speaks for none of the names.
fn of_none(scene: &Scene, field: &Field) -> Shown {
    let mut shown = Shown::default();
    shown.all(&[
        ("none: always", true),
        ("none: an agency writes", scene.is_agency),
        ("none: carried", scene.is_carried),
        ("none: in Han", scene.is_han),
        ("none: somebody writes", scene.is_human),
        ("none: nothing stands out", scene.best < ENOUGH),
        ("none: many names", told(field) > 6),
    ]);
    shown.much("none: between", scene.between);
    shown.all(&[
        ("none: called like a finder", scene.like_finder),
        (
            "none: called like a carrier",
            scene.like_carrier && !scene.is_human,
        ),
    ]);
    shown
}

/// Where it stands, and which domains agree.
fn by_places(sight: &Sight<'_>, shown: &mut Shown) {
    let Sight {
        one,
        scene,
        by_sender,
        ..
    } = *sight;
    for (place, name) in PLACES {
        let weights = one.mentions.iter().filter(|mention| mention.place == place);
        let most = weights.map(|mention| mention.weight).fold(0.0, f64::max);
        shown.much(name, most.min(3.0) / 2.0);
    }
    let places = PLACES
        .iter()
        .filter(|(place, _)| one.stands(*place))
        .count();
    shown.all(&[
        ("in one place", places == 1),
        ("in two places", places == 2),
        ("in four places", places >= 4),
    ]);
    let by_others = one.most(|name, key| sight.field.domains.others_are(name, key));
    if scene.is_carried {
        shown.all(&[
            ("the carrier's domain", by_sender >= 1.0),
            (
                "nearly the carrier's domain",
                (0.7..1.0).contains(&by_sender),
            ),
            (
                "a word of the carrier's domain",
                by_sender > 0.0 && by_sender < 0.7,
            ),
        ]);
    } else {
        shown.all(&[
            ("the sender's domain", by_sender >= 1.0),
            (
                "nearly the sender's domain",
                (0.7..1.0).contains(&by_sender),
            ),
            (
                "a word of the sender's domain",
                by_sender > 0.0 && by_sender < 0.7,
            ),
        ]);
    }
    shown.all(&[
        ("another domain", by_others >= 0.7),
        (
            "a word of another domain",
            by_others > 0.0 && by_others < 0.7,
        ),
    ]);
}

/// Words for mail that goes to many, folded.
const MANY: &str = "newsletter digest list liste lista lijst mailing verteiler rundbrief bulletin boletin boletim network alumni group grupo groupe gruppe club members neighbours jobs notifications update updates news";

/// What the name itself looks like, and how often it stands.
fn by_shape(sight: &Sight<'_>, shown: &mut Shown) {
    let Sight {
        source, one, name, ..
    } = *sight;
    let text = source.text.source;
    let often = text.matches(name).count();
    let words = name.split_whitespace().count();
    let last = name.rsplit(' ').next().unwrap_or_default();
    let is_upper = name.chars().all(|c| !c.is_lowercase());
    let at = text.find(name).unwrap_or(text.len());
    let folded = fold(name);
    let share = at.saturating_sub(source.shift) * 10 / source.body.len().max(1);
    shown.all(&[
        (
            "a legal form",
            one.mentions.iter().any(|mention| mention.has_form) || has_form(name),
        ),
        (
            "a word for a house",
            one.mentions.iter().any(|mention| has_house(&mention.name)),
        ),
        ("stands once", often == 1),
        ("stands thrice", often >= 3),
        ("an agency's name", is_agency_name(name)),
        ("one word", words == 1),
        ("three words", words >= 3),
        (
            "all capitals",
            name.is_ascii() && is_upper && name.len() > 1,
        ),
        ("begins small", name.starts_with(char::is_lowercase)),
        ("a digit", name.contains(|c: char| c.is_ascii_digit())),
        ("a mark", name.contains([',', ':', '(', '.'])),
        (
            "a genitive",
            folded.ends_with("'s") || folded.ends_with("’s"),
        ),
        ("a word for a job", names_a_job(name)),
        ("ends with a job", names_a_job(last)),
        (
            "a word for a team",
            folded.split_whitespace().any(is_team_word),
        ),
        ("ends with a team", is_team_word(&fold(last))),
        ("very short", name.chars().count() < 4),
        ("in the subject", source.message.subject.contains(name)),
        ("at the beginning", at >= source.shift && share < 2),
        (
            "at the end",
            at >= source.shift && at < text.len() && share >= 8,
        ),
        (
            "a word for mail to many",
            folded.split([' ', '-']).any(|word| is_listed(MANY, word)),
        ),
        ("a brand of carriers", has_brand(name)),
        ("a full stop", name.ends_with('.') || name.contains(". ")),
    ]);
    let is_small = |word: &str| word.len() > 3 && word.starts_with(char::is_lowercase);
    shown.when("a small word", name.split_whitespace().any(is_small));
}

/// Whose it is, and who writes.
fn by_writer(sight: &Sight<'_>, shown: &mut Shown) {
    let Sight {
        scene, one, own, ..
    } = *sight;
    let is_carrier = scene.like_carrier && !scene.is_human;
    if own {
        by_own(sight, shown);
        return;
    }
    shown.much("other: they and not we", scene.of_others);
    shown.much("other: between", scene.between);
    shown.all(&[
        ("other: agency", scene.is_agency),
        ("other: the writer's is there", scene.has_own),
        ("other: carried", scene.is_carried),
        ("other: a link names it", is_linked(&scene.paths, one)),
        ("other: called like a finder", scene.like_finder),
        ("other: called like a carrier", is_carrier),
    ]);
}

/// The same where it is the house of whoever writes.
fn by_own(sight: &Sight<'_>, shown: &mut Shown) {
    let Sight { scene, one, .. } = *sight;
    let Scene {
        has_foreign,
        has_foreign_subject,
        like_carrier,
        like_finder,
        is_carried,
        ..
    } = *scene;
    let if_so = |is: bool| if is { scene.between } else { 0.0 };
    let mut froms = one.mentions.iter().map(|mention| mention.evidence.part);
    let is_from = froms.all(|part| part == Part::From);
    shown.much("own: they and not we", scene.of_others);
    shown.much("own: between", scene.between);
    shown.much("own: between, another is told", if_so(has_foreign));
    shown.much(
        "own: between, the subject names another",
        if_so(has_foreign_subject),
    );
    shown.much("own: between, called like a finder", if_so(like_finder));
    shown.all(&[
        ("own: agency", scene.is_agency),
        ("own: no agency", !scene.is_agency),
        ("own: a client is spoken of", scene.is_client_named),
        ("own: another is told", has_foreign),
        (
            "own: another is told, they and not we",
            has_foreign && scene.of_others > 0.5,
        ),
        ("own: carried", is_carried),
        ("own: carried, another is told", is_carried && has_foreign),
        ("own: somebody writes", scene.is_human),
        ("own: the subject names another", has_foreign_subject),
        ("own: a link names another", scene.has_foreign_link),
        (
            "own: called like a carrier",
            like_carrier && !scene.is_human,
        ),
        ("own: called like a finder", like_finder),
        (
            "own: called like a carrier, another is told",
            like_carrier && has_foreign,
        ),
        (
            "own: called like a finder, another is told",
            like_finder && has_foreign,
        ),
        ("own: nowhere but in the sender", is_from),
        (
            "own: nowhere but in the sender, another is told",
            is_from && has_foreign,
        ),
    ]);
}

/// What stands right before and behind it.
fn by_neighbours(sight: &Sight<'_>, shown: &mut Shown) {
    let Sight { name, own, .. } = *sight;
    let text = sight.source.text.source;
    let at = text.find(name).unwrap_or(text.len());
    let before = text[..at].rsplit(|c: char| !c.is_alphanumeric());
    let before = before.filter(|word| !word.is_empty()).map(fold).next();
    let behind = beginning(text.get(at + name.len()..).unwrap_or_default(), 45);
    let aside = behind
        .strip_prefix(" (")
        .or_else(|| behind.strip_prefix(", "));
    let aside = aside.and_then(|rest| rest.split([')', ',', '.', '\n']).next());
    shown.all(&[
        ("a job behind it", names_a_job(aside.unwrap_or_default())),
        (
            "a job before it",
            names_a_job(&before.unwrap_or_default()) && !own,
        ),
    ]);
}

/// Whether other mails hold its words, and whether it is called by its first one.
fn by_use(sight: &Sight<'_>, shown: &mut Shown) {
    let Sight {
        one,
        name,
        by_sender,
        scene,
        ..
    } = *sight;
    let words = name.split_whitespace().count();
    let is_said = |word: &str| is_often_said(&fold(word));
    let is_all_said = name.split_whitespace().all(is_said);
    let begins_so = name.split_whitespace().next().is_some_and(is_said);
    let is_plain = is_plain(name);
    let is_short = is_plain && words == 2 && is_called_short(sight.source.text.source, name);
    let is_shown = by_sender < 0.5 && one.stands(Place::Display);
    let is_told = scene.is_carried
        && is_plain
        && by_sender < 0.5
        && (one.stands(Place::Invites) || one.stands(Place::Lead));
    shown.all(&[
        ("an everyday word", is_all_said && words == 1),
        ("everyday words", is_all_said && words > 1),
        ("begins with an everyday word", begins_so),
        (
            "everyday words, the sender's domain",
            is_all_said && by_sender >= 0.7,
        ),
        (
            "everyday words, another domain",
            is_all_said && by_sender < 0.7,
        ),
        (
            "everyday words of the display name",
            is_all_said && is_shown,
        ),
        (
            "everyday words that invite",
            is_all_said && one.stands(Place::Invites),
        ),
        ("its first word stands alone", is_short),
        (
            "its first word stands alone, carried",
            is_short && scene.is_carried,
        ),
        ("one plain word told by a carrier", is_told && words == 1),
        ("two plain words told by a carrier", is_told && words == 2),
    ]);
}

/// Whether the first of two words stands alone as well, as given names do: `Conversation with Pilar Osei`, `Pilar is away`.
fn is_called_short(text: &str, name: &str) -> bool {
    let Some((first, last)) = name.split_once(' ') else {
        return false;
    };
    text.match_indices(first).any(|(at, _)| {
        let behind = &text[at + first.len()..];
        let ends = behind.chars().next().is_none_or(|c| !c.is_alphanumeric());
        ends && !behind.trim_start().starts_with(last)
    })
}

/// Whether nothing tells a name from a person's.
fn is_plain(name: &str) -> bool {
    may_be_a_person(name) && !has_house(name) && !has_form(name)
}

/// Whether the name may be somebody's.
fn by_people(sight: &Sight<'_>, shown: &mut Shown) {
    let Sight {
        scene,
        one,
        name,
        own,
        by_sender,
        ..
    } = *sight;
    let words = name.split_whitespace().count();
    let key = squashed(name);
    let is_plain = is_plain(name);
    let is_stranger = is_plain && by_sender < 0.7;
    let behind = sight.source.text.source.split_once(name);
    let is_followed =
        behind.is_some_and(|(_, rest)| rest.starts_with(" (") || rest.starts_with(", "));
    let people = &sight.field.people;
    shown.all(&[
        (
            "own: one plain word, somebody writes",
            own && words == 1 && is_plain && scene.is_human,
        ),
        (
            "somebody on the mail",
            one.mentions
                .iter()
                .any(|mention| people.hold(&mention.name, &mention.key)),
        ),
        (
            "titled",
            one.mentions.iter().any(|mention| is_titled(&mention.name)),
        ),
        ("a particle", has_particle(name)),
        ("like a person", is_stranger),
        ("like a person, two words", is_stranger && words == 2),
        ("like a person, one word", is_stranger && words == 1),
        (
            "like a person, something behind",
            is_stranger && is_followed,
        ),
        (
            "the sender's name",
            !scene.sender.is_empty() && scene.sender == key,
        ),
        (
            "in the sender's name",
            key.len() > 3 && scene.sender != key && scene.sender.contains(&key),
        ),
        (
            "in a human sender's name",
            scene.is_human && scene.sender.contains(&key),
        ),
    ]);
}

/// What its places say by the weights that people gave them, and what set it aside.
fn by_score(sight: &Sight<'_>, shown: &mut Shown) {
    let Sight { scene, one, .. } = *sight;
    shown.all(&[
        ("aside: nobody", one.aside == Some(Aside::Nobody)),
        ("aside: agency", one.aside == Some(Aside::Agency)),
        ("aside: carrier", one.aside == Some(Aside::Relay)),
    ]);
    shown.much("score", one.score.min(8.0) / 4.0);
    let stands_out = one.is_open() && one.score >= ENOUGH;
    let is_best = stands_out && one.score >= scene.best;
    shown.all(&[
        ("stands out", stands_out),
        ("best", is_best),
        ("best by far", is_best && scene.best - scene.second >= 0.4),
    ]);
    if one.is_open() && one.score >= scene.best {
        shown.much("ahead", (scene.best - scene.second).min(4.0) / 2.0);
    } else {
        shown.much("behind", (scene.best - one.score).min(4.0) / 2.0);
    }
}
