//! Employers named in a letter: by words that stand before a firm's name, or, in Han, by the form of the name.

use std::ops::Range;

use crate::review::draft::{Draft, Field};
use crate::review::facts::Facts;
use crate::review::lexicon::Lexicon;
use crate::review::mentions::trades::TRADES;
use crate::review::names::{
    are_other_partners, capitalised, is_form_of, is_given_name, is_kind_of_house, may_be_same_firm,
    telling,
};
use crate::text::{Language, Match, Text, line_start};

/// Capitalised words that are no employer: days, months, media, nouns of the trade, folded.
static COMMON: Lexicon = Lexicon::new("employers.words.txt", "no employer");

/// Single words that are no employer where they stand alone: towns, kinds of house.
static ALONE: Lexicon = Lexicon::new("employers.words.txt", "no employer alone");

const OTHERS: &str = "names_other_employer.words.txt";

/// What speaks of another job, what leads to its name, what is past, and what houses are called.
static JOBS: Lexicon = Lexicon::new(OTHERS, "jobs");
static LEADS: Lexicon = Lexicon::new(OTHERS, "lead");
static PAST: Lexicon = Lexicon::new(OTHERS, "past");
static KINDS: Lexicon = Lexicon::new(OTHERS, "kinds");
static HOUSES: Lexicon = Lexicon::new(OTHERS, "houses");

/// The longest name that is taken for a firm's, in words.
const MOST_WORDS: usize = 5;

/// The names that stand right behind a phrase of a list and are neither the thread's employer nor a person or role
/// of it.
pub(crate) fn behind(draft: &Draft<'_>, facts: &Facts, list: &Lexicon) -> Vec<Range<usize>> {
    let found = draft.all(list).into_iter();
    found
        .filter_map(|one| {
            let limit = draft
                .sentence_of(one.words.start)
                .end
                .min(one.words.end + MOST_WORDS)
                .min(draft.body.end.max(one.words.end));
            let name = if is_han(draft.language) {
                in_han(draft, one.words.end)
            } else {
                capitalised(&draft.text, one.words.end..limit)
            };
            (!name.is_empty() && is_foreign(draft, facts, &name)).then_some(name)
        })
        .collect()
}

/// Words behind which the employer of this process is named, and in Han before which.
static PROCESS_BEFORE: Lexicon = Lexicon::new("wrong_company.words.txt", "before");
static PROCESS: Lexicon = Lexicon::new("wrong_company.words.txt", "process");

/// Foreign names that stand behind a word for this process: `the interview at Acme`.
pub(crate) fn of_process(draft: &Draft<'_>, facts: &Facts) -> Vec<Range<usize>> {
    let mut names = behind(draft, facts, &PROCESS_BEFORE);
    names.extend(of_process_in_chinese(draft, facts));
    let mut formal = with_legal_form(draft, facts);
    formal.retain(|name| is_of_process(draft, name));
    names.extend(formal);
    names
}

/// The writer's own part in this process, behind which a name stands.
static OWN_PART: Lexicon = Lexicon::new("wrong_company.words.txt", "own part");

/// What the writer gives up, behind which a name stands, and words for another offer.
static GIVEN_UP: Lexicon = Lexicon::new("wrong_company.words.txt", "given up");
static PROCESS_OFFERS: Lexicon = Lexicon::new("wrong_company.words.txt", "offers");

/// Whether the writer's own part in this process leads to a name, whatever else the sentence tells: `my application at`.
pub(crate) fn is_of_own_part(draft: &Draft<'_>, name: &Range<usize>) -> bool {
    let is_told = leading(draft, &OWN_PART, name).is_some();
    is_told || is_given_up(draft, name)
}

/// How many words tell that something is given up: `no me incorporaré`.
const GIVING_UP: usize = 3;

/// Whether a name is that of a house whose job is given up: `I am going to step back from the job at`. "I withdraw from the
/// job of cook because I start at" leads to another.
pub(crate) fn is_given_up(draft: &Draft<'_>, name: &Range<usize>) -> bool {
    leading(draft, &GIVEN_UP, name).is_some_and(|one| {
        let behind = (one.start + GIVING_UP).min(one.end)..one.end;
        draft.clause_of(one.start) == draft.clause_of(name.start)
            && !speaks_of_offer(draft, &PROCESS_OFFERS, behind)
    })
}

