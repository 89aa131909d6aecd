//! The acts that a sentence of such a letter may do. One sentence may do several.

/// What a sentence does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Act {
    /// Says clearly that the writer withdraws.
    Decline,
    /// Leaves the decision open.
    Hedge,
    /// Only says that the writer cannot come at that time.
    Unable,
    /// Keeps the door of this process open.
    Reopen,
    /// Wants an answer.
    Ask,
    /// Thanks.
    Thank,
    /// Wishes them well.
    Wish,
    /// Talks of pay as a grievance or a reason.
    Pay,
    /// Tells what is nobody's business.
    Private,
    /// Criticises them.
    Complain,
    /// Makes the reader the culprit.
    Blame,
    /// Mocks.
    Sarcasm,
    /// Praises over the top.
    Gush,
    /// Gives nerves or unworthiness as the reason.
    SelfDoubt,
    /// Shuts the door for good.
    Slam,
    /// Speaks as people do in chats.
    Casual,
    /// Puts somebody else forward.
    Recommend,
    /// Vouches for somebody else.
    Promise,
    /// Names another employer.
    OtherNamed,
    /// Recalls a meeting that has taken place.
    Recall,
    /// Gives the meeting up, to others or for good.
    Release,
    /// Gives another offer as the reason.
    ForOffer,
    /// Gives staying as the reason.
    ForStaying,
    /// Gives the family as the reason.
    ForFamily,
    /// Gives health as the reason.
    ForHealth,
    /// Gives a move as the reason.
    ForMove,
    /// Gives the timing as the reason.
    ForTiming,
    /// Gives pay as the reason.
    ForPay,
    /// Gives the fit as the reason.
    ForFit,
    /// Does any of the acts that a letter is better without.
    Fault,
}

/// Every act with the name that lists of sentences give it, in the order of the weights.
pub const ACTS: [(Act, &str); 30] = [
    (Act::Decline, "decline"),
    (Act::Hedge, "hedge"),
    (Act::Unable, "unable"),
    (Act::Reopen, "reopen"),
    (Act::Ask, "ask"),
    (Act::Thank, "thank"),
    (Act::Wish, "wish"),
    (Act::Pay, "pay"),
    (Act::Private, "private"),
    (Act::Complain, "complain"),
    (Act::Blame, "blame"),
    (Act::Sarcasm, "sarcasm"),
    (Act::Gush, "gush"),
    (Act::SelfDoubt, "selfdoubt"),
    (Act::Slam, "slam"),
    (Act::Casual, "casual"),
    (Act::Recommend, "recommend"),
    (Act::Promise, "promise"),
    (Act::OtherNamed, "other-named"),
    (Act::Recall, "recall"),
    (Act::Release, "release"),
    (Act::ForOffer, "reason:offer"),
    (Act::ForStaying, "reason:staying"),
    (Act::ForFamily, "reason:family"),
    (Act::ForHealth, "reason:health"),
    (Act::ForMove, "reason:move"),
    (Act::ForTiming, "reason:timing"),
    (Act::ForPay, "reason:pay"),
    (Act::ForFit, "reason:fit"),
    (Act::Fault, "fault"),
];

#[cfg(test)]
mod tests {
    use super::ACTS;

    #[test]
    fn acts_stand_in_the_order_of_their_weights() {
        for (at, (act, _)) in ACTS.iter().enumerate() {
            assert_eq!(*act as usize, at);
        }
    }
}
