//! Sentences that may be struck out whole: nothing behind leans on them, and the letter still declines and thanks.
//!
//! A fault that is only part of its sentence keeps its advice in words: what is left might make no sense.

use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::Finding;
use crate::review::lexicon::Lexicon;

/// Rules whose fault a letter can do without.
const STRUCK_OUT: &[&str] = &[
    "blame",
    "complaint",
    "door-slam",
    "gushing",
    "mixed-signals",
    "names-other-employer",
    "pay-talk",
    "private-detail",
    "referral-overpromise",
    "sarcasm",
    "self-doubt-as-reason",
];

static LEANING: Lexicon = Lexicon::new("hole.words.txt", "leaning");

/// Gives an empty replacement to the findings that are a whole sentence which leaves no hole.
pub(in crate::review) fn strike_out(draft: &Draft<'_>, facts: &Facts, findings: &mut [Finding]) {
    let open = findings
        .iter_mut()
        .filter(|one| STRUCK_OUT.contains(&one.rule) && one.mend.replacement.is_none());
    for finding in open {
        if let Some(end) = end_of_whole(draft, facts, finding) {
            finding.place.end = end;
            finding.mend.replacement = Some(String::new());
        }
    }
}

/// Where the sentence of a finding ends, if it may go.
fn end_of_whole(draft: &Draft<'_>, facts: &Facts, finding: &Finding) -> Option<usize> {
    let source = draft.text.source;
    let sentences = &draft.text.sentences;
    let at = sentences
        .iter()
        .position(|one| one.place.start == finding.place.start)?;
    let sentence = &sentences[at];
    let rest = source.get(finding.place.end..sentence.place.end)?;
    // What goes on in the same clause belongs to the fault.
    let clause = draft.clause_of(sentence.words.start);
    if rest.contains(char::is_alphanumeric) && clause.end < sentence.words.end {
        return None;
    }
    let leans = sentences.get(at + 1).is_some_and(|next| {
        let first = next.words.start;
        draft.says_in(&LEANING, first..next.words.end.min(first + 1))
    });
    let end = sentence.place.end;
    let left = format!("{}{}", &source[..sentence.place.start], &source[end..]);
    let without = Draft::new(&left, facts);
    (!leans && without.decision.declines.is_some() && without.thanks()).then_some(end)
}

#[cfg(test)]
mod tests {
    use crate::review::facts::Facts;
    use crate::review::{mended, review};

    #[test]
    fn strikes_out_a_whole_sentence_that_nothing_leans_on() {
        let letter = |rest: &str| {
            format!(
                "Dear Ann,\n\nThank you. You never replied.{rest} I am withdrawing.\n\nKind regards,\nSam"
            )
        };
        let mend = |letter: &str| mended(letter, &review(letter, &Facts::default())).letter;
        assert!(!mend(&letter("")).contains("replied"));
        assert!(mend(&letter(" So that is that.")).contains("replied"));
        let doubt = " Not good enough for the ward, I fear.";
        assert!(mend(&letter(doubt)).contains("good enough"));
        assert!(!mend(&letter(" Please never contact me again.")).contains("contact"));
        // Here the second clause would be lost.
        let both = letter(" My wife is ill, and the garden needs me.");
        assert!(mend(&both).contains("garden"));
    }
}
