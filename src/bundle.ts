/** The script: every element, and nothing exported. */
// The data first: at the head, apart from code, it costs about 100 bytes less once compressed.
import './directory/bundled.js';
import './index.js';
