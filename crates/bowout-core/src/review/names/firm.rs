//! Firms' names: without legal suffixes, by their telling words, initials, or one inside the other.

use std::borrow::Cow;
use std::ops::Range;

use crate::text::{Text, Words, fold};

/// Legal suffixes and fillers that do not tell one firm from another, folded.
const FILLERS: &str = "gmbh ag se kg ug inc llc ltd limited corp corporation plc co company sa sas sarl srl bv nv ltda the and \
    group holding holdings mbh oy ab as spa kk pte pty sl slu lda eireli vof ohg gruppe groupe grupo cie compagnie \
    of de du la le das der die und et y e s l c n p h m i llp pllc lp pc gbr vzw asbl kgaa ltee sarl inc. scop eurl sca stiftung \
    van von vom zu zur ter ten los las dos das do da";

/// What houses are called by their trade, which many of them share, folded.
static TRADES: Words = Words::new(&[
    "hotel bank banco banque clinic clinica clinique klinik hospital hopital school schule ecole escola escuela \
    academy akademie academie academia gymnasium lycee kindergarten kita primary college university museum library librairie libreria buchhandlung bakery bakerei boulangerie panaderia padaria garage \
    restaurant restaurante cafe bar studio studios agency agentur agence agencia consulting partners services solutions \
    systems technologies technology software labs media design energy energie pharma health care logistics transports \
    transport bau werke werk verlag praxis kanzlei apotheke pharmacie farmacia colegio instituto institut foundation \
    stiftung fundacion fundacao trust hospice zorg gemeente stadt city council department ministry royal national \
    motors foods seafoods surgery practice dental dentistry veterinary vets nursery primary infants juniors grammar \
    parish church airlines airways air rail railways buses coaches transport removals haulage freight shipping \
    insurance assurance brokers mutual building society estate estates farm farms vineyard vineyards winery brewery bakers \
    bakeries caterers catering kitchen grill inn arms lodge resort spa gym fitness salon laundry cleaning security \
    solicitors accountants architects builders roofing plumbing electrical joinery engineering instruments tools steel \
    metals textiles furniture books press publishing publishers radio television theatre theater orchestra gallery \
    county district registry library stores store shop market supermarket markets pharmacy chemists opticians optics \
    autohaus spedition reederei werft brauerei backerei metzgerei gartnerei druckerei molkerei tischlerei schreinerei \
    pflegedienst seniorenheim pflegeheim krankenhaus rathaus bibliothek buch handlung versicherung sparkasse weingut \
    garten landkreis amt maison mairie cabinet societe atelier ateliers etablissements editions brasserie boucherie \
    patisserie menuiserie imprimerie domaine ferme chantiers taller talleres bodega bodegas restaurante panaderia \
    ferreteria libreria clinica gimnasio inmobiliaria editorial constructora transportes conservas padaria oficina \
    construtora transportadora editora farmacia mercado supermercado supermercados bouwbedrijf drukkerij kwekerij \
    laticinios frigorifico vidraria ceramica metalurgica siderurgica usina confeitaria pousada vinicola moinhos lacteos \
    frigorificos ceramicas astilleros viveros almacenes laboratorio laboratorios laiterie fromagerie verrerie scierie \
    fonderie conserverie ingenieursbureau adviesbureau architectenbureau ingenieurburo planungsburo bureau \
    stadsschouwburg schouwburg muziekschool kinderopvang kinderdagverblijf stadtwerke stadttheater stadtbibliothek musikschule \
    optica otica optique optik optiek imobiliaria papelaria livraria lavanderia peluqueria papeleria fruteria joyeria joalheria \
    nurseries gardens centre center growers dairy dairies foundry foundries mill mills printers printing cinema cinemas surgeries clinics \
    hotels hospitals schools colleges theatres museums garages bakehouse smokehouse quarry quarries shipyard grafica graficas tipografia \
    travel carrosserie slagerij brouwerij rederij uitgeverij ziekenhuis basisschool thuiszorg zorggroep advocaten makelaars \
    universidad universidade universite universitat universiteit hochschule hogeschool facultad faculdade lycee liceo \
    apotheek drogerie drogist tandartspraktijk huisartsenpraktijk dierenkliniek tierklinik zahnarztpraxis bakkerij \
    boekhandel tuincentrum gartencenter jardinerie autobedrijf schildersbedrijf hoveniers kapsalon coiffure salao \
    woonzorgcentrum altenheim residencia residence asilo creche creches guarderia kinderhaus grundschule realschule \
    theater teatro musee musea museo museu orchester orchestre orquesta mediatheque ayuntamiento prefeitura camara \
    mutuelle mutua seguros assurances verzekeringen caisse caja caixa cooperativa cooperative genossenschaft \
    cave caves adega quinta chateau cantina bistro bistrot pizzeria cafeteria heladeria glacier konditorei chocolaterie \
    cerveceria cervejaria destilleria distillery distillerie brennerei transporte logistica logistique logistik \
    zimmerei schlosserei installatiebedrijf electricidad electricite fontaneria carpinteria marcenaria serralheria \
    serrurerie ebenisterie calcados textil imprenta",
]);

