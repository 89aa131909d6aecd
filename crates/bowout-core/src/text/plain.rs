//! Letters that are made comparable without asking Unicode's tables: those that letters and word lists are written with.
//!
//! The build script folds the word lists by this alone.

/// The letters that a Latin letter with marks, lower or upper, or an apostrophe is compared as.
fn unmarked(character: char) -> Option<&'static str> {
    Some(match character {
        'à'..='å' | 'À'..='Å' => "a",
        'ç' | 'Ç' => "c",
        'è'..='ë' | 'È'..='Ë' => "e",
        'ì'..='ï' | 'Ì'..='Ï' => "i",
        'ñ' | 'Ñ' => "n",
        'ò'..='ö' | 'ø' | 'Ò'..='Ö' | 'Ø' => "o",
        'ù'..='ü' | 'Ù'..='Ü' => "u",
        'ý' | 'ÿ' | 'Ý' | 'Ÿ' => "y",
        'ł' | 'Ł' => "l",
        'ß' | 'ẞ' => "ss",
        'æ' | 'Æ' => "ae",
        'œ' | 'Œ' => "oe",
        '’' | '‘' | '´' | 'ʼ' => "'",
        _ => return None,
    })
}

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
        _ => match unmarked(character) {
            Some(bare) => folded.push_str(bare),
            None => return false,
        },
    }
    true
}
