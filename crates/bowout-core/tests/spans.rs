//! Whatever a letter is made of, findings stand on whole characters of it, in order, and mends touch nothing beside them.
#![expect(clippy::unwrap_used, reason = "a test may fail")]

use bowout_core::person::Person;
use bowout_core::review::{Facts, Referral, mended, review};
use bowout_core::when::Moment;

/// Pieces that rules look at, between pieces that make bytes and characters differ.
const PIECES: [&str; 55] = [
    "Dear Marlena,",
    "Liebe Frau Vögt,",
    "陆经理您好：",
    "森下様",
    "Hi Anna,",
    "Prezada Beatriz,",
    "\n",
    "\r\n",
    "\n\n",
    "\r",
    " ",
    "\t",
    "I have decided to withdraw my application",
    "I might withdraw",
    "辞退いたしたく",
    "我决定放弃本次面试",
    "Ich ziehe meine Bewerbung zurück",
    "je retire ma candidature",
    "if another slot opens",
    "thank you",
    "Vielen Dank",
    "ありがとうございます",
    "at Acme Corp",
    "for the Data Scientist role",
    "on Friday 4 December",
    "am 4. Dezember um 14 Uhr",
    "明天下午三点",
    "[role]",
    "{{ name }}",
    "〇〇",
    "XXX",
    "😀",
    "👩‍👩‍👧",
    "🇩🇪",
    "e\u{301}",
    "\u{200b}",
    "\u{202e}",
    "\u{e0041}",
    "مرحبا",
    "Жанна",
    "ﬁ",
    "İ",
    "ß",
    "½",
    ".",
    "?",
    "!",
    "。",
    "？",
    ",",
    "\u{feff}",
    "£38,000",
    "my mother is ill",
    "Kind regards,\nJordn Reyes",
    "On 3 May 2026, Ana wrote:\n> Dear Jordan",
];

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }
}

fn facts() -> Facts {
    Facts {
        companies: vec!["Nordlicht Energie".to_owned()],
        roles: vec!["Data Engineer".to_owned()],
        recruiters: vec![Person::new("Marlene Vogt", "m.vogt@nordlicht.example")],
        sender: Some(Person::new("Jordan Reyes", "jordan@example.com")),
        interview_at: Moment::parse("2026-12-03T14:00:00+01:00"),
        sent_at: Moment::parse("2026-12-02T16:00:00+01:00"),
        is_slot_confirmed: true,
        other_processes: vec!["Acme Corp".to_owned()],
        referral: Some(Referral {
            name: "Anna".to_owned(),
            has_consent: None,
        }),
        recorded_reason: Some("timing".to_owned()),
        ..Facts::default()
    }
}

#[test]
fn findings_stand_on_whole_characters_and_mends_beside_nothing() {
    let mut dice = Dice(7);
    let facts = facts();
    let (mut found, mut applied) = (0, 0);
    for _ in 0..3_000 {
        let letter: String = (0..=dice.roll(40))
            .map(|_| PIECES[dice.roll(PIECES.len())])
            .collect();
        let findings = review(&letter, &facts);
        assert!(
            findings.is_sorted_by_key(|one| one.place.start),
            "{letter:?}"
        );
        for finding in &findings {
            let words = letter.get(finding.place.clone());
            assert!(
                words.is_some(),
                "{} at {:?} of {letter:?}",
                finding.rule,
                finding.place
            );
        }
        let mended = mended(&letter, &findings);
        // Putting the old words back must give the old letter: nothing else was touched.
        let mut back = String::new();
        let (mut old, mut new) = (0, 0);
        for index in &mended.applied {
            let place = findings[*index].place.clone();
            let words = findings[*index].mend.replacement.as_deref().unwrap();
            assert!(place.start >= old, "{letter:?}");
            let kept = place.start - old;
            back.push_str(&mended.letter[new..new + kept]);
            assert_eq!(&mended.letter[new + kept..new + kept + words.len()], words);
            back.push_str(&letter[place.clone()]);
            new += kept + words.len();
            // What is struck out takes the blank behind it along.
            let blank = words.is_empty() && letter[place.end..].starts_with(' ');
            old = place.end + usize::from(blank);
            back.push_str(&letter[place.end..old]);
        }
        back.push_str(&mended.letter[new..]);
        assert_eq!(back, letter);
        found += findings.len();
        applied += mended.applied.len();
    }
    assert!(found > 3_000 && applied > 300, "{found} {applied}");
}
