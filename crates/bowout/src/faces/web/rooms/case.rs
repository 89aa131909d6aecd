//! A case as it is shown: its page, its script, its files. Nothing is changed here.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::response::Response;
use bowout_core::letter::{Links, links};
use bowout_core::message::new_words;
use bowout_core::person::Person;
use bowout_core::when::Moment;
use bowout_page::case::{
    About, CasePage, Choices, Earlier, OwnAnswer, Way, case, script as script_page,
};
use bowout_page::look::Room;
use bowout_page::notice::Wrong;

use crate::actions::answer::{Task, files};
use crate::actions::case::{Case, Desk, StoredMessage, Typed, lay_out};
use crate::faces::web::server::{App, Refusal, Visit, bounded, download, page, refuse};
use bowout_core::calendar::Extent;

/// The page of a case, with the answer that most people come for.
pub(crate) async fn first(
    State(app): State<Arc<App>>,
    visit: Visit,
    Path(id): Path<String>,
) -> Response {
    bounded(app, visit, move |app, visit| {
        shown(app, visit, &id, ("decline", "email"))
    })
    .await
}

/// The page of a case.
pub(crate) async fn show(
    State(app): State<Arc<App>>,
    visit: Visit,
    Path((id, verb, medium)): Path<(String, String, String)>,
) -> Response {
    bounded(app, visit, move |app, visit| {
        shown(app, visit, &id, (&verb, &medium))
    })
    .await
}

fn shown(app: &App, visit: &Visit, id: &str, way: (&str, &str)) -> Response {
    let look = visit.look(app, Room::Case);
    let shown = with_page(app, id, way, |one| page(case(&look, one)));
    shown.unwrap_or_else(|| refuse(app, visit, Refusal::Gone))
}

/// A script, alone on its page.
pub(crate) async fn script(
    State(app): State<Arc<App>>,
    visit: Visit,
    Path((id, verb, medium)): Path<(String, String, String)>,
) -> Response {
    bounded(app, visit, move |app, visit| {
        let look = visit.look(app, Room::Case);
        let shown = with_page(app, &id, (&verb, &medium), |one| {
            page(script_page(&look, one))
        });
        shown.unwrap_or_else(|| refuse(app, visit, Refusal::Gone))
    })
    .await
}

/// Lays a case out and shows it; `None` where there is none.
fn with_page(
    app: &App,
    id: &str,
    (verb, medium): (&str, &str),
    show: impl FnOnce(&CasePage<'_>) -> Response,
) -> Option<Response> {
    let kept = app.store.load(id)?;
    let known = app.files.known();
    let desk = lay_out(&kept, &known, (verb, medium), &app.now())?;
    let earlier = earlier(&kept, &desk);
    let own_answer = desk.own_answer.as_ref();
    let own_answer = kept
        .messages
        .iter()
        .find(|one| Some(&one.name) == own_answer)
        .map(|one| OwnAnswer {
            mail: mail_of(one),
            is_resumed: kept.writes_again,
        });
    let fallback = Person::default();
    let one = CasePage {
        id,
        version: kept.version,
        created: Moment::parse(&kept.created).unwrap_or_else(|| app.now()),
        is_sample: kept.is_sample,
        way: Way { verb, medium },
        message: &desk.message,
        reading: &desk.reading,
        corrected: &desk.corrected,
        earlier: &earlier,
        advice: &desk.advice,
        profile: &known.profile,
        about: about(&kept),
        choices: choices(&kept),
        proposal: desk.proposal.as_ref(),
        everybody: &desk.everybody,
        named: &desk.named,
        is_edited: desk.is_edited,
        has_set_aside: set_aside(&kept, (verb, medium)).is_some(),
        me: desk.own.first().unwrap_or(&fallback),
        links: links_of(&desk),
        answered: kept.answered.as_deref().and_then(Moment::parse),
        refused: typed(&kept.refused),
        unwritable: app.store.is_stranded(id).then(|| app.folder()),
        own_answer,
    };
    Some(show(&one))
}

/// The links of a letter that somebody can get.
pub(super) fn links_of(desk: &Desk) -> Option<Links> {
    let proposal = desk.proposal.as_ref().ok()?;
    (!proposal.letter.to.is_empty()).then(|| links(&proposal.letter))
}

/// Words that were set aside for a letter written anew.
fn set_aside<'a>(case: &'a Case, (verb, medium): (&str, &str)) -> Option<&'a String> {
    let draft = case.drafts.get(&format!("{verb}/{medium}"))?;
    draft.set_aside.as_ref()
}

