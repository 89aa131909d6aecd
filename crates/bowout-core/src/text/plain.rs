//! Letters that are made comparable without asking Unicode's tables: those that letters and word lists are written with.
//!
//! The build script folds the word lists by this alone.

/// Latin letters with marks, lower and upper, each group behind the letters that it is compared as.
const MARKED: &[(&str, &str)] = &[
    ("a", "àáâãäåÀÁÂÃÄÅ"),
    ("c", "çÇ"),
    ("e", "èéêëÈÉÊË"),
    ("i", "ìíîïÌÍÎÏ"),
    ("n", "ñÑ"),
    ("o", "òóôõöøÒÓÔÕÖØ"),
    ("u", "ùúûüÙÚÛÜ"),
    ("y", "ýÿÝŸ"),
    ("l", "łŁ"),
    ("ss", "ßẞ"),
    ("ae", "æÆ"),
    ("oe", "œŒ"),
    ("'", "’‘´ʼ"),
];

/// Adds a character as it is compared; `false` where Unicode must be asked.
pub(crate) fn push(character: char, folded: &mut String) -> bool {
    match character {
        _ if character.is_ascii() => folded.push(character.to_ascii_lowercase()),
        // Han and kana that have one form only; the rest of their blocks is normalised.
        '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}' | '\u{4e00}'..='\u{9fff}' => {
            folded.push(character);
        }
        '々' | '〇' | 'ー' | '、' | '。' | '「' | '」' => folded.push(character),
        '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '％' => {
            let ascii = u32::from(character) - 0xff01 + 0x21;
            folded.extend(char::from_u32(ascii).map(|one| one.to_ascii_lowercase()));
        }
        _ => match MARKED.iter().find(|(_, marked)| marked.contains(character)) {
            Some((bare, _)) => folded.push_str(bare),
            None => return false,
        },
    }
    true
}
