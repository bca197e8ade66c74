/** Finds records in one index or in several. */
import { facets } from '../directory/filter.js';
import { turnRound } from '../directory/sort.js';
import { placesOf, type Column, type Columns } from './columns.js';
import { allOf } from './files.js';
import type { Part } from './part.js';
import type { Place } from './places.js';
import type { Cluster, Facet, Filter } from '../directory/types.js';

/** A question in the terms of an index. */
export interface Asked {
  readonly filter: Filter;
  /** Those that mean something, with spaces between; empty where nothing is looked for. */
  readonly words: string;
  /** Without it, best match first. */
  readonly sort: 'name' | 'members' | undefined;
  /** The other way round; what is not known stays last. */
  readonly reverse: boolean | undefined;
}

/** A record that was found, and where. */
interface Hit {
  readonly part: Part;
  readonly record: number;
}

interface Found extends Hit {
  readonly score: number;
  readonly members: number;
}

type Counts = Record<Facet, Map<string, number>>;

export interface Findings {
  /** In order. */
  readonly found: readonly Found[];
  readonly counts: Counts;
}

/** The places of what is chosen of each facet, where anything is. */
const choicesIn = ({ facets: columns }: Columns, filter: Filter, isArea: boolean) =>
  facets.flatMap((facet) => {
    // An area's index has no records but its own.
    if (!filter[facet].length || (isArea && facet === 'borough')) return [];
    const { values } = columns[facet];
    return [[facet, new Set(filter[facet].map((value) => values.indexOf(value)))] as const];
  });

/** The records to look at, with how well they match. */
const candidates = async (part: Part, { filter, words }: Asked, signal?: AbortSignal) => {
  const [scores, ids] = await allOf([
    words ? part.scores(words, signal) : undefined,
    filter.only.length ? part.recordsOf(filter.only) : undefined,
  ]);
  const all = [...(scores?.keys() ?? Array(part.head.total).keys())];
  const named = ids && new Set(ids);
  const records = named ? all.filter((record) => named.has(record)) : all;
  return records.sort((a, b) => a - b).map((record) => [record, scores?.get(record) ?? 0] as const);
};

const count = (counts: Map<string, number>, column: Column, record: number) => {
  for (const place of placesOf(column, record)) {
    const value = column.values[place]!;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
};

/**
 * Finds records in one index, in their order by name.
 * @param before the areas that have been looked into, with what they share with this one
 */
const findIn = async (
  { code, part }: Place,
  asked: Asked,
  before: readonly string[],
  counts: Counts,
  signal?: AbortSignal,
): Promise<readonly Found[]> => {
  const [columns, records] = await allOf([part.columns(), candidates(part, asked, signal)]);
  const choices = choicesIn(columns, asked.filter, Boolean(code));
  const elsewhere = new Set(before.map((other) => columns.facets.borough.values.indexOf(other)));
  const isElsewhere = (record: number) =>
    before.length > 0 && placesOf(columns.facets.borough, record).some((place) => elsewhere.has(place));
  const add = (facet: Facet, record: number) => count(counts[facet], columns.facets[facet], record);
  const found: Found[] = [];
  let here = 0;
  for (const [record, score] of records) {
    const [failing, ...others] = choices.filter(([facet, chosen]) =>
      !placesOf(columns.facets[facet], record).some((place) => chosen.has(place)));
    if (others.length) continue;
    if (!failing) here++;
    if (isElsewhere(record)) continue;
    if (failing) {
      // A facet's own choice does not lower the counts of its other values: several values widen the choice.
      add(failing[0], record);
      continue;
    }
    found.push({ part, record, score, members: columns.members[record] ?? -1 });
    for (const facet of facets) if (!code || facet !== 'borough') add(facet, record);
  }
  if (code && here) counts.borough.set(code, here);
  return found;
};

/** The place of what was found in the order by name. */
const rankIn = async (places: readonly Place[]) => {
  const ranks = new Map(await allOf(places.map(async ({ part, ranks }) => [part, await ranks?.()] as const)));
  return ({ part, record }: Found) => ranks.get(part)?.[record] ?? record;
};

/** Finds records in several indexes, each but once, and counts them for each value of each facet. */
export const lookUp = async (places: readonly Place[], asked: Asked, signal?: AbortSignal): Promise<Findings> => {
  const codes = places.flatMap(({ code }) => code ?? []);
  const counts = Object.fromEntries(facets.map((facet) => [facet, new Map()])) as Counts;
  const answers = await allOf(
    places.map((place, index) => findIn(place, asked, codes.slice(0, index), counts, signal)),
  );
  const found = answers.flat();
  if (places.length > 1) {
    const rankOf = await rankIn(places);
    found.sort((a, b) => rankOf(a) - rankOf(b));
  }
  if (asked.sort === 'members') found.sort((a, b) => b.members - a.members);
  if (!asked.sort) found.sort((a, b) => b.score - a.score);
  const isUnknown = ({ members }: Found) => asked.sort === 'members' && members < 0;
  return { found: asked.reverse ? turnRound(found, isUnknown) : found, counts };
};

/** The clusters of records, in their order, but for those that are wrong. */
export const clustersOf = async (found: readonly Hit[], signal?: AbortSignal): Promise<readonly Cluster[]> => {
  const parts = [...new Set(found.map(({ part }) => part))];
  const known = new Map(await allOf(parts.map(async (part) => {
    const records = found.flatMap((each) => (each.part === part ? each.record : []));
    return [part, await part.clusters(records, signal)] as const;
  })));
  return found.flatMap(({ part, record }) => known.get(part)!.get(record) ?? []);
};
