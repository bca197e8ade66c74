import { en, type Strings } from './en.js';

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

/** The strings for the language around an element: English, until there are others. */
export const languageAt = (element: Element): Language => {
  const lang = nearestLang(element);
  if (/^en\b/i.test(lang)) return { strings: en, lang };
  return lang ? { strings: en, lang: 'en', dir: 'ltr' } : { strings: en, lang: 'en' };
};
