import assert from 'node:assert/strict';
import { ask, until, untilReady } from './inside.mjs';

const MOST_SHIFT = 0.02;
const MOST_PIXELS = 2;

/**
 * The page does not jump while an element takes the place of its plain HTML.
 *
 * @param look      a function for the page that scrolls to what a person looks at, and what it is given
 * @param giveWay   lets the script come
 * @param count     how many clusters are shown then
 */
export async function jumpsNowhere(page, { look, giveWay, count }) {
  await page.evaluate(() => {
    globalThis.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.evaluate(...look);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const before = await ask(page, 'shift');
  await giveWay();
  await untilReady(page, count);
  const moved = await page.evaluate(async () => {
    for (let frames = 0; frames < 3; frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
    return globalThis.shift;
  });
  assert.ok(moved - before <= MOST_SHIFT, `it jumped by ${moved - before}`);
}

/**
 * The focus, on a link of a cluster's plain HTML, is on the same link of its card once that has taken its place, and
 * the link where it was in the window; options as above.
 */
export async function keepsFocus(page, { cluster, giveWay, count }) {
  const top = 'Math.round(focused().getBoundingClientRect().top)';
  await page.evaluate((id) => {
    const article = document.querySelector(`[data-cluster=${id}]`);
    article.querySelector('details').open = true;
    article.querySelector('a').focus();
  }, cluster);
  await until(page, `${top} > 0 && ${top} < innerHeight`);
  const before = await ask(page, top);
  await giveWay();
  await untilReady(page, count);
  await until(page, `focused() === inCard('${cluster}', 'a') && focused().checkVisibility()`);
  const moved = (await ask(page, top)) - before;
  assert.ok(Math.abs(moved) <= MOST_PIXELS, `it moved by ${moved}`);
}
