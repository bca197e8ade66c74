/** Makes a search index of a directory: the files that src/search-index/format.ts describes. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { facets, query, emptyFilter, Directory, valuesOf } from '../../directory/index.js';
import {
  formatVersion,
  idFilter,
  mostCommonTerms,
  pathOf,
  type AreaHead,
  type CommonHead,
  type Head,
  type HeadCounts,
  type Manifest,
  type Ranks,
  type RecordsFile,
} from '../../search-index/format.js';
import { pagefindVersion } from '../../search-index/pagefind.generated.js';
import { sharedTextsOf, textsOf, wordsIn } from '../../search-index/texts.js';
import { taxonomyNames } from '../../sources/check.js';
import { toArea } from '../../sources/to-json.js';
import { version } from '../../version.js';
import type { Cluster, Counts, Facet, Sort, Taxonomy } from '../../directory/index.js';
import type { Indexer, PagefindRecord } from './pagefind.js';

/** Takes a file: its path below the folder of the index, with slashes. */
export type Put = (path: string, content: Uint8Array) => void;

/**
 * More would show the first clusters of a place in fewer requests; fewer would bring less beside what a text has found,
 * which is in files all over the index.
 */
const recordsPerFile = 4;

const hashOf = (content: Uint8Array | string) => createHash('sha256').update(content).digest('hex').slice(0, 16);

const pack = (value: unknown) => gzipSync(JSON.stringify(value), { level: 9 });

/** In the order of a list. */
const sorted = (directory: Directory, sort: Sort) => query(directory, { filter: emptyFilter, sort }).items;

/** Numbers that sort as text, too. */
const padded = (rank: number) => String(rank).padStart(6, '0');

const ranksOf = (clusters: readonly Cluster[]) => new Map(clusters.map((cluster, rank) => [cluster, rank]));

const countsOf = (counts: Counts, wanted: readonly Facet[]): HeadCounts =>
  Object.fromEntries(wanted.map((facet) => [facet, Object.fromEntries(counts[facet])]));

const toRecord = (cluster: Cluster, directory: Directory, byName: number, byMembers: number): PagefindRecord => {
  const texts = [...textsOf(cluster), ...sharedTextsOf(cluster, directory)];
  return {
    // Pagefind's names for records and their files are made of it, and must change with what is in them.
    url: `${cluster.id}/${hashOf(formatVersion + JSON.stringify(cluster))}`,
    content: [...new Set(texts.flatMap(wordsIn))].join(' '),
    language: 'en',
    meta: { title: wordsIn(cluster.name).join(' ') },
    filters: {
      ...Object.fromEntries(facets.map((facet) => [facet, [...valuesOf(cluster, facet)]])),
      [idFilter]: [cluster.id],
    },
    sort: { name: padded(byName), members: padded(byMembers) },
  };
};

/** Makes the files of one index but for its head, and gives what the head says of them. */
const makePart = async (directory: Directory, indexer: Indexer, put: Put) => {
  const clusters = sorted(directory, 'name');
  const byMembers = ranksOf(sorted(directory, 'members'));
  const records = clusters.map((cluster, rank) => toRecord(cluster, directory, rank, byMembers.get(cluster)!));
  const { files, meta, places } = await indexer.index(records, recordsPerFile);
  for (const [path, content] of files) {
    const [kind, name = ''] = path.split('/');
    put(kind === 'meta' ? pathOf.meta(name) : kind === 'index' ? pathOf.words(name) : pathOf.filter(name), content);
  }
  const recordsFiles = new Map<string, [string, Cluster][]>();
  records.forEach(({ url }, rank) => {
    const { file, name } = places.get(url)!;
    recordsFiles.set(file, [...(recordsFiles.get(file) ?? []), [name, clusters[rank]!]]);
  });
  for (const [name, content] of recordsFiles) put(pathOf.records(name), pack(content satisfies RecordsFile));
  const filesByName = Array.from(recordsFiles, ([name, { length }]) => [name, length] as const);
  const stated = clusters.filter(({ members }) => members).length;
  return { total: clusters.length, stated, meta, files: filesByName };
};

const putHead = (head: Head | CommonHead | AreaHead, put: Put): string => {
  const content = pack(head);
  const hash = hashOf(content);
  put(pathOf.head(hash), content);
  return hash;
};

