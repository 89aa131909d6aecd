//! How fast the page is, measured in Chromium and printed. Nothing is asserted about time: this machine is not yours.
//!
//! `cargo bench -p bowout --bench page`
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    dead_code,
    reason = "a benchmark may fail, and uses a part of what drives the tests"
)]

#[path = "../tests/page/driver.rs"]
mod driver;
#[path = "../tests/page/served.rs"]
mod served;

use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::Value;

use crate::driver::Browser;
use crate::served::{HARD, Served};

/// How often each thing is measured.
const TIMES: usize = 7;

fn now() -> f64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap()
        .as_secs_f64()
        * 1000.0
}

/// When the page that stands there was first painted, in milliseconds since 1970.
fn painted(browser: &Browser) -> f64 {
    browser.wait("performance.getEntriesByName('first-contentful-paint').length");
    let script = "return performance.timeOrigin + performance.getEntriesByName('first-contentful-paint')[0].startTime";
    browser.js(script).as_f64().unwrap()
}

fn tell(what: &str, mut values: Vec<f64>) {
    values.sort_by(f64::total_cmp);
    let (least, middle, most) = (
        values[0],
        values[values.len() / 2],
        values[values.len() - 1],
    );
    assert!(least > 0.0 && most.is_finite());
    let _ = std::io::Write::write_fmt(
        &mut std::io::stderr(),
        format_args!("{what}: {middle:.0} ms (from {least:.0} to {most:.0})\n"),
    );
}

/// From the click on the words pasted to the letter on the screen.
fn paste_to_letter(browser: &Browser, served: &Served) -> f64 {
    browser.go(&format!("{}/", served.base()));
    browser.wait("document.querySelector('#words')");
    let words = serde_json::json!(HARD);
    browser.js(&format!("document.querySelector('#words').value = {words}"));
    let clicked = browser.js("const at = Date.now() + performance.now() % 1; document.querySelector('#drop .main').click(); return at");
    browser.wait("document.querySelector('#body')");
    painted(browser) - clicked.as_f64().unwrap()
}

/// From a keystroke to its check on the screen.
fn keystroke(browser: &Browser) -> f64 {
    let script = "const done = arguments[0]; const body = document.querySelector('#body'); body.focus(); \
        body.setSelectionRange(3, 3); let began; \
        new MutationObserver((_, one) => { one.disconnect(); requestAnimationFrame(() => { const port = new MessageChannel(); \
        port.port1.onmessage = () => done(performance.now() - began); port.port2.postMessage(0); }); }) \
        .observe(document.querySelector('#sheet'), {childList: true, subtree: true}); \
        began = performance.now(); document.execCommand('insertText', false, 'q');";
    match browser.later(script) {
        Value::Number(number) => number.as_f64().unwrap(),
        other => panic!("{other}"),
    }
}

/// A folder with a hundred letters of the past.
fn with_a_hundred(served: &Served) {
    let letters = served.data.path().join("letters");
    let one = std::fs::read_dir(&letters).unwrap().filter_map(Result::ok);
    let one = one
        .map(|file| file.path())
        .find(|path| path.extension().is_some())
        .unwrap();
    let id = one.file_stem().unwrap().to_str().unwrap().to_owned();
    let text = std::fs::read_to_string(&one).unwrap();
    for number in 0..100_u32 {
        let other = format!("{number:016x}");
        std::fs::write(
            letters.join(format!("{other}.json")),
            text.replace(&id, &other),
        )
        .unwrap();
    }
}

fn main() {
    let served = Served::start();
    let browser = served.visited();
    let opened: Vec<f64> = (0..TIMES)
        .map(|_| {
            let began = now();
            let fresh = Served::start();
            browser.go(&fresh.address);
            painted(&browser) - began
        })
        .collect();
    tell("open to first paint, in a browser that runs", opened);
    let served = Served::start();
    browser.go(&served.address);
    tell(
        "paste to painted letter",
        (0..TIMES)
            .map(|_| paste_to_letter(&browser, &served))
            .collect(),
    );
    tell(
        "keystroke to painted check",
        (0..TIMES).map(|_| keystroke(&browser)).collect(),
    );
    with_a_hundred(&served);
    tell(
        "paste to painted letter, a hundred letters kept",
        (0..TIMES)
            .map(|_| paste_to_letter(&browser, &served))
            .collect(),
    );
    tell(
        "keystroke to painted check, a hundred letters kept",
        (0..TIMES).map(|_| keystroke(&browser)).collect(),
    );
}
