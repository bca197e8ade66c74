import { html, nothing, type TemplateResult } from 'lit';
import { languageAt } from '../strings/language.js';

/** What an element shows, in a wrapper that says in which language it really speaks. */
export const inLanguage = (element: Element, content: unknown): TemplateResult => {
  const { lang, dir } = languageAt(element);
  return html`<div class="wrapper" lang=${lang} dir=${dir ?? nothing}>${content}</div>`;
};
