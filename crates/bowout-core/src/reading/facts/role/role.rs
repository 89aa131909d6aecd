//! The role that a mail is about, in its own words. In doubt there is none.

use std::cell::{OnceCell, RefCell};
use std::ops::Range;

use crate::evidence::{Evidence, Fact, Part};
use crate::reading::facts::names::{is_no_name, squashed};
use crate::reading::facts::odds::Shown;
use crate::reading::facts::role::hints::{by_label, by_lead, by_meeting, by_noun, by_run};
use crate::reading::facts::role::last::{by_occupation, by_piece, by_run_of_han, in_quotes};
use crate::reading::facts::role::odds::{ENOUGH, likeliest, shows};
use crate::reading::facts::role::posts::{by_compound, by_post};
use crate::reading::facts::role::script::by_script;
use crate::reading::facts::role::spoken::{
    by_aside, by_capacity, by_inner_label, by_number, by_sentence, by_want,
};
use crate::reading::facts::role::subject::{
    by_brackets, by_line, by_paid_line, by_subject, by_subject_words, by_whole_subject,
};
use crate::reading::facts::role::told::{
    by_bracket, by_frame, by_heading, by_telling, by_telling_in_han, is_addressed, is_signed,
    is_somebodys,
};
use crate::reading::facts::role::trades::names_a_role;
use crate::reading::facts::role::trim::trimmed;
use crate::reading::source::Source;
use crate::text::{Text, Words, fold, is_listed, offset_in};

/// A role with its place and what speaks for it.
#[derive(Debug)]
pub(super) struct Candidate {
    pub(super) place: Range<usize>,
    pub(super) score: f64,
}

/// One wording of a role with the ways in which it was found.
#[derive(Debug)]
pub(super) struct Post {
    /// Where it stands first, in bytes of the text.
    pub(super) place: Range<usize>,
    /// What the ways say together; nothing where the words cannot be a role.
    pub(super) score: f64,
    pub(super) ways: Vec<&'static str>,
}

/// A way to find roles, with its name among the weights, and whether it finds them in what was said before as well.
type Way = (
    &'static str,
    bool,
    fn(&Source<'_>, Option<&Fact<String>>, &mut Vec<Candidate>),
);

/// Every way.
const WAYS: [Way; 24] = [
    ("framed", true, |source, _, all| by_frame(source, all)),
    ("labelled", true, |source, _, all| {
        by_label(source, all);
        by_heading(source, source.shift == 0, all);
    }),
    ("behind a meeting", false, |source, _, all| {
        by_meeting(source, all);
    }),
    ("behind words a role follows", true, |source, _, all| {
        by_lead(source, all);
    }),
    ("before words that follow a role", true, |source, _, all| {
        by_noun(source, all);
    }),
    ("in quotes", true, |source, _, all| {
        in_quotes(source, all);
    }),
    ("by a word for a post", true, |source, _, all| {
        by_post(source, all);
    }),
    ("in a compound", true, |source, _, all| {
        by_compound(source, all);
    }),
    ("by its script", true, |source, _, all| {
        by_script(source, all);
    }),
    ("a piece of the subject", false, by_subject),
    ("words of the subject", false, |source, _, all| {
        by_subject_words(source, all);
    }),
    ("the whole subject", false, by_whole_subject),
    ("in brackets", true, |source, company, all| {
        if source.shift > 0 {
            by_brackets(source, company, all);
        }
        by_bracket(source, all);
    }),
    ("on a line with pay", false, |source, _, all| {
        by_paid_line(source, all);
    }),
    ("a line of its own", false, |source, _, all| {
        by_line(source, all);
    }),
    ("a run of capitals", false, |source, _, all| {
        by_run(source, all);
    }),
    ("somebody wants one", true, |source, _, all| {
        by_want(source, all);
    }),
    ("as what", true, |source, _, all| by_capacity(source, all)),
    ("beside a number", false, |source, _, all| {
        by_number(source, all);
    }),
    ("an aside", true, by_aside),
    ("a sentence", false, |source, _, all| {
        by_sentence(source, all);
    }),
    ("labelled inside", false, |source, _, all| {
        by_inner_label(source, all);
    }),
    ("told", true, |source, _, all| by_telling(source, all)),
    ("told in Han", true, |source, _, all| {
        by_telling_in_han(source, all);
    }),
];

/// Ways that are gone where none of those makes a wording stand out.
const LAST_WAYS: [Way; 3] = [
    ("a bare piece of the subject", false, by_piece),
    ("an occupation", false, |source, _, all| {
        by_occupation(source, all);
    }),
    ("a run of Han", false, |source, _, all| {
        by_run_of_han(source, all);
    }),
];

/// The role; where the new words name none, the one that was spoken of before.
pub(crate) fn role(source: &Source<'_>, company: Option<&Fact<String>>) -> Option<Fact<String>> {
    let posts = posts(source, company, false);
    if let Some(best) = likeliest(source, company, &posts, false) {
        return Some(named(source.quote(longer(
            source.text.source,
            &posts,
            best,
        ))));
    }
    let before = before(source)?;
    let posts = self::posts(&before, company, true);
    let best = likeliest(&before, company, &posts, true)?;
    let all = source.message.body.as_str();
    let offset = offset_in(source.history, all);
    let place = longer(source.history, &posts, best);
    Some(named(Evidence::quote(
        Part::Body,
        all,
        place.start + offset..place.end + offset,
    )))
}

/// The wordings that may be the role, each with what it shows, of the new words and of what was said before; the first,
/// empty one of each shows what speaks for none of them.
pub(in crate::reading) fn shown(
    source: &Source<'_>,
    company: Option<&Fact<String>>,
) -> Vec<Vec<(String, Shown)>> {
    let of = |source: &Source<'_>, is_before: bool| {
        let posts = posts(source, company, is_before);
        let words = posts
            .iter()
            .map(|post| source.text.source[longer(source.text.source, &posts, post)].to_owned());
        let shown = shows(source, company, &posts, is_before);
        std::iter::once(String::new())
            .chain(words)
            .zip(shown)
            .collect()
    };
    let before = before(source);
    std::iter::once(of(source, false))
        .chain(before.map(|before| of(&before, true)))
        .collect()
}

