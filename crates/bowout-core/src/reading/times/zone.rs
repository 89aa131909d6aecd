//! Which zone a text names, as words: `Pacific time`, `(CET)`, `hora de Lisboa`, `日本時間`.

use crate::text::offset_in;
use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use jiff::tz::TimeZone;

/// Short names, written in capitals, with the zone whose clock they tell.
const SHORT: &[(&str, &str)] = &[
    ("PT PST PDT", "America/Los_Angeles"),
    ("MT MST MDT", "America/Denver"),
    ("CT CST CDT", "America/Chicago"),
    ("ET EST EDT", "America/New_York"),
    ("GMT BST", "Europe/London"),
    ("UTC", "Etc/UTC"),
    ("CET CEST MEZ MESZ", "Europe/Paris"),
    ("EET EEST", "Europe/Helsinki"),
    ("WET WEST", "Europe/Lisbon"),
    ("IST", "Asia/Kolkata"),
    ("JST", "Asia/Tokyo"),
    ("KST", "Asia/Seoul"),
    ("SGT", "Asia/Singapore"),
    ("HKT", "Asia/Hong_Kong"),
    ("AEST AEDT", "Australia/Sydney"),
    ("NZST NZDT", "Pacific/Auckland"),
    ("BRT", "America/Sao_Paulo"),
    ("SAST", "Africa/Johannesburg"),
    ("GST", "Asia/Dubai"),
    ("Eastern", "America/New_York"),
    ("Central", "America/Chicago"),
    ("Mountain", "America/Denver"),
    ("Pacific", "America/Los_Angeles"),
];

/// Zones by the words around the word for time, folded.
const LONG: &[(&str, &str)] = &[
    ("pacific", "America/Los_Angeles"),
    ("mountain", "America/Denver"),
    ("central time", "America/Chicago"),
    ("eastern", "America/New_York"),
    ("central european", "Europe/Paris"),
    ("mitteleuropaisch", "Europe/Berlin"),
    ("europe centrale", "Europe/Paris"),
    ("midden-europese", "Europe/Amsterdam"),
    ("hora peninsular", "Europe/Madrid"),
    ("hora espanola", "Europe/Madrid"),
    ("centro de mexico", "America/Mexico_City"),
    ("brasilia", "America/Sao_Paulo"),
    ("deutscher zeit", "Europe/Berlin"),
    ("deutsche zeit", "Europe/Berlin"),
    ("日本時間", "Asia/Tokyo"),
    ("北京时间", "Asia/Shanghai"),
    ("北京時間", "Asia/Shanghai"),
    ("台北時間", "Asia/Taipei"),
    ("台灣時間", "Asia/Taipei"),
    ("香港時間", "Asia/Hong_Kong"),
];

/// Cities that people name a clock after, folded.
const CITIES: &[(&str, &str)] = &[
    ("london", "Europe/London"),
    ("dublin", "Europe/Dublin"),
    ("lisbon", "Europe/Lisbon"),
    ("lisboa", "Europe/Lisbon"),
    ("berlin", "Europe/Berlin"),
    ("paris", "Europe/Paris"),
    ("madrid", "Europe/Madrid"),
    ("amsterdam", "Europe/Amsterdam"),
    ("brussels", "Europe/Brussels"),
    ("bruxelles", "Europe/Brussels"),
    ("zurich", "Europe/Zurich"),
    ("vienna", "Europe/Vienna"),
    ("wien", "Europe/Vienna"),
    ("rome", "Europe/Rome"),
    ("stockholm", "Europe/Stockholm"),
    ("warsaw", "Europe/Warsaw"),
    ("new york", "America/New_York"),
    ("toronto", "America/Toronto"),
    ("chicago", "America/Chicago"),
    ("denver", "America/Denver"),
    ("los angeles", "America/Los_Angeles"),
    ("san francisco", "America/Los_Angeles"),
    ("seattle", "America/Los_Angeles"),
    ("mexico", "America/Mexico_City"),
    ("sao paulo", "America/Sao_Paulo"),
    ("buenos aires", "America/Argentina/Buenos_Aires"),
    ("bogota", "America/Bogota"),
    ("lima", "America/Lima"),
    ("santiago", "America/Santiago"),
    ("tokyo", "Asia/Tokyo"),
    ("shanghai", "Asia/Shanghai"),
    ("beijing", "Asia/Shanghai"),
    ("singapore", "Asia/Singapore"),
    ("dubai", "Asia/Dubai"),
    ("sydney", "Australia/Sydney"),
    ("melbourne", "Australia/Melbourne"),
    ("brisbane", "Australia/Brisbane"),
];

