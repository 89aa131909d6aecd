//! Makes what lies beside the code in text files ready: the word lists, one book of all lists a language, in which phrases are
//! kept as they are compared and found by the rarest words that they cannot do without; the fields of meaning; and the
//! weights of what sentences do and of what the words of a mail say.
//!
//! How phrases are written and kept, and the keys of words and terms, are told once, in `src/`, for this script too.
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "what is written wrong must not build, and cargo listens to what is printed"
)]

mod anchor;
mod book;
mod fields;
mod layout;
mod lists;
mod needs;
mod weights;

use std::path::{Path, PathBuf};
use std::{env, fs};

use anchor::Rarity;
use lists::{files, lists};
use terms::term::key_of_term;
use weights::Weights;

/// What the crate and this script both need.
#[path = "../src/text"]
#[expect(
    dead_code,
    unreachable_pub,
    reason = "the crate uses the rest, and shows some of it"
)]
mod text {
    pub(crate) mod plain;
    pub(crate) mod weight;

    /// Folding without Unicode's tables: a word list is written in letters that we know.
    pub(crate) mod fold {
        pub(crate) fn fold(word: &str) -> String {
            let mut folded = String::new();
            for one in word.chars() {
                let is_known = crate::text::plain::push(one, &mut folded);
                assert!(
                    is_known,
                    "{word}: src/text/plain.rs does not know {one:?} yet"
                );
            }
            folded
        }
    }

    pub(crate) mod han {
        use std::collections::HashMap;
        use std::sync::LazyLock;

        static SIMPLE: LazyLock<HashMap<char, char>> = LazyLock::new(|| {
            let pairs = include_str!("../src/text/han.txt").split_whitespace();
            let both = pairs.map(|pair| (pair.chars().nth(1), pair.chars().next()));
            both.filter_map(|(form, simple)| form.zip(simple)).collect()
        });

        #[expect(clippy::needless_pass_by_value, reason = "as the crate has it")]
        pub(crate) fn simplified(text: String) -> String {
            let simple = |one: char| SIMPLE.get(&one).copied().unwrap_or(one);
            text.chars().map(simple).collect()
        }
    }

    pub(crate) use phrase::key::{beginning as beginning_of, pair as pair_of, whole as key_of};

    pub(crate) mod phrase {
        pub(crate) mod code;
        pub(crate) mod entry;
        pub(crate) mod grammar;
        pub(crate) mod key;
    }
}

/// The keys of terms.
#[path = "../src/review/speech"]
mod terms {
    pub(crate) mod term;
}

/// The tags of the languages, in the order of `Language`, and of one that is none of them.
const TAGS: [&str; 8] = ["en", "de", "fr", "es", "pt", "nl", "ja", "zh"];
const UNKNOWN: &str = "und";

/// Stands above keys, which nobody reads.
const MADE: &str = "#[expect(clippy::unreadable_literal, reason = \"made by the build script\")]\n";

fn main() {
    for place in [
        "build",
        "src/letter/wording",
        "src/reading/weigh/lists",
        "src/review",
        "src/text",
    ] {
        println!("cargo:rerun-if-changed={place}");
    }
    let out = Out(env::var("OUT_DIR").expect("cargo names the folder").into());
    write_books(&out);
    write_fields(&out);
    write_speech(&out);
    write_words(&out);
}

/// Writes `LISTS`, the file and section of each list, and `BOOKS`, what they hold, language by language.
fn write_books(out: &Out) {
    let lists = lists(Path::new("src/review"));
    let rarity = rarity();
    let names = lists.iter().map(|list| (&list.file, &list.section));
    let names: Vec<_> = names.collect();
    let mut books = vec![];
    for tag in TAGS.into_iter().chain([UNKNOWN]) {
        let parts = book::parts(&lists, tag, &rarity).map(|(part, bytes)| {
            let bytes = out.bytes(&format!("{tag}.{part}"), &bytes);
            match part {
                "written" => format!("{part}: {bytes}"),
                "singles" => format!("{part}: Slots::new({bytes})"),
                _ => format!("{part}: Numbers::new({bytes})"),
            }
        });
        books.push(format!("Book {{ {} }}", parts.join(", ")));
    }
    let books = books.join(", ");
    let count = names.len();
    out.code(
        "lists.rs",
        &format!(
            "const LISTS: [(&str, &str); {count}] = {names:?};\nstatic BOOKS: [Book; 9] = [{books}];\n"
        ),
    );
}

