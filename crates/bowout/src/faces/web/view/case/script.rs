//! A script to hold in the hand: large, alone on its page, made for printing.

use maud::{Markup, html};

use crate::case::facts::heading;
use crate::case::page::CasePage;
use crate::frame::{frame, icon};
use crate::look::Look;
use crate::safe::text;

/// The page of a phone script or a voicemail.
#[must_use]
pub fn script(look: &Look<'_>, page: &CasePage<'_>) -> Markup {
    let words = look.words;
    let body = page.proposal.map_or("", |proposal| &proposal.letter.body);
    let main = html! {
        article.script {
            p.kind { (words.way(page.way.medium)) }
            h1 { (heading(look, page)) }
            div.said dir="auto" { (text(body, &[])) }
            p.no-print {
                button.main data-print type="button" hidden { (icon("print")) (words.print) } " "
                a href=(page.way(page.way.verb, page.way.medium)) { (words.back) }
            }
        }
    };
    frame(look, &words.way(page.way.medium), &main)
}
