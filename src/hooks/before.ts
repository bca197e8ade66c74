/** To be imported before the elements are registered: they read what is inside them when they start. */
import { fallenSelector, takeBack } from './fallen.js';

document.querySelectorAll(fallenSelector).forEach(takeBack);
