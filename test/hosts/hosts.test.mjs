import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { ROOT } from '../../scripts/server.mjs';
import { can, engine, openBrowser } from '../pages/support/browser.mjs';
import { openHost, presentHosts, SCHEMES, serveHosts, WIDTHS } from './support/host-page.mjs';
import { contrastProblems, roomProblems, sizeProblems } from './support/judge.mjs';
import { measure } from './support/measure.mjs';

const AXE = readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** Only Chromium can be told what a visitor prefers; what is a matter of layout is looked at in all. */
const schemes = can('media') ? SCHEMES : ['light'];

let browser;
let site;

before(async () => {
  browser = openBrowser();
  site = await serveHosts();
});

after(async () => {
  await browser.close();
  await site.close();
});

async function audit() {
  const { violations } = await globalThis.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    resultTypes: ['violations'],
  });
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target).join(' | ')})`);
}

for (const [id, host] of presentHosts()) {
  for (const scheme of schemes) {
    for (const width of WIDTHS) {
      describe(`${host.name}, ${scheme}, ${width} px`, () => {
        let page;
        let shown;

        before(async () => {
          page = await openHost(browser, site, { id, width, scheme });
          shown = await page.evaluate(measure);
        });

        after(() => page?.close?.());

        test('text has the page\'s size, and none is small', () => assert.deepEqual(sizeProblems(shown), []));
        test('everything has its room', () => assert.deepEqual(roomProblems(shown), []));
        if (engine !== 'chromium') return;
        test('text, edges and rings stand out', () => assert.deepEqual(contrastProblems(shown), []));
        test('axe finds nothing', async () => {
          await page.evaluate(AXE);
          assert.deepEqual(await page.evaluate(audit), []);
        });
      });
    }
  }
}
