//! How long the check of one letter takes inside a running program, as in an editor: `cargo bench -p bowout-core`.
#![expect(clippy::unwrap_used, reason = "a benchmark may fail")]

use bowout_core::message::parse;
use bowout_core::reading::read;
use bowout_core::review::{Facts, facts_of, review};
use bowout_core::when::Moment;

/// A letter of 152 words.
const LETTER: &str = include_str!("../../../bench/letter.txt");
const INVITATION: &[u8] = include_bytes!("../../../corpus/invitations/human-panel-of-two.eml");

fn main() {
    divan::main();
}

/// Every rule, with nothing known about the thread.
#[divan::bench]
fn letter_alone(bencher: divan::Bencher<'_, '_>) {
    let facts = Facts::default();
    bencher.bench(|| review(divan::black_box(LETTER), &facts));
}

/// Every rule, with what an invitation tells.
#[divan::bench]
fn letter_with_facts(bencher: divan::Bencher<'_, '_>) {
    let message = parse(INVITATION);
    let now = Moment::parse("2026-11-24T12:00:00+01:00").unwrap();
    let facts = facts_of(&message, &read(&message, &now));
    bencher.bench(|| review(divan::black_box(LETTER), &facts));
}
