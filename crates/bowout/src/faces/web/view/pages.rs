//! Help, the list of rules and reasons, and the page of each.

use bowout_core::advice::REASONS;
use bowout_core::review::RULES;
use maud::{Markup, html};

use crate::frame::frame;
use crate::look::Look;

/// What Bowout does, and where to look.
#[must_use]
pub fn help(look: &Look<'_>) -> Markup {
    let words = look.words;
    let main = html! {
        h1 { (words.help_title) }
        dl.help {
            @for (question, answer) in words.help { dt { (question) } dd { (answer) } }
        }
        h2 { (words.rules_title) }
        p { (words.rules_lead) " " a href="/rules" { (words.rules_all) } }
    };
    frame(look, words.help_title, &main)
}

/// Every rule of the check and every reason of the advice.
#[must_use]
pub fn rules(look: &Look<'_>) -> Markup {
    let words = look.words;
    let title = |page: Option<String>, name: &str| {
        let page = page.unwrap_or_default();
        let first = page.lines().next().unwrap_or_default();
        let title = first.trim_start_matches('#').trim().to_owned();
        if title.is_empty() {
            name.replace('-', " ")
        } else {
            title
        }
    };
    let main = html! {
        h1 { (words.rules_title) }
        h2 { (words.rules_check) }
        ul.rules lang="en" { @for rule in RULES { li { a href={ "/rules/" (rule.name) } { (title(bowout_core::review::page(rule.name), rule.name)) } } } }
        h2 { (words.rules_reasons) }
        ul.rules lang="en" { @for reason in REASONS { li { a href={ "/rules/" (reason.name) } { (title(bowout_core::advice::reason_page(reason.name), reason.name)) } } } }
    };
    frame(look, words.rules_title, &main)
}

/// The page of one; `None` for an unknown name.
#[must_use]
pub fn rule(look: &Look<'_>, name: &str) -> Option<Markup> {
    let page =
        bowout_core::review::page(name).or_else(|| bowout_core::advice::reason_page(name))?;
    let title = page
        .lines()
        .next()
        .unwrap_or_default()
        .trim_start_matches('#')
        .trim()
        .to_owned();
    let main = html! {
        article.rule lang="en" { (prose(&page)) }
        p { a href="/rules" lang=(look.language.tag()) { (look.words.rules_all) } }
    };
    Some(frame(look, &title, &main))
}

/// The little Markdown that these pages use: headings and paragraphs.
fn prose(page: &str) -> Markup {
    html! {
        @for block in page.split("\n\n").flat_map(|block| heads(block.trim())) {
            @if let Some(title) = block.strip_prefix("## ") { h2 { (title) } }
            @else if let Some(title) = block.strip_prefix("# ") { h1 { (title) } }
            @else if !block.is_empty() { p { (block.replace('`', "")) } }
        }
    }
}

/// A heading and the words right below it, apart.
fn heads(block: &str) -> Vec<&str> {
    match block.split_once('\n') {
        Some((head, rest)) if head.starts_with('#') => vec![head, rest],
        _ => vec![block],
    }
}
