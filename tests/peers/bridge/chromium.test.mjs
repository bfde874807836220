// The example desktop in a real Chromium, beside the real companion; and pages that have no business there.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { Chromium } from '../lib/chromium.mjs';
import { Companion } from '../lib/companion.mjs';
import { Display } from '../lib/display.mjs';
import { profile } from '../lib/events.mjs';
import { Hub } from '../lib/hub.mjs';
import { until } from '../lib/until.mjs';

const types = { html: 'text/html', js: 'text/javascript', css: 'text/css' };
const files = new Set(['/example/index.html', '/example/desktop.js', '/example/desktop.css', '/sidelight-bridge.js']);

// Any static server would do.
async function serve() {
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://x').pathname;
    if (!files.has(path)) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[path.split('.').at(-1)] });
    createReadStream(new URL(`../../../bridge${path}`, import.meta.url)).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

// What a page's own script sees of a socket to the bridge.
const probe = (url, message) => `new Promise((resolve) => {
  const got = [];
  const socket = new WebSocket(${JSON.stringify(url)});
  socket.onmessage = ({ data }) => { got.push(JSON.parse(data).type); ${message ? `socket.send(${JSON.stringify(message)});` : ''} };
  socket.onclose = ({ code }) => resolve({ code, got });
})`;

let hub, display, servers, companion, browser, origin, at;

before(async () => {
  [hub, display] = [await Hub.start(), await Display.start()];
  // Each a server of its own: where Chromium takes one to stand goes by its port.
  servers = { desktop: await serve(), foreign: await serve(), internet: await serve(), intranet: await serve() };
  const port = (name) => servers[name].address().port;
  origin = `http://localhost:${port('desktop')}`;
  at = {
    foreign: `http://localhost:${port('foreign')}`, rebound: `http://evil.test:${port('foreign')}`,
    cloudDesk: `http://desk.test:${port('internet')}`, internet: `http://evil.test:${port('internet')}`,
    officeDesk: `http://desk.test:${port('intranet')}`, intranet: `http://evil.test:${port('intranet')}`,
  };
  const suggestion = {
    specversion: '1.0', id: randomUUID(), source: '/peers/engine', type: 'sidelight.suggestion.offered', subject: 'c-7',
    time: new Date().toISOString(), datacontenttype: 'application/json',
    data: { suggestion: 's-7', action: 'block-card', title: 'Block the card' },
  };
  for (const event of [profile('c-7', { name: 'Peer Seven' }), suggestion])
    assert.equal((await hub.post(JSON.stringify(event))).status, 202);
  companion = await Companion.start(hub, display, [origin, at.cloudDesk, at.officeDesk]);
  browser = await Chromium.start('--host-resolver-rules=MAP *.test 127.0.0.1',
    `--ip-address-space-overrides=127.0.0.1:${port('internet')}=public,127.0.0.1:${port('intranet')}=local`,
    // As if they came by https.
    `--unsafely-treat-insecure-origin-as-secure=${Object.values(at).join(',')}`);
});
after(async () => {
  await browser?.end();
  await companion?.end();
  await display?.end();
  await hub?.remove();
  for (const server of Object.values(servers ?? {})) server.close();
});

const textOf = (page, id) => page.value(`document.getElementById('${id}')?.textContent ?? ''`);

describe('in Chromium', () => {
  test('the example desktop pairs, pops a customer and gets the accepted action back', async () => {
    const page = await browser.open(`${origin}/example/index.html?ports=${companion.port}`);
    const code = await until('the code on the page', () => textOf(page, 'code'));
    assert.match(code, /^\d{6}$/);
    await companion.typeCode(code);
    await until('the link', async () => (await textOf(page, 'link')).startsWith('live'));
    await page.value(`document.getElementById('customer').value = 'c-7'; document.getElementById('pop').requestSubmit()`);
    await until('the customer', async () => (await textOf(page, 'answer')) === 'shown');
    await until('the action', async () => { await companion.keys('alt+1'); return textOf(page, 'done'); });
    assert.equal(await textOf(page, 'done'), 'block-card for lookup-c-7');
  });

  test('a wrong token gets nothing', async () => {
    const page = await browser.open(`${origin}/sidelight-bridge.js`);
    const wrong = JSON.stringify({ type: 'authenticate', pairing: '0'.repeat(32), challenge: '1'.repeat(64), proof: '2'.repeat(64) });
    assert.deepEqual(await page.value(probe(companion.url, wrong)), { code: 4401, got: ['hello'] });
  });

  const nothing = { code: 1006, got: [] };
  const hello = { code: 4408, got: ['hello'] }; // what a page gets that is let in and says nothing
  const script = '/sidelight-bridge.js';
  // As the person answers Chromium's question, or the administrator for them.
  const allow = (page) => browser.call('Browser.grantPermissions', { permissions: ['loopbackNetwork', 'localNetworkAccess'], origin: page });

  for (const name of ['foreign', 'intranet', 'internet']) {
    test(`a page of a foreign origin (${name}) gets nothing, also when Chromium lets it through`, async () => {
      await allow(at[name]);
      const page = await browser.open(at[name] + script);
      assert.deepEqual(await page.value(probe(companion.url)), nothing);
    });
  }

  test('a desktop of the internet that is allowed is let in once Chromium lets it through', async () => {
    const before = await browser.open(at.cloudDesk + script);
    assert.deepEqual(await before.value(probe(companion.url)), nothing);
    await allow(at.cloudDesk);
    const page = await browser.open(`${at.cloudDesk}${script}?2`);
    assert.deepEqual(await page.value(probe(companion.url)), hello);
  });

  test('a desktop of the intranet that is allowed is let in', async () => {
    const page = await browser.open(at.officeDesk + script);
    assert.deepEqual(await page.value(probe(companion.url)), hello);
  });

  test('our own page is let in by [::1] and by localhost, and by no other name of this machine', async () => {
    const page = await browser.open(`${origin}${script}?3`);
    for (const host of ['[::1]', 'localhost', '127.0.0.1'])
      assert.deepEqual(await page.value(probe(`ws://${host}:${companion.port}/v1/bridge`)), hello, host);
    for (const host of ['desk.test', 'a.localhost'])
      assert.deepEqual(await page.value(probe(`ws://${host}:${companion.port}/v1/bridge`)), nothing, host);
  });

  test('a host name bound to this machine gets nothing', async () => {
    await allow(at.rebound);
    const page = await browser.open(at.rebound + script);
    const url = `ws://evil.test:${companion.port}/v1/bridge`;
    assert.deepEqual(await page.value(probe(url)), nothing);
    // Nor does our own page by that name: the origin alone is not enough.
    const ours = await browser.open(`${origin}${script}?4`);
    assert.deepEqual(await ours.value(probe(url)), nothing);
  });

  test('a page in a frame without an origin of its own gets nothing', async () => {
    const page = await browser.open(`${origin}${script}?5`);
    const inside = `<script>${probe(companion.url)}.then((seen) => parent.postMessage(seen, '*'))</script>`;
    const inFrame = `new Promise((resolve) => {
      addEventListener('message', ({ data }) => resolve(data), { once: true });
      const frame = document.createElement('iframe');
      frame.sandbox = 'allow-scripts';
      frame.srcdoc = ${JSON.stringify(inside)};
      document.documentElement.append(frame);
    })`;
    assert.deepEqual(await page.value(inFrame), nothing);
  });
});
