//! When something did not work: what happened, what was not done, what to do next. What was typed and could not be taken
//! stays in its field, and the reason stands beside it.

use maud::{Markup, html};

use crate::frame::{frame, icon};
use crate::look::{Look, fill};

/// A page that says one thing, with one way on.
#[must_use]
pub fn notice(look: &Look<'_>, title: &str, says: &str, on: (&str, &str)) -> Markup {
    let (path, name) = on;
    let main = html! {
        div.notice role="alert" {
            h1 { (icon("problem")) " " (title) }
            p.lead { (says) }
            p { a.button href=(path) { (name) } }
        }
    };
    frame(look, title, &main)
}

/// The disk refused: all goes on in memory, and ends with the program.
#[must_use]
pub(crate) fn unwritable(look: &Look<'_>, folder: &str) -> Markup {
    html! {
        p.problem.unwritable role="status" { (icon("problem")) " " (fill(look.words.not_kept, &[folder])) }
    }
}

/// Two windows wrote the same letter: both texts, and the person chooses.
#[must_use]
pub fn conflict(look: &Look<'_>, case: &str, mine: Option<&str>) -> Markup {
    let words = look.words;
    let main = html! {
        div.notice role="alert" {
            h1 { (icon("problem")) " " (words.conflict) }
            p.lead { (words.conflict_says) }
            @if let Some(mine) = mine {
                label { span { (words.conflict_mine) } textarea readonly rows="12" dir="auto" { (mine) } }
            }
            p { a.button href={ "/case/" (case) } { (words.conflict_other) } }
        }
    };
    frame(look, words.conflict, &main)
}

/// A field as it was typed where it, or one that belongs to it, could not be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wrong<'a> {
    /// The name of the field.
    pub field: &'a str,
    /// What was typed.
    pub words: &'a str,
    /// Whether this field is the one at fault.
    pub is_wrong: bool,
}

/// A text field whose words may have been refused.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Field<'a> {
    /// What it is called among the refused ones.
    pub(crate) name: &'a str,
    /// The name that the form sends.
    pub(crate) sends: &'a str,
    pub(crate) label: &'a str,
    /// The `type` while nothing was refused: one that knows only sound values cannot show others.
    pub(crate) kind: &'static str,
    /// What stands in it otherwise.
    pub(crate) value: &'a str,
    /// What a browser may fill in: `off`, or the name of what it knows.
    pub(crate) fills: &'static str,
    /// Why it was refused.
    pub(crate) says: &'static str,
}

/// The words that were typed into a field and refused.
pub(crate) fn typed<'a>(refused: &[Wrong<'a>], name: &str) -> Option<Wrong<'a>> {
    refused.iter().find(|one| one.field == name).copied()
}

/// The field with its label and, where it was refused, the reason.
pub(crate) fn input(refused: &[Wrong<'_>], field: Field<'_>) -> Markup {
    let typed = typed(refused, field.name);
    let is_wrong = typed.is_some_and(|one| one.is_wrong);
    let why = format!("wrong-{}", field.name);
    let kind = match (typed, field.kind) {
        (Some(_), "number" | "datetime-local") => "text",
        (_, kind) => kind,
    };
    let is_number = field.kind == "number";
    html! {
        label.wide[field.name == "aliases"] {
            span { (field.label) }
            input type=(kind) name=(field.sends) value=(typed.map_or(field.value, |one| one.words)) maxlength="600" autocomplete=(field.fills)
                dir=[(kind == "text").then_some("auto")] list=[(field.name == "zone").then_some("zones")]
                min=[(kind == "number").then_some("0")] step=[(field.name == "amount").then_some("any")]
                max=[(kind == "number" && field.name == "days").then_some("7")] inputmode=[is_number.then_some("decimal")]
                aria-invalid=[is_wrong.then_some("true")] aria-describedby=[is_wrong.then_some(&why)];
            @if is_wrong { span.problem.beside id=(why) role="alert" { (icon("problem")) " " (field.says) } }
        }
    }
}
