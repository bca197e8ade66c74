import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { provideBrowsers } from '../scripts/browsers.mjs';
import { run } from '../scripts/run.mjs';
import { ROOT } from '../scripts/server.mjs';

const FOLDER = join(ROOT, 'bench');
const RESULTS = join(FOLDER, 'RESULTS.md');

/** The packages are there as their lock says. */
function isInstalled() {
  const [wanted, installed] = ['package-lock.json', 'node_modules/.package-lock.json']
    .map((path) => join(FOLDER, path));
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs;
}

/**
 * Makes ready what is measured: Chromium, the packages, and `dist/` unless it is `built`. Ends the process where
 * something is missing.
 *
 * @returns where Chromium is
 */
export async function provide({ built }) {
  const { found, missing } = provideBrowsers(['chromium']);
  const preparation = [
    ...(isInstalled() ? [] : [['ci', '--prefix', FOLDER, '--loglevel=error']]),
    ...(built ? [] : [['run', '--silent', 'build']]),
  ];
  for (const args of preparation) {
    const { code } = await run('npm', args);
    if (code !== 0) missing.push(`npm ${args.join(' ')} failed.`);
  }
  if (missing.length > 0) {
    console.error(missing.join('\n'));
    process.exit(1);
  }
  return found.chromium.executable;
}

/** What a server should say of the files of an index, ours and Pagefind's, which are named for what is in them. */
export const keepForEver = (path) =>
  (/\.(?:bin|pf_\w+)$/.test(path) ? { 'Cache-Control': 'public, max-age=31536000, immutable' } : {});

/**
 * Puts what was measured between the marks of its name, where it stood before; what it means is written by people
 * around it.
 */
export function writeResults(name, text) {
  const marks = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const results = readFileSync(RESULTS, 'utf8');
  const [start, end] = marks.map((mark) => results.indexOf(mark));
  if (start < 0 || end < 0) throw new Error(`bench/RESULTS.md has no ${marks.join(' or no ')}.`);
  writeFileSync(RESULTS, `${results.slice(0, start + marks[0].length)}\n\n${text}\n\n${results.slice(end)}`);
}
