"""Examples in docs/*.md that are marked <!-- from FILE --> stand in FILE, in their order; "…" stands for lines left out."""

import pathlib
import re
import sys
import tempfile
import unittest

ROOT = pathlib.Path(sys.argv[1])
MARK = re.compile(r"<!-- from (\S+) -->\n\n((?: {4}.*\n|\n(?= {4}))+)")


def faults(root):
    """One line for each example of which a line is not in its file, or not in its order."""
    for document in sorted((root / "docs").glob("*.md")):
        text = document.read_text(encoding="utf-8")
        found = MARK.findall(text)
        if len(found) != text.count("<!-- from "):
            yield f"{document.name}: a mark without an example"
        for name, example in found:
            source = root / name
            if not source.is_file():
                yield f"{document.name}: there is no {name}"
                continue
            lines = [line.strip() for line in source.read_text(encoding="utf-8").splitlines()]
            at = 0
            for wanted in (line.strip() for line in example.splitlines()):
                if wanted in ("", "…"):
                    continue
                # The line, or what is on it.
                hit = next((i for i in range(at, len(lines)) if wanted in lines[i]), None)
                if hit is None:
                    yield f"{document.name}: not in {name}, or not in this order: {wanted}"
                    break
                at = hit


class Examples(unittest.TestCase):
    def test_examples_stand_in_the_files_they_name(self):
        self.assertEqual(list(faults(ROOT)), [])

    def test_every_way_in_has_an_example(self):
        named = {name for name, _ in MARK.findall((ROOT / "docs" / "embedding.md").read_text(encoding="utf-8"))}
        for name in ("apps/hosts/widgets/desktop.cpp", "apps/hosts/quick/Desktop.qml", "bridge/example/desktop.js"):
            self.assertIn(name, named)

    def test_what_does_not_stand_there_is_found(self):
        for name, example, fault in (
                ("a changed line", "one\n    2", "not in code.txt, or not in this order: 2"),
                ("another order", "two\n    one", "not in code.txt, or not in this order: one"),
                ("another file", None, "there is no gone.txt")):
            with self.subTest(name), tempfile.TemporaryDirectory() as folder:
                root = pathlib.Path(folder)
                (root / "docs").mkdir()
                (root / "code.txt").write_text("one\ntwo\n", encoding="utf-8")
                source = "code.txt" if example else "gone.txt"
                (root / "docs" / "a.md").write_text(f"<!-- from {source} -->\n\n    {example or 'x'}\n", encoding="utf-8")
                self.assertEqual(list(faults(root)), [f"a.md: {fault}"])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
