import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { ROOT } from '../../scripts/server.mjs';
import { testWhere } from './support/browser.mjs';
import { addScript, fallbackIsSeen, said, startHosting, watcher, works } from './support/host-page.mjs';
import { ask, inside, perform, until, untilReady } from './support/inside.mjs';
import { CLASSIC_SCRIPT, DIRECTORY, FALLBACK, html, moduleTag, script, SCRIPT } from './support/site.mjs';

const { open } = startHosting({ pageCache: true });

const classicTag = (address) => `<script src="${address}"></script>`;
const WATCHER_TAG = classicTag('/watcher.js');
const VERSION = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version;
const LATER = '99.0.0';

/** The script as a later release would have it. */
const later = (name) => () => {
  const { body, headers } = script(name)();
  return { body: body.replaceAll(`"${VERSION}"`, `"${LATER}"`), headers };
};

const files = {
  '/watcher.js': watcher,
  [`/${SCRIPT}`]: script(),
  [`/${CLASSIC_SCRIPT}`]: script(CLASSIC_SCRIPT),
  '/postcodes.js': script('postcodes.js'),
  [`/later/${SCRIPT}`]: later(SCRIPT),
  [`/later/${CLASSIC_SCRIPT}`]: later(CLASSIC_SCRIPT),
};

const openPage = (page) => open({ '/': html(page), ...files });

const PIECES = `
<borough-picker></borough-picker>
<borough-map></borough-map>
<cluster-search></cluster-search>
<cluster-filters></cluster-filters>
<cluster-summary></cluster-summary>
<cluster-list></cluster-list>
<cluster-compare clusters="pan-out, lambeth"></cluster-compare>
<cluster-card cluster="pan-out"></cluster-card>
<postcode-finder service="https://postcodes.example"></postcode-finder>
<cluster-directory><p>${FALLBACK}</p></cluster-directory>`;
const KINDS = 10;

const TAGS = `['borough-map', 'borough-picker', 'cluster-card', 'cluster-compare', 'cluster-directory',
  'cluster-filters', 'cluster-list', 'cluster-search', 'cluster-summary', 'postcode-finder']`;

/** The elements that the page's author wrote, and whether each shows something. */
const WRITTEN = `[...document.querySelectorAll(${TAGS}.join())]`;
const ALL_SHOW = `${WRITTEN}.every(({ shadowRoot }) => shadowRoot?.querySelector('.wrapper, slot'))`;

/** How many of the members of the page's scope its author wrote, or are no longer there, as any program can ask. */
const MEMBERS = `(() => {
  let members;
  const event = new Event('context-request', { bubbles: true, composed: true });
  document.documentElement.dispatchEvent(Object.assign(event, {
    context: Symbol.for('careers-clusters.scope.1'),
    contextTarget: document.body,
    callback: (scope) => {
      members = [...scope.members].filter((member) => !member.isConnected || member.getRootNode() === document);
    },
  }));
  return members.length;
})()`;

const announcers = (page) => ask(page, "all('cluster-announcer').length");

/** A person searches, and the page says so to those who listen. */
const search = (page, text) => perform(page, `
  const field = one('cluster-search').shadowRoot.querySelector('input');
  field.value = '${text}';
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
`);

