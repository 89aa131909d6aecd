//! What may be claimed of a mail.

use crate::reading::reading::Kind;

/// A kind, and whether the reader has something to answer.
pub(crate) type Claim = (Kind, bool);

/// What may be claimed, in the order of the weights. An interview that is called off is a reschedule and asks for nothing.
pub(crate) const CLAIMS: [Claim; 12] = [
    (Kind::InterviewInvitation, true),
    (Kind::Scheduling, true),
    (Kind::Reschedule, true),
    (Kind::Reschedule, false),
    (Kind::InterviewConfirmation, false),
    (Kind::Assessment, false),
    (Kind::ApplicationConfirmation, false),
    (Kind::Rejection, false),
    (Kind::Offer, false),
    (Kind::RecruiterOutreach, false),
    (Kind::JobAlert, false),
    (Kind::Other, false),
];

/// How many claims there are.
pub(crate) const NUMBER: usize = CLAIMS.len();

/// A number for each claim.
pub(crate) type Chances = [f64; NUMBER];

/// The place of a claim; of a kind that always asks or never does, of that.
pub(crate) fn place_of(own: Claim) -> usize {
    let exact = CLAIMS.iter().position(|claim| *claim == own);
    let of_kind = || CLAIMS.iter().position(|claim| claim.0 == own.0);
    exact.or_else(of_kind).unwrap_or_default()
}

/// The name of a claim, as lists have it.
pub(crate) fn name((kind, asks): Claim) -> String {
    let is_settled = !asks && CLAIMS.contains(&(kind, true));
    let settled = if is_settled { ":settled" } else { "" };
    format!("{}{settled}", kind.name())
}