/// A zone that a text names, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) zone: String,
    pub(super) place: Range<usize>,
}

/// Every zone that a text names, in order.
pub(super) fn zones(text: &str) -> Vec<Named> {
    let mut found: Vec<Named> = words(text)
        .filter_map(|(place, word)| {
            let zone = by_short(text, &place, word).or_else(|| by_name(word))?;
            Some(Named { zone, place })
        })
        .collect();
    found.extend(by_words(text));
    found.sort_by_key(|one| one.place.start);
    found
}

/// Runs of letters and the marks that zone names hold.
fn words(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let is_inside = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '_' | '+' | '-');
    text.split(move |c| !is_inside(c)).filter_map(move |word| {
        let start = offset_in(word, text);
        (word.len() >= 2).then_some((start..start + word.len(), word))
    })
}

/// A short name behind a clock time or in brackets; elsewhere `CT` and `ET` are other things.
fn by_short(text: &str, place: &Range<usize>, word: &str) -> Option<String> {
    let bare = word.trim_end_matches(['-', '/']);
    // All are capitals, or a word of seven to eight letters.
    let may_be_one = match bare.as_bytes() {
        [first, second, ..] if first.is_ascii_uppercase() => {
            second.is_ascii_uppercase() == (bare.len() < 6)
        }
        _ => false,
    };
    if !may_be_one {
        return None;
    }
    let (_, zone) = SHORT
        .iter()
        .find(|(names, _)| names.split(' ').any(|name| name == bare))?;
    let before = text[..place.start].trim_end();
    let follows_time = before.ends_with(|c: char| c.is_ascii_digit() || c == '(' || c == '/')
        || [
            "am", "pm", "AM", "PM", "a.m.", "p.m.", "h", "Uhr", "all", "in",
        ]
        .iter()
        .any(|end| before.ends_with(end));
    follows_time.then(|| (*zone).to_owned())
}

/// `Europe/Berlin` as it stands.
fn by_name(word: &str) -> Option<String> {
    let regions = [
        "Europe/",
        "America/",
        "Asia/",
        "Africa/",
        "Australia/",
        "Pacific/",
        "Atlantic/",
    ];
    let is_name = word.contains('/') && regions.iter().any(|region| word.starts_with(region));
    (is_name && TimeZone::get(word).is_ok()).then(|| word.to_owned())
}

/// Whether a line holds a word for time.
fn says_time(line: &str) -> bool {
    static WORDS: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
        let words = ["time", "zeit", "heure", "hora", "tijd", "时间", "時間"];
        let mut builder = AhoCorasick::builder();
        builder.ascii_case_insensitive(true).build(words).ok()
    });
    WORDS.as_ref().is_some_and(|words| words.is_match(line))
}

/// Zones by longer words; a city counts only beside a word for time.
fn by_words(text: &str) -> Vec<Named> {
    let mut found = vec![];
    let mut at = 0;
    if text.is_ascii() && !says_time(text) {
        return found;
    }
    for line in text.split_inclusive('\n') {
        let place = at..at + line.trim_end().len();
        at += line.len();
        // Most lines are plain and short of such a word: no copy is made of them.
        if line.is_ascii() && !says_time(line) {
            continue;
        }
        let folded = crate::text::fold(line);
        if !says_time(&folded) {
            continue;
        }
        let beside = |city: &str| folded.contains(city) && is_clock_of(&folded, city);
        let zone = CITIES
            .iter()
            .find(|(city, _)| beside(city))
            .or_else(|| LONG.iter().find(|(words, _)| folded.contains(words)));
        if let Some((_, zone)) = zone {
            found.push(Named {
                zone: (*zone).to_owned(),
                place,
            });
        }
    }
    found
}

/// Whether a folded line names a city beside a word for time.
fn is_clock_of(folded: &str, city: &str) -> bool {
    ["time", "times"].iter().any(|word| {
        folded.contains(&format!("{city} {word}")) || folded.contains(&format!("times {city}"))
    }) || [
        "hora de",
        "heure de",
        "horario de",
        "hora local de",
        "times in",
    ]
    .iter()
    .any(|word| folded.contains(&format!("{word} {city}")))
        || ["zeit (", "zeit in"].iter().any(|word| {
            folded.contains(&format!("{word}{city}")) || folded.contains(&format!("{word} {city}"))
        })
        || folded.contains(&format!("{city}er zeit"))
        || folded.contains(&format!("{city}se tijd"))
        || [
            "time - ",
            "tijd - ",
            "central - ",
            "centrale - ",
            "zeit - ",
            "brasilia - ",
        ]
        .iter()
        .any(|word| folded.contains(&format!("{word}{city}")))
}
