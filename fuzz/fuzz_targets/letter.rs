//! Any text is a letter: cutting its quoted history and reviewing it never panics, and every finding lies within it.
#![no_main]

use bowout_core::message::new_words;
use bowout_core::review::{Facts, review};

libfuzzer_sys::fuzz_target!(|text: &str| {
    assert!(text.starts_with(new_words(text)));
    for finding in review(text, &Facts::default()) {
        assert!(text.get(finding.place.clone()).is_some(), "{finding:?}");
    }
});
