#!/usr/bin/env python3
"""What general prose checkers find of the faults planted in our letters, beside Bowout.

    python3 bench/compare.py [--tools NAME,NAME] [FOLDER]

Reads corpus/letters/**/*.md: sections with a letter, its facts, and the faults planted in it (`rule: words`). Installs the
checkers into target/bench. A checker has found a fault where any report of its touches the planted words, whatever it
says about them, which is generous; a fault of the letter as a whole (`rule` alone) only a checker with such a notion can
find. A clean letter that gets any report counts as a false alarm, for Bowout only errors and warnings.
A checker that cannot be installed here is named with the reason."""

import json
import os
import re
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PLACE = os.path.join(ROOT, "target", "bench")
TOOLS = ["bowout", "proselint", "write-good", "alex", "harper", "languagetool"]

NODE = """
import fs from 'node:fs';
const which = process.argv[2];
const letters = JSON.parse(fs.readFileSync(0, 'utf8'));
const all = [];
if (which === 'alex') {
  const { text } = await import('alex');
  for (const letter of letters)
    all.push(text(letter).messages.map(m => [m.place?.start?.offset ?? m.position?.start?.offset ?? 0, m.place?.end?.offset ?? m.position?.end?.offset ?? 0]));
} else {
  const { default: good } = await import('write-good');
  for (const letter of letters) all.push(good(letter).map(m => [m.index, m.index + m.offset]));
}
console.log(JSON.stringify(all));
"""

PROSELINT = """
import sys, json
from proselint.checks import __register__
from proselint.registry import CheckRegistry
from proselint.tools import LintFile
CheckRegistry().register_many(__register__)
all = []
for letter in json.load(sys.stdin):
    found = LintFile(source='x', content=letter).lint()
    all.append([list(one.check_result.span if hasattr(one, 'check_result') else one.span) for one in found])
print(json.dumps(all))
"""


def section_fence(section, kind):
    found = re.search(rf"```{kind}\n(.*?)\n?```", section, re.S)
    return found.group(1) if found else None


def letters(folder):
    """Each letter with its facts, its language, and its faults as (rule, words or None)."""
    for base, _, names in sorted(os.walk(folder)):
        # What was written to be measured once is told apart in README.md.
        if os.path.basename(base) == "measured":
            continue
        for name in sorted(names):
            if not name.endswith(".md"):
                continue
            head, *sections = open(os.path.join(base, name), encoding="utf-8").read().split("\n## ")
            common = json.loads(section_fence(head, "facts") or "{}")
            for section in sections:
                letter = section_fence(section, "letter")
                if letter is None:
                    continue
                facts = {**common, **json.loads(section_fence(section, "facts") or "{}")}
                faults = []
                for line in (section_fence(section, "found") or "").splitlines():
                    rule, _, words = line.partition(": ")
                    if rule.strip():
                        faults.append((rule.strip(), words or None))
                yield {"letter": letter + "\n", "facts": facts, "lang": facts.get("lang", "en"), "faults": faults,
                       "where": f"{name}: {section.splitlines()[0]}"}


def call(command, given=None, **more):
    done = subprocess.run(command, input=given, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **more)
    if done.returncode not in (0, 1):
        raise RuntimeError((done.stderr or done.stdout).strip().splitlines()[-1:] or [f"ended with {done.returncode}"])
    return done.stdout


def pip(folder, requirement, module):
    place = os.path.join(PLACE, folder)
    if not os.path.exists(os.path.join(place, module)):
        done = subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", "--target", place, requirement],
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if done.returncode:
            raise RuntimeError(done.stdout.strip().splitlines()[-1])
    return place


def node(which, texts):
    if not os.path.isdir(os.path.join(PLACE, "node_modules", "alex")):
        os.makedirs(PLACE, exist_ok=True)
        call(["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", PLACE, "write-good@1.0.8", "alex@11.0.1"])
    script = os.path.join(PLACE, "compare.mjs")
    with open(script, "w") as file:
        file.write(NODE)
    spans = json.loads(call(["node", script, which], json.dumps(texts)))
    # Node counts UTF-16 code units.
    return [[(points(text, start), points(text, end)) for start, end in found] for text, found in zip(texts, spans)]


def points(text, units):
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))


