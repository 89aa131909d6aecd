//! Words for what people are, beyond those that tell a job from a name anywhere in a mail: many of them mean something else
//! elsewhere, so they count only where a role is looked for.

use crate::reading::facts::names::{is_a_job, names_a_job};
use crate::text::{Words, fold, is_listed, stands_alone};

/// Occupations, folded, in English, German, French, Dutch, Spanish and Portuguese.
const TRADES: &str = "helper helpers conductor warden packer picker techs bediening herdsman herdsmen deckhand joiner skipper barista vp cfo cto coo fd sre cra accompanist actuary acupuncturist adjuster adjudicator aide almoner anaesthetist anesthetist angler announcer apiarist appraiser \
    aquarist arborist arranger artisan artist asst assessor astrologer astronomer athlete auctioneer audiologist au-pair ambassador attendant \
    bailiff baler banker bargee barber barkeep barman barmaid barrister bartender basketmaker beautician beekeeper bellmaker binder blacksmith \
    blaster blender boatbuilder boatman boilermaker boilersmith bookbinder bookseller botanist bouncer brakeman brewer broker busser bursar butler \
    cabler cadet caddie cameraman camerawoman caregiver cartoonist carver caster caulker cellarman ceramicist chambermaid chandler chauffeur cheesemaker chef \
    cheesemonger childminder chiropodist chiropractor choreographer chorister cidermaker climber clockmaker closer co-ordinator cobbler coder collector \
    colourist colorist columnist comedian commis companion compositor compounder comptroller composer confectioner conservationist contractor controller conveyancer \
    cooper copyist coppersmith cordwainer coroner costumier courier couturier coxswain craftsman crofter croupier curator cutler cutter cyclist \
    dancer dealer debater declarant decorator demonstrator dentist deputy dermatologist detective digger dishwasher distiller diver docker doctor doorman \
    dramaturg draughtsman draughtsperson dredger dressmaker dresser drover druggist dustman dyer \
    ecologist electroplater embalmer embroiderer enameller engraver enumerator envoy escort estimator ethicist examiner excavator extruder \
    fabricator faculty falconer farmhand farrier fellow ferryman fettler finisher fisherman fishmonger fixer flautist flutist forager forecaster forester forger forwarder \
    founder framer fundraiser furrier gaffer gamekeeper gaoler gaucher geneticist geographer gilder glassblower groundsperson groundskeeper housekeeping glazier goldsmith governess governor grader grafter \
    graduate greenkeeper grinder grip grocer groom grower guardian guide gunsmith gynaecologist hairstylist harpist harvester hatter hca headmaster headmistress \
    headteacher herbalist herder historian holder horner horologist hospitalist houseman houseparent hygienist icer illustrator \
    indexer inker innkeeper installer insurer irrigator jailer jeweller jeweler journalist journeyman judge juggler keyholder kitchenhand knitter \
    lamplighter landscaper laundress lecturer lector lifter lighterman lightkeeper linguist lineman linesman linotypist lobbyist locksmith longshoreman luthier \
    machinist magician magistrate maker maltster manicurist marksman marshal masseur masseuse mathematician mate mediator merchandiser merchant messenger meteorologist \
    microbiologist miller milliner miner minder minister minstrel model modeller moderator moulder mower muralist muleteer naturalist naturopath navigator negotiator \
    neurologist newsreader notary novelist numismatist nursemaid nurseryman oboist observer obstetrician odp oncologist operative optician orderly orchestrator orthodontist \
    osteopath packager painter palaeontologist panelbeater paramedic para-educator paraeducator paraprofessional parson pathologist patternmaker patroller paver paymaster \
    pedicurist perfumer performer phd phlebotomist pianist piercer pilot pipefitter pipelayer planter plasterer plater playwright podiatrist poet polisher porter \
    potter poultryman preacher presenter presser priest principal printer printmaker proctor projectionist promoter proofreader prosecutor prosthetist provost \
    psychiatrist psychotherapist publican publicist puppeteer purser quarryman quilter rabbi radiologist rancher rector referee refiner reporter resident restorer \
    retoucher reviewer rickshaw rigger riveter roaster roper rower sacristan saddler sailmaker sailor salter sawyer sculptor seamstress server setter sexer shearer \
    shelver shepherd shipwright shoemaker shopfitter shopkeeper shunter signaller signalman signwriter silversmith singer skipper slater slaughterman smith sommelier soprano \
    sonographer sorter sower spinner splicer spotter stableman stationmaster stevedore stitcher stoker stonecutter stonemason storyteller stuntman \
    sub-editor subeditor subcontractor surgeon sweeper switchman tailor tanner taster tattooist taxidermist telephonist teller tenor thatcher therapist throwster \
    tiler toolmaker tracker trader trainer trapper traveller treasurer trimmer trucker turner typesetter typist undertaker upholsterer valuer veneerer vet \
    vicar viewer violist violin viola voicer volunteer wagoner waller washer watchmaker watchman weaver weigher welder wheelwright whaler wigmaker \
    winemaker woodcarver woodturner worker wrangler zookeeper zoologist rn lpn cna hgv hgv1 hgv2 lgv sous porter demi pastry temp temps \
    akustiker anwarter anwarterin apotheker apothekerin anwalt anwaltin backerin badewart bademeister bankkaufmann bauer baumpfleger bestatter betonbauer bibliothekar \
    bibliothekarin bodenleger brauer brunnenbauer buchbinder buchhalter buchhalterin buchhandler buhnenbildner chirurg dachdecker dirigent dolmetscher dolmetscherin \
    dreher drucker einrichter erzieher estrichleger fahrlehrer feinmechaniker fischwirt fleischer fliesenleger florist florist forster forstwirt fotograf fraser friedhofsgartner \
    gastgeber geigenbauer gerber gerustbauer gesundheitspfleger glaser goldschmied graveur hausmeister hausmeisterin hauswart hauswirtschafterin heizungsbauer \
    hilfskraft hutmacher imker informatiker informatikerin installateur jager jungkoch juwelier kaminkehrer kassierer kassiererin kameramann kapitan karosseriebauer keramiker \
    klempner kochin konditor konditorin korrektor kranfuhrer krankenpfleger krankenschwester kraftfahrer kustos kutscher laborant laborantin landwirt lektor lektorin \
    logopade logopadin lokfuhrer matrose maurer maschinenfuhrer maschinist masseur maskenbildner mechaniker mechanikerin melker metzger modellbauer monteur muller mullerin \
    notar notarin optiker optikerin orgelbauer padagoge padagogin parkettleger pfarrer pflegefachperson pflegefachfrau pflegefachmann pflegehelfer pfortner polier polsterer portier \
    psychologe psychologin putzhilfe rechtsanwalt redakteur redakteurin richter rohrleitungsbauer sanitater sattler schafer schauspieler schreiner schuhmacher schweisser \
    sekretar sekretarin servicekraft sozialarbeiter sozialarbeiterin sozialpadagoge spengler spuler statiker steinmetz steuerberater stukkateur textilreiniger tierarzt tierarztin \
    tierpfleger tierpflegerin tontechniker totengraber trockenbauer uhrmacher umschuler verfahrensmechaniker vermesser verwalter volontar volontariat wachmann \
    wartin weber werkzeugmacher winzer zahnarzt zahntechniker zerspanungsmechaniker zimmerer zimmermann zoologe zugbegleiter lehrling azubi auszubildende auszubildender lehrstelle \
    accordeur aide alternante ambulancier apiculteur apprenti apprentie archiviste artisan ascensoriste assureur attache attachee avocat avocate batelier berger bergere \
    bijoutier boucher bouchere brasseur brodeuse bucheron cantinier cantiniere carreleur carrossier cavalier chapelier charcutier chaudronnier chauffeur chercheur chercheuse \
    chirurgien cocher concierge conferencier conservateur conservatrice correcteur correctrice cordonnier couturier couturiere crepier croupier cultivateur decorateur dentiste \
    dessinateur dessinatrice dieteticien documentaliste dompteur ebeniste eclairagiste eclusier ecrivain eleveur employe employee encadreur facteur fleuriste fondeur forgeron formateur \
    formatrice fromager fromagere garde gardien gardienne geometre glacier grutier guichetier guide horloger horticulteur huissier imprimeur instructeur interprete jardiniere juriste \
    laborantin livreur luthier maieuticien maitre manutentionnaire maquettiste maraicher marbrier marionnettiste masseur mecano meunier monteuse moniteur monitrice musicien notaire nourrice \
    opticien orthophoniste ouvrier ouvriere palefrenier paysagiste pecheur pedicure pharmacien pharmacienne photographe pilote pisteur plongeur plongeuse pompier preparateur preparatrice \
    prepose preposee proviseur puericultrice receptionniste regisseur relieur reparateur restaurateur restauratrice sage-femme sapeur scieur sculpteur secouriste sellier serrurier \
    soigneur standardiste surveillant surveillante tailleur tapissier taxidermiste tisserand tolier torrefacteur traducteur traductrice urbaniste vacataire veterinaire veilleur vitrier voiturier \
    agricultor albanil alfarero alguacil analista apicultor aprendiz aprendiza archivero archivera artesano artesana asesor asesora auditor ayudante azafata barbero barrendero bedel \
    bibliotecologo bombero bordadora botones buzo calderero cantero carnicero carnicera carretillero cartero castrador celador celadora cerrajero cervecero chapista chofer cirujana \
    cobrador cocinero comadrona cosechador cosedora costurera cristalero curtidor dibujante docente ebanista editora embotellador encofrador enfermera escayolista escultor estibador \
    ferrallista fotografo frigorista frutero ganadero gerocultor gerocultora gruista grafista guarda guardes guia herrero hortelano impresor ingeniera instalador interprete investigador investigadora jornalero joyero \
    jurista lavaplatos lavandera limpiabotas locutor logopeda lutier maquinista marinero marmolista matarife matrona mensajero modista molinero monitor monitora montador musico ninera notario \
    obrero odontologo oficial oficiala operario operaria optico ordenanza orfebre orientador orientadora paisajista panadera parquetista pastelero pastelera pastor pediatra pescadero pescadora pescador \
    piloto pizzero planchadora platero podologo policia procurador promotor promotora psicopedagoga quimica quiosquero recolector reponedor reponedora relojero restaurador residente sastre secretario secretaria \
    sepulturero sumiller tapicero taquillero taxista teleoperador teleoperadora tejedora tractorista traductor traductora trapecista vaquero vendimiador vidriero vigilante zapatero \
    acougueiro aderecista advogada agente ajudante alfaiate amolador arrumadora artesao assador auxiliar barbeiro bibliotecario bilheteira bombeiro bordadeira cabeleireiro cabeleireira calceteiro camareiro \
    caminhoneiro canalizador cantoneiro carteiro ceramista chapeiro chaveiro cirurgiao comissaria comissario conferente copeira copeiro corretor costureira cozinheira cuteleiro desenhista digitador eletricista \
    embalador empacotador entregador enologa escrivao escultora estafeta estagiaria estivador estofador farmaceutica ferreiro fiscal florista fotografa fresador fonoaudiologa funileiro garcom garconete governanta \
    guarda-freio guardiao guia instrutor instrutora jardineiro jornalista joalheiro lavadeira leiteiro lojista manicure maquinista marinheiro marceneira mecanica merendeira mestre moleiro moto-boy motoboy motofretista \
    motorista musico obreiro operario ourives padeira paramedico parteira pasteleiro pedagoga pescador pintora piloto pizzaiolo polidor porteira produtor produtora professora publicitario queijeiro relojoeiro rececionista \
    sapateiro serralheiro servente soldadora sommelier tecelao tesoureiro torneiro tosador tratador vaqueiro vidraceiro vigia zelador zeladora \
    aannemer accountmanager agrarier ambtenaar apotheker badmeester banketbakker barkeeper beheerder beveiliger bezorger bibliothecaris bloembinder boer boerin boekbinder brandwacht brandweerman buschauffeur chauffeur \
    chirurg conciergerie dakdekker diamantair dierenarts dierenverzorger drukker elektricien elektromonteur fietsenmaker fietsenmaakster fysiotherapeut gastheer gastvrouw gids glazenwasser goudsmid graficus griffier grondwerker \
    horlogemaker huisarts huishoudster huismeester imker ingenieur jurist kantonnier kapitein keukenhulp kinderverzorgster kleermaker klusjesman koerier kraanmachinist kraamverzorgster kunstenaar lader landmeter leerling \
    leerkracht leerlooier loodgieter loods logopedist loper machinist makelaar marktkoopman matroos meubelmaker metselaar molenaar muzikant naaister notaris onderofficier onderwijzer ondersteuner opticien orgelbouwer ober \
    pakketbezorger pedagoog pianostemmer ploegbaas poelier poetshulp portier postbode psycholoog redacteur rietdekker rijinstructeur schaapherder schilder schoenmaker scheepsbouwer secretaresse slager slotenmaker \
    smid souffleur stoffeerder stratenmaker stuurman stukadoor tandarts technicus tegelzetter tolk tuinman uitvaartverzorger uitvoerder vakkenvuller vertaler vervoerder verpleger verzorger violist charpentier clerc organist organista organiste enologo oenologue tekenaar wachter bouwer storeman maid caretaker bearer doctorand doctoranda doctorado postdoc thesard lotse mediadora mediador oficineiro oficineira visser vuilnisman wagenmaker \
    weger werkplaatschef wever wijnboer winkelhulp zadelmaker zanger zorgkundige";

