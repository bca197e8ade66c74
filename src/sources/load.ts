import { checkDirectory, type About, type Context, type Loaded } from './check.js';
import { readCsv } from './csv.js';
import { parseJson } from './json.js';
import { kindOfJson, looksLikeJson, refuseWebPage, type SourceType } from './kind.js';
import { readServices } from './open-referral.js';
import { SourceError } from './problem.js';
import { isRecord } from './read.js';
import { fetchText, type Request } from './request.js';
import { fetchServices } from './services.js';

const patienceInMilliseconds = 60_000;

/** What a directory that says nothing of itself is taken to say. */
export const aboutOf = (address: string): About => {
  const { host, origin, pathname, search } = new URL(address);
  // What browsers leave as it is in an address, and RFC 3986 does not allow.
  const url = origin + `${pathname}${search}`.replace(/[[\]{}|\\^`]|%(?![\da-f]{2})/gi, encodeURIComponent);
  return {
    title: 'Careers clusters',
    source: { name: host, url },
    licence: { name: 'No licence is stated', url, attribution: [] },
    asOf: null,
    status: { code: 'current', text: 'This list does not say when it was last checked.' },
  };
};

/** A source that is not yet known to be anything, with what is known without it. */
export interface Asked extends Request, Omit<Context, 'about'> {
  /** Absolute, http(s). */
  readonly url: string;
  /** Without it, what the text looks like. */
  readonly type?: SourceType | undefined;
  /** How many clusters are read at the most; 50,000 without it. */
  readonly most?: number | undefined;
  /** How many milliseconds all the requests for it may take; 60,000 without it. */
  readonly patience?: number | undefined;
}

/** What cannot be taken for a whole directory. */
export const noIndex = (): SourceError =>
  new SourceError('not-a-directory', 'is a search index', 'Give the directory that it was made of.');

/** A text in its format: rows of values as they are, all else as what it says as JSON, parsed once. */
type Content =
  | { readonly type: 'csv'; readonly text: string }
  | { readonly type: Exclude<SourceType, 'csv'>; readonly json: unknown };

const contentOf = (text: string, type?: SourceType): Content => {
  refuseWebPage(text);
  if (type === 'csv' || (!type && !looksLikeJson(text))) return { type: 'csv', text };
  const json = parseJson(text);
  return { type: type ?? kindOfJson(json), json };
};

/** The format that a text looks like. */
export const kindOf = (text: string): SourceType => contentOf(text).type;

const readContent = (content: Content, context: Context): Loaded => {
  switch (content.type) {
    case 'csv':
      return readCsv(content.text, context);
    case 'json':
      return checkDirectory(content.json, context);
    case 'open-referral':
      return readServices(servicesIn(content.json), context);
    case 'index':
      throw noIndex();
  }
};

/**
 * Reads a text that is a whole directory.
 * @throws {SourceError} It is none.
 */
export const readText = (text: string, context: Context, type?: SourceType): Loaded =>
  readContent(contentOf(text, type), context);

/** Of a page of services, of a list of them or of a single one. */
const servicesIn = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  return isRecord(value) && Array.isArray(value['contents']) ? value['contents'] : [value];
};

const loadServices = async (address: string, first: unknown, context: Context, request: Request) => {
  const { services, problems } = await fetchServices(address, first, request);
  const loaded = readServices(services, context);
  return { ...loaded, problems: [...problems, ...loaded.problems] };
};

const loadIndex = async (manifest: unknown, address: string, context: Context, signal: AbortSignal) => {
  const { openIndex } = await import('../search-index/index.js').catch(() => {
    const mend = 'For that, search-index.js of the same version must be beside the script.';
    throw new SourceError('not-found', 'is a search index', mend);
  });
  return openIndex(manifest, address, context, signal);
};

/**
 * Loads a directory from an address, in whichever format it has.
 * @throws {SourceError} There is none; or whatever `signal` was aborted with.
 */
export const load = async (asked: Asked): Promise<Loaded> => {
  const { url, type, boroughs, taxonomies, most, patience = patienceInMilliseconds, signal, ...request } = asked;
  const context = { boroughs, taxonomies, about: aboutOf(url), most };
  const late = AbortSignal.timeout(patience);
  const inTime = { ...request, signal: signal ? AbortSignal.any([signal, late]) : late };
  try {
    if (type === 'open-referral') return await loadServices(url, undefined, context, inTime);
    const { text, url: from } = await fetchText(url, inTime);
    const content = contentOf(text, type);
    if (content.type === 'index') return await loadIndex(content.json, from, context, inTime.signal);
    if (content.type !== 'open-referral') return readContent(content, context);
    const { json } = content;
    const isPage = isRecord(json) && json['contents'];
    // One service by itself is no list to ask for.
    if (!isPage && isRecord(json) && json['id']) return readContent(content, context);
    return await loadServices(from, isPage ? json : undefined, context, inTime);
  } catch (error) {
    signal?.throwIfAborted();
    if (!late.aborted) throw error;
    throw new SourceError('timeout', `takes longer than ${patience / 1000} seconds`, 'Ask whoever runs that server.');
  }
};
