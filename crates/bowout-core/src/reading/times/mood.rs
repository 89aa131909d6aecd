//! Times that are no proposal: deadlines, and plans that a mail gives up.

use crate::reading::times::days::weekday::is_weekday_name;
use crate::reading::times::token::Token;
use crate::text::is_listed;

/// Words that make the time behind them a deadline, folded.
const UNTIL: &str = "latest tardar cloture til finaliza finalizara acaba concluye vencera nlt cut-off cutoff stops stop off expires expira caduca encerramos encerra verloopt frist limite clotura close closes closing due expiring ends end vence termina cierra sluit sluiten eindigt endet schliesst tot ici \
    by later before until till deadline expire expires bis spatestens vor avant jusqu hasta antes ate \
    uiterlijk voor prazo plazo limite einschliesslich";

/// Words that may stand between such a word and its time, folded.
const BETWEEN: &str = "noon midnight midday about around ca circa etwa working worth validity on at demain morgen mittag middag the end of close play business day am zum den dem le el la dia a o as las au op next latest \
    spatestens than at de del einschliesslich proximo um om";

/// `come by on Wednesday`, `be there by 8am sharp`: no deadlines.
fn is_visit(tokens: &[Token], first: usize) -> bool {
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    (1..=3).any(|back| {
        first.checked_sub(back + 1).is_some_and(|at| {
            word(at + 1) == "by"
                && matches!(
                    word(at),
                    "come"
                        | "came"
                        | "coming"
                        | "stop"
                        | "drop"
                        | "pop"
                        | "swing"
                        | "call"
                        | "pass"
                        | "in"
                        | "us"
                )
                && (word(at) != "in"
                    || at > 0
                        && matches!(
                            word(at - 1),
                            "come" | "drop" | "pop" | "swing" | "call" | "stop"
                        ))
        })
    })
}

/// `Kindly be at our office by 10:00 am`, and not `be sure to reply by noon`.
fn is_there_by(tokens: &[Token], first: usize) -> bool {
    const ANSWERS: &str = "reply confirm let answer respond know revert rsvp send tell call email apply accept submit text return choose select ring \
        message chosen slot sign back name good pick say";
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    let from = tokens[..first]
        .iter()
        .rposition(|token| ['?', '!', ';', '.'].iter().any(|mark| token.is(*mark)))
        .map_or(0, |at| at + 1)
        .max(first.saturating_sub(12));
    let is_by = (1..=6).any(|back| first >= back && word(first - back) == "by");
    let is_there = (from..first).any(|at| {
        matches!(word(at), "report" | "arrive" | "attend")
            || word(at) == "be" && matches!(word(at + 1), "at" | "here" | "there" | "ready")
    });
    // "Come Friday 20th by 9": behind a day it is the hour of the meeting.
    let is_behind_day = first > 1
        && word(first - 1) == "by"
        && (is_weekday_name(word(first - 2))
            || tokens[first - 2].number().is_some()
            || matches!(word(first - 2), "st" | "nd" | "rd" | "th"))
        && !(from..first)
            .any(|at| is_listed("close closes deadline register book due latest", word(at)));
    (is_by && is_there || is_behind_day) && !(from..first).any(|at| is_listed(ANSWERS, word(at)))
}

/// Whether a deadline's word stands right before a token.
fn is_bounded(tokens: &[Token], first: usize) -> bool {
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    let visits = is_visit(tokens, first);
    let is_sharp = (first..first + 6).any(|at| matches!(word(at), "prompt" | "sharp" | "promptly"));
    let is_b4 = first > 1
        && word(first - 2) == "b"
        && tokens[first - 1].number() == Some((4, 1))
        && tokens[first - 2].place.end == tokens[first - 1].place.start;
    if is_b4 {
        return true;
    }
    // "Report to the Main Gate NLT 1000"
    let arrives = first > 0
        && word(first - 1) == "nlt"
        && (first.saturating_sub(8)..first)
            .any(|at| matches!(word(at), "report" | "arrive" | "be"));
    // "Propomos antes a quinta-feira"
    let is_rather = (1..=3).any(|back| {
        first.checked_sub(back + 1).is_some_and(|at| {
            word(at + 1) == "antes"
                && matches!(
                    word(at),
                    "propomos" | "proponho" | "proponemos" | "prefiro" | "mas"
                )
        })
    });
    if is_rather {
        return false;
    }
    if arrives || is_there_by(tokens, first) || visits || is_sharp {
        return false;
    }
    let from = first.saturating_sub(5);
    let at = (from..first)
        .rev()
        .find(|at| !may_stand_between(tokens, *at));
    at.is_some_and(|at| {
        is_until(tokens, at) && !heads_a_list(tokens, at) && !is_postponed(tokens, at)
    })
}