/// More of them, language by language.
const MORE: &str = "bellboy handler canvasser checker dietician doula drayman enroller flagger floorhand groundworker hostler ironworker millwright mover nanny \
    navvy postie powderman rep mgr supv roustabout stockman telesales ghillie potwasher kp lsa hlta expediter rodbuster detailer draftsperson draftsman keyworker \
    cantor invigilator controller signaler factotum deckie stablehand ringer shearer jackaroo jillaroo paralegal postdoc postdoctoral scaffolder linehand \
    lineworker steelworker caseholder bidder underwriter actuary economist epidemiologist virologist geophysicist astrophysicist archaeologist anthropologist \
    sociologist criminologist cartoonist pastrycook doorkeeper floorwalker greeter hostperson barback dishie sandwichist \
    anlagenfuhrer architekt augenoptiker ausbilder bauzeichner bediener betreuer betreuerin betreuungskraft burokraft diatassistentin dozent dozentin elektroniker ergotherapeut \
    fachinformatiker fahrdienstleiter gebaudereiniger grafiker hausdame haushaltshilfe hilfskoch horakustiker inspizient justiziar kantor kommissionierer konstrukteur korrepetitor \
    kuchenhilfe kuster leiharbeiter mediengestalter mfa messdiener milchtechnologe mta nachtwache notfallsanitater platzwart postbote programmierer pta pka quereinsteiger \
    referendar reinigungskraft requisiteur rezeptionist rettungssanitater schneiderin schornsteinfeger seelsorger spediteur steuerfachwirt strassenwarter streetworker studienrat \
    tagesmutter tankwart telefonist texter tourguide ubersetzer vertriebler vorarbeiter wirtschaftsprufer zfa zerspaner zimmermadchen fsjler bufdi hiwi doktorand promovend \
    promotionsstelle doktorandenstelle hortnerin schulbegleitung schulbegleiter inklusionsbegleitung alltagsbegleiter alltagsbegleitung lerntherapeut heilpraktiker stadtplaner \
    raumpfleger raumpflegerin pflegeassistenz pflegeassistent stationssekretar kinderbetreuung bauhelfer umzugshelfer erntehelfer erntehelferin saisonkraft thekenkraft spulkraft schankkraft \
    accompagnant accompagnatrice acheteur acheteuse administrateur ajusteur aesh atsem brancardier cadreur caviste chocolatier concepteur contremaitre coordinateur coordinatrice \
    danseur demonstratrice depanneur dieteticienne doctorant doctorante econome ecailler elagueur encadrant estheticienne etalagiste ferronnier fraiseur frigoriste garagiste graphiste \
    intendant journaliste kine kinesitherapeute libraire lingere machiniste maroquinier medecin mediateur mediatrice metallier nettoyeur nounou operateur operatrice ouvreuse \
    perruquier plaquiste poissonnier poseur projectionniste psychologue psychomotricien psychomotricienne puericulteur remplacant remplacante saisonnier saisonniere sage-femme tourneur trieur tuteur tutrice vendangeur \
    viticulteur zingueur officier adjoint adjointe benevole vrp aide-soignant aide-soignante aide-menagere soignant soignante enqueteur enquetrice teleconseiller teleconseillere chroniqueur \
    bruiteur perchman scripte costumiere habilleuse maquilleuse plombiste prothesiste ergotherapeute podologue osteopathe radiologue manipulatrice manipulateur bagagiste voiturier valet \
    almacenero asistente asistenta bodeguero camionero capataz cardiologo catador conserje consultor contador contadora controlador delegado disenador doctorando entrenador entrenadora escaparatista estilista \
    esteticista grabador informatico instructor instructora interventor mayordomo mesero mesera oficinista periodista perito pescadero practicante preparador regidor sastre taquillero tatuador tcae terapeuta \
    trabajador trabajadora vitivinicultor zapatero interino capturista cadista prevencionista cortador cortadora deshuesador ensamblador empacador empacadora embalador mantenedor \
    guionista realizador realizadora montajista sonidista iluminador escenografo maquilladora vestuarista dramaturgo traspunte utilero estadistico geologo topografo agrimensor becario becaria cadete asistencial \
    puericultora parvulario parvularia parvulo educador psicomotricista rehabilitador ortopeda optometrista celadora guardabosques agrario tecnologo licitador licitadora tesorero \
    acougueiro administrador almoxarife apontador armador arquiteto assessor baba bolsista borracheiro calculista cantineiro caseiro comprador conservador consultor coordenador curador diarista diretor doceira \
    encarregado encarregada escriturario esteticista faturista ferramenteiro frentista inspetor lavador lenhador maqueiro massagista modelista mordomo orcamentista pedreira peixeiro pesquisador planeador \
    planeadora planejador planejadora podologa publicitaria recreador revisor roupeira talhante tesoureira treinador serigrafista tripulante mergulhador sommelier recenseador caldeireiro soldador pizzaiola \
    cuidadora lavrador tratorista campeiro peao auxiliar tecnico-administrativo psicopedagoga psicopedagogo socorrista sinaleiro trolha ladrilhador estucador canteiro fogueiro mestre-escola explicador explicadora \
    activiteitenbegeleider administrateur analist arbeidsdeskundige archivaris assistent basisarts beeldhouwer begeleider behandelaar bedrijfsleider bloemist boswachter bouwkundige brugwachter \
 constructeur dietist ergotherapeut fietskoerier fotograaf geluidstechnicus glaszetter groepsleider helpende hulpkok inkoper intercedent interieurverzorger jongerenwerker klusser laadmeester \
    leidinggevende nachtwaker onderwijsassistent onderzoeker ontwerper opperman paraveterinair piloot ploegleider poetser postbezorger programmeur promovendus promotieplek promovenda roostermaker souschef \
    steigerbouwer tandartsassistent teamleider telefonist timmervrouw verloskundige verpleeghulp vormgever vrijwilliger werkvoorbereider wijkagent ziekenverzorger zweminstructeur zij-instromer vakkracht \
    bakkersknecht kelner ober oberkelner afwasser afwashulp magazijnier voeger rioleur baggeraar palingroker vertegenwoordiger leerkracht invalkracht oproepkracht uitzendkracht gespreksleider";

