//! Where an invitation comes in: words to paste, files to drop, a sample to try.

use bowout_core::when::Moment;
use maud::{Markup, html};

use crate::frame::{frame, icon};
use crate::look::{Look, fill};
use crate::safe::field;
use crate::when::ago;

/// A letter in a list.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The id of its case.
    pub id: String,
    /// What it is about, in the words of the mail.
    pub title: String,
    /// When it was last touched.
    pub changed: Moment,
    /// Whether the person said that it is out, and with which answer.
    pub answered: Option<String>,
    /// Whether it is the sample.
    pub is_sample: bool,
}

/// The first page.
#[must_use]
pub fn start(look: &Look<'_>, recent: &[Entry], problem: Option<&str>) -> Markup {
    let words = look.words;
    let main = html! {
        div.welcome {
            h1 { (words.start_title) }
            p.lead { (words.start_lead) }
        }
        @if let Some(problem) = problem {
            p.problem role="alert" { (icon("problem")) " " (problem) }
        }
        form.drop #drop method="post" action="/read" enctype="multipart/form-data" {
            (look.key())
            label for="words" { (words.paste_label) }
            textarea #words name="words" rows="9" placeholder=(words.paste_hint) dir="auto" autofocus spellcheck="false" {}
            div.row {
                label.file {
                    input type="file" name="files" multiple accept=".eml,.ics,.mbox,.txt,message/rfc822,text/calendar";
                    span.button { (icon("file")) (words.files_label) }
                }
                button.main type="submit" { (words.read_it) }
            }
            p.quiet { (words.drop_hint) }
        }
        form.sample method="post" action="/sample" {
            (look.key())
            p { (words.sample_lead) " " button.link type="submit" { (words.sample) } }
        }
        @if !recent.is_empty() {
            section.recent aria-labelledby="recent" {
                h2 #recent { (words.recent) }
                (entries(look, recent))
            }
        }
    };
    frame(look, words.start_title, &main)
}

/// What came of files that held several conversations: each a case of its own.
#[must_use]
pub fn several(look: &Look<'_>, made: &[Entry]) -> Markup {
    let words = look.words;
    let title = fill(words.made_title, &[&made.len().to_string()]);
    let main = html! {
        h1 { (title) }
        p.lead { (words.made_says) }
        (entries(look, made))
    };
    frame(look, &title, &main)
}

/// Letters, one a line.
#[must_use]
pub fn entries(look: &Look<'_>, entries: &[Entry]) -> Markup {
    let words = look.words;
    html! {
        ul.entries {
            @for entry in entries {
                li {
                    a href={ "/case/" (entry.id) } { (field(&entry.title)) }
                    span.meta {
                        @if entry.is_sample { span.tag { (words.sample_tag) } " " }
                        @if let Some(verb) = &entry.answered { span.tag.done { (icon("check")) (words.verb(verb)) } " " }
                        (ago(look, &entry.changed))
                    }
                }
            }
        }
    }
}
