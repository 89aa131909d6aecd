//! The employer that a mail names: every name with the places where it stands. The places are independent, and it takes
//! one that only an employer stands in, or two that agree; in doubt there is no company.

use crate::evidence::Fact;
use crate::reading::facts::company::agency::{is_agency, is_agency_name};
use crate::reading::facts::company::block::{
    by_footer, by_letterhead, by_signature, by_subject, in_brackets,
};
use crate::reading::facts::company::exclude::{
    People, has_particle, is_a_job, is_common, is_elsewhere, is_service, is_titled, may_be_a_person,
};
use crate::reading::facts::company::mention::{Aside, Candidate, Mentions, Place, grouped, keep};
use crate::reading::facts::company::odds::{likeliest, shows};
use crate::reading::facts::company::relay::drop_relays;
use crate::reading::facts::company::said::{
    before_the_mark, beside_the_writer, by_capitals, by_close, by_history, by_host, by_label,
    by_last_words, by_low_signature, by_reveal, by_somebody, by_wants, by_words, in_the_history,
};
use crate::reading::facts::company::script::by_script;
use crate::reading::facts::company::sender::{Domains, by_address, by_domain, by_sender};
use crate::reading::facts::names::{has_house, is_human, is_nameless, names_a_job, squashed};
use crate::reading::facts::odds::Shown;
use crate::reading::facts::role::names_a_role;
use crate::reading::source::Source;
use crate::text::{beginning, fold, is_listed, stands_alone};

/// The names of a mail that may be the employer's, weighed.
#[derive(Debug)]
pub(super) struct Field {
    pub(super) candidates: Vec<Candidate>,
    pub(super) domains: Domains,
    pub(super) people: People,
    /// Whether an agency writes.
    pub(super) is_agency: bool,
}

/// The employer of a mail.
#[derive(Debug)]
pub(crate) struct Employer {
    /// The one that the mail names.
    pub(crate) named: Option<Fact<String>>,
    /// Where it names none, the one that the address of whoever writes tells, spelt as a name.
    pub(crate) by_address: Option<Fact<String>>,
    /// Whether an agency writes, whose client it is then.
    pub(crate) is_agency: bool,
}

/// The employer of a mail.
pub(crate) fn employer(source: &Source<'_>) -> Employer {
    let field = weighed(source);
    let best = likeliest(source, &field);
    let mention = best
        .filter(|one| !is_who_writes(source, one))
        .and_then(Candidate::best);
    let named = mention.map(|one| Fact::read(one.name.clone(), one.evidence.clone()));
    let by_address = match named {
        None => by_address(source, &field),
        Some(_) => None,
    };
    Employer {
        named,
        by_address,
        is_agency: field.is_agency,
    }
}

/// Whether a name that was set aside as somebody's is that of whoever a robot writes for: `Desmond Achterberg
/// <notifications@calendly.example>`.
fn is_who_writes(source: &Source<'_>, one: &Candidate) -> bool {
    one.aside == Some(Aside::Nobody)
        && (source.message.from.first()).is_some_and(|from| {
            let key = squashed(&from.name);
            from.name.contains(' ') && one.mentions.iter().any(|mention| mention.key == key)
        })
}

/// The names that may be the employer's, each with what it shows; the first, empty one shows what speaks for none of them.
pub(in crate::reading) fn shown(source: &Source<'_>) -> Vec<(String, Shown)> {
    let field = weighed(source);
    let best = |one: &Candidate| {
        one.best()
            .map_or_else(String::new, |best| best.name.clone())
    };
    let names = field.candidates.iter().map(best);
    let shown = shows(source, &field);
    std::iter::once(String::new())
        .chain(names)
        .zip(shown)
        .collect()
}

