//! Where the messages of an mbox file begin and end, found by windowed reads in the memory of one window.
//!
//! A message begins at a `From ` line behind a blank line (RFC 4155). Where its header states a `Content-Length` that
//! ends just before the next such line or the end of the file, that length wins, since mboxcl2 quotes nothing.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};

use memchr::{memchr, memmem};

use crate::mailbox::mbox::is_separator;

/// How much of a file is held at once, in bytes.
const WINDOW: usize = 2 * 1024 * 1024;
/// The longest header that a Content-Length is looked for in, and the longest separator line, in bytes.
const MOST_HEADER: usize = 16 * 1024;

/// The bytes of one message in its file, the separator line left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extent {
    /// Where its separator line begins.
    pub start: u64,
    /// How long the separator line is.
    pub separator: u32,
    /// Where the message ends.
    pub end: u64,
}

/// A part of a file held in memory.
struct Window {
    file: File,
    bytes: Vec<u8>,
    /// Where the bytes begin in the file.
    at: u64,
    is_last: bool,
}

impl Window {
    /// A file, held from `from` on.
    fn at(file: File, from: u64) -> std::io::Result<Self> {
        let mut window = Self {
            file,
            bytes: Vec::with_capacity(WINDOW),
            at: 0,
            is_last: false,
        };
        window.load(from)?;
        Ok(window)
    }

    /// Holds the file from `at` on.
    fn load(&mut self, at: u64) -> std::io::Result<()> {
        self.file.seek(SeekFrom::Start(at))?;
        self.bytes.clear();
        let read = (&mut self.file)
            .take(WINDOW as u64)
            .read_to_end(&mut self.bytes)?;
        self.at = at;
        self.is_last = read < WINDOW;
        Ok(())
    }

    /// The bytes from a place in the file on, `want` of them where the file has them.
    fn from(&mut self, place: u64, want: usize) -> std::io::Result<&[u8]> {
        let inside = usize::try_from(place.saturating_sub(self.at)).unwrap_or(usize::MAX);
        let is_held = place >= self.at
            && inside <= self.bytes.len()
            && (self.is_last || self.bytes.len() - inside >= want);
        if !is_held {
            self.load(place)?;
            return Ok(&self.bytes);
        }
        Ok(&self.bytes[inside..])
    }
}

/// The messages of a file from a separator line at `from` on.
///
/// # Errors
/// What the system says when the file cannot be read.
pub fn split(file: File, from: u64) -> std::io::Result<Vec<Extent>> {
    let mut extents = vec![];
    each_part(file, from, &mut |extent| {
        extents.push(extent);
        Ok(true)
    })?;
    Ok(extents)
}

/// Hands the messages of a file from a separator line at `from` on to `take`, until it says that this is enough.
///
/// # Errors
/// What the system says when the file cannot be read, and what `take` says.
pub fn each_part(
    file: File,
    from: u64,
    take: &mut dyn FnMut(Extent) -> std::io::Result<bool>,
) -> std::io::Result<()> {
    let mut window = Window::at(file, from)?;
    let mut start = from;
    while let Some((extent, next)) = message(&mut window, start)? {
        if !take(extent)? || next <= start {
            break;
        }
        start = next;
    }
    Ok(())
}

/// The one message of a file whose separator line begins at `start`.
///
/// # Errors
/// What the system says when the file cannot be read.
pub fn part_at(file: File, start: u64) -> std::io::Result<Option<Extent>> {
    let mut window = Window::at(file, start)?;
    Ok(message(&mut window, start)?.map(|(extent, _)| extent))
}

/// The message that begins at `start`, and where the next one begins; none at the end of the file.
fn message(window: &mut Window, start: u64) -> std::io::Result<Option<(Extent, u64)>> {
    let head = window.from(start, MOST_HEADER)?;
    if head.is_empty() {
        return Ok(None);
    }
    let separator = separator_of(head);
    let body = start + separator as u64;
    let stated = content_end(&head[separator..]).map(|end| body.saturating_add(end as u64));
    let end = match stated {
        Some(end) if is_boundary(window, end)? => end,
        _ => next(window, body)?,
    };
    let extent = Extent {
        start,
        separator: u32::try_from(separator).unwrap_or(0),
        end,
    };
    Ok(Some((extent, past_blank(window, end)?)))
}

/// How long the separator line at the head is; none where the file begins without one.
fn separator_of(head: &[u8]) -> usize {
    let line = memchr(b'\n', head).map_or(head.len(), |end| end + 1);
    if is_separator(&head[..line]) { line } else { 0 }
}

/// Where the body ends by its Content-Length, from the end of the separator line.
fn content_end(message: &[u8]) -> Option<usize> {
    let message = message.get(..MOST_HEADER).unwrap_or(message);
    let header = memmem::find(message, b"\n\n").map(|at| at + 2);
    let header = header.or_else(|| memmem::find(message, b"\r\n\r\n").map(|at| at + 4))?;
    let stated = message[..header]
        .split(|byte| *byte == b'\n')
        .find_map(|line| {
            let colon = memchr(b':', line)?;
            line[..colon]
                .eq_ignore_ascii_case(b"content-length")
                .then(|| {
                    std::str::from_utf8(line[colon + 1..].trim_ascii())
                        .ok()?
                        .parse::<usize>()
                        .ok()
                })?
        });
    header.checked_add(stated?)
}

