//! The one way from a mail to its deadline.

use std::ops::Range;

use crate::evidence::Fact;
use crate::reading::facts::reply_by::marks::{
    ANSWERS, ARRIVALS, ASKED, BEHIND, Bound, PROMISES, SPANS, UNTIL_CUES, marks,
};
use crate::reading::facts::reply_by::moment::{Named, moment};
use crate::reading::facts::reply_by::parts::Part;
use crate::reading::facts::reply_by::span::{Span, span_at};
use crate::reading::facts::reply_by::times::{LINKS, Piece, Times};
use crate::reading::source::Source;
use crate::reading::times::{self, mentions};
use crate::text::{Language, Text, is_listed, stands_alone};
use crate::when::Moment;

/// Until when to answer: the words, and the moment that they come to.
pub(crate) fn reply_by(source: &Source<'_>) -> Option<(Fact<String>, Option<Moment>)> {
    let text = &source.text;
    let mentions = mentions(text.source, source.written.local.date(), source.language);
    let times = Times::new(source, &mentions);
    let behind = BEHIND.of(text);
    let found = Finder {
        source,
        text,
        times: &times,
        behind,
    }
    .best()?;
    let place = text.place(found.words.clone());
    let sentence = text.place(text.around(&found.words));
    let zone = mentions
        .zones
        .iter()
        .find(|(zone, _)| (place.start..sentence.end.max(place.end + 8)).contains(&zone.start));
    let zone = zone.map(|(_, name)| name.as_str());
    let at = moment(&found.named, found.bound, &source.written, zone);
    let evidence = source.quote(place);
    let stated = evidence
        .quote
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    Some((Fact::read(stated, evidence), at))
}

/// A deadline: its words, from its mark to the end of its time.
struct Found {
    words: Range<usize>,
    bound: Bound,
    named: Named,
}

impl Found {
    fn span(span: Span, words: Range<usize>) -> Self {
        Self {
            words,
            bound: Bound::Until,
            named: Named {
                span: Some(span),
                ..Named::default()
            },
        }
    }
}

struct Finder<'a> {
    source: &'a Source<'a>,
    text: &'a Text<'a>,
    times: &'a Times<'a>,
    /// What stands behind a time where it is a deadline.
    behind: Vec<(Range<usize>, Bound)>,
}

