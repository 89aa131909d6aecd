//! Content lines (RFC 5545, 3.1): unfolded, split into name, parameters and value, nothing reworded.

/// The most lines that are read of one calendar.
const MAXIMUM_LINES: usize = 20_000;

/// One content line as it was written, unfolded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    /// The name in upper case.
    pub(crate) name: String,
    /// The parameters as written, each `NAME=value`.
    pub(crate) parameters: Vec<String>,
    /// The value as written.
    pub(crate) value: String,
}

impl Line {
    /// The value of a parameter without its quotes.
    pub(crate) fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find_map(|one| {
            let (key, value) = one.split_once('=')?;
            key.eq_ignore_ascii_case(name)
                .then(|| value.trim_matches('"'))
        })
    }

    /// The address of an ORGANIZER or ATTENDEE, with or without `mailto:`, else its EMAIL parameter.
    pub(crate) fn address(&self) -> &str {
        let value = self.value.trim();
        let bare = match value.get(..7) {
            Some(scheme) if scheme.eq_ignore_ascii_case("mailto:") => &value[7..],
            _ => value,
        };
        if bare.contains('@') {
            bare
        } else {
            self.parameter("EMAIL").unwrap_or(bare)
        }
    }

    /// The line as it goes out: folded at 75 octets, never inside a character.
    pub(crate) fn folded(&self) -> String {
        let mut whole = self.name.clone();
        for parameter in &self.parameters {
            whole.push(';');
            whole.push_str(parameter);
        }
        whole.push(':');
        whole.push_str(&self.value);
        let (mut folded, mut width) = (String::new(), 0);
        for character in whole.chars() {
            if width + character.len_utf8() > 74 {
                folded.push_str("\r\n ");
                width = 1;
            }
            width += character.len_utf8();
            folded.push(character);
        }
        folded + "\r\n"
    }
}

/// Splits a calendar into its content lines; lines that are none are passed over.
pub(crate) fn lines(text: &str) -> Vec<Line> {
    let text = text
        .replace("\r\n ", "")
        .replace("\r\n\t", "")
        .replace("\n ", "")
        .replace("\n\t", "");
    text.lines()
        .take(MAXIMUM_LINES)
        .filter_map(|one| line(one.trim_start_matches('\u{feff}')))
        .collect()
}

/// Reads one unfolded line; quotes protect `;` and `:` in parameters.
fn line(text: &str) -> Option<Line> {
    let mut is_quoted = false;
    let mut pieces = vec![];
    let mut from = 0;
    for (at, character) in text.char_indices() {
        match character {
            '"' => is_quoted = !is_quoted,
            ';' | ':' if !is_quoted => {
                pieces.push(&text[from..at]);
                from = at + 1;
                if character == ':' {
                    let (name, parameters) = pieces.split_first()?;
                    let is_plain = |c: char| !c.is_control() || c == '\t';
                    return text.chars().all(is_plain).then(|| Line {
                        name: name.to_uppercase(),
                        parameters: parameters
                            .iter()
                            .filter(|one| !one.is_empty())
                            .map(ToString::to_string)
                            .collect(),
                        value: text[from..].to_owned(),
                    });
                }
            }
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn keeps_a_folded_quoted_line_byte_for_byte() {
        let read = lines(
            "ATTENDEE;CN=\"Reyes; Jordan: J\";RSVP=TRUE:MAILTO:jordan@exam\r\n ple.com\r\nbroken\r\n",
        );
        assert_eq!(read.len(), 1);
        assert_eq!(read[0].address(), "jordan@example.com");
        assert_eq!(read[0].parameter("cn"), Some("Reyes; Jordan: J"));
    }

    #[test]
    fn folds_between_characters_and_back() {
        let text = format!("SUMMARY:{}", "é面".repeat(80));
        let line = &lines(&text)[0];
        assert!(line.folded().split("\r\n").all(|row| row.len() <= 75));
        assert_eq!(&lines(&line.folded())[0], line);
    }
}