/// Every name with what its places say, and what sets it aside.
fn weighed(source: &Source<'_>) -> Field {
    let domains = Domains::of(source);
    let people = People::of(source);
    let mut candidates = gathered(source, &domains);
    keep(&mut candidates, Aside::Nobody, |one| {
        !is_excluded(one, &people, &domains)
    });
    keep(&mut candidates, Aside::Nobody, |one| !is_out(source, one));
    candidates
        .retain(|one| is_the_writers(source, one, &domains) || !is_only_elsewhere(source, one));
    drop_housed(source, &domains, &mut candidates);
    // Whoever tells of a firm that wants the reader and is not their own stands between the two.
    let is_between = !domains.is_carried
        && candidates.iter().any(|one| {
            one.is_open()
                && one.stands(Place::Wants)
                && !is_the_writers(source, one, &domains)
                && !one.stands(Place::Letterhead)
        })
        && candidates.iter().any(|one| {
            one.is_open() && !one.stands(Place::Wants) && is_the_writers(source, one, &domains)
        });
    let is_agency = is_agency(source) || is_between;
    // An agency that writes about a firm is not that firm.
    if is_agency {
        keep(&mut candidates, Aside::Agency, |one| {
            one.stands(Place::Client) || !is_the_writers(source, one, &domains)
        });
    }
    // "Craig Lomax" is no firm, though his firm bears his name.
    if let Some(from) = source.message.from.first()
        && is_human(source, from)
        && !from.name.contains(',')
        && !has_house(&from.name)
    {
        let key = squashed(&from.name);
        for one in &mut candidates {
            // "绿芽公益 阿布": what signs before somebody's name is a firm, though it is as short as a name.
            let is_signed = from.name.contains(stands_alone)
                && (one.mentions.iter()).any(|mention| {
                    mention.place == Place::Last && mention.weight > 1.0 && mention.key == key
                });
            one.mentions
                .retain(|mention| is_signed || squashed(&mention.name) != key);
        }
        candidates.retain(|one| !one.mentions.is_empty());
    }
    if !domains.is_carried {
        unite(&mut candidates, &domains);
    }
    for one in &mut candidates {
        one.score = score(source, one, &domains, is_agency);
    }
    drop_relays(source, &domains, &mut candidates);
    Field {
        candidates,
        domains,
        people,
        is_agency,
    }
}

/// Whether a name is somebody else's matter wherever it stands: `your time at Hartwell Bank`.
fn is_only_elsewhere(source: &Source<'_>, one: &Candidate) -> bool {
    let text = &source.text;
    let name = one.best().map_or("", |best| best.name.as_str());
    let mut places = text.source.match_indices(name).peekable();
    !name.is_empty()
        && places.peek().is_some()
        && places.all(|(at, name)| {
            let words = text.word_from(at)..text.word_from(at + name.len());
            !words.is_empty() && is_elsewhere(source, &words)
        })
}

/// Whether a firm is said to be out of it: `Delmont Plastics passed`, `Kloof Timber have since filled theirs`.
fn is_out(source: &Source<'_>, one: &Candidate) -> bool {
    const OUT: [&str; 24] = [
        " passed",
        " have passed",
        " has passed",
        " went with",
        " said no",
        " is out",
        " are out",
        " dropped out",
        " have filled",
        " has filled",
        " filled",
        " have since filled",
        " has since filled",
        " turned you down",
        " is on hold",
        " are on hold",
        " - no",
        ": no",
        " ya dijo que",
        " ha dicho que no",
        " disse que não",
        " hat abgesagt",
        " heeft afgewezen",
        " a refusé",
    ];
    let all = source.text.source;
    one.best().is_some_and(|best| {
        let mut places = all.match_indices(best.name.as_str());
        places.any(|(at, name)| {
            let behind = &all[at + name.len()..];
            let is_paused = || {
                let rest = beginning(behind, 70);
                let rest = rest.split(['.', '\n']).next().unwrap_or_default();
                rest.starts_with(" - ")
                    && [" paused", " on hold", " closed"]
                        .iter()
                        .any(|word| rest.contains(word))
            };
            OUT.iter().any(|out| {
                behind
                    .strip_prefix(out)
                    .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
            }) || is_paused()
        })
    })
}

