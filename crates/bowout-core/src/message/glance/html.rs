//! The words of an HTML text without its marks, as fast as bytes can be skipped.

use memchr::{memchr, memmem};

/// Adds what stands between the tags; styles, scripts and comments stay out. A tag parts words only where it is one of a
/// block, since `inter<b>view</b>` is one word.
pub(super) fn strip(html: &[u8], into: &mut Vec<u8>) {
    let mut rest = html;
    while let Some(open) = memchr(b'<', rest) {
        into.extend_from_slice(&rest[..open]);
        rest = &rest[open..];
        let close = if rest.starts_with(b"<!--") {
            memmem::find(rest, b"-->").map(|at| at + 3)
        } else if begins(rest, b"<style") {
            end_of(rest, b"</style", b"</STYLE")
        } else if begins(rest, b"<script") {
            end_of(rest, b"</script", b"</SCRIPT")
        } else {
            memchr(b'>', rest).map(|at| at + 1)
        };
        let Some(close) = close else { return };
        if !is_inline(rest) {
            into.push(b' ');
        }
        rest = &rest[close..];
    }
    into.extend_from_slice(rest);
}

fn begins(rest: &[u8], tag: &[u8]) -> bool {
    rest.len() >= tag.len() && rest[..tag.len()].eq_ignore_ascii_case(tag)
}

fn end_of(rest: &[u8], lower: &[u8], upper: &[u8]) -> Option<usize> {
    memmem::find(rest, lower).or_else(|| memmem::find(rest, upper))
}

/// Whether a tag stands within a word: `<b>`, `</i>`, `<span ...>`, `<font ...>`, `<u>`, `<wbr>`.
fn is_inline(tag: &[u8]) -> bool {
    let name = tag.get(1..).unwrap_or_default();
    let name = name.strip_prefix(b"/").unwrap_or(name);
    ["b>", "i>", "u>", "span", "font", "wbr", "em>", "strong"]
        .iter()
        .any(|one| begins(name, one.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::strip;

    #[test]
    fn keeps_words_whole_and_marks_out() {
        let mut text = vec![];
        strip(
            b"<STYLE>td{position:fixed}</STYLE><p role=call>inter<b>view</b></p><!-- chat > -->Mon<br>day <a",
            &mut text,
        );
        assert_eq!(String::from_utf8_lossy(&text), "   interview  Mon day ");
    }
}
