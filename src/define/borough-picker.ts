import { define } from '../define.js';
import { BoroughPicker } from '../elements/borough-picker/borough-picker.js';

define('borough-picker', BoroughPicker);

export { BoroughPicker };