/// What could not be taken, as the page shows it.
pub(super) fn typed(refused: &[Typed]) -> Vec<Wrong<'_>> {
    let shown = refused.iter().map(|one| Wrong {
        field: &one.field,
        words: &one.words,
        is_wrong: one.is_wrong,
    });
    shown.collect()
}

/// The rest of the conversation.
fn earlier(case: &Case, desk: &Desk) -> Vec<Earlier> {
    let others = case.messages.iter().filter(|one| one.name != desk.name);
    others.map(mail_of).collect()
}

/// A mail as it is shown beside the one that is answered.
fn mail_of(stored: &StoredMessage) -> Earlier {
    let message = stored.message();
    Earlier {
        from: message.from.first().cloned().unwrap_or_default(),
        date: message.date,
        body: new_words(&message.body).to_owned(),
        subject: message.subject,
    }
}

fn about(case: &Case) -> About<'_> {
    let about = &case.about;
    About {
        would_accept: about.would_accept,
        knows_company: about.knows_company,
        has_attended: about.has_attended,
        feeling: &about.feeling,
        overlap: &about.overlap,
        advertised_role: &about.advertised_role,
        already_submitted: &about.already_submitted,
    }
}

fn choices(case: &Case) -> Choices<'_> {
    let kept = &case.wish;
    Choices {
        stage: &kept.stage,
        language: &kept.language,
        reason: &kept.reason,
        own_reason: &kept.own_reason,
        tone: &kept.tone,
        referral: &kept.referral,
        has_consent: kept.has_consent,
        has_phoned: kept.has_phoned,
        is_whole_series: kept.is_whole_series,
        quotes: kept.quotes,
        added: &kept.recipients,
        proposals: &kept.proposals,
        questions: &kept.questions,
        until: &kept.until,
        time: &kept.time,
    }
}

/// A file of the answer.
pub(crate) async fn file(
    State(app): State<Arc<App>>,
    visit: Visit,
    Path((id, verb, medium, name)): Path<(String, String, String, String)>,
) -> Response {
    bounded(app, visit, move |app, visit| {
        let file = file_of(app, &id, (&verb, &medium), &name);
        file.unwrap_or_else(|| refuse(app, visit, Refusal::Gone))
    })
    .await
}

fn file_of(app: &App, id: &str, way: (&str, &str), name: &str) -> Option<Response> {
    let kept = app.store.load(id)?;
    let known = app.files.known();
    let desk = lay_out(&kept, &known, way, &app.now())?;
    let proposal = desk.proposal.ok()?;
    if name == "rsvp.ics" {
        let reply = proposal.rsvp.as_ref().ok()?;
        let kind = "text/calendar; charset=utf-8; method=REPLY";
        return Some(download(name, kind, reply.calendar.clone().into_bytes()));
    }
    let task = Task {
        message: desk.message,
        wish: desk.wish,
        own: desk.own,
        extent: Extent::OneEvent,
        is_draft: true,
    };
    let files = files(&task, &proposal).ok()?;
    let (name, bytes) = files.into_iter().find(|(one, _)| *one == name)?;
    let kind = if name.ends_with("txt") {
        "text/plain; charset=utf-8"
    } else {
        "message/rfc822"
    };
    Some(download(name, kind, bytes))
}
