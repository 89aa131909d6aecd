//! Every page, at three widths, in light and dark: axe-core finds nothing against it. With `BOWOUT_PICTURES` set to a
//! folder, a picture of each is left there.

use std::path::Path;

use crate::driver::Browser;
use crate::served::Served;

const WIDTHS: [(&str, u32, u32); 3] = [
    ("phone", 390, 844),
    ("laptop", 1280, 800),
    ("wide", 1760, 990),
];

/// Brings words in and waits for their case.
pub(crate) fn paste(browser: &Browser, words: &str) {
    browser.wait("document.querySelector('#words')");
    let script = format!(
        "document.querySelector('#words').value = {}",
        serde_json::json!(words)
    );
    browser.js(&script);
    browser.click("Read it");
    browser.wait("location.pathname.startsWith('/case/') && document.querySelector('main h1')");
}

struct Tour<'a> {
    browser: &'a Browser,
    base: &'a str,
    faults: Vec<String>,
}

impl Tour<'_> {
    /// Looks at a page in every way.
    fn look(&mut self, name: &str) {
        for is_dark in [false, true] {
            self.browser.dark(is_dark);
            for (width, across, down) in WIDTHS {
                self.browser.size(across, down);
                let theme = if is_dark { "dark" } else { "light" };
                let overflow = "return document.documentElement.scrollWidth > innerWidth";
                if self.browser.js(overflow) == serde_json::Value::Bool(true) {
                    self.faults
                        .push(format!("{name} at {width} is wider than its window"));
                }
                if width == "laptop" {
                    let found = self.browser.axe();
                    self.faults.extend(
                        found
                            .into_iter()
                            .map(|fault| format!("{name} in {theme}: {fault}")),
                    );
                }
                if let Some(folder) = std::env::var_os("BOWOUT_PICTURES") {
                    let kind = if std::env::var_os("BOWOUT_PNG").is_some() {
                        "png"
                    } else {
                        "webp"
                    };
                    std::fs::create_dir_all(&folder).unwrap();
                    let file = Path::new(&folder).join(format!("{name}-{width}-{theme}.{kind}"));
                    std::fs::write(file, self.browser.picture(kind)).unwrap();
                }
            }
        }
        self.browser.size(1280, 800);
    }

    fn go(&mut self, path: &str, name: &str) {
        self.browser.go(&format!("{}{path}", self.base));
        self.look(name);
    }
}

#[test]
fn every_page_is_open_to_everybody_in_light_and_dark() {
    let served = Served::start();
    let browser = served.visited();
    let mut tour = Tour {
        browser: &browser,
        base: served.base(),
        faults: vec![],
    };
    tour.look("start");
    tour.go("/letters", "letters-empty");
    tour.go("/", "start");
    browser.click("Try it on a sample");
    browser.wait("document.querySelector('#sheet')");
    let case = browser.address();
    let case = case
        .trim_start_matches(served.base())
        .trim_end_matches("/decline/email")
        .to_owned();
    tour.look("case");
    browser.click("What only you know");
    tour.look("case-questions");
    tour.go(&format!("{case}/ask/email"), "case-ask");
    tour.go(&format!("{case}/decline/phone-script"), "case-phone");
    tour.go(&format!("{case}/decline/phone-script/script"), "script");
    browser.go(&format!("{}/", served.base()));
    paste(&browser, crate::served::HARD);
    let long =
        "I have thought about it for a long while, and I am not sure this is right.\\n".repeat(38);
    browser.js(&format!(
        "const body = document.querySelector('#body'); body.value = 'Dear Bob,\\n\\n{long}'; body.dispatchEvent(new Event('input', {{bubbles: true}}))"
    ));
    browser.wait("document.querySelector('.findings li')");
    tour.look("case-long");
    tour.go("/", "start-recent");
    tour.go("/letters", "letters");
    tour.go("/letters?q=nowhere", "letters-none");
    tour.go("/you", "you");
    tour.go("/help", "help");
    tour.go("/rules", "rules");
    tour.go("/rules/no-thanks", "rule");
    tour.go("/nowhere", "gone");
    assert!(tour.faults.is_empty(), "{:#?}", tour.faults);
}
