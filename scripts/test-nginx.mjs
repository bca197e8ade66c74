import { parseArgs } from 'node:util';
import { ENGINES, provideBrowsers } from './browsers.mjs';
import { runNodeTests } from './node-tests.mjs';
import { run } from './run.mjs';
import { ROOT } from './server.mjs';

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

const total = { passed: 0, failed: 0 };

function fail(problem) {
  console.log(problem);
  total.failed += 1;
}

async function test(file, engine) {
  const name = `${file} in ${engine}`;
  console.log(`\n=== ${name} ===\n`);
  const options = { limit: LIMIT, env: { TEST_ENGINE: engine } };
  const { results, timedOut } = await runNodeTests([`test/nginx/${file}`], options);
  if (!results || timedOut) return fail(`${name} did not come to its end`);
  total.passed += results.passed;
  total.failed += results.failed + results.skipped;
}

process.chdir(ROOT);
const { missing } = provideBrowsers([...values.engine, 'nginx']);
for (const line of missing) fail(line);
if (!values.built && (await run('npm', ['run', '--silent', 'build'])).code !== 0) fail('npm run build failed');
if (total.failed === 0) {
  await test('answers.test.mjs', 'node');
  for (const engine of values.engine) await test('visitors.test.mjs', engine);
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
