import { define } from '../define.js';
import { ClusterCompare } from '../elements/cluster-compare/cluster-compare.js';

define('cluster-compare', ClusterCompare);

export { ClusterCompare };
