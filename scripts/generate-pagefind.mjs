// Writes src/search-index/pagefind.generated.ts: which WebAssembly of the package pagefind the search index runs.
import { writeFileSync } from 'node:fs';
import { readPagefind } from './pagefind-wasm.mjs';

const OUTPUT = new URL('../src/search-index/pagefind.generated.ts', import.meta.url);

const { version, integrity } = await readPagefind();
writeFileSync(
  OUTPUT,
  `// Generated from the package pagefind by scripts/generate-pagefind.mjs: do not edit.
export const pagefindVersion = '${version}';
export const pagefindIntegrity = '${integrity}';
`,
);
