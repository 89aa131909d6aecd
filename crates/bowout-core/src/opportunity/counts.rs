//! What a process has cost so far: moves of the slot, rounds, documents, unpaid hours. Only what the other side wrote
//! counts, and each message once.

use std::sync::LazyLock;

use crate::opportunity::opportunity::{Heard, Opportunity, Quoted};
use crate::text::{Phrases, Text, Word};

static MOVES: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "move (our|the|your|this)? .. (interview|call|meeting|conversation|appointment|slot|it)",
        "(have|need|had) to .. (postpone|reschedule|move|cancel|push)",
        "(postpone|reschedule|rearrange) (our|the|this|your|today|once|it)",
        "new time",
        "(cannot|can't|can not) make (our|the|tomorrow|it|today)",
        "moved (our|the|your) (interview|call|meeting)",
        "(mussen|muss|mochten) .. (termin|gesprach|vorstellungsgesprach) .. (verschieben|verlegen|absagen)",
        "termin .. (verschieben|verlegen)",
        "(reporter|decaler|deplacer) .. (entretien|rendez|echange)",
        "(aplazar|posponer|reprogramar|cambiar) .. (entrevista|cita)",
        "(remarcar|adiar|reagendar) .. (entrevista|conversa)",
        "(gesprek|afspraak) .. (verzetten|verplaatsen|verschuiven)",
        "(verzetten|verplaatst)",
        "日程を変更",
        "面接日程の変更",
        "下記へ変更",
        "面试时间 ... (改|调整|推迟)",
        "改期",
    ])
});

static DOCUMENTS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(send|share|provide|submit|upload|resend|attach|forward) .. (your|us|me|over|the|an|a) .. (cv|resume|transcript*|certificate*|diploma|references|documents|passport|portfolio|payslip*|id)",
        "(updated|latest) (cv|resume)",
        "copy of .. (passport|visa|id|certificate|diploma|degree)",
        "(senden|schicken|benotigen|reichen|ubersenden|erbitten) ... (lebenslauf|zeugnisse|arbeitszeugnisse|unterlagen|diplom*|nachweis*)",
        "(lebenslauf|arbeitszeugnisse|zeugnisse) .. (schicken|senden|zusenden|ubermitteln|nachreichen)",
        "(envoyer|transmettre|adresser|joindre|fournir) .. (cv|diplome*|justificatif*|documents|bulletin*)",
        "(enviar|envie|adjunta|adjunte|mandar|remitir) .. (cv|curriculum|cedula|titulo|referencias|documentos)",
        "(enviar|envie|envio do|mande|manda) .. (curriculo|certificado|diploma|documentos)",
        "(stuur|sturen|opsturen|aanleveren) .. (cv|diploma*|documenten|legitimatie*)",
        "履歴書 ... (送|提出)",
        "職務経歴書 ... (送|提出)",
        "(补充|提供|发送|提交) ... (简历|证书|证明|材料)",
    ])
});

static ROUNDS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "two|three|four|five|six|seven|eight|nine|2|3|4|5|6|7|8|9 (more)? (rounds|stages|interviews|steps)",
        "zwei|drei|vier|funf|sechs|sieben|2|3|4|5|6|7 (gesprache|runden|gesprachsrunden)",
        "deux|trois|quatre|cinq|six|sept|2|3|4|5|6|7 (entretiens|tours|etapes)",
        "dos|tres|cuatro|cinco|seis|siete|2|3|4|5|6|7 (entrevistas|rondas|fases|etapas)",
        "duas|dois|tres|quatro|cinco|seis|sete|2|3|4|5|6|7 (entrevistas|etapas|fases|rodadas)",
        "twee|drie|vier|vijf|zes|zeven|2|3|4|5|6|7 (gesprekken|rondes)",
    ])
});

static TASKS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(take home|case study)",
        "assignment|task|project|exercise|challenge|presentation|deliverable|prototype",
        "aufgabe|fallstudie|probearbeit|hausaufgabe|prasentation",
        "exercice|devoir",
        "(etude de cas|mise en situation)",
        "ejercicio|prueba|tarea",
        "caso practico",
        "exercicio|desafio|tarefa",
        "estudo de caso",
        "opdracht|casus|case|proefdag",
        "課題",
        "作业",
    ])
});

/// Words that say that the work is paid, or is no work of the person's.
static PAID: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "paid|pay|compensate*|reimburse*|bezahlt|vergutet|remunere*|retribuid*|remunerad*|betaald",
        "(we|wir) .. (pay|zahlen)",
    ])
});

