//! Every page, at three widths, in light and dark, and the hardest ones in other tongues: axe-core finds nothing against it.
//! With `BOWOUT_PICTURES` set to a folder, a picture of each is left there.

use std::path::Path;

use crate::driver::Browser;
use crate::served::Served;
use crate::ways::{INVITES, OWN, drop_files, mail};

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
    browser.click("#drop .main");
    browser.wait("location.pathname.startsWith('/case/') && document.querySelector('main h1')");
}

struct Tour<'a> {
    browser: &'a Browser,
    base: &'a str,
    /// What the pictures' names begin with; in another tongue than English, two of six ways of looking are kept.
    tongue: &'a str,
    faults: Vec<String>,
}

impl Tour<'_> {
    /// Looks at a page in every way.
    fn look(&mut self, name: &str) {
        self.look_at(name, "html");
    }

    /// The same, with pictures of the part alone that another picture does not show yet.
    fn look_at(&mut self, name: &str, part: &str) {
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
                let is_kept = matches!(
                    (self.tongue, width, theme),
                    ("", ..) | (_, "phone", "light") | (_, "laptop", "dark")
                );
                if let Some(folder) = std::env::var_os("BOWOUT_PICTURES").filter(|_| is_kept) {
                    let kind = if std::env::var_os("BOWOUT_PNG").is_some() {
                        "png"
                    } else {
                        "webp"
                    };
                    std::fs::create_dir_all(&folder).unwrap();
                    // What keeps to the window's edge stands where it does at the end of the page.
                    let tall = self
                        .browser
                        .js("return document.documentElement.scrollHeight");
                    let tall = u32::try_from(tall.as_u64().unwrap()).unwrap();
                    self.browser.size(across, tall.max(down));
                    let file = Path::new(&folder)
                        .join(format!("{}{name}-{width}-{theme}.{kind}", self.tongue));
                    std::fs::write(file, self.browser.picture(kind, part)).unwrap();
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
        tongue: "",
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
    tour.look_at("case-questions", ".advice");
    browser.go(&format!("{}{case}/ask/email", served.base()));
    tour.look_at("case-ask", ".desk");
    browser.go(&format!("{}{case}/decline/phone-script", served.base()));
    tour.look_at("case-phone", ".desk");
    tour.go(&format!("{case}/decline/phone-script/script"), "script");
    browser.go(&format!("{}/", served.base()));
    paste(&browser, crate::served::HARD);
    let long = "I am not sure that this is right.\\n".repeat(38);
    browser.js(&format!(
        "const body = document.querySelector('#body'); body.value = 'Dear Bob,\\n\\n{long}'; body.dispatchEvent(new Event('input', {{bubbles: true}}))"
    ));
    browser.wait("document.querySelector('.findings li')");
    tour.look("case-long");
    browser.go(&format!("{}/", served.base()));
    paste(&browser, FRAUD);
    tour.look("case-stop");
    browser.go(&format!("{}/", served.base()));
    paste(&browser, ALERT);
    tour.look("case-other");
    browser.go(&format!("{}/", served.base()));
    let (one, other) = (
        mail("x.example", 10, INVITES),
        mail("y.example", 17, INVITES),
    );
    drop_files(&browser, &[("a.eml", &one), ("b.eml", &other)]);
    browser.see("2 conversations");
    tour.look("made");
    browser.go(&format!("{}/", served.base()));
    drop_files(
        &browser,
        &[
            ("a.eml", &mail("z.example", 10, INVITES)),
            ("b.eml", &OWN.replace("x.example", "z.example")),
        ],
    );
    browser.see("You have answered this conversation:");
    browser.js("document.querySelector('[data-fact=time] [name=zone]').value = 'Mars'; document.querySelector('[data-fact=time] form').requestSubmit()");
    browser.see("No such time zone is known");
    tour.look("case-answered");
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

/// A mail that wants money before it offers anything.
const FRAUD: &str = "From: Global Careers <global.careers@gmail.com>\r\nTo: jordan.reyes@example.com\r\n\
    Date: Thu, 19 Nov 2026 20:00:00 +0000\r\nSubject: Your interview\r\n\r\nDear Jordan,\r\n\r\nwe invite you to an interview \
    for the Data Entry position at Initech on Friday, 27 November 2026 at 11:00. The salary is good. Before it, please pay the \
    training fee of 90 USD.\r\n\r\nSam Waters\r\n";

/// A mail that is no invitation.
const ALERT: &str = "From: Jobs <alerts@jobs.example>\r\nTo: jordan.reyes@example.com\r\nDate: Fri, 20 Nov 2026 06:00:00 +0000\r\n\
    List-Unsubscribe: <https://jobs.example/off>\r\nSubject: 12 new jobs for you\r\n\r\nNew jobs that match your search: Baker at \
    Hooli, Cook at Initech. See all jobs. Unsubscribe from this alert.\r\n";

/// A mail that nobody reads answers to; it names somebody who would.
const ROBOT: &str = "From: Hooli Careers <no-reply@ats.example>\r\nTo: jordan.reyes@example.com\r\n\
    Date: Thu, 19 Nov 2026 09:00:00 +0000\r\nSubject: Interview for Product Designer\r\n\r\nHi Jordan,\r\n\r\n\
    Hooli would like to invite you to an interview for the Product Designer role on 1/2/2027 at 10:00. The process has seven \
    rounds. You would be on site five days a week.\r\n\r\nPlease do not reply to this mail. Your recruiter is Ana Ruiz \
    (ana.ruiz@hooli.example).\r\n";

/// Tells what makes reasons speak up.
fn tell(browser: &Browser) {
    browser.js(
        "const form = document.querySelector('.questions form'); for (const [name, value] of [['days', '2'], ['feeling', 'nervous'], \
         ['knows_company', 'no'], ['sponsorship', 'yes']]) form.elements[name].value = value; form.requestSubmit()",
    );
    browser.wait("document.querySelectorAll('.reason').length > 3");
}

#[test]
fn other_tongues_fit_where_english_does() {
    for (tongue, language) in [("de-", "de"), ("ja-", "ja")] {
        let served = Served::start();
        let browser = Browser::speaking(language);
        browser.go(&served.address);
        let mut tour = Tour {
            browser: &browser,
            base: served.base(),
            tongue,
            faults: vec![],
        };
        tour.look("start");
        paste(&browser, ROBOT);
        tell(&browser);
        tour.look("robot");
        browser.click("button[name=recipient]");
        browser.wait("document.querySelector('#body')");
        browser.js(
            "const body = document.querySelector('#body'); body.value = 'Hi Anna,\\n\\nyou never told me about the seven rounds. \
             Can you call me? I am not sure that I can come.\\n\\nJordan'; body.dispatchEvent(new Event('input', {bubbles: true}))",
        );
        browser.wait("document.querySelectorAll('.findings li').length > 3");
        tour.look_at("findings", ".desk");
        browser.click(".verbs a[href*='/ask/']");
        browser.wait("document.querySelector('.could button:not([hidden])')");
        browser.click(".could button");
        assert!(browser.value("[name=questions]").ends_with('?'));
        tour.look_at("ask", ".desk");
        browser.click(".needed .main");
        browser.wait("document.querySelector('#body')");
        browser.click(".end button[value=yes]");
        browser.wait("document.querySelector('.end .done')");
        tour.look_at("out", ".end");
        tour.go("/you", "you");
        tour.go("/rules", "rules");
        tour.go("/rules/nerves", "rule");
        assert!(tour.faults.is_empty(), "{:#?}", tour.faults);
    }
}
