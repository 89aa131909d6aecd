//! Which words stand near a wording that may name a role, in eight languages.

use crate::reading::facts::names::squashed;
use crate::reading::facts::odds::Shown;
use crate::reading::facts::role::role::Post;
use crate::reading::facts::role::trades::names_a_role;
use crate::reading::source::Source;
use crate::text::{beginning, fold, is_listed, stands_alone};

/// Words that tell a role where they stand before it: what they are called for a role and for other words, within how many
/// words, and the words, folded.
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

/// Signs before a role in Japanese and Chinese.
const SOUGHT: [&str; 12] = [
    "招", "缺", "应聘", "應徵", "応募", "岗位", "職缺", "职位", "做", "募集", "担当", "採用",
];
/// Signs behind one.
const POSTS: [&str; 14] = [
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

/// Which words stand near before it in its sentence, and right before it.
pub(super) fn by_words_near(source: &Source<'_>, post: &Post, is_role: bool, shown: &mut Shown) {
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
        shown.all(&[(role, is_near && is_role), (none, is_near && !is_role)]);
    }
    shown.when(
        "opens a sentence",
        words.is_empty() && start >= source.shift,
    );
    let is_sought = SOUGHT.iter().any(|sign| all[from..start].contains(sign));
    let behind = beginning(&all[post.place.end..], 30);
    let is_post = POSTS.iter().any(|sign| behind.starts_with(sign));
    shown.all(&[
        ("near: sought, in Han", is_sought),
        ("behind: a post, in Han", is_post),
    ]);
    by_signs(all, post, is_role, shown);
    let name = source
        .message
        .from
        .first()
        .map(|from| squashed(&from.name))
        .unwrap_or_default();
    let key = squashed(&all[post.place.clone()]);
    shown.when("in the sender's name", key.len() > 3 && name.contains(&key));
}

/// Ends of words for those whom one meets, in Han.
const RANKS: [&str; 20] = [
    "長",
    "长",
    "主任",
    "总监",
    "總監",
    "负责人",
    "負責人",
    "代表",
    "教授",
    "助教",
    "理事",
    "常務",
    "専務",
    "老板",
    "老闆",
    "主管",
    "副理",
    "領導",
    "领导",
    "部",
];

/// Where nothing parts words: how what stands there begins and ends.
fn by_signs(all: &str, post: &Post, is_role: bool, shown: &mut Shown) {
    let words = &all[post.place.clone()];
    if !words.contains(stands_alone) {
        return;
    }
    let is_han = |c: char| {
        ('\u{3400}'..='\u{9fff}').contains(&c)
            || ('\u{30a1}'..='\u{30fa}').contains(&c)
            || c == 'ー'
    };
    let behind = &all[post.place.end..];
    let goes_on = behind.starts_with(is_han);
    let runs_in = all[..post.place.start].ends_with(is_han);
    let bare = words
        .split(['(', '（', '-', '－'])
        .next()
        .unwrap_or(words)
        .trim();
    let from = bare.char_indices().rev().nth(3).map_or(0, |(at, _)| at);
    let ends_so = names_a_role(&bare[from..]);
    let is_rank = RANKS.iter().any(|rank| bare.ends_with(rank));
    let is_held = ["の", "（", "("].iter().any(|joint| {
        behind.strip_prefix(joint).is_some_and(|rest| {
            let who = rest.chars().take_while(|one| is_han(*one)).count();
            (1..=4).contains(&who) && !rest.starts_with(['件', '面', '募', '選', '求', '応'])
        })
    });
    shown.all(&[
        ("Han", true),
        ("Han, a role", is_role),
        ("Han, goes on", goes_on),
        ("Han, goes on, no role at the end", goes_on && !ends_so),
        ("Han, runs in", runs_in),
        ("Han, parted on both sides", !goes_on && !runs_in),
        ("Han, ends as a role", ends_so),
        ("Han, a role inside", is_role && !ends_so),
        ("Han, a rank", is_rank),
        (
            "Han, a rank before somebody",
            is_rank && (is_held || goes_on),
        ),
        ("Han, before somebody", is_held),
        (
            "Han, a digit",
            words.contains(|one: char| one.is_ascii_digit()),
        ),
        ("Han, long", words.chars().count() > 9),
    ]);
}
