//! Who the person is and what they want: seen, changed and erased in one place.

use bowout_core::advice::Profile;
use maud::{Markup, html};

use crate::case;
use crate::frame::frame;
use crate::look::Look;
use crate::notice::{Field, Wrong, input, unwritable};
use crate::safe::field;

/// What the page shows.
#[derive(Debug)]
pub struct YouPage<'a> {
    /// How they sign.
    pub name: &'a str,
    /// Their address.
    pub email: &'a str,
    /// Their other addresses.
    pub aliases: &'a [String],
    /// What they want of a job.
    pub profile: &'a Profile,
    /// The file of the profile as it lies on the disk.
    pub text: Option<&'a str>,
    /// Where it lies.
    pub path: &'a str,
    /// Whether something was just kept.
    pub is_saved: bool,
    /// The folder that nothing can be written to, where this is in memory alone.
    pub unwritable: Option<&'a str>,
    /// What was typed and could not be taken.
    pub refused: &'a [Wrong<'a>],
}

/// The page.
#[must_use]
pub fn you(look: &Look<'_>, page: &YouPage<'_>) -> Markup {
    let words = look.words;
    let main = html! {
        h1 { (words.you_title) }
        p.lead { (words.you_lead) }
        @if let Some(folder) = page.unwritable { (unwritable(look, folder)) }
        @else if page.is_saved { p.done role="status" { (words.saved) } }
        form.you method="post" action="/you" {
            (look.key())
            h2 { (words.you_who) }
            div.grid {
                label { span { (words.sign) } input type="text" name="name" value=(page.name) maxlength="120" autocomplete="name" dir="auto"; }
                (input(page.refused, Field {
                    name: "email",
                    sends: "email",
                    label: words.your_address,
                    kind: "email",
                    value: page.email,
                    fills: "email",
                    says: words.bad_address,
                }))
                (input(page.refused, Field {
                    name: "aliases",
                    sends: "aliases",
                    label: words.your_others,
                    kind: "text",
                    value: &page.aliases.join(", "),
                    fills: "off",
                    says: words.bad_address,
                }))
            }
            h2 { (words.you_wants) }
            p.quiet { (words.you_wants_says) }
            (case::wants(look, page.profile, page.refused))
            button.main type="submit" { (words.remember) }
        }
        section.keeping aria-labelledby="file" {
            h2 #file { (words.the_file) }
            @match page.text {
                Some(text) => {
                    p { code { (field(page.path)) } }
                    pre tabindex="0" role="group" aria-labelledby="file" { (crate::safe::text(text, &[])) }
                }
                None => p.quiet { (words.no_file) },
            }
            form method="post" action="/you/erase" {
                (look.key())
                button.danger type="submit" { (words.erase_you) }
            }
        }
    };
    frame(look, words.you_title, &main)
}
