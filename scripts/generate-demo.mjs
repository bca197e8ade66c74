import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './server.mjs';

/** Writes the directory as plain HTML into demo/index.html, between two comments. */

const PAGE = 'demo/index.html';
const FIRST = '<!-- Written by scripts/generate-demo.mjs: the same as plain HTML, for browsers without JavaScript. -->';
const LAST = '<!-- To here. -->';

/** The modules that make the HTML, compiled apart from dist/, which may not be there yet. */
async function compiled(use) {
  const folder = mkdtempSync(join(tmpdir(), 'plain-html-'));
  const options = ['--outDir', folder, '--noCheck', '--declaration', 'false', '--sourceMap', 'false',
    '--inlineSources', 'false'];
  try {
    execFileSync('npx', ['--no', '--', 'tsc', '-p', 'tsconfig.build.json', ...options], { stdio: 'inherit' });
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    const load = (path) => import(pathToFileURL(join(folder, path)).href);
    return use(await load('html/index.js'), await load('directory/index.js'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.chdir(ROOT);
const html = await compiled(({ directoryHtml }, { bundledDirectory }) => directoryHtml(bundledDirectory));
const page = readFileSync(PAGE, 'utf8');
const [before, , after] = page.split(new RegExp(`(?<=${FIRST}\n)([^]*?)(?= *${LAST})`));
if (after === undefined) throw new Error(`${PAGE} has lost the comments between which the directory stands`);
const indent = after.match(/^ */)[0];
const indented = html.split('\n').map((line) => `${indent}${line}\n`).join('');
writeFileSync(PAGE, before + indented + after);
