/** A word where it stands in a text. */
export interface FoundWord {
  /** As it is in the text. */
  readonly written: string;
  readonly start: number;
  /** As in {@link toWords}. */
  readonly word: string;
}

/** Words that say nothing about what is looked for. "It" is not among them: typed, it is a subject taught at school. */
export const smallWords: ReadonlySet<string> = new Set(
  'a an and are at by can do for from have how i in into is me my near of on or our that the to what where which who'
    .split(' '),
);

/** The words of a text in lower case, without accents and apostrophes; "&" counts as "and". */
export const toWords = (text: string): readonly string[] =>
  text.toLowerCase().normalize('NFD').replace(/[\p{M}'’‘`´]/gu, '').replaceAll('&', ' and ')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** An apostrophe is part of a word only before a letter, so that a closing quotation mark stays outside. */
const wordOrAnd = /&|[\p{L}\p{N}](?:['’‘`´]*[\p{L}\p{N}\p{M}])*/gu;

/** The words of a text with where they stand. */
export const findWords = (text: string): readonly FoundWord[] =>
  Array.from(text.matchAll(wordOrAnd), ({ 0: written, index: start }) => ({
    written,
    start,
    word: toWords(written).join(''),
  }));
