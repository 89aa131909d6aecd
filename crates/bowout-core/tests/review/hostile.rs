//! Whatever comes as a letter: an answer with places that lie in it, in time that grows with the length alone.

use bowout_core::letter::Medium;
use bowout_core::opportunity::Stage;
use bowout_core::person::Person;
use bowout_core::review::{Facts, Referral, review};
use bowout_core::when::Moment;

/// Facts of every kind, so that every rule speaks.
fn facts() -> Facts {
    Facts {
        stage: Some(Stage::FirstInvitation),
        companies: vec![
            "Nordlicht Energie GmbH".to_owned(),
            "云杉科技有限公司".to_owned(),
        ],
        roles: vec!["Data Engineer".to_owned()],
        recruiters: vec![
            Person::new("Zoë Müller", "zoe@nordlicht.example"),
            Person::new("李文静", ""),
        ],
        sender: Some(Person::new("Jordan Reyes", "jordan@example.com")),
        invited_at: Moment::parse("2026-11-20T10:00:00Z"),
        sent_at: Moment::parse("2026-12-03T09:00:00Z"),
        interview_at: Moment::parse("2026-12-03T14:00:00Z"),
        is_slot_confirmed: true,
        meetings_held: Some(vec![]),
        referral: Some(Referral {
            name: "Ada Brandt".to_owned(),
            has_consent: None,
        }),
        recorded_reason: Some("timing".to_owned()),
        other_processes: vec!["Blue Water".to_owned()],
        ..Facts::default()
    }
}

fn check(letter: &str) {
    for medium in [Medium::Email, Medium::Sms] {
        for one in review(letter, &Facts { medium, ..facts() }) {
            let quote = letter.get(one.place.clone());
            assert!(quote.is_some(), "{} at {:?}", one.rule, one.place);
        }
    }
}

/// Pieces that break careless code: scripts, marks, halves of pairs, fragments that rules look for.
const PIECES: &[&str] = &[
    "I ",
    "withdraw ",
    "my application",
    ", ",
    ". ",
    "\r\n",
    "\n",
    "\n\n",
    "“",
    "”",
    "\"",
    "(",
    ")",
    "[Company]",
    "{{",
    "}}",
    "Dear ",
    "Zoë",
    "e\u{301}",
    "é",
    "ß",
    "İ",
    "辞退",
    "面接を",
    "様",
    "感谢",
    "您好",
    "：",
    "。",
    "🙄",
    "👩‍👩‍👧",
    "\u{202e}",
    "\u{feff}",
    "\0",
    "£38,000",
    "95k",
    "450万円",
    "52.000 Euro",
    "Thursday",
    "3 December",
    "at 2 pm",
    "Blue Water",
    "offer from ",
    "Ada Brandt",
    "sorry ",
    "Kind regards,\n",
    "Jordan",
    "> ",
    "PS ",
    "мы ",
    "שלום ",
    "مرحبا",
    "ไทย",
    "हिन्दी",
    "한국어",
    "…",
    "!!",
    "?",
    " - ",
    "–",
    "'",
    "’",
    "n't ",
    "not ",
    "because ",
    "your process was chaotic ",
    "you never replied ",
    "株式会社",
    "ま",
    "す",
    "\t",
    "\u{a0}",
];

#[test]
fn every_place_lies_in_the_letter_whatever_the_script() {
    let mut seed = 0x2545_f491_u32;
    let mut next = move || {
        seed ^= seed << 13;
        seed ^= seed >> 17;
        seed ^= seed << 5;
        seed as usize
    };
    for _ in 0..400 {
        let length = next() % 40;
        let letter: String = (0..length).map(|_| PIECES[next() % PIECES.len()]).collect();
        check(&letter);
    }
}

#[test]
fn answers_for_letters_that_are_none() {
    for letter in [
        "",
        " ",
        "\n\n\n",
        "\r\n",
        "🙄🙄🙄🙄",
        "....",
        "?",
        "> only history",
        "様",
        "：",
        "Dear",
        "PS",
    ] {
        check(letter);
    }
    assert!(review("", &Facts::default()).is_empty());
}

#[test]
fn a_letter_of_five_mebibytes_is_looked_at_within_bounds() {
    // What makes slow code slow: one endless sentence, one endless word, marks alone, the same phrase over and over.
    for piece in [
        "I will withdraw probably ",
        "a",
        ".",
        "(",
        "\"",
        "\n",
        "you never replied and the process was chaotic because ",
        "面接を辞退",
        "9",
        "$9 ",
        "[x ",
        "Dear Zoë, ",
        "😀",
    ] {
        let letter = piece.repeat(5 * 1024 * 1024 / piece.len());
        let findings = review(&letter, &facts());
        assert!(findings.len() < 10_000, "{piece:?}");
    }
}
