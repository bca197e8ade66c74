import type { AnyDirectory } from './directory.js';
import type { Cluster, Facet, Filter } from './types.js';

export const facets: readonly Facet[] = ['borough', 'kind', 'sector', 'learners', 'lead', 'offers'];

/** What a filter holds as lists: each is also an attribute of the same name. */
export type FilterKey = Facet | 'only';

export const filterKeys: readonly FilterKey[] = [...facets, 'only'];

const none: readonly string[] = Object.freeze([]);

/** A frozen filter with the given choices and no other. */
export const createFilter = (choices: Partial<Filter> = {}): Filter => {
  const list = (key: FilterKey) => (choices[key]?.length ? Object.freeze([...choices[key]]) : none);
  const lists = Object.fromEntries(filterKeys.map((key) => [key, list(key)])) as Record<FilterKey, readonly string[]>;
  return Object.freeze({ ...lists, text: choices.text ?? '' });
};

export const emptyFilter = /* @__PURE__ */ createFilter();

const sameList = (a: readonly string[], b: readonly string[]) =>
  a === b || (a.length === b.length && a.every((value, index) => value === b[index]));

export const sameFilter = (a: Filter, b: Filter) =>
  a.text === b.text && filterKeys.every((key) => sameList(a[key], b[key]));

/**
 * What is chosen within what is locked: a choice outside its lock, or that means nothing in a directory, counts for
 * nothing.
 */
export const withinLocks = (locks: Filter, choices: Filter, directory?: AnyDirectory): Filter => {
  const within = (key: FilterKey) => {
    const allows = (value: string) => !locks[key].length || locks[key].includes(value);
    const chosen = choices[key].filter((value) => allows(value) && (directory?.knows(key, value) ?? true));
    return chosen.length ? chosen : locks[key];
  };
  const lists = Object.fromEntries(filterKeys.map((key) => [key, within(key)]));
  return createFilter({ ...lists, text: choices.text });
};

/** The values by which a cluster is found under a facet. */
export const valuesOf = (cluster: Cluster, facet: Facet): readonly string[] => {
  switch (facet) {
    case 'borough':
      return cluster.boroughs;
    case 'learners':
      return cluster.learners ?? none;
    case 'offers':
      return cluster.offers;
    case 'sector':
      return cluster.sector ? [cluster.sector] : none;
    default:
      return [cluster[facet]];
  }
};

const haveOneOf = (values: readonly string[], chosen: readonly string[]) =>
  values.some((value) => chosen.includes(value));

/** Whether a cluster has what a filter chooses of each of these facets. */
export const meets = (cluster: Cluster, filter: Filter, facets: readonly Facet[]): boolean => {
  for (const facet of facets) {
    if (filter[facet].length && !haveOneOf(valuesOf(cluster, facet), filter[facet])) return false;
  }
  return true;
};
