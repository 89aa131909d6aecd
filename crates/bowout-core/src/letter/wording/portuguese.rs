//! The Portuguese wording as Portugal writes it, for threads that come from there. Only our own words are turned, before names
//! are filled in.

use crate::text::{Text, is_listed};

/// Words that only Portugal writes, and such as only Brazil does, folded.
const EUROPEAN: &str = "exma exmo vimos equipa contacto contactos telemovel facto cumprimentos lisboa connosco marcacao";
const BRAZILIAN: &str = "voce voces vaga equipe contato contatos celular atenciosamente abraco abracos brasilia conosco agendar oi";

/// Pronouns behind their verb, as in "convidá-la".
const PRONOUNS: [&str; 5] = ["-la ", "-lo ", "-lhe ", "-las ", "-los "];

/// What is written otherwise, the longer before what it holds.
const FORMS: [(&str, &str); 14] = [
    ("da vaga de", "para a função de"),
    ("à vaga de", "à função de"),
    ("a vaga de", "a função de"),
    ("outras vagas", "outras funções"),
    ("liberem", "libertem"),
    ("equipe", "equipa"),
    ("contato", "contacto"),
    ("No momento", "De momento"),
    ("me deixou", "deixou-me"),
    ("Atenciosamente,", "Com os melhores cumprimentos,"),
    ("Um abraço", "Cumprimentos"),
    ("Abraço", "Cumprimentos"),
    ("aqui é", "daqui fala"),
    ("retornar a ligação", "devolver a chamada"),
];

/// Whether a text is written as in Portugal.
pub(super) fn is_european(text: &str) -> bool {
    let words = Text::new(text).words;
    let count = |list: &str| {
        let listed = words.iter().filter(|word| is_listed(list, &word.folded));
        listed.count()
    };
    let pronouns: usize = PRONOUNS.iter().map(|one| text.matches(one).count()).sum();
    count(EUROPEAN) + pronouns > count(BRAZILIAN)
}

/// The wording as Portugal writes it.
pub(super) fn european(wording: &str) -> String {
    FORMS
        .iter()
        .fold(wording.to_owned(), |wording, (from, to)| {
            wording.replace(from, to)
        })
}

#[cfg(test)]
mod tests {
    use super::{european, is_european};

    #[test]
    fn tells_portugal_from_brazil_and_writes_as_it_does() {
        assert!(is_european(
            "Exma. Senhora Ana Prado,\n\nvimos convidá-la para uma entrevista.\n\nCom os melhores cumprimentos,"
        ));
        assert!(!is_european(
            "Olá! Gostaríamos de convidar você para uma entrevista para a vaga. Abraços,"
        ));
        assert!(!is_european("Prezada Ana, agradecemos o interesse."));
        assert_eq!(
            european("peço que liberem o horário da vaga de {{ role }}"),
            "peço que libertem o horário para a função de {{ role }}"
        );
    }
}
