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
            "successful|shortlisted candidates",
            "consists|consist of",
            "two|three|2|3 rounds|stages|steps|interviews",
            "before the|a|any",
            "subsequently",
            "next month",
            "go|move|invited through|on to",
            "whoever|those who",
            "im anschluss",
            "bei erfolg",
            "in einem weiteren|zweiten",
            "en un|une deuxieme|second",
            "par la suite",
            "mas adelante",
            "caso",
            "zal|zullen",
            "vervolgens",
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
    let is_first = first.contains(&text.words[found.words.start].folded.as_ref());
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

#[cfg(test)]
mod tests {
    use super::round;
    use crate::message::parse;
    use crate::reading::source::Joined;
    use crate::when::Moment;

    fn told(body: &str) -> Option<String> {
        let mail = format!(
            "Subject: Your application\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{body}"
        );
        let message = parse(mail.as_bytes());
        let joined = Joined::new(&message);
        let now = Moment::parse("2026-11-24T09:00:00Z").unwrap_or_else(|| unreachable!());
        round(&joined.source(&now)).map(|fact| fact.value().clone())
    }

    #[test]
    fn a_round_that_is_only_announced_is_not_the_one_at_hand() {
        assert_eq!(
            told(
                "Could you come on Friday at 10? Successful candidates go on to a second interview."
            ),
            None
        );
        assert_eq!(
            told("The process consists of an interview and a second round with the board."),
            None
        );
        assert_eq!(
            told("We would like to invite you to a second interview on Friday.").as_deref(),
            Some("second interview")
        );
    }
}
