//! Times of a deadline that are neither a date nor a clock time: noon, tonight, the end of the week.

use std::ops::Range;
use std::sync::LazyLock;

use jiff::civil::Time;

use crate::text::{Phrases, Text};

/// What such words mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// A time of whatever day is named, at the latest.
    Hour(Time),
    /// A time of the day of writing.
    Today(Time),
    /// The last working day of the week of writing.
    Week,
    /// The last day of the month of writing.
    Month,
    /// At once: no moment.
    Return,
}

const LAST: Time = Time::constant(23, 59, 0, 0);

static PARTS: LazyLock<(Phrases, Vec<Part>)> = LazyLock::new(|| {
    let hour = |hour| Part::Hour(Time::constant(hour, 0, 0, 0));
    let today = |hour| Part::Today(Time::constant(hour, 0, 0, 0));
    let all: &[(Part, &[&str])] = &[
        (
            hour(12),
            &[
                "noon|midday|lunch|lunchtime",
                "lunch time",
                "mittag|mittags",
                "midi",
                "mediodia",
                "medio dia",
                "meio dia",
                "middag",
                "正午",
                "昼",
                "中午",
                "午前",
                "morning",
                "vormittag",
                "matin",
                "ochtend",
            ],
        ),
        (
            Part::Hour(LAST),
            &[
                "midnight",
                "mitternacht",
                "minuit",
                "medianoche",
                "meia noite",
                "middernacht",
                "evening|night|abend|abends|avond|noche|soir|noite",
                "24 00",
                "24 : 00",
                "end of (the)? day",
                "dinner time?",
                "晚上",
                "夜",
            ],
        ),
        (
            hour(17),
            &[
                "(the)? (close|end) of (business|play|the business day|business day)",
                "cob|eob|eod",
                "arvo|afternoon|teatime",
                "nachmittag",
                "middag",
                "下班",
                "定時",
                "業務終了",
                "終業",
            ],
        ),
        (
            Part::Today(LAST),
            &[
                "tonight",
                "heute abend|nacht",
                "vanavond",
                "ce soir",
                "esta noche|noite",
                "hoje a noite",
                "nog vandaag|vanmiddag|vanavond",
                "noch heute",
                "ainda hoje",
                "hoy mismo",
                "esta tarde",
                "dans la journee",
                "今晚",
                "今夜|今夕",
                "今晩",
                "本日",
                "今日",
                "今天",
            ],
        ),
        (today(12), &["this morning", "heute vormittag|mittag"]),
        (today(17), &["this afternoon"]),
        (
            Part::Week,
            &[
                "end|close of (the|this)? week",
                "weekend",
                "this week",
                "ende der|dieser woche",
                "diese woche",
                "fin de (la|cette)? semaine",
                "cette semaine",
                "fin de (la|esta)? semana",
                "esta semana",
                "fim|final da|desta semana",
                "einde|eind van de|deze week",
                "deze week",
                "wochenende",
                "que acabe|termine la|esta semana",
                "weekend",
                "week-end",
                "fim|fin de semana",
                "week is out|over|ends",
                "今週末",
                "週末",
                "今週",
                "本周|本週",
                "这周",
                "周末",
            ],
        ),
        (
            Part::Month,
            &[
                "end of (the|this)? month",
                "ende des|dieses monats|monat",
                "fin du mois",
                "fin de mes",
                "fim do mes",
                "einde|eind van de maand",
                "月末|月底",
            ],
        ),
        (
            Part::Return,
            &[
                "return (of|mail|email|post)?",
                "per omgaande",
                "per kerende",
                "asap",
                "as soon as possible|you can",
            ],
        ),
    ];
    let phrases: Vec<&str> = all
        .iter()
        .flat_map(|(_, list)| list.iter().copied())
        .collect();
    let parts = all
        .iter()
        .flat_map(|(part, list)| list.iter().map(|_| *part))
        .collect();
    (Phrases::new(&phrases), parts)
});

/// Every such time of a text, with its words.
pub(super) fn parts(text: &Text<'_>) -> Vec<(Range<usize>, Part)> {
    let (phrases, parts) = &*PARTS;
    let found = phrases.find_all(text).into_iter();
    found
        .filter_map(|one| Some((one.words, *parts.get(one.phrase)?)))
        .collect()
}
