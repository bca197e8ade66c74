import { version } from '../../version.js';
import { firstError, problemOfError, problemOfStatus, type Problem } from './problems.js';
import type { PoliteQueue } from './polite-queue.js';

/** What a visitor finds at an address. */
export interface Finding {
  readonly address: string;
  readonly problem?: Problem | undefined;
  /** Where its redirects end, or where they were followed to until there was a problem. */
  readonly leadsTo?: string | undefined;
  /** Whether all redirects say that they are for good. */
  readonly isForGood?: boolean | undefined;
  /** The same with https, where that works, too. */
  readonly secure?: string | undefined;
}

interface Answer {
  readonly status: number;
  /** Where it redirects to. */
  readonly location: string | null;
}

/** The addresses from the first to where there is no redirect, or a problem. */
interface Way {
  readonly urls: readonly URL[];
  readonly isForGood: boolean;
  readonly problem?: Problem | undefined;
}

const userAgent = `careers-clusters/${version} (link check)`;

const mostRedirects = 10;
const redirects: readonly number[] = [301, 302, 303, 307, 308];
const redirectsForGood: readonly number[] = [301, 308];

/** Cut off in the middle of an answer: some servers do so to HEAD alone. */
const cutOff: readonly unknown[] = ['ECONNRESET', 'UND_ERR_SOCKET'];

/** Milliseconds from now of a `Retry-After`, which is in seconds or a date; 0 where there is none that makes sense. */
export const timeOfRetryAfter = (header: string | null, now: number): number => {
  if (!header) return 0;
  const time = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Math.max(0, time || 0);
};

const problemOfRedirect = (next: URL | undefined, urls: readonly URL[]): Problem | undefined => {
  if (!next) return { kind: 'redirect', words: 'redirects without saying where to', isDead: true };
  if (!/^https?:$/.test(next.protocol)) {
    return { kind: 'redirect', words: `redirects to ${next.protocol} which no browser follows`, isDead: true };
  }
  if (urls.length <= mostRedirects && urls.every(({ href }) => href !== next.href)) return undefined;
  const words = 'redirects in a circle, perhaps only where cookies are refused: look at it yourself';
  return { kind: 'redirect', words, isDead: false };
};

/** Says what is wrong with where addresses lead; for one list, so that each host is asked politely. */
export class LinkChecker {
  readonly #queue: PoliteQueue;
  readonly #timeout: number;

  /** A request may take `timeout` milliseconds. */
  constructor(queue: PoliteQueue, timeout: number) {
    this.#queue = queue;
    this.#timeout = timeout;
  }

  /** Looks where an http(s) address leads. */
  async check(address: string): Promise<Finding> {
    const { urls, isForGood, problem } = await this.#follow(new URL(address));
    const end = urls.at(-1)!;
    const redirected = urls.length > 1 ? { leadsTo: end.href, isForGood } : {};
    return { address, problem, ...redirected, secure: problem ? undefined : await this.#secureOf(end) };
  }

  async #follow(url: URL, before: Way = { urls: [], isForGood: true }): Promise<Way> {
    const urls = [...before.urls, url];
    try {
      const { status, location } = await this.#ask(url);
      if (!redirects.includes(status)) return { ...before, urls, problem: problemOfStatus(status) };
      const isForGood = before.isForGood && redirectsForGood.includes(status);
      const next = location !== null && URL.canParse(location, url.href) ? new URL(location, url) : undefined;
      const problem = problemOfRedirect(next, urls);
      return next && !problem ? await this.#follow(next, { urls, isForGood }) : { urls, isForGood, problem };
    } catch (error) {
      return { ...before, urls, problem: problemOfError(error) };
    }
  }

  /** The same address with https, where that works. */
  async #secureOf(url: URL): Promise<string | undefined> {
    if (url.protocol !== 'http:') return undefined;
    const secure = new URL(url);
    secure.protocol = 'https:';
    try {
      const { status } = await this.#ask(secure);
      return status < firstError && !redirects.includes(status) ? secure.href : undefined;
    } catch {
      return undefined;
    }
  }

  /** Asks for the head alone; for the whole, too, where the head is refused: not every server knows of HEAD. */
  async #ask(url: URL): Promise<Answer> {
    try {
      const answer = await this.#send(url, 'HEAD');
      if (answer.status < firstError) return answer;
    } catch (error) {
      const { code } = Object((error as Error).cause) as { readonly code?: unknown };
      if (!cutOff.includes(code)) throw error;
    }
    return this.#send(url, 'GET');
  }

  #send(url: URL, method: 'GET' | 'HEAD'): Promise<Answer> {
    return this.#queue.ask(url.host, async () => {
      const response = await fetch(url, {
        method,
        redirect: 'manual',
        headers: { 'user-agent': userAgent },
        signal: AbortSignal.timeout(this.#timeout),
      });
      // The head says it all.
      await response.body?.cancel();
      const { status, headers } = response;
      const time = timeOfRetryAfter(headers.get('retry-after'), Date.now());
      if (status >= firstError && time) this.#queue.leaveAlone(url.host, time);
      return { status, location: headers.get('location') };
    });
  }
}
