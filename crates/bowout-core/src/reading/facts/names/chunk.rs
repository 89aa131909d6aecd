//! Runs of words that can be a name: capitals with the small words that names hold together.

use std::borrow::Cow;
use std::ops::Range;

use crate::reading::weigh::names_a_trade;
use crate::text::{Text, Words, fold, line_start};

/// Small words inside names.
const INSIDE: &str = "of the and de du des da do dos das del la le les los el und y e et en van von der den für of 's";

static SMALL: Words = Words::new(&[INSIDE]);

/// Capitalised words that begin sentences and greetings, and name no one.
const NO_NAME: &str = "i we you your our the a an hi hello dear please thank thanks this that these it if when where what \
    who how let would could can will are is as at on in for with from to by and or but not no yes my me \
    his her their they he she re fwd fw aw wg ich wir sie ihr ihre ihren ihrer du dein uns unser unsere \
    der die das ein eine bitte hallo guten sehr liebe lieber vielen danke mit im am nous vous votre \
    notre je bonjour merci cher chere madame monsieur hola gracias estimado estimada nos nuestro usted \
    ola prezado prezada obrigado obrigada beste hoi bedankt wij jij u uw best kind regards sincerely \
    cordialement monday tuesday wednesday thursday friday saturday sunday january february march april \
    may june july august september october november december interview invitation team zoom google meet \
    teams microsoft oi hey ola good great slack linkedin calendly skype webex hirevue home hr gmt est \
    pst cet am pm cv pdf seriez pourriez auriez etes avez podria podrias puede puedes poderia voce \
    haben konnten passt wann heeft kunt wanneer hebben ons onze zijn wij jullie uw het il elle on ils elles dit dat het een op als om bij voor na \
    komm sag melde schreib schau venga passe viens kom laat el los las un una por para con se su tu te le lo si no que como cuando donde o os as um uma em se por ao seu sua";

/// Whether a word names nobody by itself.
pub(in crate::reading::facts) fn is_no_name(folded: &str) -> bool {
    static WORDS: Words = Words::new(&[NO_NAME]);
    WORDS.hold(folded)
}

/// Whether a word begins with a capital.
pub(in crate::reading::facts) fn is_capital(text: &Text<'_>, word: usize) -> bool {
    text.is_large(word)
}

/// What stands between a word and the next one.
pub(in crate::reading::facts) fn gap<'a>(text: &Text<'a>, word: usize) -> &'a str {
    match (text.words.get(word), text.words.get(word + 1)) {
        (Some(one), Some(next)) => &text.source[one.place.end..next.place.start],
        _ => "\n\n",
    }
}

/// Whether a name may go on over what stands between two words: a blank, `&`, a hyphen, an apostrophe, a wrapped line.
fn bridges(gap: &str) -> bool {
    let bare = gap.trim();
    let is_short = gap.matches('\n').count() <= 1;
    is_short
        && (bare.is_empty()
            || bare == "&"
            || bare == "+"
            || gap.len() == bare.len() && matches!(bare, "-" | "'" | "’" | "·" | "/" | "‑"))
}

/// Every name of a text, each beginning behind the one before.
pub(in crate::reading::facts) fn each_name(text: &Text<'_>) -> impl Iterator<Item = Range<usize>> {
    let mut next = 0;
    std::iter::from_fn(move || {
        let name = (next..text.words.len()).find_map(|at| name_at(text, at))?;
        next = name.end;
        Some(name)
    })
}

/// The name that begins at a word: capitalised words, small words only between them. `None` where none begins.
pub(in crate::reading::facts) fn name_at(text: &Text<'_>, at: usize) -> Option<Range<usize>> {
    if !is_capital(text, at) || text.words[at].folded.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    let mut end = at + 1;
    while end < text.words.len()
        && end - at < 8
        && (bridges(gap(text, end - 1))
            || gap(text, end - 1) == ". "
                && matches!(text.words[end - 1].folded.as_ref(), "st" | "dr" | "mt"))
    {
        let is_wrapped = gap(text, end - 1).contains('\n');
        if is_wrapped
            && (!is_long_line(text, end - 1)
                || is_labelled_line(text, end)
                || is_no_name(text.words[end].folded.as_ref()))
        {
            break;
        }
        if is_capital(text, end) {
            end += 1;
        } else if SMALL.hold(text.words[end].folded.as_ref())
            && bridges(gap(text, end))
            && !gap(text, end).contains('\n')
            && end + 1 < text.words.len()
            && (is_capital(text, end + 1)
                || SMALL.hold(text.words[end + 1].folded.as_ref())
                    && is_capital(text, end + 2)
                    && bridges(gap(text, end + 1)))
        {
            end += 2;
        } else {
            break;
        }
    }
    // A small word at the end belongs to what follows.
    while end > at + 1
        && SMALL.hold(text.words[end - 1].folded.as_ref())
        && !is_capital(text, end - 1)
    {
        end -= 1;
    }
    Some(at..end)
}