/// What was said before, laid out like a mail; `None` where nothing was.
fn before<'a>(source: &'a Source<'_>) -> Option<Source<'a>> {
    (!source.history.is_empty()).then(|| Source {
        message: source.message,
        body: source.history,
        text: Text::new(source.history),
        shift: 0,
        language: source.language,
        heart: 0..source.history.len(),
        history: "",
        events: vec![],
        written: source.written,
        named: OnceCell::new(),
        humans: RefCell::default(),
    })
}

fn named(evidence: Evidence) -> Fact<String> {
    let words = evidence.quote.split_whitespace();
    Fact::read(words.collect::<Vec<_>>().join(" "), evidence)
}

/// Every wording that may name it, each once.
fn posts(source: &Source<'_>, company: Option<&Fact<String>>, is_before: bool) -> Vec<Post> {
    let firm = company
        .map(|company| squashed(company.value()))
        .unwrap_or_default();
    let mut posts = vec![];
    let ways = WAYS.iter().filter(|(_, too, _)| *too || !is_before);
    add_posts(source, company, &firm, ways, &mut posts);
    let stands_out = posts.iter().any(|(_, post)| post.score >= ENOUGH);
    if !is_before && !stands_out {
        add_posts(source, company, &firm, LAST_WAYS.iter(), &mut posts);
    }
    let is_kind = |key: &str| KINDS.contains(&key);
    if posts
        .iter()
        .any(|(key, post)| post.score >= ENOUGH && !is_kind(key))
    {
        for (_, post) in posts.iter_mut().filter(|(key, _)| is_kind(key)) {
            post.score = 0.0;
        }
    }
    posts.into_iter().map(|(_, post)| post).collect()
}

/// How somebody is employed, which is no role beside one.
const KINDS: [&str; 8] = [
    "アルバイト",
    "バイト",
    "パート",
    "正社員",
    "契約社員",
    "兼职",
    "兼職",
    "全职",
];

/// Whether words only tell how somebody is to be employed: `アルバイトの件`.
fn is_kind_of_work(all: &str, place: &Range<usize>) -> bool {
    let words = &all[place.clone()];
    let kind = words.strip_suffix("の件");
    let is_about = kind.is_some() || all[place.end..].starts_with("の件");
    is_about && KINDS.contains(&kind.unwrap_or(words))
}

