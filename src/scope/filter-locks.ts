import { createFilter, filterKeys, sameFilter } from '../directory/filter.js';
import { splitList } from '../directory/names.js';
import { understand } from './understand.js';
import type { LitElement } from 'lit';
import type { AnyDirectory } from '../directory/directory.js';
import type { Filter } from '../directory/types.js';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- TypeScript demands exactly this of a mixin's base.
type Constructor<T> = new (...args: any[]) => T;

/** What the filter attributes of an element come to. */
export interface Locks {
  readonly filter: Filter;
  /** Whether an attribute named nothing that the directory knows. */
  readonly missed: boolean;
}

export declare class FilterLocksElement {
  borough?: string | null | undefined;
  kind?: string | null | undefined;
  sector?: string | null | undefined;
  learners?: string | null | undefined;
  lead?: string | null | undefined;
  offers?: string | null | undefined;
  only?: string | null | undefined;
  /** What the element's own attributes come to in a directory. */
  protected locksIn(directory: AnyDirectory): Locks;
  /** A scope's filter with the element's own attributes in place of what they concern. */
  protected filterWithin(directory: AnyDirectory, filter: Filter): Filter;
}

/** Gives an element the filter as attributes of the same names, in a reader's words. */
export const FilterLocks = <Base extends Constructor<LitElement>>(base: Base) => {
  class FilterLocksMixin extends base {
    static properties = Object.fromEntries(filterKeys.map((key) => [key, {}]));

    /** Boroughs to which the clusters are restricted: names, slugs or ONS codes, separated by commas. */
    borough?: string | null | undefined;

    /** Kinds of cluster to show: `area`, `sector`. */
    kind?: string | null | undefined;

    /** Sectors to show, separated by commas. */
    sector?: string | null | undefined;

    /** Learners in focus to show, separated by commas. */
    learners?: string | null | undefined;

    /** Lead organisations to show, separated by commas. */
    lead?: string | null | undefined;

    /** What shown clusters must offer: one of these, separated by commas. */
    offers?: string | null | undefined;

    /** Ids of the only clusters to show, separated by commas. */
    only?: string | null | undefined;

    #locks: (Locks & { readonly directory: AnyDirectory; readonly attributes: string }) | undefined;
    /** By the filter around; the same in, the same out, so that whoever compares or remembers results can. */
    #filters = new WeakMap<Filter, Filter>();

    protected locksIn(directory: AnyDirectory): Locks {
      const attributes = JSON.stringify(filterKeys.map((key) => this[key]));
      if (this.#locks?.directory !== directory || this.#locks.attributes !== attributes) {
        this.#locks = { directory, attributes, ...this.#read(directory) };
        this.#filters = new WeakMap();
      }
      return this.#locks;
    }

    protected filterWithin(directory: AnyDirectory, filter: Filter): Filter {
      const own = this.locksIn(directory).filter;
      const known = this.#filters.get(filter);
      if (known) return known;
      const lists = filterKeys.map((key) => [key, own[key].length ? own[key] : filter[key]] as const);
      const combined = createFilter({ ...Object.fromEntries(lists), text: filter.text });
      const within = sameFilter(combined, filter) ? filter : combined;
      this.#filters.set(filter, within);
      return within;
    }

    #read(directory: AnyDirectory): Locks {
      let missed = false;
      const lists = filterKeys.map((key) => {
        const words = splitList(this[key]);
        const values = words.flatMap((word) => understand(this, directory, key, key, word) ?? []);
        missed ||= words.length > 0 && !values.length;
        return [key, values] as const;
      });
      return { filter: createFilter(Object.fromEntries(lists)), missed };
    }
  }
  return FilterLocksMixin as unknown as Base & Constructor<FilterLocksElement>;
};
