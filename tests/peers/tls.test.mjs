// Independent clients against the hub's own TLS: npm cloudevents, npm ws, Python's websockets; who trusts somebody else does not
// come in, and a reader that stops holds nobody up.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { after, before, test } from 'node:test';
import { createInterface } from 'node:readline';
import { CloudEvent, HTTP } from 'cloudevents';
import WebSocket from 'ws';
import { Contract } from './lib/contract.mjs';
import { offer, profile, touchpoint } from './lib/events.mjs';
import { Panel } from './lib/panel.mjs';
import { TlsHub } from './lib/tlshub.mjs';

const key = 'peer-tls';
const stream = `customer/${key}`;
const contract = new Contract();
let hub;

before(async () => {
  hub = await TlsHub.start();
  for (const event of [profile(key, { name: 'Peer TLS' }), offer(key, 'call-tls')]) {
    const { status, text } = await hub.post(JSON.stringify(event));
    assert.equal(status, 202, text);
  }
});
after(() => hub.remove());

async function follower() {
  const panel = new Panel();
  const welcome = await panel.connect(hub);
  assert.match(welcome.data.markkey, /^[0-9a-f]{64}$/);
  await panel.subscribe(stream);
  await panel.caughtUp(stream);
  return panel;
}
function checkAll(panel) {
  for (const frame of panel.received) contract.check(frame, 'hub');
  for (const frame of panel.sent) contract.check(frame, 'panel');
}

test('npm cloudevents publishes in both modes, and npm ws follows', async () => {
  const panel = await follower();
  const events = [0, 1].map((n) => new CloudEvent(touchpoint(key, `Over TLS ${n}`)));
  for (const [n, message] of [HTTP.binary(events[0]), HTTP.structured(events[1])].entries()) {
    const { status, text } = await hub.ask('POST', '/v1/events', {
      headers: { ...message.headers, authorization: `Bearer ${hub.tokens.publisher}` }, body: message.body });
    assert.equal(status, 202, text);
    assert.equal((await panel.event(stream, events[n].id)).data.title, `Over TLS ${n}`);
  }
  checkAll(panel);
  panel.socket.terminate();
});

test('a panel in Python follows, writes a note and reads back', async () => {
  const live = touchpoint(key, 'Told live over TLS — 現在');
  const program = new URL('./python/panel.py', import.meta.url).pathname;
  const panel = spawn('/usr/bin/python3', [program, hub.ws, hub.tokens.agent, stream, live.id, 'call-tls', hub.authority.file],
    { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = new Promise((resolve) => panel.once('exit', resolve));
  const seen = new Set();
  for await (const line of createInterface({ input: panel.stdout })) {
    const { from, frame } = JSON.parse(line);
    seen.add(contract.check(frame, from));
    if (frame.type === 'hub.caughtup.v1') assert.equal((await hub.post(JSON.stringify(live))).status, 202);
  }
  assert.equal(await exited, 0);
  for (const name of ['hub.welcome.v1', 'hub.snapshot.v1', 'hub.accepted.v1', 'hub.page.v1']) assert.ok(seen.has(name), name);
});

test('a customer who is taken away is named by the mark alone, and comes back when that is lifted', async () => {
  const panel = await follower();
  await panel.subscribe('agent/dev');
  await panel.caughtUp('agent/dev');
  const revoke = (more) => hub.ask('POST', '/v1/revocations', { headers: { authorization: `Bearer ${hub.tokens.admin}` },
    body: JSON.stringify({ subject: 'dev', customer: key, ...more }) });
  assert.deepEqual((await revoke()).answer, { revoked: true });
  const word = await panel.frame((frame) => frame.type === 'sidelight.access.revoked', 'the word');
  const markKey = panel.received.find((frame) => frame.type === 'hub.welcome.v1').data.markkey;
  const mark = createHmac('sha256', Buffer.from(markKey, 'hex')).update(key).digest('hex').slice(0, 32);
  assert.deepEqual(word.data.marks, [mark]);
  assert.ok(!JSON.stringify(word).includes(key));
  const reset = await panel.frame((frame) => frame.type === 'hub.reset.v1', 'the reset');
  assert.equal(reset.data.reason, 'forbidden');
  assert.equal((await panel.subscribe(stream)).reason, 'revoked');
  assert.deepEqual((await revoke({ lifted: true })).answer, { lifted: true });
  await panel.frame((frame) => frame.type === 'sidelight.access.restored', 'the word back');
  assert.notEqual((await panel.subscribe(stream)).outcome, 'refused');
  checkAll(panel);
  panel.socket.terminate();
});

test('who does not know the authority, asks for another name, or speaks old TLS, does not come in', async () => {
  const refused = (options) => assert.rejects(hub.ask('GET', '/healthz', options));
  await refused({ ca: undefined });
  await refused({ servername: 'hub.example' });
  await refused({ maxVersion: 'TLSv1.1', minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' });
  const socket = new WebSocket(hub.ws, 'cloudevents.json');
  await assert.rejects(new Promise((resolve, reject) => { socket.once('open', resolve); socket.once('error', reject); }));
  assert.equal((await hub.ask('GET', '/healthz')).status, 200);
  assert.equal((await hub.ask('GET', '/healthz', { minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2' })).status, 200);
});

test('a reader that stops is sent its window and no more, and the others go on', async () => {
  const stopped = await follower();
  const good = await follower();
  const before = stopped.received.length;
  stopped.ack = () => {}; // keeps the credit
  stopped.socket.pause();
  const padding = 'x'.repeat(2000);
  let last;
  for (let batch = 0; batch < 10; ++batch) {
    const events = Array.from({ length: 100 }, (_, n) => touchpoint(key, `Many ${batch} ${n}`, {}));
    for (const event of events) event.data.detail = padding;
    last = events.at(-1);
    const { status, text } = await hub.post(JSON.stringify(events), 'application/cloudevents-batch+json');
    assert.equal(status, 202, text);
  }
  await good.event(stream, last.id);
  stopped.socket.resume();
  // What it gets now was sent before it stopped: let all of it come, and the next heartbeat's answer after it.
  const id = stopped.control('hub.history.v1', { stream, limit: 1 });
  await stopped.answer(id, 'hub.page.v1');
  const delivered = stopped.received.slice(before).filter((frame) => frame.hubstream === stream).length;
  assert.ok(delivered > 0 && delivered <= 256, `${delivered} events without an acknowledgement`);
  checkAll(good);
  for (const panel of [stopped, good]) panel.socket.terminate();
});
