import { findWords } from './words.js';

/** A part of a text that is marked or not as a whole. */
export interface Run {
  readonly text: string;
  readonly marked: boolean;
}

/** Whether the text surely has none of the words: a quick look, since most texts of a list have nothing to mark. */
const hasNone = (text: string, words: ReadonlySet<string>) => {
  // Beyond plain letters a word may be written otherwise; many words take longer to look for than the text to read.
  if (/[^ -~]|['`]/.test(text) || words.size > 20) return false;
  const lowerCase = text.toLowerCase();
  return ![...words].some((word) => lowerCase.includes(word));
};

/**
 * Splits a text, in its own spelling, into what is marked and what is not; put together again the runs are the text.
 * `words` are as `toWords()` gives them. Neighbours that are both marked make one run with the space or "&" between.
 */
export const markWords = (text: string, words: ReadonlySet<string>): readonly Run[] => {
  if (hasNone(text, words)) return [{ text, marked: false }];
  const runs: Run[] = [];
  let done = 0;
  const add = (end: number, marked: boolean) => {
    if (end > done) runs.push({ text: text.slice(done, end), marked });
    done = end;
  };
  let from = 0;
  let to = 0;
  for (const { written, start, word } of findWords(text)) {
    // There "IT" is a subject and "it" is not, while people type either.
    if (!words.has(word) || /^[Ii]t$/.test(written)) continue;
    if (/[^\s&]/.test(text.slice(to, start)) || !to) {
      add(from, false);
      add(to, true);
      from = start;
    }
    to = start + written.length;
  }
  add(from, false);
  add(to, true);
  add(text.length, false);
  return runs;
};
