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
  readonly request_indexes: (index: Pointer, ...words: Slice) => Slice;
  readonly search: (index: Pointer, ...question: readonly number[]) => Slice;
}

/** A record that was found. */
interface Hit {
  /** Pagefind's name for it. */
  readonly p: string;
  /** How well it matches. */
  readonly s: number;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** It points to nothing where it could not read what it was given. */
const known = (pointer: Pointer): Pointer => {
  if (!pointer) throw new Error('It could not be read.');
  return pointer >>> 0;
};

/** One index in the WebAssembly. */
export class PagefindIndex {
  readonly #exports: Exports;
  #pointer: Pointer;

  constructor(exports: Exports, meta: Uint8Array) {
    this.#exports = exports;
    this.#pointer = known(exports.init_pagefind(...this.#give(meta)));
  }

  /** Pagefind's names for the parts that have to be taken in to find some words. */
  needs(words: string): readonly string[] {
    const slice = this.#exports.request_indexes(this.#pointer, ...this.#give(words));
    return (JSON.parse(this.#take(slice)) as readonly string[]).filter(Boolean);
  }

  take(chunk: Uint8Array): void {
    this.#pointer = known(this.#exports.load_index_chunk(this.#pointer, ...this.#give(chunk)));
  }

  /**
   * The records that have some words, in no order; all, in the order in which they were indexed, without any. It could
   * choose, count and sort them, too, but takes time that grows with the square of their number.
   *
   * @param words in lower case, with spaces between
   */
  search(words: string): readonly Hit[] {
    // As they are looked up, and as they were typed, which counts where accents are to be told apart.
    const texts = [words, words, '{}', ''];
    const slice = this.#exports.search(this.#pointer, ...texts.flatMap((text) => this.#give(text)), 0, 0);
    return (JSON.parse(this.#take(slice)) as { readonly results: readonly Hit[] }).results;
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

  open(meta: Uint8Array): PagefindIndex {
    return new PagefindIndex(this.#exports, meta);
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
  const bytes = await fetchBytes(address, { integrity: pagefindIntegrity }).catch(() => {
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
