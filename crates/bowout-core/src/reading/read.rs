//! The one way from a mail to its reading.

use std::borrow::Cow;

use crate::message::Message;
use crate::reading::facts::{
    Employer, Shown, booking_link, documents, employer, employers_shown, invited, is_of_the_role,
    medium, people, reply_by, role, roles_shown, round, salary,
};
use crate::reading::glance::{Glance, may_ask_by_words};
use crate::reading::reading::{Kind, Reading, Reason};
use crate::reading::signals::{ELSEWHERE, INTERVIEW};
use crate::reading::source::{Joined, Source};
use crate::reading::times::{self, Slots};
use crate::reading::weigh::{Cues, Heard, Verdict, Weights, names_interview, verdict};
use crate::text::Text;
use crate::when::Moment;

/// Reads a mail. Never fails. `now` stands in for the date of a mail that bears none.
#[must_use]
pub fn read(message: &Message, now: &Moment) -> Reading {
    read_with(message, now, Weights::shipped())
}

/// Reads a mail by other weights than those that ship.
#[must_use]
pub fn read_with(message: &Message, now: &Moment, weights: &Weights) -> Reading {
    let joined = Joined::new(message);
    let source = joined.source(now);
    let brief = brief(&source, &Heard::of(&source), weights);
    with_facts(&source, brief)
}

/// Reads of a mail what [`read_briefly`] left out.
#[must_use]
pub fn read_on(brief: Reading, message: &Message, now: &Moment) -> Reading {
    let joined = Joined::new(message);
    with_facts(&joined.source(now), brief)
}

