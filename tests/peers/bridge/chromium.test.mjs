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

let hub, display, desktop, foreign, companion, browser, origin;

before(async () => {
  [hub, display, desktop, foreign] = [await Hub.start(), await Display.start(), await serve(), await serve()];
  origin = `http://localhost:${desktop.address().port}`;
  const suggestion = {
    specversion: '1.0', id: randomUUID(), source: '/peers/engine', type: 'sidelight.suggestion.offered', subject: 'c-7',
    time: new Date().toISOString(), datacontenttype: 'application/json',
    data: { suggestion: 's-7', action: 'block-card', title: 'Block the card' },
  };
  for (const event of [profile('c-7', { name: 'Peer Seven' }), suggestion])
    assert.equal((await hub.post(JSON.stringify(event))).status, 202);
  companion = await Companion.start(hub, display, [origin]);
  browser = await Chromium.start('--host-resolver-rules=MAP evil.test 127.0.0.1');
});
after(async () => {
  await browser?.end();
  await companion?.end();
  await display?.end();
  await hub?.remove();
  desktop?.close();
  foreign?.close();
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

  test('a page of a foreign origin gets nothing', async () => {
    const page = await browser.open(`http://localhost:${foreign.address().port}/sidelight-bridge.js`);
    assert.deepEqual(await page.value(probe(companion.url)), { code: 1006, got: [] });
  });

  test('a host name bound to this machine gets nothing', async () => {
    const page = await browser.open(`http://evil.test:${foreign.address().port}/sidelight-bridge.js`);
    const url = `ws://evil.test:${companion.port}/v1/bridge`;
    assert.deepEqual(await page.value(probe(url)), { code: 1006, got: [] });
    // Nor does our own page by that name: the origin alone is not enough.
    const ours = await browser.open(`${origin}/sidelight-bridge.js`);
    assert.deepEqual(await ours.value(probe(url)), { code: 1006, got: [] });
  });
});
