import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGUMENTS, provideBrowsers } from './browsers.mjs';
import { runTool } from './run.mjs';
import { ROOT, serve } from './server.mjs';
import { Tally } from './tally.mjs';

const FOLDER = 'storybook-static';
const WINDOW = { width: 1000, height: 800 };
const AXE = readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');
const LIMIT = 30_000;

/** Warnings are expected: a story may show how an author is told of a mistake. The browser asks for an icon itself. */
const isMistake = (message) => message.type() === 'error' && !message.location().url?.endsWith('/favicon.ico');

async function auditStory() {
  const { violations } = await globalThis.axe.run('#storybook-root', {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // A story is a piece of a page: landmarks and the first heading are the page's.
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target).join(' | ')})`);
}

const isReady = (root) => {
  const { classList } = document.body;
  if (classList.contains('sb-show-errordisplay')) return true;
  return classList.contains('sb-show-main') && document.querySelector(root).childElementCount > 0;
};

/** What is wrong with one entry of the index, a line each. */
async function check(browser, origin, { id, type }) {
  const page = await browser.newPage();
  const problems = [];
  page.on('console', (message) => {
    if (isMistake(message)) problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(origin)) {
      problems.push(`request: ${request.url()}`);
    }
  });
  try {
    // The add-on would run its own audit at the same time as ours.
    await page.goto(`${origin}/iframe.html?id=${id}&viewMode=${type}&globals=a11y.manual:!true`);
    await page.waitForFunction(isReady, { timeout: LIMIT }, type === 'docs' ? '#storybook-docs' : '#storybook-root');
    if (await page.evaluate(() => document.body.classList.contains('sb-show-errordisplay'))) {
      problems.push(`does not render: ${await page.evaluate(() => document.body.innerText)}`);
    } else if (type === 'story') {
      await page.evaluate(AXE);
      problems.push(...await page.evaluate(auditStory));
    }
  } catch (error) {
    problems.push(error.message);
  }
  await page.close();
  return problems;
}

process.chdir(ROOT);
const tally = new Tally();
const { found, missing } = provideBrowsers(['chromium']);
tally.fail(...missing);
if (missing.length > 0) tally.close();

const quietly = ['--quiet', '--loglevel=error', '--disable-telemetry'];
const { code } = await runTool('storybook', ['build', ...quietly, '-o', FOLDER]);
if (code !== 0) {
  tally.fail('Storybook could not be built');
  tally.close();
}

const server = await serve({ folders: { '/': FOLDER } });
const browser = await puppeteer.launch({
  executablePath: found.chromium.executable,
  args: CHROMIUM_ARGUMENTS,
  defaultViewport: WINDOW,
});

const stories = Object.values(JSON.parse(readFileSync(join(ROOT, FOLDER, 'index.json'), 'utf8')).entries);
const failures = [];
for (const story of stories) {
  const problems = await check(browser, server.origin, story);
  console.log(`${problems.length > 0 ? '✖' : '✔'} ${story.id}`);
  for (const problem of problems) console.log(`    ${problem}`);
  if (problems.length > 0) failures.push(`${story.id}: ${problems.join('; ')}`);
}

await browser.close();
await server.close();
const results = { passed: stories.length - failures.length, skipped: 0, failures };
tally.add('Stories', results, { seconds: Math.round(performance.now() / 1000) });
tally.close();
