import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPagefind } from './pagefind-wasm.mjs';
import { ROOT } from './server.mjs';

/** Puts Pagefind's WebAssembly beside the script, with its licence: what the search index was built to run, or none. */
const { integrity, wasm } = await readPagefind();
const known = readFileSync(join(ROOT, 'src/search-index/pagefind.generated.ts'), 'utf8');
if (!known.includes(`'${integrity}'`)) throw new Error('Pagefind is another one than src/search-index/ knows.');
writeFileSync(join(ROOT, 'dist/pagefind.wasm'), wasm);

const licences = [['careers-clusters', 'LICENSE'], ['pagefind', 'node_modules/pagefind/LICENSE/LICENSE']];
const texts = licences.map(([name, path]) => `${name}\n\n${readFileSync(join(ROOT, path), 'utf8').trim()}\n`);
writeFileSync(join(ROOT, 'dist/pagefind.wasm.licences.txt'), texts.join('\n---\n\n'));
