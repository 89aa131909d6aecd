//! What a firm's name looks like: its legal form, words that only firms and houses are called by, and the words that
//! belong to a desk and to no firm.

use std::sync::LazyLock;

use crate::reading::facts::names::chunk::is_no_name;
use crate::reading::facts::names::human::is_team_word;
use crate::text::{Words, fold, is_listed};

/// Legal forms, folded and without points.
const FORMS: &str = "gmbh ggmbh mbh ag se kg kgaa ohg ug ev eg gbr inc llc llp ltd limited plc corp corporation sa sas sarl sasu asbl \
    slu sl srl spa bv nv vof ltda eireli oy ab as aps pte pty kk cic scop cv sca";

/// Words that houses, firms and authorities are called by, folded; the ends of compounds count.
const HOUSES: &str = "backstube imkerei gasthof schlosserei wirtshaus hofladen bauernhof chantier menuiserie ferme boucherie epicerie vets school schools college university academy institute institution hospital hospice clinic infirmary surgery \
    trust bank hotel hotels inn inns resort restaurant cafe coffee bakery bakers brewery brewing distillery winery vineyard library \
    museum gallery theatre theater opera orchestra council county borough foundation society association charity \
    holdings holding systems technologies technology tech labs lab laboratory laboratories solutions software studio studios \
    media press publishing publishers books logistics freight haulage shipping transport airlines airways aviation rail motors \
    automotive foods farm farms dairy estate estates energy power water utilities insurance assurance mutual capital ventures \
    consulting consultants engineering architects construction builders homes housing properties healthcare pharma \
    pharmaceuticals therapeutics biotech biosciences genomics robotics aerospace dynamics analytics networks telecom stores \
    supermarket supermarkets retail fashion interiors furniture plumbing electrical electronics plant works mill mills \
    sons daughters brothers bros co industries zoo vet veterinary dental garage cinema pictures \
    films games gaming agency authority ministry police nursery kindergarten church cathedral chambers solicitors \
    law legal accountants marine shipyard boats nurseries gardens landscaping roofing scaffolding joinery \
    kitchens grill bistro pizzeria bookshop pharmacy opticians salon spa gym fitness leisure travel tours \
    maison medical healthcare feuerwehr waterschap rederij rechtbank menuiserie menuiseries mecanique capitainerie administration archives cour greffe energies \
    autoteile baustoffe prefecture rectorat tribunal notaire scieries scierie transports hotellerie traiteur centre-hospitalier pfarrei pfarramt \
    bundesanstalt reederei sagewerk kellerei weingut forstamt jugendamt finanzamt amtsgericht hospiz pflegedienst union cooperative collective \
    winkel slijterij camping manege rijschool stichting museo teatro orquesta filarmonica hotelera ferreteria fruteria clinicas asesoria \
    despacho abogados bufete gestoria naviera astilleros cooperativa mutua diputacion junta consultorio lavanderia carpinteria quinta herdade adega \
    metalurgica transportadora seguradora restaurantes hoteis clinicas autarquia junta freguesia misericordia lar \
    instruments outfitters yachts tuinen kwekerij bloemenveiling veiling bar taberna lavandaria supermercado supermercados loja lojas drogaria laboratorio posto \
    mercado mercadona hipermercado ferreteria inmobiliaria imobiliaria transportes logistica alimentos aceros ingenieria engenharia arquitectura arquitetura \
    consultorio veterinaria odontologia hostal parador albergue camping viveros vivero granja hacienda estancia fazenda sitio cervejaria cerveceria \
    heladeria sorveteria carniceria acougue floristeria floricultura imprenta grafica graficas textil confecciones moveis muebles telecomunicaciones \
    energia solar seguros salud saude farmaceutica nautica puerto porto autoridad autoridade secretaria tecnologia tecnologias sistemas solucoes soluciones \
    tools kaashuis pfandhaus kaufhaus modehaus weinhaus brauhaus hire milling mill maps fisheries playhouse mediatheque airport aeroporto aeropuerto aeroport flughafen caisse ggz ggd nhs trading traders merchants markets carpets timber tiles \
    kitchens joiners bakehouse smokehouse brewhouse boatyard shipyard vineyards orchards stables kennels hydro solar wind federation union \
    textiles mills ceramics glass steel metals foundry mining minerals quarry chemicals plastics packaging printing \
    toys bikes cycles outfitters apparel clothing cosmetics jewellers jewelers watches infirmary lighthouse observatory \
    klinik klinikum kliniken krankenhaus schule gymnasium universitat hochschule werke stadtwerke verlag backerei konditorei \
    metzgerei fleischerei zimmerei schreinerei tischlerei kanzlei praxis apotheke stiftung verein gemeinde stadt landkreis \
    landesamt bundesamt ministerium sparkasse volksbank versicherung versicherungen gasthof gasthaus brauerei molkerei gartnerei \
    autohaus werkstatt werft theater bibliothek pflegeheim seniorenheim diakonie caritas kita kindergarten spedition \
    ecole lycee universite hopital clinique banque mairie ville commune atelier ateliers boulangerie patisserie groupe societe \
    laboratoire editions librairie ehpad chu chateau domaine fromagerie imprimerie garage pharmacie cabinet residence creche \
    colegio escuela instituto universidad hospital clinica banco ayuntamiento consejeria fundacion grupo taller talleres \
    bodegas editorial panaderia laboratorios constructora guarderia farmacia libreria restaurante residencia cooperativa fundiciones \
    escola universidade faculdade camara municipio fundacao oficina padaria editora construtora farmacia livraria pousada creche \
    estaleiro vinicola agencia estudio hogeschool universiteit ziekenhuis gemeente stichting bakkerij brouwerij kwekerij \
    uitgeverij zorg zorggroep apotheek garagebedrijf kapsalon slagerij bouw bouwbedrijf scuola ospedale banca comune gruppo studio \
    ristorante panificio cantina azienda \
    care hospitals district ferries buses diagnostics paper hospitality laundry laundries couriers forestry surveyors supply supplies pumps pediatrics \
    paediatrics dairies creameries castings cargo catering clinics electric funeral funerals railway railways coaches charters cement aggregates concrete \
    demolition ambulance isd coop co-op brasserie diner deli hostel hostels optics biologics recycling quarries fabricators auctions steelworks ironworks \
    upholstery poultry payments microfinance storage arena stadium dentistry orthodontics physio lodges motel motels cruises refinery terminals tyres \
    tires flooring bearings turbine turbines drones satellites semiconductors semicon composites coatings fasteners gears valves hydraulics pneumatics \
    tooling precision machining welding rigging seafoods seafood seeds grains feeds nutrition wellness apothecary chocolates chocolatier confectionery \
    bagels donuts doughnuts burgers noodles sushi tearoom tearooms makerspace radio broadcasting chalets cottages marina infants primary hatchery apiary \
    cidery saddlery bindery tannery smithy abattoir playgroup preschool childcare orthopaedics orthopedics cardiology oncology radiology veterinarians \
    stockholders wholesale wholesalers distributors importers exporters roasters roastery butchers grocers greengrocers fishmongers florists tailors \
    drapers haberdashery ironmongers brickworks waterworks gasworks potteries pottery glassworks sawmill sawmills creamery cheesemakers cheese ropes sails \
    sailmakers boatbuilders thatchers stonemasons dispensary barbers hairdressing upholsterers removals skips lettings realty getranke mobel treuhand \
    steuerkanzlei stadttheater druckerei gartenbau tiefbau hochbau sanitar privatbank landesbank stift seniorenstift seniorenhaus muhle reifen optik \
    baumschule winzer hofgut jugendherberge tierheim tierarztpraxis zahnarztpraxis wohnbau hausverwaltung ingenieurburo planungsburo architekturburo \
    reiseburo raumausstattung polsterei kasere kaserei ziegelei glaserei schmiede spenglerei dachdeckerei kelterei rosterei schreinereien seilerei \
    gerberei musee snack conserverie biscuiterie chaudronnerie fonderie papeterie papeteries laiterie laiteries mutuelle fondation institut etude hopitaux \
    conservatoire maternelle ambulances plomberie serrurerie miroiterie verrerie tannerie ganterie filature cidrerie distillerie brulerie torrefaction \
    charcuterie poissonnerie jardinerie pepiniere pepinieres haras auberge creperie imprimeries carrosserie marbrerie cimenterie sucrerie minoterie \
    mercerie quincaillerie cordonnerie peluqueria conservas frigorifico notaria almazara renovables lacteos papelera cofradia ceramica ceramicas \
    hospitales optica autoescuela ascensores azucarera cementos congelados vinedos molino molinos cortijo churreria pescaderia joyeria relojeria zapateria \
    merceria sastreria tapiceria vidrieria fundicion curtidos embutidos salazones aceites harinas piensos cristaleria cerrajeria fontaneria electricidad \
    ortopedia gimnasio ludoteca malharia tecelagem pastelaria ourivesaria sapataria papelaria mercearia peixaria garrafeira serralharia carpintaria \
    vidraria conserveira corticeira laticinios lacticinios usina cartorio prefeitura policlinica maternidade paroquia associacao barbearia lanchonete \
    churrascaria confeitaria cargas embalagens cafetaria texteis calcados curtumes moagem panificadora gelataria retrosaria fietsenmaker fietsenmakerij \
    koeltechniek thuiszorg drukkerij basisschool dierenpark dierentuin logistiek glasvezel tandartspraktijk huisartsenpraktijk kliniek kringloop woonzorg \
    zorgcentrum verpleeghuis kinderopvang kinderdagverblijf jeugdzorg scheepswerf kaasmakerij bloemisterij tuincentrum meubelmakerij strandpaviljoen \
    snackbar ijssalon notariaat bibliotheek schouwburg poppodium loodgieters hoveniers timmerfabriek";

