"""The Debian packages of a build: what is in them, what they need, and what their scripts may do."""

import gzip
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT, BUILD = (pathlib.Path(argument) for argument in sys.argv[1:3])

LIBRARIES = "/usr/lib/" + subprocess.run(["dpkg-architecture", "-qDEB_HOST_MULTIARCH"], check=True, capture_output=True,
                                         text=True).stdout.strip()


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


class Packages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        output(ROOT / "tools/package", "--build", BUILD, "--out", cls.folder.name, "--quick")
        cls.debs = {path.name.split("_")[0]: path for path in pathlib.Path(cls.folder.name).glob("*.deb")}

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def files(self, package):
        rows = (line.split(maxsplit=5) for line in output("dpkg-deb", "-c", self.debs[package]).splitlines())
        return {row[5].removeprefix("."): (row[0], row[1]) for row in rows if not row[5].endswith("/")}

    def field(self, package, name):
        return output("dpkg-deb", "-f", self.debs[package], name).strip()

    def control(self, package):
        folder = pathlib.Path(self.folder.name) / f"{package}.control"
        output("dpkg-deb", "-e", self.debs[package], folder)
        return folder

    def test_there_are_three_and_each_file_is_in_one_of_them(self):
        self.assertEqual(set(self.debs), {"sidelight", "sidelight-hub", "sidelight-dev"})
        every = [name for package in self.debs for name in self.files(package)]
        self.assertEqual(len(every), len(set(every)))
        for name in every:
            self.assertRegex(name, r"^/(etc/sidelight|usr/bin|usr/lib|usr/include/sidelight|usr/share)/")

    def test_each_has_what_it_is_for(self):
        wanted = {
            "sidelight": ["/usr/bin/sidelight", "/usr/bin/sidelight-supervisor", "/usr/share/applications/sidelight.desktop"],
            "sidelight-hub": ["/usr/bin/sidelight-hub", "/usr/bin/sidelightctl", "/etc/sidelight/hub.json",
                              "/usr/lib/systemd/system/sidelight-hub.service", "/usr/share/doc/sidelight-hub/operator.md",
                              "/usr/share/doc/sidelight-hub/grafana.json", "/usr/share/doc/sidelight-hub/deploy/README.md", "/usr/share/doc/sidelight-hub/hub-config.schema.json"],
            "sidelight-dev": ["/usr/include/sidelight/plugin/embed/sidelightwidget.h", "/usr/share/doc/sidelight-dev/examples/CMakeLists.txt",
                              "/usr/share/doc/sidelight-dev/examples/apps/hosts/widgets/main.cpp",
                              f"{LIBRARIES}/libsidelight-panel.a", f"{LIBRARIES}/cmake/Sidelight/SidelightConfig.cmake",
                              "/usr/share/sidelight/schemas/asyncapi.yaml", "/usr/share/sidelight/bridge/sidelight-bridge.js",
                              "/usr/share/sidelight/schemas/events/sidelight.customer.updated.json"],
        }
        for package, names in wanted.items():
            there = self.files(package)
            for name in [*names, f"/usr/share/doc/{package}/copyright"]:
                self.assertIn(name, there)
            for name, (mode, owner) in there.items():
                self.assertEqual(owner, "root/root", name)
                runs = re.match(r"/usr/bin/|/usr/share/doc/sidelight-hub/deploy/(get-nats-server|write_deployment)$", name)
                self.assertEqual(mode, "-rwxr-xr-x" if runs else "-rw-r--r--", name)

    def test_each_program_has_a_manual_page_of_its_own_options(self):
        with tempfile.TemporaryDirectory() as folder:
            for package, name, section, option in (("sidelight", "sidelight", 1, "--ca-file"),
                                                   ("sidelight", "sidelight-supervisor", 1, "--drafts"),
                                                   ("sidelight-hub", "sidelight-hub", 8, "--check"),
                                                   ("sidelight-hub", "sidelightctl", 1, "--mapping")):
                output("dpkg-deb", "-x", self.debs[package], folder)
                page = gzip.decompress((pathlib.Path(folder) / f"usr/share/man/man{section}/{name}.{section}.gz").read_bytes())
                self.assertTrue(page.startswith(f".TH {name.upper()} {section} ".encode()), name)
                self.assertIn(option.replace("-", "\\-").encode(), page, name)
                for path in (str(BUILD), "/tmp", "/root"):
                    self.assertNotIn(path.encode(), page, name)
                if shutil.which("groff"):
                    shown = subprocess.run(["groff", "-man", "-ww", "-Tutf8", "-z"], input=page, capture_output=True)
                    self.assertEqual(shown.stderr, b"", name)

    def test_the_programs_say_the_version_of_their_package(self):
        version = self.field("sidelight-hub", "Version").split("-")[0]
        self.assertEqual(output(BUILD / "bin/sidelightctl", "--version"), f"sidelightctl {version}\n")

    def test_what_is_loaded_while_running_is_among_the_dependencies(self):
        for package in ("sidelight", "sidelight-hub"):
            needs = self.field(package, "Depends")
            self.assertIn("libsqlcipher1 (>= 4.6)", needs)
            self.assertRegex(needs, r"libstdc\+\+6")
            self.assertNotIn("@", needs)
        self.assertIn("qml6-module-qtquick-controls", self.field("sidelight", "Depends"))
        self.assertNotRegex(self.field("sidelight-hub", "Depends"), "qt6(gui|quick|widgets)")
        needs = self.field("sidelight-dev", "Depends")
        for package in ("qt6-base-dev", "qt6-declarative-dev", "libexpected-dev", "libsodium-dev", "libre2-dev"):
            self.assertIn(package, needs)
        self.assertRegex(needs, r"libboost1\.\d+-dev")
        self.assertIn(f"sidelight (= {self.field('sidelight', 'Version')})", needs)
        for package in self.debs:
            self.assertRegex(self.field(package, "Architecture"), "^(amd64|arm64)$")

    @unittest.skipUnless(os.environ.get("SIDELIGHT_EMBED"), "a minute of compiling: SIDELIGHT_EMBED=1")
    def test_the_example_of_embedding_is_built_against_the_package_alone_and_runs(self):
        with tempfile.TemporaryDirectory() as folder:
            output("dpkg-deb", "-x", self.debs["sidelight-dev"], f"{folder}/installed")
            # What it needs besides is on this machine; of this source tree nothing may be.
            for file in pathlib.Path(f"{folder}/installed{LIBRARIES}/cmake/Sidelight").iterdir():
                for path in (str(ROOT), str(BUILD), "/tmp"):
                    self.assertNotIn(path, file.read_text())
            examples = f"{folder}/installed/usr/share/doc/sidelight-dev/examples"
            output("cmake", "-S", examples, "-B", f"{folder}/build", "-G", "Ninja", f"-DCMAKE_PREFIX_PATH={folder}/installed/usr")
            output("cmake", "--build", f"{folder}/build", "--target", "sidelight-host-widgets")
            picture = pathlib.Path(folder) / "host.png"
            ran = subprocess.run([f"{folder}/build/sidelight-host-widgets", "--offline", "--screenshot", picture],
                                 env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software", "LC_ALL": "C.UTF-8"},
                                 capture_output=True, text=True, timeout=60)
            self.assertEqual(ran.returncode, 0, ran.stderr)
            self.assertGreater(picture.stat().st_size, 1000)

    def test_the_first_configuration_is_the_operators_from_then_on_and_good(self):
        control = self.control("sidelight-hub")
        self.assertEqual((control / "conffiles").read_text(), "/etc/sidelight/hub.json\n")
        first = json.loads((ROOT / "packaging/sidelight-hub/hub.json").read_text())
        with tempfile.TemporaryDirectory() as folder:
            secret = pathlib.Path(folder) / "tokens.key"
            secret.touch(0o600)
            secret.write_text("0123456789abcdef" * 4)
            first["auth"]["keys"][0]["secretFile"] = str(secret)
            file = pathlib.Path(folder) / "hub.json"
            file.write_text(json.dumps(first))
            output(BUILD / "bin/sidelight-hub", "--config", file, "--check")

    def test_scripts_are_shell_and_take_data_only_where_somebody_asked(self):
        control = self.control("sidelight-hub")
        for script in ("postinst", "prerm", "postrm"):
            output("sh", "-n", control / script)
        removing = (control / "postrm").read_text()
        guarded = removing[removing.index("REMOVE_ON_PURGE"):]
        self.assertEqual(removing.count("rm -rf"), guarded.count("rm -rf"))

    def test_the_unit_holds_the_hub_in(self):
        unit = (ROOT / "packaging/sidelight-hub/sidelight-hub.service").read_text()
        for line in ("Type=notify", "WatchdogSec=30", "ProtectSystem=strict", "NoNewPrivileges=yes", "CapabilityBoundingSet=",
                     "StateDirectory=sidelight", "SystemCallFilter=@system-service", "MemoryDenyWriteExecute=yes"):
            self.assertRegex(unit, re.compile(f"^{re.escape(line)}$", re.M))
        if shutil.which("systemd-analyze"):
            with tempfile.TemporaryDirectory() as folder:
                copy = pathlib.Path(folder) / "sidelight-hub.service"
                copy.write_text(unit.replace("/usr/bin/sidelight-hub", "/bin/true"))
                judged = subprocess.run(["systemd-analyze", "verify", copy], capture_output=True, text=True)
                self.assertEqual([line for line in judged.stderr.splitlines() if "sidelight-hub" in line], [])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
