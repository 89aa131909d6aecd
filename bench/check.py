#!/usr/bin/env python3
"""How long a person waits for the check of one letter, beside the prose checkers that they might use instead.

    python3 bench/check.py [RUNS]

Builds Bowout, installs write-good and alex (npm) and proselint (PyPI) into target/bench, and measures all of them in the
same minutes, in turn: as a fresh process, and inside a running one. They check different things, so only the waiting can
be compared. Exits with 1 where Bowout is over its own limits relative to the fastest of them."""

import os
import re
import statistics
import subprocess
import sys
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
LETTER = os.path.join(ROOT, "bench", "letter.txt")
PLACE = os.path.join(ROOT, "target", "bench")
RUNS = int(sys.argv[1]) if len(sys.argv) > 1 else 20
NPM = ["write-good@1.0.8", "alex@11.0.1"]
PYPI = ["proselint==0.16.0"]
# The least times that Bowout must be faster than the fastest other one.
LEAST = {"fresh process": 15, "inside a process": 15}

IN_NODE = """
import fs from 'node:fs';
const [which, file, n] = process.argv.slice(2);
const text = fs.readFileSync(file, 'utf8');
let check;
if (which === 'alex') { const { markdown } = await import('alex'); check = t => markdown(t).messages.length; }
else { const { default: good } = await import('write-good'); check = t => good(t).length; }
for (let i = 0; i < 20; i++) check(text);
const start = performance.now();
for (let i = 0; i < n; i++) check(text.replace('Alvarez', 'Alvarez' + i));
console.log((performance.now() - start) * 1000 / n);
"""

IN_PYTHON = """
import sys, time
from proselint.checks import __register__
from proselint.registry import CheckRegistry
from proselint.tools import LintFile
file, n = sys.argv[1], int(sys.argv[2])
text = open(file).read()
CheckRegistry().register_many(__register__)
check = lambda t: len(list(LintFile(source='x', content=t).lint()))
for _ in range(5): check(text)
start = time.perf_counter()
for i in range(n): check(text.replace('Alvarez', 'Alvarez%d' % i))
print((time.perf_counter() - start) * 1e6 / n)
"""


def run(command, **more):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **more)
    return done


def need(command, what, **more):
    try:
        done = run(command, **more)
    except FileNotFoundError:
        sys.exit(f"{what} is needed: {command[0]} is not on PATH")
    if done.returncode:
        sys.exit(f"{what} failed:\n{done.stderr}")
    return done.stdout


def install():
    os.makedirs(PLACE, exist_ok=True)
    if not os.path.isdir(os.path.join(PLACE, "node_modules", "alex")):
        need(["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", PLACE, *NPM], "npm with a network")
    python = os.path.join(PLACE, "python")
    if not os.path.isdir(os.path.join(python, "proselint")):
        need([sys.executable, "-m", "pip", "install", "--quiet", "--target", python, *PYPI], "pip with a network")
    with open(os.path.join(PLACE, "in_node.mjs"), "w") as file:
        file.write(IN_NODE)
    with open(os.path.join(PLACE, "in_python.py"), "w") as file:
        file.write(IN_PYTHON)
    need(["cargo", "build", "--release", "--locked", "-p", "bowout"], "cargo", cwd=ROOT)


def fresh():
    """Milliseconds of a whole process: the median, each round one run of every checker."""
    bin_ = os.path.join(PLACE, "node_modules", ".bin")
    python = dict(os.environ, PYTHONPATH=os.path.join(PLACE, "python"))
    commands = {
        "bowout": ([os.path.join(ROOT, "target", "release", "bowout"), "check", LETTER], os.environ),
        "write-good": ([os.path.join(bin_, "write-good"), LETTER], os.environ),
        "proselint": ([sys.executable, "-m", "proselint", "check", LETTER], python),
        "alex": ([os.path.join(bin_, "alex"), LETTER], os.environ),
        "(/bin/true)": (["/bin/true"], os.environ),
    }
    times = {name: [] for name in commands}
    for round_ in range(RUNS + 1):
        for name, (command, environment) in commands.items():
            start = time.perf_counter()
            done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
            elapsed = time.perf_counter() - start
            if done.returncode not in (0, 1):
                # proselint and alex end with other numbers where they have findings; a missing program does not start.
                if done.returncode in (126, 127) or done.returncode < 0:
                    sys.exit(f"{name} did not run: {done.returncode}")
            if round_:
                times[name].append(elapsed * 1000)
    return {name: statistics.median(all_) for name, all_ in times.items()}


def inside():
    """Microseconds of one letter in a running process."""
    bench = need(["cargo", "bench", "--locked", "-p", "bowout-core", "--bench", "check"], "cargo bench", cwd=ROOT)
    # divan prints: name  fastest | slowest | median | mean | samples | iterations
    line = next(line for line in bench.splitlines() if "letter_alone" in line)
    number, unit = re.findall(r"([\d.]+) (ns|µs|ms)", line)[2]
    ours = float(number) * {"ns": 0.001, "µs": 1, "ms": 1000}[unit]
    node = os.path.join(PLACE, "in_node.mjs")
    python = dict(os.environ, PYTHONPATH=os.path.join(PLACE, "python"))
    return {
        "bowout": ours,
        "write-good": float(need(["node", node, "write-good", LETTER, "1000"], "node")),
        "proselint": float(need([sys.executable, os.path.join(PLACE, "in_python.py"), LETTER, "300"], "proselint", env=python)),
        "alex": float(need(["node", node, "alex", LETTER, "300"], "node")),
    }


def main():
    install()
    slow = False
    for title, unit, measure in [("fresh process", "ms", fresh), ("inside a process", "µs", inside)]:
        times = measure()
        ours = times["bowout"]
        print(f"\n{title}, {unit} a letter of 152 words (median of {RUNS} rounds in turn)" if unit == "ms" else f"\n{title}, {unit} a letter of 152 words")
        for name, value in times.items():
            print(f"  {name:12} {value:9.2f}   {value / ours:7.1f} x bowout")
        fastest = min(value for name, value in times.items() if name not in ("bowout", "(/bin/true)"))
        least = LEAST[title]
        verdict = "ok" if fastest / ours >= least else "TOO SLOW"
        slow |= verdict != "ok"
        print(f"  fastest other one / bowout: {fastest / ours:.1f} (at least {least}): {verdict}", flush=True)
    sys.exit(1 if slow else 0)


if __name__ == "__main__":
    main()
