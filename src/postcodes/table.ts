import { request, requestError } from './request.js';
import type { Found } from './found.js';
import type { Entry } from './parse.js';

export const tableFormat = 'careers-clusters/postcodes/1';

/** Units, the last two letters of postcodes, one after the other: "AAABZZ". */
type Units = string;

/** What a table says of a sector: its one authority, or the units of each; authorities by their place in the list. */
export type Sector = number | Readonly<Record<string, Units>>;

/** By district ("SW18"), then by the digit of the sector. */
type BySector<T> = Readonly<Record<string, Readonly<Record<string, T>>>>;

/** Postcodes and their local authorities; docs/postcodes.md and data/postcodes.schema.json describe it. */
export interface PostcodeTable {
  readonly format: typeof tableFormat;
  /** Of the postcodes, as the Office for National Statistics names its edition. */
  readonly edition?: string;
  /** Codes of local authorities. */
  readonly areas: readonly string[];
  /** All districts with a postcode in London, with what of them lies outside, too. */
  readonly postcodes: BySector<Sector>;
  /** What is no longer in use. */
  readonly ended?: BySector<Units>;
}

/** Where a postcode lies that is in no district of the table: in none of its authorities. */
const elsewhere = 'elsewhere';

const hasUnit = (units: Units | undefined, unit: string) => units?.match(/../g)?.includes(unit) ?? false;

/** Finds a postcode or a district in a table. A sector with one authority says nothing of its single postcodes. */
export const findIn = ({ areas, postcodes, ended }: PostcodeTable, { district, inward }: Entry): Found => {
  const unit = inward.slice(1);
  const sectors = postcodes[district];
  const endedSectors = ended?.[district];
  if (!sectors && !endedSectors) return { areas: [elsewhere] };
  if (hasUnit(endedSectors?.[inward.charAt(0)], unit)) return { areas: [], ended: true };
  const found = Object.entries(sectors ?? {})
    .filter(([digit]) => !inward || inward.startsWith(digit))
    .flatMap(([, sector]): readonly (number | string)[] => {
      if (typeof sector === 'number') return [sector];
      return Object.keys(sector).filter((area) => !inward || hasUnit(sector[area], unit));
    });
  return { areas: [...new Set(found.map((area) => areas[Number(area)] ?? elsewhere))] };
};

let last: { readonly address: string; readonly table: PostcodeTable } | undefined;

/**
 * Looks a postcode or a district up in the table at an address.
 * @throws {RequestError} There is no table.
 */
export const askTable = async (address: string, entry: Entry, signal: AbortSignal): Promise<Found> => {
  if (last?.address !== address) {
    const { body } = await request(address, signal);
    const table = Object(body) as Partial<PostcodeTable>;
    const { format, areas, postcodes } = table;
    if (format !== tableFormat || !areas || !postcodes) {
      throw requestError('down', `holds no table of the format ${tableFormat}.`);
    }
    last = { address, table: table as PostcodeTable };
  }
  return findIn(last.table, entry);
};
