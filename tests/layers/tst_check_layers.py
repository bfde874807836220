#!/usr/bin/env python3
"""tools/check_layers finds each kind of fault when it is planted, and nothing in a tree that keeps to its tables."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

SCRIPT = pathlib.Path(__file__).resolve().parents[2] / "tools" / "check_layers"

TABLES = """
<!-- layers -->
| folder | may use | of Qt | holds |
|---|---|---|---|
| `core/base` | | | |
| `core/domain` | | | |
| `core/store` | `core/domain` | | |
| `core/session` | `core/*` | `Core` | |
| `plugin` | `core/session` | `*` | |
| `hub` | `core/domain` `hub/*` | | |
| `qml` | | `*` | |
| `apps` | `*` | `*` | |
<!-- /layers -->
<!-- outside -->
| header | only in |
|---|---|
| `sqlite3.h` | `core/store` |
| `boost/beast*` | `hub` |
<!-- /outside -->
<!-- qml -->
| folder | module | may import |
|---|---|---|
| `qml/theme` | `Sidelight.Theme` | |
| `qml/components` | `Sidelight.Components` | `Sidelight.Theme` |
<!-- /qml -->
"""

CLEAN = {
    "ARCHITECTURE.md": TABLES,
    "core/base/a.h": "#include <string>\n",
    "core/domain/b.cpp": '#include "core/base/a.h"\n// #include "core/store/c.h" is only talked about; so is abort()\n',
    "core/store/c.cpp": '#include "core/domain/b.h"\n#include <sqlite3.h>\n',
    "core/session/d.cpp": '#include "core/store/c.h"\n#include <QObject>\n',
    "plugin/e.cpp": '#include "core/session/d.h"\n#include <QtQml>\nvoid abort() override {}\n',
    "hub/ws/f.cpp": '#include "hub/log/g.h"\n#include <boost/beast/core.hpp>\n',
    "apps/hub/main.cpp": '#include "hub/ws/f.h"\n',
    "qml/theme/Theme.qml": "import QtQuick\nQtObject {}\n",
    "qml/components/PlainText.qml": "import QtQuick\nimport Sidelight.Theme\nText {\n    textFormat: Text.PlainText\n}\n",
    "links.tsv": "sidelight_base\tcore/base\t\nsidelight_store\tcore/store\tSidelight::base;$<LINK_ONLY:PkgConfig::X>\n"
                 "alias\tSidelight::base\tsidelight_base\n",
}

# name, file, content, what must be said
PLANTED = [
    ("an include against the table", "core/domain/x.cpp", '#include "core/store/c.h"\n', "core/domain may not include core/store"),
    ("the GUI side reaching past the session", "plugin/x.cpp", '#include "core/store/c.h"\n', "plugin may not include core/store"),
    ("an include of a program", "core/session/x.cpp", '#include "apps/hub/x.h"\n', "core/session may not include apps"),
    ("a folder without a row", "core/new/x.cpp", "int x;\n", "core/new has no row"),
    ("Qt in plain C++", "core/store/x.h", "#include <QString>\n", "core/store uses no Qt"),
    ("SQLite elsewhere", "core/session/x.cpp", "#include <sqlite3.h>\n", "<sqlite3.h> belongs to core/store only"),
    ("Beast elsewhere", "core/session/x.cpp", "#include <boost/beast/websocket.hpp>\n", "belongs to hub only"),
    ("a QML import upwards", "qml/components/X.qml", "import Sidelight.Cards\nItem {}\n", "qml/components may not import Sidelight.Cards"),
    ("a model in components", "qml/components/X.qml", "import Sidelight\nItem {}\n", "qml/components may not import Sidelight"),
    ("a QML import by path", "qml/components/X.qml", 'import "../theme"\nItem {}\n', "imports go by module name"),
    ("bad certificates", "core/session/x.cpp", "void f() { socket.ignoreSslErrors(); }\n", "ignoreSslErrors"),
    ("keys in a plain file", "core/session/x.cpp", "job.setInsecureFallback( true );\n", "setInsecureFallback(true)"),
    ("qFatal", "core/session/x.cpp", 'void f() { qFatal("disk"); }\n', "qFatal"),
    ("abort", "hub/ws/x.cpp", "void f() { std::abort(); }\n", "abort()"),
    ("a nested event loop", "plugin/x.cpp", "QEventLoop loop;\n", "a nested event loop"),
    ("rich text", "qml/components/X.qml", "import QtQuick\nTextEdit {\n    textFormat: TextEdit.RichText\n}\n", "interpreted text"),
    ("auto text from C++", "plugin/x.cpp", "auto f = Qt::AutoText;\n", "interpreted text"),
    ("a bare Text", "qml/components/X.qml", "import QtQuick\nItem {\n    Text { text: name }\n}\n", "a bare Text or Label"),
    ("a bare Label as property", "qml/components/X.qml", "import QtQuick\nItem {\n    contentItem: Label {}\n}\n", "a bare Text or Label"),
    ("a long file", "core/domain/x.cpp", "int x;\n" * 601, "601 lines"),
    ("a path of one machine", "docs/x.md", "see /work/" "main/core\n", "a path of one machine"),
    ("a package host", "tools/x", "curl http://deb." "debian.org/\n", "a package host"),
    ("addresses in a lock file", "tests/peers/package-lock.json", '{"resolved": "x"}\n', "an address in a lock file"),
    ("a link against the table", "links.tsv", "sidelight_store\tcore/store\t\nsidelight_domain\tcore/domain\tSidelight::store\n"
     "alias\tSidelight::store\tsidelight_store\n", "core/domain may not use core/store"),
    ("a hidden link", "links.tsv", "sidelight_store\tcore/store\t\nsidelight_domain\tcore/domain\t$<LINK_ONLY:sidelight_store>\n", "core/domain may not use core/store"),
    ("a part of Qt too much", "links.tsv", "sidelight_session\tcore/session\tQt6::Core;Qt6::Gui\n", "links Qt6::Gui"),
]


def check(files):
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for name, text in files.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, encoding="utf-8")
        done = subprocess.run([sys.executable, SCRIPT, "--root", root, "--links", root / "links.tsv"],
                              capture_output=True, text=True, check=False)
        return done.returncode, done.stdout + done.stderr


class CheckLayers(unittest.TestCase):
    def test_a_clean_tree_passes(self):
        code, said = check(CLEAN)
        self.assertEqual(code, 0, said)

    def test_each_planted_fault_is_named(self):
        for name, file, text, wanted in PLANTED:
            with self.subTest(name):
                code, said = check(CLEAN | {file: text})
                self.assertEqual(code, 1, said)
                self.assertIn(wanted, said)
                self.assertIn(file if file != "links.tsv" else "CMakeLists.txt", said)


if __name__ == "__main__":
    unittest.main()
