//! What comes back after a decline: a question that wants an answer, or words that want none. It hears questions and
//! requests of the new words only; a statement such as "we will keep your details" asks nothing.

use std::sync::LazyLock;

use crate::evidence::{Evidence, Part};
use crate::message::{Message, new_words};
use crate::opportunity::follow_up::asked::{
    ANOTHER_DAY, ASKED, IF_EVER, MONEY, OFFERING, POSTPONING, REMINDERS, REQUESTS, WOULD_PAY,
};
use crate::text::{Phrases, Text, beginning};

/// One thing that the other side wants to know, or does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FollowUp {
    /// They ask for the reason.
    Why,
    /// They ask whether anything could change the decision, more pay or another day, or want to talk first.
    ChangeMind,
    /// They raise pay or level.
    CounterOffer,
    /// They ask for somebody else.
    KnowSomeone,
    /// They ask whether they may keep the person's details.
    KeepDetails,
    /// They remind, as if there had been no decline.
    Chasing,
}

impl FollowUp {
    /// Every follow-up.
    pub const ALL: [Self; 6] = [
        Self::Why,
        Self::ChangeMind,
        Self::CounterOffer,
        Self::KnowSomeone,
        Self::KeepDetails,
        Self::Chasing,
    ];

    /// The name used in JSON and on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Why => "why",
            Self::ChangeMind => "change-mind",
            Self::CounterOffer => "counter-offer",
            Self::KnowSomeone => "know-someone",
            Self::KeepDetails => "keep-details",
            Self::Chasing => "chasing",
        }
    }

    /// The follow-up of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }
}

/// The longest text that is listened to, in bytes.
const HEARD_BYTES: usize = 16_000;

static QUESTIONS: LazyLock<Vec<(FollowUp, Phrases)>> = LazyLock::new(|| {
    ASKED
        .iter()
        .map(|(asked, phrases)| (*asked, Phrases::new(phrases)))
        .collect()
});

static CHASING: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(REMINDERS));

/// The first question of a mail's new words, whatever it asks.
#[must_use]
pub fn first_question(message: &Message) -> Option<Evidence> {
    let body = beginning(new_words(&message.body), HEARD_BYTES);
    let text = Text::new(body);
    let question = text.sentences.iter().find(|one| one.is_question)?;
    Some(Evidence::quote(Part::Body, body, question.place.clone()))
}

/// Everything that a mail asks after a decline, each with the sentence that asks it; empty where it asks nothing.
#[must_use]
pub fn follow_ups(message: &Message) -> Vec<(FollowUp, Evidence)> {
    let body = beginning(new_words(&message.body), HEARD_BYTES);
    let text = Text::new(body);
    let mut asked: Vec<(FollowUp, Evidence)> = vec![];
    let mut postponed: Option<Evidence> = None;
    for sentence in &text.sentences {
        let says = |list: &Phrases| list.find_in(&text, sentence.words.clone()).is_some();
        let is_asking = sentence.is_question || says(&REQUESTS);
        let quote = || Evidence::quote(Part::Body, body, sentence.place.clone());
        let mut hear = |what: FollowUp| {
            if asked.iter().all(|(one, _)| *one != what) {
                asked.push((what, quote()));
            }
        };
        // "Would more money help?" offers nothing; a sum does.
        let has_sum = body[sentence.place.clone()].contains(|c: char| c.is_ascii_digit());
        let asks_of_pay = is_asking && !has_sum && says(&WOULD_PAY);
        let mut is_why = false;
        let may_change = is_asking && !says(&IF_EVER);
        for (what, phrases) in QUESTIONS.iter() {
            let is_open = match what {
                // To raise an offer is to ask, however it is put.
                FollowUp::CounterOffer => !asks_of_pay,
                FollowUp::ChangeMind => may_change,
                _ => is_asking,
            };
            // "What made you change your mind?" asks for the reason.
            let is_told = *what == FollowUp::ChangeMind && is_why;
            if is_open && !is_told && says(phrases) {
                is_why |= *what == FollowUp::Why;
                hear(*what);
            }
        }
        if !asks_of_pay && offers_a_sum(&body[sentence.place.clone()]) && says(&OFFERING) {
            hear(FollowUp::CounterOffer);
        }
        if asks_of_pay && may_change {
            hear(FollowUp::ChangeMind);
        }
        if says(&CHASING) {
            hear(FollowUp::Chasing);
        }
        let asks_for_later = says(&POSTPONING) || sentence.is_question && says(&ANOTHER_DAY);
        if postponed.is_none() && may_change && asks_for_later {
            postponed = Some(quote());
        }
    }
    if let Some(words) = postponed.filter(|_| asked.is_empty()) {
        asked.push((FollowUp::ChangeMind, words));
    }
    // Whoever asks about the decline has heard it: what sounds like a reminder is only a phrase then.
    let has_heard = asked.iter().any(|(what, _)| *what != FollowUp::Chasing);
    asked.retain(|(what, _)| !has_heard || *what != FollowUp::Chasing);
    asked
}

