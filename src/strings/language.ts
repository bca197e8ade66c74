import { enByPlace, type Strings } from './en.js';
import type { AnyDirectory } from '../directory/directory.js';

/** The language in which an element really speaks; its inner wrapper carries it. */
export interface Language {
  readonly strings: Strings;
  readonly lang: string;
  /** Absent where the page already speaks this language and so decides the direction itself. */
  readonly dir?: 'ltr' | 'rtl';
}

const nearestLang = (element: Element): string => {
  const closest = element.closest<HTMLElement>('[lang]');
  if (closest) return closest.lang;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : '';
};

/** The strings for the language around an element, in the words of a directory: English, until there are others. */
export const languageAt = (element: Element, directory?: AnyDirectory): Language => {
  const strings = enByPlace[directory?.place ?? 'borough'];
  const lang = nearestLang(element);
  if (/^en\b/i.test(lang)) return { strings, lang };
  return lang ? { strings, lang: 'en', dir: 'ltr' } : { strings, lang: 'en' };
};
