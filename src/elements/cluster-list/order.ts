import type { Cluster, Query, Sort } from '../../directory/types.js';

/** The order in which a query really gives what it finds; undefined where the best match is first. */
export const orderOf = ({ filter, sort }: Query): Sort | undefined => {
  if (sort === 'distance' && !filter.borough.length) return 'name';
  return sort ?? (filter.text.trim() ? undefined : 'name');
};

/** The other way round, but what is not known stays last. */
export const turnRound = (clusters: readonly Cluster[], order: Sort | undefined): readonly Cluster[] => {
  const isUnknown = ({ members }: Cluster) => Number(order === 'members' && !members);
  return [...clusters].reverse().sort((a, b) => isUnknown(a) - isUnknown(b));
};
