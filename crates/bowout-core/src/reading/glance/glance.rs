//! The decision: do the words of an invitation stand close together?

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

use crate::message::glance::{Fields, Sight, look};
use crate::reading::glance::words::{INTERVIEW, JOB, MEETING, PROCESS, REQUEST, TIME};

/// How far apart an interview and what is asked about it may stand, in bytes.
const REACH: usize = 400;
/// How far apart a job, a meeting and a time may stand where nobody says "interview", in bytes.
const CLOSE: usize = 250;

/// The lists in the order of [`Seen`].
const LISTS: [&str; 6] = [INTERVIEW, JOB, MEETING, TIME, REQUEST, PROCESS];

/// One word of a list.
struct Stem {
    list: usize,
    is_inner: bool,
    is_whole: bool,
}

/// Every word of every list, ready to be looked for in one pass.
struct Net {
    words: AhoCorasick,
    stems: Vec<Stem>,
}

static NET: LazyLock<Option<Net>> = LazyLock::new(|| {
    let mut stems = vec![];
    let mut plain = vec![];
    for (list, words) in LISTS.iter().enumerate() {
        for word in words.split(',').map(str::trim) {
            let bare = word.trim_start_matches('*').trim_end_matches('$');
            stems.push(Stem {
                list,
                // Nothing parts the words of Chinese and Japanese.
                is_inner: word.starts_with('*') || !bare.starts_with(|c: char| c.is_ascii()),
                is_whole: word.ends_with('$'),
            });
            plain.push(bare);
        }
    }
    let words = AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .kind(Some(AhoCorasickKind::DFA))
        .build(&plain);
    words.ok().map(|words| Net { words, stems })
});

/// Where a word of each list was last seen.
#[derive(Default)]
struct Seen([Option<usize>; LISTS.len()]);

impl Seen {
    /// Whether a word of a list stands near `place`; the subject, `title` bytes long, stands near the beginning.
    fn near(&self, list: usize, place: usize, reach: usize, title: usize) -> bool {
        self.0[list].is_some_and(|seen| {
            place.abs_diff(seen) <= reach || seen < title && place < title + 2 * reach
        })
    }
}

/// What a glance tells of whether a mail may await an answer about an interview.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Glance {
    /// It does not.
    No,
    /// It may, since it asks something or names a time and went to few; [`read_briefly`](crate::reading::read_briefly) looks again.
    Perhaps,
    /// It may well: what it speaks of stands close together.
    Likely,
}

/// Glances at a mail. `sight` is room to work in.
///
/// A no is certain as far as our corpus tells: `a_glance_loses_no_invitation` holds every mail of it to that. Mail to a
/// list counts only where its subject names an interview, since it is not addressed to its reader; mail to many only where
/// the reader's own application is the matter.
#[must_use]
pub fn glance(fields: &Fields<'_>, sight: &mut Sight) -> Glance {
    if !fields.has_any {
        return Glance::Likely;
    }
    if fields.is_list_post && !names_interview(fields, sight) {
        return Glance::No;
    }
    look(fields, sight);
    let mut lists = [false; LISTS.len()];
    let is_likely = sight.has_calendar
        || hangs_together(&sight.text, sight.subject, &mut lists)
            && (!fields.is_bulk || found(&sight.text).any(|(list, _)| list == 5));
    let [.., is_timed, is_asked, _] = lists;
    match is_likely {
        true => Glance::Likely,
        false if !fields.is_bulk && (is_timed || is_asked) => Glance::Perhaps,
        false => Glance::No,
    }
}

/// Whether the subject of a mail to a list names an interview.
fn names_interview(fields: &Fields<'_>, sight: &mut Sight) -> bool {
    let head = Fields {
        subject: fields.subject,
        ..Fields::default()
    };
    look(&head, sight);
    found(&sight.text).any(|(list, _)| list == 0)
}

/// Whether an interview and a request, or a job, a meeting and a time stand close together. Notes the lists that it saw.
fn hangs_together(text: &[u8], title: usize, lists: &mut [bool; LISTS.len()]) -> bool {
    let mut seen = Seen::default();
    found(text).any(|(list, place)| {
        seen.0[list] = Some(place);
        lists[list] = true;
        let [interview, job, meeting, near_time, far_time, request] = [
            (0, REACH),
            (1, CLOSE),
            (2, CLOSE),
            (3, CLOSE),
            (3, REACH),
            (4, REACH),
        ]
        .map(|(list, reach)| seen.near(list, place, reach, title));
        interview && (far_time || request) || job && meeting && near_time
    })
}

/// The words of the lists in a text: the list and the place.
fn found(text: &[u8]) -> impl Iterator<Item = (usize, usize)> {
    let is_letter =
        |byte: Option<&u8>| byte.is_some_and(|one| one.is_ascii_alphabetic() || *one >= 0x80);
    let net = NET.iter();
    net.flat_map(move |net| {
        net.words
            .find_overlapping_iter(text)
            .filter_map(move |one| {
                let stem = &net.stems[one.pattern().as_usize()];
                let before = one.start().checked_sub(1).and_then(|at| text.get(at));
                if !stem.is_inner && is_letter(before) {
                    return None;
                }
                let plural = usize::from(text.get(one.end()) == Some(&b's'));
                if stem.is_whole && is_letter(text.get(one.end() + plural)) {
                    return None;
                }
                Some((stem.list, one.start()))
            })
    })
}

#[cfg(test)]
mod tests {
    use super::Glance;
    use crate::message::glance::{Fields, Sight};

    fn glance(mail: &str) -> Glance {
        super::glance(&Fields::of(mail.as_bytes()), &mut Sight::default())
    }

    #[test]
    fn lets_invitations_through_however_they_are_put() {
        for mail in [
            "Subject: Hello\n\nAre you free for a coffee on Friday about the baker role?\n",
            "Subject: =?utf-8?q?Einladung_zum_Vorstellungsgespr=C3=A4ch?=\n\nPasst Ihnen der 3.?\n",
            "Subject: 面试\n\n请回复\n",
            "Subject: x\nContent-Type: text/calendar\n\nBEGIN:VCALENDAR\n",
            "no header at all",
        ] {
            assert_eq!(glance(mail), Glance::Likely, "{mail}");
        }
    }

    #[test]
    fn leaves_a_doubt_where_a_person_asks_something() {
        let mail = "Subject: groom\n\nSaturday 7 to 9 and then ride Biscuit for me. Y/N?\n";
        assert_eq!(glance(mail), Glance::Perhaps);
    }

    #[test]
    fn stops_what_has_nothing_of_an_invitation() {
        for mail in [
            "Subject: Your parcel\nPrecedence: bulk\n\nIt arrives on Monday between 9 and 12.\n",
            "Subject: Job alert\n\n12 new jobs near you. Apply now.\n",
            "List-Post: <mailto:l@x.example>\nSubject: meeting\n\nThe interview is on Monday, please confirm.\n",
        ] {
            assert_eq!(glance(mail), Glance::No, "{mail}");
        }
    }
}
