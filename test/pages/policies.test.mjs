import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { ROOT } from '../../scripts/server.mjs';
import { testWhere } from './support/browser.mjs';
import {
  addScript, fallbackIsSeen, hashOf, isAboutPage, requestsOf, said, startHosting, violations, WATCHER, watcher, works,
} from './support/host-page.mjs';
import { ask, until, untilReady } from './support/inside.mjs';
import { CLASSIC_SCRIPT, DIRECTORY, html, script, SCRIPT } from './support/site.mjs';
import { EVERYTHING, ON_DEMAND, untilAllIsThere, useEverything } from './support/everything.mjs';

const { host, visit, open } = startHosting();

const CORS = { 'Access-Control-Allow-Origin': '*' };
const built = (name) => readFileSync(join(ROOT, 'dist', name), 'utf8');

/** The script and what it loads on demand, for any page. */
const files = (headers = CORS) =>
  Object.fromEntries([SCRIPT, CLASSIC_SCRIPT, ...ON_DEMAND].map((name) => [`/${name}`, script(name, headers)]));

/** The whole tag of a script, with attributes of the page's choice. */
const tag = (src, attributes = '') => `<script src="${src}" ${attributes}></script>`;
const MODULE = 'type="module"';

/** Neither a style nor a script of its own anywhere, in no shadow tree, and no attribute of that kind. */
const FOREIGN = `[...all('*')].filter((element) =>
  element.matches('style, [style]:not([style=""]), :not(html, head, body) [onclick], a[href^="javascript:"]')
  || (element.localName === 'script' && element.getRootNode() !== document))
  .map(({ outerHTML }) => outerHTML.slice(0, 200))`;

