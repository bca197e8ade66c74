import { enFacets } from './en-facets.js';

const asked = (name: string, words: string) =>
  `This link asked for ${name && `${name.toLowerCase()} `}\u201c${words}\u201d`;

/** What a directory says where the page's address asks for something in vain. */
export const enUrlParameters = {
  /** What a link can ask for by name. */
  names: (place: string): Readonly<Record<string, string | undefined>> => ({
    ...enFacets,
    borough: place,
    only: 'Cluster',
    compare: 'Cluster',
    sort: 'Order',
    view: 'View',
  }),
  unknown: (name: string, words: string, suggestion?: string) =>
    `${asked(name, words)}, which is not known here.${suggestion ? ` Did you mean ${suggestion}?` : ''}`,
  notShown: (name: string, words: string) => `${asked(name, words)}, which is not shown here.`,
};
