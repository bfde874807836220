"""Windows on a real display: the companion beside and inside a foreign window, the two sample desktops."""

import json
import os
import subprocess
import sys
import tempfile
import time
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "session"))
from programs import PATIENCE, Hub  # noqa: E402

SOURCES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..")
HUB, CTL, COMPANION, WIDGETS, QUICK, PLAIN = sys.argv[1:7]
SCREEN = (1600, 1000)


def until(what, holds):
    """Looks again until it is so, and says what it was last."""
    end = time.monotonic() + PATIENCE
    while True:
        last = holds()
        if last is True:
            return
        if time.monotonic() > end:
            raise AssertionError(f"{what}: last {last}")
        time.sleep(0.02)


class Display:
    def __init__(self):
        read, write = os.pipe()
        # Without -noreset it takes no client for a moment whenever the last one has gone.
        self.process = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "%dx%dx24" % SCREEN, "-nolisten", "tcp", "-noreset"],
            pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as number:
            self.environment = {**os.environ, "DISPLAY": ":" + number.readline().strip(), "QT_QPA_PLATFORM": "xcb",
                                "QT_QUICK_BACKEND": "software", "LC_ALL": "C.UTF-8", "TZ": "UTC"}

    def hand(self, *words):
        done = subprocess.run(["xdotool", *map(str, words)], env=self.environment, stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, text=True)
        return done.stdout if done.returncode == 0 else ""

    def place(self, window):
        lines = dict(line.split("=") for line in self.hand("getwindowgeometry", "--shell", window).split() if "=" in line)
        return tuple(int(lines[name]) for name in ("X", "Y", "WIDTH", "HEIGHT")) if lines else None

    def is_shown(self, window):
        return str(window) in self.hand("search", "--onlyvisible", "--name", ".*").split()

    def manage(self):
        """A window manager, as a real desktop has one; whoever needs it waits until it is there."""
        return subprocess.Popen(["openbox", "--sm-disable"], env=self.environment,
                                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def stop(self):
        self.process.kill()
        self.process.wait()


class Program:
    """A program that says "window N" first."""

    def __init__(self, display, *words):
        self.process = subprocess.Popen(list(words), env=display.environment, stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        said = self.process.stdout.readline()
        if not said.startswith("window "):
            raise AssertionError(f"{os.path.basename(words[0])} said {said!r}")
        self.window = int(said.split()[1])

    def do(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip()

    def stop(self):
        if self.process.stdout.closed:
            return
        self.process.terminate()
        self.process.wait()
        self.process.stdin.close()
        self.process.stdout.close()


class Windows(unittest.TestCase):
    def setUp(self):
        self.display = Display()
        self.addCleanup(self.display.stop)
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def start(self, *words):
        program = Program(self.display, *words)
        self.addCleanup(program.stop)
        return program

    def companion(self, *words):
        return self.start(COMPANION, "--offline", "--print-window-id", *words)

    def expect(self, window, place):
        until(f"the place {place}", lambda: self.display.place(window) == place or self.display.place(window))

    def test_the_companion_follows_a_window_that_is_moved_and_resized(self):
        host = self.start(PLAIN)
        beside = self.companion("--beside", str(host.window)).window
        self.expect(beside, (700, 80, 420, 500))
        host.do("move 300 200")
        self.expect(beside, (900, 200, 420, 500))
        host.do("size 400 700")
        self.expect(beside, (700, 200, 420, 700))
        for step in range(50):
            host.do(f"move {step * 10} {step}")
        self.expect(beside, (890, 49, 420, 700))
        with self.subTest("over its edge where there is no room"):
            host.do("move 1200 0")
            self.expect(beside, (1180, 0, 420, 700))
        with self.subTest("away with it, and back"):
            host.do("hide")
            until("hidden", lambda: not self.display.is_shown(beside))
            host.do("show")
            until("shown", lambda: self.display.is_shown(beside))
        with self.subTest("stays when it is closed"):
            host.do("move 100 100")
            self.expect(beside, (500, 100, 420, 700))
            host.process.stdin.close()
            host.process.wait()
            until("still there", lambda: self.display.is_shown(beside))
            self.expect(beside, (500, 100, 420, 700))
            host.process.stdin = open(os.devnull, "w")

    def test_side_width_and_folding_by_keyboard_are_remembered_by_the_profile(self):
        os.mkdir(self.folder.name + "/profile", 0o700)
        words = ["--dock", "right", "--profile", self.folder.name + "/profile"]
        first = self.companion(*words)
        self.expect(first.window, (1180, 0, 420, 1000))
        self.display.hand("windowfocus", "--sync", first.window)
        self.display.hand("key", "ctrl+shift+Left")
        self.expect(first.window, (0, 0, 420, 1000))
        self.display.hand("key", "ctrl+shift+Up")
        self.expect(first.window, (0, 0, 460, 1000))
        self.display.hand("key", "F9")
        self.expect(first.window, (0, 0, 900, 48))
        first.process.terminate()
        first.process.wait()
        again = self.companion(*words)  # what the command line says is where it stands at first
        self.expect(again.window, (0, 0, 900, 48))
        self.display.hand("windowfocus", "--sync", again.window)
        self.display.hand("key", "F9")
        self.expect(again.window, (0, 0, 460, 1000))
        with self.subTest("narrower than a panel it is one line high"):
            for width in range(420, 280, -40):
                self.display.hand("key", "ctrl+shift+Down")
                self.expect(again.window, (0, 0, width, 1000 if width >= 320 else 48))

    def test_a_foreign_window_takes_the_companion_in(self):
        host = self.start(PLAIN)
        self.companion("--into", str(host.window))
        until("filled", lambda: host.do("child") == "0 0 600 500" or host.do("child"))
        host.do("size 700 640")
        until("filled again", lambda: host.do("child") == "0 0 700 640" or host.do("child"))

    def test_a_host_takes_the_companion_in_by_its_id(self):
        host = self.start(PLAIN)
        companion = self.companion("--width", "400", "--height", "450")
        until("its size", lambda: (self.display.place(companion.window) or ())[2:] == (400, 450))
        host.do(f"take {companion.window}")
        until("inside", lambda: host.do("child") == "0 0 400 450" or host.do("child"))
        host.do("move 300 200")
        self.expect(companion.window, (300, 200, 400, 450))

    def test_the_command_lines_of_the_document_do_what_they_say(self):
        with open(os.path.join(SOURCES, "docs", "embedding.md"), encoding="utf-8") as document:
            lines = [line.split()[1:] for line in document if line.startswith("    sidelight --")]
        token, profile = self.folder.name + "/token", self.folder.name + "/profile"
        for secret in (token, self.folder.name + "/passphrase"):
            with open(secret, "w", encoding="utf-8") as file:
                file.write("secret-of-this-test\n")
            os.chmod(secret, 0o600)
        os.mkdir(profile, 0o700)
        host = self.start(PLAIN)
        given = {"URL": "http://127.0.0.1:1", "F": token, "DIR": profile, "0x2a00007": hex(host.window)}
        places = {"--dock": (1180, 0, 420, 1000), "--beside": (700, 80, 420, 500), "--into": (100, 80, 600, 500)}
        self.assertEqual(set(places), {word for words in lines for word in words} & set(places))
        for words in lines:
            with self.subTest(" ".join(words)):
                program = self.start(COMPANION, *(given.get(word, word) for word in words),
                                     *([] if "--print-window-id" in words else ["--print-window-id"]),
                                     "--passphrase-file", self.folder.name + "/passphrase")
                for word in set(words) & set(places):
                    self.expect(program.window, places[word])
                program.stop()
                self.assertEqual(program.process.returncode, 0)

    def test_under_a_window_manager_it_follows_the_frame_and_stays_on_top(self):
        manager = self.display.manage()
        self.addCleanup(manager.wait)
        self.addCleanup(manager.kill)
        probe = self.start(PLAIN)
        until("the window manager", lambda: probe.do("managed") == "yes")
        host = self.start(PLAIN)
        beside = self.companion("--beside", str(host.window)).window

        def stands_beside():
            x, y, wide, high = map(int, host.do("frame").split())
            left = min(x + wide, SCREEN[0] - 420)
            return self.display.place(beside) == (left, y, 420, high) or (self.display.place(beside), (x, y, wide, high))

        def framed():
            return host.do("frame") != host.do("child") and int(host.do("frame").split()[3]) > 500

        until("a frame around the host", framed)
        until("beside the frame", stands_beside)
        for words in (("windowmove", host.window, 60, 40), ("windowsize", host.window, 500, 640), ("windowmove", host.window, 300, 200)):
            self.display.hand(*words)
            until(f"beside the frame after {words[0]}", stands_beside)
        with self.subTest("over its edge it stays above it, also when the agent works in the host"):
            self.display.hand("windowsize", host.window, 1500, 700)
            self.display.hand("windowmove", host.window, 60, 40)
            until("over the edge", stands_beside)
            self.display.hand("windowactivate", host.window)
            self.display.hand("windowraise", host.window)
            until("the host is in front", lambda: self.display.hand("getactivewindow").strip() == str(host.window))
            until("above", lambda: host.do(f"under {beside}") == "yes")
            self.assertEqual(probe.do(f"under {host.window}"), "yes")
        with self.subTest("away with a host that is minimised, and back"):
            self.display.hand("windowminimize", host.window)
            until("hidden", lambda: not self.display.is_shown(beside))
            self.display.hand("windowactivate", host.window)
            until("shown", lambda: self.display.is_shown(beside))
            until("in its place", stands_beside)

    def test_a_window_that_is_none_is_refused_with_a_sentence(self):
        for words in (["--into", "x"], ["--into", "4294967295"], ["--dock", "top"]):
            done = subprocess.run([COMPANION, "--offline", *words], env=self.display.environment,
                                  stderr=subprocess.PIPE, text=True, timeout=PATIENCE)
            self.assertEqual(done.returncode, 2, words)
            self.assertIn(words[0], done.stderr)


class Desktops(unittest.TestCase):
    """Both sample desktops: what is typed into their form pops the customer in the panel."""

    def pops(self, program):
        with tempfile.TemporaryDirectory() as folder:
            hub, display = Hub(HUB, folder + "/hub", folder + "/token"), Display()
            self.addCleanup(display.stop)
            hub.start()
            self.addCleanup(hub.stop)
            hub.publish({"specversion": "1.0", "id": "p", "source": "/ways", "type": "sidelight.customer.updated",
                         "subject": "c-9", "data": {"name": "Ways Nine"}})
            host = subprocess.Popen([program, "--hub", f"http://127.0.0.1:{hub.port}", "--token-file", hub.token_file],
                                    env=display.environment, stderr=subprocess.DEVNULL)
            self.addCleanup(host.wait)
            self.addCleanup(host.kill)
            windows = []
            until("a window", lambda: host.poll() is None and bool(windows.append(
                display.hand("search", "--onlyvisible", "--name", "Agent desktop").split()) or windows[-1]))
            window = windows[-1][0]
            display.hand("windowfocus", "--sync", window)

            def looked():
                # Until the panel has the hub. The desktop's own field has the focus, not the panel.
                display.hand("key", "ctrl+a")
                display.hand("type", "c-9")
                display.hand("key", "Return")
                told = subprocess.run([CTL, "history", "--hub", f"http://127.0.0.1:{hub.port}", "--token-file",
                                       hub.token_file, "customer/c-9"], stdout=subprocess.PIPE, text=True)
                types = [json.loads(line)["event"]["type"] for line in told.stdout.splitlines() if line.startswith("{")]
                return "sidelight.customer.lookedup" in types or types

            until("the look-up at the hub", looked)

    def test_widgets(self):
        self.pops(WIDGETS)

    def test_quick(self):
        self.pops(QUICK)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