describe('a policy', () => {
  const STRICT = "default-src 'none'; script-src 'self'; style-src 'self'";
  const TRUSTED = "require-trusted-types-for 'script'";
  const NONCE = 'nonce="r4nd0m"';
  const integrity = (name) => `integrity="${hashOf(built(name))}"`;
  const pinned = (text) => `'${hashOf(text)}'`;
  const WATCHED = `integrity="${hashOf(WATCHER)}"`;

  /**
   * Each with the attributes that its page writes on its scripts. `ORIGIN` is the page's own, `ELSEWHERE` that of the
   * files where they come from another.
   */
  const policies = {
    'that allows own scripts and styles alone': { policy: STRICT },
    'that allows own scripts and no style': { policy: STRICT.replace("style-src 'self'", "style-src 'none'") },
    'that asks for trusted types': { policy: `${STRICT}; ${TRUSTED}` },
    'that asks for trusted types and names those of Lit': {
      policy: `${STRICT}; ${TRUSTED}; trusted-types lit-html`,
    },
    'that allows what has a nonce': { policy: "default-src 'none'; script-src 'nonce-r4nd0m'", attributes: NONCE },
    'that allows what has a nonce, and what that loads': {
      policy: `default-src 'none'; script-src 'nonce-r4nd0m' 'strict-dynamic'; ${TRUSTED}`,
      attributes: NONCE,
    },
    'that allows what has a hash, and what that loads': {
      policy: `default-src 'none'; script-src ${pinned(WATCHER)} ${pinned(built(SCRIPT))} 'strict-dynamic'`,
      attributes: integrity(SCRIPT),
    },
    'that puts the page into a sandbox, with an origin of its own': {
      policy: "sandbox allow-scripts; default-src 'none'; script-src ORIGIN; style-src 'none'",
    },
    'that allows the site that has the files': {
      policy: `default-src 'none'; script-src 'self' ELSEWHERE; style-src 'none'; ${TRUSTED}`,
      elsewhere: true,
    },
    'met by the classic script': {
      policy: `${STRICT}; ${TRUSTED}; trusted-types lit-html`,
      name: CLASSIC_SCRIPT,
      attributes: integrity(CLASSIC_SCRIPT),
    },
  };

  async function openUnder({ policy, name = SCRIPT, attributes = '', elsewhere = false }, more = {}) {
    const other = elsewhere ? await host({ pages: files() }) : undefined;
    const address = other?.url(`/${name}`) ?? `/${name}`;
    const inForce = (own) => policy.replaceAll('ORIGIN', own).replaceAll('ELSEWHERE', other?.origin);
    const kind = name === SCRIPT ? MODULE : '';
    const watched = attributes.includes('integrity') ? WATCHED : attributes;
    const site = await host({
      pages: {
        ...files(),
        '/watcher.js': watcher,
        '/favicon.ico': () => ({ status: 204, body: '' }),
        '/': ({ headers }) => ({
          body: html({
            head: tag('/watcher.js', watched) + tag(address, `${kind} ${attributes}`),
            body: EVERYTHING,
            icon: false,
          }),
          headers: { 'Content-Security-Policy': inForce(`http://${headers.host}`), ...more },
        }),
      },
    });
    const page = await visit(site.url('/'));
    return { page, requests: () => [site, ...(other ? [other] : [])].flatMap(requestsOf) };
  }

  for (const [title, settings] of Object.entries(policies)) {
    test(`${title} is kept by every element, and by all that is done with them`, async () => {
      const { page, requests } = await openUnder(settings);
      await untilAllIsThere(page);
      await useEverything(page);
      assert.deepEqual(await violations(page), []);
      assert.deepEqual(await said(page), []);
      assert.deepEqual(await ask(page, FOREIGN), []);
      const border = await ask(page, "getComputedStyle(inCard('pan-out', 'article')).borderTopStyle");
      assert.equal(border, 'solid', 'the styles are there');
      const asked = [settings.name ?? SCRIPT, ...ON_DEMAND, 'watcher.js'].map((file) => `/${file}`);
      assert.deepEqual(requests().sort(), ['/', ...asked].sort());
    });
  }

  testWhere('preload-integrity', 'that allows what has a hash alone is kept, with those of all files', async () => {
    const onDemand = ON_DEMAND.map((name) => `'${hashOf(built(name), 'sha256')}'`);
    const hashes = [...[WATCHER, built(SCRIPT)].map(pinned), ...onDemand];
    const policy = `default-src 'none'; script-src ${hashes.join(' ')}`;
    const { page } = await openUnder({ policy, attributes: integrity(SCRIPT) });
    await untilAllIsThere(page);
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(await said(page), []);
  });

  testWhere('preload-integrity', 'that asks for the integrity of each script is kept', async () => {
    const { page } = await openUnder(
      { policy: STRICT, attributes: integrity(SCRIPT) },
      { 'Integrity-Policy': 'blocked-destinations=(script)' },
    );
    await untilAllIsThere(page);
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(await said(page), []);
  });

  test('that asks for trusted types and allows none leaves what is inside the tag', async () => {
    const { page } = await openUnder({ policy: `${STRICT}; ${TRUSTED}; trusted-types 'none'` });
    await until(page, 'document.readyState === "complete"');
    assert.equal(await ask(page, '"trustedTypes" in window'), true, 'this engine knows of trusted types');
    assert.equal(await fallbackIsSeen(page), true);
    assert.equal(await ask(page, 'customElements.get("cluster-directory") === undefined'), true);
  });

  test('is really watched: what it forbids is heard of', async () => {
    const { page } = await openUnder({ policy: STRICT });
    await untilAllIsThere(page);
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await until(page, 'document.documentElement.dataset.violations?.includes("style-src")');
    await ask(page, "one('cluster-card').shadowRoot.appendChild(document.createElement('style')).localName");
    assert.ok((await ask(page, FOREIGN)).includes('<style></style>'));
  });
});

describe('integrity', () => {
  const kinds = { 'the module': [SCRIPT, MODULE], 'the classic script': [CLASSIC_SCRIPT, ''] };
  const { files: published } = JSON.parse(built('integrity.json'));

  for (const [title, [name, kind]] of Object.entries(kinds)) {
    test(`as it is published lets ${title} in, also from another origin`, async () => {
      const elsewhere = await host({ pages: files() });
      const attributes = `${kind} crossorigin integrity="${published[name]}"`;
      const { page } = await open({ '/': html({ head: tag(elsewhere.url(`/${name}`), attributes) }) });
      await works(page);
    });

    test(`of another file leaves what is inside the tag in place of ${title}`, async () => {
      const attributes = `${kind} integrity="${hashOf('another file')}" onerror="document.title = 'refused'"`;
      const { page } = await open({ '/': html({ head: tag(`/${name}`, attributes) }), ...files() });
      await page.waitUntil(() => document.title === 'refused');
      assert.equal(await fallbackIsSeen(page), true);
      assert.equal(await ask(page, 'customElements.get("cluster-directory") === undefined'), true);
    });
  }
});

