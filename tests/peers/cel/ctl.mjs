// sidelightctl cel as a function: lines in, answers out.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';

export function evaluate(lines) {
  const program = process.env.SIDELIGHTCTL;
  assert.ok(program, 'SIDELIGHTCTL names the program');
  const run = spawnSync(program, ['cel'], {
    input: lines.map((line) => JSON.stringify(line)).join('\n') + '\n',
    maxBuffer: 1 << 28,
    encoding: 'utf8',
  });
  assert.equal(run.status, 0, run.stderr);
  const answers = run.stdout.trim().split('\n').map((line) => JSON.parse(line));
  assert.equal(answers.length, lines.length);
  return answers;
}
