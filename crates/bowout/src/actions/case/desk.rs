//! From a case to everything its page shows: the facts, the advice, the letter and what speaks against it. Nothing is kept here.

use bowout_core::advice::{Advice, Profile, weigh};
use bowout_core::calendar::Extent;
use bowout_core::letter::{Answer, Letter, Medium, NoLetter, Reason, Tone, Wish};
use bowout_core::message::{Message, original};
use bowout_core::opportunity::{Opportunity, Stage, gather};
use bowout_core::person::{Person, is_address};
use bowout_core::propose::{Proposal, draft_from};
use bowout_core::reading::Reading;
use bowout_core::review::{Facts, review};
use bowout_core::text::Language;
use bowout_core::when::Moment;

use crate::actions::case::case::{Case, WishKept};
use crate::actions::case::correct::corrected;
use crate::actions::case::message::StoredMessage;
use crate::actions::person::{Known, You, own};
use crate::config::Scale;

/// A case laid out.
#[derive(Debug)]
pub(crate) struct Desk {
    /// The mail that is answered, with the person's corrections.
    pub(crate) message: Message,
    /// Its name in the conversation.
    pub(crate) name: String,
    pub(crate) reading: Reading,
    /// The names of the facts that the person corrected.
    pub(crate) corrected: Vec<&'static str>,
    pub(crate) advice: Advice,
    /// The name of the person's own mail, where the conversation ends with it.
    pub(crate) own_answer: Option<String>,
    pub(crate) own: Vec<Person>,
    /// Humans whom the mail names with an address.
    pub(crate) named: Vec<Person>,
    pub(crate) wish: Wish,
    /// The letter as it stands, with the person's own words where there are some.
    pub(crate) proposal: Result<Proposal, NoLetter>,
    /// Whom the letter would reach if nobody had been taken off it.
    pub(crate) everybody: (Vec<Person>, Vec<Person>),
    /// Whether the words are the person's own.
    pub(crate) is_edited: bool,
}

/// Lays out a case for one answer and one way of sending it; `None` where the names are unknown or do not go together.
pub(crate) fn lay_out(
    case: &Case,
    known: &Known,
    (verb, medium): (&str, &str),
    now: &Moment,
) -> Option<Desk> {
    let Heard {
        name,
        message,
        reading,
        corrected,
        opportunity,
    } = heard(case, &known.you, now)?;
    let advice = weigh(&opportunity, &asked(&known.profile, case), now);
    let own = own(&known.you, &message);
    let named = reading.named(&message, &own);
    let wish = Wish {
        recipients: chosen(&case.wish.recipients, &named),
        time: time(&case.wish.time, &reading),
        ..wish(&case.wish, (verb, medium), now)?
    };
    let extent = if case.wish.is_whole_series {
        Extent::WholeSeries
    } else {
        Extent::OneEvent
    };
    let mut proposal = draft_from(&message, reading.clone(), &wish, &own, extent);
    let mut everybody = (vec![], vec![]);
    let mut is_edited = false;
    if let Ok(proposal) = &mut proposal {
        everybody = with_addresses(&mut proposal.letter);
        is_edited = by_hand(case, (verb, medium), proposal);
        judge(&wish, &known.scale, proposal);
    }
    Some(Desk {
        message,
        name,
        reading,
        corrected,
        advice,
        own_answer: own_answer(&opportunity),
        own,
        named,
        wish,
        proposal,
        everybody,
        is_edited,
    })
}

/// The name of the mail that answers the other side, where nothing came after it.
fn own_answer(opportunity: &Opportunity) -> Option<String> {
    opportunity.latest()?;
    let last = opportunity.heard.last()?;
    last.is_mine.then(|| last.path.clone())
}

/// A case as far as its mails go.
#[derive(Debug)]
pub(crate) struct Heard {
    /// The mail that is answered, the last of the other side, as corrected.
    pub(crate) message: Message,
    pub(crate) reading: Reading,
    /// Its name in the conversation.
    name: String,
    /// The names of the facts that the person corrected.
    corrected: Vec<&'static str>,
    opportunity: Opportunity,
}

/// Reads the conversation; `None` where it holds no mail.
pub(crate) fn heard(case: &Case, you: &You, now: &Moment) -> Option<Heard> {
    // Of a mail that was only forwarded, the one inside is meant.
    let meant = |stored: &StoredMessage| {
        let message = stored.message();
        original(&message, &own(you, &message)).unwrap_or(message)
    };
    let stored = case.messages.iter();
    let messages: Vec<(String, Message)> =
        stored.map(|one| (one.name.clone(), meant(one))).collect();
    let mut opportunity = gather(&messages, &you.people(), now);
    let latest = opportunity.latest().map(|heard| heard.path.clone());
    let at = messages
        .iter()
        .position(|(name, _)| Some(name) == latest.as_ref());
    let (name, mut message) = messages
        .into_iter()
        .nth(at.unwrap_or(case.messages.len().saturating_sub(1)))?;
    let heard = opportunity.heard.iter_mut().find(|one| one.path == name)?;
    let corrected = corrected(&case.corrections, &mut message, &mut heard.reading);
    let reading = heard.reading.clone();
    Some(Heard {
        message,
        reading,
        name,
        corrected,
        opportunity,
    })
}

