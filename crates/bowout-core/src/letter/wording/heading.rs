//! The firm and the department that head a Japanese letter, as the writer's own mail names them: in full, `株式会社` and all.

/// What says in a name that it is a firm's.
const FORMS: [&str; 7] = [
    "株式会社",
    "有限会社",
    "合同会社",
    "合資会社",
    "一般社団法人",
    "財団法人",
    "学校法人",
];

/// How the name of a part of a firm ends.
const PARTS: [&str; 8] = [
    "部",
    "課",
    "室",
    "局",
    "グループ",
    "チーム",
    "センター",
    "支店",
];

/// The lines above the addressee: the firm in full and the department. A firm with an honorific is another's, a client's, and
/// heads nothing; then the writer's own firm does, where the mail names it.
pub(in crate::letter) fn heading(company: &str, body: &str) -> String {
    if company.is_empty() {
        return String::new();
    }
    let is_anothers = body.contains(&format!("{company}様"));
    let firm = full_names(body)
        .into_iter()
        .filter(|(name, behind)| !name.contains("様") && !behind.starts_with('様'))
        .find(|(name, _)| is_anothers != name.contains(company));
    let Some((name, behind)) = firm else {
        return if is_anothers { "" } else { company }.to_owned();
    };
    match department(behind) {
        Some(department) => format!("{name}\n{department}"),
        None => name.to_owned(),
    }
}

/// The names of firms in full, each with what stands behind it.
fn full_names(body: &str) -> Vec<(&str, &str)> {
    let mut names = vec![];
    for form in FORMS {
        for (at, _) in body.match_indices(form) {
            let before = body[..at].rfind(ends_name).map_or(0, |gap| {
                gap + body[gap..].chars().next().map_or(0, char::len_utf8)
            });
            let behind = &body[at + form.len()..];
            let end = behind.find(ends_name).unwrap_or(behind.len());
            // `株式会社青空テック`, else `青空テック株式会社`.
            let (from, to) = if end > 0 {
                (at, at + form.len() + end)
            } else {
                (before, at + form.len())
            };
            names.push((at, &body[from..to], &body[to..]));
        }
    }
    names.sort_by_key(|(at, ..)| *at);
    names.retain(|(_, name, _)| !FORMS.contains(name));
    let placed = names.into_iter();
    placed.map(|(_, name, behind)| (name, behind)).collect()
}

/// Whether a firm's name is over.
fn ends_name(c: char) -> bool {
    c.is_whitespace() || "のより、。，．,.()（）「」『』【】・:：／/".contains(c) && c != '・'
}

/// The department that stands right behind the name of a firm.
fn department(behind: &str) -> Option<&str> {
    let behind = behind.trim_start();
    let end = behind.find(ends_name).unwrap_or(behind.len());
    let words = &behind[..end];
    let is_part = PARTS.iter().any(|part| words.ends_with(part));
    (is_part && words.chars().count() <= 20).then_some(words)
}

#[cfg(test)]
mod tests {
    use super::heading;

    #[test]
    fn names_the_firm_in_full_and_its_department() {
        for (company, body, lines) in [
            (
                "青空テック",
                "お世話になっております。\n株式会社青空テック 人事部の佐藤美咲です。",
                "株式会社青空テック\n人事部",
            ),
            (
                "ヒカリ",
                "先日はありがとうございました。\n株式会社ヒカリ\n人事部 鈴木一郎",
                "株式会社ヒカリ\n人事部",
            ),
            (
                "青空テック",
                "青空テック株式会社の佐藤です。",
                "青空テック株式会社",
            ),
            ("青空テック", "青空テックの佐藤です。", "青空テック"),
            (
                "ミライ商事",
                "株式会社ミライ商事様より、ご案内をいただきました。\nエージェントパートナーズ株式会社\nキャリアアドバイザー 山本健太",
                "エージェントパートナーズ株式会社",
            ),
            (
                "ミライ商事",
                "ミライ商事様より、ご案内をいただきました。",
                "",
            ),
            ("", "株式会社ミライ商事の求人です。", ""),
        ] {
            assert_eq!(heading(company, body), lines, "{body}");
        }
    }
}
