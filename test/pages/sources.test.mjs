import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, serve } from '../../scripts/server.mjs';
import { openBrowser } from './support/browser.mjs';
import { ask, inside, until } from './support/inside.mjs';
import { asked, html, moduleTag, script, SCRIPT, SCRIPTS } from './support/site.mjs';

const SOURCES = 'sources.js';
const DATA = '/careers/hubs.json';

const bundled = JSON.parse(readFileSync(join(ROOT, 'data/clusters.json'), 'utf8'));

/** A directory of two hubs, as a council might publish it. */
const hubs = (names = ['North Hub', 'South Hub']) => ({
  ...bundled,
  title: 'Careers Hubs',
  source: { name: 'The council', url: 'https://council.example/' },
  licence: { name: 'OGL', url: 'https://council.example/licence', attribution: ['Council data.'] },
  status: { code: 'current', text: 'They run.' },
  clusters: names.map((name, index) => ({
    ...bundled.clusters[index],
    id: name.toLowerCase().replaceAll(' ', '-'),
    name,
    boroughs: [['E09000005'], ['E09000022']][index],
  })),
});

const json = (data) => ({ body: JSON.stringify(data), headers: { 'Content-Type': 'application/json' } });

let browser;
const sites = [];

before(async () => {
  browser = await openBrowser();
});

after(async () => {
  await browser.close();
  await Promise.all(sites.map((site) => site.close()));
});

async function open(body, files = {}, { tag = moduleTag, name = SCRIPT, withSources = true } = {}) {
  const site = await serve({
    pages: {
      '/careers/': html({ head: LISTENER, body: tag(`/js/${name}`) + body }),
      '/listener.js': listener,
      [`/js/${name}`]: script(name),
      ...(withSources ? { [`/js/${SOURCES}`]: script(SOURCES) } : {}),
      ...files,
    },
  });
  sites.push(site);
  const page = await browser.newPage();
  await page.goto(site.url('/careers/'));
  return { page, site };
}

const LISTENER = '<script src="/listener.js"></script>';

/** Writes down what the page hears of, where the tests read it. */
const listener = () => ({
  body: `const heard = (text) => (document.documentElement.dataset.heard =
      [document.documentElement.dataset.heard, text].filter(Boolean).join(' | '));
    document.addEventListener('directory-load', ({ target, directory }) =>
      heard(target.localName + ' has ' + directory.data.title));
    document.addEventListener('directory-error', ({ target, source, error }) =>
      heard(target.localName + ' has no ' + source + (error instanceof Error ? ': ' + error.message : '')));
    const warn = console.warn;
    console.warn = (message) => {
      document.documentElement.dataset.warned = (document.documentElement.dataset.warned ?? '') + message + '\\n';
      warn.call(console, message);
    };`,
  headers: { 'Content-Type': 'text/javascript' },
});

const heard = (page) => ask(page, "document.documentElement.dataset.heard ?? ''");
const warned = (page) => ask(page, "document.documentElement.dataset.warned ?? ''");

const shows = (page, ...ids) => until(page, `clusters().join() === '${ids.join()}'`);

const FAILED = 'The latest information could not be loaded.';
const saysItFailed = (page) => until(page, `one('[part=source] [role=status]')?.textContent === '${FAILED}'`);

const DIRECTORY = `<cluster-directory src="hubs.json"></cluster-directory>`;

describe('a directory from an address', () => {
  for (const [title, [tag, name]] of Object.entries(SCRIPTS)) {
    test(`shows in the whole directory, with ${title}`, async () => {
      const { page, site } = await open(DIRECTORY, { [DATA]: () => json(hubs()) }, { tag, name });
      await shows(page, 'north-hub', 'south-hub');
      assert.equal(await heard(page), 'cluster-directory has Careers Hubs');
      assert.match(await ask(page, "words(one('[part=notice]').textContent)"), /^They run\. Source: The council\./);
      assert.deepEqual(asked(site, 'hubs.json'), [DATA]);
      assert.equal(await warned(page), '');
    });
  }

  test('is what all its tools work on', async () => {
    const { page } = await open(DIRECTORY, { [DATA]: () => json(hubs()) });
    await shows(page, 'north-hub', 'south-hub');
    const options = await ask(page, "[...one('borough-picker').shadowRoot.querySelectorAll('option')].map(words => words.textContent.trim()).filter((text) => /\\(1/.test(text)).join()");
    assert.equal(options, 'Brent (1 cluster),Lambeth (1 cluster)');
    await page.click(inside("one('input[part=input]')"));
    await page.type('south');
    await shows(page, 'south-hub');
  });

  test('is shared by the pieces of a page, and asked for once', async () => {
    const pieces = '<borough-picker></borough-picker><cluster-list src="hubs.json"></cluster-list>'
      + '<cluster-card cluster="south-hub" src="hubs.json"></cluster-card><cluster-summary></cluster-summary>';
    const { page, site } = await open(pieces, { [DATA]: () => json(hubs()) });
    await shows(page, 'north-hub', 'south-hub', 'south-hub');
    assert.deepEqual(asked(site, 'hubs.json'), [DATA]);
    assert.equal(await heard(page), 'cluster-list has Careers Hubs');
    await until(page, "one('[part=count]')?.textContent.includes('2 clusters')");
  });

  test('leaves an element that names another alone, with one warning', async () => {
    const pieces = '<cluster-list src="hubs.json"></cluster-list><cluster-list src="others.json"></cluster-list>';
    const { page } = await open(pieces, {
      [DATA]: () => json(hubs()),
      '/careers/others.json': () => json(hubs(['East Hub'])),
    });
    await shows(page, 'north-hub', 'south-hub', 'east-hub');
    assert.equal(
      await warned(page),
      '<cluster-list> src "others.json": another src is in force here, so it stands alone. Give it a group of its own.\n',
    );
  });

  test('goes with the last element that names it, and comes back with the next', async () => {
    const list = '<cluster-list id="own" src="hubs.json"></cluster-list><cluster-summary></cluster-summary>';
    const { page, site } = await open(list, { [DATA]: () => json(hubs()) });
    await shows(page, 'north-hub', 'south-hub');
    await page.evaluate("document.querySelector('#own').remove()");
    await until(page, "one('[part=count]')?.textContent.includes('12 clusters')");
    await page.evaluate("document.body.insertAdjacentHTML('beforeend', '<cluster-list src=\"hubs.json\"></cluster-list>')");
    await until(page, "one('[part=count]')?.textContent.includes('2 clusters')");
    assert.equal(asked(site, 'hubs.json').length, 2);
  });

  test('stays while another is on its way, and when that does not come', async () => {
    const { page } = await open(DIRECTORY, { [DATA]: () => json(hubs()) });
    await shows(page, 'north-hub', 'south-hub');
    await page.evaluate("document.querySelector('cluster-directory').src = 'gone.json'");
    await saysItFailed(page);
    await shows(page, 'north-hub', 'south-hub');
    assert.match(await heard(page), /\| cluster-directory has no gone\.json: /);
  });
});
