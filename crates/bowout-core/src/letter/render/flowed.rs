//! Text that flows: long paragraphs are broken softly for the way and joined again by the reader (RFC 3676).

/// The longest line that is written, in characters, without its soft break.
const WIDTH: usize = 76;

/// Breaks every paragraph softly and protects lines that mail servers or readers would take for something else.
pub(super) fn flowed(text: &str) -> String {
    let mut flowed = String::with_capacity(text.len() + text.len() / 40);
    for paragraph in text.lines() {
        if paragraph == "-- " {
            flowed.push_str("-- \r\n");
            continue;
        }
        let mut rest = paragraph.trim_end();
        loop {
            let (line, behind) = split(rest);
            if line.starts_with([' ', '>']) || line.starts_with("From ") {
                flowed.push(' ');
            }
            flowed.push_str(line);
            flowed.push_str(if behind.is_empty() { "\r\n" } else { " \r\n" });
            if behind.is_empty() {
                break;
            }
            rest = behind;
        }
    }
    flowed
}

/// The words that fit on a line, and the rest; words without blanks between them stay whole.
fn split(text: &str) -> (&str, &str) {
    if text.chars().count() <= WIDTH {
        return (text, "");
    }
    let limit = text
        .char_indices()
        .nth(WIDTH)
        .map_or(text.len(), |(at, _)| at);
    let at = text[..limit].rfind(' ').filter(|at| *at > 0);
    match at.or_else(|| text.find(' ')) {
        Some(at) => (&text[..at], &text[at + 1..]),
        None => (text, ""),
    }
}

#[cfg(test)]
mod tests {
    use super::flowed;

    #[test]
    fn breaks_softly_and_stuffs() {
        let text = format!("From here {}\n\n> no quote\n-- \nJ", "word ".repeat(30));
        let lines: Vec<String> = flowed(&text).split("\r\n").map(ToOwned::to_owned).collect();
        assert!(lines.iter().all(|line| line.len() <= 78), "{lines:?}");
        assert!(lines[0].starts_with(" From here") && lines[0].ends_with(' '));
        assert!(lines.contains(&" > no quote".to_owned()) && lines.contains(&"-- ".to_owned()));
    }

    #[test]
    fn leaves_words_without_blanks_whole() {
        let text = "面".repeat(200);
        assert_eq!(flowed(&text), format!("{text}\r\n"));
    }
}
