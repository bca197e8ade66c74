import { isMisspelling, nearestWord } from './spelling.js';
import { smallWords } from './words.js';
import type { Entry, Vocabulary } from './vocabulary.js';

/** What a typed word finds. */
export interface Found {
  /** How well each cluster matches, by its position in the directory; 0 where it does not. */
  readonly scores: Uint8Array;
  /** The words of the directory that matched. */
  readonly words: readonly string[];
  /** Whether it can only be meant as a borough. */
  readonly isPlace: boolean;
}

/** Looks words up in one directory. */
export interface Lookup {
  /** The letters with which words begin; none where they are more than can be kept ready. */
  readonly letters: readonly string[];
  /** Whether the directory has the word exactly, also if it is several words written as one. */
  readonly has: (word: string) => boolean;
  /**
   * What a word finds, spelled right, unfinished or with a slip, together with what it is a piece of; undefined where
   * the directory has nothing like it.
   */
  readonly find: (typed: string, whole?: string) => Found | undefined;
  /** The words that were typed as one; undefined where they are not of the directory. */
  readonly split: (typed: string) => readonly string[] | undefined;
  /** The word that a badly misspelled one may stand for. */
  readonly suggest: (typed: string) => string | undefined;
}

const exact = 3;
const unfinished = 2;
const misspelt = 1;

const mostAnswers = 100;

const isUnfinishedMisspelling = (typed: string, word: string) =>
  typed.length > 5 && [-1, 0, 1].some((more) => isMisspelling(typed, word.slice(0, typed.length + more)));

/** Looks words up in the vocabulary of a directory that has so many clusters. */
export const createLookup = (vocabulary: Vocabulary, clusters: number): Lookup => {
  const words = [...vocabulary.values()].flatMap(({ word, isJoined }) => (isJoined ? [] : word));
  const initials = [...new Set(words.map(([letter]) => letter!))];
  const letters = initials.length < mostAnswers ? initials : [];

  const look = (typed: string, whole: string): Found | undefined => {
    const scores = new Uint8Array(clusters);
    const matched: Entry[] = [];
    const score = (position: number, relevance: number) => {
      if (relevance > scores[position]!) scores[position] = relevance;
    };
    const take = (candidates: Iterable<string>, quality: number) => {
      for (const word of candidates) {
        const entry = vocabulary.get(word);
        if (!entry) continue;
        matched.push(entry);
        for (const each of entry.own) score(each >> 4, (each & 15) * quality);
        for (const { positions, weight } of entry.shared) {
          for (const position of positions) score(position, weight * quality);
        }
      }
    };
    const takeAll = (isLike: (typed: string, word: string) => boolean, quality: number) =>
      take(words.filter((word) => isLike(typed, word)), quality);

    take(typed.length > 3 ? new Set([typed, typed.replace(/s$/, ''), typed.replace(/ies$/, 'y')]) : [typed], exact);
    // An initialism that finds something ("EY", "LBB") is all that is meant; other words may go on ("new": Newham).
    const isInitialism = typed.length === 2 || (typed.length === 3 && matched.some(({ shown }) => shown.length));
    if (!isInitialism || scores.every((relevance) => !relevance)) {
      takeAll((_, word) => word !== typed && word.startsWith(typed), unfinished);
    }
    take([whole], exact);
    for (const isLike of [isMisspelling, isUnfinishedMisspelling]) if (!matched.length) takeAll(isLike, misspelt);
    return matched.length
      ? {
          scores,
          // A single letter would mark half of the page.
          words: typed.length > 1 ? matched.flatMap(({ word, shown }) => [word, ...shown]) : [],
          isPlace: matched.every((entry) => entry.isPlace),
        }
      : undefined;
  };

  /** Each key changes one word and leaves the others as they were, so that most answers are known already. */
  const answers = new Map<string, Found | undefined>();
  const find = (typed: string, whole = '') => {
    const question = `${typed} ${whole}`;
    if (!answers.has(question)) {
      if (answers.size === mostAnswers) answers.clear();
      answers.set(question, look(typed, whole));
    }
    return answers.get(question);
  };

  const split = (typed: string): readonly string[] | undefined => {
    for (let length = typed.length - 3; length > 1; length--) {
      const first = typed.slice(0, length);
      if (!vocabulary.has(first) && !smallWords.has(first)) continue;
      const rest = typed.slice(length);
      const others = words.some((word) => word.startsWith(rest)) ? [rest] : split(rest);
      if (others) return [first, ...others];
    }
    return undefined;
  };

  return { letters, has: (word) => vocabulary.has(word), find, split, suggest: (typed) => nearestWord(typed, words) };
};
