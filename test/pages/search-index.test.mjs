// A search index as a browser reads it: from another site than the page's, which has the script and what it loads.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { emptyFilter, createFilter, query } from '../../dist/directory/index.js';
import { ROOT } from '../../scripts/server.mjs';
import { londonDirectory } from '../node/support/search-index.mjs';
import { startHosting, violations, watcher } from './support/host-page.mjs';
import { provideIndexes } from './support/indexes.mjs';
import { ask, until } from './support/inside.mjs';
import { html, moduleTag, script } from './support/site.mjs';

const memory = londonDirectory(200);
const { host, visit } = startHosting();

const folderOf = provideIndexes(memory);

const read = (path) => readFileSync(join(ROOT, path));

/** A file as a server that knows no WebAssembly has it. */
const wasm = (change = (bytes) => bytes) => () => ({
  body: change(read('dist/pagefind.wasm')),
  headers: { 'Content-Type': 'application/octet-stream' },
});

/** Asks one question after the other and writes down the answers, or what was wrong. */
const asking = (address, questions) => () => ({
  body: `
    import { load } from './sources.js';
    const { dataset } = document.documentElement;
    try {
      const boroughs = await (await fetch('/boroughs.json')).json();
      const { ask } = await load({ url: ${JSON.stringify(address)}, boroughs });
      const answers = [];
      for (const question of ${JSON.stringify(questions)}) {
        const { asks, items, total } = await ask(question);
        answers.push({ asks, ids: items.map(({ id }) => id), total });
      }
      dataset.answers = JSON.stringify(answers);
    } catch (error) {
      dataset.failed = error.message;
    }`,
  headers: { 'Content-Type': 'text/javascript' },
});

const WASM = "'wasm-unsafe-eval'";

/** A page that asks an index, on a site with these files beside the script but for those that are changed. */
async function open(name, questions, { files = {}, allowed = WASM } = {}) {
  const cors = { 'Access-Control-Allow-Origin': '*' };
  const data = await host({ folders: { '/': folderOf(name) }, headers: cors });
  const site = await host({
    pages: {
      '/': html({ head: '<script src="/watcher.js"></script>', body: moduleTag('/js/ask.js') }),
      '/watcher.js': watcher,
      '/boroughs.json': () => ({ body: read('data/boroughs.json'), headers: { 'Content-Type': 'application/json' } }),
      '/js/ask.js': asking(data.url('/index.json'), questions),
      '/js/sources.js': script('sources.js'),
      '/js/search-index.js': script('search-index.js'),
      '/js/pagefind.wasm': wasm(),
      ...files,
    },
    headers: {
      'Content-Security-Policy':
        `default-src 'none'; img-src data:; script-src 'self' ${allowed}; connect-src 'self' ${data.origin}`,
    },
  });
  const page = await visit(site.url('/'));
  await until(page, "document.documentElement.matches('[data-answers], [data-failed]')");
  const { answers, failed } = await ask(page, '({ ...document.documentElement.dataset })');
  return { answers: answers && JSON.parse(answers), data, failed, page, site };
}

const barnet = createFilter({ borough: ['E09000003'] });
const first = { filter: emptyFilter, limit: 10 };
const place = { filter: barnet, limit: 10 };
const chosen = { filter: createFilter({ ...barnet, kind: ['area'] }), sort: 'members', limit: 10 };
const typed = { filter: createFilter({ ...barnet, text: 'software' }), limit: 10 };

const inMemory = (question) => {
  const { items, total } = query(memory, question);
  return { ids: items.map(({ id }) => id), total };
};

const wasmOf = ({ requests }) => requests.filter((path) => path.endsWith('.wasm'));

describe('a search index', () => {
  for (const [name, atFirst] of [['whole', inMemory(first)], ['areas', { asks: 'borough', ids: [], total: 200 }]]) {
    test(`answers from another site, which gives data alone (${name})`, async () => {
      const { answers, data, page, site } = await open(name, [first, place, chosen, typed]);
      assert.deepEqual(answers.slice(0, 3), [atFirst, inMemory(place), inMemory(chosen)]);
      assert.ok(answers[3].total > 0);
      assert.equal(data.requests[0], '/index.json');
      assert.deepEqual(data.requests.slice(1).filter((path) => !/^\/[\w/-]+\.bin$/.test(path)), []);
      assert.deepEqual(wasmOf(site), ['/js/pagefind.wasm']);
      assert.deepEqual(await violations(page), []);
    });
  }

  test('needs no WebAssembly before anything is looked for', async () => {
    const { answers, page, site } = await open('areas', [first, place], { allowed: '' });
    assert.deepEqual(answers[1], inMemory(place));
    assert.deepEqual(wasmOf(site), []);
    assert.deepEqual(await violations(page), []);
  });

  test('says what a policy must have where it forbids WebAssembly', async () => {
    const { failed } = await open('areas', [typed], { allowed: '' });
    const mend = `A policy of the page must allow WebAssembly: add ${WASM} to script-src.`;
    assert.equal(failed, `cannot be searched. ${mend}`);
  });

  const besides = 'pagefind.wasm of the same version must be beside the script, and a policy allow it in connect-src.';

  for (const [what, file] of [
    ['is missing', () => ({ status: 404, body: '' })],
    ['is another', wasm((bytes) => Buffer.concat([bytes, Buffer.of(0)]))],
  ]) {
    test(`says what must be there where the WebAssembly ${what}`, async () => {
      const { failed } = await open('areas', [typed], { files: { '/js/pagefind.wasm': file } });
      assert.equal(failed, `cannot be searched. ${besides}`);
    });
  }

  test('says what must be there where its own module is missing', async () => {
    const missing = { '/js/search-index.js': () => ({ status: 404, body: '' }) };
    const { failed } = await open('whole', [first], { files: missing });
    const mend = 'For that, search-index.js of the same version must be beside the script.';
    assert.equal(failed, `is a search index. ${mend}`);
  });
});
