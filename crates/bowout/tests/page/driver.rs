//! A real Chromium, driven by the `WebDriver` protocol (W3C). It is installed where it is missing; where that fails, so does
//! the test.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, OnceLock};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// How long anything may take to appear.
const PATIENCE: Duration = Duration::from_secs(20);
/// The name under which `WebDriver` hands out elements.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A browser window with a profile of its own.
pub(crate) struct Browser {
    driver: Child,
    session: String,
    _profile: tempfile::TempDir,
}

/// A place in the page, by a CSS selector or by the words of a button, link or summary.
fn xpath(words: &str) -> String {
    format!(
        "//*[self::button or self::a or self::summary][normalize-space(.)={words:?} or starts-with(normalize-space(.), {words:?})]"
    )
}

fn program(name: &str, package: &str) -> PathBuf {
    static INSTALLING: Mutex<()> = Mutex::new(());
    let _one = INSTALLING.lock().unwrap();
    let find = || {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let mut folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
        folders.push("/usr/lib/chromium".into());
        folders
            .into_iter()
            .map(|folder| folder.join(name))
            .find(|path| path.is_file())
    };
    if let Some(found) = find() {
        return found;
    }
    let install = "apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        chromium chromium-driver fonts-noto-core fonts-noto-cjk";
    let output = Command::new("sh").args(["-c", install]).output().unwrap();
    find().unwrap_or_else(|| {
        panic!(
            "{name} is missing and could not be installed: install {package} and run the tests again.\n{}",
            String::from_utf8_lossy(&output.stderr)
        )
    })
}

impl Browser {
    /// A window in English.
    pub(crate) fn open() -> Self {
        Self::speaking("en-US")
    }

