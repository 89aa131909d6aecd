#!/bin/sh
# How fast `bowout scan` is, side by side with notmuch, mu, a straightforward scan and the mere reading of every byte.
#
#   bench/scan.sh [NUMBER OF MAILS] [RUNS] [FOLDER]
#
# Everything runs on the same generated mailbox (seeded, see crates/bowout-mail/examples/mailbox), warm, on all cores, one
# after the other in turns, so that a busy machine slows all of them alike. Compare the CPU columns: wall times of a machine
# that does something else mean little. notmuch and mu build a full-text index besides, which is more work; a search for
# invitations, which a user would run next, is timed too. Needs: cargo, python3; notmuch and mu are left out if missing.
set -eu
number=${1:-56000}
runs=${2:-3}
here=$(cd "$(dirname "$0")/.." && pwd)
work=${3:-$(mktemp -d)}
cd "$here"
cargo build --release --locked -p bowout
cargo build --release --locked -p bowout-mail --example mailbox
target=${CARGO_TARGET_DIR:-$here/target}/release
if [ ! -d "$work/maildir" ]; then
    "$target/examples/mailbox" make "$work" "$number" >"$work/made"
fi
cat "$work/made"
exec python3 "$here/bench/scan.py" "$target" "$work" "$runs"
