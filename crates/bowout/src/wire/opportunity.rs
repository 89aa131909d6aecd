//! `bowout.opportunity/1`: one conversation about an interview, with its clock.

use bowout_core::when::Moment;
use bowout_mail::store::Spot;
use serde_json::{Value, json};

use crate::actions::mailbox::list::Listed;

/// An opportunity with the messages that belong to it.
pub(crate) fn opportunity(listed: &Listed, thread: &[Spot]) -> Value {
    let moment = |at: Option<&Moment>| at.map(ToString::to_string);
    json!({
        "schema": "bowout.opportunity/1",
        "id": listed.id,
        "state": listed.standing.name(),
        "kind": listed.asked.kind,
        "path": listed.asked.path,
        "message_id": listed.asked.message_id,
        "from": listed.asked.sender,
        "subject": listed.asked.subject,
        "invited_at": listed.asked.date,
        "answered": listed.answer,
        "answer_by": moment(listed.answer_by.as_ref()),
        "hours_left": listed.hours_left,
        "reply_by": listed.asked.reply_by,
        "reply_by_at": moment(listed.reply_at.as_ref()),
        "interview_at": moment(listed.interview_at.as_ref()),
        "company": listed.company,
        "role": listed.role,
        "paths": thread.iter().map(|spot| spot.path.as_str()).collect::<Vec<_>>(),
    })
}
