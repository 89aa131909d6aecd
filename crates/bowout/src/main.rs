//! The `bowout` program: picks a face, tells how it ended.

mod actions;
mod clock;
mod config;
mod encoded;
mod error;
mod faces;
mod input;
mod lines;
mod wire;

fn main() -> std::process::ExitCode {
    faces::cli::run(faces::lsp::serve, faces::web::run)
}
