//! What has been held already, by the words of the mail: what it thanks for, and what the round that it names comes after.

use std::sync::LazyLock;

use crate::opportunity::stage::Stage;
use crate::text::{Phrases, Text, fold, is_listed};

/// Words that look back on a talk or a visit. What is yet to come ("we look forward to speaking with you") is no part of it.
static LOOKS_BACK: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "great|good|nice|lovely|wonderful|pleasure|fantastic|enjoyed|loved (speaking|talking|chatting|meeting|connecting) (with|to)? you",
        "thank|thanks you? (so|very)? much? (again)? for (speaking|talking|chatting|meeting|interviewing) (with|to)? (us|me)",
        "thank|thanks you? (so|very)? much? (again)? for (coming|visiting|dropping) (in|by|us|to)",
        "thank|thanks you? (so|very)? much? (again)? for (spending|taking) .. (day|time|afternoon|morning|hour) (with|to (speak|talk|meet|chat|interview))",
        "following our (recent|earlier|initial|first|last)? (call|conversation|chat|interview|phone|meeting|discussion|visit)",
        "following your (recent|first|initial|last) (call|conversation|interview|phone|meeting|visit)",
        "team|everyone|everybody|we|panel (really|all|very)? (much)? (loved|enjoyed) (meeting|talking|speaking|our|your)",
        "speaking|talking|meeting|chatting (with|to)? you (yesterday|today|earlier|last)",
        "dank|danke (noch|nochmal|nochmals)? fur (das|unser|dein|ihr|den|deinen|ihren) (sehr)? (nette*|gute*|freundliche*|angenehme*|tolle*|offene*|interessante*|gestrige*)? (gesprach|telefonat|telefoninterview|vorstellungsgesprach|interview|besuch|probetag)",
        "nach|aufgrund unserem|unseres (ersten|netten|guten|gestrigen|heutigen|letzten)? (gesprach|gesprachs|telefonat|telefonats|interview|treffen)",
        "merci (beaucoup|encore)? pour (notre|cet|l'|votre|le|ton) (agreable|bel|tres bon)? (echange|entretien|appel|visite) (d'|de|du|telephonique)",
        "suite a notre (dernier|premier|recent)? (echange|entretien|appel|conversation|rencontre)",
        "ravi|ravie|ravis|plaisir de (vous|t') avoir (rencontre*|parle|echange|recu*)",
        "gracias (de nuevo)? por (la|tu|su|nuestra) (charla|conversacion|llamada|entrevista|visita) (de|del|por)",
        "gusto|placer (hablar|charlar|conversar|conocerte|conocerle|conocerla) (contigo|con usted|ayer|hoy|el)?",
        "tras|despues nuestra|de nuestra (conversacion|llamada|entrevista|charla|reunion)",
        "obrigado|obrigada|agradecemos|agradeco ... pela|pelo (conversa|entrevista|visita|ligacao|chamada|bate papo) (de|do|da)",
        "foi|um prazer (conversar|falar|conhecer*) (com voce|consigo|contigo|te|lo|la)?",
        "apos a nossa (conversa|entrevista|chamada|ligacao|reuniao)",
        "bedankt|dank nogmaals? voor (het|je|uw|ons) (leuke|fijne|prettige|goede|open)? (gesprek|telefoongesprek|bezoek|telefoontje) (van|gisteren|vandaag|op|met)",
        "naar aanleiding van ons (eerste|laatste|telefonische)? (gesprek|telefoongesprek|kennismaking)",
        "leuk|fijn|prettig (je|u|jou) (gisteren|vandaag)? (gesproken|ontmoet) te hebben",
        "面接 ... ... ありがとうございました",
        "面談 ... ... ありがとうございました",
        "お 時 間 ... ... ありがとうございました",
        "感谢 您|你 (昨天|今天|前天|上周|日前|百忙之中) ... ... 面试",
        "感谢 您|你 (来|参加|抽) ... 面试",
        "很高兴 ... 您|你 ... (聊|交流|沟通|见面)",
        "感謝 您|你 (昨天|今天|前天|上週|日前|百忙之中) ... ... 面試",
        "感謝 您|你 (來|參加|抽) ... 面試",
    ])
});

/// Words for the last steps, which are held at the employer's or by many.
static ON_SITE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "onsite|on site",
        "our|the office|offices|workshop|studio|site|plant|lab|clinic|kitchen",
        "panel",
        "final round|interview",
        "the|a (whole|full)? (day|afternoon|morning) with us",
        "trial|assessment day|shift",
        "besuch|probetag|probearbeiten|vor ort",
        "visite|sur place|dans nos locaux|journee",
        "visita|oficinas|escritorio|presencial",
        "bezoek|meeloopdag|kantoor",
        "最終面接",
        "终面",
    ])
});

