//! Months in the eight languages, in full and in short.

use crate::reading::times::token::Token;
use crate::text::{Language, Words};

/// The names of the months, January first.
static MONTHS: Words = Words::new(&[
    "january jan januar janner janvier janv enero ene janeiro januari",
    "february feb februar fevrier fevr febrero fevereiro fev februari",
    "march marz mars marzo marco maart mrt mar",
    "april apr avril avr abril abr",
    "may mai mayo maio mei",
    "june jun juni juin junio junho",
    "july jul juli juillet juil julio julho",
    "august aug aout agosto ago augustus",
    "september sep sept septembre septiembre setiembre setembro set",
    "october oct oktober okt octobre octubre outubro out",
    "november nov novembre noviembre novembro",
    "december dec dezember dez decembre diciembre dic dezembro",
]);

/// The month a word names, 1 for January. `mar` is a Tuesday in French, and `out` an English word.
pub(in crate::reading::times) fn month_of(token: &Token, language: Language) -> Option<i8> {
    let word = token.word();
    let is_other_word = match word {
        "" => true,
        "mar" => language == Language::Fr,
        "set" | "out" => language != Language::Pt,
        _ => false,
    };
    if is_other_word {
        return None;
    }
    i8::try_from(MONTHS.list_with(word)? + 1).ok()
}
