// An independent panel, written from docs/asyncapi.yaml: everything a panel does, and every frame held against the document.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { Contract } from './lib/contract.mjs';
import { note, offer, profile, touchpoint } from './lib/events.mjs';
import { Hub } from './lib/hub.mjs';
import { Panel, fenceOf } from './lib/panel.mjs';

const key = 'peer-5';
const stream = `customer/${key}`;
const contract = new Contract();
const panels = [];
let hub;

async function newPanel(device) {
  const panel = new Panel(device);
  panels.push(panel);
  panel.welcome = await panel.connect(hub);
  return panel;
}
const post = async (event) => {
  const { status, answer, text } = await hub.post(JSON.stringify(event));
  assert.equal(status, 202, text);
  return answer.results[0].offsets.find((place) => place.stream === stream)?.offset;
};

before(async () => {
  hub = await Hub.start();
  await post(profile(key, { name: 'Peer Five', tier: 'Gold' }));
  await post(offer(key, 'call-5'));
});
after(async () => {
  for (const panel of panels) panel.socket?.terminate();
  await hub.remove();
});

describe('a panel written from the document', () => {
  test('is welcomed and told the limits', async () => {
    const panel = await newPanel();
    const { data } = panel.welcome;
    assert.equal(data.limits.message, 81920);
    assert.ok(data.pinginterval > 0 && data.pinginterval <= 25_000);
    assert.ok(Math.abs(Date.parse(data.servertime) - Date.now()) < 60_000);
  });

  test('sees the offer on its agent stream, with the customer\'s card', async () => {
    const panel = await newPanel();
    await panel.subscribe('agent/dev');
    await panel.caughtUp('agent/dev');
    const offered = panel.events('agent/dev').find((event) => event.correlationid === 'call-5');
    assert.equal(offered.data.card.name, 'Peer Five');
  });

  test('gets a snapshot, then what happens', async () => {
    const panel = await newPanel();
    const result = await panel.subscribe(stream);
    assert.equal(result.outcome, 'fresh');
    await panel.caughtUp(stream);
    assert.ok(panel.events(stream).some((event) => event.type === 'sidelight.customer.updated'));
    const event = touchpoint(key, 'Live');
    const offset = await post(event);
    const frame = await panel.event(stream, event.id);
    assert.equal(frame.huboffset, offset);
    assert.equal(frame.hubepoch, result.epoch);
    panel.ack({ [stream]: offset });
  });

  test('drops, misses some, and resumes after its last position by fence: nothing lost, nothing twice', async () => {
    const device = randomUUID();
    const panel = await newPanel(device);
    const { epoch } = await panel.subscribe(stream);
    await panel.caughtUp(stream);
    const last = touchpoint(key, 'Last before the drop');
    const offset = await post(last);
    await panel.event(stream, last.id);
    panel.ack({ [stream]: offset });
    await panel.drop();

    const missed = [];
    for (let i = 0; i < 300; ++i) missed.push(touchpoint(key, `Missed ${i}`));
    for (let i = 0; i < missed.length; i += 100) {
      const answer = await hub.post(JSON.stringify(missed.slice(i, i + 100)), 'application/cloudevents-batch+json');
      assert.equal(answer.status, 202);
    }

    const again = await newPanel(device);
    const result = await again.subscribe(stream, { epoch, offset, fence: fenceOf(last) });
    assert.equal(result.outcome, 'resumed');
    await again.event(stream, missed.at(-1).id);
    await again.caughtUp(stream);
    const frames = again.received.filter((frame) => frame.hubstream === stream);
    assert.deepEqual(frames.map((frame) => frame.id), missed.map((event) => event.id));
    let prev = offset;
    for (const frame of frames) {
      assert.equal(frame.hubprev, prev);
      prev = frame.huboffset;
    }
  });

  test('is told when its position is not the log\'s', async () => {
    const panel = await newPanel();
    const event = touchpoint(key, 'Position');
    const offset = await post(event);
    const probe = await newPanel();
    const { epoch } = await probe.subscribe(stream);
    const rows = [
      ['a wrong fence', { epoch, offset, fence: '0000000000000000' }],
      ['an unknown epoch', { epoch: 'nobody-knows', offset, fence: fenceOf(event) }],
      ['an offset beyond the top', { epoch, offset: '18000000000000000000', fence: fenceOf(event) }],
    ];
    for (const [name, from] of rows) {
      const result = await panel.subscribe(stream, from);
      assert.equal(result.outcome, 'reset', name);
      assert.ok(result.reason, name);
      const id = panel.control('hub.unsubscribe.v1', { streams: [stream] });
      await panel.answer(id, 'hub.subscribed.v1');
    }
  });

  test('reads history page by page, both ways, the same events', async () => {
    const panel = await newPanel();
    const collect = async (direction) => {
      const ids = [];
      let request = direction === 'after' ? { after: '0'.repeat(20) } : {};
      for (let page; !page?.end;) {
        page = await panel.history(stream, { ...request, limit: 70 });
        ids.push(...page.events.map((event) => event.id));
        request = { [direction]: page.next };
      }
      return ids;
    };
    const forth = await collect('after');
    const back = await collect('before');
    assert.ok(forth.length > 300);
    assert.equal(new Set(forth).size, forth.length);
    assert.deepEqual(back, [...forth].reverse());
  });

  test('sends an outbox event: accepted once, the repeat is told to be one', async () => {
    const device = randomUUID();
    const panel = await newPanel(device);
    await panel.subscribe(stream);
    await panel.caughtUp(stream);
    const event = note(key, 'call-5', 'Written by a stranger\'s panel');
    const seq = '00000000000000000007';
    const first = await panel.outbox(event, seq);
    assert.equal(first.type, 'hub.accepted.v1', JSON.stringify(first.data));
    assert.equal(first.data.duplicate, false);
    assert.equal(first.data.stream, stream);
    await panel.event(stream, event.id);
    await panel.drop();

    const again = await newPanel(device);
    const second = await again.outbox(event, seq);
    assert.equal(second.type, 'hub.accepted.v1', JSON.stringify(second.data));
    assert.equal(second.data.duplicate, true);
    assert.equal(second.data.offset, first.data.offset);
    const page = await again.history(stream, { limit: 500 });
    assert.ok(page.events.filter((one) => one.id === event.id).length <= 1);
  });

  test('an outbox event that cannot be is rejected for good, and the next one passes', async () => {
    const panel = await newPanel();
    const bad = await panel.outbox({ ...note(key, 'call-5', 'x'), data: { text: 7 } }, '00000000000000000001');
    assert.equal(bad.type, 'hub.rejected.v1');
    assert.equal(bad.data.retryable, false);
    assert.match(bad.data.message, /\.$/);
    const good = await panel.outbox(note(key, 'call-5', 'y'), '00000000000000000002');
    assert.equal(good.type, 'hub.accepted.v1', JSON.stringify(good.data));
  });

  test('is refused what it may not follow, and lives on', async () => {
    const panel = await newPanel();
    const result = await panel.subscribe('agent/somebody-else');
    assert.equal(result.outcome, 'refused');
    assert.ok(result.reason);
    assert.equal((await panel.subscribe(stream)).outcome, 'fresh');
  });

  test('is answered an error to a message that makes no sense, and lives on or is closed with 4000', async () => {
    const panel = await newPanel();
    const id = panel.control('hub.history.v1', { stream: 7 });
    const told = await Promise.race([panel.closed, panel.answer(id, 'hub.error.v1')]);
    assert.ok(told === 4000 || /\.$/.test(told.data.message));
  });

  test('a wrong token is closed with 4001 or refused with 401', async () => {
    const panel = new Panel();
    const outcome = panel.connect(hub, { token: 'nobody' }).catch((error) => error);
    const told = await Promise.race([outcome, panel.connected.then(() => panel.closed, () => outcome)]);
    assert.ok(told === 4001 || /401/.test(String(told)), String(told));
  });

  test('every frame of both directions is as docs/asyncapi.yaml says', () => {
    const seen = new Set();
    for (const panel of panels) {
      for (const frame of panel.received) seen.add(contract.check(frame, 'hub'));
      for (const frame of panel.sent) {
        // The one that makes no sense on purpose.
        if (frame.type === 'hub.history.v1' && frame.data.stream === 7) continue;
        seen.add(contract.check(frame, 'panel'));
      }
    }
    assert.ok(seen.size >= 12, [...seen].join(', '));
  });
});
