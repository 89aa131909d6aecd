//! The employer that a mail names.

mod company;
mod hints;

pub(crate) use company::{company, is_agency};
