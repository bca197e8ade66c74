import { ask, until } from './inside.mjs';
import { FALLBACK } from './site.mjs';

/** What the script loads beside itself for `EVERYTHING`. */
export const ON_DEMAND = ['borough-outlines.js', 'postcodes.js', 'url-parameters.js'];

/** Every element, with every option that has the script do more: the whole directory, and the pieces around a list. */
export const EVERYTHING = `
<cluster-directory id="whole" url-state view="cards, table"><p id="fallback">${FALLBACK}</p>
</cluster-directory>
<cluster-directory id="pieces">
  <borough-picker></borough-picker>
  <borough-map layout="outline" multiple></borough-map>
  <cluster-search></cluster-search>
  <cluster-filters></cluster-filters>
  <cluster-summary></cluster-summary>
  <cluster-list></cluster-list>
  <cluster-compare></cluster-compare>
  <postcode-finder table="/table.json"></postcode-finder>
</cluster-directory>
<cluster-card cluster="pan-out"></cluster-card>`;

const CARDS = 12 + 12 + 1;

/** Every element has rendered, with what it loads on demand. */
export const untilAllIsThere = (page) =>
  until(page, `clusters().length === ${CARDS}
    && all('cluster-card').every(({ shadowRoot }) => shadowRoot?.childElementCount)
    && one('.outline path.level') && one('postcode-finder').shadowRoot.querySelector('input')
    && !one('link[rel=modulepreload]') && !document.querySelector('#whole').shadowRoot.querySelector(':scope > slot')`);

/** What an expression of a step may use: all of one kind within the whole directory or the pieces, deep inside. */
const WITHIN = `((id) => (selector) => {
  const start = document.getElementById(id);
  return [...all(selector, start), ...all(selector, start.shadowRoot)];
})`;

const said = (text) => `words(whole('[part=count]')[0].textContent) ${text}`;

/** What a person does, and how it shows. */
const STEPS = {
  'searches': [
    `{
      const [field] = whole('input[part=input]');
      field.value = 'schools';
      field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    }`,
    said(".includes('\u201cschools\u201d')"),
  ],
  'clears': ["whole('[part=clear]')[0].click()", said("=== '12 clusters'")],
  'picks a borough': [
    `{
      const [select] = whole('select[part=select]');
      select.value = 'E09000025';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }`,
    said(".endsWith('in Newham')"),
  ],
  'adds its neighbours': ["whole('.place input[type=checkbox]')[0].click()", said(".includes('more boroughs')")],
  'copies the link': [
    "whole('[part=copy]')[0].click()",
    "whole('input[part=copy]').length || words(whole('[part=copy]')[0].textContent) === 'Link copied'",
  ],
  'downloads': [
    `{
      const { click } = HTMLAnchorElement.prototype;
      HTMLAnchorElement.prototype.click = function () { document.documentElement.dataset.saved = this.href; };
      whole('[part=actions] button')[0].click();
      HTMLAnchorElement.prototype.click = click;
    }`,
    "document.documentElement.dataset.saved.startsWith('blob:') && delete document.documentElement.dataset.saved",
  ],
  'prints': [
    `{
      window.print = () => { document.documentElement.dataset.printed = ''; };
      whole('[part=actions] button')[1].click();
    }`,
    "'printed' in document.documentElement.dataset && delete document.documentElement.dataset.printed",
  ],
  'looks at a table': ["whole('[part=views] button')[1].click()", "whole('[part=table]').length"],
  'sorts it': ["whole('th button')[0].click()", "whole('th[aria-sort=descending]').length"],
  'unfolds a card': [
    "pieces('cluster-card')[0].shadowRoot.querySelector('summary').click()",
    "pieces('cluster-card')[0].open",
  ],
  'compares two': [
    "for (const n of [0, 1]) pieces('cluster-card')[n].shadowRoot.querySelector('.compare input').click()",
    "pieces('cluster-compare')[0].shadowRoot.querySelector('table')",
  ],
  'ticks a filter': [
    "pieces('cluster-filters')[0].shadowRoot.querySelector('input').click()",
    "pieces('cluster-summary')[0].shadowRoot.querySelector('[part=chip], button')",
  ],
  'chooses on the map': [
    `pieces('g[role=option]')[0]
      .dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }))`,
    "pieces('g[aria-selected=true]').length === 1",
  ],
  'is told of it': ['undefined', "one('cluster-announcer')?.shadowRoot.textContent.trim()"],
};

/** Does everything that can be done with `EVERYTHING`, one after the other; each shows before the next. */
export async function useEverything(page) {
  for (const [title, [act, shows]] of Object.entries(STEPS)) {
    const within = `const whole = ${WITHIN}('whole'); const pieces = ${WITHIN}('pieces');`;
    await ask(page, `(() => { ${within} ${act}; })()`);
    await until(page, `/* ${title} */ (() => { ${within} return ${shows}; })()`);
  }
}
