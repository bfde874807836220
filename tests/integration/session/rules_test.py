"""Impossible travel, end to end: two systems post to the real hub, the rule in the panel raises one alert."""

import json
import os
import shutil
import sys
import tempfile
import time
import unittest

from programs import Hub, Panel, event, offer

HUB, PANEL = sys.argv[1], sys.argv[2]

NEW_YORK = {"name": "New York", "lat": 40.7128, "lon": -74.0060}
PARIS = {"name": "Paris", "lat": 48.8566, "lon": 2.3522}


def ago(minutes):
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() - 60 * minutes))


def from_system(system, ident, minutes, **data):
    """Each system is a source of its own and knows the customer by its own means."""
    found = event(ident, "sidelight.touchpoint.recorded", "c1")
    found.update(source="/" + system, time=ago(minutes), data=data)
    return found


def check_in(ident="in", minutes=50):
    return from_system("hotels", ident, minutes, channel="app", kind="checkin", title="Checked in", place=NEW_YORK)


def payment(ident="pay", minutes=12):
    return from_system("cards", ident, minutes, channel="app", kind="card.payment", title="Payment", present=True,
                       place=PARIS, amount={"value": 84.2, "currency": "EUR"})


def rule(version):
    return {"id": "fraud.impossible-travel", "version": version, "name": "Impossible travel", "owner": "Risk team",
            "description": "Nobody is in two far places at once.", "severity": "critical",
            "select": {"checkin": {"type": "sidelight.touchpoint.recorded",
                                   "when": "data.kind == 'checkin' && has(data.place)"},
                       "card": {"type": "sidelight.touchpoint.recorded",
                                "when": "data.kind == 'card.payment' && has(data.place)"}},
            "correlate": {"type": "temporal", "group-by": ["subject"], "timespan": "2h",
                          "where": "geo.km(checkin.data.place, card.data.place) > 500.0"},
            "then": {"alert": "Card used in two places at once", "detail": "Card in {card.data.place.name}",
                     "suggest": ["verify-otp"]},
            "suppress": "30m", "resolve": "24h"}


class RulesTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="sidelight-rules-")
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.config = os.path.join(self.folder, "bundle.json")
        self.write_bundle([rule(1)])
        self.hub = Hub(HUB, os.path.join(self.folder, "hub"), os.path.join(self.folder, "token"))
        self.hub.start()
        self.addCleanup(lambda: self.hub.process.poll() is None and self.hub.kill())
        self.panel = None

    def write_bundle(self, rules, version=1):
        new = self.config + ".new"
        with open(new, "w") as file:
            json.dump({"version": version, "rules": rules}, file)
        os.rename(new, self.config)

    def start(self, *extra):
        self.panel = Panel(PANEL, self.hub, os.path.join(self.folder, "profile"), "--config", self.config, *extra)
        self.addCleanup(lambda panel=self.panel: panel.process.poll() is None and panel.kill())
        return self.panel

    def alerts(self):
        return self.panel.state.get("alerts", [])

    def wait_alert(self):
        self.panel.wait(lambda p: len(self.alerts()) == 1, "there is not one alert")
        return self.alerts()[0]

    def wait_announced(self):
        """Until then the panel may still be catching up; what is acknowledged by then is never announced."""
        self.panel.wait(lambda p: p.announced > 0, "the alert is never announced")
        self.assertEqual(self.panel.announced, 1)

    def settled(self, ident):
        """Whatever the event brings about has been told: a later one is on the screen."""
        self.hub.publish(from_system("web", ident, 0, channel="web", title="Page"))
        self.panel.wait(lambda p: ident in p.rows, f"{ident} is not in the history")

    def test_two_systems_and_one_alert_with_both_events_and_the_distance(self):
        self.hub.publish(offer("i1", "c1"))
        self.start().wait_live()
        self.hub.publish(check_in())
        self.settled("between")
        self.assertEqual(self.alerts(), [])
        self.hub.publish(payment())
        alert = self.wait_alert()
        self.assertEqual(alert["detail"], "Card in Paris")
        self.assertEqual(alert["evidence"], [{"source": "/hotels", "id": "in"}, {"source": "/cards", "id": "pay"}])
        self.panel.command("why", interaction="i1", alert=alert["id"])
        self.panel.wait(lambda p: p.state.get("why", {}).get("alert") == alert["id"], "no record comes")
        why = self.panel.state["why"]
        self.assertEqual(why["events"], alert["evidence"])
        self.assertTrue(any(m["unit"] == "km" and 5800 < m["value"] < 5900 for m in why["measures"]), why)
        self.wait_announced()

    def test_the_panel_was_away_for_the_first_event(self):
        self.hub.publish(offer("i1", "c1"))
        self.start().wait_live()
        self.panel.kill()
        self.hub.publish(check_in())
        self.start().wait_live()
        self.hub.publish(payment())
        self.wait_alert()

    def test_not_twice_after_a_restart_with_or_without_the_hub(self):
        self.hub.publish(offer("i1", "c1"), check_in(), payment())
        self.start().wait_live()
        first = self.wait_alert()
        self.panel.kill()
        self.start().wait_live()
        self.settled("after")
        self.assertEqual([a["id"] for a in self.alerts()], [first["id"]])
        self.panel.kill()
        self.hub.kill()
        self.start("--offline")
        self.assertEqual(self.wait_alert()["id"], first["id"])

    def test_acknowledged_it_stays_so_through_a_third_event_and_a_new_version(self):
        self.hub.publish(offer("i1", "c1"), check_in(), payment())
        self.start().wait_live()
        alert = self.wait_alert()
        self.wait_announced()
        self.panel.command("acknowledge", interaction="i1", alert=alert["id"])
        self.panel.wait(lambda p: self.alerts()[0]["acknowledged"], "never acknowledged")
        self.hub.publish(payment("pay2", 5), check_in("earlier", 70))
        self.settled("third")
        self.write_bundle([rule(2)], version=2)
        self.panel.wait(lambda p: p.state.get("config", {}).get("version") == 2, "version 2 is never in force")
        self.panel.wait(lambda p: self.alerts() and self.alerts()[0]["version"] == 2, "the rule is never new")
        self.assertEqual([a["acknowledged"] for a in self.alerts()], [True])
        self.assertEqual(self.panel.announced, 1)
        self.panel.kill()
        self.start().wait_live()
        self.settled("again")
        self.assertEqual([a["acknowledged"] for a in self.alerts()], [True])
        self.assertEqual(self.panel.announced, 0)

    def test_a_set_that_is_refused_says_where_and_the_last_good_one_stays(self):
        self.hub.publish(offer("i1", "c1"), check_in())
        self.start().wait_live()
        broken = rule(2)
        broken["correlate"]["where"] = "geo.km(checkin.data.place, card.data.plaice >"
        self.write_bundle([broken], version=2)
        self.panel.wait(lambda p: p.state.get("config", {}).get("problems"), "nothing is refused")
        self.assertIn("where", self.panel.state["config"]["problems"][0])
        self.assertEqual(self.panel.state["config"]["version"], 1)
        self.hub.publish(payment())
        self.assertEqual(self.wait_alert()["version"], 1)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