/// `postpone Thursday's interview until Monday`, `se pospone hasta el lunes`, `or leave it till Monday 7.30`: whether something is
/// put off until a day.
fn is_postponed(tokens: &[Token], at: usize) -> bool {
    const PUTS_OFF: &str = "postpone postponed postponing defer deferred delay delayed pospone pospuesta posponemos posponer aplaza aplazada aplazar \
        aplazamos adiar adiada adiado adiamos verschieben verschoben vertagen vertagt reporter reporte reportee reportons repousse repousser \
        uitgesteld uitstellen verschuiven verschoven";
    let is_end = |one: &&Token| ['.', '?', '!', ';'].iter().any(|mark| one.is(*mark));
    let before = tokens[..at].iter().rev().take(8);
    let before: Vec<&str> = before
        .take_while(|one| !is_end(one))
        .map(Token::word)
        .collect();
    let is_near =
        |steps: usize, verbs: &str| before.get(steps).is_some_and(|verb| is_listed(verbs, verb));
    let is_left = is_listed("until till til", tokens[at].word())
        && (is_near(1, "leave put push hold move wait moved") || is_near(0, "wait"));
    // "put you off until Tuesday"
    let is_put = before.iter().enumerate().any(|(at, word)| {
        matches!(*word, "off" | "back")
            && before[at + 1..]
                .iter()
                .take(4)
                .any(|verb| is_listed("put push pushed pushing moved move", verb))
    });
    is_listed("until till til hasta ate bis jusqu tot", tokens[at].word())
        && (is_left || is_put || before.iter().any(|word| is_listed(PUTS_OFF, word)))
}

/// `Wir schlagen folgende Termine vor: Montag 14 Uhr`: whether a colon closes the clause that the word of a deadline belongs to;
/// at the head of a line it is the label of an old time.
fn heads_a_list(tokens: &[Token], at: usize) -> bool {
    let is_behind_word = at.checked_sub(1).is_some_and(|before| {
        let one = &tokens[before];
        one.line == tokens[at].line && one.word().len() > 2 && !is_listed(NOUNS, one.word())
    });
    matches!(tokens[at].word(), "vor" | "avant" | "voor")
        && tokens.get(at + 1).is_some_and(|one| one.is(':'))
        && is_behind_word
}

/// Whether a word makes what follows a deadline: `by`, `au plus tard`, `como máximo`.
fn is_until(tokens: &[Token], at: usize) -> bool {
    let word = tokens[at].word();
    let before = at.checked_sub(1).map_or("", |at| tokens[at].word());
    is_listed(UNTIL, word) || matches!((before, word), ("plus", "tard") | ("como", "maximo"))
}

/// Whether a token may stand between a deadline's word and its time.
fn may_stand_between(tokens: &[Token], at: usize) -> bool {
    let token = &tokens[at];
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    // "at 1 or end of day 5.30"
    if (word(at), word(at + 1)) == ("end", "of") {
        return true;
    }
    // "by 12 noon on Wednesday"
    let is_noon = token.number().is_some_and(|(value, _)| value == 12);
    // "o mais tardar, quinta-feira"
    let is_behind_latest = token.is(',') && at > 0 && is_listed("tardar tard latest", word(at - 1));
    let is_link = is_listed(BETWEEN, token.word()) || token.is(':') || is_noon || is_behind_latest;
    is_link && !is_until(tokens, at)
}

/// Whether a time is a deadline: a word for one stands right before its day or before the clock time itself, or behind.
pub(super) fn is_deadline(tokens: &[Token], day: usize, hour: usize, next: usize) -> bool {
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    let behind = (word(next), word(next + 1));
    let ends = matches!(behind, ("ま", "で") | ("之" | "以", "前"))
        || behind.0 == "前" && !matches!(behind.1, "到" | "来" | "來" | "抵");
    ends || is_bounded(tokens, day.min(hour)) || is_bounded(tokens, hour)
}

/// Words that make a plan one of the past, folded.
const FORMER: &str = "was originally rather previously anstatt anstelle ursprunglich devions initialement \
    prevu prevue estaba prevista originalmente marcada oorspronkelijk 原 wasn't \
    couldn't war geplant geplanten vereinbarten agreed";

