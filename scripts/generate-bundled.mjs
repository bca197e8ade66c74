// Writes src/directory/bundled.generated.ts and, for maps alone, src/directory/london-cells.generated.ts:
// data/clusters.json and data/boroughs.json as the records that travel to a
// browser, without what no element shows and what src/directory/bundled.ts works out again.
// Run it after a change of the data: `node scripts/generate-bundled.mjs`. The same data give the same bytes.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const outputFor = (name) => new URL(`../src/directory/${name}.generated.ts`, import.meta.url);

const readData = async (name) => JSON.parse(await readFile(new URL(`../data/${name}`, import.meta.url), 'utf8'));

const slugOf = (name) => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** How the directory compares spellings: without case and marks, and with "and" for "&". */
const comparable = (text) => text.toLowerCase().replaceAll('&', ' and ').match(/[a-z0-9]+/g).join(' ');

/** The aliases that are not the name, the formal name or an earlier alias in another spelling. */
const distinctAliases = ({ name, authority, aliases }) => {
  const seen = new Set([name, authority].map(comparable));
  return aliases.filter((alias) => !seen.has(comparable(alias)) && seen.add(comparable(alias)));
};

/** A hundredth of a degree is about a kilometre: enough to say which borough is nearer. */
const rounded = (degrees) => Math.round(degrees * 100) / 100;

const numberOf = (code) => Number(code.slice('E09'.length));

const shortenBorough = (borough, index) => {
  const { code, name, slug, authority, labelPoint } = borough;
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
    labelPoint: labelPoint.map(rounded),
  };
};

/** Records as a table: the names of the columns, then a row for each record, 0 for what it does not have. */
const toTable = (records) => {
  const columns = [...new Set(records.flatMap(Object.keys))];
  const toRow = (record) => {
    const cells = columns.map((column) => record[column] ?? 0);
    return cells.slice(0, cells.findLastIndex((cell) => cell !== 0) + 1);
  };
  const rows = [columns, ...records.map(toRow)].map((row) => `  ${JSON.stringify(row)},\n`);
  return `[\n${rows.join('')}]`;
};

/** What src/directory/bundled.generated.ts has to be. */
export async function generateBundled() {
  const { $schema, programme, taxonomies, memberKinds, clusters, ...about } = await readData('clusters.json');
  const boroughs = await readData('boroughs.json');
  const tables = {
    ...taxonomies,
    memberKinds,
    clusters: clusters.map((cluster) => ({ ...cluster, boroughs: cluster.boroughs.map(numberOf) })),
    boroughs: boroughs.map(shortenBorough),
  };
  return `// Generated from data/clusters.json and data/boroughs.json by scripts/generate-bundled.mjs: do not edit.
export const about = ${JSON.stringify(about, null, 2)} as const;
${Object.entries(tables)
  .map(([name, records]) => `\nexport const ${name} = ${toTable(records)};\n`)
  .join('')}`;
}

/** What src/directory/london-cells.generated.ts has to be. */
export async function generateCells() {
  const boroughs = await readData('boroughs.json');
  const rows = boroughs.map(({ abbreviation, hex, square }) => `  ${JSON.stringify([abbreviation, hex, square])},\n`);
  return `// Generated from data/boroughs.json by scripts/generate-bundled.mjs: do not edit.
import type { Cell } from './types.js';

/** Short form, hexagon and square of each borough, in the order of the codes. */
export const cells: readonly (readonly [abbreviation: string, hex: Cell, square: Cell])[] = [
${rows.join('')}];
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeFile(outputFor('bundled'), await generateBundled());
  await writeFile(outputFor('london-cells'), await generateCells());
}