/// Drops whoever has their house behind them: `New message from Sara Moen, Fjellheim Ski:`.
fn drop_housed(source: &Source<'_>, domains: &Domains, candidates: &mut Vec<Candidate>) {
    let houses: Vec<String> = candidates
        .iter()
        .flat_map(|one| &one.mentions)
        .filter(|one| one.place == Place::Of)
        .map(|one| one.name.clone())
        .collect();
    // "Otávio Brandt (Tijolo Tech) convidou você"
    let others: Vec<String> = candidates
        .iter()
        .flat_map(|one| &one.mentions)
        .filter(|one| has_house(&one.name) || matches!(one.place, Place::Lead | Place::Joint))
        .map(|one| one.name.clone())
        .collect();
    let all = source.text.source;
    candidates.retain(|one| {
        let is_housed = |name: &str| {
            may_be_a_person(name)
                && name.contains(' ')
                && !has_house(name)
                && all.match_indices(name).any(|(at, _)| {
                    let behind = &all[at + name.len()..];
                    let stands = |joints: &[&str], houses: &[String]| {
                        joints
                            .iter()
                            .filter_map(|joint| behind.strip_prefix(*joint))
                            .any(|rest| {
                                houses
                                    .iter()
                                    .any(|house| house != name && rest.starts_with(house.as_str()))
                            })
                    };
                    stands(&[", ", " · "], &houses)
                        || stands(
                            &[" (", " at ", " @ ", " from ", " bei ", " chez ", " bij "],
                            &others,
                        )
                })
        };
        one.most(|name, key| domains.sender_is(name, key)) >= 0.7
            || !one.mentions.iter().any(|one| is_housed(&one.name))
    });
}

/// Brings together the names that are the sender's domain: `Hämmerle Group`, `Hämmerle Beschläge`.
fn unite(candidates: &mut Vec<Candidate>, domains: &Domains) {
    let is_theirs = |one: &Candidate| {
        one.is_open() && one.most(|name, key| domains.sender_is(name, key)) >= 0.7
    };
    let (theirs, others): (Vec<_>, Vec<_>) = candidates.drain(..).partition(is_theirs);
    candidates.extend(others);
    let mut whole = Candidate::default();
    for one in theirs {
        whole.mentions.extend(one.mentions);
    }
    if !whole.mentions.is_empty() {
        candidates.push(whole);
    }
}

/// Every name that may be the employer's, with its places.
fn gathered(source: &Source<'_>, domains: &Domains) -> Vec<Candidate> {
    let people = crate::reading::facts::names::names(source);
    let mut mentions = Mentions::default();
    by_label(source, &mut mentions);
    by_words(source, domains, &mut mentions);
    by_wants(source, &mut mentions);
    by_host(source, &mut mentions);
    by_low_signature(source, domains, &mut mentions);
    by_somebody(source, &mut mentions);
    by_last_words(source, &mut mentions);
    by_close(source, domains, people, &mut mentions);
    by_reveal(source, domains, &mut mentions);
    by_script(source, &mut mentions);
    beside_the_writer(source, &mut mentions);
    in_the_history(source, &mut mentions);
    by_sender(source, domains, &mut mentions);
    by_signature(source, people, &mut mentions);
    in_brackets(source, &mut mentions);
    by_letterhead(source, &mut mentions);
    by_footer(source, &mut mentions);
    before_the_mark(source, &mut mentions);
    by_subject(source, domains, &mut mentions);
    by_history(source, domains, &mut mentions);
    by_domain(source, domains, &mut mentions);
    by_capitals(source, people, &mut mentions);
    let all = source.text.source;
    mentions.0.retain(|one| {
        !is_service(&one.name)
            && !calls_a_client(&one.name)
            && !goes_on_from_a_job(all, &one.name)
            && !is_common(&one.name)
            && !is_nameless(&one.name)
            && !is_numbered(all, &one.name)
            && !is_of_many(&one.name)
    });
    grouped(mentions)
}

/// Whether a name is but what a client is called: `Mandant Medizintechnik`.
fn calls_a_client(name: &str) -> bool {
    const CLIENTS: &str = "client mandant mandat kunde cliente klant opdrachtgever";
    is_listed(CLIENTS, &fold(name.split(' ').next().unwrap_or_default()))
}

/// Whether a name is what a job goes on with, and nothing of a firm: `Analista de Cobranzas Jr.`, `Director de Operaciones`.
fn goes_on_from_a_job(all: &str, name: &str) -> bool {
    let job = behind_a_job(
        all,
        name,
        &[" de ", " do ", " da ", " of ", " for ", " für "],
    );
    job.is_some_and(|before| {
        !may_be_a_firms_place(before) && !has_house(name) && all.matches(name).count() < 2
    })
}