/// Whether a message may end here: the file ends, or a separator follows, blank lines aside.
fn is_boundary(window: &mut Window, end: u64) -> std::io::Result<bool> {
    let next = past_blank(window, end)?;
    let rest = window.from(next, MOST_HEADER)?;
    Ok(if rest.is_empty() {
        window.ends_at(next)?
    } else {
        separator_of(rest) > 0
    })
}

impl Window {
    /// Whether the file ends exactly at a place, not before it.
    fn ends_at(&self, place: u64) -> std::io::Result<bool> {
        Ok(self.file.metadata()?.len() == place)
    }
}

/// The place behind the line ends at `at`, at most two.
fn past_blank(window: &mut Window, at: u64) -> std::io::Result<u64> {
    let rest = window.from(at, 4)?;
    let mut skip = 0;
    for _ in 0..2 {
        let line = &rest[skip.min(rest.len())..];
        skip += if line.starts_with(b"\r\n") {
            2
        } else {
            usize::from(line.starts_with(b"\n"))
        };
    }
    Ok(at + skip as u64)
}

/// Where the message whose body begins at `from` ends: at the blank line before the next separator, or with the file.
fn next(window: &mut Window, from: u64) -> std::io::Result<u64> {
    let finder = memmem::Finder::new(b"\nFrom ");
    let mut search = from.saturating_sub(1);
    loop {
        // Two bytes before the place that is searched tell whether a blank line stands there.
        let base = search.saturating_sub(2);
        let held = window.from(base, 16)?;
        let skip = usize::try_from(search - base).unwrap_or(0).min(held.len());
        let Some(found) = finder.find(&held[skip..]).map(|at| skip + at) else {
            let end = base + held.len() as u64;
            if window.is_last {
                return Ok(end);
            }
            // The last bytes may hold the beginning of a separator.
            search = end - 6;
            continue;
        };
        let is_after_blank = matches!(held[..found], [.., b'\n'] | [.., b'\n', b'\r']);
        let place = base + found as u64;
        if is_after_blank && place >= from && separator_of(window.from(place + 1, MOST_HEADER)?) > 0
        {
            return Ok(place);
        }
        search = place + 1;
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use std::io::Write;

    use super::{Extent, split};

    /// The messages that a file splits into.
    fn messages(mbox: &[u8]) -> Vec<String> {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(mbox).unwrap();
        let extents = split(file.reopen().unwrap(), 0).unwrap();
        let text = |one: &Extent| {
            let start = usize::try_from(one.start).unwrap() + one.separator as usize;
            String::from_utf8_lossy(&mbox[start..usize::try_from(one.end).unwrap()]).into_owned()
        };
        extents.iter().map(text).collect()
    }

    #[test]
    fn parts_at_separators_behind_a_blank_line_only() {
        let got = messages(
            b"From a@x.example Tue Nov 24 09:00:00 2026\nSubject: 1\n\nFrom here on we agree.\n>From me\nFrom b@x.example Tue Nov 24 10:00:00 2026\n\n\
            From b@x.example Tue Nov 24 10:00:00 2026\r\nSubject: 2\r\n\r\nbye\r\n\r\nFrom c@x.example Tue Nov 24 10:00:00 2026\nSubject: 3\n\n",
        );
        assert_eq!(got.len(), 3, "{got:?}");
        assert!(
            got[0].ends_with("10:00:00 2026\n") && got[1].starts_with("Subject: 2"),
            "{got:?}"
        );
        assert_eq!(got[2], "Subject: 3\n\n");
    }

    #[test]
    fn believes_a_content_length_only_where_it_fits() {
        let body = "one\n\nFrom x@x.example Tue Nov 24 10:00:00 2026\n\ntwo\n";
        let cl2 = |length: usize| {
            format!(
                "From a Tue Nov 24 09:00:00 2026\nContent-Length: {length}\nSubject: 1\n\n{body}\nFrom b Tue Nov 24 10:00:00 2026\nContent-Length: 2\n\nx\n"
            )
        };
        assert_eq!(messages(cl2(body.len()).as_bytes()).len(), 2);
        assert_eq!(messages(cl2(7).as_bytes()).len(), 3);
        assert_eq!(messages(cl2(usize::MAX).as_bytes()).len(), 3);
    }

    #[test]
    fn finds_separators_across_windows() {
        let mut mbox = vec![];
        for length in [3_000_000, 10, 2_097_100, 2_097_152, 40] {
            mbox.extend_from_slice(b"From a@x.example Tue Nov 24 09:00:00 2026\nSubject: x\n\n");
            mbox.extend(std::iter::repeat_n(b'x', length));
            mbox.extend_from_slice(b"\n\n");
        }
        assert_eq!(messages(&mbox).len(), 5);
        assert_eq!(messages(b"").len(), 0);
        assert_eq!(messages(b"no separator at all").len(), 1);
    }
}