/// The words of a list that end where a name begins.
fn leading(draft: &Draft<'_>, list: &Lexicon, name: &Range<usize>) -> Option<Range<usize>> {
    let sentence = draft.sentence_of(name.start);
    let from = sentence.start.max(name.start.saturating_sub(MOST_LEADING));
    let found = draft.all_in(list, from..name.start).into_iter();
    let mut found = found.map(|one| one.words);
    found.find(|words| words.end == name.start)
}

/// Whether a name stands behind a word for this process, or in Han before one: `the interview at`, `的面试`.
pub(crate) fn is_of_process(draft: &Draft<'_>, name: &Range<usize>) -> bool {
    let clause = draft.clause_of(name.start);
    let from = clause.start.max(name.start.saturating_sub(MOST_LEADING));
    let before = draft.all_in(&PROCESS_BEFORE, from..name.start);
    let reach = if is_han(draft.language) {
        MOST_BEHIND
    } else {
        6
    };
    let behind = name.end..clause.end.min(name.end + reach).max(name.end);
    before.last().is_some_and(|one| one.words.end == name.start)
        || is_of_own_part(draft, name)
        || draft
            .find_in(&PROCESS, behind)
            .is_some_and(|one| one.words.start == name.end)
}

/// Verbs of a process before a house in Chinese, and what houses are called there.
static HAN_LEADS: Lexicon = Lexicon::new("wrong_company.words.txt", "han leads");
static HAN_KINDS: Lexicon = Lexicon::new("wrong_company.words.txt", "han kinds");

/// The longest name of a house in Chinese that is looked for, in characters.
const LONGEST_HOUSE: usize = 10;
/// How far behind it the word for the process may stand, in characters.
const MOST_BEHIND: usize = 20;
/// How far before a name the words for the process that lead to it may begin, in words.
const MOST_LEADING: usize = 16;

/// Signs that stand in a sentence and in no house's name.
const NO_HOUSE: [char; 16] = [
    '的', '了', '是', '贵', '貴', '您', '你', '我', '们', '个', '这', '那', '月', '次', '给', ',',
];

/// Houses in Chinese of whose process a clause speaks, and which no sign of the thread's own name begins:
/// `退出恒泰保险理赔专员的应聘`.
fn of_process_in_chinese(draft: &Draft<'_>, facts: &Facts) -> Vec<Range<usize>> {
    if draft.language != Language::Zh {
        return vec![];
    }
    let named = |lead: Match| {
        let clause = draft.clause_of(lead.words.start);
        let limit = clause.end.min(lead.words.end + LONGEST_HOUSE);
        let kind = draft.find_in(&HAN_KINDS, (lead.words.end + 2).min(limit)..limit)?;
        let name = lead.words.end..kind.words.end;
        let begins = draft.text.written(name.start..name.start + 2);
        let signs = draft.text.written(name.clone());
        if signs.contains(NO_HOUSE) {
            return None;
        }
        let is_own = facts.companies.iter().any(|own| own.contains(begins));
        let is_process = draft.says_in(
            &PROCESS,
            name.end..clause.end.min(name.end + MOST_BEHIND).max(name.end),
        );
        (is_process && !is_own && is_foreign(draft, facts, &name)).then_some(name)
    };
    draft
        .all(&HAN_LEADS)
        .into_iter()
        .filter_map(named)
        .collect()
}

/// Words of an invitation behind which whoever invited stands.
static INVITED: Lexicon = Lexicon::new("wrong_company.words.txt", "invited");

/// Foreign names of those whose invitation the letter speaks of: `the interview offer from Acme`.
pub(crate) fn inviting(draft: &Draft<'_>, facts: &Facts) -> Vec<Range<usize>> {
    behind(draft, facts, &INVITED)
}

/// What leads to the house that is wished well.
static WISHED: Lexicon = Lexicon::new("wrong_company.words.txt", "wished");

/// Foreign names of houses that are wished well: several words, of which the first or the last says what the house
/// does.
pub(crate) fn wished(draft: &Draft<'_>, facts: &Facts) -> Vec<Range<usize>> {
    let mut names = behind(draft, facts, &WISHED);
    let is_house = |at: usize| is_kind_of_house(&draft.text.words[at].folded);
    names.retain(|name| name.len() > 1 && (is_house(name.start) || is_house(name.end - 1)));
    names
}

