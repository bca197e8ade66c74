import { define } from '../define.js';
import { BoroughMap } from '../elements/borough-map/borough-map.js';

define('borough-map', BoroughMap);

export { BoroughMap };
