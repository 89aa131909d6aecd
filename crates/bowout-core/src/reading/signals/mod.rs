//! Signals: one file for each thing that a mail can say, in eight languages. A strong cue names the act itself; a weak one
//! only goes with it. What a signal says for a kind is not written here but learnt: see `weigh/weights.txt`.

use std::sync::LazyLock;

use crate::text::{Phrases, Several};

mod alert;
mod applicant;
mod appointment;
mod asks_for_consent;
mod asks_for_times;
mod assessment;
mod at_work;
mod authority;
mod confirmation;
mod invitation;
mod media;
mod offer;
mod outreach;
mod passed_on;
mod picking;
mod receipt;
mod rejection;
mod reschedule;
mod selling;
mod still_deciding;
mod study;
mod subject;
mod your_papers;

use alert::ALERT;
use applicant::APPLICANT;
use appointment::APPOINTMENT;
use asks_for_consent::ASKS_FOR_CONSENT;
use asks_for_times::ASKS_FOR_TIMES;
use assessment::ASSESSMENT;
use at_work::AT_WORK;
use authority::AUTHORITY;
use confirmation::CONFIRMATION;
use invitation::INVITATION;
use media::MEDIA;
use offer::OFFER;
use outreach::OUTREACH;
use passed_on::PASSED_ON;
use picking::PICKING;
use receipt::RECEIPT;
use rejection::REJECTION;
use reschedule::RESCHEDULE;
use selling::SELLING;
use still_deciding::STILL_DECIDING;
use study::STUDY;
pub(crate) use subject::INTERVIEW;
use your_papers::YOUR_PAPERS;

/// Something a mail can say.
#[derive(Debug)]
pub(crate) struct Signal {
    /// The name that the weights know it by.
    pub(crate) name: &'static str,
    /// What it means, as the end of "the mail ...".
    pub(crate) says: &'static str,
    /// Whether it is an act, which an "if" or a footer's question takes back.
    pub(crate) yields_to_if: bool,
    /// Words that name the act.
    pub(crate) strong: LazyLock<Phrases>,
    /// Words that go with it.
    pub(crate) weak: LazyLock<Phrases>,
}

/// Every signal.
pub(crate) static SIGNALS: [&Signal; 23] = [
    &ALERT,
    &APPLICANT,
    &APPOINTMENT,
    &ASKS_FOR_CONSENT,
    &ASKS_FOR_TIMES,
    &ASSESSMENT,
    &AT_WORK,
    &AUTHORITY,
    &CONFIRMATION,
    &INVITATION,
    &MEDIA,
    &OFFER,
    &OUTREACH,
    &PASSED_ON,
    &PICKING,
    &RECEIPT,
    &REJECTION,
    &RESCHEDULE,
    &SELLING,
    &STILL_DECIDING,
    &STUDY,
    &INTERVIEW,
    &YOUR_PAPERS,
];

/// Their lists, of each signal the strong and the weak words.
pub(crate) static LISTS: LazyLock<Several> = LazyLock::new(|| {
    let lists = SIGNALS.iter().flat_map(|one| [&*one.strong, &*one.weak]);
    Several::new(lists.collect())
});

/// Those that tell of an interview or a meeting that is not for a job of the reader.
pub(crate) static ELSEWHERE: [&Signal; 7] = [
    &APPOINTMENT,
    &AT_WORK,
    &AUTHORITY,
    &MEDIA,
    &PASSED_ON,
    &SELLING,
    &STUDY,
];
