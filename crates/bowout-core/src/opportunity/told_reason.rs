//! The reason that a letter of the person's gave. It hears plain statements in the first person only; a letter that
//! gives none, or more than one, gives none here.

use std::sync::LazyLock;

use crate::message::new_words;
use crate::text::{Phrases, Text};

/// The names of reasons with the words that tell them, folded.
const TOLD: &[(&str, &[&str])] = &[
    (
        "accepted-offer",
        &[
            "accept|accepted|accepting (an|another|a) ... offer|position|role|job",
            "anderes|anderen|andere .. angebot|stelle|position .. angenommen|zugesagt|entschieden",
            "accepte .. autre|une .. proposition|offre|poste",
            "aceptado .. otra|una .. oferta|propuesta|puesto",
            "aceitei .. outra|uma .. proposta|oferta|vaga",
            "ander|andere .. aanbod|baan|functie .. aangenomen|geaccepteerd",
            "他社 ... 内定",
            "接受 ... (工作|录用|邀请)",
        ],
    ),
    (
        "staying",
        &[
            "stay|staying|remain|remaining (in|at|with) (my|the) (present|current)",
            "jetzigen|derzeitigen|aktuellen (stelle|position) .. bleiben",
            "rester .. (poste|emploi) actuel",
            "quedarme|permanecer|seguir en mi",
            "permanecer|continuar|ficar no meu",
            "huidige (functie|baan|werkgever) .. blijven",
            "現職に留",
            "留在目前",
        ],
    ),
    (
        "direction",
        &[
            "direction (i|that i|in which i)",
            "richtung .. ich",
            "voie que je",
            "direccion que|en",
            "direcao que",
            "kant op .. (ik|wil)",
            "目指す方向",
            "发展的方向",
        ],
    ),
    (
        "plans-changed",
        &[
            "plans (have)? changed",
            "plane .. geandert",
            "projets .. change*",
            "planes .. cambia*",
            "planos .. mudar*",
            "plannen .. (veranderd|gewijzigd)",
            "予定に変更",
            "计划有了变化",
        ],
    ),
    (
        "personal",
        &[
            "personal (reasons|circumstances|grounds)",
            "reasons are personal",
            "personlichen grunden",
            "grunde .. personlich*",
            "raisons (sont)? personnelles",
            "motivos|razones (son)? personales",
            "motivos|razoes (sao)? pessoais",
            "persoonlijke redenen|omstandigheden",
            "redenen .. persoonlijk",
            "一身上の都合",
            "个人原因",
        ],
    ),
    (
        "timing",
        &[
            "timing (is|isn't|does|doesn't|was)",
            "not the right time|moment",
            "zeitpunkt .. nicht",
            "moment .. (n'|pas) .. bon",
            "no es .. momento",
            "momento nao",
            "nao e .. momento",
            "moment .. niet",
            "niet .. moment",
            "時期が合わ",
            "时机不",
        ],
    ),
    (
        "location",
        &[
            "location (does|doesn't|is|isn't)",
            "commute",
            "standort|arbeitsort .. nicht",
            "lieu de travail",
            "lugar de trabajo",
            "ubicacion .. no",
            "localizacao nao",
            "locatie .. niet",
            "勤務地",
            "工作地点",
        ],
    ),
    (
        "level",
        &[
            "level of the (role|position|job)",
            "niveau der stelle",
            "niveau du poste",
            "nivel del puesto",
            "nivel da (funcao|vaga)",
            "niveau van de",
            "職位との違い",
            "職位に関する希望",
            "岗位级别",
        ],
    ),
];

static REASONS: LazyLock<Vec<(&str, Phrases)>> = LazyLock::new(|| {
    TOLD.iter()
        .map(|(name, phrases)| (*name, Phrases::new(phrases)))
        .collect()
});

/// The name of the one reason that a letter tells; its quoted history does not count.
#[must_use]
pub fn told_reason(letter: &str) -> Option<&'static str> {
    let text = Text::new(new_words(letter));
    let mut told = REASONS
        .iter()
        .filter(|(_, phrases)| phrases.find(&text).is_some())
        .map(|(name, _)| *name);
    let first = told.next()?;
    told.next().is_none().then_some(first)
}

/// The same of the letter that a mail quotes directly: what its writer answers to.
#[must_use]
pub fn told_in_history(body: &str) -> Option<&'static str> {
    let history = body.get(new_words(body).len()..)?;
    let quoted: Vec<&str> = history
        .lines()
        .filter_map(|line| line.strip_prefix('>'))
        .map(|line| line.strip_prefix(' ').unwrap_or(line))
        .collect();
    told_reason(&quoted.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::{told_in_history, told_reason};

    #[test]
    fn hears_the_reason_in_the_letter_that_is_quoted_and_no_deeper() {
        let body = "Why?\n\nOn 3 May 2026, Jordan wrote:\n> I withdraw, as my plans have changed.\n> On 1 May 2026, Ana wrote:\n> > the timing is not right\n";
        assert_eq!(told_in_history(body), Some("plans-changed"));
        assert_eq!(told_in_history("My plans have changed."), None);
    }

    #[test]
    fn hears_one_plain_reason_and_no_other() {
        for (letter, reason) in [
            (
                "I have decided to withdraw, as I have accepted another offer.",
                Some("accepted-offer"),
            ),
            (
                "The timing isn't right for me, so I withdraw.",
                Some("timing"),
            ),
            (
                "Ich ziehe meine Bewerbung aus persönlichen Gründen zurück.",
                Some("personal"),
            ),
            ("一身上の都合により辞退いたします。", Some("personal")),
            ("I have decided to withdraw. Thank you.", None),
            (
                "The timing is not right, and the commute would be long.",
                None,
            ),
            (
                "I withdraw.\n\nOn 3 May 2026, Ana wrote:\n> our plans have changed",
                None,
            ),
        ] {
            assert_eq!(told_reason(letter), reason, "{letter}");
        }
    }
}
