/** The script of every element. */
import './index.js';