/// Whether a name is one word behind a mere preposition in a sentence without any job: whoever sits there.
pub(crate) fn is_mere_place(draft: &Draft<'_>, name: &Range<usize>) -> bool {
    const WITH: &str = "bij chez bei beim";
    // Houses have an article in Portuguese: "na Vidraria", "em Curitiba".
    let is_town = draft.language == Language::Pt
        && name.len() == 1
        && name.start > 0
        && draft.text.words[name.start - 1].folded == "em";
    if is_town {
        return true;
    }
    let before = name.start.checked_sub(1).map(|at| &draft.text.words[at]);
    name.len() == 1
        && before.is_some_and(|word| crate::text::is_listed(WITH, &word.folded))
        && !draft.says_in(&JOBS, draft.sentence_of(name.start))
}

/// The names that stand right before a phrase of a list, written large: `Acme has offered me a post`.
pub(crate) fn ahead(draft: &Draft<'_>, facts: &Facts, list: &Lexicon) -> Vec<Range<usize>> {
    let found = draft.all(list).into_iter().map(|one| one.words.start);
    found
        .filter_map(|end| {
            let from = draft
                .sentence_of(end)
                .start
                .max(end.saturating_sub(MOST_WORDS));
            (from..end)
                .map(|at| capitalised(&draft.text, at..end))
                .find(|name| name.end == end && is_foreign(draft, facts, name))
                .filter(|name| !is_mere_noun(draft, name) && !is_of_staff(draft, name))
        })
        .collect()
}

/// Whether a name is borne by somebody of their house: `Your assistant Gaëtan called me`.
fn is_of_staff(draft: &Draft<'_>, name: &Range<usize>) -> bool {
    let before = name.start.checked_sub(1);
    before.is_some_and(|at| draft.is_of(Field::Staff, at))
}

/// Whether one word that German writes large as it does every noun has words of its own: `another practice`.
fn is_mere_noun(draft: &Draft<'_>, name: &Range<usize>) -> bool {
    const OPENERS: &str = "da weil dass denn und aber doch nun inzwischen";
    draft.language == Language::De
        && name.len() == 1
        && name.start > draft.sentence_of(name.start).start
        && !crate::text::is_listed(OPENERS, &draft.text.words[name.start - 1].folded)
}

/// Whether a name is a firm's that has nothing to do with the thread.
pub(crate) fn is_foreign(draft: &Draft<'_>, facts: &Facts, name: &Range<usize>) -> bool {
    // "Data Analyst" is a title, "Óptica Miramar" a firm.
    let is_title = || {
        draft.says_in(&TRADES, name.end - 1..name.end)
            && !is_kind_of_house(&draft.text.words[name.end - 1].folded)
    };
    // What stands in brackets was left behind by a template.
    let is_left_behind = || {
        let before = &draft.text.source[..draft.text.place(name.clone()).start];
        before.ends_with(['[', '{', '<', '【']) || draft.text.written(name.clone()).contains(GAPS)
    };
    // "The post at Thornbury Road": where the house stands.
    let is_street = crate::text::is_listed(STREETS, &draft.text.words[name.end - 1].folded);
    let is_nobody = is_common(draft, name.start) || is_alone(draft, name) || is_street;
    if is_nobody || is_title() || is_left_behind() {
        return false;
    }
    let written = draft.text.written(name.clone());
    let mut companies = facts.companies.iter();
    if companies.any(|company| are_other_partners(company, written)) {
        return true;
    }
    let words = telling(written);
    let people = facts
        .recruiters
        .iter()
        .chain(&facts.sender)
        .map(|person| person.name.as_str())
        .chain(facts.named.iter().map(String::as_str))
        .chain(facts.referral.iter().map(|one| one.name.as_str()));
    let is_person = people
        .flat_map(|name| name.split([' ', ',']))
        .filter(|part| part.chars().count() > 1)
        .any(|part| words.iter().any(|word| is_form_of(word, part)));
    let is_role = facts
        .roles
        .iter()
        .map(|role| telling(role))
        .any(|role| words.iter().all(|word| role.contains(word)));
    let is_own = facts
        .companies
        .iter()
        .any(|company| may_be_same_firm(company, written));
    !words.is_empty() && !is_person && !is_role && !is_own
}

