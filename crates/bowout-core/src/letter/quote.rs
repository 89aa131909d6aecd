//! What a letter quotes of the mail that it answers: a few human lines, never a link that acts or lets in.

use minijinja::context;

use crate::letter::dates::day;
use crate::letter::wording::Wording;
use crate::message::{Message, new_words};
use crate::text::{Language, is_invisible};

/// The most lines that are quoted.
const MAXIMUM_LINES: usize = 15;
/// The longest line that is quoted, in characters, without its mark.
const WIDTH: usize = 76;

/// Beginnings of lines, in lower case, that let somebody into a meeting or tell how.
const KEYS: [&str; 24] = [
    "meeting id",
    "passcode",
    "password",
    "pin:",
    "pin ",
    "one tap mobile",
    "dial",
    "join ",
    "+1",
    "+44",
    "+49",
    "kenncode",
    "kennwort",
    "besprechungs-id",
    "passwort",
    "code d",
    "mot de passe",
    "id de r",
    "contraseña",
    "código de acceso",
    "senha",
    "wachtwoord",
    "toegangscode",
    "パスコード",
];

/// The words of the mail that a letter answers, marked as quoted, below a line that says whose they are. Empty where
/// nothing fit to quote stands there; what was pasted has no date to quote it under.
pub(super) fn quotation(
    wording: &Wording,
    message: &Message,
    language: Language,
) -> Result<String, minijinja::Error> {
    let (Some(date), Some(writer)) = (message.date, message.from.first()) else {
        return Ok(String::new());
    };
    let lines = quoted(&message.body);
    if lines.is_empty() {
        return Ok(String::new());
    }
    let name = if writer.name.is_empty() {
        &writer.email
    } else {
        &writer.name
    };
    let said = context! { writer => name, written_day => day(date.local, language) };
    let attribution = wording.say("parts/attribution", &said)?;
    Ok(format!("{attribution}\n{lines}"))
}

/// The new words of a mail as quoted lines.
fn quoted(body: &str) -> String {
    let lines = new_words(body).lines().map(str::trim_end);
    let human = lines
        .take_while(|line| *line != "--" && !line.starts_with("-- "))
        .filter(|line| !acts(line));
    // Soft breaks are joined where the mail is read; any other break is the writer's.
    let mut lines: Vec<String> = vec![];
    for line in human {
        let visible: String = line
            .chars()
            .filter(|c| !c.is_control() && !is_invisible(*c))
            .collect();
        let visible = visible.trim();
        if !visible.is_empty() || lines.last().is_some_and(|last| !last.is_empty()) {
            lines.push(visible.to_owned());
        }
    }
    let mut quoted: Vec<String> = lines.iter().flat_map(|one| wrapped(one)).collect();
    quoted.truncate(MAXIMUM_LINES);
    while quoted.last().is_some_and(|last| last == ">") {
        quoted.pop();
    }
    quoted.join("\n")
}

/// Whether a line holds a link, or the keys to a meeting.
fn acts(line: &str) -> bool {
    let lower = line.trim().to_lowercase();
    lower.contains("://")
        || lower.contains("www.")
        || lower.contains("unsubscribe")
        || KEYS.iter().any(|key| lower.starts_with(key))
}

/// A line in pieces that need no break, each with its mark.
fn wrapped(line: &str) -> Vec<String> {
    let mut pieces = vec![];
    let mut piece = String::new();
    for word in line.split(' ') {
        if !piece.is_empty() && piece.chars().count() + word.chars().count() >= WIDTH {
            pieces.push(std::mem::take(&mut piece));
        }
        if !piece.is_empty() {
            piece.push(' ');
        }
        piece.push_str(word);
    }
    pieces.push(piece);
    let marked = pieces.iter().map(|piece| format!("> {piece}"));
    marked.map(|piece| piece.trim_end().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn quotes_what_a_human_wrote_and_nothing_that_acts() {
        let body = "Hi Jordan,\n\n\nwe would like to meet you.\nYes: https://x.example/?action=RESPOND&tok=1\n\
            Meeting ID: 123\nPasscode: 9\n\nMara\n-- \nFernwerk Ltd\n";
        assert_eq!(
            quoted(body),
            "> Hi Jordan,\n>\n> we would like to meet you.\n>\n> Mara"
        );
    }

    #[test]
    fn breaks_no_line_but_a_long_one_and_joins_none() {
        let body = format!(
            "Interview: Jordan Reyes / Senior Data Engineer at Tidewater Analytics\nThursday 3 Dec 2026\n{}",
            "word ".repeat(20)
        );
        let quote = quoted(&body);
        let lines: Vec<&str> = quote.lines().collect();
        assert_eq!(lines[1], "> Thursday 3 Dec 2026", "{quote}");
        assert_eq!(lines.len(), 4, "{quote}");
        assert!(lines.iter().all(|line| line.len() <= 78), "{quote}");
    }

    #[test]
    fn stops_after_fifteen_short_lines() {
        let long = format!("{}\n", "word ".repeat(600));
        let quote = quoted(&long);
        assert_eq!(quote.lines().count(), 15);
        assert!(quote.lines().all(|line| line.len() <= 78), "{quote}");
        assert_eq!(quoted("https://x.example\n"), "");
    }
}
