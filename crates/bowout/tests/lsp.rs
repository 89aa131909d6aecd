//! `bowout lsp`: word by word over the protocol, and with a real editor.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::{Value, json};

const LETTER: &str = "Dear Marlena Vogt,\n\n😀 Thank you for the invitation to interview for the Data Scientist role. \
    I have decided to withdraw my application. I wish you every success in finding the right person.\n\nKind regards,\nJordan Reyes\n";
const FACTS: &str = r#"{"role":"Data Engineer","recruiters":[{"name":"Marlene Vogt","email":"m.vogt@nordlicht.example"}]}"#;

/// A client that speaks the bare protocol.
struct Client {
    server: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

impl Client {
    fn start(settings: &Path, initialization: &Value) -> (Self, Value) {
        let mut server = Command::new(env!("CARGO_BIN_EXE_bowout"))
            .arg("lsp")
            .env("BOWOUT_CONFIG", settings)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut client = Self {
            input: server.stdin.take().unwrap(),
            output: BufReader::new(server.stdout.take().unwrap()),
            server,
        };
        client.send(&json!({"id": 0, "method": "initialize", "params": initialization}));
        let welcome = client.receive();
        client.send(&json!({"method": "initialized", "params": {}}));
        (client, welcome)
    }

    fn send(&mut self, message: &Value) {
        let mut message = message.clone();
        message["jsonrpc"] = json!("2.0");
        let text = message.to_string();
        write!(self.input, "Content-Length: {}\r\n\r\n{text}", text.len()).unwrap();
    }

    fn receive(&mut self) -> Value {
        let mut length = 0;
        loop {
            let mut line = String::new();
            assert!(
                self.output.read_line(&mut line).unwrap() > 0,
                "the server has left"
            );
            match line.trim().strip_prefix("Content-Length: ") {
                Some(bytes) => length = bytes.parse().unwrap(),
                None if line.trim().is_empty() => break,
                None => {}
            }
        }
        let mut bytes = vec![0; length];
        self.output.read_exact(&mut bytes).unwrap();
        serde_json::from_slice(&bytes).unwrap()
    }

    fn open(&mut self, uri: &str, text: &str) -> Vec<Value> {
        self.send(
            &json!({"method": "textDocument/didOpen", "params": {"textDocument": {
            "uri": uri, "languageId": "text", "version": 1, "text": text}}}),
        );
        self.published()
    }

    fn published(&mut self) -> Vec<Value> {
        let message = self.receive();
        assert_eq!(
            message["method"], "textDocument/publishDiagnostics",
            "{message}"
        );
        message["params"]["diagnostics"].as_array().unwrap().clone()
    }

    fn ask(&mut self, method: &str, params: &Value) -> Value {
        self.send(&json!({"id": 7, "method": method, "params": params}));
        let message = self.receive();
        assert_eq!(message["id"], 7, "{message}");
        message
    }

    fn leave(mut self) {
        self.send(&json!({"id": 9, "method": "shutdown", "params": null}));
        assert_eq!(self.receive()["id"], 9);
        self.send(&json!({"method": "exit", "params": null}));
        assert!(self.server.wait().unwrap().success());
    }
}

fn none() -> &'static Path {
    Path::new("/nonexistent/settings.toml")
}

fn uri(path: &Path) -> String {
    format!("file://{}", path.display()).replace(' ', "%20")
}

fn codes(diagnostics: &[Value]) -> Vec<&str> {
    diagnostics
        .iter()
        .map(|one| one["code"].as_str().unwrap())
        .collect()
}

#[test]
fn diagnoses_mends_and_explains_in_units_of_utf_16() {
    let folder = tempfile::Builder::new()
        .prefix("my letters")
        .tempdir()
        .unwrap();
    fs::write(folder.path().join("facts.json"), FACTS).unwrap();
    let (mut client, welcome) = Client::start(none(), &json!({"capabilities": {}}));
    assert_eq!(
        welcome["result"]["capabilities"]["positionEncoding"],
        "utf-16"
    );
    let uri = uri(&folder.path().join("letter.txt"));
    let found = client.open(&uri, LETTER);
    assert_eq!(codes(&found), ["wrong-recipient-name", "wrong-role"]);
    let role = &found[1];
    assert_eq!(role["severity"], 1);
    assert_eq!(
        role["range"],
        json!({"start": {"line": 2, "character": 53}, "end": {"line": 2, "character": 67}})
    );
    let at = json!({"textDocument": {"uri": uri}, "range": role["range"], "context": {"diagnostics": [role]}});
    let answer = client.ask("textDocument/codeAction", &at);
    let actions = answer["result"].as_array().unwrap();
    assert_eq!(actions.len(), 2, "{answer}");
    assert_eq!(actions[0]["title"], "Write “Data Engineer” (wrong-role)");
    let edit = json!([{"range": role["range"], "newText": "Data Engineer"}]);
    assert_eq!(actions[0]["edit"]["changes"][&uri], edit);
    assert_eq!(actions[1]["kind"], "source.fixAll.bowout");
    assert_eq!(
        actions[1]["edit"]["changes"][&uri]
            .as_array()
            .unwrap()
            .len(),
        2
    );
    let mut only = at.clone();
    only["context"]["only"] = json!(["source"]);
    let answer = client.ask("textDocument/codeAction", &only);
    assert_eq!(answer["result"].as_array().unwrap().len(), 1);
    let hover = json!({"textDocument": {"uri": uri}, "position": {"line": 2, "character": 60}});
    let page = client.ask("textDocument/hover", &hover);
    assert!(
        page["result"]["contents"]["value"]
            .as_str()
            .unwrap()
            .contains("## Why it matters"),
        "{page}"
    );
    let nowhere = json!({"textDocument": {"uri": uri}, "position": {"line": 3, "character": 0}});
    assert_eq!(
        client.ask("textDocument/hover", &nowhere)["result"],
        Value::Null
    );
    let mended = LETTER.replace("Data Scientist", "Data Engineer");
    client.send(&json!({"method": "textDocument/didChange", "params": {
        "textDocument": {"uri": uri, "version": 2}, "contentChanges": [{"text": mended}]}}));
    assert_eq!(codes(&client.published()), ["wrong-recipient-name"]);
    client.send(
        &json!({"method": "textDocument/didClose", "params": {"textDocument": {"uri": uri}}}),
    );
    assert!(client.published().is_empty());
    client.leave();
}

