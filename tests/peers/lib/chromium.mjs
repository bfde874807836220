// A real Chromium without a window, by its DevTools protocol.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import WebSocket from 'ws';
import { until } from './until.mjs';

export class Chromium {
  static async start(...flags) {
    const browser = new Chromium();
    browser.folder = await mkdtemp(join(tmpdir(), 'sidelight-chromium-'));
    browser.process = spawn('chromium', ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run',
      '--disable-background-networking', '--disable-dev-shm-usage', '--remote-debugging-port=0',
      `--user-data-dir=${browser.folder}`, ...flags, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] });
    browser.exited = new Promise((resolve) => browser.process.once('exit', resolve));
    const url = await new Promise((resolve, reject) => {
      browser.exited.then((code) => reject(new Error(`Chromium ended with ${code}.`)));
      createInterface({ input: browser.process.stderr }).on('line', (line) => {
        const found = /^DevTools listening on (ws:.*)$/.exec(line);
        if (found) resolve(found[1]);
      });
    });
    browser.socket = new WebSocket(url);
    browser.waiting = new Map();
    browser.socket.on('message', (data) => {
      const { id, result, error } = JSON.parse(data);
      browser.waiting.get(id)?.(error ? Promise.reject(new Error(error.message)) : result);
      browser.waiting.delete(id);
    });
    await new Promise((resolve) => browser.socket.once('open', resolve));
    return browser;
  }

  call(method, params = {}, sessionId = undefined) {
    const id = (this.last = (this.last ?? 0) + 1);
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      this.socket.send(JSON.stringify({ id, method, params, sessionId }));
    });
  }

  async open(url) {
    const { targetId } = await this.call('Target.createTarget', { url });
    const { sessionId } = await this.call('Target.attachToTarget', { targetId, flatten: true });
    const page = new Page(this, sessionId);
    await until(`the page ${url}`, () => page.value(`location.href === ${JSON.stringify(url)} && document.readyState === 'complete'`));
    return page;
  }

  async end() {
    this.socket.close();
    this.process.kill();
    await this.exited;
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

class Page {
  constructor(browser, session) {
    this.browser = browser;
    this.session = session;
  }

  // The value of an expression, of a promise what it resolves to.
  async value(expression) {
    const { result, exceptionDetails } = await this.browser.call('Runtime.evaluate',
      { expression, awaitPromise: true, returnByValue: true }, this.session);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
}
