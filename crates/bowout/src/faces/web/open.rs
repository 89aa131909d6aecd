//! `bowout open`: starts the page, opens the browser, and ends with Ctrl-C.

use std::io::Write;
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::Arc;

use crate::actions::case::Upload;
use crate::actions::keep;
use crate::error::CommandError;
use crate::faces::web::rooms::start::begin;
use crate::faces::web::server::{App, router};
use crate::{clock, input};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Invitations to begin with; each conversation becomes a case
    files: Vec<PathBuf>,
    /// Only print the address
    #[arg(long)]
    no_browser: bool,
    /// The port on this machine; without it, a free one
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// Use this RFC 3339 time instead of the clock's
    #[arg(long)]
    now: Option<String>,
}

/// Serves the page until it is ended.
pub(crate) fn run(arguments: &Arguments) -> Result<(), CommandError> {
    clock::now(arguments.now.as_deref())?;
    let folder = keep::folder().ok_or_else(|| {
        CommandError::Usage(
            "this system names no folder for data: set BOWOUT_DATA to one".to_owned(),
        )
    })?;
    let failed = |source| CommandError::Unwritable {
        path: format!("port {} of this machine", arguments.port).into(),
        source,
    };
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, arguments.port)).map_err(failed)?;
    let port = listener.local_addr().map_err(failed)?.port();
    let mut app = App::new(&folder, port, arguments.now.clone())?;
    if !arguments.files.is_empty() {
        app.landing = begin(&app, &uploads(&arguments.files)?)?;
    }
    let address = app.address();
    input::print(
        format!("Bowout is open at {address}\nNothing leaves this machine. End it with Ctrl-C.\n")
            .as_bytes(),
    )?;
    if !arguments.no_browser {
        browse(&address);
    }
    serve(listener, Arc::new(app)).map_err(failed)
}

fn uploads(files: &[PathBuf]) -> Result<Vec<Upload>, CommandError> {
    files
        .iter()
        .map(|path| {
            Ok(Upload {
                name: path.to_string_lossy().into_owned(),
                bytes: input::read(path)?,
            })
        })
        .collect()
}

fn serve(listener: TcpListener, app: Arc<App>) -> std::io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .max_blocking_threads(8)
        .build()?;
    let served = runtime.block_on(async {
        listener.set_nonblocking(true)?;
        let listener = tokio::net::TcpListener::from_std(listener)?;
        tokio::select! {
            served = axum::serve(listener, router(app)) => served,
            ended = tokio::signal::ctrl_c() => ended,
        }
    });
    // A hostile mail that is still being read shall not hold the program open.
    runtime.shutdown_background();
    served
}

/// Opens the browser. Where that fails, the printed address remains.
fn browse(address: &str) {
    let (program, before): (&str, &[&str]) = if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(windows) {
        ("cmd", &["/C", "start", ""])
    } else {
        ("xdg-open", &[])
    };
    let started = Command::new(program)
        .args(before)
        .arg(address)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    if started.is_err() {
        // Where even the error stream is closed, the address was printed before.
        let _ = writeln!(
            std::io::stderr(),
            "No browser could be opened: open the address above yourself."
        );
    }
}
