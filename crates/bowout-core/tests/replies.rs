//! Every answer to what comes back after a decline passes every rule that holds for it, in each language.
#![expect(clippy::unwrap_used, reason = "a test may fail")]

use bowout_core::letter::{Reason, ReplyWish, Why, reply};
use bowout_core::message::{Message, parse};
use bowout_core::opportunity::{FollowUp, told_reason};
use bowout_core::person::Person;
use bowout_core::reading::{Reading, read};
use bowout_core::review::{Facts, Weights, facts_of, review};
use bowout_core::text::Language;
use bowout_core::when::Moment;

const LANGUAGES: [Language; 8] = [
    Language::En,
    Language::De,
    Language::Fr,
    Language::Es,
    Language::Pt,
    Language::Nl,
    Language::Ja,
    Language::Zh,
];

fn now() -> Moment {
    Moment::parse("2026-11-26T12:00:00+01:00").unwrap()
}

fn mail(words: &str) -> (Message, Reading) {
    let message = parse(
        format!(
            "From: Marlene Vogt <m.vogt@nordlicht.example>\r\nTo: Jordan Reyes <jordan@example.com>\r\nSubject: Re: Interview\r\n\
            Message-ID: <9@nordlicht.example>\r\nDate: Thu, 26 Nov 2026 09:00:00 +0100\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{words}\r\n"
        )
        .as_bytes(),
    );
    let reading = read(&message, &now());
    (message, reading)
}

/// Ways to answer, with the words that the letter must hold.
fn wishes(asked: FollowUp) -> Vec<(ReplyWish, &'static str)> {
    let plain = ReplyWish {
        asked: vec![asked],
        declined_at: Moment::parse("2026-11-24T12:00:00+01:00"),
        ..ReplyWish::default()
    };
    let mut all = vec![(plain.clone(), "")];
    match asked {
        FollowUp::Why => {
            all.push((
                ReplyWish {
                    why: Why::Silent,
                    ..plain.clone()
                },
                "",
            ));
            all.push((
                ReplyWish {
                    why: Why::Feedback("X1.".to_owned()),
                    ..plain.clone()
                },
                "X1.",
            ));
            for clause in Reason::CLAUSES {
                all.push((
                    ReplyWish {
                        reason: Some(Reason::Clause(clause)),
                        ..plain.clone()
                    },
                    "",
                ));
            }
        }
        FollowUp::ChangeMind => all.push((
            ReplyWish {
                term: Some("X1.".to_owned()),
                ..plain
            },
            "X1",
        )),
        FollowUp::KnowSomeone => all.push((
            ReplyWish {
                referral: Some("Ada Brandt".to_owned()),
                ..plain
            },
            "Ada Brandt",
        )),
        FollowUp::KeepDetails => all.push((
            ReplyWish {
                keeps_details: true,
                ..plain
            },
            "",
        )),
        FollowUp::CounterOffer | FollowUp::Chasing => {}
    }
    all
}

#[test]
fn every_answer_passes_in_every_language_and_tone() {
    let me = [Person::new("Jordan Reyes", "jordan@example.com")];
    let weights = Weights::default().after_decline();
    let mut seen = 0;
    for language in LANGUAGES {
        for words in [
            "Dear Jordan Reyes",
            "Hoi, du dich dir deine tu te toi ton tú contigo je jij jouw",
        ] {
            let (message, reading) = mail(words);
            for (wish, wanted) in FollowUp::ALL.iter().flat_map(|asked| wishes(*asked)) {
                let wish = ReplyWish {
                    language: Some(language),
                    ..wish
                };
                let letter = reply(&message, &reading, &wish, &me).unwrap();
                let place = format!("{} {wish:?}\n{}", language.tag(), letter.body);
                let facts = Facts {
                    sent_at: Some(now()),
                    ..facts_of(&message, &reading)
                }
                .with_letter(&letter);
                let found = weights.apply(review(&letter.body, &facts));
                assert!(found.is_empty(), "{found:?} {place}");
                assert!(
                    letter.body.contains(wanted) && letter.body.ends_with("Jordan Reyes"),
                    "{place}"
                );
                for mark in [
                    "  ", " ,", " .", "{", "}", "\n\n\n", "..", "。。", "， ", "。 ",
                ] {
                    assert!(!letter.body.contains(mark), "{mark:?} {place}");
                }
                if let Some(Reason::Clause(clause)) = wish.reason {
                    assert_eq!(told_reason(&letter.body), Some(clause), "{place}");
                }
                assert_eq!(letter.subject, "Re: Interview");
                assert_eq!(letter.in_reply_to.as_deref(), Some("9@nordlicht.example"));
                seen += 1;
            }
        }
    }
    assert!(seen > 300, "{seen}");
}

#[test]
fn two_questions_are_answered_one_below_the_other() {
    let (message, reading) = mail("May I ask why? Do you know anyone?");
    let wish = ReplyWish {
        asked: vec![FollowUp::Why, FollowUp::KnowSomeone],
        reason: Some(Reason::Clause("timing")),
        ..ReplyWish::default()
    };
    let me = [Person::new("Jordan Reyes", "jordan@example.com")];
    let letter = reply(&message, &reading, &wish, &me).unwrap();
    assert_eq!(
        letter.body,
        "Hi Marlene,\n\nThank you for your message. The timing is not right for me. There is nothing more to it than that.\n\n\
        I cannot think of anyone to recommend at the moment. I hope you find the right person soon.\n\nKind regards,\nJordan Reyes"
    );
}