describe('a wrong word of the server about characters', () => {
  const cases = [
    ['the module', SCRIPT, MODULE, 'utf-16'],
    ['the module', SCRIPT, MODULE, 'iso-8859-1'],
    ['the classic script', CLASSIC_SCRIPT, '', 'iso-8859-1'],
  ];
  for (const [title, name, kind, charset] of cases) {
    test(`changes none that ${title} shows: ${charset}`, async () => {
      const body = html({ body: tag(`/${name}`, kind) + DIRECTORY });
      const { page } = await open({
        '/': () => ({
          body: body.replace(/<meta charset[^>]*>/, ''),
          headers: { 'Content-Type': 'text/html; charset=iso-8859-1' },
        }),
        ...files({ 'Content-Type': `text/javascript; charset=${charset}` }),
      });
      await works(page);
      assert.equal(await ask(page, 'document.characterSet'), 'windows-1252');
      await until(page, "words(one('[part=count]').textContent) === '1 cluster for \u201chospitality\u201d'");
      assert.match(await ask(page, "one('[part=notice]').textContent"), / \u00a9 Crown copyright/);
    });
  }

  test('leaves what is inside the tag where a classic script cannot be read at all', async () => {
    const { page } = await open({
      '/': html({ body: tag(`/${CLASSIC_SCRIPT}`) + DIRECTORY }),
      ...files({ 'Content-Type': 'text/javascript; charset=utf-16' }),
    });
    await until(page, 'document.readyState === "complete"');
    assert.equal(await fallbackIsSeen(page), true);
  });
});

describe('manners', () => {
  const LIT = ['litElementVersions', 'litHtmlVersions', 'litPropertyMetadata', 'reactiveElementVersions'];

  /** What a page has of its own, before and after; our elements are its author's, so what they carry is left out. */
  const inventory = async () => {
    const page = document.documentElement.cloneNode(true);
    for (const element of page.querySelectorAll('script, [data-ours], cluster-announcer')) element.remove();
    return {
      globals: Object.getOwnPropertyNames(window).filter((name) => !/^\d+$/.test(name)).sort(),
      symbols: Object.getOwnPropertySymbols(window).map(String),
      styles: document.styleSheets.length + document.adoptedStyleSheets.length,
      html: page.outerHTML,
      cookie: document.cookie,
      stored: localStorage.length + sessionStorage.length,
      databases: (await indexedDB.databases?.())?.length ?? 0,
      caches: (await caches.keys()).length,
      title: document.title,
    };
  };

  test('leave the page as it was, but for Lit\'s four marks and, once someone acts, one live region', async () => {
    const body = `<main data-ours>${EVERYTHING}</main><p>The end</p>`;
    const { page, site } = await open({ '/': html({ body }), ...files() });
    const { globals, ...before } = await page.evaluate(inventory);
    const asBefore = { ...before, globals: [...globals, ...LIT].sort() };
    await addScript(page, `/${SCRIPT}`);
    await untilAllIsThere(page);
    assert.deepEqual(await page.evaluate(inventory), asBefore);
    assert.equal(await ask(page, "all('cluster-announcer').length"), 0);

    await useEverything(page);
    assert.deepEqual(await page.evaluate(inventory), asBefore);
    assert.equal(await ask(page, "document.body.querySelectorAll(':scope > cluster-announcer').length"), 1);
    assert.equal(await ask(page, "all('cluster-announcer').length"), 1);
    assert.deepEqual(requestsOf(site).sort(), ['/', `/${SCRIPT}`, ...ON_DEMAND.map((name) => `/${name}`)].sort());
    const resources = "performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)";
    const loaded = [...new Set(await ask(page, resources))].filter(isAboutPage).sort();
    assert.deepEqual(loaded, [SCRIPT, ...ON_DEMAND].map((name) => `/${name}`).sort());
  });

  test('ask for nothing but the script where nothing else is wanted, and leave the address alone', async () => {
    const { page, site } = await open({ '/': html(), ...files() });
    const where = () => ask(page, '[location.href, history.length].join()');
    const start = await where();
    await addScript(page, `/${SCRIPT}`);
    await untilReady(page);
    await works(page);
    assert.equal(await where(), start);
    assert.deepEqual(requestsOf(site), ['/', `/${SCRIPT}`]);
  });
});
