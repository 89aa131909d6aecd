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
    brevity: [too_long],
    courtesy: [door_slam, no_good_wishes, no_greeting_or_sign_off, no_thanks],
    decision: [
        ambiguous_decline,
        asks_question,
        buried_decision,
        mixed_signals,
        no_decline,
        slot_not_released,
    ],
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
    honesty: [
        false_history,
        reason_contradicts_record,
        referral_overpromise,
        referral_without_consent,
    ],
    medium: [medium_mismatch, over_medium_limit, unidentified_sender],
    specifics: [complaint, names_other_employer, pay_talk, private_detail],
    timing: [late_without_apology, same_day_needs_call, slow_reply_unacknowledged],
    tone: [
        blame,
        curt,
        gushing,
        over_apology,
        sarcasm,
        self_doubt_as_reason,
        too_casual,
    ],
];

/// A rule by its name.
#[must_use]
pub fn rule(name: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.name == name)
}

/// The page of a rule in Markdown; `None` for an unknown name.
#[must_use]
pub fn page(rule: &str) -> Option<String> {
    let file = rule.replace('-', "_");
    let (_, source) = PAGES.iter().find(|(name, _)| *name == file)?;
    Some(crate::text::page(source))
}