/// How words for those who do something end that German and Dutch put together, folded.
const LAST_PARTS: [&str; 52] = [
    "fuhrer",
    "fuhrerin",
    "leiter",
    "leiterin",
    "leitung",
    "bauer",
    "helfer",
    "helferin",
    "pfleger",
    "pflegerin",
    "assistent",
    "assistentin",
    "assistenz",
    "fahrer",
    "fahrerin",
    "padagoge",
    "padagogin",
    "therapeut",
    "therapeutin",
    "warter",
    "meister",
    "meisterin",
    "prufer",
    "pruferin",
    "arbeiter",
    "arbeiterin",
    "reiniger",
    "mechaniker",
    "techniker",
    "technikerin",
    "begleiter",
    "begleiterin",
    "begleitung",
    "zeichner",
    "bediener",
    "berater",
    "beraterin",
    "referent",
    "referentin",
    "betreuer",
    "betreuerin",
    "betreuung",
    "lehrer",
    "lehrerin",
    "kraft",
    "medewerker",
    "medewerkster",
    "begeleider",
    "assistente",
    "verzorger",
    "werker",
    "kundige",
];

/// The same in Japanese and Chinese.
const HAN: [&str; 152] = [
    "总监",
    "總監",
    "师傅",
    "師傅",
    "エンジニア",
    "オペレーター",
    "助教",
    "教授职",
    "医",
    "醫",
    "ドライバ",
    "運転手",
    "先生",
    "ホール",
    "厨房",
    "レジ",
    "帳場",
    "受付",
    "大工",
    "作業員",
    "大副",
    "二副",
    "轮机",
    "机长",
    "保安",
    "文员",
    "会计",
    "店员",
    "顾问",
    "顧問",
    "助理",
    "主管",
    "专员",
    "專員",
    "编辑",
    "編輯",
    "翻译",
    "翻譯",
    "设计",
    "設計",
    "研究",
    "教师",
    "教師",
    "老师",
    "讲师",
    "保育",
    "看護",
    "護理",
    "护理",
    "事務",
    "経理",
    "総務",
    "警備",
    "清掃",
    "調理",
    "仲居",
    "板前",
    "編集",
    "販売",
    "接客",
    "整備",
    "検修",
    "介護",
    "司書",
    "講師",
    "助手",
    "通訳",
    "候補",
    "夜勤",
    "プログラマ",
    "デザイナー",
    "アシスタント",
    "ソムリエ",
    "マネージャー",
    "ライター",
    "小編",
    "小编",
    "救生",
    "培训生",
    "左官",
    "現場監督",
    "品出し",
    "パティシエ",
    "バリスタ",
    "シェフ",
    "ネイリスト",
    "エステティシャン",
    "トリマー",
    "教諭",
    "記者",
    "校正者",
    "翻訳者",
    "カメラマン",
    "イラストレーター",
    "テスター",
    "ピッキング",
    "フロント係",
    "番頭",
    "支配人",
    "客室係",
    "コンシェルジュ",
    "杜氏",
    "蔵人",
    "職人",
    "刀鍛冶",
    "陶芸家",
    "指揮者",
    "ピアニスト",
    "声優",
    "俳優",
    "アルバイト",
    "支援員",
    "导购",
    "仓管",
    "骑手",
    "保洁",
    "月嫂",
    "文案",
    "编剧",
    "记者",
    "校对",
    "导游",
    "出纳",
    "审计",
    "主播",
    "后端",
    "前端",
    "运维",
    "跟单",
    "水手",
    "管轮",
    "空乘",
    "领班",
    "領班",
    "客房服务",
    "监理",
    "裁缝",
    "教练",
    "教練",
    "志愿者",
    "综合岗",
    "倉管",
    "外場",
    "內場",
    "司儀",
    "统筹",
    "統籌",
    "采购",
    "採購",
    "工讀生",
    "实习生",
    "管培",
];

