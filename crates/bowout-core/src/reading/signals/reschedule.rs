//! An agreed interview is moved, cancelled or proposed again.

use std::sync::LazyLock;

use crate::reading::signals::Signal;
use crate::text::Phrases;

pub(crate) static RESCHEDULE: Signal = Signal {
    yields_to_if: true,
    strong: LazyLock::new(|| {
        Phrases::new(&[
            "need|have|had|must|possible|obliged to .. move|push|postpone|shift|delay|change|rearrange the|our|your|it|this|tomorrow's|today's|to",
            "afraid .. need|have to",
            "interview*|call|meeting|onsite|conversation ... postponed|moved|cancelled|canceled|changed|shifted",
            "interview*|call|meeting|onsite|conversation ... now start|starts",
            "move|moved|push|pushed|postpone*|shift our|your|the|it|this ... interview*|call|meeting|chat|conversation|appointment|onsite|to|until|back",
            "will start at ... instead",
            "instead of ... am|pm|am",
            "new date|time|slot",
            "next|another|alternative opening|slot|time|date",
            "can't make|do|keep",
            "won't be able to .. make|do|keep|meet",
            "something .. come|came up",
            "has|have been|had called|come .. away|up|to",
            "reschedul*",
            "can't|cannot|unable|couldn't ... keep|make ... as planned|tomorrow|today|appointment|our|time",
            "cancel* ... interview|call|meeting|onsite",
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
