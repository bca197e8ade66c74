import { define } from '../define.js';
import { PostcodeFinder } from '../elements/postcode-finder/postcode-finder.js';

define('postcode-finder', PostcodeFinder);

export { PostcodeFinder };
