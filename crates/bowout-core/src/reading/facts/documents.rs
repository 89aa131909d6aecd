//! Papers that a mail asks its reader to bring or to send. Papers that were sent already, or that the writer sends, are none.

use std::ops::Range;
use std::sync::LazyLock;

use crate::evidence::Fact;
use crate::reading::source::Source;
use crate::text::{Phrases, line_start};

/// The most papers that are read of one mail.
const MOST: usize = 20;

/// Words that ask for papers.
static ASKS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "bring|provide|upload|attach|produce|have .. with you",
        "please|kindly|could|can|you .. send|submit|forward|supply|enclose|email|share",
        "send|submit us|me|a|an|your|copies|copy|the|it",
        "need|needs|require|requires|missing|outstanding from|your|the|a|to|following|copies|copy|documents",
        "missing|following|these documents|papers",
        "bringen|bring|mitbringen|mitzubringen|reichen|schicken|senden|benotigen|fehlen|fehlt|legen",
        "munir|muni*|apporter|apportez|joindre|transmettre|fournir|envoyer|presenter|muniez|munissez|prevoir",
        "traiga|traer|trae|traigan|adjuntar|adjunte|aporte|aportar|enviar|envie|envienos|presentar|presente|presentese|acuda con",
        "traga|trazer|levar|leve|apresentar|apresente|envie|enviar|manda|mande|anexar|faltam",
        "meenemen|meebrengen|neem|breng|stuur|sturen|aanleveren|overleggen",
        "持参",
        "お持ち",
        "ご提出",
        "ご用意",
        "ご返送",
        "携带",
        "带上",
        "带好",
        "请带",
        "带",
        "提供",
        "提交",
        "补充",
        "准备",
        "攜帶",
    ])
});

/// Words that tell of papers that were sent, or that somebody else sends.
static GIVEN: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "thank|thanks|received|got|read|reviewed|liked|enjoyed|impressed",
        "you sent|attached|submitted|provided|applied",
        "i|we|we'll|i'll have|attach|attached|enclose|send|sent|will",
        "no need|don't|not",
        "danke|erhalten|gelesen|anbei",
        "merci de votre|ton",
        "nous avons|j'ai",
        "gracias por",
        "hemos recibido|revisado|visto",
        "obrigad*|recebemos|vimos|vi",
        "bedankt|dank|ontvangen|gelezen",
        "拝見",
        "ありがとう",
        "收到",
        "感谢",
        "通过",
    ])
});

/// Papers, as people name them.
static PAPERS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "passport",
        "photo|photographic|government id|identification|identity",
        "id card|badge?",
        "proof of address|identity|id|residence|eligibility|employment|qualifications|right",
        "right to work (documents|document|evidence|check)?",
        "driving|driver's|drivers licence|license",
        "dbs (certificate)?",
        "(original|degree|birth|training|school)? certificates|certificate",
        "diploma|diplomas|transcript|transcripts",
        "degree certificate|certificates",
        "(two|three|your|written)? references",
        "(nmc)? pin",
        "work permit|visa",
        "work|writing samples|sample",
        "portfolio",
        "(updated|current|a copy of your)? cv|resume",
        "payslips|payslip|p45|bank details|utility bill",
        "personalausweis|ausweis|reisepass|fuhrerschein",
        "fuhrungszeugnis|zeugnis|zeugnisse|zeugniskopien|arbeitszeugnisse",
        "lebenslauf|impfnachweis|gesundheitszeugnis|arbeitsproben|mappe|gehaltsnachweise",
        "piece|pieces d' identite",
        "carte (d' identite|vitale)",
        "(copie du|votre|vos)? diplome|diplomes",
        "carnet de vaccination",
        "justificatif|justificatifs (de domicile)?",
        "rib|casier judiciaire|book|certificat de travail",
        "dni|nie|documento de identidad|pasaporte|permiso de conducir|carnet de conducir",
        "titulo|titulos|titulacion|certificado|certificados (de)? (estudios|penales)?",
        "curriculum (impreso)?",
        "rg|cpf",
        "carteira de trabalho (digital)?",
        "comprovante|comprovativo de residencia|morada",
        "passaporte|diploma|curriculo|certidao|cartao de cidadao|carta de conducao",
        "identiteitsbewijs|paspoort|legitimatie|rijbewijs|diploma's|vog|cijferlijst",
        "履歴書",
        "職務経歴書",
        "身分証明書",
        "筆記用具",
        "写真",
        "印鑑",
        "卒業証明書",
        "免許証",
        "作品集",
        "身份证",
        "身份证复印件",
        "学历证书",
        "学历证明",
        "毕业证",
        "照片",
        "简历",
        "驾照",
        "作品",
        "户口本",
    ])
});

