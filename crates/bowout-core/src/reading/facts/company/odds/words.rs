//! What the words of a name tell: a rank or a level of a job, somebody's who writes, a sentence in Chinese or Japanese.

use crate::reading::facts::company::company::{Field, behind_a_job};
use crate::reading::facts::company::mention::{Candidate, Place};
use crate::reading::facts::company::odds::shows::Sight;
use crate::reading::facts::names::{has_form, has_house, names_a_job, squashed};
use crate::reading::facts::odds::Shown;
use crate::reading::source::Source;
use crate::text::{fold, is_listed, stands_alone};

/// Ranks that stand before a name or alone, folded.
const RANKS: &str = "hafenmeister hafenmeisterin vorsitzender vorsitzende geschaftsfuhrer geschaftsfuhrerin kuchenchef kuchenchefin assistentin assistent inhaber inhaberin \
    meister chef dean provost bursar principal headteacher headmaster headmistress chairman chairwoman chair treasurer secretary registrar president warden rector vicar canon \
    captain capitao capitan commander comandante presidente presidenta director directora diretor diretora directeur directrice proviseur proviseure maitre batonnier avocat avocate notaire \
    voorzitter penningmeester zaakvoerder bestuurder burgemeester burgermeister burgermeisterin pfarrer pfarrerin dekan rektor rektorin leiter leiterin abteilungsleiter \
    secretaria secretario tesorero tesoreiro alcalde alcaldesa prefeito reitor reitora decano decana vereador dono dona dueno duena socio socia associe associee partner owner founder \
    cofounder gerant gerante patron patronne adjoint adjointe executive head vice deputy lead senior junior";

/// Levels and terms of a job, folded.
const LEVELS: &str = "pleno senior junior jr sr pl ii iii iv lead trainee vollzeit teilzeit minijob parttime fulltime intern apprentice ausbildung azubi werkstudent temps cdi cdd m/w/d wmd";

/// Signs that stand in sentences of Chinese and Japanese and hardly in names.
const OF_SENTENCES: &str = "的了是在我你您他她们們這这那哪要就都也很先再让讓给給把被请請吗嗎呢吧啊先不没沒有はをがにでとへ、";

/// How many of the names stand where a firm's may.
pub(super) fn told(field: &Field) -> usize {
    let is_told = |one: &&Candidate| one.mentions.iter().any(|one| one.place != Place::Bare);
    field.candidates.iter().filter(is_told).count()
}

/// Adds what the words tell.
pub(super) fn by_words(sight: &Sight<'_>, shown: &mut Shown) {
    let Sight {
        source,
        field,
        one,
        name,
        ..
    } = *sight;
    let first = fold(name.split([' ', '.']).next().unwrap_or_default());
    let last = fold(name.rsplit(' ').next().unwrap_or_default());
    let has_house = has_house(name) || has_form(name);
    let is_rank = is_listed(RANKS, &first);
    let has_two = name.contains(' ');
    shown.all(&[
        (
            "wants the reader, an agency writes",
            field.is_agency && one.stands(Place::Wants),
        ),
        ("words: opens with a rank", is_rank),
        ("words: opens with a rank, two words", is_rank && has_two),
        (
            "words: opens with a job",
            names_a_job(&first) && has_two && !has_house,
        ),
        ("words: ends with a level", is_listed(LEVELS, &last)),
        (
            "words: goes on from a job",
            behind_a_job(source.text.source, name, &JOINTS).is_some(),
        ),
    ]);
    if name.contains(stands_alone) {
        in_han(sight, has_house, shown);
    }
    by_sender(sight, has_house, shown);
}

/// The same of a name in Chinese or Japanese.
fn in_han(sight: &Sight<'_>, has_house: bool, shown: &mut Shown) {
    let Sight { source, name, .. } = *sight;
    let count = name.chars().count();
    let is_called = [
        "さん",
        "くん",
        "君",
        "様",
        "ちゃん",
        "先生",
        "老师",
        "阿姨",
        "小姐",
    ];
    shown.all(&[
        (
            "han: a sign of a sentence",
            name.contains(|c: char| OF_SENTENCES.contains(c)),
        ),
        (
            "han: called so",
            is_called.iter().any(|called| name.contains(called)),
        ),
        ("han: two signs", count == 2),
        ("han: three signs", count == 3),
        ("han: more than nine signs", count > 9),
        ("han: a house", has_house),
        (
            "han: in the subject alone",
            is_in_subject_alone(source, name),
        ),
    ]);
}

/// Whether a name is made of the words of whoever writes, and signs.
fn by_sender(sight: &Sight<'_>, has_house: bool, shown: &mut Shown) {
    let Sight { source, name, .. } = *sight;
    let has_two = name.contains(' ');
    if let Some(from) = source.message.from.first() {
        let theirs: Vec<String> = from.name.split_whitespace().map(squashed).collect();
        let shares = |word: &str| {
            let key = squashed(word);
            key.chars().count() > 2 && theirs.contains(&key)
        };
        let shares = name.split_whitespace().any(shares);
        let is_domains = sight.by_sender >= 0.7;
        let is_signed = source
            .body
            .lines()
            .rev()
            .take(8)
            .any(|line| line.trim() == name);
        shown.all(&[
            (
                "words: one of the sender's, two, no house",
                shares && has_two && !has_house,
            ),
            (
                "words: one of the sender's, two, no house, their domain",
                shares && has_two && !has_house && is_domains,
            ),
            ("words: signs alone, no house", is_signed && !has_house),
            ("words: signs alone, a house", is_signed && has_house),
            (
                "words: signs alone, two, no house, shares",
                is_signed && !has_house && has_two && shares,
            ),
        ]);
    }
}

fn is_in_subject_alone(source: &Source<'_>, name: &str) -> bool {
    source.message.subject.contains(name) && !source.body.contains(name)
}

/// What joins a name to the job that goes on with it: `Analista de Logística Pleno`.
const JOINTS: [&str; 12] = [
    " de ", " do ", " da ", " of ", " for ", " für ", " - ", " en ", " im ", " in ", " ", ", ",
];
