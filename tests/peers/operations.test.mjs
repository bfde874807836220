// What an operator's tools see: figures, health, logs without customers, traces, and a dashboard whose figures are there.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { note, offer, profile, touchpoint } from './lib/events.mjs';
import { Hub } from './lib/hub.mjs';
import { Panel } from './lib/panel.mjs';

// Whatever is personal in this file has one of these in it.
const canaries = ['Zyxcanary', '2025550177', 'zyx@canary.example', 'zyx-key'];
const key = 'zyx-key';
const stream = `customer/${key}`;
const trace = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
let hub;
let panel;
const metrics = async () => (await fetch(`${hub.http}/metrics`)).text();

before(async () => {
  hub = await Hub.start({ args: ['--log-level', 'debug'], keepErrors: true });
  await hub.post(JSON.stringify(profile(key, { name: 'Zyxcanary Muster',
    identities: [{ kind: 'phone', value: '+1 2025550177' }, { kind: 'email', value: 'zyx@canary.example' }] })));
  await hub.post(JSON.stringify(offer(key, 'call-zyx-key')));
  panel = new Panel();
  await panel.connect(hub);
  await panel.subscribe(stream);
  await panel.caughtUp(stream);
});
after(async () => {
  panel.socket.terminate();
  await hub.remove();
});

test('a trace is carried from the publisher to the panel; of what is none, nothing', async () => {
  const good = touchpoint(key, 'Traced', { traceparent: trace, tracestate: 'vendor=1' });
  const bad = touchpoint(key, 'Not traced', { traceparent: 'Zyxcanary', tracestate: 'zyx-key=1' });
  const byHeader = touchpoint(key, 'Traced by the request');
  const byBadHeader = touchpoint(key, 'Badly traced by the request');
  await hub.post(JSON.stringify(good));
  const refused = await hub.post(JSON.stringify(bad));
  assert.equal(refused.status, 202);
  await hub.post(JSON.stringify(byHeader), undefined, { traceparent: trace });
  await hub.post(JSON.stringify(byBadHeader), undefined, { traceparent: 'Zyxcanary' });
  // The same again under another trace is a repeat, and no other event.
  const again = await hub.post(JSON.stringify(byHeader), undefined, { traceparent: trace.replace('00f067', '11f067') });
  assert.equal(again.answer.results[0].duplicate, true);
  assert.equal(again.answer.results[0].differs, undefined);
  assert.equal((await panel.event(stream, good.id)).traceparent, trace);
  assert.equal((await panel.event(stream, good.id)).tracestate, 'vendor=1');
  assert.equal((await panel.event(stream, bad.id)).traceparent, undefined);
  assert.equal((await panel.event(stream, bad.id)).tracestate, undefined);
  assert.equal((await panel.event(stream, byHeader.id)).traceparent, trace);
  assert.equal((await panel.event(stream, byBadHeader.id)).traceparent, undefined);
});

