import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startWordPress } from '../test/wordpress/support/start.mjs';
import { ENGINES, provideBrowsers } from './browsers.mjs';
import { run } from './run.mjs';
import { ROOT } from './server.mjs';

/**
 * Tests the WordPress plugin in a real WordPress: its HTML, the editor in Chromium, and visitors' pages in each engine.
 * Installs what is missing on Debian, as root; elsewhere says what to install.
 *
 *   --engine NAME    only this engine; may be given more than once
 *   --files NAME     only the files whose name has this in it
 *   --built          dist/ and build/ are up to date: do not build first
 */
const { values: options } = parseArgs({
  options: {
    engine: { type: 'string', multiple: true, default: ENGINES },
    files: { type: 'string', default: '' },
    built: { type: 'boolean', default: false },
  },
});

const FOLDER = 'test/wordpress';
const LIMIT = 6 * 60_000;

/** Which files run in which engine; those that open no browser run once. */
const RUNS = [
  ['plugin.test.mjs', 'chromium'],
  ['editor.test.mjs', 'chromium'],
  ...ENGINES.map((engine) => ['visitors.test.mjs', engine]),
].filter(([file, engine]) => file.includes(options.files) && options.engine.includes(engine));

const scratch = mkdtempSync(join(tmpdir(), 'wordpress-tests-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

const total = { passed: 0, failed: 0 };

function fail(problem) {
  console.log(problem);
  total.failed += 1;
}

async function build() {
  for (const script of options.built ? [] : ['build', 'wordpress']) {
    const { code } = await run('npm', ['run', '--silent', script]);
    if (code !== 0) fail(`npm run ${script} failed`);
  }
}

async function test(file, engine, site) {
  const name = `${file} in ${engine}`;
  console.log(`\n=== ${name} ===\n`);
  const results = join(scratch, `${name}.json`);
  const reporters = ['--test-reporter=spec', '--test-reporter-destination=stdout',
    `--test-reporter=${join(ROOT, 'scripts/node-counts.mjs')}`, `--test-reporter-destination=${results}`];
  const { code, timedOut } = await run(process.execPath, ['--test', ...reporters, join(FOLDER, file)], {
    limit: LIMIT,
    env: { ...site, TEST_ENGINE: engine },
  });
  if (timedOut) return fail(`${name}: stopped at its time limit`);
  if (!existsSync(results)) return fail(`${name}: ended without results (exit code ${code})`);
  const counted = JSON.parse(readFileSync(results, 'utf8'));
  total.passed += counted.passed;
  total.failed += counted.failed;
  if (counted.skipped || counted.passed + counted.failed === 0) fail(`${name}: not every test ran`);
}

process.chdir(ROOT);
const { missing } = provideBrowsers([...options.engine, 'wordpress']);
for (const line of missing) fail(line);
if (missing.length === 0) await build();
if (total.failed === 0) {
  const site = await startWordPress();
  for (const [file, engine] of RUNS) await test(file, engine, site);
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
