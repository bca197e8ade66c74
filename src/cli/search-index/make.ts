/** Makes a search index of a directory: the files that src/search-index/format.ts describes. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { facets, query, emptyFilter, Directory, valuesOf } from '../../directory/index.js';
import { writeColumns } from '../../search-index/columns.js';
import {
  formatVersion,
  mostCommonTerms,
  pathOf,
  type AreaHead,
  type CommonHead,
  type Head,
  type HeadCounts,
  type Ids,
  type Manifest,
  type Ranks,
  type Records,
} from '../../search-index/format.js';
import { pagefindVersion } from '../../search-index/pagefind.generated.js';
import { sharedTextsOf, textsOf, wordsIn } from '../../search-index/texts.js';
import { taxonomyNames } from '../../sources/check.js';
import { largestSource } from '../../sources/request.js';
import { toArea } from '../../sources/to-json.js';
import { version } from '../../version.js';
import { Failure } from '../failure.js';
import type { Cluster, Counts, Facet, Sort, Taxonomy } from '../../directory/index.js';
import type { Identity } from '../input.js';
import type { Indexer, PagefindRecord } from './pagefind.js';

/** Takes a file: its path below the folder of the index, with slashes. */
export type Put = (path: string, content: Uint8Array) => void;

/**
 * More bring more than was found, since that is all over an index; fewer are more requests and, in a large index, a
 * larger head.
 */
const recordsPerFile = (records: number) => (records > 5000 ? 12 : 4);

const hashOf = (content: Uint8Array) => createHash('sha256').update(content).digest('hex').slice(0, 16);

/** @throws {Failure} Pages would not read it. */
const pack = (value: unknown) => {
  const content = Buffer.from(JSON.stringify(value));
  if (content.length <= largestSource) return gzipSync(content, { level: 9 });
  const size = Math.ceil(content.length / 1e5) / 10;
  const atMost = `pages read ${largestSource / 1e6} MB at the most`;
  const what = `A file of the index would have ${size} MB unpacked, and ${atMost}`;
  throw new Failure(`${what}. Make an index for each area (--by-area), or of smaller areas.`);
};

const sorted = (directory: Directory, sort: Sort) => query(directory, { filter: emptyFilter, sort }).items;

const countsOf = (counts: Counts, wanted: readonly Facet[]): HeadCounts =>
  Object.fromEntries(wanted.map((facet) => [facet, Object.fromEntries(counts[facet])]));

const toRecord = (cluster: Cluster, directory: Directory): PagefindRecord => ({
  url: cluster.id,
  // A word is there, or it is not: how often says more about a cluster's writer.
  content: [...new Set([...textsOf(cluster), ...sharedTextsOf(cluster, directory)].flatMap(wordsIn))].join(' '),
  language: 'en',
  // What counts for most.
  meta: { title: wordsIn(cluster.name).join(' ') },
});

/** Writes a file with a hash in its name, and gives the hash. */
const putHashed = (value: unknown, pathWith: (hash: string) => string, put: Put): string => {
  const content = pack(value);
  const hash = hashOf(content);
  put(pathWith(hash), content);
  return hash;
};

/** Writes the files with records. The heads have all their names, which are as short as they can be. */
const putRecords = (clusters: readonly Cluster[], perFile: number, put: Put): readonly string[] => {
  const taken = new Map<string, string>();
  return Array.from({ length: Math.ceil(clusters.length / perFile) }, (_, file) => {
    const content = pack(clusters.slice(file * perFile, (file + 1) * perFile) satisfies Records);
    const hash = hashOf(content);
    let length = 8;
    while ((taken.get(hash.slice(0, length)) ?? hash) !== hash) length++;
    const name = hash.slice(0, length);
    taken.set(name, hash);
    put(pathOf.records(name), content);
    return name;
  });
};

/** Makes the files of one index but for its head, and gives what the head says of them. */
const makePart = async (directory: Directory, indexer: Indexer, put: Put) => {
  const clusters = sorted(directory, 'name');
  const columns = writeColumns(
    (facet) => clusters.map((cluster) => valuesOf(cluster, facet)),
    clusters.map(({ members }) => members?.total ?? -1),
  );
  const perFile = recordsPerFile(clusters.length);
  // Before Pagefind's, which take minutes: these may turn out to be too large.
  const own = {
    total: clusters.length,
    columns: putHashed(columns, pathOf.columns, put),
    ids: putHashed(clusters.map(({ id }) => id) satisfies Ids, pathOf.ids, put),
    files: putRecords(clusters, perFile, put),
    perFile,
  };
  const { meta, words } = await indexer.index(clusters.map((cluster) => toRecord(cluster, directory)));
  put(pathOf.meta(meta.name), meta.content);
  for (const { content, name } of words) put(pathOf.words(name), content);
  return { ...own, meta: meta.name };
};

