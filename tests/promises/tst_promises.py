#!/usr/bin/env python3
"""docs/promises.md names tests: each exists, and each of the seven promises names some."""

import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
text = (root / "docs" / "promises.md").read_text(encoding="utf-8")
files = {path.name: path for path in (root / "tests").rglob("*") if path.suffix in (".cpp", ".py", ".mjs")}


def flat(words):
    return re.sub(r"\s+", " ", words)


def names(path):
    """The source with pieces of text that stand one after the other joined, as the compiler does it."""
    return flat(re.sub(r'"\s*\n\s*"', "", path.read_text(encoding="utf-8")))


faults = []
sections = re.split(r"^## ", text, flags=re.M)[1:]
if len(sections) != 7:
    faults.append(f"there are {len(sections)} promises, not seven")
for section in sections:
    title = section.splitlines()[0]
    for promise in re.split(r"^- ", section, flags=re.M)[1:]:
        tests = re.findall(r"`([\w.]+)`:\s+\*([^*]+)\*", promise)
        if not tests:
            faults.append(f"{title}: no test is named for “{flat(promise)[:60]}”")
        for file, name in tests:
            if file not in files:
                faults.append(f"{title}: there is no {file}")
            elif flat(name) not in names(files[file]):
                faults.append(f"{title}: {file} has no test “{flat(name)}”")
for fault in faults:
    print(fault)
sys.exit(1 if faults else 0)
