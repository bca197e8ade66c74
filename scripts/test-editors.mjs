import { parseArgs } from 'node:util';
import { provideBrowsers } from './browsers.mjs';
import { testInNode } from './node-tests.mjs';
import { run } from './run.mjs';
import { ROOT } from './server.mjs';
import { Tally } from './tally.mjs';

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

const tally = new Tally();

async function prepare() {
  for (const args of PREPARATION) {
    const { code } = await run('npm', args);
    if (code !== 0) return tally.fail(`npm ${args.join(' ')} failed`);
  }
}

process.chdir(ROOT);
const { missing } = provideBrowsers(['chromium', 'hugo']);
tally.fail(...missing);
if (tally.failed === 0) await prepare();
if (tally.failed === 0) {
  const env = { TEST_ENGINE: 'chromium' };
  await testInNode(tally, 'Editors in chromium', [`${FOLDER}/editors.test.mjs`], { limit: LIMIT, env });
}
tally.close();
