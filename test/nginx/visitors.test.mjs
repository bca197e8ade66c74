// Pages of another site that have the script and a directory from nginx with the configuration of examples/nginx.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { ROOT } from '../../scripts/server.mjs';
import { testWhere } from '../pages/support/browser.mjs';
import { startHosting } from '../pages/support/host-page.mjs';
import { inside, perform, until } from '../pages/support/inside.mjs';
import { html, moduleTag, SCRIPT } from '../pages/support/site.mjs';
import { RELEASE, startServer } from './support/server.mjs';

const directory = JSON.parse(readFileSync(join(ROOT, 'data/clusters.json'), 'utf8'));

/** The directory with only some of its clusters. */
const only = (...ids) =>
  JSON.stringify({ ...directory, clusters: directory.clusters.filter(({ id }) => ids.includes(id)) });

const LIST = 'list.json';

const { host, visit } = startHosting();
const server = await startServer({ [LIST]: only('pan-out') });

/** Why a directory did not come, where the tests read it. */
const LISTENER = `<script>document.addEventListener('directory-error', ({ error }) => {
  document.documentElement.dataset.reason = error.reason;
});</script>`;

const pageWith = (src) => html({
  head: LISTENER + moduleTag(server.url(`${RELEASE}/${SCRIPT}`)),
  body: `<cluster-directory src="${server.url(src)}"></cluster-directory>`,
});

const site = await host({ pages: { '/list': pageWith(LIST), '/index': pageWith('index/index.json') } });

const shows = (page, ...ids) => until(page, `clusters().join() === '${ids.join()}'`);

/** What is asked of the server in the course of something: the status and path of each request. */
async function askedDuring(act) {
  const before = await server.requests();
  await act();
  return (await server.requests()).slice(before.length).map(({ status, path }) => `${status} ${path}`);
}

/** Puts a file in the place of another at once, as a careful upload does. */
function replace(path, text) {
  const target = join(server.folder, path);
  writeFileSync(`${target}.new`, text);
  renameSync(`${target}.new`, target);
}

describe('a directory in one file', () => {
  test('is shown on a page of another site', async () => {
    await shows(await visit(site.url('/list')), 'pan-out');
  });

  testWhere('cache', 'is asked about, and nothing else is, at the next visit', async () => {
    const page = await visit(site.url('/list'));
    await shows(page, 'pan-out');
    const asked = await askedDuring(async () => {
      await page.goto(site.url('/list'));
      await shows(page, 'pan-out');
    });
    assert.deepEqual(asked, [`304 ${LIST}`]);
  });

  test('is new at the next visit once it is new there', async () => {
    const page = await visit(site.url('/list'));
    await shows(page, 'pan-out');
    replace(LIST, only('lambeth', 'pan-out'));
    const asked = await askedDuring(async () => {
      await page.goto(site.url('/list'));
      await shows(page, 'lambeth', 'pan-out');
    });
    assert.deepEqual(asked, [`200 ${LIST}`]);
  });

  test('that is not there is said to be that, and not to be forbidden', async () => {
    const other = await host({ pages: { '/': pageWith('gone.json') } });
    const page = await visit(other.url('/'));
    await until(page, "document.documentElement.dataset.reason === 'not-found'");
  });
});

const BRENT = 'E09000005';
const BARNET = 'E09000003';

const clustersOf = (code) => directory.clusters.filter(({ boroughs }) => boroughs.includes(code));
const idsOf = (clusters) => clusters.map(({ id }) => id).sort();

/** Makes an index for each area where nginx has it, as the command does on a server. */
async function makeIndex(clusters) {
  const file = join(tmpdir(), `${process.pid}.json`);
  writeFileSync(file, JSON.stringify({ ...directory, clusters }));
  const command = [join(ROOT, 'dist/cli/main.js'), 'index', file, '--by-area', '--out', join(server.folder, 'index')];
  await promisify(execFile)(process.execPath, command);
  rmSync(file);
}

async function pick(page, code) {
  await until(page, `one('select[part=select] option[value=${code}]')`);
  await perform(page, `
    const select = one('select[part=select]');
    select.value = '${code}';
    select.dispatchEvent(new Event('change', { bubbles: true }));`);
}

const showsClusters = (page, clusters) =>
  until(page, `clusters().sort().join() === '${idsOf(clusters).join()}'`);

const NEW = { ...clustersOf(BRENT)[0], id: 'new-in-both', name: 'New in both', boroughs: [BARNET, BRENT] };

describe('an index for each area', () => {
  before(() => makeIndex(directory.clusters));

  test('answers on a page of another site, words with the release\'s own WebAssembly', async () => {
    const page = await visit(site.url('/index'));
    await pick(page, BARNET);
    await showsClusters(page, clustersOf(BARNET));
    const asked = await askedDuring(async () => {
      await page.click(inside("one('input[part=input]')"));
      await page.type('brent');
      await showsClusters(page, clustersOf(BARNET).filter(({ boroughs }) => boroughs.includes(BRENT)));
    });
    const code = asked.filter((request) => !request.includes(' index/'));
    assert.deepEqual(code, [`200 ${RELEASE}/pagefind.wasm`]);
  });

  testWhere('cache', 'is asked about, and nothing else is, when the same is asked at the next visit', async () => {
    const page = await visit(site.url('/index'));
    await pick(page, BRENT);
    await showsClusters(page, clustersOf(BRENT));
    const asked = await askedDuring(async () => {
      await page.goto(site.url('/index'));
      await pick(page, BRENT);
      await showsClusters(page, clustersOf(BRENT));
    });
    assert.deepEqual(asked, ['304 index/index.json']);
  });

  test('leaves an open page its files when it is made anew, and gives the next visit the new ones', async () => {
    const page = await visit(site.url('/index'));
    await pick(page, BRENT);
    await showsClusters(page, clustersOf(BRENT));
    await makeIndex([...directory.clusters, NEW]);
    await pick(page, BARNET);
    await showsClusters(page, clustersOf(BARNET));
    await page.goto(site.url('/index'));
    await pick(page, BARNET);
    await showsClusters(page, [...clustersOf(BARNET), NEW]);
  });
});
