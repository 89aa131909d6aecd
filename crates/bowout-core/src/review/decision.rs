//! Where a letter says no, and whether it takes it back: negation, hedges and other people's decisions count.

use std::ops::Range;
use std::sync::LazyLock;

use crate::text::{Phrases, Text};

/// What a letter decides, as word ranges.
#[derive(Debug, Clone, Default)]
pub(crate) struct Decision {
    /// The first plain decline.
    pub(crate) declines: Option<Range<usize>>,
    /// A decline with its hedge.
    pub(crate) hedged: Option<Range<usize>>,
    /// Words that only say that a time does not suit.
    pub(crate) only_unable: Option<Range<usize>>,
}

/// First-person declines. Politeness verbs (`souhaiterais retirer`, `möchte zurückziehen`) count.
static DECLINES: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "i|i'm|i've|i'll|i'd|we|must|to|and|will|am|be|have|by|formally|hereby ... withdraw|withdrawing|withdrawn|withdrew",
        "i|i'm|i've|i'll|i'd|must|to|will|am|be|have|and|respectfully|politely .. decline|declining|declined",
        "withdraw* my application|candidacy|name|candidature",
        "withdraw* from .. process|interview|consideration",
        "withdrawing",
        "please withdraw|remove my|me",
        "remove my name from consideration",
        "i|i'm|i've|i'll|i'd|to|will ... step|stepping|stepped aside|away|back",
        "i|i'm|i'll|to|will .. bow|bowing out",
        "i|i'm|i'll|to|will .. pull|pulling out",
        "i|i'm|i'll|i've|to|going ... pass on",
        "i'll pass",
        "i will pass",
        "not|won't|don't|can't ... go|going|move|moving|proceed|proceeding|continue|continuing|take|taking ahead|forward|further|on|with|it|this|the",
        "not .. to continue|proceed",
        "not to go ahead|forward|further",
        "not be|to .. pursue|pursuing|proceeding|continuing|attending|taking",
        "won't be .. pursuing|proceeding|continuing|attending|taking|coming|joining|going",
        "not .. pursue",
        "no longer .. pursue|pursuing|candidate|wish|consider*",
        "cancel .. interview",
        "take my|myself .. out of",
        "remove myself|me from",
        "i|i've|have ... accepted .. another|different .. offer|position|role|job",
        "accepted another|an|a .. offer|position|role|job",
        "chosen another|a different",
        "isn't .. one i want to pursue",
        "isn't|not .. right .. for me",
        "not looking to move",
        "please .. close my application|file",
        "release|free .. my|the slot|place|time",
        "offer .. my place|slot .. to|someone",
        // German
        "bewerbung .. zuruck*",
        "ziehe|mochte|muss|werde ... zuruck*",
        "zuruckziehen|zuruckzuziehen|zuruckgezogen",
        "sage|mochte|muss|musse ... ab|absagen|abzusagen",
        "absagen|abzusagen|abgesagt",
        "lehne ... ab",
        "ziehe .. bewerbung|kandidatur|zusage",
        "ablehnen|abzulehnen|abgelehnt",
        "nicht weiter .. verfolgen|teilnehmen",
        "gegen .. entschieden",
        "fur ... anderes|andere|anderen .. entschieden",
        "anderes|anderen|andere .. angebot|stelle .. angenommen|zugesagt",
        "stehe ... nicht .. zur verfugung",
        "verzichte",
        "nicht .. weiterverfolgen|fortsetzen|fortfuhren|wahrnehmen",
        // French
        "retire* .. ma candidature",
        "retirer|retire .. candidature",
        "ne ... donner|donnerai|donne .. suite",
        "ne ... poursuivre|poursuivrai|poursuis",
        "decline*|decliner .. invitation|offre|entretien|proposition|votre",
        "renonce*",
        "(la|le|l'|de) .. decliner|refuser",
        "je decline",
        "me desiste*",
        "j'ai|ai|j' .. accepte .. autre|une",
        "libere* .. creneau|ma place",
        // Spanish
        "retirar|retiro|retirarme .. candidatura|proceso|del|mi",
        "no|no .. continuar|seguir|proseguir",
        "he|tomado .. decidido|decision .. no",
        "declin*|rechaz* .. invitacion|oferta|entrevista|la|su|amablemente",
        "renuncio",
        "he|decidido|deseo|quiero|prefiero .. declinar*|rechazar*|renunciar|retirar*",
        "desisto|desistir",
        "he|acabo .. aceptado .. otra|oferta",
        "dejo .. libre",
        "he .. retir*",
        // Portuguese
        "retirar|retiro|retiro .. candidatura|minha|processo",
        "nao .. prosseguir|seguir|continuar|participar|dar",
        "desist*",
        "declin* .. convite|da|do|o|a|proposta|oferta|processo",
        "aceitei .. outra|uma|proposta|oferta",
        "optei .. nao",
        "abrir|abro|abri mao",
        "recusar|recuso",
        // Dutch
        "zie|zien .. af van",
        "af te zien",
        "trek ... terug|in",
        "trek (mijn|de) sollicitatie|kandidatuur|aanmelding|inschrijving",
        "zie|zien ... af",
        "terug te|getrokken trekken?",
        "sollicitatie in te|getrokken trekken?",
        "intrekken",
        "in te trekken",
        "teruggetrokken|terugtrekken",
        "niet .. verder",
        "ander|andere .. baan|aanbod|functie .. aangenomen|geaccepteerd",
        "afzeggen|zeg ... af",
        "bedank .. voor de functie|eer",
        // Japanese and Chinese
        "辞退",
        "取り下げ",
        "見送らせ",
        "お断り",
        "キャンセルさせ",
        "放弃",
        "放棄",
        "退出",
        "不再参加",
        "不参加",
        "无法继续",
        "不继续",
        "婉拒",
        "谢绝",
        "撤回",
        "决定不",
        "接受了其他",
        "接受了另",
        "已接受",
        "不考虑",
        "取消面试",
        "取消此次",
        "取消本次",
    ])
});

