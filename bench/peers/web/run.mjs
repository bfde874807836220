// The same blocks as a web page in Chromium: node run.mjs [--quick]. Prints cold start to painted history, memory and
// event → paint of the page, and before each what the panel's own programs of the same build print. One machine, one run.
import { spawn, execFileSync } from 'node:child_process';
import { createServer, Agent, request } from 'node:http';
import { connect } from 'node:net';
import { mkdtempSync, readFileSync, readdirSync, rmSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../../..');
const quick = process.argv.includes('--quick');
const build = ['bench', 'ci'].map((preset) => join(root, 'build', preset)).find((each) => existsSync(join(each, 'bin/sidelight-hub')));
if (!build) throw new Error('Nothing is built: tools/bench builds it.');
const browser = ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join('/usr/bin', name)).find(existsSync);
if (!browser) {
  console.log('web peer: skipped, there is no Chromium on this machine');
  process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), 'sidelight-web-'));
const now = () => performance.timeOrigin + performance.now();
const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
const line = (name, text) => console.log(`${name.padEnd(44)} ${text}`);

async function startHub() {
  const process_ = spawn(join(build, 'bin/sidelight-hub'), ['--dev', '--listen', '127.0.0.1:0', '--data', join(folder, 'hub')],
    { stdio: ['ignore', 'pipe', 'ignore'] });
  const hub = { process: process_ };
  for await (const text of createInterface({ input: process_.stdout })) {
    hub.port ??= Number(/^listening on .*:(\d+)$/.exec(text)?.[1]) || undefined;
    if (text.startsWith('{')) hub.tokens = JSON.parse(text).tokens;
    if (hub.port && hub.tokens) return hub;
  }
  throw new Error('The hub does not start.');
}

// The page and what it tells: when it had painted its history first, and when each event.
function servePage(hub) {
  const page = { painted: new Map() };
  page.wait = () => new Promise((done) => { page.started = done; });
  const files = { '/': 'index.html', '/app.js': 'app.js', '/style.css': 'style.css' };
  const types = { html: 'text/html', js: 'text/javascript', css: 'text/css' };
  page.server = createServer((asked, answer) => {
    let body = '';
    asked.on('data', (part) => { body += part; });
    asked.on('end', () => {
      if (asked.url === '/started') page.started?.(Number(body));
      else if (asked.url === '/painted') for (const [id, when] of JSON.parse(body)) page.painted.set(id, when);
      else if (asked.url === '/settings.json')
        answer.end(JSON.stringify({ hub: `ws://127.0.0.1:${page.server.address().port}/v1/ws`, token: hub.tokens.agent, device: '6f1b9c9e-8d0e-4c53-9a39-5d3f2a7c1b11' }));
      else if (files[asked.url]) {
        answer.setHeader('content-type', types[files[asked.url].split('.').pop()]);
        answer.end(readFileSync(join(here, 'dist', files[asked.url])));
      } else answer.writeHead(404);
      answer.end();
    });
  });
  // A hub lets no page in whose origin it was not told of, and --dev is told of none: the bytes go through here, without it.
  page.server.on('upgrade', (asked, socket, head) => {
    const upward = connect(hub.port, '127.0.0.1');
    const headers = Object.entries(asked.headers).filter(([name]) => name !== 'origin').map(([name, value]) => `${name}: ${value}\r\n`);
    upward.write(`GET ${asked.url} HTTP/1.1\r\n${headers.join('')}\r\n`);
    upward.write(head);
    upward.setNoDelay(true);
    socket.setNoDelay(true);
    upward.pipe(socket).pipe(upward);
    for (const each of [upward, socket]) each.on('error', () => { upward.destroy(); socket.destroy(); });
  });
  return new Promise((done) => page.server.listen(0, '127.0.0.1', () => done(page)));
}

function event(id, type, data, ms, more = {}) {
  return { specversion: '1.0', id, source: '/bench', type: `sidelight.${type}`, subject: 'bench-customer', time: new Date(ms).toISOString(), datacontenttype: 'application/json', data, ...more };
}
const touch = (id, ms) => event(id, 'touchpoint.recorded', {
  channel: 'web', kind: 'page.view', title: `Bench line ${id}`, detail: 'Help centre · did not solve it · and a few words more', icon: 'menu_book', outcome: 'partial',
}, ms);

const agent = new Agent({ keepAlive: true, maxSockets: 16 });
function post(hub, events) {
  const batch = Array.isArray(events);
  return new Promise((done, fail) => {
    const asked = request({ host: '127.0.0.1', port: hub.port, path: '/v1/events', method: 'POST', agent, headers: {
      'content-type': batch ? 'application/cloudevents-batch+json' : 'application/cloudevents+json', authorization: `Bearer ${hub.tokens.publisher}` } },
    (answer) => { answer.resume(); answer.on('end', () => done(answer.statusCode)); });
    asked.on('error', fail);
    asked.end(JSON.stringify(events));
  });
}

