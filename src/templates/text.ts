import { html } from 'lit';
import { markWords } from '../directory/mark.js';
import type { Strings } from '../strings/en.js';

/** Shows a text with the given words of it marked. */
export const marked = (text: string, words: ReadonlySet<string> | undefined): unknown =>
  words?.size
    ? markWords(text, words).map((run) => (run.marked ? html`<mark>${run.text}</mark>` : run.text))
    : text;

/** Joins contents as a sentence does: "Barnet, Brent and Enfield". */
export const sentenceList = (strings: Strings, contents: readonly unknown[]): unknown =>
  strings
    .listParts(contents.map((_, index) => String(index)))
    .map(({ type, value }) => (type === 'element' ? contents[Number(value)] : value));
