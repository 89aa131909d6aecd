//! The weights of one language: what each word, beginning and pair says for each act. Learnt by
//! `cargo run --release -p bowout-core --example sentences -- --learn`.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use crate::review::speech::act::ACTS;
use crate::review::speech::features::key_of_term;
use crate::text::Language;

/// Hundredths for each act.
pub(super) type Row = [i16; ACTS.len()];

/// The weights of one language.
#[derive(Debug)]
pub(super) struct Table {
    /// What holds for every sentence.
    pub(super) always: Row,
    rows: FxHashMap<u64, Row>,
}

impl Table {
    /// The weights for a language; `None` where none were learnt.
    pub(super) fn of(language: Language) -> Option<&'static Self> {
        static TABLES: [OnceLock<Table>; 8] = [const { OnceLock::new() }; 8];
        let lists = [
            (Language::En, include_str!("lists/en.txt")),
            (Language::De, include_str!("lists/de.txt")),
            (Language::Fr, include_str!("lists/fr.txt")),
            (Language::Es, include_str!("lists/es.txt")),
            (Language::Pt, include_str!("lists/pt.txt")),
            (Language::Nl, include_str!("lists/nl.txt")),
            (Language::Ja, include_str!("lists/ja.txt")),
            (Language::Zh, include_str!("lists/zh.txt")),
        ];
        let at = lists.iter().position(|(own, _)| *own == language)?;
        Some(TABLES[at].get_or_init(|| Self::read(lists[at].1)))
    }

    /// Reads a list: a term, a tab, and hundredths for each act parted by blanks; `##` begins a remark.
    fn read(list: &str) -> Self {
        let lines = list.lines().filter(|line| !line.starts_with("##"));
        let mut rows: FxHashMap<u64, Row> = lines
            .filter_map(|line| line.split_once('\t'))
            .map(|(term, numbers)| {
                let mut row = [0; ACTS.len()];
                for (weight, number) in row.iter_mut().zip(numbers.split(' ')) {
                    *weight = number.parse().unwrap_or(0);
                }
                (key_of_term(term), row)
            })
            .collect();
        Self {
            always: rows
                .remove(&key_of_term("(always)"))
                .unwrap_or([0; ACTS.len()]),
            rows,
        }
    }

    pub(super) fn row(&self, key: u64) -> Option<&Row> {
        self.rows.get(&key)
    }
}
