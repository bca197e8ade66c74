/** Asks an Open Referral UK service for all it has, page by page. */
import { mostClusters } from './check.js';
import { parseJson } from './json.js';
import { isNested, readPage } from './open-referral.js';
import { SourceError, type Problem } from './problem.js';
import { isRecord } from './read.js';
import { fetchText, largestSource, tooLarge, type Request } from './request.js';
import { someAtOnce } from './some-at-once.js';

const atOnce = 6;

/** Each is a request of its own: more would be no load for a page to make. */
const mostDetails = 1000;

const mostPages = 1000;

const isList = /\/services(?:\.json)?\/?$/;

/** The address of the list of services, from that or the address of the whole service. */
const listAddress = (address: string): URL => {
  const url = new URL(address);
  if (isList.test(url.pathname)) return url;
  const [, base, ending = ''] = url.pathname.match(/^(.*?)(?:\/index(\.json))?\/?$/)!;
  url.pathname = `${base}/services${ending}`;
  return url;
};

const pageAddress = (list: URL, page: number) => {
  const url = new URL(list);
  url.searchParams.set('page', String(page));
  return url.href;
};

/** Beside `services.json`, which a server of files has, each service is a file of that kind, too. */
const detailAddress = (list: URL, id: string) => {
  const url = new URL(list);
  for (const name of ['page', 'per_page']) url.searchParams.delete(name);
  const [, base, ending = ''] = url.pathname.match(/^(.*?)(\.json)?\/?$/)!;
  url.pathname = `${base}/${encodeURIComponent(id)}${ending}`;
  return url.href;
};

type FetchJson = (address: string) => Promise<unknown>;

/** All answers together may be as long as a single one. */
const createFetchJson = (request: Request): FetchJson => {
  const { limit = largestSource } = request;
  let length = 0;
  return async (address) => {
    const { text } = await fetchText(address, request);
    length += text.length;
    if (length > limit) throw tooLarge(limit);
    return parseJson(text);
  };
};

const fetchPages = async (list: URL, first: unknown, fetchJson: FetchJson): Promise<readonly unknown[]> => {
  const { services, totalPages } = readPage(first ?? (await fetchJson(list.href)));
  const all = [...services];
  if (totalPages > mostPages) throw tooMany(`${totalPages} pages`);
  for (let page = 2; page <= totalPages; page++) {
    const next = readPage(await fetchJson(pageAddress(list, page)));
    // A server of files does not see the number, and gives the first page again and again.
    if (next.number !== page) {
      const what = `answers with page ${next.number} when asked for page ${page}`;
      throw new SourceError('not-a-directory', what, 'The service must understand ?page=2.');
    }
    all.push(...next.services);
    if (all.length > mostClusters) throw tooMany(`more than ${mostClusters} services`);
  }
  return all;
};

const tooMany = (what: string) =>
  new SourceError('too-large', `has ${what}, too many to ask for`, 'Convert it to a file: see docs/sources.md.');

export interface Services {
  readonly services: readonly unknown[];
  readonly problems: readonly Problem[];
}

/** Lists leave out areas, contacts and attributes: asks for each service by itself, a few at once. */
const fetchDetails = async (
  list: URL,
  services: readonly unknown[],
  fetchJson: FetchJson,
  onProgress: Request['onProgress'],
): Promise<Services> => {
  const nested = [...services];
  const problems: Problem[] = [];
  const waiting = services.flatMap((service, index) => {
    const id = isRecord(service) && !isNested(service) ? service['id'] : undefined;
    return typeof id === 'string' && id ? [[index, id] as const] : [];
  });
  const total = waiting.length;
  if (total > mostDetails) throw tooMany(`${total} services`);
  let asked = 0;
  await Promise.all(someAtOnce(waiting, atOnce, async ([index, id]) => {
    onProgress?.(++asked, total);
    const address = detailAddress(list, id);
    let service: unknown;
    try {
      service = await fetchJson(address);
    } catch (error) {
      if (!(error instanceof SourceError) || error.reason !== 'not-found') throw error;
    }
    if (isRecord(service)) {
      nested[index] = service;
    } else {
      const what = 'is in the list and not by itself, so its areas and contacts are unknown';
      problems.push({ where: `service ${id}`, what, mend: `It must be at ${address}.` });
    }
  }));
  return { services: nested, problems };
};

/**
 * All services, each with what belongs to it.
 * @param first the answer of `address`, where it is known to be the first page of the list
 * @throws {SourceError} They cannot be had.
 */
export const fetchServices = async (address: string, first: unknown, request: Request): Promise<Services> => {
  const list = first === undefined ? listAddress(address) : new URL(address);
  const fetchJson = createFetchJson(request);
  return fetchDetails(list, await fetchPages(list, first, fetchJson), fetchJson, request.onProgress);
};
