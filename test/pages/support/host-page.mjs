import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after } from 'node:test';
import { serve } from '../../../scripts/server.mjs';
import { openBrowser } from './browser.mjs';
import { ask, inside, until, untilReady } from './inside.mjs';

/**
 * A browser, and the sites that a file of tests has in it; both end with the file.
 *
 * @param options  those of `openBrowser`
 * @returns `host(options)`, a site as of `serve`; `visit(address)`, a page; and `open(pages, {headers, at})`, which is
 *   both: the first of some pages, each given by its path, unless `at` names another
 */
export function startHosting(options) {
  const browser = openBrowser(options);
  const sites = [];
  after(async () => {
    await browser.close();
    await Promise.all(sites.map((site) => site.close()));
  });

  async function host(siteOptions) {
    const site = await serve(siteOptions);
    sites.push(site);
    return site;
  }

  async function visit(address) {
    const page = await browser.newPage();
    await page.goto(address);
    return page;
  }

  async function open(pages, { headers, at = Object.keys(pages)[0] } = {}) {
    const site = await host({ pages, headers });
    return { page: await visit(site.url(at)), site };
  }

  return { host, visit, open };
}

/** What the `integrity` of a page has for a file, and a policy between quotes. */
export const hashOf = (text, algorithm = 'sha384') =>
  `${algorithm}-${createHash(algorithm).update(text).digest('base64')}`;

/** Browsers ask for a picture for the tab by themselves, and say so where a policy forbids it. */
export const isAboutPage = (text) => !text.includes('favicon.ico');

/** What was asked of a site, but for that picture. */
export const requestsOf = ({ requests }) => requests.filter(isAboutPage);

export const noErrors = (page) =>
  assert.deepEqual(page.messages.filter(({ level, text }) => level !== 'log' && isAboutPage(text)), []);

export const fallbackIsSeen = (page) => ask(page, "one('#fallback').checkVisibility()");

/** All is there in place of the fallback, and does what it is for. */
export async function works(page) {
  await untilReady(page);
  assert.equal(await fallbackIsSeen(page), false);
  await page.click(inside("one('input[part=input]')"));
  await page.type('hospitality');
  await until(page, "clusters().join() === 'pan-out'");
  noErrors(page);
}

/** Puts a script on a page that is open. */
export const addScript = (page, src, type = 'module') =>
  page.evaluate((properties) => {
    document.head.append(Object.assign(document.createElement('script'), properties));
  }, { src, type });

/**
 * A script that a page has before all others: what goes wrong from there on stands in `data-violations` and
 * `data-said` of its root element, since not every driver tells.
 */
export const watcher = () => ({
  body: WATCHER,
  headers: { 'Content-Type': 'text/javascript', 'Access-Control-Allow-Origin': '*' },
});

export const WATCHER = `(() => {
  const { dataset } = document.documentElement;
  const note = (kind, text) => {
    dataset[kind] = JSON.stringify([...JSON.parse(dataset[kind] ?? '[]'), text]);
  };
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    note('violations', violatedDirective + ' ' + blockedURI));
  for (const level of ['warn', 'error']) {
    const { [level]: say } = console;
    console[level] = (...texts) => {
      note('said', texts.join(' '));
      say.apply(console, texts);
    };
  }
  addEventListener('error', ({ message }) => message && note('said', message));
  addEventListener('unhandledrejection', ({ reason }) => note('said', String(reason)));
})();`;

const noted = async (page, kind) =>
  JSON.parse((await ask(page, `document.documentElement.dataset.${kind}`)) ?? '[]').filter(isAboutPage);

/** What a policy forbade, as its watcher heard: the directive and the address. */
export const violations = (page) => noted(page, 'violations');

/** Warnings, errors and what nobody caught. */
export const said = (page) => noted(page, 'said');
