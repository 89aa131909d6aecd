//! The time is fixed.

use std::sync::LazyLock;

use crate::reading::signals::Signal;
use crate::text::Phrases;

pub(crate) static CONFIRMATION: Signal = Signal {
    yields_to_if: false,
    strong: LazyLock::new(|| {
        Phrases::new(&[
            "interview|call|meeting .. has|is been|now? scheduled|confirmed|booked",
            "reply for",
            "join with google",
            "joining info",
            "looking forward to it",
            "see you then|there|tomorrow",
            "as agreed|discussed",
            "works .. for me|us",
            "confirm|confirming|confirms .. your|our|the .. interview|call|meeting|appointment|conversation",
            "interview|call|meeting|appointment .. confirmed|booked|scheduled for|scheduled on|set for",
            "is|are|been .. scheduled .. for|on|with",
            "you're|you are|all set .. all|confirmed|booked|scheduled|set",
            "reminder .. interview|call|meeting|upcoming",
            "looking forward to .. interviewing|meeting|speaking|talking|seeing",
            "look forward to .. interviewing|meeting|speaking|talking|seeing .. on|you|tomorrow|next|monday|tuesday|wednesday|thursday|friday",
            "see you .. on|at|tomorrow|monday|tuesday|wednesday|thursday|friday|then|there",
            "no need to reply|respond|answer",
            "interview confirmation",
            "confirmation of .. interview|appointment",
            "thank* .. confirming|booking|scheduling",
            "calendar invite|invitation .. sent|attached|follow*",
            "hiermit bestatig*",
            "bestatig* .. termin|gesprach|ihnen",
            "terminbestatigung",
            "termin .. bestatigt|steht|fest|gebucht",
            "freuen uns .. auf .. gesprach|sie am",
            "confirmons|confirme .. entretien|rendez|creneau|votre",
            "confirmation .. entretien|rendez",
            "entretien .. confirme|fixe|prevu|aura lieu",
            "rappel .. entretien",
            "confirm* .. entrevista|cita|reunion",
            "entrevista .. confirmada|programada|agendada|marcada",
            "confirmacion|confirmacao .. entrevista|de",
            "recordatorio|lembrete",
            "bevestig* .. gesprek|afspraak|sollicitatiegesprek",
            "afspraak .. bevestigd|staat|gepland",
            "面接日程確定",
            "日程が確定",
            "確定いたし",
            "確定のご",
            "確定しまし",
            "お待ちしております",
            "当日は",
            "日時が決定",
            "面试时间已",
            "已确认",
            "确认您的面试",
            "面试安排如下",
            "准时参加",
            "期待与您见面",
        ])
    }),
    weak: LazyLock::new(|| {
        Phrases::new(&[
            "agenda",
            "details",
            "join",
            "dial",
            "bring",
            "parking",
            "reception",
            "zoom",
            "teams",
            "google meet",
        ])
    }),
};
