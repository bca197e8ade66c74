/** What formats have in common that write names where a directory has ids. */
import { compareNames } from '../directory/compare-names.js';
import { nearest } from '../directory/spelling.js';
import { toWords } from '../directory/words.js';
import { taxonomyNames } from './check.js';
import { cleanText, isAreaCode } from './read.js';
import { createSlugs } from './slugs.js';
import type { Problems } from './problem.js';
import type { Borough, DirectoryData, Taxonomy, Term } from '../directory/types.js';

/** Names that differ in case alone are the same. */
const keyOf = (name: string) => cleanText(name).toLowerCase();

/** Taxonomies that are made of the names that records have. */
export interface Taxonomies {
  /** The id of the term of that name, which is made where it is new; empty where there is no name. */
  readonly idOf: (taxonomy: Taxonomy, name: string) => string;
  readonly idsOf: (taxonomy: Taxonomy, names: readonly string[]) => readonly string[];
  /** The terms so far, by name. */
  readonly lists: () => ReadonlyMap<Taxonomy, readonly Term[]>;
}

/** A name in several spellings is one term, in the first of them; one of the known has their id and aliases. */
const createTerms = (known: readonly Term[] = []) => {
  const knownTerms = new Map(known.map((term) => [keyOf(term.name), term]));
  const terms = new Map<string, Term>();
  const newSlug = createSlugs();
  return {
    idOf(name: string) {
      const key = keyOf(name);
      const meant = knownTerms.get(key);
      const term = terms.get(key) ?? { ...meant, id: newSlug(meant?.id ?? name), name };
      terms.set(key, term);
      return term.id;
    },
    list: () => [...terms.values()].sort((a, b) => compareNames(a.name, b.name)),
  };
};

export const createTaxonomies = (known?: DirectoryData['taxonomies']): Taxonomies => {
  const taxonomies = new Map(taxonomyNames.map((taxonomy) => [taxonomy, createTerms(known?.[taxonomy])]));
  const idOf = (taxonomy: Taxonomy, name: string) => {
    const words = cleanText(name);
    return words && taxonomies.get(taxonomy)!.idOf(words);
  };
  return {
    idOf,
    idsOf: (taxonomy, names) => names.map((name) => idOf(taxonomy, name)).filter(Boolean),
    lists: () => new Map([...taxonomies].map(([name, { list }]) => [name, list()])),
  };
};

/** An area as a record names it. */
export interface Mention {
  readonly name: string;
  /** Of the Office for National Statistics, where the record has it. */
  readonly code?: string | undefined;
}

interface Gathered {
  /** The codes of what each record mentions, in the order of the records. */
  readonly codes: readonly (readonly string[])[];
  /** Those that are not known without a list. */
  readonly areas: readonly { readonly code: string; readonly name: string }[];
}

/** A longer text is a sentence about an area, and not its name. */
const longestName = 80;

const spellingsOf = ({ code, name, slug, authority, aliases }: Borough) => [code, name, slug, authority, ...aliases];

const wordsOf = (name: string) => toWords(name).join('');

/** The codes of areas by all their spellings; a spelling of several areas means none. */
const codesByName = (boroughs: readonly Borough[]): ReadonlyMap<string, string> => {
  const codes = new Map<string, string>();
  for (const borough of boroughs) {
    for (const words of new Set(spellingsOf(borough).map(wordsOf))) {
      codes.set(words, codes.has(words) ? '' : borough.code);
    }
  }
  return codes;
};

/**
 * Finds the areas that records mention. A code is an area, known or not. A name that is not known is a mistake where
 * others are; where none is, the source is of somewhere else, and its names are the areas.
 */
export const gatherAreas = (
  records: readonly (readonly Mention[])[],
  boroughs: readonly Borough[],
  problems: Problems,
  whereOf: (index: number) => string,
): Gathered => {
  const codes = codesByName(boroughs);
  const known = new Set(boroughs.map(({ code }) => code));
  const meaningOf = ({ name, code }: Mention) => code ?? (isAreaCode(name) ? name : codes.get(wordsOf(name)) ?? '');
  const isElsewhere = !records.flat().some((mention) => known.has(meaningOf(mention)));

  const areas = new Map<string, string>();
  const ownCodes = new Map<string, string>();
  const newSlug = createSlugs();
  const ownCodeOf = (name: string) => {
    const code = ownCodes.get(keyOf(name)) ?? newSlug(name);
    ownCodes.set(keyOf(name), code);
    return code;
  };
  const note = (name: string, index: number) => {
    const written = name.slice(0, longestName);
    const what = `names "${written}", which is no London borough, so it is left out`;
    problems.add(whereOf(index), what, () => {
      const meant = nearest(written, boroughs.flatMap(spellingsOf));
      return meant ? `Did you mean ${meant}?` : 'Write the name or code of a borough.';
    });
  };
  const codeOf = (mention: Mention, index: number) => {
    const name = cleanText(mention.name);
    const mayBeOwn = isElsewhere && name && name.length <= longestName;
    const code = meaningOf(mention) || (mayBeOwn ? ownCodeOf(name) : '');
    if (!code) note(name, index);
    else if (!known.has(code) && !areas.has(code)) areas.set(code, name || code);
    return code || [];
  };
  return {
    codes: records.map((mentions, index) => mentions.flatMap((mention) => codeOf(mention, index))),
    areas: Array.from(areas, ([code, name]) => ({ code, name })),
  };
};
