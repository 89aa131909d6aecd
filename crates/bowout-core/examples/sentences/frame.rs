//! A letter that is good without the sentence that is put into it.

use std::collections::BTreeSet;

use bowout_core::review::{Facts, Shown, shown};

use crate::wire;

/// Whether a sentence with these acts speaks of the decision, so that its letter says no other.
pub(crate) fn decides(acts: &BTreeSet<&str>) -> bool {
    ["decline", "hedge", "unable"]
        .iter()
        .any(|one| acts.contains(one))
}

/// A letter with the sentence in it, and with a clear no or without.
pub(crate) fn framed(sentence: &str, language: &str, with_no: bool) -> String {
    let [before, no, behind] = frame(language);
    let no = if with_no { no } else { "" };
    format!("{before}{no}{sentence}{behind}")
}

/// What a sentence shows in its letter, two short ones that belong together together, and what each of its clauses does.
pub(crate) fn terms(
    acts: &str,
    sentence: &str,
    language: &str,
    facts: &Facts,
) -> (Vec<String>, Vec<Shown>) {
    let letter = framed(sentence, language, !decides(&acts.split(',').collect()));
    let start = letter.find(sentence).unwrap_or_default();
    let end = start + sentence.len();
    let own = shown(&letter, facts).into_iter();
    let own = own.filter(|one| one.place.start < end && start < one.place.end);
    let (clauses, whole): (Vec<_>, Vec<_>) = own.partition(|one| one.is_clause);
    let terms: BTreeSet<String> = whole.into_iter().flat_map(|one| one.terms).collect();
    (terms.into_iter().collect(), clauses)
}

/// A letter around a sentence: up to it, the clear no, and what comes behind.
fn frame(language: &str) -> [&'static str; 3] {
    match language {
        "de" => [
            "Sehr geehrte Frau Rowe,\n\nvielen Dank für die Einladung zum Gespräch für die Stelle als Planer am Dienstag, 9. Juni. ",
            "Ich habe mich entschieden, meine Bewerbung zurückzuziehen. ",
            "\n\nIhnen allen alles Gute.\n\nMit freundlichen Grüßen\nSam Okoro\n",
        ],
        "nl" => [
            "Beste mevrouw Rowe,\n\nDank u wel voor de uitnodiging voor het gesprek over de functie Planner op dinsdag 9 juni. ",
            "Ik heb besloten mijn sollicitatie in te trekken. ",
            "\n\nIk wens u allen het beste.\n\nMet vriendelijke groet,\nSam Okoro\n",
        ],
        "fr" => [
            "Madame Rowe,\n\nJe vous remercie de votre invitation à l'entretien du mardi 9 juin pour le poste de Planner. ",
            "J'ai décidé de retirer ma candidature. ",
            "\n\nJe vous souhaite à tous une bonne continuation.\n\nCordialement,\nSam Okoro\n",
        ],
        "es" => [
            "Estimada Sra. Rowe:\n\nMuchas gracias por la invitación a la entrevista del martes 9 de junio para el puesto de Planner. ",
            "He decidido retirar mi candidatura. ",
            "\n\nLes deseo lo mejor.\n\nUn cordial saludo,\nSam Okoro\n",
        ],
        "pt" => [
            "Prezada Sra. Rowe,\n\nMuito obrigado pelo convite para a entrevista de terça-feira, 9 de junho, para a vaga de Planner. ",
            "Decidi retirar a minha candidatura. ",
            "\n\nDesejo tudo de bom a todos.\n\nAtenciosamente,\nSam Okoro\n",
        ],
        "ja" => [
            "Rowe様\n\nお世話になっております。Sam Okoroです。\nこの度は6月9日（火）のPlanner職の面接のご案内をいただき、誠にありがとうございます。",
            "検討の結果、選考を辞退させていただきたく存じます。",
            "\n\n皆様の益々のご健勝をお祈り申し上げます。\n\nSam Okoro\n",
        ],
        "zh" => [
            "Rowe女士：\n\n您好！感谢您邀请我参加6月9日（周二）Planner职位的面试。",
            "经过考虑，我决定退出此次面试流程。",
            "\n\n祝您一切顺利。\n\n此致\n敬礼\nSam Okoro\n",
        ],
        _ => [
            "Dear Ms Rowe,\n\nThank you for inviting me to interview for the Planner role on Tuesday 9 June. ",
            "I have decided to withdraw from the process. ",
            "\n\nAll good wishes to you and everybody there.\n\nKind regards,\nSam Okoro\n",
        ],
    }
}

/// What is known of that letter.
pub(crate) fn facts(language: &str) -> Facts {
    let facts = serde_json::json!({
        "lang": language, "stage": "first-invitation", "counterparty": "employer", "medium": "email",
        "company": "Harrow & Pike", "company_aliases": ["Harrow"], "role": "Planner",
        "recruiters": [{"name": "Anna Rowe", "email": "anna@harrow.example", "title": "Recruiter"}],
        "sender": {"name": "Sam Okoro", "email": "sam@mail.example"},
        "invited_at": "2026-06-01T09:00:00+01:00", "sent_at": "2026-06-02T09:00:00+01:00",
        "interview_at": "2026-06-09T10:00:00+01:00", "slot_confirmed": true, "meetings_held": [],
        "thread_participants": ["anna@harrow.example"],
        "reply": {"to": ["anna@harrow.example"], "cc": [], "in_thread": true}, "thread_style": "neutral",
    });
    wire::facts(facts.to_string().as_bytes(), Facts::default()).expect("our own facts are read")
}
