import Papa from 'papaparse';
import { checkDirectory, mostClusters, type Context, type Loaded } from './check.js';
import { createTaxonomies, gatherAreas, type Taxonomies } from './gather.js';
import { Problems, renamedBy, SourceError } from './problem.js';
import { cleanText } from './read.js';
import { createSlugs, slugOf } from './slugs.js';
import { nearest } from '../directory/spelling.js';
import { toWords } from '../directory/words.js';

/** The columns that src/directory/csv.ts writes, with what people also call them. */
const columns = {
  id: ['identifier', 'reference'],
  name: ['cluster', 'cluster name', 'title'],
  kind: ['type', 'kind of cluster'],
  boroughs: ['borough', 'area', 'areas', 'local authority', 'local authorities', 'places'],
  lead: ['lead organisation', 'led by', 'organisation', 'organization', 'provider'],
  partners: ['partner'],
  sector: ['sectors', 'industry'],
  learners: ['learner', 'pupils', 'students'],
  summary: ['description', 'about'],
  members: ['number of members', 'schools'],
  offers: ['offer', 'offered'],
  activities: ['activity'],
  aims: ['aim'],
  employers: ['employer'],
  websites: ['website', 'web', 'web address', 'url', 'link', 'links'],
  contacts: ['contact', 'email', 'e-mail', 'email address', 'phone', 'telephone'],
} as const;

type Column = keyof typeof columns;

const columnNames = Object.keys(columns);

/** Those with one value. */
const singles: readonly Column[] = ['id', 'name', 'kind', 'lead', 'sector', 'summary', 'members'];

const keyOf = (head: string) => toWords(head).join('');

const readHeads = (): ReadonlyMap<string, Column> =>
  new Map(
    Object.entries(columns).flatMap(([column, others]) =>
      [column, ...others].map((head) => [keyOf(head), column as Column] as const)),
  );

/** Read when a table comes: who has another format should not wait for it. */
let knownHeads: ReturnType<typeof readHeads> | undefined;

const columnOf = (head: string) => (knownHeads ??= readHeads()).get(keyOf(head));

/** What a spreadsheet would take for a formula has an apostrophe before it. */
const guard = /^'(?=[\s=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/;

const textIn = (cell: string) => cleanText(cleanText(cell).replace(guard, ''));

const valuesIn = (cell: string) => cell.split(/[;\n]/).map(textIn).filter(Boolean);

