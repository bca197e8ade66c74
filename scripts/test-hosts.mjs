import { parseArgs } from 'node:util';
import { ENGINES, findBrowsers } from './browsers.mjs';
import { provideHosts } from './hosts.mjs';
import { runNodeTests } from './node-tests.mjs';
import { ROOT } from './server.mjs';

const USAGE = `npm run test:hosts [-- options]

  --engine NAME   only this engine (${ENGINES.join(', ')}); may be given more than once
  --host ID       only this page, for example bulma (the ids are in test/hosts/support/hosts.mjs); the same
  --built         dist/ is up to date: do not build first

With CI=true, what is missing on this machine fails the tests.`;

const LIMIT = 8 * 60_000;

const { values: options } = parseArgs({
  options: {
    engine: { type: 'string', multiple: true, default: ENGINES },
    host: { type: 'string', multiple: true, default: [] },
    built: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (options.help || options.engine.some((engine) => !ENGINES.includes(engine))) {
  console.log(USAGE);
  process.exit(options.help ? 0 : 2);
}

process.chdir(ROOT);
const total = { passed: 0, failed: 0 };
const problems = await provideHosts({ engines: options.engine, built: options.built });
if (process.env.CI === 'true') total.failed += problems.length;

const found = findBrowsers();
for (const engine of options.engine.filter((name) => found[name])) {
  console.log(`\n=== Host pages in ${engine} ===\n`);
  const env = { TEST_ENGINE: engine, TEST_HOSTS: options.host.join() };
  const { results, timedOut } = await runNodeTests(['test/hosts/hosts.test.mjs'], { limit: LIMIT, env });
  if (!results || timedOut) problems.push(`${engine} did not come to its end`);
  total.passed += results?.passed ?? 0;
  total.failed += results && !timedOut ? results.failed + results.skipped : 1;
}

console.log('\n=== Result ===\n');
for (const line of problems) console.log(line);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
