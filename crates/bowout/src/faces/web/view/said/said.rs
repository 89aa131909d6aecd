//! The core's sentences in the language of the page. Their English comes with them; en.txt only holds what a screen says
//! otherwise.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use bowout_core::letter::day_and_time;
use bowout_core::text::{Language, Piece, Said, Saying};
use maud::{Markup, html};

use crate::look::Look;
use crate::safe::field;

/// English to the words of a language.
type Table = BTreeMap<&'static str, &'static str>;

static EN: LazyLock<Table> = LazyLock::new(|| table(include_str!("en.txt")));
static DE: LazyLock<Table> = LazyLock::new(|| table(include_str!("de.txt")));
static FR: LazyLock<Table> = LazyLock::new(|| table(include_str!("fr.txt")));
static ES: LazyLock<Table> = LazyLock::new(|| table(include_str!("es.txt")));
static PT: LazyLock<Table> = LazyLock::new(|| table(include_str!("pt.txt")));
static NL: LazyLock<Table> = LazyLock::new(|| table(include_str!("nl.txt")));
static JA: LazyLock<Table> = LazyLock::new(|| table(include_str!("ja.txt")));
static ZH: LazyLock<Table> = LazyLock::new(|| table(include_str!("zh.txt")));

fn of(language: Language) -> &'static Table {
    match language {
        Language::De => &DE,
        Language::Fr => &FR,
        Language::Es => &ES,
        Language::Pt => &PT,
        Language::Nl => &NL,
        Language::Ja => &JA,
        Language::Zh => &ZH,
        Language::En | Language::Unknown => &EN,
    }
}

/// Reads a file: English at the margin, the words set in below it, `#` for a remark.
fn table(file: &'static str) -> Table {
    let mut table = Table::new();
    let mut english = "";
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        match line.strip_prefix("    ") {
            Some(words) => {
                let before = table.insert(english, words);
                debug_assert!(before.is_none(), "{english} has two lines");
            }
            None => english = line,
        }
    }
    table
}

/// A few words of the core, to stand within others; English where a language lacks them.
#[must_use]
pub fn phrase(saying: Saying, language: Language) -> &'static str {
    let words = of(language).get(saying.english());
    words.copied().unwrap_or(saying.english())
}

/// The title of the page of a rule or reason.
#[must_use]
pub fn title(english: &str, language: Language) -> String {
    let words = of(language).get(english).copied();
    words.unwrap_or(english).to_owned()
}

/// A sentence that stands alone. Values are kept from turning the direction of the words around them.
#[must_use]
pub fn says(look: &Look<'_>, said: &Said) -> Markup {
    let words = alone(said.saying(), look.language);
    html! {
        @for piece in said.pieces(&words) {
            @match piece {
                Piece::Words(words) => (words),
                Piece::Value(value) => (field(value)),
                Piece::When(when) => (day_and_time(when, None, look.language)),
            }
        }
    }
}

/// A sentence before anything is known that could stand in it.
#[must_use]
pub fn unsaid(saying: Saying, language: Language) -> String {
    let words = alone(saying, language).replace("{0}", "…");
    words.replace("{1}", "…")
}

/// The words of a sentence that stands alone: English clauses get a capital and a stop.
fn alone(saying: Saying, language: Language) -> Cow<'static, str> {
    if let Some(words) = of(language).get(saying.english()) {
        return (*words).into();
    }
    let english = saying.english();
    let mut letters = english.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    let mut words: String = first.chain(letters).collect();
    if !words.ends_with(['.', '?', '!', '\u{201d}']) {
        words.push('.');
    }
    words.into()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use bowout_core::advice::{ENCOURAGEMENTS, REASONS, reason_page};
    use bowout_core::calendar::NoReply;
    use bowout_core::letter::Unconfirmable;
    use bowout_core::message::{DOUBTS, LEFT_OUT};
    use bowout_core::propose::NoRsvp;
    use bowout_core::review::{RULES, page};
    use bowout_core::text::{Language, Saying};

    use super::{alone, of};
    use crate::when::LANGUAGES;

    /// Everything that the core may say to a person.
    fn sayings() -> Vec<Saying> {
        let rules = RULES.iter().flat_map(|rule| rule.sayings);
        let reasons = REASONS.iter().flat_map(|reason| reason.sayings);
        let doubts = DOUBTS.iter().chain(bowout_core::reading::DOUBTS);
        let calendar = NoReply::SAYINGS.iter().chain(NoRsvp::SAYINGS);
        let accepting = Unconfirmable::SAYINGS;
        let all = rules
            .chain(reasons)
            .chain(doubts)
            .chain(calendar)
            .chain(accepting);
        all.chain(ENCOURAGEMENTS).chain(LEFT_OUT).copied().collect()
    }

    fn titles() -> Vec<String> {
        let rules = RULES.iter().filter_map(|rule| page(rule.name));
        let reasons = REASONS.iter().filter_map(|one| reason_page(one.name));
        let first = |page: String| page.lines().next().unwrap_or_default().to_owned();
        let lines = rules.chain(reasons).map(first);
        lines
            .map(|line| line.trim_start_matches("# ").to_owned())
            .collect()
    }

    fn places(words: &str) -> BTreeSet<&str> {
        let open = words.split('{').skip(1);
        open.filter_map(|rest| Some(rest.split_once('}')?.0))
            .collect()
    }

    #[test]
    fn every_language_says_all_that_the_core_says_and_nothing_else() {
        let (sayings, titles) = (sayings(), titles());
        assert!(sayings.len() > 160 && titles.len() == RULES.len() + REASONS.len());
        let known: BTreeSet<&str> = sayings
            .iter()
            .map(|one| one.english())
            .chain(titles.iter().map(String::as_str))
            .collect();
        for (language, name) in LANGUAGES {
            let table = of(language);
            for english in &known {
                let Some(words) = table.get(english) else {
                    assert_eq!(language, Language::En, "{name} has no words for: {english}");
                    continue;
                };
                assert!(!words.trim().is_empty(), "{name}: {english}");
                assert_ne!(words, english, "{name} leaves it in English");
                assert_eq!(places(words), places(english), "{name}: {english}");
            }
            let strange = table.keys().find(|english| !known.contains(*english));
            assert_eq!(strange, None, "{name} has words for what is never said");
        }
    }

    #[test]
    fn an_english_clause_stands_alone_as_a_sentence() {
        let saying = *RULES[0].sayings.first().unwrap_or(&LEFT_OUT[0]);
        let words = alone(saying, Language::En);
        assert!(
            words.starts_with(char::is_uppercase) && words.ends_with('.'),
            "{words}"
        );
        for saying in sayings() {
            let words = alone(saying, Language::En);
            assert!(!words.contains("--"), "a screen has no options: {words}");
        }
    }
}