#[test]
fn counts_bytes_where_the_editor_offers_that_and_takes_facts_from_its_options() {
    let facts: Value = serde_json::from_str(FACTS).unwrap();
    let (mut client, welcome) = Client::start(
        none(),
        &json!({"capabilities": {"general": {"positionEncodings": ["utf-8", "utf-16"]}}, "initializationOptions": {"facts": facts}}),
    );
    assert_eq!(
        welcome["result"]["capabilities"]["positionEncoding"],
        "utf-8"
    );
    let found = client.open("untitled:letter", LETTER);
    assert_eq!(
        found[1]["range"]["start"],
        json!({"line": 2, "character": 55})
    );
    client.leave();
}

#[test]
fn says_what_it_cannot_use_and_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("bowout-facts.json"), "{ no json").unwrap();
    let (mut client, _) = Client::start(none(), &json!({"capabilities": {}}));
    let uri = uri(&folder.path().join("letter.txt"));
    assert!(client.open(&uri, LETTER).is_empty());
    let message = client.receive();
    assert_eq!(message["method"], "window/showMessage");
    assert!(
        message["params"]["message"]
            .as_str()
            .unwrap()
            .contains("JSON of facts"),
        "{message}"
    );
    let unknown = client.ask("textDocument/definition", &json!({}));
    assert_eq!(unknown["error"]["code"], -32601);
    let wrong = client.ask("textDocument/hover", &json!({"textDocument": 3}));
    assert_eq!(wrong["error"]["code"], -32602);
    fs::write(folder.path().join("bowout-facts.json"), FACTS).unwrap();
    client
        .send(&json!({"method": "textDocument/didSave", "params": {"textDocument": {"uri": uri}}}));
    assert_eq!(client.published().len(), 2);
    client.leave();
}

#[test]
fn settings_that_cannot_be_used_are_told_to_the_editor() {
    let folder = tempfile::tempdir().unwrap();
    let settings = folder.path().join("settings.toml");
    fs::write(&settings, "[rules]\nwrong-rolle = \"off\"\n").unwrap();
    let (mut client, _) = Client::start(&settings, &json!({"capabilities": {}}));
    assert!(client.open("untitled:letter", LETTER).is_empty());
    let message = client.receive().to_string();
    assert!(
        message.contains("the nearest is") && message.contains("wrong-role"),
        "{message}"
    );
    fs::write(&settings, "[rules]\nno-decline = \"advice\"\n").unwrap();
    let saved = json!({"method": "textDocument/didSave", "params": {"textDocument": {"uri": "untitled:letter"}}});
    client.send(&saved);
    client.published();
    client.leave();
}

#[test]
fn a_message_that_is_none_is_refused_and_the_letters_stay() {
    let (mut client, _) = Client::start(none(), &json!({"capabilities": {}}));
    write!(client.input, "Content-Length: 9\r\n\r\n{{no json}}").unwrap();
    let refused = client.receive();
    assert_eq!(refused["error"]["code"], -32700);
    assert_eq!(refused["id"], Value::Null);
    let again = client.ask("initialize", &json!({"capabilities": {}}));
    assert_eq!(again["error"]["code"], -32600);
    client.open("untitled:letter", LETTER);
    client.send(&json!({"id": 8, "method": "shutdown"}));
    assert_eq!(client.receive()["result"], Value::Null);
    let late = client.ask("textDocument/hover", &json!({}));
    assert_eq!(late["error"]["code"], -32600);
    client.send(&json!({"method": "exit"}));
    assert!(client.server.wait().unwrap().success());
}

#[test]
fn nothing_is_answered_before_the_editor_has_introduced_itself() {
    let mut server = Command::new(env!("CARGO_BIN_EXE_bowout"))
        .arg("lsp")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut client = Client {
        input: server.stdin.take().unwrap(),
        output: BufReader::new(server.stdout.take().unwrap()),
        server,
    };
    let early = client.ask("textDocument/hover", &json!({}));
    assert_eq!(early["error"]["code"], -32002);
    drop(client.input);
    assert_eq!(client.server.wait().unwrap().code(), Some(2));
}

