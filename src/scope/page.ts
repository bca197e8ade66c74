import { Announcer } from './announcer.js';
import { ScopeProvider, ScopeRequestEvent } from './context.js';
import { followAddress } from './address.js';
import { Scope, type Member } from './scope.js';

/** The outermost scopes of one document, and what there is once a page: its announcer and its address. */
export class Page {
  readonly announcer: Announcer;
  readonly #scopes = new Map<string, Scope>();
  readonly #members = new Set<Member>();
  readonly #address: ReturnType<typeof followAddress>;

  constructor(document: Document) {
    this.announcer = new Announcer(document);
    this.#address = followAddress(document, this.#members);
  }

  /** The page's scope of that name; without a name, the one that elements fall into by themselves. */
  scope(group = ''): Scope {
    let scope = this.#scopes.get(group);
    if (!scope) {
      scope = new Scope(this);
      this.#scopes.set(group, scope);
    }
    return scope;
  }

  enter(member: Member): void {
    this.#members.add(member);
    this.#address.memberEntered(member);
  }

  exit(member: Member): void {
    this.#members.delete(member);
    if (this.#members.size) return;
    this.#address.lastMemberLeft();
    this.announcer.remove();
  }
}

const pages = new WeakMap<Document, Page>();

const findPage = (document: Document): Page | undefined => {
  let scope: Scope | undefined;
  // A provider never answers its own host, so the question comes in the name of an element of its own.
  const asker = document.createElement('cluster-asker');
  const onScope = (found: Scope) => (scope = found);
  document.documentElement.dispatchEvent(new ScopeRequestEvent(asker, onScope));
  return scope?.page;
};

const createPage = (document: Document): Page => {
  const page = new Page(document);
  new ScopeProvider(document.documentElement, page.scope()).takeOver();
  return page;
};

/** The page of a document, shared with any other copy of the library on it. */
export const pageOf = (document: Document): Page => {
  const page = pages.get(document) ?? findPage(document) ?? createPage(document);
  pages.set(document, page);
  return page;
};

/** The page's scope of that name (without one: the page's own), for programs. */
export const getScope = (group?: string): Scope => pageOf(document).scope(group);