/// Whether the line that a word ends was long enough to be wrapped.
fn is_long_line(text: &Text<'_>, word: usize) -> bool {
    let end = text.words[word].place.end;
    let start = line_start(text.source, end);
    end - start >= 55
}

/// Whether the line break behind a word is a mere wrap: its line was long, and the next one is no label.
pub(in crate::reading::facts) fn is_wrapped(text: &Text<'_>, word: usize) -> bool {
    gap(text, word).matches('\n').count() == 1
        && is_long_line(text, word)
        && !is_labelled_line(text, word + 1)
}

/// Whether the line that a word begins is one of the shape `label: value`.
fn is_labelled_line(text: &Text<'_>, word: usize) -> bool {
    let rest = &text.source[text.words[word].place.start..];
    rest.lines().next().is_some_and(|line| line.contains(':'))
}

/// Whether a line, squashed, may begin like a key that is: told by its first letter, and a "no" is certain.
pub(in crate::reading::facts) fn may_begin_like(line: &str, key: &str) -> bool {
    let counts = |c: &char| c.is_ascii_alphanumeric() || *c == '&' || !c.is_ascii();
    match (line.chars().find(counts), key.chars().next()) {
        (Some(first), Some(wanted)) if first.is_ascii_alphanumeric() => {
            first.to_ascii_lowercase() == wanted
        }
        _ => true,
    }
}

/// Letters and digits of a name alone, to compare it with a domain.
pub(in crate::reading::facts) fn squashed(name: &str) -> String {
    let spelt = if name.contains('&') {
        Cow::Owned(name.replace('&', "and"))
    } else {
        Cow::Borrowed(name)
    };
    let mut folded = fold(&spelt);
    folded.retain(char::is_alphanumeric);
    folded
}

