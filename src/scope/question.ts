import { query } from '../directory/query.js';
import type { AnyDirectory } from '../directory/directory.js';
import type { Query, Result } from '../directory/types.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Scope } from './scope.js';
import type { Source } from './source.js';

/** What a directory answered, and to what. */
export interface Answer extends Result {
  readonly asked: Query;
}

/**
 * A question that is asked anew whenever something is rendered, as what it asks may have changed. While an answer is
 * on its way the last one stands in for it, and its host is updated once it is there.
 */
export class Question implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #directory: AnyDirectory | undefined;
  #source: Source | undefined;
  #words: string | undefined;
  #last: Answer | undefined;
  #stop: AbortController | undefined;
  #settled: Promise<void> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#directory?.ask) this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#giveUp();
  }

  /** Whether the answer to what was asked last is on its way. */
  get isWaiting(): boolean {
    return Boolean(this.#stop);
  }

  /** Settles once nothing that was asked is on its way. */
  get settled(): Promise<void> | undefined {
    return this.#settled;
  }

  /** The newest answer that there is; undefined where there is none, or no directory yet. */
  ask(scope: Scope, asked: Query): Answer | undefined {
    const { directory, source } = scope;
    const isSame = directory === this.#directory;
    const words = directory?.ask && JSON.stringify(asked);
    if (isSame && words && words === this.#words) return this.#last;
    this.#giveUp();
    this.#directory = directory;
    // What is on its way did not bring the directory that is asked.
    this.#source = source?.isLoading ? undefined : source;
    this.#words = words;
    if (!isSame) this.#last = undefined;
    if (!directory) return undefined;
    const stop = new AbortController();
    const answer = query(directory, asked, stop);
    if ('then' in answer) this.#settled = this.#wait(asked, answer, stop);
    else this.#last = { ...answer, asked };
    return this.#last;
  }

  /** Nobody waits for the answer any more, and what it was is of no meaning. */
  #giveUp() {
    this.#stop?.abort();
    this.#stop = undefined;
    this.#words = undefined;
    this.#source?.settle(this);
  }

  async #wait(asked: Query, answer: Promise<Result>, stop: AbortController) {
    this.#stop = stop;
    try {
      const result = await answer;
      if (stop === this.#stop) this.#last = { ...result, asked };
    } catch (error) {
      if (stop === this.#stop) this.#source?.settle(this, error as Error);
    }
    if (stop !== this.#stop) return;
    this.#stop = undefined;
    this.#host.requestUpdate();
  }
}
