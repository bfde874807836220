// A hub in --dev mode on a free port, with a folder of its own that goes with it.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const builds = ['ci', 'dev', 'release'].map((preset) =>
  new URL(`../../../build/${preset}/bin/sidelight-hub`, import.meta.url).pathname);

export function hubProgram() {
  const program = process.env.SIDELIGHT_HUB ?? builds.find(existsSync);
  if (!program) throw new Error('There is no hub: build it, or name it by SIDELIGHT_HUB.');
  return program;
}

export class Hub {
  // `args`: further options; `keepErrors`: what it writes to standard error is in `errors` after its end.
  static async start({ args = [], keepErrors = false } = {}) {
    const hub = new Hub();
    hub.args = args;
    hub.keepErrors = keepErrors;
    hub.errors = '';
    hub.data = await mkdtemp(join(tmpdir(), 'sidelight-peers-'));
    await hub.run();
    return hub;
  }

  // Once more on the same data, after end().
  async run(words = ['--dev', '--listen', `127.0.0.1:${this.port ?? 0}`, '--data', this.data, ...this.args]) {
    this.process = spawn(hubProgram(), words,
      { stdio: ['ignore', 'pipe', this.keepErrors ? 'pipe' : 'inherit'] });
    this.process.stderr?.setEncoding('utf8').on('data', (text) => { this.errors += text; });
    this.exited = new Promise((resolve) => this.process.once(this.keepErrors ? 'close' : 'exit', (code, signal) => resolve({ code, signal })));
    await new Promise((resolve, reject) => {
      const lines = createInterface({ input: this.process.stdout });
      this.exited.then(({ code }) => reject(new Error(`The hub ended with ${code} before it listened.`)));
      lines.on('line', (line) => {
        const listening = /^listening on .*:(\d+)$/.exec(line);
        if (listening) this.port = Number(listening[1]);
        if (line.startsWith('{')) this.tokens = JSON.parse(line).tokens ?? this.tokens;
        if (this.port && this.tokens && listening !== undefined) resolve();
      });
    });
    this.http = `http://127.0.0.1:${this.port}`;
    this.ws = `ws://127.0.0.1:${this.port}/v1/ws`;
  }

  get alive() {
    return this.process.exitCode === null && this.process.signalCode === null;
  }

  async end(signal = 'SIGTERM') {
    this.process.kill(signal);
    await this.exited;
  }

  async remove() {
    await this.end();
    await rm(this.data, { recursive: true, force: true });
  }

  // POST /v1/events with these bytes.
  async post(body, contentType = 'application/cloudevents+json', headers = {}) {
    const response = await fetch(`${this.http}/v1/events`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.tokens.publisher}`, 'content-type': contentType, ...headers },
      body,
    });
    const text = await response.text();
    let answer;
    try { answer = JSON.parse(text); } catch { answer = undefined; }
    return { status: response.status, answer, text };
  }
}
