//! Help, the list of rules and reasons, and the page of each.

use bowout_core::advice::REASONS;
use bowout_core::review::RULES;
use bowout_core::text::{Language, Saying};
use maud::{Markup, html};

use crate::frame::frame;
use crate::look::Look;
use crate::said::{title, unsaid};

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
    let entry = |name: &str| {
        let title = named(name).map(|(page, _)| heading(&page, look.language));
        html! { li { a href={ "/rules/" (name) } { (title.unwrap_or_default()) } } }
    };
    let main = html! {
        h1 { (words.rules_title) }
        h2 { (words.rules_check) }
        ul.rules { @for rule in RULES { (entry(rule.name)) } }
        h2 { (words.rules_reasons) }
        ul.rules { @for reason in REASONS { (entry(reason.name)) } }
    };
    frame(look, words.rules_title, &main)
}

/// The page of one; `None` for an unknown name.
#[must_use]
pub fn rule(look: &Look<'_>, name: &str) -> Option<Markup> {
    let (words, language) = (look.words, look.language);
    let (page, sayings) = named(name)?;
    let title = heading(&page, language);
    let (_, rest) = page.split_once('\n')?;
    let main = html! {
        article.rule {
            h1 { (title) }
            @if language != Language::En {
                h2 { (words.rule_says) }
                ul { @for saying in sayings { li { (unsaid(*saying, language)) } } }
                h2 { (words.rule_english) }
            }
            div lang="en" { (prose(rest)) }
        }
        p { a href="/rules" { (words.rules_all) } }
    };
    Some(frame(look, &title, &main))
}

/// The page of a rule or reason, and everything it says.
fn named(name: &str) -> Option<(String, &'static [Saying])> {
    if let Some(rule) = bowout_core::review::rule(name) {
        return Some((bowout_core::review::page(name)?, rule.sayings));
    }
    let reason = REASONS.iter().find(|one| one.name == name)?;
    Some((bowout_core::advice::reason_page(name)?, reason.sayings))
}

/// The title of a page in the person's language.
fn heading(page: &str, language: Language) -> String {
    let first = page.lines().next().unwrap_or_default();
    title(first.trim_start_matches('#').trim(), language)
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
