import { define } from '../define.js';
import { ClusterSummary } from '../elements/cluster-summary/cluster-summary.js';

define('cluster-summary', ClusterSummary);

export { ClusterSummary };
