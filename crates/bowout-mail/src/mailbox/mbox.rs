//! mbox files, read message by message in the memory of one: `From ` at the head of a line behind a blank one parts
//! them; `>From ` is unquoted as mboxrd does. A line that only looks like a separator stays text (RFC 4155, A).

use std::io::{BufRead, Read};

/// The longest message that is kept, in bytes; what lies beyond is passed over.
const MAXIMUM_BYTES: usize = 50 * 1024 * 1024;
/// The longest line that is looked at as a whole, in bytes.
const MAXIMUM_LINE_BYTES: u64 = 1024 * 1024;

/// Whether bytes begin an mbox file.
pub(super) fn is_mbox(head: &[u8]) -> bool {
    is_separator(head.split(|byte| *byte == b'\n').next().unwrap_or_default())
}

/// `From somebody@example.com Tue Nov 24 ...`: a sender, then a date with a year.
fn is_separator(line: &[u8]) -> bool {
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

/// The messages of an mbox file, one after the other.
pub(super) struct Messages<R> {
    lines: R,
    /// Whether the next separator has been read already.
    is_inside: bool,
    is_over: bool,
}

impl<R: BufRead> Messages<R> {
    pub(super) fn new(lines: R) -> Self {
        Self {
            lines,
            is_inside: false,
            is_over: false,
        }
    }

    /// The next line with its end, cut at a megabyte.
    fn line(&mut self) -> std::io::Result<Vec<u8>> {
        let mut line = vec![];
        self.lines
            .by_ref()
            .take(MAXIMUM_LINE_BYTES)
            .read_until(b'\n', &mut line)?;
        Ok(line)
    }

    fn message(&mut self) -> std::io::Result<Option<Vec<u8>>> {
        let mut message = vec![];
        let mut is_after_blank = true;
        loop {
            let line = self.line()?;
            if line.is_empty() {
                self.is_over = true;
                break;
            }
            if is_after_blank && is_separator(&line) {
                if self.is_inside {
                    break;
                }
                self.is_inside = true;
                is_after_blank = false;
                continue;
            }
            self.is_inside = true;
            is_after_blank = line.iter().all(|byte| byte.is_ascii_whitespace());
            if message.len() < MAXIMUM_BYTES {
                message.extend_from_slice(unquoted(&line));
            }
        }
        Ok((!message.is_empty() || !self.is_over).then_some(message))
    }
}

impl<R: BufRead> Iterator for Messages<R> {
    type Item = std::io::Result<Vec<u8>>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.is_over {
            return None;
        }
        let message = self.message();
        if message.is_err() {
            self.is_over = true;
        }
        message.transpose()
    }
}

/// `>From ` without one of its marks.
fn unquoted(line: &[u8]) -> &[u8] {
    let marks = line.iter().take_while(|byte| **byte == b'>').count();
    if marks > 0 && line[marks..].starts_with(b"From ") {
        &line[1..]
    } else {
        line
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::{Messages, is_mbox};

    #[test]
    fn parts_messages_at_real_separators_only() {
        let mbox = b"From a@x.example Tue Nov 24 09:00:00 2026\nSubject: 1\n\nFrom here on we agree.\n>From me\n\n\
            From b@x.example Tue Nov 24 10:00:00 2026\nSubject: 2\n\nbye\n";
        assert!(is_mbox(mbox) && !is_mbox(b"From: a@x.example\n"));
        let messages: Vec<Vec<u8>> = Messages::new(&mbox[..]).map(Result::unwrap).collect();
        assert_eq!(messages.len(), 2);
        assert_eq!(
            messages[0],
            b"Subject: 1\n\nFrom here on we agree.\nFrom me\n\n"
        );
        assert_eq!(messages[1], b"Subject: 2\n\nbye\n");
    }

    #[test]
    fn reads_a_file_without_a_separator_as_one_message() {
        assert_eq!(Messages::new(&b"Subject: x\n\nhi\n"[..]).count(), 1);
        assert_eq!(Messages::new(&b""[..]).count(), 0);
    }
}
