//! Every letter that the wording can make passes every rule: each language, stage and medium, with varied facts.
#![expect(clippy::unwrap_used, reason = "a test may fail")]

use bowout_core::evidence::{Evidence, Fact, Part};
use bowout_core::letter::{
    Answer, Letter, Medium, NoLetter, Reason, Tone, Unconfirmable, Wish, compose,
};
use bowout_core::message::Message;
use bowout_core::opportunity::Stage;
use bowout_core::person::Person;
use bowout_core::reading::{Kind, Reading, Slot};
use bowout_core::review::{Facts, facts_of, review};
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

/// One way that the facts of an invitation may lie.
#[derive(Clone, Copy)]
struct Case {
    writer: &'static str,
    role: Option<&'static str>,
    company: Option<&'static str>,
    starts: Option<&'static str>,
    is_agency: bool,
    is_confirmed: bool,
    invited: &'static str,
}

const CASES: [Case; 8] = [
    Case {
        writer: "Marlene Vogt",
        role: Some("Data Engineer"),
        company: Some("Nordlicht Energie GmbH"),
        starts: Some("2026-12-03T14:00:00+01:00"),
        is_agency: false,
        is_confirmed: false,
        invited: "2026-11-24T09:00:00+01:00",
    },
    Case {
        writer: "Zoë O'Hara-Smith",
        role: None,
        company: None,
        starts: None,
        is_agency: false,
        is_confirmed: false,
        invited: "2026-11-24T09:00:00+01:00",
    },
    Case {
        writer: "",
        role: Some("Chargé·e de plaidoyer"),
        company: Some("Faune Urbaine"),
        starts: Some("2026-11-25T08:30:00-05:00"),
        is_agency: false,
        is_confirmed: true,
        invited: "2026-11-20T09:00:00+01:00",
    },
    Case {
        writer: "森下 恵理",
        role: Some("海外営業"),
        company: Some("ひばり食品"),
        starts: Some("2026-12-01T10:00:00+09:00"),
        is_agency: true,
        is_confirmed: false,
        invited: "2026-11-17T09:00:00+09:00",
    },
    Case {
        writer: "陆晓棠",
        role: Some("供应链总监"),
        company: Some("江南陶瓷集团"),
        starts: Some("2026-11-24T15:00:00+08:00"),
        is_agency: false,
        is_confirmed: true,
        invited: "2026-11-23T09:00:00+08:00",
    },
    Case {
        writer: "Dr. Prudence Adair",
        role: Some("Senior Software Engineer, Payments"),
        company: Some("Ostrich & Finch"),
        starts: Some("2026-11-24T09:00:00+01:00"),
        is_agency: false,
        is_confirmed: true,
        invited: "2026-11-10T09:00:00+01:00",
    },
    Case {
        writer: "Gavin Stroudley",
        role: Some("Contract Test Manager"),
        company: None,
        starts: Some("2027-01-04T16:30:00+00:00"),
        is_agency: true,
        is_confirmed: false,
        invited: "2026-11-24T09:00:00+00:00",
    },
    Case {
        writer: "Brandt, Katharina",
        role: Some("Fachreferent:in Fahrgastinformation"),
        company: Some("Stadtbahn Werratal"),
        starts: None,
        is_agency: false,
        is_confirmed: false,
        invited: "2026-11-23T18:00:00+01:00",
    },
];

fn at(time: &str) -> Moment {
    Moment::parse(time).unwrap()
}

fn fact<T>(value: T) -> Fact<T> {
    Fact::read(value, Evidence::quote(Part::Body, "", 0..0))
}

/// The mail and the reading of a case, in a language, formal or not.
fn invitation(case: &Case, language: Language, is_familiar: bool) -> (Message, Reading) {
    let familiar = "Hoi, du dich dir deine tu te toi ton tú contigo je jij jouw";
    let message = Message {
        message_id: Some("1@x.example".to_owned()),
        subject: "Interview".to_owned(),
        date: Some(at(case.invited)),
        from: vec![Person::new(case.writer, "writer@x.example")],
        to: vec![Person::new("Jordan Reyes", "jordan@example.com")],
        body: match language {
            _ if is_familiar => familiar.to_owned(),
            Language::Pt if case.company.is_some() => {
                "Exma. Senhora Jordan Reyes, vimos convidá-la para uma entrevista.".to_owned()
            }
            _ => "Dear Jordan Reyes".to_owned(),
        },
        ..Message::default()
    };
    let slot = case.starts.map(|starts| {
        fact(Slot {
            start: at(starts),
            end: None,
            zone: Some("America/Denver".to_owned()),
            stated: String::new(),
        })
    });
    let kind = if case.is_confirmed {
        Kind::InterviewConfirmation
    } else {
        Kind::InterviewInvitation
    };
    let reading = Reading {
        kind,
        needs_answer: !case.is_confirmed,
        confidence: 0.9,
        language,
        grounds: vec![],
        company: case.company.map(|company| fact(company.to_owned())),
        is_agency: case.is_agency,
        role: case.role.map(|role| fact(role.to_owned())),
        people: vec![],
        slots: slot.into_iter().collect(),
        medium: None,
        booking_link: None,
        reply_by: None,
        reply_at: None,
        salary: None,
        round: None,
        documents: vec![],
        calendar: None,
        doubts: vec![],
        reasons: vec![],
        runner_up: (Kind::Other, 0.0),
    };
    (message, reading)
}

