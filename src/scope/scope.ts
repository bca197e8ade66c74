import { getBundledDirectory } from '../directory/bundled-directory.js';
import { createFilter, emptyFilter, sameFilter, withinLocks } from '../directory/filter.js';
import type { AnyDirectory } from '../directory/directory.js';
import type { Filter, Sort, View } from '../directory/types.js';
import type { ReactiveControllerHost } from 'lit';
import type { Page } from './page.js';
import type { Source } from './source.js';

/** An element that shows or changes what a scope holds. */
export interface Member extends ReactiveControllerHost, HTMLElement {
  /** `"hide"` keeps people's names out of the whole scope: out of its search, too. */
  readonly contacts?: string | undefined;
  /** Whether it shows what is selected. */
  readonly showsSelection?: boolean;
  /** What it shows nothing of, so that a change of that alone does not update it: the filter, or the text in it. */
  readonly ignores?: 'filter' | 'text' | undefined;
  /** Settles sooner than `updateComplete`, where what cannot be seen yet is made later. */
  readonly inSight?: Promise<unknown>;
  /**
   * Shows a cluster to a person who followed a link to it, and says whether it could.
   * With `clearing` it may clear the choices that hide it.
   */
  reveal?(clusterId: string, options: { readonly clearing: boolean }): boolean | Promise<boolean>;
}

/** What elements that meet share: directory, filter, order, view and selection. The page is the outermost scope. */
export class Scope {
  readonly page: Page;
  readonly members = new Set<Member>();
  /** Where the directory comes from; undefined where it is the bundled one. */
  source: Source | undefined;
  readonly #listeners = new Set<() => void>();

  /** Null for the bundled one, before anybody has asked for it. */
  #directory: AnyDirectory | undefined | null = null;
  #locks = emptyFilter;
  #choices = emptyFilter;
  #filter = emptyFilter;
  #sort: Sort | undefined;
  #view: View | undefined;
  #selection: readonly string[] = Object.freeze([]);
  #reachesNeighbours = false;
  readonly #hidingContacts = new Set<Member>();
  readonly #showingSelection = new Set<Member>();

  constructor(page: Page) {
    this.page = page;
  }

  /** Whether a scope has the bundled directory, which is not read to find that out. */
  static hasBundled(scope: Scope): boolean {
    // A scope may be of another copy of the library.
    return (#directory in scope && scope.#directory === null) || scope.directory === getBundledDirectory();
  }

  /** Undefined while it loads. */
  get directory(): AnyDirectory | undefined {
    if (this.#directory === null) this.#directory = getBundledDirectory();
    return this.#directory;
  }

  set directory(directory: AnyDirectory | undefined) {
    if (directory === this.#directory) return;
    this.#directory = directory;
    this.#narrow();
    this.#notify();
  }

  /** What the page's author has fixed; nobody's choice goes beyond it. */
  get locks(): Filter {
    return this.#locks;
  }

  set locks(locks: Filter) {
    this.#set(locks, this.#choices);
  }

  /** What was chosen, whether or not a lock allows it or the directory knows it: another one may. */
  get choices(): Filter {
    return this.#choices;
  }

  /**
   * The filter in force: the choices within the locks, as far as the directory knows them. Setting it sets the choices,
   * without an event.
   */
  get filter(): Filter {
    return this.#filter;
  }

  set filter(choices: Partial<Filter> | null) {
    this.#set(this.#locks, createFilter(choices ?? {}));
  }

  /** The order a person or a program asked for; undefined leaves it to each list. */
  get sort(): Sort | undefined {
    return this.#sort;
  }

  set sort(sort: Sort | undefined) {
    if (sort === this.#sort) return;
    this.#sort = sort;
    this.#notify();
  }

  /** How a person or a program asked to see the clusters; undefined leaves it to each list. */
  get view(): View | undefined {
    return this.#view;
  }

  set view(view: View | undefined) {
    if (view === this.#view) return;
    this.#view = view;
    this.#notify();
  }

  /** Ids of the clusters to compare. Setting it selects, without an event. */
  get selection(): readonly string[] {
    return this.#selection;
  }

  set selection(clusterIds: readonly string[]) {
    if (clusterIds.join() === this.#selection.join()) return;
    this.#selection = Object.freeze([...clusterIds]);
    this.#notify();
  }

  /** Whether choosing a borough chooses those beside it, too. */
  get reachesNeighbours(): boolean {
    return this.#reachesNeighbours;
  }

  set reachesNeighbours(reaches: boolean) {
    if (reaches === this.#reachesNeighbours) return;
    this.#reachesNeighbours = reaches;
    this.#notify();
  }

  /** Whether one of the members wants people's names left out; then all leave them out. */
  get hidesContacts(): boolean {
    return this.#hidingContacts.size > 0;
  }

  /** Whether one of the members shows what is selected; then cards offer to select. */
  get showsSelection(): boolean {
    return this.#showingSelection.size > 0;
  }

  /** Calls back after each change; returns a function that ends it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Takes an element in; one that is in already, when what it asks of the scope may have changed. */
  join(member: Member): void {
    if (!this.members.has(member)) {
      this.members.add(member);
      this.page.enter(member);
    }
    // What a single card leaves out is its own affair.
    this.#heed(this.#hidingContacts, member, member.contacts === 'hide' && member.localName !== 'cluster-card');
    this.#heed(this.#showingSelection, member, Boolean(member.showsSelection));
  }

  leave(member: Member): void {
    if (!this.members.delete(member)) return;
    this.page.exit(member);
    this.#heed(this.#hidingContacts, member, false);
    this.#heed(this.#showingSelection, member, false);
  }

  /** Counts a member among those that ask for something, or no longer; who is the first or the last changes it. */
  #heed(asking: Set<Member>, member: Member, asks: boolean) {
    const before = asking.size;
    if (asks) asking.add(member);
    else asking.delete(member);
    if (!asking.size !== !before) this.#notify();
  }

  #set(locks: Filter, choices: Filter) {
    const isLocked = !sameFilter(locks, this.#locks);
    if (!isLocked && sameFilter(choices, this.#choices)) return;
    const isTyped = !isLocked && sameFilter({ ...choices, text: this.#choices.text }, this.#choices);
    this.#locks = locks;
    this.#choices = choices;
    this.#narrow();
    this.#notify(isTyped ? ['filter', 'text'] : ['filter']);
  }

  #narrow() {
    const filter = withinLocks(this.#locks, this.#choices, this.directory);
    // The same object, so that who asks for what the locks leave and who asks for what is chosen get one answer.
    this.#filter = sameFilter(filter, this.#locks) ? this.#locks : filter;
  }

  /** Updates all members but those that ignore a change of these kinds. */
  #notify(kinds: readonly Member['ignores'][] = []) {
    for (const member of this.members) if (!kinds.includes(member.ignores)) member.requestUpdate();
    for (const listener of [...this.#listeners]) listener();
  }
}
