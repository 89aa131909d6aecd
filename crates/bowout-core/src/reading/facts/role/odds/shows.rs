//! What speaks for and against each wording: how it was found, what it looks like, what stands around it.

use crate::evidence::Fact;
use crate::reading::facts::names::{
    has_form, has_house, is_no_name, is_team_word, names, names_a_job, squashed,
};
use crate::reading::facts::odds::{Shown, by_words};
use crate::reading::facts::role::odds::left::{by_left, named};
use crate::reading::facts::role::odds::signs::by_signs;
use crate::reading::facts::role::role::Post;
use crate::reading::facts::role::trades::{is_trade, names_a_role};
use crate::reading::source::Source;
use crate::reading::weigh::is_often_said;
use crate::text::{beginning, fold, is_listed, stands_alone};

/// The least score by which a wording stands out.
pub(in crate::reading::facts::role) const ENOUGH: f64 = 2.5;

/// What is shown if no wording names the role, and behind it what each of them shows.
pub(in crate::reading::facts::role) fn shows(
    source: &Source<'_>,
    company: Option<&Fact<String>>,
    posts: &[Post],
    is_before: bool,
) -> Vec<Shown> {
    let best = posts.iter().map(|post| post.score).fold(0.0, f64::max);
    let better = |than: f64| posts.iter().filter(|post| post.score >= than).count();
    let mut none = Shown::default();
    let is_han = source.text.source.contains(stands_alone);
    none.when("none: always", true);
    none.when("none: before", is_before);
    none.when("none: in Han", is_han);
    none.when("none: nothing stands out", best < ENOUGH);
    none.when("none: two stand out", better(ENOUGH) > 1);
    none.when("none: many", posts.len() > 8);
    none.when("none: no firm", company.is_none());
    let mut all = vec![none];
    let keys: Vec<String> = posts
        .iter()
        .map(|post| squashed(&source.text.source[post.place.clone()]))
        .collect();
    let named = named(source, posts);
    for (post, key) in posts.iter().zip(&keys) {
        let mut shown = Shown::default();
        by_ways(post, &mut shown);
        let look = Look::new(source, post);
        by_size(&look, &mut shown);
        by_kind(&look, &mut shown);
        by_stand(&look, &mut shown);
        by_part(source, post, look.is_role, &mut shown);
        by_neighbours(source, post, &mut shown);
        by_words(source, std::iter::once(post.place.clone()), &mut shown);
        by_signs(source.text.source, post, look.is_role, &mut shown);
        shown.when("best", post.score >= best && best >= ENOUGH);
        shown.much("behind", (best - post.score).min(4.0) / 2.0);
        let is_first = posts.iter().find(|one| one.score >= best);
        shown.all(&[
            (
                "the first best",
                is_first.is_some_and(|one| std::ptr::eq(one, post)),
            ),
            ("stands out", post.score >= ENOUGH),
            ("stands out, before", post.score >= ENOUGH && is_before),
            ("refused", post.score <= 0.0),
        ]);
        by_left(&look, &named, &mut shown);
        by_others(key, &keys, &mut shown);
        all.push(shown);
    }
    all
}

/// How it lies in others.
fn by_others(key: &str, keys: &[String], shown: &mut Shown) {
    let other = |is: &dyn Fn(&String) -> bool| keys.iter().any(|one| one != key && is(one));
    shown.all(&[
        ("inside a longer one", other(&|one| one.contains(key))),
        ("ends a longer one", other(&|one| one.ends_with(key))),
        (
            "holds a shorter one",
            other(&|one| one.len() > 3 && key.contains(one.as_str())),
        ),
    ]);
}

/// How it was found.
fn by_ways(post: &Post, shown: &mut Shown) {
    let mut heard: Vec<&'static str> = vec![];
    for way in &post.ways {
        if !heard.contains(way) {
            shown.when(way, true);
            heard.push(way);
        }
    }
    shown.all(&[
        ("found in one way", heard.len() == 1),
        ("found in three ways", heard.len() >= 3),
        ("found again in the same way", post.ways.len() > heard.len()),
    ]);
    shown.much("score", post.score.min(8.0) / 4.0);
}

/// A wording with what is asked of it more than once.
pub(super) struct Look<'a> {
    pub(super) source: &'a Source<'a>,
    pub(super) post: &'a Post,
    pub(super) words: &'a str,
    folded: String,
    /// How many words, and how many that begin with a capital.
    pub(super) count: usize,
    capitals: usize,
    pub(super) is_role: bool,
    ends_with_role: bool,
}

impl<'a> Look<'a> {
    fn new(source: &'a Source<'a>, post: &'a Post) -> Self {
        let words = &source.text.source[post.place.clone()];
        let folded = fold(words);
        let capitals = words.split_whitespace().filter(|word| is_upper(word));
        Self {
            source,
            post,
            words,
            count: words.split_whitespace().count(),
            capitals: capitals.count(),
            is_role: names_a_role(words),
            ends_with_role: names_a_role(folded.rsplit(' ').next().unwrap_or_default()),
            folded,
        }
    }

