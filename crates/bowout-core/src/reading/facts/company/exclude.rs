//! Names that are never the employer: services, people, and firms that are spoken of for another reason.

use std::ops::Range;
use std::sync::LazyLock;

use crate::reading::facts::company::mention::Candidate;
use crate::reading::facts::names::{
    has_house, is_human, is_no_name, is_team_word, names, names_a_job, shown_name, squashed,
};
use crate::reading::source::Source;
use crate::text::{Phrases, Words, fold, is_listed};

/// Words of names and domains that belong to mail services and desks.
const SERVICES: &str = "gmail googlemail outlook hotmail live yahoo icloud gmx web proton protonmail qq 163 126 aol mail mailbox \
    email zoom office office365 bookings example test com org net mailer notifications hire jobmail ats jobs careers phone inmail messages \
    calendar us eu bounce hr talent teams meet apple spark reed monster boss seek indeed monster";

/// Brands of job boards, meeting tools and applicant-tracking systems.
const BRANDS: &str = "zoom greenhouse lever ashby workday myworkday myworkdayjobs hirevue calendly goodtime linkedin google microsoft \
    smartrecruiters icims taleo jobvite bamboohr workable recruitee personio teamtailor breezy breezyhr timerex townjobs \
    cronofy modernloop ashbyhq ziprecruiter talentperch glassdoor personiomail stepstone xing doodle whatsapp \
    telegram slack signal discord skype webex facetime totaljobs cvlibrary infojobs jobteaser apec \
    welcometothejungle hellowork jobscout24 jobsch catho gupy vagas computrabajo bumeran wellfound angellist jobadder \
    naukri successfactors oracle pinpoint applicantstack jazzhr rippling gusto docusign hackerrank \
    codility codesignal karat testgorilla modernhire vidcruiter sparkhire facebook instagram twitter tiktok github gitlab \
    wantedly rikunabi mynavi bizreach zhipin liepin zhaopin 51job jobstreet adzuna handshake eventbrite flatchr softgarden rexx \
    welcomekit beetween digitalrecruiters jobylon onlyfy concludis umantis factorial sesame bizneo hrmos herp";

static SERVICE: Words = Words::new(&[SERVICES, BRANDS]);
static BRAND: Words = Words::new(&[BRANDS]);

/// Whether a name or a label is a service's.
pub(super) fn is_service(name: &str) -> bool {
    let folded = fold(name);
    SERVICE.hold(folded.as_str())
        || SERVICE.hold(squashed(name).as_str())
        || folded.split(['-', ' ']).all(|part| SERVICE.hold(part))
}

/// Services whose names nothing parts from the words around them.
const HAN_BRANDS: [&str; 36] = [
    "直聘",
    "智联",
    "前程无忧",
    "猎聘",
    "拉勾",
    "脉脉",
    "实习僧",
    "牛客",
    "人力銀行",
    "人力银行",
    "北森",
    "飞书",
    "钉钉",
    "微信",
    "腾讯会议",
    "リクナビ",
    "マイナビ",
    "ビズリーチ",
    "エン転職",
    "タイミー",
    "バイトル",
    "タウンワーク",
    "ジョブカン",
    "求人ボックス",
    "ハローワーク",
    "ウォンテッドリー",
    "インディード",
    "系统",
    "系統",
    "助手",
    "平台",
    "自動",
    "自动",
    "通知",
    "サポート事務局",
    "運営",
];

/// Whether a word of a name is a brand of those who carry mail.
pub(super) fn has_brand(name: &str) -> bool {
    fold(name)
        .split([' ', '-', '.'])
        .any(|word| BRAND.hold(word))
        || !name.is_ascii() && HAN_BRANDS.iter().any(|brand| name.contains(brand))
}

/// Whether a name is a word of every mail.
pub(super) fn is_common(name: &str) -> bool {
    let folded = fold(name);
    // "Tom and I" are people.
    let is_spoken =
        folded.ends_with(" i") || folded.starts_with("our ") || folded.starts_with("your ");
    let folded = folded.replace("'s", "").replace("’s", "");
    is_spoken
        || folded
            .split_whitespace()
            .all(|word| is_no_name(word) || is_team_word(word))
}

