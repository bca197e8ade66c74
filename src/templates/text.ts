import { html } from 'lit';
import { markWords } from '../directory/mark.js';

/** Shows a text with the given words of it marked. */
export const marked = (text: string, words: ReadonlySet<string> | undefined): unknown =>
  words?.size
    ? markWords(text, words).map((run) => (run.marked ? html`<mark>${run.text}</mark>` : run.text))
    : text;
