/** The script: every element and the hooks for them, and nothing exported. */
// The data first: at the head, apart from code, it costs about 100 bytes less once compressed.
import './directory/bundled.js';
import './hooks/before.js';
import './index.js';
import { watch } from './hooks/watch.js';

watch();
