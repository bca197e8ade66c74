import { parseArgs } from 'node:util';
import { ENGINES, findBrowsers } from './browsers.mjs';
import { provideHosts } from './hosts.mjs';
import { testInNode } from './node-tests.mjs';
import { ROOT } from './server.mjs';
import { Tally } from './tally.mjs';

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
const tally = new Tally();
const missing = await provideHosts({ engines: options.engine, built: options.built });
if (process.env.CI === 'true') tally.fail(...missing);

const found = findBrowsers();
for (const engine of options.engine.filter((name) => found[name])) {
  const env = { TEST_ENGINE: engine, TEST_HOSTS: options.host.join() };
  await testInNode(tally, `Host pages in ${engine}`, ['test/hosts/hosts.test.mjs'], { limit: LIMIT, env });
}
tally.close(missing);
