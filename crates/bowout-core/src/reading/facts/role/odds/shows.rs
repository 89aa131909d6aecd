//! What speaks for and against each wording: how it was found, what it looks like, what stands around it.

use crate::evidence::Fact;
use crate::reading::facts::names::{
    has_form, has_house, is_no_name, is_team_word, names, names_a_job, squashed,
};
use crate::reading::facts::odds::Shown;
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
    for (post, key) in posts.iter().zip(&keys) {
        let mut shown = Shown::default();
        by_ways(post, &mut shown);
        by_shape(source, post, &mut shown);
        by_neighbours(source, post, &mut shown);
        shown.when("best", post.score >= best && best >= ENOUGH);
        shown.much("behind", (best - post.score).min(4.0) / 2.0);
        let is_first = posts.iter().find(|one| one.score >= best);
        shown.when(
            "the first best",
            is_first.is_some_and(|one| std::ptr::eq(one, post)),
        );
        shown.when("stands out", post.score >= ENOUGH);
        shown.when("stands out, before", post.score >= ENOUGH && is_before);
        shown.when("refused", post.score <= 0.0);
        let other = |is: &dyn Fn(&String) -> bool| keys.iter().any(|one| one != key && is(one));
        shown.when(
            "inside a longer one",
            other(&|one| one.contains(key.as_str())),
        );
        shown.when(
            "ends a longer one",
            other(&|one| one.ends_with(key.as_str())),
        );
        shown.when(
            "holds a shorter one",
            other(&|one| one.len() > 3 && key.contains(one.as_str())),
        );
        all.push(shown);
    }
    all
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
    shown.when("found in one way", heard.len() == 1);
    shown.when("found in three ways", heard.len() >= 3);
    shown.when("found again in the same way", post.ways.len() > heard.len());
    shown.much("score", post.score.min(8.0) / 4.0);
}

/// What it looks like.
fn by_shape(source: &Source<'_>, post: &Post, shown: &mut Shown) {
    let all = source.text.source;
    let words = &all[post.place.clone()];
    let folded = fold(words);
    let mut each = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    let count = words.split_whitespace().count();
    let last = folded.rsplit(' ').next().unwrap_or_default();
    let first = folded.split(' ').next().unwrap_or_default();
    let is_role = names_a_role(words);
    let is_upper = |word: &str| word.starts_with(char::is_uppercase);
    let capitals = words
        .split_whitespace()
        .filter(|word| is_upper(word))
        .count();
    let often = all.matches(words).count();
    shown.when("names a role", is_role);
    shown.when("names a job", names_a_job(words));
    shown.when("is a trade", is_trade(words));
    shown.when("ends with a role", names_a_role(last));
    shown.when(
        "begins with a role, and goes on",
        count > 1 && names_a_role(first) && !names_a_role(last),
    );
    shown.when("no role, one word", !is_role && count == 1);
    shown.when("no role, several words", !is_role && count > 1);
    shown.when("one word", count == 1);
    shown.when("two words", count == 2);
    shown.when("four words", count >= 4);
    shown.when("seven words", count >= 7);
    shown.when("all capitals", capitals == count && count > 1);
    shown.when("no capital", capitals == 0);
    shown.when("no capital, no role", capitals == 0 && !is_role);
    shown.when(
        "only the first a capital",
        capitals == 1 && count > 1 && is_upper(words),
    );
    let rest = || words.split_whitespace().skip(1);
    let is_unheard = |word: &str| !is_often_said(&fold(word));
    let is_called = names_a_role(first)
        && (2..=3).contains(&count)
        && rest().all(|word| is_upper(word) && is_unheard(word) && !names_a_role(word));
    let is_rank = each.clone().any(|word| is_listed(RANKS, word));
    let subject = squashed(
        source
            .message
            .subject
            .rsplit(": ")
            .next()
            .unwrap_or_default(),
    );
    let initial = last.trim_end_matches('.').chars().count() == 1;
    shown.when("a role and a name", is_called);
    shown.when("a rank", is_rank);
    shown.when(
        "a rank, behind the heart or at the end",
        is_rank && is_low(source, post),
    );
    shown.when(
        "a rank, in the subject or labelled",
        is_rank && (post.place.start < source.shift || post.ways.contains(&"labelled")),
    );
    shown.when("begins with a rank", is_listed(RANKS, first) && count > 1);
    shown.when("low", is_low(source, post));
    shown.when("an initial, no role", initial && !is_role && count > 1);
    shown.when(
        "like a person, no role",
        !is_role && count == 2 && capitals == 2 && rest().all(is_unheard),
    );
    shown.when(
        "an unheard word, no role",
        !is_role && count == 1 && is_unheard(words),
    );
    shown.when(
        "only the first a capital, no role",
        !is_role && count > 1 && capitals == 1 && is_upper(words),
    );
    shown.when("a short form", words.contains(['\'', '’']));
    shown.when("all of the subject", subject == squashed(words));
    shown.when(
        "all of the subject, no role",
        !is_role && subject == squashed(words),
    );
    shown.when(
        "all of the subject, no role, one word",
        !is_role && count == 1 && subject == squashed(words),
    );
    shown.when(
        "said in the subject and below",
        post.place.start < source.shift && often > 1,
    );
    shown.when(
        "a role, ends otherwise",
        is_role && !names_a_role(last) && count > 1,
    );
    shown.when("a digit", words.contains(|c: char| c.is_ascii_digit()));
    shown.when(
        "a digit, no role",
        words.contains(|c: char| c.is_ascii_digit()) && !is_role,
    );
    shown.when("brackets", words.contains(['(', '（']));
    shown.when("a comma", words.contains([',', '、']));
    shown.when("a comma, no role", words.contains([',', '、']) && !is_role);
    shown.when("a slash", words.contains('/'));
    shown.when(
        "a mark of a sentence",
        words.contains(['?', '!', '。', ';', ':']) || words.contains(". "),
    );
    shown.when("everyday words", each.clone().all(is_often_said));
    shown.when(
        "everyday words, no role",
        !is_role && each.clone().all(is_often_said),
    );
    shown.when("a small word first", is_no_name(first));
    shown.when("a small word inside", each.clone().skip(1).any(is_no_name));
    shown.when("ends with a small word", is_no_name(last));
    shown.when("a team", each.clone().any(is_team_word));
    shown.when("a house", has_house(words) || has_form(words));
    shown.when("a day or a month", each.any(|word| is_listed(DAYS, word)));
    shown.when("very short", words.chars().count() < 4);
    shown.when("stands twice", often == 2);
    shown.when("stands thrice", often >= 3);
    let key = squashed(words);
    shown.when(
        "somebody's name",
        names(source)
            .iter()
            .any(|name| name.len() > 3 && key.contains(name)),
    );
}

