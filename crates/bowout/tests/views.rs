//! The pages are pure: data in, HTML out.
#![expect(clippy::unwrap_used, reason = "a test may fail")]

use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/faces/web/view")
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .flat_map(|path| {
            if path.is_dir() {
                sources(&path)
            } else {
                vec![path]
            }
        })
        .collect()
}

#[test]
fn no_page_asks_the_world() {
    let files = sources(&folder());
    assert!(files.len() > 25, "{}", files.len());
    for path in files {
        let text = std::fs::read_to_string(&path).unwrap();
        let code = text.split("\n#[cfg(test)]").next().unwrap();
        for word in [
            "std::fs",
            "std::net",
            "std::env",
            "std::process",
            "std::thread",
            "std::time",
            "::now(",
            "TimeZone::system",
            "tokio",
            "axum",
            "PreEscaped(format",
            "serde",
        ] {
            assert!(!code.contains(word), "{} uses {word}", path.display());
        }
        // Markup that is not escaped comes from one drawing of ours and nowhere else.
        let raw = code.matches("PreEscaped(").count();
        assert_eq!(
            raw,
            usize::from(path.ends_with("frame.rs")),
            "{}",
            path.display()
        );
    }
}
