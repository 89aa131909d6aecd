//! What people do on the page, from the pasted invitation to the letter that is ready to go.

use crate::driver::Browser;
use crate::looks::paste;
use crate::served::Served;

const TAB: char = '\u{e004}';
const ENTER: char = '\u{e007}';
const CONTROL: char = '\u{e009}';

/// A message as somebody copies it from a chat, without any header.
const PASTED: &str = "Hi Jordan, thanks for applying! We would love to invite you to an interview for the Product Designer \
    role at Hooli. Would Thursday, 26 November 2026 at 3 pm EST work for you? It would be a video call. Best, Ana";

/// A mail whose letter a test can spoil.
fn sample(browser: &Browser) {
    browser.click("Try it on a sample");
    browser.wait(
        "document.querySelector('#sheet') && document.documentElement.classList.contains('js')",
    );
}

/// Puts words into the letter as if they were typed.
fn write(browser: &Browser, words: &str) {
    let words = serde_json::json!(words);
    browser.js(&format!(
        "const body = document.querySelector('#body'); body.focus(); body.select(); document.execCommand('insertText', false, {words})"
    ));
}

#[test]
fn pasted_words_become_a_letter() {
    let served = Served::start();
    let browser = served.visited();
    paste(&browser, PASTED);
    browser.see("Product Designer at Hooli");
    browser.see("Thursday, 26 November at 3:00 PM");
    let letter = browser.value("#body");
    assert!(
        letter.contains("Product Designer") && letter.contains("Jordan Reyes"),
        "{letter}"
    );
    browser.see("No address is known");
    browser.cdp(
        "Browser.grantPermissions",
        &serde_json::json!({"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]}),
    );
    browser.click("Copy");
    browser.see("Copied");
    let copied = browser.later("const done = arguments[0]; navigator.clipboard.readText().then(done, (fault) => done(String(fault)))");
    assert_eq!(copied.as_str().unwrap().replace("\r\n", "\n"), letter);
}

#[test]
fn a_stranger_is_asked_for_their_name_once() {
    let served = Served::fresh();
    let browser = served.visited();
    paste(&browser, PASTED);
    browser.enter("#sign", "Robin Vega");
    browser.press(&ENTER.to_string());
    browser.wait("document.querySelector('#body')?.value.endsWith('Robin Vega')");
    browser.go(&format!("{}/you", served.base()));
    assert_eq!(browser.value("[name=name]"), "Robin Vega");
}

#[test]
fn a_wrong_fact_is_corrected_where_it_stands_and_all_below_follows() {
    let served = Served::start();
    let browser = served.visited();
    sample(&browser);
    browser.click("[data-fact=role] summary");
    browser.js("document.querySelector('[data-fact=role] [name=value]').value = 'Head of Tea'");
    browser.click("[data-fact=role] button.main");
    browser.wait("document.querySelector('#body').value.includes('Head of Tea')");
    assert!(browser.text("h1").contains("Head of Tea"));
    browser.see("your word");
    browser.click("[data-fact=time] summary");
    browser
        .js("document.querySelector('[data-fact=time] [name=value]').value = '2026-12-04T09:30'");
    browser.click("[data-fact=time] button.main");
    browser.wait("document.querySelector('#body').value.includes('Friday, 4 December')");
    browser.click("[data-fact=role] summary");
    browser.click("As it was read");
    browser.wait("document.querySelector('#body').value.includes('Senior Data Platform Engineer')");
}

#[test]
fn a_finding_is_mended_at_a_click_and_undone() {
    let served = Served::start();
    let browser = served.visited();
    sample(&browser);
    browser.see("Nothing speaks against this letter.");
    let spoilt = browser.value("#body").replace("Lena", "Lina");
    write(&browser, &spoilt);
    browser.wait("document.querySelector('#under mark.error')?.textContent === 'Lina'");
    browser.click(".findings a.words");
    let found = "const body = document.querySelector('#body'); \
        return document.activeElement === body && body.value.slice(body.selectionStart, body.selectionEnd)";
    assert_eq!(browser.js(found), serde_json::json!("Lina"));
    browser.click(".mend");
    browser.wait("document.querySelector('#body').value.startsWith('Hi Lena')");
    browser.see("Nothing speaks against this letter.");
    browser.click("Undo");
    browser.wait("document.querySelector('#body').value.startsWith('Hi Lina')");
    browser.wait("document.querySelector('#under mark.error')");
    // The field's own undo still knows the way as well.
    browser.js("document.querySelector('#body').focus()");
    browser.press_with(CONTROL, 'z');
    browser.wait("document.querySelector('#body').value.startsWith('Hi Lena')");
}

#[test]
fn the_tab_that_was_clicked_last_is_shown_whatever_arrives_first() {
    let served = Served::start();
    let browser = served.visited();
    sample(&browser);
    browser.js(
        "const fetched = window.fetch; window.late = 0; \
         window.fetch = async (...all) => { \
           const isFirst = window.late === 0; window.late += isFirst; \
           const response = await fetched(...all); \
           if (isFirst) { await new Promise((go) => setTimeout(go, 400)); setTimeout(() => { window.late = 2; }, 100); } \
           return response; \
         }; \
         for (const tab of ['InMail', 'Calendar']) \
           [...document.querySelectorAll('.tabs a')].find((one) => one.textContent.trim() === tab).click()",
    );
    browser
        .wait("window.late === 2 && document.querySelector('#body').value.includes('withdrawing')");
    assert_eq!(browser.text(".tabs [aria-current]").trim(), "Calendar");
}

#[test]
fn every_tab_and_every_answer_has_its_words() {
    let served = Served::start();
    let browser = served.visited();
    sample(&browser);
    for (tab, words) in [
        ("Phone", "Do you have a minute?"),
        ("Voicemail", "calling about"),
        ("LinkedIn note", "All the best"),
        ("InMail", "All the best"),
        ("Text", "it's Jordan Reyes"),
        ("Calendar", "withdrawing"),
        ("Mail", "Kind regards"),
    ] {
        browser.js(&format!(
            "[...document.querySelectorAll('.tabs a')].find((one) => one.textContent.trim() === {tab:?}).click()"
        ));
        browser.wait(&format!(
            "document.querySelector('#body').value.includes({words:?})"
        ));
        let is_limited = matches!(tab, "LinkedIn note" | "InMail" | "Text" | "Calendar");
        assert_eq!(
            browser.text("#count").contains(" of "),
            is_limited,
            "{tab}: {}",
            browser.text("#count")
        );
    }
    for (verb, needs) in [
        ("ask", "questions"),
        ("hold", "until"),
        ("reschedule", "proposals"),
    ] {
        browser.click(&format!(".verbs a[href*='/{verb}/']"));
        browser.wait(&format!("document.querySelector('[name={needs}]')"));
        browser.enter(&format!("#choices [name={needs}]"), "Is Tuesday fine?");
        browser.click("#choices button");
        browser.wait("document.querySelector('#body')?.value.includes('Is Tuesday fine?')");
    }
    for verb in ["accept", "withdraw"] {
        browser.click(&format!(".verbs a[href*='/{verb}/']"));
        browser.wait(&format!(
            "location.pathname.includes('/{verb}/') && document.querySelector('#body')"
        ));
    }
}

#[test]
fn choices_shape_the_letter_and_leave_ones_own_words_alone() {
    let served = Served::start();
    let browser = served.visited();
    // Only a first invitation's letter has a shorter form.
    paste(&browser, PASTED);
    let plain = browser.value("#body");
    browser.click("#tone-shorter");
    browser.wait(&format!(
        "document.querySelector('#body').value.length < {}",
        plain.len()
    ));
    browser.js("const one = document.querySelector('#reason'); one.value = 'timing'; one.dispatchEvent(new Event('change', {bubbles: true}))");
    browser
        .wait("document.querySelector('#body').value.includes('The timing is not right for me.')");
    write(
        &browser,
        "My own words, and thank you. I have decided to withdraw.",
    );
    browser.see("These are your words now.");
    browser.see("Saved");
    browser.click("#tone-warmer");
    browser.wait("document.querySelector('#tone-warmer').checked");
    assert!(browser.value("#body").starts_with("My own words"));
    browser.click("Write it anew");
    browser.wait("document.querySelector('#body').value.includes('It was kind of you')");
    browser.click("Bring my words back");
    browser.wait("document.querySelector('#body').value.startsWith('My own words')");
    // A reader who is taken off is off every way out, and the check misses nobody else.
    browser.go(&format!("{}/", served.base()));
    paste(&browser, crate::served::HARD);
    browser.click("[name=reader][value^=bartholomew]");
    browser.wait("!document.querySelector('[data-link=mailto]').href.includes('bartholomew')");
    browser.wait(
        "document.querySelector('#findings')?.innerText.toLowerCase().includes('bartholomew')",
    );
}

#[test]
fn the_advice_hears_what_only_the_person_knows() {
    let served = Served::start();
    let browser = served.visited();
    sample(&browser);
    assert_eq!(browser.text(".verdict .word"), "Go");
    browser.click("What only you know");
    browser.js("document.querySelector('[name=offer]').value = 'written'");
    browser.click("Weigh it again");
    browser.wait("document.querySelector('.verdict .word').innerText === 'Decline'");
    assert!(served.data.path().join("profile.json").is_file());
    browser.go(&format!("{}/you", served.base()));
    browser.see("in_writing");
    browser.click("Erase all of this");
    browser.see("Nothing is kept yet.");
    assert!(!served.data.path().join("profile.json").exists());
}

#[test]
fn a_thread_is_dropped_at_once() {
    let served = Served::start();
    let browser = served.visited();
    browser.wait("document.querySelector('#drop')");
    let mail = |number: u32, words: &str| {
        format!(
            "From: Ana Ruiz <ana@x.example>\\r\\nTo: jordan.reyes@example.com\\r\\nSubject: Interview\\r\\nMessage-ID: <{number}@x.example>\\r\\nDate: Tue, {number} Nov 2026 09:00:00 +0000\\r\\n\\r\\n{words}\\r\\n"
        )
    };
    let first = mail(
        10,
        "Hi Jordan, we would like to invite you to an interview on Monday, 23 November 2026 at 10:00.",
    );
    let second = mail(
        17,
        "Hi Jordan, we have to move our interview to Tuesday, 24 November 2026 at 11:00. Sorry!",
    );
    browser.js(&format!(
        "const files = new DataTransfer(); for (const [name, words] of [['b.eml', \"{second}\"], ['a.eml', \"{first}\"]]) \
         files.items.add(new File([words], name)); \
         document.querySelector('#words').dispatchEvent(new DragEvent('drop', {{dataTransfer: files, bubbles: true, cancelable: true}}))"
    ));
    browser.wait("document.querySelector('.earlier')");
    browser.see("24 November");
    assert!(browser.text(".earlier summary").contains("(1)"));
}

/// Drops files, each a name and its words, as a hand would.
pub(crate) fn drop_files(browser: &Browser, files: &[(&str, &str)]) {
    browser.wait("document.querySelector('#drop')");
    let files = serde_json::json!(files);
    browser.js(&format!(
        "const files = new DataTransfer(); for (const [name, words] of {files}) files.items.add(new File([words], name)); \
         document.querySelector('#words').dispatchEvent(new DragEvent('drop', {{dataTransfer: files, bubbles: true, cancelable: true}}))"
    ));
}

/// A mail of an employer on a day of November.
pub(crate) fn mail(house: &str, day: u32, words: &str) -> String {
    format!(
        "From: Ana Ruiz <ana@{house}>\r\nTo: jordan.reyes@example.com\r\nSubject: Interview\r\nMessage-ID: <{day}@{house}>\r\n\
         Date: Tue, {day} Nov 2026 09:00:00 +0000\r\n\r\n{words}\r\n"
    )
}

/// The person's own answer to the first of those mails.
pub(crate) const OWN: &str = "From: jordan.reyes@example.com\r\nTo: ana@x.example\r\nSubject: Re: Interview\r\nReferences: <10@x.example>\r\n\
        Date: Wed, 11 Nov 2026 09:00:00 +0000\r\n\r\nHi Ana, thank you. I have decided to withdraw.\r\n";

pub(crate) const INVITES: &str = "Hi Jordan, we would like to invite you to an interview for the Baker role on Monday, 23 November 2026 at 10:00.";

#[test]
fn two_firms_at_once_are_two_cases() {
    let served = Served::start();
    let browser = served.visited();
    let (one, other) = (
        mail("x.example", 10, INVITES),
        mail("y.example", 17, &INVITES.replace("Baker", "Cook")),
    );
    drop_files(&browser, &[("a.eml", &one), ("b.eml", &other)]);
    browser.see("2 conversations");
    browser.click("Cook");
    browser.wait("document.querySelector('#sheet')");
    assert!(browser.text("h1").contains("Cook"));
    assert_eq!(browser.text(".earlier"), "");
    browser.back();
    browser.see("2 conversations");
    browser.click("Baker");
    browser.wait("document.querySelector('#body')?.value.includes('Baker')");
}

#[test]
fn a_cancelled_interview_is_shown_as_one_until_the_person_says_otherwise() {
    let served = Served::start();
    let browser = served.visited();
    let off = mail(
        "x.example",
        17,
        "Hi Jordan, unfortunately we have to cancel your interview on Monday, 23 November. We are sorry.",
    );
    drop_files(
        &browser,
        &[("a.eml", &mail("x.example", 10, INVITES)), ("b.eml", &off)],
    );
    browser.see("They have cancelled the interview");
    assert_eq!(
        (browser.text(".kind"), browser.text("#sheet")),
        ("Interview cancelled".to_owned(), String::new())
    );
    browser.click("Answer all the same");
    browser.click("Withdraw");
    browser.wait("document.querySelector('#body')?.value.includes('withdraw')");
    browser.click("It still stands");
    browser.wait(
        "document.querySelector('.verbs a[href*=accept]') && document.querySelector('#sheet')",
    );
}

#[test]
fn what_was_answered_is_answered_again_only_on_demand() {
    let served = Served::start();
    let browser = served.visited();
    drop_files(
        &browser,
        &[("a.eml", &mail("x.example", 10, INVITES)), ("b.eml", OWN)],
    );
    browser.see("You have answered this conversation:");
    browser.see("I have decided to withdraw.");
    assert_eq!(browser.text("#sheet"), "");
    browser.click("Write again");
    browser.wait("document.querySelector('#sheet')");
}

#[test]
fn a_zone_that_nobody_knows_stays_in_its_field_with_the_reason_beside_it() {
    let served = Served::start();
    let browser = served.visited();
    sample(&browser);
    let correct = |zone: &str| {
        browser.js(&format!(
            "document.querySelector('[data-fact=time] [name=zone]').value = '{zone}'; \
             document.querySelector('[data-fact=time] form').requestSubmit()"
        ));
    };
    correct("Mars/Phobos");
    browser.see("No such time zone is known");
    browser.see("3 December at 14:00");
    assert_eq!(browser.value("[data-fact=time] [name=zone]"), "Mars/Phobos");
    browser.wait("document.activeElement.name === 'zone'");
    browser.reload();
    browser.see("No such time zone is known");
    correct("Asia/Tokyo");
    browser.wait("!document.querySelector('[aria-invalid]')");
    browser.see("Tokyo");
}

#[test]
fn everything_is_done_by_the_keyboard_alone() {
    let served = Served::start();
    let browser = served.visited();
    browser.wait("document.activeElement.id === 'words'");
    browser.press("We would like to invite you to an interview for the Baker role at Hooli on 26 November 2026 at 10:00. Ana");
    browser.press(&TAB.to_string());
    browser.press(&TAB.to_string());
    browser.press(&ENTER.to_string());
    browser.wait("document.querySelector('#sheet')");
    let mut seen = vec![];
    for _ in 0..70 {
        browser.press(&TAB.to_string());
        let at = browser.js("const one = document.activeElement; return (one.id || one.name || one.getAttribute('href') || one.textContent || one.tagName).trim().slice(0, 40)");
        seen.push(at.as_str().unwrap().to_owned());
        let has_ring = browser.js("const one = document.activeElement; const ring = (node) => getComputedStyle(node).outlineStyle !== 'none'; return one === document.body || ring(one) || ring(one.nextElementSibling ?? one)");
        assert_eq!(
            has_ring,
            serde_json::json!(true),
            "the focus cannot be seen at {:?}",
            seen.last()
        );
    }
    for wanted in ["body", "reason", "tone-plain"] {
        assert!(
            seen.iter().any(|one| one == wanted),
            "{wanted} cannot be reached: {seen:?}"
        );
    }
    assert!(seen.iter().any(|one| one == "Copy"), "{seen:?}");
}

#[test]
fn two_windows_see_each_other() {
    let served = Served::start();
    let browser = served.visited();
    sample(&browser);
    let case = browser.address();
    browser.js("window.open(location.href, '_blank')");
    let windows = browser.windows();
    assert_eq!(windows.len(), 2);
    browser.switch(&windows[1]);
    browser.go(&case);
    write(
        &browser,
        "Words of the second window, thank you. I have decided to withdraw.",
    );
    browser.see("Saved");
    browser.switch(&windows[0]);
    write(
        &browser,
        "Words of the first window, thank you. I have decided to withdraw.",
    );
    browser.see("This case was changed in another window");
    assert!(
        browser
            .value("textarea")
            .starts_with("Words of the first window")
    );
    browser.click("Show the newer state");
    browser.wait("document.querySelector('#body')?.value.startsWith('Words of the second window')");
}

#[test]
fn a_choice_right_after_a_keystroke_meets_no_other_window() {
    let served = Served::start();
    let browser = served.visited();
    sample(&browser);
    browser.js(
        "const body = document.querySelector('#body'); body.focus(); body.select(); \
         document.execCommand('insertText', false, 'My words, and thank you. I have decided to withdraw.'); \
         document.querySelector('#tone-warmer').click()",
    );
    browser.wait("document.querySelector('input[name=version]').value === '3'");
    assert!(browser.value("#body").starts_with("My words"));
    assert_eq!(browser.text("[role=alert]"), "");
}

#[test]
fn back_and_reload_lose_nothing() {
    let served = Served::start();
    let browser = served.visited();
    sample(&browser);
    write(
        &browser,
        "Words that must not be lost. Thank you; I have decided to withdraw.",
    );
    // At once, before anything was saved by itself.
    browser.reload();
    browser.wait("document.querySelector('#body')?.value.startsWith('Words that must not')");
    write(
        &browser,
        "Newer words, not to be lost either. Thank you; I have decided to withdraw.",
    );
    browser.js("document.querySelector('.tabs a[href*=sms]').click()");
    browser.wait("location.pathname.endsWith('/sms') && document.querySelector('#body')?.value.startsWith('Hi Lena')");
    browser.back();
    browser
        .wait("location.pathname.endsWith('/email') || location.pathname.split('/').length === 3");
    browser.wait("document.querySelector('#body')?.value.startsWith('Newer words')");
    browser.go(&format!("{}/help", served.base()));
    browser.back();
    browser.wait("document.querySelector('#body')?.value.startsWith('Newer words')");
}

#[test]
fn letters_are_found_again_and_erased() {
    let served = Served::start();
    let browser = served.visited();
    paste(&browser, PASTED);
    browser.click("It is out");
    browser.see("Answered just now.");
    browser.go(&format!("{}/letters", served.base()));
    browser.enter("#q", "hooli");
    browser.press(&ENTER.to_string());
    // Before it is searched, the letter is listed as well.
    browser.wait("location.search === '?q=hooli'");
    browser.see("Product Designer · Hooli");
    browser.enter("#q", "zzz");
    browser.press(&ENTER.to_string());
    browser.see("Nothing found for");
    browser.click("Erase all letters");
    browser.click(".erase button.danger");
    browser.see("No letters yet.");
}

#[test]
fn it_speaks_the_language_of_its_visitor() {
    let served = Served::start();
    let browser = Browser::speaking("de-DE,de,en");
    browser.go(&served.address);
    browser.see("Um welches Gespräch geht es?");
    browser.js("const one = document.querySelector('#language'); one.value = 'ja'; one.form.requestSubmit()");
    browser.see("どの面接のことですか");
    assert_eq!(
        browser.js("return document.documentElement.lang"),
        serde_json::json!("ja")
    );
}

#[test]
fn the_check_and_the_advice_speak_the_language_of_their_reader() {
    let served = Served::start();
    let browser = Browser::speaking("ja");
    browser.go(&served.address);
    browser.click("見本で試す");
    browser.wait(
        "document.querySelector('#sheet') && document.documentElement.classList.contains('js')",
    );
    let spoilt = browser.value("#body").replace("Lena", "Lina");
    write(&browser, &spoilt);
    browser.see("やり取りでは Lina ではなく Lena と書かれています。");
    browser.click(".mend");
    browser.see("この手紙に問題は見当たりません。");
    browser.click("あなただけが知っていること");
    browser.enter("[name=feeling]", "I am nervous");
    browser.js("document.querySelector('[name=feeling]').form.requestSubmit()");
    browser.see("緊張は断る理由になりません。");
    browser.go(&format!("{}/rules/nerves", served.base()));
    assert_eq!(browser.text("h1"), "緊張は理由にならない");
}

#[test]
fn no_request_leaves_the_machine() {
    let served = Served::start();
    let browser = served.visited();
    sample(&browser);
    write(&browser, "Thank you. I have decided to withdraw.");
    browser.see("Saved");
    let foreign = browser.js(
        "return performance.getEntriesByType('resource').map((one) => one.name).filter((name) => !name.startsWith(location.origin))",
    );
    assert_eq!(foreign, serde_json::json!([]));
    let bytes = browser.js(
        "return performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation')) \
         .filter((one) => one.initiatorType !== 'fetch').reduce((sum, one) => sum + one.decodedBodySize, 0)",
    );
    let bytes = bytes.as_u64().unwrap();
    assert!(
        (10_000..100 * 1024).contains(&bytes),
        "the page weighs {bytes} bytes"
    );
}
