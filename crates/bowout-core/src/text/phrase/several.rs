//! Several lists of the code, looked for at once: each word of a text is looked up once among the words that any phrase of
//! them can begin with.

use crate::text::phrase::found::{Found, Way, small};
use crate::text::phrase::index::Index;
use crate::text::phrase::phrase::{Match, Phrases};
use crate::text::phrase::written::{Written, way};
use crate::text::text::Text;

/// Lists with their phrases by how they begin.
pub(crate) struct Several {
    lists: Vec<&'static Phrases>,
    /// The list and the place in it of each phrase.
    phrases: Vec<(u32, u32)>,
    /// Those by the keys of the words that they can begin with.
    by_first: Index,
}

impl Several {
    /// Puts lists of the code together.
    pub(crate) fn new(lists: Vec<&'static Phrases>) -> Self {
        let (mut phrases, mut keys) = (vec![], vec![]);
        for (list, one) in (0_u32..).zip(&lists) {
            let mut last = None;
            let beginnings = one.written().into_iter().flat_map(Written::beginnings);
            for (key, phrase) in beginnings {
                if last != Some(phrase) {
                    phrases.push((list, phrase));
                    last = Some(phrase);
                }
                keys.push((key, small(phrases.len() - 1)));
            }
        }
        Self {
            lists,
            phrases,
            by_first: Index::of(keys),
        }
    }

    /// Of each list what [`Phrases::find_all`] finds.
    pub(crate) fn find_all(&self, text: &Text<'_>) -> Vec<Vec<Match>> {
        let index = text.index();
        let all = 0..self.phrases.len();
        let mut ways: Vec<(usize, Way)> = vec![];
        for word in 0..text.words.len() {
            for key in index.keys_of(word) {
                if !self.by_first.may_hold(std::slice::from_ref(key)) {
                    continue;
                }
                for number in self.by_first.words(*key, &all) {
                    let (list, phrase) = self.phrases[number];
                    let (list, phrase) = (list as usize, phrase as usize);
                    let written = self.lists[list].written();
                    if written.is_some_and(|one| one.may_stand(phrase, index)) {
                        ways.push((list, way(word, phrase)));
                    }
                }
            }
        }
        let found = Found::new(&ways, self.lists.len());
        let lists = self.lists.iter().enumerate();
        lists
            .map(|(at, list)| list.chosen(text, found.of(at), text.words.len()))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::Several;
    use crate::text::phrase::Phrases;
    use crate::text::text::Text;

    #[test]
    fn finds_of_each_list_what_it_would_find_alone() {
        static LISTS: [LazyLock<Phrases>; 3] = [
            LazyLock::new(|| Phrases::new(&["the|a dog", "dog* .. cat", "the dog barks", "the"])),
            LazyLock::new(|| Phrases::new(&["(dog|cat)? and|or", "*fish", "猫"])),
            LazyLock::new(|| Phrases::new(&["bird"])),
        ];
        let lists: Vec<&'static Phrases> = LISTS.iter().map(|one| &**one).collect();
        let several = Several::new(lists.clone());
        let mut some = 0;
        for text in [
            "The dog barks. The dogs chase a cat and a swordfish or the dog.",
            "a dog a dog, dogged by the cat; 猫と犬",
            "nothing of it",
            "",
        ] {
            let text = Text::new(text);
            let alone: Vec<_> = lists.iter().map(|one| one.find_all(&text)).collect();
            some += alone.iter().flatten().count();
            assert_eq!(several.find_all(&text), alone);
        }
        assert!(some > 8, "{some}");
    }
}
