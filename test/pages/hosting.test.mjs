import assert from 'node:assert/strict';
import { mkdtempSync, copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { ROOT, serve } from '../../scripts/server.mjs';
import { openBrowser } from './support/browser.mjs';
import { ask, inside, until, untilReady } from './support/inside.mjs';
import { CLASSIC_SCRIPT, DIRECTORY, html, moduleTag, script, SCRIPT } from './support/site.mjs';

let browser;
const sites = [];

before(async () => {
  browser = await openBrowser();
});

after(async () => {
  await browser.close();
  await Promise.all(sites.map((site) => site.close()));
});

/** Opens the first of some pages, each given by its path. */
async function open(pages, { headers, at = Object.keys(pages)[0] } = {}) {
  const site = await serve({ pages, headers });
  sites.push(site);
  const page = await browser.newPage();
  await page.goto(site.url(at));
  return { page, site };
}

/** Browsers ask for a picture for the tab by themselves, and say so where a policy forbids it. */
const isAboutPage = (text) => !text.includes('favicon.ico');

const noErrors = (page) =>
  assert.deepEqual(page.messages.filter(({ level, text }) => level !== 'log' && isAboutPage(text)), []);

const fallbackIsSeen = (page) => ask(page, "one('#fallback').checkVisibility()");

/** All is there in place of the fallback, and does what it is for. */
async function works(page) {
  await untilReady(page);
  assert.equal(await fallbackIsSeen(page), false);
  await page.click(inside("one('input[part=input]')"));
  await page.type('hospitality');
  await until(page, "clusters().join() === 'pan-out'");
  noErrors(page);
}

const asked = ({ requests }) => requests.filter(isAboutPage);

describe('one script and one tag', () => {
  test('work on a page of another folder, with nothing else beside the script', async () => {
    const { page, site } = await open({
      '/learning/careers/': html({ body: moduleTag('/uploads/2025/careers-clusters.js') + DIRECTORY }),
      '/uploads/2025/careers-clusters.js': script(),
    });
    await works(page);
    assert.deepEqual(asked(site), ['/learning/careers/', '/uploads/2025/careers-clusters.js']);
  });

  test('work with a version behind the name', async () => {
    const { page, site } = await open({
      '/': html({ body: moduleTag(`/${SCRIPT}?ver=1`) + DIRECTORY }),
      [`/${SCRIPT}`]: script(),
    });
    await works(page);
    assert.deepEqual(asked(site), ['/', `/${SCRIPT}?ver=1`]);
  });

  test('work from another origin that allows it', async () => {
    const files = await serve({
      pages: { [`/${SCRIPT}`]: script(SCRIPT, { 'Access-Control-Allow-Origin': '*' }) },
    });
    sites.push(files);
    const { page } = await open({ '/': html({ body: moduleTag(files.url(`/${SCRIPT}`)) + DIRECTORY }) });
    await works(page);
  });

  test('work as a classic script from any origin', async () => {
    const files = await serve({ pages: { [`/${CLASSIC_SCRIPT}`]: script(CLASSIC_SCRIPT) } });
    sites.push(files);
    const tag = `<script src="${files.url(`/${CLASSIC_SCRIPT}`)}"></script>`;
    const { page } = await open({ '/': html({ body: tag + DIRECTORY }) });
    await works(page);
  });

  test('work as a classic script on a page opened from a disk', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'on-disk-'));
    copyFileSync(join(ROOT, 'dist', CLASSIC_SCRIPT), join(folder, CLASSIC_SCRIPT));
    writeFileSync(join(folder, 'page.html'), html({ body: `<script src="${CLASSIC_SCRIPT}"></script>${DIRECTORY}` }));
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(folder, 'page.html')).href);
    await works(page);
    rmSync(folder, { recursive: true });
  });

  const twice = {
    'the same tag twice': moduleTag(`/${SCRIPT}`).repeat(2),
    'two copies of it': moduleTag(`/${SCRIPT}?ver=1`) + moduleTag(`/${SCRIPT}?ver=2`),
    'both scripts': `<script src="/${CLASSIC_SCRIPT}"></script>${moduleTag(`/${SCRIPT}`)}`,
  };
  for (const [title, tags] of Object.entries(twice)) {
    test(`work with ${title}`, async () => {
      const { page } = await open({
        '/': html({ body: tags + DIRECTORY }),
        [`/${SCRIPT}`]: script(),
        [`/${CLASSIC_SCRIPT}`]: script(CLASSIC_SCRIPT),
      });
      await works(page);
    });
  }

  const places = {
    'in the head': { head: moduleTag(`/${SCRIPT}`) },
    'in the head, async': { head: `<script type="module" async src="/${SCRIPT}"></script>` },
    'in the head, before there is a body': { head: `<script src="/${CLASSIC_SCRIPT}"></script>` },
    'at the end': { body: DIRECTORY + moduleTag(`/${SCRIPT}`) },
  };
  for (const [title, page] of Object.entries(places)) {
    test(`work with the script ${title}`, async () => {
      const opened = await open({
        '/': html(page),
        [`/${SCRIPT}`]: script(),
        [`/${CLASSIC_SCRIPT}`]: script(CLASSIC_SCRIPT),
      });
      await works(opened.page);
    });
  }

  test('work with the script put in long after the page', async () => {
    const { page } = await open({ '/': html(), [`/${SCRIPT}`]: script() });
    assert.equal(await fallbackIsSeen(page), true);
    await addScript(page);
    await works(page);
  });

  test('join pieces that the page\'s reader meets after the script', async () => {
    const pieces = '<cluster-search></cluster-search><cluster-list></cluster-list>';
    const { page } = await open({
      '/': html({
        head: `<script src="/${CLASSIC_SCRIPT}"></script>`,
        body: `<cluster-directory>${pieces}</cluster-directory>`,
      }),
      [`/${CLASSIC_SCRIPT}`]: script(CLASSIC_SCRIPT),
    });
    await untilReady(page);
    assert.equal(await ask(page, "all('cluster-search').length + all('cluster-list').length"), 2);
  });

  test('show every character right whatever the server says of them', async () => {
    const type = 'charset=iso-8859-1';
    const body = html({ body: `<script src="/${CLASSIC_SCRIPT}"></script>${DIRECTORY}` });
    const { page } = await open({
      '/': () => ({
        body: body.replace(/<meta charset[^>]*>/, ''),
        headers: { 'Content-Type': `text/html; ${type}` },
      }),
      [`/${CLASSIC_SCRIPT}`]: script(CLASSIC_SCRIPT, { 'Content-Type': `text/javascript; ${type}` }),
    });
    await works(page);
    assert.equal(await ask(page, 'document.characterSet'), 'windows-1252');
    await until(page, "words(one('[part=count]').textContent) === '1 cluster for \u201chospitality\u201d'");
    assert.match(await ask(page, "one('[part=notice]').textContent"), / \u00a9 Crown copyright/);
  });
});

