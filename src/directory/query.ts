import { facets, meets, valuesOf } from './filter.js';
import { createSearch, type Matches, type Search, type SearchOptions } from './search.js';
import { comparison, turnRound } from './sort.js';
import type { AnyDirectory, Directory } from './directory.js';
import type { Ask, Cluster, Counts, Facet, Filter, Query, Result } from './types.js';

const searches = new WeakMap<Directory, Search>();

const searchOf = (directory: Directory) => {
  const search = searches.get(directory) ?? createSearch(directory.data, directory.boroughs);
  searches.set(directory, search);
  return search;
};

/** What a text finds in a directory, and which of its words the text matched. */
export const search = (directory: Directory, text: string, options?: SearchOptions): Matches =>
  searchOf(directory).find(text, options);

/**
 * Reads a few more of a directory's words before somebody searches, and says whether there are more to read. The first
 * search reads what is left.
 */
export const readAhead = (directory: AnyDirectory, options?: SearchOptions): boolean =>
  isInMemory(directory) && searchOf(directory).readOn(options);

const orders = new WeakMap<Directory, readonly number[]>();

/** The positions of the clusters in the directory's data, by their names. */
const positionsByName = (directory: Directory) => {
  let order = orders.get(directory);
  if (!order) {
    const { clusters } = directory.data;
    const compare = comparison('name', null, directory);
    order = [...clusters.keys()].sort((a, b) => compare(clusters[a]!, clusters[b]!));
    orders.set(directory, order);
  }
  return order;
};

/** A facet's own choice does not lower the counts of its other values: several values widen the choice. */
const count = (candidates: readonly Cluster[], filter: Filter, facet: Facet): ReadonlyMap<string, number> => {
  const others = facets.filter((other) => other !== facet);
  const counts = new Map<string, number>();
  for (const cluster of candidates) {
    if (!meets(cluster, filter, others)) continue;
    for (const value of valuesOf(cluster, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
};

/** Counted when first asked for: mostly nobody asks. */
const countLater = (candidates: readonly Cluster[], filter: Filter): Counts => {
  const counts = {} as Counts;
  for (const facet of facets) {
    let known: ReadonlyMap<string, number> | undefined;
    const get = () => (known ??= count(candidates, filter, facet));
    Object.defineProperty(counts, facet, { enumerable: true, get });
  }
  return counts;
};

const find = (directory: Directory, { filter, sort, reverse, hideContacts = false }: Query): Result => {
  const { clusters } = directory.data;
  const matches = filter.text.trim() ? search(directory, filter.text, { hideContacts }) : null;

  const candidates: Cluster[] = [];
  /** Of those that match as well the order by name stays. */
  const found = new Map<number, Cluster[]>();
  for (const position of positionsByName(directory)) {
    const score = matches ? matches.scores.get(position) : 1;
    const cluster = clusters[position]!;
    if (!score || (filter.only.length && !filter.only.includes(cluster.id))) continue;
    candidates.push(cluster);
    if (!meets(cluster, filter, facets)) continue;
    const rank = sort ? 1 : score;
    const equals = found.get(rank);
    if (equals) equals.push(cluster);
    else found.set(rank, [cluster]);
  }

  const ordered = [...found].sort(([a], [b]) => b - a).flatMap(([, equals]) => equals);
  if (sort && sort !== 'name') {
    const [origin] = filter.borough;
    ordered.sort(comparison(sort, origin ? directory.borough(origin) : null, directory));
  }
  const items = reverse ? turnRound(ordered, ({ members }) => sort === 'members' && !members) : ordered;
  return { items, total: items.length, counts: countLater(candidates, filter), words: matches?.words };
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
