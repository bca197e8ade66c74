import { resolveName, type Named, type Resolution } from './names.js';
import type { FilterKey } from './filter.js';
import type { Ask, Borough, Cluster, DirectoryData } from './types.js';

/** A directory, in memory or not. */
export type AnyDirectory = Directory<Ask | undefined>;

/**
 * A directory: its records, found by their ids and named in a reader's words. `query()` asks it for more.
 *
 * It is in memory, unless it has an `ask`: then its records are those of the answers so far.
 */
export class Directory<Asking extends Ask | undefined = undefined> {
  readonly data: DirectoryData;
  readonly boroughs: readonly Borough[];
  /** What one of its boroughs is called: an area, unless all are London's. */
  readonly place: 'borough' | 'area';
  readonly ask: Asking;

  readonly #boroughs: ReadonlyMap<string, Borough>;
  readonly #clusters = new Map<string, Cluster>();
  readonly #namedBoroughs: readonly Named[];

  constructor(data: DirectoryData, boroughs: readonly Borough[], ask?: Asking) {
    this.data = data;
    this.boroughs = boroughs;
    this.place = boroughs.every(({ code }) => code.startsWith('E09')) ? 'borough' : 'area';
    this.ask = ask as Asking;
    this.#boroughs = new Map(boroughs.map((borough) => [borough.code, borough]));
    this.learn(data.clusters);
    this.#namedBoroughs = boroughs.map(({ code, name, slug, authority, aliases }) => ({
      id: code,
      name,
      aliases: [slug, authority, ...aliases],
    }));
  }

  /** Takes in the records of an answer. */
  learn(clusters: readonly Cluster[]): void {
    for (const cluster of clusters) this.#clusters.set(cluster.id, cluster);
  }

  /** The cluster of that id; null when there is none. */
  cluster(id: string): Cluster | null {
    return this.#clusters.get(id) ?? null;
  }

  /** The borough of that Office for National Statistics code; null when there is none. */
  borough(code: string): Borough | null {
    return this.#boroughs.get(code) ?? null;
  }

  /** The boroughs beside this one, by land or across the Thames. */
  neighboursOf(code: string): readonly Borough[] {
    const borough = this.borough(code);
    const codes = new Set(borough ? [...borough.neighbours, ...borough.acrossTheThames] : []);
    return this.boroughs.filter((other) => codes.has(other.code));
  }

  /** The words shown for a value of a filter; the value itself where nothing is known of it. */
  nameOf(key: FilterKey, value: string): string {
    return this.#find(key, value)?.name ?? value;
  }

  /** Whether a value of a filter means anything in it. What no answer has brought yet may. */
  knows(key: FilterKey, value: string): boolean {
    return Boolean(this.#find(key, value) ?? (key !== 'borough' && this.ask));
  }

  /** What a reader's words for a value of a filter mean: a code, slug, name or alias, in any case. */
  resolve(key: FilterKey, words: string): Resolution {
    // Which there are, only an answer can tell.
    if (this.ask && key === 'only') return { value: words };
    return resolveName(this.#listOf(key), words);
  }

  #find(key: FilterKey, value: string) {
    if (key === 'only') return this.cluster(value);
    return key === 'borough' ? this.borough(value) : this.data.taxonomies[key].find(({ id }) => id === value);
  }

  #listOf(key: FilterKey): readonly Named[] {
    if (key === 'only') return this.data.clusters;
    return key === 'borough' ? this.#namedBoroughs : this.data.taxonomies[key];
  }
}
