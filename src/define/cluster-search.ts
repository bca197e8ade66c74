import { define } from '../define.js';
import { ClusterSearch } from '../elements/cluster-search/cluster-search.js';

define('cluster-search', ClusterSearch);

export { ClusterSearch };