/// What stands before a name up to the job that one of some words joins it to.
pub(super) fn behind_a_job<'a>(all: &'a str, name: &str, joints: &[&str]) -> Option<&'a str> {
    let at = all.find(name)?;
    let before = joints
        .iter()
        .find_map(|joint| all[..at].strip_suffix(joint))?;
    let is_mark = |c: char| c.is_whitespace() || "*\"“«".contains(c);
    let last = before.rsplit(is_mark).next();
    last.is_some_and(names_a_job).then_some(before)
}

/// Whether a job has an article or a firm's rank before it, behind which its house stands.
fn may_be_a_firms_place(before: &str) -> bool {
    before.rsplit(' ').nth(1).is_some_and(|word| {
        is_listed(
            "the our la el le o a der die chief head vice general",
            &fold(word),
        )
    })
}

/// Whether a name is that of a paper that goes to many, or a slogan: `Employee Referral Digest`, `jobcloud – einfach einstellen`.
fn is_of_many(name: &str) -> bool {
    const PAPERS: &str = "newsletter digest rundbrief bulletin boletin boletim nieuwsbrief";
    let is_paper = fold(name)
        .split([' ', '-'])
        .any(|word| is_listed(PAPERS, word));
    let slogan = name.split_once(" – ").map(|(_, rest)| rest);
    is_paper || slogan.is_some_and(|rest| rest.starts_with(char::is_lowercase))
}

/// Whether the number of a vacancy stands in brackets behind a name, which is a job's then: `Medical Coder II (JR-20871)`.
fn is_numbered(all: &str, name: &str) -> bool {
    all.match_indices(name).any(|(at, _)| {
        let inside = all[at + name.len()..].strip_prefix(" (");
        let inside = inside.and_then(|rest| rest.split_once(')'));
        inside.is_some_and(|(code, _)| {
            let digits = code.chars().filter(char::is_ascii_digit).count();
            code.len() < 14
                && digits > 2
                && !code.contains(' ')
                && code.starts_with(|c: char| c.is_ascii_uppercase() || c == '#')
        })
    })
}

/// Whether a name is a person's, a job's or a sentence's.
fn is_excluded(one: &Candidate, people: &People, domains: &Domains) -> bool {
    let is_told = one.stands(Place::Client) || one.stands(Place::Label);
    let is_shaped = one
        .mentions
        .iter()
        .any(|mention| mention.has_form || has_house(&mention.name));
    let agrees = one
        .mentions
        .iter()
        .map(|mention| domains.sender_is(&mention.name, &mention.key))
        .fold(0.0, f64::max);
    let is_somebody = one.mentions.iter().all(|mention| {
        people.hold(&mention.name, &mention.key)
            || is_titled(&mention.name)
            || agrees < 0.7 && has_particle(&mention.name)
    });
    // "with Priya Nair": behind such words stand people, unless something else makes it a firm.
    let is_met = one.mentions.iter().all(|mention| {
        matches!(
            mention.place,
            Place::Running | Place::Lead | Place::Own | Place::Invites | Place::Named
        ) && mention.weight <= 1.0
            && may_be_a_person(&mention.name)
    });
    // "Werkplaatschef Albert Nijboer": a title and a name.
    let is_officer = one.mentions.iter().all(|mention| {
        !matches!(
            mention.place,
            Place::Client | Place::Label | Place::Joint | Place::Display | Place::Signature
        ) && mention.name.contains(' ')
            && mention.name.split(' ').any(names_a_job)
    });
    // "School Bursar", not "Penny Lane Couriers"
    let is_last_a_job = one.mentions.iter().all(|mention| {
        let last = mention.name.rsplit(' ').next().unwrap_or_default();
        mention.name.is_ascii()
            && names_a_role(last)
            && !last.ends_with('s')
            && !has_house(last)
            && !mention.has_form
    });
    is_somebody && !is_shaped
        || is_officer && !is_shaped && agrees < 0.7
        || is_met && !is_shaped && agrees < 0.7
        || is_a_job(one) && !is_told && agrees < 0.7
        || is_last_a_job && !is_told && agrees < 0.7
        || one
            .mentions
            .iter()
            .all(|mention| begins_a_button(&mention.name))
}

