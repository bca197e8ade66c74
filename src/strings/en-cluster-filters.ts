import { numeral } from './written.js';

/** What the filters alone say: a page without them does not load it. */
export const enClusterFilters = {
  facet: (name: string, chosen: number) => name + (chosen ? ` (${numeral(chosen)}\u00a0chosen)` : ''),
  // Who hears the numbers after the values hears here what they count.
  values: (name: string) => `${name}, and how many clusters each has`,
  value: (name: string, count: number) => `${name}\u00a0(${numeral(count)})`,
};
