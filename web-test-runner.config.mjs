import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGUMENTS, findBrowsers } from './scripts/browsers.mjs';
import { isPapaParse, papaParseAsModule } from './scripts/papaparse-module.mjs';
import { FIREFOX_PREFERENCES } from './test/support/abilities.mjs';
import { commands } from './test/support/commands.mjs';
import { startWebKit } from './test/support/webkit.mjs';

/**
 * One run is one engine; scripts/test.mjs makes one after another and tells each by the environment:
 * TEST_RUN (chromium, firefox, firefox-preferences or webkit), TEST_FILES (one a line), TEST_COVERAGE (the
 * least per cent of lines, if that is asked for) and TEST_RESULTS (a file to write the counts to).
 */
const { TEST_RUN: run = 'chromium', TEST_FILES, TEST_COVERAGE, TEST_RESULTS } = process.env;
const root = fileURLToPath(new URL('.', import.meta.url));

const WINDOW = { width: 1000, height: 800 };

function launchChromium() {
  const { executable: executablePath } = findBrowsers().chromium;
  return chromeLauncher({
    puppeteer,
    launchOptions: { executablePath, args: CHROMIUM_ARGUMENTS, defaultViewport: WINDOW },
  });
}

function launchFirefox(extraPrefsFirefox = {}) {
  const { executable: executablePath } = findBrowsers().firefox;
  return chromeLauncher({
    puppeteer,
    launchOptions: { browser: 'firefox', executablePath, extraPrefsFirefox, defaultViewport: WINDOW },
  });
}

async function launchWebKit() {
  const { options } = await startWebKit();
  const launcher = webdriverLauncher(options);
  const initialize = launcher.initialize.bind(launcher);
  // With more than one at a time the launcher puts tests into frames, where keys and the pointer do not reach them.
  launcher.initialize = (config) => initialize({ ...config, concurrency: 1 });
  // Once a minute the launcher asks for the page's title, for the sake of drivers elsewhere that end idle sessions.
  // Where that meets the way to the next file, WebKit's driver does not go there, and the file never starts.
  launcher.setupHeartbeat = () => {};
  return launcher;
}

const LAUNCHERS = {
  chromium: launchChromium,
  firefox: () => launchFirefox(),
  'firefox-preferences': () => launchFirefox(FIREFOX_PREFERENCES),
  webkit: launchWebKit,
};

function flatten({ suites, tests }, within = []) {
  return [
    ...tests.map((test) => ({ ...test, name: [...within, test.name].join(' › ') })),
    ...suites.flatMap((suite) => flatten(suite, [...within, suite.name])),
  ];
}

const firstLine = (text = '') => text.split('\n')[0];

/** A file that ended badly without a failed test is one failure. */
function failuresOf({ testFile, passed, testResults, errors = [] }) {
  const file = relative(root, testFile);
  const failed = (testResults ? flatten(testResults) : []).filter((test) => !test.passed && !test.skipped);
  if (failed.length > 0) return failed.map(({ name, error }) => `${file}: ${name}: ${firstLine(error?.message)}`);
  return passed ? [] : [`${file}: ${firstLine(errors[0]?.message) || 'did not come to its end'}`];
}

function count(sessions) {
  const tests = sessions.flatMap(({ testResults }) => (testResults ? flatten(testResults) : []));
  return {
    passed: tests.filter((test) => test.passed).length,
    skipped: tests.filter((test) => test.skipped).length,
    failures: sessions.flatMap(failuresOf),
  };
}

const leftOut = [];

/** Writes the counts of this run. */
const countReporter = {
  onTestRunFinished({ sessions, testCoverage }) {
    if (!TEST_RESULTS) return;
    const coverage = testCoverage && { lines: testCoverage.summary.lines.pct };
    writeFileSync(TEST_RESULTS, JSON.stringify({ ...count(sessions), coverage, leftOut }));
  },
};

/** As the build does it. */
const papaParse = {
  name: 'papaparse',
  transform: ({ path, body }) => (isPapaParse(path) ? { body: papaParseAsModule(body) } : undefined),
};

const LIT_DEV_MODE = /^Lit is in dev mode/;

export default {
  rootDir: root,
  files: TEST_FILES?.split('\n') ?? 'test/**/*.test.ts',
  browsers: [await LAUNCHERS[run]()],
  concurrentBrowsers: 1,
  concurrency: 1,
  // A file that counts what a thousand elements leave behind takes a minute on a busy machine.
  testsFinishTimeout: 180_000,
  testFramework: { config: { timeout: 20_000 } },
  nodeResolve: { exportConditions: ['browser', 'development'] },
  plugins: [
    commands(root, run, leftOut),
    papaParse,
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${root}tsconfig.json` }),
  ],
  filterBrowserLogs: ({ args }) => !LIT_DEV_MODE.test(String(args[0])),
  reporters: [defaultReporter({ reportTestProgress: Boolean(process.stdout.isTTY) }), countReporter],
  coverage: Boolean(TEST_COVERAGE),
  coverageConfig: {
    include: ['src/**/*.ts'],
    // Node's own coverage tells of these.
    exclude: ['src/{cli,html,search-index,sources}/**'],
    threshold: { lines: Number(TEST_COVERAGE) },
    reportDir: 'coverage',
  },
};
