import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { serve } from '../../scripts/server.mjs';
import { can, openBrowser } from './support/browser.mjs';
import { asked, moduleTag, script, SCRIPT, SCRIPTS } from './support/site.mjs';

const OUTLINES = 'borough-outlines.js';

let browser;
const sites = [];

before(async () => {
  browser = await openBrowser();
});

after(async () => {
  await browser.close();
  await Promise.all(sites.map((site) => site.close()));
});

/** Opens a page with two maps in outline, and the built files that are given by their paths. */
async function open(tag, files) {
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A map</title><link rel="icon" href="data:,">
    ${tag}<borough-map layout="outline"></borough-map><borough-map layout="outline"></borough-map>`;
  const pages = { '/careers/': body };
  for (const [path, name] of Object.entries(files)) pages[path] = script(name);
  const site = await serve({ pages });
  sites.push(site);
  const page = await browser.newPage();
  await page.goto(site.url('/careers/'));
  return { page, site };
}

const hasDrawn = (style) => {
  const maps = [...document.querySelectorAll('borough-map')];
  return maps.every(({ shadowRoot }) => shadowRoot?.querySelectorAll(`.${style} [role=option]`).length === 33);
};

const warnings = ({ messages }) => messages.filter(({ text }) => text.startsWith('<borough-map>'));

describe('the outlines', () => {
  for (const [kind, [tag, name]] of Object.entries(SCRIPTS)) {
    test(`come from beside ${kind}, once, also with a version behind its name`, async () => {
      const files = { [`/uploads/${name}`]: name, [`/uploads/${OUTLINES}`]: OUTLINES };
      const { page, site } = await open(tag(`/uploads/${name}?ver=1`), files);
      await page.waitUntil(hasDrawn, 'outline');
      assert.deepEqual(asked(site, OUTLINES), [`/uploads/${OUTLINES}`]);
      assert.deepEqual(asked(site, name), [`/uploads/${name}?ver=1`]);
      if (can('console')) assert.deepEqual(warnings(page), []);
    });

    test(`give way to hexagons where ${kind} stands alone, with one warning`, async () => {
      const { page } = await open(tag(`/uploads/${name}`), { [`/uploads/${name}`]: name });
      await page.waitUntil(hasDrawn, 'cells');
      if (can('console')) {
        assert.deepEqual(warnings(page).map(({ text }) => text), [
          '<borough-map> layout "outline": needs borough-outlines.js of the same version beside the script.',
        ]);
      }
    });
  }

  test('are not asked for by a map of cells', async () => {
    const site = await serve({
      pages: {
        '/': `<!doctype html><title>A map</title>${moduleTag(`/${SCRIPT}`)}
          <borough-map></borough-map><borough-map layout="squares"></borough-map>`,
        [`/${SCRIPT}`]: script(),
        [`/${OUTLINES}`]: script(OUTLINES),
      },
    });
    sites.push(site);
    const page = await browser.newPage();
    await page.goto(site.url('/'));
    await page.waitUntil(hasDrawn, 'cells');
    assert.deepEqual(asked(site, OUTLINES), []);
  });
});
