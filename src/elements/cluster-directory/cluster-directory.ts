import { ContextProvider } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { emptyFilter } from '../../directory/filter.js';
import { query } from '../../directory/query.js';
import { scopeContext } from '../../scope/context.js';
import { FilterLocks } from '../../scope/filter-locks.js';
import { pageOf } from '../../scope/page.js';
import { Scope } from '../../scope/scope.js';
import { languageAt } from '../../strings/language.js';
import { baseStyles, controlStyles } from '../../styles/base.js';
import { tags } from '../../tags.js';
import { directoryStyles } from './cluster-directory.styles.js';
import { readFallback, type Fallback } from './fallback.js';
import type { Directory } from '../../directory/directory.js';
import type { Filter, Sort } from '../../directory/types.js';
import type { Strings } from '../../strings/en.js';
import type { ClusterList } from '../cluster-list/cluster-list.js';

/** A locked directory that short needs no search and no picker. */
const mostWithoutControls = 2;

/** What a person does that may change the height. */
const actTypes = ['filter-change', 'cluster-toggle', 'change'] as const;

/**
 * London's Careers Clusters in one tag: search, borough picker, result and cards. With other elements of this library
 * inside, it shows those instead and is what they share.
 *
 * @tag cluster-directory
 * @slot - Elements of this library, shown in place of its own; anything else shows where JavaScript never comes.
 * @slot notice - In place of the line that says where the information comes from; empty, it hides the line.
 * @csspart controls - The search and the picker.
 * @csspart list - The list of cards.
 * @csspart card - Each card.
 * @csspart heading - Each card's heading.
 * @csspart labels - Each card's labels.
 * @csspart details - What unfolds in each card.
 * @csspart notice - The line that says where the information comes from.
 * @cssprop --clusters-accent - The one colour that decorates.
 * @cssprop --clusters-gap - The space between cards; 1em by default.
 * @cssprop --clusters-radius - How round corners are; 0.5em by default.
 */
export class ClusterDirectory extends FilterLocks(LitElement) {
  static override styles = [baseStyles, controlStyles, directoryStyles];
  static override properties = {
    sort: {},
    limit: {},
    headingLevel: { attribute: 'heading-level' },
    contacts: {},
    group: {},
    filter: { attribute: false },
  };

  /** The order to start with: `name`, `members` (most first) or `distance` from the chosen borough. */
  sort?: string | null | undefined;

  /** How many clusters a page has; 50 by default, 0 for all on one. */
  limit?: number | string | null | undefined;

  /** The level of each card's heading, 1 to 6; 3 by default. */
  headingLevel?: number | string | null | undefined;

  /** `hide` leaves people's names out, of the search too. */
  contacts?: string;

  /** The name of a scope of the page to share; without it the directory is a scope of its own. */
  group?: string;

  readonly #page = pageOf(this.ownerDocument);
  readonly #ownScope = new Scope(this.#page);
  readonly #provider = new ContextProvider(this, { context: scopeContext, initialValue: this.#ownScope });
  readonly #children = new MutationObserver(() => this.requestUpdate());
  #scope = this.#ownScope;
  #fallback: Fallback | undefined;

  /** The filter in force: what is chosen within what the attributes lock. Setting it chooses, without an event. */
  get filter(): Filter {
    return this.#scope.filter;
  }

  set filter(choices: Partial<Filter>) {
    this.#scope.filter = choices;
  }

  override connectedCallback(): void {
    // Before the shadow tree is there, the plain HTML inside is still what is on the page.
    if (!this.hasUpdated) this.#fallback = readFallback(this);
    super.connectedCallback();
    this.#children.observe(this, { childList: true, subtree: true });
    this.requestUpdate();
    this.#enterScope();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#children.disconnect();
    queueMicrotask(() => {
      if (!this.isConnected) this.#leaveScope();
    });
  }

  protected override willUpdate(): void {
    if (!this.isConnected) return;
    this.#enterScope();
    const { directory } = this.#scope;
    if (directory) this.#scope.locks = this.locksIn(directory).filter;
  }

