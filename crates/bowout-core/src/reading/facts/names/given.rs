//! Given names of many countries: `Torben`, `Oonagh`, `Beatriz`. The list is drawn from the names of Faker (MIT licence), without
//! those that letters write small.

use crate::text::Words;

/// Names that mean hardly anything else, folded.
static GIVEN: Words = Words::new(&[include_str!("given.txt"), SHORT]);

/// Short forms that people sign with, folded.
const SHORT: &str = "phil ned raj bea pat sunil fatou morag ros deb trish kev baz gaz daz shaz kaz bex jess ollie alfie archie charlie harry freddie milly tilly \
    gus stu bev viv val sid hal hank chuck rick doug dougie dunc gord herb jed jake len lew marge mitch morty nige oli ozzy rafe sandy seb \
    tad wally walt woody xav zeb nacho pepe chelo chema toni mafalda beto duda juca neto tuca kalle jupp wolle moritz manni vroni jojo mimi sjaak \
    koos truus bep riet wies jopie macca shaza gazza ceri nia sioned teun bram basti olli steffi micha susi rolli dani rafa fer gabi maca juanjo";

/// Names that are words, family names or places too, folded: given names only before a family name.
static DOUBTFUL: Words = Words::new(&[
    "adem adora alis alla allen alma amie amol amor anders ane anel angel angeles asko aura avril baba baptiste bara beau \
    bebe ben bienvenida blanca blessing boel cal caridad carter cas cem charity chase chelsea cherie cielo clair clara \
    clemente comfort concha consuelo cooper coral cristal cruz curro curt dara daren daria darin darling davor dawn dean \
    dejan delfin dev devon digna dolly dolores dom domingo domingos don dona drew dries duke earl ed edu elke ella els \
    enzo erna ernst eve faith felicidad ferdi flor franca frances frank freia fresia gaby georgia glen gosta grace gracia \
    grant greet gro guy haris harley harm hjalmar holm honore hope hudson iban ide ima inna ira irma isa ita jade jai jay \
    jesus jet jolie jordan joy juli julio jure kata kelvin ken kenn kick klas lasse lassi leo lex li lia liberto lida lien \
    lincoln linda linde linn liv lore lowe lucky luz mac marciano marco mare margherita mari marin mason matheus mato mats \
    matti maxi maximo melina mercy mie miel milagros mio mira miran miro modesta muni murat nacio nair nela nessa nina \
    nino nuri oke olive om ora patience paz penny pero pier pol prudence puk queen ray rein reine remedios remo resi rex \
    reyes reza rocco roman rose rosetta rosette rosie ross rune rut saga sai saida sante santos sari senta serena serkan \
    shem sherry sien signe sil silas silva sini socorro sofi sol solange sole stein sys tamara tecla teo theres tia ties \
    tijmen tino toma tone tono toon tor trent trinity urbain uta ute victoria vidal viola violet yaa yanira \
    noel nancy shannon nelson rosario clark modesto lamar brady maia",
]);

/// Whether a folded word is a given name and hardly anything else; both parts of `Jan-Hendrik`.
pub(in crate::reading::facts) fn is_given(folded: &str) -> bool {
    folded.split('-').all(|part| GIVEN.hold(part))
}

/// Whether a folded word may be a given name before a family name.
pub(in crate::reading::facts) fn may_be_given(folded: &str) -> bool {
    let mut parts = folded.split('-');
    let first = parts.next().unwrap_or_default();
    GIVEN.hold(first) || DOUBTFUL.hold(first) || parts.next_back().is_some_and(is_given)
}
