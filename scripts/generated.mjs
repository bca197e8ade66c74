import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, runTool } from './run.mjs';
import { ROOT } from './server.mjs';

/**
 * Every file that is written by a script and kept in the repository, in the order in which they are made.
 * With `--check` this fails when one of them was not as its script writes it.
 */
const GENERATED = [
  ['src/directory/bundled.generated.ts', () => run('node', ['scripts/generate-bundled.mjs'])],
  ['src/directory/london-cells.generated.ts', () => run('node', ['scripts/generate-bundled.mjs'])],
  ['demo/index.html', () => run('node', ['scripts/generate-demo.mjs'])],
  ['src/borough-outlines.ts', () => run('node', ['scripts/generate-outlines.mjs'])],
  ['src/search-index/pagefind.generated.ts', () => run('node', ['scripts/generate-pagefind.mjs'])],
  [
    'custom-elements.json',
    () => runTool('cem', ['analyze', '--quiet', '--config', 'custom-elements-manifest.config.mjs']),
  ],
  ['docs/elements.md', () => run('node', ['scripts/generate-docs.mjs'])],
  ['docs/recipes.md', () => run('node', ['scripts/generate-recipes.mjs'])],
];

const contents = (file) => (existsSync(join(ROOT, file)) ? readFileSync(join(ROOT, file), 'utf8') : undefined);

process.chdir(ROOT);
const checking = process.argv.includes('--check');
const stale = [];

for (const [file, generate] of GENERATED) {
  const before = contents(file);
  const { code } = await generate();
  if (code !== 0) process.exit(code);
  if (contents(file) !== before) stale.push(file);
}

for (const file of stale) console.log(`${file} ${checking ? 'was stale: commit it as it is now' : 'is written anew'}`);
process.exit(checking && stale.length > 0 ? 1 : 0);