describe('the script', () => {
  const twice = {
    'the same tag twice': moduleTag(`/${SCRIPT}`).repeat(2),
    'two copies of it': moduleTag(`/${SCRIPT}?ver=1`) + moduleTag(`/${SCRIPT}?ver=2`),
    'both of its forms': classicTag(`/${CLASSIC_SCRIPT}`) + moduleTag(`/${SCRIPT}`),
  };
  for (const [title, tags] of Object.entries(twice)) {
    test(`works and is silent where a page has ${title}`, async () => {
      const { page } = await openPage({ head: WATCHER_TAG, body: tags + DIRECTORY });
      await works(page);
      assert.deepEqual(await said(page), []);
    });
  }

  const versions = {
    'modules': [moduleTag(`/${SCRIPT}`), moduleTag(`/later/${SCRIPT}`)],
    'classic scripts': [classicTag(`/${CLASSIC_SCRIPT}`), classicTag(`/later/${CLASSIC_SCRIPT}`)],
    'a module and a classic script': [moduleTag(`/later/${SCRIPT}`), classicTag(`/${CLASSIC_SCRIPT}`)],
  };
  for (const [title, tags] of Object.entries(versions)) {
    test(`steps back from another version that came first, with one warning that names both: ${title}`, async () => {
      // A classic script runs at once, a module when the page has been read.
      for (const order of title.startsWith('a module') ? [tags] : [tags, tags.toReversed()]) {
        const { page } = await openPage({ head: WATCHER_TAG, body: order.join('') + DIRECTORY });
        await until(page, 'document.readyState === "complete" && document.documentElement.dataset.said');
        await untilReady(page);
        const isFirst = order[0].includes('later') === title.startsWith('a module');
        const [first, second] = isFirst ? [VERSION, LATER] : [LATER, VERSION];
        const key = "Symbol.for('careers-clusters.version')";
        assert.equal(await ask(page, `customElements.get('cluster-directory')[${key}]`), first);
        const [warning, ...others] = await said(page);
        assert.match(warning, new RegExp(`careers-clusters ${first}; version ${second} of this script steps back`));
        assert.deepEqual(others, []);
        await search(page, 'hospitality');
        await until(page, "clusters().join() === 'pan-out'");
      }
    });
  }

  const places = {
    'in the head': { head: moduleTag(`/${SCRIPT}`) },
    'in the head, async': { head: `<script type="module" async src="/${SCRIPT}"></script>` },
    'in the head, deferred': { head: `<script defer src="/${CLASSIC_SCRIPT}"></script>` },
    'in the head, before there is a body': { head: classicTag(`/${CLASSIC_SCRIPT}`) },
    'at the end': { body: DIRECTORY + moduleTag(`/${SCRIPT}`) },
  };
  for (const [title, markup] of Object.entries(places)) {
    test(`works ${title}`, async () => {
      const { page } = await openPage(markup);
      await works(page);
    });
  }

  for (const [name, type] of [[SCRIPT, 'module'], [CLASSIC_SCRIPT, '']]) {
    test(`works where a visitor's consent brings it long after the page: ${name}`, async () => {
      const { page } = await openPage({ head: WATCHER_TAG });
      assert.equal(await fallbackIsSeen(page), true);
      await addScript(page, `/${name}`, type);
      await works(page);
      // Consent tools put their scripts in again at each change of mind.
      await addScript(page, `/${name}`, type);
      await addScript(page, `/${name}?again`, type);
      await until(page, "performance.getEntriesByType('resource').some(({ name }) => name.endsWith('?again'))");
      assert.deepEqual(await said(page), []);
    });
  }
});