const putHead = (head: Head | CommonHead | AreaHead, put: Put): string => putHashed(head, pathOf.head, put);

const frameOf = ({ boroughs, data }: Directory, { identity, isLondon }: Options, common: readonly Taxonomy[]) => {
  const { asOf, status, taxonomies, memberKinds } = data;
  return {
    // Of what it leaves out, pages say what they know of the server that it comes from.
    ...identity,
    ...{ asOf, status, memberKinds },
    taxonomies: Object.fromEntries(common.map((name) => [name, taxonomies[name]])),
    ...(isLondon ? {} : { areas: boroughs.map(toArea) }),
  };
};

const makeWhole = async (directory: Directory, options: Options, indexer: Indexer, put: Put) => {
  const { counts } = query(directory, { filter: emptyFilter });
  const part = await makePart(directory, indexer, put);
  return putHead({ ...frameOf(directory, options, taxonomyNames), ...part, counts: countsOf(counts, facets) }, put);
};

/** The first number, then the steps from each to the next. */
const steps = (numbers: readonly number[]) => numbers.map((number, index) => number - (numbers[index - 1] ?? 0));

const makeArea = async (
  { boroughs, data }: Directory,
  code: string,
  left: readonly Taxonomy[],
  ranks: ReadonlyMap<Cluster, number>,
  indexer: Indexer,
  put: Put,
) => {
  const clusters = data.clusters.filter((cluster) => cluster.boroughs.includes(code));
  const area = new Directory({ ...data, clusters }, boroughs);
  const { counts } = query(area, { filter: emptyFilter });
  const part = await makePart(area, indexer, put);
  const ownRanks: Ranks = steps(sorted(area, 'name').map((cluster) => ranks.get(cluster)!));
  const termsHere = (name: Taxonomy) => data.taxonomies[name].filter(({ id }) => counts[name].has(id));
  return putHead(
    {
      ...part,
      counts: countsOf(counts, taxonomyNames),
      taxonomies: Object.fromEntries(left.map((name) => [name, termsHere(name)])),
      ranks: putHashed(ownRanks, pathOf.ranks, put),
    },
    put,
  );
};

const makeByArea = async (
  directory: Directory,
  options: Options,
  indexer: Indexer,
  put: Put,
) => {
  const { taxonomies } = directory.data;
  const common = taxonomyNames.filter((name) => taxonomies[name].length <= mostCommonTerms);
  const left = taxonomyNames.filter((name) => !common.includes(name));
  const { counts, total } = query(directory, { filter: emptyFilter });
  const ranks = new Map(sorted(directory, 'name').map((cluster, rank) => [cluster, rank]));
  const codes = directory.boroughs.map(({ code }) => code).filter((code) => counts.borough.has(code));
  const places: Record<string, string> = {};
  for (const code of codes) {
    const putInArea: Put = (path, content) => put(pathOf.area(code) + path, content);
    places[code] = await makeArea(directory, code, left, ranks, indexer, putInArea);
    options.onArea(Object.keys(places).length, codes.length);
  }
  const frame = frameOf(directory, options, common);
  return putHead({ ...frame, total, counts: countsOf(counts, ['borough', ...common]), places }, put);
};

interface Options {
  /** Whether the directory's areas are London's boroughs, which need no list. */
  readonly isLondon: boolean;
  readonly byArea: boolean;
  readonly identity: Identity;
  readonly onArea: (done: number, total: number) => void;
}

/**
 * Makes an index. The same directory gives the same files.
 * @throws {Failure} Pagefind cannot make it, or pages could not read it.
 */
export const makeIndex = async (directory: Directory, indexer: Indexer, put: Put, options: Options): Promise<void> => {
  const make = options.byArea ? makeByArea : makeWhole;
  const head = await make(directory, options, indexer, put);
  const manifest: Manifest = { searchIndex: formatVersion, pagefind: pagefindVersion, madeBy: version, head };
  // The last of all: until it is there, pages read what was there before.
  put(pathOf.manifest, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
};
