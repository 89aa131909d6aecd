//! The rules, one file each, grouped by what they look at. A file's header is the page that `bowout explain` prints.

use crate::review::finding::Rule;

/// Lists the rules of each group: their modules, the table, and the pages.
macro_rules! rules {
    ($($group:ident: [$($name:ident),* $(,)?]),* $(,)?) => {
        $(mod $group { $(pub(super) mod $name;)* })*

        /// Every rule, group by group.
        pub static RULES: &[Rule] = &[$($($group::$name::RULE),*),*];

        const PAGES: &[(&str, &str)] = &[$($((
            stringify!($name),
            include_str!(concat!(stringify!($group), "/", stringify!($name), ".rs")),
        )),*),*];
    };
}

rules![
    courtesy: [no_thanks],
    decision: [ambiguous_decline, mixed_signals, no_decline],
    facts: [
        dropped_thread_recipient,
        sender_name_mismatch,
        stray_recipient,
        unfilled_placeholder,
        wrong_company,
        wrong_interview_date,
        wrong_recipient_name,
        wrong_role,
    ],
    timing: [late_without_apology],
];

/// The page of a rule in Markdown; `None` for an unknown name.
#[must_use]
pub fn page(rule: &str) -> Option<String> {
    let file = rule.replace('-', "_");
    let (_, source) = PAGES.iter().find(|(name, _)| *name == file)?;
    Some(crate::text::page(source))
}
