//! Days and times as the reader of a letter writes them.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use crate::text::Language;

/// The names of the days, Monday first.
fn weekdays(language: Language) -> &'static str {
    match language {
        Language::De => "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
        Language::Fr => "lundi mardi mercredi jeudi vendredi samedi dimanche",
        Language::Es => "lunes martes miércoles jueves viernes sábado domingo",
        Language::Pt => {
            "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo"
        }
        Language::Nl => "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
        Language::Ja => "月 火 水 木 金 土 日",
        Language::Zh => "周一 周二 周三 周四 周五 周六 周日",
        _ => "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    }
}

/// The names of the months, January first.
fn months(language: Language) -> &'static str {
    match language {
        Language::De => {
            "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
        }
        Language::Fr => {
            "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
        }
        Language::Es => {
            "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
        }
        Language::Pt => {
            "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"
        }
        Language::Nl => {
            "januari februari maart april mei juni juli augustus september oktober november december"
        }
        _ => {
            "January February March April May June July August September October November December"
        }
    }
}

/// The name at a place in a list of names, counted from 0.
fn nth(names: &'static str, place: i8) -> &'static str {
    let place = usize::try_from(place).unwrap_or_default();
    names.split(' ').nth(place).unwrap_or_default()
}

/// The day in words: `Thursday, 3 December`, `Donnerstag, 3. Dezember`, `12月3日（木）`.
#[must_use]
pub fn day(when: DateTime, language: Language) -> String {
    let weekday = nth(weekdays(language), when.weekday().to_monday_zero_offset());
    let month = nth(months(language), when.month() - 1);
    let (day, number) = (when.day(), when.month());
    match language {
        Language::De => format!("{weekday}, {day}. {month}"),
        Language::Fr if day == 1 => format!("{weekday} 1er {month}"),
        Language::Fr | Language::Nl => format!("{weekday} {day} {month}"),
        Language::Es => format!("{weekday} {day} de {month}"),
        Language::Pt => format!("{weekday}, {day} de {month}"),
        Language::Ja | Language::Zh => format!("{number}月{day}日（{weekday}）"),
        _ => format!("{weekday}, {day} {month}"),
    }
}

/// The day and the time in words; `zone` tells whether clocks of twelve hours are read there.
#[must_use]
pub fn day_and_time(when: DateTime, zone: Option<&str>, language: Language) -> String {
    let (day, hour, minute) = (day(when, language), when.hour(), when.minute());
    let has_twelve =
        zone.is_some_and(|zone| zone.starts_with("America/") || zone.starts_with("Australia/"));
    match language {
        Language::De => format!("{day}, {hour}:{minute:02} Uhr"),
        Language::Fr if minute == 0 => format!("{day} à {hour} h"),
        Language::Fr => format!("{day} à {hour} h {minute:02}"),
        Language::Es if hour == 1 => format!("{day} a la {hour}:{minute:02}"),
        Language::Es => format!("{day} a las {hour}:{minute:02}"),
        Language::Pt => format!("{day}, às {hour}h{minute:02}"),
        Language::Nl => format!("{day} om {hour}.{minute:02} uur"),
        Language::Ja | Language::Zh => format!("{day}{hour}:{minute:02}"),
        _ if has_twelve => {
            let side = if hour < 12 { "AM" } else { "PM" };
            let twelve = if hour % 12 == 0 { 12 } else { hour % 12 };
            format!("{day} at {twelve}:{minute:02} {side}")
        }
        _ => format!("{day} at {hour}:{minute:02}"),
    }
}

/// The short name of a zone's clock at a moment (`CET`), with a blank before it; empty where it has none but numbers.
#[must_use]
pub(super) fn clock_name(zone: &str, when: DateTime) -> String {
    let Ok(zone) = TimeZone::get(zone) else {
        return String::new();
    };
    let Ok(instant) = zone.to_timestamp(when) else {
        return String::new();
    };
    let name = zone.to_offset_info(instant).abbreviation().to_owned();
    if name.chars().all(char::is_alphabetic) {
        format!(" {name}")
    } else {
        String::new()
    }
}

#[cfg(test)]
mod tests {
    use super::{clock_name, day, day_and_time};
    use crate::text::Language;

    #[test]
    fn writes_a_time_as_each_language_does() {
        let when = jiff::civil::date(2026, 12, 3).at(14, 5, 0, 0);
        for (language, written) in [
            (Language::En, "Thursday, 3 December at 14:05"),
            (Language::De, "Donnerstag, 3. Dezember, 14:05 Uhr"),
            (Language::Fr, "jeudi 3 décembre à 14 h 05"),
            (Language::Es, "jueves 3 de diciembre a las 14:05"),
            (Language::Pt, "quinta-feira, 3 de dezembro, às 14h05"),
            (Language::Nl, "donderdag 3 december om 14.05 uur"),
            (Language::Ja, "12月3日（木）14:05"),
            (Language::Zh, "12月3日（周四）14:05"),
        ] {
            assert_eq!(day_and_time(when, None, language), written);
        }
        assert_eq!(
            day_and_time(when, Some("America/Denver"), Language::En),
            "Thursday, 3 December at 2:05 PM"
        );
        assert_eq!(day(when, Language::Unknown), "Thursday, 3 December");
        assert_eq!(clock_name("America/Denver", when), " MST");
        assert_eq!(clock_name("America/Sao_Paulo", when), "");
    }
}
