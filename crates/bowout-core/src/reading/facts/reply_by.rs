//! Until when an answer is asked for, in the words of the mail.

use std::ops::Range;
use std::sync::LazyLock;

use crate::evidence::Fact;
use crate::reading::source::Source;
use crate::text::{Phrases, is_listed};

/// A deadline with its day: the words from the preposition to the last word of the time.
static DEADLINES: LazyLock<Phrases> = LazyLock::new(|| {
    let days = "(monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow|tonight|noon|midnight|the end of|end of|close of|cob|eod)";
    let months = "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|apr|jun|jul|aug|sep|oct|nov|dec";
    let tage = "(montag*|dienstag*|mittwoch*|donnerstag*|freitag*|samstag*|sonntag*|morgen|heute|ende der woche)";
    let phrases = [
        format!("by|before|until {days}"),
        format!("by|before|until {months}"),
        "by|before|until the? 1*|2*|3* of|th|st|nd|rd".to_owned(),
        "by|before (next|this) week|monday|tuesday|wednesday|thursday|friday".to_owned(),
        "by|before|until (the)? noon|midday|midnight|5pm|5".to_owned(),
        "by|before|until|till 1*|2*|3*|0*|4*|5*|6*|7*|8*|9* am|pm|today|tomorrow|on|hrs|hours".to_owned(),
        "by|before|until 1*|2*|3*|0*|4*|5*|6*|7*|8*|9* jan*|feb*|mar*|apr*|may|jun*|jul*|aug*|sep*|oct*|nov*|dec*".to_owned(),
        "by|before|until the 1*|2*|3*|4th|5th|6th|7th|8th|9th".to_owned(),
        "by|before 0*|1* 0*|1*|2*|3* 2026|2027|2028".to_owned(),
        format!("on or before {days}"),
        "on or before 1*|2*|3*".to_owned(),
        format!("not|no later than (cob|close|noon|the|end|of)? {days}"),
        "not|no later than 1*|2*|3*".to_owned(),
        "by return".to_owned(),
        "within 24|48|72|two|three|2|3|5|five hours|days|working|business days?".to_owned(),
        format!("bis (spatestens|zum|einschliesslich|spatestens zum|spatestens am)? {tage}"),
        "bis (spatestens|zum|spatestens zum|einschliesslich)? 1*|2*|3*|0*|4|5|6|7|8|9".to_owned(),
        "d' ici (le|au|a)? lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|1*|2*|3*|la|ce".to_owned(),
        "au plus tard (le)? lundi|mardi|mercredi|jeudi|vendredi|demain|1*|2*|3*".to_owned(),
        "tot (en met)? maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|1*|2*|3*|morgen".to_owned(),
        "avant|d'ici (le)? lundi|mardi|mercredi|jeudi|vendredi|demain|1*|2*|3*|ce|la".to_owned(),
        "jusqu' au lundi|mardi|mercredi|jeudi|vendredi|1*|2*|3*".to_owned(),
        "antes del|de (el|proximo)? lunes|martes|miercoles|jueves|viernes|1*|2*|3*|manana"
            .to_owned(),
        "hasta el (dia|proximo)? lunes|martes|miercoles|jueves|viernes|1*|2*|3*".to_owned(),
        "ate|antes a|ao|o|de? (dia|proxima)? segunda|terca|quarta|quinta|sexta|1*|2*|3*|amanha"
            .to_owned(),
        "ate amanha|segunda|terca|quarta|quinta|sexta".to_owned(),
        "voor|uiterlijk (op)? maandag|dinsdag|woensdag|donderdag|vrijdag|1*|2*|3*|morgen"
            .to_owned(),
    ];
    let phrases: Vec<&str> = phrases.iter().map(String::as_str).collect();
    Phrases::new(&phrases)
});

