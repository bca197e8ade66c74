import { getBundledBoroughs, getBundledDirectory } from '../directory/bundled-directory.js';
import { Directory } from '../directory/directory.js';
import { DirectoryErrorEvent, DirectoryLoadEvent } from '../events.js';
import { enSource } from '../strings/en-source.js';
import { languageAt } from '../strings/language.js';
import { needsFile, warn } from '../warn.js';
import { rendered, update } from './rendered.js';
import { Scope, type Member } from './scope.js';
import { oneOf } from './understand.js';
import type * as Sources from '../sources/index.js';

/** An element that may name another directory than the bundled one. */
export interface SourceHost extends Member {
  readonly src?: string | null | undefined;
  readonly srcType?: string | null | undefined;
  readonly srcFallback?: string | null | undefined;
}

const types: readonly Sources.SourceType[] = ['json', 'csv', 'open-referral', 'index'];

/** What an element asks for, alike where two ask for the same; empty where it asks for nothing. */
const wishOf = ({ src, srcType }: SourceHost) => (src ? `${src} ${srcType ?? ''}` : '');

/** Where a scope has its directory from in place of the bundled one: asked once, whoever in the scope names it. */
export class Source {
  readonly scope: Scope;
  readonly wish: string;
  /** The elements that name it; the first speaks for it. */
  readonly hosts: Set<SourceHost>;
  /** Whether it is being asked. */
  isLoading?: boolean;
  /** Whether the last attempt that has ended came to nothing. */
  #isMissed = false;
  /** Who asked its directory in vain. */
  readonly #unanswered = new Set<object>();
  /** Whether it was said that it loads, or has failed: then what comes is waited for. */
  #isAwaited = false;
  #loader: Sources.Loader | undefined;

  constructor(scope: Scope, host: SourceHost) {
    this.scope = scope;
    this.wish = wishOf(host);
    this.hosts = new Set([host]);
    scope.source = this;
    // What another source gave is better than nothing; what is bundled would pass for what was asked for.
    if (Scope.hasBundled(scope)) scope.directory = undefined;
    void this.load();
  }

  /** Whether it, or an answer of its directory, could not be had. */
  get hasFailed(): boolean {
    return this.#isMissed || this.#unanswered.size > 0;
  }

  /** Asks for the directory, and settles when it is there, or is not going to be. */
  async load(): Promise<void> {
    const { scope } = this;
    const [host] = this.hosts;
    const { src, srcType, baseURI } = host!;
    this.#show(true);
    let arrival: Sources.Arrival | undefined;
    let reason: Error | undefined;
    try {
      this.#loader ??= await makeLoader();
      if (scope.source !== this) return;
      const type = oneOf(host!, 'src-type', srcType, types);
      const boroughs = getBundledBoroughs();
      const taxonomies = () => getBundledDirectory().data.taxonomies;
      arrival = await this.#loader.load({ address: src!, base: baseURI, type, boroughs, taxonomies });
    } catch (error) {
      reason = error as Error;
    }
    if (scope.source !== this) return;
    this.#isMissed = !arrival;
    if (arrival) {
      this.#unanswered.clear();
      scope.directory = new Directory(arrival.data, arrival.boroughs, arrival.ask);
      await this.#end(new DirectoryLoadEvent(scope.directory), arrival.warning);
    } else {
      this.fallBack(host!);
      await this.#fail(reason!);
    }
  }

  /** Hears how somebody's question to its directory has ended: with a reason where there is no answer. */
  settle(asker: object, reason?: Error): void {
    if (!reason) {
      if (this.#unanswered.delete(asker)) update(this.scope);
      return;
    }
    // Who asks for the same fails for the same reason.
    if (!this.hasFailed) void this.#fail(reason);
    this.#unanswered.add(asker);
  }

  #fail(reason: Error) {
    const [host] = this.hosts;
    return this.#end(new DirectoryErrorEvent(reason, host!.src!), reason.message);
  }

  async #end(event: Event, message: string | undefined) {
    const [host] = this.hosts;
    if (message) warn(host!, 'src', host!.src!, message);
    this.#show(false);
    await rendered(this.scope);
    // Whoever asked may be gone by now, and another have taken its place.
    [...this.hosts][0]?.dispatchEvent(event);
  }

  /** Lets the bundled directory stand in for one that has failed, where an element asks for it. */
  fallBack(host: SourceHost): void {
    if (!this.hasFailed || !oneOf(host, 'src-fallback', host.srcFallback, ['bundled'])) return;
    this.scope.directory ??= getBundledDirectory();
  }

  leave(host: SourceHost): void {
    this.hosts.delete(host);
    if (this.hosts.size) return;
    this.#loader?.stop();
    if (this.scope.source !== this) return;
    this.scope.source = undefined;
    this.scope.directory = getBundledDirectory();
  }

  #show(isLoading: boolean) {
    this.isLoading = isLoading;
    update(this.scope);
    this.#announce();
  }

  /** Says what the elements show of it, if they do by then, and that it has come where it was waited for. */
  #announce() {
    const { scope } = this;
    const host = [...this.hosts][0]!;
    scope.page.announcer.announce(host, languageAt(host).lang, () => {
      const shown = [...scope.members].map(({ shadowRoot }) => shadowRoot?.querySelector('[part=source] p'));
      const sentence = shown.find(Boolean)?.textContent;
      const outcome = this.#isAwaited ? enSource.loaded : '';
      this.#isAwaited ||= Boolean(sentence);
      return sentence ?? outcome;
    });
  }
}

const makeLoader = async () => {
  let sources;
  try {
    sources = await import('../sources/index.js');
  } catch {
    throw new Error(needsFile('sources.js'));
  }
  return new sources.Loader();
};

/** Finds an element that names a source the scope that shows it. */
export class SourceController {
  readonly #host: SourceHost;
  #source: Source | undefined;
  /** A scope of its own, for where the one around it has another source. */
  #alone: Scope | undefined;

  constructor(host: SourceHost) {
    this.#host = host;
  }

  /** The scope for the element: the one around it, unless that has its directory from elsewhere than it asks for. */
  place(around: Scope): Scope {
    const host = this.#host;
    const wish = wishOf(host);
    if (!wish) {
      this.leave();
      return around;
    }
    const { source } = around;
    // A program may have changed all that named it, and this is the first of them to ask.
    const isTaken = source && source.wish !== wish && [...source.hosts].some((other) => wishOf(other) === source.wish);
    if (isTaken) {
      warn(host, 'src', host.src!, 'another src is in force here, so it stands alone: give it a group.');
    }
    const scope = isTaken ? (this.#alone ??= new Scope(around.page)) : around;
    const last = this.#source;
    if (last?.wish === wish && last.scope === scope) {
      last.fallBack(host);
      return scope;
    }
    this.#source = scope.source?.wish === wish ? scope.source : new Source(scope, host);
    this.#source.hosts.add(host);
    last?.leave(host);
    return scope;
  }

  leave(): void {
    this.#source?.leave(this.#host);
    this.#source = undefined;
  }
}
