import { SourceError } from './problem.js';
import type { LoadFailure } from '../directory/types.js';

export interface Request {
  readonly signal?: AbortSignal | undefined;
  /** How many bytes at the most; 10 MB without it. */
  readonly limit?: number | undefined;
  /** The hash that it must have, as the attribute of that name has it. */
  readonly integrity?: string | undefined;
  /** How many milliseconds one try may take; 20,000 without it. */
  readonly timeout?: number | undefined;
  /** Hears how many of how many services have been asked for. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

export type Bytes = Uint8Array<ArrayBuffer>;

/** What an address answers, as it comes or put together. */
interface Reply<Body> {
  readonly body: Body;
  /** Where it came from in the end, after redirects. */
  readonly url: string;
}

export const largestSource = 10_000_000;
const patienceInMilliseconds = 20_000;

/** A server that asks for more patience than this is not asked again. */
const longestPause = 5000;
const shortestPause = 500;

const isGone = (status: number) => status === 404 || status === 410;
const mayPass = (status: number) => status === 429 || status >= 500;

const refuse = (reason: LoadFailure, what: string, mend: string) => new SourceError(reason, what, mend);

export const tooLarge = (limit: number) =>
  refuse('too-large', `is larger than ${limit / 1e6} MB`, 'Leave out what no visitor needs, or split it.');

type Pieces = readonly Uint8Array[];

/**
 * The characters of bytes that come in pieces: UTF-8, or what Excel writes in its place where it is not (UTF-16
 * with a mark, else Windows-1252).
 */
export const decode = (pieces: Pieces): string => {
  const decodeAs = (encoding: string) => {
    const decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8' });
    return pieces.map((piece) => decoder.decode(piece, { stream: true })).join('') + decoder.decode();
  };
  const [first, second] = pieces.flatMap((piece) => [...piece.subarray(0, 2)]);
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le');
  try {
    return decodeAs('utf-8');
  } catch {
    return decodeAs('windows-1252');
  }
};

/**
 * All bytes of a stream, as they come.
 * @throws {SourceError} They are more than `limit`.
 */
const readPieces = async (body: ReadableStream<Uint8Array> | null, limit: number): Promise<Pieces> => {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (let piece = await reader?.read(); piece?.value; piece = await reader?.read()) {
    length += piece.value.length;
    if (length > limit) {
      void reader?.cancel();
      throw tooLarge(limit);
    }
    pieces.push(piece.value);
  }
  return pieces;
};

const join = (pieces: Pieces): Bytes => {
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let start = 0;
  for (const piece of pieces) {
    bytes.set(piece, start);
    start += piece.length;
  }
  return bytes;
};

/**
 * All bytes of a stream.
 * @throws {SourceError} They are more than `limit`.
 */
export const readBytes = async (body: ReadableStream<Uint8Array> | null, limit: number): Promise<Bytes> =>
  join(await readPieces(body, limit));

/** In how many milliseconds a server wants to be asked again (RFC 9110, 10.2.3); soon where it does not say. */
const pauseIn = (retryAfter: string | null) => {
  const seconds = Number(retryAfter ?? 0);
  const pause = Number.isNaN(seconds) ? Date.parse(retryAfter!) - Date.now() : seconds * 1000;
  return Math.max(shortestPause, pause || 0);
};

const pauseFor = (milliseconds: number, signal: AbortSignal | undefined) =>
  new Promise<void>((resolve, reject) => {
    const onAbort = () => {
      clearTimeout(timer);
      reject(signal!.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', onAbort, { once: true });
  });

/** Failed in a way that may pass. */
class Passing extends Error {
  readonly error: SourceError;
  readonly pause: number;

  constructor(error: SourceError, pause = shortestPause) {
    super(error.message);
    this.error = error;
    this.pause = pause;
  }
}

const statusError = ({ status, headers }: Response): SourceError | Passing => {
  if (isGone(status)) return refuse('not-found', `is not there (status ${status})`, 'Look at the address.');
  const error = refuse('server', `answers with status ${status}`, 'Ask whoever runs that server.');
  const pause = pauseIn(headers.get('retry-after'));
  return mayPass(status) && pause <= longestPause ? new Passing(error, pause) : error;
};

const blocked = (cause: unknown) =>
  Object.assign(
    refuse(
      'blocked',
      'cannot be reached, or does not let this page read it',
      'Its server must send Access-Control-Allow-Origin (CORS), and a policy of the page must allow it in connect-src.',
    ),
    { cause },
  );

const tryOnce = async (
  url: string,
  signal: AbortSignal,
  { integrity = '', limit = largestSource }: Request,
): Promise<Reply<Pieces>> => {
  // The default cache: how long an answer stays fresh, and by which ETag it is asked for again, is its server's to say.
  // What a person has typed may be in the page's address (`url-state`), and is nobody's to read.
  const options = { signal, integrity, referrerPolicy: 'strict-origin' } as const;
  const response = await fetch(url, options).catch((error: unknown) => {
    throw new Passing(blocked(error));
  });
  if (!response.ok) {
    void response.body?.cancel();
    throw statusError(response);
  }
  if (Number(response.headers.get('content-length')) > limit) {
    void response.body?.cancel();
    throw tooLarge(limit);
  }
  const body = await readPieces(response.body, limit).catch((error: unknown) => {
    if (error instanceof SourceError) throw error;
    throw new Passing(refuse('cut-off', 'broke off in the middle', 'Try again; ask whoever runs that server.'));
  });
  return { body, url: response.url || url };
};

const tryInTime = async (url: string, request: Request) => {
  const { signal, timeout = patienceInMilliseconds } = request;
  const late = AbortSignal.timeout(timeout);
  try {
    return await tryOnce(url, signal ? AbortSignal.any([signal, late]) : late, request);
  } catch (error) {
    signal?.throwIfAborted();
    if (!late.aborted) throw error;
    throw refuse('timeout', `takes longer than ${timeout / 1000} seconds`, 'Ask whoever runs that server.');
  }
};

/** Once more where the network or the server fails in a way that may pass, not where it is slow. */
const fetchPieces = async (url: string, request: Request): Promise<Reply<Pieces>> => {
  try {
    return await tryInTime(url, request);
  } catch (error) {
    if (!(error instanceof Passing)) throw error;
    await pauseFor(error.pause, request.signal);
  }
  try {
    return await tryInTime(url, request);
  } catch (error) {
    throw error instanceof Passing ? error.error : error;
  }
};

/**
 * Fetches a file, following redirects; once more where the network or the server fails in a way that may pass, not
 * where it is slow.
 *
 * @throws {SourceError} There is none; or whatever `signal` was aborted with.
 */
export const fetchBytes = async (url: string, request: Request = {}): Promise<Bytes> =>
  join((await fetchPieces(url, request)).body);

/**
 * Fetches a text, as `fetchBytes()` does.
 * @throws {SourceError} There is none, or nothing in it; or whatever `signal` was aborted with.
 */
export const fetchText = async (url: string, request: Request = {}): Promise<{ text: string; url: string }> => {
  const { body, url: from } = await fetchPieces(url, request);
  // Not put together before: for 10 MB that takes as long as a frame.
  const text = decode(body);
  if (!text.trim()) throw refuse('empty', 'is empty', 'Put a directory there.');
  return { text, url: from };
};
