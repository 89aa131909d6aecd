//! The page of a case, from top to bottom.

use bowout_core::advice::{Advice, Matter, Profile, Verdict};
use bowout_core::letter::{Answer, Links, NoLetter};
use bowout_core::message::Message;
use bowout_core::person::Person;
use bowout_core::propose::{Proposal, fits};
use bowout_core::reading::{Kind, Reading};
use bowout_core::when::Moment;
use maud::{Markup, html};

use crate::case::advice::{About, advice};
use crate::case::choices::{Choices, lacks_words};
use crate::case::facts::summary;
use crate::case::invitation::invitation;
use crate::case::letter::{letter, tabs};
use crate::frame::{frame, icon};
use crate::look::{Look, fill};
use crate::notice::{Wrong, unwritable};
use crate::safe::{field, text};
use crate::when::yours;

/// Which answer, and how it travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Way<'a> {
    /// `decline`, `ask`, `reschedule`, `hold`, `accept`, `withdraw`.
    pub verb: &'a str,
    /// The name of the medium.
    pub medium: &'a str,
}

/// A mail of the conversation beside the one that is answered.
#[derive(Debug, Clone)]
pub struct Earlier {
    /// Who wrote it.
    pub from: Person,
    /// When.
    pub date: Option<Moment>,
    /// Its subject.
    pub subject: String,
    /// Its new words.
    pub body: String,
}

/// Everything that the page of a case shows.
#[derive(Debug)]
pub struct CasePage<'a> {
    /// The id of the case.
    pub id: &'a str,
    /// How often it was changed.
    pub version: u64,
    /// When it came in here.
    pub created: Moment,
    /// Whether it is the sample.
    pub is_sample: bool,
    /// The answer that is written.
    pub way: Way<'a>,
    /// The mail that is answered, as corrected.
    pub message: &'a Message,
    /// What it says, as corrected.
    pub reading: &'a Reading,
    /// The facts that the person corrected.
    pub corrected: &'a [&'static str],
    /// The rest of the conversation, oldest first.
    pub earlier: &'a [Earlier],
    /// What to do.
    pub advice: &'a Advice,
    /// What the person wants of any job.
    pub profile: &'a Profile,
    /// What the person said about this one.
    pub about: About<'a>,
    /// What shapes the letter.
    pub choices: Choices<'a>,
    /// The letter, or why there is none.
    pub proposal: Result<&'a Proposal, &'a NoLetter>,
    /// Everybody the letter could reach.
    pub everybody: &'a (Vec<Person>, Vec<Person>),
    /// Humans whom the mail names and no header reaches.
    pub named: &'a [Person],
    /// Whether the words of the letter are the person's own.
    pub is_edited: bool,
    /// Whether words were set aside that can come back.
    pub has_set_aside: bool,
    /// Who signs.
    pub me: &'a Person,
    /// The letter in links, where somebody can be reached by mail.
    pub links: Option<Links>,
    /// When the person said that the answer is out.
    pub answered: Option<Moment>,
    /// What was typed and could not be taken.
    pub refused: Vec<Wrong<'a>>,
    /// The folder that nothing can be written to, where this case is in memory alone.
    pub unwritable: Option<String>,
    /// What the person wrote last, where nothing came after it.
    pub own_answer: Option<OwnAnswer>,
}

/// The person's own words at the end of a conversation.
#[derive(Debug, Clone)]
pub struct OwnAnswer {
    /// Their mail.
    pub mail: Earlier,
    /// Whether they want to write once more all the same.
    pub is_resumed: bool,
}

