//! The bar of a scan, and a line for what could not be read; on standard error, the bar on a terminal alone. What is wrong
//! with many mails of one place is told of the first few, then in one line with their number.

use std::collections::BTreeMap;
use std::path::Path;

use bowout_mail::mailbox::numbered;
use bowout_mail::scan::Watch;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::faces::cli::screen;
use crate::input::harmless;

/// Of how many mails of one place the same fault is told one by one.
const TOLD: u64 = 3;
/// The most faults that are kept to be listed.
const MOST_LISTED: usize = 10_000;

/// What a person sees while a scan runs.
pub(super) struct Progress {
    bar: ProgressBar,
    /// How often each fault was met at each place.
    met: BTreeMap<(String, String), u64>,
    /// What could not be read and why, the first ten thousand of them.
    listed: BTreeMap<String, String>,
}

impl Progress {
    pub(super) fn new() -> Self {
        let bar = ProgressBar::with_draw_target(Some(0), ProgressDrawTarget::stderr_with_hz(8));
        let look = "{wide_bar} {human_pos} of {human_len} mails, {per_sec}, {eta} left";
        if let Ok(style) = ProgressStyle::with_template(look) {
            bar.set_style(style);
        }
        Self {
            bar,
            met: BTreeMap::new(),
            listed: BTreeMap::new(),
        }
    }

    /// Takes the bar away, and tells how much more is as wrong as what was told.
    pub(super) fn end(&self) {
        self.bar.finish_and_clear();
        for ((place, why), met) in self.met.iter().filter(|(_, met)| **met > TOLD) {
            let (more, place, why) = (met - TOLD, harmless(place), harmless(why));
            screen::tell(&format!(
                "bowout: passed over: {more} more in {place}: {why} (`scan --json` lists them)\n"
            ));
        }
    }

    /// What could not be read and why, by its name.
    pub(super) fn faults(&self) -> &BTreeMap<String, String> {
        &self.listed
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
        if self.listed.contains_key(path) {
            return;
        }
        if self.listed.len() < MOST_LISTED {
            self.listed.insert(path.to_owned(), why.to_owned());
        }
        let met = self
            .met
            .entry((place_of(path), why.to_owned()))
            .or_default();
        *met += 1;
        if *met > TOLD {
            return;
        }
        self.bar.suspend(|| {
            screen::tell(&format!(
                "bowout: passed over: {}: {}\n",
                harmless(path),
                harmless(why)
            ));
        });
    }
}

/// The mbox file or the folder that a mail lies in.
fn place_of(path: &str) -> String {
    let path = Path::new(path);
    let place = match numbered(path) {
        Some((file, _)) => file,
        None => path.parent().unwrap_or(path).to_owned(),
    };
    place.to_string_lossy().into_owned()
}
