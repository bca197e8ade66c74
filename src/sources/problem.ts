import type { LoadFailure } from '../directory/types.js';

/** What is wrong with a source, in words for whoever keeps it. */
export interface Problem {
  /** Where: "row 14", "clusters[3].boroughs", "line 2"; empty for the source as a whole. */
  readonly where: string;
  /** What is wrong there; it continues `where`. */
  readonly what: string;
  /** What to do about it: a sentence. */
  readonly mend: string;
}

/** A problem as one sentence or two. */
export const inWords = ({ where, what, mend }: Problem): string => `${where && `${where} `}${what}. ${mend}`;

/** The source gives no directory. The message is for the page's author and continues the source's address. */
export class SourceError extends Error {
  readonly reason: LoadFailure;
  /** What was found on the way there. */
  readonly problems: readonly Problem[];

  constructor(reason: LoadFailure, what: string, mend: string, problems: readonly Problem[] = []) {
    super(inWords({ where: '', what, mend }));
    this.name = 'SourceError';
    this.reason = reason;
    this.problems = problems;
  }
}

/** More say nothing new: a source with so many is wrong as a whole. */
const mostProblems = 200;

/** Says where a problem of a cluster is in the words of a format: "row 14, boroughs" for `clusters[3].boroughs[0]`. */
export const renamedBy =
  (nameOf: (index: number) => string) =>
  (path: string): string =>
    path.replace(/^clusters\[(\d+)\](?:\.(\w+))?.*/, (_, index: string, property = '') =>
      nameOf(Number(index)) + (property && `, ${property}`));

/** Collects what is wrong with one source. */
export class Problems {
  readonly #rename: (where: string) => string;
  readonly #problems: Problem[] = [];
  #more = 0;

  /** @param rename Says where something is in the words of the format, from the path in a directory's JSON. */
  constructor(rename: (where: string) => string = (where) => where) {
    this.#rename = rename;
  }

  /** @param mend What to do; a function where that takes time to find out. */
  add(where: string, what: string, mend: string | (() => string)): void {
    if (this.#problems.length === mostProblems) {
      this.#more++;
      return;
    }
    this.#problems.push({ where: this.#rename(where), what, mend: typeof mend === 'string' ? mend : mend() });
  }

  get list(): readonly Problem[] {
    if (!this.#more) return this.#problems;
    const what = `there are ${this.#more} more problems`;
    return [...this.#problems, { where: '', what, mend: 'Mend these first.' }];
  }
}