/// Words just before a decline that turn it round or give it to somebody else.
static NEGATIONS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "not withdraw*|declining|decline|pulling|stepping",
        "never withdraw*|declin*",
        "without withdrawing",
        "if i withdraw|decline|declined|withdrew",
        "she|he|they|you|who withdrew|withdraw*|declin*",
        "nicht zuruck*",
        "pas retirer|retire",
        "instead of withdrawing|declining",
        "rather than withdraw*|declin*",
    ])
});

/// Hedges that reach over a decline behind them in the same sentence.
static HEDGES: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "don't think",
        "do not think",
        "probably",
        "might",
        "maybe",
        "perhaps",
        "may have to",
        "may need to",
        "may withdraw|decline|pass|step|pull",
        "leaning towards|toward",
        "not sure",
        "unsure",
        "for now",
        "inclined to",
        "possibly",
        "not certain",
        "unless",
        "haven't .. decided",
        "still deciding",
        "could be that",
        "vielleicht",
        "wahrscheinlich",
        "eventuell",
        "moglicherweise",
        "vermutlich",
        "bin mir nicht sicher",
        "uberlege",
        "tendiere",
        "peut etre",
        "probablement",
        "sans doute",
        "je ne suis pas sur*",
        "j' hesite",
        "hesite",
        "quiza*",
        "tal vez",
        "probablemente",
        "no estoy segur*",
        "creo que no",
        "talvez",
        "provavelmente",
        "nao tenho certeza",
        "acho que",
        "misschien",
        "waarschijnlijk",
        "weet niet zeker",
        "twijfel",
        "denk dat",
        "かもしれ",
        "たぶん",
        "おそらく",
        "迷って",
        "検討中",
        "可能",
        "也许",
        "或许",
        "大概",
        "不确定",
        "再考虑",
    ])
});

/// Words that a time does not suit, which say nothing about the process.
static UNABLE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "unable to attend|make|come|join|take",
        "can't|cannot|couldn't .. attend|make|come|join",
        "can not .. attend|make|come|join",
        "won't|not be able to .. attend|make|come|join",
        "won't make",
        "not .. able to attend|make|come|join",
        "not .. available",
        "have to miss",
        "doesn't work for me",
        "nicht teilnehmen|kommen|wahrnehmen",
        "leider verhindert",
        "ne .. pourrai|peux pas",
        "ne pourrai|peux .. assister|venir|participer",
        "no podre|puedo .. asistir|acudir|ir",
        "nao poderei|posso|consigo .. comparecer|participar|ir",
        "niet aanwezig|bij .. zijn|aanwezig",
        "kan .. niet",
        "伺えなく",
        "参加できな",
        "都合がつかな",
        "无法参加",
        "不能参加",
        "来不了",
    ])
});

impl Decision {
    /// Reads a letter's decision.
    pub(crate) fn of(text: &Text<'_>) -> Self {
        let mut decision = Self::default();
        let negated: Vec<usize> = NEGATIONS
            .find_all(text)
            .into_iter()
            .flat_map(|one| one.words)
            .collect();
        for found in DECLINES.find_all(text) {
            let Some(sentence) = text.sentence_of(found.words.start) else {
                continue;
            };
            if found.words.clone().any(|word| negated.contains(&word)) || sentence.is_question {
                continue;
            }
            let hedge = HEDGES.find_in(text, sentence.words.start..found.words.end);
            let slot = if hedge.is_some() {
                &mut decision.hedged
            } else {
                &mut decision.declines
            };
            let from = hedge.map_or(found.words.start, |one| one.words.start);
            slot.get_or_insert(from..found.words.end);
        }
        decision.only_unable = UNABLE.find(text).map(|one| one.words);
        decision
    }
}

#[cfg(test)]
mod tests {
    use super::Decision;
    use crate::text::Text;

    fn plain(letter: &str) -> bool {
        Decision::of(&Text::new(letter)).declines.is_some()
    }

    #[test]
    fn hears_a_plain_no_in_every_language() {
        for letter in [
            "I have decided not to go ahead, so please offer my place to someone else.",
            "I am writing to withdraw my application.",
            "I've since accepted another offer.",
            "I'd like to step back from the process.",
            "Ich habe mich entschieden, meine Bewerbung zurückzuziehen.",
            "Après réflexion, je retire ma candidature au poste.",
            "He decidido no continuar en el proceso.",
            "Decidi não seguir no processo.",
            "Ik heb besloten mijn sollicitatie in te trekken.",
            "一身上の都合により辞退いたしたく、ご連絡申し上げます。",
            "我决定放弃本次面试。",
        ] {
            assert!(plain(letter), "{letter}");
        }
    }

    #[test]
    fn hears_no_decision_in_negation_report_or_question() {
        for letter in [
            "I'm not withdrawing, I only need another time.",
            "She withdrew last year.",
            "Thank you for the invitation.",
            "Your application was not successful.",
            "Should I withdraw my application?",
        ] {
            assert!(!plain(letter), "{letter}");
        }
    }

    #[test]
    fn hears_a_hedge_over_the_verb_only() {
        assert!(
            Decision::of(&Text::new("I think I will probably withdraw."))
                .hedged
                .is_some()
        );
        assert!(plain(
            "At this time I would like to withdraw. Perhaps we meet one day."
        ));
    }
}