/// Ends of German and Dutch compounds that only houses have, folded.
const ENDS: [&str; 43] = [
    "muhle",
    "druckerei",
    "tischlerei",
    "buro",
    "beratung",
    "vermittlung",
    "werke",
    "anstalt",
    "verwaltung",
    "verein",
    "groep",
    "gruppe",
    "kantoor",
    "amt",
    "ministerium",
    "baustoffe",
    "fabrik",
    "fabriek",
    "markt",
    "praxis",
    "kanzlei",
    "bau",
    "klinik",
    "klinikum",
    "verlag",
    "schule",
    "technik",
    "brouwerij",
    "bakkerij",
    "backerei",
    "brauerei",
    "sparkasse",
    "krankenhaus",
    "ziekenhuis",
    "kliniken",
    "gesellschaft",
    "genossenschaft",
    "logistik",
    "bedrijf",
    "verband",
    "stiftung",
    "bureau",
    "hilfe",
];

/// Ends of names in Chinese and Japanese that only firms and houses have.
pub(in crate::reading::facts) const HAN_ENDS: &str = "小学 中学 学院 學院 港務 生技 粉馆 茶馆 饭馆 事务所 会 律师事务所 製造 製麺 酒造 交通 運送 不動産 観光 薬局 歯科 医科 \
    銀行 证券 保险 汽车 机械 医药 生物 教育 建筑 地产 能源 环保 服饰 家居 農園 牧場 農場 茶業 喫茶 造船 鉄道 航空 新聞 \
    株式会社 有限会社 合同会社 有限公司 公司 集团 集團 科技 银行 医院 醫院 病院 学校 學校 大学 大學 学園 出版社 书店 書店 \
    工作室 传媒 傳媒 设计 設計 物流 网络 網路 贸易 貿易 咨询 諮詢 电子 電子 软件 軟體 餐饮 餐飲 酒店 饭店 事務所 製作所 \
    工業 印刷 建設 水産 商店 食品 クリニック ホテル カフェ 幼儿园 幼稚園 保育園 協会 协会 研究所 研究院 法人 旅館 工房 製菓 \
    製薬 電機 運輸 システムズ ソフト スタジオ 咖啡 火锅 书屋 茶舍 花店 诊所 律所 工厂 制造 机电 光电 半导体 芯片 智能 数据 \
    信息 游戏 互娱 动漫 文创 文化 广告 装饰 装修 房产 超市 便利店 健身 瑜伽 培训 国际 控股 实业 股份 中心 动物园 美术馆 \
    博物馆 图书馆 剧院 乐团 影视 旅行社 航运 码头 海运 快递 速运 供应链 农场 面馆 餐厅 客栈 民宿 烘焙 面包房 药业 制药 纺织 \
    化工 钢铁 电力 水务 家具 家电 玩具 珠宝 美容 口腔 宠物 幼教 企業 實業 國際 診所 餐廳 咖啡館 出版 營造 基金會 協會 \
    美術館 博物館 動物園 劇團 圖書館 半導體 資訊 生醫 製藥 紡織 工務店 建築 鉄工所 醸造 物産 商事 商会 産業 興業 電気 技研 \
    精機 テック システム ラボ ワークス フーズ ストア マート ベーカリー キッチン リゾート ホールディングス グループ デザイン \
    エナジー ファーム ネット メディア エンジニアリング コーポレーション 介護 老人ホーム 福祉会 学習塾 動物病院 水族館 図書館 劇場 \
    美容室 組合 漁協 農協 生協 役場 役所 高校 中學 酒庄 乳业 乳業 模具 茶叶 小馆 百貨店 百货 公所 信用金庫 金庫 診療所 化成 ベアリング 紧固件 製鉄 鉄鋼 警備 \
    出行 酒業 酒业 农牧 牧业 渔业 水产 电器 五金 机床 轴承 光伏 储能 风电 新材 建材 家纺 服装 印务 物业 家政 护理院 药房 药店 书院 画廊 剧团 琴行 補習班 銀樓 居酒屋 \
    製パン 精肉 青果 製材 窯業 縫製 アパレル 整備 プレス 選物 百貨 中学校 支援学校 養護学校 こども園 ワイナリー ブルワリー 酒蔵 酿酒 造纸 制衣 重工 船舶 港口 机场 影业 音像 教室 协作组 卫视 电视台 \
    飯店 酒楼 酒樓 菜馆 菜館 汽修 商场 商場 注塑 精工 公益 互动 互動 小厨 水文站 养老院 敬老院 驾校 车行 車行 書屋 书房 書房 影院 轮渡 輪渡 游泳馆 味噌 神社 食堂 酒場 果園 果园 茶室 茶莊 \
    医疗 醫療 器械 書院 海運 餅店 饼店 豆腐店 菓子店 精肉店 金物店 花屋 航材 测绘 測繪 測量 計測 设计院 設計院 規劃 规划院 自動車 \
    紙業 纸业 冷链 冷鏈 景观 景觀 地图 リンク ホテルズ 老院 護老院 林场 林場 銀楼 電装 塗装 サロン 車輌 实验室 實驗室 包装 包裝 桥梁 \
    托育 旅行 汽配 電工 轨道 轨道交通 牙科 精密 機工 动画 動畫 農産 農產 旅宿 フェリー 製本 保險 保険サービス 仓储 倉儲 倉庫 汽船 \
    菓舗 ゲームス クリーニング ロボティクス 空調 空调 仪表 儀表 机器人 機器人 メディカル 工芸 工艺 工藝 木作 鉄工 ジャパン テレビ ラジオ \
    报社 報社 通信 通訊 通讯 航天 造型 染料 塑胶 塑料 塑膠 橡胶 橡膠 玻璃 陶瓷 水泥 矿业 礦業 鋼鐵 鉱業 林業 林业 園芸 园艺 園藝 \
    造園 石材 木材 内装 設備 プランニング エンジン モーターズ オート タクシー 観光バス バス 交運 コンサルティング パートナーズ サービス工業 \
    ケアセンター デイサービス 訪問看護ステーション 保育所 児童館 美術 工務 鍼灸院 整骨院 接骨院 眼科 皮膚科 小児科 内科 火鍋 烧烤 燒烤 \
    面包店 麵包店 奶茶 茶行 茶业 粮油 小吃 私房菜 书画 乐器 樂器 琴房 舞蹈 體育 体育 足球俱乐部 俱乐部 俱樂部 工商 税务所 稅務 \
    楽団 庵 亭 堂 坊 園 厂 局 馆 館 塾 荘 社 屋";