/// Whether a name is what a button does: `View Zsofia's profile`.
fn begins_a_button(name: &str) -> bool {
    [
        "View ", "Click ", "Hoi ", "Hi ", "Hello ", "Hallo ", "Bonjour ", "Gruß ", "Hola ", "Olá ",
        "Oi ", "Dear ", "Liebe ", "Lieber ", "Beste ", "Dag ", "LG ", "Danke ", "Merci ",
        "Gracias ",
    ]
    .iter()
    .any(|verb| name.starts_with(verb))
}

/// Whether a name is that of the house that writes: in its display name, its signature or its domain.
pub(super) fn is_the_writers(source: &Source<'_>, one: &Candidate, domains: &Domains) -> bool {
    let by_domain = one
        .mentions
        .iter()
        .any(|mention| domains.sender_is(&mention.name, &mention.key) >= 0.7);
    let by_name = one
        .mentions
        .iter()
        .any(|mention| is_agency_name(&mention.name));
    let is_joined_for = source
        .message
        .from
        .first()
        .is_some_and(|from| from.name.contains(" for "));
    by_domain
        || by_name
        || one.stands(Place::Display)
        || one.stands(Place::Joint) && !is_joined_for
        || one.stands(Place::Signature)
        || one.stands(Place::Own)
}

/// What the places of a name, its shape and the domains say together.
fn score(source: &Source<'_>, one: &Candidate, domains: &Domains, is_agency: bool) -> f64 {
    let most = |of: &dyn Fn(&str, &str) -> f64| {
        one.mentions
            .iter()
            .map(|mention| of(&mention.name, &mention.key))
            .fold(0.0, f64::max)
    };
    let is_relayed = domains.is_carried;
    let by_sender = most(&|name, key| domains.sender_is(name, key));
    let by_others = most(&|name, key| domains.others_are(name, key));
    let by_form = f64::from(u8::from(
        one.mentions.iter().any(|mention| mention.has_form),
    ));
    let by_house = most(&|name, _| f64::from(u8::from(has_house(name))));
    let all = source.text.source;
    let is_repeated = one
        .mentions
        .iter()
        .any(|mention| all.matches(mention.name.as_str()).count() >= 3);
    let domain = if is_relayed { 1.5 } else { 2.5 } * by_sender;
    one.weight()
        + domain.max(by_others)
        + 1.2 * by_form
        + (1.0 - 0.5 * by_form) * by_house
        + if is_repeated { 0.5 } else { 0.0 }
        + if is_relayed && by_sender < 0.7 || is_agency {
            0.5
        } else {
            0.0
        }
}

#[cfg(test)]
mod tests {
    use super::employer;
    use crate::message::parse;
    use crate::reading::source::Joined;
    use crate::when::Moment;

    fn read(from: &str, subject: &str, body: &str) -> Option<String> {
        let mail = format!(
            "From: {from}\r\nTo: Jordan Reyes <jordan@example.com>\r\nSubject: {subject}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{body}"
        );
        let message = parse(mail.as_bytes());
        let joined = Joined::new(&message);
        let now = Moment::parse("2026-11-24T09:00:00Z").unwrap_or_else(|| unreachable!());
        employer(&joined.source(&now))
            .named
            .map(|fact| fact.value().clone())
    }

    #[test]
    fn one_weak_place_names_no_employer() {
        let mail = "Could we talk on Friday? I will be at Marlow that week.\n\nAnna";
        assert_eq!(read("Anna <anna@post.example>", "Friday", mail), None);
        for (from, body) in [
            (
                "Front desk <desk@maplevet.example>",
                "Dr Hu can see you on Tuesday at 12:15.",
            ),
            (
                "人事担当 <hr@kirishima.example>",
                "面接日程の調整をお願いいたします。",
            ),
            (
                "Anna von Hohenstein <anna@hohenstein.example>",
                "Could you come on Tuesday?\n\nKind regards,\nAnna von Hohenstein",
            ),
        ] {
            assert_eq!(read(from, "Your interview", body), None, "{from}");
        }
    }