/// Last words of the names of streets.
const STREETS: &str =
    "road lane avenue terrace crescent boulevard strasse straße allee platz laan straat weg";

/// Whether one word alone is a town, a kind of house, or behind `with` or `and` a given name: `Friday's interview with Bob`.
fn is_alone(draft: &Draft<'_>, name: &Range<usize>) -> bool {
    const BESIDE: &str = "with and mit und avec et con y com e met en";
    let before = name.start.checked_sub(1).map(|at| &draft.text.words[at]);
    let is_person = || {
        before.is_some_and(|word| crate::text::is_listed(BESIDE, &word.folded))
            && is_given_name(&draft.text.words[name.start].folded)
    };
    name.len() == 1 && (draft.says_in(&ALONE, name.clone()) || is_person())
}

/// Signs that a template leaves for a name in Han.
const GAPS: [char; 3] = ['〇', '○', '◯'];

/// Whether a word, or what has it, is no employer.
fn is_common(draft: &Draft<'_>, at: usize) -> bool {
    let owner = draft.text.words[at].folded.strip_suffix("'s");
    match owner {
        Some(owner) => COMMON.of(draft.language).find(&Text::new(owner)).is_some(),
        None => draft.says_in(&COMMON, at..at + 1),
    }
}

/// Names in a sentence that speaks of another job: behind a preposition, or such as only houses bear.
pub(crate) fn of_jobs(draft: &Draft<'_>, facts: &Facts) -> Vec<Range<usize>> {
    let mut names = vec![];
    let mut at = draft.body.start;
    while at < draft.body.end {
        if !draft.text.is_large(at) {
            at += 1;
            continue;
        }
        let sentence = draft.sentence_of(at);
        let name = capitalised(&draft.text, at..sentence.end.min(draft.body.end));
        at = name.end.max(at + 1);
        let before = sentence.start.max(name.start.saturating_sub(MOST_LED))..name.start;
        let leads = LEADS.of(draft.language).find_all_in(&draft.text, before);
        // Behind a mere preposition it takes two words: one may be a place or, in German, any noun.
        let names_house = |one: &Match| {
            let lead = &draft.text.words[one.words.end - 1].folded;
            name.len() > 1 || !crate::text::is_listed(MERE, lead)
        };
        let mut leads = leads.iter().filter(|one| one.words.end == name.start);
        let is_led = leads.any(names_house);
        let is_house = name.len() > 1 && draft.says_in(&HOUSES, name.end - 1..name.end);
        if (is_led || is_house)
            && is_foreign(draft, facts, &name)
            && draft.says_in(&JOBS, sentence.clone())
            && !draft.says_in(&PAST, sentence)
        {
            names.push(name);
        }
    }
    if draft.says(&JOBS) {
        let led = behind(draft, facts, &LEADS).into_iter();
        let led = led.filter(|name| name.len() > 1 && has_kinds(draft.language));
        let told = behind(draft, facts, &KINDS).into_iter().chain(led);
        names.extend(told.filter(|name| {
            let sentence = draft.sentence_of(name.start);
            draft.says_in(&JOBS, sentence.clone()) && !draft.says_in(&PAST, sentence)
        }));
    }
    names
}

/// Whether names of houses stand behind articles and words for what they are: `die Spedition Kruse`.
fn has_kinds(language: Language) -> bool {
    matches!(language, Language::De | Language::Fr | Language::Nl)
}

/// Prepositions and articles that lead to a place as well.
const MERE: &str = "zu zum zur beim bei von vom der die das mit par avec les voor met naar van";

/// How many words may lead to a name: `with the port of`.
const MOST_LED: usize = 5;

fn is_han(language: Language) -> bool {
    matches!(language, Language::Ja | Language::Zh)
}