/// Rarer ones of all those languages, folded, that mean hardly anything else.
const OTHERS: &str = include_str!("../names/occupations.txt");

static WORDS: Words = Words::new(&[TRADES, MORE, OTHERS]);
static RARE: Words = Words::new(&[OTHERS]);
static KNOWN: Words = Words::new(&[TRADES]);

/// Whether words name a job or an occupation, or several people of one.
pub(in crate::reading::facts) fn names_a_role(words: &str) -> bool {
    names_a_job(words)
        || is_trade(words)
        || names_several(words)
        || TITLES.iter().any(|title| words.ends_with(title))
}

/// Titles of two words of which neither is an occupation; in small letters they are anybody of a team.
const TITLES: [&str; 3] = ["Team Member", "Crew Member", "Team Colleague"];

/// The same without what is told only by how it ends, or by the lists of single languages: where somebody's title is looked for.
pub(in crate::reading::facts) fn names_a_known_role(words: &str) -> bool {
    names_a_job(words)
        || words.contains(stands_alone) && is_trade_in_han(words)
        || fold(words)
            .split(|c: char| !c.is_alphanumeric() && c != '-')
            .any(|word| {
                let one = word.strip_suffix('s').filter(|one| one.len() > 3);
                KNOWN.hold(word) || one.is_some_and(|one| KNOWN.hold(one))
            })
}