/// Words for desks, rooms and ranks of a firm that name none by themselves, folded.
const UNITS: &str = "join mr mrs ms miss dr prof herr frau mme m monsieur madame sr sra dhr mevr mevrouw fa firma services health security \
    international company section department group procurement purchasing crewing accounts production maintenance warehouse quality safety \
    nights democratic occupational environmental legal it location google agenda calendrier kalender code jobs gov government portal note \
    forwarded date host where when who what why time event topic secretariat sekretariat secretariaat cellule personeelsdienst front desk office offices ward unit head main central reception admin administration committee panel board faculty \
    affairs affair search personnel human resources people talent team hiring recruiting recruitment careers career jobs hr culture \
    operations ops sales marketing finance engineering support customer service services staff training learning business \
    partner manager coordinator candidate candidates experience applicant applicants notifications notification system \
    updates update calendar scheduler scheduling interview interviews invitation message messages mail email portal online video \
    phone call zoom teams unknown caller sender no-reply noreply the a of for and & at your our new p&o personnel registry \
    bureau dienst rectorat consorcio personal direktion verwaltung sekretariat personalabteilung personalreferat abteilung \
    pflegedirektion geschaftsfuhrung leitung betriebsrat zentrale hauptverwaltung bewerbermanagement \
    direction service ressources humaines rh drh accueil secretariat etablissement jury \
    recursos humanos rr hh rrhh departamento direccion seleccion gestion talento pessoas gente gestao departamento dep dept \
    direcao secretaria recepcao selecao personeelszaken afdeling receptie \
    centre center chief executive stage round process monday tuesday wednesday thursday friday saturday sunday \
    london berlin paris madrid lisbon lisboa amsterdam rotterdam utrecht dublin edinburgh glasgow manchester leeds bristol boston chicago \
    york seattle austin toronto vancouver montreal sydney melbourne hamburg munchen munich koln frankfurt stuttgart wien vienna \
    zurich geneva geneve bern basel brussels bruxelles brussel lyon marseille bordeaux lille nantes barcelona valencia sevilla \
    porto sao paulo rio milano milan roma rome tokyo osaka kyoto beijing shanghai shenzhen canada denver singapore dubai europe uk us usa";

