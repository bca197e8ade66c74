import { filterKeys } from '../directory/filter.js';
import { mostLetters } from '../directory/search.js';
import { untilAborted } from './files.js';
import { clustersOf, lookUp, type Asked } from './look-up.js';
import { Areas, type Place } from './places.js';
import { beginningsIn, typedWords } from './texts.js';
import type { AreasHead } from './heads.js';
import type { Ask, Cluster, Counts, Filter, Query, Result } from '../directory/types.js';

/** More are as many indexes to look into: then one of them has to be chosen first. */
const mostPlaces = 8;

const mostAnswers = 100;

const wordsIn = ({ text }: Filter) => typedWords(text.slice(0, mostLetters));

const sortOf = ({ filter, sort }: Query): Asked['sort'] => {
  if (sort === 'members') return sort;
  // Distance is between all records and a place; it is not in an index.
  return sort || !wordsIn(filter).length ? 'name' : undefined;
};

/** Whether a filter asks for anything else than places. */
const asksMore = (filter: Filter) =>
  wordsIn(filter).length > 0 || filterKeys.some((key) => key !== 'borough' && filter[key].length);

/** The words to mark: those that were typed, and what begins with them. */
const wordsToMark = (filter: Filter, items: readonly Cluster[]): Result['words'] => {
  if (!filter.text.trim()) return undefined;
  const typed = wordsIn(filter).filter((word) => word.length > 1);
  return new Set([...typed, ...beginningsIn(items, typed)]);
};

/** What can be said of a directory by area before a place is chosen. */
const askForPlace = ({ counts, total }: AreasHead, filter: Filter): Result => {
  const known: Counts = asksMore(filter) ? { ...counts, borough: new Map() } : counts;
  return { items: [], total, counts: known, words: wordsToMark(filter, []), asks: 'borough' };
};

/** The records of a page of all of them, by name. */
const recordsOf = ({ limit = Infinity, offset = 0, reverse }: Query, total: number): readonly number[] => {
  const length = Math.max(0, Math.min(limit, total - offset));
  return Array.from({ length }, (_, place) => (reverse ? total - 1 - offset - place : offset + place));
};

const keyOf = ({ filter, limit, offset, reverse, sort }: Query) =>
  JSON.stringify([filter.text, ...filterKeys.map((key) => filter[key]), sort, reverse, offset, limit]);

/** Answers what is asked of a directory that has an index, or one for each area. */
export class Answers {
  readonly #index: Place | Areas;
  readonly #known = new Map<string, Result>();
  readonly #running = new Map<string, Promise<Result>>();

  constructor(index: Place | Areas) {
    this.#index = index;
  }

  readonly ask: Ask = (query, { signal } = {}) => {
    const key = keyOf(query);
    const known = this.#recall(key) ?? this.#answerAtOnce(query);
    if (known) return known;
    return query.limit === 0 ? this.#count(key, query, signal) : this.#find(key, query, signal);
  };

  /** Several elements count the same at once: it is looked up once, and to its end whoever of them gives up. */
  async #count(key: string, query: Query, signal?: AbortSignal): Promise<Result> {
    signal?.throwIfAborted();
    const running = this.#running.get(key) ?? this.#find(key, query).finally(() => this.#running.delete(key));
    this.#running.set(key, running);
    return Promise.race([running, untilAborted(signal)]);
  }

  async #find(key: string, query: Query, signal?: AbortSignal): Promise<Result> {
    const result = await this.#answer(query, signal);
    this.#remember(key, result);
    return result;
  }

  #recall(key: string): Result | undefined {
    const known = this.#known.get(key);
    if (known) this.#remember(key, known);
    return known;
  }

  /** As the newest; the oldest goes, since elements read those that they show each time they render. */
  #remember(key: string, result: Result): void {
    this.#known.delete(key);
    this.#known.set(key, result);
    const [oldest] = this.#known.keys();
    if (this.#known.size > mostAnswers) this.#known.delete(oldest!);
  }

  /** What the heads tell. */
  #answerAtOnce({ filter, limit }: Query): Result | undefined {
    const index = this.#index;
    if (index instanceof Areas) {
      const { length } = filter.borough;
      return length && length <= mostPlaces ? undefined : askForPlace(index.head, filter);
    }
    if (limit !== 0 || filter.borough.length || asksMore(filter)) return undefined;
    const { counts, total } = index.part.head;
    return { items: [], total, counts, words: wordsToMark(filter, []) };
  }

  async #answer(query: Query, signal?: AbortSignal): Promise<Result> {
    const index = this.#index;
    const { filter, limit = Infinity, offset = 0, reverse } = query;
    const isByArea = index instanceof Areas;
    const places = isByArea ? await index.open(filter.borough, signal) : [index];
    const sort = sortOf(query);
    const [place = undefined, ...others] = places;
    if (place && !others.length && sort === 'name' && !asksMore(filter) && (isByArea || !filter.borough.length)) {
      const { counts, total } = place.part.head;
      const wanted = recordsOf(query, total).map((record) => ({ part: place.part, record }));
      const items = await clustersOf(wanted, signal);
      const borough = (isByArea ? index.head : place.part.head).counts.borough;
      return { items, total, counts: { ...counts, borough }, words: wordsToMark(filter, items) };
    }
    const words = wordsIn(filter).join(' ');
    const { counts, found } = await lookUp(places, { filter, reverse, sort, words }, signal);
    const items = await clustersOf(found.slice(offset, offset + limit), signal);
    if (isByArea && !asksMore(filter)) counts.borough = new Map(index.head.counts.borough);
    return { items, total: found.length, counts, words: wordsToMark(filter, items) };
  }
}
