"""A dialogue is replayed word by word through the real hub into the real panel: suggestions come as the words come, the keys
Alt+1 to Alt+3 take them, and what was taken is at the hub.

The model is trained here, on dialogues of a laundry that does not exist. Where recorded dialogues are at hand (in the folder
that SIDELIGHT_DIALOGUES names, or beside the project: train.jsonl.gz, dev.jsonl.gz, tasks/), one of them is replayed as well."""

import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

from programs import Hub, event, offer
from typed import TypedPanel

HUB, PANEL, CTL = sys.argv[1:4]
DEMO = os.path.join(os.path.dirname(os.path.abspath(__file__)), *[".."] * 3, "apps", "demo", "team")
RECORDED = os.environ.get("SIDELIGHT_DIALOGUES") or os.path.join(
    os.path.dirname(os.path.abspath(__file__)), *[".."] * 4, "shared", "data", "star")

POLICY = {
    "task": "laundry_pickup",
    "replies": {"user_hello": "Hello", "hello": "Hello, how can I help?", "user_laundry_fetch": "Please fetch my clothes",
                "laundry_ask_day": "On which day?", "user_laundry_inform_day": "On [DAY]", "query": "[QUERY]",
                "db_laundry_free": "[RESULT] Slot = free", "laundry_confirm": "We come on that day.",
                "db_laundry_taken": "[RESULT] Slot = taken", "laundry_ask_other_day": "That day is full. Another one?",
                "user_laundry_thanks": "Thank you", "goodbye": "Goodbye."},
    "graph": {"user_hello": "hello", "user_laundry_fetch": "laundry_ask_day", "user_laundry_inform_day": "query",
              "db_laundry_free": "laundry_confirm", "db_laundry_taken": "laundry_ask_other_day",
              "user_laundry_thanks": "goodbye"},
    "r_graph": {"user_laundry_fetch": "hello", "user_laundry_inform_day": "laundry_ask_day", "db_laundry_free": "query",
                "db_laundry_taken": "query", "user_laundry_thanks": "laundry_confirm"},
}


def laundry(number):
    free = number % 3 != 0
    say = lambda text: {"who": "User", "do": "utter", "text": text}
    do = lambda label: {"who": "Wizard", "do": "pick_suggestion", "label": label, "text": POLICY["replies"][label]}
    wishes = ["Please fetch my shirts", "I want you to fetch my laundry", "Can somebody fetch two coats"]
    return {"id": number, "tasks": ["laundry_pickup"], "events": [
        say("Hello"), do("hello"), say(wishes[number % 3]), do("laundry_ask_day"),
        say("On " + ["Monday", "Tuesday", "Friday"][number % 3]),
        {"who": "Wizard", "do": "query", "label": "query", "args": [{"Day": "x"}]},
        {"who": "KnowledgeBase", "item": {"Slot": "free" if free else "taken"}},
        do("laundry_confirm" if free else "laundry_ask_other_day"),
        say("Thank you" if free else "Never mind, bye"), do("goodbye")]}


class Replay:
    """One dialogue in one interaction; an agent who takes what fits."""

    def __init__(self, test, panel, interaction):
        self.test, self.panel, self.interaction = test, panel, interaction
        self.number = self.decisions = self.taken = 0
        self.said = ""  # the last line, whole
        self.expected = []  # actions taken by key
        self.waits = []  # seconds from the hub's receipt to the suggestion on the screen

    def segment(self, speaker, text, **data):
        self.number += 1
        found = event(f"{self.interaction}-{self.number}", "sidelight.transcript.segment", "c1",
                      speaker=speaker, text=text, **data)
        found["correlationid"] = self.interaction
        self.test.hub.publish(found)
        return self.number

    def customer(self, text):
        """Word by word, as a recogniser hears it."""
        self.said = text
        sequence, words = self.number + 1, text.split()
        for end in range(1, len(words)):
            self.segment("customer", " ".join(words[:end]), sequence=sequence, final=False)
        self.segment("customer", text, sequence=sequence, final=True)

    def shows(self):
        """When the panel has heard all that was said: what is suggested is of the last word then."""
        return self.panel.wait_look(lambda look: look["said"].endswith(self.said), "what was said does not come")

    def decide(self, action):
        """True when it was among those shown, and was taken by its key."""
        self.decisions += 1
        begun = time.monotonic()
        end = begun + 10.0
        look = self.shows()
        # What is on its way may change it still: whoever sees nothing that fits has looked for a while.
        while action not in look["actions"] and time.monotonic() < min(end, begun + 0.5):
            look = self.panel.look()
        if action not in look["actions"]:
            return False
        self.waits.append(time.monotonic() - begun)
        self.take(action)
        self.taken += 1
        self.expected.append(action)
        return True

    def take(self, action):
        """With the key of the place where it is seen. For a moment a key means what stood there before, and the panel says that the
        list has changed: whoever reads that looks again, and takes it where it is now."""
        gone = lambda seen: action not in seen["actions"] or seen["guide"]
        end = time.monotonic() + 10.0
        look = self.panel.look()
        while not gone(look):
            self.test.assertLess(time.monotonic(), end, "what was to be taken is still there")
            self.panel.press(f"Alt+{look['actions'].index(action) + 1}")
            pressed = time.monotonic()
            while not gone(look) and time.monotonic() < pressed + 0.5:
                look = self.panel.look()

    def run(self, dialogue):
        for one in dialogue["events"]:
            text = one.get("text", "")
            if one["who"] == "User":
                self.customer(text)
            elif one["who"] == "KnowledgeBase":
                self.segment("system", "", lookup={"found": one.get("item")})
            elif one["who"] == "Wizard":
                is_decision = one["do"] in ("query", "pick_suggestion") and one.get("label")
                chosen = is_decision and self.decide(one["label"])
                data = {} if chosen or not is_decision else {"action": one["label"]}
                if one["do"] == "query":
                    data["lookup"] = {"arguments": [name for argument in one.get("args", []) for name in argument][:32]}
                self.said = text or self.said
                self.segment("agent", text, **data)


class SuggestTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="sidelight-suggest-")
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.hub = Hub(HUB, os.path.join(self.folder, "hub"), os.path.join(self.folder, "token"))

    def ctl(self, *words):
        done = subprocess.run([CTL, *words], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def bundle(self, data, tasks):
        path = lambda name: os.path.join(self.folder, name)
        self.ctl("suggest", "train", "--data", data, "--tasks", tasks, "--out", path("model"))
        with open(path("plain.json"), "w") as file:
            json.dump({"version": 1}, file)
        self.ctl("suggest", "bundle", "--bundle", path("plain.json"), "--tasks", tasks, "--model", path("model"),
                 "--out", path("bundle.json"))
        return path("bundle.json")

    def start(self, bundle):
        self.hub.start("--set", "outcomesMs=200")
        self.supervisor = os.path.join(self.folder, "supervisor")
        with open(self.supervisor, "w") as file:
            file.write(self.hub.tokens["supervisor"] + "\n")
        self.addCleanup(lambda: self.hub.process.poll() is None and self.hub.kill())
        return self.panel(bundle, "profile")

    def panel(self, bundle, profile):
        panel = TypedPanel(PANEL, self.hub, os.path.join(self.folder, profile), "--config", bundle)
        self.addCleanup(lambda: panel.process.poll() is None and panel.kill())
        return panel

    def replay(self, panel, dialogue, interaction):
        self.hub.publish(event("profile", "sidelight.customer.updated", "c1", name="Mia Example"),
                         offer(interaction, "c1"))
        panel.wait_look(lambda look: look["interaction"] == interaction and look["customer"] == "Mia Example", "no call")
        replay = Replay(self, panel, interaction)
        replay.run(dialogue)
        replay.shows()
        panel.wait_look(lambda look: look["waiting"] == 0, "the hub does not have what was decided")
        at_hub = [json.loads(line) for line in self.ctl(
            "history", "--hub", f"http://127.0.0.1:{self.hub.port}", "--token-file", self.supervisor, "--limit", "5000",
            "customer/c1").splitlines()]
        taken = [one["event"]["data"]["action"] for one in at_hub
                 if one.get("event", {}).get("type") == "sidelight.action.taken"
                 and one["event"].get("correlationid") == interaction]
        self.assertEqual(sorted(taken), sorted(replay.expected))
        self.seen_at_the_hub(replay)
        waits = sorted(replay.waits)
        print(f"{replay.decisions} decisions, {replay.taken} taken by key; from the last word to the key "
              f"{1000 * waits[len(waits) // 2]:.0f} ms in the middle, {1000 * waits[-1]:.0f} at most", flush=True)
        return replay

    def seen_at_the_hub(self, replay):
        """What stood on the screen is told some seconds later; what was taken stood there."""
        end, seen = time.monotonic() + 30.0, set()
        while not set(replay.expected) <= seen and time.monotonic() < end:
            lines = self.ctl("history", "--hub", f"http://127.0.0.1:{self.hub.port}", "--token-file",
                             os.path.join(self.folder, "token"), "--limit", "5000", "agent/dev").splitlines()
            seen = {one["event"]["data"].get("action") for one in map(json.loads, lines)
                    if one.get("event", {}).get("type") == "sidelight.suggestion.shown"}
            time.sleep(0.2)
        self.assertLessEqual(set(replay.expected), seen)
        insights = json.loads(self.ctl("insights", "--hub", f"http://127.0.0.1:{self.hub.port}", "--token-file",
                                       self.supervisor, "--days", "2"))
        rows = [row for row in insights["rows"] if row["kind"] == "action"]
        self.assertEqual(sum(row.get("accepted", 0) for row in rows), len(replay.expected))
        self.assertLessEqual(set(replay.expected), {row["name"] for row in rows if row.get("shown", 0) > 0})

    def test_a_dialogue_of_a_laundry(self):
        tasks = os.path.join(self.folder, "tasks")
        os.mkdir(tasks)
        with open(os.path.join(tasks, "laundry_pickup.json"), "w") as file:
            json.dump(POLICY, file)
        data = os.path.join(self.folder, "laundry.jsonl")
        with open(data, "w") as file:
            file.writelines(json.dumps(laundry(number)) + "\n" for number in range(90))
        bundle = self.bundle(data, tasks)
        panel = self.start(bundle)
        replay = self.replay(panel, laundry(91), "i1")
        self.assertEqual((replay.decisions, replay.taken), (5, 5))
        self.known_to_the_next_of_the_team(bundle, panel)

    def turn_to(self, panel, interaction, place):
        self.hub.publish(offer(interaction, "c1"))
        panel.wait_look(lambda look: look["tabs"] == place, "no call")
        panel.press(f"Ctrl+{place}")
        panel.wait_look(lambda look: look["interaction"] == interaction, "the call does not come to the front")

    def known_to_the_next_of_the_team(self, bundle, first):
        """Whoever has never taken anything reads what the team took, beside the reason."""
        self.turn_to(first, "i2", 2)
        Replay(self, first, "i2").run(laundry(91))
        first.wait_look(lambda look: look["waiting"] == 0, "the hub does not have what was decided")
        first.kill()
        with open(bundle) as file:
            early = json.load(file) | {"suggestions": {"learning": {"least-outcomes": 1}}}
        with open(bundle + ".early", "w") as file:
            json.dump(early, file)
        next_one = self.panel(bundle + ".early", "another-profile")
        self.turn_to(next_one, "i3", 3)
        Replay(self, next_one, "i3").customer("Hello")
        next_one.wait_look(lambda look: "hello" in look["actions"], "nothing is suggested")
        next_one.tab_to("Why this suggestion")
        next_one.press("Space")
        next_one.wait_hear(lambda said: any("customer said" in line and "^" not in line for line in said), "nobody says why")
        next_one.wait_hear(lambda said: any("Your team took it 2 of 2 times" in line for line in said), "nobody says what the team took")

    def test_the_demo(self):
        """By the commands of tools/run: its team foresees what comes next, and a branching guide opens."""
        path = lambda name: os.path.join(self.folder, name)
        self.ctl("config", "starter", "--team", "default", "--out", path("starter.json"))
        tasks = os.path.join(DEMO, "policies")
        self.ctl("suggest", "train", "--data", os.path.join(DEMO, "dialogues.ndjson"), "--tasks", tasks, "--out", path("model"))
        self.ctl("suggest", "bundle", "--bundle", path("starter.json"), "--tasks", tasks, "--model", path("model"),
                 "--out", path("demo.json"))
        panel = self.start(path("demo.json"))
        self.hub.publish(event("profile", "sidelight.customer.updated", "c1", name="Mia Example"), offer("i1", "c1"))
        panel.wait_look(lambda look: look["customer"] == "Mia Example", "no call")
        call = Replay(self, panel, "i1")
        call.customer("Hello, I am in Toronto and my card was just declined")
        panel.wait_look(lambda look: look["actions"][:1] == ["verify-otp"], "the first thing to do is not foreseen")
        call.take("verify-otp")
        panel.wait_look(lambda look: look["guide"], "the guide does not open")

    def test_a_recorded_dialogue(self):
        if not os.path.exists(os.path.join(RECORDED, "dev.jsonl.gz")):
            print("There are no recorded dialogues here; SIDELIGHT_DIALOGUES names their folder.")
            return
        with gzip.open(os.path.join(RECORDED, "dev.jsonl.gz"), "rt") as file:
            dialogues = [json.loads(line) for line in file]
        panel = self.start(self.bundle(os.path.join(RECORDED, "train.jsonl.gz"), os.path.join(RECORDED, "tasks")))
        dialogue = next(one for one in dialogues if one["happy"] and not one["multi"] and len(one["events"]) >= 16)
        replay = self.replay(panel, dialogue, "i1")
        # Nine in ten are among three; this one has a dozen decisions.
        self.assertGreaterEqual(replay.taken, replay.decisions * 0.6)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
