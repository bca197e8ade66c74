import { clusters } from './en.js';

/** What the map alone says: a page without a map does not load it. */
export const enBoroughMap = {
  // Who speaks to the page says what is written in the shape: the short form and the count.
  option: (name: string, short = '', count: number) => `${name}${short && ` ${short}`}: ${clusters(count)}`,
  list: 'Choose from a list',
};
