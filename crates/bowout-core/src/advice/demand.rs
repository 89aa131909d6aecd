//! Demands that no employer makes before an offer: money, bank or identity data, a hand on the computer. Demanded is what
//! the mail has the reader do; a warning, a refund and the work itself name the same things and demand nothing.

use std::ops::Range;
use std::sync::LazyLock;

use crate::opportunity::{Opportunity, Quoted};
use crate::text::{Match, Phrases, Text, is_listed};

static MONEY: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "cheque|check .. (for|to) .. (equipment|purchase|buy|deposit)",
        "(send|mail) you a (cheque|check)",
        "deposit the (cheque|check)",
        "pay|send|transfer|deposit .. (fee|deposit|money|payment) ... (training|registration|background|visa|onboarding|equipment|secure|process*)",
        "pay .. (training|registration|background|visa|onboarding|equipment) .. (fee|fees|cost|costs|check)",
        "(payment|fee|deposit) .. (training|registration|background|visa|onboarding|equipment) .. (required|due|payable|before)",
        "buy|purchase|get|send|pick .. (gift|itunes|steam|google|amazon|apple) (gift)? (card|cards)",
        "(card|cards) .. send .. codes",
        "buy|purchase .. (equipment|laptop) .. (vendor|reimburse*)",
        "(pay|send|transfer|payment) ... (bitcoin|crypto*|western union|moneygram)",
        "(bitcoin|crypto*|western union|moneygram) .. (payment|transfer)",
        "(uberweisen|zahlen|bezahlen) ... (gebuhr|kaution|schulungsgebuhr)",
        "(gebuhr|kaution|schulungsgebuhr) .. (uberweisen|zahlen|bezahlen)",
        "(frais|caution) .. (verser|payer|regler)",
        "(verser|payer|regler|versez|payez|reglez) .. (frais|caution) .. (dossier|formation|inscription)",
        "(pagar|abonar|depositar|transferir|pague|abone|deposite) .. (tasa|curso|formacion|material|taxa|treinamento)",
        "(betaal|betalen|overmaken) .. (borg|inschrijfgeld|trainingskosten)",
        "(支付|缴纳|交|转|付) ... (押金|保证金|培训费|报名费)",
        "(保証金|登録料|研修費) ... (振り込|支払|お支払|納)",
    ])
});

static DATA: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(send|provide|reply|give|share|submit|email|confirm|need|enter|fill|forward|text|tell) ... (bank account|bank details|banking details|routing number|account number|social security|ssn|credit card)",
        "(ask|asking|require) .. (your|for) .. (bank account|bank details|routing number|social security|ssn|credit card)",
        "(copy|photo|picture) of .. (driver* license|passport|id card) .. (front|back|both)",
        "(senden|schicken|mitteilen|teilen|benotigen|brauchen|nennen) ... (bankverbindung|kontodaten|iban|kreditkarte*)",
        "(bankverbindung|kontodaten|iban|kreditkarte*) .. (senden|schicken|mitteilen|ausweis)",
        "(envoyer|envoyez|transmettre|communiquer|fournir) ... (rib|iban|coordonnees bancaires|carte bancaire)",
        "(enviar|envie|envia|facilite|indique) ... (cuenta bancaria|datos bancarios|dados bancarios|conta bancaria|tarjeta de credito)",
        "(stuur|sturen|geef|doorgeven) ... (bankgegevens|rekeningnummer|iban|creditcard)",
        "(发送|提供|填写|告知) ... (银行卡号|银行账号|银行账户)",
        "(口座番号|口座情報|カード番号) ... (お送|送|お知らせ|教え)",
    ])
});

static CONTROL: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(install|download|open|run|installieren|installer|instalar|instale|installeer) ... (anydesk|teamviewer|rustdesk|ultraviewer)",
    ])
});

/// Sentences that warn of what they name.
static WARNS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "beware|scam*|fraud*|phishing|impersonat*|warning|suspicious|betrug*|betruger|vorsicht|arnaque*|escroc*|estafa*|golpe*|fraude*|oplichting|oplichter*",
        "詐欺|诈骗|骗子",
    ])
});

static REFUNDS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "reimburse*|refund*|expenses|receipts|payroll|erstatt*|ruckerstatt*|fahrtkosten|reisekosten|rembours*|reembols*|vergoed*|reiskosten",
        "報銷|报销|交通費",
    ])
});

static WORK: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "you (would|will|might) (also|then)? be",
        "you'd|you'll be",
        "duties|responsibilities|responsible|tasks|aufgaben|missions|funciones|funcoes|taken",
        "仕事内容|职责|负责",
    ])
});

static NOT: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "not|never|no|don't|won't|doesn't|neither|nor|without|nicht|nie|niemals|kein|keine|keinen|keinerlei|jamais|aucun|aucune|pas|nunca|ningun|ninguna|jamas|nao|nenhum|nenhuma|geen|nooit|niet|不|勿|无|無",
    ])
});

/// What a no may be about without touching the demand: "no experience", "do not worry".
const OTHER: &str = "experience interview worry problem need later longer erfahrung experiencia experience entretien";

/// What they demand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Demand {
    Money,
    /// Of the bank, or of an identity card.
    Data,
    /// Of the person's computer.
    Control,
}

/// What they demand, with their words.
pub(super) fn demanded(opportunity: &Opportunity) -> Option<(Demand, Quoted)> {
    let asks: [(Demand, &Phrases); 3] = [
        (Demand::Money, &MONEY),
        (Demand::Data, &DATA),
        (Demand::Control, &CONTROL),
    ];
    opportunity.theirs().rev().find_map(|heard| {
        let text = Text::new(&heard.body);
        asks.iter().find_map(|(demand, phrases)| {
            let mut all = phrases.find_all(&text).into_iter();
            let found = all.find(|one| is_demand(&text, one, *demand))?;
            let sentence = text.around(&found.words);
            Some((*demand, heard.quote(text.written(sentence))))
        })
    })
}

/// Whether the words have the reader do it.
fn is_demand(text: &Text<'_>, found: &Match, demand: Demand) -> bool {
    let sentence = text.around(&found.words);
    let says = |phrases: &Phrases| phrases.find_in(text, sentence.clone()).is_some();
    let is_refund = demand == Demand::Data && says(&REFUNDS);
    let is_told = says(&WARNS) || is_work(text, found.words.start, sentence.start);
    !(is_refund || is_told || is_denied(text, &found.words, &sentence))
}

/// Whether a no stands before the words or among them; in Japanese it stands behind.
fn is_denied(text: &Text<'_>, words: &Range<usize>, sentence: &Range<usize>) -> bool {
    let folded = |at: usize| text.words.get(at).map_or("", |word| word.folded.as_ref());
    let denies = |one: &Match| !is_listed(OTHER, folded(one.words.end));
    let before = NOT.find_all_in(text, sentence.start..words.end);
    let behind = text.written(words.end..sentence.end);
    before.iter().any(denies)
        || ["ません", "不要", "なし", "ない"]
            .iter()
            .any(|no| behind.contains(no))
}

/// Whether the words before tell what the work is: "you would be paying fees for our clients".
fn is_work(text: &Text<'_>, at: usize, start: usize) -> bool {
    WORK.find_in(text, start..at + 1).is_some()
}