/// Adds the wordings that some ways find.
fn add_posts<'a>(
    source: &Source<'_>,
    company: Option<&Fact<String>>,
    firm: &str,
    ways: impl Iterator<Item = &'a Way>,
    posts: &mut Vec<(String, Post)>,
) {
    let all = source.text.source;
    for (way, _, find) in ways {
        let mut found = vec![];
        find(source, company, &mut found);
        for one in found {
            let place = behind_firm(all, trimmed(all, one.place), company);
            let words = &all[place.clone()];
            let key = squashed(words);
            let length = key.chars().count();
            // "a 45 min Hiring Manager Screen"
            let is_screen = fold(words).ends_with(" screen")
                || key == "hiringmanager"
                || key == "manager" && fold(all[..place.start].trim_end()).ends_with("hiring");
            if is_screen
                || length < 2
                || words.len() > 90
                || *key == *firm
                || !firm.is_empty() && firm.contains(&key)
            {
                continue;
            }
            let is_refused = is_generic(words)
                || is_of_the_occasion(words)
                || is_addressed(words)
                || is_somebodys(all, &place)
                || is_signed(source, &place)
                || is_kind_of_work(all, &place)
                || is_filed(all, place.start) && !names_a_role(words)
                || !names_a_role(words) && is_said(words, firm);
            let score = if is_refused {
                0.0
            } else if names_a_role(words) {
                one.score + 1.5
            } else {
                one.score
            };
            match posts.iter_mut().find(|(before, _)| *before == key) {
                Some((_, before)) => {
                    before.score = before.score.max(score) + if is_refused { 0.0 } else { 0.5 };
                    before.ways.push(way);
                }
                None => posts.push((
                    key,
                    Post {
                        place,
                        score,
                        ways: vec![way],
                    },
                )),
            }
        }
    }
}

/// The place of a role, or of a longer wording that ends like it: `Museum Exhibits Producer` where `Exhibits Producer` was
/// told best.
fn longer(all: &str, posts: &[Post], best: &Post) -> Range<usize> {
    let key = squashed(&all[best.place.clone()]);
    let longer = posts.iter().find(|one| {
        let words = &all[one.place.clone()];
        let other = squashed(words);
        other.len() > key.len()
            && other.ends_with(&key)
            && one.score >= ENOUGH
            && words.is_ascii()
            && !words.contains(':')
            && words
                .split_whitespace()
                .all(|word| !word.starts_with(char::is_lowercase))
            && words.split_whitespace().count() <= 4
    });
    let written_out = || {
        posts
            .iter()
            .find(|one| is_short_for(&all[best.place.clone()], &all[one.place.clone()]))
    };
    // "la oferta «Recepcionista turno tarde»": the quotes tell where it ends.
    let quoted = || {
        let goes_on = |one: &&Post| {
            one.ways.contains(&"in quotes") && squashed(&all[one.place.clone()]).starts_with(&key)
        };
        posts.iter().find(goes_on)
    };
    let whole = longer.or_else(written_out).or_else(quoted);
    whole.unwrap_or(best).place.clone()
}

/// Whether one wording is made of the initials of the other: `RVN`, `registered veterinary nurse`.
fn is_short_for(short: &str, long: &str) -> bool {
    let initials = long
        .split([' ', '-'])
        .filter_map(|word| word.chars().next());
    let count = short.chars().count();
    (2..=5).contains(&count)
        && short.chars().all(char::is_uppercase)
        && initials.flat_map(char::to_uppercase).eq(short.chars())
}

/// A role without the firm before it: `青禾咖啡的门店经理`.
fn behind_firm(all: &str, place: Range<usize>, company: Option<&Fact<String>>) -> Range<usize> {
    let words = &all[place.clone()];
    let firm = company.map(|one| one.value().as_str()).unwrap_or_default();
    if words.is_ascii() || firm.is_empty() {
        return place;
    }
    let rest = words.split_once(firm).map_or(words, |(_, rest)| rest);
    let rest = rest.trim_start_matches(['的', 'の', ' ']);
    if rest.chars().count() < 2 {
        return place;
    }
    let start = offset_in(rest, all);
    start..place.end
}

/// `JR-20931`, `REQ-5582`, `#4411`.
pub(super) fn is_number(word: &str) -> bool {
    let digits = word.chars().filter(char::is_ascii_digit).count();
    digits >= 2
        && word
            .chars()
            .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || "-_#./".contains(c))
}

