import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { serve } from '../../scripts/server.mjs';
import { openBrowser } from './support/browser.mjs';
import { ask, tabTo, until } from './support/inside.mjs';
import { html, moduleTag } from './support/site.mjs';

const PIECES = `<cluster-directory>
  <postcode-finder table="/postcodes.json"></postcode-finder>
  <borough-picker></borough-picker>
  <cluster-filters></cluster-filters>
  <cluster-summary></cluster-summary>
  <cluster-list></cluster-list>
  <cluster-compare></cluster-compare>
</cluster-directory>`;

const TABLE = {
  format: 'careers-clusters/postcodes/1',
  areas: ['E09000032'],
  postcodes: { SW18: { 2: 0 } },
};

let browser;
let site;

before(async () => {
  browser = await openBrowser();
  const page = (body) => html({ head: moduleTag('/dist/careers-clusters.js'), body });
  site = await serve({
    folders: { '/dist/': 'dist' },
    pages: {
      '/whole': page('<cluster-directory url-state view="cards, table"></cluster-directory>'),
      '/pieces': page(PIECES),
      '/postcodes.json': () => ({ body: JSON.stringify(TABLE), headers: { 'Content-Type': 'application/json' } }),
    },
  });
});

after(async () => {
  await browser.close();
  await site.close();
});

async function open(path) {
  const page = await browser.newPage();
  await page.goto(site.url(path));
  await until(page, 'clusters().length === 12');
  return page;
}

const COUNT = "words(one('[part=count]').textContent)";
const focusIs = (role, start) =>
  `focused()?.matches(${JSON.stringify(role)}) && words(focused().textContent).startsWith(${JSON.stringify(start)})`;
const CHECKBOX = (label) =>
  `focused()?.matches('[type=checkbox]')
    && words(focused().labels[0].textContent).startsWith(${JSON.stringify(label)})`;

describe('by keyboard alone a person finds clusters', () => {
  test('on the map', async () => {
    const page = await open('/whole');
    await tabTo(page, "focused()?.matches('[role=option]')");
    await page.press('End');
    await page.press('Home');
    await page.type('lam');
    await page.press('Enter');
    await until(page, "clusters().join() === 'lambeth'");
    assert.equal(await ask(page, COUNT), '1 cluster in Lambeth');
    assert.equal(await ask(page, "focused().getAttribute('aria-selected')"), 'true');
  });

  test('by what tells them apart', async () => {
    const page = await open('/whole');
    await tabTo(page, focusIs('summary', 'Sector'));
    await page.press('Enter');
    await tabTo(page, CHECKBOX('Information technology'));
    await page.press(' ');
    await until(page, "clusters().join() === 'it-excellence'");
    await tabTo(page, "focused()?.matches('button[part=clear]')");
    await page.press('Enter');
    await until(page, 'clusters().length === 12');
  });

  test('in a borough and around it', async () => {
    const page = await open('/whole');
    await tabTo(page, "focused()?.matches('select[part=select]')");
    await page.type('Bren');
    await page.press('Enter');
    await until(page, "clusters().join() === 'brent-barnet'");
    await tabTo(page, CHECKBOX('Neighbouring boroughs too'));
    await page.press(' ');
    await until(page, 'clusters().length === 4');
    assert.equal(await ask(page, COUNT), '4 clusters in Brent, Barnet or Ealing');
  });

  test('by their postcode', async () => {
    const page = await open('/pieces');
    await tabTo(page, "focused()?.matches('[autocomplete=postal-code]')");
    await page.type('sw18 2pu');
    await page.press('Enter');
    await until(page, "clusters().join() === 'pan-out,wandsworth-ambitions'");
    assert.match(await ask(page, "words(one('[role=status]').textContent)"), /SW18 2PU is in Wandsworth/);
  });

  test('in a table, in the order that they ask for', async () => {
    const page = await open('/whole');
    await tabTo(page, focusIs('button', 'Table'));
    await page.press('Enter');
    await until(page, "all('tbody tr').length === 12");
    await tabTo(page, focusIs('th button', 'Members'));
    await page.press('Enter');
    await until(page, "one('[aria-sort]').textContent.includes('Members')");
    assert.equal(await ask(page, "one('[aria-sort]').getAttribute('aria-sort')"), 'descending');
    const first = await ask(page, "one('tbody th').textContent.trim()");
    await page.press('Enter');
    await until(page, `one('tbody th').textContent.trim() !== ${JSON.stringify(first)}`);
    assert.equal(await ask(page, "focused().closest('th').getAttribute('aria-sort')"), 'ascending');
  });

  test('and compares two of them, on their cards', async () => {
    const page = await open('/pieces');
    for (const name of ['Lambeth Careers Cluster', 'Pan Out']) {
      await tabTo(page, `focused()?.matches('[type=checkbox]')
        && words(focused().labels[0].textContent) === 'Compare ${name}'`);
      await page.press(' ');
    }
    const compared = "all('cluster-compare')[0].shadowRoot.querySelectorAll('thead th').length";
    await until(page, `${compared} === 3`);
    await tabTo(page, focusIs('button', 'Remove Pan Out'));
    await page.press('Enter');
    await until(page, `${compared} === 0`);
  });

  test('and finds a way out where there are none', async () => {
    const page = await open('/whole');
    await tabTo(page, "focused()?.matches('input[part=input]')");
    await page.type('hospitalty');
    await until(page, "clusters().join() === 'pan-out'");
    await page.type('qqqqqq');
    await until(page, 'clusters().length === 0');
    await tabTo(page, focusIs('button', 'Show all 12 clusters'));
    await page.press('Enter');
    await until(page, 'clusters().length === 12');
  });

  test('and has the link to what they found', async () => {
    const page = await open('/whole');
    await tabTo(page, "focused()?.matches('select[part=select]')");
    await page.type('Isl');
    await page.press('Enter');
    await until(page, "location.search === '?clusters.borough=islington'");
    await tabTo(page, focusIs('button', 'Copy link'));
    await page.press('Enter');
    await until(page, "words(focused().textContent) === 'Link copied' || focused().value === location.href");
  });
});