/// What is wrong with a letter, if anything.
fn faults(letter: &Letter, message: &Message, reading: &Reading, wish: &Wish) -> Vec<String> {
    let facts = Facts {
        stage: wish.stage,
        sent_at: Some(wish.now),
        has_phoned: Some(wish.has_phoned),
        meetings_held: match wish.stage {
            Some(Stage::AfterScreen) => Some(vec!["phone screen".to_owned()]),
            Some(Stage::AfterFirstInterview | Stage::AfterSecondInterview | Stage::AfterOnsite) => {
                Some(vec!["first interview".to_owned(), "onsite".to_owned()])
            }
            _ => None,
        },
        ..facts_of(message, reading)
    }
    .with_letter(letter);
    let findings = review(&letter.body, &facts);
    let mut faults: Vec<String> = findings
        .iter()
        // A call cannot be made by a letter: what the person is told to do beside it is no fault of its words.
        .filter(|one| !matches!(one.rule, "same-day-needs-call" | "medium-mismatch"))
        .map(|one| format!("{}: {:?}", one.rule, letter.body.get(one.place.clone())))
        .collect();
    for mark in [
        "  ", " ,", " .", "{", "}", "\n\n\n", "..", " ;", "„ ", "( ", " )", "()", "，。", "、。",
    ] {
        let allowed = mark == " ;" && letter.language == Language::Fr;
        if letter.body.contains(mark) && !allowed {
            faults.push(format!("holds {mark:?}"));
        }
    }
    faults
}

/// The letter; none where an offer or an outreach would be declined on a way too short for it.
fn spoken(letter: Result<Letter, NoLetter>, wish: &Wish) -> Option<Letter> {
    if let Err(NoLetter::Medium(medium)) = letter {
        let is_short = matches!(
            medium,
            Medium::Voicemail | Medium::CalendarComment | Medium::Sms | Medium::LinkedinNote
        );
        assert!(is_short && matches!(wish.stage, Some(Stage::Offer | Stage::ColdOutreach)));
        return None;
    }
    Some(letter.unwrap())
}

#[test]
fn every_letter_that_says_no_passes_every_rule() {
    let mut wrong = vec![];
    let mut written = 0;
    let reasons: Vec<Option<&str>> = std::iter::once(None)
        .chain(Reason::CLAUSES.map(Some))
        .collect();
    for number in 0..4 {
        for language in LANGUAGES {
            for stage in std::iter::once(None).chain(Stage::ALL.map(Some)) {
                for medium in Medium::ALL {
                    for (index, case) in CASES.iter().enumerate() {
                        let is_familiar = (index + number) % 2 == 0;
                        let reason = reasons[(index * 4 + number) % reasons.len()];
                        let (message, reading) = invitation(case, language, is_familiar);
                        let wish = Wish {
                            stage,
                            medium,
                            language: Some(language),
                            reason: reason.map(Reason::from_words),
                            referral: (number % 3 == 0 && medium == Medium::Email)
                                .then(|| "Ada Brandt".to_owned()),
                            has_phoned: index % 2 == 1,
                            tone: Tone::ALL[(index + number) % 3],
                            ..Wish::new(
                                if number % 4 == 3 {
                                    Answer::Withdraw
                                } else {
                                    Answer::Decline
                                },
                                at("2026-11-24T12:00:00+01:00"),
                            )
                        };
                        let me = [Person::new("Jordan Reyes", "jordan@example.com")];
                        let Some(letter) = spoken(compose(&message, &reading, &wish, &me), &wish)
                        else {
                            continue;
                        };
                        written += 1;
                        let faults = faults(&letter, &message, &reading, &wish);
                        if !faults.is_empty() {
                            let place = format!(
                                "{} {stage:?} {} case {index}",
                                language.tag(),
                                medium.name()
                            );
                            wrong.push(format!("{place}: {faults:?}\n{}\n", letter.body));
                        }
                    }
                }
            }
        }
    }
    assert!(written > 10_000, "{written}");
    let shown: Vec<&String> = wrong.iter().step_by(wrong.len() / 12 + 1).collect();
    assert!(
        wrong.is_empty(),
        "{} of {written}, such as\n{shown:#?}",
        wrong.len()
    );
}

