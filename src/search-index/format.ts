/**
 * What a search index is made of: files that any web server serves. `index.json` alone keeps its name; each other file
 * has a hash in it and never changes.
 *
 * ```text
 * index.json                    Manifest
 * head-<hash>.bin               Head, or CommonHead where there is an index for each area; then below areas/<code>/:
 *   head-<hash>.bin             Head of the area
 *   ranks-<hash>.bin            Ranks
 * meta/<name>.bin               of Pagefind: which records there are
 * words/<name>.bin              of Pagefind: a part of the words
 * filters/<name>.bin            of Pagefind: one facet
 * records/<name>.bin            RecordsFile
 * ```
 *
 * A `.bin` is gzip, of JSON or of what Pagefind makes. The ending is one that servers know, and that none unpacks or
 * packs again.
 */
import type { Borough, Cluster, DirectoryData, Facet, MemberKind, Taxonomy, Term } from '../directory/types.js';

/** The version of all this, beside that of Pagefind. */
export const formatVersion = 1;

/** The one file that is asked for anew. */
export interface Manifest {
  /** A {@link formatVersion}; by this property an index is known for what it is. */
  readonly searchIndex: number;
  /** The version of Pagefind. */
  readonly pagefind: string;
  /** The version of this package. */
  readonly madeBy: string;
  /** The hash in the name of the head. */
  readonly head: string;
}

/** How many clusters each value of a facet has. */
export type HeadCounts = Partial<Record<Facet, Readonly<Record<string, number>>>>;

/** What is known of one index before anything is looked up. */
interface Part {
  /** How many clusters there are. */
  readonly total: number;
  /** How many of them state their members: by members, those come first. */
  readonly stated: number;
  readonly counts: HeadCounts;
  /** Pagefind's name for the index. */
  readonly meta: string;
  /** The files with its records, in the directory's order by name: what each is called and how many are in it. */
  readonly files: readonly (readonly [name: string, records: number])[];
}

/** What a directory is, without its clusters. */
interface Frame extends Omit<DirectoryData, 'clusters' | 'taxonomies' | 'memberKinds'> {
  readonly taxonomies: Partial<Record<Taxonomy, readonly Term[]>>;
  readonly memberKinds: readonly MemberKind[];
  /** Where they are not London's boroughs. */
  readonly areas?: readonly Partial<Borough>[];
}

/** A directory that is one index. */
export interface Head extends Frame, Part {}

/** A directory that has an index for each area. */
export interface CommonHead extends Frame, Pick<Part, 'total' | 'counts'> {
  /** The hashes in the names of the areas' heads, by their codes. */
  readonly places: Readonly<Record<string, string>>;
}

/** One area of such a directory. */
export interface AreaHead extends Part {
  /** Those that the common head leaves out, with the terms that occur here. */
  readonly taxonomies: Partial<Record<Taxonomy, readonly Term[]>>;
  /** The hash in the name of its {@link Ranks}. */
  readonly ranks: string;
}

/**
 * The places that the records of an area have among those of all areas, by name and by members. Each list begins with
 * the first place in that order and goes on with the steps from one to the next.
 */
export interface Ranks {
  readonly name: readonly number[];
  readonly members: readonly number[];
}

/** Records with Pagefind's names for them, in the directory's order by name. */
export type RecordsFile = readonly (readonly [name: string, cluster: Cluster])[];

/** A taxonomy with more terms is left to the areas. */
export const mostCommonTerms = 200;

/** Beyond it, an index for each area is better: what is known of each record is asked for with the first words. */
export const mostRecords = 50_000;

/** What stands at the head of each of Pagefind's files, once it is unpacked. */
export const signature = 'pagefind_dcd';

/** The filter by which clusters are found by their ids, beside the facets. */
export const idFilter = 'id';

export const pathOf = {
  manifest: 'index.json',
  area: (code: string) => `areas/${code}/`,
  head: (hash: string) => `head-${hash}.bin`,
  ranks: (hash: string) => `ranks-${hash}.bin`,
  meta: (name: string) => `meta/${name}.bin`,
  words: (name: string) => `words/${name}.bin`,
  filter: (name: string) => `filters/${name}.bin`,
  records: (name: string) => `records/${name}.bin`,
} as const;