impl CasePage<'_> {
    /// The path of something of this case.
    #[must_use]
    pub fn path(&self, of: &str) -> String {
        format!("/case/{}/{of}", self.id)
    }

    /// The path of this case with an answer and a medium.
    #[must_use]
    pub fn way(&self, verb: &str, medium: &str) -> String {
        format!("/case/{}/{verb}/{medium}", self.id)
    }

    /// Whether something of a form was refused: `who`, `time`, or `wants`.
    #[must_use]
    pub fn is_refused(&self, form: &str) -> bool {
        let fields: &[&str] = match form {
            "who" => &["email"],
            "time" => &["time", "zone"],
            "wants" => &["amount", "days"],
            _ => &[],
        };
        self.refused.iter().any(|one| fields.contains(&one.field))
    }

    /// The hidden fields of every form of this page.
    #[must_use]
    pub fn key(&self, look: &Look<'_>) -> Markup {
        html! {
            (look.key())
            input type="hidden" name="version" value=(self.version);
            input type="hidden" name="verb" value=(self.way.verb);
            input type="hidden" name="medium" value=(self.way.medium);
        }
    }

    /// Whether the mail leaves something to decide. What is told to be nothing may still be an invitation.
    #[must_use]
    pub fn is_open(&self) -> bool {
        let is_something_else = matches!(
            self.reading.kind,
            Kind::Rejection | Kind::JobAlert | Kind::ApplicationConfirmation
        );
        !is_something_else && !self.is_settled()
    }

    /// Whether the mail does not read like one that takes an answer of this page.
    #[must_use]
    pub fn is_doubtful(&self) -> bool {
        !self.is_open() || !fits(self.reading, &Answer::Decline)
    }

    /// Whether they have settled it themselves, and the person has not said otherwise.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.advice.matter.is_settled() && !self.corrected.contains(&"kind")
    }

    /// Whether the conversation ends with the person's own words, and they do not want to add any.
    #[must_use]
    pub fn is_answered(&self) -> bool {
        self.own_answer
            .as_ref()
            .is_some_and(|answer| !answer.is_resumed)
    }

    /// Whether an answer is the next thing to do: not to fraud, nor to a job alert, nor twice.
    #[must_use]
    pub fn wants_answer(&self) -> bool {
        self.is_open() && self.advice.verdict != Verdict::Stop && !self.is_answered()
    }

    /// Whether there is something to advise: of what they settled, whatever the person says of it, there is not.
    #[must_use]
    pub fn has_advice(&self) -> bool {
        self.is_open() && !self.is_answered() && !self.advice.matter.is_settled()
    }

    /// The answers that such a mail leaves room for.
    #[must_use]
    pub fn verbs(&self) -> &'static [&'static str] {
        match self.advice.matter {
            _ if self.is_open() => &["decline", "ask", "reschedule", "hold", "accept", "withdraw"],
            Matter::Cancelled | Matter::Rejected => &["withdraw"],
            _ => &["ask", "withdraw"],
        }
    }

    /// Whether there is a letter to write.
    #[must_use]
    pub fn has_desk(&self) -> bool {
        !self.is_answered() && self.verbs().contains(&self.way.verb)
    }

    /// What the mail is, in the words of the page.
    #[must_use]
    pub fn kind(&self, look: &Look<'_>) -> String {
        if self.is_settled() && self.advice.matter == Matter::Cancelled {
            look.words.cancelled.to_owned()
        } else {
            look.words.kind(self.reading.kind.name())
        }
    }

    /// Whether the answer can be something else than a mail.
    #[must_use]
    pub fn is_no(&self) -> bool {
        matches!(self.way.verb, "decline" | "withdraw")
    }
}

/// The page.
#[must_use]
pub fn case(look: &Look<'_>, page: &CasePage<'_>) -> Markup {
    let words = look.words;
    let main = html! {
        @if let Some(folder) = &page.unwritable { (unwritable(look, folder)) }
        @if page.is_sample { (sample(look, page)) }
        (summary(look, page))
        @if let Some(answer) = &page.own_answer { (own_answer(look, page, answer)) }
        @if page.has_advice() { (advice(look, page)) }
        @if page.wants_answer() { (desk(look, page)) }
        @else if !page.is_answered() {
            details.anyway open[page.has_desk() && page.way != FIRST_WAY] {
                summary { (words.anyway) }
                @if page.has_desk() { (desk(look, page)) }
                @else { (verbs(look, page)) }
            }
        }
        (end(look, page))
    };
    frame(look, &title(look, page), &main)
}

/// How much of the person's own answer is shown, in characters.
const OWN_WORDS: usize = 600;

