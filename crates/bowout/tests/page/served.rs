//! A page that is served for one test, with files of its own.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::driver::Browser;

/// A long thread of somebody with a name that runs the other way, and a role that does not fit on a line.
pub(crate) const HARD: &str = "From: \"نور الهدى بنت عبد الرحمن\" <nour@averyveryverylongcompanyname-international-holdings.example>\r\n\
    To: Jordan Reyes <jordan.reyes@example.com>\r\nCc: \"Bartholomew Featherstonehaugh-Cholmondeley\" <bartholomew.featherstonehaugh-cholmondeley@averyveryverylongcompanyname-international-holdings.example>, Ana <ana@averyveryverylongcompanyname-international-holdings.example>, noreply@ats.example\r\n\
    Subject: Interview: Principal Distributed Systems Reliability Engineering Manager (Europe, Middle East and Africa)\r\n\
    Date: Tue, 17 Nov 2026 09:00:00 +0000\r\nMessage-ID: <hard@x.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n\
    Dear Jordan,\r\n\r\nthank you for applying for the position of Principal Distributed Systems Reliability Engineering Manager. We would like to invite you to an interview on Monday, 23 November 2026 at 14:00 CET by video.\r\n\r\n\u{202e}gnihton\u{202c} <script>alert(1)</script>\r\n\r\nKind regards\r\nNour\r\n";

/// The morning after the sample came.
const MORNING: &str = "2026-11-20T09:00:00+01:00";

/// A running `bowout open`.
pub(crate) struct Served {
    child: Child,
    /// The address that opens it, once.
    pub(crate) address: String,
    /// Its folder of data.
    pub(crate) data: tempfile::TempDir,
}

impl Served {
    pub(crate) fn start() -> Self {
        let data = tempfile::tempdir().unwrap();
        let you = r#"{"name":"Jordan Reyes","email":"jordan.reyes@example.com","aliases":[]}"#;
        std::fs::write(data.path().join("you.json"), you).unwrap();
        Self::of(data, &[])
    }

    /// A page for somebody whom Bowout has never met.
    pub(crate) fn fresh() -> Self {
        Self::of(tempfile::tempdir().unwrap(), &[])
    }

    pub(crate) fn of(data: tempfile::TempDir, files: &[&Path]) -> Self {
        let program = std::env::var_os("BOWOUT_PROGRAM");
        let program = program.unwrap_or_else(|| env!("CARGO_BIN_EXE_bowout").into());
        let mut child = Command::new(program)
            .args(["open", "--no-browser", "--now", MORNING])
            .args(files)
            .env("BOWOUT_DATA", data.path())
            .env("BOWOUT_CONFIG", data.path().join("none.toml"))
            .env("TZ", "America/New_York")
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let address = line.trim().rsplit(' ').next().unwrap().to_owned();
        assert!(address.starts_with("http://127.0.0.1:"), "{line}");
        Self {
            child,
            address,
            data,
        }
    }

    /// `http://127.0.0.1:PORT`
    pub(crate) fn base(&self) -> &str {
        self.address.split("/enter/").next().unwrap()
    }

    /// A browser that was let in.
    pub(crate) fn visited(&self) -> Browser {
        let browser = Browser::open();
        browser.go(&self.address);
        browser
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
