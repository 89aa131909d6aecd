//! How the interview is held, by the words that say it. The most particular way wins: who records answers alone is on
//! video too, but nobody listens.

use std::sync::LazyLock;

use crate::evidence::{Evidence, Fact, Part};
use crate::reading::source::Source;
use crate::text::Phrases;

/// The words for each way, the most particular way first.
static WAYS: LazyLock<Vec<(&'static str, Phrases)>> = LazyLock::new(|| {
    vec![
        (
            "one_way_video",
            Phrases::new(&[
                "one way (video|interview)",
                "on demand (video)?",
                "pre recorded|prerecorded",
                "asynchronous* (video|interview)?",
                "record* your (answers|responses|video)",
                "hirevue",
                "zeitversetzt*",
                "nehmen sie .. antworten .. auf",
                "entretien|interview video differe*",
                "en diferido|differe",
                "grab* tus respuestas",
                "video gravad*",
                "録画面接",
                "异步视频",
            ]),
        ),
        (
            "chat",
            Phrases::new(&[
                "typed interview",
                "interview .. (over|by|via|on) (slack|whatsapp|telegram|chat)",
                "minutes of chat",
                "text (based)? interview",
                "chat interview",
                "chat interview on",
            ]),
        ),
        (
            "video",
            Phrases::new(&[
                "zoom|skype|webex|videocall|videoconferen*|videokonferenz|videogesprach|videochat|visio|visioconference|videollamada|videochamada|videogesprek|videobellen|facetime",
                "google meet",
                "meet link",
                "microsoft teams",
                "teams (meeting|interview|call|link|vergadering|besprechung)",
                "(per|via|over|by|par|por|en|on|in) (video|teams|meet)",
                "video (call|chat|interview|conference|meeting|gesprach)",
                "virtual|remote (interview|onsite|meeting|panel|call)",
                "online (interview|gesprach|meeting|termin|gesprek)",
                "entrevista (on line|online|virtual)",
                "オンライン",
                "web 面接",
                "web面接",
                "视频",
                "視訊",
                "腾讯会议",
                "线上",
            ]),
        ),
        (
            "phone",
            Phrases::new(&[
                "(by|over|on) (the)? phone",
                "phone|telephone (call|interview|screen|screening|chat|conversation)",
                "telefon*|telefonisch*|telefonat",
                "telephonique|telephone",
                "por telefono|telefone",
                "entrevista telefonic*",
                "(call|ring|phone) (you|me)",
                "i'll (call|ring|phone)",
                "bel ik je",
                "ich rufe sie|dich .. an",
                "rufe .. an",
                "te llamo|llamare|llamamos",
                "te ligo|ligo",
                "電話",
                "电话",
            ]),
        ),
        (
            "onsite",
            Phrases::new(&[
                "onsite",
                "on site",
                "in person",
                "(at|in|to) (our|the) .. (office|offices|headquarters|shop|store|workshop|studio|site|hotel|campus|plant|warehouse|premises)",
                "come|pop|drop (by|in|to|round|down)",
                "here at the",
                "front desk",
                "visit us|our",
                "vor ort",
                "(in|bei) (unserem|unseren|unserer|uns) .. (buro*|raumen|haus|werk*|standort|zentrale|leipzig|haus)",
                "bei uns im",
                "personlich* (gesprach|vorstellungsgesprach|kennen*)",
                "dans nos (locaux|bureaux)",
                "en (nuestras|las) (oficinas|instalaciones)",
                "presencial*|presentiel",
                "(op|naar) (ons|het)? (kantoor|locatie|gemeentehuis)",
                "来社",
                "(来我|来司|到我司)",
                "弊社オフィス",
                "会議室",
                "面试地点",
                "现场",
                "公司地址",
                "check in",
            ]),
        ),
    ]
});

/// Labels of a line that gives an address, folded.
const PLACES: &[&str] = &[
    "where",
    "place",
    "location",
    "address",
    "ort",
    "adresse",
    "anschrift",
    "lieu",
    "lugar",
    "direccion",
    "local",
    "endereco",
    "adres",
    "locatie",
    "場所",
    "地点",
    "地點",
    "面试地点",
    "venue",
];

/// Words behind such a label that give no address but a call.
const CALLS: &[&str] = &[
    "video", "zoom", "teams", "meet", "phone", "online", "http", "telefon", "skype", "webex",
    "remote", "virtual", "call",
];

/// How the interview is held.
pub(crate) fn medium(source: &Source<'_>) -> Option<Fact<&'static str>> {
    let titled = |at: usize| 3 - at.min(3);
    let body = source.body_words();
    let mut best: Option<(usize, Fact<&'static str>)> = None;
    for (at, (way, phrases)) in WAYS.iter().enumerate() {
        let found: Vec<_> = phrases.find_all(&source.text);
        let Some(first) = found.first() else { continue };
        let in_subject = found.iter().any(|one| one.words.start < body.start);
        let weight =
            found.len().min(3) + 2 * usize::from(in_subject) + if at < 2 { 6 } else { titled(at) };
        if best.as_ref().is_none_or(|(before, _)| weight > *before) {
            let words = source.quote_words(first.words.clone());
            best = Some((weight, Fact::read(*way, words)));
        }
    }
    let place = address(source);
    match (best, place) {
        (Some((weight, _)), Some(place)) if weight < 6 => Some(place),
        (Some((_, fact)), _) => Some(fact),
        (None, place) => place.or_else(|| calendar_place(source)),
    }
}

/// A line of the shape `Where: 12 High Street`.
fn address(source: &Source<'_>) -> Option<Fact<&'static str>> {
    let (_, value) =
        crate::reading::facts::names::labelled(source.body).find(|(label, value)| {
            let label = crate::text::fold(&source.body[label.clone()]);
            let value = crate::text::fold(&source.body[value.clone()]);
            PLACES.contains(&label.as_str())
                && !CALLS.iter().any(|call| value.contains(call))
                && value.len() > 5
        })?;
    Some(Fact::read(
        "onsite",
        Evidence::quote(Part::Body, source.body, value),
    ))
}

/// The LOCATION of the event.
fn calendar_place(source: &Source<'_>) -> Option<Fact<&'static str>> {
    let event = source.events.first()?;
    let place = crate::text::fold(&event.location);
    let is_call = CALLS.iter().any(|call| place.contains(call));
    let is_phone = place.contains("phone") || place.contains("telefon") || place.starts_with('+');
    let way = match (place.is_empty(), is_phone, is_call) {
        (true, ..) => return None,
        (_, true, _) => "phone",
        (_, _, true) => "video",
        _ => "onsite",
    };
    let words = Evidence::quote(Part::Calendar, &event.location, 0..event.location.len());
    Some(Fact::read(way, words))
}
