import { SelectionChangeEvent } from '../events.js';
import { rendered } from './rendered.js';
import type { Scope } from './scope.js';

/** How many clusters stand side by side at most. */
export const mostCompared = 4;

/** Ids of the clusters to compare in a scope: as many as can be, without any that its directory does not know. */
export const selectedIn = ({ directory, selection }: Scope): readonly string[] =>
  [...new Set(selection)].filter((id) => directory?.cluster(id)).slice(0, mostCompared);

/**
 * Takes a cluster into a scope's selection, or out of it, as a person asked at `origin`. The page hears of it
 * once it is shown.
 */
export const select = (scope: Scope, origin: Element, clusterId: string): void => {
  const selected = selectedIn(scope);
  const others = selected.filter((id) => id !== clusterId);
  scope.selection = (others.length < selected.length ? others : [...selected, clusterId]).slice(0, mostCompared);
  void rendered(scope).then(() => origin.dispatchEvent(new SelectionChangeEvent(scope.selection)));
};
