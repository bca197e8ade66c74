import './borough-map.js';
import './borough-picker.js';
import './cluster-filters.js';
import './cluster-list.js';
import './cluster-search.js';
import './cluster-summary.js';
import { define } from '../define.js';
import { ClusterDirectory } from '../elements/cluster-directory/cluster-directory.js';

define('cluster-directory', ClusterDirectory);

export { ClusterDirectory };
