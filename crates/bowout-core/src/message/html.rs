//! The text of an HTML mail, a line a block. What a reader does not see is left out; links stand behind their words,
//! as text. Nothing is rendered and nothing is fetched.

use crate::text::beginning;
use mail_parser::decoders::html::html_to_text;

/// Elements that stand on lines of their own, in lower case.
const BLOCKS: &[&str] = &[
    "div",
    "tr",
    "li",
    "ul",
    "ol",
    "table",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "section",
    "article",
    "blockquote",
    "hr",
    "header",
    "footer",
    "p",
    "dt",
    "dd",
];
/// Elements whose content nobody reads.
const UNSEEN: &[&str] = &["style", "script", "head", "template", "title", "noscript"];
/// The longest tag that is read, in bytes; a text that holds a longer one ends there.
const MAXIMUM_TAG_BYTES: usize = 64 * 1024;
/// The longest link that is kept, in bytes.
const MAXIMUM_LINK_BYTES: usize = 500;

/// The text of an HTML document. Never fails; what is not closed ends with the document.
pub(super) fn text_of(html: &str) -> String {
    let mut plain = String::with_capacity(html.len());
    let mut rest = html;
    let mut link = None;
    let mut open_for_ever = vec![];
    while let Some(open) = rest.find('<') {
        plain.push_str(&rest[..open]);
        rest = &rest[open..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
            continue;
        }
        let Some(close) = beginning(rest, MAXIMUM_TAG_BYTES).find('>') else {
            break;
        };
        let tag = &rest[1..close];
        let name = name(tag);
        rest = &rest[close + 1..];
        if UNSEEN.contains(&name.as_str()) || is_hidden(tag) && !tag.starts_with('/') {
            rest = behind(rest, &name, &mut open_for_ever);
        } else if name == "a" {
            if tag.starts_with('/') {
                plain.extend(link.take());
            } else {
                link = target(tag).map(|target| format!(" &lt;{target}&gt;"));
            }
        } else if BLOCKS.contains(&name.as_str()) || name == "br" {
            plain.push_str("<br>");
        } else if name == "td" || name == "th" {
            plain.push(' ');
        }
    }
    plain.push_str(if rest.starts_with('<') { "" } else { rest });
    tidy(&html_to_text(&plain))
}

/// The name of a tag in lower case, without its slash.
fn name(tag: &str) -> String {
    tag.trim_start_matches('/')
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_lowercase())
        .collect()
}

/// Whether a tag hides what it holds.
fn is_hidden(tag: &str) -> bool {
    let squeezed: String = tag.chars().filter(|c| !c.is_whitespace()).collect();
    let lower = squeezed.to_ascii_lowercase();
    // "font-size:0", "max-height:0px", but not "font-size:0.9em"
    let is_nought = |property: &str| {
        lower.match_indices(property).any(|(at, _)| {
            let value = lower[at + property.len()..].trim_start_matches(':');
            value
                .strip_prefix('0')
                .is_some_and(|rest| !rest.starts_with(|c: char| c == '.' || c.is_ascii_digit()))
        })
    };
    lower.contains("display:none")
        || lower.contains("visibility:hidden")
        || lower.contains("mso-hide:all")
        || is_nought("font-size:")
        || is_nought("max-height:")
        || is_nought(";opacity:")
}

/// What follows the end of an element; of one that is not closed, what follows its opening. An end that was once looked
/// for in vain is not looked for again.
fn behind<'a>(rest: &'a str, name: &str, open: &mut Vec<String>) -> &'a str {
    let unclosed = if UNSEEN.contains(&name) { "" } else { rest };
    if open.iter().any(|one| one == name) {
        return unclosed;
    }
    let Some(at) = end_of(rest, name) else {
        open.push(name.to_owned());
        return unclosed;
    };
    rest[at..]
        .find('>')
        .map_or("", |close| &rest[at + close + 1..])
}

/// Where an element ends, past the ends of those of its name that begin inside it.
fn end_of(rest: &str, name: &str) -> Option<usize> {
    let bytes = rest.as_bytes();
    let is_named = |at: usize| {
        let behind = bytes.get(at + name.len());
        bytes
            .get(at..at + name.len())
            .is_some_and(|word| word.eq_ignore_ascii_case(name.as_bytes()))
            && behind.is_none_or(|byte| !byte.is_ascii_alphanumeric())
    };
    let mut depth = 0_usize;
    for (at, _) in rest.match_indices('<') {
        if is_named(at + 1) {
            depth += 1;
        } else if bytes.get(at + 1) == Some(&b'/') && is_named(at + 2) {
            if depth == 0 {
                return Some(at);
            }
            depth -= 1;
        }
    }
    None
}

/// The web address that a link leads to.
fn target(tag: &str) -> Option<&str> {
    let at = tag.to_ascii_lowercase().find("href")?;
    let value = tag[at + 4..].trim_start().strip_prefix('=')?.trim_start();
    let value = match value.chars().next()? {
        quote @ ('"' | '\'') => value[1..].split(quote).next()?,
        _ => value.split_whitespace().next()?,
    };
    let is_web = value.starts_with("https://") || value.starts_with("http://");
    (is_web && value.len() <= MAXIMUM_LINK_BYTES && !value.contains(['<', '>'])).then_some(value)
}

/// Single blanks, no more than one blank line.
fn tidy(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    let mut blank = 1;
    for line in text.lines() {
        let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
        if line.is_empty() {
            blank += 1;
            if blank > 1 {
                continue;
            }
        } else {
            blank = 0;
        }
        tidy.push_str(&line);
        tidy.push('\n');
    }
    tidy
}

#[cfg(test)]
mod tests {
    use super::text_of;

    #[test]
    fn keeps_what_a_reader_sees_line_by_line() {
        let html = "<html><head><title>x</title></head><body><!-- <p>no</p> --><div style='display: none'>preheader</div>\
            <table><tr><td>When:</td><td>Monday&nbsp;9:00</td></tr><tr><td>Where:</td><td>Leeds</td></tr></table>\
            <p>Choose <a href=\"https://x.example/b?a=1&amp;b=2\">a time</a>.<script>steal()</script></p>";
        assert_eq!(
            text_of(html),
            "When: Monday 9:00\n\nWhere: Leeds\n\nChoose a time <https://x.example/b?a=1&b=2>.\n"
        );
    }

    #[test]
    fn leaves_out_what_is_hidden_with_all_that_it_holds() {
        let html = "<div style=\"display:none\"><div>a preheader</div> at Acme &zwnj;</div><span style='font-size:0px'>Fri 9:00</span>\
            <div style='max-height:0;overflow:hidden'>more</div><p style='font-size:0.9em'>Come on Monday.</p>";
        assert_eq!(text_of(html), "Come on Monday.\n");
    }

    #[test]
    fn survives_what_is_never_closed() {
        assert_eq!(text_of("<p>Hi<style>p {"), "Hi\n");
        assert_eq!(text_of("a < b"), "a\n");
        assert_eq!(text_of("<a href='javascript:x'>go</a>"), "go\n");
    }
}