/// The characters behind a word up to a particle that ends a name, where that reads as a name.
fn in_han(draft: &Draft<'_>, from: usize) -> Range<usize> {
    const ENDS: &str = "的 を の に は が で と 、 了 并 和 与";
    // "到远大置业面试": the next verb ends the name as well.
    const VERBS: &str = "面试 面試 面谈 应聘 應徵";
    let limit = draft.sentence_of(from).end.min(from + 12);
    let before = from.checked_sub(1).map(|at| &draft.text.words[at]);
    let is_led = before.is_some_and(|word| crate::text::is_listed("到 去 来", &word.folded));
    let is_verb = |at: usize| {
        is_led && at + 2 <= limit && crate::text::is_listed(VERBS, draft.text.written(at..at + 2))
    };
    let is_end =
        |at: &usize| crate::text::is_listed(ENDS, &draft.text.words[*at].folded) || is_verb(*at);
    let end = (from..limit).find(is_end).unwrap_or(from);
    let is_joined = (from + 1..end)
        .all(|at| draft.text.words[at - 1].place.end == draft.text.words[at].place.start);
    if end >= from + 2 && is_joined {
        from..end
    } else {
        from..from
    }
}

/// Words right before the writer's last or present house, which names no other.
const FORMER: &[&str] = &[
    "前職:",
    "前職：",
    "現職:",
    "現職：",
    "元",
    "所属:",
    "所属：",
    "勤務先:",
    "勤務先：",
];

static FORMS: Lexicon = Lexicon::new("employers.words.txt", "forms");

/// Names in Han that carry their legal form: `株式会社` before or behind.
pub(crate) fn with_legal_form(draft: &Draft<'_>, facts: &Facts) -> Vec<Range<usize>> {
    if draft.language != Language::Ja {
        return vec![];
    }
    let is_name = |word: &str| {
        !crate::text::is_listed("の に は が を で と へ も や り", word)
            && word
                .chars()
                .all(|c| c as u32 > 0x2fff || c.is_alphanumeric())
    };
    let adjoins = |at: usize| {
        at > 0 && draft.text.words[at - 1].place.end == draft.text.words[at].place.start
    };
    let found = draft.all(&FORMS).into_iter().map(|one| {
        let mut name = one.words;
        while name.start > draft.body.start
            && adjoins(name.start)
            && is_name(&draft.text.words[name.start - 1].folded)
        {
            name.start -= 1;
        }
        if name.len() <= 4 {
            while name.end < draft.body.end
                && adjoins(name.end)
                && is_name(&draft.text.words[name.end].folded)
            {
                name.end += 1;
            }
        }
        name
    });
    found
        .filter(|name| {
            let before = &draft.text.source[..draft.text.place(name.clone()).start];
            let is_former = FORMER.iter().any(|word| before.ends_with(word));
            name.len() > 4 && !is_former && is_foreign(draft, facts, name)
        })
        .collect()
}

/// The firm that a letter in Han is addressed to above its greeting, where it bears its legal form and is another one.
pub(crate) fn addressee(draft: &Draft<'_>, facts: &Facts) -> Option<Range<usize>> {
    let is_wide = |name: &String| name.chars().any(|c| c as u32 > 0x3000);
    let greeting = draft.greeting.as_ref().filter(|_| is_han(draft.language))?;
    let known: Vec<&String> = facts.companies.iter().filter(|one| is_wide(one)).collect();
    let head = FORMS.of(draft.language).find(&draft.text)?;
    let place = draft.text.place(head.words.clone());
    let line = draft.text.source[place.start..greeting.end.max(place.start)]
        .lines()
        .next()?;
    let from = line_start(draft.text.source, place.start);
    let end = place.start + line.trim_end().len();
    let name = draft.text.source[from..end]
        .split([' ', '\u{3000}'])
        .next()?;
    let is_other = !known.is_empty()
        && !name.contains(GAPS)
        && !known.iter().any(|own| may_be_same_firm(own, name));
    let words = &draft.text.words;
    let first = words.partition_point(|word| word.place.start < from);
    let behind = words.partition_point(|word| word.place.start < from + name.len());
    (is_other && end > place.start && first < behind).then_some(first..behind)
}

/// An interview that is offered, and no job.
static INTERVIEWS: Lexicon = Lexicon::new("employers.words.txt", "interviews offered");

/// Whether some words speak of an offer, by the words for one: `the offer of an interview` is none.
pub(in crate::review) fn speaks_of_offer(
    draft: &Draft<'_>,
    offers: &Lexicon,
    words: Range<usize>,
) -> bool {
    let interviews = draft.all_in(&INTERVIEWS, words.clone());
    let is_job = |at: usize| !interviews.iter().any(|one| one.words.contains(&at));
    let mut offers = draft.all_in(offers, words).into_iter();
    offers.any(|one| is_job(one.words.start))
}
