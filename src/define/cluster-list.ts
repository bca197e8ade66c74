import './cluster-card.js';
import { define } from '../define.js';
import { ClusterList } from '../elements/cluster-list/cluster-list.js';

define('cluster-list', ClusterList);

export { ClusterList };
