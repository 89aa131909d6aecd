//! From an [`Opportunity`](crate::opportunity::Opportunity) and what the person wants to [`Advice`]: attend, ask,
//! reschedule, decline, pause or stop, each with its reasons. Advice knows no letter.

mod advice;
mod demand;
mod matter;
mod pay;
mod profile;
mod reasons;
mod weigh;

pub use advice::{Advice, Line, Verdict};
pub use matter::{Matter, is_called_off};
pub use profile::{CultureNote, Offer, Pay, Plans, Profile};
pub use reasons::{REASONS, Reason, reason_page};
pub use weigh::{ENCOURAGEMENTS, weigh};
