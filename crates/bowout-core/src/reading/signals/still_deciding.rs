//! Says where things stand and asks for nothing.

use std::sync::LazyLock;

use crate::reading::signals::Signal;
use crate::text::Phrases;

pub(crate) static STILL_DECIDING: Signal = Signal {
    name: "still_deciding",
    says: "says that a decision is still to come",
    yields_to_if: false,
    strong: LazyLock::new(|| {
        Phrases::new(&[
            "still being|talking|reviewing|interviewing|under|considering|considered|deciding",
            "haven't|not forgotten",
            "bear|bearing with us",
            "thank|thanks you? for .. patience",
            "expect|hope to .. contact|have news|hear",
            "let you know about? .. next steps|outcome|decision|soon|either",
            "in touch .. with an outcome",
            "touch with .. outcome|decision|update|news",
            "minds made up",
            "decision|outcome .. by|end|week|soon|shortly|monday",
            "taking|takes longer",
            "currently|being reviewing|reviewed|reviews",
            "with the hiring manager",
            "submitted your profile",
            "feedback .. awaited|received|from",
            "received feedback",
            "thanks|thank you? for .. coming|attending|interviewing",
            "how did .. go",
            "hope .. interview went",
            "update on your application",
            "status .. application",
            "heads up",
            "panel meets",
            "wir melden uns",
            "noch nicht vergessen",
            "noch im auswahlverfahren",
            "revien* vers vous",
            "todavia|aun .. proceso|evaluando|revisando",
            "em analise",
            "nog niet vergeten",
            "選考中",
            "結果は...ご連絡",
            "正在筛选",
            "等待结果",
        ])
    }),
    weak: LazyLock::new(|| Phrases::new(&[])),
};
