//! The day until which somebody asks for time, in the person's words, made to fit behind the preposition of each language.

use crate::text::{Language, is_listed, with_capital};

/// What may stand before the day in the person's words; the wording says it already.
const BEFORE: &[(Language, &[&str])] = &[
    (Language::En, &["by ", "until ", "till ", "on "]),
    (Language::De, &["bis zum ", "bis ", "zum ", "am "]),
    (
        Language::Fr,
        &[
            "d’ici au ",
            "d'ici au ",
            "d’ici ",
            "d'ici ",
            "jusqu’au ",
            "jusqu'au ",
            "jusqu’à ",
            "jusqu'à ",
            "avant ",
            "au ",
            "le ",
        ],
    ),
    (
        Language::Es,
        &["antes del ", "antes de ", "hasta el ", "hasta ", "el "],
    ),
    (Language::Pt, &["até à ", "até ao ", "até ", "na ", "no "]),
    (
        Language::Nl,
        &["uiterlijk ", "tot en met ", "tot ", "voor ", "op "],
    ),
    (Language::Zh, &["在", "到"]),
];

/// What may stand behind it.
const BEHIND: [&str; 5] = ["までに", "まで", "之前", "以前", "前"];

/// The days of the week that take an article in Spanish.
const SPANISH_DAYS: &str =
    "lunes martes miércoles miercoles jueves viernes sábado sabado domingo próximo proximo";

/// The day as it stands behind `by`, `bis`, `d’ici`, `a más tardar`, `até` and `uiterlijk`, and before `まで` and `之前`.
pub(in crate::letter) fn until(words: &str, language: Language) -> String {
    let mut bare = words.trim().trim_end_matches(['.', '。', '?', '？']);
    let before = BEFORE.iter().find(|(one, _)| *one == language);
    for one in before.map_or(&[][..], |(_, list)| *list) {
        let start = bare.get(..one.len()).unwrap_or_default();
        if start.to_lowercase() == *one {
            bare = bare[one.len()..].trim_start();
            break;
        }
    }
    if matches!(language, Language::Ja | Language::Zh) {
        let behind = BEHIND.iter().find_map(|one| bare.strip_suffix(one));
        bare = behind.unwrap_or(bare);
    }
    let first = bare.split_whitespace().next().unwrap_or_default();
    let is_date = first.starts_with(|c: char| c.is_ascii_digit());
    let has_article = crate::text::is_listed(SPANISH_DAYS, first.trim_end_matches(','));
    match language {
        Language::En => named(bare),
        Language::De if is_date => format!("zum {bare}"),
        Language::Fr if is_date => format!("le {bare}"),
        Language::Es if is_date || has_article => format!("el {bare}"),
        _ => bare.to_owned(),
    }
}

/// English words with the names of days and months as English writes them.
fn named(words: &str) -> String {
    const NAMES: &str = "monday tuesday wednesday thursday friday saturday sunday january february march april may june \
        july august september october november december";
    let mut named: Vec<String> = vec![];
    for word in words.split(' ') {
        let is_name = is_listed(NAMES, word.trim_end_matches(','));
        named.push(if is_name {
            with_capital(word)
        } else {
            word.to_owned()
        });
    }
    named.join(" ")
}

#[cfg(test)]
mod tests {
    use super::until;
    use crate::text::Language;

    #[test]
    fn fits_the_day_to_its_preposition() {
        for (language, words, fits) in [
            (Language::En, "by friday, 4 december", "Friday, 4 December"),
            (Language::En, "the end of the week", "the end of the week"),
            (Language::De, "Freitag", "Freitag"),
            (Language::De, "bis zum 4. Dezember", "zum 4. Dezember"),
            (Language::Fr, "vendredi", "vendredi"),
            (Language::Fr, "le vendredi", "vendredi"),
            (Language::Fr, "4 décembre", "le 4 décembre"),
            (Language::Es, "el viernes", "el viernes"),
            (Language::Es, "viernes", "el viernes"),
            (Language::Es, "mañana", "mañana"),
            (
                Language::Es,
                "antes del 4 de diciembre",
                "el 4 de diciembre",
            ),
            (Language::Pt, "até sexta-feira", "sexta-feira"),
            (Language::Nl, "op 4 december", "4 december"),
            (Language::Ja, "金曜日まで", "金曜日"),
            (Language::Zh, "周五之前", "周五"),
        ] {
            assert_eq!(until(words, language), fits);
        }
    }
}