/// The answer that is written first.
const FIRST_WAY: Way<'static> = Way {
    verb: "decline",
    medium: "email",
};

/// The invitation and the letter, side by side.
fn desk(look: &Look<'_>, page: &CasePage<'_>) -> Markup {
    html! {
        section.desk aria-labelledby="answer" {
            h2 #answer { (look.words.your_answer) }
            (verbs(look, page))
            @if page.is_no() { (tabs(look, page)) }
            div.columns {
                (invitation(look, page))
                (letter(look, page))
            }
        }
    }
}

/// The person's own last words, and the way to write once more.
fn own_answer(look: &Look<'_>, page: &CasePage<'_>, answer: &OwnAnswer) -> Markup {
    let words = look.words;
    let start: String = answer.mail.body.trim().chars().take(OWN_WORDS).collect();
    html! {
        section.answered {
            p.done { (icon("check")) " " (words.answer_seen)
                @if let Some(date) = &answer.mail.date { " " span.meta { (yours(date, look)) } } }
            blockquote dir="auto" { (text(&start, &[])) }
            @if !answer.is_resumed {
                form method="post" action=(page.path("fact")) {
                    (page.key(look))
                    button name="fact" value="again" type="submit" { (words.write_again) }
                }
            }
        }
    }
}

/// What the case is called in the browser's tab.
fn title(look: &Look<'_>, page: &CasePage<'_>) -> String {
    let facts = [&page.reading.role, &page.reading.company];
    let known: Vec<String> = facts
        .into_iter()
        .flatten()
        .map(|fact| bowout_core::text::one_line(fact.value()))
        .collect();
    if known.is_empty() {
        page.kind(look)
    } else {
        known.join(" · ")
    }
}

fn sample(look: &Look<'_>, page: &CasePage<'_>) -> Markup {
    html! {
        form.note method="post" action=(page.path("erase")) {
            (page.key(look))
            p { (look.words.sample_note) " " button.link type="submit" { (look.words.sample_away) } }
        }
    }
}

/// The six answers; the one that is advised says so.
fn verbs(look: &Look<'_>, page: &CasePage<'_>) -> Markup {
    let advised = match page.advice.verdict.name() {
        "attend" => "accept",
        _ if page.advice.matter.is_settled() => "",
        "pause" => "hold",
        other => other,
    };
    html! {
        nav.verbs aria-label=(look.words.your_answer) {
            @for verb in page.verbs() {
                a href={ (page.way(verb, "email")) "#answer" } aria-current=[(*verb == page.way.verb).then_some("true")] data-swap {
                    (look.words.verb(verb))
                    @if *verb == advised { " " small.advised { (look.words.advised) } }
                }
            }
        }
        @if page.has_desk() { p.verb-says { (look.words.verb_says(page.way.verb)) } }
    }
}

/// The end of a case: said that it is out, or thrown away.
fn end(look: &Look<'_>, page: &CasePage<'_>) -> Markup {
    let words = look.words;
    let is_shown = page.wants_answer() || (page.has_desk() && page.way != FIRST_WAY);
    html! {
        section.end aria-labelledby="end" {
            h2.quiet #end { (words.afterwards) }
            @if let Some(moment) = &page.answered {
                form method="post" action=(page.path("answered")) {
                    (page.key(look))
                    p.done { (icon("check")) " " (fill(words.is_out, &[&crate::when::ago(look, moment)])) " "
                        button.link name="is" value="no" type="submit" { (words.not_out) } }
                }
            } @else if page.proposal.is_ok() && !lacks_words(page) && is_shown {
                form method="post" action=(page.path("answered")) {
                    (page.key(look))
                    button name="is" value="yes" type="submit" { (icon("check")) (words.mark_out) }
                    p.quiet { (words.mark_out_says) }
                }
            }
            details.erase {
                summary { (words.erase_case) }
                form method="post" action=(page.path("erase")) {
                    (page.key(look))
                    p { (words.erase_case_says) " " (field(&page.message.subject)) }
                    button.danger type="submit" { (words.erase) }
                }
            }
        }
    }
}
