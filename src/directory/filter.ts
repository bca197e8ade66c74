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

/** What is chosen within what is locked: a choice outside its lock counts for nothing. */
export const withinLocks = (locks: Filter, choices: Filter): Filter => {
  const within = (key: FilterKey) => {
    const chosen = locks[key].length ? choices[key].filter((value) => locks[key].includes(value)) : choices[key];
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

const meets = (cluster: Cluster, filter: Filter, facet: Facet) =>
  !filter[facet].length || valuesOf(cluster, facet).some((value) => filter[facet].includes(value));

/** The facets that keep a cluster out; those of a cluster that `only` leaves out do not matter. */
export const failingFacets = (cluster: Cluster, filter: Filter): readonly Facet[] =>
  facets.filter((facet) => !meets(cluster, filter, facet));
