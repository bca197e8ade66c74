import { isValid, validOutcode } from 'postcode';

/** What a person asked for: a whole postcode, or the district that is its first part. */
export interface Entry {
  /** The first part, as "SW18". */
  readonly district: string;
  /** The second part, as "2PU"; `""` for a district. */
  readonly inward: string;
}

/** Why a text is no postcode: there is none, other signs are in it, something is missing, or it is built otherwise. */
export type Malformed = 'empty' | 'signs' | 'incomplete' | 'form';

const inwardLength = 3;

/** The beginning of a postcode. */
const beginning = /^[A-Z]{1,2}(\d[A-Z\d]?(\d[A-Z]?)?)?$/;

/** Reads what was typed, with spaces anywhere and in any case, as a postcode or a district. */
export const parse = (typed: string): Entry | Malformed => {
  const text = typed.replace(/\s+/g, '').toUpperCase();
  if (isValid(text)) return { district: text.slice(0, -inwardLength), inward: text.slice(-inwardLength) };
  if (validOutcode(text)) return { district: text, inward: '' };
  if (!text) return 'empty';
  if (/[^A-Z\d]/.test(text)) return 'signs';
  return beginning.test(text) ? 'incomplete' : 'form';
};

/** Writes a postcode or a district as people do. */
export const format = ({ district, inward }: Entry): string => `${district} ${inward}`.trim();
