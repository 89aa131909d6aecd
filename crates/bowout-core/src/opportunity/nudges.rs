//! Whether a mail asks once more for what an earlier one asked already.

use std::sync::LazyLock;

use crate::message::{Message, new_words};
use crate::text::{Phrases, Text, beginning};

/// The longest text that is listened to, in bytes.
const HEARD_BYTES: usize = 8_000;

static NUDGES: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(following|chasing|chase|chased) .. up",
        "(just|only|simply|merely) .. (checking|wondering|bumping|nudging|chasing|confirming)",
        "(did|have|had) you .. (get|got|see|seen|receive|received|read|missed|had) ... (mail|email|message|invitation|invite|note|chance|text)",
        "(saw|seen|got|received|reached|missed|read) .. (my|our|the|this) .. (mail|email|message|invitation|invite|note)",
        "(have not|haven't|hadn't|not|never) (yet)? (heard|received|had) ... (you|reply|answer|response|back)",
        "(friendly|gentle|quick|second|final|last|little|kind|short|brief) reminder",
        "reminder (about|of|that|re|regarding)",
        "still (waiting|awaiting|hoping) .. (reply|answer|response|hear|word)",
        "(my|our) (last|previous|earlier|first) (mail|email|message|invitation|note)",
        "bumping (this|my)",
        "(mail|nachricht|einladung|e-mail|email) ... (erhalten|gesehen|gelesen|bekommen|angekommen|durchgerutscht|untergegangen)",
        "(noch|bisher|leider) (noch)? (keine|nichts) .. (antwort|ruckmeldung|gehort|nachricht)",
        "(nachfragen|nachhaken|nachzufragen|nachzuhaken)",
        "(kurze|freundliche|kleine) erinnerung",
        "(melde|schreibe) .. (noch einmal|nochmal|nochmals|erneut)",
        "(avez|as|auriez) (vous|tu|bien)? ... (recu|vu|lu|pris connaissance) ... (mail|message|courriel|invitation|courrier)",
        "(bien|pas) .. recu .. (mon|notre|mes|votre) .. (mail|message|courriel|invitation|reponse)",
        "(sans|pas) .. (reponse|nouvelles|retour) .. (part|vous|toi)",
        "(relancer|relance|petit rappel)",
        "(recibio|recibiste|recibido|visto|vio|viste|leido) ... (correo|mensaje|invitacion|mail|email)",
        "(aun|todavia) no ... (respuesta|noticias|contestado|respondido|recibido)",
        "(recordatorio|escribo de nuevo|vuelvo a escribir*)",
        "(recebeu|viu|recebeste|viste|leu) ... (mail|email|mensagem|convite)",
        "ainda nao ... (resposta|retorno|respondeu|recebemos|recebi)",
        "(lembrete|lembrando|volto a contactar|reforcando)",
        "(heb|hebt|heeft) (je|u) ... (mail|bericht|uitnodiging) ... (ontvangen|gezien|gelezen|binnen*)",
        "nog (geen|niets) ... (reactie|antwoord|bericht|gehoord|vernomen)",
        "(vriendelijke|korte|kleine) herinnering",
        "(届い|ご覧|お目通し|お読み) ... (いただけ|でしょうか|ますか)",
        "(まだ|未だ) ... (ご返信|お返事|ご連絡)",
        "リマインド",
        "(再度|改めて|重ねて) .. (ご連絡|連絡|ご案内|お送り|送付)",
        "(收到|看到|看过|查收) ... (邮件|邀请|消息|信息|来信|通知)",
        "(还没有|还没|尚未|仍未) ... (回复|收到|回信)",
        "再次 .. (跟进|联系|提醒|确认|发送)",
    ])
});

/// Whether the new words of a mail remind of an earlier one.
#[must_use]
pub fn nudges(message: &Message) -> bool {
    let said = format!(
        "{}\n\n{}",
        message.subject,
        beginning(new_words(&message.body), HEARD_BYTES)
    );
    NUDGES.find(&Text::new(&said)).is_some()
}

#[cfg(test)]
mod tests {
    use super::nudges;
    use crate::message::Message;

    fn hears(body: &str) -> bool {
        nudges(&Message {
            body: body.to_owned(),
            ..Message::default()
        })
    }

    #[test]
    fn hears_who_asks_once_more() {
        for body in [
            "Just checking whether you saw my mail about the interview on Thursday.",
            "Did you get our invitation? We'd still love to meet you.",
            "I haven't heard back from you about Thursday.",
            "Ich wollte nachfragen, ob Sie meine Einladung erhalten haben.",
            "Avez-vous bien reçu mon message au sujet de l’entretien ?",
            "¿Ha visto mi correo sobre la entrevista?",
            "Você recebeu meu e-mail sobre a entrevista?",
            "Hebt u mijn uitnodiging ontvangen?",
            "先日の面接のご案内はご覧いただけましたでしょうか。",
            "请问您收到我们的面试邮件了吗？",
        ] {
            assert!(hears(body), "{body}");
        }
        for body in [
            "We would like to invite you to an interview on Thursday. Please confirm your attendance.",
            "Wir möchten Sie zu einem Gespräch einladen. Bitte bestätigen Sie den Termin.",
            "面接にお越しいただけますでしょうか。",
        ] {
            assert!(!hears(body), "{body}");
        }
    }
}
