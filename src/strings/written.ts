/**
 * How English writes numbers, lists and days: as `Intl` does, to which tests hold it. The first thing that a page asks
 * of `Intl` takes a browser longer than all else that the script does before the first card.
 */

/** A whole number of zero or more: "1,234". */
export const numeral = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** Names as a sentence joins them: "Barnet, Brent and Enfield". */
export const listed = (names: readonly string[], conjunction: 'and' | 'or' = 'and'): string =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} ${conjunction} ${names.at(-1)}` : names.join('');

const months =
  'January February March April May June July August September October November December'.split(' ');

/** A day where the reader is: "1 May 2026". */
export const dayInWords = (date: Date): string => `${date.getDate()} ${months[date.getMonth()]} ${date.getFullYear()}`;
