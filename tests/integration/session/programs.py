"""The hub and a headless panel as processes that a test starts, kills and listens to."""

import http.client
import json
import os
import signal
import subprocess
import threading
import time

PATIENCE = 240.0  # seconds; a loaded machine is slow, a hung program is a failure


class Hub:
    def __init__(self, program, data, token_file):
        self.program, self.data, self.token_file = program, data, token_file
        self.port, self.tokens, self.process = 0, {}, None

    def start(self, *extra):
        """On the same port each time; new tokens each time."""
        for _ in range(200):
            with open(self.data + ".log", "a") as log:
                self.process = subprocess.Popen(
                    [self.program, "--dev", "--listen", f"127.0.0.1:{self.port}", "--data", self.data, *extra],
                    stdout=subprocess.PIPE, stderr=log, text=True)
            address = self.process.stdout.readline()
            if address.startswith("listening on "):
                break
            self.process.wait()  # the port of the killed one may be busy for a moment
            time.sleep(0.02)
        else:
            raise RuntimeError("the hub does not start")
        self.port = int(address.rsplit(":", 1)[1])
        self.tokens = json.loads(self.process.stdout.readline())["tokens"]
        new = self.token_file + ".new"
        with open(new, "w") as file:
            file.write(self.tokens["agent"] + "\n")
        os.rename(new, self.token_file)

    def kill(self):
        self.must_run()
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.process.stdout.close()

    def must_run(self):
        if self.process.poll() is not None:
            raise AssertionError(f"the hub has ended by itself: {self.process.returncode}")

    def stop(self):
        self.process.terminate()
        self.process.wait(PATIENCE)
        self.process.stdout.close()

    @property
    def url(self):
        return f"ws://127.0.0.1:{self.port}/v1/ws"

    def post(self, events):
        """One try. The results, or None when the answer is not known."""
        try:
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
            try:
                connection.request("POST", "/v1/events", json.dumps(events, ensure_ascii=False).encode(), {
                    "Content-Type": "application/cloudevents-batch+json",
                    "Authorization": "Bearer " + self.tokens["publisher"]})
                answer = connection.getresponse()
                body = answer.read()
            finally:
                connection.close()
        except (OSError, http.client.HTTPException):
            return None
        return json.loads(body) if answer.status == 202 else None

    def publish(self, *events):
        """Until the hub has them on disk."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            answer = self.post(list(events))
            if answer is not None:
                return answer
            time.sleep(0.01)
        raise RuntimeError("the hub does not take events")


class Panel:
    """A headless panel; keeps the last of everything it has printed."""

    def __init__(self, program, hub, profile, *extra):
        self.process = subprocess.Popen(
            [program, "--hub", hub.url, "--token-file", hub.token_file, "--profile", profile, *extra],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.hub = hub
        self.committed = []
        self.state = {}
        self.rows = {}  # of the history, by event id
        self.kept = {}  # drafts on disk
        self.announced = 0  # alerts that were said to be new
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self):
        for text in self.process.stdout:
            try:
                line = json.loads(text)
            except ValueError:
                continue  # cut by a kill
            self.committed += line.get("committed", [])
            for row in line.get("history", []):
                self.rows[row["id"]] = row
            self.announced += line.get("announced", 0)
            if "kept" in line:
                self.kept[line["kept"]["interaction"]] = line["kept"]["text"]
            self.state.update(line)

    def command(self, do, **rest):
        try:
            self.process.stdin.write(json.dumps({"do": do, **rest}) + "\n")
            self.process.stdin.flush()
        except (BrokenPipeError, ValueError):
            pass  # killed a moment ago

    def wait(self, condition, what):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if condition(self):
                return
            if self.process.poll() is not None:
                raise AssertionError(f"{what}: the panel has ended by itself: {self.process.returncode}")
            time.sleep(0.01)
        shown = {key: value for key, value in self.state.items() if key not in ("committed", "history")}
        raise AssertionError(f"{what}: {shown}; hub: {self.hub.process.poll() or 'runs'}")

    def wait_live(self):
        self.wait(lambda p: p.state.get("link") == "live", "never live")

    def wait_id(self, event):
        self.wait(lambda p: any(e["id"] == event for e in p.committed), f"{event} never arrived")

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self._end()

    def quit(self):
        self.command("quit")
        self._end()

    def _end(self):
        self.process.wait(PATIENCE)
        self.reader.join(PATIENCE)
        self.process.stdout.close()
        try:
            self.process.stdin.close()
        except BrokenPipeError:
            pass


def dump(program, profile):
    """What the profile of an ended panel holds: lists by kind."""
    done = subprocess.run([program, "--dump", "--profile", profile], stdout=subprocess.PIPE, text=True, check=True)
    found = {"entry": [], "waiting": [], "draft": [], "verified": []}
    for text in done.stdout.splitlines():
        for kind, value in json.loads(text).items():
            found[kind].append(value)
    return found


def event(ident, kind, subject=None, interaction=None, **data):
    found = {"specversion": "1.0", "id": ident, "source": "/tests/desk", "type": kind,
             "time": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()), "datacontenttype": "application/json",
             "data": data}
    if subject:
        found["subject"] = subject
    if interaction:
        found["correlationid"] = interaction
    return found


def offer(interaction, customer):
    return event("offer-" + interaction, "sidelight.interaction.offered", customer, interaction,
                 channel="voice", agent="dev", reason="Card declined")


def touch(ident, customer, **data):
    return event(ident, "sidelight.touchpoint.recorded", customer, channel="web", title="Page " + ident, **data)
