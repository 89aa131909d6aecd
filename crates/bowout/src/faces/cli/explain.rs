//! `bowout explain`: the page of a rule, of a reason, or of the profile.

use bowout_core::advice::{REASONS, reason_page};
use bowout_core::review::{RULES, page};

use crate::error::CommandError;
use crate::{input, wire};

/// The page about what a person wants of a job.
const PROFILE: &str = "profile";

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The name of a rule or a reason, or `profile`; without it, all names are listed
    rule: Option<String>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<(), CommandError> {
    let rules = RULES.iter().map(|rule| rule.name);
    let reasons = REASONS.iter().map(|reason| reason.name);
    let names = rules.chain(reasons).chain([PROFILE]);
    let Some(rule) = &arguments.rule else {
        return input::print((names.collect::<Vec<_>>().join("\n") + "\n").as_bytes());
    };
    if rule == PROFILE {
        return input::print(wire::PROFILE_PAGE.as_bytes());
    }
    match page(rule).or_else(|| reason_page(rule)) {
        Some(page) => input::print((page + "\n").as_bytes()),
        None => Err(CommandError::unknown("rule or reason", rule, names)),
    }
}