test('figures tell what happened, by codes of our own and never by names', async () => {
  await panel.outbox(note(key, 'call-zyx-key', 'Zyxcanary called'), '00000000000000000001');
  await hub.post('{"specversion":"1.0","id":"zyx-key"}');
  await hub.post('not JSON Zyxcanary');
  await fetch(`${hub.http}/v1/events`, { method: 'POST', headers: { authorization: 'Bearer Zyxcanary' }, body: '{}' });
  await fetch(`${hub.http}/${key}`);
  const text = await metrics();
  for (const name of ['sidelight_panels 1', 'sidelight_interactions_open 1', 'sidelight_outbox_events_total 1',
    'sidelight_http_refusals_total{code="invalid_token"} 1', 'sidelight_http_refusals_total{code="not_found"} 1']) {
    assert.ok(text.includes(`\n${name}\n`), `${name} is not in\n${text}`);
  }
  assert.match(text, /^sidelight_fsync_seconds_count [1-9]/m);
  assert.match(text, /^sidelight_delivery_lag_seconds_count [1-9]/m);
  for (const canary of canaries) assert.ok(!text.includes(canary), canary);
  // Prometheus' text format: each line a comment or a sample, each family typed once, before its samples.
  const typed = new Set();
  for (const line of text.trimEnd().split('\n')) {
    const type = /^# TYPE (\w+) (counter|gauge|histogram)$/.exec(line);
    if (type) { assert.ok(!typed.has(type[1]), line); typed.add(type[1]); continue; }
    if (/^# HELP \w+ .+\.$/.test(line)) continue;
    const sample = /^(\w+?)(_bucket|_sum|_count)?(\{\w+="[\w.+/-]+"\})? \d+(\.\d+)?$/.exec(line);
    assert.ok(sample, line);
    assert.ok(typed.has(sample[1]) || typed.has(`${sample[1]}${sample[2] ?? ''}`), line);
  }
});

test('an interaction that ends is open no more, and one that is erased is none', async () => {
  const figures = async () => (await metrics()).match(/^sidelight_interactions(_open)? \d+$/gm);
  assert.deepEqual((await figures()).sort(), ['sidelight_interactions 1', 'sidelight_interactions_open 1']);
  await hub.post(JSON.stringify(offer('open-2', 'call-open-2')));
  await hub.post(JSON.stringify({ ...offer('open-2', 'call-open-2'), type: 'sidelight.interaction.ended' }));
  assert.deepEqual((await figures()).sort(), ['sidelight_interactions 2', 'sidelight_interactions_open 1']);
  await fetch(`${hub.http}/v1/customers/open-2`, { method: 'DELETE', headers: { authorization: `Bearer ${hub.tokens.admin}` } });
  assert.deepEqual((await figures()).sort(), ['sidelight_interactions 1', 'sidelight_interactions_open 1']);
});

test('every figure of the dashboard is one of the hub', async () => {
  const text = await metrics();
  const dashboard = JSON.parse(readFileSync(new URL('../../docs/grafana.json', import.meta.url), 'utf8'));
  const named = new Set(JSON.stringify(dashboard).match(/sidelight_\w+/g).map((name) => name.replace(/_bucket$/, '')));
  assert.ok(named.size > 20);
  for (const name of named) assert.ok(text.includes(`# TYPE ${name} `), name);
  const documented = readFileSync(new URL('../../docs/operator.md', import.meta.url), 'utf8').match(/sidelight_\w+/g);
  for (const name of new Set(documented)) {
    if (/^sidelight_(signin|signing|certificate|tls)/.test(name) || name.endsWith('_')) continue; // of signed tokens and TLS only
    assert.ok(text.includes(`# TYPE ${name} `), name);
  }
});

test('alive and ready are two questions', async () => {
  assert.deepEqual(await (await fetch(`${hub.http}/healthz`)).json(), { status: 'ok' });
  assert.deepEqual(await (await fetch(`${hub.http}/readyz`)).json(), { status: 'ok' });
});

test('the log is JSON a line, tells traces, and holds nobody', async () => {
  panel.socket.terminate();
  await fetch(`${hub.http}/v1/customers/${key}`, { method: 'DELETE', headers: { authorization: `Bearer ${hub.tokens.admin}` } });
  await hub.end();
  const lines = hub.errors.trimEnd().split('\n').map((line) => JSON.parse(line));
  for (const { time, level, event } of lines) {
    assert.ok(Date.parse(time) > 0);
    assert.match(level, /^(debug|info|warning|error)$/);
    assert.match(event, /^[a-z_]+$/);
  }
  assert.ok(lines.some(({ event, trace: id }) => event === 'event_taken' && id === trace.split('-')[1]));
  assert.ok(lines.some(({ event }) => event === 'ready') && lines.some(({ event }) => event === 'stopping'));
  for (const canary of canaries) assert.ok(!hub.errors.includes(canary), canary);
});
