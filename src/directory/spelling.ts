import { toWords } from './words.js';

/**
 * Whether at most so many slips (a letter too many, too few or wrong, or two neighbours swapped) lead from `a` to `b`.
 * `i` and `j` say up to where the two have been compared.
 */
const isWithinSlips = (a: string, b: string, slips: number, i = 0, j = 0): boolean => {
  while (i < a.length && a[i] === b[j]) {
    i++;
    j++;
  }
  // At the end of one word, each letter that the other has left is a slip.
  if (Math.abs(a.length - i - (b.length - j)) > slips) return false;
  if (i === a.length || j === b.length) return true;
  return slips > 0 && (
    isWithinSlips(a, b, slips - 1, i + 1, j + 1) ||
    isWithinSlips(a, b, slips - 1, i + 1, j) ||
    isWithinSlips(a, b, slips - 1, i, j + 1) ||
    (a[i] === b[j + 1] && a[i + 1] === b[j] && isWithinSlips(a, b, slips - 1, i + 2, j + 2))
  );
};

/** Whether the words differ by one letter too many, too few or wrong, or by two neighbours swapped. */
export const isOneSlip = (a: string, b: string): boolean => a !== b && isWithinSlips(a, b, 1);

/** Whether `typed` may be a misspelling of `word`; among shorter words too many look alike. */
export const isMisspelling = (typed: string, word: string): boolean =>
  typed.length > 3 && typed.length + word.length > 8 && isOneSlip(typed, word);

/** How far a typed word is from another that may be meant, from 0 (the same) to Infinity (not meant). */
const distance = (typed: string, word: string) => {
  if (typed === word) return 0;
  if (typed.length > 2 && word.startsWith(typed)) return 1;
  if (isMisspelling(typed, word)) return 2;
  return typed.length > 6 && isWithinSlips(typed, word, 2) ? 3 : Infinity;
};

/** The candidate at the least distance, the first of several; undefined when all are infinitely far. */
const leastFar = (candidates: readonly string[], distanceTo: (candidate: string) => number) => {
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of candidates) {
    const away = distanceTo(candidate);
    if (away < least) {
      best = candidate;
      least = away;
    }
  }
  return best;
};

/** The word that was most likely meant by an unknown one, all as in `toWords()`; undefined when none is near. */
export const nearestWord = (typed: string, words: readonly string[]): string | undefined =>
  leastFar(words, (word) => distance(typed, word));

/**
 * The candidate that was most likely meant by a text that is none of them: one that is spelled almost like it, that
 * begins with it or that has its words. Of several as near it is the first; undefined when none is near.
 */
export const nearest = (text: string, candidates: readonly string[]): string | undefined => {
  const typed = toWords(text);
  return leastFar(typed.length ? candidates : [], (candidate) => {
    const words = toWords(candidate);
    const eachWord = typed.map((word) => Math.min(...words.map((other) => distance(word, other))));
    // Half a step behind: what is meant as a whole comes before that of which a part is.
    return Math.min(distance(typed.join(''), words.join('')), Math.max(...eachWord) + 0.5);
  });
};
