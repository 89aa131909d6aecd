//! Where the new words of a mail end and the history that it quotes begins.

/// Beginnings of the line that introduces quoted history, in lower case.
const DIVIDERS: &[&str] = &[
    "-----original message",
    "----- original message",
    "-----ursprüngliche nachricht",
    "-----message d'origine",
    "-----mensaje original",
    "-----mensagem original",
    "-----oorspronkelijk bericht",
    "________________________________",
];

/// Ends of an attribution line, in lower case: `On Monday, Ana wrote:`.
const ATTRIBUTIONS: &[&str] = &[
    "wrote:",
    "schrieb:",
    "a écrit :",
    "a écrit:",
    "escribió:",
    "escreveu:",
    "schreef:",
    "のメッセージ:",
    "写道:",
    "写道：",
];

/// The bytes of `text` before its quoted history. A text that only quotes has no new words.
#[must_use]
pub fn new_words(text: &str) -> &str {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let bare = line.trim();
        let lower = bare.to_lowercase();
        let is_attribution = ATTRIBUTIONS.iter().any(|end| lower.ends_with(end))
            && bare.chars().any(|c| c.is_ascii_digit());
        if bare.starts_with('>')
            || is_attribution
            || DIVIDERS.iter().any(|divider| lower.starts_with(divider))
        {
            break;
        }
        at += line.len();
    }
    &text[..at]
}

#[cfg(test)]
mod tests {
    use super::new_words;

    #[test]
    fn cuts_at_the_attribution_or_the_first_quote() {
        assert_eq!(
            new_words("Thanks.\n\nOn 3 May 2026, Ana wrote:\n> hi"),
            "Thanks.\n\n"
        );
        assert_eq!(new_words("Danke.\n> alt\nneu"), "Danke.\n");
        assert_eq!(new_words("She wrote: hello\nBye"), "She wrote: hello\nBye");
    }
}