static NOT: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "not|no|unpaid|isn't|aren't|don't|nicht|kein|keine|unbezahlt*|pas|non|nao|niet|onbetaald*|sin",
    ])
});

/// The first sentence of each message of the other side that says one of the phrases.
fn once_a_message(
    opportunity: &Opportunity,
    phrases: &Phrases,
    counts: impl Fn(&Heard) -> bool,
) -> Vec<Quoted> {
    opportunity
        .theirs()
        .filter(|heard| counts(heard))
        .filter_map(|heard| {
            let text = Text::new(&heard.body);
            let found = phrases.find(&text)?;
            Some(heard.quote(text.written(text.around(&found.words))))
        })
        .collect()
}

/// Each message that moves a slot; the first of a conversation has nothing to move yet.
pub(super) fn moves(opportunity: &Opportunity) -> Vec<Quoted> {
    let first = opportunity.theirs().next().map(|heard| heard.path.clone());
    let is_alone = opportunity.heard.len() == 1;
    once_a_message(opportunity, &MOVES, |heard| {
        is_alone || Some(&heard.path) != first.as_ref()
    })
}

/// Each message that asks for documents.
pub(super) fn document_requests(opportunity: &Opportunity) -> Vec<Quoted> {
    once_a_message(opportunity, &DOCUMENTS, |_| true)
}

/// The highest number of rounds that is announced.
pub(super) fn rounds(opportunity: &Opportunity) -> Option<(u32, Quoted)> {
    let stated = opportunity.theirs().flat_map(|heard| {
        let text = Text::new(&heard.body);
        let found = ROUNDS.find_all(&text);
        found
            .into_iter()
            .filter_map(|one| {
                let number = number_of(&text.words[one.words.start])?;
                Some((number, heard.quote(text.written(text.around(&one.words)))))
            })
            .collect::<Vec<_>>()
    });
    stated.max_by_key(|(number, _)| *number)
}

/// Hours of work without pay that a message asks for.
pub(super) fn unpaid_hours(opportunity: &Opportunity) -> Vec<(u32, Quoted)> {
    opportunity
        .theirs()
        .filter_map(|heard| {
            let text = Text::new(&heard.body);
            TASKS.find(&text)?;
            let found = hours(&text)?;
            let sentence = text.around(&found.1);
            let is_paid = PAID.find_in(&text, sentence.clone()).is_some()
                && NOT.find_in(&text, sentence.clone()).is_none();
            (!is_paid).then(|| (found.0, heard.quote(text.written(sentence))))
        })
        .collect()
}

/// A number of hours or days near a task, as hours; a day is eight.
fn hours(text: &Text<'_>) -> Option<(u32, std::ops::Range<usize>)> {
    let words = &text.words;
    (0..words.len().saturating_sub(1))
        .filter_map(|at| {
            let number = number_of(&words[at])?;
            let unit = words[at + 1].folded.as_str();
            let hours = match unit {
                "hours" | "hour" | "hrs" | "stunden" | "heures" | "horas" | "uur" | "小" => number,
                "days" | "day" | "tage" | "jours" | "dias" | "dagen" => number * 8,
                _ => return None,
            };
            // "within 48 hours" is a deadline, and "72 hours of this notice" one as well.
            let before = at
                .checked_sub(1)
                .map_or("", |before| words[before].folded.as_str());
            let is_deadline = matches!(
                before,
                "within" | "next" | "in" | "innerhalb" | "binnen" | "sous" | "last" | "by"
            );
            (!is_deadline && hours <= 80).then_some((hours, at..at + 2))
        })
        .max_by_key(|(hours, _)| *hours)
}

fn number_of(word: &Word) -> Option<u32> {
    const NUMBERS: [&str; 10] = [
        "one ein eine un une uma um een",
        "two zwei deux dos duas dois twee",
        "three drei trois tres drie",
        "four vier quatre cuatro quatro",
        "five funf cinq cinco vijf",
        "six sechs seis zes",
        "seven sieben sept siete sete zeven",
        "eight acht huit ocho oito",
        "nine neun neuf nueve nove negen",
        "ten zehn dix diez dez tien",
    ];
    if let Ok(number) = word.folded.parse::<u32>() {
        return (number <= 100).then_some(number);
    }
    let at = NUMBERS
        .iter()
        .position(|names| names.split(' ').any(|name| name == word.folded))?;
    u32::try_from(at + 1).ok()
}
