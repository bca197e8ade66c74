import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../scripts/server.mjs';
import { writeIndex } from './contenders.mjs';
import { generateDirectory } from './data.mjs';

const FACETS = ['borough', 'kind', 'sector', 'learners', 'lead', 'offers'];

/** Runs a program of Node, and gives the seconds that it took by the clock: Pagefind's own works in another process. */
async function run(...args) {
  const start = performance.now();
  await promisify(execFile)(process.execPath, args, { maxBuffer: 1e8 });
  return (performance.now() - start) / 1000;
}

const makeOurs = (...more) => (folder, input) =>
  run(join(ROOT, 'dist/cli/main.js'), 'index', input, '--out', folder, ...more);

const makePagefinds = (folder, input) => run('--input-type=module', '--eval', `
  import { writePagefinds } from ${JSON.stringify(import.meta.url)};
  await writePagefinds(${JSON.stringify(input)}, ${JSON.stringify(folder)});`);

const listOf = (value) => (value === undefined ? [] : [value].flat());

/**
 * Pagefind's own index of a directory, with the filters and the order that ours has.
 * @public It runs in a process of its own.
 */
export const writePagefinds = (input, folder) =>
  writeIndex(JSON.parse(readFileSync(input, 'utf8')), folder, ({ boroughs: borough, ...cluster }, place) => ({
    filters: Object.fromEntries(FACETS.map((facet) => [facet, listOf({ ...cluster, borough }[facet])])),
    sort: { name: String(place).padStart(6, '0') },
  }));

/** How many files a folder has, and their bytes. */
function sizeOf(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const sizes = files.map(({ name, parentPath, path }) => statSync(join(parentPath ?? path, name)).size);
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** Who is asked, by name; `page` is what asks, `entry` the file whose address it is given. */
export const indexes = {
  whole: { title: 'one index', page: 'ask-ours.js', entry: 'index.json', make: makeOurs() },
  'by-area': { title: 'an index for each area', page: 'ask-ours.js', entry: 'index.json', make: makeOurs('--by-area') },
  pagefind: { title: 'Pagefind\'s own, one index', page: 'ask-pagefind.js', entry: '', make: makePagefinds },
};

/**
 * Makes indexes of the same records in a folder, each in one of its own by its name.
 *
 * @returns by name: the `seconds` it took, `files` and `bytes`
 */
export async function makeIndexes(folder, { records, areas, names }) {
  const input = join(folder, 'directory.json');
  writeFileSync(input, JSON.stringify(generateDirectory(records, areas)));
  const made = {};
  for (const name of names) {
    const output = join(folder, name);
    const seconds = await indexes[name].make(output, input);
    made[name] = { seconds, ...sizeOf(output) };
  }
  return made;
}
