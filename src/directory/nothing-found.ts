import { isInMemory, search } from './query.js';
import type { AnyDirectory } from './directory.js';
import type { Counts, Filter } from './types.js';

/** Why a filter finds nothing, and what would find something. */
export type NothingFound =
  | {
      readonly reason: 'places';
      /** Codes of the boroughs in which no cluster works. */
      readonly places: readonly string[];
      /** Codes of the boroughs beside them in which some do. */
      readonly neighbours: readonly string[];
      /** Whether theirs fit what else was chosen. */
      readonly fitting: boolean;
    }
  | { readonly reason: 'text'; readonly suggestion: string | undefined }
  | { readonly reason: 'choices' };

const placesAskedFor = (directory: AnyDirectory, filter: Filter): readonly string[] => {
  if (filter.borough.length) return filter.borough;
  // Someone who typed a borough's name asks the same as someone who picked it.
  const named = filter.text.trim() ? directory.resolve('borough', filter.text) : undefined;
  return named && 'value' in named ? [named.value] : [];
};

/** An empty result of a filter, and how many clusters boroughs have. */
interface Circumstances {
  readonly filter: Filter;
  readonly hideContacts: boolean;
  /** With the filter as it is. */
  readonly fitting: Counts['borough'];
  /** Within what the page's author has fixed. */
  readonly reachable: Counts['borough'];
  /** In the whole directory. */
  readonly served: Counts['borough'];
}

/** Explains an empty result. */
export const explainNothing = (
  directory: AnyDirectory,
  { filter, hideContacts, fitting, reachable, served }: Circumstances,
): NothingFound => {
  const places = placesAskedFor(directory, filter);
  if (places.length && !places.some((code) => served.has(code))) {
    const beside = new Set(places.flatMap((code) => directory.neighboursOf(code).map((borough) => borough.code)));
    const serving = [...beside].filter((code) => reachable.has(code));
    const alsoFitting = serving.filter((code) => fitting.has(code));
    const neighbours = alsoFitting.length ? alsoFitting : serving;
    return { reason: 'places', places, neighbours, fitting: alsoFitting.length > 0 };
  }
  const text = filter.text.trim();
  if (!text) return { reason: 'choices' };
  const suggestion = isInMemory(directory) ? search(directory, text, { hideContacts }).suggestion : undefined;
  return { reason: 'text', suggestion };
};
