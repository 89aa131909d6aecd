//! Attacks on the local page by raw HTTP: another site, a rebound name, a stranger on this machine, a hostile mail. Each is
//! refused, and nothing is changed by it.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

mod cases;

use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// The longest that an answer may take before the test calls it none.
const PATIENCE: Duration = Duration::from_mins(1);

/// A running page, let in once.
struct Page {
    child: Child,
    port: u16,
    token: String,
    cookie: String,
    csrf: String,
    data: tempfile::TempDir,
    _home: tempfile::TempDir,
}

/// What came back.
struct Answer {
    status: u16,
    head: String,
    body: String,
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        let line = self.head.lines().find_map(|line| {
            let (key, value) = line.split_once(':')?;
            key.eq_ignore_ascii_case(name).then_some(value.trim())
        });
        line.unwrap_or_default()
    }
}

impl Page {
    fn start() -> Self {
        Self::with("")
    }

    /// A page of somebody with these settings.
    fn with(settings: &str) -> Self {
        Self::at(settings, "")
    }

    /// A page whose folder of data is a place below the test's own.
    fn at(settings: &str, place: &str) -> Self {
        let data = tempfile::tempdir().unwrap();
        if !place.is_empty() {
            std::fs::write(data.path().join("file"), "no folder").unwrap();
        }
        let home = tempfile::tempdir().unwrap();
        let config = home.path().join("settings.toml");
        std::fs::write(&config, settings).unwrap();
        let mut child = Command::new(env!("CARGO_BIN_EXE_bowout"))
            .args(["open", "--no-browser", "--now", "2026-11-20T09:00:00+01:00"])
            .env("BOWOUT_DATA", data.path().join(place))
            .env("BOWOUT_CONFIG", config)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        let mut lines = BufReader::new(child.stdout.take().unwrap());
        lines.read_line(&mut line).unwrap();
        let (rest, token) = line.trim().rsplit_once("/enter/").unwrap();
        let port = rest.rsplit_once(':').unwrap().1.parse().unwrap();
        let mut page = Self {
            child,
            port,
            token: token.to_owned(),
            cookie: String::new(),
            csrf: String::new(),
            data,
            _home: home,
        };
        let entered = page.get(&format!("/enter/{token}"));
        assert_eq!(entered.status, 303);
        let cookie = entered.header("set-cookie").split(';').next();
        cookie.unwrap().clone_into(&mut page.cookie);
        let start = page.get("/").body;
        let key = start.split("name=\"csrf\" value=\"").nth(1).unwrap();
        key.split('"').next().unwrap().clone_into(&mut page.csrf);
        page
    }

    /// Sends bytes as they are and reads until the page closes the line.
    fn send(&self, request: &[u8]) -> Answer {
        let mut line = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        line.set_read_timeout(Some(PATIENCE)).unwrap();
        // A page that refuses early may close the line before everything is written.
        let _ = line.write_all(request);
        let mut bytes = vec![];
        let _ = line.read_to_end(&mut bytes);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        let status = head
            .split(' ')
            .nth(1)
            .and_then(|status| status.parse().ok());
        Answer {
            status: status.unwrap_or_default(),
            head: head.to_owned(),
            body: body.to_owned(),
        }
    }