const addScript = (page, address = `/${SCRIPT}`) =>
  page.evaluate((src) => {
    const element = document.createElement('script');
    element.type = 'module';
    element.src = src;
    document.head.append(element);
  }, address);

describe('a strict content security policy', () => {
  const STRICT = "default-src 'none'; script-src 'self'; style-src 'self'";
  const TRUSTED = "require-trusted-types-for 'script'";

  /** Loaded first, so that it hears of everything; `data-violations` is where the tests read it. */
  const watcher = () => ({
    body: `document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const { dataset } = document.documentElement;
      dataset.violations = (dataset.violations ?? '') + violatedDirective + ' ' + blockedURI + '; ';
    });`,
    headers: { 'Content-Type': 'text/javascript' },
  });

  const openStrict = (policy) =>
    open(
      {
        '/': html({ head: `<script src="/watcher.js"></script>${moduleTag(`/${SCRIPT}`)}`, icon: false }),
        '/watcher.js': watcher,
        [`/${SCRIPT}`]: script(),
        '/favicon.ico': () => ({ status: 204, body: '' }),
      },
      { headers: { 'Content-Security-Policy': policy } },
    );

  const violations = async (page) =>
    ((await ask(page, 'document.documentElement.dataset.violations')) ?? '')
      .split('; ')
      .filter((violation) => violation && isAboutPage(violation));

  const policies = {
    'that allows own scripts and styles alone': STRICT,
    'that asks for trusted types': `${STRICT}; ${TRUSTED}`,
    'that asks for trusted types and names those of Lit': `${STRICT}; ${TRUSTED}; trusted-types lit-html`,
  };
  for (const [title, policy] of Object.entries(policies)) {
    test(`${title} is met`, async () => {
      const { page } = await openStrict(policy);
      await works(page);
      assert.deepEqual(await violations(page), []);
      assert.equal(
        await ask(page, "getComputedStyle(inCard('pan-out', 'article')).borderTopStyle"),
        'solid',
        'the styles are there',
      );
    });
  }

  test('that asks for trusted types and allows none leaves what is inside the tag', async () => {
    const { page } = await openStrict(`${STRICT}; ${TRUSTED}; trusted-types 'none'`);
    await until(page, 'document.readyState === "complete"');
    assert.equal(await ask(page, '"trustedTypes" in window'), true, 'this engine knows of trusted types');
    assert.equal(await fallbackIsSeen(page), true);
    assert.equal(await ask(page, 'customElements.get("cluster-directory") === undefined'), true);
  });

  test('is really watched: what it forbids is heard of', async () => {
    const { page } = await openStrict(STRICT);
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await until(page, 'document.documentElement.dataset.violations?.includes("style-src")');
  });
});

