/** What an author's words in attributes mean. */
import { filterKeys, type FilterKey } from '../directory/filter.js';
import { adviceOn, splitList } from '../directory/names.js';
import { nearest } from '../directory/spelling.js';
import { warn } from '../warn.js';
import type { AnyDirectory } from '../directory/directory.js';

/** What an author's words for a value mean in a directory; tells the author in the console where it is nothing. */
export const understand = (
  element: Element,
  directory: AnyDirectory,
  key: FilterKey,
  attribute: string,
  words: string,
): string | undefined => {
  const resolution = directory.resolve(key, words);
  if ('value' in resolution) return resolution.value;
  warn(element, attribute, words, adviceOn(resolution));
  return undefined;
};

/** The one of a few values that an author wrote; anything else is said in the console, and means nothing. */
export const oneOf = <T extends string>(
  element: Element,
  attribute: string,
  words: string | null | undefined,
  values: readonly T[],
): T | undefined => {
  if (!words) return undefined;
  const meant = values.find((value) => value === words);
  if (!meant) warn(element, attribute, words, `did you mean ${nearest(words, values) ?? values.join(' or ')}?`);
  return meant;
};

/** Those of a few values that an author wrote, each once, in that order. */
export const severalOf = <T extends string>(
  element: Element,
  attribute: string,
  words: string | null | undefined,
  values: readonly T[],
): readonly T[] => [...new Set(splitList(words).flatMap((word) => oneOf(element, attribute, word, values) ?? []))];

/** Tells the author of an element that takes no filter attributes in the console that one on it does nothing. */
export const warnOfLocks = (element: Element): void => {
  for (const key of filterKeys) {
    const value = element.getAttribute(key);
    const advice = 'has no effect here. Set it on cluster-directory, cluster-list or cluster-summary.';
    if (value) warn(element, key, value, advice);
  }
};
