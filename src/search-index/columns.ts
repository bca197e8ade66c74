import { facets } from '../directory/filter.js';
import { count, isRecord, Place as Where } from '../sources/read.js';
import { Problems } from '../sources/problem.js';
import type { Column as WrittenColumn, Columns as WrittenColumns } from './format.js';
import type { Facet } from '../directory/types.js';

/** A facet of all records. */
export interface Column {
  readonly values: readonly string[];
  /** The places in `values` of what each record has. */
  readonly records: readonly (readonly number[])[];
}

export interface Columns {
  readonly facets: Readonly<Record<Facet, Column>>;
  /** How many members each record has; -1 where that is unknown. */
  readonly members: readonly number[];
}

const base = 36;
const none: readonly number[] = [];

const write = (records: readonly (readonly string[])[]): WrittenColumn => {
  const values = [...new Set(records.flat())];
  const places = new Map(values.map((value, place) => [value, place.toString(base)]));
  return { values, records: records.map((own) => own.map((value) => places.get(value)).join(' ')).join() };
};

/** @param valuesOf what each record has of a facet */
export const writeColumns = (
  valuesOf: (facet: Facet) => readonly (readonly string[])[],
  members: readonly number[],
): WrittenColumns => {
  const columns = facets.map((facet) => [facet, write(valuesOf(facet))]);
  return { facets: Object.fromEntries(columns) as WrittenColumns['facets'], members };
};

const read = (value: unknown, isKnown: (value: unknown) => boolean): Column => {
  const { records = '', values = [] } = (isRecord(value) ? value : {}) as Partial<Record<keyof Column, unknown>>;
  const known = (Array.isArray(values) ? values : []) as readonly string[];
  // Many records have the same: each such list is there once.
  const lists = new Map<string, readonly number[]>([['', none]]);
  const listOf = (cell: string) => {
    const list = lists.get(cell)
      ?? cell.split(' ').map((place) => parseInt(place, base)).filter((place) => isKnown(known[place]));
    lists.set(cell, list);
    return list;
  };
  return { values: known, records: (typeof records === 'string' ? records : '').split(',').map(listOf) };
};

/**
 * Reads columns, whatever comes; what is wrong is as if it were not there.
 * @param known the values that each facet has
 */
export const readColumns = (value: unknown, known: (facet: Facet) => ReadonlySet<unknown>): Columns => {
  const { facets: all, members } = (isRecord(value) ? value : {}) as Partial<Record<keyof Columns, unknown>>;
  const columns = facets.map((facet) => {
    const values = known(facet);
    return [facet, read(isRecord(all) ? all[facet] : undefined, (each) => values.has(each))];
  });
  const where = new Where(new Problems());
  return {
    facets: Object.fromEntries(columns) as Columns['facets'],
    members: Array.isArray(members) ? members.map((each: unknown) => count.read(each, where) ?? -1) : [],
  };
};

/** What a record has of a facet, as places in its values. */
export const placesOf = ({ records }: Column, record: number): readonly number[] => records[record] ?? none;
