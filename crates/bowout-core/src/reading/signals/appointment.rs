//! A doctor, a delivery, a viewing, a class: no job.

use std::sync::LazyLock;

use crate::reading::signals::Signal;
use crate::text::Phrases;

pub(crate) static APPOINTMENT: Signal = Signal {
    name: "appointment",
    says: "speaks of an everyday appointment",
    yields_to_if: false,
    strong: LazyLock::new(|| {
        Phrases::new(&[
            "rental application",
            "for a tour",
            "confirm .. appointment",
            "dentist|doctor's|physio*|hygienist",
            "dental appointment|checkup|cleaning",
            "patientin|patienten|prophylaxe|arzttermin",
            "viewing|viewings|landlord|tenancy|lettings|letting",
            "flat|apartment .. viewing|rent|for|share",
            "your mot|car|vehicle|meter",
            "engineer|technician visit|appointment",
            "parcel|package|courier|delivery .. today|slot|out|for|window",
            "out for delivery",
            "rehearsal|choir|yoga|pilates",
            "gym|personal trainer",
            "your engagement|wedding",
            "your booking is",
            "cinema",
            "your tickets|ticket",
            "mum's|birthday",
            "support ticket",
            "slow connection",
            "reschedule .. sign in",
            "cabinet|dentiste|docteur|rappel rendez|medical",
            "rendez vous .. dr|docteur|prefecture|medical|dentiste",
            "clinica dental",
            "dentista|gimnasio|entrenador",
            "consulta medica|marcada|com",
            "tandarts|huisarts|sportschool",
            "パッケージ",
            "歯科",
            "ご予約日時",
            "クリニック",
            "包裹",
            "快递",
            "诊所",
            "派送",
            "weekend .. trip|away",
            "babysit*",
            "date night",
            "meet up for real",
        ])
    }),
    weak: LazyLock::new(|| {
        Phrases::new(&[
            "surgery|clinic|gp|practice",
            "dinner|lunch|party",
            "zahnarzt*|praxis",
            "cita|rendez",
        ])
    }),
};