/// Legal forms in Han, which stand before or behind a name.
const HAN_FORMS: &[&str] = &[
    "株式会社",
    "有限会社",
    "合同会社",
    "(株)",
    "（株）",
    "股份有限公司",
    "有限责任公司",
    "有限公司",
    "公司",
    "集团",
    "集團",
];

/// The words of a name that tell it from others, folded. A name in Han is one word.
pub(crate) fn telling(name: &str) -> Vec<String> {
    let mut bare = name.to_owned();
    for form in HAN_FORMS {
        bare = bare.replace(form, "");
    }
    if bare.chars().any(|c| c as u32 > 0x3000) {
        let joined: String = fold(&bare)
            .chars()
            .filter(|c| c.is_alphanumeric())
            .collect();
        return if joined.is_empty() {
            vec![]
        } else {
            vec![joined]
        };
    }
    let text = Text::new(&bare);
    let words = text.words.into_iter();
    let words: Vec<String> = words.map(|word| word.folded.into_owned()).collect();
    let telling: Vec<String> = words
        .iter()
        .filter(|word| !crate::text::is_listed(FILLERS, word))
        .cloned()
        .collect();
    if telling.is_empty() { words } else { telling }
}

/// Whether two firms' names may mean the same firm.
pub(crate) fn may_be_same_firm(one: &str, other: &str) -> bool {
    let (a, b) = (telling(one), telling(other));
    let initials = |words: &[String]| {
        words
            .iter()
            .filter_map(|word| word.chars().next())
            .collect::<String>()
    };
    let (joined_a, joined_b) = (a.concat(), b.concat());
    a.is_empty()
        || b.is_empty()
        || a.iter()
            .any(|word| word.chars().count() > 2 && b.contains(word) && !is_kind_of_house(word))
        || joined_a.contains(&joined_b)
        || joined_b.contains(&joined_a)
        || initials(&a) == joined_b
        || initials(&b) == joined_a
}

/// Whether two firms' names mean the same firm where a record tells them apart: a word that both share counts only where
/// one begins with it or holds all words of the other. `Harbor City Transit` is not `Meridian Transit`.
pub(crate) fn is_same_firm(one: &str, other: &str) -> bool {
    let (a, b) = (telling(one), telling(other));
    let are_kinds = |words: &[String]| words.iter().skip(1).all(|word| is_kind_of_house(word));
    let is_first = a.first() == b.first() && (are_kinds(&a) || are_kinds(&b));
    let holds = |a: &[String], b: &[String]| b.iter().all(|word| a.contains(word));
    may_be_same_firm(one, other)
        && (is_first || a.len() < 2 || b.len() < 2 || holds(&a, &b) || holds(&b, &a))
}

/// Whether a word, folded, tells what a house does, as many houses' names do.
pub(crate) fn is_kind_of_house(word: &str) -> bool {
    let mut ends = word.char_indices().map(|(at, _)| (at, &word[at..]));
    let is_end = |(at, end): (usize, &str)| {
        at >= SHORTEST_FRONT && end.len() >= SHORTEST_KIND && TRADES.hold(end)
    };
    TRADES.hold(word) || ends.any(is_end)
}

/// The shortest front that makes a compound of a word for a house, in bytes.
const SHORTEST_FRONT: usize = 3;
/// The shortest word for a house that is looked for at the end of a compound, in bytes: `Schlosshotel`.
const SHORTEST_KIND: usize = 5;

