//! What the person changes about a case. Every change names the state that it was made from; a newer state wins, and the
//! person is shown both.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use bowout_core::person::is_address;
use bowout_core::text::one_line;
use bowout_page::case::{Checked, checked};
use bowout_page::look::Room;
use bowout_page::notice::conflict;
use serde_json::json;

use crate::actions::case::{About, Case, Desk, Draft, NotKept, WishKept, lay_out};
use crate::faces::web::rooms::case::links_of;
use crate::faces::web::rooms::start::title;
use crate::faces::web::rooms::you::wants;
use crate::faces::web::server::{
    App, Fields, Refusal, Visit, bounded, page, page_with, refuse, to,
};

/// The way that a form was sent from.
fn way(fields: &Fields) -> (String, String) {
    (
        fields.get("verb").to_owned(),
        fields.get("medium").to_owned(),
    )
}

/// Makes a change and shows the way on, or why it was not made.
fn changed(
    (app, visit): (&App, &Visit),
    id: &str,
    fields: &Fields,
    place: &str,
    change: impl FnOnce(&mut Case),
) -> Response {
    let version = fields.get("version").parse().unwrap_or_default();
    let now = app.now();
    let kept = app.store.change(id, version, |case| {
        fields.get("parting").clone_into(&mut case.parting);
        change(case);
        case.changed = now.to_string();
    });
    match kept {
        Ok(_) => {
            let (verb, medium) = way(fields);
            to(&format!("/case/{id}/{verb}/{medium}#{place}"))
        }
        Err(fault) => not_kept((app, visit), id, fields, &fault),
    }
}

fn not_kept((app, visit): (&App, &Visit), id: &str, fields: &Fields, fault: &NotKept) -> Response {
    match fault {
        NotKept::Changed => {
            let mine = fields.has("body").then(|| fields.text("body"));
            let look = visit.look(app, Room::Case);
            page_with(StatusCode::CONFLICT, conflict(&look, id, mine.as_deref()))
        }
        NotKept::Gone => refuse(app, visit, Refusal::Gone),
        NotKept::Disk(fault) => {
            // The page tells that the disk refused; why is for the terminal.
            let _ = std::io::Write::write_fmt(
                &mut std::io::stderr(),
                format_args!("bowout: {fault}\n"),
            );
            refuse(app, visit, Refusal::Disk)
        }
    }
}

/// A fact is corrected, or shown again as it was read.
pub(crate) async fn fact(
    State(app): State<Arc<App>>,
    visit: Visit,
    Path(id): Path<String>,
    fields: Fields,
) -> Response {
    bounded(app, visit, move |app, visit| {
        let forgets = fields.has("forget");
        let said = |name: &str| (!forgets).then(|| one_line(fields.get(name)));
        let now = app.now();
        changed((app, visit), &id, &fields, "main", |case| {
            let corrections = &mut case.corrections;
            match fields.get("fact") {
                "company" => corrections.company = said("value"),
                "role" => corrections.role = said("value"),
                "medium" => corrections.medium = said("value"),
                "who" => (corrections.who, corrections.email) = (said("value"), said("email")),
                "time" => (corrections.time, corrections.zone) = (said("value"), said("zone")),
                "kind" => corrections.is_invitation = !forgets,
                _ => {}
            }
            case.title = title(app, case, &now);
        })
    })
    .await
}

/// The person tells about this interview and about any job.
pub(crate) async fn about(
    State(app): State<Arc<App>>,
    visit: Visit,
    Path(id): Path<String>,
    fields: Fields,
) -> Response {
    bounded(app, visit, move |app, visit| {
        let before = app.files.profile();
        let profile = wants(&fields, before.clone());
        if profile != before && app.files.keep_profile(&profile).is_err() {
            return refuse(app, visit, Refusal::Disk);
        }
        changed((app, visit), &id, &fields, "should", |case| {
            case.about = About {
                would_accept: fields.choice("would_accept"),
                knows_company: fields.choice("knows_company"),
                has_attended: fields.has("has_attended"),
                feeling: one_line(fields.get("feeling")),
                overlap: one_line(fields.get("overlap")),
                advertised_role: one_line(fields.get("advertised_role")),
                already_submitted: one_line(fields.get("already_submitted")),
            };
        })
    })
    .await
}