#[test]
fn what_is_not_the_protocol_ends_it_with_a_reason() {
    for input in ["hello\n", "Content-Length: 2\r\n\r\n{}", ""] {
        let mut server = Command::new(env!("CARGO_BIN_EXE_bowout"))
            .arg("lsp")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        server
            .stdin
            .take()
            .unwrap()
            .write_all(input.as_bytes())
            .unwrap();
        let output = server.wait_with_output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(said.contains("is started by an editor"), "{said}");
    }
}

/// Neovim, installed by Debian's package manager where it is missing and this may be done.
fn neovim() -> Command {
    let is_there = || Command::new("nvim").arg("--version").output().is_ok();
    let apt = |arguments: &[&str]| {
        let _ = Command::new("apt-get")
            .args(arguments)
            .env("DEBIAN_FRONTEND", "noninteractive")
            .output();
    };
    if !is_there() {
        apt(&[
            "install",
            "--yes",
            "--quiet",
            "--no-install-recommends",
            "neovim",
        ]);
    }
    if !is_there() {
        apt(&["update", "--quiet"]);
        apt(&[
            "install",
            "--yes",
            "--quiet",
            "--no-install-recommends",
            "neovim",
        ]);
    }
    assert!(
        is_there(),
        "this test drives Neovim 0.7 or newer and could not install it: run `apt-get install neovim` as root, or put nvim on PATH"
    );
    Command::new("nvim")
}

/// What a person does in Neovim: open, look, take the quick fix under the cursor, look up the rule.
const IN_NEOVIM: &str = r"
local out = {}
local function wait(what, ready)
  if not vim.wait(20000, ready, 20) then
    out.failed = what
  end
end
local function finish()
  local file = io.open(os.getenv('BOWOUT_OUT'), 'w')
  file:write(vim.fn.json_encode(out))
  file:close()
  vim.cmd('qa!')
end
local ok, fault = pcall(function()
  local client = vim.lsp.start_client({ name = 'bowout', cmd = { os.getenv('BOWOUT_EXE'), 'lsp' } })
  vim.lsp.buf_attach_client(0, client)
  wait('diagnostics', function() return #vim.diagnostic.get(0) > 0 end)
  out.found = {}
  for _, one in ipairs(vim.diagnostic.get(0)) do
    local line = vim.api.nvim_buf_get_lines(0, one.lnum, one.lnum + 1, true)[1]
    table.insert(out.found, { code = one.code, words = line:sub(one.col + 1, one.end_col), severity = one.severity })
  end
  vim.api.nvim_win_set_cursor(0, { 3, 60 })
  vim.lsp.buf.hover()
  local page
  wait('hover', function()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= '' then
        page = table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, true), '\n')
        return true
      end
    end
  end)
  out.page = page
  vim.ui.select = function(items, _, choose)
    out.offered = #items
    choose(items[1], 1)
  end
  vim.lsp.buf.code_action()
  wait('quick fix', function()
    return vim.api.nvim_buf_get_lines(0, 2, 3, true)[1]:find('Data Engineer', 1, true) ~= nil
  end)
  wait('new diagnostics', function() return #vim.diagnostic.get(0) == 1 end)
  out.left = vim.diagnostic.get(0)[1].code
  vim.cmd('write')
end)
if not ok then out.failed = fault end
finish()
";

#[test]
fn neovim_shows_findings_takes_a_quick_fix_and_opens_the_page() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    fs::write(path("letter.txt"), LETTER).unwrap();
    fs::write(path("bowout-facts.json"), FACTS).unwrap();
    fs::write(path("drive.lua"), IN_NEOVIM).unwrap();
    let output = neovim()
        .args([
            "--headless",
            "--clean",
            "-n",
            "letter.txt",
            "+luafile drive.lua",
        ])
        .current_dir(folder.path())
        .env("BOWOUT_EXE", env!("CARGO_BIN_EXE_bowout"))
        .env("BOWOUT_OUT", path("out.json"))
        .env("BOWOUT_CONFIG", none())
        .env("HOME", folder.path())
        .env("XDG_STATE_HOME", path("state"))
        .env("XDG_CACHE_HOME", path("cache"))
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let out = fs::read_to_string(path("out.json")).unwrap_or_else(|_| panic!("{said}"));
    let out: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(out["failed"], Value::Null, "{out} {said}");
    let found = json!([
        {"code": "wrong-recipient-name", "words": "Marlena", "severity": 1},
        {"code": "wrong-role", "words": "Data Scientist", "severity": 1},
    ]);
    assert_eq!(out["found"], found);
    assert!(
        out["page"].as_str().unwrap().contains("Why it matters"),
        "{out}"
    );
    assert_eq!(out["left"], "wrong-recipient-name");
    let mended = LETTER.replace("Data Scientist", "Data Engineer");
    assert_eq!(fs::read_to_string(path("letter.txt")).unwrap(), mended);
}