const openBrowser = (page) => spawn(browser, ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
  `--user-data-dir=${join(folder, 'profile')}`, '--window-size=420,900', `http://127.0.0.1:${page.server.address().port}/`], { stdio: 'ignore' });

async function closeBrowser(running) {
  const over = new Promise((done) => running.once('exit', done));
  running.kill('SIGTERM');
  await over;
  await sleep(500); // its children let go of the profile
}

// Of the browser and everything it started.
function memoryOf(pid) {
  const parents = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try { parents.set(Number(name), Number(readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1].split(' ')[1])); } catch { /* gone */ }
  }
  const belongs = (each) => each === pid || (parents.has(each) && belongs(parents.get(each)));
  let kib = 0;
  for (const each of parents.keys()) {
    if (!belongs(each)) continue;
    try { kib += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${each}/smaps_rollup`, 'utf8'))[1]); } catch { /* gone */ }
  }
  return kib * 1024 / 1e6;
}

async function eventToPaint(hub, page, rate, seconds) {
  const posted = new Map();
  const answers = [];
  const begun = now();
  for (let n = 0; n < rate * seconds; n += 1) {
    const due = begun + (n * 1000) / rate;
    if (due > now()) await sleep(due - now());
    const id = `r${rate}-${n}`;
    posted.set(id, now());
    answers.push(post(hub, touch(id, Date.now())));
  }
  const refused = (await Promise.all(answers)).filter((status) => status !== 202).length;
  const end = now() + 20_000;
  while (now() < end && [...posted.keys()].some((id) => !page.painted.has(id))) await sleep(250);
  const times = [...posted].filter(([id]) => page.painted.has(id)).map(([id, when]) => page.painted.get(id) - when).sort((a, b) => a - b);
  line(`web page: event to paint, ${rate} events/s`, `p99 ${at(times, 0.99)?.toFixed(1)} ms   p50 ${at(times, 0.5)?.toFixed(1)} ms; ${posted.size - times.length} not painted, ${refused} refused`);
}

function ours(name) {
  const program = join(build, 'bench', name);
  const found = existsSync(program) ? program : execFileSync('find', [build, '-type', 'f', '-name', name, '-perm', '-u+x'], { encoding: 'utf8' }).split('\n')[0];
  if (!found) return line(name, 'is not built');
  console.log(execFileSync(found, quick ? ['--quick'] : [], { encoding: 'utf8', env: { ...process.env, QT_QPA_PLATFORM: 'offscreen' } }).trimEnd());
}

console.log('-- the panel');
ours('bench_start');
ours('bench_frame');
console.log(`-- the same blocks as a web page (Preact, IndexedDB, ${execFileSync(browser, ['--version'], { encoding: 'utf8' }).trim()})`);
const hub = await startHub();
const page = await servePage(hub);
try {
  const minute = 60_000;
  await post(hub, [event('profile', 'customer.updated', { name: 'Bench Customer', tier: 'Gold' }, Date.now() - 1e9)]);
  for (let i = 0; i < 2000; i += 100)
    await post(hub, Array.from({ length: 100 }, (_, n) => touch(`old${i + n}`, Date.now() - (2100 - i - n) * 10 * minute)));
  await post(hub, [event('offer', 'interaction.offered', { channel: 'voice', agent: 'dev', reason: 'A bench' }, Date.now(), { correlationid: 'call' })]);

  let started = page.wait();
  let running = openBrowser(page);
  await started; // the first time everything comes from the hub
  await sleep(3000);
  await closeBrowser(running);
  const starts = [];
  for (let i = 0; i < (quick ? 3 : 10); i += 1) {
    started = page.wait();
    const begun = now();
    running = openBrowser(page);
    starts.push((await started) - begun);
    await sleep(1500);
    if (i + 1 < (quick ? 3 : 10)) await closeBrowser(running);
  }
  starts.sort((a, b) => a - b);
  line('web page: cold start to painted history', `median ${at(starts, 0.5).toFixed(0)} ms   longest ${at(starts, 1).toFixed(0)} ms`);
  line('web page: memory (PSS, all its processes)', `${memoryOf(running.pid).toFixed(0)} MB   with ${2000} lines`);
  await eventToPaint(hub, page, 100, quick ? 3 : 10);
  await eventToPaint(hub, page, 1000, quick ? 3 : 15);
  await closeBrowser(running);
} finally {
  page.server.close();
  agent.destroy();
  hub.process.kill('SIGTERM');
  await sleep(300);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
process.exit(0);
