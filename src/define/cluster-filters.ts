import { define } from '../define.js';
import { ClusterFilters } from '../elements/cluster-filters/cluster-filters.js';

define('cluster-filters', ClusterFilters);

export { ClusterFilters };
