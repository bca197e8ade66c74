import { tableFormat, type PostcodeTable, type Sector } from './table.js';

/** A row of the ONS Postcode Directory: `pcds`, `doterm`, and the local authority under one of its names. */
export type Row = Readonly<Record<string, string>>;

export interface EncodeOptions {
  /** Codes of the local authorities for which the table is made. */
  readonly areas: readonly string[];
  readonly edition?: string;
}

interface Postcode {
  readonly district: string;
  readonly digit: string;
  readonly unit: string;
  readonly area: string;
  readonly ended: boolean;
}

/** `oslaua` until 2024, `lad24cd`, `lad25cd` and so on since. */
const areaColumn = /^(?:oslaua|lad\d\dcd)$/i;

/** The columns read, by the spellings that there are. */
const columnsOf = (row: Row) => {
  const find = (name: string, pattern: RegExp) => {
    const column = Object.keys(row).find((key) => pattern.test(key));
    if (column === undefined) throw new TypeError(`The rows have no column ${name}.`);
    return column;
  };
  return {
    postcode: find('pcds', /^pcds$/i),
    ended: find('doterm', /^doterm$/i),
    area: find('oslaua or lad..cd', areaColumn),
  };
};

const read = (row: Row, columns: ReturnType<typeof columnsOf>): Postcode => {
  const postcode = row[columns.postcode] ?? '';
  const [, district, digit, unit] = /^([A-Z\d]{2,4}) (\d)([A-Z]{2})$/.exec(postcode) ?? [];
  if (!district || !digit || !unit) throw new TypeError(`"${postcode}" is not written as pcds is: "SW18 2PU".`);
  return { district, digit, unit, area: row[columns.area] ?? '', ended: Boolean(row[columns.ended]?.trim()) };
};

const group = <T>(items: readonly T[], keyOf: (item: T) => string): (readonly [string, readonly T[]])[] => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const members = groups.get(key);
    if (members) members.push(item);
    else groups.set(key, [item]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
};

const unitsOf = (postcodes: readonly Postcode[]) => [...new Set(postcodes.map(({ unit }) => unit))].sort().join('');

/** Writes `encode` of each sector under its district and its digit. */
const bySector = <T>(postcodes: readonly Postcode[], encode: (sector: readonly Postcode[]) => T) =>
  Object.fromEntries(
    group(postcodes, ({ district }) => district).map(([district, inDistrict]) => {
      const sectors = group(inDistrict, ({ digit }) => digit);
      return [district, Object.fromEntries(sectors.map(([digit, sector]) => [digit, encode(sector)]))];
    }),
  );

/**
 * Makes the table of the given authorities: of every district in which they have a postcode, with all that is in it.
 * The same rows in any order make the same table.
 * @throws {TypeError} A column is missing or a postcode is not one.
 */
export const encodeTable = (rows: Iterable<Row>, { areas: wanted, edition }: EncodeOptions): PostcodeTable => {
  let columns: ReturnType<typeof columnsOf> | undefined;
  const all = Array.from(rows, (row) => read(row, (columns ??= columnsOf(row))));
  const districts = new Set(all.filter(({ area }) => wanted.includes(area)).map(({ district }) => district));
  const kept = all.filter(({ district }) => districts.has(district));
  const current = kept.filter(({ ended }) => !ended);
  const inUse = new Set(current.map(({ district, digit, unit }) => district + digit + unit));
  const over = kept.filter(({ ended, district, digit, unit }) => ended && !inUse.has(district + digit + unit));

  const areas = [...new Set(current.map(({ area }) => area))].sort();
  const placeOf = (area: string) => areas.indexOf(area);
  const encodeSector = (sector: readonly Postcode[]): Sector => {
    const byArea = group(sector, ({ area }) => area);
    const [first] = byArea;
    if (first && byArea.length === 1) return placeOf(first[0]);
    return Object.fromEntries(byArea.map(([area, postcodes]) => [placeOf(area), unitsOf(postcodes)]));
  };

  return {
    format: tableFormat,
    ...(edition ? { edition } : {}),
    areas,
    postcodes: bySector(current, encodeSector),
    ...(over.length ? { ended: bySector(over, unitsOf) } : {}),
  };
};
