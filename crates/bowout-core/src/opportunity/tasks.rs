//! Unpaid work that a process asks for, in hours. A number of hours is work only where it measures a task: hours of a
//! contract, days on site, days to send it in and the length of an interview are none.

use std::ops::Range;
use std::sync::LazyLock;

use crate::opportunity::counts::number_of;
use crate::opportunity::opportunity::{Opportunity, Quoted};
use crate::text::{Phrases, Text};

static TASKS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(take home|case study)",
        "assignment|task|project|exercise|challenge|presentation|deliverable|prototype|homework",
        "trial (day|days|week|work|project)",
        "aufgabe|fallstudie|probearbeit*|probeaufgabe|hausaufgabe|prasentation|probetag*",
        "exercice|devoir",
        "(etude de cas|mise en situation)",
        "ejercicio|prueba|tarea",
        "caso practico",
        "exercicio|desafio|tarefa",
        "estudo de caso",
        "opdracht|casus|case|proefdag*",
        "課題",
        "作业",
    ])
});

/// Meetings: the time that one takes is spent together.
static MEETINGS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "interview*|call|meeting|conversation|session|visit|onsite|lunch|role|position|office",
        "gesprach*|vorstellungsgesprach|termin|besuch|stelle|buro",
        "entretien*|rendez|echange|visite|poste|bureau",
        "entrevista*|cita|reunion|visita|puesto|oficina",
        "reuniao|conversa|vaga|escritorio",
        "gesprek*|afspraak|bezoek|functie|kantoor",
        "面接|面试",
    ])
});

/// Words that say that time is spent on something.
static EFFORT: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "take|takes|taking|need|needs|require*|spend|plan|expect|allow|budget|effort|work",
        "dauert|brauchen|planen|aufwand|aufwenden|rechnen|einplanen",
        "prend|prendra|travail|comptez|prevoyez|prevoir|consacrer|demande",
        "lleva|llevara|requiere|necesita|dedicar|dura|calcula",
        "leva|levara|requer|precisa|dedicar|reserve",
        "duurt|kost|nodig|rekenen|reken|trek",
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

/// Words in front of a number of hours or days that make it a time to be kept.
const DEADLINE: &str = "within next in by last innerhalb binnen sous dans dentro innen";
/// The same for days alone: who has five days need not work for five.
const DAYS_LEFT: &str = "have has you're habt haben hast avez as tienes tiene tem hebt heeft heb";
/// Words behind a number of hours or days that make it a rate, or free time.
const RATE: &str = "week weekly month day woche wochentlich tag monat semaine jour mois semana dia mes maand dag \
    holiday holidays leave vacation annual urlaub conges vacaciones ferias vakantie notice ago";

/// Hours of work without pay that a message asks for, the most of each message.
pub(super) fn unpaid_hours(opportunity: &Opportunity) -> Vec<(u32, Quoted)> {
    opportunity
        .theirs()
        .filter_map(|heard| {
            let text = Text::new(&heard.body);
            TASKS.find(&text)?;
            let (hours, place) = hours(&text)?;
            let sentence = text.around(&place);
            let is_paid = [Some(sentence.clone()), behind(&text, &sentence)]
                .into_iter()
                .flatten()
                .any(|words| {
                    PAID.find_in(&text, words.clone()).is_some()
                        && NOT.find_in(&text, words).is_none()
                });
            (!is_paid).then(|| (hours, heard.quote(text.written(sentence))))
        })
        .collect()
}

/// The most hours or days that a task takes, as hours; a day is eight.
fn hours(text: &Text<'_>) -> Option<(u32, Range<usize>)> {
    (0..text.words.len())
        .filter_map(|at| {
            let (hours, place) = duration(text, at)?;
            (hours <= 80 && measures_a_task(text, &place)).then_some((hours, place))
        })
        .max_by_key(|(hours, _)| *hours)
}

/// `10 hours`, `two days`, `4h`: the hours, and where they stand.
fn duration(text: &Text<'_>, at: usize) -> Option<(u32, Range<usize>)> {
    let word = &text.words[at];
    let joined = word.folded.strip_suffix('h').and_then(|n| n.parse().ok());
    let (hours, place) = if let Some(hours) = joined {
        (hours, at..at + 1)
    } else {
        let number = whole(text, at).or_else(|| number_of(word))?;
        match text.words.get(at + 1)?.folded.as_ref() {
            "hours" | "hour" | "hrs" | "h" | "stunden" | "heures" | "horas" | "uur" | "小"
            | "時" => (number, at..at + 2),
            "days" | "day" | "tage" | "jours" | "dias" | "dagen" => (number * 8, at..at + 2),
            _ => return None,
        }
    };
    let is_days = text.words[place.end - 1]
        .folded
        .starts_with(['d', 't', 'j']);
    let listed =
        |list: &str, at: usize| crate::text::is_listed(list, text.words[at].folded.as_ref());
    let before = at.saturating_sub(3)..at;
    // "within 48 hours" is a deadline, and "72 hours of this notice" one as well.
    let is_deadline = at > 0 && listed(DEADLINE, at - 1)
        || is_days && before.clone().any(|at| listed(DAYS_LEFT, at));
    let behind = place.end..text.words.len().min(place.end + 3);
    let is_rate = behind.clone().any(|at| listed(RATE, at));
    (!is_deadline && !is_rate).then_some((hours, place))
}

/// The whole hours of a number that ends in a fraction, as of `2.5`: the word is the 5.
fn whole(text: &Text<'_>, at: usize) -> Option<u32> {
    let before = text.words.get(at.checked_sub(1)?)?;
    let gap = text
        .source
        .get(before.place.end..text.words[at].place.start)?;
    matches!(gap, "." | ",").then(|| before.folded.parse().ok())?
}

/// Whether a duration is that of a task: one is named nearer in its sentence than any meeting, or in a sentence beside
/// it, and this one tells how long something takes.
fn measures_a_task(text: &Text<'_>, place: &Range<usize>) -> bool {
    let sentence = text.around(place);
    let nearest = |phrases: &Phrases| {
        phrases
            .find_all(text)
            .into_iter()
            .filter(|one| sentence.contains(&one.words.start))
            .map(|one| one.words.start.abs_diff(place.start))
            .min()
    };
    match (nearest(&TASKS), nearest(&MEETINGS)) {
        (Some(task), Some(meeting)) => task < meeting,
        (Some(_), None) => true,
        (None, Some(_)) => false,
        (None, None) => {
            let beside = [before(text, &sentence), behind(text, &sentence)];
            EFFORT.find_in(text, sentence).is_some()
                && beside
                    .into_iter()
                    .flatten()
                    .any(|words| TASKS.find_in(text, words).is_some())
        }
    }
}

/// The words of the sentence before one.
fn before(text: &Text<'_>, sentence: &Range<usize>) -> Option<Range<usize>> {
    let last = sentence.start.checked_sub(1)?;
    Some(text.around(&(last..last + 1)))
}

/// The words of the sentence behind one.
fn behind(text: &Text<'_>, sentence: &Range<usize>) -> Option<Range<usize>> {
    let first = sentence.end;
    (first < text.words.len()).then(|| text.around(&(first..first + 1)))
}
