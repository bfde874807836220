// A panel client as a stranger would write it: npm ws, and what docs/asyncapi.yaml says. Keeps every frame of both directions.
import { createHash, randomUUID } from 'node:crypto';
import WebSocket from 'ws';

export const fenceOf = (event) =>
  createHash('sha256').update(event.source).update('\0').update(event.id).digest('hex').slice(0, 16);

export class Panel {
  constructor(device = randomUUID()) {
    this.device = device;
    this.received = [];
    this.sent = [];
    this.waiters = [];
    this.ids = 0;
    this.unacknowledged = new Map(); // of a stream its last offset
    this.deliveries = 0;
  }

  async connect(hub, { token = hub.tokens.agent, hello = {} } = {}) {
    this.socket = new WebSocket(hub.ws, 'cloudevents.json', { headers: { authorization: `Bearer ${token}` }, ca: hub.ca });
    this.closed = new Promise((resolve) => this.socket.once('close', (code) => resolve(code)));
    this.socket.on('message', (data, isBinary) => this.#take(data, isBinary));
    this.socket.on('error', () => {});
    this.connected = new Promise((resolve, reject) => {
      this.socket.once('open', resolve);
      this.socket.once('error', reject);
    });
    await this.connected;
    const id = this.control('hub.hello.v1', {
      protocol: 1,
      client: { name: 'peers', version: '1' },
      device: this.device,
      window: { events: 256, bytes: 1048576 },
      ...hello,
    });
    return this.answer(id, 'hub.welcome.v1');
  }

  #take(data, isBinary) {
    const frame = isBinary ? { binary: true } : JSON.parse(data.toString('utf8'));
    this.received.push(frame);
    if (frame.hubstream) this.#returnCredit(frame);
    for (const waiter of [...this.waiters]) waiter();
  }

  // As the document asks: every 64 events, after they are kept.
  #returnCredit(frame) {
    this.unacknowledged.set(frame.hubstream, frame.huboffset);
    if (++this.deliveries % 64 !== 0) return;
    this.ack(Object.fromEntries(this.unacknowledged));
    this.unacknowledged.clear();
  }

  send(frame) {
    this.sent.push(frame);
    this.socket.send(JSON.stringify(frame));
    return frame.id;
  }

  control(type, data) {
    return this.send({
      specversion: '1.0', id: `r${++this.ids}`, source: `/panel/${this.device}`, type,
      datacontenttype: 'application/json', data,
    });
  }

  // The first frame, already here or still to come, that fits.
  async frame(fits, what, timeout = 10_000) {
    const find = () => this.received.find(fits);
    if (find()) return find();
    return new Promise((resolve, reject) => {
      const done = (settle, value) => {
        clearTimeout(timer);
        this.waiters.splice(this.waiters.indexOf(waiter), 1);
        settle(value);
      };
      const waiter = () => { if (find()) done(resolve, find()); };
      const timer = setTimeout(() => done(reject, new Error(`${what} did not come`)), timeout);
      this.waiters.push(waiter);
    });
  }

  answer(id, type) {
    return this.frame((frame) => frame.type === type && frame.causationid === id, `${type} to ${id}`);
  }

  async subscribe(stream, from = 'snapshot') {
    const id = this.control('hub.subscribe.v1', { subs: [{ stream, from }] });
    const answer = await this.answer(id, 'hub.subscribed.v1');
    return answer.data.results[0];
  }

  caughtUp(stream) {
    return this.frame((frame) => frame.type === 'hub.caughtup.v1' && frame.data.stream === stream, `caughtup of ${stream}`);
  }

  // What a panel would have in its history: snapshot parts, then deliveries, each once.
  events(stream) {
    const known = new Map();
    for (const frame of this.received) {
      if (frame.type === 'hub.snapshot.v1' && frame.data.stream === stream) {
        for (const event of frame.data.events) known.set(`${event.source}\0${event.id}`, event);
      }
      if (frame.hubstream === stream) known.set(`${frame.source}\0${frame.id}`, frame);
    }
    return [...known.values()];
  }

  event(stream, id) {
    return this.frame((frame) => (frame.hubstream === stream && frame.id === id) ||
      (frame.type === 'hub.snapshot.v1' && frame.data.stream === stream && frame.data.events.some((e) => e.id === id)),
    `event ${id} on ${stream}`);
  }

  async history(stream, { before, after, limit = 100 } = {}) {
    const id = this.control('hub.history.v1', { stream, limit, ...(before && { before }), ...(after && { after }) });
    return (await this.answer(id, 'hub.page.v1')).data;
  }

  // An outbox event; answered by hub.accepted.v1 or hub.rejected.v1.
  async outbox(event, hubseq) {
    const before = this.received.length;
    this.send({ specversion: '1.0', ...event, source: `/panel/${this.device}`, hubdevice: this.device, hubseq });
    const isAnswer = (frame) => /^hub\.(accepted|rejected)\.v1$/.test(frame.type) && frame.data.hubseq === hubseq;
    await this.frame((frame) => this.received.indexOf(frame) >= before && isAnswer(frame), `answer to ${hubseq}`);
    return this.received.findLast(isAnswer);
  }

  ack(acks) {
    this.control('hub.ack.v1', { acks });
  }

  // As a cable that is pulled out.
  async drop() {
    this.socket.terminate();
    await this.closed;
  }
}
