// The real companion program on a display, with pages allowed.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const builds = ['ci', 'dev', 'release'].map((preset) =>
  new URL(`../../../build/${preset}/bin/sidelight`, import.meta.url).pathname);

export class Companion {
  static async start(hub, display, origins) {
    const companion = new Companion();
    const program = process.env.SIDELIGHT ?? builds.find(existsSync);
    if (!program) throw new Error('There is no companion: build it, or name it by SIDELIGHT.');
    companion.folder = await mkdtemp(join(tmpdir(), 'sidelight-companion-'));
    companion.display = display;
    const token = join(companion.folder, 'token');
    await writeFile(token, `${hub.tokens.agent}\n`);
    companion.profile = join(companion.folder, 'profile');
    await mkdir(companion.profile, { mode: 0o700 });
    const args = ['--hub', hub.http, '--token-file', token, '--bridge-port', '0', '--print-window-id', '--profile', companion.profile,
      ...origins.flatMap((origin) => ['--bridge-origin', origin])];
    companion.process = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, DISPLAY: display.name, QT_QPA_PLATFORM: 'xcb', QT_QUICK_BACKEND: 'software', LC_ALL: 'C.UTF-8' },
    });
    companion.exited = new Promise((resolve) => companion.process.once('exit', resolve));
    await new Promise((resolve, reject) => {
      companion.exited.then((code) => reject(new Error(`The companion ended with ${code}.`)));
      createInterface({ input: companion.process.stdout }).on('line', (line) => {
        companion.window ??= /^window (\d+)$/.exec(line)?.[1];
        companion.port ??= Number(/^bridge listening on .*:(\d+)$/.exec(line)?.[1]) || undefined;
        if (companion.window && companion.port) resolve();
      });
    });
    return companion;
  }

  get url() { return `ws://127.0.0.1:${this.port}/v1/bridge`; }

  // As the agent presses them.
  async keys(...names) {
    await this.display.hand('windowfocus', '--sync', this.window);
    for (const name of names) await this.display.hand('key', '--clearmodifiers', name);
  }

  // As the agent connects a page: Alt C, and the code that stands on it.
  async typeCode(code) { await this.keys('alt+c', ...code, 'Return', 'Escape'); }

  async end() {
    this.process.kill();
    await this.exited;
    await rm(this.folder, { recursive: true, force: true });
  }
}
