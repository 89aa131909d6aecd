//! How a wording in Chinese or Japanese, where nothing parts words, lies between what stands there.

use crate::reading::facts::odds::Shown;
use crate::reading::facts::role::role::Post;
use crate::reading::facts::role::trades::names_a_role;
use crate::text::stands_alone;

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
pub(super) fn by_signs(all: &str, post: &Post, is_role: bool, shown: &mut Shown) {
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