/// Whether words speak of the interview itself, in a script that parts no words, or are a line of a table.
fn is_of_the_occasion(words: &str) -> bool {
    const OCCASIONS: [&str; 37] = [
        "申込",
        "完了",
        "面接",
        "面试",
        "面試",
        "変更",
        "变更",
        "見学",
        "連絡",
        "联系",
        "アンケート",
        "通知",
        "案内",
        "更新",
        "回复",
        "回覆",
        "返信",
        "请填",
        "請填",
        "请选",
        "見工",
        "取り消",
        "キャンセル",
        "おめでとう",
        "届いて",
        "確認",
        "面談",
        "面谈",
        "日程",
        "予約",
        "预约",
        "关于",
        "原定",
        "原訂",
        "明天",
        "方便",
        "选择",
    ];
    let is_item = words.starts_with(|c: char| c.is_ascii_digit()) && words.contains(". ");
    let is_labelled = !words.is_ascii() && words.contains([':', '：']);
    is_item
        || is_labelled
        || words.contains(": ")
        || words.ends_with(['様', '好'])
        || OCCASIONS.iter().any(|one| words.contains(one))
}

/// Whether words that name no occupation are a piece of a sentence, a file or a mail between two names:
/// `hello from a fellow`, `lo de la panadería`, `Dossier Rochat`, `Tânia / Atlante Cargo`.
fn is_said(words: &str, firm: &str) -> bool {
    const FILES: &str = "dossier proceso processo perfil profil mission case file lo small big uhr hello kom komm come ven venga venid venez passe passez \
        viens vem venha passa schau melde datumprikker";
    const JOINTS: &str = "of and the for in at de du des d' del do da la le les y e en und et der die das fur im to & van aan op pour para com con \
        with von zu zur am an au aux a os as el los or nor full time part";
    let mut all = words.split_whitespace();
    let first = fold(all.clone().next().unwrap_or_default());
    let is_small = |word: &str| {
        word.starts_with(char::is_lowercase)
            && is_no_name(&fold(word))
            && !is_listed(JOINTS, fold(word).as_str())
    };
    is_listed(FILES, &first)
        || matches!(words.get(..2), Some("I "))
        || firm.len() > 3 && words.contains(" / ") && squashed(words).contains(firm)
        || words.is_ascii() && all.any(is_small)
}

/// Whether a word for a file stands right before: `Dossier Rochat` is somebody's.
fn is_filed(all: &str, start: usize) -> bool {
    const FILES: &str = "dossier akte vorgang expediente case fall file";
    let before = all[..start].trim_end();
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next();
    is_listed(FILES, fold(word.unwrap_or_default()).as_str())
}

/// Whether the words name no role in particular.
fn is_generic(words: &str) -> bool {
    const GENERIC: &str = "load shedding hour spater gewijzigd salary nachster nachste schritt newsletter digest screen prochaine etape proximo proxima paso passo volgende stap trabajo trabalho emprego empleo personal seleccion selecao seletivo vaga puesto poste center centre geannuleerd betreft select session sessions conversation wed thu thurs fri mon tue tues sat sun gesprachstage \
        sv important urgent wichtig dringend working unser unsere treffen neuer vorschlag agende sua outcome cancelado cancelada espontanea spontanee \
        tecnica posponer entrevistas planen sie terminvorschlag earlier later start head owner founder la perfil permanent office dossier \
        there s no hiring supervisor coordinator notice memo aktualisiert confirmacao confirmacion confirmado bevestiging bestatigung annule \
        agenda kalender calendar day week client customer kunde the this that a an our your open new same right above following role position job interview first \
        second final next phone video screening technical onsite interview, stelle gesprach entretien \
        entrevista gesprek telefon meeting call time us me it you advertised candidate selection more round \
        process invitation confirmed updated confirmation schedule your application intro panel online \
        cancelled canceled convocation reprogramacion verschiebung terminverschiebung verlegung anderung wijziging \
        report annulation entretien ihres ihrer votre tu su sua je uw unseres vorstellungsgesprachs vorstellungsgesprach \
        notice reschedule rescheduled postponed moved scheduling booking book pick slot appointment selection process \
        kennismaking termin einladung invitacion convite uitnodiging availability action required \
        candidatura candidature bewerbung einladung zum zur zweiten ersten reminder update on re your \
        telefonico telefonica exciting opportunity potential perfect great further feedback week today \
        tomorrow hospitation probetag schnuppertag probearbeiten probearbeit kennenlerntag meeloopdag proefdag stage trail datumprikker selectiecommissie \
        cdi cdd temps plein partiel vollzeit teilzeit voltijds deeltijds jornada completa parcial integral interim interinidad \
        contractor freelancer freelance autonomo curriculo curriculum lebenslauf";
    static WORDS: Words = Words::new(&[GENERIC]);
    let folded = fold(words);
    folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .all(|word| WORDS.hold(word) || is_no_name(word))
}