/// Whether two names are of partners of whom one is another: `Foss & Lowther`, `Fisher & Lowther`.
pub(crate) fn are_other_partners(one: &str, other: &str) -> bool {
    let partners = |name: &str| {
        let joined = [" & ", " + ", " and ", " und ", " et ", " y ", " e ", " en "];
        let (one, other) = joined.iter().find_map(|mark| name.split_once(mark))?;
        let first = |name: &str| {
            let mut words = telling(name).into_iter();
            words
                .next()
                .filter(|word| !crate::text::is_listed(FILLERS, word))
        };
        Some((first(one)?, first(other)?))
    };
    let is_other = |((a, b), (c, d)): ((String, String), (String, String))| (a == c) != (b == d);
    partners(one).zip(partners(other)).is_some_and(is_other)
}

/// A word, folded, without the article that French elides before it: `l'occitane`.
fn unelided(word: &str) -> &str {
    word.strip_prefix("l'").unwrap_or(word)
}

/// Every place where a firm is named in some words: its telling words in a row, written large or in Han.
pub(crate) fn is_named(text: &Text<'_>, firm: &str, within: Range<usize>) -> Vec<Range<usize>> {
    let wanted: Vec<String> = telling(firm)
        .iter()
        .flat_map(|word| Text::new(unelided(word)).words)
        .map(|word| word.folded.into_owned())
        .collect();
    let Some(first) = wanted.first() else {
        return vec![];
    };
    // "Van" of "Van Riel" is written with it.
    let whole = Text::new(firm).words.into_iter().map(|word| word.folded);
    let lead: Vec<Cow<'_, str>> = whole.take_while(|word| word != first).collect();
    let end = |at: usize| {
        let mut end = at;
        for want in &wanted {
            // "Banco do Sul" is told by "banco" and "sul".
            while end > at
                && text.words.get(end).is_some_and(|word| {
                    word.folded != *want
                        && (word.folded == "in" || crate::text::is_listed(FILLERS, &word.folded))
                })
            {
                end += 1;
            }
            if text.words.get(end)?.folded != *want {
                return None;
            }
            end += 1;
        }
        (end <= within.end).then_some(end)
    };
    let named = |at: usize| {
        let end = end(at)?;
        let is_large = text.source[text.words[at].place.clone()]
            .chars()
            .next()
            .is_some_and(|c| !c.is_lowercase());
        let from = at.max(within.start + lead.len()) - lead.len();
        let is_led = lead
            .iter()
            .eq(text.words[from..at].iter().map(|word| &word.folded));
        is_large.then_some(if is_led { from } else { at }..end)
    };
    let straight = (within.start..within.end)
        .filter(|at| text.words[*at].folded == *first)
        .filter_map(named);
    straight.chain(turned(text, &wanted, &within)).collect()
}

/// Where a house of two words is told by what it is and where: `the bakery in Kirkstall`.
fn turned(text: &Text<'_>, wanted: &[String], within: &Range<usize>) -> Option<Range<usize>> {
    let [place, kind] = wanted else { return None };
    let found = |at: &usize| {
        let [what, joins, place_word] = &text.words[*at..*at + 3] else {
            return false;
        };
        what.folded == *kind
            && place_word.folded == *place
            && crate::text::is_listed("in of at from", &joins.folded)
            && text.is_large(*at + 2)
    };
    let mut starts = within.start..within.end.saturating_sub(2).max(within.start);
    starts.find(found).map(|at| at..at + 3)
}

#[cfg(test)]
mod tests {
    use super::{is_named, may_be_same_firm};
    use crate::text::Text;

    #[test]
    fn takes_the_same_firm_in_many_spellings() {
        for (one, other) in [
            ("Nordlicht Energie GmbH", "Nordlicht"),
            ("International Business Machines", "IBM"),
            ("Data Bricks", "Databricks"),
            ("株式会社つばき製作所", "つばき製作所"),
        ] {
            assert!(may_be_same_firm(one, other), "{one} {other}");
        }
        assert!(!may_be_same_firm("Nordlicht GmbH", "Südwind GmbH"));
        assert!(!may_be_same_firm("Banco do Sul", "Banda do Norte"));
    }

    #[test]
    fn finds_a_firm_by_its_telling_words() {
        let text = Text::new("I join Blue Water in May, and the water is blue; 云杉科技很好");
        let all = 0..text.words.len();
        assert_eq!(
            is_named(&text, "Blue Water Ltd", all.clone()).first(),
            Some(&(2..4))
        );
        assert_eq!(is_named(&text, "云杉科技有限公司", all).len(), 1);
        let text = Text::new("the job at the bakery in Kirkstall, and a bakery in town");
        let all = 0..text.words.len();
        let named = is_named(&text, "Kirkstall Bakery", all);
        assert_eq!(named.first().filter(|_| named.len() == 1), Some(&(4..7)));
    }
}
