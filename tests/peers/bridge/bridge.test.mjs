// The bridge of the real companion, by a stranger's sockets and by our own client.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { after, before, describe, test } from 'node:test';
import WebSocket from 'ws';
import { SidelightBridge } from '../../../bridge/sidelight-bridge.js';
import { Companion } from '../lib/companion.mjs';
import { Display } from '../lib/display.mjs';
import { profile } from '../lib/events.mjs';
import { Hub } from '../lib/hub.mjs';
import { until } from '../lib/until.mjs';

const origin = 'http://localhost:8123';
const other = 'http://localhost:8124';
let hub, display, companion;

before(async () => {
  [hub, display] = [await Hub.start(), await Display.start()];
  const suggestion = {
    specversion: '1.0', id: randomUUID(), source: '/peers/engine', type: 'sidelight.suggestion.offered', subject: 'c-1',
    time: new Date().toISOString(), datacontenttype: 'application/json',
    data: { suggestion: 's-1', action: 'verify-otp', title: 'Verify by one-time code' },
  };
  for (const event of [profile('c-1', { name: 'Peer One' }), suggestion])
    assert.equal((await hub.post(JSON.stringify(event))).status, 202);
  companion = await Companion.start(hub, display, [origin, other]);
});
after(async () => {
  await companion?.end();
  await display?.end();
  await hub?.remove();
});

// What a socket of this page comes to: { status } of a refused upgrade, or { code, got } of a closed one.
function attempt({ from = origin, host, url = companion.url, say } = {}) {
  const socket = new WebSocket(url, { headers: { ...(host && { Host: host }), ...(from && { Origin: from }) } });
  const got = [];
  return new Promise((resolve) => {
    socket.on('unexpected-response', (request, response) => { resolve({ status: response.statusCode, got }); request.destroy(); });
    socket.on('error', () => {});
    socket.on('message', (data) => {
      got.push(JSON.parse(data));
      if (got.length === 1) say?.(socket, got[0]);
    });
    socket.on('close', (code) => resolve({ code, got }));
  });
}

class PageSocket extends WebSocket {
  constructor(url) { super(url, { headers: { Origin: origin } }); }
}
function page(options = {}) {
  const kept = new Map();
  const storage = { getItem: (k) => kept.get(k) ?? null, setItem: (k, v) => kept.set(k, v), removeItem: (k) => kept.delete(k) };
  return new SidelightBridge({ name: 'Peers', storage, origin, ports: [companion.port], WebSocket: PageSocket, backOff: [10, 50], ...options });
}

describe('who is no page of ours gets nothing', () => {
  const upgrades = [
    ['a foreign origin', { from: 'http://evil.test' }, 403],
    ['a page of another port', { from: 'http://localhost:8125' }, 403],
    ['the origin null', { from: 'null' }, 403],
    ['no origin at all', { from: null }, 403],
    ['a rebound host name', { host: () => `evil.test:${companion.port}` }, 421],
    ['a host without the port', { host: () => '127.0.0.1' }, 421],
    ['the name of a page of ours', { host: () => `localhost.evil.test:${companion.port}` }, 421],
    ['[::1] with another port', { host: () => '[::1]:1' }, 421],
    ['a token in the URL', { url: () => `${companion.url}?token=1` }, 404],
    ['another path', { url: () => `ws://127.0.0.1:${companion.port}/` }, 404],
  ];
  for (const [name, given, status] of upgrades) {
    test(`${name}: ${status} before any upgrade`, async () => {
      const { host, url, ...rest } = given;
      const seen = await attempt({ ...rest, ...(host && { host: host() }), ...(url && { url: url() }) });
      assert.equal(seen.status, status);
      assert.deepEqual(seen.got, []);
    });
  }

  const wrong = JSON.stringify({ type: 'authenticate', pairing: '0'.repeat(32), challenge: '1'.repeat(64), proof: '2'.repeat(64) });
  const messages = [
    ['a wrong token', wrong, 4401],
    ['a wish without a proof', '{"type":"popCustomer","request":1,"customer":"c-1"}', 4401],
    ['what is no JSON', '{', 4400],
    ['a message nobody knows', '{"type":"readCustomer"}', 4400],
    ['bytes', Buffer.from([1, 2, 3]), 4400],
    ['a message of 64 KiB', 'x'.repeat(65_536), 1009],
  ];
  for (const [name, message, code] of messages) {
    test(`${name}: closed with ${code}`, async () => {
      const seen = await attempt({ say: (socket) => socket.send(message) });
      assert.equal(seen.code, code);
      assert.deepEqual(seen.got.map(({ type }) => type), ['hello']);
      assert.deepEqual(Object.keys(seen.got[0]).sort(), ['challenge', 'protocol', 'type']);
    });
  }

  test('silence: closed with 4408', async () => {
    assert.equal((await attempt()).code, 4408);
  });

  test('too many wrong tokens of an origin: closed with 4429', async () => {
    const codes = [];
    for (let i = 0; i < 6; ++i) codes.push((await attempt({ from: other, say: (socket) => socket.send(wrong) })).code);
    assert.deepEqual(codes, [4401, 4401, 4401, 4401, 4401, 4429]);
  });

  test('a wrong code three times: closed with 4429, and no token', async () => {
    let asked;
    await new Promise((answered) => {
      asked = attempt({ from: other, say: (socket) => {
        socket.once('message', answered);
        socket.send('{"type":"pair","name":"Guessing"}');
      } });
    });
    await companion.keys('alt+c');
    for (let i = 0; i < 3; ++i) await companion.keys('x', 'Return');
    const seen = await asked;
    await companion.keys('Escape');
    assert.equal(seen.code, 4429);
    assert.deepEqual(seen.got.map(({ type }) => type), ['hello', 'code']);
  });
});

