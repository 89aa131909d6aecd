//! Writes the answer to what comes back after a decline. It never says more than the letter that declined: the reason is
//! the one already given, or none.

use minijinja::{Value, context};

use crate::letter::address::{is_formal, names};
use crate::letter::answer::Reason;
use crate::letter::compose::{NoLetter, in_a_mail, written};
use crate::letter::dates::day;
use crate::letter::letter::Letter;
use crate::letter::medium::Medium;
use crate::letter::quote::quotation;
use crate::letter::thread::{bare_subject, references, sender};
use crate::letter::wording::{Wording, heading};
use crate::message::{Message, Recipients, reply_all};
use crate::opportunity::FollowUp;
use crate::person::Person;
use crate::reading::Reading;
use crate::text::Language;
use crate::when::Moment;

/// What is said to somebody who asks for the reason.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Why {
    /// Nothing beyond the letter.
    Silent,
    /// The reason already given, in one sentence; without one, that it is not the right step.
    #[default]
    Generic,
    /// A sentence of the person's own, given because they asked.
    Feedback(String),
}

/// The answer that the person wants to give.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReplyWish {
    /// What is answered, each in its own paragraph.
    pub asked: Vec<FollowUp>,
    /// What is said about the reason.
    pub why: Why,
    /// The reason of the letter that declined.
    pub reason: Option<Reason>,
    /// The one thing that would change the decision.
    pub term: Option<String>,
    /// Somebody to recommend, who has agreed to be named.
    pub referral: Option<String>,
    /// Whether they may keep the person's details.
    pub keeps_details: bool,
    /// When the letter that declined was sent.
    pub declined_at: Option<Moment>,
    /// The language, where it is not the mail's.
    pub language: Option<Language>,
}

/// Writes the answer to a mail on behalf of the first of `own`.
///
/// # Errors
/// [`NoLetter`] when nobody can be answered by mail, or the language is not written.
pub fn reply(
    message: &Message,
    reading: &Reading,
    wish: &ReplyWish,
    own: &[Person],
) -> Result<Letter, NoLetter> {
    let Recipients { to, cc, left_out } = reply_all(message, own);
    if to.is_empty() && !message.is_pasted {
        return Err(NoLetter::NoHuman(left_out));
    }
    let heard = || match written(message, reading) {
        // Few new words tell no language; the letter that they quote may.
        Language::Unknown => Language::of(&message.body),
        language => language,
    };
    let language = wish.language.unwrap_or_else(heard);
    let wording = Wording::of(language, &message.body).ok_or(NoLetter::Language(language))?;
    let from = sender(message, own);
    let facts = facts(message, reading, wish, (&to, &from, language));
    let said = said(&wording, wish, &facts)?;
    Ok(Letter {
        body: in_a_mail(&wording, &said, &facts, (language, &from))?,
        from,
        to,
        cc,
        left_out,
        subject: format!("Re: {}", bare_subject(&message.subject)),
        in_reply_to: message.message_id.clone(),
        references: references(message),
        language,
        medium: Medium::Email,
        quote: quotation(&wording, message, language)?,
    })
}

/// The opening with the first paragraph behind it, and the others below.
fn said(wording: &Wording, wish: &ReplyWish, facts: &Value) -> Result<String, NoLetter> {
    let reason = match &wish.reason {
        None => String::new(),
        Some(Reason::Clause(clause)) => wording.say(
            "parts/reason",
            &context! { reason => *clause, ..facts.clone() },
        )?,
        Some(Reason::Own(words)) => words.clone(),
    };
    let referral = match &wish.referral {
        None => String::new(),
        Some(name) => wording.say(
            "parts/referral",
            &context! { ref_name => name, ..facts.clone() },
        )?,
    };
    let facts =
        context! { reason_sentence => reason, referral_sentence => referral, ..facts.clone() };
    let mut paragraphs = vec![];
    for asked in answered(wish) {
        paragraphs.push(wording.say(template(asked), &facts)?);
    }
    let opening = wording.say("replies/opening", &facts)?;
    let gap = match wording.language() {
        Language::Ja | Language::Zh => "",
        _ => " ",
    };
    Ok(format!("{opening}{gap}{}", paragraphs.join("\n\n")))
}

/// What gets its own paragraph: a new offer and "would anything change your mind?" are one question with one answer.
fn answered(wish: &ReplyWish) -> impl Iterator<Item = FollowUp> {
    let (told, spared) = match &wish.term {
        Some(_) => (FollowUp::ChangeMind, FollowUp::CounterOffer),
        None => (FollowUp::CounterOffer, FollowUp::ChangeMind),
    };
    let is_spared = move |one: FollowUp| one == spared && wish.asked.contains(&told);
    let asked = wish.asked.iter().copied();
    asked.filter(move |one| !is_spared(*one))
}

fn template(asked: FollowUp) -> &'static str {
    match asked {
        FollowUp::Why => "replies/why",
        FollowUp::ChangeMind => "replies/change_mind",
        FollowUp::CounterOffer => "replies/counter_offer",
        FollowUp::KnowSomeone => "replies/know_someone",
        FollowUp::KeepDetails => "replies/keep_details",
        FollowUp::Chasing => "replies/chasing",
    }
}

/// Everything that a template may name.
fn facts(
    message: &Message,
    reading: &Reading,
    wish: &ReplyWish,
    (to, from, language): (&[Person], &Person, Language),
) -> Value {
    let feedback = match &wish.why {
        Why::Feedback(words) => words.trim(),
        _ => "",
    };
    let company = reading.named_company().map(|one| one.value().as_str());
    context! {
        me => from.name.as_str(),
        formal => is_formal(&message.body, language),
        names => names(to, &message.body, language),
        heading => heading(company.unwrap_or_default(), &message.body),
        says_no => false,
        company => company.unwrap_or_default(),
        feedback,
        is_silent => wish.why == Why::Silent,
        term => wish.term.as_deref().map(|term| term.trim().trim_end_matches('.')).unwrap_or_default(),
        is_kept => wish.keeps_details,
        declined_day => wish.declined_at.map(|at| day(at.local, language)).unwrap_or_default(),
    }
}
