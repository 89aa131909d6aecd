//! What the person changes about a case. Every change names the state that it was made from; a newer state wins, and the
//! person is shown both.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, post};
use bowout_core::person::is_address;
use bowout_core::text::one_line;
use bowout_page::case::{Checked, checked};
use bowout_page::look::Room;
use bowout_page::notice::conflict;
use serde_json::json;

use crate::actions::case::{
    About, Base, By, Case, Desk, Draft, NotKept, Typed, WishKept, is_time, is_zone, lay_out,
};
use crate::faces::web::rooms::case::links_of;
use crate::faces::web::rooms::start::title;
use crate::faces::web::rooms::you::wants;
use crate::faces::web::server::{
    App, Fields, Refusal, Visit, bounded, page, page_with, refuse, to,
};

/// A form of a case as it was sent.
pub(crate) struct Sent<'a> {
    app: &'a App,
    visit: &'a Visit,
    /// The id of the case.
    id: &'a str,
    fields: &'a Fields,
}

/// The way to a room that takes such a form.
pub(crate) fn form(room: fn(&Sent<'_>) -> Response) -> MethodRouter<Arc<App>> {
    post(
        move |State(app): State<Arc<App>>, visit: Visit, Path(id): Path<String>, fields: Fields| {
            bounded(app, visit, move |app, visit| {
                room(&Sent {
                    app,
                    visit,
                    id: &id,
                    fields: &fields,
                })
            })
        },
    )
}

impl Sent<'_> {
    /// The answer and the way of sending it that the form was sent from.
    fn way(&self) -> (&str, &str) {
        (self.fields.get("verb"), self.fields.get("medium"))
    }

    /// The name of the form's letter among the drafts.
    fn key(&self) -> String {
        let (verb, medium) = self.way();
        format!("{verb}/{medium}")
    }

    fn refuse(&self, refusal: Refusal) -> Response {
        refuse(self.app, self.visit, refusal)
    }

    fn laid_out(&self, case: &Case) -> Option<Desk> {
        lay_out(case, &self.app.files.known(), self.way(), &self.app.now())
    }

    /// Makes a change and shows the way on, or why it was not made.
    fn changed(&self, place: &str, change: impl FnOnce(&mut Case)) -> Response {
        match self.keep(change) {
            Ok(_) => to(&format!("/case/{}/{}#{place}", self.id, self.key())),
            Err(fault) => self.not_kept(&fault),
        }
    }

    fn keep(&self, change: impl FnOnce(&mut Case)) -> Result<Case, NotKept> {
        let fields = self.fields;
        let number = |name| fields.get(name).parse().unwrap_or_default();
        let base = Base {
            version: number("version"),
            by: By {
                page: fields.get("page").to_owned(),
                turn: number("turn"),
            },
            after: fields.get("after").to_owned(),
        };
        let now = self.app.now();
        self.app.store.change(self.id, &base, |case| {
            change(case);
            case.changed = now.to_string();
        })
    }

    fn not_kept(&self, fault: &NotKept) -> Response {
        match fault {
            NotKept::Changed => {
                let mine = self.fields.has("body").then(|| self.fields.text("body"));
                let look = self.visit.look(self.app, Room::Case);
                let both = conflict(&look, self.id, mine.as_deref());
                page_with(StatusCode::CONFLICT, both)
            }
            NotKept::Gone => self.refuse(Refusal::Gone),
        }
    }
}

/// A fact is corrected, or shown again as it was read.
pub(crate) fn fact(sent: &Sent<'_>) -> Response {
    let fields = sent.fields;
    let forgets = fields.has("forget");
    let said = |name: &str| (!forgets).then(|| one_line(fields.get(name)));
    let now = sent.app.now();
    if fields.get("fact") == "again" {
        return sent.changed("answer", |case| case.writes_again = !forgets);
    }
    let refused = if forgets { vec![] } else { refused(fields) };
    let is_taken = refused.is_empty();
    sent.changed("main", |case| {
        let corrections = &mut case.corrections;
        match fields.get("fact") {
            "company" => corrections.company = said("value"),
            "role" => corrections.role = said("value"),
            "medium" => corrections.medium = said("value"),
            "who" => {
                corrections.who = said("value");
                if is_taken {
                    corrections.email = said("email");
                }
            }
            "time" if is_taken => {
                (corrections.time, corrections.zone) = (said("value"), said("zone"));
            }
            "kind" => corrections.is_invitation = !forgets,
            _ => {}
        }
        let of_form: &[&str] = match fields.get("fact") {
            "who" => &["email"],
            "time" => &["time", "zone"],
            _ => &[],
        };
        put(case, of_form, refused);
        case.title = title(sent.app, case, &now);
    })
}

/// What cannot be taken of a corrected fact.
fn refused(fields: &Fields) -> Vec<Typed> {
    let [email, time, zone] = ["email", "value", "zone"].map(|name| one_line(fields.get(name)));
    let mut typed = match fields.get("fact") {
        "who" => vec![Typed::of(
            "email",
            &email,
            !email.is_empty() && !is_address(&email),
        )],
        "time" => vec![
            Typed::of("time", &time, !is_time(&time)),
            Typed::of("zone", &zone, !is_zone(&zone)),
        ],
        _ => vec![],
    };
    if !typed.iter().any(|one| one.is_wrong) {
        typed.clear();
    }
    typed
}

