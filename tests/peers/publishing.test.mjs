// An event posted with curl and with npm cloudevents arrives at a panel.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { CloudEvent, HTTP, Mode, emitterFor, httpTransport } from 'cloudevents';
import { touchpoint } from './lib/events.mjs';
import { Hub } from './lib/hub.mjs';
import { Panel } from './lib/panel.mjs';

const stream = 'customer/peer-1';
let hub;
let panel;

before(async () => {
  hub = await Hub.start();
  panel = new Panel();
  await panel.connect(hub);
  await panel.subscribe(stream);
  await panel.caughtUp(stream);
});
after(async () => {
  await panel.drop();
  await hub.remove();
});

test('an event posted with curl arrives', async () => {
  const event = touchpoint('peer-1', 'Posted with curl');
  const { stdout } = await promisify(execFile)('curl', ['-sS', '-w', '\n%{http_code}', '-X', 'POST',
    '-H', `Authorization: Bearer ${hub.tokens.publisher}`, '-H', 'Content-Type: application/cloudevents+json',
    '--data-binary', JSON.stringify(event), `${hub.http}/v1/events`]);
  assert.match(stdout, /\n202$/);
  const arrived = await panel.event(stream, event.id);
  assert.deepEqual(arrived.data, event.data);
  assert.equal(arrived.time && Date.parse(arrived.time), Date.parse(event.time));
});

for (const [name, mode] of [['structured', Mode.STRUCTURED], ['binary', Mode.BINARY]]) {
  test(`an event of npm cloudevents in ${name} mode arrives`, async () => {
    const emit = emitterFor(httpTransport(`${hub.http}/v1/events`), { binding: HTTP, mode });
    const event = new CloudEvent({
      type: 'sidelight.touchpoint.recorded', source: '/peers/npm', subject: 'peer-1', correlationid: 'call-9',
      data: { channel: 'shop', kind: 'order', title: `Posted in ${name} mode · Ünïcödé 茶壶` },
    });
    const answer = await emit(event, { headers: { authorization: `Bearer ${hub.tokens.publisher}` } });
    assert.equal(JSON.parse(answer.body).results[0].duplicate, false, answer.body);
    const arrived = await panel.event(stream, event.id);
    assert.deepEqual(arrived.data, event.data);
    assert.equal(arrived.correlationid, 'call-9');
    assert.equal(arrived.type, event.type);
  });
}

test('the same event twice is one event', async () => {
  const event = touchpoint('peer-1', 'Said twice');
  const first = await hub.post(JSON.stringify(event));
  const second = await hub.post(JSON.stringify(event));
  assert.equal(second.status, 202);
  assert.equal(second.answer.results[0].duplicate, true);
  assert.deepEqual(second.answer.results[0].offsets, first.answer.results[0].offsets);
  const last = touchpoint('peer-1', 'After it');
  await hub.post(JSON.stringify(last));
  await panel.event(stream, last.id);
  assert.equal(panel.received.filter((frame) => frame.id === event.id).length, 1);
});

test('one bad event of a batch is named and the others arrive', async () => {
  const good = [touchpoint('peer-1', 'Before the bad one'), touchpoint('peer-1', 'After the bad one')];
  const bad = touchpoint('peer-1', 'Bad', { time: 'yesterday' });
  const { status, answer } = await hub.post(JSON.stringify([good[0], bad, good[1]]), 'application/cloudevents-batch+json');
  assert.equal(status, 207);
  assert.equal(answer.results[1].error.code, 'bad_time');
  assert.match(answer.results[1].error.message, /\.$/);
  await panel.event(stream, good[0].id);
  await panel.event(stream, good[1].id);
});

test('canonical data that no view could use is refused with its place', async () => {
  const { status, answer } = await hub.post(JSON.stringify(touchpoint('peer-1', 'x', { data: { kind: 'x', place: { lat: 91 } } })));
  assert.equal(status, 400);
  assert.equal(answer.error.code, 'bad_data');
  assert.match(answer.error.message, /\/place\/lat/);
});

test('a publisher without a token is turned away', async () => {
  const { status, answer } = await hub.post('{}', 'application/cloudevents+json', { authorization: '' });
  assert.equal(status, 401);
  assert.match(answer.error.message, /\.$/);
});
