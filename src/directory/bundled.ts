/**
 * The directory that comes with the library, for which no request is made. Every visitor waits for it, so it travels
 * as tables of text, written by scripts/generate-bundled.mjs, which are a third smaller than records; here they are
 * read. The compiler sees to it that each property of types.ts has its column, a test that nothing is lost on the way.
 */
import * as packed from './bundled.generated.js';
import type { Award, Borough, Cluster, Contact, DirectoryData, Employer, Employers } from './types.js';
import type { MemberCount, MemberKind, Members, Pilots, Term } from './types.js';

type Read<T> = (text: string) => T;

/** A record of which some properties may follow from the others. */
type Unfinished<T, Key extends keyof T> = Omit<T, Key> & Partial<Pick<T, Key>>;

type Columns<T> = { readonly [Key in keyof T]-?: Read<Exclude<T[Key], undefined>> };

const text: Read<string> = String;

/** For a column that holds one of a few words. */
const word = text as <T extends string>(text: string) => T;

/** Reads a list, whose items stand between marks. */
const list = <T>(mark: string, read: Read<T>): Read<T[]> => (items) => items.split(mark).map(read);

const texts = list(';', text);

const ids = list(' ', text);

const pair = (mark: string) => list(mark, Number) as Read<[number, number]>;

/** Reads a record, whose properties stand between marks in the order of the columns; where nothing stands, none is. */
const record = <T>(mark: string, columns: Columns<T>): Read<T> => (cells) => {
  const keys = Object.keys(columns) as (keyof T)[];
  const known = cells.split(mark).flatMap((cell, index) => {
    const key = keys[index];
    return cell && key ? [[key, columns[key](cell)]] : [];
  });
  return Object.fromEntries(known) as T;
};

/** Reads a table: a line for each record. */
const table = <T>(columns: Columns<T>): Read<T[]> => list('\n', record('|', columns));

const slugOf = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

const codeOf = (number: number | string) => `E09${String(number).padStart(6, '0')}`;

const codes = list(' ', codeOf);

const readTerms: Read<Term[]> = (lines) =>
  // An id that is not there is the slug of the name.
  table<Unfinished<Term, 'id'>>({ name: text, id: text, aliases: texts })(lines).map((term) => ({
    id: slugOf(term.name),
    ...term,
  }));

const readMemberKinds = table<MemberKind>({ id: text, one: text, other: text });

const readEmployer = record<Employer>('=', { name: text, publishedAs: text, type: word, with: list('+', text) });

const readClusters = table<Cluster>({
  id: text,
  name: text,
  nameSource: word,
  kind: text,
  summary: text,
  lead: text,
  partners: texts,
  boroughs: codes,
  areaName: text,
  sector: text,
  learners: ids,
  members: record<Members>(':', {
    total: Number,
    breakdown: list(';', record<MemberCount>('=', {
      kind: text,
      count: Number,
      including: list('+', record('*', { kind: text, count: Number })),
    })),
  }),
  pilots: record<Pilots>(';', { what: text, piloted: Number, underWay: Number }),
  offers: ids,
  activities: texts,
  aims: texts,
  employers: record<Employers>(':', { moreThan: Number, named: list(';', readEmployer) }),
  award: record<Award>(';', { name: text, progress: text, stagesCompleted: list(' ', Number), stage: Number }),
  websites: ids,
  contacts: list(';', record<Contact>('=', { name: text })),
});

type Beside = 'neighbours' | 'acrossTheThames';

const readBoroughs: Read<Borough[]> = (lines) => {
  // The code and the slug follow from the place in the table and the name; a formal name is there if it is unusual.
  const rows = table<Unfinished<Omit<Borough, 'code' | 'slug'>, 'authority' | 'square' | Beside>>({
    name: text,
    authority: text,
    aliases: texts,
    neighbours: codes,
    acrossTheThames: codes,
    hex: pair(''),
    square: pair(''),
    labelPoint: pair(' '),
  })(lines).map((row, index) => ({
    authority: `London Borough of ${row.name}`,
    square: row.hex,
    ...row,
    code: codeOf(index + 1),
    slug: slugOf(row.name),
  }));
  // Of two neighbours the first names the other.
  const beside = (row: (typeof rows)[number], key: Beside) =>
    rows.filter((other) => row[key]?.includes(other.code) || other[key]?.includes(row.code)).map(({ code }) => code);
  return rows.map((row) => ({
    ...row,
    neighbours: beside(row, 'neighbours'),
    acrossTheThames: beside(row, 'acrossTheThames'),
  }));
};

/** The directory that comes with the library: London's twelve Careers Clusters. */
export const bundledData: DirectoryData = {
  ...packed.about,
  taxonomies: {
    kind: readTerms(packed.kind),
    sector: readTerms(packed.sector),
    learners: readTerms(packed.learners),
    lead: readTerms(packed.lead),
    offers: readTerms(packed.offers),
  },
  memberKinds: readMemberKinds(packed.memberKinds),
  clusters: readClusters(packed.clusters),
};

/** London's 33 local authorities, in the order of their codes. */
export const bundledBoroughs: readonly Borough[] = readBoroughs(packed.boroughs);
