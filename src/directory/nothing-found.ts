import { emptyFilter } from './filter.js';
import { query, search } from './query.js';
import type { Directory } from './directory.js';
import type { Filter, Result } from './types.js';

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

const placesAskedFor = (directory: Directory, filter: Filter): readonly string[] => {
  if (filter.borough.length) return filter.borough;
  // Someone who typed a borough's name asks the same as someone who picked it.
  const named = filter.text.trim() ? directory.resolve('borough', filter.text) : undefined;
  return named && 'value' in named ? [named.value] : [];
};

/** Explains an empty result of a filter, of which `locks` are what the page's author has fixed. */
export const explainNothing = (
  directory: Directory,
  locks: Filter,
  filter: Filter,
  { counts }: Result,
  hideContacts: boolean,
): NothingFound => {
  const places = placesAskedFor(directory, filter);
  const served = query(directory, { filter: emptyFilter }).counts.borough;
  if (places.length && !places.some((code) => served.has(code))) {
    const reachable = query(directory, { filter: locks }).counts.borough;
    const beside = new Set(places.flatMap((code) => directory.neighboursOf(code).map((borough) => borough.code)));
    const serving = [...beside].filter((code) => reachable.has(code));
    const fitting = serving.filter((code) => counts.borough.has(code));
    const neighbours = fitting.length ? fitting : serving;
    return { reason: 'places', places, neighbours, fitting: fitting.length > 0 };
  }
  const text = filter.text.trim();
  return text
    ? { reason: 'text', suggestion: search(directory, text, { hideContacts }).suggestion }
    : { reason: 'choices' };
};
