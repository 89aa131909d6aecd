//! # No thanks
//!
//! Flags a decline that never thanks the people who offered their time.
//!
//! ## Why it matters
//! It is what the sources agree on most: without thanks, a no reads as a slight.
//!
//! ## How to mend it
//! Thank them for the invitation in the first sentence.
//!
//! ## What it does not judge
//! How warm the thanks are; thanks in the quoted history do not count.

use std::sync::LazyLock;

use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::text::Phrases;

pub(in crate::review) const RULE: Rule = Rule {
    name: "no-thanks",
    severity: Severity::Warning,
    check,
};

static THANKS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "thank|thanks|thankful|thanking|thx",
        "appreciat*",
        "grateful*",
        "gratitude",
        "honoured|honored .. to|by|that",
        "danke*|dank|dankbar|bedanke*|bedanken",
        "merci*",
        "remerci*",
        "reconnaissant*",
        "gracias",
        "agradec*",
        "agradezco",
        "agradecid*",
        "obrigad*",
        "grat*",
        "bedankt",
        "dankjewel|dankuwel|dankje",
        "waardeer*",
        "ありがと",
        "有難",
        "感謝",
        "お礼",
        "御礼",
        "感谢",
        "谢谢",
        "多谢",
        "致谢",
        "感激",
        "恐縮",
    ])
});

static SARCASM: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(&["thanks to your", "thanks for nothing"]));

fn check(draft: &Draft<'_>, _: &Facts) -> Vec<Fault> {
    let sarcastic: Vec<usize> = SARCASM
        .find_all(&draft.text)
        .into_iter()
        .flat_map(|one| one.words)
        .collect();
    let is_thanked = THANKS
        .find_all(&draft.text)
        .iter()
        .any(|one| !sarcastic.contains(&one.words.start));
    if is_thanked || draft.text.words.is_empty() {
        return vec![];
    }
    vec![Fault::new(
        0..0,
        "the letter declines, but thanks no one",
        "thank them for the invitation in the first sentence",
    )]
}
