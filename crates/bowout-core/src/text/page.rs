//! The page that a rule or a reason carries in its header.

/// The `//!` header of a source file, in Markdown.
pub(crate) fn page(source: &str) -> String {
    let lines = source.lines().map_while(|line| line.strip_prefix("//!"));
    lines
        .map(|line| line.strip_prefix(' ').unwrap_or(line))
        .collect::<Vec<_>>()
        .join("\n")
}
