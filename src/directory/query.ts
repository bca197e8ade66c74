import { facets, failingFacets, valuesOf } from './filter.js';
import { createSearch, type Matches } from './search.js';
import { comparison, turnRound } from './sort.js';
import type { AnyDirectory, Directory } from './directory.js';
import type { Ask, Cluster, Facet, Filter, Query, Result } from './types.js';

type Search = ReturnType<typeof createSearch>;

const searches = new WeakMap<Directory, Search>();

/** What a text finds in a directory, and which of its words the text matched. */
export const search = (directory: Directory, text: string, options?: { hideContacts?: boolean }): Matches => {
  let searchIn = searches.get(directory);
  if (!searchIn) {
    searchIn = createSearch(directory.data, directory.boroughs);
    searches.set(directory, searchIn);
  }
  return searchIn(text, options);
};

const orders = new WeakMap<Directory, readonly Cluster[]>();

const clustersByName = (directory: Directory) => {
  let order = orders.get(directory);
  if (!order) {
    order = [...directory.data.clusters].sort(comparison('name', null, directory));
    orders.set(directory, order);
  }
  return order;
};

const count = (counts: Map<string, number>, values: readonly string[]) => {
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
};

const find = (directory: Directory, { filter, sort, reverse, hideContacts = false }: Query): Result => {
  const { clusters } = directory.data;
  const matches = filter.text.trim() ? search(directory, filter.text, { hideContacts }) : null;
  const scores = matches?.scores;
  const counts = Object.fromEntries(facets.map((facet) => [facet, new Map()])) as Record<Facet, Map<string, number>>;

  const found = new Map<Cluster, number>();
  for (const position of scores ? scores.keys() : clusters.keys()) {
    const cluster = clusters[position];
    if (!cluster || (filter.only.length && !filter.only.includes(cluster.id))) continue;
    const [failing, ...otherFailing] = failingFacets(cluster, filter);
    if (!failing) {
      found.set(cluster, scores?.get(position) ?? 0);
      for (const facet of facets) count(counts[facet], valuesOf(cluster, facet));
    } else if (!otherFailing.length) {
      // A facet's own choice does not lower the counts of its other values: several values widen the choice.
      count(counts[failing], valuesOf(cluster, failing));
    }
  }

  const ordered = clustersByName(directory).filter((cluster) => found.has(cluster));
  if (scores && !sort) {
    ordered.sort((a, b) => found.get(b)! - found.get(a)!);
  } else if (sort && sort !== 'name') {
    const [origin] = filter.borough;
    ordered.sort(comparison(sort, origin ? directory.borough(origin) : null, directory));
  }
  const items = reverse ? turnRound(ordered, sort) : ordered;
  return { items, total: items.length, counts, words: matches?.words };
};

/** Answers by directory and filter, since a list, a summary and an announcement ask the same. */
const answers = new WeakMap<Directory, WeakMap<Filter, Map<string, Result>>>();

const queryInMemory = (directory: Directory, asked: Query): Result => {
  const { filter, sort = '', reverse = false, hideContacts = false, offset = 0, limit } = asked;
  const ofDirectory = answers.get(directory) ?? new WeakMap<Filter, Map<string, Result>>();
  answers.set(directory, ofDirectory);
  const ofFilter = ofDirectory.get(filter) ?? new Map<string, Result>();
  ofDirectory.set(filter, ofFilter);
  const key = `${sort} ${reverse} ${hideContacts}`;
  const result = ofFilter.get(key) ?? find(directory, asked);
  ofFilter.set(key, result);
  const end = limit === undefined ? undefined : offset + limit;
  return offset || end !== undefined ? { ...result, items: result.items.slice(offset, end) } : result;
};

export const isInMemory = (directory: AnyDirectory): directory is Directory => !directory.ask;

const queryAfar = (directory: Directory<Ask>, asked: Query, options?: Parameters<Ask>[1]): ReturnType<Ask> => {
  const learn = (result: Result) => {
    directory.learn(result.items);
    return result;
  };
  const result = directory.ask(asked, options);
  return 'then' in result ? result.then(learn) : learn(result);
};

/**
 * The clusters that a query finds, in order, with how many each value of a facet would give: at once where the
 * directory is in memory or has answered this before, else a promise of it. Look for its `then`: who awaits a value
 * paints late.
 */
export function query(directory: Directory, asked: Query): Result;
export function query(directory: AnyDirectory, ...asked: Parameters<Ask>): ReturnType<Ask>;
export function query(directory: AnyDirectory, ...asked: Parameters<Ask>): ReturnType<Ask> {
  return isInMemory(directory) ? queryInMemory(directory, asked[0]) : queryAfar(directory as Directory<Ask>, ...asked);
}

/** So few need no search and no picker, and are shown unfolded, unless they are all there is. */
const few = 2;

/** Whether a filter leaves so few clusters of a directory; one that is not in memory is never small. */
export const leavesFew = (directory: AnyDirectory, filter: Filter): boolean => {
  if (!isInMemory(directory)) return false;
  const { total } = query(directory, { filter });
  return total <= few && total < directory.data.clusters.length;
};
