/** The indexes that a directory has: one, or one for each area, opened when a question is about it. */
import { clusterReader } from '../sources/check.js';
import { Problems } from '../sources/problem.js';
import { Place as Where } from '../sources/read.js';
import { readColumns } from './columns.js';
import { allOf, once, type Files } from './files.js';
import { pathOf, type Ranks } from './format.js';
import { knownValues, readAreaHead, readRanks, type AreasHead, type Opened, type PartHead } from './heads.js';
import { Part, type Readers } from './part.js';

/** One index. */
export interface Place {
  readonly part: Part;
  /** The area that it is of; without one, it is of the whole directory. */
  readonly code?: string;
  /** The places of its records among those of all areas. */
  readonly ranks?: () => Promise<Ranks>;
}

/** Readers by what is known by now. */
const readersFor = ({ boroughs, data }: Opened): Readers => {
  const known = knownValues(data, boroughs);
  const { read } = clusterReader(data.taxonomies, data.memberKinds, known('borough'));
  return {
    cluster: (value) => read(value, new Where(new Problems())),
    columns: (value) => readColumns(value, known),
  };
};

/** The index of a whole directory. */
export const wholePlace = (opened: Opened, head: PartHead, files: Files): Place =>
  ({ part: new Part(head, files, '', readersFor(opened)) });

/** The indexes of areas. */
export class Areas {
  readonly head: AreasHead;
  readonly #opened: Opened;
  readonly #files: Files;
  readonly #places = new Map<string, Place>();

  constructor(opened: Opened, head: AreasHead, files: Files) {
    this.head = head;
    this.#opened = opened;
    this.#files = files;
  }

  /** The indexes of those of the areas that have one. */
  async open(codes: readonly string[], signal?: AbortSignal): Promise<readonly Place[]> {
    const opened = await allOf(codes.map((code) => this.#open(code, signal)));
    return opened.filter((place) => place !== undefined);
  }

  async #open(code: string, signal?: AbortSignal): Promise<Place | undefined> {
    const hash = this.head.places.get(code);
    if (!hash || this.#places.has(code)) return this.#places.get(code);
    const folder = pathOf.area(code);
    const { head, ranks } = readAreaHead(await this.#files.readJson(folder + pathOf.head(hash), signal), this.#opened);
    const place = this.#places.get(code) ?? {
      part: new Part(head, this.#files, folder, readersFor(this.#opened)),
      code,
      ranks: once(async () => readRanks(await this.#files.readJson(folder + pathOf.ranks(ranks)))),
    };
    this.#places.set(code, place);
    return place;
  }
}
