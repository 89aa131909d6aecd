//! Which language a text is written in, told by its commonest words and its script.

use crate::text::list::Words;

/// A language that Bowout writes, or the tag of one that it only recognises.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    En,
    /// German.
    De,
    /// French.
    Fr,
    /// Spanish.
    Es,
    /// Portuguese.
    Pt,
    /// Dutch.
    Nl,
    /// Japanese.
    Ja,
    /// Chinese.
    Zh,
    /// None of them.
    Unknown,
}

/// How far into a text its language is looked for.
const SAMPLE_CHARACTERS: usize = 4000;

/// How many common words a question mark upside down is worth.
const TURNED_MARKS: usize = 3;

/// Words that are common in each of them and rare in most others.
static COMMON: Words = Words::new(&[
    "the and you your for with we have our this would will is are of to at can by up reply",
    "der die und sie ihr ihre ihnen wir für mit das ein eine ist nicht auf bei zu den dem uns",
    "le la les et vous votre nous pour avec une des est dans au du sur cette je bonjour pourquoi",
    "el la los y usted su para con una del en nos gracias le tu por las es hola",
    "o os e você sua seu para com uma em não nos obrigado obrigada do da no na ao olá às feira lhe pode",
    "de het en je jij u uw wij voor met een van niet op bij zijn graag ons",
]);

impl Language {
    /// The languages in Latin script.
    pub(crate) const LATIN: [Self; 6] =
        [Self::En, Self::De, Self::Fr, Self::Es, Self::Pt, Self::Nl];

    /// Whether it puts words together into one, the most telling last: `Archivarsstelle`.
    pub(crate) fn has_compounds(self) -> bool {
        matches!(self, Self::De | Self::Nl)
    }

    /// The BCP 47 tag.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::De => "de",
            Self::Fr => "fr",
            Self::Es => "es",
            Self::Pt => "pt",
            Self::Nl => "nl",
            Self::Ja => "ja",
            Self::Zh => "zh",
            Self::Unknown => "und",
        }
    }

    /// The language of a tag such as `de` or `pt-BR`; `None` where Bowout does not write it.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag
            .split(['-', '_'])
            .next()
            .unwrap_or_default()
            .to_lowercase();
        [
            Self::En,
            Self::De,
            Self::Fr,
            Self::Es,
            Self::Pt,
            Self::Nl,
            Self::Ja,
            Self::Zh,
        ]
        .into_iter()
        .find(|language| language.tag() == primary)
    }

    /// Tells the language of a text; `Unknown` where too little speaks for any.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let sample = text
            .char_indices()
            .nth(SAMPLE_CHARACTERS)
            .map_or(text, |(end, _)| &text[..end]);
        let count = |is_one: fn(&char) -> bool| {
            if sample.is_ascii() {
                return 0;
            }
            sample.chars().filter(is_one).count()
        };
        let kana = count(|c| ('\u{3040}'..='\u{30ff}').contains(c));
        let han = count(|c| ('\u{4e00}'..='\u{9fff}').contains(c));
        // A name in another script, a link or an address does not make the language.
        let latin = count(char::is_ascii_alphabetic);
        if kana + han > 8 && (kana + han) * 4 > latin {
            return if kana * 4 > han { Self::Ja } else { Self::Zh };
        }
        let lower = sample.to_lowercase();
        let mut scores = common_words(&lower);
        // Only Spanish turns its marks around.
        if lower.contains(['¿', '¡']) {
            for (_, score) in scores.iter_mut().filter(|(one, _)| *one == Self::Es) {
                *score += TURNED_MARKS;
            }
        }
        scores.sort_by_key(|(_, score)| std::cmp::Reverse(*score));
        match scores.first() {
            Some((language, score)) if *score >= 1 => *language,
            _ => Self::Unknown,
        }
    }
}

/// How many words of the text are common in each language.
fn common_words(lower: &str) -> Vec<(Language, usize)> {
    let mut scores: Vec<_> = Language::LATIN
        .iter()
        .map(|language| (*language, 0))
        .collect();
    for word in lower.split(|c: char| !c.is_alphabetic()) {
        let mut languages = COMMON.lists_with(word);
        while languages != 0 {
            scores[languages.trailing_zeros() as usize].1 += 1;
            languages &= languages - 1;
        }
    }
    scores
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn tells_eight_languages_apart() {
        for (language, text) in [
            (
                Language::En,
                "Thank you for your application, we would like to meet you.",
            ),
            (
                Language::De,
                "Vielen Dank für Ihre Bewerbung, wir möchten Sie kennenlernen.",
            ),
            (
                Language::Fr,
                "Nous vous remercions pour votre candidature et vous proposons un entretien.",
            ),
            (
                Language::Es,
                "Gracias por su candidatura, nos gustaría conocerle en una entrevista.",
            ),
            (
                Language::Pt,
                "Agradecemos a sua candidatura, gostaríamos de conversar com você na terça.",
            ),
            (
                Language::Nl,
                "Bedankt voor je sollicitatie, we nodigen je graag uit voor een gesprek.",
            ),
            (
                Language::Ja,
                "この度はご応募いただき、誠にありがとうございます。",
            ),
            (Language::Zh, "感谢您投递我们公司的职位，诚邀您参加面试。"),
            (
                Language::Es,
                "Hola, Jordan:\n\n¿Hay algo que pudiera hacerle cambiar de opinión?\n\nLena Brook",
            ),
            (Language::Es, "Hola Jordan: ¿Conoce a alguien?"),
            (Language::Fr, "Bonjour,\n\nPourquoi ?\n\nLena Brook"),
            (
                Language::Zh,
                "感谢您向我推荐ひばり食品的一职。经过慎重考虑，我决定退出。",
            ),
            (
                Language::En,
                "Thank you for your invitation to the interview at ひばり食品株式会社 next week.",
            ),
        ] {
            assert_eq!(Language::of(text), language, "{text}");
        }
    }
}