static HAN_HOUSE: LazyLock<Vec<&str>> = LazyLock::new(|| HAN_ENDS.split_whitespace().collect());
static FORM: Words = Words::new(&[FORMS]);
static HOUSE: Words = Words::new(&[HOUSES]);
static UNIT: Words = Words::new(&[UNITS]);

/// Whether a folded word is a legal form, with points or without.
pub(in crate::reading::facts) fn is_form(word: &str) -> bool {
    FORM.hold(&word.replace(['.', ','], ""))
}

/// Whether a name ends in its legal form.
pub(in crate::reading::facts) fn has_form(name: &str) -> bool {
    let folded = fold(name);
    let mut words = folded.split([' ', ',']).filter(|word| !word.is_empty());
    // "Vitória Sá" is no "S.A.".
    let is_family = name.ends_with(" Sá");
    words.next().is_some() && words.any(is_form) && !is_family
        || [
            "株式会社",
            "有限会社",
            "合同会社",
            "有限公司",
            "有限责任公司",
            "法人",
        ]
        .iter()
        .any(|form| name.contains(form))
}

/// Whether a folded word is a kind of house by itself.
pub(in crate::reading::facts) fn is_house(word: &str) -> bool {
    HOUSE.hold(word)
}

/// Whether a word of the name is one that only houses and firms bear.
pub(in crate::reading::facts) fn has_house(name: &str) -> bool {
    let folded = fold(name);
    let is_house = |word: &str| {
        HOUSE.hold(word)
            || ENDS
                .iter()
                .any(|end| word.len() > end.len() + 2 && word.ends_with(end))
    };
    folded.split(|c: char| !c.is_alphanumeric()).any(is_house)
        || is_possessive(name)
        || !name.is_ascii()
            && HAN_HOUSE
                .iter()
                .any(|end| name.ends_with(end) && name.len() > end.len() + 2)
            && ![
                "弊社", "当社", "御社", "貴社", "会社", "本社", "支社", "入社", "公司",
            ]
            .contains(&name)
}

