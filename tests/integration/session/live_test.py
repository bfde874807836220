"""What an agent is promised, with the real hub: live, resumed, offline, restored, and hostile input."""

import os
import shutil
import sys
import tempfile
import unittest

from programs import Hub, Panel, dump, event, offer, touch

HUB, PANEL = sys.argv[1], sys.argv[2]


class LiveTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="sidelight-live-")
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.profile = os.path.join(self.folder, "profile")
        self.hub = Hub(HUB, os.path.join(self.folder, "hub"), os.path.join(self.folder, "token"))
        self.hub.start()
        self.addCleanup(lambda: self.hub.process.poll() is None and self.hub.kill())
        self.panel = None

    def start(self, *extra):
        self.panel = Panel(PANEL, self.hub, self.profile, *extra)
        self.addCleanup(lambda panel=self.panel: panel.process.poll() is None and panel.kill())
        return self.panel

    def with_customer(self):
        self.hub.publish(event("p1", "sidelight.customer.updated", "c1", name="Inês Prado", tier="Gold"),
                         offer("i1", "c1"))
        self.start().wait_live()
        self.panel.wait(lambda p: p.state.get("customer", {}).get("live"), "the customer is never live")

    def ids(self):
        self.panel.quit()
        return [entry["id"] for entry in dump(PANEL, self.profile)["entry"] if entry["stream"] == "customer/c1"]

    def test_a_posted_event_is_on_the_panel(self):
        self.with_customer()
        self.assertEqual(self.panel.state["customer"]["name"], "Inês Prado")
        self.hub.publish(touch("t1", "c1"))
        self.panel.wait(lambda p: "t1" in p.rows, "t1 is not in the history")

    def test_a_killed_panel_resumes_without_loss_or_repetition(self):
        self.with_customer()
        self.hub.publish(*[touch(f"a{i}", "c1") for i in range(50)])
        self.panel.wait_id("a49")
        self.panel.kill()
        self.hub.publish(*[touch(f"b{i}", "c1") for i in range(90)])
        self.hub.publish(touch("a7", "c1"), touch("b8", "c1"))  # repeated by their publisher
        self.start().wait_id("b89")
        ids = self.ids()
        self.assertEqual(len(ids), len(set(ids)))
        self.assertTrue({f"a{i}" for i in range(50)} | {f"b{i}" for i in range(90)} <= set(ids))

    def test_without_network_the_panel_paints_from_its_cache(self):
        self.with_customer()
        self.hub.publish(touch("t1", "c1"))
        self.panel.wait_id("t1")
        self.panel.kill()
        self.hub.kill()
        self.start().wait(lambda p: "t1" in p.rows and p.state.get("link") == "offline", "nothing is painted")
        self.assertEqual(self.panel.state["customer"], {"name": "Inês Prado", "live": False})

    def write_offline(self, text):
        self.panel.command("offline")
        self.panel.wait(lambda p: p.state.get("link") == "offline", "never offline")
        self.panel.command("note", interaction="i1", text=text)
        self.panel.wait(lambda p: any(r["detail"] == text for r in p.rows.values()), "the note is not shown")
        return next(ident for ident, row in self.panel.rows.items() if row["detail"] == text)

    def test_a_note_written_offline_is_at_the_hub_exactly_once(self):
        self.with_customer()
        note = self.write_offline("Offline, with an accent: ação")
        self.panel.kill()
        self.hub.kill()
        self.hub.start()
        self.start().wait_id(note)
        self.panel.wait(lambda p: p.state.get("waiting") == 0, "the note waits for ever")
        self.panel.kill()
        self.start().wait_live()
        self.assertEqual(self.ids().count(note), 1)

    def test_after_a_restore_the_hub_gets_again_what_its_log_lacks(self):
        self.with_customer()
        self.hub.stop()
        backup = self.hub.data + ".backup"
        shutil.copytree(self.hub.data, backup)
        self.hub.start()
        self.panel.wait_live()
        self.panel.command("note", interaction="i1", text="After the backup")
        self.panel.wait(lambda p: p.state.get("accepted") and p.state.get("waiting") == 0, "never accepted")
        note = next(ident for ident, row in self.panel.rows.items() if row["detail"] == "After the backup")
        self.hub.publish(touch("lost", "c1"))
        self.panel.wait_id("lost")
        self.hub.kill()
        shutil.rmtree(self.hub.data)
        os.rename(backup, self.hub.data)
        seen = len(self.panel.committed)
        self.hub.start("--restored")
        self.panel.wait(lambda p: any(e["id"] == note for e in p.committed[seen:]), "the note never came again")
        self.panel.wait(lambda p: p.state.get("waiting") == 0, "the note waits for ever")
        ids = self.ids()
        self.assertEqual(ids.count(note), 1)
        self.assertNotIn("lost", ids)  # of a log that is no more, and nobody has posted it again

    def test_hostile_and_unknown_things_arrive_as_they_are(self):
        self.with_customer()
        hostile = "<img src=x onerror=alert(1)>\u202eevil & <b>"
        accented = "áéíóú日本ñ " * 2200
        self.assertGreater(len(accented.encode()), 40000)
        self.hub.publish(touch("html", "c1", detail=hostile), touch("long", "c1", detail=accented),
                         event("odd", "com.vendor.unknown.v9", "c1", title="Something else"))
        self.panel.wait(lambda p: {"html", "long", "odd"} <= set(p.rows), "not all are in the history")
        self.assertEqual(self.panel.rows["html"]["detail"], hostile)
        self.assertEqual(self.panel.rows["long"]["detail"], accented)
        self.assertEqual(self.panel.rows["odd"]["type"], "com.vendor.unknown.v9")
        self.assertEqual(self.panel.rows["odd"]["kind"], 7)  # HistoryKind::Other


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
