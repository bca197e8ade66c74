import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { provideBrowsers } from './browsers.mjs';
import { run } from './run.mjs';
import { ROOT } from './server.mjs';

/**
 * Puts snippets through real editors, sanitizers and site generators, and looks at what visitors have of them.
 *
 *   --built    dist/ is up to date: do not build first
 */
const { values: options } = parseArgs({ options: { built: { type: 'boolean', default: false } } });

const FOLDER = 'test/editors';
const LIMIT = 4 * 60_000;

const PREPARATION = [
  ['ci', '--prefix', FOLDER, '--ignore-scripts', '--no-fund', '--loglevel=error'],
  ...(options.built ? [] : [['run', '--silent', 'build']]),
];

function fail(problem) {
  console.log(`${problem}\n0 passed, 1 failed`);
  process.exit(1);
}

process.chdir(ROOT);
const { missing } = provideBrowsers(['chromium', 'hugo']);
if (missing.length > 0) fail(missing.join('\n'));
for (const args of PREPARATION) {
  const { code } = await run('npm', args);
  if (code !== 0) fail(`npm ${args.join(' ')} failed`);
}

const scratch = mkdtempSync(join(tmpdir(), 'editors-tests-'));
const results = join(scratch, 'counts.json');
const { timedOut } = await run(process.execPath, [
  '--test', '--test-reporter=spec', '--test-reporter-destination=stdout',
  `--test-reporter=${join(ROOT, 'scripts/node-counts.mjs')}`, `--test-reporter-destination=${results}`,
  join(FOLDER, 'editors.test.mjs'),
], { limit: LIMIT, env: { TEST_ENGINE: 'chromium' } });
const counted = JSON.parse(readFileSync(results, 'utf8') || 'null');
rmSync(scratch, { recursive: true });
if (!counted || timedOut) fail('The tests did not come to their end.');
const failed = counted.failed + counted.skipped;
console.log(`\n${counted.passed} passed, ${failed} failed`);
process.exit(failed > 0 || counted.passed === 0 ? 1 : 0);