/// `Tilly's Toys`, `St Mark's`: a name in the genitive, which houses bear.
fn is_possessive(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    let owns = |word: &&str| word.ends_with("'s") || word.ends_with("’s");
    words.len() > 1
        && words.iter().any(owns)
        && words
            .iter()
            .all(|word| !word.starts_with(char::is_lowercase))
}

/// Whether a name is made of words for desks and houses alone, and so names none: `Front`, `Ward Office`, `School Office`.
pub(in crate::reading::facts) fn is_nameless(name: &str) -> bool {
    const HAN_UNITS: &str = "お詫び 編集部 人事課 総務課 事務長 院長 店長 主任 经理 經理 採用係 採用事務局 学校 大学 医院 病院 ホテル 公司 集团 招聘助理 招聘系统 招聘團隊 人事 人事部 人事担当 採用担当 採用 採用チーム 総務部 看護部 人力资源部 招聘组 招聘 行政部 快递站 弊社 当社 貴社 我司 贵司 我们 本公司 公司 \
        工房 店 店长 店長 事務局 事务所 编辑部 編集部 人事处 人事處 総務 人資部 人资部 担当 担当者 管理部 営業部";
    let first = name.split([' ', '　']).next().unwrap_or_default();
    if !name.is_ascii()
        && HAN_UNITS
            .split_whitespace()
            .any(|unit| unit == name || unit == first)
    {
        return true;
    }
    let folded = fold(name);
    let mut words = folded
        .split(|c: char| !c.is_alphanumeric() && c != '&')
        .filter(|word| !word.is_empty())
        .peekable();
    words.peek().is_some()
        && words.all(|word| {
            UNIT.hold(word)
                || HOUSE.hold(word)
                || is_form(word)
                || is_no_name(word)
                || is_team_word(word)
                || word.chars().all(|c| c.is_ascii_digit())
        })
}

