import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { ROOT } from '../../scripts/server.mjs';
import { openBrowser, testWhere } from '../pages/support/browser.mjs';
import { ask, until } from '../pages/support/inside.mjs';
import { addressOf, get, install, logIn, publish, remove, useTheme } from './support/site.mjs';

let browser;

before(async () => {
  browser = openBrowser();
  assert.equal(await install(), 'installed');
});

after(async () => {
  await browser.close();
  await remove();
});

/** Opens a post with some content, under a policy where one is given. */
async function open(content, policy = '') {
  const path = await publish(content);
  const page = await browser.newPage();
  await page.goto(addressOf(`${path}${policy && `?policy=${encodeURIComponent(policy)}`}`));
  return page;
}

const BLOCK = '<!-- wp:careers-clusters/element {"borough":"brent"} /-->';
const SHORTCODE = 'Before.\n\n[careers_clusters borough="brent"]\n\nAfter.';

const readable = "all('article[data-cluster]').filter((article) => article.checkVisibility()).length";
const isBrent = `clusters().join() === 'brent-barnet'
  && card('brent-barnet').shadowRoot?.childElementCount && !${readable}`;
const NO_SCRIPT = "script-src 'none'";
/** WordPress itself has styles in its pages, and no nonces for them; its own inline scripts do not run. */
const STRICT = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
  + " font-src 'self'; require-trusted-types-for 'script'";

for (const theme of ['twentytwentythree', 'twentytwentyone']) {
  describe(`a visitor of a site with the theme ${theme}`, () => {
    before(() => useTheme(theme));

    for (const [title, content] of [['the block', BLOCK], ['the shortcode', SHORTCODE]]) {
      test(`sees ${title}`, async () => {
        const page = await open(content);
        await until(page, isBrent);
        assert.equal(await ask(page, "one('cluster-directory').parentElement.localName"), 'div');
      });

      test(`reads ${title} where no script runs`, async () => {
        const page = await open(content, NO_SCRIPT);
        await until(page, `document.readyState === 'complete' && ${readable} === 1`);
        assert.equal(await ask(page, "one('cluster-directory').shadowRoot"), null);
        assert.match(await ask(page, "words(one('cluster-directory').innerText)"), /^1 cluster in Brent /);
      });

      test(`sees ${title} under a strict policy`, async () => {
        const page = await open(content, STRICT);
        await until(page, isBrent);
        const sources = await ask(page, '[...document.scripts].map(({ src }) => src)');
        const [own, ...more] = sources.filter((source) => source.includes('careers-clusters'));
        assert.deepEqual(more, []);
        assert.ok(own.startsWith(addressOf('/wp-content/plugins/careers-clusters/assets/')), own);
      });
    }

    test('sees it no wider than the text, or as wide as asked', async () => {
      const paragraph = '<!-- wp:paragraph --><p id="text">Text</p><!-- /wp:paragraph -->';
      const wide = await open(`${paragraph}${BLOCK}${BLOCK.replace('{', '{"align":"wide",')}`);
      await until(wide, 'clusters().length === 2');
      const width = (selector) => ask(wide, `Math.round(one('${selector}').getBoundingClientRect().width)`);
      const [text, usual, aligned] = await Promise.all(
        ['#text', '.wp-block-careers-clusters-element', '.wp-block-careers-clusters-element.alignwide'].map(width),
      );
      assert.equal(usual, text);
      assert.ok(aligned > usual, `${aligned} > ${usual}`);
    });
  });
}

describe('pieces in several blocks of a page', () => {
  const of = (element) => `<!-- wp:careers-clusters/element {"element":"${element}"} /-->`;

  test('follow what a visitor picks in one of them', async () => {
    const page = await open(of('borough-picker') + of('cluster-list'));
    await until(page, 'clusters().length === 12');
    await page.evaluate(() => {
      const select = document.querySelector('borough-picker').shadowRoot.querySelector('select');
      select.value = [...select.options].find(({ text }) => text.startsWith('Brent')).value;
      select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await until(page, "clusters().join() === 'brent-barnet'");
  });
});

testWhere('console', 'a mistake is told once in the console, and everything can be read', async () => {
  const page = await open('[careers_clusters borugh="brent"]');
  await until(page, `document.readyState === 'complete' && ${readable} === 12`);
  const told = () => page.messages.filter(({ text }) => text.includes('careers_clusters'));
  while (told().length === 0) await ask(page, 'true');
  assert.deepEqual(told().map(({ text }) => text), [
    'careers_clusters: borugh "brent" is no option of cluster-directory: did you mean borough?',
  ]);
  assert.equal(await ask(page, "all('cluster-directory').length"), 0);
});

const read = (path) => readFileSync(join(ROOT, 'dist', path), 'utf8');

/** Opens a post on a site that has the script on each page. */
async function openWithScript(path) {
  const page = await browser.newPage();
  await page.goto(addressOf(`${path}?script`));
  return page;
}

test('a hook by a person who may not write elements becomes one', async () => {
  const hook = '<div data-clusters="cluster-directory" data-borough="brent"><p>All clusters</p></div>';
  const author = await logIn('author');
  const page = await openWithScript(await author.save(`<!-- wp:html -->\n${hook}\n<!-- /wp:html -->`));
  await until(page, isBrent);
  assert.equal(await ask(page, "one('[data-clusters] p').checkVisibility()"), false);
});

describe('a snippet in a classic text, where WordPress makes paragraphs', () => {
  const snippet = read('snippets/cluster-directory/brent.html').trim();

  test('stays whole inside its div', async () => {
    const page = await openWithScript(await publish(`Before.\n\n${snippet}\n\nAfter.`));
    await until(page, isBrent);
    assert.equal(await ask(page, "document.querySelectorAll('cluster-directory article[data-cluster]').length"), 1);
  });

  test('falls out of its element without that div, and is taken back by the script', async () => {
    const bare = snippet.split('\n').slice(1, -1).join('\n').replace(/>\n\s*/g, '>');
    const path = await publish(`Before.\n\n${bare}\n\nAfter.`);
    assert.match(await get(path), /<cluster-directory borough="brent"><\/p>/);
    const page = await openWithScript(path);
    await until(page, isBrent);
  });
});
