//! Which round of a process an interview is, as the mail says it.

use std::sync::LazyLock;

use crate::evidence::Fact;
use crate::reading::source::Source;
use crate::text::{Match, Phrases};

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

/// Which round it is, in the words of the mail.
pub(crate) fn round(source: &Source<'_>) -> Option<Fact<String>> {
    let text = &source.text;
    let all = ROUNDS.find_all(text);
    let counts = |one: &&Match| !text.words[one.words.start].folded.starts_with("next");
    let in_body = all
        .iter()
        .find(|one| one.words.start >= source.body_words().start && counts(one));
    let found = in_body.or_else(|| all.iter().find(counts))?;
    let evidence = source.quote_words(found.words.clone());
    Some(Fact::read(evidence.quote.clone(), evidence))
}
