//! The decision: do the words of an invitation stand close together?

use crate::message::glance::{Fields, Marks, Sight, look};
use crate::reading::glance::net::{ALL, LISTS, OWN, found};

/// How far apart an interview and what is asked about it may stand, in bytes.
const REACH: usize = 400;
/// How far apart a job, a meeting and a time may stand where nobody says "interview", in bytes.
const CLOSE: usize = 250;

/// Where a word of each list was last seen.
#[derive(Default)]
struct Seen([Option<usize>; LISTS]);

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

/// Glances at a mail that bears such marks. `sight` is room to work in.
///
/// A no is certain as far as our corpus tells: `a_glance_loses_no_invitation` holds every mail of it to that. Mail to a
/// list counts only where its subject names an interview, since it is not addressed to its reader; mail to many only where
/// the reader's own application is the matter.
#[must_use]
pub fn glance(fields: &Fields<'_>, marks: Marks, sight: &mut Sight) -> Glance {
    if !fields.has_any {
        return Glance::Likely;
    }
    if fields.is_list_post && !names_interview(fields, sight) {
        return Glance::No;
    }
    look(fields, sight);
    let mut lists = [false; LISTS];
    let is_likely = marks.has_calendar
        || (!fields.is_bulk || found(&sight.text, &OWN).next().is_some())
            && hangs_together(&sight.text, sight.subject, &mut lists);
    let [names_it, .., is_timed, is_asked, _] = lists;
    match is_likely {
        true => Glance::Likely,
        false if !fields.is_bulk && (names_it || is_timed || is_asked) => Glance::Perhaps,
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
    found(&sight.text, &ALL).any(|(list, _)| list == 0)
}

/// Whether an interview and a request, or a job, a meeting and a time stand close together. Notes the lists that it saw.
fn hangs_together(text: &[u8], title: usize, lists: &mut [bool; LISTS]) -> bool {
    let mut seen = Seen::default();
    found(text, &ALL).any(|(list, place)| {
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

#[cfg(test)]
mod tests {
    use super::Glance;
    use crate::message::glance::{Fields, Marks, Sight};

    fn glance(mail: &str) -> Glance {
        let fields = Fields::of(mail.as_bytes());
        super::glance(&fields, Marks::of(&fields), &mut Sight::default())
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
        for mail in [
            "Subject: groom\n\nSaturday 7 to 9 and then ride Biscuit for me. Y/N?\n",
            "Subject: dsl\n\nservice de fou, on décale a 11h ? dis moi ok ou pas.\n",
            "Subject: olas\n\nMañana cerramos la escuela. ¿Te importa si hablamos a las 18:30?\n",
            "Subject: je briefje\n\nZin om zaterdag langs te komen en even praten?\n",
            "Subject: Re: 想改期\n\n沒問題,原本的8號取消,改成13號,您挑一個。\n",
        ] {
            assert_eq!(glance(mail), Glance::Perhaps, "{mail}");
        }
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
