import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/server.mjs';

const { bin } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

/** Runs the command as `npx careers-clusters` does, in the project's folder; servers of the test go on answering. */
export function run(words, { env = {} } = {}) {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(ROOT, bin['careers-clusters']), ...words],
      { cwd: ROOT, env: { ...process.env, ...env }, timeout: 300_000 },
      (error, stdout, stderr) => resolve({ status: error ? error.code : 0, stdout, stderr }),
    );
  });
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
