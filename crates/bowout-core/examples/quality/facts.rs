//! How many facts were read right, missed or wrong, where somebody wrote down what is right.

use bowout_core::evidence::Fact;
use bowout_core::reading::read;
use serde_json::Value;

use crate::mails::{Labelled, now, text};
use crate::tally::share;

#[derive(Default)]
struct Count {
    named: usize,
    right: usize,
    wrong: usize,
}

impl Count {
    fn add(&mut self, wanted: &str, got: &str) {
        let (wanted, got) = (plain(wanted), plain(got));
        if wanted.is_empty() {
            return;
        }
        self.named += 1;
        let is_right =
            got == wanted || !got.is_empty() && (got.contains(&wanted) || wanted.contains(&got));
        self.right += usize::from(is_right);
        self.wrong += usize::from(!is_right && !got.is_empty());
    }
}

/// Company, role and times, by source.
pub(crate) fn table(mails: &[Labelled]) {
    println!(
        "\n{:<42}{:<10}{:>6}{:>8}{:>8}",
        "facts of mails that need an answer", "fact", "named", "right", "wrong"
    );
    let mut sources: Vec<&String> = mails.iter().map(|mail| &mail.source).collect();
    sources.sort();
    sources.dedup();
    for source in sources {
        let mut counts: [(&str, Count); 3] = [
            ("company", Count::default()),
            ("role", Count::default()),
            ("slots", Count::default()),
        ];
        let here = mails.iter().filter(|mail| mail.source == *source);
        for mail in here.filter(|mail| mail.needs_answer) {
            let reading = read(&mail.message, &now());
            let value = |fact: &Option<Fact<String>>| {
                fact.as_ref()
                    .map(|fact| fact.value().clone())
                    .unwrap_or_default()
            };
            counts[0]
                .1
                .add(text(&mail.row, "company"), &value(&reading.company));
            counts[1]
                .1
                .add(text(&mail.row, "role"), &value(&reading.role));
            let slots: Vec<String> = reading
                .slots
                .iter()
                .map(|slot| slot.value().start.instant.to_string())
                .collect();
            counts[2].1.add(&wanted_slots(&mail.row), &slots.join(" "));
        }
        for (fact, count) in counts.iter().filter(|(_, count)| count.named > 0) {
            println!(
                "{source:<42}{fact:<10}{:>6}{:>8.3}{:>8.3}",
                count.named,
                share(count.right, count.named),
                share(count.wrong, count.named)
            );
        }
    }
}

fn wanted_slots(row: &Value) -> String {
    let start = |slot: &Value| {
        let written = slot.as_str().or_else(|| slot["start"].as_str())?;
        Some(written.parse::<jiff::Timestamp>().ok()?.to_string())
    };
    let slots = row["slots"].as_array().into_iter().flatten();
    slots.filter_map(start).collect::<Vec<_>>().join(" ")
}

fn plain(name: &str) -> String {
    name.to_lowercase()
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect()
}
