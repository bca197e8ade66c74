// Writes src/directory/bundled.generated.ts: data/clusters.json and data/boroughs.json as the tables in which they
// travel to a browser, without what no element shows and what src/directory/bundled.ts works out again.
// Run it after a change of the data: `node scripts/generate-bundled.mjs`. The same data give the same bytes.
//
// The columns and marks below are those that bundled.ts reads, in the same order; a test reads the tables back.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const OUTPUT = new URL('../src/directory/bundled.generated.ts', import.meta.url);

const readData = async (name) => JSON.parse(await readFile(new URL(`../data/${name}`, import.meta.url), 'utf8'));

const text = String;

/** Writes what stands between the same marks: a text that holds the mark would come apart, so that is an error. */
const join = (parts, mark) => {
  for (const part of parts) {
    if (mark && part.includes(mark)) throw new Error(`"${part}" holds "${mark}", which stands between parts there.`);
  }
  return parts.join(mark);
};

/** Writes a list, its items between marks. */
const list = (mark, write = text) => (items) => join(items.map(write), mark);

/** Writes a record, its properties between marks, nothing for an absent one, and none of the empty ends. */
const record = (mark, columns) => (item) => {
  const unknown = Object.keys(item).filter((key) => !(key in columns));
  if (unknown.length > 0) throw new Error(`No column is made for ${unknown.join(', ')}, here and in bundled.ts.`);
  const cells = Object.entries(columns).map(([key, write]) => (item[key] === undefined ? '' : write(item[key])));
  return join(cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1), mark);
};

const table = (columns) => list('\n', record('|', columns));

const slugOf = (name) => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

const numberOf = (code) => text(Number(code.slice(1)) - 9_000_000);

const terms = table({ name: text, id: text, aliases: list(';') });

const memberKinds = table({ id: text, one: text, other: text });

const employer = record('=', { name: text, publishedAs: text, type: text, with: list('+') });

const clusters = table({
  id: text,
  name: text,
  nameSource: text,
  kind: text,
  summary: text,
  lead: text,
  partners: list(';'),
  boroughs: list(' ', numberOf),
  areaName: text,
  sector: text,
  learners: list(' '),
  members: record(':', {
    total: text,
    breakdown: list(';', record('=', {
      kind: text,
      count: text,
      including: list('+', record('*', { kind: text, count: text })),
    })),
  }),
  pilots: record(';', { what: text, piloted: text, underWay: text }),
  offers: list(' '),
  activities: list(';'),
  aims: list(';'),
  employers: record(':', { moreThan: text, named: list(';', employer) }),
  award: record(';', { name: text, progress: text, stagesCompleted: list(' '), stage: text }),
  websites: list(' '),
  contacts: list(';', record('=', { name: text })),
});

const boroughs = table({
  name: text,
  authority: text,
  aliases: list(';'),
  neighbours: list(' ', numberOf),
  acrossTheThames: list(' ', numberOf),
  hex: list(''),
  square: list(''),
  labelPoint: list(' '),
});

/** An id that is its name's slug is left out. */
const shortenTerm = ({ id, ...term }) => (id === slugOf(term.name) ? term : { id, ...term });

/** Of two neighbours the first names the other. */
const shortenBorough = (borough, index) => {
  const { code, name, slug, authority, neighbours, acrossTheThames, square, ...others } = borough;
  const { inner, subRegion, abbreviation, ...same } = others;
  if (numberOf(code) !== text(index + 1)) throw new Error(`${name} is out of the order of the codes.`);
  if (slug !== slugOf(name)) throw new Error(`The slug of ${name} is not "${slugOf(name)}".`);
  const isLater = (other) => other > code;
  return {
    ...same,
    name,
    authority: authority === `London Borough of ${name}` ? undefined : authority,
    neighbours: neighbours.filter(isLater),
    acrossTheThames: acrossTheThames.filter(isLater),
    square: square.join() === same.hex.join() ? undefined : square,
  };
};

const toTemplate = (lines) => {
  if (/[`$\\]/.test(lines)) throw new Error('A template literal cannot hold this as it is.');
  return `\`${lines}\``;
};

const toConstant = ([name, lines]) => `export const ${name} = ${toTemplate(lines)};`;

/** What src/directory/bundled.generated.ts has to be. */
export async function generateBundled() {
  const { $schema, programme, taxonomies, ...directory } = await readData('clusters.json');
  const { memberKinds: kinds, clusters: records, ...about } = directory;
  const tables = {
    ...Object.fromEntries(Object.entries(taxonomies).map(([name, list]) => [name, terms(list.map(shortenTerm))])),
    memberKinds: memberKinds(kinds),
    clusters: clusters(records),
    boroughs: boroughs((await readData('boroughs.json')).map(shortenBorough)),
  };
  return `// Generated from data/clusters.json and data/boroughs.json by scripts/generate-bundled.mjs: do not edit.
// A line for each record; bundled.ts says what the columns are.

export const about = ${JSON.stringify(about, null, 2)} as const;

${Object.entries(tables).map(toConstant).join('\n\n')}
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(OUTPUT, await generateBundled());
