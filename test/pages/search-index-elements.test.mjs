// The elements with a search index, as a visitor has them: on a page with a strict policy.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { createFilter, query } from '../../dist/directory/index.js';
import { ROOT } from '../../scripts/server.mjs';
import { londonDirectory } from '../node/support/search-index.mjs';
import { startHosting, violations, watcher } from './support/host-page.mjs';
import { provideIndexes } from './support/indexes.mjs';
import { ask, inside, perform, until } from './support/inside.mjs';
import { html, moduleTag, script } from './support/site.mjs';

const SCRIPT = 'careers-clusters.js';
const PAGE = 20;
const memory = londonDirectory(300);
const { host, visit } = startHosting();

const folderOf = provideIndexes(memory);

const cors = { 'Access-Control-Allow-Origin': '*' };

/** A page with a directory from an index, and the site of that, which can be broken and mended. */
async function open(name, { allowed = "'wasm-unsafe-eval'" } = {}) {
  const pages = {};
  const data = await host({ folders: { '/': folderOf(name) }, pages, headers: cors });
  const paths = readdirSync(folderOf(name), { recursive: true }).map((path) => `/${path.replaceAll('\\', '/')}`);
  const breakDown = () => paths.forEach((path) => (pages[path] = () => ({ status: 500, headers: cors, body: '' })));
  const mend = () => paths.forEach((path) => delete pages[path]);
  const wasm = () => ({
    body: readFileSync(join(ROOT, 'dist/pagefind.wasm')),
    headers: { 'Content-Type': 'application/wasm' },
  });
  const site = await host({
    pages: {
      '/': html({
        head: '<script src="/watcher.js"></script>',
        body: `${moduleTag(`/js/${SCRIPT}`)}<cluster-directory src="${data.url('/index.json')}"></cluster-directory>`,
      }),
      '/watcher.js': watcher,
      [`/js/${SCRIPT}`]: script(SCRIPT),
      '/js/sources.js': script('sources.js'),
      '/js/search-index.js': script('search-index.js'),
      '/js/pagefind.wasm': wasm,
    },
    headers: {
      'Content-Security-Policy': "default-src 'none'; img-src data:; style-src 'self'; "
        + `script-src 'self' ${allowed}; connect-src 'self' ${data.origin}`,
    },
  });
  const page = await visit(site.url('/'));
  return { breakDown, data, mend, page, site };
}

const BARNET = 'E09000003';
const idsOf = (choices, offset = 0) =>
  query(memory, { filter: createFilter(choices), offset, limit: PAGE }).items.map(({ id }) => id);
const shows = (page, ids) => until(page, `clusters().join() === '${ids.join()}'`);
const count = (page) => ask(page, "words(one('cluster-summary').shadowRoot.querySelector('p').textContent)");
const pick = (page, code) => perform(page, `
  const select = one('borough-picker').shadowRoot.querySelector('select');
  select.value = '${code}';
  select.dispatchEvent(new Event('change', { bubbles: true }));`);
const type = (page, text) => perform(page, `
  const field = one('cluster-search').shadowRoot.querySelector('input');
  field.value = '${text}';
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));`);
const said = (page) => ask(page, "words(one('[part=nothing]')?.textContent ?? '')");
const notice = "words(one('[part=source] p')?.textContent ?? '')";
const CHOOSE = 'Choose your borough to see its clusters.';
const FAILED = 'The latest information could not be loaded.';

describe('a directory from a search index', () => {
  test('is looked through page by page', async () => {
    const { page } = await open('whole');
    await shows(page, idsOf({}));
    assert.equal(await count(page), '300 clusters');
    await perform(page, "all('[part=pages] button').at(-1).click();");
    await shows(page, idsOf({}, PAGE));
    assert.deepEqual(await violations(page), []);
  });

  test('by area asks for a place first, and then shows it as the directory in memory does', async () => {
    const { page } = await open('areas');
    await until(page, `words(one('[part=nothing]')?.textContent ?? '') === '${CHOOSE}'`);
    assert.equal(await count(page), '300 clusters');
    assert.deepEqual(await ask(page, 'clusters()'), []);
    await pick(page, BARNET);
    await shows(page, idsOf({ borough: [BARNET] }));
    const { total } = query(memory, { filter: createFilter({ borough: [BARNET] }) });
    assert.equal(await count(page), `${total} clusters in Barnet`);
    assert.equal(await said(page), '');
    assert.deepEqual(await violations(page), []);
  });

  test('finds words, with what was typed marked, and counts what filters would give', async () => {
    const { page } = await open('areas');
    await until(page, "one('[part=nothing]')");
    await pick(page, BARNET);
    await shows(page, idsOf({ borough: [BARNET] }));
    await type(page, 'software');
    await until(page, "words(one('cluster-summary').shadowRoot.querySelector('p').textContent).endsWith('“software”')");
    const found = await ask(page, 'clusters()');
    const expected = query(memory, { filter: createFilter({ borough: [BARNET], text: 'software' }) });
    const ids = expected.items.map(({ id }) => id);
    assert.ok(found.length > 0);
    assert.deepEqual(found.filter((id) => !ids.includes(id)), []);
    assert.match(await ask(page, "words(one('mark').textContent)"), /^software$/i);
    assert.deepEqual(await violations(page), []);
  });

  test('keeps what it shows where its site is broken for a while, and comes at a second try', async () => {
    const { breakDown, mend, page } = await open('areas');
    await until(page, "one('[part=nothing]')");
    await pick(page, BARNET);
    const before = idsOf({ borough: [BARNET] });
    await shows(page, before);
    breakDown();
    await pick(page, 'E09000005');
    await until(page, `${notice} === '${FAILED}'`);
    await shows(page, before);
    mend();
    await page.click(inside("one('[part=source] button')"));
    await shows(page, idsOf({ borough: ['E09000005'] }));
    assert.equal(await ask(page, notice), '');
  });

  test('says that words cannot be looked for where a policy forbids WebAssembly, and shows places', async () => {
    const { page } = await open('areas', { allowed: '' });
    await until(page, "one('[part=nothing]')");
    await pick(page, BARNET);
    await shows(page, idsOf({ borough: [BARNET] }));
    await type(page, 'software');
    await until(page, `${notice} === '${FAILED}'`);
    await type(page, '');
    await until(page, `${notice} === ''`);
    await shows(page, idsOf({ borough: [BARNET] }));
  });
});