/// Keeps what could not be taken of a form, in place of what stood there.
fn put(case: &mut Case, of_form: &[&str], refused: Vec<Typed>) {
    case.refused
        .retain(|one| !of_form.contains(&one.field.as_str()));
    case.refused.extend(refused);
}

/// The person tells about this interview and about any job.
pub(crate) fn about(sent: &Sent<'_>) -> Response {
    let (files, fields) = (&sent.app.files, sent.fields);
    let before = files.profile();
    let (profile, refused) = wants(fields, before.clone());
    if profile != before {
        files.keep_profile(&profile);
    }
    sent.changed("should", |case| {
        put(case, &["amount", "days"], refused);
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
}

/// What shapes the letter is chosen.
pub(crate) fn choices(sent: &Sent<'_>) -> Response {
    let sign = one_line(sent.fields.get("sign"));
    if !sign.is_empty() {
        let mut you = sent.app.files.you();
        you.name = sign;
        sent.app.files.keep_you(&you);
    }
    sent.changed("choices", |case| choose(&mut case.wish, sent.fields))
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
        ("time", &mut wish.time),
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
pub(crate) fn letter(sent: &Sent<'_>) -> Response {
    if sent.visit.is_quiet {
        return quietly(sent);
    }
    let mend = mended(sent);
    sent.changed("sheet", |case| {
        write(sent, case);
        if let Some((before, body)) = mend {
            let draft = case.drafts.entry(sent.key()).or_default();
            draft.body = body;
            draft.set_aside = Some(before);
        }
    })
}

/// Keeps what was typed, and tells the script the new state and the links that follow from it.
fn quietly(sent: &Sent<'_>) -> Response {
    let case = match sent.keep(|case| write(sent, case)) {
        Ok(case) => case,
        Err(fault) => return sent.not_kept(&fault),
    };
    let links = sent.laid_out(&case).and_then(|desk| links_of(&desk));
    let links = links.map(
        |links| json!({"mailto": links.mailto, "gmail": links.gmail, "outlook": links.outlook}),
    );
    Json(json!({"version": case.version, "links": links})).into_response()
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
fn write(sent: &Sent<'_>, case: &mut Case) {
    let fields = sent.fields;
    readers(case, fields);
    let before = case.drafts.remove(&sent.key()).unwrap_or_default();
    let typed = fields.text("body");
    let draft = if fields.has("back") {
        Draft {
            subject: before.subject,
            body: before.set_aside.unwrap_or_default(),
            set_aside: None,
        }
    } else if fields.has("anew") {
        Draft {
            set_aside: Some(typed).filter(|words| !words.is_empty()),
            ..Draft::default()
        }
    } else if is_fresh(sent, case, &typed) {
        Draft {
            set_aside: before.set_aside,
            ..Draft::default()
        }
    } else {
        Draft {
            subject: fields.get("subject").to_owned(),
            body: typed,
            set_aside: before.set_aside,
        }
    };
    if draft != Draft::default() {
        case.drafts.insert(sent.key(), draft);
    }
}

/// Whether the letter is as Bowout writes it.
fn is_fresh(sent: &Sent<'_>, case: &Case, typed: &str) -> bool {
    let desk = sent.laid_out(case);
    let Some(fresh) = desk.and_then(|desk| desk.proposal.ok()) else {
        return false;
    };
    let subject = sent.fields.get("subject");
    let is_same_subject = !sent.fields.has("subject") || fresh.letter.subject == subject;
    fresh.letter.body.trim() == typed.trim() && is_same_subject
}

/// The letter before and after the one mend that was asked for.
fn mended(sent: &Sent<'_>) -> Option<(String, String)> {
    let (rule, start) = sent.fields.get("mend").split_once(':')?;
    let start: usize = start.parse().ok()?;
    let mut case = sent.app.store.load(sent.id)?;
    write(sent, &mut case);
    let proposal = sent.laid_out(&case)?.proposal.ok()?;
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
pub(crate) fn check(sent: &Sent<'_>) -> Response {
    let checked = sent.app.store.load(sent.id).and_then(|mut case| {
        readers(&mut case, sent.fields);
        case.drafts.entry(sent.key()).or_default().body = sent.fields.text("body");
        let proposal = sent.laid_out(&case)?.proposal.ok()?;
        let seen = Checked {
            body: &proposal.letter.body,
            findings: &proposal.findings,
            medium: proposal.letter.medium,
            is_known: matches!(sent.way().0, "decline" | "withdraw"),
        };
        Some(page(checked(&sent.visit.look(sent.app, Room::Case), seen)))
    });
    checked.unwrap_or_else(|| sent.refuse(Refusal::Gone))
}

/// The person says that the answer is out, or not yet.
pub(crate) fn answered(sent: &Sent<'_>) -> Response {
    let now = sent.app.now().to_string();
    sent.changed("end", |case| {
        let is_out = sent.fields.get("is") == "yes";
        case.answered = is_out.then_some(now);
        case.answered_with = is_out.then(|| sent.way().0.to_owned());
    })
}

/// The case is erased.
pub(crate) fn erase(sent: &Sent<'_>) -> Response {
    match sent.app.store.forget(sent.id) {
        Ok(()) => to("/"),
        Err(_) => sent.refuse(Refusal::Disk),
    }
}