/// Words for those who are more often met than sought, folded.
const RANKS: &str = "director directeur directrice direktor direktorin directora diretor diretora head manager chief principal chair chairman professor \
    registrar matron sister mayor superintendent captain leiter leiterin chefarzt ceo cto cfo coo founder owner partner vp president gerente jefe jefa \
    dean deputy bursar coach foreman secretary administrator recruiter recruiting talent hr";

/// Whether it stands in the last lines of the mail, where whoever signs does.
fn is_low(source: &Source<'_>, post: &Post) -> bool {
    let behind = &source.text.source[post.place.end..];
    post.place.start >= source.shift
        && behind
            .lines()
            .filter(|line| !line.trim().is_empty())
            .count()
            <= 4
        && behind.len() < 160
}

/// Names of days, folded.
const DAYS: &str = "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thurs fri sat sun today tomorrow montag \
    dienstag mittwoch donnerstag freitag samstag heute morgen lundi mardi mercredi jeudi vendredi samedi demain lunes martes miercoles \
    jueves viernes sabado segunda terca quarta quinta sexta maandag dinsdag woensdag donderdag vrijdag zaterdag vandaag h am pm week";

/// What stands around it.
fn by_neighbours(source: &Source<'_>, post: &Post, shown: &mut Shown) {
    const OWN: &str = "my mein meine meiner mon ma mi meu minha mijn";
    const OUR: &str = "our unser unsere unserer unseren notre nuestra nuestro nossa nosso onze ons";
    const THEIR: &str = "their his her the with mit avec con com met by from meet see speak ask";
    let all = source.text.source;
    let (start, end) = (post.place.start, post.place.end);
    let words = &all[post.place.clone()];
    let is_role = names_a_role(words);
    let before = all[..start].trim_end();
    let glue = &all[before.len()..start];
    let word = before
        .rsplit(|c: char| !c.is_alphanumeric() && c != '\'')
        .next();
    let word = fold(word.unwrap_or_default());
    let behind = beginning(&all[end..], 24);
    let next = behind
        .split(|c: char| !c.is_alphanumeric())
        .find(|word| !word.is_empty());
    let is_name_behind =
        behind.starts_with(' ') && next.is_some_and(|word| word.starts_with(char::is_uppercase));
    let is_aside = before.ends_with([',', '(', '·', '-', '–', '|']);
    let in_subject = start < source.shift;
    shown.when("in the subject", in_subject);
    shown.when("in the subject, no role", in_subject && !is_role);
    shown.when("in the subject, a role", in_subject && is_role);
    shown.when("behind the heart", start > source.heart.end);
    let share = start.saturating_sub(source.shift) * 10 / source.body.len().max(1);
    shown.when("at the beginning", !in_subject && share < 3);
    shown.when("at the end", !in_subject && share >= 8);
    shown.when("opens a line", before.len() < start && glue.contains('\n'));
    shown.when(
        "closes a line",
        behind.is_empty() || behind.starts_with('\n'),
    );
    shown.when(
        "a line of its own",
        glue.contains('\n') && behind.starts_with('\n'),
    );
    shown.when("behind a comma or a bracket", is_aside);
    shown.when(
        "behind a comma, closes its line",
        is_aside && (behind.is_empty() || behind.starts_with(['\n', ')'])),
    );
    shown.when("behind my", is_listed(OWN, &word));
    shown.when("behind our", is_listed(OUR, &word));
    shown.when("behind their or with", is_listed(THEIR, &word));
    shown.when(
        "behind a or an",
        matches!(
            word.as_str(),
            "a" | "an" | "ein" | "eine" | "einen" | "un" | "une" | "una" | "um" | "uma" | "een"
        ),
    );
    shown.when("before a name", is_name_behind && !in_subject);
    shown.when("before a comma", behind.starts_with(','));
    shown.when(
        "before a bracket",
        behind.starts_with(" (") || behind.starts_with('('),
    );
    shown.when("before a full stop", behind.starts_with('.'));
    shown.when("before a word for a post", next.is_some_and(|word| {
        is_listed("role position job post vacancy opening opportunity stelle position poste puesto plaza vacante vaga functie vacature", &fold(word))
    }));
    by_words_near(source, post, is_role, shown);
}

