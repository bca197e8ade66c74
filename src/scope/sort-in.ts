import { sorts } from '../directory/sort.js';
import { oneOf } from './understand.js';
import type { Query, Sort } from '../directory/types.js';
import type { Scope } from './scope.js';

interface Sorted extends Element {
  readonly sort?: string | null | undefined;
}

/** The order in which an element shows what a scope finds: the one asked for, else its own; with text, best first. */
export const sortIn = ({ sort, filter }: Scope, element: Sorted): Sort | undefined =>
  sort ?? (filter.text.trim() ? undefined : oneOf(element, 'sort', element.sort, sorts));

/** The order in which a query really gives what it finds; undefined where the best match is first. */
export const orderOf = ({ filter, sort }: Query): Sort | undefined => {
  if (sort === 'distance' && !filter.borough.length) return 'name';
  return sort ?? (filter.text.trim() ? undefined : 'name');
};
