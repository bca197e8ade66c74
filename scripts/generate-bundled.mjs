// Writes src/directory/bundled.generated.ts: data/clusters.json and data/boroughs.json as the records that travel to a
// browser, without what no element shows and what src/directory/bundled.ts works out again.
// Run it after a change of the data: `node scripts/generate-bundled.mjs`. The same data give the same bytes.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const OUTPUT = new URL('../src/directory/bundled.generated.ts', import.meta.url);

const readData = async (name) => JSON.parse(await readFile(new URL(`../data/${name}`, import.meta.url), 'utf8'));

const slugOf = (name) => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

const numberOf = (code) => Number(code.slice('E09'.length));

const shortenBorough = ({ code, name, slug, authority, aliases, hex, square, labelPoint, ...beside }, index) => {
  if (numberOf(code) !== index + 1) throw new Error(`${name} is out of the order of the codes.`);
  if (slug !== slugOf(name)) throw new Error(`The slug of ${name} is not "${slugOf(name)}".`);
  // Of two neighbours the first names the other.
  const later = (codes) => codes.filter((other) => other > code).map(numberOf);
  return {
    name,
    authority: authority === `London Borough of ${name}` ? undefined : authority,
    aliases,
    neighbours: later(beside.neighbours),
    acrossTheThames: later(beside.acrossTheThames),
    hex,
    square: square.join() === hex.join() ? undefined : square,
    labelPoint,
  };
};

const toLiteral = (value) => JSON.stringify(value, null, 1);

/** What src/directory/bundled.generated.ts has to be. */
export async function generateBundled() {
  const { $schema, programme, ...directory } = await readData('clusters.json');
  const boroughs = await readData('boroughs.json');
  return `// Generated from data/clusters.json and data/boroughs.json by scripts/generate-bundled.mjs: do not edit.
import type { DirectoryData } from './types.js';
import type { ShortBorough } from './bundled.js';

export const directory: DirectoryData = ${toLiteral(directory)};

export const boroughs: readonly ShortBorough[] = ${toLiteral(boroughs.map(shortenBorough))};
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(OUTPUT, await generateBundled());
