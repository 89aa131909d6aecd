//! What a process has cost so far: moves of the slot, rounds, documents. Only what the other side wrote
//! counts, and each message once.

use std::sync::LazyLock;

use crate::opportunity::opportunity::{Heard, Opportunity, Quoted};
use crate::text::{Match, Phrases, Text, Word, is_listed};

static MOVES: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "move (our|the|your|this)? .. (interview|call|meeting|conversation|appointment|slot|it)",
        "(must|have to|need to|had to|going to|forced to|like to) .. (postpone|reschedule|rearrange)",
        "(must|have to|need to|had to|going to|forced to) .. (move|cancel|push|shift) ... (interview*|call|meeting|conversation|appointment|slot|it)",
        "(postpone|reschedule|rearrange) (our|the|this|your|today|once|it|to|until)",
        "(been|be|is|was) (postponed|rescheduled)",
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

/// Words before a move that make it the person's to ask for: "if you need to reschedule".
const CONDITION: &str = "if should falls wenn sollten indien caso whenever";

/// How many words before a move its condition may stand, and how many the person who moves.
const CONDITION_WORDS: usize = 5;
const MOVER_WORDS: usize = 2;

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

/// What the rounds of a process are rounds of; of anything else they are none.
const TALKS: &str = "interview interviews interviewing talks conversations calls selection hiring entrevista entrevistas \
    seleccion selecao entretien entretiens recrutement conversa conversas gesprek gesprekken";

/// The first sentence of each message of the other side that says one of the phrases so that it counts.
fn once_a_message(
    opportunity: &Opportunity,
    phrases: &Phrases,
    counts: impl Fn(&Heard, &Text<'_>, &Match) -> bool,
) -> Vec<Quoted> {
    opportunity
        .theirs()
        .filter_map(|heard| {
            let text = Text::new(&heard.body);
            let mut all = phrases.find_all(&text).into_iter();
            let found = all.find(|one| counts(heard, &text, one))?;
            Some(heard.quote(text.written(text.around(&found.words))))
        })
        .collect()
}

/// Each message that moves a slot; the first of a conversation has nothing to move yet.
pub(super) fn moves(opportunity: &Opportunity) -> Vec<Quoted> {
    let first = opportunity.theirs().next().map(|heard| heard.path.clone());
    let is_alone = opportunity.heard.len() == 1;
    once_a_message(opportunity, &MOVES, |heard, text, found| {
        (is_alone || Some(&heard.path) != first.as_ref()) && !is_offered(text, found)
    })
}

/// Whether a move is one that the person may ask for.
fn is_offered(text: &Text<'_>, found: &Match) -> bool {
    let (sentence, at) = (text.around(&found.words), found.words.start);
    let says = |most: usize, list: &str| {
        let from = at.saturating_sub(most).max(sentence.start);
        text.words[from..at]
            .iter()
            .any(|word| is_listed(list, &word.folded))
    };
    says(CONDITION_WORDS, CONDITION) || says(MOVER_WORDS, "you")
}

/// Each message that asks for documents.
pub(super) fn document_requests(opportunity: &Opportunity) -> Vec<Quoted> {
    once_a_message(opportunity, &DOCUMENTS, |_, _, _| true)
}

/// The highest number of rounds that is announced.
pub(super) fn rounds(opportunity: &Opportunity) -> Option<(u32, Quoted)> {
    let stated = opportunity.theirs().flat_map(|heard| {
        let text = Text::new(&heard.body);
        let found = ROUNDS.find_all(&text);
        found
            .into_iter()
            .filter(|one| are_of_talks(&text, one.words.end))
            .filter_map(|one| {
                let number = number_of(&text.words[one.words.start])?;
                Some((number, heard.quote(text.written(text.around(&one.words)))))
            })
            .collect::<Vec<_>>()
    });
    stated.max_by_key(|(number, _)| *number)
}

/// Whether rounds that end at a word are those of a process: `six rounds` and `six rounds of interviews`, not `of funding`.
fn are_of_talks(text: &Text<'_>, end: usize) -> bool {
    let word = |at: usize| text.words.get(at).map_or("", |word| word.folded.as_ref());
    match word(end) {
        "of" | "de" | "van" => (end + 1..end + 3).any(|at| is_listed(TALKS, word(at))),
        "from" | "away" | "to" => false,
        _ => true,
    }
}

/// A number as figures or as a word of any language, up to a hundred.
pub(super) fn number_of(word: &Word<'_>) -> Option<u32> {
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
