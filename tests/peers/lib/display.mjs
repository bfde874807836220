// An X display of its own, and hands for it.
import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export class Display {
  static async start() {
    const display = new Display();
    display.process = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset'],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    display.exited = new Promise((resolve) => display.process.once('exit', resolve));
    const number = await new Promise((resolve, reject) => {
      display.process.stdio[3].once('data', (data) => resolve(String(data).trim()));
      display.exited.then(() => reject(new Error('Xvfb ended before it was ready.')));
    });
    display.name = `:${number}`;
    return display;
  }

  async hand(...args) {
    const { stdout } = await run('xdotool', args, { env: { ...process.env, DISPLAY: this.name } });
    return stdout.trim();
  }

  async end() {
    this.process.kill();
    await this.exited;
  }
}
