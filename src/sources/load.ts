import { readCsv } from './csv.js';
import { parseJson, readJson } from './json.js';
import { kindOfJson, looksLikeJson, refuseWebPage, type SourceType } from './kind.js';
import { readServices } from './open-referral.js';
import { SourceError } from './problem.js';
import { isRecord } from './read.js';
import { fetchText, type Request } from './request.js';
import { fetchServices } from './services.js';
import type { About, Context, Loaded } from './check.js';

/** How long all the requests for one source may take. */
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
}

const noIndex = () =>
  new SourceError('not-a-directory', 'is a search index', 'Give the directory that it was made of.');

/** The format that a text looks like. */
export const kindOf = (text: string): SourceType => (looksLikeJson(text) ? kindOfJson(parseJson(text)) : 'csv');

/**
 * Reads a text that is a whole directory.
 * @throws {SourceError} It is none.
 */
export const readText = (text: string, context: Context, type?: SourceType): Loaded => {
  refuseWebPage(text);
  switch (type ?? kindOf(text)) {
    case 'csv':
      return readCsv(text, context);
    case 'json':
      return readJson(text, context);
    case 'open-referral':
      return readServices(servicesIn(parseJson(text)), context);
    case 'index':
      throw noIndex();
  }
};

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

/**
 * Loads a directory from an address, in whichever format it has.
 * @throws {SourceError} There is none; or whatever `signal` was aborted with.
 */
export const load = async ({ url, type, boroughs, taxonomies, signal, ...request }: Asked): Promise<Loaded> => {
  const context = { boroughs, taxonomies, about: aboutOf(url) };
  const late = AbortSignal.timeout(patienceInMilliseconds);
  const inTime = { ...request, signal: signal ? AbortSignal.any([signal, late]) : late };
  try {
    if (type === 'open-referral') return await loadServices(url, undefined, context, inTime);
    const { text } = await fetchText(url, inTime);
    const json: unknown = !type && looksLikeJson(text) ? parseJson(text) : undefined;
    if (json === undefined || kindOfJson(json) !== 'open-referral') return readText(text, context, type);
    return await loadServices(url, isRecord(json) && json['contents'] ? json : undefined, context, inTime);
  } catch (error) {
    signal?.throwIfAborted();
    if (!late.aborted) throw error;
    throw new SourceError('timeout', 'takes longer than a minute', 'Ask whoever runs that server.');
  }
};