    #[test]
    fn two_places_that_agree_name_it() {
        let mail = "Come and see us at Pilgrove on Friday at 10.\n\nRegards,\nAnna";
        let from = "Anna Reed <anna@pilgrove.example>";
        assert_eq!(read(from, "Friday", mail).as_deref(), Some("Pilgrove"));
        let mail =
            "Mögen Sie am Freitag kommen?\n\nViele Grüße\nUli Rehm\nGemeindeverwaltung Oberrüti";
        let from = "Uli Rehm <rehm@oberrueti-ge.example>";
        assert_eq!(
            read(from, "Werkhof", mail).as_deref(),
            Some("Gemeindeverwaltung Oberrüti")
        );
    }

    #[test]
    fn whoever_carries_a_mail_is_not_the_employer() {
        assert_eq!(
            read(
                "Calibrate Scheduling <invites@calibrate.example>",
                "Henrike, pick a time with Vantor Rail",
                "Vantor Rail is using Calibrate to plan your meeting.\n\n(c) Calibrate Inc."
            )
            .as_deref(),
            Some("Vantor Rail")
        );
        assert_eq!(
            read(
                "智联招聘 <notice@zhaopin.example>",
                "恒信物流邀请您参加面试",
                "您好,恒信物流邀请您参加仓储主管岗位的面试。"
            )
            .as_deref(),
            Some("恒信物流")
        );
    }

    #[test]
    fn an_agency_is_not_its_client() {
        let japanese = "佐藤様\n\nリンクキャリアの高橋です。\nミライ電子株式会社様より、面接のご依頼をいただきました。";
        let portuguese = "Oi, aqui é a Carla, da Talento Plus. A empresa cliente, Metalúrgica Sertão, gostou do seu perfil.\n\nCarla Nunes\nConsultora de Recrutamento";
        let spanish = "Soy Marta, de Selección Norte. Nuestro cliente quiere conocerte el martes.\n\nMarta Gil\nSelección Norte";
        for (from, body, employer) in [
            (
                "リンクキャリア 高橋 <t@linkcareer.example>",
                japanese,
                Some("ミライ電子株式会社"),
            ),
            (
                "Carla Nunes <carla@talentoplus.example>",
                portuguese,
                Some("Metalúrgica Sertão"),
            ),
            ("Marta Gil <mgil@seleccion-norte.example>", spanish, None),
        ] {
            assert_eq!(
                read(from, "Entrevista", body).as_deref(),
                employer,
                "{from}"
            );
        }
    }

    #[test]
    fn whoever_stands_between_is_not_the_employer_and_nobody_is_a_firm() {
        for (from, subject, body, firm) in [
            (
                "PairUp <notifications@pairup.example>",
                "Ida Lund wants to talk to you",
                "New message from Ida Lund, Norheim Lifts:\n\"Hi! Your application came in. We should talk. When this week?\"",
                Some("Norheim Lifts"),
            ),
            (
                "Rosa Tan <rosa@harbourbridge.example>",
                "Interview with Lotus Semicon?",
                "Malik, are you free for an interview with Lotus Semicon? They liked your CV and want to see you on Tuesday at 3pm. \
                 Say the word and I tell them. Rosa, Harbour Bridge",
                Some("Lotus Semicon"),
            ),
            (
                "SlotPick <hi@slotpick.example>",
                "Nora invited you",
                "Nora has invited you to an event.\n\nPick a time.",
                None,
            ),
        ] {
            assert_eq!(read(from, subject, body).as_deref(), firm, "{from}");
        }
    }