/** A host's name as people write it gets what browsers put in front. */
const toAddress = (value: string) => (/^[\w-]+(\.[\w-]+)+(?:[/?#]|$)/.test(value) ? `https://${value}` : value);

/** A row of the table, by what its columns mean. */
interface Row {
  /** As a spreadsheet counts: the first is 1. */
  readonly number: number;
  readonly text: (column: Column) => string;
  readonly values: (column: Column) => readonly string[];
  /** Whether there is something in cells that no column's name is above. */
  readonly hasMore: boolean;
}

interface Table {
  readonly heads: readonly string[];
  /** The number of the row of heads. */
  readonly headRow: number;
  readonly rows: readonly Row[];
  readonly errors: readonly Papa.ParseError[];
  /** Whether there are more rows than were read. */
  readonly isCut: boolean;
}

const mostTitleRows = 10;

const isHeadRow = (cells: readonly string[]) => {
  const known = cells.map(columnOf);
  return known.includes('name') && new Set(known.filter(Boolean)).size > 1;
};

interface Parsed {
  readonly cells: readonly string[][];
  readonly errors: readonly Papa.ParseError[];
  readonly isCut: boolean;
}

const parse = (text: string, most: number): Parsed => {
  // In this way Excel says what stands between cells.
  const [, delimiter = ''] = text.match(/^sep=(.)\r?\n/) ?? [];
  const { data, errors, meta } = Papa.parse<string[]>(text, {
    delimiter,
    delimitersToGuess: [',', ';', '\t', '|'],
    preview: most + mostTitleRows,
  });
  return { cells: data, errors: errors.filter(({ code }) => code !== 'UndetectableDelimiter'), isCut: meta.truncated };
};

const rowOf = (
  cells: readonly string[],
  number: number,
  places: ReadonlyMap<Column, readonly number[]>,
  width: number,
): Row => {
  const cellsOf = (column: Column) => (places.get(column) ?? []).map((place) => cells[place] ?? '');
  return {
    number,
    text: (column) => cellsOf(column).map(textIn).find(Boolean) ?? '',
    values: (column) => cellsOf(column).flatMap(valuesIn),
    hasMore: cells.slice(width).some(textIn),
  };
};

/** @throws {SourceError} No row names columns. */
const readTable = (text: string, most: number): Table => {
  // Papa Parse looks through the spaces before a comma once for each quotation mark that is left open.
  const { cells, errors, isCut } = parse(text.replace(/^\uFEFF/, '').replace(/[^\S\n\t]{99,}/g, ' '), most);
  const index = cells.slice(0, mostTitleRows).findIndex(isHeadRow);
  const heads = cells[index];
  if (!heads) {
    const first = textIn((cells[0] ?? []).join(', ')).slice(0, 80);
    const mend = `Its first row must name the columns: name, boroughs, lead, summary and so on. It is: ${first}`;
    throw new SourceError('not-a-directory', 'is not a table of clusters', mend);
  }
  const places = new Map<Column, readonly number[]>();
  heads.forEach((head, place) => {
    const column = columnOf(head);
    if (!column) return;
    const others = places.get(column) ?? [];
    // What is called so counts for more than what people also call so.
    places.set(column, keyOf(head) === column ? [place, ...others] : [...others, place]);
  });
  const rows = cells.slice(index + 1).map((row, below) => rowOf(row, index + below + 2, places, heads.length));
  const isFilled = ({ values }: Row) => [...places.keys()].some((column) => values(column).length);
  return { heads, headRow: index + 1, rows: rows.filter(isFilled), errors, isCut };
};

const noteTable = ({ heads, headRow, rows, errors, isCut }: Table, most: number, problems: Problems) => {
  const names = heads.map((head) => textIn(head).slice(0, 40));
  for (const head of names) {
    if (!head || columnOf(head)) continue;
    problems.add(`row ${headRow}`, `has a column "${head}" that is not known, so it is left out`, () => {
      const meant = nearest(head, columnNames);
      return meant ? `Did you mean "${meant}"?` : `These are known: ${columnNames.join(', ')}.`;
    });
  }
  for (const column of singles) {
    const alike = names.filter((head) => columnOf(head) === column).map((head) => `"${head}"`);
    if (alike.length < 2) continue;
    const what = `has ${alike.length} columns for ${column} (${alike.join(', ')}), of which each row counts one`;
    problems.add(`row ${headRow}`, what, 'Give the others another name, or take them out.');
  }
  for (const { row = 0 } of errors) {
    problems.add(`row ${row + 1}`, 'has a quotation mark too many or too few', 'Look at it in a text editor.');
  }
  for (const { number } of rows.filter(({ hasMore }) => hasMore)) {
    const what = `has more cells than row ${headRow} names, so the last are left out`;
    problems.add(`row ${number}`, what, 'Put quotation marks around a text with commas in it.');
  }
  if (isCut && rows.length <= most) {
    problems.add('', 'has too many rows, so the last are left out', 'Take out those that are empty.');
  }
};

const countIn = (cell: string) => (/^\d+$/.test(cell) ? Number(cell) : cell);

const membersIn = (cell: string) => {
  const total = countIn(cell);
  return { total, breakdown: typeof total === 'number' ? [{ kind: 'member', count: total }] : [] };
};

/** Areas are separated by commas, too, but for those in "Bristol, City of" and "Herefordshire, County of". */
const betweenNames = /,(?!\s*(?:City|County) of\s*(?:,|$))/i;

const namesIn = (value: string) =>
  value.split(betweenNames).map((name) => ({ name: name.trim() })).filter(({ name }) => name);

/** A row as a cluster of data/directory.schema.json, as far as it goes; nothing of it is checked. */
const toCluster = (
  { text, values }: Row,
  boroughs: readonly string[],
  { idOf, idsOf }: Taxonomies,
  newSlug: (name: string) => string,
): object => {
  const cells = {
    id: slugOf(text('id')) || newSlug(text('name')),
    name: text('name'),
    kind: idOf('kind', text('kind') || 'Cluster'),
    lead: idOf('lead', text('lead')),
    summary: text('summary'),
    sector: idOf('sector', text('sector')),
    members: text('members') && membersIn(text('members')),
    employers: values('employers').length && { named: values('employers').map((name) => ({ name })) },
  };
  const lists = {
    learners: idsOf('learners', values('learners')),
    partners: values('partners'),
    activities: values('activities'),
    aims: values('aims'),
    websites: values('websites').map(toAddress),
    contacts: values('contacts').map((name) => ({ name })),
  };
  return {
    nameSource: 'stated',
    boroughs,
    offers: idsOf('offers', values('offers')),
    ...Object.fromEntries(Object.entries(cells).filter(([, value]) => value)),
    ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length)),
  };
};

/**
 * Reads a directory from rows with commas, semicolons or tabs between their cells. The first names the columns, as the
 * library's own CSV files do; several values in a cell are separated by semicolons. The words that clusters are told
 * apart by are those found in the rows.
 *
 * @throws {SourceError} It is no table, or no row of it is right.
 */
export const readCsv = (text: string, context: Context): Loaded => {
  const { most = mostClusters } = context;
  const table = readTable(text, most);
  const { rows } = table;
  const whereOf = (index: number) => `row ${rows[index]!.number}`;
  const problems = new Problems(renamedBy(whereOf));
  noteTable(table, most, problems);
  const mentions = rows.map(({ values }) => values('boroughs').flatMap(namesIn));
  const { areas, codes } = gatherAreas(mentions, context.boroughs, problems, whereOf);
  const taxonomies = createTaxonomies(context.taxonomies?.());
  const newSlug = createSlugs(rows.map((row) => slugOf(row.text('id'))));
  const directory = {
    ...context.about,
    clusters: rows.map((row, index) => toCluster(row, codes[index]!, taxonomies, newSlug)),
    taxonomies: Object.fromEntries(taxonomies.lists()),
    memberKinds: [{ id: 'member', one: 'member', other: 'members' }],
    areas,
  };
  return checkDirectory(directory, context, problems);
};
