/** Readers of single values and of what they make up: nothing that comes in is trusted to be of any type. */
import { nearest } from '../directory/spelling.js';
import type { Problems } from './problem.js';

/** Where a value stands in a directory, and where to say what is wrong with it. */
export class Place {
  readonly #problems: Problems;
  readonly #key: string | number;
  readonly #parent: Place | undefined;
  readonly #isRequired: boolean;

  constructor(problems: Problems, key: string | number = '', parent?: Place, isRequired = false) {
    this.#problems = problems;
    this.#key = key;
    this.#parent = parent;
    this.#isRequired = isRequired;
  }

  /** As in JavaScript: `clusters[3].boroughs`. */
  get path(): string {
    const parent = this.#parent?.path ?? '';
    if (typeof this.#key === 'number') return `${parent}[${this.#key}]`;
    return parent && this.#key ? `${parent}.${this.#key}` : parent + this.#key;
  }

  /** The place of a property or item; what it belongs to is left out with it where that cannot be without it. */
  in(key: string | number, isRequired = false): Place {
    return new Place(this.#problems, key, this, isRequired);
  }

  /** Says that a value is wrong, and what follows from it. */
  wrong(what: string, mend: string | (() => string)): undefined {
    const leftOut = this.#isRequired && this.#parent?.path ? 'what it belongs to' : 'it';
    this.note(`${what}, so ${leftOut} is left out`, mend);
  }

  /** Says something about a value that is kept. */
  note(what: string, mend: string | (() => string)): void {
    this.#problems.add(this.path, what, mend);
  }
}

/** Reads a value: undefined where it is wrong, which it says at its place. */
export interface Reader<T> {
  /** What to write, with its article: "a text". */
  readonly wants: string;
  /** Whether the value is right as it stands, so that reading it would change nothing and say nothing: a quick look. */
  readonly fits: (value: unknown) => boolean;
  readonly read: (value: unknown, place: Place) => T | undefined;
}

export const longestText = 2000;
const longestList = 1000;
const longestQuote = 40;

/** A value as it may stand in a message. */
const quoted = (value: string) =>
  `"${value.length > longestQuote ? `${value.slice(0, longestQuote)}\u2026` : value}"`;

const named = (value: unknown): string => {
  if (typeof value === 'string') return value ? quoted(cleanText(value)) : 'empty';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === null || value === undefined) return 'nothing';
  return Array.isArray(value) ? 'a list' : 'an object';
};

const wrongType = (value: unknown, { wants }: { readonly wants: string }, place: Place) =>
  place.wrong(`is ${named(value)}`, `Write ${wants}.`);

/** Reads what is right as it stands or not at all. */
const exactly = <T>(wants: string, fits: (value: unknown) => boolean): Reader<T> => ({
  wants,
  fits,
  read: (value, place) => (fits(value) ? (value as T) : wrongType(value, { wants }, place)),
});

/** What ends a line, controls a device or is a space of any kind: texts that look alike are alike. */
const gaps = /[\p{Cc}\p{Z}]+/gu;

/** Halves of characters, spaces of no width, and marks that make text run in another order than it is written. */
const unfit = /[\p{Cs}\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/gu;

/** A text as a line of what people read: with single spaces, without halves of characters and spaces at its ends. */
export const cleanText = (value: string): string => value.replace(unfit, '').replace(gaps, ' ').trim();

/** Out here, since inside a function each call makes an object of it. */
const plainText = /^[!-~]+( [!-~]+)*$/;

/** Most texts are plain, and sooner seen to be clean than cleaned. */
const isClean = (value: string) => plainText.test(value) || cleanText(value) === value;

const isShort = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= longestText;

export const text: Reader<string> = {
  wants: 'a text',
  fits: (value) => isShort(value) && isClean(value),
  read(value, place) {
    if (typeof value !== 'string') return wrongType(value, text, place);
    const words = cleanText(value);
    if (!words) return place.wrong('is empty', 'Write a text.');
    if (words.length <= longestText) return words;
    place.note(`is longer than ${longestText} characters, so the rest is left out`, 'Shorten it.');
    return `${cleanText(words.slice(0, longestText - 1))}\u2026`;
  },
};

const matching = (pattern: RegExp, wants: string): Reader<string> =>
  exactly(wants, (value) => isShort(value) && pattern.test(value));

/** An id that is safe in an address. */
export const slug = matching(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens');

export const isAreaCode = (value: string): boolean => /^[A-Z]\d{8}$/.test(value);

/** Of the Office for National Statistics, or a slug. */
export const areaId = matching(
  /^([A-Z]\d{8}|[a-z0-9]+(-[a-z0-9]+)*)$/,
  'a code such as E09000005, or lower-case letters, digits and single hyphens',
);

export const abbreviation = matching(/^[A-Z]{3}$/, 'three capital letters');

/** The 30th of February is a date to `Date`, in March. */
const isDay = (value: string) =>
  /^\d{4}-\d\d-\d\d$/.test(value)
  && !Number.isNaN(Date.parse(value))
  && new Date(value).toISOString().startsWith(value);

export const day = exactly<string>('a day such as 2026-01-31', (value) => isShort(value) && isDay(value));

/** Addresses by RFC 3986, with a host that is a name or of four numbers. */
const characters = String.raw`(?:[\w.~!$&'()*+,;=:@/?-]|%[\da-f]{2})*`;
const webAddressPattern = new RegExp(`^https?://[\\w.-]+(:\\d+)?([/?]${characters})?(#${characters})?$`, 'i');

/** Hosts that are valid for certain: parsing each takes as long as the rest of a record. */
const plainHost = /^https?:\/\/(?:(?!xn--)[a-z][a-z\d-]*\.)+[a-z]{2,}(?:[/?#]|$)/i;

/** An absolute http(s) address without a user's name or password, in plain ASCII; as it was written if it is so. */
export const webAddress: Reader<string> = {
  wants: 'a whole web address that starts with https:// or http://',
  fits: (value) =>
    isShort(value) && webAddressPattern.test(value) && (plainHost.test(value) || URL.canParse(value)),
  read(value, place) {
    const written = isShort(value) ? cleanText(value) : '';
    const href = URL.canParse(written) ? new URL(written).href : '';
    const address = [written, href].find((spelling) => webAddressPattern.test(spelling));
    return href && address && address.length <= longestText ? address : wrongType(value, webAddress, place);
  },
};

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** A whole number of zero or more; -0 is 0. */
export const count: Reader<number> = {
  wants: 'a whole number',
  fits: (value) => isCount(value) && !Object.is(value, -0),
  read: (value, place) => (isCount(value) ? Math.abs(value) : wrongType(value, count, place)),
};

const decimal = exactly<number>('a number', (value) => typeof value === 'number' && Number.isFinite(value));

const pairOf = (number: Reader<number>, wants: string): Reader<readonly [number, number]> => ({
  wants,
  fits: (value) => Array.isArray(value) && value.length === 2 && value.every(number.fits),
  read(value, place) {
    if (!Array.isArray(value) || value.length !== 2) return wrongType(value, { wants }, place);
    const [first, second] = value.map((each, index) => number.read(each, place.in(index, true)));
    return first === undefined || second === undefined ? undefined : [first, second];
  },
});

export const cell = pairOf(count, 'a column and a row, such as [3, 2]');
export const point = pairOf(decimal, 'a latitude and a longitude, such as [51.5, -0.1]');

/** Among more, a guess takes longer than it helps. */
const mostGuesses = 1000;

/** One of a few words, or of many ids. */
export const oneOf = <T extends string>(known: ReadonlySet<T>, wants: string): Reader<T> => ({
  wants,
  fits: (value) => known.has(value as T),
  read(value, place) {
    if (known.has(value as T)) return value as T;
    return place.wrong(`is ${named(value)}`, () => {
      const guesses = known.size > mostGuesses ? [] : [...known];
      const meant = typeof value === 'string' ? nearest(value.slice(0, longestQuote), guesses) : undefined;
      return meant ? `Did you mean ${quoted(meant)}?` : `Write ${wants}.`;
    });
  },
});

/** So few are sooner compared with each other than put into a set. */
const few = 30;

const areDistinct = (values: readonly unknown[]) => {
  if (values.length > few) return new Set(values).size === values.length;
  for (let index = 1; index < values.length; index++) if (values.indexOf(values[index]) < index) return false;
  return true;
};

interface ListOptions<T> {
  /** How many items at the most; the rest is left out. */
  readonly longest?: number;
  /** What no two items may share. */
  readonly key?: keyof T & string;
}

/** A list of what is right in it; a text or number that is there already is left out without a word. */
export const listOf = <T extends NonNullable<unknown>>(
  item: Reader<T>,
  { longest = longestList, key }: ListOptions<T> = {},
): Reader<readonly T[]> => {
  const reader: Reader<readonly T[]> = {
    wants: `a list, each item ${item.wants}`,
    fits(value) {
      if (!Array.isArray(value) || value.length > longest) return false;
      for (let index = 0; index < value.length; index++) if (!item.fits(value[index])) return false;
      return areDistinct(key ? value.map((each: T) => each[key]) : value);
    },
    read(value, place) {
      if (reader.fits(value)) return value as readonly T[];
      if (!Array.isArray(value)) return wrongType(value, reader, place);
      if (value.length > longest) {
        place.note(`has more than ${longest} items, so the rest is left out`, 'Shorten it.');
      }
      const found = new Map<unknown, T>();
      value.slice(0, longest).forEach((each, index) => {
        const known = item.fits(each) ? (each as T) : item.read(each, place.in(index));
        if (known === undefined) return;
        const own = key ? known[key] : known;
        if (key && found.has(own)) {
          place.in(index).wrong(`has the ${key} ${named(own)} of one before it`, `Give it another ${key}.`);
        } else {
          found.set(own, known);
        }
      });
      return [...found.values()];
    },
  };
  return reader;
};

type Readers<T> = { readonly [Name in keyof T]-?: Reader<Exclude<T[Name], undefined>> };

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Says which properties nobody knows. */
export const noteUnknown = (
  value: Readonly<Record<string, unknown>>,
  known: readonly string[],
  place: Place,
  unread: readonly string[] = [],
): void => {
  for (const name of Object.keys(value)) {
    if (known.includes(name) || unread.includes(name)) continue;
    place.in(cleanText(name).slice(0, longestQuote)).wrong('is not known here', () => {
      const meant = nearest(name.slice(0, longestQuote), known);
      return meant ? `Did you mean ${quoted(meant)}?` : 'Take it out.';
    });
  }
};

/** An object: of its properties those that are right, and no others; undefined where a required one is not. */
export const record = <T extends object>(
  wants: string,
  readers: Readers<T>,
  required: readonly (keyof T & string)[],
): Reader<T> => {
  const all = Object.entries<Reader<unknown>>(readers);
  const known = Object.keys(readers);
  const quickLooks = new Map(
    all.map(([name, { fits }]) => [name, { fits, isRequired: (required as readonly string[]).includes(name) }]),
  );
  const reader: Reader<T> = {
    wants,
    fits(value) {
      if (!isRecord(value)) return false;
      let missing = required.length;
      // A page's own additions to every object are not known, and then it is read with care.
      for (const name in value) {
        const property = quickLooks.get(name);
        if (!property?.fits(value[name])) return false;
        if (property.isRequired) missing--;
      }
      return !missing;
    },
    read(value, place) {
      if (reader.fits(value)) return value as T;
      if (!isRecord(value)) return wrongType(value, reader, place);
      let isWhole = true;
      const right: [string, unknown][] = [];
      for (const [name, { read }] of all) {
        const isRequired = (required as readonly string[]).includes(name);
        if (Object.hasOwn(value, name)) {
          const property = read(value[name], place.in(name, isRequired));
          if (property !== undefined) right.push([name, property]);
          else if (isRequired) isWhole = false;
        } else if (isRequired) {
          place.wrong(`has no ${name}`, `Write its ${name}.`);
          isWhole = false;
        }
      }
      noteUnknown(value, known, place);
      return isWhole ? (Object.fromEntries(right) as T) : undefined;
    },
  };
  return reader;
};

/** One that may be nothing. */
export const orNull = <T>({ wants, fits, read }: Reader<T>): Reader<T | null> => ({
  wants: `${wants}, or null`,
  fits: (value) => value === null || fits(value),
  read: (value, place) => (value === null ? null : read(value, place)),
});
