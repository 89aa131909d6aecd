//! The firm that somebody between it and the reader gives away: `the hiring company is X`, `ya puedo decirte el nombre: es X`,
//! `Die X AG, für die wir suchen`, `客户点名要见你。是X`.

use crate::evidence::{Evidence, Part};
use crate::reading::facts::company::exclude::{is_elsewhere, may_be_a_person};
use crate::reading::facts::company::mention::{Mentions, Place};
use crate::reading::facts::company::script::{MARKS, add};
use crate::reading::facts::company::sender::Domains;
use crate::reading::facts::names::{
    each_name, gap, has_form, has_house, is_capital, is_nameless, is_no_name, name_at, names_a_job,
};
use crate::reading::facts::role::names_a_role;
use crate::reading::source::Source;
use crate::text::{Words, beginning, is_listed, offset_in, stands_alone};

/// Words for a firm, and for what it is called, folded.
static FIRMS: Words = Words::new(&[
    "company employer firm client business organisation organization firma unternehmen kunde mandant arbeitgeber auftraggeber entreprise societe \
    cliente empresa empleador compania empregador klant opdrachtgever bedrijf werkgever azienda",
]);
static NAMES: Words = Words::new(&["name names nom nombre nome naam"]);
/// Verbs between such a word and the name, folded.
const IS: &str = "is ist heisst lautet est es e is heet = ";
/// What owns a name that is somebody's, folded.
const OWN: &str = "my your his her their mein meine dein ihr mon votre son mi tu su meu seu mijn uw je zijn user full first last family";

/// Every name that is given away.
pub(in crate::reading::facts::company) fn by_reveal(
    source: &Source<'_>,
    domains: &Domains,
    mentions: &mut Mentions,
) {
    if source.text.source.contains(stands_alone) {
        in_han(source, mentions);
        return;
    }
    behind_a_noun(source, mentions);
    behind_a_role(source, mentions);
    in_a_head(source, mentions);
    before_whom(source, mentions);
    if domains.is_carried {
        at_a_place(source, mentions);
    }
}

/// `The hiring company is Maua Cold Chain`, `de naam noemen: Zaadveredeling Rijkhof uit Enkhuizen`.
fn behind_a_noun(source: &Source<'_>, mentions: &mut Mentions) {
    let text = &source.text;
    for at in source.body_words() {
        let word = text.words[at].folded.as_ref();
        let is_firm = FIRMS.hold(word);
        let is_name = NAMES.hold(word);
        if !is_firm && !is_name {
            continue;
        }
        let is_owned = at > 0 && is_listed(OWN, &text.words[at - 1].folded);
        let mut next = at + 1;
        let mut is_told = false;
        while next < text.words.len() && next < at + 6 {
            let between = gap(text, next - 1);
            if between.matches('\n').count() > 1 || between.contains(['.', '?', '!']) {
                break;
            }
            is_told |= between.contains(':');
            if is_capital(text, next) && !is_no_name(&text.words[next].folded) && is_told {
                let name = name_at(text, next);
                let Some(name) = name else { break };
                let written = text.written(name.clone());
                let is_shaped = has_house(written) || has_form(written);
                let is_persons = may_be_a_person(written) && !is_shaped;
                let is_fair = if is_name {
                    !is_owned
                        && (is_shaped || !is_persons || between.contains(':') || next > at + 1)
                } else {
                    true
                };
                if is_fair && !names_a_job(text.written(name.end - 1..name.end)) {
                    mentions.add(Place::Wants, 2.2, source.quote_words(name));
                }
                break;
            }
            is_told |= is_listed(IS, &text.words[next].folded);
            next += 1;
        }
    }
}

/// `Planeadora de manutenção, Estaleiros Navio.`: a sentence of a role, a comma and a name.
fn behind_a_role(source: &Source<'_>, mentions: &mut Mentions) {
    let sentences =
        (source.body.lines()).flat_map(|line| line.split_inclusive(['.', '!', '?', ';']));
    for sentence in sentences
        .map(str::trim)
        .filter(|one| one.ends_with('.') && one.len() < 90)
    {
        let Some((role, firm)) = sentence.trim_end_matches('.').split_once(", ") else {
            continue;
        };
        let is_name = (1..=5).contains(&firm.split(' ').count())
            && firm.starts_with(char::is_uppercase)
            && (firm.split(' ')).all(|word| word.starts_with(char::is_uppercase) || word.len() < 4)
            && !names_a_role(firm)
            && !is_nameless(firm);
        let is_role = role.split(' ').count() <= 6
            && role.starts_with(char::is_uppercase)
            && names_a_role(role);
        if is_name && is_role {
            let start = offset_in(firm, source.body);
            let evidence = Evidence::quote(Part::Body, source.body, start..start + firm.len());
            mentions.add(Place::Of, 1.6, evidence);
        }
    }
}

