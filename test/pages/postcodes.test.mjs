import assert from 'node:assert/strict';
import { mkdtempSync, copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { ROOT, serve } from '../../scripts/server.mjs';
import { can, openBrowser } from './support/browser.mjs';
import { ask, inside, until } from './support/inside.mjs';
import { asked, CLASSIC_SCRIPT, html, moduleTag, script, SCRIPT, SCRIPTS } from './support/site.mjs';

const POSTCODES = 'postcodes.js';
const TABLE = '/careers/table.json';
const FINDER = `<postcode-finder table="${TABLE}"><p>Ask the council</p></postcode-finder>`;

let browser;
const sites = [];

before(async () => {
  browser = await openBrowser();
});

after(async () => {
  await browser.close();
  await Promise.all(sites.map((site) => site.close()));
});

const table = () => ({
  body: JSON.stringify({
    format: 'careers-clusters/postcodes/1',
    areas: ['E09000032'],
    postcodes: { SW18: { 2: 0 } },
  }),
  headers: { 'Content-Type': 'application/json' },
});

/** Opens a page with a finder or something else, and the files that are given by their paths. */
async function open(tag, files, { headers, body = FINDER } = {}) {
  const site = await serve({ pages: { '/careers/': html({ body: tag + body }), [TABLE]: table, ...files }, headers });
  sites.push(site);
  const page = await browser.newPage();
  await page.goto(site.url('/careers/'));
  return { page, site };
}

/** Puts a finder into a page that has loaded: some engines say so only when what the page imports has come, too. */
const addFinder = (page) => page.evaluate((finder) => document.body.insertAdjacentHTML('beforeend', finder), FINDER);

/** Types a postcode and presses the button. */
async function submit(page, text) {
  await until(page, "one('input[part=input]')");
  await page.click(inside("one('input[part=input]')"));
  await page.type(text);
  await page.click(inside("one('button[part=button]')"));
}

const answers = (page, text) => until(page, `one('[role=status]')?.textContent === '${text}'`);

const showsContent = (page) => until(page, "all('postcode-finder').every(({ shadowRoot }) => "
  + "shadowRoot?.firstElementChild?.localName === 'slot') && one('postcode-finder p').checkVisibility()");

const warnings = ({ messages }) => messages.filter(({ text }) => text.startsWith('<postcode-finder>'));

describe('what reads postcodes', () => {
  for (const [kind, [tag, name]] of Object.entries(SCRIPTS)) {
    test(`comes from beside ${kind}, once, also with a version behind its name`, async () => {
      const files = { [`/uploads/${name}`]: script(name), [`/uploads/${POSTCODES}`]: script(POSTCODES) };
      const { page, site } = await open(tag(`/uploads/${name}?ver=1`), files, { body: FINDER + FINDER });
      await submit(page, 'sw182pu');
      await answers(page, 'SW18 2PU is in Wandsworth.');
      assert.deepEqual(asked(site, POSTCODES), [`/uploads/${POSTCODES}`]);
      assert.deepEqual(asked(site, name), [`/uploads/${name}?ver=1`]);
      if (can('console')) assert.deepEqual(warnings(page), []);
    });

    test(`leaves the content of the tag where ${kind} stands alone, with one warning`, async () => {
      const { page } = await open(tag(`/uploads/${name}`), { [`/uploads/${name}`]: script(name) }, {
        body: FINDER + FINDER,
      });
      await showsContent(page);
      if (can('console')) {
        assert.deepEqual(warnings(page).map(({ text }) => text), [
          `<postcode-finder> table "${TABLE}": needs postcodes.js of the same version beside the script.`,
        ]);
      }
    });
  }

  test('leaves the content of the tag on a page opened from a disk', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'on-disk-'));
    copyFileSync(join(ROOT, 'dist', CLASSIC_SCRIPT), join(folder, CLASSIC_SCRIPT));
    const body = '<postcode-finder service="https://postcodes.example"><p>Ask the council</p></postcode-finder>';
    writeFileSync(join(folder, 'page.html'), html({ body: `<script src="${CLASSIC_SCRIPT}"></script>${body}` }));
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(folder, 'page.html')).href);
    await showsContent(page);
    rmSync(folder, { recursive: true });
  });

  test('comes under a strict policy', async () => {
    const policy = "default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:; "
      + "require-trusted-types-for 'script'";
    const files = { [`/${SCRIPT}`]: script(), [`/${POSTCODES}`]: script(POSTCODES) };
    const { page } = await open(moduleTag(`/${SCRIPT}`), files, { headers: { 'Content-Security-Policy': policy } });
    await submit(page, 'SW18 2PU');
    await answers(page, 'SW18 2PU is in Wandsworth.');
    if (can('console')) assert.deepEqual(page.messages.filter(({ level }) => level === 'error'), []);
  });

  test('is waited for by a postcode that was sent off before, and nothing is asked until then', async () => {
    let release;
    const held = new Promise((resolve) => { release = resolve; });
    const files = {
      [`/${SCRIPT}`]: script(),
      [`/${POSTCODES}`]: async () => { await held; return script(POSTCODES)(); },
    };
    const { page, site } = await open(moduleTag(`/${SCRIPT}`), files, { body: '' });
    await addFinder(page);
    await submit(page, 'SW18 2PU');
    await answers(page, 'Looking\u2026');
    assert.deepEqual(asked(site, TABLE), []);
    release();
    await answers(page, 'SW18 2PU is in Wandsworth.');
    assert.deepEqual(asked(site, TABLE), [TABLE]);
  });

  test('leaves the content of the tag where a postcode waits for what never comes', async () => {
    let release;
    const held = new Promise((resolve) => { release = resolve; });
    const files = {
      [`/${SCRIPT}`]: script(),
      [`/${POSTCODES}`]: async () => { await held; return { status: 404, body: '' }; },
    };
    const { page, site } = await open(moduleTag(`/${SCRIPT}`), files, { body: '' });
    await addFinder(page);
    await submit(page, 'SW18 2PU');
    release();
    await showsContent(page);
    assert.deepEqual(asked(site, TABLE), []);
  });

  test('is not asked for without a finder that has something to look into', async () => {
    const files = { [`/${SCRIPT}`]: script(), [`/${POSTCODES}`]: script(POSTCODES) };
    const body = '<postcode-finder service="postcodes.example"></postcode-finder><cluster-list></cluster-list>';
    const { page, site } = await open(moduleTag(`/${SCRIPT}`), files, { body });
    await until(page, "one('postcode-finder').shadowRoot?.firstElementChild && clusters().length === 12");
    assert.equal(await ask(page, "all('input[part=input]').length"), 0);
    assert.deepEqual(asked(site, POSTCODES), []);
  });

  test('sends nothing of a postcode that is being typed', async () => {
    const files = { [`/${SCRIPT}`]: script(), [`/${POSTCODES}`]: script(POSTCODES) };
    const { page, site } = await open(moduleTag(`/${SCRIPT}`), files);
    await until(page, "one('input[part=input]')");
    await page.click(inside("one('input[part=input]')"));
    await page.type('SW18 2PU');
    assert.deepEqual(asked(site, TABLE), []);
    await page.press('Enter');
    await answers(page, 'SW18 2PU is in Wandsworth.');
  });
});
