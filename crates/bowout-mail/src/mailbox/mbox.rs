//! What parts the messages of an mbox file, and what was quoted to keep it apart. `>From ` is unquoted as mboxrd does; a
//! line that only looks like a separator stays text (RFC 4155, A).

/// Whether bytes begin an mbox file.
pub(super) fn is_mbox(head: &[u8]) -> bool {
    is_separator(head.split(|byte| *byte == b'\n').next().unwrap_or_default())
}

/// `From somebody@example.com Tue Nov 24 ...`: a sender, then a date with a year.
pub(super) fn is_separator(line: &[u8]) -> bool {
    let Some(rest) = line.strip_prefix(b"From ") else {
        return false;
    };
    let line = String::from_utf8_lossy(rest);
    let mut words = line.split_whitespace().skip(1);
    let has_year = line
        .split_whitespace()
        .any(|word| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit()));
    words.next().is_some() && has_year
}

/// A message as it was before it was put into an mbox: `>From ` without one of its marks (mboxrd).
#[must_use]
pub fn unquoted(message: &[u8]) -> Vec<u8> {
    message
        .split_inclusive(|byte| *byte == b'\n')
        .flat_map(unquoted_line)
        .copied()
        .collect()
}

/// A line without one of the marks before `From `.
pub(super) fn unquoted_line(line: &[u8]) -> &[u8] {
    let marks = line.iter().take_while(|byte| **byte == b'>').count();
    if marks > 0 && line[marks..].starts_with(b"From ") {
        &line[1..]
    } else {
        line
    }
}

#[cfg(test)]
mod tests {
    use super::{is_mbox, unquoted};

    #[test]
    fn tells_a_separator_from_a_header_and_unquotes_one_mark() {
        assert!(is_mbox(
            b"From a@x.example Tue Nov 24 09:00:00 2026\nSubject: 1\n"
        ));
        assert!(!is_mbox(b"From: a@x.example\n") && !is_mbox(b"From here on we agree.\n"));
        assert_eq!(
            unquoted(b">From me\n>>From you\n> From\n"),
            b"From me\n>From you\n> From\n"
        );
    }
}
