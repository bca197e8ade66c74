import { createLookup, type Found, type Lookup } from './lookup.js';
import { longestName, readVocabulary } from './vocabulary.js';
import { findWords, smallWords, type FoundWord } from './words.js';
import type { Borough, DirectoryData } from './types.js';

/** What a text finds in a directory. */
export interface Matches {
  /** How well each cluster matches, by its position in the directory's data: more is better, 0 is not at all. */
  readonly scores: Uint8Array | Uint16Array;
  /** The words of the directory that matched, as `toWords()` gives them, for marking. */
  readonly words: ReadonlySet<string>;
  /** The typed words, as typed, that nothing in the directory is like. */
  readonly unknown: readonly string[];
  /** The text with known words in place of unknown ones; undefined where none is like them. */
  readonly suggestion: string | undefined;
}

/** Somebody may paste a whole page into the field: what they look for stands at its beginning. */
export const mostLetters = 300;

/** What is longer is no words run together; the ways to take it apart double with every other letter. */
const longestRun = 32;

/** What a text asks for: a cluster should have each of `groups`. */
interface Question {
  readonly groups: readonly Found[];
  readonly unknown: readonly FoundWord[];
}

const join = (words: readonly FoundWord[]) => words.map(({ word }) => word).join('');

const splitUp = (typed: FoundWord, { find, split }: Lookup): readonly FoundWord[] => {
  const { word } = typed;
  const words = word.length > longestRun || smallWords.has(word) || find(word) ? undefined : split(word);
  return words?.map((part) => ({ ...typed, word: part })) ?? [typed];
};

/** As many of the next words as make one: a name, or a word that was typed in pieces; else the next word alone. */
const nextRun = (words: readonly FoundWord[], { has }: Lookup): readonly FoundWord[] => {
  for (let length = Math.min(words.length, longestName); length > 1; length--) {
    const run = words.slice(0, length);
    if (has(join(run))) return run;
  }
  return words.slice(0, 1);
};

const ask = (typed: readonly FoundWord[], lookup: Lookup): Question => {
  const words = typed.flatMap((word) => splitUp(word, lookup));
  const groups: Found[] = [];
  const unknown: FoundWord[] = [];
  for (let index = 0; index < words.length;) {
    const run = nextRun(words.slice(index), lookup);
    index += run.length;
    const whole = run.length > 1 ? join(run) : '';
    const place = whole ? lookup.find(whole) : undefined;
    // "City of London" is no other text that has a "city" and a "London" in it.
    if (place?.isPlace) groups.push(place);
    else {
      for (const each of run) {
        // Beside other words a single letter ("T levels") could be the start of anything.
        if (smallWords.has(each.word) || (each.word.length === 1 && words.length > 1)) continue;
        const found = lookup.find(each.word, whole);
        if (found) groups.push(found);
        else unknown.push(each);
      }
    }
  }
  return { groups, unknown };
};

/**
 * The clusters that have the most of what is asked for. Mostly that is all of it; where no cluster has all, people are
 * better served by what comes nearest than by nothing. A place alone is never given up: who asks for a school in
 * Camden is not helped by schools elsewhere.
 */
const scoresOf = (groups: readonly Found[], clusters: number): Matches['scores'] => {
  if (groups.length === 1) return groups[0]!.scores;
  const places = groups.filter(({ isPlace }) => isPlace);
  const scores = new Uint16Array(clusters);
  let most = 1;
  for (let position = 0; position < clusters; position++) {
    let had = 0;
    let total = 0;
    for (const group of groups) {
      const score = group.scores[position]!;
      if (score) had++;
      total += score;
    }
    if (had < most || (places.length && !places.some((place) => place.scores[position]))) continue;
    if (had > most) scores.fill(0);
    most = had;
    scores[position] = total;
  }
  return scores;
};

const suggestionFor = (text: string, unknown: readonly FoundWord[], { suggest }: Lookup): string | undefined => {
  let suggestion = '';
  let done = 0;
  for (const { written, start, word } of unknown) {
    const meant = suggest(word);
    if (!meant) continue;
    const isCapitalised = written[0] !== written[0]!.toLowerCase();
    suggestion += text.slice(done, start) + (isCapitalised ? meant[0]!.toUpperCase() + meant.slice(1) : meant);
    done = start + written.length;
  }
  return done ? suggestion + text.slice(done) : undefined;
};

/** What a text is looked for in. */
export interface SearchOptions {
  /** Leaves people's names out. */
  readonly hideContacts?: boolean;
}

/** The search of a directory. */
export interface Search {
  /**
   * What a typed text finds. The words of the text narrow what is found, in any order; a text that says nothing finds
   * all. The first question reads what is not read by then.
   */
  readonly find: (text: string, options?: SearchOptions) => Matches;
  /** Makes ready a little more before somebody asks, such as another cluster, and says whether there is more to do. */
  readonly readOn: (options?: SearchOptions) => boolean;
  /** Whether all words are read, so that a question is answered at once. */
  readonly isRead: (options?: SearchOptions) => boolean;
}

/** Makes the search of a directory. */
export const createSearch = (data: DirectoryData, boroughs: readonly Borough[]): Search => {
  const { length } = data.clusters;
  const everything: Matches = {
    scores: new Uint16Array(length).fill(1),
    words: new Set(),
    unknown: [],
    suggestion: undefined,
  };

  const readings = new Map<boolean, Generator>();
  const lookups = new Map<boolean, Lookup>();

  /** Reads all words, then asks for single letters: a first key finds most, and so takes longest. */
  function* read(hideContacts: boolean) {
    const lookup = createLookup(yield* readVocabulary(data, boroughs, hideContacts), length);
    lookups.set(hideContacts, lookup);
    for (const letter of lookup.letters) {
      yield;
      find(letter, { hideContacts });
    }
  }

  const readOn = ({ hideContacts = false }: SearchOptions = {}): boolean => {
    const reading = readings.get(hideContacts) ?? read(hideContacts);
    readings.set(hideContacts, reading);
    return !reading.next().done;
  };

  const isRead = ({ hideContacts = false }: SearchOptions = {}): boolean => lookups.has(hideContacts);

  const find = (text: string, { hideContacts = false }: SearchOptions = {}): Matches => {
    const typed = findWords(text.slice(0, mostLetters));
    if (typed.every(({ word }) => smallWords.has(word))) return everything;
    while (!isRead({ hideContacts })) readOn({ hideContacts });
    const lookup = lookups.get(hideContacts)!;
    const { groups, unknown } = ask(typed, lookup);
    return {
      scores: scoresOf(groups, length),
      words: new Set(groups.flatMap(({ words }) => words)),
      unknown: unknown.map(({ written }) => written),
      // Looked for only when asked for: it takes longer than all the rest.
      get suggestion() {
        return suggestionFor(text, unknown, lookup);
      },
    };
  };

  return { find, readOn, isRead };
};
