import { compareNames } from './compare-names.js';
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
 * Makes ready a little more of a directory before somebody searches, such as the words of another cluster, and says
 * whether there is more to do. The first search reads what is left.
 */
export const readAhead = (directory: AnyDirectory, options?: SearchOptions): boolean =>
  isInMemory(directory) && searchOf(directory).readOn(options);

/** Whether a search need not read the directory's words first. */
export const isReadFor = (directory: AnyDirectory, options?: SearchOptions): boolean =>
  !isInMemory(directory) || searchOf(directory).isRead(options);

/** The clusters by their names, and where each of them stands in the directory's data. */
interface Order {
  readonly clusters: readonly Cluster[];
  readonly positions: readonly number[];
}

const orders = new WeakMap<Directory, Order>();

const orderByName = (directory: Directory): Order => {
  let order = orders.get(directory);
  if (!order) {
    const { clusters } = directory.data;
    const names = clusters.map(({ name }) => name);
    const positions = names.map((_, position) => position).sort((a, b) => compareNames(names[a]!, names[b]!));
    order = { clusters: positions.map((position) => clusters[position]!), positions };
    orders.set(directory, order);
  }
  return order;
};

/** The facets of which a filter chooses something. */
const chosenIn = (filter: Filter) => facets.filter((facet) => filter[facet].length);

/** A facet's own choice does not lower the counts of its other values: several values widen the choice. */
const count = (candidates: readonly Cluster[], filter: Filter, facet: Facet): ReadonlyMap<string, number> => {
  const others = chosenIn(filter).filter((other) => other !== facet);
  const fitting = others.length ? candidates.filter((cluster) => meets(cluster, filter, others)) : candidates;
  const counts = new Map<string, number>();
  for (const cluster of fitting) {
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

/** What a query finds, before it is put into the order that it asks for. */
interface Found {
  /** Those that text and ids leave, whatever is chosen of the facets. */
  readonly candidates: readonly Cluster[];
  /** By their names; where the text decides, those that match best first. */
  readonly items: readonly Cluster[];
}

const narrow = (directory: Directory, { filter, sort }: Query, matches: Matches | undefined): Found => {
  const { clusters, positions } = orderByName(directory);
  const chosen = chosenIn(filter);
  if (!matches && !filter.only.length && !chosen.length) return { candidates: clusters, items: clusters };
  const candidates: Cluster[] = [];
  /** By how well they match; of those that match as well the order by name stays. */
  const found: Cluster[][] = [];
  positions.forEach((position, place) => {
    const score = matches ? matches.scores[position]! : 1;
    const cluster = clusters[place]!;
    if (!score || (filter.only.length && !filter.only.includes(cluster.id))) return;
    candidates.push(cluster);
    if (meets(cluster, filter, chosen)) (found[sort ? 1 : score] ??= []).push(cluster);
  });
  return { candidates, items: found.reverse().flat() };
};

const find = (directory: Directory, asked: Query): Result => {
  const { filter, sort, reverse, hideContacts = false } = asked;
  const matches = filter.text.trim() ? search(directory, filter.text, { hideContacts }) : undefined;
  const { candidates, items: found } = narrow(directory, asked, matches);
  const [origin] = filter.borough;
  const ordered = sort && sort !== 'name'
    ? [...found].sort(comparison(sort, origin ? directory.borough(origin) : null, directory))
    : found;
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