const frameOf = ({ boroughs, data }: Directory, isLondon: boolean, common: readonly Taxonomy[]) => {
  const { title, source, licence, asOf, status, taxonomies, memberKinds } = data;
  return {
    ...{ title, source, licence, asOf, status, memberKinds },
    taxonomies: Object.fromEntries(common.map((name) => [name, taxonomies[name]])),
    ...(isLondon ? {} : { areas: boroughs.map(toArea) }),
  };
};

const makeWhole = async (directory: Directory, isLondon: boolean, indexer: Indexer, put: Put) => {
  const { counts } = query(directory, { filter: emptyFilter });
  const part = await makePart(directory, indexer, put);
  return putHead({ ...frameOf(directory, isLondon, taxonomyNames), ...part, counts: countsOf(counts, facets) }, put);
};

/** The first number, then the steps from each to the next. */
const steps = (numbers: readonly number[]) => numbers.map((number, index) => number - (numbers[index - 1] ?? 0));

const makeArea = async (
  { boroughs, data }: Directory,
  code: string,
  left: readonly Taxonomy[],
  ranks: Record<'name' | 'members', ReadonlyMap<Cluster, number>>,
  indexer: Indexer,
  put: Put,
) => {
  const clusters = data.clusters.filter((cluster) => cluster.boroughs.includes(code));
  const area = new Directory({ ...data, clusters }, boroughs);
  const { counts } = query(area, { filter: emptyFilter });
  const part = await makePart(area, indexer, put);
  const stepsIn = (sort: 'name' | 'members') => steps(sorted(area, sort).map((cluster) => ranks[sort].get(cluster)!));
  const content = pack({ name: stepsIn('name'), members: stepsIn('members') } satisfies Ranks);
  put(pathOf.ranks(hashOf(content)), content);
  const termsHere = (name: Taxonomy) => data.taxonomies[name].filter(({ id }) => counts[name].has(id));
  const taxonomies = Object.fromEntries(left.map((name) => [name, termsHere(name)]));
  return putHead({ ...part, counts: countsOf(counts, facets), taxonomies, ranks: hashOf(content) }, put);
};

const makeByArea = async (
  directory: Directory,
  isLondon: boolean,
  indexer: Indexer,
  put: Put,
  onArea: (done: number, total: number) => void,
) => {
  const { taxonomies } = directory.data;
  const common = taxonomyNames.filter((name) => taxonomies[name].length <= mostCommonTerms);
  const left = taxonomyNames.filter((name) => !common.includes(name));
  const { counts, total } = query(directory, { filter: emptyFilter });
  const ranks = { name: ranksOf(sorted(directory, 'name')), members: ranksOf(sorted(directory, 'members')) };
  const codes = directory.boroughs.map(({ code }) => code).filter((code) => counts.borough.has(code));
  const places: Record<string, string> = {};
  for (const code of codes) {
    const putInArea: Put = (path, content) => put(pathOf.area(code) + path, content);
    places[code] = await makeArea(directory, code, left, ranks, indexer, putInArea);
    onArea(Object.keys(places).length, codes.length);
  }
  const frame = frameOf(directory, isLondon, common);
  return putHead({ ...frame, total, counts: countsOf(counts, ['borough', ...common]), places }, put);
};

interface Options {
  /** Whether the directory's areas are London's boroughs, which need no list. */
  readonly isLondon: boolean;
  readonly byArea: boolean;
  readonly onArea: (done: number, total: number) => void;
}

/**
 * Makes an index. The same directory gives the same files.
 * @throws {Failure} Pagefind cannot make it.
 */
export const makeIndex = async (directory: Directory, indexer: Indexer, put: Put, options: Options): Promise<void> => {
  const { byArea, isLondon, onArea } = options;
  const head = byArea
    ? await makeByArea(directory, isLondon, indexer, put, onArea)
    : await makeWhole(directory, isLondon, indexer, put);
  const manifest: Manifest = { searchIndex: formatVersion, pagefind: pagefindVersion, madeBy: version, head };
  // The last of all: until it is there, pages read what was there before.
  put(pathOf.manifest, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
};
