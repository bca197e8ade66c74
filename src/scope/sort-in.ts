import { sorts } from '../directory/sort.js';
import { oneOf } from './understand.js';
import type { Query, Sort } from '../directory/types.js';
import type { Scope } from './scope.js';

interface Sorted extends Element {
  readonly sort?: string | null | undefined;
}

/** The order in which an element shows what a scope finds: the one asked for, else its own; with text, best first. */
export const sortIn = ({ directory, filter, sort }: Scope, element: Sorted): Sort | undefined => {
  const asked = sort ?? (filter.text.trim() ? undefined : oneOf(element, 'sort', element.sort, sorts));
  // Who has not all clusters at hand cannot tell which is nearest.
  return asked === 'distance' && directory?.ask ? 'name' : asked;
};

/** The order in which a query really gives what it finds; undefined where the best match is first. */
export const orderOf = ({ filter, sort }: Query): Sort | undefined => {
  if (sort === 'distance' && !filter.borough.length) return 'name';
  return sort ?? (filter.text.trim() ? undefined : 'name');
};
