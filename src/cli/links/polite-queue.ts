/** How to treat those who are asked, and how to wait; times are in milliseconds. */
export interface Manners {
  /** Between the end of a request and the next one to the same host. */
  readonly pause: number;
  /** How many hosts may be asked at the same time. */
  readonly hosts: number;
  readonly wait: (time: number) => Promise<unknown>;
  readonly now: () => number;
}

/** A host does not want to be asked for longer than anybody waits. */
export class LeftAlone extends Error {
  constructor(readonly time: number) {
    super(`wants to be left alone for ${time} milliseconds`);
  }
}

interface Line {
  /** Settles when the last request in the line has. */
  last: Promise<unknown>;
  notBefore: number;
}

const longestWait = 60_000;

/** Sends requests one at a time to each host, with a pause between them, and to a few hosts at once. */
export class PoliteQueue {
  readonly #manners: Manners;
  readonly #lines = new Map<string, Line>();
  readonly #waiting: (() => void)[] = [];
  #busy = 0;

  constructor(manners: Manners) {
    this.#manners = manners;
  }

  /**
   * Sends a request when it is its turn.
   * @throws {LeftAlone} The host is not to be asked for more than a minute; and whatever `request` throws.
   */
  ask<T>(host: string, request: () => Promise<T>): Promise<T> {
    const line = this.#lineOf(host);
    const answer = line.last.then(() => this.#send(line, request));
    line.last = answer.catch(() => {});
    return answer;
  }

  /** Lets a host alone for some milliseconds from now, as it asks with `Retry-After`. */
  leaveAlone(host: string, time: number): void {
    const line = this.#lineOf(host);
    line.notBefore = Math.max(line.notBefore, this.#manners.now() + time);
  }

  #lineOf(host: string): Line {
    const line = this.#lines.get(host) ?? { last: Promise.resolve(), notBefore: 0 };
    this.#lines.set(host, line);
    return line;
  }

  async #send<T>(line: Line, request: () => Promise<T>): Promise<T> {
    const { pause, wait, now } = this.#manners;
    const early = line.notBefore - now();
    if (early > Math.max(longestWait, pause)) throw new LeftAlone(early);
    if (early > 0) await wait(early);
    await this.#begin();
    try {
      return await request();
    } finally {
      this.#end();
      line.notBefore = Math.max(line.notBefore, now() + pause);
    }
  }

  /** A pause takes no place, so that other hosts are asked meanwhile. */
  async #begin(): Promise<void> {
    if (this.#busy < this.#manners.hosts) this.#busy++;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #end(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#busy--;
  }
}
