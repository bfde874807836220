// The CloudEvents-shaped bodies of Webex JDS, placeholders filled in, posted as they are.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { profile } from './lib/events.mjs';
import { Hub } from './lib/hub.mjs';
import { Panel } from './lib/panel.mjs';

const folder = process.env.SIDELIGHT_PAYLOADS ?? new URL('../../../shared/data/payloads', import.meta.url).pathname;
const skip = existsSync(folder) ? false : 'there are no vendor bodies here; SIDELIGHT_PAYLOADS names their folder';

const people = {
  ross: { name: 'Customer One', identities: [{ kind: 'email', value: 'ross.geller@example.com' }] },
  rachel: { name: 'Customer Two', identities: [{ kind: 'email', value: 'rachel.greene@example.com' }] },
  phone64: { name: 'Customer Three', identities: [{ kind: 'phone', value: '+1 202 555 0164' }] },
  phone29: { name: 'Customer Four', identities: [{ kind: 'phone', value: '+1 (202) 555-0129' }] },
  mobile: { name: 'Customer Five', identities: [{ kind: 'phone', value: '+12025550150' }] },
};
// The identity each body names, and whose it is.
const owner = {
  'ross.geller@example.com': 'ross', 'rachel.greene@example.com': 'rachel', '+12025550164': 'phone64',
  12025550129: 'phone29', '2025550150': 'mobile',
};

function bodies() {
  const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8')
    .replaceAll('{{$guid}}', () => randomUUID()).replaceAll('your mobile number', '2025550150'));
  return [
    read('webex-jds.cloudevent.custom-web-login.json'),
    read('webex-jds.cloudevent.task-ended.json'),
    ...read('webex-jds.timeline.history-v1.json'),
    ...read('webex-jds.timeline.ongoing-call.json'),
    ...read('webex-jds.postman-events.usecases.json').map((row) => row.event),
  ];
}

let hub;
let panel;

before(async () => {
  if (skip) return;
  hub = await Hub.start();
  panel = new Panel();
  await panel.connect(hub);
  for (const [key, data] of Object.entries(people)) {
    assert.equal((await hub.post(JSON.stringify(profile(key, data)))).status, 202);
    await panel.subscribe(`customer/${key}`);
    await panel.caughtUp(`customer/${key}`);
  }
});
after(async () => {
  if (skip) return;
  await panel.drop();
  await hub.remove();
});

test('Webex bodies stand in the history of the right customer, repeated ids once', { skip }, async () => {
  const expected = new Map(Object.keys(people).map((key) => [key, []]));
  const known = new Set();
  for (const body of bodies()) {
    const { status, answer, text } = await hub.post(JSON.stringify(body));
    assert.equal(status, 202, `${body.type}: ${text}`);
    const pair = `${body.source}\0${body.id}`;
    assert.equal(answer.results[0].duplicate, known.has(pair), `${body.type} ${text}`);
    if (!known.has(pair)) expected.get(owner[body.identity]).push(body);
    known.add(pair);
  }
  // Two pairs of the samples are repeats: the timeline's "id" of "wxcc", and the ongoing call.
  assert.equal(known.size, bodies().length - 2);
  for (const [key, list] of expected) {
    assert.ok(list.length > 0, `${key} has none`);
    for (const body of list) {
      const arrived = await panel.event(`customer/${key}`, body.id);
      const event = arrived.id === body.id ? arrived : arrived.data.events.find((one) => one.id === body.id);
      assert.equal(event.type, body.type);
      assert.deepEqual(event.data, body.data);
    }
    const types = panel.events(`customer/${key}`).filter((event) => !event.type.startsWith('sidelight.'));
    assert.equal(types.length, list.length, `${key} has events of somebody else`);
  }
});