/// Which words stand near before it in its sentence, and right before it.
fn by_words_near(source: &Source<'_>, post: &Post, is_role: bool, shown: &mut Shown) {
    const NEARS: [(&str, &str, usize, &str); 9] = [
        (
            "near: sought",
            "near: sought, no role",
            5,
            "need needs needed want wants wanted looking hiring hire recruiting seeking short suche suchen sucht brauchen brauche gesucht \
            cherche cherchons recherche recherchons besoin busco buscamos busca necesito necesitamos procuro procuramos precisamos precisa zoek zoeken \
            zoekt nodig missing lack open opening",
        ),
        (
            "near: applied",
            "near: applied, no role",
            7,
            "apply applied applying application applications applicant cv resume interest interested bewerbung bewerben beworben unterlagen \
            candidature postule candidatura postulacion postulaste solicitud sollicitatie gesolliciteerd solliciteren reply replied answered",
        ),
        (
            "near: met",
            "near: met, no role",
            5,
            "meet met see speak talk ask with chat kennenlernen treffen sprechen mit rencontrer avec conocer hablar con conhecer falar com ontmoeten spreken met",
        ),
        (
            "near: a post",
            "near: a post, no role",
            4,
            "role position post job vacancy opening stelle position poste puesto plaza vacante vaga cargo functie vacature baan emploi emprego empleo place slot shift \
            apprenticeship ausbildung stage gig contract",
        ),
        (
            "near: talks",
            "near: talks, no role",
            4,
            "interview interviews interviewing gesprach vorstellungsgesprach entretien entrevista gesprek panel audition trial round",
        ),
        (
            "right behind as",
            "right behind as, no role",
            1,
            "as als como comme tant becoming become being",
        ),
        (
            "right behind for",
            "right behind for, no role",
            1,
            "for fur voor para pour per",
        ),
        (
            "right behind of",
            "right behind of, no role",
            1,
            "of de del du van von d des der",
        ),
        (
            "right behind the",
            "right behind the, no role",
            1,
            "the der die das den le la el los las o het re",
        ),
    ];
    let all = source.text.source;
    let start = post.place.start;
    let from = all[..start]
        .char_indices()
        .rev()
        .take(90)
        .last()
        .map_or(0, |(at, _)| at);
    let before = all[from..start]
        .rsplit(['.', '?', '!', '\n', ';'])
        .next()
        .unwrap_or_default();
    let folded = fold(before);
    let words: Vec<&str> = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    for (role, none, reach, list) in NEARS {
        let is_near = words
            .iter()
            .rev()
            .take(reach)
            .any(|word| is_listed(list, word));
        shown.when(role, is_near && is_role);
        shown.when(none, is_near && !is_role);
    }
    shown.when(
        "opens a sentence",
        words.is_empty() && start >= source.shift,
    );
    let is_sought = |sign: &str| all[from..start].contains(sign);
    shown.when(
        "near: sought, in Han",
        [
            "招", "缺", "应聘", "應徵", "応募", "岗位", "職缺", "职位", "做", "募集", "担当",
            "採用",
        ]
        .iter()
        .any(|sign| is_sought(sign)),
    );
    let behind = beginning(&all[post.place.end..], 30);
    let is_post = [
        "岗",
        "职位",
        "職缺",
        "一职",
        "一職",
        "职",
        "職",
        "の面接",
        "のご応募",
        "の件",
        "募集",
        "的岗位",
        "的面试",
        "として",
    ];
    shown.when(
        "behind: a post, in Han",
        is_post.iter().any(|sign| behind.starts_with(sign)),
    );
    let name = source
        .message
        .from
        .first()
        .map(|from| squashed(&from.name))
        .unwrap_or_default();
    let key = squashed(&all[post.place.clone()]);
    shown.when("in the sender's name", key.len() > 3 && name.contains(&key));
}
