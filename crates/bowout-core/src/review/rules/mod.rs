//! The rules, one file each. A file's header is the page that `bowout explain` prints.

use crate::review::finding::Rule;

macro_rules! rules {
    ($($name:ident),* $(,)?) => {
        $(mod $name;)*

        /// Every rule, by name.
        pub static RULES: &[Rule] = &[$($name::RULE),*];

        const PAGES: &[(&str, &str)] = &[$((stringify!($name), include_str!(concat!(stringify!($name), ".rs")))),*];
    };
}

rules![
    ambiguous_decline,
    dropped_thread_recipient,
    late_without_apology,
    mixed_signals,
    no_decline,
    no_thanks,
    sender_name_mismatch,
    stray_recipient,
    unfilled_placeholder,
    wrong_company,
    wrong_interview_date,
    wrong_recipient_name,
    wrong_role,
];

/// The page of a rule in Markdown; `None` for an unknown name.
#[must_use]
pub fn page(rule: &str) -> Option<String> {
    let file = rule.replace('-', "_");
    let (_, source) = PAGES.iter().find(|(name, _)| *name == file)?;
    let lines = source.lines().map_while(|line| line.strip_prefix("//!"));
    Some(
        lines
            .map(|line| line.strip_prefix(' ').unwrap_or(line))
            .collect::<Vec<_>>()
            .join("\n"),
    )
}
