import { SourceError } from '../sources/problem.js';
import { someAtOnce } from '../sources/some-at-once.js';
import { startEngine, type Engine, type PagefindIndex } from './engine.js';
import { allOf, once, type Files } from './files.js';
import { pathOf } from './format.js';
import { isPagefindName, type PartHead } from './heads.js';
import type { Columns } from './columns.js';
import type { Cluster } from '../directory/types.js';

/** Each request has its own time from when it is made: where many are wanted, most of them wait for theirs first. */
const mostAtOnce = 12;

/** The boundary for what an index holds. */
export interface Readers {
  /** Undefined where a record is wrong. */
  readonly cluster: (value: unknown) => Cluster | undefined;
  readonly columns: (value: unknown) => Columns;
}

/** The index in an engine. */
interface Loaded {
  readonly engine: Engine;
  readonly index: PagefindIndex;
  /** The records by Pagefind's names for them. */
  readonly records: ReadonlyMap<string, number>;
  /** The files that it has been given. */
  readonly taken: Set<string>;
}

const checked = (name: string) => {
  if (isPagefindName(name)) return name;
  throw new SourceError('cut-off', 'is a search index with a wrong name of a file', 'Make it anew.');
};

/**
 * One index: of a whole directory, or of one area. A record is its place in the directory's order by name. What is of
 * all records goes for every question, and is not given up with one of them.
 */
export class Part {
  readonly head: PartHead;
  readonly #files: Files;
  /** The folder of its files, below that of `index.json`. */
  readonly #folder: string;
  readonly #readers: Readers;
  readonly #clusters = new Map<number, Cluster | undefined>();
  #loaded: Loaded | undefined;

  readonly columns = once(async (): Promise<Columns> =>
    this.#readers.columns(await this.#readJson(pathOf.columns(this.head.columns))));

  readonly #ids = once(async (): Promise<ReadonlyMap<unknown, number>> => {
    const all = await this.#readJson(pathOf.ids(this.head.ids));
    return new Map((Array.isArray(all) ? all : []).map((id: unknown, record) => [id, record]));
  });

  constructor(head: PartHead, files: Files, folder: string, readers: Readers) {
    this.head = head;
    this.#files = files;
    this.#folder = folder;
    this.#readers = readers;
  }

  /** The records of those of the ids that are here. */
  async recordsOf(ids: readonly string[]): Promise<readonly number[]> {
    const records = await this.#ids();
    return ids.flatMap((id) => records.get(id) ?? []);
  }

  /** How well records match some words, for those that do. */
  async scores(words: string, signal?: AbortSignal): Promise<ReadonlyMap<number, number>> {
    const { engine, index, records, taken } = await this.#load();
    const needs = engine.run(() => index.needs(words)).map(checked).filter((name) => !taken.has(name));
    await allOf(needs.map(async (name) => {
      const chunk = await this.#files.readPagefind(this.#folder + pathOf.words(name), signal);
      // Somebody else may have waited for the same.
      if (!taken.has(name)) engine.run(() => index.take(chunk));
      taken.add(name);
    }));
    const hits = engine.run(() => index.search(words));
    return new Map(hits.flatMap(({ p, s }) => (records.has(p) ? [[records.get(p)!, s]] : [])));
  }

  /** The clusters of all records that are known by now, those among them; none for one that is wrong. */
  async clusters(records: readonly number[], signal?: AbortSignal): Promise<ReadonlyMap<number, Cluster | undefined>> {
    const { files, perFile } = this.head;
    const missing = records.filter((record) => !this.#clusters.has(record));
    const wanted = new Set(missing.map((record) => Math.floor(record / perFile)).filter((file) => file < files.length));
    await allOf(someAtOnce(wanted, mostAtOnce, async (file) => {
      const value = await this.#readJson(pathOf.records(files[file]!), signal);
      for (let place = 0; place < perFile; place++) {
        const cluster = this.#readers.cluster(Array.isArray(value) ? value[place] : undefined);
        this.#clusters.set(file * perFile + place, cluster);
      }
    }));
    return this.#clusters;
  }

  #readJson(path: string, signal?: AbortSignal): Promise<unknown> {
    return this.#files.readJson(this.#folder + path, signal);
  }

  async #load(): Promise<Loaded> {
    if (this.#loaded && !this.#loaded.engine.hasFailed) return this.#loaded;
    const path = this.#folder + pathOf.meta(this.head.meta);
    const [engine, meta] = await allOf([startEngine(), this.#files.readPagefind(path)]);
    if (this.#loaded?.engine !== engine) {
      this.#loaded = engine.run(() => {
        const index = engine.open(meta);
        const records = new Map(index.search('').map(({ p }, record) => [p, record]));
        return { engine, index, records, taken: new Set() };
      });
    }
    return this.#loaded;
  }
}
