#!/usr/bin/env python3
"""The whole process `bowout decline MAIL --output -` beside the bare start of Python, in turns, in the same minute.

Usage: python3 bench/decline.py [RUNS]. Builds the release first. What counts is the ratio, not the milliseconds.
"""
import os
import statistics
import subprocess
import sys
import time

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
MAIL = os.path.join(ROOT, "corpus", "invitations")
BOWOUT = os.path.join(ROOT, "target", "release", "bowout")
ME = ["--me", "Jordan Reyes <jordan.reyes@example.com>", "--output", "-"]
COMMANDS = {
    "bowout --version": [BOWOUT, "--version"],
    "bowout decline, a plain mail": [BOWOUT, "decline", os.path.join(MAIL, "human-panel-of-two.eml"), *ME],
    "bowout decline, with a calendar": [BOWOUT, "decline", os.path.join(MAIL, "outlook-teams-w-europe-quoted-cn.eml"), *ME],
    "python3 -c pass": [sys.executable, "-c", "pass"],
}


def milliseconds(command):
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return (time.perf_counter() - start) * 1000


def main():
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 30
    subprocess.run(["cargo", "build", "--release", "--locked", "-p", "bowout"], cwd=ROOT, check=True)
    times = {name: [] for name in COMMANDS}
    for run in range(runs + 2):
        for name, command in COMMANDS.items():
            spent = milliseconds(command)
            if run >= 2:
                times[name].append(spent)
    peer = statistics.median(times["python3 -c pass"])
    for name, spent in times.items():
        median = statistics.median(spent)
        print(f"{name:34} median {median:6.1f} ms, least {min(spent):6.1f} ms, {median / peer:5.2f} x python3")


if __name__ == "__main__":
    main()
