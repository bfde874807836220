"""A bundle published at the hub is in force on the panels within seconds, without sign-in; a bad one nowhere."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

from programs import Hub, Panel, offer, touch

HUB, PANEL, CTL = sys.argv[1], sys.argv[2], sys.argv[3]


def seats_in(pilot, seat, share):
    """As the panels decide it."""
    digest = hashlib.sha256()
    for part in ("pilot", pilot, "dev", seat):
        digest.update(part.encode())
    return int.from_bytes(digest.digest()[:4], "big") / 2**32 < share


class ConfigTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="sidelight-config-")
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.passphrase = self.write("passphrase", "three words here\n")
        self.key = self.path("key")
        made = self.ctl("keygen", "--out", self.key)
        self.trust = self.write("trust", '{"keys":[' + made + "]}")
        self.hub = Hub(HUB, self.path("hub"), self.path("token"))
        self.hub.start("--trust", self.trust)
        self.addCleanup(lambda: self.hub.process.poll() is None and self.hub.kill())

    def path(self, name):
        return os.path.join(self.folder, name)

    def write(self, name, text):
        with open(self.path(name), "w") as file:
            file.write(text)
        return self.path(name)

    def ctl(self, *arguments):
        done = subprocess.run([CTL, "config", *arguments, "--passphrase-file", self.passphrase],
                              capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        return done.stdout

    def publish(self, version, **more):
        draft = self.write("draft", json.dumps({"version": version, "team": "default", **more}))
        signed = self.path("signed")
        self.ctl("sign", "--config", draft, "--key", self.key, "--out", signed)
        token = self.write("supervisor", self.hub.tokens["supervisor"] + "\n")
        self.ctl("publish", "--config", signed, "--hub", f"http://127.0.0.1:{self.hub.port}", "--token-file", token)

    def panel(self, name, *extra, trust=None):
        panel = Panel(PANEL, self.hub, self.path(name), "--trust", trust or self.trust, *extra)
        self.addCleanup(lambda: panel.process.poll() is None and panel.kill())
        return panel

    def in_force(self, panel, version):
        panel.wait(lambda p: p.state.get("config", {}).get("version") == version, f"version {version} is never in force")

    def told(self):
        """What the panels said of bundles, on the team's stream."""
        done = subprocess.run([CTL, "history", "--hub", f"http://127.0.0.1:{self.hub.port}", "--token-file",
                               self.hub.token_file, "team/default"], capture_output=True, text=True, check=False)
        events = [json.loads(line)["event"] for line in done.stdout.splitlines() if '"event"' in line]
        return [(e["type"].rsplit(".", 1)[1], e["data"]["version"], e["data"].get("code")) for e in events]

    def wait_told(self, panel, wanted):
        panel.wait(lambda p: wanted in self.told(), f"the hub never hears {wanted}")

    def test_panels_take_it_over_while_they_run_and_keep_what_is_typed(self):
        self.hub.publish(offer("i1", "c1"))
        panels = [self.panel(f"profile{i}") for i in range(3)]
        for panel in panels:
            panel.wait_live()
        panels[0].wait(lambda p: p.state.get("tabs") != [], "no tab")
        panels[0].command("focus", interaction="i1")
        panels[0].command("draft", interaction="i1", text="half a sen")
        self.publish(2, budget={"visible": 5})
        for panel in panels:
            self.in_force(panel, 2)
        panels[0].wait(lambda p: p.kept.get("i1") == "half a sen", "the draft is never kept")
        self.wait_told(panels[0], ("applied", 2, None))
        self.publish(3)
        for panel in panels:
            self.in_force(panel, 3)

    def test_a_pilot_on_half_of_the_panels_grows_keeps_those_it_has_and_is_rolled_back(self):
        self.hub.publish(offer("i1", "c1"))
        self.publish(1)
        panels = [self.panel(f"profile{i}", "--seat", f"seat-{i}") for i in range(20)]
        for panel in panels:
            self.in_force(panel, 1)
            panel.wait(lambda p: p.state.get("tabs"), "no tab")
            panel.command("focus", interaction="i1")
            panel.command("draft", interaction="i1", text="half a sen")
        self.publish(2, pilot={"name": "spring", "share": 0.5}, budget={"visible": 5})
        inside = [i for i in range(20) if seats_in("spring", f"seat-{i}", 0.5)]
        self.assertIn(len(inside), range(5, 16))
        for i in inside:
            self.in_force(panels[i], 2)
        more = [i for i in range(20) if seats_in("spring", f"seat-{i}", 0.8)]
        self.assertLess(set(inside), set(more))
        # Whoever is not in it has not taken it: it would have been as fast as the others.
        outside = [i for i in range(20) if i not in inside]
        self.assertEqual({panels[i].state["config"]["version"] for i in outside}, {1})
        fresh = self.panel("new", "--seat", "seat-" + str(outside[0]))
        self.in_force(fresh, 1)  # a new one outside of the pilot has what the others have
        self.publish(3, pilot={"name": "spring", "share": 0.8}, budget={"visible": 5})
        for i in more:
            self.in_force(panels[i], 3)
        self.assertEqual({panels[i].state["config"]["version"] for i in range(20) if i not in more}, {1})
        self.publish(4)  # the former content, as a new version
        for panel in [*panels, fresh]:
            self.in_force(panel, 4)
        for panel in panels:
            panel.wait(lambda p: p.kept.get("i1") == "half a sen", "what was typed is not kept")

    def test_one_that_was_away_takes_it_when_it_comes_back_and_has_it_without_a_network(self):
        panel = self.panel("profile")
        panel.wait_live()
        panel.kill()
        self.publish(2)
        self.publish(3)
        panel = self.panel("profile")
        self.in_force(panel, 3)
        panel.kill()
        self.hub.kill()
        self.in_force(self.panel("profile", "--offline"), 3)

    def test_a_panel_that_trusts_others_refuses_it_says_so_and_goes_on(self):
        other = self.ctl("keygen", "--out", self.path("other"))
        panel = self.panel("profile", trust=self.write("otherTrust", '{"keys":[' + other + "]}"))
        panel.wait_live()
        self.publish(7)
        panel.wait(lambda p: p.state.get("config", {}).get("problems"), "nothing is refused")
        self.assertNotEqual(panel.state["config"]["version"], 7)
        self.wait_told(panel, ("refused", 7, "unknown_key"))
        self.hub.publish(offer("i1", "c1"), touch("after", "c1"))
        panel.wait(lambda p: "after" in p.rows, "the panel does not go on")

    def test_what_is_kept_and_was_changed_is_not_in_force(self):
        panel = self.panel("profile")
        panel.wait_live()
        self.publish(4)
        self.in_force(panel, 4)
        panel.kill()
        self.hub.kill()
        kept = os.path.join(self.path("profile"), "configuration")
        with open(kept) as file:
            text = file.read()
        at = len(text) // 2
        with open(kept, "w") as file:
            file.write(text[:at] + ("A" if text[at] != "A" else "B") + text[at + 1:])
        panel = self.panel("profile", "--offline")
        panel.wait(lambda p: "config" in p.state, "nothing is in force")
        self.assertNotEqual(panel.state["config"]["version"], 4)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
