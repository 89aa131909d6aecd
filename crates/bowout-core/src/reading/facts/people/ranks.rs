//! What people are, in words: ranks, offices and desks, and what honours a name.

use crate::reading::facts::names::{is_a_job, is_nameless, names_a_job};
use crate::reading::facts::people::people::is_full_name;
use crate::reading::facts::role::{is_one_trade, names_a_known_role};
use crate::reading::source::Source;
use crate::reading::weigh::is_often_said;
use crate::text::{Language, Words, fold, is_listed};
use std::ops::Range;

/// Words for what people are that are no trades, folded.
static ROLES: Words = Words::new(&[
    "ceo cto cfo coo cmo cpo cio chro cro md vp svp evp gm pm em hrbp hrd agm hod senco mlro founder founders co-founder cofounder chair chairman \
    chairwoman chairperson president principal headteacher headmaster headmistress bursar treasurer dean provost rector vicar curator commodore \
    harbourmaster director mgr manageress proprietor proprietress partner deputy matron precentor churchwarden registrar secretary trustee \
    superintendent cellarer abbot abbess pa \
    geschaftsfuhrer geschaftsfuhrerin inhaber inhaberin vorsitzende vorsitzender burgermeister rektor rektorin schulleiter schulleiterin \
    prokurist prokuristin kollege kollegin vorgesetzte direktor direktorin partnerin oberin amtsrat amtsratin brandamtsrat \
    directeur directrice gerant gerante fondateur fondatrice cofondateur cofondatrice presidente responsable doyen doyenne proviseur maire cadre cpe \
    surintendant econome associe associee prefet vice-president administratrice administrateur docteur daf drh \
    director directora subdirector subdirectora subgerente jefe jefa fundador fundadora cofundador cofundadora socio socia decano decana capataz \
    rectora profesor profesora capitan delegado delegada procuradora inspector inspectora encargado encargada lider \
    diretor diretora gerente chefe socia responsavel coordenador coordenadora encarregado encarregada administrador administradora gestor gestora \
    capitao encenador doutoranda recrutador recrutadora professora arquiteto arquiteta \
    hoofd leidinggevende oprichter mede-oprichter eigenaar eigenares voorzitter teamleider bestuurder afdelingshoofd adjunct directielid collega \
    compagnon ploegbaas secretaris wethouder burgemeester sluismeester zaakvoerster zaakvoerder penningmeester notaris hortulanus ib'er juf",
]);

/// Words that lead people to sign with what they are, beside those above, folded.
static SIGNED: Words = Words::new(&[
    "hr rh rrhh ops personnel personal grunder grunderin vorstand leitung betriebsrat pdl skipper enologo captain capitaine secretaria secretario \
    secretariado sekretariat secretariat coordinatrice coordinateur coordenadora coordinadora coordinador adjointe adjoint projectleider projektleiter \
    sister master head lead hm mate talent crewing recruiting recruitment recrutement rekrutierung administration administracion verwaltung \
    personalverwaltung pfarrburo reclutamiento planning reception accueil capital humano staffing",
]);

/// Words before a family name, folded.
pub(super) const HONORIFICS: &str = "mr mrs ms miss dr prof professor herr herrn frau mme madame monsieur m sr sra senor senora dra dhr mevr mevrouw mw sir dame \
    capt captain lt rev fr sister eng ing dipl lic arq hna hermana sor seu dona don sgt barr hon dott mag econ mtro heer meester cllr cllrs mdm lady lord coxswain commr miss";

/// Ranks that stand before a name alone, folded: `Captain Ruiz`, `Principal Vance`, `la profesora Lizarraga`.
static RANKS: Words = Words::new(&[
    "captain chief principal judge coach chef elder councillor commander major sergeant lieutenant matron padre pater pastor pfarrer professor \
    professorin professeur docteur maitre profesor profesora doctora professora ingeniero ingeniera kapitein kapitan capitaine capitan directeur \
    directrice direktor direktorin director directora rektor rektorin oberstudiendirektorin notaris meester schipper broker cllr coxswain doctor doctoras mayor warden inspector",
]);

/// Ranks as they are written before a name, where they are all that is known of somebody.
pub(super) const WRITTEN_RANKS: [&str; 50] = [
    "Cllr",
    "Cllr.",
    "Eng.ª",
    "Eng.º",
    "Dr.ª",
    "Sor",
    "Coxswain",
    "Mayor",
    "Don",
    "Rvd",
    "prof.",
    "dr.",
    "Pr.",
    "Ing.",
    "Eng.",
    "Enf.",
    "Cap.",
    "Cmdr.",
    "Sgt.",
    "Sr.",
    "Zr.",
    "Elder",
    "Père",
    "Abbot",
    "Capt",
    "Schwester",
    "Ds.",
    "Pfarrer",
    "Padre",
    "Pater",
    "Dr",
    "Dr.",
    "Dra.",
    "Prof.",
    "Professor",
    "Professorin",
    "Univ.-Prof.",
    "Prof. Dr.",
    "Capt.",
    "Captain",
    "Lt.",
    "Lieutenant",
    "Chef",
    "Coach",
    "Rev.",
    "Father",
    "Sister",
    "Canon",
    "Judge",
    "Dr.-Ing.",
];

/// Whether a word is what somebody is, wherever it stands.
pub(super) fn is_role(folded: &str) -> bool {
    ROLES.hold(folded) || folded.len() > 3 && is_a_job(folded, false) || folded == "foremen"
}

