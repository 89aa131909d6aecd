//! What a conversation is about and how far it has come.

mod answer_by;
mod counts;
mod follow_up;
mod gather;
mod held;
mod nudges;
mod opportunity;
mod stage;
mod superseded;
mod tasks;
mod told_reason;

pub use answer_by::answer_by;
pub use follow_up::{FollowUp, first_question, follow_ups};
pub use gather::{gather, gather_read};
pub use held::{held, held_before};
pub use nudges::nudges;
pub use opportunity::{Heard, Opportunity, Quoted};
pub use stage::Stage;
pub use superseded::{Superseded, superseded};
pub use told_reason::{told_in_history, told_reason};