impl Finder<'_> {
    /// The deadline that says most: one with a time before "by return", the first before later ones.
    fn best(&self) -> Option<Found> {
        let language = self.source.language;
        let mut found = self.marked(language);
        found.extend(self.spans());
        found.extend(self.followed());
        found.extend(self.asked());
        // A few lines of one language are easily taken for another.
        let relatives = [
            Language::Fr,
            Language::Es,
            Language::Pt,
            Language::Nl,
            Language::De,
        ];
        if found.is_empty() && !matches!(language, Language::En | Language::Ja | Language::Zh) {
            found = relatives
                .into_iter()
                .flat_map(|one| self.marked(one))
                .collect();
        }
        let body = self.source.body_words().start;
        found
            .into_iter()
            .min_by_key(|one| (one.words.start < body, one.named.is_return, one.words.start))
    }

    /// `by Friday at noon`, `the link expires on 3 March`.
    fn marked(&self, language: Language) -> Vec<Found> {
        let mut found = vec![];
        for (mark, bound) in marks(language).of(self.text) {
            let sentence = self.text.around(&mark);
            let Some(time) = self.time_behind(&mark, bound, sentence.end) else {
                continue;
            };
            // "You were due at 13:20" is what was agreed.
            let is_past_due = self.word(mark.start) == "due"
                && matches!(
                    self.word(mark.start.wrapping_sub(1)),
                    "were" | "was" | "are" | "am"
                );
            // "the time is as before (14.20)"
            let is_as_before =
                self.word(mark.start) == "before" && self.word(mark.start.wrapping_sub(1)) == "as";
            if is_past_due || is_as_before {
                continue;
            }
            if self.promises(&mark) || bound != Bound::Last && !self.is_meant(&mark, bound, &time) {
                continue;
            }
            // Of a whole clause the time says enough.
            let first = self.word(mark.start);
            let is_clause = bound == Bound::Last
                && (is_wide(first)
                    || mark.len() > 2 && !is_listed("no not on at by au a o como", first));
            let from = if is_clause {
                time.words.start
            } else {
                mark.start
            };
            let end = self.followed_by(time.words.end, sentence.end);
            found.push(Found {
                words: from..end,
                bound,
                ..time
            });
        }
        found
    }

    /// Whether a word such as `by` or `until` bounds an answer here.
    fn is_meant(&self, mark: &Range<usize>, bound: Bound, time: &Found) -> bool {
        let is_hour =
            time.named.day.is_none() && (time.named.hour.is_some() || time.named.part.is_some());
        // "on Monday by 8am": the hour is one to be there.
        let is_arrival = is_hour && (self.arrives(mark) || self.times.ends_at(mark.start));
        self.asks(mark) && !is_arrival && !self.is_range(mark, bound) && self.may_last(mark)
    }

    /// `until` bounds an answer only where one is spoken of before it.
    fn may_last(&self, mark: &Range<usize>) -> bool {
        let sentence = self.text.around(mark);
        let from = sentence.start.max(mark.start.saturating_sub(8));
        !matches!(self.word(mark.start), "until" | "till" | "til")
            || from == mark.start
            || (from..mark.start).any(|at| is_listed(UNTIL_CUES, self.word(at)))
    }

    /// Past the `まで` that goes with a time whose mark stood before it.
    fn followed_by(&self, end: usize, limit: usize) -> usize {
        let behind = self.behind.iter().find(|(words, _)| words.start == end);
        behind.map_or(end, |(words, _)| words.end.min(limit))
    }

    /// The time behind a mark.
    fn time_behind(&self, mark: &Range<usize>, bound: Bound, limit: usize) -> Option<Found> {
        if let Some((span, end)) =
            span_at(&self.text.words[..limit], mark.end).filter(|_| bound == Bound::Last)
        {
            return Some(Found::span(span, mark.end..end));
        }
        // "come by on Wednesday" is no deadline.
        let is_by = self.word(mark.end - 1) == "by";
        let links = |word: &str| is_listed(LINKS, word) && !(is_by && is_listed("on at", word));
        let mut at = mark.end;
        while at < limit && at < mark.end + 3 {
            if let Some((end, named)) = self.times.time_at(at, limit) {
                return Some(Found {
                    words: at..end,
                    bound,
                    named,
                });
            }
            if !links(self.word(at)) {
                break;
            }
            at += 1;
        }
        let may_be_bare = is_by || self.word(mark.start) == "before";
        let (end, named) = self
            .times
            .bare_hour(mark.end, limit)
            .filter(|_| may_be_bare)?;
        Some(Found {
            words: mark.end..end,
            bound,
            named,
        })
    }

    /// `within two working days`, `in the next hour`.
    fn spans(&self) -> Vec<Found> {
        let mut found = vec![];
        for (mark, _) in SPANS.of(self.text) {
            let sentence = self.text.around(&mark);
            let words = &self.text.words[..sentence.end];
            // "in the next hour": the last word of the mark counts as one.
            let span = span_at(words, mark.end).or_else(|| span_at(words, mark.end - 1));
            let is_said = matches!(
                self.word(mark.start.wrapping_sub(1)),
                "is" | "was" | "be" | "are"
            );
            if let Some((span, end)) = span
                && !is_said
                && self.asks(&mark)
                && !self.promises(&mark)
            {
                found.push(Found::span(span, mark.start..end));
            }
        }
        found
    }

    /// `11月27日(金)17時まで`, `七天内`: the mark stands behind the time.
    fn followed(&self) -> Vec<Found> {
        let mut found = vec![];
        for (mark, bound) in &self.behind {
            let sentence = self.text.around(mark);
            // "8:30前到", "14時までにお越し": somebody is to be there.
            let comes = |at: usize| is_listed("到 抵 来 越 集 入 报 報", self.word(at));
            if comes(mark.end) || self.word(mark.end) == "お" && comes(mark.end + 1) {
                continue;
            }
            let lowest = sentence.start.max(mark.start.saturating_sub(16));
            let time = (lowest..mark.start).find_map(|at| {
                let (end, named) = self.times.time_at(at, mark.start)?;
                (end >= mark.start && end <= mark.end).then_some(Found {
                    words: at..mark.end,
                    bound: *bound,
                    named,
                })
            });
            let span = || {
                (lowest..mark.start).find_map(|at| {
                    let (span, end) = span_at(&self.text.words[..mark.start], at)?;
                    (end == mark.start).then(|| Found::span(span, at..mark.end))
                })
            };
            if ANSWERS.find_in(self.text, sentence).is_some() {
                found.extend(time.or_else(span));
            }
        }
        found
    }

    /// `let me know today`, `yes or no tonight please`.
    fn asked(&self) -> Vec<Found> {
        let mut found = vec![];
        for (words, piece) in &self.times.pieces {
            let is_now = match piece {
                Piece::Day(Some(day), times::Named::Relative) => {
                    *day == self.source.written.local.date()
                        || self.is_told_by(words)
                        || self.is_passed_on(words)
                }
                Piece::Part(Part::Today(_)) => true,
                // "per omgaande" bounds an answer by itself.
                Piece::Part(Part::Return)
                    if self.word(words.start) == "per" || self.is_at_once(words) =>
                {
                    let named = Named {
                        is_return: true,
                        ..Named::default()
                    };
                    found.push(Found {
                        words: words.clone(),
                        bound: Bound::Until,
                        named,
                    });
                    false
                }
                _ => false,
            };
            let before = words.start.checked_sub(1).map_or("", |at| self.word(at));
            let sentence = self.text.around(words);
            // "I must tell her tonight", "I need to tell Vern today"
            let is_passed_on = self.is_passed_on(words);
            let says_itself = matches!(self.word(words.start), "nog" | "noch" | "ainda" | "dans")
                || matches!(self.word(words.end), "nog" | "noch")
                || self.word(words.end - 1) == "mismo";
            if !is_now
                || !(is_listed(ASKED, before)
                    || is_passed_on
                    || says_itself
                    || self.is_told_by(words))
                || self.promises(words)
                || !self.asks(words)
            {
                continue;
            }
            if let Some((end, named)) = self.times.time_at(words.start, sentence.end) {
                found.push(Found {
                    words: words.start..end,
                    bound: Bound::Until,
                    named,
                });
            }
        }
        found
    }

    /// `reply asap`: right behind a word for answering.
    fn is_at_once(&self, words: &Range<usize>) -> bool {
        const ANSWERING: &str = "reply confirm answer back know respond tell text ring";
        self.word(words.start).starts_with("as")
            && (1..=3).any(|back| {
                words
                    .start
                    .checked_sub(back)
                    .is_some_and(|at| is_listed(ANSWERING, self.word(at)))
            })
    }

    /// `I must tell her tonight`: somebody else waits for the answer.
    fn is_passed_on(&self, day: &Range<usize>) -> bool {
        (2..=3).any(|back| {
            day.start
                .checked_sub(back)
                .is_some_and(|at| matches!(self.word(at), "tell" | "donner" | "decirle" | "dizer"))
        })
    }

    /// `avísame mañana antes de almorzar`, `ik hoor het graag morgen`: whether a day stands right behind a verb of telling.
    fn is_told_by(&self, day: &Range<usize>) -> bool {
        const TELLS: &str = "geef reponse respuesta resposta antwoord antwort confirmeme confirmame avisame aviseme avisa avise avisenos avisanos dime digame dinos laat hoor horen graag diga digas avisa-me dis-moi \
            dites-moi moi repondez sag sagen schreib meld";
        let back = |steps: usize| day.start.checked_sub(steps).map_or("", |at| self.word(at));
        is_listed(TELLS, back(1))
            || is_listed("het ons me mij bescheid", back(1)) && is_listed(TELLS, back(2))
    }

    fn word(&self, at: usize) -> &str {
        self.times.word(at)
    }

    /// Whether an answer, a booking or a recording is asked for around a mark; a few words alone go with the sentence before.
    fn asks(&self, mark: &Range<usize>) -> bool {
        let sentence = self.text.around(mark);
        let start = if sentence.len() < 6 && sentence.start > 0 {
            self.text
                .around(&(sentence.start - 1..sentence.start))
                .start
        } else {
            sentence.start
        };
        let is_other = |at: usize| at < mark.start || at >= mark.end;
        let sentences = [start..sentence.start, sentence];
        sentences.into_iter().any(|words| {
            let found = ANSWERS.find_all_in(self.text, words);
            found.iter().any(|one| is_other(one.words.start))
        })
    }

    /// Whether those who write promise an answer of their own until then.
    fn promises(&self, mark: &Range<usize>) -> bool {
        let sentence = self.text.around(mark);
        // "We aim to have everyone's answer by Monday" asks for one.
        let is_theirs = mark.start.checked_sub(2).is_some_and(|at| {
            is_listed(
                "answer answers reply replies response responses confirmation decision",
                self.word(at + 1),
            ) && (is_listed("your all", self.word(at)) || self.word(at).starts_with("everyone"))
        });
        if is_theirs {
            return false;
        }
        PROMISES
            .find_in(self.text, sentence.start..mark.start)
            .is_some()
    }

    /// `from Monday until Friday`, `10 bis 12 Uhr`: the end of a stretch of time.
    fn is_range(&self, mark: &Range<usize>, bound: Bound) -> bool {
        let sentence = self.text.around(mark);
        let begins = |at: usize| {
            matches!(
                self.word(at),
                "from" | "between" | "von" | "vom" | "desde" | "van" | "entre"
            ) || self.word(at) == "das" && self.source.language == Language::Pt
        };
        bound == Bound::Until
            && (self.times.ends_at(mark.start)
                || self
                    .word(mark.start.wrapping_sub(1))
                    .starts_with(|c: char| c.is_ascii_digit())
                || (sentence.start.max(mark.start.saturating_sub(6))..mark.start).any(begins))
            && self.word(mark.start) != "by"
    }

    /// Whether somebody has to be somewhere by an hour.
    fn arrives(&self, mark: &Range<usize>) -> bool {
        let from = self
            .text
            .around(mark)
            .start
            .max(mark.start.saturating_sub(3));
        (from..mark.start).any(|at| is_listed(ARRIVALS, self.word(at)))
    }
}

