import type { Borough, DirectoryData } from '../directory/types.js';
import { load } from './load.js';
import { Task } from '@lit/task';

/** The formats that a source can have. */
export type SourceType = 'json' | 'csv' | 'open-referral';

/** Where a directory is, and how it is to be read. */
export interface Request {
  /** As the page's author wrote it. */
  readonly address: string;
  /** What the address is relative to. */
  readonly base: string;
  /** Without it, the content decides. */
  readonly type?: SourceType | undefined;
  /** The places that are known by their codes. */
  readonly boroughs: readonly Borough[];
}

export interface Loaded {
  readonly data: DirectoryData;
  /** The places in which its clusters work. */
  readonly areas: readonly Borough[];
  /** What of it is left out, for the page's author; it continues the address. */
  readonly warning?: string | undefined;
}

/** A task needs an element to update; what it brings is for all elements of a scope. */
const nobody = { addController() {}, removeController() {}, requestUpdate() {}, updateComplete: Promise.resolve(true) };

/** Loads one directory at a time. */
export class Loader {
  readonly #task = new Task(nobody, {
    autoRun: false,
    task: ([request]: readonly [Request], { signal }) => load(request, signal),
  });

  /** @throws what has come in place of the directory, in words for the page's author that continue the address */
  load(request: Request): Promise<Loaded> {
    const { taskComplete } = this.#task;
    void this.#task.run([request]);
    return taskComplete;
  }

  stop(): void {
    this.#task.abort();
  }
}
