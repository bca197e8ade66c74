// Writes src/directory/bundled.generated.ts: data/clusters.json and data/boroughs.json as the records that travel to a
// browser, without what no element shows and what src/directory/bundled.ts works out again.
// Run it after a change of the data: `node scripts/generate-bundled.mjs`. The same data give the same bytes.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const OUTPUT = new URL('../src/directory/bundled.generated.ts', import.meta.url);

const readData = async (name) => JSON.parse(await readFile(new URL(`../data/${name}`, import.meta.url), 'utf8'));

const slugOf = (name) => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** How the directory compares spellings: without case and marks, and with "and" for "&". */
const comparable = (text) => text.toLowerCase().replaceAll('&', ' and ').match(/[a-z0-9]+/g).join(' ');

/** The aliases that are not the name, the formal name or an earlier alias in another spelling. */
const distinctAliases = ({ name, authority, aliases }) => {
  const seen = new Set([name, authority].map(comparable));
  return aliases.filter((alias) => !seen.has(comparable(alias)) && seen.add(comparable(alias)));
};

/** A thousandth of a degree is about 100 metres: enough to say which borough is nearer. */
const rounded = (degrees) => Math.round(degrees * 1000) / 1000;

const numberOf = (code) => Number(code.slice('E09'.length));

const shortenBorough = (borough, index) => {
  const { code, name, slug, authority, hex, square, labelPoint } = borough;
  if (numberOf(code) !== index + 1) throw new Error(`${name} is out of the order of the codes.`);
  if (slug !== slugOf(name)) throw new Error(`The slug of ${name} is not "${slugOf(name)}".`);
  // Of two neighbours the first names the other.
  const later = (codes) => codes.filter((other) => other > code).map(numberOf);
  return {
    name,
    authority: authority === `London Borough of ${name}` ? undefined : authority,
    aliases: distinctAliases(borough),
    neighbours: later(borough.neighbours),
    acrossTheThames: later(borough.acrossTheThames),
    hex,
    square: square.join() === hex.join() ? undefined : square,
    labelPoint: labelPoint.map(rounded),
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
