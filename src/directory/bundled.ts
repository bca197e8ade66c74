/**
 * The directory that comes with the library, for which no request is made. Every visitor waits for it, so
 * scripts/generate-bundled.mjs writes it as text and leaves out what follows from the rest; here it is put back.
 *
 * A table is text with a record in each line and `|` between its cells, in the order of the columns that read it here.
 * `;` stands between the items of a list and `=` between the cells of a record inside a cell; where these are inside
 * each other, `~` is outside, `+` and then `:` inside. An empty cell is what a record does not have. A term is its
 * place in its table and a borough the number in its code, as a digit of base 36.
 */
import * as tables from './bundled.generated.js';
import type {
  Award,
  Borough,
  Cluster,
  DirectoryData,
  Employer,
  Employers,
  MemberCount,
  MemberKind,
  Members,
  Pilots,
  Term,
} from './types.js';

type Read<T> = (text: string) => T;

/** How to read each property, in the order of the cells. */
type Columns<T> = { readonly [Name in keyof T]-?: Read<T[Name]> };

/** What of a borough does not follow from its place in the table, its name and the other boroughs. */
interface ShortBorough {
  readonly name: string;
  /** In hundredths of a degree, the latitude from 51 on. */
  readonly labelPoint: readonly number[];
  /** Numbers in their codes, of those that come later in the table. */
  readonly neighbours?: readonly number[];
  /** As `neighbours`. */
  readonly acrossTheThames?: readonly number[];
  /** Without the initials of a "London Borough of". */
  readonly aliases?: readonly string[];
  /** Where it is not "London Borough of" and the name. */
  readonly authority?: string;
}

const recordIn = <T>(separator: string, columns: Columns<T>): Read<T> => {
  const readers = Object.entries<Read<unknown>>(columns);
  return (line) => {
    const cells = line.split(separator);
    const known = readers.flatMap(([name, read], index) => (cells[index] ? [[name, read(cells[index])] as const] : []));
    return Object.fromEntries(known) as T;
  };
};

const listOf =
  <T>(read: Read<T>, separator = ';'): Read<T[]> =>
  (cell) =>
    cell.split(separator).map((item) => read(item));

const recordsIn = <T>(table: string, columns: Columns<T>) => listOf(recordIn('|', columns), '\n')(table);

const text = (cell: string) => cell;
const texts = listOf(text);
const digit = (cell: string) => parseInt(cell, 36);
const digits = listOf(digit, '');

const idIn = (terms: readonly { readonly id: string }[]) => (cell: string) => terms[digit(cell)]!.id;
const idsIn = (terms: readonly Term[]) => listOf(idIn(terms), '');

const slugOf = (name: string) => name.replace(' Careers Cluster', '').toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** With the slug of its name for an id, unless it has another. */
const withId = <T extends { readonly name: string }>(record: T) => ({ id: slugOf(record.name), ...record });

const termsIn = (table: string): readonly Term[] =>
  recordsIn<Term>(table, { name: text, aliases: texts, id: text }).map(withId);

const codeOf = (number: number) => `E0${9e6 + number}`;

const readTaxonomies = () => ({
  kind: termsIn(tables.kind),
  sector: termsIn(tables.sector),
  learners: termsIn(tables.learners),
  lead: termsIn(tables.lead),
  offers: termsIn(tables.offers),
});

const readMemberKinds = () =>
  recordsIn<Omit<MemberKind, 'id'>>(tables.memberKinds, { one: text, other: text }).map(
    ({ one, other = `${one}s` }) => ({ id: slugOf(one), one, other }),
  );

const clusterColumns = (
  taxonomies: DirectoryData['taxonomies'],
  memberKinds: readonly MemberKind[],
): Columns<Cluster> => {
  const count = { kind: idIn(memberKinds), count: Number };
  return {
    name: text,
    summary: text,
    nameSource: text as Read<Cluster['nameSource']>,
    kind: text,
    lead: idIn(taxonomies.lead),
    boroughs: listOf((cell) => codeOf(digit(cell)), ''),
    offers: idsIn(taxonomies.offers),
    members: recordIn<Members>('~', {
      total: Number,
      breakdown: listOf(recordIn<MemberCount>('=', { ...count, including: listOf(recordIn(':', count), '+') })),
    }),
    contacts: listOf((name) => ({ name })),
    employers: recordIn<Employers>('~', {
      named: listOf(
        recordIn<Employer>('=', {
          name: text,
          publishedAs: text,
          type: text as Read<'higher-education'>,
          with: listOf(text, '+'),
        }),
      ),
      moreThan: Number,
    }),
    activities: texts,
    aims: texts,
    learners: idsIn(taxonomies.learners),
    pilots: recordIn<Pilots>('=', { what: text, piloted: Number, underWay: Number }),
    award: recordIn<Award>('=', { name: text, progress: text, stage: Number, stagesCompleted: digits }),
    websites: texts,
    partners: texts,
    sector: idIn(taxonomies.sector),
    areaName: text,
    id: text,
  };
};

/** London's twelve Careers Clusters. */
export const readBundledData = (): DirectoryData => {
  const taxonomies = readTaxonomies();
  const memberKinds = readMemberKinds();
  const clusters = recordsIn(tables.clusters, clusterColumns(taxonomies, memberKinds)).map(withId);
  return { ...tables.about, taxonomies, memberKinds, clusters };
};

const boroughColumns: Columns<ShortBorough> = {
  name: text,
  labelPoint: listOf(Number),
  neighbours: digits,
  acrossTheThames: digits,
  aliases: texts,
  authority: text,
};

/** London's 33 local authorities, in the order of their codes. */
export const readBundledBoroughs = (): readonly Borough[] => {
  const boroughs = recordsIn(tables.boroughs, boroughColumns);
  const codesBeside = (number: number, side: 'neighbours' | 'acrossTheThames') => {
    const earlier = boroughs.flatMap((other, index) => (other[side]?.includes(number) ? [index + 1] : []));
    return [...earlier, ...(boroughs[number - 1]![side] ?? [])].map(codeOf);
  };
  return boroughs.map(({ name, aliases = [], authority, labelPoint: [latitude, longitude] }, index) => ({
    code: codeOf(index + 1),
    name,
    slug: slugOf(name),
    authority: authority ?? `London Borough of ${name}`,
    aliases: authority ? aliases : [...aliases, `LB${name.match(/[A-Z]|\bu/g)!.join('')}`],
    neighbours: codesBeside(index + 1, 'neighbours'),
    acrossTheThames: codesBeside(index + 1, 'acrossTheThames'),
    labelPoint: [(5100 + latitude!) / 100, longitude! / 100],
  }));
};
