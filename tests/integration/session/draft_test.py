"""Text is typed into the notes of three interactions at 30 keys/s, by key events into the real panel, while they are
switched by key, 500 events/s pour in and the panel is killed with SIGKILL at seeded moments. After each restart the panel
shows each note as it was typed, without what was typed in the last half second at most, and nothing of another one.

The half second is a promise about how long the panel waits before it writes, not about how fast the machine is. So a key
must be there when the panel had it (its own line in the pipe says when, by the clock of the kill) more than half a second
before the kill, plus the longest time that its two event loops did not come round meanwhile: in that time nothing could
have been written, whatever the panel does. These gaps are measured and printed, not judged."""

import argparse
import os
import random
import shutil
import sys
import tempfile
import threading
import time

from programs import Hub, event, offer, touch
from typed import TypedPanel

PROMISE = 0.5  # seconds
KEYS_PER_SECOND = 30.0
EVENTS_PER_SECOND = 500
BATCH = 25
TABS = 3
# Each note has letters of its own: what stands in the wrong one is seen.
LETTERS = ["abcdefgh", "ijklmnop", "qrstuvwxyz"]
LONG = 300  # characters; a longer note is emptied by keys


class Publisher(threading.Thread):
    def __init__(self, hub):
        super().__init__(daemon=True)
        self.hub, self.accepted, self.seconds = hub, 0, 0.0
        self.stopping = threading.Event()

    def run(self):
        begun, number = time.monotonic(), 0
        while not self.stopping.is_set():
            batch = [touch(f"e{number + i}", f"c{(number + i) % TABS + 1}", detail="did not solve it") for i in range(BATCH)]
            number += BATCH
            if self.hub.post(batch) is not None:
                self.accepted += BATCH
            self.seconds = time.monotonic() - begun
            time.sleep(max(0.0, number / EVENTS_PER_SECOND - self.seconds))


class Note:
    """What somebody meant to write, and what of it is known to be on disk."""

    def __init__(self):
        self.kept, self.keys = "", []  # keys: (character, number)

    def intended(self):
        return self.kept + "".join(character for character, _ in self.keys)


class Run:
    def __init__(self, options):
        self.options = options
        self.random = random.Random(options.seed)
        self.folder = tempfile.mkdtemp(prefix="sidelight-draft-")
        self.profile = os.path.join(self.folder, "profile")
        self.hub = Hub(options.hub, os.path.join(self.folder, "hub"), os.path.join(self.folder, "token"))
        self.notes = [Note() for _ in range(TABS)]
        self.faults = []
        self.typed = self.lost = self.switches = 0
        self.gaps = []  # of each life, seconds

    def start(self):
        self.panel = TypedPanel(self.options.panel, self.hub, self.profile)
        self.panel.wait_look(lambda look: look["tabs"] == TABS and look["tab"] >= 0, "no tabs")

    def go_to(self, tab):
        self.panel.press(f"Ctrl+{tab + 1}")

    def read(self, tab):
        """The note of this tab as the panel shows it, with the keyboard in it."""
        self.go_to(tab)
        self.panel.wait_look(lambda look: look["tab"] == tab, f"tab {tab + 1} never comes")
        self.panel.press("Ctrl+N")
        look = self.panel.wait_look(lambda look: look["focus"] == look["note"], "the keyboard is not in the note")
        return look["note"]

    def fault(self, sentence):
        print(sentence, flush=True)
        self.faults.append(sentence)

    def judge(self, killed, gap):
        for tab, note in enumerate(self.notes):
            shown = self.read(tab)
            intended = note.intended()
            if not intended.startswith(shown) or len(shown) < len(note.kept):
                self.fault(f"note {tab + 1} mixed up: {shown[-40:]!r} is no beginning of {intended[-60:]!r}")
            missing = note.keys[max(0, len(shown) - len(note.kept)):]
            late = [number for _, number in missing
                    if self.delivered.get(number, killed) < killed - PROMISE - gap]
            if late:
                oldest = killed - min(self.delivered[number] for number in late)
                self.fault(f"note {tab + 1} lost {len(late)} keys, the oldest {oldest:.2f} s before the kill "
                                   f"(gap {gap:.2f} s)")
            self.lost += len(missing)
            note.kept, note.keys = shown, []
            if len(shown) > LONG:
                self.empty()
                note.kept = ""

    def empty(self):
        """For room; what is selected between two keys is not what is judged here."""
        for _ in range(20):
            self.panel.press("Ctrl+A")
            self.panel.press("Del")
            if self.panel.look()["note"] == "":
                break
            time.sleep(0.2)
        self.panel.wait_look(lambda look: look["note"] == "" and look["kept"], "the note is not emptied")

    def live(self):
        """Types, switches and is killed."""
        tab = self.random.randrange(TABS)
        self.read(tab)
        begun = time.monotonic()
        end = begun + self.random.uniform(0.2, 2.0)
        switch = begun + self.random.uniform(0.1, 0.8)
        due = begun
        while due < end:
            time.sleep(max(0.0, due - time.monotonic()))
            if due >= switch:
                tab = (tab + self.random.randrange(1, TABS)) % TABS
                self.go_to(tab)
                self.switches += 1
                switch = due + self.random.uniform(0.1, 0.8)
            character = self.random.choice(LETTERS[tab]) if self.random.random() < 0.85 else " "
            self.notes[tab].keys.append((character, self.panel.type(character)))
            self.typed += 1
            due += 1 / KEYS_PER_SECOND
        time.sleep(self.random.uniform(0.0, 0.05))
        killed = self.panel.kill()
        self.delivered = self.panel.delivered
        gap = sum(self.panel.longest_gap(loop, begun, killed) for loop in ("gui", "engine"))
        self.gaps.append(gap)
        return killed, gap

    def run(self):
        begun = time.monotonic()
        self.hub.start()
        for i in range(TABS):
            self.hub.publish(event(f"profile{i}", "sidelight.customer.updated", f"c{i + 1}", name=f"Customer {i + 1}"),
                             offer(f"i{i + 1}", f"c{i + 1}"))
        publisher = Publisher(self.hub)
        publisher.start()
        self.start()
        for i in range(self.options.kills):
            killed, gap = self.live()
            self.start()
            self.judge(killed, gap)
            if (i + 1) % 20 == 0:
                print(f"{i + 1} kills, {self.typed} keys, {len(self.faults)} faults, {time.monotonic() - begun:.0f} s",
                      flush=True)
        publisher.stopping.set()
        publisher.join(60)
        self.panel.quit()
        self.hub.kill()
        gaps = sorted(self.gaps)
        print(f"{self.options.kills} kills; {self.typed} keys and {self.switches} switches; {self.lost} keys of the last "
              f"moments not there ({self.lost / self.options.kills:.1f} a kill); {publisher.accepted} events, "
              f"{publisher.accepted / publisher.seconds:.0f}/s; gaps of the event loops: half below "
              f"{1000 * gaps[len(gaps) // 2]:.0f} ms, longest {1000 * gaps[-1]:.0f} ms; {time.monotonic() - begun:.0f} s")
        return not self.faults


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
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
