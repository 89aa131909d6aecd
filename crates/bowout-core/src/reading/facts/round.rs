//! Which round of a process an interview is, as the mail says it.

use std::sync::LazyLock;

use crate::evidence::Fact;
use crate::reading::source::Source;
use crate::text::{Match, Phrases, Text};

static ROUNDS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "first|second|third|fourth|final|last|1st|2nd|3rd round|stage|interview",
        "round one|two|three|1|2|3|4",
        "erste|ersten|erstes|zweite|zweiten|zweites|dritte|dritten|letzte|letzten runde|gesprach|gesprachsrunde",
        "premier|deuxieme|second|troisieme|dernier (et dernier)? entretien|tour",
        "primera|segunda|tercera|ultima entrevista|ronda|fase",
        "primeira|segunda|terceira|ultima entrevista|etapa|fase|rodada",
        "eerste|tweede|derde|laatste gesprek|ronde",
        "一次面接|二次面接",
        "一次面接",
        "二次面接",
        "三次面接",
        "最終面接",
        "初面",
        "第二輪面試",
        "第二轮面试",
        "第三轮面试",
        "第三輪面試",
        "复试",
        "终面",
        "一面",
        "二面",
        "三面",
    ])
});

/// Whether a round is only told to come later: `The second round is a week later`, `then a final interview`.
fn is_announced(text: &Text<'_>, found: &Match) -> bool {
    static LATER: LazyLock<Phrases> = LazyLock::new(|| {
        Phrases::new(&[
            "later",
            "afterwards",
            "after that",
            "followed by",
            "then a|the",
            "will follow|be|take",
            "would|may|might follow|be",
            "if|should|falls|wenn|si",
            "folgt|danach|anschliessend",
            "suivra|ensuite",
            "despues|posteriormente",
            "depois|posteriormente",
            "volgt|daarna",
            "之后",
            "後日",
        ])
    });
    let first = [
        "first", "erste", "ersten", "erstes", "premier", "primera", "primeira", "eerste", "一",
        "初",
    ];
    let is_first = first.contains(&text.words[found.words.start].folded.as_str());
    !is_first && LATER.find_in(text, text.around(&found.words)).is_some()
}

/// Which round it is, in the words of the mail.
pub(crate) fn round(source: &Source<'_>) -> Option<Fact<String>> {
    let text = &source.text;
    let all = ROUNDS.find_all(text);
    let counts = |one: &&Match| {
        !text.words[one.words.start].folded.starts_with("next") && !is_announced(text, one)
    };
    let in_body = all
        .iter()
        .find(|one| one.words.start >= source.body_words().start && counts(one));
    let found = in_body.or_else(|| all.iter().find(counts))?;
    let evidence = source.quote_words(found.words.clone());
    Some(Fact::read(evidence.quote.clone(), evidence))
}
