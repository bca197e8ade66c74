import type { Cluster, Sort } from '../../directory/types.js';

/** The other way round, but what is not known stays last. */
export const turnRound = (clusters: readonly Cluster[], order: Sort | undefined): readonly Cluster[] => {
  const isUnknown = ({ members }: Cluster) => Number(order === 'members' && !members);
  return [...clusters].reverse().sort((a, b) => isUnknown(a) - isUnknown(b));
};