/// Writes `FIELDS`, the sections of the file, `FIELD_TERMS`, how the lists of speech write them and their keys, and `TABLES`, the bits of the fields of each word, language by language.
fn write_fields(out: &Out) {
    let source = read(Path::new("src/review/draft/fields.words.txt"));
    let sections = fields::sections(&source);
    let tables = TAGS.into_iter().chain([UNKNOWN]).map(|tag| {
        let slots = layout::slots(&fields::fields(&source, tag));
        let bytes = out.bytes(&format!("{tag}.fields"), &slots);
        format!("Slots::new({bytes})")
    });
    let tables = tables.collect::<Vec<_>>().join(", ");
    let count = sections.len();
    let named = sections.iter().map(|section| format!("{{{section}}}"));
    let terms = named.map(|term| (key_of_term(&term), term));
    let terms = terms.map(|(key, term)| (term, key)).collect::<Vec<_>>();
    out.code(
        "fields.rs",
        &format!(
            "const FIELDS: [&str; {count}] = {sections:?};\n{MADE}const FIELD_TERMS: [(&str, u64); {count}] = {terms:?};\nstatic TABLES: [Slots; 9] = [{tables}];\n"
        ),
    );
}

/// Writes `KINDS`, how many numbers a row has, `WIDTH`, how many with what fills it up, and `TABLES`, the rows of each term,
/// language by language.
fn write_speech(out: &Out) {
    let (mut tables, mut widths) = (vec![], vec![]);
    for tag in TAGS {
        let list = read(&Path::new("src/review/speech/lists").join(format!("{tag}.txt")));
        let weights = Weights::of(&list);
        let terms = out.bytes(&format!("{tag}.terms"), &layout::slots(&weights.terms));
        let rows = layout::filled_up(&weights.numbers, weights.width);
        let rows = out.bytes(&format!("{tag}.rows"), &rows);
        tables.push(format!("Table::new({terms}, {rows})"));
        widths.push(weights.width);
    }
    let tables = tables.join(", ");
    widths.dedup();
    let [width] = widths[..] else {
        panic!("not all lists have as many numbers: {widths:?}");
    };
    let filled = width.next_multiple_of(layout::TOGETHER);
    out.code(
        "speech.rs",
        &format!(
            "const KINDS: usize = {width};\npub(super) const WIDTH: usize = {filled};\nstatic TABLES: [Table; 8] = [{tables}];\n"
        ),
    );
}

/// Writes `PLACES`, the row of each word and pair of mails, `ROWS`, what each says, and `COMMON`, the words that
/// many mails hold.
fn write_words(out: &Out) {
    let list = read(Path::new("src/reading/weigh/lists/words.txt"));
    let weights = Weights::of(&list);
    let places = out.bytes("words.places", &layout::slots(&weights.terms));
    let rows = out.bytes("words.rows", &weights.numbers);
    let width = weights.width;
    let common = read(Path::new("src/reading/weigh/lists/common.txt"));
    let common = common.lines().filter(|line| !line.starts_with("##"));
    let common = common.map(|word| (key_of_term(word), 0)).collect();
    let common = out.bytes("words.common", &layout::slots(&common));
    out.code(
        "words.rs",
        &format!(
            "static PLACES: Slots = Slots::new({places});\nstatic ROWS: &[[u8; {width}]] = {rows}.as_chunks().0;\nstatic COMMON: Slots = Slots::new({common});\n"
        ),
    );
}

/// The folder that is written to.
struct Out(PathBuf);

impl Out {
    /// Writes bytes, and tells the code that includes them.
    fn bytes(&self, name: &str, bytes: &[u8]) -> String {
        fs::write(self.0.join(name), bytes).expect("the folder can be written to");
        format!("include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{name}\"))")
    }

    fn code(&self, name: &str, code: &str) {
        fs::write(self.0.join(name), code).expect("the folder can be written to");
    }
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()))
}

/// How common words are, by our own letters and those that the rules are tried at.
fn rarity() -> Rarity {
    let mut rarity = Rarity::default();
    let wording = files(Path::new("src/letter/wording"), "");
    let cases = files(Path::new("src/review/rules"), ".cases.md");
    for path in wording.into_iter().chain(cases) {
        rarity.add(&read(&path));
    }
    rarity
}
