//! # Over medium limit
//!
//! Flags a text that does not fit its medium: a LinkedIn note of more than 200 characters (300 with Premium), an
//! InMail of more than 1,900, a text message of more than three parts.
//!
//! ## Why it matters
//! What does not fit is cut off, and the no may be in the part that nobody sees.
//!
//! ## How to mend it
//! Use the short form: thanks, no, name.
//!
//! ## What it does not judge
//! Chats between connections, which are long enough. A note of 200 to 300 characters is advice only where nobody knows
//! the account.

use crate::letter::Medium;
use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::text::{Said, sayings};

pub(in crate::review) const RULE: Rule = Rule {
    name: "over-medium-limit",
    severity: Severity::Error,
    sayings: SAYINGS,
    check,
};

sayings! {
    OVER = "this has {0} characters, and {1} fit";
    PARTS = "this takes {0} text messages, and {1} are the most";
    MEND = "shorten it to thanks, no and name";
}

/// The limits of LinkedIn, in UTF-16 units.
const NOTE_FREE: usize = 200;
const NOTE_PREMIUM: usize = 300;
const INMAIL: usize = 1900;

/// The parts that a text message may have, and what each holds: alone and in a row.
const SMS_PARTS: usize = 3;
const GSM: (usize, usize) = (160, 153);
const UCS2: (usize, usize) = (70, 67);

fn check(draft: &Draft<'_>, facts: &Facts) -> Vec<Fault> {
    if !matches!(
        facts.medium,
        Medium::LinkedinNote | Medium::LinkedinInmail | Medium::Sms
    ) {
        return vec![];
    }
    let text = draft.text.source.trim();
    let units = text.encode_utf16().count();
    let fault = |says: Said| Fault::new(0..0, says, MEND);
    let over = |most: usize| OVER.with([&units, &most]);
    match facts.medium {
        Medium::LinkedinNote => {
            let known = facts.is_linkedin_premium;
            let most = if known == Some(true) {
                NOTE_PREMIUM
            } else {
                NOTE_FREE
            };
            if units <= most {
                return vec![];
            }
            let fault = fault(over(most));
            let is_open = known.is_none() && units <= NOTE_PREMIUM;
            vec![if is_open { fault.softened() } else { fault }]
        }
        Medium::LinkedinInmail if units > INMAIL => vec![fault(over(INMAIL))],
        Medium::Sms => {
            let parts = sms_parts(text);
            if parts <= SMS_PARTS {
                return vec![];
            }
            vec![fault(PARTS.with([&parts, &SMS_PARTS]))]
        }
        _ => vec![],
    }
}

/// How many text messages a text takes: in the GSM alphabet, or in UCS-2 where one character is not in it.
fn sms_parts(text: &str) -> usize {
    let septets: Option<usize> = text.chars().filter(|c| *c != '\r').map(septets).sum();
    let (length, (alone, in_a_row)) = match septets {
        Some(septets) => (septets, GSM),
        None => (text.encode_utf16().filter(|c| *c != 13).count(), UCS2),
    };
    if length <= alone {
        1
    } else {
        length.div_ceil(in_a_row)
    }
}

/// How many septets a character takes (GSM 03.38); `None` where it is not in the alphabet.
fn septets(c: char) -> Option<usize> {
    const BASIC: &str = "@£$¥èéùìòÇ\nØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./:;<=>?¡ÄÖÑÜ§¿äöñüà";
    const EXTENDED: &str = "^{}\\[~]|€";
    if c.is_ascii_alphanumeric() || BASIC.contains(c) {
        Some(1)
    } else if EXTENDED.contains(c) {
        Some(2)
    } else {
        None
    }
}
