//! The bar of a scan, and a line for everything that could not be read; on standard error, the bar on a terminal alone.

use bowout_mail::scan::Watch;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::faces::cli::screen;
use crate::input::harmless;

/// What a person sees while a scan runs.
pub(super) struct Progress {
    bar: ProgressBar,
}

impl Progress {
    pub(super) fn new() -> Self {
        let bar = ProgressBar::with_draw_target(Some(0), ProgressDrawTarget::stderr_with_hz(8));
        let look = "{wide_bar} {human_pos} of {human_len} mails, {per_sec}, {eta} left";
        if let Ok(style) = ProgressStyle::with_template(look) {
            bar.set_style(style);
        }
        Self { bar }
    }

    pub(super) fn end(&self) {
        self.bar.finish_and_clear();
    }
}

impl Watch for Progress {
    fn planned(&mut self, messages: u64) {
        self.bar.inc_length(messages);
    }

    fn read(&mut self, messages: u64) {
        self.bar.inc(messages);
    }

    fn fault(&mut self, path: &str, why: &str) {
        self.bar.suspend(|| {
            screen::tell(&format!(
                "bowout: passed over: {}: {}\n",
                harmless(path),
                harmless(why)
            ));
        });
    }
}