/// The profile with what the person said about this interview.
fn asked(profile: &Profile, case: &Case) -> Profile {
    let about = &case.about;
    let some = |words: &String| (!words.trim().is_empty()).then(|| words.trim().to_owned());
    let mut asked = profile.clone();
    asked.would_accept = about.would_accept.or(asked.would_accept);
    asked.knows_company = about.knows_company.or(asked.knows_company);
    asked.has_attended = about.has_attended || asked.has_attended;
    asked.feelings.extend(some(&about.feeling));
    asked.overlaps.extend(some(&about.overlap));
    asked.advertised_role = some(&about.advertised_role).or(asked.advertised_role);
    asked.already_submitted = some(&about.already_submitted).or(asked.already_submitted);
    asked
}

/// Takes readers without an address off the letter: only a greeting can be meant for them. Returns who remains.
fn with_addresses(letter: &mut Letter) -> (Vec<Person>, Vec<Person>) {
    letter.to.retain(|one| !one.email.is_empty());
    letter.cc.retain(|one| !one.email.is_empty());
    (letter.to.clone(), letter.cc.clone())
}

/// Puts the person's own words and choice of readers into the letter. Whether the words are theirs.
fn by_hand(case: &Case, (verb, medium): (&str, &str), proposal: &mut Proposal) -> bool {
    let letter = &mut proposal.letter;
    let is_apart = |one: &Person| case.apart.iter().any(|email| one.same_mailbox(email));
    letter.to.retain(|one| !is_apart(one));
    letter.cc.retain(|one| !is_apart(one));
    if letter.to.is_empty() {
        letter.to = std::mem::take(&mut letter.cc);
    }
    let draft = case.drafts.get(&format!("{verb}/{medium}"));
    let mut is_edited = false;
    if let Some(draft) = draft.filter(|draft| !draft.body.is_empty()) {
        is_edited = draft.body != letter.body;
        letter.body.clone_from(&draft.body);
        if !draft.subject.trim().is_empty() {
            letter.subject = bowout_core::text::one_line(&draft.subject);
        }
    }
    let facts = proposal.facts.clone();
    let recruiters = facts.recruiters.clone();
    proposal.facts = Facts {
        // Somebody without an address is still the one who is greeted.
        recruiters,
        ..facts.with_letter(letter)
    };
    is_edited
}

/// Checks a letter as it stands now. The rules know letters that say no, and no others.
fn judge(wish: &Wish, scale: &Scale, proposal: &mut Proposal) {
    if wish.answer.is_no() {
        proposal.facts.limits.clone_from(&scale.limits);
        let findings = review(&proposal.letter.body, &proposal.facts);
        proposal.findings = scale.weights.apply(findings);
    }
}

/// The place of the chosen one among several times.
fn time(start: &str, reading: &Reading) -> Option<usize> {
    let mut slots = reading.slots.iter();
    let at = slots.position(|one| one.value().start.to_string() == start);
    at.filter(|_| reading.slots.len() > 1)
}

/// The addresses that the person added, with the names that the mail has for them.
fn chosen(addresses: &[String], named: &[Person]) -> Vec<Person> {
    let person = |email: &String| {
        let known = named.iter().find(|one| one.same_mailbox(email));
        known.cloned().unwrap_or_else(|| Person::new("", email))
    };
    let real = addresses.iter().filter(|email| is_address(email));
    real.map(person).collect()
}

fn wish(kept: &WishKept, (verb, medium): (&str, &str), now: &Moment) -> Option<Wish> {
    let lines = |text: &str| -> Vec<String> {
        let lines = text.lines().map(bowout_core::text::one_line);
        lines.filter(|line| !line.is_empty()).take(12).collect()
    };
    let answer = match verb {
        "decline" => Answer::Decline,
        "withdraw" => Answer::Withdraw,
        "accept" => Answer::Accept,
        "reschedule" => Answer::Reschedule(lines(&kept.proposals)),
        "ask" => Answer::Ask(lines(&kept.questions)),
        "hold" => Answer::Hold(bowout_core::text::one_line(&kept.until)),
        _ => return None,
    };
    let medium = Medium::from_name(medium)?;
    if medium != Medium::Email && !answer.is_no() {
        return None;
    }
    let reason = match kept.reason.as_str() {
        "" => None,
        "own" => Some(kept.own_reason.trim().to_owned()).filter(|words| !words.is_empty()),
        clause => Some(clause.to_owned()),
    };
    let has_referral = kept.has_consent && !kept.referral.trim().is_empty();
    Some(Wish {
        stage: Stage::from_name(&kept.stage),
        medium,
        language: Language::from_tag(&kept.language),
        reason: reason.map(|words| Reason::from_words(&words)),
        referral: has_referral.then(|| bowout_core::text::one_line(&kept.referral)),
        tone: Tone::from_name(&kept.tone).unwrap_or_default(),
        has_phoned: kept.has_phoned,
        quotes: kept.quotes.unwrap_or(true),
        ..Wish::new(answer, *now)
    })
}
