import { SourceError } from '../sources/problem.js';
import { fetchBytes, largestSource, readBytes, type Bytes } from '../sources/request.js';
import { signature } from './format.js';

/** A request that several may wait for. */
interface Running {
  readonly bytes: Promise<Bytes>;
  readonly controller: AbortController;
  waiting: number;
}

const broken = (path: string) =>
  new SourceError('cut-off', `is a search index with a broken file (${path})`, 'Load the whole folder up again.');

const isPacked = ([first, second]: Uint8Array) => first === 0x1f && second === 0x8b;

/** A server that takes the file for a packed answer has had it unpacked by now. */
const unpack = async (bytes: Bytes, path: string): Promise<Bytes> => {
  if (!isPacked(bytes)) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return readBytes(stream, largestSource).catch((error: unknown) => {
    throw error instanceof SourceError ? error : broken(path);
  });
};

/** As `Promise.all()`, with nothing left that goes on where it fails. */
export const allOf = async <T extends readonly unknown[] | []>(
  promises: T,
): Promise<{ -readonly [Key in keyof T]: Awaited<T[Key]> }> => {
  await Promise.allSettled(promises);
  return Promise.all(promises);
};

/** What it gives is kept; what has failed is tried again. */
export const once = <T>(get: () => Promise<T>): (() => Promise<T>) => {
  let kept: Promise<T> | undefined;
  return () =>
    (kept ??= get().catch((error: unknown) => {
      kept = undefined;
      throw error;
    }));
};

export const untilAborted = (signal: AbortSignal | undefined) =>
  new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });

/** The files of an index, below the folder of its `index.json`. */
export class Files {
  readonly #folder: string;
  readonly #running = new Map<string, Running>();

  /** @param manifest the address of `index.json` */
  constructor(manifest: string) {
    this.#folder = new URL('.', manifest).href;
  }

  /**
   * What is in a file, unpacked. Whoever else asks for it at the same time waits for the same request, which is given
   * up when nobody waits any longer.
   *
   * @throws {SourceError} It is not to be had; or whatever `signal` was aborted with.
   */
  async read(path: string, signal?: AbortSignal): Promise<Bytes> {
    signal?.throwIfAborted();
    const running = this.#running.get(path) ?? this.#start(path);
    running.waiting++;
    try {
      return await Promise.race([running.bytes, untilAborted(signal)]);
    } finally {
      running.waiting--;
      if (!running.waiting) this.#stop(path, running);
    }
  }

  /** What a file says in JSON. */
  async readJson(path: string, signal?: AbortSignal): Promise<unknown> {
    const bytes = await this.read(path, signal);
    try {
      return JSON.parse(new TextDecoder().decode(bytes));
    } catch {
      throw broken(path);
    }
  }

  /** What a file of Pagefind's holds. */
  async readPagefind(path: string, signal?: AbortSignal): Promise<Uint8Array> {
    const bytes = await this.read(path, signal);
    const { length } = signature;
    if (new TextDecoder().decode(bytes.subarray(0, length)) !== signature) throw broken(path);
    return bytes.subarray(length);
  }

  #start(path: string): Running {
    const controller = new AbortController();
    const bytes = fetchBytes(this.#folder + path, { signal: controller.signal })
      .then((packed) => unpack(packed, path))
      .catch((error: unknown) => {
        if (!(error instanceof SourceError) || error.reason !== 'not-found') throw error;
        throw new SourceError('not-found', `is a search index that lacks ${path}`, 'Load the whole folder up again.');
      });
    const running = { bytes, controller, waiting: 0 };
    this.#running.set(path, running);
    return running;
  }

  #stop(path: string, { controller }: Running): void {
    controller.abort();
    this.#running.delete(path);
  }
}
