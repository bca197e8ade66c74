/** What the functions of `inside` may use in the page, beside its own globals. */
const HELPERS = `
  const all = (selector, root = document) => [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.matches(selector) ? [element] : []),
    ...(element.shadowRoot ? all(selector, element.shadowRoot) : []),
  ]);
  const one = (selector) => all(selector)[0];
  const focused = (root = document) =>
    root.activeElement?.shadowRoot?.activeElement ? focused(root.activeElement.shadowRoot) : root.activeElement;
  const clusters = () => all('cluster-card').filter((card) => card.checkVisibility()).map(({ cluster }) => cluster);
  const card = (id) => all('cluster-card').find(({ cluster }) => cluster === id);
  const inCard = (id, selector) => card(id)?.shadowRoot.querySelector(selector);
  const words = (text) => text.replace(/\\s+/g, ' ').trim();
`;

/**
 * A function for a page's `evaluate`, `waitUntil` and `click`, from an expression that may use, through all open shadow
 * roots: `all(selector)`, `one(selector)`, `focused()` (the innermost element with the focus), `clusters()` (the ids of
 * the cards in sight, in order), `card(id)`, `inCard(id, selector)` and `words(text)`.
 */
export const inside = (expression) => `() => {${HELPERS} return (${expression}); }`;

/** What an expression comes to in the page. */
export const ask = (page, expression) => page.evaluate(`(${inside(expression)})()`);

/** Does in the page what statements say. */
export const perform = (page, statements) => page.evaluate(`(${inside(`(() => { ${statements} })()`)})()`);

/** Waits until an expression is true in the page. */
export const until = (page, expression) => page.waitUntil(inside(expression));

/** The whole directory is on the page, ready to be used. */
export const untilReady = (page, count = 12) =>
  until(page, `clusters().length === ${count}
    && all('cluster-card').every(({ shadowRoot }) => shadowRoot?.childElementCount)`);

const MOST_STOPS = 120;

/** Presses Tab until the focus is where it should be. */
export async function tabTo(page, expression) {
  for (let presses = 0; presses < MOST_STOPS; presses++) {
    if (await ask(page, expression)) return;
    await page.press('Tab');
  }
  throw new Error(`The Tab key never came to ${expression}`);
}
