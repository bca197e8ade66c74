import { parseArgs } from 'node:util';
import { ENGINES, provideBrowsers } from './browsers.mjs';
import { testInNode } from './node-tests.mjs';
import { run } from './run.mjs';
import { ROOT } from './server.mjs';
import { Tally } from './tally.mjs';

/**
 * Starts nginx with the configuration of examples/nginx, and asks it: by itself, and as visitors in each engine.
 * Installs what is missing on Debian, as root; elsewhere says what to install.
 *
 *   --engine NAME    only this engine; may be given more than once
 *   --built          dist/ is up to date: do not build first
 */
const { values } = parseArgs({
  options: {
    engine: { type: 'string', multiple: true, default: ENGINES },
    built: { type: 'boolean', default: false },
  },
});

const LIMIT = 4 * 60_000;

const tally = new Tally();

const test = (file, engine) =>
  testInNode(tally, `${file} in ${engine}`, [`test/nginx/${file}`], { limit: LIMIT, env: { TEST_ENGINE: engine } });

process.chdir(ROOT);
const { missing } = provideBrowsers([...values.engine, 'nginx']);
tally.fail(...missing);
if (!values.built && (await run('npm', ['run', '--silent', 'build'])).code !== 0) tally.fail('npm run build failed');
if (tally.failed === 0) {
  await test('answers.test.mjs', 'node');
  for (const engine of values.engine) await test('visitors.test.mjs', engine);
}
tally.close();
