/**
 * The directory that comes with the library, for which no request is made. Every visitor waits for it, so
 * scripts/generate-bundled.mjs writes it as tables and leaves out what follows from the rest; here it is put back.
 */
import * as tables from './bundled.generated.js';
import type { Borough, Cluster, DirectoryData, MemberKind, Term } from './types.js';

type Table = readonly (readonly unknown[])[];

/** A borough without what follows from its place in the table, its name and the other boroughs. */
interface ShortBorough extends Pick<Borough, 'name' | 'aliases' | 'labelPoint'> {
  /** Where it is not "London Borough of" and the name. */
  readonly authority?: string;
  /** Numbers in their codes, of those that come later in the table. */
  readonly neighbours: readonly number[];
  /** As `neighbours`. */
  readonly acrossTheThames: readonly number[];
}

/** Records from a table: its first row has the names of the columns, and 0 stands for what a record does not have. */
const recordsIn = <T>([columns = [], ...rows]: Table): readonly T[] =>
  rows.map((row) => {
    const known = columns.flatMap((column, index) => (row[index] ? [[column as string, row[index]] as const] : []));
    return Object.fromEntries(known) as T;
  });

const codeOf = (number: number) => `E09${String(number).padStart(6, '0')}`;

const codesBeside = (all: readonly ShortBorough[], number: number, side: 'neighbours' | 'acrossTheThames') => {
  const earlier = all.flatMap((other, index) => (other[side].includes(number) ? [index + 1] : []));
  return [...earlier, ...all[number - 1]![side]].map(codeOf);
};

const lengthen = (borough: ShortBorough, index: number, all: readonly ShortBorough[]): Borough => ({
  authority: `London Borough of ${borough.name}`,
  ...borough,
  code: codeOf(index + 1),
  slug: borough.name.toLowerCase().replace(/[^a-z]+/g, '-'),
  neighbours: codesBeside(all, index + 1, 'neighbours'),
  acrossTheThames: codesBeside(all, index + 1, 'acrossTheThames'),
});

type ShortCluster = Omit<Cluster, 'boroughs'> & { readonly boroughs: readonly number[] };

/** London's twelve Careers Clusters. */
export const bundledData: DirectoryData = {
  ...tables.about,
  taxonomies: {
    kind: recordsIn<Term>(tables.kind),
    sector: recordsIn<Term>(tables.sector),
    learners: recordsIn<Term>(tables.learners),
    lead: recordsIn<Term>(tables.lead),
    offers: recordsIn<Term>(tables.offers),
  },
  memberKinds: recordsIn<MemberKind>(tables.memberKinds),
  clusters: recordsIn<ShortCluster>(tables.clusters).map((cluster) => ({
    ...cluster,
    boroughs: cluster.boroughs.map(codeOf),
  })),
};

/** London's 33 local authorities, in the order of their codes. */
export const bundledBoroughs: readonly Borough[] = recordsIn<ShortBorough>(tables.boroughs).map(lengthen);
