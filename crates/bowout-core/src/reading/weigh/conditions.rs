//! Words under which what is said is only possible: "if we invite you", "should you need to reschedule".

use std::sync::LazyLock;

use crate::text::{Match, Phrases, Text};

/// Words that make a sentence a condition or a mere possibility.
static CONDITIONS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "if",
        "should you|your|there|we|the",
        "once",
        "may|might|could contact|invite|reach|be|schedule|ask",
        "whether we",
        "falls",
        "sollte|sollten",
        "sobald",
        "wenn",
        "si",
        "sous reserve",
        "en caso",
        "caso",
        "se .. perfil|for|candidatura|voce",
        "als .. past|profiel|we",
        "indien",
        "mocht",
        "場合",
        "如果",
        "若",
        "如有",
        "如合适",
        "sans reponse",
        "assume|considerer",
        "bei eignung",
        "通過された方",
    ])
});

/// Whether words stand under a condition, or only point at the way to change a booking as footers do.
pub(super) fn is_taken_back(found: &Match, text: &Text<'_>) -> bool {
    let before = text.around(&found.words).start..found.words.start + 1;
    let condition = CONDITIONS.find_in(text, before);
    if condition.is_some_and(|one| one.words.start < found.words.start) {
        return true;
    }
    let is_aside = text
        .sentence_of(found.words.start)
        .is_some_and(|sentence| sentence.is_question && sentence.words.len() < 7);
    is_aside
        && text.words[found.words.clone()].iter().any(|word| {
            word.folded.starts_with("reschedul")
                || word.folded == "cancel"
                || word.folded == "can't"
        })
}

#[cfg(test)]
mod tests {
    use super::{CONDITIONS, is_taken_back};
    use crate::reading::signals::{SIGNALS, Signal};
    use crate::text::Text;

    #[test]
    fn a_plain_offer_stands_under_no_condition() {
        for subject in ["Your application\n\n", "", "Your application\n"] {
            let mail =
                format!("{subject}We are delighted to offer you the position of Data Scientist.");
            let text = Text::new(&mail);
            let offer: &Signal = SIGNALS
                .iter()
                .find(|one| one.name == "offer")
                .unwrap_or_else(|| unreachable!());
            let found = offer.strong.find_all(&text);
            assert_eq!(found.len(), 1, "{subject:?}");
            let around = text.around(&found[0].words);
            assert!(
                !is_taken_back(&found[0], &text),
                "{subject:?} {around:?} {:?}",
                CONDITIONS.find_in(&text, around.start..found[0].words.start + 1)
            );
        }
    }
}
