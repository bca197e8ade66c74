/**
 * What elements on a page share, for programs: `getScope().filter = { borough: ['E09000005'] }`.
 * @module careers-clusters/scope.js
 */
import { getScope as scopeOf } from './page.js';
import type { AnyDirectory } from '../directory/directory.js';
import type { Filter, Sort, View } from '../directory/types.js';

/** What a program may know and set of what elements share; what it sets, it hears no event of. */
export interface Scope {
  /** The directory; undefined while it loads. Where no element has a `src`, a program may put in its own. */
  directory: AnyDirectory | undefined;
  /** What the page's author has fixed; nobody's choice goes beyond it. */
  readonly locks: Filter;
  /** What was chosen, whether or not a lock allows it or the directory knows it. */
  readonly choices: Filter;
  /** The filter in force: the choices within the locks. Setting it sets the choices; what is left out is not chosen. */
  get filter(): Filter;
  set filter(choices: Partial<Filter> | null);
  /** The order a person or a program asked for; undefined leaves it to each list. */
  sort: Sort | undefined;
  /** How a person or a program asked to see the clusters; undefined leaves it to each list. */
  view: View | undefined;
  /** Ids of the clusters to compare. */
  selection: readonly string[];
  /** Whether choosing a borough chooses those beside it, too. */
  reachesNeighbours: boolean;
  /** Calls back after each change of any of these; returns a function that ends it. */
  subscribe(listener: () => void): () => void;
}

/** What the elements of a `group` share; without one, what all others on the page share. */
export const getScope: (group?: string) => Scope = scopeOf;
