# What CI runs and what a person runs are the same lines. Each recipe works without `just`.

# Everything that must hold before a commit.
check: format lint test web deny

# Code is formatted; files that a macro declares are out of `cargo fmt`'s reach and held by tests/house.rs.
format:
    cargo fmt --all --check

lint:
    cargo clippy --workspace --all-targets --locked -- -D warnings

test:
    cargo test --workspace --locked

# The core compiles for the web too.
web:
    bash .ci/web

# Licences, sources, known faults of dependencies (needs `cargo install cargo-deny`).
deny:
    cargo deny check

# Accepts what the program now says as the written command line and pages; read the difference before you commit.
bless:
    BLESS=1 cargo test --locked -p bowout --test docs

# The whole way on the sample.
try:
    cargo run --locked -p bowout -- try

# Fuzzes each target for some seconds.
fuzz seconds="60":
    fuzz/run.sh message {{seconds}} && fuzz/run.sh calendar {{seconds}} && fuzz/run.sh letter {{seconds}}

# What things cost, as ratios to a peer run in the same minute.
bench:
    cargo bench --locked -p bowout-core
    python3 bench/decline.py
    python3 bench/check.py

# Learns anew what words, ideas and signals speak for: from our own mails and from rows that may be shown.
learn rows="":
    cargo run --release --locked -p bowout-core --example quality -- {{rows}} --words
    cargo run --release --locked -p bowout-core --example quality -- {{rows}} --learn --without-python

# Learns anew which name of a mail is its employer's and which of its words name the role.
learn-choices rows="":
    cargo run --release --locked -p bowout-core --example quality -- {{rows}} --learn-choices

# Learns anew what the words of a sentence say for each act that the check knows: from sentences, letters and the rules' cases.
learn-speech:
    cargo run --release --locked -p bowout-core --example sentences -- --learn corpus/sentences/*.tsv \
        $(find corpus/letters -name '*.md') $(find crates/bowout-core/src/review/rules -name '*.cases.md')

# What general prose checkers find of the faults planted in corpus/letters.
compare:
    python3 bench/compare.py
