import { nearest } from './spelling.js';
import { toWords } from './words.js';

/** Something that a filter can name. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
}

/** What a reader's words turned out to mean: one value, several, or none, then perhaps with what was meant. */
export type Resolution =
  | { readonly value: string }
  | { readonly ambiguous: readonly string[] }
  | { readonly suggestion: string | undefined };

const keyOf = (text: string) => toWords(text).join(' ');

/** An index from every spelling to the things it may stand for, built once a list. */
const indexes = new WeakMap<readonly Named[], ReadonlyMap<string, readonly Named[]>>();

const indexOf = (list: readonly Named[]) => {
  let index = indexes.get(list);
  if (!index) {
    const spellings = new Map<string, Named[]>();
    for (const named of list) {
      for (const key of new Set([named.id, named.name, ...(named.aliases ?? [])].map(keyOf))) {
        spellings.set(key, [...(spellings.get(key) ?? []), named]);
      }
    }
    index = spellings;
    indexes.set(list, index);
  }
  return index;
};

const suggest = (list: readonly Named[], words: string) => {
  const spellings = new Map<string, string>();
  for (const { id, name, aliases = [] } of list) {
    for (const spelling of [id, ...aliases, name]) spellings.set(spelling, name);
  }
  const spelling = nearest(words, [...spellings.keys()]);
  return spelling === undefined ? undefined : spellings.get(spelling);
};

/** Finds what `words` name in a list by id, name or alias. An alias that several share names none of them. */
export const resolveName = (list: readonly Named[], words: string): Resolution => {
  const meant = indexOf(list).get(keyOf(words)) ?? [];
  const [first] = meant;
  if (!first) return { suggestion: suggest(list, words) };
  return meant.length === 1 ? { value: first.id } : { ambiguous: meant.map(({ name }) => name) };
};

/** The values of an attribute that may name several, in the author's words. */
export const splitList = (value: string | null | undefined): readonly string[] =>
  (value ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

/** What to tell an author whose words name nothing, or more than one thing. */
export const adviceOn = (resolution: Exclude<Resolution, { readonly value: string }>): string =>
  'ambiguous' in resolution
    ? `could mean ${resolution.ambiguous.join(', ')}. Write the one you mean.`
    : resolution.suggestion
      ? `did you mean ${resolution.suggestion}?`
      : 'is not in the directory.';
