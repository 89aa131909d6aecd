//! Lists of wordings that are looked for in a few words at once. Most of them begin with a blank: they are compared only
//! where a word of theirs may begin.

use std::ops::ControlFlow;
use std::sync::OnceLock;

/// Wordings, folded, parted by `|`.
#[derive(Debug)]
pub(super) struct Wordings {
    written: &'static str,
    parts: OnceLock<Parts>,
}

#[derive(Debug)]
struct Parts {
    /// Those behind a blank, in the order of the byte that follows it.
    words: Vec<(u8, &'static str)>,
    /// Whether one of them begins with a byte.
    begins: [bool; 256],
    /// All others.
    bare: Vec<&'static str>,
}

impl Parts {
    fn of(written: &'static str) -> Self {
        let mut parts = Self {
            words: vec![],
            begins: [false; 256],
            bare: vec![],
        };
        for one in written.split('|') {
            match one.as_bytes() {
                [b' ', first, ..] => {
                    parts.words.push((*first, one));
                    parts.begins[usize::from(*first)] = true;
                }
                _ => parts.bare.push(one),
            }
        }
        parts.words.sort_by_key(|one| one.0);
        parts
    }
}

impl Wordings {
    /// A list, which is parted when it is first used.
    pub(super) const fn new(written: &'static str) -> Self {
        Self {
            written,
            parts: OnceLock::new(),
        }
    }

    fn parts(&self) -> &Parts {
        self.parts.get_or_init(|| Parts::of(self.written))
    }

    /// Each of them.
    fn each(&self) -> impl Iterator<Item = &'static str> {
        let parts = self.parts();
        let words = parts.words.iter().map(|one| one.1);
        words.chain(parts.bare.iter().copied())
    }

    /// Hands on where each of them stands and ends in some words, until told to stop; in no order.
    fn find(
        &self,
        words: &str,
        act: &mut dyn FnMut(usize, &'static str) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let parts = self.parts();
        let bytes = words.as_bytes();
        for at in memchr::memchr_iter(b' ', bytes) {
            let Some(next) = bytes
                .get(at + 1)
                .filter(|one| parts.begins[usize::from(**one)])
            else {
                continue;
            };
            let first = parts.words.partition_point(|one| one.0 < *next);
            let alike = parts.words[first..].iter().take_while(|one| one.0 == *next);
            for (_, one) in alike {
                if bytes[at..].starts_with(one.as_bytes()) {
                    act(at, one)?;
                }
            }
        }
        for one in &parts.bare {
            if one.is_ascii() || !words.is_ascii() {
                for (at, _) in words.match_indices(one) {
                    act(at, one)?;
                }
            }
        }
        ControlFlow::Continue(())
    }

    /// Whether one of them stands in some words.
    pub(super) fn are_in(&self, words: &str) -> bool {
        self.find(words, &mut |_, _| ControlFlow::Break(()))
            .is_break()
    }

    /// Where the first of them begins.
    pub(super) fn first_in(&self, words: &str) -> Option<usize> {
        let mut first: Option<usize> = None;
        let _ = self.find(words, &mut |at, _| {
            first = Some(first.map_or(at, |before| before.min(at)));
            ControlFlow::Continue(())
        });
        first
    }

    /// Where the last of them ends; the blank behind it is not counted in.
    pub(super) fn last_in(&self, words: &str) -> Option<usize> {
        let mut last: Option<usize> = None;
        let _ = self.find(words, &mut |at, one| {
            let end = at + one.len() - usize::from(one.ends_with(' '));
            last = Some(last.map_or(end, |before| before.max(end)));
            ControlFlow::Continue(())
        });
        last
    }

    /// Whether some words end in one of them.
    pub(super) fn end(&self, words: &str) -> bool {
        self.each().any(|one| words.ends_with(one))
    }
}

#[cfg(test)]
mod tests {
    use super::Wordings;

    #[test]
    fn finds_what_is_listed_wherever_it_may_stand() {
        static LIST: Wordings = Wordings::new(" to| to the |; |延期|?");
        assert!(LIST.are_in(" off to x ") && LIST.are_in("会議は延期") && LIST.are_in("a?"));
        assert!(!LIST.are_in(" onto the") && !LIST.are_in("to") && !LIST.are_in(""));
        assert_eq!(LIST.first_in(" a to b; to c "), Some(2));
        assert_eq!(LIST.last_in(" a to the b"), Some(9));
        assert_eq!(LIST.last_in(" a; b 延期"), Some(" a; b 延期".len()));
        assert!(LIST.end(" moved to") && !LIST.end(" moved to "));
    }
}