/// What a mail may mean, each with what speaks for it, by name and amount; first, without words, what speaks for none of
/// it. To learn from.
pub type Choices = Vec<(String, Vec<(Cow<'static, str>, f64)>)>;

/// The names that a mail may mean as the employer.
#[must_use]
pub fn employers(message: &Message, now: &Moment) -> Choices {
    choices(employers_shown(&Joined::new(message).source(now)))
}

/// The wordings that a mail may mean as the role: those of its new words, and those of what was said before.
#[must_use]
pub fn roles(message: &Message, now: &Moment) -> Vec<Choices> {
    let joined = Joined::new(message);
    let source = joined.source(now);
    let company = employer(&source).named;
    let shown = roles_shown(&source, company.as_ref());
    shown.into_iter().map(choices).collect()
}

fn choices(shown: Vec<(String, Shown)>) -> Choices {
    shown
        .into_iter()
        .map(|(words, shown)| (words, shown.0))
        .collect()
}

fn with_facts(source: &Source<'_>, brief: Reading) -> Reading {
    let Employer {
        named: company,
        by_address,
        is_agency,
    } = employer(source);
    let (reply_by, reply_at) =
        reply_by(source).map_or((None, None), |(words, at)| (Some(words), at));
    let mut people = people(source, company.as_ref());
    let names_one_job = names_one_job(&brief);
    let role = names_one_job
        .then(|| role(source, company.as_ref()))
        .flatten();
    if let Some(role) = &role {
        people.retain(|one| !is_of_the_role(one, role));
    }
    Reading {
        people,
        role,
        is_agency,
        company: company
            .filter(|_| brief.kind != Kind::JobAlert)
            .or_else(|| by_address.filter(|_| comes_from_an_employer(brief.kind))),
        medium: medium(source),
        reply_by,
        reply_at,
        salary: names_one_job.then(|| salary(source)).flatten(),
        round: round(source),
        documents: documents(source),
        ..brief
    }
}

/// Whether who writes mail of a kind is the employer: a stranger's address tells none.
fn comes_from_an_employer(kind: Kind) -> bool {
    !matches!(kind, Kind::Other | Kind::JobAlert | Kind::RecruiterOutreach)
}

/// Whether a mail may be about one job: it is no list of many, and none that surely speaks of other things, whose boiler
/// is no role and whose price is no pay.
fn names_one_job(brief: &Reading) -> bool {
    const SURELY: f64 = 0.85;
    brief.kind != Kind::JobAlert && (brief.kind != Kind::Other || brief.confidence < SURELY)
}

/// Reads of a mail its kind, its times, its booking link and its calendar alone: most mail of a mailbox needs no more.
/// `None` where it is not worth that, by a glance or by the second look that a glance in doubt asks for.
#[must_use]
pub fn read_briefly(message: &Message, now: &Moment, glance: Glance) -> Option<Reading> {
    if glance == Glance::No {
        return None;
    }
    let joined = Joined::new(message);
    let source = joined.source(now);
    let heard = Heard::of(&source);
    let is_worth_it = glance == Glance::Likely || may_ask_by_words(&heard);
    is_worth_it.then(|| brief(&source, &heard, Weights::shipped()))
}

fn brief(source: &Source<'_>, heard: &Heard, weights: &Weights) -> Reading {
    let method = source.method();
    let Slots { slots, doubts } = times::slots(source);
    let verdict = verdict(&Cues::of(source, slots.len(), heard), weights);
    let kind = by_calendar(verdict.kind, method, source);
    let needs_answer = if kind == verdict.kind {
        verdict.needs_answer
    } else {
        kind.asks()
    };
    let reasons = reasons(source, &verdict);
    Reading {
        kind,
        needs_answer: needs_answer && method != Some("CANCEL"),
        confidence: verdict.confidence,
        language: source.language,
        grounds: reasons
            .iter()
            .filter_map(|reason| reason.evidence.clone())
            .collect(),
        reasons,
        runner_up: verdict.runner_up,
        slots,
        booking_link: booking_link(source),
        calendar: invited(source),
        doubts: source
            .message
            .doubts
            .iter()
            .cloned()
            .chain(doubts)
            .collect(),
        people: vec![],
        is_agency: false,
        company: None,
        role: None,
        medium: None,
        reply_by: None,
        reply_at: None,
        salary: None,
        round: None,
        documents: vec![],
    }
}

/// What speaks for the kind, with its words in the mail.
fn reasons(source: &Source<'_>, verdict: &Verdict) -> Vec<Reason> {
    let reasons = verdict.reasons.iter();
    reasons
        .map(|(says, weight, words)| Reason {
            says,
            weight: *weight,
            evidence: words.clone().map(|words| source.quote_words(words)),
        })
        .collect()
}

/// What a calendar part says against or for the words of the mail.
fn by_calendar(kind: Kind, method: Option<&str>, source: &Source<'_>) -> Kind {
    let Some(method) = method else {
        return kind;
    };
    let subject = Text::new(&source.message.subject);
    let is_interview = names_interview(source) || INTERVIEW.strong.find(&source.text).is_some();
    let awaits = source
        .events
        .iter()
        .any(|event| event.attendees.iter().any(|one| one.awaits));
    let is_elsewhere = ELSEWHERE
        .iter()
        .any(|signal| signal.strong.find(&subject).is_some());
    match (method, kind) {
        (
            "REQUEST",
            Kind::Other
            | Kind::InterviewConfirmation
            | Kind::ApplicationConfirmation
            | Kind::RecruiterOutreach
            | Kind::Scheduling,
        ) if is_interview && awaits && !is_elsewhere => Kind::InterviewInvitation,
        ("CANCEL", Kind::Other) if is_interview => Kind::Reschedule,
        ("REPLY" | "COUNTER" | "REFRESH", _) => Kind::Other,
        ("CANCEL", Kind::InterviewInvitation | Kind::Scheduling | Kind::InterviewConfirmation) => {
            Kind::Reschedule
        }
        _ => kind,
    }
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::message::parse;
    use crate::reading::reading::Kind;
    use crate::when::Moment;

    #[test]
    fn a_list_of_jobs_names_no_job_and_no_pay() {
        let mail = "From: JobHarbor Alerts <alerts@jobharbor.example>\r\nTo: Jordan Reyes <jordan@example.com>\r\n\
            Subject: 3 new jobs for \"forklift\" near Dayton\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n\
            Your daily job alert\n\nForklift Operator\nBrightline Warehousing, Dayton\n$19.50/hr\nApply now\n\n\
            Reach Truck Driver\nNorthgate Cold Store\n$21.00/hr\nApply now\n\nSee all 3 jobs\nUnsubscribe from this alert\n";
        let now = Moment::parse("2026-11-24T09:00:00Z").unwrap_or_else(|| unreachable!());
        let reading = read(&parse(mail.as_bytes()), &now);
        assert_eq!(reading.kind, Kind::JobAlert);
        assert_eq!(
            (reading.company, reading.role, reading.salary),
            (None, None, None)
        );
    }
}
