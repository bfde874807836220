// Vendors' bodies, posted with curl as the vendors post them, stand in the right customer's stream; what no mapping understands
// is kept as it came.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { profile } from './lib/events.mjs';
import { Hub } from './lib/hub.mjs';
import { Panel } from './lib/panel.mjs';

const folder = process.env.SIDELIGHT_PAYLOADS ?? new URL('../../../shared/data/payloads', import.meta.url).pathname;
const skip = existsSync(folder) ? false : 'there are no vendor bodies here; SIDELIGHT_PAYLOADS names their folder';
const own = (name) => readFileSync(new URL(`../data/mappings/bodies/own.${name}.json`, import.meta.url), 'utf8');

let hub;
let panel;

async function curl(mapping, ...how) {
  const { stdout } = await promisify(execFile)('curl', ['-sS', '-w', '\n%{http_code}',
    '-H', `Authorization: Bearer ${hub.tokens.publisher}`, ...how, `${hub.http}/v1/ingest/${mapping}`]);
  const [, text, status] = /^(.*)\n(\d+)$/s.exec(stdout);
  return { status: Number(status), answer: JSON.parse(text) };
}
const json = (body) => ['-H', 'Content-Type: application/json', '--data-binary', body];
const form = (fields) => fields.flatMap(([name, value]) => ['--data-urlencode', `${name}=${value}`]);

before(async () => {
  hub = await Hub.start();
  panel = new Panel();
  await panel.connect(hub);
  for (const [key, phone] of [['ida', '+1 202 555 0118'], ['otto', '+49 30 23125741']]) {
    const data = { name: `Example ${key}`, identities: [{ kind: 'phone', value: phone }] };
    assert.equal((await hub.post(JSON.stringify(profile(key, data)))).status, 202);
    await panel.subscribe(`customer/${key}`);
    await panel.caughtUp(`customer/${key}`);
  }
});
after(async () => {
  await panel.drop();
  await hub.remove();
});

const streamOf = ({ answer }, index = 0) => answer.results[index].offsets.map((place) => place.stream);

test('a call of Twilio, posted as a form, is offered for the right customer', async () => {
  const posted = await curl('twilio-taskrouter', ...form([
    ['EventType', 'reservation.created'], ['Sid', 'EV1'], ['AccountSid', 'AC1'], ['WorkspaceSid', 'WS1'], ['Timestamp', '1794906030'],
    ['TaskSid', 'WT-1'], ['TaskAge', '42'], ['TaskQueueName', 'Sales'], ['TaskChannelUniqueName', 'voice'], ['WorkerSid', 'mara'],
    ['TaskAttributes', '{"from":"2025550118","reason":"Wants to cancel 😀"}'],
  ]));
  assert.equal(posted.status, 202, JSON.stringify(posted.answer));
  assert.deepEqual(streamOf(posted).sort(), ['agent/mara', 'customer/ida']);
  const arrived = await panel.event('customer/ida', 'EV1');
  assert.equal(arrived.type, 'sidelight.interaction.offered');
  assert.equal(arrived.data.reason, 'Wants to cancel 😀');
  assert.equal(arrived.data.waitms, 42000);
  assert.equal(arrived.time, '2026-11-17T09:00:30Z');
});

test('a call of Genesys Cloud is offered for the right customer', async () => {
  const posted = await curl('genesys-cloud', ...json(own('genesys-cloud.call')));
  assert.equal(posted.status, 202);
  assert.ok(streamOf(posted).includes('customer/ida'));
  const arrived = await panel.event('customer/ida', posted.answer.results[0].id);
  assert.equal(arrived.data.agent, 'mara');
});