/// Whether a word of a name is one of desks, houses or rooms: `Audit Committee`, `Candidate Pack`.
pub(in crate::reading::facts) fn has_unit(name: &str) -> bool {
    const THINGS: &str = "pack planning powers collections series council leave notice centre status plan programme program project campus \
        portal form sheet link list road station terminal building tower house lodge court wing ward entrance lobby";
    fold(name)
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| word.len() > 2 && (UNIT.hold(word) || is_listed(THINGS, word)))
}

/// A name without the words for a desk at its end or its head: `X Talent Team`, `Recruitment X`.
pub(in crate::reading::facts) fn strip_team(name: &str) -> &str {
    let mut name = name.trim();
    loop {
        let before = name;
        let last = name.rsplit([' ', '\u{a0}']).next().unwrap_or_default();
        let first = name.split([' ', '\u{a0}']).next().unwrap_or_default();
        if name.len() > last.len() && is_desk(last) {
            name = &name[..name.len() - last.len()];
        } else if name.len() > first.len() && is_desk(first) {
            name = &name[first.len()..];
        }
        name = name.trim_matches(|c: char| c.is_whitespace() || "-–—|,:·/&".contains(c));
        // "Equipo de personas", "Depto. de Selección"
        for small in ["de ", "da ", "do ", "del ", "du ", "of ", "van "] {
            name = name.strip_prefix(small).unwrap_or(name);
        }
        if name == before {
            return name;
        }
    }
}

/// Whether a word belongs to a desk and to no firm's name.
fn is_desk(word: &str) -> bool {
    let folded = fold(word);
    let word = folded.trim_matches(|c: char| !c.is_alphanumeric());
    word.is_empty()
        || is_team_word(word) && !HOUSE.hold(word) && word != "people"
        || matches!(
            word,
            "p&o"
                | "ta"
                | "the"
                | "cellule"
                | "secretariat"
                | "secretariaat"
                | "sekretariat"
                | "dienst"
                | "personeelsdienst"
                | "nucleo"
                | "area"
                | "dpto"
                | "depto"
                | "oficina"
                | "gabinete"
        )
}
