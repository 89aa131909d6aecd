//! The employer that a mail names.

mod company;
mod hints;
mod relay;
mod signature;

pub(crate) use company::{company, is_agency};
