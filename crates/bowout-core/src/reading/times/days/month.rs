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

/// The days of a month in words, folded: the ordinals of English and German, the numbers of the others.
static DAYS: Words = Words::new(&[
    "first ersten erster premier primero primeiro",
    "second zweiten zweiter deux dos dois twee",
    "third dritten dritter trois tres drie",
    "fourth vierten vierter quatre cuatro quatro vier",
    "fifth funften funfter cinq cinco vijf",
    "sixth sechsten sechster six seis zes",
    "seventh siebten siebter sept siete sete zeven",
    "eighth achten achter huit ocho oito acht",
    "ninth neunten neunter neuf nueve nove negen",
    "tenth zehnten zehnter dix diez dez tien",
    "eleventh elften elfter onze once elf",
    "twelfth zwolften zwolfter douze doce doze twaalf",
    "thirteenth dreizehnten treize trece treze dertien",
    "fourteenth vierzehnten quatorze catorce catorze veertien",
    "fifteenth funfzehnten quinze quince vijftien",
    "sixteenth sechzehnten seize dieciseis dezesseis dezasseis zestien",
    "seventeenth siebzehnten diecisiete dezessete dezassete zeventien",
    "eighteenth achtzehnten dieciocho dezoito achttien",
    "nineteenth neunzehnten diecinueve dezenove dezanove negentien",
    "twentieth zwanzigsten vingt veinte vinte twintig",
]);

/// The day of a month that words name, and the token behind them: `seventh`, `twenty-first`, `siete`.
pub(super) fn day_in_words(tokens: &[Token], at: usize, language: Language) -> Option<(i8, usize)> {
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    let named = |at: usize| i8::try_from(DAYS.list_with(word(at))? + 1).ok();
    if let ("twenty" | "thirty", true) = (word(at), language == Language::En) {
        let next = at + 1 + usize::from(tokens.get(at + 1).is_some_and(|one| one.is('-')));
        let tens = if word(at) == "twenty" { 20 } else { 30 };
        let day = tens + named(next).filter(|day| *day < 10)?;
        return (day <= 31).then_some((day, next + 1));
    }
    // English counts days by their ordinals; "Sept-Feb" is a stretch of months.
    let is_ordinal = ["st", "nd", "rd", "th"]
        .iter()
        .any(|end| word(at).ends_with(end));
    let fits = is_ordinal == (language == Language::En) || word(at) == "primeiro";
    let is_joined = tokens.get(at + 1).is_some_and(|one| one.is('-'));
    let day = named(at).filter(|_| fits && !is_joined)?;
    Some((day, at + 1))
}
