//! Passed on to let somebody know, not to ask anything.

use std::sync::LazyLock;

use crate::reading::signals::Signal;
use crate::text::Phrases;

pub(crate) static PASSED_ON: Signal = Signal {
    name: "passed_on",
    says: "is passed on to let you know",
    yields_to_if: false,
    strong: LazyLock::new(|| {
        Phrases::new(&[
            "relire ma reponse",
            "can you print",
            "wel even antwoorden",
            "j'ai recu ca",
            "print this for me",
            "can you check my reply",
            "before i send it",
            "was in my inbox",
            "in mijn inbox",
            "have a look at this for me",
            "fyi",
            "look what",
            "so proud",
            "don't tell",
            "keep .. fingers crossed",
            "you don't have to do",
            "nothing you need to",
            "zur kenntnis|info",
            "pour information|info",
            "para tu|su informacion|conocimiento",
            "para conhecimento",
            "ter info*",
            "ご参考まで",
            "供参考",
        ])
    }),
    weak: LazyLock::new(|| Phrases::new(&[])),
};
