/**
 * What a search index is made of: files that any web server serves. `index.json` alone keeps its name; each other file
 * has a hash in it and never changes.
 *
 * ```text
 * index.json               Manifest
 * head-<hash>.bin          Head; CommonHead where there is an index for each area. Then below areas/<code>/:
 *   head-<hash>.bin        AreaHead
 *   ranks-<hash>.bin       Ranks
 * columns-<hash>.bin       Columns
 * ids-<hash>.bin           Ids
 * records/<hash>.bin       Records
 * meta/<name>.bin          of Pagefind: which records there are
 * words/<name>.bin         of Pagefind: a part of the words
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

/** What is known of one index before anything is looked up. Its records are in the directory's order by name. */
export interface IndexHead {
  /** How many records there are. */
  readonly total: number;
  readonly counts: HeadCounts;
  /** Pagefind's name for the index. */
  readonly meta: string;
  /** The hashes in the names of the files with its columns and its ids. */
  readonly columns: string;
  readonly ids: string;
  /** The hashes in the names of the files with its records. */
  readonly files: readonly string[];
  /** How many records are in each of them, but for the last. */
  readonly perFile: number;
}

/** What a directory is, without its clusters. */
interface Frame
  extends Pick<DirectoryData, 'asOf' | 'status'>, Partial<Pick<DirectoryData, 'title' | 'source' | 'licence'>> {
  readonly taxonomies: Partial<Record<Taxonomy, readonly Term[]>>;
  readonly memberKinds: readonly MemberKind[];
  /** Where they are not London's boroughs. */
  readonly areas?: readonly Partial<Borough>[];
}

/** A directory that is one index. */
export interface Head extends Frame, IndexHead {}

/** A directory that has an index for each area. */
export interface CommonHead extends Frame, Pick<IndexHead, 'total' | 'counts'> {
  /** The hashes in the names of the areas' heads, by their codes. */
  readonly places: Readonly<Record<string, string>>;
}

/** One area of such a directory. */
export interface AreaHead extends IndexHead {
  /** Those that the common head leaves out, with the terms that occur here. */
  readonly taxonomies: Partial<Record<Taxonomy, readonly Term[]>>;
  /** The hash in the name of its {@link Ranks}. */
  readonly ranks: string;
}

/** What records are chosen, counted and put in order by. */
export interface Columns {
  readonly facets: Readonly<Record<Facet, Column>>;
  /** How many members each record has; -1 where that is unknown. */
  readonly members: readonly number[];
}

/** A facet of all records. */
export interface Column {
  readonly values: readonly string[];
  /**
   * The places in `values` of what each record has, in base 36: with spaces between those of one record, and commas
   * between records. It is a third of a list of lists, packed, and read as fast.
   */
  readonly records: string;
}

/** The ids of all records. */
export type Ids = readonly string[];

/** The first record's place among those of all areas, and then the steps from each to the next. */
export type Ranks = readonly number[];

/** Some records. */
export type Records = readonly Cluster[];

/** A taxonomy with more terms is left to the areas. */
export const mostCommonTerms = 200;

/** Beyond it, an index for each area is better: what is known of each record is asked for with the first words. */
export const mostRecords = 50_000;

/** What stands at the head of each of Pagefind's files, once it is unpacked. */
export const signature = 'pagefind_dcd';

export const pathOf = {
  manifest: 'index.json',
  area: (code: string) => `areas/${code}/`,
  head: (hash: string) => `head-${hash}.bin`,
  ranks: (hash: string) => `ranks-${hash}.bin`,
  columns: (hash: string) => `columns-${hash}.bin`,
  ids: (hash: string) => `ids-${hash}.bin`,
  records: (hash: string) => `records/${hash}.bin`,
  meta: (name: string) => `meta/${name}.bin`,
  words: (name: string) => `words/${name}.bin`,
} as const;
