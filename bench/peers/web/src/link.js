// The panel protocol in a browser: hello, snapshot or resume, deliveries kept before they are acknowledged.
export class Link extends EventTarget {
  constructor(url, token, device, store) {
    super();
    Object.assign(this, { url, token, device, store, requests: 0, queue: [], keeping: false, positions: new Map() });
  }

  async start(streams) {
    for (const position of await this.store.positions()) this.positions.set(position.stream, position);
    this.streams = new Set(streams);
    this.connect();
  }

  connect() {
    this.socket = new WebSocket(this.url, 'cloudevents.json');
    this.socket.onopen = () => this.send('hub.hello.v1', {
      protocol: 1, client: { name: 'web', version: '1' }, device: this.device, token: this.token,
      window: { events: 256, bytes: 1048576 },
    });
    this.socket.onmessage = ({ data }) => this.take(JSON.parse(data));
    this.socket.onclose = () => {
      this.dispatchEvent(new CustomEvent('state', { detail: 'offline' }));
      setTimeout(() => this.connect(), 500 + Math.random() * 1000);
    };
  }

  send(type, data) {
    this.socket.send(JSON.stringify({
      specversion: '1.0', id: `r${++this.requests}`, source: `/panel/${this.device}`, type,
      datacontenttype: 'application/json', data,
    }));
  }

  follow(streams) {
    const subs = streams.map((stream) => {
      const known = this.positions.get(stream);
      return { stream, from: known ? { epoch: known.epoch, offset: known.offset, fence: known.fence } : 'snapshot' };
    });
    this.send('hub.subscribe.v1', { subs });
  }

  also(stream) {
    if (this.streams.has(stream)) return;
    this.streams.add(stream);
    if (this.socket.readyState === WebSocket.OPEN && this.welcome) this.follow([stream]);
  }

  take(frame) {
    if (frame.hubstream) {
      this.queue.push(frame);
      this.keepSome();
    } else if (frame.type === 'hub.welcome.v1') {
      this.welcome = true;
      this.dispatchEvent(new CustomEvent('state', { detail: 'live' }));
      this.follow([...this.streams]);
    } else if (frame.type === 'hub.snapshot.v1') {
      const { stream, epoch, offset, events } = frame.data;
      for (const event of events) this.queue.push({ ...event, hubstream: stream, huboffset: offset, hubepoch: epoch, snapshot: true });
      this.keepSome();
    }
  }

  // Whatever has come while the last transaction ran goes into the next one.
  async keepSome() {
    if (this.keeping) return;
    this.keeping = true;
    while (this.queue.length) {
      const batch = this.queue.splice(0);
      const byStream = Map.groupBy(batch, (event) => event.hubstream);
      for (const [stream, events] of byStream) {
        const last = events.at(-1);
        const kept = events.map((event) => ({ ...event, owner: stream, ms: Date.parse(event.time) || 0 }));
        const position = { stream, epoch: last.hubepoch, offset: last.huboffset, fence: await fenceOf(last) };
        await this.store.keep(kept, position);
        this.positions.set(stream, position);
        this.dispatchEvent(new CustomEvent('events', { detail: kept }));
        this.unacknowledged = { ...this.unacknowledged, [stream]: last.huboffset };
      }
      this.send('hub.ack.v1', { acks: this.unacknowledged });
      this.unacknowledged = {};
    }
    this.keeping = false;
  }
}

async function fenceOf(event) {
  const bytes = new TextEncoder().encode(`${event.source}\0${event.id}`);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
