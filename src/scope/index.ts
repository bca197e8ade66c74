/**
 * What elements on a page share, for programs: `getScope().filter = { borough: ['E09000005'] }`.
 * @module careers-clusters/scope.js
 */
export { getScope } from './page.js';
export type { Scope } from './scope.js';