/// Whether a word of some is the plural of a job, or what a woman is called who does it: `nurses`, `conducteurs`,
/// `Pflegefachkräfte`, `professores`, `Architektin`, `soudeuse`, `arquiteta`.
fn names_several(words: &str) -> bool {
    const NO_PLURALS: &str = "charges messages cooks hosts leads heads mates coaches partners aides pilots models masters guides fellows friends tutors \
        hands stewards managers directors officers leaders editors \
        musica quimica tecnica mecanica politica fisica optica grafica grafica estatistica estadistica practica agente medica marine physique";
    const ENDS: [(&str, &str); 15] = [
        ("in", ""),
        ("euse", "eur"),
        ("trice", "teur"),
        ("iere", "ier"),
        ("ienne", "ien"),
        ("e", ""),
        ("a", "o"),
        ("a", ""),
        ("s", ""),
        ("es", ""),
        ("innen", "in"),
        ("en", ""),
        ("n", ""),
        ("krafte", "kraft"),
        ("leute", "mann"),
    ];
    let folded = fold(words);
    let mut all = folded.split(|c: char| !c.is_alphanumeric());
    all.any(|word| {
        word.len() > 5
            && word.ends_with(['s', 'n', 'e', 'a'])
            && !is_listed(NO_PLURALS, word)
            && ENDS.iter().any(|(end, one)| {
                let stem = word.strip_suffix(end).filter(|stem| stem.len() > 3);
                stem.is_some_and(|stem| {
                    let names = |one: &str| is_a_job(one, false) || WORDS.hold(one);
                    if one.is_empty() {
                        names(stem)
                    } else {
                        names(&format!("{stem}{one}"))
                    }
                })
            })
    })
}

