// The other side of bench_rules: node peer.mjs PEERS EVENTS RULES SECONDS prints "events/s matches-a-round".
// PEERS is the folder with node_modules, EVENTS a file with one JSON object a line, RULES a JSON list of
// {"kind","channel","least"}. Only the conditions are looked at: json-rules-engine has no windows, groups or alerts.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [peers, eventsFile, rulesFile, seconds] = process.argv.slice(2);
const { Engine } = createRequire(`${peers}/package.json`)('json-rules-engine');
const events = readFileSync(eventsFile, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
const engine = new Engine([], { allowUndefinedFacts: true });
for (const [i, rule] of JSON.parse(readFileSync(rulesFile, 'utf8')).entries()) {
  engine.addRule({
    conditions: {
      all: [
        { fact: 'kind', operator: 'equal', value: rule.kind },
        { fact: 'channel', operator: 'equal', value: rule.channel },
        { fact: 'level', operator: 'greaterThan', value: rule.least },
      ],
    },
    event: { type: `rule-${i}` },
  });
}

// The first round warms up; a machine that is slow may not get through all events in the time.
const firstRounds = Math.min(events.length, 256);
let matches = 0;
for (const event of events.slice(0, firstRounds)) matches += (await engine.run(event)).events.length;
let done = 0;
const start = performance.now();
do {
  for (let i = 0; i < 16; i += 1) await engine.run(events[(done + i) % events.length]);
  done += 16;
} while (performance.now() - start < seconds * 1000);
console.log((done * 1000) / (performance.now() - start), matches);
