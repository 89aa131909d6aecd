//! Word lists kept beside the code in text files, one section a list, one language a line, built when first needed.
//!
//! `[section]` opens a list; a line is a language tag and phrases parted by `;`. Lines of `all` serve every language.
//! A letter is only searched for phrases of its own language: words of one language mean something else in another.
//! Chinese is written down in simplified characters, which traditional ones are compared as.

use std::sync::OnceLock;

use crate::text::{Language, Phrases};

/// One list of phrases in every language that has one.
#[derive(Debug)]
pub(crate) struct Lexicon {
    source: &'static str,
    section: &'static str,
    built: [OnceLock<Phrases>; 9],
}

impl Lexicon {
    /// The section of a file of word lists.
    pub(crate) const fn new(source: &'static str, section: &'static str) -> Self {
        Self {
            source,
            section,
            built: [const { OnceLock::new() }; 9],
        }
    }

    /// The phrases of one language.
    pub(crate) fn of(&self, language: Language) -> &Phrases {
        self.built[language as usize].get_or_init(|| {
            let tag = language.tag();
            let lines = section(self.source, self.section);
            let phrases: Vec<&str> = lines
                .filter_map(|line| line.split_once(' '))
                .filter(|(own, _)| *own == tag || *own == "all")
                .flat_map(|(_, phrases)| phrases.split(';'))
                .map(str::trim)
                .filter(|phrase| !phrase.is_empty())
                .collect();
            Phrases::new(&phrases)
        })
    }
}

/// The lines of a section, without remarks.
fn section(source: &'static str, name: &str) -> impl Iterator<Item = &'static str> {
    let is_head = move |line: &&str| {
        line.strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'))
            == Some(name)
    };
    source
        .lines()
        .skip_while(move |line| !is_head(line))
        .skip(1)
        .take_while(|line| !line.starts_with('['))
        .filter(|line| !line.starts_with('#'))
}

#[cfg(test)]
mod tests {
    use super::Lexicon;
    use crate::text::{Language, Text};

    #[test]
    fn finds_chinese_in_both_scripts() {
        static LIST: Lexicon = Lexicon::new("[one]\nzh 感谢\n", "one");
        for letter in ["感谢您", "感謝您"] {
            assert!(LIST.of(Language::Zh).find(&Text::new(letter)).is_some());
        }
    }

    #[test]
    fn takes_the_phrases_of_one_section_and_language() {
        static LIST: Lexicon = Lexicon::new(
            "[one]\nen red; green\nde rot\nall 1\n[two]\nen blue\n",
            "one",
        );
        let finds = |language, words| LIST.of(language).find(&Text::new(words)).is_some();
        assert!(finds(Language::En, "green") && finds(Language::De, "rot"));
        assert!(finds(Language::De, "1") && !finds(Language::De, "red"));
        assert!(!finds(Language::En, "blue"));
    }
}
