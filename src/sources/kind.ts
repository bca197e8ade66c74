import { SourceError } from './problem.js';

/** The formats of a source: the values of `src-type`. */
export const sourceTypes = ['json', 'csv', 'open-referral', 'index'] as const;

export type SourceType = (typeof sourceTypes)[number];

const isWebPage = (text: string) => /^\s*<(?:!doctype\s+html|html|head|body|!--)/i.test(text);

/**
 * Refuses a page for people: what a sheet that is not published, a login and many a wrong address answer with.
 * @throws {SourceError} It is one.
 */
export const refuseWebPage = (text: string): void => {
  if (!isWebPage(text)) return;
  const mend = 'Perhaps it wants a login, or the sheet is not published: publish it as comma-separated values (CSV).';
  throw new SourceError('not-a-directory', 'answers with a web page and not with data', mend);
};

const hasKeys = (value: unknown, ...keys: readonly string[]) =>
  typeof value === 'object' && value !== null && keys.every((key) => Object.hasOwn(value, key));

/** The format of what was parsed from JSON. */
export const kindOfJson = (value: unknown): Exclude<SourceType, 'csv'> => {
  if (hasKeys(value, 'clusters')) return 'json';
  // A page of services, one service, or what a service says of itself.
  if (hasKeys(value, 'contents') || hasKeys(value, 'openapi_url') || hasKeys(value, 'id', 'status')) {
    return 'open-referral';
  }
  // A search index, or one that Pagefind has made by itself.
  return hasKeys(value, 'searchIndex') || hasKeys(value, 'version', 'languages') ? 'index' : 'json';
};

/** Whether a text is meant as JSON and not as rows of values. */
export const looksLikeJson = (text: string): boolean => /^\s*[[{]/.test(text);
