import { createFilter, sameFilter } from '../directory/filter.js';
import { needsFile, warn } from '../warn.js';
import { apply } from './act.js';
import type { ReactiveControllerHost } from 'lit';
import type { AnyDirectory } from '../directory/directory.js';
import type { Scope } from './scope.js';
import type * as UrlParameters from './url-parameters.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly group?: string | undefined;
}

/** What a step back does not take back: typing is no step. */
const withoutText = (parameters: string) => parameters.split('&').filter((each) => !each.includes('.text=')).join();

/** What reads and writes addresses, loaded once. */
let loading: Promise<typeof UrlParameters> | undefined;

/** Keeps what is chosen in a scope in the page's address, and follows where a person goes back and forward. */
export class UrlState {
  /** What the address asked for in vain, a sentence each, until the next choice. */
  messages: readonly string[] = [];
  /** Settles when what the address asks for is there. */
  ready: Promise<void> | undefined;

  readonly #host: Host;
  #scope: Scope | undefined;
  #unsubscribe: (() => void) | undefined;
  /** What reads and writes addresses; null where it could not be loaded. */
  #urlParameters: typeof UrlParameters | null | undefined;
  /** What changes before is a start that nobody wants to go back to. */
  #hasStarted = false;
  /** The query when it was last read or written. */
  #query = '';
  /** What the address was last written for: who changes it for another has taken no step. */
  #directory: AnyDirectory | undefined;
  /** What of the scope is in the address. */
  #parameters = '';

  constructor(host: Host) {
    this.#host = host;
  }

  /** The page's address with what is chosen now; undefined where nobody else could open it. */
  get link(): string | undefined {
    const { href } = location;
    if (!/^(http|file)/.test(href)) return undefined;
    return this.#urlParameters?.withParameters(href, this.#prefix, this.#chosen);
  }

  /** Whether the address may ask for more than what is shown now. */
  get isPending(): boolean {
    return this.#urlParameters === undefined && location.search.includes('.');
  }

  /** Takes over what the address asks of a scope as soon as it can be read, unless it follows that one already. */
  follow(scope: Scope): void {
    if (scope === this.#scope || !scope.directory) return;
    this.#scope = scope;
    this.ready = this.#start(scope);
  }

  /** Leaves the address as it is. */
  stop(): void {
    removeEventListener('popstate', this.#onPopState);
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#scope = undefined;
    this.#hasStarted = false;
    this.#parameters = '';
    this.messages = [];
  }

  /** `clusters` for the page's first directory, else the name of a directory's group or its number. */
  get #prefix(): string {
    const { group, ownerDocument } = this.#host;
    const all: Host[] = [...ownerDocument.querySelectorAll<Host>('cluster-directory[url-state]')];
    // Directories that share a scope share its parameters.
    const index = all.findIndex((other) => other === this.#host || (group && other.group === group));
    return index > 0 ? group || `clusters${index + 1}` : 'clusters';
  }

  get #chosen(): string {
    const scope = this.#scope;
    return (scope?.directory && this.#urlParameters?.parametersOf(scope, this.#prefix, scope.directory)) ?? '';
  }

  async #start(scope: Scope) {
    try {
      this.#urlParameters = await (loading ??= import('./url-parameters.js'));
    } catch {
      this.#urlParameters = null;
      warn(this.#host, 'url-state', '', needsFile('url-parameters.js'));
    }
    this.#host.requestUpdate();
    // It may have been stopped meanwhile, and started again.
    if (!this.#urlParameters || scope !== this.#scope || this.#unsubscribe) return;
    const { isAny, choices } = this.#read(this.#urlParameters, scope);
    if (isAny) {
      Object.assign(scope, choices);
      this.#parameters = this.#chosen;
    }
    const write = () => queueMicrotask(this.#write);
    this.#unsubscribe = scope.subscribe(write);
    write();
    setTimeout(() => (this.#hasStarted = true));
    addEventListener('popstate', this.#onPopState);
  }

  #read({ readParameters }: typeof UrlParameters, { directory, locks }: Scope) {
    this.#query = location.search;
    const asked = readParameters(this.#query, this.#prefix, directory!, locks);
    this.messages = asked.messages;
    return asked;
  }

  readonly #write = () => {
    const chosen = this.#chosen;
    const before = this.#parameters;
    const directory = this.#scope?.directory;
    const isChoice = this.#hasStarted && directory === this.#directory;
    this.#directory = directory;
    if (!this.#scope || !this.#urlParameters || chosen === before) return;
    this.#parameters = chosen;
    if (isChoice) {
      this.messages = [];
      this.#host.requestUpdate();
    }
    const address = this.#urlParameters.withParameters(location.href, this.#prefix, chosen);
    if (address === location.href) return;
    const isStep = isChoice && document.readyState !== 'loading' && withoutText(chosen) !== withoutText(before);
    try {
      history[isStep ? 'pushState' : 'replaceState'](history.state, '', address);
      this.#query = location.search;
    } catch {
      // A sandbox may forbid it, and WebKit allows a hundred in ten seconds: then the address lags behind.
    }
  };

  readonly #onPopState = () => {
    const scope = this.#scope;
    if (!scope || !this.#urlParameters || location.search === this.#query) return;
    const { filter, ...others } = this.#read(this.#urlParameters, scope).choices;
    const choices = createFilter(filter);
    Object.assign(scope, others);
    if (!sameFilter(choices, scope.choices)) apply(scope, this.#host, choices, this.messages.join(' '));
    this.#parameters = this.#chosen;
    this.#host.requestUpdate();
  };
}