describe('an editor', () => {
  async function openPieces(body = PIECES) {
    const { page } = await openPage({ head: WATCHER_TAG + moduleTag(`/${SCRIPT}`), body: `<main>${body}</main>` });
    await until(page, `document.readyState === 'complete' && ${ALL_SHOW}`);
    return page;
  }

  test('moves elements, and what was chosen stays', async () => {
    const page = await openPieces();
    await search(page, 'hospitality');
    await until(page, "one('cluster-list').shadowRoot.querySelectorAll('cluster-card').length === 1");
    await perform(page, `
      const aside = document.createElement('aside');
      document.body.prepend(aside);
      for (const element of ${WRITTEN}) aside.append(element);
    `);
    await ask(page, "one('cluster-list').updateComplete.then(() => true)");
    assert.equal(await ask(page, "one('cluster-search').shadowRoot.querySelector('input').value"), 'hospitality');
    assert.equal(await ask(page, "one('cluster-list').shadowRoot.querySelectorAll('cluster-card').length"), 1);
    assert.equal(await ask(page, MEMBERS), KINDS - 1);
    assert.deepEqual(await said(page), []);
  });

  const copies = {
    'each element': `for (const element of ${WRITTEN}) element.after(element.cloneNode(true))`,
    'what they stand in': "document.querySelector('main').after(document.querySelector('main').cloneNode(true))",
    'what they stand in, from another document': `document.body.append(document.adoptNode(
      document.implementation.createHTMLDocument().importNode(document.querySelector('main'), true)))`,
    'what they stand in, as text':
      "document.body.insertAdjacentHTML('beforeend', document.querySelector('main').outerHTML)",
  };
  for (const [title, copy] of Object.entries(copies)) {
    test(`copies ${title}, and copies are elements like the others`, async () => {
      const page = await openPieces();
      await perform(page, copy);
      await until(page, `${WRITTEN}.length === ${2 * KINDS} && ${ALL_SHOW}`);
      assert.equal(await ask(page, "all('cluster-directory > p').some((p) => p.checkVisibility())"), false);
      await search(page, 'hospitality');
      const shown = `all('cluster-list').filter((list) => list.getRootNode() === document)
        .map(({ shadowRoot }) => shadowRoot.querySelectorAll('cluster-card').length).join()`;
      await until(page, `${shown} === '1,1'`);
      assert.equal(await ask(page, MEMBERS), 2 * (KINDS - 1));
      assert.deepEqual(await said(page), []);
    });
  }

  const emptied = {
    'with innerHTML': "document.querySelector('main').innerHTML = ''",
    'with replaceChildren': "document.querySelector('main').replaceChildren()",
    'one by one': `for (const element of ${WRITTEN}) element.remove()`,
  };
  for (const [title, empty] of Object.entries(emptied)) {
    test(`empties a region and fills it again, ${title}`, async () => {
      const page = await openPieces();
      for (let round = 0; round < 3; round++) {
        // The page remembers what was chosen last, and a choice of the same is none.
        await search(page, `schools ${round}`);
        await until(page, "one('cluster-announcer')");
        await perform(page, empty);
        await until(page, "!one('cluster-announcer')");
        assert.equal(await ask(page, MEMBERS), 0);
        await page.evaluate((pieces) => document.querySelector('main').insertAdjacentHTML('beforeend', pieces), PIECES);
        await until(page, `${WRITTEN}.length === ${KINDS} && ${ALL_SHOW}`);
        assert.equal(await ask(page, MEMBERS), KINDS - 1);
      }
      assert.deepEqual(await said(page), []);
    });
  }

  test('empties a directory of its pieces, and it shows its own; fills it, and it shows those', async () => {
    const page = await openPieces(`<cluster-directory>${PIECES}</cluster-directory>`);
    const directory = "document.querySelector('main > cluster-directory')";
    const own = `${directory}.shadowRoot.querySelector('cluster-list')`;
    assert.equal(await ask(page, own), null);
    for (const empty of ["innerHTML = ''", 'replaceChildren()']) {
      await perform(page, `${directory}.${empty};`);
      await until(page, `${own}?.shadowRoot?.querySelectorAll('cluster-card').length === 12`);
      await perform(page, `${directory}.innerHTML = '<cluster-list></cluster-list>';`);
      const list = `${directory}.firstChild.shadowRoot`;
      await until(page, `!${own} && ${list}?.querySelectorAll('cluster-card').length === 12`);
    }
    assert.deepEqual(await said(page), []);
  });

  test('leaves paragraphs and line breaks in elements, and none of them is seen or spoils anything', async () => {
    const page = await openPieces();
    await perform(page, `
      for (const element of ${WRITTEN}) {
        element.append(document.createElement('br'));
        element.prepend(Object.assign(document.createElement('p'), { innerHTML: '<br>' }), '\\u00a0');
      }
    `);
    await search(page, 'hospitality');
    await until(page, "one('cluster-list').shadowRoot.querySelectorAll('cluster-card').length === 1");
    await until(page, `${WRITTEN}.every((element) =>
      [...element.querySelectorAll(':scope > p, :scope > br')].every((child) => !child.assignedSlot))`);
    assert.equal(await ask(page, ALL_SHOW), true);
    assert.deepEqual(await said(page), []);
  });

  test('wraps pieces of a directory into paragraphs with line breaks', async () => {
    const page = await openPieces(
      '<cluster-directory><p><cluster-search></cluster-search><br></p><br><p><cluster-list></cluster-list></p>'
        + '</cluster-directory>',
    );
    await untilReady(page);
    await search(page, 'hospitality');
    await until(page, "clusters().join() === 'pan-out'");
    assert.equal(await ask(page, "one('cluster-directory').shadowRoot.querySelector('cluster-list')"), null);
  });

  test('edits the page with the elements in it, and they go on working', async () => {
    const page = await openPieces(`<div contenteditable><p>Before</p>${DIRECTORY}<p>After</p></div>`);
    await untilReady(page);
    await page.click(inside("one('[contenteditable] > p')"));
    await page.press('Enter');
    await page.type('x');
    await until(page, "one('[contenteditable]').textContent.includes('x')");
    assert.equal(await ask(page, "all('cluster-directory').length"), 1);
    await search(page, 'hospitality');
    await until(page, "clusters().join() === 'pan-out'");
    assert.deepEqual(await said(page), []);
  });
});

