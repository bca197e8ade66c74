import { search } from '../../directory/query.js';
import type { Directory } from '../../directory/directory.js';
import type { Filter, Result } from '../../directory/types.js';

/** Why a filter finds nothing, and what would find something. */
export type NothingFound =
  | {
      readonly reason: 'places';
      /** Codes of the boroughs in which no cluster works. */
      readonly places: readonly string[];
      /** Codes of the boroughs beside them in which some do. */
      readonly neighbours: readonly string[];
    }
  | { readonly reason: 'text'; readonly suggestion: string | undefined }
  | { readonly reason: 'choices' };

const placesAskedFor = (directory: Directory, filter: Filter): readonly string[] => {
  if (filter.borough.length) return filter.borough;
  // Someone who typed a borough's name asks the same as someone who picked it.
  const named = filter.text.trim() ? directory.resolve('borough', filter.text) : undefined;
  return named && 'value' in named ? [named.value] : [];
};

/** Explains an empty result. */
export const explainNothing = (directory: Directory, filter: Filter, { counts }: Result): NothingFound => {
  const places = placesAskedFor(directory, filter);
  const served = directory.data.clusters.some(({ boroughs }) => boroughs.some((code) => places.includes(code)));
  if (places.length && !served) {
    const neighbours = new Set(places.flatMap((code) => directory.neighboursOf(code).map((borough) => borough.code)));
    const have = (code: string) => (filter.borough.length ? counts.borough.has(code) : serves(directory, code));
    return { reason: 'places', places, neighbours: [...neighbours].filter(have) };
  }
  const text = filter.text.trim();
  return text ? { reason: 'text', suggestion: search(directory, text).suggestion } : { reason: 'choices' };
};

const serves = (directory: Directory, code: string) =>
  directory.data.clusters.some(({ boroughs }) => boroughs.includes(code));
