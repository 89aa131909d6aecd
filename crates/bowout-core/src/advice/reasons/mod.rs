//! The reasons, one file each. A file's header is the page that `bowout explain` prints.

use crate::advice::advice::Line;
use crate::advice::profile::Profile;
use crate::opportunity::Opportunity;
use crate::text::Saying;
use crate::when::Moment;

/// Something that speaks for or against saying no.
#[derive(Debug)]
pub struct Reason {
    /// Its name.
    pub name: &'static str,
    /// Everything it may say, and ask.
    pub sayings: &'static [Saying],
    /// What it weighs here; `None` where it does not apply or nothing is known.
    pub(crate) check: fn(&Opportunity, &Profile, &Moment) -> Option<Line>,
}

/// Lists the reasons: their modules, the table, and the pages.
macro_rules! reasons {
    ($($name:ident),* $(,)?) => {
        $(mod $name;)*

        /// Every reason, by name.
        pub static REASONS: &[Reason] = &[$($name::REASON),*];

        const PAGES: &[(&str, &str)] = &[$((stringify!($name), include_str!(concat!(stringify!($name), ".rs")))),*];
    };
}

reasons![
    another_offer_accepted,
    commute_or_remote_terms,
    company_unknown,
    culture_red_flags,
    nerves,
    overlaps_another,
    pay_below_floor,
    plans_changed,
    poor_candidate_experience,
    process_too_demanding,
    role_not_as_advertised,
    scam_signs,
    submitted_twice,
    unasked_outreach,
    visa_not_sponsored,
];

/// The page of a reason in Markdown; `None` for an unknown name.
#[must_use]
pub fn reason_page(reason: &str) -> Option<String> {
    let file = reason.replace('-', "_");
    let (_, source) = PAGES.iter().find(|(name, _)| *name == file)?;
    Some(crate::text::page(source))
}
