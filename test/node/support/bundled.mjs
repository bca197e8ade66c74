import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

const SOURCES = new URL('../../../src/directory/', import.meta.url);
const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true };

/** What src/directory/bundled.ts and london-cells.ts export, from the source as it is now, built or not. */
export async function loadBundled() {
  const folder = mkdtempSync(join(tmpdir(), 'bundled-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    for (const name of ['bundled', 'bundled.generated', 'london-cells', 'london-cells.generated']) {
      const source = readFileSync(new URL(`${name}.ts`, SOURCES), 'utf8');
      writeFileSync(join(folder, `${name}.js`), ts.transpile(source, options));
    }
    const load = (name) => import(pathToFileURL(join(folder, `${name}.js`)));
    return { ...(await load('bundled')), ...(await load('london-cells')) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