/// Words by which the firm behind them is somebody else's matter: the reader's own past, a rival, a fair, a place to eat.
static ELSEWHERE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "your time|experience|work|background|cv|resume|degree|studies|thesis|years|stint|training|placement|internship|current|previous|former|last|days|project|projects|role|job|talk|boss|employer|colleague|colleagues|notice|contract|references|reference ... at|with|in|from|for|to|of",
        "you worked|studied|trained|graduated|taught|spoke|left|leave|spent|did|built|ran|wrote|were|mentioned ... at|with|in|from|for",
        "i|we (used to)? worked|studied|trained|left|met|saw|spoke|know|overlapped|came ... at|with|from|for",
        "competitor|competitors|rival|rivals|unlike|formerly|previously|ex|alumni|graduate|graduates|offers|recommended|referred|acquired|owned|bought|replaces|replacing|instead ... at|with|from|of|to|by|like",
        "spun out|off of|from",
        "like|than|not|unlike",
        "references|reference from|at",
        "deine|deiner|ihre|ihrer|ihrem|ihren zeit|erfahrung|tatigkeit|ausbildung|studium|praktikum|arbeit|jahre ... bei|an|in|von",
        "votre|ton|ta|tes|vos experience|stage|parcours|formation|poste|annees|travail|passage ... chez|a|au|de",
        "tu|su|sus|tus experiencia|paso|practicas|trabajo|etapa|formacion ... en|con|de",
        "sua|seu|tua|teu experiencia|passagem|estagio|trabalho|formacao ... na|no|em|da|do",
        "je|jouw|uw ervaring|tijd|werk|stage|opleiding|baan ... bij|aan|van",
    ])
});

/// Words by which the name behind them is where one meets.
static VENUES: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "meet|met|lunch|coffee|dinner|breakfast|stay|staying|booth|stand|fair|conference|event|booked|room|parking|train|bus|stop|opposite|near|behind|beside ... at|in|from|to|with|by",
    ])
});

/// Whether the words right before a name make it a place to meet.
pub(super) fn is_a_venue(source: &Source<'_>, name: &Range<usize>) -> bool {
    leads_to(source, name, &VENUES)
}

/// Whether the words right before a name make it somebody else's matter.
pub(super) fn is_elsewhere(source: &Source<'_>, name: &Range<usize>) -> bool {
    leads_to(source, name, &ELSEWHERE)
}

fn leads_to(source: &Source<'_>, name: &Range<usize>, phrases: &Phrases) -> bool {
    let text = &source.text;
    let sentence = text.around(name);
    let from = sentence.start.max(name.start.saturating_sub(9));
    let found = phrases.find_all_in(text, from..name.start);
    found.iter().any(|one| {
        let gap = one.words.end..name.start;
        gap.len() <= 1
    })
}

/// What tells people apart from firms.
#[derive(Debug)]
pub(super) struct People {
    keys: Vec<String>,
    /// The whole names of those on the mail.
    full: Vec<String>,
    /// Given and family names of whoever writes and of whoever is written to.
    words: Vec<String>,
    told: Option<String>,
    locals: Vec<String>,
}

impl People {
    pub(super) fn of(source: &Source<'_>) -> Self {
        let message = source.message;
        let human = message.from.iter().chain(&message.to).chain(&message.cc);
        let words = human.filter(|one| is_human(source, one)).flat_map(|one| {
            shown_name(one, source.body)
                .split_whitespace()
                .map(squashed)
                .collect::<Vec<_>>()
        });
        let all = message.from.iter().chain(&message.to).chain(&message.cc);
        let full = all
            .filter(|one| is_human(source, one))
            .map(|one| shown_name(one, source.body))
            .filter(|name| name.contains(' ') && !has_house(name))
            .map(squashed);
        let told = message.subject.split_once(" from ");
        let locals = message.from.iter().flat_map(|from| {
            let local = from.local();
            local
                .split(['.', '_', '-'])
                .map(squashed)
                .collect::<Vec<_>>()
        });
        Self {
            keys: names(source).to_vec(),
            full: full.filter(|name| name.len() > 5).collect(),
            words: words.filter(|word| word.len() > 2).collect(),
            told: told.map(|(who, _)| squashed(who)),
            locals: locals.filter(|part| part.len() > 2).collect(),
        }
    }