    #[test]
    fn a_firm_closes_a_japanese_or_chinese_mail_or_says_who_it_is() {
        for (from, body, firm) in [
            (
                "岩井 <iwai@noctiluca.example>",
                "次は面接です。来週のご都合はいかがですか。\n\nノクティルカ 岩井",
                "ノクティルカ",
            ),
            (
                "園長 <encho@komorebi.example>",
                "平日いつでも動けます。\n\nこもれび保育園 園長 有賀",
                "こもれび保育園",
            ),
            (
                "店長 <tencho@menya.example>",
                "応募ありがとう!麺屋そらの店長の大場です。明日来れる?",
                "麺屋そら",
            ),
            (
                "护理部 沈丹 <shendan@renhe.example>",
                "李艳你好,我是仁和医院护理部沈丹。周三下午4点行吗?",
                "仁和医院",
            ),
            (
                "范俊 <fanjun@tengda.example>",
                "周一早上九点来面试。\n腾达模具 范俊",
                "腾达模具",
            ),
        ] {
            assert_eq!(read(from, "面接", body).as_deref(), Some(firm), "{from}");
        }
    }

    #[test]
    fn the_readers_own_past_is_not_the_employer() {
        let mail = "We liked your time at Hartwell Bank and your degree from Marlow University. Could you come on Friday?";
        assert_eq!(read("Ana Ruiz <ana@post.example>", "Friday", mail), None);
    }

    #[test]
    fn whoever_tells_that_another_firm_wants_the_reader_is_not_it() {
        for (from, body, firm) in [
            (
                "Marcus Tilley <m.tilley@brightpathrec.example>",
                "Brightpath put three people forward and Dunmore & Lisle want to see only you.\n\nMarcus\nBrightpath Recruitment",
                Some("Dunmore & Lisle"),
            ),
            (
                "Jo Partridge <jo@partridgeandcrane.example>",
                "Tolland Insurance have scrapped the second stage. Could you do Tuesday at 8.30?\n\nJo Partridge\nPartridge & Crane",
                Some("Tolland Insurance"),
            ),
            (
                "Ruta Vilks <ruta.vilks@anchorsearch.example>",
                "The chairman has read your paper and wants a first meeting, Monday at 8.\n\nRuta Vilks\nPartner, Anchor Search",
                None,
            ),
            (
                "Belén Arriaga <belen@talentosur.example>",
                "Nosotros solo hacemos la búsqueda, el contrato es con Minera Challhua. ¿Puedes el lunes a las 9?\n\nBelén",
                Some("Minera Challhua"),
            ),
        ] {
            assert_eq!(read(from, "Your CV", body).as_deref(), firm, "{body}");
        }
    }

    #[test]
    fn a_firm_may_sign_in_small_letters_and_a_host_may_name_it() {
        let low = "fancy coming by the studio on friday?\n\nbram\nkiln & co";
        assert_eq!(
            read("Bram <bram@kilnandco.example>", "Re: potter", low).as_deref(),
            Some("kiln & co")
        );
        let event =
            "An event was moved.\n\nHost: Cornelius Bake, Relaia Contact Centres\nTo: Friday 10:00";
        assert_eq!(
            read("Scheduler <no-reply@meets.example>", "Moved", event).as_deref(),
            Some("Relaia Contact Centres")
        );
        assert_eq!(
            read(
                "Fr. Emeka Nwosu <parish@holycross.example>",
                "Re: School Bursar",
                "It remains for the Board to see you, Saturday at 9."
            ),
            None
        );
    }

    #[test]
    fn a_name_that_stands_nowhere_telling_is_looked_at_too() {
        for (from, subject, body, firm) in [
            (
                "Sol <sol@deckchaircinema.example>",
                "projector",
                "hi robin, sol from deckchair. could you do wednesday after nine?",
                "deckchair",
            ),
            (
                "Facilities <jobs@greatoakcemetery.example>",
                "groundsman",
                "Hi mate. its gary from great oak, you rang about groundsman. you about sat morning?",
                "great oak",
            ),
            (
                "Musée de la Batellerie <rh@musee-batellerie.example>",
                "Entretien du 22 avril",
                "Monsieur, pouvez-vous venir mercredi à 10 h ?\nMusée de la Batellerie",
                "Musée de la Batellerie",
            ),
            (
                "Serena <serena@hartmann-cn.example>",
                "Interview 改期",
                "Hi Bill,周三下午3点你OK吗?Thx, Serena @ 哈特曼中国",
                "哈特曼中国",
            ),
            (
                "何主任 <he@jiangwan-hospital.example>",
                "回复:护理岗",
                "想先见见你,本周四下午四点行不行?\n> 2026年9月1日 江湾医院人事科 写道:\n> 您的材料已收到。",
                "江湾医院",
            ),
        ] {
            assert_eq!(read(from, subject, body).as_deref(), Some(firm), "{body}");
        }
    }