/// `From: Janice Fung [Goldcrest Estates]`: the house in the head of a mail that was passed on.
fn in_a_head(source: &Source<'_>, mentions: &mut Mentions) {
    const FROM: [&str; 5] = ["From: ", "Von: ", "De: ", "Van: ", "> De: "];
    let message = source.message.body.as_str();
    for line in message.lines().map(str::trim) {
        let Some(rest) = FROM.iter().find_map(|from| line.strip_prefix(from)) else {
            continue;
        };
        let inside = (rest.split_once(['[', '(']))
            .and_then(|(_, rest)| rest.split_once([']', ')']))
            .map(|(inside, _)| inside.trim());
        let is_firm = |firm: &&str| {
            firm.starts_with(char::is_uppercase) && !firm.contains(['@', ':']) && !is_nameless(firm)
        };
        if let Some(firm) = inside.filter(is_firm) {
            let start = offset_in(firm, message);
            let evidence = Evidence::quote(Part::Body, message, start..start + firm.len());
            mentions.add(Place::Of, 1.6, evidence);
        }
    }
}

/// `Die Brenndörfer Instrumente AG, für die wir die Suche führen`, `the trustees of Invermark Estate, who have asked me`.
fn before_whom(source: &Source<'_>, mentions: &mut Mentions) {
    const WHOM: [&str; 22] = [
        ", für die wir",
        ", für die ich",
        ", für den wir",
        ", für das wir",
        ", in deren Auftrag",
        ", for whom we",
        ", for whom I",
        ", for which we",
        ", who have asked",
        ", who asked",
        ", who has asked",
        ", who are looking",
        ", who need",
        ", pour qui",
        ", pour laquelle",
        ", pour lequel",
        ", qui cherche",
        ", qui recherche",
        ", para quien",
        ", para la que",
        ", para a qual",
        ", voor wie",
    ];
    let text = &source.text;
    for name in each_name(text) {
        let place = text.place(name.clone());
        let behind = beginning(&text.source[place.end..], 40);
        if !behind.starts_with(", ") || !WHOM.iter().any(|whom| behind.starts_with(whom)) {
            continue;
        }
        let opens = is_listed(
            "die der das the le la les de el",
            &text.words[name.start].folded,
        );
        let name = name.start + usize::from(opens && name.len() > 1)..name.end;
        if !names_a_job(text.written(name.end - 1..name.end)) {
            mentions.add(Place::Client, 100.0, source.quote_words(name));
        }
    }
}

/// `Analista de Cobranzas en Caja Andina del Sur`, `rendez-vous avec Papeteries du Morvan`: what a robot says a role or a meeting
/// is at.
fn at_a_place(source: &Source<'_>, mentions: &mut Mentions) {
    static AT: Words = Words::new(&[
        "en na no nas nos da do das dos del chez bei beim bij au at avec met mit con com with a de von by par por durch door",
    ]);
    static MEETINGS: Words = Words::new(&[
        "rendez-vous rdv entretien echange gesprek afspraak termin gesprach entrevista cita reuniao reunion meeting call appointment \
        conversa interview loop process proceso processo selectie vaga puesto poste role position",
    ]);
    let text = &source.text;
    for at in source.body_words() {
        if at == 0 || !AT.hold(&text.words[at].folded) || gap(text, at) != " " {
            continue;
        }
        let mut next = at + 1;
        if next < text.words.len()
            && is_listed("la el le les l' a o de het the", &text.words[next].folded)
            && !is_capital(text, next)
        {
            next += 1;
        }
        let Some(name) = name_at(text, next) else {
            continue;
        };
        let sentence = text.around(&name);
        let from = sentence.start.max(at.saturating_sub(9));
        let is_met = text.words[from..at]
            .iter()
            .rev()
            .take(2)
            .any(|word| MEETINGS.hold(&word.folded));
        let is_role = at > from && names_a_role(text.written(from..at)) && name.len() > 1;
        let written = text.written(name.clone());
        // "your interview with Desmond Achterberg"
        let is_met = is_met && !may_be_a_person(written);
        if (is_met || is_role)
            && !names_a_role(text.written(name.end - 1..name.end))
            && !is_elsewhere(source, &name)
            && written.len() > 3
        {
            mentions.add(Place::Lead, 1.6, source.quote_words(name));
        }
    }
}

