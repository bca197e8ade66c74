import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openBrowser } from './support/browser.mjs';
import { ask, until, untilReady } from './support/inside.mjs';
import { html, moduleTag, script, SCRIPT } from './support/site.mjs';
import { serve } from '../../scripts/server.mjs';

/** What WCAG 2.2 asks for and no tool can tell by itself, on a page with the whole directory. */

let browser;
let site;

const BODY = '<a id="before" href="#">Before</a><cluster-directory></cluster-directory><a id="after" href="#">Next</a>';

before(async () => {
  browser = openBrowser();
  const pages = { '/': html({ head: moduleTag(`/${SCRIPT}`), body: BODY }), [`/${SCRIPT}`]: script() };
  site = await serve({ folders: { '/': 'dist' }, pages });
});

after(async () => {
  await browser.close();
  await site.close();
});

async function open() {
  const page = await browser.newPage();
  await page.goto(site.url('/'));
  await untilReady(page);
  return page;
}

const unfold = (page) => ask(page, "all('details').forEach((details) => { details.open = true; })");

/** Puts a rule into the page and into each shadow tree, as those who read with their own styles do. */
const addRule = (page, rule) =>
  ask(page, `[document, ...all('*').flatMap(({ shadowRoot }) => shadowRoot ?? [])].forEach((root) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(${JSON.stringify(rule)});
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  })`);

/** Elements whose text is cut off, and those that reach beyond the page. */
const LOST = `all('body *').concat(all('cluster-directory').flatMap(({ shadowRoot }) => all('*', shadowRoot))).filter(
  (element) => {
    const { overflowX, overflowY, clip, clipPath } = getComputedStyle(element);
    // What is clipped whole is there for those who hear the page.
    if (!element.checkVisibility() || clip !== 'auto' || clipPath !== 'none') return false;
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
    const cutOff = (overflowX !== 'visible' && scrollWidth > clientWidth + 1)
      || (overflowY !== 'visible' && scrollHeight > clientHeight + 1);
    return cutOff || element.getBoundingClientRect().right > document.documentElement.clientWidth + 1;
  },
).map(({ localName, className, textContent }) => localName + '.' + className + ': ' + words(textContent).slice(0, 60))`;

describe('nothing is lost', () => {
  test('with the text spacing that people set themselves (1.4.12)', async () => {
    const page = await open();
    await unfold(page);
    await addRule(page, '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; '
      + 'word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
    assert.equal(await ask(page, "getComputedStyle(inCard('pan-out', 'p')).wordSpacing !== '0px'"), true);
    assert.deepEqual(await ask(page, LOST), []);
  });

  test('with text of twice the size (1.4.4)', async () => {
    const page = await open();
    await unfold(page);
    const size = "parseFloat(getComputedStyle(inCard('pan-out', 'p')).fontSize)";
    const before = await ask(page, size);
    await addRule(page, ':root { font-size: 200% !important }');
    assert.equal(await ask(page, size), 2 * before);
    assert.deepEqual(await ask(page, LOST), []);
  });
});

/** What has the focus, whether that shows, whether its middle is in the window, and whether anything lies upon it. */
const STOP = `((element) => {
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const { left, top, width, height } = element.getBoundingClientRect();
  const root = element.getRootNode();
  const above = root.elementFromPoint(left + width / 2, top + height / 2);
  return {
    name: element.localName + ' ' + (words(element.textContent) || element.id).slice(0, 40),
    // The map draws its own, of which its own tests tell.
    shown: element.closest('svg') !== null || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1),
    inWindow: top + height / 2 > 0 && top + height / 2 < innerHeight,
    covered: Boolean(above) && above !== element && !element.contains(above) && !above.contains(element),
  };
})(focused())`;

describe('the Tab key', () => {
  test('leads through the directory and out, shows where it is, and nothing covers that (2.1.2, 2.4.11)', async () => {
    const page = await open();
    // The layout follows the width of the page, which is measured in a frame of its own.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    await ask(page, "document.querySelector('#before').focus()");
    const stops = [];
    await page.press('Tab');
    while (!(await ask(page, "document.activeElement.id === 'after'")) && stops.length < 200) {
      // A browser may scroll what has the focus into view a moment later.
      await until(page, `${STOP}.inWindow`);
      stops.push(await ask(page, STOP));
      await page.press('Tab');
    }
    assert.ok(stops.length > 15 && stops.length < 200, `${stops.length} stops`);
    assert.deepEqual(stops.filter(({ shown, covered }) => !shown || covered), []);
  });
});

test('the embed page says its title and its language (2.4.2, 3.1.1)', async () => {
  const page = await browser.newPage();
  await page.goto(site.url('/embed.html'));
  assert.equal(await page.evaluate(() => document.title), 'London\'s Careers Clusters');
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en-GB');
});
