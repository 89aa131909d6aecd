//! Which language a text is written in, told by its commonest words and its script.

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

/// Words that are common in one of the six languages in Latin script and rare in the other five.
const COMMON: &[(Language, &str)] = &[
    (
        Language::En,
        " the and you your for with we have our this would will is are of to ",
    ),
    (
        Language::De,
        " der die und sie ihr ihre ihnen wir für mit das ein eine ist nicht auf bei zu den dem uns ",
    ),
    (
        Language::Fr,
        " le la les et vous votre nous pour avec une des est dans au du sur cette je ",
    ),
    (
        Language::Es,
        " el la los y usted su para con una del en nos gracias le tu por las es ",
    ),
    (
        Language::Pt,
        " o os e você sua seu para com uma em não nos obrigado obrigada do da no na ao ",
    ),
    (
        Language::Nl,
        " de het en je jij u uw wij voor met een van niet op bij zijn graag ons ",
    ),
];

impl Language {
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
        let sample: String = text.chars().take(4000).collect();
        let kana = sample
            .chars()
            .filter(|c| ('\u{3040}'..='\u{30ff}').contains(c))
            .count();
        let han = sample
            .chars()
            .filter(|c| ('\u{4e00}'..='\u{9fff}').contains(c))
            .count();
        if kana + han > 8 {
            return if kana * 10 > han { Self::Ja } else { Self::Zh };
        }
        let lower = sample.to_lowercase();
        let mut scores = common_words(&lower);
        scores.sort_by_key(|(_, score)| std::cmp::Reverse(*score));
        match scores.first() {
            Some((language, score)) if *score >= 1 => *language,
            _ => Self::Unknown,
        }
    }
}

/// How many words of the text are common in each language.
fn common_words(lower: &str) -> Vec<(Language, usize)> {
    let words: Vec<&str> = lower
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
        .collect();
    COMMON
        .iter()
        .map(|(language, common)| {
            let is_common = |word: &&&str| common.split(' ').any(|one| one == **word);
            (*language, words.iter().filter(is_common).count())
        })
        .collect()
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
        ] {
            assert_eq!(Language::of(text), language, "{text}");
        }
    }
}
