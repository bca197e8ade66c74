/** Finds records in one index or in several. */
import { facets } from '../directory/filter.js';
import { turnRound } from '../directory/sort.js';
import { allOf } from './files.js';
import { idFilter, type Ranks } from './format.js';
import type { FilterChoices, Hit } from './engine.js';
import type { Part } from './part.js';
import type { Place } from './places.js';
import type { Cluster, Facet, Filter } from '../directory/types.js';

/** A question in the terms of an index. */
export interface Asked {
  readonly filter: Filter;
  /** Those that mean something, with spaces between; empty where nothing is looked for. */
  readonly words: string;
  /** A sort key; without one, best match first. */
  readonly sort: keyof Ranks | undefined;
  /** The other way round; what is not known stays last. */
  readonly reverse: boolean | undefined;
}

/** A record that was found, and where. */
interface Found {
  readonly part: Part;
  readonly hit: Hit;
}

export interface Findings {
  /** In order. */
  readonly found: readonly Found[];
  readonly counts: Record<Facet, Map<string, number>>;
}

const addTo = (counts: Map<string, number>, more: Readonly<Record<string, number>> = {}) => {
  for (const [value, number] of Object.entries(more)) {
    if (number) counts.set(value, (counts.get(value) ?? 0) + number);
  }
};

/** What a filter chooses, but for what it chooses of one facet. */
const choicesOf = (filter: Filter, chosen: readonly Facet[], without?: Facet): FilterChoices => ({
  ...Object.fromEntries(chosen.flatMap((facet) => (facet === without ? [] : [[facet, { any: filter[facet] }]]))),
  ...(filter.only.length ? { [idFilter]: { any: filter.only } } : {}),
});

/**
 * Finds records in one index.
 * @param before the areas that have been looked into, with what they share with this one
 */
const findIn = async ({ code, part }: Place, asked: Asked, before: readonly string[], signal?: AbortSignal) => {
  const { filter, sort, words } = asked;
  const chosen = facets.filter((facet) => filter[facet].length && !(code && facet === 'borough'));
  const search = await part.prepare(words, filter.only.length > 0, signal);
  const ask = (choices: FilterChoices, excluded = before) =>
    search({ words, sort, filters: excluded.length ? { ...choices, borough: { none: excluded } } : choices });
  const all = ask(choicesOf(filter, chosen));
  const counts = facets.map((facet) => {
    if (code && facet === 'borough') {
      const here = before.length ? ask(choicesOf(filter, chosen), []) : all;
      return [facet, { [code]: here.results.length }] as const;
    }
    // A facet's own choice does not lower the counts of its other values: several values widen the choice.
    const { filtered_counts: counted } = chosen.includes(facet) ? ask(choicesOf(filter, chosen, facet)) : all;
    return [facet, counted[facet]] as const;
  });
  return { hits: all.results, counts };
};

/** How far ahead each of what was found in several places is. */
const scorerFor = async (places: readonly Place[], sort: keyof Ranks | undefined, signal?: AbortSignal) => {
  if (!sort || places.length === 1) return ({ hit }: Found) => hit.s;
  const entries = places.map(async ({ part, ranks }) => [part, (await ranks!(signal))[sort]] as const);
  const ranks = new Map(await allOf(entries));
  return ({ hit, part }: Found) => -(ranks.get(part)![-hit.s] ?? Infinity);
};

/** Finds records in several indexes, each but once, and counts them for each value of each facet. */
export const lookUp = async (places: readonly Place[], asked: Asked, signal?: AbortSignal): Promise<Findings> => {
  const codes = places.flatMap(({ code }) => code ?? []);
  const answers = await allOf(
    places.map((place, index) => findIn(place, asked, codes.slice(0, index), signal)),
  );
  const counts = Object.fromEntries(facets.map((facet) => [facet, new Map()])) as Findings['counts'];
  for (const [facet, more] of answers.flatMap((answer) => answer.counts)) addTo(counts[facet], more);
  const scoreOf = await scorerFor(places, asked.sort, signal);
  const found = answers.flatMap(({ hits }, index) => hits.map((hit): Found => ({ part: places[index]!.part, hit })));
  found.sort((a, b) => scoreOf(b) - scoreOf(a));
  const isUnknown = ({ hit, part }: Found) => asked.sort === 'members' && -hit.s >= part.head.stated;
  return { found: asked.reverse ? turnRound(found, isUnknown) : found, counts };
};

/** The clusters of records, in their order, but for those that are wrong. */
export const clustersOf = async (found: readonly Found[], signal?: AbortSignal): Promise<readonly Cluster[]> => {
  const parts = [...new Set(found.map(({ part }) => part))];
  const clusters = new Map<Part, ReadonlyMap<string, Cluster>>();
  await allOf(parts.map(async (part) => {
    const hits = found.flatMap((each) => (each.part === part ? each.hit : []));
    clusters.set(part, await part.clusters(hits, signal));
  }));
  return found.flatMap(({ hit, part }) => clusters.get(part)!.get(hit.p) ?? []);
};
