//! How many facts of invitations were read right, missed, wrong or made up, where somebody wrote down what is right.
//! An invitation is a mail labelled `interview_invitation`, `scheduling` or `reschedule`; other mail of hiring, and mail of
//! none, is counted by itself where it is asked for.

use bowout_core::evidence::{Fact, Part};
use bowout_core::reading::{Reading, read};
use serde_json::Value;

use crate::mails::{Labelled, now, text};
use crate::tally::share;

/// What is counted, in the order of the table.
const FACTS: [&str; 7] = [
    "company", "role", "slots", "people", "title", "salary", "reply_by",
];

/// One fact over the mails of a source.
#[derive(Default, Clone, Copy)]
struct Count {
    /// Mails (for people: humans) that name it.
    named: usize,
    right: usize,
    wrong: usize,
    /// Mails of which it was written down that they name none.
    unnamed: usize,
    /// Those of them where something was read all the same.
    made_up: usize,
}

impl Count {
    /// Whether the fact was read right, or nobody wrote down what is right. `is_known`: somebody looked.
    fn add(&mut self, is_known: bool, wanted: &str, got: &str) -> bool {
        let (wanted, got) = (plain(wanted), plain(got));
        if wanted.is_empty() {
            self.unnamed += usize::from(is_known);
            self.made_up += usize::from(is_known && !got.is_empty());
            return !is_known || got.is_empty();
        }
        self.named += 1;
        let is_right = is_same(&wanted, &got);
        self.right += usize::from(is_right);
        self.wrong += usize::from(!is_right && !got.is_empty());
        is_right
    }

    /// The same for times: all of them and no other.
    fn add_times(&mut self, is_known: bool, wanted: &[String], got: &[String]) -> bool {
        if wanted.is_empty() {
            return self.add(is_known, "", &got.concat());
        }
        let is_right = wanted == got;
        self.named += 1;
        self.right += usize::from(is_right);
        self.wrong += usize::from(!is_right && !got.is_empty());
        is_right
    }

    /// The same for humans, each for themselves: those who were found, and those who are none of them.
    fn add_people(&mut self, wanted: &[(String, String)], got: &[String]) -> bool {
        let is_one = |a: &str, b: &str| is_same(&plain(a), &plain(b));
        let found = wanted
            .iter()
            .filter(|(name, _)| got.iter().any(|one| is_one(name, one)));
        let found = found.count();
        let strangers = got
            .iter()
            .filter(|one| !wanted.iter().any(|(name, _)| is_one(name, one)));
        let strangers = strangers.count();
        self.named += wanted.len();
        self.right += found;
        self.wrong += strangers;
        found == wanted.len() && strangers == 0
    }
}

/// Whether one of two names holds the other.
pub(crate) fn is_same(wanted: &str, got: &str) -> bool {
    got == wanted || !got.is_empty() && (got.contains(wanted) || wanted.contains(got))
}

/// Every fact of invitations, by source, and of all other mail where that is asked for.
pub(crate) fn tables(mails: &[Labelled], is_every_kind: bool, shows_wrong: bool) {
    table("facts of invitations", mails, shows_wrong, is_invitation);
    if is_every_kind {
        let is_of_hiring = |mail: &Labelled| !is_invitation(mail) && !is_of_none(mail);
        table("facts of other hiring", mails, shows_wrong, is_of_hiring);
        table("facts of no hiring", mails, shows_wrong, is_of_none);
    }
}

