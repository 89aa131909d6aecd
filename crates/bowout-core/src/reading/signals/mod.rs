//! Signals: one file for each thing that a mail can say, in eight languages. A strong cue names the act itself; a weak one
//! only goes with it.

use std::sync::LazyLock;

use crate::text::Phrases;

mod alert;
mod assessment;
mod confirmation;
mod elsewhere;
mod invitation;
mod offer;
mod outreach;
mod picking;
mod receipt;
mod rejection;
mod reschedule;
mod subject;

/// Something a mail can say.
#[derive(Debug)]
pub(crate) struct Signal {
    /// Whether it is an act, which an "if" or a footer's question takes back.
    pub(crate) yields_to_if: bool,
    /// Words that name the act.
    pub(crate) strong: LazyLock<Phrases>,
    /// Words that go with it.
    pub(crate) weak: LazyLock<Phrases>,
}

pub(crate) use alert::ALERT;
pub(crate) use assessment::ASSESSMENT;
pub(crate) use confirmation::CONFIRMATION;
pub(crate) use elsewhere::ELSEWHERE;
pub(crate) use invitation::INVITATION;
pub(crate) use offer::OFFER;
pub(crate) use outreach::OUTREACH;
pub(crate) use picking::PICKING;
pub(crate) use receipt::RECEIPT;
pub(crate) use rejection::REJECTION;
pub(crate) use reschedule::RESCHEDULE;
pub(crate) use subject::INTERVIEW;
