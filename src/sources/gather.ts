/** What formats have in common that write names where a directory has ids. */
import { resolveName, type Named } from '../directory/names.js';
import { nearest } from '../directory/spelling.js';
import { taxonomyNames } from './check.js';
import { cleanText, isAreaCode } from './read.js';
import { createSlugs } from './slugs.js';
import type { Problems } from './problem.js';
import type { Borough, Taxonomy, Term } from '../directory/types.js';

const collator = new Intl.Collator('en', { numeric: true });

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

/** A name in several spellings is one term, in the first of them. */
const createTerms = () => {
  const terms = new Map<string, Term>();
  const newSlug = createSlugs();
  return {
    idOf(name: string) {
      const key = keyOf(name);
      const term = terms.get(key) ?? { id: newSlug(name), name };
      terms.set(key, term);
      return term.id;
    },
    list: () => [...terms.values()].sort((a, b) => collator.compare(a.name, b.name)),
  };
};

export const createTaxonomies = (): Taxonomies => {
  const taxonomies = new Map(taxonomyNames.map((taxonomy) => [taxonomy, createTerms()]));
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
  const named = boroughs.map(({ code, name, slug, authority, aliases }): Named =>
    ({ id: code, name, aliases: [slug, authority, ...aliases] }));
  const london = new Set(boroughs.map(({ code }) => code));
  const areas = new Map<string, string>();
  const meanings = new Map<string, string | undefined>();

  const meaningOf = ({ name, code }: Mention) => {
    if (code) return code;
    if (isAreaCode(name)) return name;
    const key = keyOf(name);
    if (!meanings.has(key)) {
      const meant = resolveName(named, key);
      meanings.set(key, 'value' in meant ? meant.value : undefined);
    }
    return meanings.get(key);
  };
  const isElsewhere = !records.flat().some((mention) => london.has(meaningOf(mention) ?? ''));

  const newSlug = createSlugs();
  const codeOf = (mention: Mention, index: number) => {
    const name = cleanText(mention.name);
    let code = meaningOf(mention);
    if (!code && isElsewhere && name && name.length <= longestName) {
      code = newSlug(name);
      meanings.set(keyOf(name), code);
    }
    if (code) {
      if (!london.has(code) && !areas.has(code)) areas.set(code, name || code);
      return code;
    }
    const what = `names "${name.slice(0, longestName)}", which is no London borough, so it is left out`;
    problems.add(whereOf(index), what, () => {
      const meant = nearest(name.slice(0, longestName), named.flatMap((each) => [each.name, ...(each.aliases ?? [])]));
      return meant ? `Did you mean ${meant}?` : 'Write the name or code of a borough.';
    });
    return [];
  };
  const codes = records.map((mentions, index) => mentions.flatMap((mention) => codeOf(mention, index)));
  return { codes, areas: Array.from(areas, ([code, name]) => ({ code, name })) };
};