/// Whether a folded word is an occupation of those that mean something else elsewhere.
pub(in crate::reading::facts) fn is_one_trade(folded: &str) -> bool {
    KNOWN.hold(folded)
}

/// Whether a folded word is one of the rarer occupations.
pub(crate) fn is_rare_occupation(folded: &str) -> bool {
    RARE.hold(folded)
}

/// Whether a folded word is an occupation, or more than one of them.
pub(super) fn is_occupation(folded: &str) -> bool {
    let one = folded.strip_suffix('s').filter(|one| one.len() > 3);
    let names = |word: &str| WORDS.hold(word) || is_a_job(word, false);
    names(folded) || one.is_some_and(names)
}

/// Whether a word is put together of a thing and who does something with it: `Anlagenführer`, `kassamedewerker`.
fn ends_like_one(word: &str) -> bool {
    let ends = |word: &str| {
        LAST_PARTS
            .iter()
            .any(|end| word.len() > end.len() + 2 && word.ends_with(end))
    };
    // "orderpickers"
    word.len() > 8 && (ends(word) || word.strip_suffix('s').is_some_and(ends))
}

/// The same in Han and kana: `品质检验员(复合材料)`, `見習糕點師`.
fn is_trade_in_han(words: &str) -> bool {
    let bare = words.split(['(', '（']).next().unwrap_or_default().trim();
    HAN.iter().any(|one| words.contains(one))
        || bare.ends_with(['员', '員', '師', '师', '士', '工'])
            && (2..=9).contains(&bare.chars().count())
}

