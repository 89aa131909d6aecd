//! Roles in the heading of a mail that is quoted, on a line that says what the mail concerns, and in brackets behind a word for
//! a talk: `> Betreff: Technikerin Leitstand`, `Betr.: Erzieher`, `die Einladung zum Gespräch (Archivar/in)`.

use crate::reading::facts::names::labelled;
use crate::reading::facts::role::role::Candidate;
use crate::reading::facts::role::subject::{OCCASION, strip_interview};
use crate::reading::facts::role::trades::names_a_role;
use crate::reading::source::Source;
use crate::text::{Language, beginning, fold, is_listed, offset_in};

/// What a line says in front of what the mail concerns.
const CONCERNS: &str = "betr. betr betrifft betreft";
/// The same where a mail that is quoted says it.
const HEADINGS: &str = "subject betreff objet asunto assunto onderwerp";
/// What a heading or a bracket of a role says; no other way is surer.
const PLAINLY: f64 = 5.0;
const IN_BRACKETS: f64 = 4.5;
/// The most words of a role.
const MOST: usize = 7;

/// Roles on such a line.
pub(in crate::reading::facts::role) fn by_heading(
    source: &Source<'_>,
    is_before: bool,
    candidates: &mut Vec<Candidate>,
) {
    for (label, value) in labelled(source.body) {
        let label = fold(&source.body[label]);
        let is_heading = is_before && is_listed(HEADINGS, &label);
        if !is_heading && !is_listed(CONCERNS, &label) {
            continue;
        }
        let heading = behind_marks(&source.body[value]);
        let pieces = heading
            .split([',', '|', '–', '—'])
            .flat_map(|piece| piece.split(" - "))
            .map(|piece| behind_papers(strip_interview(piece)));
        for piece in pieces.filter(|piece| is_one(piece)) {
            let start = source.shift + offset_in(piece, source.body);
            candidates.push(Candidate {
                place: start..start + piece.len(),
                score: PLAINLY,
            });
        }
    }
}

/// A heading without what says that it answers another: `RE: AW:`.
fn behind_marks(heading: &str) -> &str {
    const MARKS: &str = "re aw fw fwd wg tr rv enc antw sv res";
    let mut rest = heading.trim();
    while let Some((mark, behind)) = rest.split_once(':') {
        if !is_listed(MARKS, &fold(mark)) {
            break;
        }
        rest = behind.trim_start();
    }
    rest
}

/// A piece without the papers that somebody sends for a role: `CVs`.
fn behind_papers(piece: &str) -> &str {
    const PAPERS: &str = "cv cvs profile profiles unterlagen kandidaten candidates";
    let of = |word: Option<&str>| word.is_some_and(|word| is_listed(PAPERS, &fold(word)));
    match (piece.split_once(' '), piece.rsplit_once(' ')) {
        (Some((first, rest)), _) if of(Some(first)) => rest,
        (_, Some((rest, last))) if of(Some(last)) => rest,
        _ => piece,
    }
}

/// Whether a piece is a role and tells no occasion.
fn is_one(piece: &str) -> bool {
    let mut words = piece.split(' ').map(fold);
    piece.split(' ').count() <= MOST
        && names_a_role(piece)
        && !words.any(|word| OCCASION.hold(&word))
}

/// Roles that fill a bracket behind a word for a talk or for applying.
pub(in crate::reading::facts::role) fn by_bracket(
    source: &Source<'_>,
    candidates: &mut Vec<Candidate>,
) {
    const TALKS: &str = "interview gesprach vorstellungsgesprach bewerbungsgesprach gesprachstermin einladung bewerbung stelle entretien candidature \
        poste entrevista candidatura solicitud vaga vacante puesto gesprek sollicitatiegesprek sollicitatie vacature functie application vacancy position";
    if matches!(source.language, Language::Ja | Language::Zh) {
        return;
    }
    let all = source.text.source;
    for (open, _) in all.match_indices(" (") {
        let inside = beginning(&all[open + 2..], 60);
        let Some(close) = inside.find([')', '\n']) else {
            continue;
        };
        let piece = inside[..close].trim();
        let word = all[..open].rsplit(|c: char| !c.is_alphanumeric()).next();
        let is_led = is_listed(TALKS, &fold(word.unwrap_or_default()));
        if is_led && is_one(piece) && !piece.contains(|one: char| one.is_ascii_digit()) {
            let start = offset_in(piece, all);
            candidates.push(Candidate {
                place: start..start + piece.len(),
                score: IN_BRACKETS,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::reading::facts::role::heard as role;

    #[test]
    fn hears_what_a_heading_names() {
        for (body, wanted) in [
            (
                "Hallo Frau Lenz,\n\nleider klappt es am Montag nicht. Ginge Dienstag um 10 Uhr?\n\nViele Grüße\nUta Kern\n\n> Von: Ida Lenz\n> Betreff: Technikerin Leitstand (m/w/d)\n> vielen Dank für die Einladung",
                "Technikerin Leitstand",
            ),
            (
                "Guten Tag, Ihr Gespräch ist jetzt am Freitag um 9 Uhr.\n\nMit freundlichen Grüßen\nSekretariat\nBetr.: Erzieherin Gruppe Nord",
                "Erzieherin Gruppe Nord",
            ),
        ] {
            assert_eq!(role("Ihr Termin", body), wanted, "{body}");
        }
    }

    #[test]
    fn hears_what_a_talk_is_about_and_a_reminder_names() {
        for (body, wanted) in [
            (
                "Unser Kunde möchte Sie am Montag um 9 Uhr sprechen.\n\nZur Erinnerung: Disponentin Seefracht, Bremen, 30 Tage Urlaub.\n\nGrüße\nUta Kern",
                "Disponentin Seefracht",
            ),
            (
                "Morgen gaat het gesprek niet door. Kan jij vrijdag om 13u30? Het blijft gaan om operator verpakking, ploegen.",
                "operator verpakking",
            ),
            (
                "Can you come in tomorrow at 11? Its for the nights support worker one. Text me back.",
                "nights support worker",
            ),
            (
                "Would you be up for a natter about workshop manager? I'm in on Tuesday at 10.",
                "workshop manager",
            ),
            (
                "Any chance we do our yarn about the foreman spot on Friday at 9?",
                "foreman",
            ),
            (
                "你好！恭喜你通过恒山科技校园招聘(研发助理)笔试，请于9月21日14:00参加面试。",
                "研发助理",
            ),
            (
                "二次面接(北星システム/インフラエンジニア)の日程をお選びください。",
                "インフラエンジニア",
            ),
        ] {
            assert_eq!(role("Hello", body), wanted, "{body}");
        }
    }

    #[test]
    fn takes_nobody_who_signs_or_is_met_and_no_hour() {
        for (subject, body) in [
            (
                "FW: good news",
                "Hi Hal,\n\nSee below. How is Thursday at 1:30 on Teams for an interview?\n\nAsk for Dee shes the deputy manager.",
            ),
            (
                "面试调整",
                "您好！原定明天上午十点的面试需要调整，请问周五上午九点半是否方便？",
            ),
            (
                "アルバイトの件",
                "一度お店に来て面接しませんか。来られそうな日を教えてください。",
            ),
            (
                "Hiring manager call",
                "Could you do Friday at 10 for the hiring manager interview?",
            ),
        ] {
            assert_eq!(role(subject, body), "", "{body}");
        }
        assert_eq!(
            role(
                "【面试时间调整】恒心教育 初中数学教师",
                "您好！您后天下午四点是否方便？回复我即可。"
            ),
            "初中数学教师"
        );
    }
}