/// Whether a word is a character of Han or kana.
fn is_wide(word: &str) -> bool {
    word.starts_with(stands_alone)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use crate::message::parse;
    use crate::reading::read;
    use crate::when::Moment;

    /// The words of the deadline of a mail that was written on a Tuesday at nine, and the moment.
    fn deadline(body: &str) -> (String, String) {
        let mail = format!(
            "Date: Tue, 24 Nov 2026 09:00:00 +0100\r\nSubject: Interview\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{body}"
        );
        let reading = read(
            &parse(mail.as_bytes()),
            &Moment::parse("2026-11-24T09:00:00Z").unwrap(),
        );
        let words = reading
            .reply_by
            .map_or_else(String::new, |fact| fact.value().clone());
        let at = reading
            .reply_at
            .map_or_else(String::new, |at| at.to_string());
        (words, at.get(5..16).unwrap_or_default().to_owned())
    }

    #[test]
    fn reads_until_when_to_answer_and_the_moment_it_comes_to() {
        for (body, words, at) in [
            ("Please reply by Friday.", "by Friday", "11-27T23:59"),
            (
                "Kindly confirm before Friday, please.",
                "before Friday",
                "11-26T23:59",
            ),
            (
                "Please let us know by noon on Friday 4 December.",
                "by noon on Friday 4 December",
                "12-04T12:00",
            ),
            (
                "Please pick a time by 11:59 PM ET on Friday, December 4.",
                "by 11:59 PM ET on Friday, December 4",
                "12-04T23:59",
            ),
            (
                "If we have not heard from you by the 2nd, we shall go on.",
                "by the 2nd",
                "12-02T23:59",
            ),
            (
                "Tap one to lock it in. If you don't tap within 48 hours the match expires.",
                "within 48 hours",
                "11-26T09:00",
            ),
            (
                "Please choose within two working days.",
                "within two working days",
                "11-26T09:00",
            ),
            ("Could you let me know today?", "today", "11-24T23:59"),
            (
                "Slips not received by 1200 on Wednesday will count as a no.",
                "by 1200 on Wednesday",
                "11-25T12:00",
            ),
            (
                "Start your recording here. The link expires on 30 November at 23:59.",
                "30 November at 23:59",
                "11-30T23:59",
            ),
            (
                "Ring or text by 5 or it goes to the next one.",
                "by 5",
                "11-24T17:00",
            ),
            ("Please confirm by return.", "by return", ""),
            (
                "Bitte geben Sie uns bis zum 30.11. Bescheid, ob Ihnen das passt.",
                "bis zum 30.11",
                "11-30T23:59",
            ),
            (
                "Merci de nous indiquer votre choix d'ici demain midi, ou par téléphone.",
                "d'ici demain midi",
                "11-25T12:00",
            ),
            (
                "Wij nodigen u graag uit voor een gesprek op ons kantoor. Gelieve uiterlijk donderdag aan te geven of dit voor u haalbaar is.",
                "uiterlijk donderdag",
                "11-26T23:59",
            ),
            (
                "Si no reservas antes del 30 de noviembre a las 18:00, tu postulación se archivará.",
                "antes del 30 de noviembre a las 18:00",
                "11-30T18:00",
            ),
            (
                "Responda somente com a letra da opção desejada, até segunda.",
                "até segunda",
                "11-30T23:59",
            ),
            (
                "ご都合がよろしいか、11月27日(金)17時までにご返信ください。",
                "11月27日(金)17時までに",
                "11-27T17:00",
            ),
            (
                "请您于11月30日18:00前回复确认是否参加面试。",
                "11月30日18:00前",
                "11-30T18:00",
            ),
            (
                "七天內沒有選擇時段,邀請將自動失效。請盡快選擇您方便的面試時間。",
                "七天內",
                "12-01T09:00",
            ),
        ] {
            assert_eq!(deadline(body), (words.to_owned(), at.to_owned()), "{body}");
        }
    }

    #[test]
    fn hears_those_who_wait_for_an_answer_and_how_it_is_asked_for() {
        for (body, words, at) in [
            (
                "Please tell me b4 noon or i ask the next one.",
                "b4 noon",
                "11-24T12:00",
            ),
            (
                "Which one? I must tell her tonight.",
                "tonight",
                "11-24T23:59",
            ),
            (
                "You were due at 13:20. Answer by 6pm on Thursday.",
                "by 6pm on Thursday",
                "11-26T18:00",
            ),
            (
                "We aim to have everyone's answer by Monday.",
                "by Monday",
                "11-30T23:59",
            ),
            (
                "Guten Tag, welcher Tag passt Ihnen? Ich brauche es bis morgen Mittag. Viele Grüße",
                "bis morgen Mittag",
                "11-25T12:00",
            ),
            (
                "Hallo, past het gesprek u dinsdag? Graag nog vanmiddag een seintje, dan plan ik het in.",
                "nog vanmiddag",
                "11-24T23:59",
            ),
            (
                "Olá, pode na segunda? Diga-me por mensagem ainda hoje, se puder, e obrigado.",
                "hoje",
                "11-24T23:59",
            ),
        ] {
            assert_eq!(deadline(body), (words.to_owned(), at.to_owned()), "{body}");
        }
    }

    #[test]
    fn takes_no_other_time_for_a_deadline() {
        for body in [
            "Please arrive by 13:45 and ask for Mara.",
            "We will let you know by Friday.",
            "You will hear from us before Friday. Please bring your passport.",
            "Can you let me know either way? I'm on nights till Sunday so email is best.",
            "Please choose a day. Our office is open from Monday until Thursday.",
            "He is travelling until March 6 and would like to speak with you in the week after that; kindly send times.",
            "I would like you to come by on Wednesday at 12:15.",
            "Kindly let us know. Everyone is moved back by two hours.",
            "Wir melden uns bis Freitag bei Ihnen.",
            "面接は14時までにお越しください。ご返信をお待ちしております。",
        ] {
            assert_eq!(deadline(body).0, "", "{body}");
        }
    }

    #[test]
    fn hears_more_ways_to_ask_for_an_answer() {
        for (body, words, at) in [
            (
                "Bitte teilen Sie uns das bis Freitag mit.",
                "bis Freitag",
                "11-27T23:59",
            ),
            (
                "Podemos contar com você? Aguardo seu ok até sexta.",
                "até sexta",
                "11-27T23:59",
            ),
            (
                "来られるかどうか、明日の夜までに返事ください。",
                "明日の夜までに",
                "11-25T23:59",
            ),
        ] {
            assert_eq!(deadline(body), (words.to_owned(), at.to_owned()), "{body}");
        }
    }
}
