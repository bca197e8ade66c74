import { reachableIn } from './answers.js';
import type { Scope } from './scope.js';

/** What a person chose with the boroughs beside it that have clusters, where the scope reaches that far. */
export const withNeighbours = (
  scope: Scope,
  codes: readonly string[],
): readonly string[] => {
  const { directory, reachesNeighbours } = scope;
  const counts = reachesNeighbours && reachableIn(scope)?.counts.borough;
  if (!directory || !counts) return codes;
  const beside = codes.flatMap((code) => directory.neighboursOf(code)).map(({ code }) => code);
  return [...new Set([...codes, ...beside.filter((code) => counts.has(code))])];
};
