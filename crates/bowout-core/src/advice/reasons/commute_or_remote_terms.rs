//! # The place or the days on site do not fit
//!
//! The mail asks for more days on site than you can give.
//!
//! ## Why it matters
//! Days on the road are pay and time. They rarely shrink after the start.
//!
//! ## What to do
//! Unclear: ask. Over your limit: decline, or ask for an exception.
//!
//! ## What it does not judge
//! The place of the interview itself.

use std::sync::LazyLock;

use crate::advice::advice::Line;
use crate::advice::profile::Profile;
use crate::advice::reasons::Reason;
use crate::opportunity::Opportunity;
use crate::text::{Phrases, Text, sayings};
use crate::when::Moment;

pub(super) const REASON: Reason = Reason {
    name: "commute-or-remote-terms",
    sayings: SAYINGS,
    check,
};

sayings! {
    EVERY_DAY = "they want you on site every day, more than you can give";
    TOO_MANY_DAYS = "they want you on site {0} days a week; your limit is {1}";
    UNSAID = "the mail does not say how many days are on site";
    QUESTION = "Could you tell me how many days a week are on site, and where?";
}

static ONSITE_DAYS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "2|3|4|5|two|three|four|five days .. (in|at|on|onsite|office|site|week|per)",
        "2|3|4|5|zwei|drei|vier|funf tage .. (buro|vor|prasenz|woche)",
        "2|3|4|5|deux|trois|quatre|cinq jours .. (bureau|site|presentiel|semaine)",
        "2|3|4|5|dos|tres|cuatro|cinco dias .. (oficina|presencial*|semana)",
        "2|3|4|5|dois|tres|quatro|cinco dias .. (escritorio|presencia*|semana)",
        "2|3|4|5|twee|drie|vier|vijf dagen .. (kantoor|week)",
    ])
});

static FULLY_ONSITE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "fully|100% (onsite|on site|in office|in person)",
        "(no|not) .. (remote|hybrid) .. (work|option|policy|possible)",
        "every day in the office",
        "kein|keine (homeoffice|remote*)",
        "100 % (onsite|prasenz|presentiel|presencial)",
        "full time in (our|the) office",
    ])
});

static FULLY_REMOTE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "fully|100|entirely|completely|full|vollstandig|komplett|totalmente|volledig .. (remote|homeoffice|teletravail|teletrabajo|remoto|remota|thuis|thuiswerken)",
        "remote only",
        "work from anywhere",
        "(a distance|distance) a 100",
        "(op afstand|remote|remoto|homeoffice|teletravail) (100|volledig)",
        "フルリモート|完全在宅|完全远程|全程远程",
    ])
});

static NOT: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(&["not|no|isn't|never|nicht|kein|keine|pas|nao|niet|geen"]));

static MENTIONS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "remote|hybrid|onsite|homeoffice|teletravail|teletrabajo|presencial|hibrido|thuiswerken|relocat*|在宅|远程",
    ])
});

fn check(opportunity: &Opportunity, profile: &Profile, _: &Moment) -> Option<Line> {
    let most = profile.most_onsite_days?;
    if let Some(words) = opportunity.says(&FULLY_ONSITE).filter(|_| most < 5) {
        let line = Line::new(REASON.name, 3, EVERY_DAY);
        return Some(line.because([words]));
    }
    if let Some(words) = opportunity.says(&ONSITE_DAYS) {
        let days = days(&words.quote)?;
        let line = Line::new(REASON.name, 3, TOO_MANY_DAYS.with([&days, &most]));
        return (days > most).then(|| line.because([words]));
    }
    if is_remote(opportunity) {
        return None;
    }
    let line = Line::new(REASON.name, 0, UNSAID);
    let heard = opportunity.says(&MENTIONS);
    Some(line.because(heard).asking(QUESTION))
}

/// Whether the mail says that nobody has to come.
fn is_remote(opportunity: &Opportunity) -> bool {
    opportunity
        .says(&FULLY_REMOTE)
        .is_some_and(|said| NOT.find(&Text::new(&said.quote)).is_none())
}

/// The number of days that the words name.
fn days(words: &str) -> Option<u32> {
    const NUMBERS: [&str; 4] = [
        "2 two zwei deux dos dois twee",
        "3 three drei trois tres drie",
        "4 four vier quatre cuatro quatro",
        "5 five funf cinq cinco vijf",
    ];
    words
        .split(|c: char| !c.is_alphanumeric())
        .find_map(|word| {
            let word = crate::text::fold(word);
            let at = NUMBERS
                .iter()
                .position(|names| crate::text::is_listed(names, &word))?;
            u32::try_from(at + 2).ok()
        })
}