describe('fifty elements on one page', () => {
  test('are all there, share one scope and one live region, and repeat no id', async () => {
    const { page } = await openPage({ head: WATCHER_TAG + moduleTag(`/${SCRIPT}`), body: PIECES.repeat(5) });
    await until(page, `${WRITTEN}.length === 50 && ${ALL_SHOW}`);
    assert.equal(await ask(page, MEMBERS), 5 * (KINDS - 1));
    await search(page, 'hospitality');
    await until(page, "one('cluster-announcer')?.shadowRoot.textContent.trim()");
    const counts = `[...document.querySelectorAll('cluster-list')]
      .map(({ shadowRoot }) => shadowRoot.querySelectorAll('cluster-card').length).join()`;
    await until(page, `${counts} === '1,1,1,1,1'`);
    assert.equal(await announcers(page), 1);
    const repeated = `[document, ...all('*').flatMap(({ shadowRoot }) => shadowRoot ?? [])].flatMap((root) => {
      const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
      return ids.filter((id, index) => ids.indexOf(id) !== index);
    })`;
    assert.deepEqual(await ask(page, repeated), []);
    assert.deepEqual(await said(page), []);
  });
});

describe('a site that swaps its pages', () => {
  const dist = (path) => () => ({
    body: readFileSync(join(ROOT, 'node_modules', path), 'utf8'),
    headers: { 'Content-Type': 'text/javascript' },
  });
  const TURBO = { '/turbo.js': dist('@hotwired/turbo/dist/turbo.es2017-umd.js') };
  const HTMX = { '/htmx.js': dist('htmx.org/dist/htmx.min.js') };

  const HEAD = { turbo: classicTag('/turbo.js'), htmx: classicTag('/htmx.js') };
  const pageOf = (library, body) =>
    html({ head: WATCHER_TAG + HEAD[library] + moduleTag(`/${SCRIPT}`), body: `<main id="main">${body}</main>` });

  /** Turbo may show a copy that it has kept before it shows what the server sends: the visit ends with that. */
  async function visit(page, path) {
    const done = `() => { globalThis.visited = '${path}'; }`;
    await perform(page, `addEventListener('turbo:load', ${done}, { once: true }); Turbo.visit('${path}');`);
    await until(page, `globalThis.visited === '${path}'`);
  }

  const go = {
    turbo: visit,
    htmx: (page, path) =>
      perform(page, `htmx.ajax('GET', '${path}', { target: '#main', select: '#main', swap: 'outerHTML' });`),
  };

  const WITH = `<h1>With</h1>${PIECES}`;
  const WITHOUT = '<h1>Without</h1>';

  async function openSite(library) {
    const { page } = await open({
      '/with': pageOf(library, WITH),
      '/without': pageOf(library, WITHOUT),
      ...files, ...TURBO, ...HTMX,
    });
    await until(page, `${WRITTEN}.length === ${KINDS} && ${ALL_SHOW}`);
    return page;
  }

  /** To the page without elements and back, a search on the way. */
  async function swap(page, library, round) {
    await search(page, `schools ${round}`);
    await until(page, "one('cluster-announcer')");
    await go[library](page, '/without');
    await until(page, "one('h1').textContent === 'Without' && !one('cluster-announcer')");
    assert.equal(await ask(page, MEMBERS), 0);
    await go[library](page, '/with');
    await until(page, `one('h1').textContent === 'With' && ${WRITTEN}.length === ${KINDS} && ${ALL_SHOW}`);
    assert.equal(await ask(page, MEMBERS), KINDS - 1);
  }

  /** What is more than noise: the elements of one page are thousands of nodes and a hundred listeners. */
  const NOISE = { nodes: 500, listeners: 20, heap: 1_000_000 };

  async function keptSince(page, before) {
    const now = await page.measureMemory();
    const grown = Object.keys(NOISE).filter((name) => now[name] - before[name] > NOISE[name]);
    return grown.map((name) => `${now[name] - before[name]} ${name}`).join();
  }

  for (const library of ['turbo', 'htmx']) {
    test(`by ${library} has the elements again each time, once`, async () => {
      const page = await openSite(library);
      for (let round = 0; round < 3; round++) await swap(page, library, round);
      assert.equal(await announcers(page), 0);
      await search(page, 'hospitality');
      await until(page, "one('cluster-list').shadowRoot.querySelectorAll('cluster-card').length === 1");
      await until(page, "one('cluster-announcer')?.shadowRoot.textContent.trim()");
      assert.equal(await announcers(page), 1);
      assert.deepEqual(await said(page), []);
    });

    testWhere('memory', `by ${library} fifty times keeps nothing of what is gone`, async () => {
      const page = await openSite(library);
      // Turbo keeps ten pages, and engines make code faster.
      for (let round = 0; round < 15; round++) await swap(page, library, round);
      const before = await page.measureMemory();
      for (let round = 0; round < 50; round++) await swap(page, library, round);
      let kept = await keptSince(page, before);
      // An engine may let go of a page late; what is kept for good only grows.
      for (let round = 0; kept && round < 5; round++) {
        await swap(page, library, round);
        kept = await keptSince(page, before);
      }
      assert.equal(kept, '');
    });
  }

  /** Says to the server how a page is once it is gone back to: a driver may lose one that was kept whole. */
  const REPORTER = `addEventListener('pageshow', async ({ persisted }) => {
    if (!location.hash) return;
    await Promise.all(${WRITTEN}.map(({ updateComplete }) => updateComplete));
    const text = () => document.querySelector('cluster-summary').shadowRoot.querySelector('p').textContent.trim();
    const before = text();
    const field = document.querySelector('cluster-search').shadowRoot.querySelector('input');
    field.value = 'lambeth';
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await new Promise((resolve) => setTimeout(resolve));
    await document.querySelector('cluster-summary').updateComplete;
    const announcers = document.querySelectorAll('cluster-announcer').length;
    const report = { persisted, before, after: text(), announcers, members: ${MEMBERS} };
    await fetch('/report?' + encodeURIComponent(JSON.stringify(report)));
  });`;

  test('is gone back to as it was left, and goes on from there', async () => {
    let tell;
    const report = new Promise((resolve) => { tell = resolve; });
    const { page } = await open({
      '/with': html({ body: `${classicTag('/reporter.js')}${moduleTag(`/${SCRIPT}`)}${WITH}` }),
      '/without': html({ body: WITHOUT }),
      '/reporter.js': () => ({ body: REPORTER, headers: { 'Content-Type': 'text/javascript' } }),
      '/report': ({ url }) => {
        tell(JSON.parse(decodeURIComponent(url.split('?', 2)[1])));
        return { body: '' };
      },
      ...files,
    });
    await until(page, ALL_SHOW);
    await search(page, 'hospitality');
    await until(page, "one('cluster-announcer')?.shadowRoot.textContent.trim()");
    await page.evaluate(() => {
      history.replaceState(null, '', '#left');
      location.href = '/without';
    });
    await until(page, "one('h1').textContent === 'Without'");
    await page.evaluate(() => { setTimeout(() => history.back()); });
    assert.deepEqual(await report, {
      persisted: true,
      before: '1 cluster for \u201chospitality\u201d',
      after: '1 cluster for \u201clambeth\u201d',
      announcers: 1,
      members: KINDS - 1,
    });
  });
});
