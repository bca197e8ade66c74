/** The boundary for what an index says of itself; its records pass that of src/sources/check.ts. */
import { facets } from '../directory/filter.js';
import { checkFrame, readTaxonomies, taxonomyNames, type Context } from '../sources/check.js';
import { Problems, SourceError } from '../sources/problem.js';
import { areaId, count, isRecord, Place } from '../sources/read.js';
import type { AreaHead, CommonHead, IndexHead, Ranks } from './format.js';
import type { Borough, Counts, DirectoryData, Facet, Taxonomy, Term } from '../directory/types.js';

/** What is said of one index. */
export interface PartHead extends Omit<IndexHead, 'counts'> {
  readonly counts: Counts;
}

/** What is said of a directory that has an index for each area. */
export interface AreasHead extends Pick<CommonHead, 'total'> {
  readonly counts: Counts;
  /** The hashes in the names of the areas' heads, by their codes. */
  readonly places: ReadonlyMap<string, string>;
}

/** What a directory is, and what is known of its index. */
export interface Opened {
  readonly data: DirectoryData;
  readonly boroughs: readonly Borough[];
  readonly head: PartHead | AreasHead;
}

type Anything = Readonly<Record<string, unknown>>;

/** As Pagefind calls its files; nothing that leads elsewhere. */
const pagefindName = /^en_[\da-f]{7,64}$/;
const hash = /^[\da-f]{8,16}$/;

/** More in one file would be more than a question needs. */
const mostPerFile = 1000;

/** The command makes an index of no more; a head that tells of more would have a page count them out. */
const largestTotal = 1_000_000;

export const isPagefindName = (value: unknown): value is string =>
  typeof value === 'string' && pagefindName.test(value);

const ignored = new Place(new Problems());

const broken = (what: string) =>
  new SourceError('cut-off', `is a search index with ${what}`, 'Make it anew, and load the whole folder up.');

const entriesIn = (value: unknown): readonly (readonly [string, unknown])[] =>
  isRecord(value) ? Object.entries(value) : [];

const numberIn = (value: unknown): number => count.read(value, ignored) ?? 0;

/** @param known the values that each facet has */
const readCounts = (value: unknown, known: (facet: Facet) => ReadonlySet<string>): Counts => {
  const counts = isRecord(value) ? value : {};
  const countsOf = (facet: Facet) => {
    const values = known(facet);
    const right = entriesIn(counts[facet]).flatMap(([id, number]): (readonly [string, number])[] =>
      values.has(id) && numberIn(number) ? [[id, numberIn(number)]] : []);
    return new Map(right);
  };
  return Object.fromEntries(facets.map((facet) => [facet, countsOf(facet)])) as unknown as Counts;
};

/** Which values there are of each facet. */
export const knownValues =
  ({ taxonomies }: Pick<DirectoryData, 'taxonomies'>, boroughs: readonly Borough[]) =>
  (facet: Facet): ReadonlySet<string> =>
    new Set(facet === 'borough' ? boroughs.map(({ code }) => code) : taxonomies[facet].map(({ id }) => id));

const isHash = (value: unknown): value is string => typeof value === 'string' && hash.test(value);

const readPart = (value: Anything, counts: Counts): PartHead => {
  const { columns, files, ids, meta, perFile, total } = value as Partial<Record<keyof PartHead, unknown>>;
  const size = Math.min(numberIn(perFile), mostPerFile);
  if (!isPagefindName(meta) || !Array.isArray(files) || !size) throw broken('a head that is none');
  if (!isHash(columns) || !isHash(ids) || !files.every(isHash)) throw broken('a wrong name of a file');
  const possible = Math.min(numberIn(total), files.length * size, largestTotal);
  return { total: possible, counts, meta, columns, ids, files, perFile: size };
};

const readPlaces = (value: unknown, codes: ReadonlySet<string>): ReadonlyMap<string, string> =>
  new Map(entriesIn(value).map(([code, head]) => {
    // A code is the name of a folder, and one that is known is no other.
    if (!codes.has(code) || !areaId.read(code, ignored)) throw broken('an area that is not known');
    if (!isHash(head)) throw broken('a wrong name of a file');
    return [code, head];
  }));

/**
 * Reads the head of an index.
 * @throws {SourceError} It is none, or names what is not of this index.
 */
export const readHead = (value: unknown, context: Context): Opened => {
  if (!isRecord(value)) throw broken('a head that is none');
  const { boroughs, data } = checkFrame(value, context);
  const known = knownValues(data, boroughs);
  const counts = readCounts(value['counts'], known);
  if (!Object.hasOwn(value, 'places')) return { data, boroughs, head: readPart(value, counts) };
  const places = readPlaces(value['places'], known('borough'));
  return { data, boroughs, head: { total: numberIn(value['total']), counts, places } };
};

/** What an area's head adds. */
export interface Area {
  readonly head: PartHead;
  /** The hash in the name of its ranks. */
  readonly ranks: string;
}

type GrowingTaxonomies = Record<Taxonomy, readonly Term[]>;

/** Puts an area's terms among those that are known. Another list, since a list is looked through once. */
const addTerms = (taxonomies: GrowingTaxonomies, terms: GrowingTaxonomies) => {
  for (const name of taxonomyNames) {
    const known = new Set(taxonomies[name].map(({ id }) => id));
    const fresh = terms[name].filter(({ id }) => !known.has(id));
    if (fresh.length) taxonomies[name] = [...taxonomies[name], ...fresh];
  }
};

/**
 * Reads the head of an area; its terms become those of the directory.
 * @throws {SourceError} It is none, or names what is not of this index.
 */
export const readAreaHead = (value: unknown, { boroughs, data }: Opened): Area => {
  if (!isRecord(value)) throw broken('a head that is none');
  const { counts, ranks, taxonomies } = value as Partial<Record<keyof AreaHead, unknown>>;
  if (!isHash(ranks)) throw broken('a wrong name of a file');
  if (isRecord(taxonomies)) addTerms(data.taxonomies, readTaxonomies(taxonomies, ignored));
  return { head: readPart(value, readCounts(counts, knownValues(data, boroughs))), ranks };
};

/** The places of an area's records among those of all areas, from the steps between them. */
export const readRanks = (value: unknown): Ranks => {
  let rank = 0;
  return Array.isArray(value) ? value.map((step: unknown) => (rank += numberIn(step))) : [];
};
