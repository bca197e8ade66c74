import { parseArgs } from 'node:util';
import { startWordPress } from '../test/wordpress/support/start.mjs';
import { ENGINES, provideBrowsers } from './browsers.mjs';
import { testInNode } from './node-tests.mjs';
import { run } from './run.mjs';
import { ROOT } from './server.mjs';
import { Tally } from './tally.mjs';

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

const tally = new Tally();

async function build() {
  for (const script of options.built ? [] : ['build', 'wordpress']) {
    const { code } = await run('npm', ['run', '--silent', script]);
    if (code !== 0) tally.fail(`npm run ${script} failed`);
  }
}

process.chdir(ROOT);
const { missing } = provideBrowsers([...options.engine, 'wordpress']);
tally.fail(...missing);
if (missing.length === 0) await build();
if (tally.failed === 0) {
  const site = await startWordPress();
  for (const [file, engine] of RUNS) {
    const env = { ...site, TEST_ENGINE: engine };
    await testInNode(tally, `${file} in ${engine}`, [`${FOLDER}/${file}`], { limit: LIMIT, env });
  }
}
tally.close();
