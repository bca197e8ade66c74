/** Directories from elsewhere: loaded when a page has use for one, so it takes nothing from the script. */
export type { Loaded } from './check.js';
export { sourceTypes, type SourceType } from './kind.js';
export { load, type Asked } from './load.js';
export { Loader, type Arrival } from './loader.js';
export { inWords, SourceError, type Problem, type Reason } from './problem.js';
