import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, matchesGlob } from 'node:path';
import { parseArgs } from 'node:util';
import { ENGINES, provideBrowsers } from './browsers.mjs';
import { testInNode } from './node-tests.mjs';
import { run, runTool } from './run.mjs';
import { ROOT } from './server.mjs';
import { Tally } from './tally.mjs';

const USAGE = `npm test [-- options]

  --engine NAME           only this engine (${ENGINES.join(', ')}); may be given more than once
  --files PATTERN         only these files, for example 'test/elements/cluster-card.test.ts'; no coverage is asked for
  --require-all-engines   an engine that is not there fails the tests (also with CI=true)
  --built                 dist/ is up to date: do not build first`;

const MINUTE = 60_000;
const LIMIT = 12 * MINUTE;
const LINES = 95;

/** Folders of `src` that only tests in Node run as they are, so that no browser can say how much of them they reach. */
const NODE_ONLY = ['cli', 'html', 'search-index', 'sources'];

const { values: options } = parseArgs({
  options: {
    engine: { type: 'string', multiple: true, default: ENGINES },
    files: { type: 'string' },
    'require-all-engines': { type: 'boolean', default: process.env.CI === 'true' },
    built: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (options.help || options.engine.some((engine) => !ENGINES.includes(engine))) {
  console.log(USAGE);
  process.exit(options.help ? 0 : 2);
}

const scratch = mkdtempSync(join(tmpdir(), 'tests-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

const tally = new Tally({ runsMayBeEmpty: Boolean(options.files) });

function filesIn(folder, ending) {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { recursive: true })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith(ending) && !path.includes('/node_modules/'))
    .filter((path) => !options.files || matchesGlob(path, options.files))
    .sort();
}

const aboutPreferences = (path) => path.startsWith('test/preferences/');

/** Ordinary Firefox leaves the tests of preferences to the run that is launched with them. */
const RUNS = {
  chromium: [['chromium', () => true]],
  firefox: [['firefox', (path) => !aboutPreferences(path)], ['firefox-preferences', aboutPreferences]],
  webkit: [['webkit', () => true]],
};

function sayWhatWasLeftOut(name, leftOut) {
  for (const ability of new Set(leftOut.map((test) => test.ability))) {
    const titles = leftOut.filter((test) => test.ability === ability).map(({ title }) => title);
    console.log(`${name} cannot be asked for ${ability}, so it did not run: ${titles.join('; ')}`);
  }
}

async function testInBrowser(name, files) {
  tally.announce(`Elements in ${name}`);
  const results = join(scratch, `${name}.json`);
  const withCoverage = name === 'chromium' && !options.files;
  const ended = await runTool('wtr', [], {
    limit: LIMIT,
    env: {
      TEST_RUN: name,
      TEST_FILES: files.join('\n'),
      TEST_COVERAGE: withCoverage ? String(LINES) : '',
      TEST_RESULTS: results,
    },
  });
  const counted = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : undefined;
  if (withCoverage && counted) {
    const lines = counted.coverage?.lines ?? 0;
    console.log(`Lines of what browsers run that the tests reach: ${lines.toFixed(1)} %`);
    if (lines < LINES) counted.failures.push(`reaches ${lines} % of lines, not ${LINES} %`);
  }
  tally.add(name, counted, ended);
  sayWhatWasLeftOut(name, counted?.leftOut ?? []);
}

/** Reads what Node's processes wrote by themselves: the report of `node --test` gives up at source maps (Node 20). */
async function checkNodeCoverage(folder) {
  tally.announce('Lines of what only Node runs that the tests reach');
  const ended = await runTool(
    'c8',
    [
      'report', '--temp-directory', folder, '--exclude-after-remap', '--all', '--src', 'src',
      ...NODE_ONLY.flatMap((each) => ['--include', `src/${each}/**`]),
      '--reporter', 'text-summary', '--check-coverage', '--lines', String(LINES),
      ...['statements', 'functions', 'branches'].flatMap((kind) => [`--${kind}`, '0']),
    ],
    { limit: LIMIT },
  );
  if (ended.code !== 0) tally.fail(`Coverage of what only Node runs: not ${LINES} % of lines`);
}

async function testPackage() {
  const files = filesIn('test/node', '.test.mjs');
  if (files.length === 0) return;
  const folder = join(scratch, 'node-coverage');
  const env = options.files ? {} : { NODE_V8_COVERAGE: folder };
  await testInNode(tally, 'Package and data', files, { limit: LIMIT, env });
  if (!options.files) await checkNodeCoverage(folder);
}

async function testPages(engines) {
  const files = filesIn('test/pages', '.test.mjs');
  if (files.length === 0) return;
  for (const engine of engines) {
    await testInNode(tally, `Whole pages in ${engine}`, files, { limit: LIMIT, env: { TEST_ENGINE: engine } });
  }
}

async function testElements(engines) {
  const files = filesIn('test', '.test.ts');
  for (const [name, fits] of engines.flatMap((engine) => RUNS[engine])) {
    if (files.some(fits)) await testInBrowser(name, files.filter(fits));
  }
}

async function build() {
  const needsBuild = ['test/node', 'test/pages'].some((folder) => filesIn(folder, '.test.mjs').length > 0);
  if (options.built || !needsBuild) return;
  tally.announce('Build');
  const { code } = await run('npm', ['run', '--silent', 'build']);
  if (code !== 0) tally.fail('The build failed');
}

process.chdir(ROOT);
const reader = filesIn('test/pages', '.test.mjs').length > 0 ? ['pdftotext'] : [];
const { found, missing } = provideBrowsers([...options.engine, ...reader]);
const engines = options.engine.filter((engine) => found[engine]);
if (options['require-all-engines']) tally.fail(...missing);

await build();
await testElements(engines);
await testPackage();
await testPages(engines);
tally.close(missing);
