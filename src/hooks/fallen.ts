import { moveInto } from '../focus.js';
import { tags } from '../tags.js';

const mark = '[data-cluster]:not([data-clusters])';

/** Where plain HTML of ours follows a paragraph, in which its element may be. */
export const fallenSelector = `p+${mark}`;

/**
 * Puts plain HTML of ours back into the empty element that ends the paragraph before it. WordPress and Markdown write
 * `<p><cluster-directory></p>`, since they do not know the tag, and then the rest is outside of it.
 */
export const takeBack = (first: Element): void => {
  const element = first.previousElementSibling?.lastElementChild;
  if (!element?.matches(tags.join()) || element.firstElementChild) return;
  const fallen: Element[] = [];
  for (let next: Element | null = first; next?.matches(mark); next = next.nextElementSibling) fallen.push(next);
  moveInto(element, fallen);
};
