/**
 * Every element, registered.
 * @module careers-clusters
 */
export { ClusterDirectory } from './define/cluster-directory.js';
export { ClusterList } from './define/cluster-list.js';
export { ClusterCard } from './define/cluster-card.js';
export { BoroughPicker } from './define/borough-picker.js';
export { BoroughMap } from './define/borough-map.js';
export { ClusterSearch } from './define/cluster-search.js';
export { ClusterFilters } from './define/cluster-filters.js';
export { ClusterSummary } from './define/cluster-summary.js';
export { ClusterCompare } from './define/cluster-compare.js';
export { PostcodeFinder } from './define/postcode-finder.js';
export * from './events.js';
