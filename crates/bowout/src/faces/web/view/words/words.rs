//! The phrases of the page, each under its key. A language that lacks one does not compile.

use bowout_core::text::Language;

use crate::words::{de, en, es, fr, ja, nl, pt, zh};

/// A question and its answer.
type Help = [(&'static str, &'static str); 8];

macro_rules! words {
    ($($name:ident)* ; $($list:ident: $length:literal)*) => {
        /// Every phrase of the page. `{}` stands for a value.
        #[derive(Debug)]
        #[expect(missing_docs, reason = "a key is told by its English phrase, in en.rs")]
        pub struct Words {
            $(pub $name: &'static str,)*
            $(pub $list: [&'static str; $length],)*
            pub help: Help,
        }

        impl Words {
            /// Every phrase with its key.
            #[must_use]
            pub fn phrases(&self) -> Vec<(&'static str, &'static str)> {
                let mut all = vec![$((stringify!($name), self.$name)),*];
                $(all.extend(self.$list.iter().map(|one| (stringify!($list), *one)));)*
                all.extend(self.help.iter().flat_map(|(question, answer)| [("help", *question), ("help", *answer)]));
                all
            }
        }
    };
}

words! {
    skip nav nav_start nav_letters nav_you nav_help language change foot copied saved mended undo lost
    start_title start_lead paste_label paste_hint files_label drop_hint read_it sample_lead sample sample_tag sample_note
    sample_away recent just_now ago at untitled no_invitation is_invitation cancelled not_cancelled answer_seen write_again made_title made_says not_kept bad_address bad_time bad_zone
    bad_amount bad_days to_letter day_clock left over asked_by to_go has_been
    fact_company fact_role fact_who fact_when fact_how fact_pay fact_round fact_reply fact_link doubts missing corrected
    from_event correct correct_it as_read name address zone no_zone for_you same_clock today invitation from subject sent
    only_calendar earlier should_i no_reasons why questions ask_would_accept ask_knows_company ask_feeling ask_overlap
    ask_advertised ask_submitted ask_attended remembered see_it weigh yes no want_pay want_currency want_period
    want_places want_days want_sponsorship want_looking want_offer offer_spoken offer_written want_plans want_settled
    want_entry your_answer anyway advised media letter readers to cc left_out why_writer why_asked why_thread why_added names_humans write_to quote_it quoted nobody anew
    bring_back edited check check_it clean unchecked error warning hint put take_out of_limit limit characters spoken
    tone shorter plain warmer reason no_reason own_reason own_words more_choices stage as_invitation letter_language
    referral consent phoned write sign say_first say_questions could_ask take_over say_time say_times say_until no_human nothing_to_confirm say_by_phone
    no_language not_this_way our_fault the_calendar event_declined event_accepted event_how event_none event_stays whole_series
    whole_series_set let_it_go look_again copy open_mail download_draft download_rsvp download_ics download_text
    print_script print back nothing_sent afterwards mark_out mark_out_says is_out not_out erase_case erase_case_says
    erase letters_title search no_letters none_found keeping keeps keeps_not switch_off switch_on erase_all
    erase_all_says you_title you_lead you_who your_address your_others you_wants you_wants_says remember the_file
    no_file erase_you help_title rules_title rules_lead rules_all rules_check rules_reasons rule_says rule_english conflict conflict_says
    conflict_mine conflict_other gone gone_says refused refused_says enter enter_says too_large too_large_says too_slow
    too_slow_says nothing disk disk_says;
    units: 3 kinds: 11 mediums: 5 verdicts: 6 verdicts_say: 6 matters: 4 periods: 4 verbs: 6 verbs_say: 6 ways: 8
    reasons: 8 stages: 7
}

const KINDS: [&str; 11] = [
    "interview_invitation",
    "scheduling",
    "reschedule",
    "interview_confirmation",
    "assessment",
    "application_confirmation",
    "rejection",
    "offer",
    "recruiter_outreach",
    "job_alert",
    "other",
];
const MEDIUMS: [&str; 5] = ["phone", "video", "onsite", "one_way_video", "chat"];
const VERDICTS: [&str; 6] = ["attend", "ask", "reschedule", "decline", "pause", "stop"];
const MATTERS: [&str; 4] = ["offer", "cancelled", "rejected", "received"];
const VERBS: [&str; 6] = ["decline", "ask", "reschedule", "hold", "accept", "withdraw"];
const WAYS: [&str; 8] = [
    "email",
    "linkedin-note",
    "linkedin-inmail",
    "linkedin-message",
    "sms",
    "phone-script",
    "voicemail",
    "calendar-comment",
];
/// The phrase at the place of a name; an unknown name stands for itself.
fn at(names: &[&str], phrases: &[&'static str], name: &str) -> String {
    let place = names.iter().position(|one| *one == name);
    place
        .and_then(|place| phrases.get(place).copied())
        .unwrap_or(name)
        .to_owned()
}

impl Words {
    /// The words of a language; English for one that the page does not speak.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::De => &de::DE,
            Language::Fr => &fr::FR,
            Language::Es => &es::ES,
            Language::Pt => &pt::PT,
            Language::Nl => &nl::NL,
            Language::Ja => &ja::JA,
            Language::Zh => &zh::ZH,
            Language::En | Language::Unknown => &en::EN,
        }
    }

    /// What a mail is.
    #[must_use]
    pub fn kind(&self, name: &str) -> String {
        at(&KINDS, &self.kinds, name)
    }

    /// How an interview is held.
    #[must_use]
    pub fn medium(&self, name: &str) -> String {
        at(&MEDIUMS, &self.mediums, name)
    }

    /// The advice in a word.
    #[must_use]
    pub fn verdict(&self, name: &str) -> String {
        at(&VERDICTS, &self.verdicts, name)
    }

    /// What there is to decide where it is no interview.
    #[must_use]
    pub fn matter(&self, name: &str) -> String {
        at(&MATTERS, &self.matters, name)
    }

    /// The advice in a sentence.
    #[must_use]
    pub fn verdict_says(&self, name: &str) -> String {
        at(&VERDICTS, &self.verdicts_say, name)
    }

    /// An answer.
    #[must_use]
    pub fn verb(&self, name: &str) -> String {
        at(&VERBS, &self.verbs, name)
    }

    /// What an answer says.
    #[must_use]
    pub fn verb_says(&self, name: &str) -> String {
        at(&VERBS, &self.verbs_say, name)
    }

    /// How an answer travels.
    #[must_use]
    pub fn way(&self, name: &str) -> String {
        at(&WAYS, &self.ways, name)
    }
}

#[cfg(test)]
mod tests {
    use super::Words;
    use crate::when::LANGUAGES;

    #[test]
    fn every_language_says_every_phrase_with_the_same_values() {
        let [(english, _), others @ ..] = LANGUAGES;
        let english = Words::of(english).phrases();
        for (language, name) in others {
            let phrases = Words::of(language).phrases();
            let same = phrases.iter().zip(&english).filter(|(a, b)| a == b);
            let same: Vec<_> = same.map(|((key, _), _)| *key).collect();
            assert!(same.len() < 15, "{name} leaves {same:?} in English");
            for ((key, phrase), (_, original)) in phrases.iter().zip(&english) {
                assert!(!phrase.trim().is_empty(), "{name}: {key} is empty");
                let values = |text: &str| text.matches("{}").count();
                assert_eq!(values(phrase), values(original), "{name}: {key}");
            }
        }
    }
}
