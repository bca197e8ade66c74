import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.mjs';
import { ROOT } from './server.mjs';

/**
 * Runs files of tests with `node --test`, shown here as they go, and adds them to a tally.
 *
 * `--test-concurrency=1`: two browsers at once make each other slow, and then both unreliable.
 *
 * @param name           what runs, for a heading and for what fails
 * @param options.limit  milliseconds after which it is stopped
 * @param options.env    variables beyond this process's own
 */
export async function testInNode(tally, name, files, { limit, env }) {
  tally.announce(name);
  const scratch = mkdtempSync(join(tmpdir(), 'node-tests-'));
  const file = join(scratch, 'results.json');
  const ended = await run(
    process.execPath,
    [
      '--test', '--test-concurrency=1',
      '--test-reporter=spec', '--test-reporter-destination=stdout',
      `--test-reporter=${join(ROOT, 'scripts/node-counts.mjs')}`, `--test-reporter-destination=${file}`,
      ...files,
    ],
    { limit, env },
  );
  const written = existsSync(file) ? readFileSync(file, 'utf8') : '';
  rmSync(scratch, { recursive: true, force: true });
  tally.add(name, written ? JSON.parse(written) : undefined, ended);
}