    /// Whether a name is somebody's on the mail.
    pub(super) fn hold(&self, name: &str, key: &str) -> bool {
        let mut words = name.split_whitespace().map(squashed).peekable();
        let is_made_of_theirs = words.peek().is_some()
            && words.all(|word| self.words.contains(&word) || word.len() < 2);
        self.keys.iter().any(|one| one == key)
            || is_made_of_theirs
            || self.told.as_deref() == Some(key)
            || self.full.iter().any(|one| key.contains(one.as_str()))
            || self.locals.iter().any(|local| local == key)
    }
}

/// Whether a name opens as those of people do: a title, an initial, a word that only names begin with.
pub(super) fn is_titled(name: &str) -> bool {
    const OPENERS: &str = "mr mrs ms miss mx dr prof professor herr frau mme monsieur madame m sr sra srta dhr mevr mevrouw sir sister \
        father pastor captain capt abu abd bin ibn umm al el ing dipl mag don dona eng engr sgt lt cpl chef";
    let first = name.split([' ', '-', '.']).next().unwrap_or_default();
    let folded = fold(first);
    name.contains(' ')
        && (is_listed(OPENERS, folded.as_str())
            || folded.chars().count() == 1 && name[first.len()..].starts_with('.'))
}

/// Whether a name has a small word that families bear between its capitals: `Anna von Hohenstein`.
pub(super) fn has_particle(name: &str) -> bool {
    const PARTICLES: &str = "von van der den ter ten bin ibn al el abu ben zu";
    let words: Vec<&str> = name.split(' ').collect();
    words.len() > 2
        && words[1..words.len() - 1]
            .iter()
            .any(|word| is_listed(PARTICLES, word))
}

/// Two to four capitalised words that nothing tells from a person's name.
pub(super) fn may_be_a_person(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_plain = |word: &&str| {
        let letters = word.trim_matches(|c: char| !c.is_alphabetic());
        let capitals = letters.chars().filter(|c| c.is_uppercase()).count();
        letters.chars().next().is_some_and(char::is_uppercase)
            && (capitals == 1
                || letters.contains(['-', '\'', '’'])
                || letters.starts_with("Mc")
                || letters.starts_with("Mac"))
            && !word.chars().any(|c| c.is_ascii_digit())
    };
    (1..=4).contains(&words.len()) && words.iter().all(is_plain)
}

/// Whether whoever writes carries the words of others: a robot, a service, a calendar, a portal.
pub(super) fn is_carrier(source: &Source<'_>) -> bool {
    const MAILBOXES: &str = "messages message berichten messagerie nachrichten conversation invites invitations invitation notif notification \
        notifications connect relay mailer scheduler scheduling calendar autoreply reminder reminders booking bookings alerts updates sms vm voicemail bot hello-bot noreply reply";
    const SAYS: &str = "notification notifications messages message nachrichten berichten messagerie scheduling scheduler invites portal \
        agenda calendrier kalender calendar calendario voicemail sms automated assistant";
    let Some(from) = source.message.from.first() else {
        return false;
    };
    let local = fold(from.local());
    let name = fold(&from.name);
    let domain = from.domain();
    let is_brand = |label: &str| {
        BRAND.hold(label)
            || [
                "indeed",
                "linkedin",
                "greenhouse",
                "workday",
                "calendly",
                "lever-",
                "-lever",
                "recruitee",
                "teamtailor",
                "personio",
            ]
            .iter()
            .any(|brand| label.contains(brand))
    };
    if is_human(source, from) && !from.is_robot() {
        return false;
    }
    from.is_robot()
        || has_brand(&from.name)
        || local
            .split(['.', '-', '_', '+'])
            .any(|part| is_listed(MAILBOXES, part))
        || name.split([' ', '-']).any(|word| is_listed(SAYS, word))
        || from.name.contains(" via ")
        || domain
            .split('.')
            .rev()
            .skip(1)
            .any(|label| !matches!(label, "example" | "careers" | "recruit") && is_brand(label))
}

/// Whether a candidate names a job, by its last word but a level: `Environmental Services Technician`, `Agent II`.
pub(super) fn is_a_job(one: &Candidate) -> bool {
    one.mentions.iter().all(|mention| {
        let words = mention.name.split(' ').rev();
        let mut words = words.skip_while(|word| {
            word.len() <= 3 && word.chars().all(|c| "IVX0123456789()".contains(c))
        });
        words
            .next()
            .is_some_and(|word| names_a_job(word) && !has_house(word))
            && !mention.has_form
            && (mention.name.is_ascii() || !has_house(&mention.name))
    })
}