/// Words behind `was` or `were` that tell of a plan, folded.
const PLANNED: &str = "to due booked supposed invited down meant meeting";

/// Words that turn a plan to a new time, folded.
const TURNS: &str =
    "to now new auf nun jetzt neu neuer au al para naar nieuwe nuevo novo 改 至 為 为";

/// Labels of a time that is over, folded.
const LABELS: &str = "was old original before alt alte alter bisher bisherig bisheriger antes anterior avant ancien ancienne previous \
    previously booked former from de van vom oud oude received sent empfangen gesendet recu recibido ontvangen";

/// The same before the noun that they belong to, folded: `Ancien horaire :`, `Old time:`.
const NOUNS: &str = "start session slot schedule appointment interview meeting entretien entrevista gesprek afspraak time date horaire rendez creneau hora horario fecha data cita termin uhrzeit zeit tijd tijdstip datum slot";

/// Whether a `can` is denied: `can't` is read as two words, `can` and `t`.
fn is_denied(before: &[&Token], can: &Token) -> bool {
    can.word() != "can"
        || before.iter().any(|token| {
            token.word() == "t" && token.place.start == can.place.end + '\''.len_utf8()
                || token.word() == "not"
        })
}

/// The word behind a token.
fn word_behind<'a>(tokens: &'a [Token], token: &Token) -> &'a str {
    let at = tokens
        .iter()
        .rposition(|one| one.place.start == token.place.start);
    at.and_then(|at| tokens.get(at + 1)).map_or("", Token::word)
}

/// The last words of a sentence so far, the nearest first, without what closed in brackets: of `Thursday (was Wednesday), 12:30`
/// it says nothing of the hour.
fn words_before(tokens: &[Token]) -> Vec<&Token> {
    let mut is_in_brackets = false;
    tokens
        .iter()
        .rev()
        .filter(|token| {
            let was_in = is_in_brackets;
            is_in_brackets = token.is(')') || is_in_brackets && !token.is('(');
            !is_in_brackets && !was_in
        })
        .take(7)
        .take_while(|token| !token.is('.') && !token.is('?') && !token.is('!') && !token.is(':'))
        .collect()
}

/// Whether the words from `first` to `next` tell a plan that no longer holds.
pub(super) fn is_past_plan(tokens: &[Token], first: usize, next: usize) -> bool {
    let before = words_before(&tokens[..first]);
    let was_label = is_old_label(tokens, first);
    let is_under_if = before.iter().any(|token| {
        matches!(
            token.word(),
            "if" | "wenn" | "falls" | "si" | "se" | "als" | "should"
        )
    });
    let instead = |token: &Token| {
        // "Thursday instead, at 2" is the new plan, "instead of Thursday at 2" the old one.
        token.word() == "instead"
            && tokens[..first].iter().rev().take(8).any(|one| {
                one.word() == "of"
                    && one.place.start > token.place.end
                    && one.place.start - token.place.end < 3
                    // "Instead of the 18th we prepared the 20th": the new one has its own clause.
                    && !tokens[..first].iter().rev().take(7).any(|other| {
                        other.place.start > one.place.end
                            && (other.number().is_some()
                                || matches!(other.word(), "we" | "i" | "you" | "he" | "she" | "they"))
                    })
            })
    };
    let next_word = |token: &Token| word_behind(&tokens[..first], token);
    // "who was to see you on Monday", "when you were due in (Monday, 1.15)"
    let was_to = before.iter().any(|token| {
        matches!(token.word(), "was" | "were") && is_listed(PLANNED, next_word(token))
    });
    let former = before.iter().position(|token| {
        // "let us rather take Tuesday"
        let is_rather = token.word() == "rather" && next_word(token) != "than";
        is_listed(FORMER, token.word()) && !is_rather
            || instead(token)
            || !is_under_if
                && matches!(token.word(), "can" | "cannot" | "unable")
                && is_denied(&before, token)
    });
    // "originally Tuesday, now Thursday": what turns the plan stands nearer.
    let turned = before
        .iter()
        .position(|token| is_listed(TURNS, token.word()));
    was_label
        || is_in_old_bracket(tokens, first)
        || is_moved_from(tokens, first, next)
        || is_called_off(tokens, next) && !is_led_to(tokens, first, next)
        || before
            .windows(2)
            .any(|two| two[0].word() == "chance" && two[1].word() == "no")
        || was_promised(tokens, next)
        || was_to
        || former.is_some_and(|former| turned.is_none_or(|turned| turned > former))
}