/// The papers, each with its words.
pub(crate) fn documents(source: &Source<'_>) -> Vec<Fact<String>> {
    let text = &source.text;
    let mut places: Vec<Range<usize>> = vec![];
    let mut asks_for_a_list = false;
    for sentence in &text.sentences {
        let words = sentence.words.clone();
        if words.start < source.body_words().start || !source.heart.contains(&sentence.place.start)
        {
            continue;
        }
        let asked = ASKS.find_in(text, words.clone());
        let is_given = GIVEN.find_in(text, words.clone()).is_some();
        let is_item = is_item(text.source, sentence.place.start);
        if is_given || asked.is_none() && !(asks_for_a_list && is_item) {
            asks_for_a_list &= is_item;
            continue;
        }
        places.extend(papers(source, words));
        let ends = text.source[..sentence.place.end].trim_end().ends_with(':')
            || text.source[sentence.place.end..]
                .trim_start_matches(' ')
                .starts_with([':', '：']);
        asks_for_a_list = asked.is_some() && ends || asks_for_a_list && is_item;
    }
    let mut read: Vec<Fact<String>> = vec![];
    for place in places.into_iter().take(MOST) {
        let evidence = source.quote_words(place);
        let value = evidence
            .quote
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        if !read.iter().any(|one| one.value() == &value) {
            read.push(Fact::read(value, evidence));
        }
    }
    read
}

/// The papers of a sentence; of two that overlap the longer one.
fn papers(source: &Source<'_>, words: Range<usize>) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = PAPERS
        .find_all(&source.text)
        .into_iter()
        .map(|one| one.words)
        .filter(|one| one.start >= words.start && one.end <= words.end)
        .collect();
    found.sort_by_key(|one| (one.start, std::cmp::Reverse(one.end)));
    let mut apart: Vec<Range<usize>> = vec![];
    for one in found {
        if apart.last().is_none_or(|last| last.end <= one.start) {
            apart.push(one);
        }
    }
    apart
}

/// Whether a sentence is an item of a list: its line begins with a mark.
fn is_item(text: &str, start: usize) -> bool {
    let line = line_start(text, start);
    text[line..]
        .trim_start()
        .starts_with(['-', '*', '•', '·', '✔', '–', '・'])
}

#[cfg(test)]
mod tests {
    use super::documents;
    use crate::message::parse;
    use crate::reading::source::Joined;
    use crate::when::Moment;

    fn asked(body: &str) -> Vec<String> {
        let mail =
            format!("Subject: Interview\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{body}");
        let message = parse(mail.as_bytes());
        let joined = Joined::new(&message);
        let now = Moment::parse("2026-11-24T09:00:00Z").unwrap_or_else(|| unreachable!());
        let read = documents(&joined.source(&now));
        read.iter().map(|one| one.value().clone()).collect()
    }

    #[test]
    fn reads_what_is_to_be_brought() {
        assert_eq!(
            asked("Please bring your passport and proof of address to the interview."),
            ["passport", "proof of address"]
        );
        assert_eq!(
            asked("Kindly bring with you:\n- photographic ID\n- your certificates\n\nSee you."),
            ["photographic ID", "certificates"]
        );
        assert_eq!(
            asked("Bitte bringen Sie Ihren Personalausweis mit."),
            ["Personalausweis"]
        );
        assert_eq!(asked("当日は履歴書をご持参ください。"), ["履歴書"]);
        assert_eq!(asked("请带身份证原件。"), ["身份证"]);
    }

    #[test]
    fn what_was_sent_is_not_asked_for() {
        assert!(asked("Thank you for sending your CV, we read it with pleasure.").is_empty());
        assert!(asked("We have attached a certificate for your records.").is_empty());
        assert!(asked("Your portfolio is lovely. Could you come on Friday?").is_empty());
    }
}
