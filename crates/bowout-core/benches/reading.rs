//! What reading a mail costs beside the MIME parser alone, over every invitation of the corpus:
//! `cargo bench -p bowout-core --bench reading`. The ratio of two rows of one run is what counts.
#![expect(clippy::unwrap_used, reason = "a benchmark may fail")]

use std::path::Path;

use bowout_core::message::parse;
use bowout_core::reading::read;
use bowout_core::when::Moment;
use mail_parser::MessageParser;

fn main() {
    divan::main();
}

/// The invitations of the corpus, as bytes.
fn mails() -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus/invitations");
    let paths = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    paths
        .filter(|path| path.extension().is_some_and(|kind| kind == "eml"))
        .map(|path| std::fs::read(path).unwrap())
        .collect()
}

/// The floor: the MIME parser, bodies decoded.
#[divan::bench]
fn mime_alone(bencher: divan::Bencher<'_, '_>) {
    let mails = mails();
    bencher.bench(|| {
        let parsed = mails
            .iter()
            .map(|mail| MessageParser::default().parse(divan::black_box(mail)));
        parsed.flatten().map(|mail| mail.parts.len()).sum::<usize>()
    });
}

/// What `Message` keeps of it, within its caps.
#[divan::bench]
fn message(bencher: divan::Bencher<'_, '_>) {
    let mails = mails();
    bencher.bench(|| {
        let parsed = mails.iter().map(|mail| parse(divan::black_box(mail)));
        parsed.map(|mail| mail.body.len()).sum::<usize>()
    });
}

/// The kind and every fact.
#[divan::bench]
fn message_and_reading(bencher: divan::Bencher<'_, '_>) {
    let mails = mails();
    let now = Moment::parse("2026-11-24T12:00:00+01:00").unwrap();
    bencher.bench(|| {
        let readings = mails
            .iter()
            .map(|mail| read(&parse(divan::black_box(mail)), &now));
        readings.filter(|reading| reading.needs_answer).count()
    });
}
