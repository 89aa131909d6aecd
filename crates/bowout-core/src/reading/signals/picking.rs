//! The act asked for is picking: a booking link, a form, a list of options.

use std::sync::LazyLock;

use crate::reading::signals::Signal;
use crate::text::Phrases;

pub(crate) static PICKING: Signal = Signal {
    yields_to_if: true,
    strong: LazyLock::new(|| {
        Phrases::new(&[
            "schedule .. interview* ... link|button|here|click|calendar|below",
            "fill in|out .. form",
            "preferred dates",
            "use .. button|link ... pick|book|schedule|choose",
            "reservez .. votre|creneau",
            "choisissez .. votre|creneau",
            "select .. date|time|slot",
            "propose times|dates",
            "pick|choose|select|book|grab|reserve ... time|slot|date|appointment",
            "book .. directly|here|online|below|through|via|using",
            "use .. link ... schedule|book|pick|choose|select",
            "schedule .. via|using|through|here|yourself|with this",
            "self schedul*",
            "following|these|below .. times|slots|options|dates|time",
            "which .. suits|works|prefer|work|best",
            "calendar link",
            "booking link",
            "my calendar .. book|here|pick",
            "let .. know which",
            "options .. are|would",
            "terminvorschlag*",
            "folgende* termin*",
            "termin|terminen .. aus|auswahlen|wahlen|buchen",
            "wahlen .. termin|sie",
            "buchen",
            "welcher .. termin|passt",
            "choisir|selectionner|reserver .. creneau|date|horaire",
            "creneaux .. suivants|disponibles",
            "quel .. creneau|vous convient",
            "elegir|elige|elija|seleccion*|reserva* .. hora*|fecha*|cita|franja",
            "siguientes .. horarios|fechas|opciones",
            "que .. horario|opcion prefiere|prefieres",
            "escolh*|selecion*|reserv*|agend* .. horario*|data|link",
            "seguintes .. horarios|opcoes|datas",
            "horarios disponiveis",
            "kies|kiezen|plan|boek ... moment|tijdstip|tijd|datum|link",
            "volgende .. momenten|opties|data|tijden",
            "welk .. moment|schikt|past",
            "下記の日程",
            "下記の候補",
            "以下の候補",
            "以下の日程",
            "候補日より",
            "ご予約",
            "予約リンク",
            "日程をお選び",
            "お選びください",
            "选择时间",
            "预约时间",
            "以下时间",
            "请选择",
            "下列时间",
        ])
    }),
    weak: LazyLock::new(|| {
        Phrases::new(&[
            "calendly",
            "slot*",
            "booking",
            "link",
            "termine",
            "creneau*",
            "horarios",
            "日程",
            "时间段",
        ])
    }),
};
