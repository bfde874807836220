#!/usr/bin/env python3
"""What a contact centre of a size needs, computed from constants.json: the tables of docs/scale.md.

  bench/scale/scale.py                 prints them
  bench/scale/scale.py --check FILE    1 when FILE has others
  bench/scale/scale.py --set NAME=NUMBER …   with other constants
"""

import argparse
import json
import math
import pathlib
import sys

SIZES = (1_000, 10_000, 100_000)
DAYS = (30, 400)


def constants(changes=()):
    groups = json.loads((pathlib.Path(__file__).parent / "constants.json").read_text())
    values = {name: value for group in groups.values() for name, (value, _) in group.items()}
    for change in changes:
        name, _, number = change.partition("=")
        if name not in values:
            sys.exit(f"There is no constant {name}: {', '.join(values)}")
        values[name] = float(number)
    return values


def load(c, agents):
    """What comes in and goes out."""
    customers = agents * c["customers_per_agent"]
    worked = agents * c["interactions_per_agent_hour"] * c["events_per_interaction"]  # an hour
    background = customers * c["background_per_customer_year"] / 365  # a day
    day = worked * c["hours_a_day"] + background
    peak = c["peak"] * (worked / 3600 + background / 86400)
    return {"customers": customers, "events a day": day, "events a second, peak": peak,
            "deliveries a second, peak": peak * c["streams_per_event"], "subjects": customers + agents}


def hubs_needed(c, agents, peak):
    """By what a hub was seen to carry, with room to spare."""
    return max(math.ceil(agents / (c["hub_panels"] * c["free"])), math.ceil(peak / (c["hub_events_per_s"] * c["free"])))


def kept(c, agents, days):
    """What the log holds after so many days, in one hub's file and in an engine."""
    it = load(c, agents)
    records = it["events a day"] * days * c["streams_per_event"] + it["customers"]
    memory = c["hub_base_bytes"] + c["hub_bodies_bytes"] + records * c["hub_record_memory_bytes"] + agents * c["plain_panel_bytes"]
    tenants = max(math.ceil(memory / (c["hub_memory_bytes"] * c["free"])),
                  math.ceil(it["events a second, peak"] / (c["hub_events_per_s"] * c["free"])))
    file_tenants = hubs_needed(c, agents, it["events a second, peak"])
    return {
        "records": records,
        "file: disk": records * c["file_record_bytes"],
        "file: tenants": file_tenants,
        "file: memory of each hub": c["hub_base_bytes"] + (it["customers"] * c["customer_memory_bytes"]
                                                           + agents * c["plain_panel_bytes"]) / file_tenants,
        "engine: disk of each node": records * c["engine_record_bytes"],
        "engine: memory of a hub, one tenant": memory,
        "engine: tenants": tenants,
        "engine: hubs": tenants * max(2, math.ceil(agents / tenants / (c["hub_panels"] * c["free"]))),
    }


def shown(name, value):
    if "memory" in name or "disk" in name:
        for unit, size in (("TB", 1e12), ("GB", 1e9), ("MB", 1e6)):
            if value >= size:
                return f"{value / size:.3g} {unit}"
    return f"{float(f'{value:.3g}'):,.0f}" if value >= 10 else f"{value:.2g}"


def table(head, rows):
    names = list(rows[0][1])
    lines = ["| " + " | ".join([head, *(label for label, _ in rows)]) + " |", "|---|" + "---:|" * len(rows)]
    lines += ["| " + " | ".join([name, *(shown(name, row[name]) for _, row in rows)]) + " |" for name in names]
    return "\n".join(lines)


def tables(c):
    parts = [table("agents", [(f"{agents:,}", load(c, agents)) for agents in SIZES])]
    for days in DAYS:
        parts.append(table(f"{days} days kept", [(f"{agents:,}", kept(c, agents, days)) for agents in SIZES]))
    return "\n\n".join(parts) + "\n"


def constants_shown():
    groups = json.loads((pathlib.Path(__file__).parent / "constants.json").read_text())
    return "\n".join(f"| {group} | {name} | {value:,} | {why} |"
                     for group, all_of in groups.items() for name, (value, why) in all_of.items())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", metavar="FILE")
    parser.add_argument("--set", metavar="NAME=NUMBER", action="append", default=[])
    options = parser.parse_args()
    said = tables(constants(options.set))
    listed = "| | constant | value | what it is |\n|---|---|---:|---|\n" + constants_shown() + "\n"
    if not options.check:
        print(said + "\n" + listed, end="")
        return
    text = pathlib.Path(options.check).read_text()
    missing = [block.splitlines()[0] for block in [*said.split("\n\n"), listed] if block.strip() not in text]
    if missing:
        sys.exit(f"{options.check} has other tables than bench/scale/scale.py says: {missing}")


main()
