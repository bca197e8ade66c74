import { tableFormat, type PostcodeTable, type Sector } from './table.js';

/** A row of the ONS Postcode Directory: `pcds`, `doterm`, and the local authority under one of its names. */
export type Row = Readonly<Record<string, string>>;

export interface EncodeOptions {
  /** Codes of the local authorities for which the table is made. */
  readonly areas: readonly string[];
  readonly edition?: string | undefined;
  /** Leaves out what is no longer in use, but for districts of which nothing is: they would be taken for others. */
  readonly withoutEnded?: boolean;
}

/** `oslaua` until 2024, `lad24cd`, `lad25cd` and so on since; `laua` in the National Statistics Postcode Lookup. */
const areaColumn = /^(?:(?:os)?laua|lad\d\dcd)$/i;

/** Where a row has what is read of it: places in the list of its columns. */
export interface Columns {
  readonly postcode: number;
  readonly area: number;
  readonly ended: number;
}

/**
 * The columns read, by the spellings that there are.
 * @throws {TypeError} One is missing.
 */
export const columnsOf = (names: readonly string[]): Columns => {
  const find = (name: string, pattern: RegExp) => {
    const place = names.findIndex((key) => pattern.test(key));
    if (place < 0) throw new TypeError(`The rows have no column ${name}.`);
    return place;
  };
  return {
    postcode: find('pcds', /^pcds$/i),
    ended: find('doterm', /^doterm$/i),
    area: find('oslaua or lad..cd', areaColumn),
  };
};

/** How much a message shows of a text that may be anything. */
const shownOfText = 40;

const letters = 26;
const inUse = 1;
const over = 2;

/** For each unit, from AA to ZZ, whether it was seen in use and whether it was seen over. */
type Marks = Uint8Array;

/** The marks of each authority in one sector; those without an authority are of `""`. */
type SectorMarks = Map<string, Marks>;

interface District {
  readonly name: string;
  readonly sectors: readonly (readonly [digit: string, marks: SectorMarks])[];
}

const placeOf = (unit: string) => {
  const [first = 0, second = 0] = Array.from(unit, (letter) => letter.charCodeAt(0) - 'A'.charCodeAt(0));
  return first * letters + second;
};

const unitAt = (place: number) =>
  String.fromCharCode(...[Math.floor(place / letters), place % letters].map((letter) => letter + 'A'.charCodeAt(0)));

/** The units of some authorities of whose marks, taken together, something holds; one after the other. */
const unitsOf = (several: readonly Marks[], holds: (mark: number) => boolean) =>
  Array.from({ length: letters * letters }, (_, place) =>
    holds(several.reduce((mark, marks) => mark | marks[place]!, 0)) ? unitAt(place) : '',
  ).join('');

const isInUse = (mark: number) => Boolean(mark & inUse);
const isOver = (mark: number) => mark === over;

const byName = <T>([a]: readonly [string, T], [b]: readonly [string, T]) => (a < b ? -1 : 1);

const currentAreas = (sector: SectorMarks) =>
  [...sector].filter(([, marks]) => marks.some(isInUse)).map(([area]) => area).sort();

/** Writes `encode` of each sector under its district and its digit, where there is something to write. */
const bySector = <T>(districts: readonly District[], encode: (sector: SectorMarks) => T | undefined) =>
  Object.fromEntries(
    districts.flatMap(({ name, sectors }) => {
      const encoded = sectors.flatMap(([digit, marks]) => {
        const value = encode(marks);
        return value === undefined ? [] : [[digit, value] as const];
      });
      return encoded.length ? [[name, Object.fromEntries(encoded)] as const] : [];
    }),
  );

/**
 * Makes a table of the rows it is given, one after the other. It keeps a mark for each, not the row, so that the whole
 * country fits into some megabytes. The same rows in any order make the same table.
 */
export class TableEncoder {
  readonly #districts = new Map<string, Map<string, SectorMarks>>();

  /**
   * Takes a row in: `pcds` as "SW18 2PU", the code of its authority, `doterm` (empty where it is in use).
   * @throws {TypeError} The postcode is not one.
   */
  add(pcds: string, area: string, doterm: string): void {
    const [, name, digit, unit] = /^([A-Z\d]{2,4}) (\d)([A-Z]{2})$/.exec(pcds) ?? [];
    if (!name || !digit || !unit) {
      throw new TypeError(`"${pcds.slice(0, shownOfText)}" is not written as pcds is: "SW18 2PU".`);
    }
    const ended = Boolean(doterm.trim());
    // Where it lies is not known: the table says the same by saying nothing.
    if (!area && !ended) return;
    this.#marksOf(name, digit, area)[placeOf(unit)]! |= ended ? over : inUse;
  }

  /** The table of the given authorities: of every district in which they have a postcode, with all that is in it. */
  table({ areas: wanted, edition, withoutEnded }: EncodeOptions): PostcodeTable {
    const districts = this.#sorted().filter(({ sectors }) =>
      sectors.some(([, sector]) => wanted.some((area) => sector.has(area))),
    );
    const current = districts.flatMap(({ sectors }) => sectors.flatMap(([, sector]) => currentAreas(sector)));
    const areas = [...new Set(current)].sort();
    const encodeSector = (sector: SectorMarks): Sector | undefined => {
      const here = currentAreas(sector);
      if (here.length < 2) return here[0] === undefined ? undefined : areas.indexOf(here[0]);
      return Object.fromEntries(here.map((area) => [areas.indexOf(area), unitsOf([sector.get(area)!], isInUse)]));
    };
    const postcodes = bySector(districts, encodeSector);
    const withEnded = withoutEnded ? districts.filter(({ name }) => !postcodes[name]) : districts;
    const ended = bySector(withEnded, (sector) => unitsOf([...sector.values()], isOver) || undefined);
    return {
      format: tableFormat,
      ...(edition ? { edition } : {}),
      areas,
      postcodes,
      ...(Object.keys(ended).length ? { ended } : {}),
    };
  }

  #marksOf(name: string, digit: string, area: string): Marks {
    let sectors = this.#districts.get(name);
    if (!sectors) this.#districts.set(name, (sectors = new Map<string, SectorMarks>()));
    let sector = sectors.get(digit);
    if (!sector) sectors.set(digit, (sector = new Map<string, Marks>()));
    let marks = sector.get(area);
    if (!marks) sector.set(area, (marks = new Uint8Array(letters * letters)));
    return marks;
  }

  #sorted(): readonly District[] {
    return [...this.#districts].sort(byName).map(([name, sectors]) => ({ name, sectors: [...sectors].sort(byName) }));
  }
}

/**
 * Makes the table of all rows.
 * @throws {TypeError} A column is missing or a postcode is not one.
 */
export const encodeTable = (rows: Iterable<Row>, options: EncodeOptions): PostcodeTable => {
  const encoder = new TableEncoder();
  let names: readonly string[] | undefined;
  let columns: Columns | undefined;
  for (const row of rows) {
    names ??= Object.keys(row);
    columns ??= columnsOf(names);
    const { postcode, area, ended } = columns;
    const [pcds, code, doterm] = [postcode, area, ended].map((place) => row[names![place]!] ?? '');
    encoder.add(pcds!, code!, doterm!);
  }
  return encoder.table(options);
};