/// Every fact of the mails that count, by source.
fn table(
    title: &str,
    mails: &[Labelled],
    shows_wrong: bool,
    counts_here: impl Fn(&Labelled) -> bool,
) {
    let mut wrong = vec![];
    println!(
        "\n{title:<42}{:<10}{:>6}{:>8}{:>8}{:>10}{:>9}",
        "fact", "named", "right", "wrong", "not named", "made up"
    );
    let mut sources: Vec<&String> = mails.iter().map(|mail| &mail.source).collect();
    sources.sort();
    sources.dedup();
    for source in sources {
        let mut counts = [Count::default(); FACTS.len()];
        let here = mails.iter().filter(|mail| mail.source == *source);
        for mail in here.filter(|mail| counts_here(mail)) {
            count(mail, &mut counts, &mut wrong);
        }
        let read = FACTS.iter().zip(&counts);
        for (fact, count) in read.filter(|(_, count)| count.named + count.unnamed > 0) {
            println!(
                "{source:<42}{fact:<10}{:>6}{:>8.3}{:>8.3}{:>10}{:>9.3}",
                count.named,
                share(count.right, count.named),
                share(count.wrong, count.named),
                count.unnamed,
                share(count.made_up, count.unnamed)
            );
        }
    }
    if shows_wrong {
        println!("\n{}", wrong.join("\n"));
    }
}

pub(crate) fn is_invitation(mail: &Labelled) -> bool {
    ["interview_invitation", "scheduling", "reschedule"].contains(&mail.kind.as_str())
}

fn is_of_none(mail: &Labelled) -> bool {
    ["other", "job_alert"].contains(&mail.kind.as_str())
}

/// Counts the facts of one mail.
fn count(mail: &Labelled, counts: &mut [Count; FACTS.len()], wrong: &mut Vec<String>) {
    let reading = read(&mail.message, &now());
    let is_known = |field: &str| mail.row.get(field).is_some();
    let mut note = |is_right: bool, fact: &str, wanted: &str, got: &str| {
        if !is_right {
            let (source, id) = (&mail.source, &mail.id);
            wrong.push(format!("{source} {id}: {fact} {wanted:?} read as {got:?}"));
        }
    };
    let value = |fact: &Option<Fact<String>>| {
        fact.as_ref()
            .map(|fact| fact.value().clone())
            .unwrap_or_default()
    };
    for (at, read) in [
        (0, &reading.company),
        (1, &reading.role),
        (5, &reading.salary),
        (6, &reading.reply_by),
    ] {
        let (wanted, got) = (text(&mail.row, FACTS[at]), value(read));
        // Our writers noted what the words of a mail name; the house behind an address stands in no word.
        if wanted.is_empty() && (read.iter()).any(|one| one.evidence().part == Part::Address) {
            continue;
        }
        let is_right = counts[at].add(is_known(FACTS[at]), wanted, &got);
        note(is_right, FACTS[at], wanted, &got);
    }
    let (wanted, got) = times(&mail.row, &reading);
    let is_right = counts[2].add_times(is_known("when") || is_known("slots"), &wanted, &got);
    note(is_right, "slots", &wanted.join(" "), &got.join(" "));
    if !is_known("people") {
        return;
    }
    let wanted = humans(&mail.row);
    let got: Vec<String> = reading
        .people
        .iter()
        .map(|one| one.value().name.clone())
        .collect();
    let names: Vec<&str> = wanted.iter().map(|(name, _)| name.as_str()).collect();
    let is_right = counts[3].add_people(&wanted, &got);
    note(is_right, "people", &names.join("; "), &got.join("; "));
    for (name, title) in wanted.iter().filter(|(_, title)| !title.is_empty()) {
        let human = reading
            .people
            .iter()
            .map(Fact::value)
            .find(|one| is_same(&plain(name), &plain(&one.name)));
        let got = human.and_then(|one| one.title.clone()).unwrap_or_default();
        note(counts[4].add(true, title, &got), "title", title, &got);
    }
}

/// The humans that were written down, with their titles.
fn humans(row: &Value) -> Vec<(String, String)> {
    let listed = row["people"].as_array().into_iter().flatten();
    listed
        .map(|one| (text(one, "name").to_owned(), text(one, "title").to_owned()))
        .filter(|(name, _)| !name.is_empty())
        .collect()
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

pub(crate) fn plain(name: &str) -> String {
    name.to_lowercase()
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect()
}