/// `客户点名要见你。是昆山鼎锐精工，不是…`, `用人单位是晨岭医疗`, `社名…丸福味噌株式会社様です`.
fn in_han(source: &Source<'_>, mentions: &mut Mentions) {
    const NOUNS: [&str; 10] = [
        "客户",
        "客戶",
        "用人单位",
        "用人單位",
        "雇主",
        "厂家",
        "企业",
        "公司",
        "甲方",
        "对方",
    ];
    let all = source.text.source;
    for noun in NOUNS {
        for (at, _) in all.match_indices(noun) {
            let rest = beginning(&all[at + noun.len()..], 70);
            let Some(is) = rest
                .find('是')
                .filter(|is| rest[..*is].chars().count() <= 9)
            else {
                continue;
            };
            if rest[..is].ends_with('不') || rest[..is].contains('\n') {
                continue;
            }
            let name = &rest[is + '是'.len_utf8()..];
            let end = name
                .find(|c: char| MARKS.contains(c) || c.is_whitespace() || "的不这那".contains(c))
                .unwrap_or(name.len());
            let name = &name[..end];
            if (3..=14).contains(&name.chars().count()) {
                add(source, mentions, (Place::Client, 100.0), name);
            }
        }
    }
    passed_on(source, mentions);
    called_we(source, mentions);
}

/// `把你推给了百草园制药做QA`.
fn passed_on(source: &Source<'_>, mentions: &mut Mentions) {
    let all = source.text.source;
    for (at, _) in all
        .match_indices("把你推给了")
        .chain(all.match_indices("把您推荐给"))
    {
        let rest = beginning(&all[at + "把你推给了".len()..], 50);
        let end = rest
            .find(|c: char| MARKS.contains(c) || "做当的".contains(c))
            .unwrap_or(0);
        if end > 6 {
            add(source, mentions, (Place::Client, 100.0), &rest[..end]);
        }
    }
}

/// `我们蘑菇互动(之前…`.
fn called_we(source: &Source<'_>, mentions: &mut Mentions) {
    let all = source.text.source;
    for we in ["我们", "我們", "我所", "咱们", "我哋"] {
        for (at, _) in all.match_indices(we) {
            let rest = beginning(&all[at + we.len()..], 40);
            let end = rest
                .find(|c: char| MARKS.contains(c) || "的缺招这在想有正也都是".contains(c))
                .unwrap_or(0);
            let name = &rest[..end];
            let is_closed = rest[end..].starts_with(['(', '（', '缺', '招']);
            if (3..=10).contains(&name.chars().count()) && (has_house(name) || is_closed) {
                add(source, mentions, (Place::Own, 1.6), name);
            }
        }
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use crate::message::parse;
    use crate::reading::read;
    use crate::when::Moment;

    #[test]
    fn hears_whom_somebody_between_gives_away() {
        for (from, body, wanted) in [
            (
                "Kim at Bluebar <kim@bluebar-talent.example>",
                "Hi James, the hiring company is Maua Cold Chain, off Mombasa Road. Their Head of Operations would like to have you in on Friday 21st at 8.30 am.\n\nKim\nBluebar Talent",
                "Maua Cold Chain",
            ),
            (
                "Jana Roth <jr@roth-consulting.example>",
                "Lieber Herr Hofer, die Brandner Instrumente AG, für die wir die Suche führen, möchte Sie in zweiter Runde treffen. Passt der 15. Juli um 9 Uhr?\n\nJana Roth\nRoth & Partner Executive Search",
                "Brandner Instrumente",
            ),
            (
                "小孟 <meng@renlai-hr.example>",
                "大伟哥,客户点名要见你。是昆山鼎锐精工,不是上次那个。数控车工,明早九点面试,能去不?\n仁来人力 小孟",
                "昆山鼎锐精工",
            ),
        ] {
            let mail = format!(
                "From: {from}\r\nSubject: News\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{body}"
            );
            let reading = read(
                &parse(mail.as_bytes()),
                &Moment::parse("2026-11-24T09:00:00Z").unwrap(),
            );
            let company = reading.company.map(|fact| fact.value().clone());
            assert_eq!(company.as_deref(), Some(wanted), "{body}");
        }
    }
}
