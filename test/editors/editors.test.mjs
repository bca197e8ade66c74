import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { ROOT, serve } from '../../scripts/server.mjs';
import { openBrowser } from '../pages/support/browser.mjs';
import { ask, until } from '../pages/support/inside.mjs';
import { html, SCRIPT } from '../pages/support/site.mjs';
import { EXPECTED } from './expected.mjs';
import { FORMS, PAGE, SITE } from './forms.mjs';
import { IN_NODE } from './in-node.mjs';
import { editorSite, IN_PAGES } from './in-pages.mjs';

const browser = openBrowser();
const editors = await serve(await editorSite());

/** Asks the server for /ready once there is a card: nobody may look into a sandboxed frame. */
const PROBE = "customElements.whenDefined('cluster-card').then(() => { new Image().src = '/ready'; });";

/** What a host made of a form, on a page of a site that has the script in its head. */
let saved = '';
const head = `<script type="module" src="/${SCRIPT}" data-clusters-links="${new URL(PAGE).pathname}"></script>`;
const site = await serve({
  folders: { '/': 'dist' },
  pages: {
    '/page': () => ({ body: html({ head, body: `<h1>Careers</h1>\n${saved}` }) }),
    '/embed.html': readFileSync(join(ROOT, 'dist/embed.html'), 'utf8')
      .replace('<script defer', '<script src="/probe.js"></script><script defer'),
    '/probe.js': () => ({ body: PROBE, headers: { 'Content-Type': 'text/javascript' } }),
  },
});

after(async () => {
  await browser.close();
  await editors.close();
  await site.close();
});

const IS_THERE = "customElements.get('cluster-directory')";

const LOOK = `({
  text: words(document.body.innerText),
  cards: clusters(),
  names: all('h2, h3').filter((heading) => heading.checkVisibility()).map(({ textContent }) => words(textContent)),
  links: all('a').filter((link) => link.checkVisibility()).map(({ href }) => href),
  sandbox: one('iframe')?.getAttribute('sandbox') ?? undefined,
})`;

/** What a visitor has before her, by {@link LOOK}; `link` and `text` are also what stands in for a directory. */
function seen({ text, cards, names, links, sandbox }) {
  if (/<\w/.test(text)) return 'source';
  if (cards.length > 0) return 'directory';
  if (names.length > 0) return 'text';
  if (sandbox !== undefined) return sandbox ? 'frame' : 'frame, no script';
  return links.some((address) => address.endsWith('/careers#brent')) ? 'link' : 'nothing';
}

/** Two visitors, who come to each page anew. */
const withScripts = await browser.newPage();
const withoutScripts = await browser.newPage();
await withoutScripts.disableScripts();

async function look(visitor, isReady = 'true') {
  site.requests.length = 0;
  await visitor.goto(site.url('/page'));
  await until(visitor, isReady);
  return ask(visitor, LOOK);
}

/** With the script, and without. */
const HAS = { link: ['directory', 'link'], directory: ['directory', 'text'] };

const namesIn = (form) => [...FORMS[form].matchAll(/<h3>(.*?)<\/h3>/g)].map(([, name]) => name);

const NAMES = {
  ...Object.fromEntries(['element', 'hook', 'class'].map((form) => [form, namesIn(form)])),
  link: namesIn('element'),
};

/** @param save  a function of HTML to what the host makes of it, or to a promise of that */
function testForms(host, save) {
  for (const [form, expected] of Object.entries(EXPECTED[host])) {
    test(`${form}: ${expected}`, async () => {
      saved = (await save(FORMS[form])).replaceAll(SITE, site.origin);
      const [withScript, withoutScript] = HAS[expected] ?? [expected, expected];
      // Each once, be it in the directory or as plain text.
      const namesOf = (what) => (['directory', 'text'].includes(what) ? NAMES[form] : []);

      const plain = await look(withoutScripts);
      assert.equal(seen(plain), withoutScript, saved);
      assert.deepEqual(plain.names, namesOf(withoutScript));

      const count = withScript === 'directory' ? NAMES[form].length : 0;
      const drawn = await look(withScripts, `${IS_THERE} && clusters().length === ${count}`);
      assert.equal(seen(drawn), withScript, saved);
      assert.deepEqual(drawn.names, namesOf(withScript));
      if (expected.startsWith('frame')) {
        assert.ok(site.requests.includes('/embed.html?borough=brent'));
        assert.equal(site.requests.includes('/ready'), expected === 'frame');
      }
    });
  }
}

describe('what visitors have of a snippet', () => {
  for (const [index, host] of Object.keys(IN_PAGES).entries()) {
    describe(`that ${host} saved`, () => {
      let page;

      before(async () => {
        page = await browser.newPage();
        await page.goto(editors.url(`/${index}`));
      });

      after(() => page.close());

      testForms(host, (source) => page.evaluate((text) => globalThis.save(text), source));
    });
  }

  for (const [host, save] of Object.entries(IN_NODE)) {
    describe(`that ${host} put out`, () => testForms(host, save));
  }
});

test('each host is in the table, and each of the table is tried', () => {
  assert.deepEqual([...Object.keys(IN_PAGES), ...Object.keys(IN_NODE)], Object.keys(EXPECTED));
});
