import { facets } from '../directory/filter.js';
import { SourceError } from '../sources/problem.js';
import { startEngine, type Answer, type Engine, type Hit, type Question } from './engine.js';
import { allOf, type Files } from './files.js';
import { idFilter, pathOf } from './format.js';
import { isPagefindName, type PartHead } from './heads.js';
import type { Cluster } from '../directory/types.js';

/** Reads a record: undefined where it is wrong. */
export type ReadCluster = (value: unknown) => Cluster | undefined;

/** The index in an engine, with the files that it has been given. */
interface Loaded {
  readonly engine: Engine;
  readonly index: ReturnType<Engine['open']>;
  readonly taken: Set<string>;
}

const checked = (names: readonly string[]) => {
  if (names.every(isPagefindName)) return names;
  throw new SourceError('cut-off', 'is a search index with a wrong name of a file', 'Make it anew.');
};

/** Looks things up in one index: that of a whole directory, or of one area. */
export class Part {
  readonly head: PartHead;
  readonly #files: Files;
  /** The folder of its files, below that of `index.json`. */
  readonly #folder: string;
  readonly #readCluster: ReadCluster;
  readonly #clusters = new Map<string, Cluster>();
  #loaded: Loaded | undefined;

  constructor(head: PartHead, files: Files, folder: string, readCluster: ReadCluster) {
    this.head = head;
    this.#files = files;
    this.#folder = folder;
    this.#readCluster = readCluster;
  }

  /**
   * Gets what a question needs, and gives what answers it and others about the same words.
   * @param withIds whether some of them name clusters
   */
  async prepare(words: string, withIds: boolean, signal?: AbortSignal): Promise<(question: Question) => Answer> {
    const loaded = await this.#load();
    const { engine, index, taken } = loaded;
    const filters = withIds ? [...facets, idFilter] : facets;
    const needs = engine.run(() => index.needs(words, filters));
    const take = async (path: string, give: (chunk: Uint8Array) => void, signal?: AbortSignal) => {
      if (taken.has(path)) return;
      const chunk = await this.#files.readPagefind(this.#folder + path, signal);
      // Somebody else may have waited for the same.
      if (!taken.has(path)) engine.run(() => give(chunk));
      taken.add(path);
    };
    // What is known of all records goes for every question, and is not given up with one of them.
    await allOf([
      ...checked(needs.words).map((name) => take(pathOf.words(name), (chunk) => index.takeWords(chunk), signal)),
      ...checked(needs.filters).map((name) => take(pathOf.filter(name), (chunk) => index.takeFilter(chunk))),
    ]);
    return (question) => engine.run(() => index.search(question));
  }

  /** The clusters of all records that are known by now, those that were found among them unless they are wrong. */
  async clusters(hits: readonly Hit[], signal?: AbortSignal): Promise<ReadonlyMap<string, Cluster>> {
    const missing = hits.filter(({ p }) => !this.#clusters.has(p));
    await this.#readFiles([...new Set(missing.map(({ g, p }) => g || p))], signal);
    return this.#clusters;
  }

  /** The clusters from one place in the order by name to another, for which nothing is to be looked up. */
  async browse(from: number, to: number, signal?: AbortSignal): Promise<readonly Cluster[]> {
    let start = 0;
    let first = 0;
    const names: string[] = [];
    for (const [name, records] of this.head.files) {
      const end = start + records;
      if (end > from && start < to) {
        if (!names.length) first = start;
        names.push(name);
      }
      start = end;
    }
    const records = await this.#readFiles(names, signal);
    return records.slice(from - first, to - first).flatMap((name) => this.#clusters.get(name) ?? []);
  }

  async #load(): Promise<Loaded> {
    if (this.#loaded && !this.#loaded.engine.hasFailed) return this.#loaded;
    const [engine, meta] = await allOf([
      startEngine(),
      this.#files.readPagefind(this.#folder + pathOf.meta(this.head.meta)),
    ]);
    if (this.#loaded?.engine !== engine) {
      this.#loaded = { engine, index: engine.run(() => engine.open(meta)), taken: new Set() };
    }
    return this.#loaded;
  }

  /** Reads the records of files, and gives their names in order. */
  async #readFiles(names: readonly string[], signal?: AbortSignal): Promise<readonly string[]> {
    const read = async (name: string) => {
      const value = await this.#files.readJson(this.#folder + pathOf.records(name), signal);
      return (Array.isArray(value) ? value : []).flatMap((entry: unknown) => {
        const [record, content] = Array.isArray(entry) ? (entry as unknown[]) : [];
        if (typeof record !== 'string') return [];
        const cluster = this.#clusters.get(record) ?? this.#readCluster(content);
        if (cluster) this.#clusters.set(record, cluster);
        return record;
      });
    };
    return (await allOf(checked(names).map(read))).flat();
  }
}