describe('manners', () => {
  const LIT = ['litElementVersions', 'litHtmlVersions', 'litPropertyMetadata', 'reactiveElementVersions'];

  /** What a page has of its own, before and after. */
  const inventory = () => ({
    globals: Object.getOwnPropertyNames(window).filter((name) => !/^\d+$/.test(name)),
    styles: document.styleSheets.length + document.adoptedStyleSheets.length,
    html: document.documentElement.outerHTML,
    cookie: document.cookie,
    stored: localStorage.length + sessionStorage.length,
    title: document.title,
    address: location.href,
    entries: history.length,
  });

  test('it leaves the page as it was, but for Lit\'s four marks and, once someone acts, one live region', async () => {
    const { page, site } = await open({ '/': html(), [`/${SCRIPT}`]: script() });
    const before = await page.evaluate(inventory);
    await addScript(page);
    await untilReady(page);
    const ready = await page.evaluate(inventory);
    const { globals, ...rest } = ready;
    const { globals: globalsBefore, ...restBefore } = before;
    assert.deepEqual(globals.filter((name) => !globalsBefore.includes(name)).sort(), LIT);
    const withoutScript = (state) => ({ ...state, html: state.html.replace(/<script[^]*?<\/script>/, '') });
    assert.deepEqual(withoutScript(rest), withoutScript(restBefore));

    await works(page);
    await until(page, "one('cluster-announcer')?.shadowRoot.textContent.includes('1 cluster')");
    const acted = await page.evaluate(inventory);
    assert.deepEqual(acted.globals.filter((name) => !globalsBefore.includes(name)).sort(), LIT);
    const withoutRegion = acted.html.replace(/<cluster-announcer[^]*?<\/cluster-announcer>/, '');
    assert.deepEqual(
      withoutScript({ ...acted, html: withoutRegion }),
      { ...withoutScript(ready), globals: acted.globals },
    );
    assert.equal(await ask(page, "document.body.querySelectorAll('cluster-announcer').length"), 1);

    assert.deepEqual(asked(site), ['/', `/${SCRIPT}`]);
    const resources = "performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)";
    assert.deepEqual((await ask(page, resources)).filter(isAboutPage), [`/${SCRIPT}`]);
    assert.equal(await page.evaluate(async () => (await caches.keys()).length), 0);
  });
});
