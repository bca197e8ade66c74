/** Directories from elsewhere: loaded when a page has use for one, so it takes nothing from the script. */
export type { Loaded } from './check.js';
export { sourceTypes, type SourceType } from './kind.js';
export { load, type Asked } from './load.js';
export { Loader, type Arrival } from './loader.js';
export { inWords, SourceError, type Problem } from './problem.js';

/** What src/search-index/ takes from here, which loads it: the same boundary, and what is asked for in the same way. */
export { checkFrame, clusterReader, readTaxonomies, taxonomyNames } from './check.js';
export { Problems } from './problem.js';
export { areaId, count, isRecord, Place } from './read.js';
export { fetchBytes, largestSource, readBytes } from './request.js';
export { someAtOnce } from './some-at-once.js';
