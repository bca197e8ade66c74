/**
 * The model of a directory, without DOM: it works in browsers, in Node and in workers.
 * @module careers-clusters/directory.js
 */
import { getBundledDirectory } from './bundled-directory.js';

export * from './types.js';
export { Directory } from './directory.js';
export type { AnyDirectory } from './directory.js';
export { toCsv } from './csv.js';
export { createFilter, emptyFilter, facets, filterKeys, sameFilter, valuesOf, withinLocks } from './filter.js';
export type { FilterKey } from './filter.js';
export { markWords } from './mark.js';
export type { Resolution } from './names.js';
export type { Matches } from './search.js';
export { query, search } from './query.js';
export { kilometresBetween } from './sort.js';

/** London's twelve Careers Clusters, as they stand in this version of the package. */
export const bundledDirectory = /* @__PURE__ */ getBundledDirectory();
