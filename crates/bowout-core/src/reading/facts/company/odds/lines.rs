//! What the words and the line of a name tell: that mail goes to many, that somebody signs there.

use crate::reading::facts::names::{names_a_job, squashed};
use crate::text::{fold, is_listed};

/// Words for mail that goes to many, folded.
pub(super) const MANY: &str = "newsletter digest list liste lista lijst mailing verteiler rundbrief bulletin boletin boletim network alumni group grupo     groupe gruppe club members neighbours jobs notifications update updates news";

/// Whether a name stands alone on its line below one of words that part.
fn is_below_parting(body: &str, name: &str) -> bool {
    const CLOSES: &str = "regards regard best warm warmly yours sincerely faithfully thanks thank cheers grussen grusse gruss auftrag cordialement         salutations atentamente saludo saludos atenciosamente cumprimentos groet groeten groetjes abraco abrazo love";
    let mut lines = body.lines().map(str::trim).filter(|line| !line.is_empty());
    let mut before = lines.next().unwrap_or_default();
    for line in lines {
        let is_it = line
            .strip_prefix(name)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with([',', ' ']) && rest.len() < 60);
        let parts = || {
            before.len() < 45
                && fold(before)
                    .split(|c: char| !c.is_alphabetic())
                    .any(|word| is_listed(CLOSES, word))
        };
        if is_it && parts() {
            return true;
        }
        before = line;
    }
    false
}

/// Whether the first of two words stands alone as well, as given names do: `Conversation with Pilar Osei`, `Pilar is away`.
pub(super) fn is_called_short(text: &str, name: &str) -> bool {
    let Some((first, last)) = name.split_once(' ') else {
        return false;
    };
    text.match_indices(first).any(|(at, _)| {
        let behind = &text[at + first.len()..];
        let ends = behind.chars().next().is_none_or(|c| !c.is_alphanumeric());
        ends && !behind.trim_start().starts_with(last)
    })
}

/// Whether a name stands alone on its line above what somebody is: `Nora Flint` above `Head of Talent, Thumbtree`.
fn is_above_a_title(body: &str, name: &str) -> bool {
    const RANKS: &str = "head chief director directora directeur directrice manager lead partner senior principal vp leiter leiterin hr talent people recruiter";
    let mut lines = body.lines().map(str::trim).filter(|line| !line.is_empty());
    while let Some(line) = lines.next() {
        if line == name {
            let below = lines.next().unwrap_or_default();
            let piece = below
                .split([',', '|', '@', '·', '–'])
                .next()
                .unwrap_or_default();
            let first = fold(piece.split(' ').next().unwrap_or_default());
            return below.len() < 70 && (names_a_job(piece) || is_listed(RANKS, &first));
        }
    }
    false
}

/// What shows that a given and a family name are those of who signs. `sender`: the display name of the human who writes, squashed,
/// where the name is not their domain's.
pub(super) fn signing(body: &str, name: &str, sender: Option<&str>) -> [(&'static str, bool); 3] {
    let last = squashed(name.rsplit(' ').next().unwrap_or_default());
    let key = squashed(name);
    let is_theirs = |sender: &str| sender != key && last.len() > 3 && sender.ends_with(&last);
    [
        ("signs below words that part", is_below_parting(body, name)),
        ("a title on the line below", is_above_a_title(body, name)),
        (
            "its last word in a human sender's name",
            sender.is_some_and(is_theirs),
        ),
    ]
}
