//! Days: by date, by weekday, by their distance from the day of writing.

pub(super) mod date;
pub(super) mod month;
pub(super) mod relative;
pub(super) mod shared;
pub(super) mod weekday;