  protected override render(): TemplateResult {
    const { directory } = this.#scope;
    if (!directory || this.querySelector(tags.join()) || this.#showsOwnContent(directory)) return html`<slot></slot>`;
    const { strings, lang, dir } = languageAt(this);
    return html`
      <div class="wrapper" lang=${lang} dir=${dir ?? nothing}>
        ${this.#isSmall(directory) ? nothing : this.#renderControls(strings)}
        <div class="result">
          <cluster-summary></cluster-summary>
          ${this.#isSmall(directory) ? nothing : this.#renderSort(strings)}
        </div>
        <cluster-list
          part="list"
          exportparts="card, heading, labels, details"
          .sort=${this.sort}
          .limit=${this.limit}
          .headingLevel=${this.headingLevel}
        ></cluster-list>
        <slot name="notice">${this.#renderNotice(strings, directory)}</slot>
      </div>
    `;
  }

  protected override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    void this.#replaceFallback();
  }

  #enterScope() {
    const scope = this.group ? this.#page.scope(this.group) : this.#ownScope;
    if (scope !== this.#scope) {
      this.#leaveScope();
      this.#scope = scope;
      this.#provider.setValue(scope);
    }
    scope.join(this);
  }

  /** A scope of the page outlives its directories, but not their locks. */
  #leaveScope() {
    this.#scope.leave(this);
    this.#scope.locks = emptyFilter;
  }

  /** Whether its attributes name nothing known while its author put something inside for that case. */
  #showsOwnContent(directory: Directory) {
    return this.locksIn(directory).missed && [...this.children].some(({ slot }) => !slot);
  }

  #isSmall(directory: Directory) {
    const { total } = query(directory, { filter: this.#scope.locks });
    return total <= mostWithoutControls && total < directory.data.clusters.length;
  }

  /** Keeps the page from jumping: the height stays until a person acts, and the focus finds its place again. */
  async #replaceFallback() {
    const fallback = this.#fallback;
    this.#fallback = undefined;
    const wrapper = this.renderRoot.querySelector<HTMLElement>('.wrapper');
    const list = this.renderRoot.querySelector<ClusterList>('cluster-list');
    if (!fallback?.box || !wrapper || !list) return;
    wrapper.style.setProperty('min-block-size', `${fallback.box.height}px`);
    const release = () => {
      wrapper.style.removeProperty('min-block-size');
      for (const type of actTypes) this.removeEventListener(type, release);
    };
    for (const type of actTypes) this.addEventListener(type, release);
    await list.updateComplete;
    const cards = [...list.renderRoot.querySelectorAll('cluster-card')];
    await Promise.all(cards.map(({ updateComplete }) => updateComplete));
    fallback.keepInView();
    await fallback.restoreFocus(cards);
  }

  #renderControls(strings: Strings) {
    return html`
      <search part="controls" aria-label=${strings.directory.controls}>
        <cluster-search></cluster-search>
        ${this.#scope.locks.borough.length === 1 ? nothing : html`<borough-picker></borough-picker>`}
      </search>
    `;
  }

  #renderSort({ directory: { sort: label, sortNames } }: Strings) {
    const { filter, sort } = this.#scope;
    const ranked = Boolean(filter.text.trim());
    const offered: (Sort | 'relevance')[] = [
      ...(ranked ? (['relevance'] as const) : []),
      'name',
      'members',
      ...(filter.borough.length ? (['distance'] as const) : []),
    ];
    const wanted = sort ?? (ranked ? 'relevance' : this.sort);
    const current = offered.find((value) => value === wanted) ?? 'name';
    return html`
      <div class="sort">
        <label for="sort">${label}</label>
        <select id="sort" @change=${this.#onSort}>
          ${offered.map(
            (value) => html`<option value=${value} .selected=${value === current}>${sortNames[value]}</option>`,
          )}
        </select>
      </div>
    `;
  }

  #renderNotice(strings: Strings, { data: { status, source, licence } }: Directory) {
    return html`
      <div class="notice" part="notice">
        <p>${status.text} ${strings.directory.source}: <a href=${source.url}>${source.name}</a>.</p>
        <p>${licence.attribution.join(' ')} <a href=${licence.url}>${licence.name}</a>.</p>
      </div>
    `;
  }

  readonly #onSort = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    this.#scope.sort = value === 'relevance' ? undefined : (value as Sort);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'cluster-directory': ClusterDirectory;
  }
}
