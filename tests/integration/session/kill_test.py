"""Hub and panel are killed with SIGKILL at random points under load. What was acknowledged is never lost, nothing is
there twice, no stream has a hole, and what was typed and saved is at the hub exactly once."""

import argparse
import collections
import os
import random
import shutil
import sys
import tempfile
import threading
import time

from programs import Hub, Panel, dump, offer, touch

CUSTOMERS = ["c1", "c2", "c3"]


class Publisher(threading.Thread):
    """Posts batches until each is accepted, the same ones again when the answer is not known."""

    def __init__(self, hub):
        super().__init__(daemon=True)
        self.hub, self.accepted, self.posts, self.repeats = hub, set(), 0, 0
        self.stopping = threading.Event()

    def run(self):
        number = 0
        while not self.stopping.is_set():
            batch = [touch(f"e{number + i}", CUSTOMERS[(number + i) % 3], detail="x" * (7 * i)) for i in range(10)]
            number += len(batch)
            while (answer := self.hub.post(batch)) is None:
                self.repeats += 1
                time.sleep(0.005)
            self.posts += 1
            self.accepted.update(event["id"] for event in batch)
            time.sleep(0.02)


class Run:
    def __init__(self, options):
        self.options = options
        self.random = random.Random(options.seed)
        self.folder = tempfile.mkdtemp(prefix="sidelight-kill-")
        self.profile = os.path.join(self.folder, "profile")
        self.hub = Hub(options.hub, os.path.join(self.folder, "hub"), os.path.join(self.folder, "token"))
        self.notes = {}  # id -> text, of those shown as saved
        self.written = 0
        self.kills = collections.Counter()

    def start_panel(self):
        self.panel = Panel(self.options.panel, self.hub, self.profile)

    def note(self):
        self.written += 1
        self.panel.command("note", interaction="i1", text=f"Note {self.written}")

    def remember(self):
        """What the screen has shown as saved, the hub must have in the end."""
        for ident, row in list(self.panel.rows.items()):
            if row["detail"].startswith("Note "):
                self.notes[ident] = row["detail"]

    def kill_something(self):
        victim = self.random.choice(["hub", "panel", "panel", "both"])
        for _ in range(self.random.randint(0, 3)):
            self.note()
        time.sleep(self.random.uniform(0.0, 0.15))
        self.remember()
        if victim != "panel":
            self.hub.kill()
        if victim != "hub":
            self.panel.kill()
            self.remember()
        self.kills[victim] += 1
        if victim != "panel":
            self.hub.start()
        if victim != "hub":
            self.start_panel()
        # Sometimes the next kill comes in the middle of the recovery, sometimes long after.
        if self.random.random() < 0.6:
            self.panel.wait_live()

    def problems(self):
        held = dump(self.options.panel, self.profile)
        entries = held["entry"]
        ids = collections.Counter((entry["stream"], entry["source"], entry["id"]) for entry in entries)
        known = {entry["id"] for entry in entries}
        return {
            "acknowledged events lost": len(self.publisher.accepted - known),
            "events twice": sum(count - 1 for count in ids.values()),
            "saved notes lost": len(set(self.notes) - known),
            "still waiting": len(held["waiting"]),
            "unsound": 0 if held["verified"][0]["sound"] else 1,
        }, len(entries)

    def draft_survives(self):
        self.start_panel()
        self.panel.wait_live()
        self.panel.command("focus", interaction="i2")
        self.panel.command("draft", interaction="i2", text="half a sentence")
        self.panel.wait(lambda p: p.kept.get("i2") == "half a sentence", "the draft was never kept")
        self.panel.kill()
        return any(draft["text"] == "half a sentence" for draft in dump(self.options.panel, self.profile)["draft"])

    def run(self):
        begun = time.monotonic()
        self.hub.start()
        self.hub.publish(*[offer(f"i{i + 1}", customer) for i, customer in enumerate(CUSTOMERS)])
        self.start_panel()
        self.panel.wait(lambda p: len(p.state.get("tabs", [])) == 3, "no tabs")
        self.panel.wait_live()
        self.publisher = Publisher(self.hub)
        self.publisher.start()
        for i in range(self.options.kills):
            self.kill_something()
            if (i + 1) % 50 == 0:
                print(f"{i + 1} kills, {len(self.publisher.accepted)} events acknowledged, {len(self.notes)} notes saved, "
                      f"{time.monotonic() - begun:.0f} s", flush=True)
        self.publisher.stopping.set()
        self.publisher.join(60)
        found, entries = {}, 0
        for again in range(10):  # catching up takes what it takes; what is lost stays lost
            if again:
                self.start_panel()
            self.panel.wait_live()
            time.sleep(1)
            self.remember()
            self.panel.quit()
            found, entries = self.problems()
            if not any(found.values()):
                break
        found["drafts lost"] = 0 if self.draft_survives() else 1
        self.hub.kill()
        print(f"kills {dict(self.kills)}; {len(self.publisher.accepted)} events acknowledged in {self.publisher.posts} posts, "
              f"{self.publisher.repeats} repeated; {len(self.notes)} of {self.written} notes shown as saved; "
              f"{entries} entries in the cache; {time.monotonic() - begun:.0f} s")
        print(", ".join(f"{count} {what}" for what, count in found.items()))
        return not any(found.values())


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("hub")
    parser.add_argument("panel")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randint(1, 10**9))
    options = parser.parse_args()
    print(f"seed {options.seed}, {options.kills} kills", flush=True)
    run = Run(options)
    good = run.run()
    if good:
        shutil.rmtree(run.folder, ignore_errors=True)
    else:
        print(f"left for a look: {run.folder}")
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
