"""One call from its pop to the next one, through the real panel on a real hub, by keys alone: who it is and why, the reason
of the alert, what to do and its steps, a search, a note, the wrap-up. What is read is read as a screen reader finds it."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

from programs import Hub, event, touch
from typed import TypedPanel

HUB, PANEL, CTL = sys.argv[1], sys.argv[2], sys.argv[3]
NUMBER = "+12025550118"
STEPS = ["Ask for the last four digits", "Send the code", "Check the code"]


def customer(key, name):
    return event("profile-" + key, "sidelight.customer.updated", key, name=name,
                 identities=[{"kind": "phone", "value": NUMBER}])


def offered(interaction, subject=None, **data):
    return event("offer-" + interaction, "sidelight.interaction.offered", subject, interaction, channel="voice",
                 agent="dev", reason="Card declined", **data)


class CallTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="sidelight-call-")
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.hub = Hub(HUB, os.path.join(self.folder, "hub"), os.path.join(self.folder, "token"))
        self.hub.start()
        self.addCleanup(lambda: self.hub.process.poll() is None and self.hub.kill())
        self.panel = TypedPanel(PANEL, self.hub, os.path.join(self.folder, "profile"))
        self.addCleanup(lambda: self.panel.process.poll() is None and self.panel.kill())

    def see(self, what, **facts):
        return self.panel.wait_look(lambda look: all(look[name] == value for name, value in facts.items()), what)

    def hears(self, *words):
        self.panel.wait_hear(lambda said: all(any(piece in line for line in said) for piece in words), words)

    def write(self, text):
        for character in text:
            self.panel.type(character)

    def at_the_hub(self, stream):
        done = subprocess.run([CTL, "history", "--hub", f"http://127.0.0.1:{self.hub.port}", "--token-file",
                               self.hub.token_file, stream], capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        return [json.loads(line)["event"] for line in done.stdout.splitlines()]

    def test_from_the_pop_to_the_next_call(self):
        """A whole call without a mouse."""
        panel = self.panel
        # Two customers of today share a number.
        self.hub.publish(customer("c1", "Ana Example"), customer("c2", "Ben Example"),
                         offered("i1", "c1"), offered("i2", "c2"), touch("parcel", "c1", detail="Parcel delivered"))
        self.see("two interactions", tabs=2)

        # The pop: a call from that number. Nobody is assumed, and the panel says why it asks.
        self.hub.publish(offered("i3", identities=[{"kind": "phone", "value": NUMBER}]))
        self.see("no third interaction", tabs=3)
        panel.press("Ctrl+3")
        self.see("it does not say who it may be", tab=2, asked=True, candidates=2)
        self.hears("Ana Example", "Ben Example", "2 share this number")
        panel.press("1")
        who = self.see("nobody is confirmed", tab=2, asked=False)["customer"]
        self.assertIn(who, ("Ana Example", "Ben Example"))
        key = "c1" if who == "Ana Example" else "c2"

        self.hub.publish(
            event("alert", "sidelight.alert.raised", key, alert="al1", title="Card used in two places", severity="critical",
                  why={"rule": "Impossible travel", "id": "made.up", "version": 3, "text": "Check-in and card are far apart",
                       "evidence": [{"source": "/tests/desk", "id": "parcel"}]}),
            event("suggest", "sidelight.suggestion.offered", key, "i3", suggestion="s1", title="Verify by code",
                  action="verify", likely=0.95, steps=[{"title": title} for title in STEPS]),
            touch("invoice", key, detail="Invoice paid"))
        self.see("no alert", alerts=1, suggestions=1)

        # Why: said only when asked.
        self.assertFalse(any("Impossible travel" in line for line in panel.hear()))
        panel.tab_to("Why this alert")
        panel.press("Space")
        self.see("nothing says why", why=True)
        self.hears("Impossible travel", "far apart", "v3", "1 event", "Page parcel")

        # What to do, step by step.
        panel.press("Alt+1")
        self.see("the guide does not open", guide=True)
        self.hears(*STEPS)
        for _ in STEPS:
            before = panel.look()["progress"]
            panel.press("Alt+D")
            panel.wait_look(lambda look: look["progress"] != before or look["allDone"], "the step is not done")
        panel.press("Alt+D")
        self.see("the guide does not end", guide=False)

        # A search over everything; what is found opens with the keyboard in the box.
        panel.press("Ctrl+K")
        self.write("invoice")
        panel.wait_look(lambda look: look["query"] == "invoice" and look["hits"] > 0, "nothing is found")
        self.hears("Invoice paid")
        panel.press("Return")
        self.see("what was found does not open", query="")

        # A note.
        panel.press("Ctrl+N")
        self.write("card at the hotel")
        self.see("the note is not written", note="card at the hotel", focus="card at the hotel")
        panel.press("Ctrl+Return")
        panel.wait_look(lambda look: look["note"] == "" and any("card at the hotel" in line for line in look["history"]),
                        "the note has not come back from the hub")

        # The wrap-up.
        panel.press("Ctrl+E")
        self.see("no wrap-up", wrapUp=True)
        panel.press("Alt+O")
        panel.type("s")
        panel.wait_look(lambda look: look["outcome"] != "", "no outcome")
        panel.press("Ctrl+Return")
        self.see("the wrap-up does not end", wrapUp=False, waiting=0)

        # The next call begins with nothing of this one.
        self.hub.publish(event("end", "sidelight.interaction.ended", key, "i3", channel="voice", agent="dev"),
                         event("profile-c4", "sidelight.customer.updated", "c4", name="Cleo Example"), offered("i4", "c4"))
        self.see("no next call", tabs=4)
        panel.press("Ctrl+4")
        look = self.see("the next call is not in front", tab=3, customer="Cleo Example")
        self.assertEqual((look["note"], look["wrapUp"], look["alerts"], look["guide"]), ("", False, 0, False))

        # What was decided is at the hub, once each.
        told = [line["type"] for line in self.at_the_hub("customer/" + key)]
        for kind in ("match.confirmed", "note.saved", "wrapup.saved"):
            self.assertEqual(told.count("sidelight." + kind), 1, told)
        self.assertGreaterEqual(told.count("sidelight.action.taken"), 2, told)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