/// Words that show that the deadline is for an answer, a booking or a recording.
static ANSWERS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "replied|response|reach|indicate|advise|inform|state|accept|decline|sign|kept|keep|click|link|works|use|need|back|say|come|give|please|acknowledge|want|register|upload|record|receive|return|offer|slot",
        "bitte|gebeten|senden|zuruckmelden|zuruck|zeichen|buchung|eintragen|mitzuteilen|sagen|antworten|zusagen|einzutragen",
        "merci|remercie|indiquer|trancher|joindre|choix|expire|communiquer|faire|savoir|choisir|inscrire|presence",
        "gelieve|inleveren|reageren|open|aan|kiezen|opgeven|plannen|doorgeven|graag|verzoeken",
        "avisar|indicar|elegir|reservar|rogamos|agradecemos|ruega|escolher|agendar|indique|favor|escoge|elige|confirme|responda",
        "reply|respond|answer|confirm|let|tell|know|book|choose|pick|select|complete|schedule|submit|return|rsvp|expire*|hear|send",
        "bescheid|ruckmeldung|antwort*|bestatig*|nennen|mitteilen|geben|offen|buchen|wahlen|melden",
        "repond*|confirm*|dire|dites|reponse|retour|indiqu*|choisi*",
        "respond*|confirm*|plazo|diga*|avis*|respuesta",
        "respost*|confirm*|prazo|avis*|retorn*|responder",
        "laat|laten|reageer*|bevestig*|antwoord*|weten",
    ])
});

/// The deadline of a mail, as stated.
pub(crate) fn reply_by(source: &Source<'_>) -> Option<Fact<String>> {
    let place = latin(source).or_else(|| han(source))?;
    let evidence = source.quote(place);
    let stated = evidence
        .quote
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    Some(Fact::read(stated, evidence))
}

fn latin(source: &Source<'_>) -> Option<Range<usize>> {
    let text = &source.text;
    let body = source.body_words();
    let found = DEADLINES.find_all(text).into_iter().find(|one| {
        one.words.start >= body.start && ANSWERS.find_in(text, text.around(&one.words)).is_some()
    })?;
    // On through numbers, months and clock times.
    let sentence = text.around(&found.words);
    let mut end = found.words.end;
    while end < sentence.end && end < found.words.end + 9 && goes_on(&text.words[end].folded) {
        let gap = &text.source[text.words[end - 1].place.end..text.words[end].place.start];
        if gap.contains(['(', ';', '!', '?'])
            || gap.trim_start().starts_with(". ") && !gap.starts_with('.')
        {
            break;
        }
        end += 1;
    }
    while end > found.words.end
        && matches!(
            text.words[end - 1].folded.as_str(),
            "at" | "at." | "de" | "a" | "las" | "the" | "of" | "um" | "om" | "as" | "del"
        )
    {
        end -= 1;
    }
    Some(text.place(found.words.start..end))
}

/// Whether a word may belong to a date or a time.
fn goes_on(word: &str) -> bool {
    const PARTS: &str = "minuit midnight midi demain close cob eod time sharp latest janvier heures heure uhr spatestens lunch dinner end fiji of the play business day week at am pm de del a las as um uhr om uur h noon tomorrow today est et pt \
        gmt cet utc morning evening afternoon th st nd rd hours days feira mittag abend monday tuesday \
        wednesday thursday friday saturday sunday latest";
    const MONTHS: &str = " january february march april may june july august september october november december jan feb apr jun jul aug sep oct nov dec januar februar marz mai juni juli oktober dezember janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre janeiro fevereiro marco maio junho julho setembro outubro dezembro januari februari maart mei augustus novembro lundi mardi mercredi jeudi vendredi montag dienstag mittwoch donnerstag freitag lunes martes miercoles jueves viernes maandag dinsdag woensdag donderdag vrijdag ";
    word.starts_with(|c: char| c.is_ascii_digit())
        || is_listed(PARTS, word)
        || MONTHS.contains(&format!(" {word} "))
}

/// `11月27日(金)17時まで`, `11月30日前`, `请于…前`.
fn han(source: &Source<'_>) -> Option<Range<usize>> {
    let body = source.body;
    let ends = ["までに", "まで", "前回复", "前答复", "之前", "前"];
    for (month_at, _) in body.match_indices('月') {
        let start = body[..month_at]
            .char_indices()
            .rev()
            .take_while(|(_, c)| c.is_ascii_digit() || ('０'..='９').contains(c))
            .last()
            .map(|(at, _)| at);
        let Some(start) = start else { continue };
        let rest = &body[month_at..];
        let line = &rest[..rest.find(['\n', '。', '、', '，']).unwrap_or(rest.len())];
        let line = crate::text::beginning(line, 60);
        let end = ends
            .iter()
            .filter_map(|end| line.find(end).map(|at| (at, end.len())))
            .min_by_key(|(at, _)| *at);
        if let Some((at, length)) = end {
            let length = if line[at..].starts_with("まで") {
                "まで".len()
            } else if line[at..].starts_with('前') {
                "前".len()
            } else {
                length
            };
            let place = start..month_at + at + length;
            return Some(place.start + source.shift..place.end + source.shift);
        }
    }
    None
}