/// Facts that have tripped others: long names, names in every script, marks inside, nothing at all.
const WRITERS: &[&str] = &[
    "",
    "Li",
    "Marlene Vogt",
    "Dr. Prudence Adair",
    "Brandt, Katharina",
    "Zoë O'Hara-Smith",
    "森下 恵理",
    "陆晓棠",
    "Jan-Willem van der Berg",
    "Maria da Conceição Albuquerque de Vasconcelos",
    "Nguyễn Thị Minh Khai",
    "Đorđe Ćosić",
    "Владимир Иванов",
    "Siobhán Ní Bhraonáin",
    "X Æ",
];
const TITLES: &[Option<&str>] = &[
    None,
    Some("Data Engineer"),
    Some("Senior Software Engineer, Payments"),
    Some("Chargé·e de plaidoyer"),
    Some("海外営業"),
    Some("供应链总监"),
    Some("Compensation & Benefits Partner"),
    Some("Head of Mental Health Services"),
    Some("Chaos Engineer"),
    Some("Sachbearbeiter:in (m/w/d)"),
    Some("Analista de remuneração"),
    Some("Kundenberater im Außendienst"),
];
const FIRMS: &[Option<&str>] = &[
    None,
    Some("Nordlicht Energie GmbH"),
    Some("Ostrich & Finch"),
    Some("ひばり食品"),
    Some("江南陶瓷集团"),
    Some("Toxic Waste Solutions"),
    Some("Slow Food Coop"),
    Some("L'Atelier d'Été"),
    Some("Better Offer Ltd"),
    Some("株式会社あおば出版"),
    Some("Clínica Esperanza"),
    Some("3M"),
];
const STARTS: &[Option<&str>] = &[
    None,
    Some("2026-12-03T14:00:00+01:00"),
    Some("2026-11-25T08:30:00-05:00"),
    Some("2026-12-01T10:00:00+09:00"),
    Some("2026-11-24T09:00:00+01:00"),
    Some("2027-02-28T23:45:00+13:00"),
    Some("2026-11-24T18:00:00+01:00"),
];

#[test]
fn letters_pass_with_a_hundred_varied_facts() {
    let mut seed = 0x9e37_79b9_u32;
    let mut draw = move |most: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 17;
        seed ^= seed << 5;
        seed as usize % most
    };
    let mut wrong = vec![];
    for number in 0..100 {
        let case = Case {
            writer: WRITERS[draw(WRITERS.len())],
            role: TITLES[draw(TITLES.len())],
            company: FIRMS[draw(FIRMS.len())],
            starts: STARTS[draw(STARTS.len())],
            is_agency: draw(4) == 0,
            is_confirmed: draw(2) == 0,
            invited: "2026-11-23T09:00:00+01:00",
        };
        for language in LANGUAGES {
            for medium in Medium::ALL {
                let stage = [None, Some(Stage::ALL[draw(Stage::ALL.len())])][draw(2)];
                let (message, reading) = invitation(&case, language, draw(2) == 0);
                let wish = Wish {
                    stage,
                    medium,
                    language: Some(language),
                    has_phoned: draw(2) == 0,
                    ..Wish::new(Answer::Decline, at("2026-11-24T12:00:00+01:00"))
                };
                let me = [Person::new("Jordan Reyes", "jordan@example.com")];
                let Some(letter) = spoken(compose(&message, &reading, &wish, &me), &wish) else {
                    continue;
                };
                let faults = faults(&letter, &message, &reading, &wish);
                if !faults.is_empty() {
                    let place = format!("{number} {} {stage:?} {}", language.tag(), medium.name());
                    wrong.push(format!("{place}: {faults:?}\n{}\n", letter.body));
                }
            }
        }
    }
    let shown: Vec<&String> = wrong.iter().step_by(wrong.len() / 12 + 1).collect();
    assert!(wrong.is_empty(), "{}, such as\n{shown:#?}", wrong.len());
}

