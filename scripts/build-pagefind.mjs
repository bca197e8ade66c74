import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readPagefind } from './pagefind-wasm.mjs';
import { ROOT } from './server.mjs';

/** Puts Pagefind's WebAssembly beside the script, with its licence: what the search index was built to run, or none. */
const { integrity, wasm } = await readPagefind();
const known = readFileSync(join(ROOT, 'src/search-index/pagefind.generated.ts'), 'utf8');
if (!known.includes(`'${integrity}'`)) throw new Error('Pagefind is another one than src/search-index/ knows.');
writeFileSync(join(ROOT, 'dist/pagefind.wasm'), wasm);

const { version } = createRequire(import.meta.url)('../package-lock.json').packages['node_modules/pagefind'];
const licence = readFileSync(join(ROOT, 'node_modules/pagefind/LICENSE/LICENSE'), 'utf8').trim();
writeFileSync(join(ROOT, 'dist/pagefind.wasm.licences.txt'), `pagefind ${version}\n\n${licence}\n`);
