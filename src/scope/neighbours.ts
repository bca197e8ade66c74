import { query } from '../directory/query.js';
import type { Scope } from './scope.js';

/** What a person chose with the boroughs beside it that have clusters, where the scope reaches that far. */
export const withNeighbours = (
  { directory, locks, reachesNeighbours }: Scope,
  codes: readonly string[],
): readonly string[] => {
  if (!directory || !reachesNeighbours) return codes;
  const { counts } = query(directory, { filter: locks });
  const beside = codes.flatMap((code) => directory.neighboursOf(code)).map(({ code }) => code);
  return [...new Set([...codes, ...beside.filter((code) => counts.borough.has(code))])];
};
