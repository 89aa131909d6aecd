//! The words that a mail about an interview cannot do without, in eight languages and beyond: the net before the reading.
//!
//! A word stands for every word that it begins. `*` before it lets it stand inside a word, as German and Dutch compounds
//! need; `$` behind it lets nothing but a plural `s` follow. A list is parted by commas.

/// An interview by any of its names: enough together with a time or a request.
pub(super) const INTERVIEW: &str = "\
    *interview, entretien, entrevist, *gespr, *kennenlern, *kennismak, colloquio, 面接, 面談, 面试, 面谈, 選考, 选考, 初面, \
    复试, onsite, on-site, screening, probearbeit, proefdag, phone screen, video screen, recruiter screen, \
    initial screen, 面試, trial shift, book a meeting, pick a time, choose a time, select a time, book a time";

/// A job is the matter.
pub(super) const JOB: &str = "\
    job$, position$, role$, applicati, apply$, applied, applying, applicant, candidat, cv$, resume$, résumé, \
    career, opening$, vacanc, opportunit, stelle$, *bewerb, poste$, recrut, recruit, hiring, puesto, vacante, \
    vaga$, processo, functie, vacature, *sollicit, 応募, 採用, 岗位, 职位, 简历, 应聘, background$, profile$, *profil$, \
    perfil, shortlist, hr$, talent, intern$, internship, portfolio, committee, round$, panel$, stage$, 猎头, \
    招聘, 担当, assistant, manager, engineer";

/// Somebody wants to meet or talk.
pub(super) const MEETING: &str = "\
    meet$, meeting$, met$, call$, chat, talk$, talking, speak, coffee, conversation, discuss, zoom$, teams$, \
    rendez, reuni, cita$, conversa, llamada, ligação, chamada, *afspraak, treffen, *telefon, rencontr, \
    échang, echang, conoc, conhec, hablar, hablamos, platica, agend, visit, invit, *einlad, uitnod, convid, \
    convi, 邀, 约, 訪問, お会い, お話, 沟通, 聊, 見学, 电话, 通話, come in, come by, come to, come over, come down, swing by, \
    stop by, screen$, session$, see you, calendly, book$, bellen, spreken, sprechen, phone, video, \
    *appointment, termin$, termine, terminv, terminf, terminw, 日程, 候補, ご都合, 方便, 预约, schedul, reschedul, \
    can you make, can you do";

/// A time is named or asked for.
pub(super) const TIME: &str = "\
    monday, tuesday, wednesday, thursday, friday, saturday, sunday, mon$, tue$, tues$, wed$, thu$, thur$, \
    thurs$, fri$, week$, am$, pm$, *0am, *0pm, availab, *disponib, free$, when$, minute, schedul, \
    calend, morning, afternoon, evening, date$, montag, dienstag, mittwoch, donnerstag, freitag, woche, \
    lundi, mardi, mercredi, jeudi, vendredi, semaine, lunes, martes, miércoles, miercoles, jueves, viernes, \
    semana, segunda, terça, terca, quarta, quinta, sexta, maandag, dinsdag, woensdag, donderdag, vrijdag, \
    minuten, uhr$, heure, hora$, uur$, 月, 日, 時, 点, 周, 星期, 曜, *beschik, tijd, *zeit, *afspraak, conven, \
    termin$, rendez, link$, calendly, slot$, verschieb, verleg, postpone, reschedul, moved, instead, cancel, \
    option, passt, convient, créneau, creneau, schikt, hour, 何時, 有空, 方便, 都合, tomorrow, tonight, noon$, \
    o'clock, half past, half nine, samstag, sonntag, sonnabend, *morgen, heute, samedi, dimanche, demain, midi$, \
    sábado, sabado, domingo, mañana, manana, amanhã, amanha, hoje$, tarde$, zaterdag, zondag, vandaag, woe$, vrij$, \
    *0h$, *1h$, *2h$, *3h$, *4h$, *5h$, *6h$, *7h$, *8h$, *9h$, *h00, *h15, *h30, *h45, 号, 號, 點, 週, 午後, 午前, \
    明天, 明日, 今日, 今天, 下午, 上午, 早上";

/// Something is asked of the reader.
pub(super) const REQUEST: &str = "\
    confirm, select, reply$, repl, pick$, choose, book$, propose, let me know, let us know, share your, \
    submit, ring me, call me, text me, available, availab, 回复, 回覆, 确认, 確認, 返信, ください, お願い, 请, 請, bitte, \
    veuillez, merci de, indi, elegir, elija, escolh, laat, graag, plazo, deadline, accede, aquí, hier$, \
    here$, link$, please, kindly, would you, are you, can you, could you, schedule, rsvp, respond, get back, \
    would like, would love, invite, invitation, inviting, like to, love to, happy to, lieti, vorremmo, \
    aggiorn";

/// The reader's own application is the matter: what a mail to many people lacks, and one by an applicant-tracking system
/// that only looks like it has.
pub(super) const PROCESS: &str = "\
    your interview, an interview, the interview for, your application, your candidacy, your availab, \
    interview invit, interview request, interview schedul, interview confirm, interview for the, interview round, \
    invited to interview, to interview you, video interview, phone interview, phone screen, one-way, one way interview, \
    schedule your interview, schedule your call, schedule your phone, schedule your video, schedule your chat, \
    schedule your meeting, book your slot, book your interview, book a meeting, book a time, pick a time, choose a time, \
    select a time, wants to meet, wants to interview, would like to meet, onsite, on-site, shortlist, \
    your profile for, you applied, ihre bewerbung, deine bewerbung, *vorstellungsgespr, *bewerbungsgespr, \
    *kennenlerngespr, einladung zum, votre candidature, ta candidature, entretien, tu candidatura, su candidatura, \
    sua candidatura, sua entrevista, entrevista, *sollicitatie, kennismak, colloquio, \
    面接, 面談, 選考, 応募, ご都合, 面试, 面試, 选考, 应聘, 應聘, 应征, 應徵, 初试, 复试";