    /// A window whose person reads this language.
    pub(crate) fn speaking(language: &str) -> Self {
        let chromium = program("chromium", "Debian's chromium");
        let mut driver = Command::new(program("chromedriver", "Debian's chromium-driver"))
            .args(["--port=0"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(driver.stdout.take().unwrap()).lines();
        let port = loop {
            let line = lines.next().expect("chromedriver ended").unwrap();
            if let Some((_, port)) = line.rsplit_once("successfully on port ") {
                break port.trim_end_matches('.').to_owned();
            }
        };
        let profile = tempfile::tempdir().unwrap();
        let folder = format!("--user-data-dir={}", profile.path().display());
        let spoken = format!("--accept-lang={language}");
        let options = [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--hide-scrollbars",
            "--force-device-scale-factor=1",
            &folder,
            &spoken,
        ];
        let base = format!("http://127.0.0.1:{port}/session");
        let wanted = json!({"capabilities": {"alwaysMatch": {"browserName": "chrome", "goog:chromeOptions":
            {"binary": chromium, "args": options}}}});
        let value = send("POST", &base, &wanted).unwrap();
        let id = value["sessionId"].as_str().unwrap();
        let browser = Self {
            driver,
            session: format!("{base}/{id}"),
            _profile: profile,
        };
        browser.size(1280, 900);
        browser
    }

    fn post(&self, path: &str, body: &Value) -> Result<Value, String> {
        send("POST", &format!("{}{path}", self.session), body)
    }

    fn get(&self, path: &str) -> Value {
        send("GET", &format!("{}{path}", self.session), &Value::Null).unwrap()
    }

    pub(crate) fn go(&self, address: &str) {
        self.post("/url", &json!({"url": address})).unwrap();
    }

    pub(crate) fn address(&self) -> String {
        self.get("/url").as_str().unwrap().to_owned()
    }

    pub(crate) fn back(&self) {
        self.post("/back", &json!({})).unwrap();
    }

    pub(crate) fn reload(&self) {
        self.post("/refresh", &json!({})).unwrap();
    }

    /// The open windows.
    pub(crate) fn windows(&self) -> Vec<String> {
        let windows = self.get("/window/handles");
        windows
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one.as_str().unwrap().to_owned())
            .collect()
    }

    /// Turns to a window.
    pub(crate) fn switch(&self, window: &str) {
        self.post("/window", &json!({"handle": window})).unwrap();
    }

    pub(crate) fn size(&self, width: u32, height: u32) {
        let metrics =
            json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
        self.cdp("Emulation.setDeviceMetricsOverride", &metrics);
    }

    pub(crate) fn dark(&self, is_dark: bool) {
        let scheme = if is_dark { "dark" } else { "light" };
        let features = json!({"features": [{"name": "prefers-color-scheme", "value": scheme},
            {"name": "prefers-reduced-motion", "value": "reduce"}]});
        self.cdp("Emulation.setEmulatedMedia", &features);
    }

    pub(crate) fn cdp(&self, command: &str, parameters: &Value) -> Value {
        self.post(
            "/goog/cdp/execute",
            &json!({"cmd": command, "params": parameters}),
        )
        .unwrap()
    }

    /// Runs a script; `return` gives its value back.
    pub(crate) fn js(&self, script: &str) -> Value {
        self.post("/execute/sync", &json!({"script": script, "args": []}))
            .unwrap()
    }

    /// Runs a script whose last argument takes the value.
    pub(crate) fn later(&self, script: &str) -> Value {
        self.post("/execute/async", &json!({"script": script, "args": []}))
            .unwrap()
    }

    fn find(&self, place: &str) -> String {
        let is_css = place.starts_with(['#', '.', '['])
            || place.contains(['=', '>', ' ']) && place.contains(['[', '#', '.', '>']);
        let by = if is_css {
            json!({"using": "css selector", "value": place})
        } else {
            json!({"using": "xpath", "value": xpath(place)})
        };
        let started = Instant::now();
        loop {
            match self.post("/element", &by) {
                Ok(value) => return value[ELEMENT].as_str().unwrap().to_owned(),
                Err(fault) => assert!(
                    started.elapsed() < PATIENCE,
                    "nothing is at {place:?}: {fault}\n{}",
                    self.text("main")
                ),
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    pub(crate) fn click(&self, place: &str) {
        self.insist(place, "click", &json!({}));
    }

    /// Does it once the place takes it: a page that is being replaced does not.
    fn insist(&self, place: &str, what: &str, with: &Value) {
        let started = Instant::now();
        loop {
            let element = self.find(place);
            match self.post(&format!("/element/{element}/{what}"), with) {
                Ok(_) => return,
                Err(fault) => assert!(
                    started.elapsed() < PATIENCE,
                    "{place:?} takes no {what}: {fault}"
                ),
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Types into a place, behind what stands there.
    pub(crate) fn enter(&self, place: &str, words: &str) {
        self.insist(place, "value", &json!({"text": words}));
    }

    /// Presses keys wherever the focus is.
    pub(crate) fn press(&self, keys: &str) {
        let actions: Vec<Value> = keys
            .chars()
            .flat_map(|key| {
                ["keyDown", "keyUp"].map(|kind| json!({"type": kind, "value": key.to_string()}))
            })
            .collect();
        let body = json!({"actions": [{"type": "key", "id": "keyboard", "actions": actions}]});
        self.post("/actions", &body).unwrap();
    }

    /// Presses one key while another is held.
    pub(crate) fn press_with(&self, held: char, key: char) {
        let action = |kind: &str, key: char| json!({"type": kind, "value": key.to_string()});
        let actions = [
            action("keyDown", held),
            action("keyDown", key),
            action("keyUp", key),
            action("keyUp", held),
        ];
        let body = json!({"actions": [{"type": "key", "id": "keyboard", "actions": actions}]});
        self.post("/actions", &body).unwrap();
    }

    /// The visible words of the first element of a CSS selector; empty where there is none.
    pub(crate) fn text(&self, selector: &str) -> String {
        let script = format!("return document.querySelector({selector:?})?.innerText ?? ''");
        self.js(&script).as_str().unwrap().to_owned()
    }

    /// The value of a field.
    pub(crate) fn value(&self, selector: &str) -> String {
        let script = format!("return document.querySelector({selector:?})?.value ?? ''");
        self.js(&script).as_str().unwrap().to_owned()
    }

    /// Waits until a script returns true.
    pub(crate) fn wait(&self, condition: &str) {
        let started = Instant::now();
        while self.post(
            "/execute/sync",
            &json!({"script": format!("return Boolean({condition})"), "args": []}),
        ) != Ok(Value::Bool(true))
        {
            assert!(
                started.elapsed() < PATIENCE,
                "this never came: {condition}\n{}",
                self.text("main")
            );
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// Waits until words can be seen on the page.
    pub(crate) fn see(&self, words: &str) {
        self.wait(&format!(
            "document.body.innerText.replace(/\\s+/g, ' ').includes({words:?})"
        ));
    }

    /// A part of the page as a picture, by its CSS selector.
    pub(crate) fn picture(&self, kind: &str, part: &str) -> Vec<u8> {
        let clip = self.js(&format!(
            "const box = document.querySelector({part:?}).getBoundingClientRect(); \
             return {{x: box.x + scrollX, y: box.y + scrollY, width: box.width, height: box.height, scale: 1}}"
        ));
        let mut parameters = json!({"format": kind, "captureBeyondViewport": true, "clip": clip});
        if kind == "webp" {
            parameters["quality"] = json!(30);
        }
        let value = self.cdp("Page.captureScreenshot", &parameters);
        data_encoding::BASE64
            .decode(value["data"].as_str().unwrap().as_bytes())
            .unwrap()
    }

    /// What axe-core finds against the page: the rule, and where.
    pub(crate) fn axe(&self) -> Vec<String> {
        self.js(axe());
        let found = self.later(
            "const done = arguments[0]; axe.run(document, {resultTypes: ['violations']}).then((result) => \
             done(result.violations.map((one) => one.id + ': ' + one.nodes.map((node) => node.target + ' ' + \
             (node.any[0]?.message ?? node.all[0]?.message ?? node.none[0]?.message ?? '')).join('; '))), (fault) => done(['failed: ' + fault]));",
        );
        found
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one.as_str().unwrap().to_owned())
            .collect()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = send("DELETE", &self.session, &Value::Null);
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

/// One command of the protocol.
fn send(method: &str, address: &str, body: &Value) -> Result<Value, String> {
    static AGENT: OnceLock<ureq::Agent> = OnceLock::new();
    let agent = AGENT.get_or_init(|| {
        let config = ureq::Agent::config_builder().http_status_as_error(false);
        config
            .timeout_global(Some(Duration::from_mins(2)))
            .build()
            .into()
    });
    let response = match method {
        // In one piece: chromedriver reads no chunks.
        "POST" => agent
            .post(address)
            .content_type("application/json")
            .send(body.to_string()),
        "DELETE" => agent.delete(address).call(),
        _ => agent.get(address).call(),
    };
    let mut response = response.map_err(|fault| fault.to_string())?;
    let is_well = response.status().is_success();
    let reader = response.body_mut().with_config().limit(64 * 1024 * 1024);
    let mut value: Value = reader.read_json().map_err(|fault| fault.to_string())?;
    let value = value["value"].take();
    if is_well {
        Ok(value)
    } else {
        Err(value["message"].to_string())
    }
}

/// The script of axe-core, from npm; it is kept with what is built and never with the source.
fn axe() -> &'static str {
    static AXE: OnceLock<String> = OnceLock::new();
    AXE.get_or_init(|| {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("axe");
        let file = folder.join("node_modules/axe-core/axe.min.js");
        if !file.is_file() {
            std::fs::create_dir_all(&folder).unwrap();
            let install = "command -v npm >/dev/null || (apt-get update -qq && apt-get install -y -qq npm); \
                npm install --no-audit --no-fund --silent --prefix . axe-core@4.11";
            let output = Command::new("sh").args(["-c", install]).current_dir(&folder).output().unwrap();
            assert!(
                output.status.success() && file.is_file(),
                "axe-core could not be fetched by npm: {}",
                String::from_utf8_lossy(&output.stderr)
            );
        }
        std::fs::read_to_string(file).unwrap()
    })
}
