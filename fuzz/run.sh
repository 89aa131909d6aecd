#!/usr/bin/env bash
# Fuzzes one target for some seconds on stable Rust: fuzz/run.sh message 600. Needs a C++ compiler.
set -euo pipefail
cd "$(dirname "$0")"
target=${1:?a target: message, calendar or letter}
seconds=${2:-60}
mkdir -p "corpus/$target" "artifacts/$target"
case $target in
  message) cp -n ../corpus/*/*.eml "corpus/$target/" ;;
  letter) cp -n ../crates/bowout-core/src/review/rules/*/*.cases.md "corpus/$target/" ;;
  calendar) for mail in ../corpus/invitations/*.eml; do
      sed -n '/BEGIN:VCALENDAR/,/END:VCALENDAR/p' "$mail" > "corpus/$target/$(basename "$mail" .eml).ics"
    done ;;
esac
export RUSTFLAGS="--cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1 -Cdebug-assertions=y -Coverflow-checks=y"
host=$(rustc -vV | sed -n 's/^host: //p')
cargo build --release --quiet --bin "$target" --target "$host"
"target/$host/release/$target" "corpus/$target" -artifact_prefix="artifacts/$target/" \
  -max_total_time="$seconds" -max_len=20000 -timeout=20 -rss_limit_mb=2048
