import { Task } from '@lit/task';
import { load, type Asked } from './load.js';
import { inWords, SourceError, type Problem } from './problem.js';
import type { Loaded } from './check.js';
import type { Borough } from '../directory/types.js';

/** What an element asks for: an address as its author wrote it, and what it is relative to. */
export interface Wanted extends Pick<Asked, 'type' | 'boroughs' | 'taxonomies'> {
  readonly address: string;
  readonly base: string;
}

/** A directory, with what the page's author should know of it. */
export interface Arrival extends Pick<Loaded, 'data' | 'ask'> {
  readonly boroughs: readonly Borough[];
  readonly warning: string | undefined;
}

/** So many say what is wrong; the command line lists all. */
const mostSaid = 3;

const describe = (problems: readonly Problem[]) => {
  const more = problems.length - mostSaid;
  const said = problems.slice(0, mostSaid).map(inWords);
  return [...said, ...(more > 0 ? [`And ${more} more: "careers-clusters validate" lists them.`] : [])].join(' ');
};

const urlOf = ({ address, base }: Wanted) => {
  const url = URL.canParse(address, base) ? new URL(address, base) : undefined;
  if (url?.protocol.startsWith('http')) return url.href;
  throw new SourceError('not-found', 'is no address of the web', 'Write one that begins with https://.');
};

/** A task updates an element; what comes here is for all elements of a scope. */
const nobody = { addController() {}, removeController() {}, requestUpdate() {}, updateComplete: Promise.resolve(true) };

/** Loads one directory at a time. */
export class Loader {
  readonly #task = new Task(nobody, {
    autoRun: false,
    task: async ([wanted]: readonly [Wanted], { signal }): Promise<Arrival> => {
      const { type, boroughs, taxonomies } = wanted;
      const { problems, ...loaded } = await load({ url: urlOf(wanted), type, boroughs, taxonomies, signal });
      return { boroughs, ...loaded, warning: problems.length ? describe(problems) : undefined };
    },
  });

  /**
   * Gives up what it was asked for before.
   * @throws {SourceError} There is no directory; of no meaning once it was stopped.
   */
  load(wanted: Wanted): Promise<Arrival> {
    void this.#task.run([wanted]);
    return this.#task.taskComplete;
  }

  stop(): void {
    this.#task.abort();
  }
}
