//! An interview of an office, a school or a consulate.

use std::sync::LazyLock;

use crate::reading::signals::Signal;
use crate::text::Phrases;

pub(crate) static AUTHORITY: Signal = Signal {
    name: "authority",
    says: "speaks of an office, a school or a consulate",
    yields_to_if: false,
    strong: LazyLock::new(|| {
        Phrases::new(&[
            "visa|visas",
            "embassy|consulate|citizenship|naturali*|immigration|asylum",
            "trusted traveler",
            "enrollment center|centre",
            "your claim",
            "caseworker|benefits office|jobcentre",
            "court|jury",
            "year 7|6|8|9",
            "head of year",
            "admission*",
            "scholarship|bursary",
            "mba|alumni|alumnus|alumnae",
            "mock interview",
            "your thesis|essay|child|son|daughter",
            "office hours",
            "students are",
            "parents evening",
            "prefecture|naturalisation|titre de sejour",
            "embajada|extranjeria|consulado",
            "botschaft|konsulat|einburgerung|visum",
            "paspoort|gemeentehuis afspraak",
            "ビザ",
            "大使館",
            "签证",
            "领事馆",
            "入学",
            "招生",
        ])
    }),
    weak: LazyLock::new(|| Phrases::new(&[])),
};