/// Whether words name a sum of money: a number beside a currency, thousands or a share.
fn offers_a_sum(sentence: &str) -> bool {
    let text = Text::new(sentence);
    let has_number = sentence.contains(|c: char| c.is_ascii_digit());
    let is_sign = |c: char| matches!(c, '€' | '$' | '£' | '¥' | '%');
    let is_thousands = |word: &str| {
        let digits = word.trim_end_matches('k');
        digits.len() < word.len()
            && digits.bytes().all(|byte| byte.is_ascii_digit())
            && !digits.is_empty()
    };
    let has_thousands = text
        .words
        .iter()
        .any(|word| is_thousands(&word.folded) || word.folded == "000");
    has_number && (has_thousands || sentence.contains(is_sign) || MONEY.find(&text).is_some())
}

#[cfg(test)]
mod tests {
    use super::{FollowUp, follow_ups};
    use crate::message::Message;

    fn heard(body: &str) -> Vec<FollowUp> {
        let message = Message {
            body: body.to_owned(),
            ..Message::default()
        };
        follow_ups(&message)
            .into_iter()
            .map(|(what, _)| what)
            .collect()
    }

    #[test]
    #[expect(clippy::too_many_lines, reason = "a few mails a language")]
    fn hears_what_they_ask_in_every_language() {
        let mut wrong = vec![];
        for (body, what) in [
            (
                "Hi Jordan, sorry to hear that. May I ask why you decided to withdraw?",
                FollowUp::Why,
            ),
            (
                "Thanks for letting us know. We'd be grateful if you could share your reasons.",
                FollowUp::Why,
            ),
            (
                "Schade! Darf ich fragen, warum Sie abgesagt haben?",
                FollowUp::Why,
            ),
            ("Puis-je vous demander pourquoi ?", FollowUp::Why),
            ("¿Podría decirnos el motivo de su decisión?", FollowUp::Why),
            (
                "差し支えなければ、辞退の理由を教えていただけますでしょうか。",
                FollowUp::Why,
            ),
            ("方便告诉我们原因吗？", FollowUp::Why),
            (
                "Gracias por avisar. ¿Podría decirnos el motivo?",
                FollowUp::Why,
            ),
            ("有没有合适的朋友可以推荐？", FollowUp::KnowSomeone),
            ("我们可以把您的简历保留在人才库吗?", FollowUp::KeepDetails),
            (
                "応募書類を保管させていただいてもよろしいでしょうか。",
                FollowUp::KeepDetails,
            ),
            ("我们可以把薪资提高到25k。", FollowUp::CounterOffer),
            (
                "Ich melde mich noch einmal, da ich nichts von Ihnen gehört habe.",
                FollowUp::Chasing,
            ),
            (
                "Je me permets de vous relancer au sujet de l’entretien.",
                FollowUp::Chasing,
            ),
            (
                "Le escribo de nuevo sobre la entrevista.",
                FollowUp::Chasing,
            ),
            (
                "Estou retomando o contato sobre a entrevista.",
                FollowUp::Chasing,
            ),
            (
                "Ik kom nog even terug op mijn eerdere mails over het gesprek.",
                FollowUp::Chasing,
            ),
            (
                "先日ご連絡いたしました面接の件、再度ご連絡いたします。",
                FollowUp::Chasing,
            ),
            ("再次跟进一下面试的事情。", FollowUp::Chasing),
            ("What made you change your mind?", FollowUp::Why),
            ("Qual foi o motivo?", FollowUp::Why),
            ("The client would go to £55,000.", FollowUp::CounterOffer),
            (
                "Wir legen noch 300 Euro im Monat drauf.",
                FollowUp::CounterOffer,
            ),
            ("Is your decision final?", FollowUp::ChangeMind),
            (
                "Y a-t-il quelque chose que nous puissions faire ?",
                FollowUp::ChangeMind,
            ),
            ("¿Hay algo que podamos hacer?", FollowUp::ChangeMind),
            ("有没有什么办法让您改变主意？", FollowUp::ChangeMind),
            ("Would more money help?", FollowUp::ChangeMind),
            (
                "If it is a question of salary, would a higher salary change anything?",
                FollowUp::ChangeMind,
            ),
            (
                "Would an extra 5,000 and a better package tempt you?",
                FollowUp::CounterOffer,
            ),
            ("Could you talk to the manager first?", FollowUp::ChangeMind),
            ("Can we postpone instead?", FollowUp::ChangeMind),
            ("May we hang on to your CV?", FollowUp::KeepDetails),
            (
                "What would it take to bring you back?",
                FollowUp::ChangeMind,
            ),
            (
                "Could you give us some insight into your decision?",
                FollowUp::Why,
            ),
            ("Does anybody suitable come to mind?", FollowUp::KnowSomeone),
            ("Was hat Sie zu dieser Entscheidung bewogen?", FollowUp::Why),
            ("Würde mehr Gehalt etwas ändern?", FollowUp::ChangeMind),
            (
                "Möchten Sie vorher noch mit der Teamleitung sprechen?",
                FollowUp::ChangeMind,
            ),
            (
                "Könnten wir den Termin stattdessen verschieben?",
                FollowUp::ChangeMind,
            ),
            (
                "Dürfen wir Ihren Lebenslauf trotzdem behalten?",
                FollowUp::KeepDetails,
            ),
            ("Fällt Ihnen sonst jemand ein?", FollowUp::KnowSomeone),
            (
                "Pourriez-vous nous dire ce qui a motivé votre choix ?",
                FollowUp::Why,
            ),
            (
                "Un meilleur salaire changerait-il quelque chose ?",
                FollowUp::ChangeMind,
            ),
            (
                "Accepteriez-vous d’échanger d’abord avec notre directrice ?",
                FollowUp::ChangeMind,
            ),
            (
                "Pouvons-nous plutôt reporter l’entretien ?",
                FollowUp::ChangeMind,
            ),
            (
                "Pourrions-nous vous faire changer d’avis ?",
                FollowUp::ChangeMind,
            ),
            (
                "Acceptez-vous que nous gardions votre CV ?",
                FollowUp::KeepDetails,
            ),
            (
                "Auriez-vous quelqu’un à nous recommander ?",
                FollowUp::KnowSomeone,
            ),
            ("¿A qué se debe su decisión?", FollowUp::Why),
            ("¿Qué le llevó a retirarse?", FollowUp::Why),
            ("¿Ayudaría un mejor sueldo?", FollowUp::ChangeMind),
            (
                "¿Querría hablar antes con la directora?",
                FollowUp::ChangeMind,
            ),
            ("¿Y si lo aplazamos?", FollowUp::ChangeMind),
            ("¿Nos permite guardar su currículum?", FollowUp::KeepDetails),
            ("¿Hay alguien que pudiera encajar?", FollowUp::KnowSomeone),
            ("O que motivou a sua decisão?", FollowUp::Why),
            ("Um salário melhor ajudaria?", FollowUp::ChangeMind),
            (
                "Gostaria de conversar primeiro com o gestor?",
                FollowUp::ChangeMind,
            ),
            ("Podemos adiar em vez de cancelar?", FollowUp::ChangeMind),
            ("Podemos ficar com o seu currículo?", FollowUp::KeepDetails),
            ("Teria algum colega para indicar?", FollowUp::KnowSomeone),
            ("Wat heeft de doorslag gegeven?", FollowUp::Why),
            ("Zou meer salaris helpen?", FollowUp::ChangeMind),
            ("Wilt u eerst met de manager praten?", FollowUp::ChangeMind),
            (
                "Kunnen we het gesprek anders verzetten?",
                FollowUp::ChangeMind,
            ),
            ("Mogen we uw cv bewaren?", FollowUp::KeepDetails),
            ("Weet u misschien iemand anders?", FollowUp::KnowSomeone),
            ("ご辞退の背景をお聞かせいただけますか。", FollowUp::Why),
            (
                "給与が上がれば、ご検討いただけますでしょうか。",
                FollowUp::ChangeMind,
            ),
            (
                "一度、責任者とお話しいただけませんでしょうか。",
                FollowUp::ChangeMind,
            ),
            (
                "日程を変更することはできますでしょうか。",
                FollowUp::ChangeMind,
            ),
            (
                "履歴書をデータベースに残してもよろしいでしょうか。",
                FollowUp::KeepDetails,
            ),
            (
                "どなたかお知り合いをご紹介いただけませんか。",
                FollowUp::KnowSomeone,
            ),
            ("是什么让您改变了决定？", FollowUp::Why),
            ("待遇高一点，您会考虑吗？", FollowUp::ChangeMind),
            ("能否先和我们的经理聊聊？", FollowUp::ChangeMind),
            ("可以改期吗？", FollowUp::ChangeMind),
            ("可以把您的资料放进人才库吗？", FollowUp::KeepDetails),
            ("您认识其他合适的人吗？", FollowUp::KnowSomeone),
            (
                "Reminder: your interview is tomorrow. Please tell us if you would like another time.",
                FollowUp::Chasing,
            ),
            (
                "Is there anything we can do to change your mind?",
                FollowUp::ChangeMind,
            ),
            (
                "Would you talk to the hiring manager before you decide? Please speak with the manager first.",
                FollowUp::ChangeMind,
            ),
            (
                "Kan ik u nog van gedachten doen veranderen?",
                FollowUp::ChangeMind,
            ),
            (
                "We could raise the salary to 72,000. Would that help?",
                FollowUp::CounterOffer,
            ),
            (
                "Wir könnten das Gehalt noch anpassen.",
                FollowUp::CounterOffer,
            ),
            (
                "Do you know anyone who might be interested?",
                FollowUp::KnowSomeone,
            ),
            (
                "Kennen Sie vielleicht jemanden aus Ihrem Umfeld?",
                FollowUp::KnowSomeone,
            ),
            (
                "Você conhece alguém que possa ter interesse?",
                FollowUp::KnowSomeone,
            ),
            (
                "May we keep your details on file for other roles?",
                FollowUp::KeepDetails,
            ),
            (
                "Dürfen wir Ihre Unterlagen für andere Stellen aufbewahren?",
                FollowUp::KeepDetails,
            ),
            (
                "We have not yet heard from you. Please confirm your attendance on Thursday.",
                FollowUp::Chasing,
            ),
            (
                "Leider haben wir noch keine Rückmeldung erhalten.",
                FollowUp::Chasing,
            ),
        ] {
            let found = heard(body);
            if found != [what] {
                wrong.push(format!("{body}: {found:?}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn hears_two_questions_and_both_are_quoted() {
        let message = Message {
            body: "Thanks, Jordan. May I ask why? And do you know anyone who would fit?".to_owned(),
            ..Message::default()
        };
        let asked = follow_ups(&message);
        let quotes: Vec<&str> = asked
            .iter()
            .map(|(_, words)| words.quote.as_str())
            .collect();
        assert_eq!(
            quotes,
            ["May I ask why?", "And do you know anyone who would fit?"]
        );
    }

    #[test]
    fn words_that_want_nothing_are_left_alone() {
        for body in [
            "Thanks for letting us know. All the best!",
            "Thank you for telling us. We will keep your details on file in line with our policy.",
            "Danke für die Rückmeldung, alles Gute für Sie.",
            "Thank you for letting us know. We would be glad to welcome you another time.",
            "Shall I cancel the room for 10:30 then?",
            "Merci de votre message. Nous vous souhaitons une belle suite.",
            "Gracias por avisar. Le agradecemos el interés y le deseamos lo mejor.",
            "Obrigado por avisar. Gostaríamos de lhe desejar sucesso.",
            "Dank voor je bericht. We wensen je graag veel succes.",
            "Wir hätten Sie gern kennengelernt und wünschen Ihnen alles Gute.",
            "ご連絡いただきありがとうございます。またの機会がございましたら幸いです。",
            "收到您的决定，方便时欢迎再联系我们。",
            "If you ever change your mind, please let us know.",
            "I would love to keep in touch. Please let us know should you reconsider.",
            "I understand why you decided this. Good luck.",
            "We are sorry to hear it and wish you well.\n\nOn 3 May 2026, Jordan wrote:\n> May I ask why?",
            "承知いたしました。ご連絡ありがとうございました。",
            "收到，祝您一切顺利。",
            "",
        ] {
            assert_eq!(heard(body), [], "{body}");
        }
    }
}
