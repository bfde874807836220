"""The panel as an agent has it, typed into by keys: what was sent, what was delivered when, and how long its two event
loops were away."""

import json
import signal
import subprocess
import threading
import time

from programs import PATIENCE


class TypedPanel:
    def __init__(self, program, hub, profile, *extra):
        self.process = subprocess.Popen(
            [program, "--hub", hub.url, "--token-file", hub.token_file, "--profile", profile, *extra],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.sent = 0
        self.delivered = {}  # number of a key -> when it had been handled
        self.beats = {"gui": [], "engine": []}
        self.looks = []
        self.heard = []
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self):
        for text in self.process.stdout:
            try:
                line = json.loads(text)
            except ValueError:
                continue  # cut by a kill
            if "beat" in line:
                self.beats[line["beat"]].append(line["at"])
            elif "delivered" in line:
                self.delivered[line["delivered"]] = line["at"]
            elif "look" in line:
                self.looks.append(line["look"])
            elif "heard" in line:
                self.heard.append(line["heard"])

    def _command(self, **command):
        try:
            self.process.stdin.write(json.dumps(command) + "\n")
            self.process.stdin.flush()
        except (BrokenPipeError, ValueError):
            pass  # killed a moment ago

    def type(self, text):
        """The number of the key that `delivered` will know."""
        self.sent += 1
        self._command(do="type", text=text, n=self.sent)
        return self.sent

    def press(self, key):
        self.sent += 1
        self._command(do="press", key=key, n=self.sent)
        return self.sent

    def look(self):
        seen = len(self.looks)
        self._command(do="look")
        self._wait(lambda: len(self.looks) > seen, "the panel shows nothing")
        return self.looks[-1]

    def hear(self):
        """What a screen reader finds: a list of what is said, from top to bottom."""
        seen = len(self.heard)
        self._command(do="hear")
        self._wait(lambda: len(self.heard) > seen, "the panel says nothing")
        return self.heard[-1]

    def tab_to(self, name):
        """Until the focus is on what begins with `name`."""
        met = []
        for _ in range(80):
            met.append(self.look()["focusName"])
            if met[-1].startswith(name):
                return
            self.press("Tab")
        raise AssertionError(f"the keyboard does not reach “{name}” but {met}")

    def wait_look(self, condition, what):
        return self._until(self.look, condition, what)

    def wait_hear(self, condition, what):
        return self._until(self.hear, condition, what)

    @staticmethod
    def _until(ask, condition, what):
        end = time.monotonic() + PATIENCE
        while True:
            answer = ask()
            if condition(answer):
                return answer
            if time.monotonic() > end:
                raise AssertionError(f"{what}: {answer}")
            time.sleep(0.01)

    def _wait(self, condition, what):
        end = time.monotonic() + PATIENCE
        while not condition():
            if self.process.poll() is not None:
                raise AssertionError(f"{what}: the panel has ended by itself: {self.process.returncode}")
            if time.monotonic() > end:
                raise AssertionError(what)
            time.sleep(0.002)

    def longest_gap(self, loop, since, until):
        """Seconds that the event loop did not come round, also when it had not come back at the end."""
        beats = [at for at in list(self.beats[loop]) if since <= at <= until]
        edges = [since, *beats, until]
        return max(b - a for a, b in zip(edges, edges[1:]))

    def kill(self):
        """When it was killed, by the clock that stamps the keys."""
        if self.process.poll() is not None:
            raise AssertionError(f"the panel has ended by itself: {self.process.returncode}")
        at = time.monotonic()
        self.process.send_signal(signal.SIGKILL)
        self._end()
        return at

    def quit(self):
        self._command(do="quit")
        self._end()

    def _end(self):
        self.process.wait(PATIENCE)
        self.reader.join(PATIENCE)  # also what stood in the pipe
        self.process.stdout.close()
        try:
            self.process.stdin.close()
        except BrokenPipeError:
            pass
