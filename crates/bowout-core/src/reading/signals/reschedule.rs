//! An agreed interview is moved, cancelled or proposed again.

use std::sync::LazyLock;

use crate::reading::signals::Signal;
use crate::text::Phrases;

pub(crate) static RESCHEDULE: Signal = Signal {
    name: "reschedule",
    strong: LazyLock::new(|| {
        Phrases::new(&[
            "reschedul*",
            "need|have|had|must|like|possible to .. move|push|postpone|shift|delay|change|rearrange ... interview|call|meeting|conversation|chat|it|our|your|appointment",
            "move|moved|push|pushed|postpone*|shift|bring ... our|your|the .. interview|call|meeting|chat|conversation|appointment|onsite",
            "interview|call|meeting|onsite|conversation .. postponed|moved|cancelled|canceled|changed|brought|shifted|will now|now starts|now",
            "can't|cannot|unable|couldn't ... keep|make ... as planned|tomorrow|today|appointment|our|time",
            "cancel* ... interview|call|meeting|onsite",
            "new time|date .. for .. interview|call|your",
            "updated invitation",
            "change of .. time|date|plan*|schedule",
            "different day|time .. for .. interview|call",
            "instead of .. am|pm|monday|tuesday|wednesday|thursday|friday|at",
            "verschieben|verschoben|verlegen|verlegt|umplanen",
            "termin .. absagen|nicht einhalten|halten",
            "neuen termin|ersatztermin|ausweichtermin",
            "reporter|reporte|decaler|decale|deplacer|reprogrammer",
            "annule* .. entretien",
            "reprogramar|reprogramado|reagendar|aplazar|posponer|mover .. entrevista|cita|reunion",
            "cambiar .. entrevista|cita|fecha|hora",
            "remarcar|reagendar|adiar|reagendada|remarcada",
            "verzetten|verplaatsen|verplaatst|verzet",
            "ander|nieuw moment .. prikken|plannen|voorstellen",
            "日程変更",
            "日程を変更",
            "変更させて",
            "変更をお願い",
            "変更のお願い",
            "リスケ",
            "延期",
            "改期",
            "改到",
            "调整到",
            "面试时间有变",
            "推迟",
            "改时间",
            "改约",
            "临时有事",
        ])
    }),
    weak: LazyLock::new(|| {
        Phrases::new(&[
            "moved",
            "postponed",
            "instead",
            "sorry for .. change|inconvenience|short",
            "apologies",
            "unfortunately",
            "leider",
            "malheureusement",
        ])
    }),
};
