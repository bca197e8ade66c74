import { define } from '../define.js';
import { ClusterCard } from '../elements/cluster-card/cluster-card.js';

define('cluster-card', ClusterCard);

export { ClusterCard };