/// What shapes the letter is chosen.
pub(crate) async fn choices(
    State(app): State<Arc<App>>,
    visit: Visit,
    Path(id): Path<String>,
    fields: Fields,
) -> Response {
    bounded(app, visit, move |app, visit| {
        let sign = one_line(fields.get("sign"));
        if !sign.is_empty() {
            let mut you = app.files.you();
            you.name = sign;
            if app.files.keep_you(&you).is_err() {
                return refuse(app, visit, Refusal::Disk);
            }
        }
        changed((app, visit), &id, &fields, "choices", |case| {
            choose(&mut case.wish, &fields);
        })
    })
    .await
}

/// Takes over the fields that the form has; those of other answers stay as they were.
fn choose(wish: &mut WishKept, fields: &Fields) {
    if fields.has("series") {
        wish.is_whole_series = fields.get("series") == "yes";
        return;
    }
    if let Some(email) = fields.all("recipient").find(|one| is_address(one)) {
        wish.recipients.push(email.to_owned());
        return;
    }
    for (name, kept) in [
        ("stage", &mut wish.stage),
        ("language", &mut wish.language),
        ("reason", &mut wish.reason),
        ("own_reason", &mut wish.own_reason),
        ("tone", &mut wish.tone),
        ("referral", &mut wish.referral),
        ("proposals", &mut wish.proposals),
        ("questions", &mut wish.questions),
        ("until", &mut wish.until),
    ] {
        if fields.has(name) {
            fields.text(name).trim().clone_into(kept);
        }
    }
    if fields.has("quotable") {
        wish.quotes = Some(fields.has("quotes"));
    }
    if fields.has("reason") {
        wish.has_consent = fields.has("has_consent");
        wish.has_phoned = fields.has("has_phoned");
    }
}

/// The letter is written, mended, written anew, or brought back.
pub(crate) async fn letter(
    State(app): State<Arc<App>>,
    visit: Visit,
    Path(id): Path<String>,
    fields: Fields,
) -> Response {
    bounded(app, visit, move |app, visit| {
        if visit.is_quiet {
            return quietly((app, visit), &id, &fields);
        }
        let mend = mended(app, &id, &fields);
        changed((app, visit), &id, &fields, "sheet", |case| {
            write(app, case, &fields);
            if let Some((before, body)) = mend {
                let draft = case.drafts.entry(key(&fields)).or_default();
                draft.body = body;
                draft.set_aside = Some(before);
            }
        })
    })
    .await
}

/// Keeps what was typed, and tells the script the new state and the links that follow from it.
fn quietly((app, visit): (&App, &Visit), id: &str, fields: &Fields) -> Response {
    let parted = |case: &Case| !case.parting.is_empty() && case.parting == fields.get("after");
    let version = match app.store.load(id).filter(parted) {
        // The newer state came from the page before this one, while it was loaded again.
        Some(case) => case.version,
        None => fields.get("version").parse().unwrap_or_default(),
    };
    let now = app.now();
    let kept = app.store.change(id, version, |case| {
        case.parting.clear();
        write(app, case, fields);
        case.changed = now.to_string();
    });
    let case = match kept {
        Ok(case) => case,
        Err(fault) => match app.store.load(id).filter(|case| holds(case, fields)) {
            Some(case) => case,
            None => return not_kept((app, visit), id, fields, &fault),
        },
    };
    let links = laid_out(app, &case, fields).and_then(|desk| links_of(&desk));
    let links = links.map(
        |links| json!({"mailto": links.mailto, "gmail": links.gmail, "outlook": links.outlook}),
    );
    Json(json!({"version": case.version, "links": links})).into_response()
}

/// Whether the same words are kept already: a window that closed may have sent them a moment before.
fn holds(case: &Case, fields: &Fields) -> bool {
    let draft = case.drafts.get(&key(fields));
    draft.is_some_and(|draft| draft.body == fields.text("body"))
}

fn laid_out(app: &App, case: &Case, fields: &Fields) -> Option<Desk> {
    let (verb, medium) = way(fields);
    let known = app.files.known();
    lay_out(case, &known, (&verb, &medium), &app.now())
}

/// The name of the form's letter among the drafts.
fn key(fields: &Fields) -> String {
    let (verb, medium) = way(fields);
    format!("{verb}/{medium}")
}

