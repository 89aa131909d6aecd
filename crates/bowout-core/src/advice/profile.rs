//! What a mail cannot know: what the person wants, has signed, and fears. Everything may be missing.

use jiff::civil::Date;

/// An amount of pay.
#[derive(Debug, Clone, PartialEq)]
pub struct Pay {
    /// The figure.
    pub amount: f64,
    /// The ISO 4217 code of its currency.
    pub currency: String,
    /// `hour`, `day`, `month` or `year`.
    pub period: String,
}

/// An offer that the person has accepted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Offer {
    /// Who made it.
    pub company: String,
    /// Whether both sides have signed.
    pub is_in_writing: bool,
    /// The first day.
    pub starts: Option<Date>,
}

/// Something heard about the culture of a firm.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CultureNote {
    /// What.
    pub says: String,
    /// When.
    pub date: Option<Date>,
    /// From whom.
    pub source: String,
    /// Whether the source saw it.
    pub is_first_hand: bool,
}

/// Plans that changed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Plans {
    /// How, in the person's words.
    pub says: String,
    /// Whether that is settled.
    pub is_settled: bool,
}

/// What the person wants and knows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Profile {
    /// The least pay.
    pub salary_floor: Option<Pay>,
    /// Where they can work.
    pub places: Vec<String>,
    /// The most days a week on site.
    pub most_onsite_days: Option<u32>,
    /// Whether they need a work permit sponsored.
    pub needs_sponsorship: Option<bool>,
    /// An offer they accepted.
    pub accepted_offer: Option<Offer>,
    /// What they heard about the culture.
    pub culture_notes: Vec<CultureNote>,
    /// Plans that changed.
    pub plans: Option<Plans>,
    /// The role as the advertisement named it.
    pub advertised_role: Option<String>,
    /// Whether they are at the beginning of their working life.
    pub is_entry_level: bool,
    /// How many processes are live, this one included.
    pub live_processes: Option<u32>,
    /// Whether they look for a job at all.
    pub is_looking: Option<bool>,
    /// Whether they would take the job if it were offered.
    pub would_accept: Option<bool>,
    /// What they feel about this interview, in their words.
    pub feelings: Vec<String>,
    /// Whether they know the company.
    pub knows_company: Option<bool>,
    /// What stands in their calendar at the time, in words.
    pub overlaps: Vec<String>,
    /// The agency that put them forward for this role before, in words.
    pub already_submitted: Option<String>,
    /// Whether they have been to an interview of this process.
    pub has_attended: bool,
}
