//! A test, a take-home or a questionnaire.

use std::sync::LazyLock;

use crate::reading::signals::Signal;
use crate::text::Phrases;

pub(crate) static ASSESSMENT: Signal = Signal {
    name: "assessment",
    says: "asks for a test or a task",
    yields_to_if: true,
    strong: LazyLock::new(|| {
        Phrases::new(&[
            "calculation|reasoning|numeracy|aptitude|personality test|tests|check",
            "pass mark",
            "spend no more",
            "little|small|short|quick|writing|coding task|exercise|assignment|assessment",
            "begin|start|open|take|sit .. assessment|test|tests|exercise",
            "we ask everybody|all to",
            "before .. decide|onsite|interview ... write|do|complete|prepare",
            "sketch of",
            "realiser le test",
            "test de logique",
            "casus uit",
            "受検",
            "take home",
            "coding|technical|online|skills|personality|cognitive|aptitude|verbal|numerical|behavioural|behavioral .. test|challenge|assessment|exercise|assignment",
            "complete .. assessment|test|challenge|questionnaire|assignment|exercise|task",
            "assessment .. link|complete|deadline|invitation|minutes|days",
            "invited you to a test|challenge|assessment",
            "case study .. send|prepare|complete|attached|submit",
            "work sample",
            "hackerrank|codility|codesignal|hirevue assessment",
            "answer .. following questions|screening",
            "design exercise|task|challenge",
            "spend .. hours .. on",
            "einstellungstest|online test|probeaufgabe|arbeitsprobe|fallstudie|testaufgabe|eignungstest|fragebogen",
            "test technique|en ligne",
            "exercice .. technique|pratique",
            "etude de cas",
            "prueba tecnica|de|online",
            "teste tecnico|online|pratico|de",
            "desafio tecnico",
            "ejercicio practico|tecnico",
            "cuestionario|questionario",
            "opdracht|assessment|casus .. maken|insturen|uitwerken|thuis",
            "thuisopdracht|testopdracht|vragenlijst",
            "適性検査",
            "webテスト",
            "コーディングテスト",
            "課題",
            "アンケート",
            "筆記試験",
            "测评",
            "在线测试",
            "笔试",
            "编程题",
            "问卷",
            "作业",
        ])
    }),
    weak: LazyLock::new(|| {
        Phrases::new(&[
            "test",
            "assessment",
            "exercise",
            "assignment",
            "deadline",
            "days to complete",
        ])
    }),
};
