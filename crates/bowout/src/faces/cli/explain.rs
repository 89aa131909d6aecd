//! `bowout explain`: the page of a rule.

use bowout_core::review::{RULES, page};

use crate::error::CommandError;
use crate::input;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The rule's name; without it, all names are listed
    rule: Option<String>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<(), CommandError> {
    let names = RULES.iter().map(|rule| rule.name);
    let Some(rule) = &arguments.rule else {
        return input::print((names.collect::<Vec<_>>().join("\n") + "\n").as_bytes());
    };
    match page(rule) {
        Some(page) => input::print((page + "\n").as_bytes()),
        None => Err(CommandError::Usage(format!(
            "no rule is called {rule:?}; there are: {}",
            names.collect::<Vec<_>>().join(", ")
        ))),
    }
}
