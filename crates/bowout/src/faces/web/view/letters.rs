//! The letters of this machine: searchable, erasable, off with one switch.

use maud::{Markup, html};

use crate::frame::frame;
use crate::look::{Look, fill};
use crate::notice::unwritable;
use crate::safe::field;
use crate::start::{Entry, entries};

/// What the page of letters shows.
#[derive(Debug)]
pub struct Letters<'a> {
    /// What was found.
    pub found: &'a [Entry],
    /// How many there are in all.
    pub all: usize,
    /// What was searched for.
    pub search: &'a str,
    /// Where they lie.
    pub folder: &'a str,
    /// Whether new ones are remembered.
    pub remembers: bool,
    /// Whether some are in memory alone, because the folder refused them.
    pub is_unwritable: bool,
}

/// The page of letters.
#[must_use]
pub fn letters(look: &Look<'_>, page: &Letters<'_>) -> Markup {
    let words = look.words;
    let main = html! {
        h1 { (words.letters_title) }
        @if page.is_unwritable { (unwritable(look, page.folder)) }
        @if page.all > 0 {
            form.search method="get" action="/letters" role="search" {
                label.hidden for="q" { (words.search) }
                input #q type="search" name="q" value=(page.search) placeholder=(words.search) maxlength="100" dir="auto";
                button type="submit" { (words.search) }
            }
        }
        @if page.all == 0 { div.empty { p { (words.no_letters) } p { a.button.main href="/" { (words.nav_start) } } } }
        @else if page.found.is_empty() { p.missing role="status" { (words.none_found) " " (field(page.search)) } }
        @else { (entries(look, page.found)) }
        section.keeping aria-labelledby="keeping" {
            h2 #keeping { (words.keeping) }
            p { @if page.remembers { (fill(words.keeps, &[""])) " " code { (field(page.folder)) } } @else { (words.keeps_not) } }
            form method="post" action="/letters/switch" {
                (look.key())
                @if page.remembers { button name="on" value="no" type="submit" { (words.switch_off) } }
                @else { button name="on" value="yes" type="submit" { (words.switch_on) } }
            }
            @if page.all > 0 {
                details.erase {
                    summary { (words.erase_all) }
                    form method="post" action="/letters/erase" {
                        (look.key())
                        p { (fill(words.erase_all_says, &[&page.all.to_string()])) }
                        button.danger type="submit" { (words.erase) }
                    }
                }
            }
        }
    };
    frame(look, words.letters_title, &main)
}