describe('where it listens', () => {
  test('on 127.0.0.1 and on ::1', async () => {
    const refused = JSON.stringify({ type: 'readCustomer' });
    for (const host of ['127.0.0.1', '[::1]']) {
      const seen = await attempt({ url: `ws://${host}:${companion.port}/v1/bridge`, say: (socket) => socket.send(refused) });
      assert.equal(seen.code, 4400, host);
    }
    const named = await attempt({ host: `[::1]:${companion.port}`, say: (socket) => socket.send(refused) });
    assert.equal(named.code, 4400);
  });

  test('on no address that others can reach', async () => {
    const others = Object.values(networkInterfaces()).flat().filter(({ internal, scopeid }) => !internal && !scopeid);
    for (const { address, family } of others) {
      const error = await new Promise((resolve) => connect({ host: address, port: companion.port, family: family === 'IPv6' ? 6 : 4 })
        .once('error', ({ code }) => resolve(code)).once('connect', function reached() { this.destroy(); resolve('reached'); }));
      assert.equal(error, 'ECONNREFUSED', address);
    }
  });
});

describe('a page the agent connects', () => {
  test('pairs, pops a customer, hears what was accepted, and comes back by itself', async () => {
    const ours = page();
    const [codes, states, actions, closed] = [[], [], [], []];
    ours.onCode = (code) => codes.push(code);
    ours.onState = (state) => states.push(state);
    ours.onAction = (action) => actions.push(action);
    ours.onDisconnected = (why) => closed.push(why);
    ours.connect();
    await until('the code', () => codes[0]);
    assert.match(codes[0], /^\d{6}$/);
    await companion.typeCode(codes[0]);
    await until('the pairing', () => ours.connected);
    await until('the hub', () => states.at(-1)?.link === 'live');

    const answers = [];
    ours.onAnswer = (answer) => answers.push(answer);
    const first = await ours.popCustomer('c-1');
    assert.ok(['waiting', 'shown'].includes(first.outcome));
    await until('the customer', () => [first, ...answers].at(-1).outcome === 'shown');
    // The suggestion comes with the customer's stream.
    await until('the action', async () => { await companion.keys('alt+1'); return actions.length > 0; });
    assert.deepEqual(actions[0], { action: 'verify-otp', interaction: 'lookup-c-1' });
    assert.equal((await ours.popCustomer('a b')).outcome, 'invalid');

    // It is audited that the page was let in; no code, no token, no customer.
    const audit = (await readFile(`${companion.profile}/audit.ndjson`, 'utf8')).trim().split('\n').map((line) => JSON.parse(line));
    const lines = audit.filter(({ what, subject }) => what === 'bridge.paired' && subject === origin);
    assert.equal(lines.length, 1);
    assert.deepEqual(Object.keys(lines[0]), ['count', 'at', 'what', 'subject', 'id', 'before', 'hash']);
    assert.deepEqual(audit.map(({ count }) => count), audit.map((_, i) => i + 1));

    ours.disconnect();
    await until('the end', () => closed.length === 1);
    ours.connect();
    await until('the second connection', () => ours.connected);

    // More than 20 messages a second, however slowly a busy machine lets them through.
    await until('the end of too many', () => {
      if (closed.at(-1).code === 4429) return true;
      for (let i = 0; i < 60; ++i) ours.setTheme('dark');
      return false;
    });
    ours.disconnect();
  });
});
