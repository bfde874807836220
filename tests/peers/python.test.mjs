// Python's websockets as a panel: every frame of both directions held against docs/asyncapi.yaml.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { after, before, test } from 'node:test';
import { createInterface } from 'node:readline';
import { Contract } from './lib/contract.mjs';
import { offer, profile, touchpoint } from './lib/events.mjs';
import { Hub } from './lib/hub.mjs';

let hub;
before(async () => {
  hub = await Hub.start();
  for (const event of [profile('peer-9', { name: 'Peer Nine' }), offer('peer-9', 'call-9')]) {
    assert.equal((await hub.post(JSON.stringify(event))).status, 202);
  }
});
after(() => hub.remove());

test('a panel in Python follows, is told live, writes a note and reads back', async () => {
  const live = touchpoint('peer-9', 'Told live — 現在');
  const program = new URL('./python/panel.py', import.meta.url).pathname;
  const panel = spawn('/usr/bin/python3', [program, hub.ws, hub.tokens.agent, 'customer/peer-9', live.id, 'call-9'],
    { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = new Promise((resolve) => panel.once('exit', resolve));
  const contract = new Contract();
  const seen = [];
  for await (const line of createInterface({ input: panel.stdout })) {
    const { from, frame } = JSON.parse(line);
    seen.push(contract.check(frame, from));
    if (frame.type === 'hub.caughtup.v1') assert.equal((await hub.post(JSON.stringify(live))).status, 202);
  }
  assert.equal(await exited, 0);
  for (const name of ['hub.hello.v1', 'hub.welcome.v1', 'hub.snapshot.v1', 'hub.accepted.v1', 'hub.page.v1']) {
    assert.ok(seen.includes(name), `${name} was not seen`);
  }
});