/// `[was: Mon 12 October, 4:30pm]`, `(previously 10:00)`: whether the bracket around a time says that it is the old one.
fn is_in_old_bracket(tokens: &[Token], first: usize) -> bool {
    const OLD: &str = "was bisher bislang anciennement antes previously formerly voorheen eerder originally ursprunglich 原";
    let back = (first.saturating_sub(8)..first)
        .rev()
        .take_while(|at| !tokens[*at].is(')') && !tokens[*at].is(']'))
        .find(|at| tokens[*at].is('(') || tokens[*at].is('['));
    back.is_some_and(|at| is_listed(OLD, tokens[at + 1].word()))
}

/// Whether the label at the head of a line is that of a time that is over: `Old:`, `Ancien horaire :`, `booked`, `変更前：`,
/// `原时间：`. What stands alone, as `From:` does, is one only where nothing else stands before the time.
fn is_old_label(tokens: &[Token], first: usize) -> bool {
    let line = tokens.get(first).map_or(0, |token| token.line);
    let label: Vec<&Token> = tokens[..first]
        .iter()
        .rev()
        .take(8)
        .take_while(|token| token.line == line && !token.is('.'))
        .collect();
    // "Oud: wo 2 september": the name of the day stands between.
    let named = label
        .iter()
        .take_while(|token| !token.is(':') && token.number().is_none())
        .count();
    let label = if named <= 2 && label.get(named).is_some_and(|token| token.is(':')) {
        &label[named..]
    } else {
        &label[..]
    };
    let closes = label.first().is_some_and(|token| token.is(':'));
    let words: String = label
        .iter()
        .rev()
        .map(|token| token.word())
        .collect::<Vec<_>>()
        .join(" ");
    let words = words.trim();
    let is_han = [
        "変 更 前",
        "原 时 间",
        "原 時 間",
        "原 定",
        "原 時 段",
        "原 时 段",
        "旧",
        "誤",
        "变 更 前",
        "以 前",
    ]
    .iter()
    .any(|one| words.ends_with(one) || words.contains(one) && closes);
    let mut named = words.split_whitespace();
    let (one, two, three) = (named.next(), named.next(), named.next());
    let is_one = is_listed(LABELS, one.unwrap_or_default());
    let is_noun = two.is_none_or(|two| is_listed(NOUNS, two));
    // "Data anterior:": the noun may stand first.
    let is_turned = || {
        is_listed(NOUNS, one.unwrap_or_default())
            && two.is_some_and(|two| {
                is_listed("anterior precedente antiga antigua original bisher", two)
            })
    };
    let opens = first
        .checked_sub(label.len() + 1)
        .is_none_or(|at| tokens[at].line < line);
    let is_row = label.len() == 1 && opens && is_listed("booked old was", one.unwrap_or_default());
    is_han || is_row || closes && three.is_none() && (is_one && is_noun || is_turned())
}

/// `from Tuesday to`: the time is the one that a meeting leaves.
pub(super) fn is_moved_from(tokens: &[Token], first: usize, next: usize) -> bool {
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    let is_from = matches!(
        word(first.wrapping_sub(1)),
        "from" | "vom" | "du" | "del" | "von" | "van" | "desde" | "das" | "do"
    );
    if is_shifted(tokens, first, next) {
        return true;
    }
    // "empurrar nossa conversa de amanhã (14h) pra quinta-feira"
    let names_time = |at: usize| {
        (at..at + 2).any(|at| {
            is_weekday_name(word(at)) || tokens.get(at).is_some_and(|one| one.number().is_some())
        })
    };
    let passes = word(first.wrapping_sub(1)) == "de"
        && (next..next + 2).any(|at| matches!(word(at), "para" | "pra") && names_time(at + 1));
    if passes {
        return true;
    }
    // "Could we slide tomorrow's 10:30 to 1:00"
    (is_from || is_owned(tokens, first))
        && (next..next + 4).any(|at| {
            matches!(
                word(at),
                "to" | "auf" | "au" | "al" | "para" | "naar" | "zum"
            ) && !matches!(word(at + 1), "be" | "see" | "meet" | "talk" | "come")
        })
}