def bowout(cases):
    call(["cargo", "build", "--release", "--locked", "--quiet", "-p", "bowout"], cwd=ROOT)
    exe = os.path.join(ROOT, "target", "release", "bowout")
    reports = []
    with tempfile.TemporaryDirectory() as folder:
        facts, letter = os.path.join(folder, "facts.json"), os.path.join(folder, "letter.txt")
        for case in cases:
            with open(facts, "w", encoding="utf-8") as file:
                json.dump(case["facts"], file)
            with open(letter, "w", encoding="utf-8") as file:
                file.write(case["letter"])
            out = call([exe, "check", letter, "--facts", facts, "--json"], env=dict(os.environ, BOWOUT_CONFIG="/nonexistent"))
            data = case["letter"].encode()
            found = []
            for line in out.splitlines():
                one = json.loads(line)
                span = tuple(len(data[: one[side]].decode()) for side in ("start", "end"))
                found.append((*span, one["rule"], one["severity"]))
            reports.append(found)
    return reports


def proselint(texts):
    place = pip("python", "proselint==0.16.0", "proselint")
    return json.loads(call([sys.executable, "-c", PROSELINT], json.dumps(texts), env=dict(os.environ, PYTHONPATH=place)))


def harper(texts):
    place = pip("harper", "harper-py==0.2.0", "harper")
    script = ("import sys, json\nfrom harper import Linter\nlinter = Linter()\n"
              "span = lambda one: [one.span.start, one.span.end] if hasattr(one, 'span') else [one.start, one.end]\n"
              "print(json.dumps([[span(one) for one in linter.lint(text)] for text in json.load(sys.stdin)]))")
    return json.loads(call([sys.executable, "-c", script], json.dumps(texts), env=dict(os.environ, PYTHONPATH=place)))


def languagetool(texts):
    place = pip("languagetool", "language-tool-python==3.4.0", "language_tool_python")
    script = ("import sys, json, language_tool_python\ntool = language_tool_python.LanguageTool('en-GB')\n"
              "print(json.dumps([[[m.offset, m.offset + m.error_length] for m in tool.check(text)] for text in json.load(sys.stdin)]))")
    try:
        return json.loads(call([sys.executable, "-c", script], json.dumps(texts), env=dict(os.environ, PYTHONPATH=place), timeout=300))
    except ValueError:
        raise RuntimeError("its server, which it fetches from languagetool.org on first use, could not be had") from None


def reports(tool, cases):
    texts = [case["letter"] for case in cases]
    if tool == "bowout":
        return bowout(cases)
    if tool in ("alex", "write-good"):
        return node(tool, texts)
    return {"proselint": proselint, "harper": harper, "languagetool": languagetool}[tool](texts)


def score(tool, cases, found):
    """Faults found and planted, by kind; clean letters with a report and clean letters; reports on clean ones."""
    count = {key: [0, 0] for key in ("English words", "English whole", "other words", "other whole", "clean")}
    extra = 0
    for case, spans in zip(cases, found):
        if not case["faults"]:
            bad = [one for one in spans if tool != "bowout" or one[3] != "advice"]
            count["clean"][1] += 1
            count["clean"][0] += bool(bad)
            extra += len(bad)
        for rule, words in case["faults"]:
            key = ("English " if case["lang"] == "en" else "other ") + ("words" if words else "whole")
            count[key][1] += 1
            if words:
                start = case["letter"].find(words)
                end = start + len(words)
                hit = start >= 0 and any(
                    one[0] < end and start < one[1] and (tool != "bowout" or one[2] == rule) for one in spans)
            else:
                hit = tool == "bowout" and any(one[2] == rule for one in spans)
            count[key][0] += hit
    return count, extra


def main():
    arguments = sys.argv[1:]
    tools = TOOLS
    if arguments[:1] == ["--tools"]:
        tools = arguments[1].split(",")
        arguments = arguments[2:]
    folder = arguments[0] if arguments else os.path.join(ROOT, "corpus", "letters")
    cases = list(letters(folder))
    if not cases:
        sys.exit(f"{folder} holds no letters")
    planted = sum(len(case["faults"]) for case in cases)
    clean = sum(not case["faults"] for case in cases)
    print(f"{len(cases)} letters, {clean} of them clean; {planted} planted faults\n")
    columns = ["English words", "English whole", "other words", "other whole", "clean"]
    print("| checker | faults at words, English | of the whole letter, English | at words, 7 other languages | of the whole, others | clean letters with a report |")
    print("| --- | --- | --- | --- | --- | --- |")
    for tool in tools:
        try:
            count, extra = score(tool, cases, reports(tool, cases))
        except (RuntimeError, OSError, subprocess.TimeoutExpired) as fault:
            print(f"| {tool} | **NOT RUN**: {fault} | | | | |", flush=True)
            continue
        cells = [f"{count[key][0]} of {count[key][1]}" for key in columns]
        cells[-1] += f" ({extra} reports)"
        print(f"| {tool} | " + " | ".join(cells) + " |", flush=True)


if __name__ == "__main__":
    main()
