/**
 * Pagefind's search (https://pagefind.app), the WebAssembly of it: what its own script would load from the address of
 * the index is here with the library, and what comes from there is data. The other half of what wasm-bindgen has made
 * is below.
 */
import { SourceError } from '../sources/problem.js';
import { fetchBytes } from '../sources/request.js';
import { pagefindIntegrity } from './pagefind.generated.js';

/** A place in the memory of the WebAssembly; text and bytes are given with their length. */
type Pointer = number;
type Slice = readonly [pointer: Pointer, length: number];

/** What it can do with an index, whose pointer changes with each part that is taken in. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly __wbindgen_externrefs: WebAssembly.Table;
  readonly __wbindgen_malloc: (size: number, align: number) => Pointer;
  readonly __wbindgen_free: (pointer: Pointer, size: number, align: number) => void;
  readonly __wbindgen_start: () => void;
  readonly init_pagefind: (...meta: Slice) => Pointer;
  readonly load_index_chunk: (index: Pointer, ...chunk: Slice) => Pointer;
  readonly load_filter_chunk: (index: Pointer, ...chunk: Slice) => Pointer;
  readonly request_indexes: (index: Pointer, ...words: Slice) => Slice;
  readonly request_filter_indexes: (index: Pointer, ...filters: Slice) => Slice;
  readonly search: (index: Pointer, ...question: readonly number[]) => Slice;
}

/** Values of a filter of which a record has any, or has none. */
export type FilterChoice = { readonly any: readonly string[] } | { readonly none: readonly string[] };

export type FilterChoices = Readonly<Record<string, FilterChoice>>;

export interface Question {
  /** In lower case, with spaces between; empty for all records. */
  readonly words: string;
  readonly filters: FilterChoices;
  /** By which sort key, from its least value on; without one, best match first. */
  readonly sort?: string | undefined;
}

/** A record that was found. */
export interface Hit {
  /** Its name, and that of the file it is in. */
  readonly p: string;
  readonly g?: string;
  /** How well it matches; with a sort key, the place that it has in that order, counted down from 0. */
  readonly s: number;
}

export interface Answer {
  /** In no order. */
  readonly results: readonly Hit[];
  /** How many of them have each value of a filter, 0 included, of the filters that have been taken in. */
  readonly filtered_counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** What is taken in to answer a question, by Pagefind's names. */
export interface Needs {
  readonly words: readonly string[];
  readonly filters: readonly string[];
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** It points to nothing where it could not read what it was given. */
const known = (pointer: Pointer): Pointer => {
  if (!pointer) throw new Error('It could not be read.');
  return pointer >>> 0;
};

/** One index in the WebAssembly. */
class Index {
  readonly #exports: Exports;
  #pointer: Pointer;

  constructor(exports: Exports, meta: Uint8Array) {
    this.#exports = exports;
    this.#pointer = known(exports.init_pagefind(...this.#give(meta)));
  }

  /** @param filters those to be counted */
  needs(words: string, filters: readonly string[]): Needs {
    const wanted = JSON.stringify(Object.fromEntries(filters.map((name) => [name, []])));
    const namesIn = (slice: Slice) => (JSON.parse(this.#take(slice)) as readonly string[]).filter(Boolean);
    return {
      words: namesIn(this.#exports.request_indexes(this.#pointer, ...this.#give(words))),
      filters: namesIn(this.#exports.request_filter_indexes(this.#pointer, ...this.#give(wanted))),
    };
  }

  takeWords(chunk: Uint8Array): void {
    this.#pointer = known(this.#exports.load_index_chunk(this.#pointer, ...this.#give(chunk)));
  }

  takeFilter(chunk: Uint8Array): void {
    this.#pointer = known(this.#exports.load_filter_chunk(this.#pointer, ...this.#give(chunk)));
  }

  /** Answers from what it has taken in. */
  search({ filters, sort, words }: Question): Answer {
    // The words as they are looked up, and as they were typed, which counts where accents are to be told apart.
    const texts = [words, words, JSON.stringify(filters), sort ? `${sort}:asc` : ''];
    const slice = this.#exports.search(this.#pointer, ...texts.flatMap((text) => this.#give(text)), 0, 0);
    return JSON.parse(this.#take(slice)) as Answer;
  }

  /** Copies what the WebAssembly is to have; it frees it. */
  #give(value: string | Uint8Array): Slice {
    const bytes = typeof value === 'string' ? encoder.encode(value) : value;
    const pointer = this.#exports.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(this.#exports.memory.buffer).set(bytes, pointer);
    return [pointer, bytes.length];
  }

  /** Reads the text that it gives, and frees it. */
  #take([pointer, length]: Slice): string {
    const text = decoder.decode(new Uint8Array(this.#exports.memory.buffer, pointer >>> 0, length));
    this.#exports.__wbindgen_free(pointer, length, 1);
    return text;
  }
}

/** Where the WebAssembly finds values of JavaScript's. */
const fillTable = (table: WebAssembly.Table) => {
  const offset = table.grow(4);
  table.set(0, undefined);
  [undefined, null, true, false].forEach((value, index) => table.set(offset + index, value));
};

/** Beside the script, or beside the folder of this module. */
const address = new URL('../pagefind.wasm', import.meta.url).href;

/** The WebAssembly as it runs, for all indexes of a page. */
export class Engine {
  readonly #exports: Exports;
  /** Whether it has come upon what it could not read; what is in its memory may be anything since. */
  hasFailed = false;

  constructor(exports: Exports) {
    this.#exports = exports;
  }

  open(meta: Uint8Array): Index {
    return new Index(this.#exports, meta);
  }

  /**
   * Does something with it.
   * @throws {SourceError} It cannot read what it was given.
   */
  run<T>(act: () => T): T {
    try {
      return act();
    } catch {
      this.hasFailed = true;
      throw new SourceError('cut-off', 'is a search index that cannot be read', 'Load the whole folder up again.');
    }
  }
}

const start = async (): Promise<Engine> => {
  const { bytes } = await fetchBytes(address, { integrity: pagefindIntegrity }).catch(() => {
    const mend = 'pagefind.wasm of the same version must be beside the script, and a policy allow it in connect-src.';
    throw new SourceError('blocked', 'cannot be searched', mend);
  });
  const imports = {
    './pagefind_web_bg.js': { __wbindgen_init_externref_table: () => fillTable(exports.__wbindgen_externrefs) },
  };
  const { instance } = await WebAssembly.instantiate(bytes, imports).catch(() => {
    const mend = "A policy of the page must allow WebAssembly: add 'wasm-unsafe-eval' to script-src.";
    throw new SourceError('blocked', 'cannot be searched', mend);
  });
  const exports = instance.exports as unknown as Exports;
  exports.__wbindgen_start();
  return new Engine(exports);
};

let engine: Promise<Engine> | undefined;

/**
 * The engine that runs, or a new one: where there was none, it was not to be had, or it has failed.
 * @throws {SourceError} It is not there, or forbidden.
 */
export const startEngine = async (): Promise<Engine> => {
  engine ??= start();
  const asked = engine;
  const running = await asked.catch((error: unknown) => {
    if (engine === asked) engine = undefined;
    throw error;
  });
  if (!running.hasFailed) return running;
  if (engine === asked) engine = undefined;
  return startEngine();
};
