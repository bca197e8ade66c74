import { ScopeRequestEvent } from './context.js';
import { pageOf } from './page.js';
import { SourceController, type SourceHost } from './source.js';
import { warnOfLocks } from './understand.js';
import type { ReactiveController } from 'lit';
import type { Scope } from './scope.js';

/** An element that may choose the page's scope of a name over the one around it. */
export interface GroupedMember extends SourceHost {
  readonly group?: string | undefined;
}

/**
 * Makes its host a member of the nearest scope, or of the page's scope that its `group` names. The host joins on
 * connect and leaves a microtask after disconnect: one that is moved within its scope keeps its place.
 */
export class ScopeController implements ReactiveController {
  readonly #host: GroupedMember;
  readonly #onJoin: ((scope: Scope) => void) | undefined;
  readonly #source: SourceController;
  #scope: Scope | undefined;
  #around: Scope | undefined;
  /** Where the host has made its start. */
  #started: Scope | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(host: GroupedMember, onJoin?: (scope: Scope) => void) {
    this.#host = host;
    this.#source = new SourceController(host);
    this.#onJoin = onJoin;
    host.addController(this);
  }

  /** The scope joined; undefined before the host is first connected. */
  get scope(): Scope | undefined {
    return this.#scope;
  }

  hostConnected(): void {
    if (!('only' in this.#host)) warnOfLocks(this.#host);
    // The page must offer its scope before anything asks for one.
    pageOf(this.#host.ownerDocument);
    this.#host.dispatchEvent(new ScopeRequestEvent(this.#host, this.#onScope, true));
    this.#join();
  }

  hostUpdate(): void {
    if (this.#host.isConnected) this.#join();
    if (!this.#scope?.directory || this.#scope === this.#started) return;
    // Not before: a directory around it that is upgraded after it takes it out of the page's scope first, and what a
    // start names is understood in the data of that scope.
    this.#started = this.#scope;
    this.#onJoin?.(this.#scope);
  }

  hostDisconnected(): void {
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#unsubscribe?.();
      this.#unsubscribe = undefined;
      this.#source.leave();
      this.#scope?.leave(this.#host);
      this.#scope = undefined;
    });
  }

  readonly #onScope = (scope: Scope, unsubscribe?: () => void) => {
    if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    this.#around = scope;
    this.#join();
  };

  #join() {
    const { group, ownerDocument } = this.#host;
    const around = group ? pageOf(ownerDocument).scope(group) : this.#around;
    if (!around) return;
    const scope = this.#source.place(around);
    const last = this.#scope;
    if (scope !== last) last?.leave(this.#host);
    this.#scope = scope;
    scope.join(this.#host);
    if (scope === last) return;
    this.#host.requestUpdate();
  }
}