    #[test]
    fn a_house_is_called_as_it_signs() {
        let mail = "A falta de resposta até dia 21 equivale a desistência.\n\nCom os melhores cumprimentos,\nMunicípio de Alvorim\nDivisão de Recursos Humanos";
        let from = "Recursos Humanos Câmara de Alvorim <rh@cm-alvorim.example>";
        assert_eq!(
            read(from, "Entrevista profissional", mail).as_deref(),
            Some("Município de Alvorim")
        );
    }

    #[test]
    fn what_was_said_before_names_it_too() {
        let mail = "Would Friday at 7 suit?\n\nMarguerite\n\n-----Original Message-----\nFrom: Marguerite Sayle\nSent: 05 June 2026 09:12\n\nThank you for applying to Dunmore Fisheries.";
        let from = "Marguerite Sayle <msayle@dunmorefisheries.example>";
        assert_eq!(
            read(from, "RE: Freezer store vacancy", mail).as_deref(),
            Some("Dunmore Fisheries")
        );
    }

    #[test]
    fn hears_houses_behind_nouns_in_small_letters_and_for_whom_is_written() {
        for (from, subject, body, employer) in [
            (
                "tash <tash@saltcellarbakes.example>",
                "hiya",
                "hi em its tash from saltcellar, are you about saturday at 3 to talk about the counter job?",
                "saltcellar",
            ),
            (
                "paul @ nordhund <paul@nordhund.example>",
                "hey",
                "hi jordan, cooles repo. bock auf nen call? sag was\n\npaul",
                "nordhund",
            ),
            (
                "HireStream <noreply@hirestream.example>",
                "Erinnerung: noch kein Termin gebucht",
                "Wir haben Ihnen Termine für das Interview geschickt.\n\nGesendet von HireStream im Auftrag von Almtal Molkereien eG.",
                "Almtal Molkereien",
            ),
            (
                "Outils RH <notification@planirh.example>",
                "Entretien replanifié",
                "Votre entretien « Chargée de clientèle » avec Mutuelle Orane a été replanifié par le recruteur.\n\nNouvel horaire : 24/04/2027 15:30",
                "Mutuelle Orane",
            ),
            (
                "Workday Notifications <marlowhealth@myworkday.example>",
                "Interview Request: Medical Coder II (JR-20871)",
                "Thank you for your interest in Marlow Health. We have reviewed your application for Medical Coder II (JR-20871).\n\nRegards,\nTalent Acquisition\nMarlow Health",
                "Marlow Health",
            ),
            (
                "赵护士长 <zhaoh@renkang-hospital.example>",
                "时间有变",
                "你好,原定周四上午的见面改到下周一上午9点行吗?\n仁康医院 赵敏",
                "仁康医院",
            ),
            (
                "Grace Tan <grace.tan@linkcareer.example>",
                "ご紹介企業様より",
                "先日ご推薦しました「ニッカ計装」様より、ぜひお話ししたいとのご連絡がございました。",
                "ニッカ計装",
            ),
        ] {
            let read = read(from, subject, body);
            assert_eq!(read.as_deref(), Some(employer), "{body}");
        }
    }

    #[test]
    fn whoever_writes_or_is_met_is_no_employer() {
        let mail = "I would like to hear you think aloud. When could we talk on Zoom?\n\nMargriet Hoekstra";
        assert_eq!(
            read(
                "Prof. dr. M. Hoekstra <m.hoekstra@univ-eems.example>",
                "PhD position",
                mail
            ),
            None
        );
        let mail = "Otavio Brandt (Tijolo Tech) invited you to: technical interview, 60 min.\n\nPick a time.";
        assert_eq!(
            read(
                "Calendly <notifications@calendly.example>",
                "Pick a time with Otavio Brandt",
                mail
            )
            .as_deref(),
            Some("Tijolo Tech")
        );
    }
}