static SECOND: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "second|2nd|third interview|round|conversation",
        "zweite*|dritte* gesprach*|interview|runde",
        "deuxieme|second|troisieme entretien",
        "segunda|tercera|terceira entrevista",
        "tweede|derde gesprek|ronde",
        "二次面接",
        "复试",
        "二面",
    ])
});

static CALL: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "call|phone|screen|screening",
        "telefonat*|telefoninterview|telefonisch*|telefongesprach",
        "appel|telephone|telephonique",
        "llamada|telefono|telefonica",
        "ligacao|chamada|telefone|telefonica",
        "telefoongesprek|telefoontje|telefonisch*|belletje",
        "お 電 話",
        "电话",
    ])
});

/// The last thing that the new words of a mail look back on; `None` where they thank for nothing that was held.
#[must_use]
pub fn held(words: &str) -> Option<Stage> {
    let text = Text::new(words);
    let found = LOOKS_BACK.find_all(&text).into_iter();
    found
        .map(|one| {
            let sentence = text.around(&one.words);
            let says = |list: &Phrases| list.find_in(&text, sentence.clone()).is_some();
            if says(&SECOND) {
                Stage::AfterSecondInterview
            } else if says(&ON_SITE) {
                Stage::AfterOnsite
            } else if says(&CALL) {
                Stage::AfterScreen
            } else {
                Stage::AfterFirstInterview
            }
        })
        .max()
}

/// What has been held before a round of that name, in the eight languages: before a second interview, the first.
#[must_use]
pub fn held_before(round: &str) -> Stage {
    const LATER: &str = "third fourth 3rd 4th dritte dritten troisieme tercera terceira derde three four 3 4 final last \
        letzte letzten dernier ultima laatste";
    const SECOND: &str = "second 2nd zweite zweiten zweites deuxieme segunda tweede two 2";
    let folded = fold(round);
    let says = |list: &str| {
        folded
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| is_listed(list, word))
    };
    let writes = |signs: &[&str]| signs.iter().any(|sign| folded.contains(sign));
    if says(LATER) || writes(&["三", "最終", "终", "終"]) {
        Stage::AfterSecondInterview
    } else if says(SECOND) || writes(&["二", "复试", "複試"]) {
        Stage::AfterFirstInterview
    } else {
        Stage::FirstInvitation
    }
}

#[cfg(test)]
mod tests {
    use super::{held, held_before};
    use crate::opportunity::stage::Stage;

    #[test]
    fn hears_what_a_mail_looks_back_on() {
        for (words, stage) in [
            (
                "Great speaking with you on our phone screen on Monday! Would Thursday work?",
                Stage::AfterScreen,
            ),
            (
                "Thanks so much for spending the day with us at our office on Thursday.",
                Stage::AfterOnsite,
            ),
            (
                "It was a pleasure meeting you yesterday.",
                Stage::AfterFirstInterview,
            ),
            (
                "The team loved meeting you at your second interview.",
                Stage::AfterSecondInterview,
            ),
            (
                "vielen Dank für das nette Telefonat gestern.",
                Stage::AfterScreen,
            ),
            (
                "Suite à notre entretien de mardi, nous aimerions vous revoir.",
                Stage::AfterFirstInterview,
            ),
            ("Gracias por la llamada de ayer.", Stage::AfterScreen),
            (
                "Foi um prazer conversar com você.",
                Stage::AfterFirstInterview,
            ),
            (
                "Bedankt voor het fijne gesprek van gisteren.",
                Stage::AfterFirstInterview,
            ),
            (
                "先日は一次面接にお越しいただきありがとうございました。",
                Stage::AfterFirstInterview,
            ),
            ("感谢您昨天来公司参加面试。", Stage::AfterFirstInterview),
        ] {
            assert_eq!(held(words), Some(stage), "{words}");
        }
    }

    #[test]
    fn takes_nothing_that_is_yet_to_come_for_held() {
        for words in [
            "We look forward to speaking with you on Monday.",
            "Thank you for your interest in speaking with our team.",
            "After your interview we will call you.",
            "It would be great to meet you at our office.",
            "Vielen Dank für Ihre Bewerbung. Wir laden Sie zum Gespräch ein.",
            "Merci pour votre candidature ; un entretien suivra.",
            "Gracias por tu interés en la entrevista.",
            "Bedankt voor je sollicitatie; graag plannen we een gesprek.",
            "ご応募ありがとうございました。面接のご案内です。",
            "感谢您的投递，我们想邀请您参加面试。",
        ] {
            assert_eq!(held(words), None, "{words}");
        }
    }

    #[test]
    fn knows_what_comes_before_a_round() {
        assert_eq!(held_before("second round"), Stage::AfterFirstInterview);
        assert_eq!(held_before("最終面接"), Stage::AfterSecondInterview);
        assert_eq!(held_before("first"), Stage::FirstInvitation);
    }
}
