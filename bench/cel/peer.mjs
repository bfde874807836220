// The other side of bench_cel: node peer.mjs PEERS EVENTS EXPRESSION SECONDS prints "evaluations/s trues-a-round".
// PEERS is the folder with node_modules, EVENTS a file with one JSON object a line.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [peers, file, expression, seconds] = process.argv.slice(2);
const { Environment } = await import(pathToFileURL(`${peers}/node_modules/@marcbachmann/cel-js/lib/index.js`).href);
const contexts = readFileSync(file, 'utf8').trim().split('\n').map((line) => ({ data: JSON.parse(line) }));
const holds = new Environment().registerVariable('data', 'dyn').parse(expression);

let trues = 0;
function round() {
  trues = 0;
  for (const context of contexts) if (holds(context)) trues += 1;
}
const warm = performance.now() + 300;
while (performance.now() < warm) round();
const start = performance.now();
let rounds = 0;
do {
  for (let i = 0; i < 20; i += 1) round();
  rounds += 20;
} while (performance.now() - start < seconds * 1000);
console.log((rounds * contexts.length * 1000) / (performance.now() - start), trues);
