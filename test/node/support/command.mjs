import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/server.mjs';

const { bin } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const command = join(ROOT, bin['careers-clusters']);

/** Runs the command as `npx careers-clusters` does, in the project's folder; servers of the test go on answering. */
export function run(words, { env = {} } = {}) {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [command, ...words],
      { cwd: ROOT, env: { ...process.env, ...env }, timeout: 300_000 },
      (error, stdout, stderr) => resolve({ status: error ? error.code : 0, stdout, stderr }),
    );
  });
}

/** Runs the command for somebody who has read enough with the first that it prints, as `| head` has. */
export async function runForHead(words) {
  const child = spawn(process.execPath, [command, ...words], { cwd: ROOT, timeout: 300_000 });
  let stderr = '';
  child.stderr.on('data', (bytes) => (stderr += bytes));
  child.stdout.once('data', () => child.stdout.destroy());
  const [status] = await once(child, 'close');
  return { status, stderr };
}

export async function fails(words, message) {
  const { status, stderr } = await run(words);
  assert.match(stderr, message);
  assert.equal(status, 1);
}

export async function isMisused(words, message) {
  const { status, stdout, stderr } = await run(words);
  assert.match(stderr, message);
  assert.equal(stdout, '');
  assert.equal(status, 2);
}
