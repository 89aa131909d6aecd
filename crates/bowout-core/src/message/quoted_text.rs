//! Where the new words of a mail end and the history that it quotes begins.

/// Beginnings of the line that introduces quoted history behind its dashes, in lower case.
const DIVIDERS: &[&str] = &[
    "original message",
    "ursprüngliche nachricht",
    "message d'origine",
    "mensaje original",
    "mensagem original",
    "oorspronkelijk bericht",
    "原始邮件",
    "原始郵件",
];

/// Words of an attribution line, in lower case: `On Monday, Ana wrote:`.
const ATTRIBUTIONS: &[&str] = &[
    " wrote",
    "schrieb",
    "a écrit",
    "escribió",
    "escreveu",
    "schreef",
    "ha scritto",
    "のメッセージ",
    "写道",
];

/// Beginnings of the two lines that Outlook puts above what it quotes, in lower case.
const SENDERS: &[&str] = &[
    "from:",
    "von:",
    "de:",
    "de :",
    "van:",
    "fra:",
    "från:",
    "da:",
    "差出人:",
    "发件人:",
    "发件人：",
];
const DATES: &[&str] = &[
    "sent:",
    "date:",
    "gesendet:",
    "datum:",
    "envoyé",
    "date :",
    "enviado",
    "data:",
    "fecha:",
    "verzonden:",
    "sendt:",
    "skickat:",
    "inviato:",
    "送信日時:",
    "发送时间:",
    "发送时间：",
];

/// The bytes of `text` before its quoted history. A text that only quotes has no new words.
#[must_use]
pub fn new_words(text: &str) -> &str {
    let mut at = 0;
    let mut lines = text.split_inclusive('\n').peekable();
    while let Some(line) = lines.next() {
        let next = lines.peek().copied().unwrap_or_default();
        if begins_history(line.trim(), next.trim()) {
            break;
        }
        at += line.len();
    }
    &text[..at]
}

/// Whether a line begins the quoted history; an attribution may run on into the next line.
fn begins_history(line: &str, next: &str) -> bool {
    if let Some(rest) = line.strip_prefix('>') {
        return !is_choice(rest.trim());
    }
    // Most lines are words: no mark of a divider, no digit of a date.
    let begins = |line: &str, all: &[&str]| {
        let lower = line.to_lowercase();
        all.iter().any(|one| lower.starts_with(one))
    };
    let is_divider = line.starts_with("________________________________")
        || line.starts_with("---") && begins(line.trim_start_matches(['-', ' ']), DIVIDERS);
    let has_colon = line.contains(':') || line.contains('：');
    let is_header = has_colon && begins(line, SENDERS) && begins(next, DATES);
    is_divider || is_header || is_attribution(line) || {
        let runs_on = !line.is_empty() && next.ends_with([':', '：']) && next.len() < 80;
        runs_on && line.contains('@') && is_attribution(&format!("{line} {next}"))
    }
}

/// Whether the words behind a `>` are a time to pick, as buttons are written: `> Fri 6 Nov 09:00`. Above them stands nobody who
/// wrote them, else the history would have begun there.
fn is_choice(words: &str) -> bool {
    let lower = words.to_lowercase();
    words.len() <= 32
        && words.contains(':')
        && words.split_whitespace().count() >= 2
        && (words.ends_with(|one: char| one.is_ascii_digit())
            || lower.ends_with("am")
            || lower.ends_with("pm"))
}

fn is_attribution(line: &str) -> bool {
    // "2026-11-24 10:00 GMT, Lena Brook <lena@x.example>:" names nothing but a day, a time and an address.
    let is_bare = || {
        let year = line.split(['-', '/', '年']).next().unwrap_or_default();
        year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit())
    };
    if line.ends_with(['>', ':', '：']) && line.contains('<') && line.contains('@') && is_bare() {
        return true;
    }
    line.ends_with([':', '：']) && line.chars().any(|c| c.is_ascii_digit()) && {
        let lower = line.to_lowercase();
        ATTRIBUTIONS.iter().any(|words| lower.contains(words))
    }
}

#[cfg(test)]
mod tests {
    use super::new_words;

    #[test]
    fn cuts_at_a_divider() {
        for divider in [
            "-----Original Message-----",
            "----- Original Message -----",
            "------ 原始邮件 ------",
        ] {
            assert_eq!(
                new_words(&format!("Thanks.\n\n{divider}\nold")),
                "Thanks.\n\n"
            );
        }
        assert_eq!(new_words("Thanks.\n---\nSam"), "Thanks.\n---\nSam");
    }

    #[test]
    fn cuts_at_the_attribution_or_the_first_quote() {
        assert_eq!(
            new_words("Thanks.\n\nOn 3 May 2026, Ana wrote:\n> hi"),
            "Thanks.\n\n"
        );
        assert_eq!(new_words("Danke.\n> alt\nneu"), "Danke.\n");
        for head in [
            "2026-11-24 10:00 GMT, Lena Brook <lena@x.example>:",
            "2026年11月24日(火) 10:00 高橋 <t@x.example>:",
        ] {
            assert_eq!(
                new_words(&format!("Thanks.\n\n{head}\n\nold")),
                "Thanks.\n\n"
            );
        }
        assert_eq!(new_words("She wrote: hello\nBye"), "She wrote: hello\nBye");
        assert_eq!(
            new_words("Danke.\n\nMarlene Vogt schrieb am Di., 3. Mai 2026:\n\nalt"),
            "Danke.\n\n"
        );
        assert_eq!(
            new_words("Hi.\nOn Tue, 3 May 2026 at 09:00, Ana <a@x.example>\nwrote:\nold"),
            "Hi.\n"
        );
        assert_eq!(
            new_words("Bien.\n\nDe : Ana\nEnvoyé : mardi 3 mai\nÀ : Bo\n\nvieux"),
            "Bien.\n\n"
        );
    }
}