    fn host(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    fn origin(&self) -> String {
        format!("http://{}", self.host())
    }

    fn request(&self, line: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        let mut request = format!("{line} HTTP/1.1\r\nConnection: close\r\n");
        for (name, value) in headers {
            let _ = write!(request, "{name}: {value}\r\n");
        }
        let _ = write!(request, "Content-Length: {}\r\n\r\n", body.len());
        let mut bytes = request.into_bytes();
        bytes.extend_from_slice(body);
        self.send(&bytes)
    }

    fn get(&self, path: &str) -> Answer {
        let headers = [("Host", &*self.host()), ("Cookie", &self.cookie)];
        self.request(&format!("GET {path}"), &headers, b"")
    }

    /// A form as this page would send it.
    fn post(&self, path: &str, fields: &str) -> Answer {
        let form = format!("csrf={}&{fields}", self.csrf);
        let headers = [
            ("Host", &*self.host()),
            ("Origin", &self.origin()),
            ("Cookie", &self.cookie),
            ("Content-Type", "application/x-www-form-urlencoded"),
        ];
        self.request(&format!("POST {path}"), &headers, form.as_bytes())
    }

    /// Drops a mail; the path of its case.
    fn drop_mail(&self, mail: &[u8]) -> Answer {
        self.drop_all(&[mail])
    }

    /// Drops several files at once.
    fn drop_all(&self, files: &[&[u8]]) -> Answer {
        const BORDER: &str = "borderofthisform";
        let named = "Content-Disposition: form-data; name=";
        let key = format!("--{BORDER}\r\n{named}\"csrf\"\r\n\r\n{}\r\n", self.csrf);
        let mut form = key.into_bytes();
        for (number, file) in files.iter().enumerate() {
            let head = format!("--{BORDER}\r\n{named}\"files\"; filename=\"{number}.eml\"\r\n\r\n");
            form.extend_from_slice(head.as_bytes());
            form.extend_from_slice(file);
            form.extend_from_slice(b"\r\n");
        }
        form.extend_from_slice(format!("--{BORDER}--\r\n").as_bytes());
        let kind = format!("multipart/form-data; boundary={BORDER}");
        let headers = [
            ("Host", &*self.host()),
            ("Origin", &self.origin()),
            ("Cookie", &self.cookie),
            ("Content-Type", &kind),
        ];
        self.request("POST /read", &headers, &form)
    }

    /// A case of the sample; its path.
    fn sample(&self) -> String {
        self.post("/sample", "").header("location").to_owned()
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Every path that changes something.
fn changing(case: &str) -> Vec<String> {
    let of_case = [
        "fact", "about", "choices", "letter", "check", "answered", "erase",
    ];
    let mut paths: Vec<String> = of_case
        .iter()
        .map(|name| format!("{case}/{name}"))
        .collect();
    let others = [
        "/read",
        "/sample",
        "/language",
        "/letters/switch",
        "/letters/erase",
        "/you",
        "/you/erase",
    ];
    paths.extend(others.map(ToOwned::to_owned));
    paths
}

#[test]
fn a_stranger_is_not_let_in() {
    let page = Page::start();
    let case = page.sample();
    let host = page.host();
    for cookie in [
        "",
        "bowout=1",
        &format!("bowout-{}=", page.port),
        &format!("bowout-{}={}", page.port, "0".repeat(32)),
    ] {
        for path in ["/", "/letters", "/you", "/help", &case] {
            let answer = page.request(
                &format!("GET {path}"),
                &[("Host", &host), ("Cookie", cookie)],
                b"",
            );
            assert_eq!(answer.status, 403, "{path} with {cookie:?}");
            assert!(
                !answer.body.contains(&page.csrf) && !answer.body.contains("Nordlicht"),
                "{path}"
            );
        }
    }
    // The token worked once, and never again.
    let again = page.request(
        &format!("GET /enter/{}", page.token),
        &[("Host", &host)],
        b"",
    );
    assert_eq!((again.status, again.header("set-cookie")), (403, ""));
    let guessed = page.request(
        &format!("GET /enter/{}", "0".repeat(32)),
        &[("Host", &host)],
        b"",
    );
    assert_eq!((guessed.status, guessed.header("set-cookie")), (403, ""));
}

#[test]
fn the_cookie_is_strict_and_every_answer_is_sealed() {
    let page = Page::start();
    let fresh = Page::start();
    assert_ne!(page.cookie, fresh.cookie);
    let case = page.sample();
    for path in [
        "/", "/letters", "/you", "/help", "/rules", "/nowhere", &case,
    ] {
        let answer = page.get(path);
        let policy = answer.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'"), "{path}: {policy}");
        assert!(
            !policy.contains("unsafe") && !policy.contains('*'),
            "{policy}"
        );
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("access-control-allow-origin"), "");
        let lower = answer.body.to_lowercase();
        assert!(
            !lower.contains("<style") && !lower.contains(" style=") && !lower.contains(" onclick"),
            "{path}"
        );
        let scripts: Vec<&str> = lower.split("<script").skip(1).collect();
        assert!(
            scripts
                .iter()
                .all(|script| script.starts_with(" src=\"/assets/")),
            "{path}"
        );
        for (at, _) in lower.match_indices("http") {
            let link = &lower[at..lower.len().min(at + 60)];
            let is_known = [
                "https://mail.google.com/",
                "https://outlook.office.com/",
                "http://www.w3.org/2000/svg",
            ];
            assert!(
                is_known.iter().any(|known| link.starts_with(known)) || path == case,
                "{path} names {link}"
            );
        }
    }
}

#[test]
fn a_rebound_name_and_another_site_are_refused() {
    let page = Page::start();
    let case = page.sample();
    let (host, origin) = (page.host(), page.origin());
    for wrong in [
        "evil.example",
        &format!("evil.example:{}", page.port),
        "127.0.0.1",
        "127.0.0.1:1",
        &format!("localhost:{}", page.port),
        "",
    ] {
        let answer = page.request(
            &format!("GET {case}"),
            &[("Host", wrong), ("Cookie", &page.cookie)],
            b"",
        );
        assert!(
            matches!(answer.status, 400 | 403),
            "{wrong}: {}",
            answer.status
        );
        assert!(!answer.body.contains("Nordlicht"));
    }
    let twice = [
        ("Host", &*host),
        ("Host", "evil.example"),
        ("Cookie", &page.cookie),
    ];
    assert!(matches!(
        page.request("GET /", &twice, b"").status,
        400 | 403
    ));
    let kind = ("Content-Type", "application/x-www-form-urlencoded");
    let form = format!("csrf={}&on=no", page.csrf);
    for wrong in [
        "http://evil.example",
        "null",
        "http://127.0.0.1",
        &origin.replace("http", "https"),
        "",
    ] {
        let headers = [
            ("Host", &*host),
            ("Origin", wrong),
            ("Cookie", &page.cookie),
            kind,
        ];
        let answer = page.request("POST /letters/switch", &headers, form.as_bytes());
        assert_eq!(answer.status, 403, "{wrong}");
    }
    let without = [("Host", &*host), ("Cookie", &*page.cookie), kind];
    assert_eq!(
        page.request("POST /letters/switch", &without, form.as_bytes())
            .status,
        403
    );
    for site in ["cross-site", "same-site"] {
        let headers = [
            ("Host", &*host),
            ("Sec-Fetch-Site", site),
            ("Cookie", &page.cookie),
        ];
        assert_eq!(
            page.request(&format!("GET {case}"), &headers, b"").status,
            403,
            "{site}"
        );
    }
    assert!(
        page.get("/letters").body.contains("value=\"no\""),
        "remembering was switched off"
    );
}

#[test]
fn no_change_without_the_key_and_none_by_get() {
    let page = Page::start();
    let case = page.sample();
    let host = page.host();
    let before = page.get(&case).body;
    for path in changing(&case) {
        for key in ["", "csrf=", &format!("csrf={}", "0".repeat(32))] {
            let form = format!(
                "{key}&version=1&verb=decline&medium=email&fact=company&value=Evil&on=no&name=Evil&language=de"
            );
            let headers = [
                ("Host", &*host),
                ("Origin", &page.origin()),
                ("Cookie", &page.cookie),
                ("Content-Type", "application/x-www-form-urlencoded"),
            ];
            let answer = page.request(&format!("POST {path}"), &headers, form.as_bytes());
            assert!(
                matches!(answer.status, 400 | 403 | 415),
                "{path} with {key:?}: {}",
                answer.status
            );
        }
        let got = page.get(&format!(
            "{path}?csrf={}&version=1&value=Evil&fact=company&on=no",
            page.csrf
        ));
        assert!(
            matches!(got.status, 404 | 405) || path == "/you",
            "GET {path}: {}",
            got.status
        );
        for method in ["PUT", "DELETE", "PATCH", "OPTIONS"] {
            let answer = page.request(
                &format!("{method} {path}"),
                &[
                    ("Host", &host),
                    ("Origin", &page.origin()),
                    ("Cookie", &page.cookie),
                ],
                b"",
            );
            assert_eq!(answer.status, 403, "{method} {path}");
        }
    }
    assert_eq!(page.get(&case).body, before);
    assert_eq!(
        std::fs::read_dir(page.data.path())
            .unwrap()
            .filter(|one| one.as_ref().unwrap().path().is_file())
            .count(),
        0
    );
}

#[test]
fn too_much_at_once_is_refused_and_nothing_is_kept() {
    let page = Page::start();
    let huge = vec![b'a'; 26 * 1024 * 1024];
    let answer = page.drop_mail(&huge);
    assert!(matches!(answer.status, 0 | 413), "{}", answer.status);
    assert_eq!(page.get("/").status, 200);
    assert!(!page.get("/letters").body.contains("/case/"));
    let case = page.sample();
    let long = format!(
        "version=1&verb=decline&medium=email&body={}",
        "a".repeat(600 * 1024)
    );
    assert_eq!(page.post(&format!("{case}/letter"), &long).status, 413);
}

#[test]
fn nothing_of_a_hostile_mail_is_markup_or_steers_the_page() {
    let page = Page::start();
    let mail = "From: \"<img src=x onerror=alert(1)>\u{202e}gro\" <a@x.example>\r\nTo: j@example.com\r\n\
        Subject: =?utf-8?q?Interview_=3C/title=3E=3Cscript=3Ealert=282=29=3C/script=3E=E2=80=AEevil?=\r\n\
        Date: Thu, 19 Nov 2026 09:00:00 +0000\r\nContent-Type: text/html; charset=utf-8\r\n\r\n\
        <p>We would like to invite you to an interview.</p><script>alert(3)</script>\
        <img src=\"http://evil.example/pixel\"><a href=\"javascript:alert(4)\">click</a>&lt;b&gt;\u{1b}]8;;http://evil.example\u{7}\u{e0041}";
    let case = page.drop_mail(mail.as_bytes());
    assert_eq!(case.status, 303);
    let case = case.header("location").to_owned();
    for path in [
        case.clone(),
        "/".to_owned(),
        "/letters".to_owned(),
        format!("{case}/decline/phone-script"),
        format!("{case}/decline/phone-script/script"),
    ] {
        let body = page.get(&path).body;
        for evil in [
            "<img",
            "<script>",
            "<a href=\"javascript",
            "</title><script",
            "\u{202e}",
            "\u{1b}",
            "\u{7}",
            "\u{e0041}",
            "<b>",
        ] {
            assert!(!body.contains(evil), "{path} holds {evil:?}");
        }
    }
    let shown = page.get(&case).body;
    assert!(shown.contains("&lt;img src=x") && shown.contains("<bdi>"));
}

#[test]
fn a_bomb_is_read_within_bounds() {
    let page = Page::start();
    let mut nested = String::from("From: a@x.example\r\nTo: j@example.com\r\n");
    for level in 0..20_000 {
        let _ = write!(
            nested,
            "Content-Type: multipart/mixed; boundary=b{level}\r\n\r\n--b{level}\r\n"
        );
    }
    let addresses = format!(
        "From: a@x.example\r\nTo: {}\r\n\r\nWe invite you to an interview.",
        "a@x.example;,".repeat(200_000)
    );
    let words = format!(
        "From: a@x.example\r\nTo: j@example.com\r\n\r\n{}",
        "interview on 3 December at 10:00, ".repeat(200_000)
    );
    let event = format!(
        "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\n{}END:VCALENDAR\r\n",
        "BEGIN:VEVENT\r\nRRULE:FREQ=SECONDLY\r\nEND:VEVENT\r\n".repeat(20_000)
    );
    for bomb in [
        nested,
        addresses,
        words,
        event,
        "\r\n".repeat(1_000_000),
        "<".repeat(3_000_000),
    ] {
        let answer = page.drop_mail(bomb.as_bytes());
        assert!(matches!(answer.status, 303 | 422), "{}", answer.status);
        if answer.status == 303 {
            let shown = page.get(answer.header("location"));
            assert_eq!(shown.status, 200);
            assert!(shown.body.len() < 400_000, "{}", shown.body.len());
        }
    }
    assert_eq!(page.get("/").status, 200);
}

#[test]
fn no_path_of_a_request_leaves_the_folder() {
    let page = Page::start();
    std::fs::write(page.data.path().join("secret.json"), "{\"id\":\"secret\"}").unwrap();
    for path in [
        "/case/..%2Fsecret",
        "/case/%2e%2e%2fsecret",
        "/case/../secret",
        "/assets/x/..%2f..%2fCargo.toml",
        "/case/0000000000000000",
        "/rules/..%2f..%2fetc%2fpasswd",
    ] {
        assert_eq!(page.get(path).status, 404, "{path}");
    }
    let away = page.post("/language", "language=de&back=//evil.example");
    assert_eq!(away.header("location"), "/");
}

#[test]
fn two_windows_never_overwrite_each_other_unseen() {
    let page = Page::start();
    let case = page.sample();
    let form =
        |body: &str| format!("version=1&verb=decline&medium=email&subject=Re&body={body}&save=yes");
    let first = page.post(&format!("{case}/letter"), &form("First+words"));
    assert_eq!(first.status, 303);
    let second = page.post(&format!("{case}/letter"), &form("Second+words"));
    assert_eq!(second.status, 409);
    assert!(
        second.body.contains("Second words"),
        "the words of the later window are lost"
    );
    let kept = page.get(&case).body;
    assert!(kept.contains("First words") && !kept.contains("Second words"));
}

#[test]
fn what_is_switched_off_or_a_sample_never_reaches_the_disk() {
    let page = Page::start();
    page.sample();
    assert!(!page.data.path().join("letters").join("x").exists());
    let files = || {
        let letters = std::fs::read_dir(page.data.path().join("letters"));
        letters.map_or(0, |all| {
            all.filter(|one| one.as_ref().unwrap().path().extension().is_some())
                .count()
        })
    };
    assert_eq!(files(), 0);
    page.post("/letters/switch", "on=no");
    let mail = b"From: Ana <ana@x.example>\r\nTo: j@example.com\r\n\r\nWe would like to invite you to an interview.";
    let case = page.drop_mail(mail).header("location").to_owned();
    assert_eq!((page.get(&case).status, files()), (200, 0));
    page.post("/letters/switch", "on=yes");
    page.drop_mail(mail);
    assert_eq!(files(), 1);
    page.post("/letters/erase", "");
    assert_eq!(files(), 0);
    assert_eq!(page.get(&case).status, 404);
}

#[test]
fn the_plain_way_needs_no_script() {
    let page = Page::start();
    let case = page.sample();
    let form =
        |more: &str, version: u32| format!("version={version}&verb=decline&medium=email&{more}");
    page.post(
        &format!("{case}/fact"),
        &form("fact=company&value=Hooli+Ltd", 1),
    );
    page.post(
        &format!("{case}/choices"),
        &form("tone=warmer&reason=accepted-offer", 2),
    );
    let shown = page.get(&case).body;
    assert!(shown.contains("Hooli Ltd") && shown.contains("I have accepted another offer."));
    // A finding is mended by its button, and the words before can come back.
    let wrong = "Dear+Lina,%0D%0A%0D%0AThank+you+for+the+invitation.+I+have+decided+to+withdraw+from+the+interview+on+Thursday,+3+December.%0D%0A%0D%0AJordan+Reyes";
    page.post(
        &format!("{case}/letter"),
        &form(&format!("subject=Re&body={wrong}&save=yes"), 3),
    );
    let shown = page.get(&case).body;
    let mend = shown
        .split("name=\"mend\" value=\"")
        .nth(1)
        .unwrap_or_else(|| panic!("nothing to mend"));
    let mend = mend.split('"').next().unwrap();
    let mended = page.post(
        &format!("{case}/letter"),
        &form(&format!("subject=Re&body={wrong}&mend={mend}"), 4),
    );
    assert_eq!(mended.status, 303);
    let shown = page.get(&case).body;
    assert!(shown.contains("Dear Lena") && !shown.contains("Dear Lina"));
    let eml = page.get(&format!("{case}/decline/email/letter.eml"));
    assert!(
        eml.header("content-disposition").contains("letter.eml")
            && eml.body.contains("To: \"Lena Vogt\""),
        "{}",
        eml.body
    );
    let ics = page.get(&format!("{case}/decline/email/rsvp.ics")).body;
    assert!(
        ics.contains("METHOD:REPLY") && ics.contains("PARTSTAT=DECLINED"),
        "{ics}"
    );
}

#[test]
fn the_page_says_nothing_of_the_core_in_another_language() {
    use bowout_core::{advice::REASONS, review::RULES};
    let page = Page::start();
    let mail = "From: Hiring <no-reply@ats.example>\r\nReply-To: Ana <ana@other.example>\r\nTo: j@example.com\r\nSubject: Interview\r\n\r\n\
        We would like to invite you to an interview on Tuesday, 3 December 2026 at 10:00. The process has seven rounds. You would be in the office every day.";
    let case = page.drop_mail(mail.as_bytes());
    let case = case.header("location").to_owned();
    let told = "version=1&verb=decline&medium=email&days=1&sponsorship=yes&offer=spoken&feeling=nervous&knows_company=no&overlap=x";
    assert_eq!(page.post(&format!("{case}/about"), told).status, 303);
    let said: Vec<&str> = RULES
        .iter()
        .flat_map(|rule| rule.sayings)
        .chain(REASONS.iter().flat_map(|reason| reason.sayings))
        .map(|saying| saying.english())
        .filter(|english| !english.contains('{'))
        .collect();
    for language in ["de", "fr", "es", "pt", "nl", "ja", "zh", "en"] {
        page.post("/language", &format!("language={language}&back=/"));
        let check = "version=2&verb=decline&medium=email&subject=x&body=You+never+replied.+Can+you+call%3F+I+withdraw.";
        let checked = page.post(&format!("{case}/check"), check).body;
        let shown = format!("{}{checked}", page.get(&case).body);
        // The texts of the mail and of the letter stay as they are; what is left is ours.
        let english = said.iter().filter(|one| shown.contains(&one[1..]));
        let english: Vec<_> = english.collect();
        assert_eq!(
            english.len() > 8,
            language == "en",
            "{language}: {english:?}"
        );
        assert_eq!(shown.matches("class=\"reason\"").count(), 7, "{language}");
    }
}

#[test]
fn the_page_weighs_by_the_settings_of_the_command_line() {
    let letter = "version=1&verb=decline&medium=email&subject=Re&body=Hi+Lena,+I+withdraw+from+the+interview.+All+the+best,+Jordan+Reyes";
    let checked = |settings: &str| {
        let page = Page::with(settings);
        let case = page.sample();
        page.post(&format!("{case}/check"), letter).body
    };
    let usual = checked("");
    assert!(usual.contains("thanks no one") && !usual.contains("/rules/too-long"));
    assert!(usual.contains("data-severity=\"warning\""), "{usual}");
    let settled = checked("[rules]\nno-thanks = \"off\"\n[limits]\nwords-first-interview = 3\n");
    assert!(
        !settled.contains("thanks no one") && settled.contains("/rules/too-long"),
        "{settled}"
    );
    let raised = checked("[rules]\nno-thanks = \"error\"\n");
    assert!(raised.contains("data-severity=\"error\""), "{raised}");
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("settings.toml");
    std::fs::write(&config, "[rules]\nno-thank = \"off\"\n").unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_bowout"))
        .args(["open", "--no-browser"])
        .env("BOWOUT_DATA", folder.path())
        .env("BOWOUT_CONFIG", config)
        .output()
        .unwrap();
    let says = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        says.contains("no-thanks") && !output.status.success(),
        "{says}"
    );
}

#[test]
fn a_robots_mail_is_answered_to_the_human_that_the_person_picks() {
    let page = Page::start();
    let mail = "From: Hiring <no-reply@ats.example>\r\nTo: j@example.com\r\nDate: Thu, 19 Nov 2026 09:00:00 +0000\r\nSubject: Interview\r\n\r\n\
        Hi Jo,\r\n\r\nHooli would like to invite you to an interview. Please do not reply to this mail. Your recruiter is Ana Ruiz \
        (ana@hooli.example); questions go to help@hooli.example.\r\n";
    let case = page.drop_mail(mail.as_bytes());
    let case = case.header("location").to_owned();
    let shown = page.get(&case).body;
    assert!(!shown.contains("id=\"sheet\""));
    assert!(
        shown.contains("name=\"recipient\" value=\"ana@hooli.example\""),
        "{shown}"
    );
    let form =
        |version: u32, more: &str| format!("version={version}&verb=decline&medium=email&{more}");
    let choose = |version, more: &str| page.post(&format!("{case}/choices"), &form(version, more));
    assert_eq!(choose(1, "recipient=ana@hooli.example").status, 303);
    let shown = page.get(&case).body;
    assert!(
        shown.contains("id=\"sheet\"") && shown.contains("mailto:ana%40hooli.example")
            || shown.contains("mailto:ana@hooli.example"),
        "{shown}"
    );
    assert!(!shown.contains("is not on the thread"), "{shown}");
    // The other one can still be added, and an address that is none cannot.
    assert!(shown.contains("name=\"recipient\" value=\"help@hooli.example\""));
    assert_eq!(choose(2, "recipient=x%0D%0ABcc:evil").status, 303);
    assert!(!page.get(&case).body.contains("evil"));
    // The quote is on until it is switched off, in the file as on the page.
    let you = "name=Jo+Vega&email=j@example.com&aliases=";
    page.post("/you", you);
    let eml = || page.get(&format!("{case}/decline/email/letter.eml")).body;
    assert!(eml().contains("> Hooli would like"), "{}", eml());
    assert_eq!(choose(3, "quotable=yes").status, 303);
    assert!(!eml().contains("> Hooli would like"));
    assert!(!page.get(&case).body.contains("&gt; Hooli"));
    assert_eq!(choose(4, "quotable=yes&quotes=yes").status, 303);
    assert!(eml().contains("> Hooli would like"));
}

#[test]
fn nobody_is_led_to_answer_fraud_or_what_is_no_invitation() {
    let page = Page::start();
    let shown = |words: &str| {
        let mail = format!("From: Sam <sam@x.example>\r\nTo: j@example.com\r\n{words}");
        let case = page.drop_mail(mail.as_bytes());
        let case = case.header("location").to_owned();
        (page.get(&case).body, case)
    };
    let invited = "Subject: Interview\r\n\r\nWe invite you to an interview for the Baker role at Hooli on 27 November 2026 at 11:00.";
    let (usual, _) = shown(invited);
    assert!(usual.contains("href=\"#answer\"") && !usual.contains("class=\"anyway\""));
    let (fraud, _) = shown(&format!(
        "{invited} Before it, please pay the training fee of 90 USD."
    ));
    assert!(fraud.contains("data-verdict=\"stop\"") && fraud.contains("class=\"anyway\""));
    assert!(!fraud.contains("href=\"#answer\""));
    let (alert, case) = shown(
        "Subject: 12 new jobs for you\r\nList-Unsubscribe: <https://x.example>\r\n\r\nNew jobs that match your search: Baker, Cook. Unsubscribe from this alert.",
    );
    assert!(!alert.contains("class=\"verdict\"") && alert.contains("<details class=\"anyway\">"));
    // What reads like nothing may be an invitation all the same: the letter is there, and the doubt above it.
    let (other, _) = shown("Subject: Hello\r\n\r\nHi J, are you around next week? Sam");
    assert!(other.contains("value=\"kind\"") && other.contains("id=\"sheet\""));
    assert!(!other.contains("class=\"anyway\""));
    // Whoever looks for another answer all the same finds it open, and whoever knows better says so.
    let other = page.get(&format!("{case}/ask/email")).body;
    assert!(other.contains("<details class=\"anyway\" open>"));
    let told = page.post(
        &format!("{case}/fact"),
        "version=1&verb=decline&medium=email&fact=kind",
    );
    assert_eq!(told.status, 303);
    let told = page.get(&case).body;
    assert!(told.contains("class=\"verdict\"") && !told.contains("class=\"anyway\""));
}

#[test]
fn one_of_several_times_is_taken() {
    let page = Page::start();
    let mail = "From: Ana <ana@x.example>\r\nTo: j@example.com\r\nSubject: Interview\r\n\r\nWe invite you to an interview for the \
        Baker role, on 1 December 2026 at 10:00 CET or on 2 December 2026 at 15:00 CET. Which suits you?";
    let case = page.drop_mail(mail.as_bytes());
    let case = case.header("location").to_owned();
    let accept = || page.get(&format!("{case}/accept/email")).body;
    assert!(accept().contains("name=\"time\"") && !accept().contains("id=\"sheet\""));
    let shown = accept();
    let (_, second) = shown.rsplit_once("<option value=\"2026-12-02").unwrap();
    let time = second.split('"').next().unwrap().replace('+', "%2B");
    let take = |version: u32, time: &str| {
        let form = format!("version={version}&verb=accept&medium=email&time={time}");
        page.post(&format!("{case}/choices"), &form).status
    };
    assert_eq!(take(1, &format!("2026-12-02{time}")), 303);
    let letter = accept();
    let (_, letter) = letter.split_once("id=\"body\"").unwrap();
    let letter = letter.split("</textarea>").next().unwrap();
    assert!(
        letter.contains("2 December") && !letter.contains("1 December"),
        "{letter}"
    );
    assert_eq!(take(2, "1999"), 303);
    assert!(!accept().contains("id=\"sheet\""));
}
