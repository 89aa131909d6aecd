//! How many facts were read right, missed or wrong, where somebody wrote down what is right.

use bowout_core::evidence::Fact;
use bowout_core::reading::{Reading, read};
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
    /// The same for times: all of them and no other.
    fn add_times(&mut self, wanted: &[String], got: &[String]) -> bool {
        if wanted.is_empty() {
            return true;
        }
        let is_right = wanted == got;
        self.named += 1;
        self.right += usize::from(is_right);
        self.wrong += usize::from(!is_right && !got.is_empty());
        is_right
    }

    /// Whether the fact was read right, or nobody wrote down what is right.
    fn add(&mut self, wanted: &str, got: &str) -> bool {
        let (wanted, got) = (plain(wanted), plain(got));
        if wanted.is_empty() {
            return true;
        }
        self.named += 1;
        let is_right =
            got == wanted || !got.is_empty() && (got.contains(&wanted) || wanted.contains(&got));
        self.right += usize::from(is_right);
        self.wrong += usize::from(!is_right && !got.is_empty());
        is_right
    }
}

/// Company, role and times, by source.
pub(crate) fn table(mails: &[Labelled], shows_wrong: bool) {
    let mut wrong = vec![];
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
            let names = [
                (text(&mail.row, "company"), value(&reading.company)),
                (text(&mail.row, "role"), value(&reading.role)),
            ];
            let mut note = |is_right: bool, fact: &str, wanted: &str, got: &str| {
                if !is_right {
                    let id = &mail.id;
                    wrong.push(format!("{source} {id}: {fact} {wanted} read as {got:?}"));
                }
            };
            for ((fact, count), (wanted, got)) in counts.iter_mut().zip(&names) {
                note(count.add(wanted, got), fact, wanted, got);
            }
            let (wanted, got) = times(&mail.row, &reading);
            let is_right = counts[2].1.add_times(&wanted, &got);
            note(is_right, "slots", &wanted.join(" "), &got.join(" "));
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
    if shows_wrong {
        println!("\n{}", wrong.join("\n"));
    }
}

/// The beginnings that were written down and those that were read: as instants, or as the clock on the wall where no
/// more was written down.
fn times(row: &Value, reading: &Reading) -> (Vec<String>, Vec<String>) {
    let read = reading.slots.iter().map(|slot| slot.value().start);
    let written = |field: &str| row[field].as_array().cloned().unwrap_or_default();
    let local: Vec<String> = written("when")
        .iter()
        .filter_map(|one| Some(one.as_str()?.get(..16)?.to_owned()))
        .collect();
    if !local.is_empty() {
        let read = read.map(|start| start.local.strftime("%Y-%m-%dT%H:%M").to_string());
        return (sorted(local), sorted(read.collect()));
    }
    let instants = written("slots").into_iter().filter_map(|slot| {
        let start = slot.as_str().or_else(|| slot["start"].as_str())?;
        Some(start.parse::<jiff::Timestamp>().ok()?.to_string())
    });
    let read = read.map(|start| start.instant.to_string());
    (sorted(instants.collect()), sorted(read.collect()))
}

fn sorted(mut times: Vec<String>) -> Vec<String> {
    times.sort();
    times.dedup();
    times
}

fn plain(name: &str) -> String {
    name.to_lowercase()
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect()
}
