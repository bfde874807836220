// Connects a browser desktop to the Sidelight companion on the same machine (docs/bridge.md).
// An ES module without dependencies. The pairing's token never leaves the page: both sides prove
// that they know it, the panel first.
//
//   const sidelight = new SidelightBridge({ name: 'Agent desktop' });
//   sidelight.onCode = (code) => show(code);           // the agent types it into the panel
//   sidelight.onState = ({ link, interaction }) => …;
//   sidelight.onAction = ({ action, interaction }) => …;
//   sidelight.connect();
//   const { outcome } = await sidelight.popCustomer('c-1042');

const protocol = 1;
const ports = [47615, 47616, 47617];
const storageKey = 'sidelight-bridge';
// After these the page does not come back by itself: it is malformed, refused, or has to be paired anew.
const final = { 4400: 'malformed', 4403: 'refused' };
const encoder = new TextEncoder();

const hexOf = (buffer) => [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const hash = async (text) => hexOf(await crypto.subtle.digest('SHA-256', encoder.encode(text)));
const proofOf = async (token, side, origin, first, second) => {
  const key = await crypto.subtle.importKey('raw', encoder.encode(await hash(token)),
    { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const message = [`sidelight-bridge-1 ${side}`, origin, first, second].join('\n');
  return hexOf(await crypto.subtle.sign('HMAC', key, encoder.encode(message)));
};

export class SidelightBridge {
  #options; #socket; #port = 0; #tries = 0; #timer; #wanted = false; #requests = 0; #waiting = new Map();
  #challenge; #theirs; #proved = false; #queue = Promise.resolve();

  // Set these before connect(). onAnswer hears the answers that follow a first "waiting" or "choose".
  onCode = () => {};
  onState = () => {};
  onAction = () => {};
  onAnswer = () => {};
  onConnected = () => {};
  onDisconnected = () => {}; // ({ code, reason, final })

  // name: shown to the agent when pairing. storage: as localStorage; keeps the pairing. pair: false never asks for one.
  // backOff: milliseconds of the first wait and the longest.
  constructor({ name, storage = globalThis.localStorage, ports: own = ports, pair = true,
    origin = globalThis.location?.origin, backOff = [500, 30_000], WebSocket = globalThis.WebSocket }) {
    this.#options = { name, storage, ports: own, pair, origin, backOff, WebSocket };
  }

  get connected() { return this.#proved; }

  connect() {
    if (!globalThis.crypto?.subtle) throw new Error('Sidelight needs a page served by https or from this machine.');
    if (this.#wanted) return;
    this.#wanted = true;
    this.#open();
  }

  disconnect() {
    this.#wanted = false;
    clearTimeout(this.#timer);
    this.#socket?.close(1000);
  }

  // The page forgets its pairing; the agent can do the same in the panel.
  forget() { this.#options.storage.removeItem(storageKey); }

  // Each resolves to { outcome, interaction }; rejects when there is no connection.
  popCustomer(customer) { return this.#wish('popCustomer', { customer }); }
  popIdentity(kind, value) { return this.#wish('popIdentity', { kind, value }); }
  openInteraction(interaction) { return this.#wish('openInteraction', { interaction }); }
  setTheme(theme) { if (this.#proved) this.#send({ type: 'setTheme', theme }); }

  #wish(type, data) {
    if (!this.#proved) return Promise.reject(new Error('Sidelight is not connected.'));
    const request = ++this.#requests;
    return new Promise((resolve, reject) => {
      this.#waiting.set(request, { resolve, reject });
      this.#send({ type, request, ...data });
    });
  }

  #send(message) { this.#socket.send(JSON.stringify(message)); }

  #open() {
    const socket = new this.#options.WebSocket(`ws://127.0.0.1:${this.#options.ports[this.#port]}/v1/bridge`);
    this.#socket = socket;
    socket.onmessage = ({ data }) => {
      // In their order, although proofs take a moment.
      this.#queue = this.#queue.then(() => this.#socket === socket && this.#take(JSON.parse(data))).catch(() => socket.close(1000));
    };
    socket.onclose = (event) => { if (this.#socket === socket) this.#closed(event); };
  }

  #closed({ code, reason }) {
    const isFinal = code in final || (code === 4401 && !this.#options.pair);
    this.#proved = false;
    for (const { reject } of this.#waiting.values()) reject(new Error('Sidelight has gone.'));
    this.#waiting.clear();
    if (code === 4401 || code === 4403) this.forget(); // the pairing is not known any more
    if (isFinal) this.#wanted = false;
    this.onDisconnected({ code, reason, final: isFinal });
    if (!this.#wanted) return;
    if (code === 1006) this.#port = (this.#port + 1) % this.#options.ports.length;
    const [first, most] = this.#options.backOff;
    const wait = Math.min(most, first * 2 ** Math.min(this.#tries++, 10));
    this.#timer = setTimeout(() => this.#open(), wait / 2 + Math.random() * (wait / 2));
  }

  #pairing() {
    try { return JSON.parse(this.#options.storage.getItem(storageKey)); } catch { return null; }
  }

  async #take(message) {
    switch (message.type) {
      case 'hello': return this.#greet(message);
      case 'code': return this.onCode(message.code, message.expiresms);
      case 'paired':
        this.#options.storage.setItem(storageKey, JSON.stringify({ pairing: message.pairing, token: message.token }));
        return this.onCode(null);
      case 'welcome': return this.#welcome(message);
      default: if (this.#proved) this.#hear(message);
    }
  }

  async #greet({ protocol: theirs, challenge }) {
    if (theirs !== protocol) return this.disconnect();
    const known = this.#pairing();
    if (!known) {
      if (this.#options.pair) this.#send({ type: 'pair', name: this.#options.name });
      else this.disconnect();
      return;
    }
    this.#theirs = challenge;
    this.#challenge = hexOf(crypto.getRandomValues(new Uint8Array(32)));
    const proof = await proofOf(known.token, 'page', this.#options.origin, challenge, this.#challenge);
    this.#send({ type: 'authenticate', pairing: known.pairing, challenge: this.#challenge, proof });
  }

  // Whoever has the port knows the pairing, or hears nothing of ours.
  async #welcome({ proof, state }) {
    const known = this.#pairing();
    if (proof !== await proofOf(known.token, 'panel', this.#options.origin, this.#challenge, this.#theirs)) {
      this.#socket.close(1000);
      return;
    }
    this.#proved = true;
    this.#tries = 0;
    this.onConnected();
    this.onState(state);
  }

  #hear(message) {
    if (message.type === 'state') this.onState(message.state);
    if (message.type === 'action') this.onAction({ action: message.action, interaction: message.interaction });
    if (message.type !== 'answer') return;
    const { request, outcome, interaction } = message;
    const waiting = this.#waiting.get(request);
    this.#waiting.delete(request);
    if (waiting) waiting.resolve({ request, outcome, interaction });
    else this.onAnswer({ request, outcome, interaction });
  }
}