test('three events of one call in Zammad, as form and as JSON, are one interaction', async () => {
  const call = { from: '493023125741', to: '492214710334', direction: 'in', callId: 'z-1' };
  const rings = await curl('zammad-cti', ...form([...Object.entries({ event: 'newCall', ...call }), ['user[]', 'Mara Muster'], ['user[]', 'Otto Probe']]));
  const answered = await curl('zammad-cti', ...json(JSON.stringify({ event: 'answer', ...call, answeringNumber: 'mara' })));
  const ended = await curl('zammad-cti', ...json(JSON.stringify({ event: 'hangup', ...call, cause: 'normalClearing' })));
  for (const posted of [rings, answered, ended]) {
    assert.equal(posted.status, 202, JSON.stringify(posted.answer));
    assert.ok(streamOf(posted).includes('customer/otto'), JSON.stringify(posted.answer));
    const arrived = await panel.event('customer/otto', posted.answer.results[0].id);
    assert.equal(arrived.correlationid, 'z-1');
  }
  const again = await curl('zammad-cti', ...json(JSON.stringify({ event: 'hangup', ...call, cause: 'normalClearing' })));
  assert.equal(again.answer.results[0].duplicate, true);
});

test('a body that fits no mapping is kept as it came, counted, and in a stream', async () => {
  await panel.subscribe('unmatched/unrouted');
  await panel.caughtUp('unmatched/unrouted');
  const body = { hello: ['wörld', null], team: 'sales', identities: [{ kind: 'phone', value: '+12025550118' }] };
  const posted = await curl('zammad-cti', ...json(JSON.stringify(body)));
  assert.equal(posted.status, 202);
  assert.equal(posted.answer.raw.reason, 'not_of_this_kind');
  assert.deepEqual(streamOf(posted), ['unmatched/unrouted']);
  const arrived = await panel.event('unmatched/unrouted', posted.answer.results[0].id);
  assert.equal(arrived.type, 'sidelight.raw.received');
  assert.deepEqual(arrived.data.body, body);
  const repeated = await curl('zammad-cti', ...json(JSON.stringify(body)));
  assert.equal(repeated.answer.results[0].duplicate, true);
  const metrics = await (await fetch(`${hub.http}/metrics`)).text();
  assert.match(metrics, /^sidelight_ingest_raw_total\{mapping="zammad-cti"\} 2$/m);
});

test('JSON that is broken inside a text costs the field, and the body is kept besides', async () => {
  const posted = await curl('twilio-taskrouter', ...json(own('twilio-taskrouter.broken-attributes')));
  assert.equal(posted.status, 202);
  assert.equal(posted.answer.results.length, 2);
  assert.equal(posted.answer.raw.reason, 'incomplete');
  assert.match(posted.answer.raw.troubles[0].sentence, /not valid JSON/);
  assert.doesNotMatch(JSON.stringify(posted.answer.raw), /5550118/);
  assert.ok(streamOf(posted).includes('unmatched/WT01'));
  assert.deepEqual(streamOf(posted, 1), ['unmatched/unrouted']);
});

// The mapping a vendor's file belongs to, by how its name begins.
const mappings = {
  'amazon-connect': 'amazon-connect', 'apache-unomi': 'apache-unomi', chatwoot: 'chatwoot', 'genesys-cloud': 'genesys-cloud', salesforce: 'salesforce',
  'twilio-taskrouter': 'twilio-taskrouter', 'webex-desktop': 'webex-desktop', 'webex-jds': 'webex-jds', 'zammad.cti': 'zammad-cti',
  'zammad.webhook': 'zammad-ticket', zendesk: 'zendesk',
};

test('every real body is taken: its events, or itself', { skip }, async () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const mapping = mappings[Object.keys(mappings).find((start) => file.startsWith(start))];
    assert.ok(mapping, file);
    const body = readFileSync(join(folder, file), 'utf8').replaceAll('{{$guid}}', '00000000-0000-4000-8000-000000000001');
    const posted = await curl(mapping, ...json(body));
    assert.equal(posted.status, 202, `${file}: ${JSON.stringify(posted.answer)}`);
    assert.ok(posted.answer.results.length > 0, file);
    for (const result of posted.answer.results) assert.ok(result.offsets.length > 0, file);
  }
});