/// The same for a word of the text: German and Dutch put what somebody is at the end of a compound; a trade counts where it
/// is written small, for many are family names too.
pub(super) fn is_role_of(source: &Source<'_>, at: usize) -> bool {
    let Some(word) = source.text.words.get(at) else {
        return false;
    };
    let folded = word.folded.as_ref();
    // "em" is a small word in Portuguese, "EM" leads engineers.
    let written = &source.text.source[word.place.clone()];
    if folded.len() < 3 && !written.starts_with(char::is_uppercase) {
        return false;
    }
    if is_role(folded) {
        return true;
    }
    if folded.len() < 4 {
        return false;
    }
    let has_compounds = source.language.has_compounds();
    let is_small = written.starts_with(char::is_lowercase);
    let feminine = folded
        .strip_suffix("in")
        .filter(|_| source.language == Language::De);
    has_compounds
        && (is_a_job(folded, true)
            || feminine.is_some_and(|one| is_a_job(one, true))
            || ends_in_a_rank(folded))
        || is_small && source.language != Language::De && is_one_trade(folded)
}

/// `Werkplaatschef`, `Technikchef`, `unithoofd`, `hoofdverzorger`.
fn ends_in_a_rank(folded: &str) -> bool {
    const ENDS: [&str; 16] = [
        "leiter",
        "leiterin",
        "leider",
        "leidster",
        "chef",
        "chefin",
        "hoofd",
        "meister",
        "meisterin",
        "meester",
        "direktor",
        "direktorin",
        "coach",
        "baas",
        "leitung",
        "verzorger",
    ];
    ENDS.iter()
        .any(|end| folded.len() > end.len() + 2 && folded.ends_with(end))
}

/// Whether a word is a rank that stands before a name alone.
pub(super) fn is_rank(folded: &str) -> bool {
    RANKS.hold(folded)
}

/// Whether words read like somebody's title.
pub(super) fn is_title(piece: &str) -> bool {
    const ENDS: [&str; 6] = [
        "sekretarin",
        "sekretar",
        "beauftragte",
        "beraterin",
        "berater",
        "adviseur",
    ];
    const OTHER_ENDS: [&str; 2] = ["medewerker", "coordinator"];
    const OPENS_NO_TITLE: &str =
        "and und et y e en is are was can will has as with in at on mrs mr ms";
    let words = piece.split_whitespace().count();
    let folded = fold(piece);
    let first = folded.split(' ').next().unwrap_or_default();
    if is_listed(OPENS_NO_TITLE, first) || piece.contains(|c: char| c.is_ascii_digit()) && words > 3
    {
        return false;
    }
    let is_told = || {
        folded
            .split(|c: char| !c.is_alphanumeric() && c != '-' && c != '\'')
            .any(|word| {
                ROLES.hold(word)
                    || words <= 3 && SIGNED.hold(word)
                    || ends_in_a_rank(word)
                    || ENDS
                        .iter()
                        .chain(&OTHER_ENDS)
                        .any(|end| word.ends_with(end))
            })
    };
    (names_a_job(piece) || is_told() || names_a_known_role(piece))
        && words <= 7
        && piece.len() < 60
        && !piece.ends_with(['.', '?', '!', ':'])
        && !piece.contains('@')
}

/// Whether words are a desk of a house and name no house: `HR Services`, `Procurement`.
pub(super) fn is_desk(words: &str) -> bool {
    !words.is_empty()
        && words.split_whitespace().count() <= 5
        && is_nameless(words)
        && !words.contains(['@', '.'])
        && words.len() > 1
}

/// Whether words in a bracket behind a name are what somebody does, written small or in first letters: `Lina (paint)`,
/// `Kees (ib'er)`, `Dean Spall (SENCO)`.
pub(super) fn is_small_title(inside: &str) -> bool {
    const NEVER: &str = "me you he she they cc cced copied in on at by via from for with or and if not to no yes online remote video phone zoom teams \
        she/her he/him they/them formerly maybe per von aus bei mit via ou com con avec chez now new today tomorrow only free both optional also \
        uk usa us eu uae ny la dc gmt utc cet cest bst est edt pst pdt ist tbc tbd";
    let words = inside.split_whitespace().count();
    let is_short_form =
        (2..=6).contains(&inside.len()) && inside.chars().all(|c| c.is_ascii_uppercase());
    let is_of = ["of ", "von ", "de ", "van ", "chez "]
        .iter()
        .any(|of| inside.starts_with(of));
    (inside.starts_with(char::is_lowercase) && inside.len() > 2 && !is_of || is_short_form)
        && (1..=3).contains(&words)
        && !inside.contains(|c: char| c.is_ascii_digit() || "@/:.?!".contains(c))
        && !fold(inside)
            .split(|c: char| !c.is_alphanumeric() && c != '/')
            .any(|word| is_listed(NEVER, word))
}

/// `W. Hale` for `Warren Hale`, or the other way round.
pub(super) fn is_short_for(one: &str, other: &str) -> bool {
    let ends = |name: &str| {
        let mut words = name.split_whitespace().map(str::to_lowercase);
        let first = words.next().unwrap_or_default();
        (first.chars().next(), words.next_back())
    };
    let (a, b) = (ends(one), ends(other));
    a.1.is_some() && a == b
}

/// German writes every noun large: `und Personalchef Uwe Lindt`.
pub(super) fn is_german_noun(
    source: &Source<'_>,
    title: &Range<usize>,
    name: &Range<usize>,
) -> bool {
    let text = &source.text;
    source.language == Language::De
        && title.len() == 1
        && is_full_name(text.written(name.clone()))
        && !name
            .clone()
            .any(|at| is_often_said(text.words[at].folded.as_ref()))
}
