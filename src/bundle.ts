/** The script: every element, and nothing exported. */
import './index.js';