/// Words that name a job, folded; the ends of compounds count.
const JOBS: &str = "direktor direktorin rektor rektorin chaplain teller oiler stocker tuner jointer logger breeder caseworker rating jockey mason agronomist mariner bosun skipper \
    steward stewardess purser matron registrar sexton verger usher curate organist conductor musician violinist dirigent dirigente animator animateur \
    animatrice matroos schipper bootsman marin matelot polymecanicien metreur cariste greffier greffiere garde-chasse tourier vigneron sommelier \
    sommeliere patissier patissiere charpentier macon plombier couvreur peintre soudeur facteur livreur livreuse auxiliaire educateur educatrice \
    professeur institutrice instituteur gestionnaire secretaire redacteur redactrice conseiller conseillere conducteur conductrice hotesse agent \
    albanil fontanero soldador pintor carpintero peon mozo repartidor repartidora cajero cajera limpiador limpiadora cuidador cuidadora maestro \
    maestra profesor profesora educador educadora tornero fresador almacenista socorrista veterinario veterinaria farmaceutico farmaceutica \
    cirujano medico medica psicologo psicologa arquitecto arquitecta delineante comercial gestor gestora encargado encargada jefe jefa \
    pedreiro eletricista encanador soldador pintor carpinteiro marceneiro caixa atendente repositor repositora cuidador cuidadora professor \
    recepcionista camareira faxineiro faxineira porteiro vigilante estoquista confeiteiro confeiteira acougueiro auxiliar supervisor supervisora \
    fisioterapeuta nutricionista psicologo dentista higienista bibliotecario bibliotecaria arquivista tradutor tradutora redator redatora \
    contador advogado advogada economista estatistico biologo quimico agronomo zootecnista animador animadora formador formadora gerente \
    engineer developer manager analyst designer director lead leader coordinator officer assistant specialist \
    consultant scientist nurse teacher technician architect administrator representative associate \
    executive accountant planner programmer supervisor conservator intern clerk driver chef producer \
    editor writer recruiter mechanic operator buyer advisor adviser researcher professor lecturer \
    paralegal lawyer attorney groomer librarian drafter builder hydrologist cartographer technologist \
    metallurgist auditor cashier crew head marketer salesperson strategist trainer tester therapist \
    pharmacist physician owner master partner apprentice designer herdsperson archivist concierge staff \
    ingenieur ingenieurin entwickler entwicklerin leiter leiterin leitung referent referentin \
    sachbearbeiter sachbearbeiterin berater beraterin techniker technikerin kaufmann kauffrau assistenz \
    mitarbeiter mitarbeiterin restauratorin restaurator disponent fachkraft meister verkaufer pfleger \
    responsable charge chargee cheffe chef technicien technicienne developpeur developpeuse \
    bibliothecaire controleur assistante ingenieure vendeur gerente analista tecnico tecnica ingeniero \
    ingeniera coordinador coordinadora especialista desarrollador desenvolvedor operador operadora \
    enologo corrector ejecutivo administrativo disenador coordenador assistente adviseur medewerker \
    ontwikkelaar coordinator verpleegkundige wijkverpleegkundige schrijver projectleider \
    vrijwilligerscoordinator planner magazziniere entwicklung voorman electrician plumber carpenter joiner cook baker gardener \
    cleaner guard warden porter receptionist illustrator cartographer economist statistician barista \
    waiter waitress picker packer welder fitter surveyor translator copywriter photographer \
    veterinarian secretary bookkeeper groundskeeper gartner gartnerin schlosser tischler bauleiter \
    bauleitung erzieher erzieherin pflegekraft elektriker koch backer mechatroniker \
    fachangestellte menuisier ebeniste infirmier infirmiere comptable serveur cuisinier jardinier \
    jardinero cocinero camarero enfermero enfermera contable abogado recepcionista projetista auxiliar \
    vendedor cozinheiro enfermeiro kaasmaker kok verkoper chauffeur timmerman lasser monteur \
    boekhouder mecanico electricista panadero peluquera peluquero conductor dependiente camarera cocinera jardinera \
    kapster kapper heftruckchauffeur bakker schoonmaker docent leraar hovenier verzorgende stagiair beleidsmedewerker \
    staplerfahrer fahrer lagerist lehrer lehrerin kellner kellnerin friseur friseurin maler aushilfe praktikant werkstudent \
    arzt hebamme einkaufer einkauferin verkauferin vendeuse boulanger coiffeuse caissier magasinier mecanicien electricien \
    enseignant stagiaire alternant serveuse cuisiniere infirmier motorista professora professor padeiro balconista \
    engenheiro engenheira estagiario vendedora enfermeira carer caretaker midwife physiotherapist tutor solicitor labourer \
    runner florist butcher hairdresser stylist bartender lectureship postdoc trainee programmer bricklayer roofer scaffolder \
    tech technologist telecommunicator temp dsm asm sre cnc exec gesellin geselle commis tornero adegueiro \
    redactora redactor comptable oberarzt oberarztin lectureship stagehand deckhand groundsman keeper handyman foreman \
    estimator inspector investigator counsel counsellor counselor instructor coach actor actress musician interpreter \
    caterer valet host hostess concierge bellhop janitor custodian superintendent ranger firefighter constable \
    biologist chemist physicist geologist ecologist psychologist hygienist horticulturist stockist camarista \
    corrector brouwer buzo scheduler dispatcher courier housekeeper lifeguard storekeeper machinist dietitian radiographer optometrist paramedic";

static JOB: Words = Words::new(&[JOBS]);

/// Whether a folded word of Latin letters is one for a job; `has_compounds`: whether the end of a compound counts.
pub(in crate::reading::facts) fn is_a_job(word: &str, has_compounds: bool) -> bool {
    let ends_so = || {
        (6..word.len().saturating_sub(2)).rev().any(|long| {
            let end = word.get(word.len() - long..);
            end.is_some_and(|end| JOB.hold(end))
        })
    };
    JOB.hold(word) || names_a_trade(word) || has_compounds && ends_so()
}

/// Whether a name holds a word for a job.
pub(in crate::reading::facts) fn names_a_job(name: &str) -> bool {
    let folded = fold(name);
    let latin = folded
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| is_a_job(word, true));
    latin
        || !name.is_ascii()
            && [
                "師",
                "士",
                "厨",
                "师",
                "员",
                "員",
                "スタッフ",
                "マネジャー",
                "ディレクター",
                "店長",
                "店长",
                "運転手",
                "司机",
                "司機",
                "教授",
                "策划",
                "企劃",
                "运营",
                "销售",
                "產品",
                "產品經理",
                "經理",
                "工",
                "エンジニア",
                "営業",
                "オペレーター",
                "デザイナー",
                "マネージャー",
                "職",
                "工程师",
                "经理",
                "主管",
                "总监",
                "编辑",
                "专员",
                "主任",
                "分析师",
                "助理",
                "顾问",
                "設計師",
                "看護師",
                "教員",
                "護士",
                "护士",
                "教师",
                "店员",
                "店員",
                "会计",
                "厨师",
                "工程師",
            ]
            .iter()
            .any(|job| name.contains(job))
}
