//! The pay that a mail states: a figure or a range with its currency, and the period where one follows.

use std::ops::Range;

use crate::evidence::{Evidence, Fact, Part};
use crate::reading::facts::salary::figure::next_figure;
use crate::reading::facts::salary::kind::is_pay;
use crate::reading::facts::salary::period::period_at;
use crate::reading::facts::salary::spoken::spoken;
use crate::reading::source::Source;

/// Every amount of money in a text, with the period behind it.
pub(crate) fn amounts(body: &str) -> Vec<Range<usize>> {
    let mut amounts = vec![];
    let mut at = 0;
    while let Some(place) = next_figure(body, at) {
        at = place.end;
        amounts.push(place);
    }
    amounts
}

/// The first pay that a mail states.
pub(crate) fn salary(source: &Source<'_>) -> Option<Fact<String>> {
    let body = source.body;
    let in_words = spoken(source)
        .into_iter()
        .map(|place| place.start..period_at(body, place.end).0);
    let mut all: Vec<Range<usize>> = amounts(body).into_iter().chain(in_words).collect();
    all.sort_by_key(|place| place.start);
    let place = all.into_iter().find(|place| is_pay(body, place))?;
    let evidence = Evidence::quote(Part::Body, body, place);
    let stated = evidence.quote.split_whitespace().collect::<Vec<_>>();
    Some(Fact::read(stated.join(" "), evidence))
}

#[cfg(test)]
mod tests {
    use super::salary;
    use crate::message::parse;
    use crate::reading::source::Joined;
    use crate::when::Moment;

    fn stated(body: &str) -> Option<String> {
        let mail =
            format!("Subject: Interview\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{body}");
        let message = parse(mail.as_bytes());
        let joined = Joined::new(&message);
        let now = Moment::parse("2026-11-24T09:00:00Z").unwrap_or_else(|| unreachable!());
        salary(&joined.source(&now)).map(|fact| fact.value().clone())
    }

    #[test]
    fn reads_thousands_that_a_blank_parts() {
        assert_eq!(
            stated("Le salaire est de 48 000 € brut.").as_deref(),
            Some("48 000 € brut")
        );
        assert_eq!(
            stated("Gehalt: 48 000 EUR im Jahr").as_deref(),
            Some("48 000 EUR im Jahr")
        );
    }

    #[test]
    fn reads_thousands_written_short_without_another_word_for_pay() {
        assert_eq!(stated("It's £65k, hybrid.").as_deref(), Some("£65k"));
        assert_eq!(stated("We raised $20m in funding last year."), None);
    }

    #[test]
    fn reads_amounts_in_words_and_before_or_behind_the_currency_in_every_language() {
        for (body, pay) in [
            (
                "It is 24,500 pounds a year, 37 hours.",
                "24,500 pounds a year",
            ),
            ("The pay is GBP 24,500 a year.", "GBP 24,500 a year"),
            (
                "We pay twenty-four thousand five hundred pounds a year.",
                "twenty-four thousand five hundred pounds a year",
            ),
            (
                "Two hundred and fifty pounds a day, outside IR35.",
                "Two hundred and fifty pounds a day",
            ),
            (
                "19,80 die Stunde, Firmenwagen erst nach der Probezeit.",
                "19,80 die Stunde",
            ),
            (
                "Es sind vierzehn Euro die Stunde.",
                "vierzehn Euro die Stunde",
            ),
            (
                "Wir zahlen zwischen 3.000 und 3.400 Euro im Monat.",
                "3.000 und 3.400 Euro im Monat",
            ),
            (
                "C'est deux mille euros nets par mois.",
                "deux mille euros nets par mois",
            ),
            ("On paie 14 euros de l'heure.", "14 euros de l'heure"),
            (
                "Lo hablamos con los fundadores: USD 3.200 mensuales.",
                "USD 3.200 mensuales",
            ),
            (
                "Son mil doscientos euros al mes.",
                "mil doscientos euros al mes",
            ),
            (
                "1.350 limpos, subsídio de refeição em cartão.",
                "1.350 limpos",
            ),
            ("São três mil reais por mês.", "três mil reais por mês"),
            ("Je krijgt 15,10 per uur.", "15,10 per uur"),
            (
                "Het is tweeduizend vijfhonderd euro per maand.",
                "tweeduizend vijfhonderd euro per maand",
            ),
            ("月給は二十六万円、寮あり。", "二十六万円"),
            ("一个月八千块,包吃住。", "八千块"),
            ("店长这活儿一个月7500包吃住。", "一个月7500"),
            ("Sueldo: 95 mil mensuales más bono.", "95 mil mensuales"),
            ("It is R612 000 p.a. with a car.", "R612 000 p.a."),
            ("Die Eingruppierung erfolgt nach EG 9a TVöD.", "EG 9a TVöD"),
            ("Purchase Ledger Team Leader, 34-36k hybrid.", "34-36k"),
            ("It's the optician spot, $24-27.", "$24-27"),
        ] {
            assert_eq!(stated(body).as_deref(), Some(pay), "{body}");
        }
    }

    #[test]
    fn money_for_anything_else_is_no_pay() {
        for body in [
            "We pay £60 for your time whatever happens.",
            "Tickets are twelve pounds a night.",
            "The course costs 450 euros a month.",
            "Die Miete beträgt 900 Euro im Monat.",
            "We bake two hundred loaves and sell one a minute.",
            "I see twelve people in an hour.",
            "Please call between 10 and 12.30 the day before.",
        ] {
            assert_eq!(stated(body), None, "{body}");
        }
    }

    #[test]
    fn reads_wages_by_their_size_their_hour_or_their_thousands() {
        for (body, pay) in [
            (
                "It is the receptionist post still, same money (£12.60).",
                "£12.60",
            ),
            ("Kitchen porter, 28/hr. Are you in?", "28/hr"),
            (
                "Small animal vet, 4 days, 52-58k depending on certificates.",
                "52-58k",
            ),
            ("Doorkeeper, £25,980 and a cottage.", "£25,980"),
            ("底薪6500加提成,明天能来吗?", "底薪6500"),
            ("SGD 21,000 monthly plus housing.", "SGD 21,000 monthly"),
        ] {
            assert_eq!(stated(body).as_deref(), Some(pay), "{body}");
        }
        for body in [
            "The round is 5k, bring shoes.",
            "We serve 20k users and 30k shops.",
            "The train costs £4.20, we are on platform 2.",
            "A £20 voucher is yours.",
        ] {
            assert_eq!(stated(body), None, "{body}");
        }
    }
}
