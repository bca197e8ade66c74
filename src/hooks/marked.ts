import { nearestWord } from '../directory/spelling.js';
import { moveInto } from '../focus.js';
import { oneOf } from '../scope/understand.js';
import { tags } from '../tags.js';
import { warn } from '../warn.js';
import { isFree } from './free.js';

export const markedSelector = 'div[data-clusters],div.careers-clusters';

/** Where an element has its data from: not for whoever may write a page's text to decide. */
const trusted = /^(src(-fallback|-type)?|service|table)$/;

/**
 * Upgrades a `div` that says by `data-clusters` which element is to be in it, else the directory. Its other `data-*`
 * become the element's attributes where the element knows them. One that is misspelt leaves the hook as it is; any
 * other is that of an editor or a theme.
 */
export const upgradeMarked = (hook: HTMLElement): void => {
  const tag = isFree(hook) && oneOf(hook, 'data-clusters', hook.dataset['clusters'] || tags[0], tags);
  if (!tag) return;
  const element = document.createElement(tag);
  const { observedAttributes = [] } = element.constructor as { observedAttributes?: readonly string[] };
  for (const { name, value } of hook.attributes) {
    const [, option = ''] = /^data-(?!clusters$)(.+)/.exec(name) ?? [];
    const meant = nearestWord(option, observedAttributes);
    if (trusted.test(option) && !document.querySelector(`script[data-clusters-allow~=${option}]`)) {
      warn(hook, name, value, `needs data-clusters-allow="${option}" on the script.`);
    } else if (meant === option) {
      element.setAttribute(option, value);
    } else if (meant) {
      warn(hook, name, value, `did you mean data-${meant}?`);
      return;
    }
  }
  moveInto(element, hook.childNodes, hook);
};
