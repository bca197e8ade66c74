/**
 * How elements find the scope around them: the community's context protocol
 * (https://github.com/webcomponents-cg/community-protocols/blob/main/proposals/context.md), as far as scopes need it.
 */
import type { Scope } from './scope.js';

/**
 * Copies of the library on one page share it, so what `Scope` offers is frozen: a breaking change takes `.2`.
 */
const scopeContext = Symbol.for('careers-clusters.scope.1');

/** Gets the scope, with a function that ends it where the asker wants to hear of later ones, too. */
export type OnScope = (scope: Scope, unsubscribe?: () => void) => void;

/** What the protocol's events share: they are composed, so that they leave shadow trees. */
class ContextEvent extends Event {
  readonly context = scopeContext;
  readonly contextTarget: Element;

  constructor(type: string, contextTarget: Element) {
    super(type, { bubbles: true, composed: true });
    this.contextTarget = contextTarget;
  }
}

/** An element asks what surrounds it for its scope. */
export class ScopeRequestEvent extends ContextEvent {
  readonly callback: OnScope;
  /** Whether it wants to hear of later scopes, too. */
  readonly subscribe: boolean;

  constructor(contextTarget: Element, callback: OnScope, subscribe = false) {
    super('context-request', contextTarget);
    this.callback = callback;
    this.subscribe = subscribe;
  }
}

/** Answers whoever asks inside an element, but not the element itself. */
export class ScopeProvider {
  readonly #host: Element;
  readonly #askers = new Map<OnScope, { readonly asker: Element; readonly unsubscribe: () => void }>();
  #scope: Scope;

  constructor(host: Element, scope: Scope) {
    this.#host = host;
    this.#scope = scope;
    for (const type of ['context-request', 'context-provider']) host.addEventListener(type, this);
  }

  set scope(scope: Scope) {
    if (scope === this.#scope) return;
    this.#scope = scope;
    for (const [onScope, { unsubscribe }] of this.#askers) onScope(scope, unsubscribe);
  }

  /** Takes over those inside who have asked a provider further out before this one was there. */
  takeOver(): void {
    this.#host.dispatchEvent(new ContextEvent('context-provider', this.#host));
  }

  handleEvent(event: Event): void {
    const { type, context, contextTarget, callback, subscribe } = event as ScopeRequestEvent;
    if (context !== scopeContext || contextTarget === this.#host) return;
    event.stopPropagation();
    if (type === 'context-provider') {
      for (const [onScope, { asker }] of this.#askers) asker.dispatchEvent(new ScopeRequestEvent(asker, onScope, true));
    } else if (subscribe) {
      // The same function each time: by it an asker knows who answers.
      const unsubscribe = this.#askers.get(callback)?.unsubscribe ?? (() => void this.#askers.delete(callback));
      this.#askers.set(callback, { asker: contextTarget, unsubscribe });
      callback(this.#scope, unsubscribe);
    } else {
      callback(this.#scope);
    }
  }
}