/// Whether a word of some is an occupation, or ends in one as compounds do, or is more than one of them.
pub(super) fn is_trade(words: &str) -> bool {
    if words.contains(stands_alone) && is_trade_in_han(words) {
        return true;
    }
    let folded = fold(words);
    let mut all = folded.split(|c: char| !c.is_alphanumeric() && c != '-');
    all.any(|word| {
        let one = word.strip_suffix('s').filter(|one| one.len() > 3);
        WORDS.hold(word)
            || ends_like_one(word)
            || one.is_some_and(|one| WORDS.hold(one))
            || word.contains('-') && word.split('-').any(|part| WORDS.hold(part))
    })
}

#[cfg(test)]
mod tests {
    use super::names_a_role;

    #[test]
    fn knows_who_does_something_by_either_sex_and_in_one_word() {
        for role in [
            "Architektin",
            "soudeuse",
            "monitrice",
            "arquiteta",
            "médiatrice",
            "Anlagenführer",
            "kassamedewerker",
            "activiteitenbegeleider",
            "二管轮",
            "社区统筹",
            "パティシエ",
        ] {
            assert!(names_a_role(role), "{role}");
        }
        for other in [
            "música",
            "Montag",
            "Gespräch",
            "afspraak",
            "entrevista",
            "面谈",
        ] {
            assert!(!names_a_role(other), "{other}");
        }
    }
}
