"""A customer is erased while a laptop is switched off: afterwards nothing of them is in any file of hub or panel,
decrypted or not, the vendor's repeat is refused, and the receipt is in the audit."""

import glob
import hashlib
import hmac
import http.client
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

from programs import Hub, Panel, dump, event, touch

HUB, PANEL = sys.argv[1], sys.argv[2]
KEY = "c-kanariya-7731"
OLD_KEY = "c-kanariya-old"
MARKERS = [KEY, OLD_KEY, "Zyzzyva", "zyzzyva@example.test", "351912000777", "912000777"]


def found_in(folder):
    """Which markers are in which files, whatever their case and encoding."""
    hits = set()
    for path in glob.glob(os.path.join(folder, "**"), recursive=True):
        if not os.path.isfile(path):
            continue
        with open(path, "rb") as file:
            content = file.read().lower()
        for marker in MARKERS:
            for encoded in (marker.lower().encode(), marker.lower().encode("utf-16-le")):
                if encoded in content:
                    hits.add((os.path.basename(path), marker))
    return hits


class ErasureTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="sidelight-erasure-")
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.profile = os.path.join(self.folder, "laptop", "profile")
        os.makedirs(os.path.dirname(self.profile))
        self.hub = Hub(HUB, os.path.join(self.folder, "hub"), os.path.join(self.folder, "token"))
        self.hub.start()
        self.addCleanup(lambda: self.hub.process.poll() is None and self.hub.kill())

    def start(self, *extra):
        panel = Panel(PANEL, self.hub, self.profile, *extra)
        self.addCleanup(lambda: panel.process.poll() is None and panel.kill())
        return panel

    def request(self, method, path, token, body=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.hub.port, timeout=60)
        try:
            connection.request(method, path, body and json.dumps(body).encode(), {
                "Content-Type": "application/cloudevents+json", "Authorization": "Bearer " + self.hub.tokens[token]})
            answer = connection.getresponse()
            return answer.status, answer.read().decode()
        finally:
            connection.close()

    def scan_panel(self):
        plain = os.path.join(self.folder, "plain-panel")
        os.makedirs(plain, exist_ok=True)
        raw = found_in(os.path.dirname(self.profile))
        subprocess.run([PANEL, "--export", plain + "/", "--profile", self.profile], check=True)
        return raw | found_in(plain)

    def scan_hub(self):
        """The hub is stopped or killed."""
        plain = os.path.join(self.folder, "plain-hub")
        os.makedirs(plain, exist_ok=True)
        raw = found_in(self.hub.data)
        with open(self.hub.data + ".log", encoding="utf-8") as file:
            log = file.read()
        raw |= {("log", marker) for marker in MARKERS if marker.lower() in log.lower()}
        with open(os.path.join(self.hub.data, "log.key"), encoding="ascii") as file:
            key = bytes.fromhex(file.read().strip())
        of_audit = hmac.new(key, b"sidelight audit key", hashlib.sha256).digest()
        salt = hmac.new(key, b"sidelight audit salt", hashlib.sha256).digest()[:16]
        audit_key = os.path.join(self.folder, "audit.key")
        with open(audit_key, "w", encoding="ascii") as file:
            file.write((of_audit + salt).hex() + "\n")
        databases = glob.glob(os.path.join(self.hub.data, "*.db"))
        self.assertGreaterEqual(len(databases), 2)
        for database in databases:
            name = os.path.basename(database)
            which = audit_key if name.startswith("audit") else os.path.join(self.hub.data, "log.key")
            copy = os.path.join(self.folder, "copy-" + name)  # the hub's own stays as it is
            for suffix in ("", "-wal"):
                if os.path.exists(database + suffix):
                    shutil.copy(database + suffix, copy + suffix)
            subprocess.run([PANEL, "--export", os.path.join(plain, name), "--database", copy,
                            "--key-file", which], check=True)
        return raw | found_in(plain)

    def planted(self):
        identities = [{"kind": "phone", "value": "+351912000777"}, {"kind": "email", "value": "zyzzyva@example.test"}]
        shared = [{"kind": "account", "value": "A-55"}]
        return [
            # Nobody's yet, and moved over when the profile comes.
            event("early", "sidelight.touchpoint.recorded", identities=identities, channel="web", title="Zyzzyva early"),
            event("p-old", "sidelight.customer.updated", OLD_KEY, name="Zyzzyva Olda"),
            event("p", "sidelight.customer.updated", KEY, name="Zyzzyva Kanariya",
                  identities=identities + shared),
            event("merge", "sidelight.customer.merged", **{"from": OLD_KEY, "into": KEY}),
            event("offer-i1", "sidelight.interaction.offered", KEY, "i1", channel="voice", agent="dev",
                  reason="Zyzzyva asks"),
            event("start-i1", "sidelight.interaction.started", KEY, "i1", channel="voice", agent="dev"),
            event("words", "sidelight.transcript.segment", KEY, "i1", text="Zyzzyva said", speaker="customer"),
            event("case", "sidelight.case.updated", KEY, case="Zyzzyva-1", title="Zyzzyva case", status="open"),
            # Two share the account: each is a candidate.
            event("p2", "sidelight.customer.updated", "c-other", name="Somebody Else", identities=shared),
            event("offer-i2", "sidelight.interaction.offered", None, "i2", channel="voice", agent="dev",
                  identities=shared),
            touch("other", "c-other"),
        ]

    def test_nothing_of_an_erased_customer_is_left_at_the_hub_and_on_a_laptop_that_was_off(self):
        planted = self.planted()
        for one in planted:
            self.hub.publish(one)
        panel = self.start()
        panel.wait_live()
        panel.wait_id("offer-i2")
        panel.wait_id("case")
        panel.command("note", interaction="i1", text="Zyzzyva noted, and sent")
        panel.wait(lambda p: any(r["detail"] == "Zyzzyva noted, and sent" for r in p.rows.values()), "no note")
        panel.wait(lambda p: p.state.get("waiting") == 0, "the note waits for ever")
        panel.command("offline")
        panel.wait(lambda p: p.state.get("link") == "offline", "never offline")
        panel.command("note", interaction="i1", text="Zyzzyva noted, unsent")
        panel.command("draft", interaction="i1", text="Zyzzyva drafted for " + KEY)
        panel.wait(lambda p: "Zyzzyva drafted for " + KEY in p.kept.values(), "the draft is not kept")
        panel.quit()
        before = self.scan_panel()
        self.assertTrue({KEY, OLD_KEY, "Zyzzyva"} <= {marker for _, marker in before}, before)

        status, body = self.request("DELETE", "/v1/customers/" + KEY, "admin")
        self.assertEqual(status, 202)
        receipt = json.loads(body)
        self.assertEqual(receipt["caches"], ["dev"])
        self.assertEqual(receipt["keys"], 2)
        self.hub.kill()
        self.assertEqual(self.scan_hub(), set())
        self.hub.start()
        for one in planted:
            expected = 202 if one["id"] in ("p2", "other") else 409
            self.assertEqual(self.request("POST", "/v1/events", "publisher", one)[0], expected, one["id"])

        panel = self.start()
        panel.wait_id(receipt["receipt"] + "/dev")
        panel.wait_live()
        panel.wait(lambda p: p.state.get("waiting") == 0, "the hub is not told")
        panel.quit()
        self.assertEqual(self.scan_panel(), set())
        held = dump(PANEL, self.profile)
        self.assertEqual(held["draft"], [])
        self.assertTrue(held["verified"][0]["sound"])

        status, audit = self.request("GET", "/v1/audit?what=customer.erased", "admin")
        self.assertEqual(status, 200)
        self.assertIn(receipt["receipt"], audit)
        self.hub.stop()
        self.assertEqual(self.scan_hub(), set())

    def test_a_laptop_that_is_on_forgets_at_once_and_again_if_it_is_killed_meanwhile(self):
        self.hub.publish(*self.planted())
        for attempt in range(5):
            panel = self.start()
            panel.wait_live()
            panel.wait_id("case") if attempt == 0 else None
            if attempt == 0:
                self.assertEqual(self.request("DELETE", "/v1/customers/" + KEY, "admin")[0], 202)
            panel.kill()
        panel = self.start()
        panel.wait_live()
        panel.wait(lambda p: p.state.get("waiting") == 0, "the hub is not told")
        panel.quit()
        self.assertEqual(self.scan_panel(), set())


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
