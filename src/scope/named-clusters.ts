import { createFilter } from '../directory/filter.js';
import { warn } from '../warn.js';
import type { ReactiveControllerHost } from 'lit';
import type { AnyDirectory } from '../directory/directory.js';
import type { Cluster } from '../directory/types.js';

const bring = async (directory: AnyDirectory, only: readonly string[]) => {
  const { items } = await directory.ask!({ filter: createFilter({ only }) });
  directory.learn(items);
};

/** Clusters that an element names. Those that a directory elsewhere has not brought yet are asked for, once. */
export class NamedClusters {
  readonly #host: ReactiveControllerHost & Element;
  readonly #attribute: string;
  #directory: AnyDirectory | undefined;
  #asked = '';

  constructor(host: ReactiveControllerHost & Element, attribute: string) {
    this.#host = host;
    this.#attribute = attribute;
  }

  /** Those that are known by now; the host is updated once others are. */
  known(directory: AnyDirectory, ids: readonly string[]): readonly Cluster[] {
    const clusters = ids.flatMap((id) => directory.cluster(id) ?? []);
    const words = ids.join();
    const isAsked = directory === this.#directory && words === this.#asked;
    if (!directory.ask || clusters.length === ids.length || isAsked) return clusters;
    this.#directory = directory;
    this.#asked = words;
    const missing = () => ids.filter((id) => !directory.cluster(id));
    void bring(directory, missing()).catch(() => undefined).then(() => {
      const mend = 'is not in the directory, or its place has to be chosen first.';
      for (const id of missing()) warn(this.#host, this.#attribute, id, mend);
      this.#host.requestUpdate();
    });
    return clusters;
  }
}
