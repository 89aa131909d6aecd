//! Word lists kept beside the code in text files, one section a list, one language a line; the build script makes them
//! ready (`build/main.rs`).
//!
//! `[section]` opens a list; a line is a language tag and phrases parted by `;`. Lines of `all` serve every language.
//! A letter is only searched for phrases of its own language: words of one language mean something else in another.
//! Chinese is written down in simplified characters, which traditional ones are compared as.

use crate::text::{Book, Language, Numbers, Phrases, Slots};

// `LISTS`, the file and section of each list, and `BOOKS`, what they hold, language by language.
include!(concat!(env!("OUT_DIR"), "/lists.rs"));

/// One list of phrases in every language that has one.
#[derive(Debug)]
pub(crate) struct Lexicon([Phrases; 9]);

impl Lexicon {
    /// The section of a file of word lists, by the file's bare name. One that is not there does not compile.
    pub(crate) const fn new(file: &str, section: &str) -> Self {
        let at = place(file, section);
        Self([
            Phrases::listed(&BOOKS[0], at),
            Phrases::listed(&BOOKS[1], at),
            Phrases::listed(&BOOKS[2], at),
            Phrases::listed(&BOOKS[3], at),
            Phrases::listed(&BOOKS[4], at),
            Phrases::listed(&BOOKS[5], at),
            Phrases::listed(&BOOKS[6], at),
            Phrases::listed(&BOOKS[7], at),
            Phrases::listed(&BOOKS[8], at),
        ])
    }

    /// The phrases of one language.
    pub(crate) fn of(&self, language: Language) -> &Phrases {
        &self.0[language as usize]
    }
}

/// Which of all lists stands in a section of a file.
#[expect(clippy::panic, reason = "it is called where the code is compiled")]
const fn place(file: &str, section: &str) -> usize {
    let mut at = 0;
    while at < LISTS.len() {
        let (own, name) = LISTS[at];
        if is_same(own.as_bytes(), file.as_bytes()) && is_same(name.as_bytes(), section.as_bytes())
        {
            return at;
        }
        at += 1;
    }
    panic!("no file of word lists below this folder has such a section")
}

/// Whether two texts are the same.
pub(crate) const fn is_same(mut one: &[u8], mut other: &[u8]) -> bool {
    while let ([first, rest @ ..], [own, others @ ..]) = (one, other) {
        if *first != *own {
            return false;
        }
        (one, other) = (rest, others);
    }
    one.is_empty() && other.is_empty()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use std::fs;
    use std::path::{Path, PathBuf};

    use super::{BOOKS, LISTS, Lexicon};
    use crate::text::{Language, Phrases, Text};

    const LANGUAGES: [Language; 8] = [
        Language::En,
        Language::De,
        Language::Fr,
        Language::Es,
        Language::Pt,
        Language::Nl,
        Language::Ja,
        Language::Zh,
    ];

    #[test]
    fn finds_chinese_in_both_scripts() {
        static THANKS: Lexicon = Lexicon::new("courtesy.words.txt", "thanks");
        for letter in ["感谢您", "感謝您"] {
            assert!(THANKS.of(Language::Zh).find(&Text::new(letter)).is_some());
        }
    }

    #[test]
    fn takes_the_phrases_of_one_section_and_language() {
        static THANKS: Lexicon = Lexicon::new("courtesy.words.txt", "thanks");
        static WISHES: Lexicon = Lexicon::new("courtesy.words.txt", "wishes");
        let finds =
            |list: &Lexicon, language, words| list.of(language).find(&Text::new(words)).is_some();
        assert!(
            finds(&WISHES, Language::En, "good luck")
                && finds(&WISHES, Language::De, "viel Erfolg")
        );
        assert!(
            !finds(&WISHES, Language::De, "good luck")
                && !finds(&THANKS, Language::En, "good luck")
        );
        // Lines of `all` serve every language.
        assert!(finds(&THANKS, Language::De, "thanks") && finds(&THANKS, Language::En, "thanks"));
    }

    /// Files below a folder whose names end like this.
    fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
        let entries = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path());
        let mut all: Vec<PathBuf> = entries
            .flat_map(|path| {
                if path.is_dir() {
                    files(&path, ending)
                } else {
                    vec![path]
                }
            })
            .filter(|path| path.to_str().unwrap().ends_with(ending))
            .collect();
        all.sort();
        all
    }

    /// The phrases of a list as they are written in its file.
    fn written(source: &str, section: &str, language: Language) -> Vec<String> {
        let (_, rest) = source.split_once(&format!("[{section}]\n")).unwrap();
        let lines = rest.lines().take_while(|line| !line.starts_with('['));
        let lines = lines.filter_map(|line| line.split_once(' '));
        let own = lines.filter(|(tag, _)| [language.tag(), "all"].contains(tag));
        let phrases = own.flat_map(|(_, phrases)| phrases.split(';'));
        let phrases = phrases.map(|phrase| phrase.trim().to_owned());
        phrases.filter(|phrase| !phrase.is_empty()).collect()
    }

    #[test]
    fn finds_by_its_anchors_what_each_phrase_finds_by_itself() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/review");
        let sources = files(&folder, ".words.txt");
        let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus/sentences");
        let mut found = 0;
        for language in LANGUAGES {
            let texts =
                fs::read_to_string(corpus.join(format!("{}-first.tsv", language.tag()))).unwrap();
            let texts: Vec<Text<'_>> = texts.lines().take(200).map(Text::new).collect();
            for (list, (file, section)) in LISTS.iter().enumerate() {
                let source = sources.iter().find(|path| path.ends_with(file)).unwrap();
                let phrases = written(&fs::read_to_string(source).unwrap(), section, language);
                let phrases: Vec<&str> = phrases.iter().map(String::as_str).collect();
                let by_itself = Phrases::new(&phrases);
                let listed = Phrases::listed(&BOOKS[language as usize], list);
                for text in &texts {
                    let all = listed.find_all(text);
                    found += all.len();
                    assert_eq!(
                        all,
                        by_itself.find_all(text),
                        "{file} [{section}]: {}",
                        text.source
                    );
                }
            }
        }
        assert!(found > 1000, "{found}");
    }
}