#[test]
fn the_other_answers_are_whole_in_every_language() {
    let answers = [
        Answer::Accept,
        Answer::Ask(vec!["Q1?".to_owned(), "Q2?".to_owned()]),
        Answer::Hold("X".to_owned()),
        Answer::Reschedule(vec!["T1".to_owned(), "T2".to_owned()]),
        Answer::Reschedule(vec![]),
    ];
    for language in LANGUAGES {
        for (answer, case) in answers
            .iter()
            .flat_map(|answer| CASES.iter().map(move |case| (answer, case)))
        {
            let (message, reading) = invitation(case, language, false);
            let wish = Wish {
                language: Some(language),
                ..Wish::new(answer.clone(), at("2026-11-24T12:00:00+01:00"))
            };
            let me = [Person::new("Jordan Reyes", "jordan@example.com")];
            let letter = compose(&message, &reading, &wish, &me);
            // A time that is over cannot be confirmed.
            if matches!(letter, Err(NoLetter::Unconfirmable(Unconfirmable::Over))) {
                assert_eq!(*answer, Answer::Accept);
                continue;
            }
            let body = letter.unwrap().body;
            let wanted: &[&str] = match answer {
                Answer::Ask(_) => &["- Q1?\n- Q2?\n"],
                Answer::Hold(_) => &["X"],
                Answer::Reschedule(times) if !times.is_empty() => &["- T1\n- T2"],
                _ => &[],
            };
            for words in wanted.iter().chain(&["Jordan Reyes"]) {
                assert!(
                    body.contains(words),
                    "{} {answer:?}: {body}",
                    language.tag()
                );
            }
            assert!(!body.contains("  ") && !body.contains('{'), "{body}");
        }
    }
}

/// The word for an interview in each language.
const INTERVIEWS: [&str; 8] = [
    "nterview",
    "espräch",
    "ntretien",
    "ntrevista",
    "ntrevista",
    "gesprek",
    "面接",
    "面试",
];

/// Nothing speaks of an interview where the mail asks to a test or makes an offer.
#[test]
fn every_answer_names_its_occasion() {
    let verbs = [
        Answer::Decline,
        Answer::Withdraw,
        Answer::Accept,
        Answer::Ask(vec!["Q1?".to_owned(), "Q2?".to_owned()]),
        Answer::Hold("X".to_owned()),
        Answer::Reschedule(vec![]),
    ];
    let mut written = 0;
    let mut wrong = vec![];
    for kind in [Kind::Assessment, Kind::Offer] {
        for (language, interview) in LANGUAGES.into_iter().zip(INTERVIEWS) {
            for (answer, medium) in verbs
                .iter()
                .flat_map(|answer| Medium::ALL.map(|medium| (answer, medium)))
            {
                for (index, case) in CASES.iter().enumerate() {
                    let (message, mut reading) = invitation(case, language, index % 2 == 0);
                    reading.kind = kind;
                    reading.needs_answer = true;
                    reading.is_agency = false;
                    let wish = Wish {
                        language: Some(language),
                        medium,
                        tone: Tone::ALL[index % 3],
                        quotes: false,
                        ..Wish::new(answer.clone(), at("2026-11-20T12:00:00+01:00"))
                    };
                    let me = [Person::new("Jordan Reyes", "jordan@example.com")];
                    let Ok(letter) = compose(&message, &reading, &wish, &me) else {
                        continue;
                    };
                    written += 1;
                    let mut faults = if answer.is_no() {
                        faults(&letter, &message, &reading, &wish)
                    } else {
                        vec![]
                    };
                    if letter.body.contains(interview) {
                        faults.push("speaks of an interview".to_owned());
                    }
                    if !faults.is_empty() {
                        let place = format!("{} {kind:?} {}", language.tag(), medium.name());
                        wrong.push(format!("{place}: {faults:?}\n{}\n", letter.body));
                    }
                }
            }
        }
    }
    assert!(written > 3_000, "{written}");
    let shown: Vec<&String> = wrong.iter().step_by(wrong.len() / 12 + 1).collect();
    assert!(
        wrong.is_empty(),
        "{} of {written}, such as\n{shown:#?}",
        wrong.len()
    );
}

#[test]
fn what_must_be_short_fits() {
    let longest = Case {
        writer: "Alexandra Featherstone",
        role: Some("Senior Platform Engineer"),
        ..CASES[0]
    };
    for language in LANGUAGES {
        for (medium, most) in [
            (Medium::LinkedinNote, 200),
            (Medium::LinkedinMessage, 600),
            (Medium::Sms, 459),
            (Medium::CalendarComment, 255),
        ] {
            let (message, reading) = invitation(&longest, language, false);
            let wish = Wish {
                language: Some(language),
                medium,
                ..Wish::new(Answer::Decline, at("2026-11-24T12:00:00+01:00"))
            };
            let me = [Person::new("Jordan Reyes", "jordan@example.com")];
            let body = compose(&message, &reading, &wish, &me).unwrap().body;
            let length = body.encode_utf16().count();
            assert!(
                length <= most,
                "{} {}: {length}\n{body}",
                language.tag(),
                medium.name()
            );
        }
    }
}