/// Whether nothing but a preposition leads from a time to the next one, and the sentence moves something: `Können wir Donnerstag
/// 10 Uhr auf Freitag 11 Uhr verschieben?`
fn is_shifted(tokens: &[Token], first: usize, next: usize) -> bool {
    const MOVES: &str = "verschieben verlegen umlegen vorziehen move moving push shift switch swap change bring verzetten verplaatsen \
        verschuiven verleggen passar mudar trocar adiar antecipar remarcar pasar mover cambiar trasladar aplazar adelantar decaler deplacer \
        reporter repousser avancer";
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    let leads = matches!(
        word(next),
        "auf" | "to" | "naar" | "para" | "pra" | "al" | "a" | "au"
    );
    let names_time = || {
        (next + 1..next + 4).any(|at| {
            tokens.get(at).is_some_and(|one| one.number().is_some()) || is_weekday_name(word(at))
        })
    };
    if !leads || !names_time() {
        return false;
    }
    let is_end = |token: &&Token| !token.is('?') && !token.is('!') && !token.is('.');
    let before = tokens[..first].iter().rev().take(10).take_while(is_end);
    let behind = tokens[next..].iter().take(12).take_while(is_end);
    before
        .chain(behind)
        .any(|token| is_listed(MOVES, token.word()))
}

/// Whether a clock time is one that is already in somebody's diary: `tomorrow's 10:30`, `our half four`.
pub(super) fn is_owned(tokens: &[Token], hour: usize) -> bool {
    let back = |steps: usize| hour.checked_sub(steps).and_then(|at| tokens.get(at));
    let is_s = back(1).is_some_and(|one| one.word() == "s")
        && back(2).is_some_and(|one| one.is('\'') || one.is('’'));
    is_s || back(1).is_some_and(|one| matches!(one.word(), "our" | "your" | "ur"))
}

/// `wird auf Donnerstag, den 21., verlegt`: the time is the one that a meeting is moved to.
pub(super) fn is_led_to(tokens: &[Token], first: usize, next: usize) -> bool {
    const MOVED: &str = "verlegt verschoben verlegen verschieben umgelegt verzet verplaatst gelegt vorverlegt vorgezogen vervroegd";
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    let behind = (next..next + 3)
        .map(word)
        .find(|word| !word.is_empty() && *word != "uhr");
    matches!(word(first.wrapping_sub(1)), "auf" | "naar")
        && behind.is_some_and(|verb| is_listed(MOVED, verb))
}

/// `the meeting of Tuesday at ten has been moved`, `10 Uhr vereinbarten Termin`: what follows gives the time up. Whatever
/// stands behind the next number is said of another time.
fn is_called_off(tokens: &[Token], next: usize) -> bool {
    const OFF: &str = "anberaumte anberaumten anberaumter angesetzte angesetzten absagen abgesagt vereinbarten vereinbarte vereinbarter vorgesehene vorgesehenen geplante geplanten verschoben \
        verlegt entfallt moved postponed cancelled canceled rescheduled reporte reportee annule annulee decale decalee \
        aplazada aplaza pospone cancelada cancelado shifted adelanta adelantada antecipada avancee deplacee deplace deplacer adiada adiado efeito efecto remarcada verzet verplaatst";
    let behind = tokens[next..].iter().take(9).take_while(|token| {
        token.number().is_none() && !token.is('.') && !token.is('?') && !token.is('!')
    });
    let words: Vec<&str> = behind
        .map(Token::word)
        .filter(|word| !word.is_empty())
        .collect();
    let is_denied = || {
        // "om 11u, of indien dat niet lukt": it is another that may be wanted.
        let is_under_if = words
            .iter()
            .any(|word| matches!(*word, "if" | "indien" | "als" | "wenn" | "falls" | "si"));
        let no = words.iter().position(|word| {
            matches!(
                *word,
                "no" | "nao" | "niet" | "nicht" | "pas" | "can" | "won"
            )
        });
        let verb = words.iter().position(|word| {
            matches!(
                *word,
                "plaatsvinden"
                    | "stattfinden"
                    | "poder"
                    | "puedo"
                    | "da"
                    | "lukt"
                    | "door"
                    | "doorgaan"
                    | "possible"
                    | "t"
            )
        });
        !is_under_if && no.zip(verb).is_some()
    };
    words.iter().any(|word| is_listed(OFF, word)) || is_denied()
}

/// ja: `15時にお約束しておりました`.
fn was_promised(tokens: &[Token], next: usize) -> bool {
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    let promised = (next..next + 14).take_while(|at| {
        tokens
            .get(*at)
            .is_some_and(|token| !token.is('。') && token.line == tokens[next - 1].line)
    });
    let words: String = promised.map(word).collect();
    words.contains("おりました") || words.contains("予定でした") || words.contains("原定")
}
