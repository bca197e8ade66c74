import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { Command } from 'commander';
import { bundledDirectory } from '../directory/index.js';
import { mostRecords, pathOf } from '../search-index/format.js';
import { isManifest } from '../search-index/manifest.js';
import { counted } from './count.js';
import { Failure } from './failure.js';
import { readWhatIsRight, sourceArgument, typeOption } from './input.js';
import { Progress } from './progress.js';
import { makeIndex } from './search-index/make.js';
import { isOwn } from './search-index/own-files.js';
import { Indexer, install } from './search-index/pagefind.js';
import { namesIn, write } from './write.js';
import type { Cluster } from '../directory/index.js';
import type { SourceType } from '../sources/kind.js';

interface Options {
  readonly out: string;
  readonly byArea?: boolean;
  readonly prune?: boolean;
  readonly type?: SourceType;
}

/** What is indexed is read once, and by no visitor; a text in Node has some 500 million characters at the most. */
const bounds = { most: 1_000_000, limit: 500e6, timeout: 600_000, patience: 900_000 };

const notes = `
It needs Pagefind beside it, which makes the index: ${install}. Examples:

  careers-clusters index list.csv --out public/clusters
  careers-clusters index https://example.org/national.json --out public/clusters --by-area

Load the folder up, and name its index.json in src. Names of people are not searched.`;

/** What is in a folder: nothing, an index, or what is somebody else's. */
const isIndex = (folder: string): boolean => {
  try {
    return isManifest(JSON.parse(readFileSync(join(folder, pathOf.manifest), 'utf8')));
  } catch {
    return false;
  }
};

const checkFolder = (folder: string) => {
  // One that was broken off has no manifest yet.
  if (!namesIn(folder).length || isIndex(folder) || filesIn(folder).every(isOfIndexIn(folder))) return;
  throw new Failure(`${folder} holds other files. Name an empty folder, or that of an earlier index.`);
};

const filesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .flatMap((entry) => (entry.isFile() ? join(entry.parentPath, entry.name) : []))
    : [];

const isOfIndexIn = (folder: string) => (path: string) => isOwn(relative(folder, path).replaceAll(sep, '/'));

/** Those of earlier indexes: whoever keeps other files there keeps them. */
const indexFilesIn = (folder: string): readonly string[] => filesIn(folder).filter(isOfIndexIn(folder));

const remove = (paths: readonly string[]) => {
  for (const path of paths) rmSync(path);
  if (paths.length) console.log(`${counted(paths.length, 'file')} of earlier indexes deleted`);
};

const adviseOnSize = (records: number, byArea: boolean) => {
  if (byArea || records <= mostRecords) return;
  console.error(`warning: ${records} clusters are many for one index: visitors wait. Add --by-area.`);
};

/** What has no area is in the index of none. */
const checkAreas = (clusters: readonly Cluster[]) => {
  const without = clusters.filter(({ boroughs }) => !boroughs.length);
  if (without.length === clusters.length) throw new Failure('No cluster has an area: leave out --by-area.');
  if (!without.length) return;
  const names = without.slice(0, 3).map(({ name }) => name).join(', ');
  console.error(`warning: ${counted(without.length, 'cluster')} without an area will not be found (${names}).`);
};

const onIndex = async (from: string, { byArea = false, out, prune, type }: Options) => {
  checkFolder(out);
  const { directory, identity } = await readWhatIsRight(from, type, bounds);
  const { boroughs, data } = directory;
  adviseOnSize(data.clusters.length, byArea);
  if (byArea) checkAreas(data.clusters);
  const indexer = await Indexer.open();
  const progress = new Progress();
  const earlier = indexFilesIn(out);
  const written = new Set<string>();
  let bytes = 0;
  const put = (path: string, content: Uint8Array) => {
    write(join(out, path), content);
    written.add(join(out, path));
    bytes += content.length;
  };
  const onArea = (done: number, total: number) => progress.say(`${done} of ${counted(total, 'area')} indexed`);
  progress.say(`${counted(data.clusters.length, 'cluster')} are being indexed`);
  try {
    const isLondon = boroughs === bundledDirectory.boroughs;
    await makeIndex(directory, indexer, put, { byArea, identity, isLondon, onArea });
  } catch (error) {
    for (const path of written) if (!earlier.includes(path)) rmSync(path, { force: true });
    throw error;
  } finally {
    progress.end();
    await indexer.close();
  }
  const size = (bytes / 1e6).toFixed(1);
  console.log(`${out}: ${counted(data.clusters.length, 'cluster')} in ${counted(written.size, 'file')}, ${size} MB`);
  if (prune) remove(earlier.filter((path) => !written.has(path)));
};

/** `careers-clusters index`: makes a search index, which any web server serves. */
export const indexCommand = (): Command =>
  new Command('index')
    .description('make a search index of a large directory: files of which a page loads only what it needs')
    .addArgument(sourceArgument())
    .requiredOption('--out <folder>', 'where to write it: a new folder, or that of an earlier index')
    .option('--by-area', 'an index for each area, which is chosen first: for more than 50,000 clusters')
    .option('--prune', 'delete the files of earlier indexes, which pages that are open may still ask for')
    .addOption(typeOption())
    .addHelpText('after', notes)
    .action(onIndex);
