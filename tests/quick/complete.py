#!/usr/bin/env python3
"""Each QML file of the panel has its test, and each test its file."""

import pathlib
import sys

root = pathlib.Path(sys.argv[1])
parts = {path.stem for folder in ("components", "cards", "panel", "supervisor") for path in (root / "qml" / folder).glob("*.qml")}
tests = {path.stem.removeprefix("tst_") for path in (root / "tests" / "quick" / "cases").glob("tst_*.qml")}
faults = [f"{name}.qml has no tests/quick/cases/tst_{name}.qml" for name in sorted(parts - tests)]
faults += [f"tests/quick/cases/tst_{name}.qml: there is no {name}.qml" for name in sorted(tests - parts)]
if not parts:
    faults.append("no QML files are found")
for fault in faults:
    print(fault)
sys.exit(1 if faults else 0)
