#!/usr/bin/env python3
"""Runs qmllint on every tracked QML file against a build's modules; any warning that is not known to be qmllint's own
mistake is a fault.   tools/lib/qmllint.py BUILD_DIR"""
import json
import pathlib
import re
import subprocess
import sys

# What qmllint 6.4 says of correct code: its type descriptions of Qt Quick Controls miss methods and properties.
MISTAKEN = [
    r'Property "click" not found on type "T\.AbstractButton"',
    r'Property "mirrored" not found on type "T\.TextField"',
    r"Cannot assign binding of type QStringList to QList<QString>",
    # The module's qmldir in the build folder says so; qmllint looks for one beside the source.
    r"Type \w+ not declared as singleton in qmldir but using pragma Singleton",
    r"Type warnings occurred while evaluating file:",
]
# An id inside a contentItem only means that it is made at once, which is what we want.
LEVELS = ["--deferred-property-id", "disable", "--unused-imports", "warning", "--multiline-strings", "warning"]


def main():
    build = pathlib.Path(sys.argv[1])
    root = pathlib.Path(__file__).resolve().parents[2]
    files = subprocess.run(["git", "-C", root, "ls-files", "qml/*.qml", "apps/*.qml"], capture_output=True, text=True, check=True)
    names = files.stdout.split()
    tool = next((t for t in ("/usr/lib/qt6/bin/qmllint", "/usr/bin/qmllint") if pathlib.Path(t).exists()), "qmllint")
    done = subprocess.run([tool, "--ignore-settings", *LEVELS, "--json", "-", "-I", build / "qml_modules", *names],
                          cwd=root, capture_output=True, text=True, check=False)
    faults = 0
    for file in json.loads(done.stdout)["files"]:
        for warning in file["warnings"]:
            said = warning["message"]
            if warning["type"] == "info" or any(re.search(mistake, said) for mistake in MISTAKEN):
                continue
            name = pathlib.Path(file["filename"])
            name = name.relative_to(root) if name.is_absolute() else name
            print(f"{name}:{warning.get('line', 1)}: {said.splitlines()[0]}")
            faults += 1
    print(f"{len(names)} QML files, {faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