/// Takes people off the letter, or puts them back.
fn readers(case: &mut Case, fields: &Fields) {
    let readers: Vec<&str> = fields.all("reader").collect();
    let known: Vec<&str> = fields.all("known").collect();
    case.apart.retain(|email| !known.contains(&email.as_str()));
    let off = known.iter().filter(|email| !readers.contains(email));
    case.apart.extend(off.map(|email| (*email).to_owned()));
}

/// Puts the form's letter into the case. Words that are as Bowout writes them are not kept: they follow the choices.
fn write(app: &App, case: &mut Case, fields: &Fields) {
    readers(case, fields);
    let key = key(fields);
    let before = case.drafts.remove(&key).unwrap_or_default();
    if fields.has("back") {
        let body = before.set_aside.unwrap_or_default();
        let subject = before.subject;
        case.drafts.insert(
            key,
            Draft {
                subject,
                body,
                set_aside: None,
            },
        );
        return;
    }
    let typed = fields.text("body");
    if fields.has("anew") {
        let set_aside = Some(typed).filter(|words| !words.is_empty());
        case.drafts.insert(
            key,
            Draft {
                set_aside,
                ..Draft::default()
            },
        );
        return;
    }
    let fresh = laid_out(app, case, fields).and_then(|desk| desk.proposal.ok());
    let is_fresh = fresh.is_some_and(|fresh| {
        let is_same_subject =
            !fields.has("subject") || fresh.letter.subject == fields.get("subject");
        fresh.letter.body.trim() == typed.trim() && is_same_subject
    });
    let draft = Draft {
        subject: if is_fresh {
            String::new()
        } else {
            fields.get("subject").to_owned()
        },
        body: if is_fresh { String::new() } else { typed },
        set_aside: before.set_aside,
    };
    if draft != Draft::default() {
        case.drafts.insert(key, draft);
    }
}

/// The letter before and after the one mend that was asked for.
fn mended(app: &App, id: &str, fields: &Fields) -> Option<(String, String)> {
    let (rule, start) = fields.get("mend").split_once(':')?;
    let start: usize = start.parse().ok()?;
    let mut case = app.store.load(id)?;
    write(app, &mut case, fields);
    let proposal = laid_out(app, &case, fields)?.proposal.ok()?;
    let finding = proposal
        .findings
        .iter()
        .find(|finding| finding.rule == rule && finding.place.start == start)?;
    let before = proposal.letter.body.clone();
    let mut after = before.clone();
    after.replace_range(finding.place.clone(), finding.mend.replacement.as_deref()?);
    Some((before, after))
}

/// Checks what is being typed. Nothing is kept.
pub(crate) async fn check(
    State(app): State<Arc<App>>,
    visit: Visit,
    Path(id): Path<String>,
    fields: Fields,
) -> Response {
    bounded(app, visit, move |app, visit| {
        let checked = app.store.load(&id).and_then(|mut case| {
            readers(&mut case, &fields);
            let draft = case.drafts.entry(key(&fields)).or_default();
            draft.body = fields.text("body");
            let proposal = laid_out(app, &case, &fields)?.proposal.ok()?;
            let seen = Checked {
                body: &proposal.letter.body,
                findings: &proposal.findings,
                medium: proposal.letter.medium,
                is_known: matches!(fields.get("verb"), "decline" | "withdraw"),
            };
            Some(page(checked(&visit.look(app, Room::Case), seen)))
        });
        checked.unwrap_or_else(|| refuse(app, visit, Refusal::Gone))
    })
    .await
}

/// The person says that the answer is out, or not yet.
pub(crate) async fn answered(
    State(app): State<Arc<App>>,
    visit: Visit,
    Path(id): Path<String>,
    fields: Fields,
) -> Response {
    bounded(app, visit, move |app, visit| {
        let now = app.now().to_string();
        changed((app, visit), &id, &fields, "end", |case| {
            let is_out = fields.get("is") == "yes";
            case.answered = is_out.then_some(now);
            case.answered_with = is_out.then(|| fields.get("verb").to_owned());
        })
    })
    .await
}

/// The case is erased.
pub(crate) async fn erase(
    State(app): State<Arc<App>>,
    visit: Visit,
    Path(id): Path<String>,
    _: Fields,
) -> Response {
    bounded(app, visit, move |app, visit| match app.store.forget(&id) {
        Ok(()) => to("/"),
        Err(_) => refuse(app, visit, Refusal::Disk),
    })
    .await
}
