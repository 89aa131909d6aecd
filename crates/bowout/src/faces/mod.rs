//! The ways to meet Bowout. A face asks and shows; it holds no rule.

pub(crate) mod cli;
pub(crate) mod lsp;
pub(crate) mod web;