    fn first(&self) -> &str {
        self.folded.split(' ').next().unwrap_or_default()
    }

    pub(super) fn last(&self) -> &str {
        self.folded.rsplit(' ').next().unwrap_or_default()
    }

    /// The folded words.
    pub(super) fn each(&self) -> impl Iterator<Item = &str> + Clone {
        let words = self.folded.split(|c: char| !c.is_alphanumeric());
        words.filter(|word| !word.is_empty())
    }

    pub(super) fn is_in_subject(&self) -> bool {
        self.post.place.start < self.source.shift
    }

    /// Whether it stands in the last lines of the mail, where whoever signs does.
    fn is_low(&self) -> bool {
        let behind = &self.source.text.source[self.post.place.end..];
        let lines = behind.lines().filter(|line| !line.trim().is_empty());
        !self.is_in_subject() && behind.len() < 160 && lines.count() <= 4
    }
}

fn is_upper(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

fn is_unheard(word: &str) -> bool {
    !is_often_said(&fold(word))
}

/// How long it is, and how it is written.
fn by_size(look: &Look<'_>, shown: &mut Shown) {
    let Look {
        words,
        count,
        capitals,
        is_role,
        ..
    } = *look;
    let opens_so = capitals == 1 && count > 1 && is_upper(words);
    let has_digit = words.contains(|c: char| c.is_ascii_digit());
    let has_comma = words.contains([',', '、']);
    let has_mark = words.contains(['?', '!', '。', ';', ':']) || words.contains(". ");
    shown.all(&[
        ("no role, one word", !is_role && count == 1),
        ("no role, several words", !is_role && count > 1),
        ("one word", count == 1),
        ("two words", count == 2),
        ("four words", count >= 4),
        ("seven words", count >= 7),
        ("very short", words.chars().count() < 4),
        ("all capitals", capitals == count && count > 1),
        ("no capital", capitals == 0),
        ("no capital, no role", capitals == 0 && !is_role),
        ("only the first a capital", opens_so),
        ("only the first a capital, no role", opens_so && !is_role),
        ("a short form", words.contains(['\'', '’'])),
        ("a digit", has_digit),
        ("a digit, no role", has_digit && !is_role),
        ("brackets", words.contains(['(', '（'])),
        ("a comma", has_comma),
        ("a comma, no role", has_comma && !is_role),
        ("a slash", words.contains('/')),
        ("a mark of a sentence", has_mark),
    ]);
}

/// What its words are.
fn by_kind(look: &Look<'_>, shown: &mut Shown) {
    let Look {
        source,
        words,
        count,
        capitals,
        is_role,
        ends_with_role,
        ..
    } = *look;
    let (first, last) = (look.first(), look.last());
    let begins_with_role = count > 1 && names_a_role(first);
    let rest = || words.split_whitespace().skip(1);
    let is_name = |word: &str| is_upper(word) && is_unheard(word) && !names_a_role(word);
    let is_called = begins_with_role && count <= 3 && rest().all(is_name);
    let is_initial = last.trim_end_matches('.').chars().count() == 1;
    let is_pair = count == 2 && capitals == 2 && rest().all(is_unheard);
    let is_said = look.each().all(is_often_said);
    let key = squashed(words);
    let is_somebody = names(source)
        .iter()
        .any(|name| name.len() > 3 && key.contains(name));
    shown.all(&[
        ("names a role", is_role),
        ("names a job", names_a_job(words)),
        ("is a trade", is_trade(words)),
        ("ends with a role", ends_with_role),
        (
            "begins with a role, and goes on",
            begins_with_role && !ends_with_role,
        ),
        (
            "a role, ends otherwise",
            is_role && !ends_with_role && count > 1,
        ),
        ("a role and a name", is_called),
        ("an initial, no role", is_initial && !is_role && count > 1),
        ("like a person, no role", !is_role && is_pair),
        (
            "an unheard word, no role",
            !is_role && count == 1 && is_unheard(words),
        ),
        ("everyday words", is_said),
        ("everyday words, no role", !is_role && is_said),
        ("a small word first", is_no_name(first)),
        ("a small word inside", look.each().skip(1).any(is_no_name)),
        ("ends with a small word", is_no_name(last)),
        ("a team", look.each().any(is_team_word)),
        ("a house", has_house(words) || has_form(words)),
        ("somebody's name", is_somebody),
    ]);
}

/// Whether it is a rank of whom one meets, and where it stands as a whole.
fn by_stand(look: &Look<'_>, shown: &mut Shown) {
    let Look {
        source,
        post,
        words,
        count,
        is_role,
        ..
    } = *look;
    let is_rank = look.each().any(|word| is_listed(RANKS, word));
    let is_told = look.is_in_subject() || post.ways.contains(&"labelled");
    let subject = source.message.subject.rsplit(": ").next();
    let is_all = squashed(subject.unwrap_or_default()) == squashed(words);
    let often = source.text.source.matches(words).count();
    shown.all(&[
        ("a rank", is_rank),
        (
            "a rank, behind the heart or at the end",
            is_rank && look.is_low(),
        ),
        ("a rank, in the subject or labelled", is_rank && is_told),
        (
            "begins with a rank",
            is_listed(RANKS, look.first()) && count > 1,
        ),
        ("low", look.is_low()),
        ("all of the subject", is_all),
        ("all of the subject, no role", !is_role && is_all),
        (
            "all of the subject, no role, one word",
            !is_role && count == 1 && is_all,
        ),
        (
            "said in the subject and below",
            look.is_in_subject() && often > 1,
        ),
        ("stands twice", often == 2),
        ("stands thrice", often >= 3),
    ]);
}

/// Words for those who are more often met than sought, folded.
const RANKS: &str = "director directeur directrice direktor direktorin directora diretor diretora head manager chief principal chair chairman professor \
    registrar matron sister mayor superintendent captain leiter leiterin chefarzt ceo cto cfo coo founder owner partner vp president gerente jefe jefa \
    dean deputy bursar coach foreman secretary administrator recruiter recruiting talent hr";

/// In which part of the mail it stands.
fn by_part(source: &Source<'_>, post: &Post, is_role: bool, shown: &mut Shown) {
    let start = post.place.start;
    let in_subject = start < source.shift;
    let share = start.saturating_sub(source.shift) * 10 / source.body.len().max(1);
    shown.all(&[
        ("in the subject", in_subject),
        ("in the subject, no role", in_subject && !is_role),
        ("in the subject, a role", in_subject && is_role),
        ("behind the heart", start > source.heart.end),
        ("at the beginning", !in_subject && share < 3),
        ("at the end", !in_subject && share >= 8),
    ]);
}

/// What honours somebody, folded.
const HONOURS: &str = "mr mrs ms miss dr prof herr frau m mme mlle sr sra dhr mevr sister father";

/// `Ravi Menon (Lead Gameplay Engineer) will take it`: whether brackets open behind a name.
fn is_behind_a_name(before: &str) -> bool {
    before
        .strip_suffix('(')
        .map(str::trim_end)
        .is_some_and(|rest| {
            let mut words = rest.rsplit(' ');
            let mut is_large = || {
                let word = words.next().unwrap_or_default();
                is_upper(word) && !names_a_role(word)
            };
            is_large() && is_large()
        })
}

/// `the training principal, Ms Dowd`: whether somebody is named behind a comma.
fn is_before_an_honour(behind: &str) -> bool {
    behind.strip_prefix(", ").is_some_and(|rest| {
        let word = rest.split([' ', '.']).next().unwrap_or_default();
        is_listed(HONOURS, &fold(word)) && is_upper(word)
    })
}

/// What stands around it.
fn by_neighbours(source: &Source<'_>, post: &Post, shown: &mut Shown) {
    let all = source.text.source;
    let (start, end) = (post.place.start, post.place.end);
    let before = all[..start].trim_end();
    let glue = &all[before.len()..start];
    let behind = beginning(&all[end..], 24);
    let next = behind
        .split(|c: char| !c.is_alphanumeric())
        .find(|word| !word.is_empty());
    let is_name_behind =
        behind.starts_with(' ') && next.is_some_and(|word| word.starts_with(char::is_uppercase));
    let is_aside = before.ends_with([',', '(', '·', '-', '–', '|']);
    let in_subject = start < source.shift;
    let sentence = before.rsplit(['.', '?', '!', '\n', ';']).next();
    let opens = glue.contains('\n') || sentence.is_none_or(str::is_empty);
    let from = source.message.from.first();
    let key = squashed(&all[post.place.clone()]);
    let is_senders = key.len() > 3 && from.is_some_and(|from| squashed(&from.name).contains(&key));
    shown.all(&[
        ("opens a sentence", opens && !in_subject),
        ("in the sender's name", is_senders),
        ("opens a line", before.len() < start && glue.contains('\n')),
        (
            "closes a line",
            behind.is_empty() || behind.starts_with('\n'),
        ),
        (
            "a line of its own",
            glue.contains('\n') && behind.starts_with('\n'),
        ),
        ("behind a comma or a bracket", is_aside),
        (
            "behind a comma, closes its line",
            is_aside && (behind.is_empty() || behind.starts_with(['\n', ')'])),
        ),
        (
            "in brackets behind a name",
            is_behind_a_name(before) && !in_subject,
        ),
        ("before somebody with a title", is_before_an_honour(behind)),
        ("before a name", is_name_behind && !in_subject),
        ("before a comma", behind.starts_with(',')),
        (
            "before a bracket",
            behind.starts_with(" (") || behind.starts_with('('),
        ),
        ("before a full stop", behind.starts_with('.')),
    ]);
}
