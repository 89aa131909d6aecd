//! How much a letter may hold before it is too long. A person may set each limit; the defaults follow published samples
//! of good letters, most of which stay under 110 words.

/// The limits that rules about length and order read; a quoted history and a signature never count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Words of a letter that declines a first interview.
    pub words_first_interview: usize,
    /// Words of a letter after a second round, a day on site or an offer.
    pub words_later_stage: usize,
    /// Words of a message on LinkedIn.
    pub words_linkedin: usize,
    /// Characters of a text message.
    pub characters_sms: usize,
    /// Characters of a letter in Japanese or Chinese.
    pub characters_ja_zh: usize,
    /// Words before the first sentence that decides.
    pub words_before_decision: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            words_first_interview: 150,
            words_later_stage: 200,
            words_linkedin: 120,
            characters_sms: 480,
            characters_ja_zh: 400,
            words_before_decision: 75,
        }
    }
}

impl Limits {
    /// The names that settings use.
    pub const NAMES: [&'static str; 6] = [
        "words-first-interview",
        "words-later-stage",
        "words-linkedin",
        "characters-sms",
        "characters-ja-zh",
        "words-before-decision",
    ];

    /// The limit of that name, to be read or set; `None` for an unknown name.
    pub fn named(&mut self, name: &str) -> Option<&mut usize> {
        match name {
            "words-first-interview" => Some(&mut self.words_first_interview),
            "words-later-stage" => Some(&mut self.words_later_stage),
            "words-linkedin" => Some(&mut self.words_linkedin),
            "characters-sms" => Some(&mut self.characters_sms),
            "characters-ja-zh" => Some(&mut self.characters_ja_zh),
            "words-before-decision" => Some(&mut self.words_before_decision),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Limits;

    #[test]
    fn every_name_leads_to_a_limit_of_its_own() {
        let mut limits = Limits::default();
        for (index, name) in Limits::NAMES.iter().enumerate() {
            let limit = limits.named(name);
            assert!(limit.is_some(), "{name}");
            if let Some(limit) = limit {
                *limit = index;
            }
        }
        for (index, name) in Limits::NAMES.iter().enumerate() {
            assert_eq!(limits.named(name).copied(), Some(index), "{name}");
        }
        assert_eq!(limits.named("words"), None);
    }
}
