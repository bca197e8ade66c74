// Writes src/directory/bundled.generated.ts and, for maps alone, src/directory/london-cells.generated.ts:
// data/clusters.json and data/boroughs.json as the text that travels to a browser, without what no element shows and
// what src/directory/bundled.ts works out again; the notation is explained there.
// Run it after a change of the data: `node scripts/generate-bundled.mjs`. The same data give the same bytes.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const outputFor = (name) => new URL(`../src/directory/${name}.generated.ts`, import.meta.url);

const readData = async (name) => JSON.parse(await readFile(new URL(`../data/${name}`, import.meta.url), 'utf8'));

/** As in src/directory/bundled.ts. */
const slugOf = (name) => name.replace(' Careers Cluster', '').toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** What people write for a council: LBBD for the London Borough of Barking and Dagenham. */
const initialsOf = (name) => `LB${name.match(/[A-Z]|\bu/g).join('')}`;

/** How the directory compares spellings: without case and marks, and with "and" for "&". */
const comparable = (text) => text.toLowerCase().replaceAll('&', ' and ').match(/[a-z0-9]+/g).join(' ');

/** The aliases that are not one of the known or an earlier alias in another spelling. */
const distinctAliases = (aliases, known) => {
  const seen = new Set(known.map(comparable));
  return aliases.filter((alias) => !seen.has(comparable(alias)) && seen.add(comparable(alias)));
};

/** A hundredth of a degree is about a kilometre: enough to say which borough is nearer. */
const hundredths = (degrees) => Math.round(degrees * 100);

const numberOf = (code) => Number(code.slice('E09'.length));

const shortenBorough = (borough, index) => {
  const { code, name, slug, authority, aliases, labelPoint } = borough;
  if (numberOf(code) !== index + 1) throw new Error(`${name} is out of the order of the codes.`);
  if (slug !== slugOf(name)) throw new Error(`The slug of ${name} is not "${slugOf(name)}".`);
  const isUsual = authority === `London Borough of ${name}`;
  if (isUsual && !aliases.includes(initialsOf(name))) throw new Error(`${name} is not called ${initialsOf(name)}.`);
  // Of two neighbours the first names the other.
  const later = (codes) => codes.map(numberOf).filter((number) => number > numberOf(code));
  return {
    name,
    authority: isUsual ? undefined : authority,
    aliases: distinctAliases(aliases, [name, authority, ...(isUsual ? [initialsOf(name)] : [])]),
    neighbours: later(borough.neighbours),
    acrossTheThames: later(borough.acrossTheThames),
    labelPoint: [hundredths(labelPoint[0] - 51), hundredths(labelPoint[1])],
  };
};

// A writer for each reader in src/directory/bundled.ts: the columns stand in the same order here and there.

const text = (value) => {
  if (/[\n|~;=+`\\$]/.test(value)) throw new Error(`"${value}" has a mark that separates.`);
  return value;
};

const listOf = (write, separator = ';') => (items) => items.map(write).join(separator);

const recordIn = (separator, columns) => (record) =>
  Object.entries(columns)
    .map(([name, write]) => (record[name] === undefined ? '' : write(record[name])))
    .join(separator)
    .replace(new RegExp(`[${separator}]+$`), '');

const texts = listOf(text);

const digit = (number) => {
  if (number < 0 || number > 35) throw new Error(`${number} is no digit of base 36.`);
  return number.toString(36);
};

const digits = listOf(digit, '');

const idIn = (terms) => (id) => digit(terms.findIndex((term) => term.id === id));

const idsIn = (terms) => listOf(idIn(terms), '');

const termColumns = { name: text, aliases: texts, id: text };

const boroughColumns = {
  name: text,
  labelPoint: listOf(String),
  neighbours: digits,
  acrossTheThames: digits,
  aliases: texts,
  authority: text,
};

const clusterColumns = ({ lead, learners, offers, sector }, memberKinds) => {
  const count = { kind: idIn(memberKinds), count: String };
  const including = listOf(recordIn(':', count), '+');
  return {
    name: text,
    summary: text,
    nameSource: text,
    kind: text,
    lead: idIn(lead),
    boroughs: listOf((code) => digit(numberOf(code)), ''),
    offers: idsIn(offers),
    members: recordIn('~', { total: String, breakdown: listOf(recordIn('=', { ...count, including })) }),
    contacts: listOf(({ name }) => text(name)),
    employers: recordIn('~', {
      named: listOf(recordIn('=', { name: text, publishedAs: text, type: text, with: listOf(text, '+') })),
      moreThan: String,
    }),
    activities: texts,
    aims: texts,
    learners: idsIn(learners),
    pilots: recordIn('=', { what: text, piloted: String, underWay: String }),
    award: recordIn('=', { name: text, progress: text, stage: String, stagesCompleted: digits }),
    websites: texts,
    partners: texts,
    sector: idIn(sector),
    areaName: text,
    id: text,
  };
};

/** Without an id that is the slug of the name. */
const shorten = ({ id, ...record }) => (id === slugOf(record.name) ? record : { ...record, id });

const shortenKind = ({ id, one, other }) => {
  if (id !== slugOf(one)) throw new Error(`The id of "${one}" is not its slug.`);
  return { one, other: other === `${one}s` ? undefined : other };
};

/** What src/directory/bundled.generated.ts has to be. */
export async function generateBundled() {
  const { $schema, programme, taxonomies, memberKinds, clusters, ...about } = await readData('clusters.json');
  const boroughs = await readData('boroughs.json');
  const termTables = Object.entries(taxonomies).map(([name, terms]) => [name, termColumns, terms.map(shorten)]);
  const tables = [
    ...termTables,
    ['memberKinds', { one: text, other: text }, memberKinds.map(shortenKind)],
    ['clusters', clusterColumns(taxonomies, memberKinds), clusters.map(shorten)],
    ['boroughs', boroughColumns, boroughs.map(shortenBorough)],
  ];
  const exported = tables.map(([name, columns, records]) => {
    const rows = listOf(recordIn('|', columns), '\n')(records);
    return `\n// ${Object.keys(columns).join('|')}\nexport const ${name} = \`${rows}\`;\n`;
  });
  return `// Generated from data/clusters.json and data/boroughs.json by scripts/generate-bundled.mjs: do not edit.
export const about = ${JSON.stringify(about, null, 2)} as const;
${exported.join('')}`;
}

/** What src/directory/london-cells.generated.ts has to be. */
export async function generateCells() {
  const boroughs = await readData('boroughs.json');
  const rows = boroughs.map(({ abbreviation, hex, square }) => [abbreviation, ...hex, ...square].join(''));
  const unfit = rows.find((row) => !/^[A-Z]{3}\d{4}$/.test(row));
  if (unfit) throw new Error(`${unfit} is not three letters and four digits.`);
  return `// Generated from data/boroughs.json by scripts/generate-bundled.mjs: do not edit.
/** Short form, then column and row of the hexagon and of the square, for each borough in the order of the codes. */
export const cells = \`${rows.join('\n')}\`;
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeFile(outputFor('bundled'), await generateBundled());
  await writeFile(outputFor('london-cells'), await generateCells());
}
