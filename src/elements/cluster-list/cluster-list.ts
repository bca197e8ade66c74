import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { createFilter, emptyFilter } from '../../directory/filter.js';
import { isInMemory, leavesFew, query } from '../../directory/query.js';
import { views } from '../../directory/view.js';
import { act } from '../../scope/act.js';
import { answerIn } from '../../scope/answers.js';
import { ScopeProvider } from '../../scope/context.js';
import { FallbackController } from '../../scope/fallback.js';
import { FilterLocks } from '../../scope/filter-locks.js';
import { Question, type Answer } from '../../scope/question.js';
import { ScopeController } from '../../scope/scope-controller.js';
import { renderSource } from '../../scope/render-source.js';
import { orderOf, sortIn } from '../../scope/sort-in.js';
import { severalOf } from '../../scope/understand.js';
import { enViews } from '../../strings/en-views.js';
import { languageAt } from '../../strings/language.js';
import { baseStyles, controlStyles } from '../../styles/base.js';
import { tableStyles } from '../../styles/table.js';
import { headingLevelOf } from '../../templates/heading.js';
import { inLanguage } from '../../templates/in-language.js';
import { warn } from '../../warn.js';
import { listStyles } from './cluster-list.styles.js';
import { ListItems } from './list-items.js';
import { renderNothing } from './render-nothing.js';
import { renderClusterTable } from './render-table.js';
import type { AnyDirectory } from '../../directory/directory.js';
import type { Cluster, Filter, Query, Result, Sort, View } from '../../directory/types.js';
import type { Scope } from '../../scope/scope.js';
import type { Strings } from '../../strings/en.js';

/** Where each cluster has to be asked for, fewer do. */
const defaultLimits = { inMemory: 50, afar: 20 };

/** Most keys typed lead to the same words, and the first to none, as no text does. */
const sameWords = (words: Result['words'] = new Set(), others: Result['words'] = new Set()) =>
  words.size === others.size && [...words].every((word) => others.has(word));

/**
 * The clusters that fit, as cards, compact rows or a table. When none does it says why, and offers what is near.
 *
 * @tag cluster-list
 * @slot - Shown instead where its attributes name nothing known, and where JavaScript never comes.
 * @slot empty - In place of what is said when nothing fits.
 * @csspart list - The list of cards.
 * @csspart card - Each card.
 * @csspart heading - Each card's heading.
 * @csspart labels - Each card's labels.
 * @csspart details - What unfolds in each card.
 * @csspart table - The table.
 * @csspart row - Each cluster's row of the table.
 * @csspart views - The buttons that switch between views.
 * @csspart nothing - What is said when nothing fits.
 * @csspart pages - The pager.
 * @csspart source - What is said while the directory is on its way, or where it does not come.
 * @fires {DirectoryLoadEvent} directory-load - The directory that `src` names is there and shown.
 * @fires {DirectoryErrorEvent} directory-error - That directory could not be had.
 * @fires {BeforeFilterChangeEvent} before-filter-change - A person is about to widen the choice; can be refused.
 * @fires {FilterChangeEvent} filter-change - The choice is widened and shown.
 */
export class ClusterList extends FilterLocks(LitElement) {
  static override styles = [baseStyles, controlStyles, tableStyles, listStyles];
  static override properties = {
    view: {},
    sort: {},
    limit: {},
    headingLevel: { attribute: 'heading-level' },
    contacts: {},
    group: {},
    src: {},
    srcType: { attribute: 'src-type' },
    srcFallback: { attribute: 'src-fallback' },
    page: { state: true },
    widened: { state: true },
    turned: { state: true },
  };

  /** `cards`, `compact` rows or a `table`; several, separated by commas, for a person to choose from. */
  view?: string | null | undefined;

  /** The order: `name`, `members` (most first) or `distance` from the chosen borough; with text, best first. */
  sort?: string | null | undefined;

  /** How many clusters a page has; 50 by default and 20 of a search index, 0 for all on one. */
  limit?: number | string | null | undefined;

  /** The level of each card's heading, 1 to 6; 3 by default. */
  headingLevel?: number | string | null | undefined;

  /** `hide` leaves people's names out, of the search too. */
  contacts?: string;

  /** The name of the page's scope to join in place of the nearest. */
  group?: string;

  /** The address of another directory than the bundled one, for all elements of its scope. */
  src?: string | null;

  /** What is at that address, where it does not say so itself: `json`, `csv`, `open-referral` or `index`. */
  srcType?: string | null;

  /** `bundled` shows London's Careers Clusters where that directory cannot be had. */
  srcFallback?: string | null;

  private page = 0;

  /** The boroughs shown in place of locked ones that have no cluster; none means all. */
  private widened: readonly string[] | undefined;

  /** Whether a table shows its order the other way round. */
  private turned = false;

  readonly #scope = new ScopeController(this);
  readonly #fallback = new FallbackController(this);
  readonly #items = new ListItems(this);
  #provider: ScopeProvider | undefined;
  readonly #shown = new Question(this);
  /** What was asked for when the list was last shown from its first page. */
  #asked: Query | undefined;
  #marks: Result['words'];

  /** Shows a cluster's card or row: on its page, and with `clearing` even where a choice hides it. */
  async reveal(clusterId: string, { clearing }: { readonly clearing: boolean }): Promise<boolean> {
    const { scope } = this.#scope;
    const directory = scope?.directory;
    const cluster = directory?.cluster(clusterId);
    if (!clearing || !cluster || !isInMemory(directory!)) return false;
    const position = () => query(directory, this.#shownQuery(scope!, directory)).items.indexOf(cluster);
    if (position() < 0) {
      const reachable = this.filterWithin(directory, scope!.locks);
      if (!query(directory, { filter: reachable }).items.includes(cluster)) return false;
      if (!act(scope!, this, emptyFilter, languageAt(this).strings.summary.clearedFor(cluster.name))) return false;
      await this.updateComplete;
    }
    this.page = Math.floor(position() / this.#pageSize(directory));
    await this.updateComplete;
    const rowHeader = this.shadowRoot!.getElementById(clusterId);
    rowHeader?.focus();
    if (rowHeader) return true;
    const card = [...this.renderRoot.querySelectorAll('cluster-card')].find((shown) => shown.cluster === clusterId);
    return card?.reveal(clusterId) ?? false;
  }

  /** Focuses what it shows: the list of cards, or the table. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('[part=list], table')?.focus(options);
  }

  /** Settles once all that a window has room for is shown; `updateComplete` has all be made for it. */
  get inSight(): Promise<boolean> {
    return this.#answered();
  }

  override connectedCallback(): void {
    this.#fallback.read();
    super.connectedCallback();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.inSight;
    this.#items.finish();
    return super.getUpdateComplete();
  }

  protected override willUpdate(): void {
    const { scope } = this.#scope;
    if (!scope) return;
    // Its cards belong to the same scope, wherever it has that from.
    this.#provider ??= new ScopeProvider(this, scope);
    this.#provider.scope = scope;
    if (!scope.directory) return;
    const asked = this.#query(scope, scope.directory);
    const before = this.#asked;
    this.#asked = asked;
    if (asked.filter !== before?.filter) this.widened = undefined;
    else if (asked.sort === before.sort) return;
    this.page = 0;
    if (before && orderOf(asked) !== orderOf(before)) this.turned = false;
  }

  protected override render(): TemplateResult {
    const { scope } = this.#scope;
    const directory = scope?.directory;
    const content = [...this.children].some((child) => child.slot !== 'empty');
    if (!scope || (!directory && content)) return html`<slot></slot>`;
    if (!directory) return inLanguage(this, renderSource(scope, this.#focusList));
    if (this.locksIn(directory).missed && content) return html`<slot></slot>`;

    const answer = this.#ask(scope, directory);
    if (!answer && content) return html`<slot></slot>`;
    // After the question, whose answer may have ended what there was to say.
    const source = renderSource(scope, this.#focusList, !answer);
    if (!answer) return inLanguage(this, source);
    // What is said of it was asked for with it: by now a person may ask for something else.
    const own = (this.widened && this.#askOwn(scope, directory)) || answer;
    const { strings } = languageAt(this, directory);
    return inLanguage(this, html`
      ${source}
      ${answer.asks ? html`<p class="nothing" part="nothing">${strings.list.chooseFirst}</p>` : nothing}
      ${own.total === 0 ? this.#renderNothing(scope, directory, strings, own) : nothing}
      ${answer.items.length ? this.#renderFound(scope, directory, strings, answer, own.words) : nothing}
    `);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const list = this.renderRoot.querySelector('[part=list]');
    if (list) this.#items.placeIn(list);
  }

  async #answered() {
    await super.getUpdateComplete();
    await this.#shown.settled;
    return super.getUpdateComplete();
  }

  #query(scope: Scope, directory: AnyDirectory): Query {
    const filter = this.filterWithin(directory, scope.filter);
    return { filter, sort: sortIn(scope, this), hideContacts: scope.hidesContacts };
  }

  /** What the page's author has fixed, with these boroughs (none: all) in place of the author's. */
  #beyondLock(scope: Scope, directory: AnyDirectory, borough: readonly string[]): Filter {
    return createFilter({ ...this.filterWithin(directory, scope.locks), borough });
  }

  /** What is asked for, or what a person looks at beyond a lock in its place. */
  #shownQuery(scope: Scope, directory: AnyDirectory): Query {
    const asked = this.#query(scope, directory);
    const filter = this.widened ? this.#beyondLock(scope, directory, this.widened) : asked.filter;
    // Only a table says that it is turned.
    return { ...asked, filter, reverse: this.turned && this.#view(scope) === 'table' };
  }

  /** What the list would find without looking beyond what is asked for. */
  #askOwn(scope: Scope, directory: AnyDirectory): Answer | undefined {
    const asked = { ...this.#query(scope, directory), limit: 0 };
    const found = answerIn(scope, asked);
    return found && { ...found, asked };
  }

  /** Asks for the page, or for the last one where there are not so many any more. */
  #ask(scope: Scope, directory: AnyDirectory): Answer | undefined {
    const limit = this.#pageSize(directory);
    const asked = this.#shownQuery(scope, directory);
    const askFor = (page: number) => this.#shown.ask(scope, { ...asked, offset: page * limit, limit });
    const answer = askFor(this.page);
    const last = Math.max(0, Math.ceil((answer?.total ?? 0) / limit) - 1);
    return this.#shown.isWaiting || this.page <= last ? answer : askFor(last);
  }

  /** The views that the page's author offers; the first is the one to start with. */
  #views(): readonly View[] {
    const offered = severalOf(this, 'view', this.view, views);
    return offered.length ? offered : ['cards'];
  }

  #view({ view }: Scope): View {
    const offered = this.#views();
    return offered.find((candidate) => candidate === view) ?? offered[0]!;
  }

  #renderFound(scope: Scope, directory: AnyDirectory, strings: Strings, answer: Answer, marks: Result['words']) {
    const { asked: { offset, limit }, items, total } = answer;
    const offered = this.#views();
    const view = this.#view(scope);
    const renderView = () => {
      if (view === 'table') {
        const sortBy = (sort: Sort) => this.#sortBy(scope, sort, orderOf(answer.asked));
        return renderClusterTable({ answer, directory, strings, marks, sortBy });
      }
      this.#showItems(items, view, leavesFew(directory, this.filterWithin(directory, scope.locks)), marks);
      return html`
        <ul
          class=${view}
          part="list"
          role="list"
          aria-label=${strings.list.label}
          aria-busy=${this.#shown.isWaiting}
          tabindex="-1"
        ></ul>
      `;
    };
    return html`
      ${offered.length > 1 ? this.#renderSwitch(scope, offered, view) : nothing}
      ${renderView()}
      ${total > limit! ? this.#renderPages(strings, offset! / limit!, Math.ceil(total / limit!)) : nothing}
    `;
  }

  #renderSwitch(scope: Scope, offered: readonly View[], current: View) {
    const button = (view: View) => html`
      <button type="button" aria-pressed=${view === current} @click=${() => (scope.view = view)}>
        ${enViews.names[view]}
      </button>
    `;
    return html`<div class="row" part="views" role="group" aria-label=${enViews.label}>${offered.map(button)}</div>`;
  }

  #showItems(clusters: readonly Cluster[], view: View, open: boolean, marks: Result['words']) {
    const isCompact = view === 'compact';
    this.#marks = sameWords(marks, this.#marks) ? this.#marks : marks;
    const content = (id: string) => html`
      <cluster-card
        part="card"
        exportparts="heading, labels, details"
        cluster=${id}
        .headingLevel=${headingLevelOf(this)}
        .marks=${this.#marks}
        ?compact=${isCompact}
        ?open=${open}
      ></cluster-card>
    `;
    this.#items.show(clusters.map(({ id }) => id), { content, isDense: isCompact, recycles: !open });
  }

  #renderPages({ list }: Strings, page: number, pages: number) {
    const button = (to: number, label: string) => html`
      <button type="button" ?disabled=${to < 0 || to >= pages} @click=${() => this.#turnTo(to)}>${label}</button>
    `;
    return html`
      <nav class="row" part="pages" aria-label=${list.pages}>
        ${button(page - 1, list.previous)}
        <span>${list.page(page + 1, pages)}</span>
        ${button(page + 1, list.next)}
      </nav>
    `;
  }

  #renderNothing(scope: Scope, directory: AnyDirectory, strings: Strings, { asked, counts }: Answer) {
    const explanation = renderNothing({
      scope,
      directory,
      strings,
      filter: asked.filter,
      fitting: counts.borough,
      locks: this.filterWithin(directory, scope.locks),
      unplacedLocks: this.#beyondLock(scope, directory, []),
      isWidened: Boolean(this.widened),
      widen: this.#widen,
      choose: (change) => this.#act(scope, change),
    });
    return html`<slot name="empty"><div class="nothing" part="nothing">${explanation}</div></slot>`;
  }

  /** Asked for the order in force, it turns that round. */
  #sortBy(scope: Scope, sort: Sort, order: Sort | undefined) {
    if (sort !== order) scope.sort = sort;
    else {
      this.turned = !this.turned;
      this.page = 0;
    }
  }

  readonly #widen = async (boroughs: readonly string[]) => {
    this.widened = boroughs;
    await this.#focusList();
  };

  async #act(scope: Scope, change: Partial<Filter>) {
    if (act(scope, this, change)) await this.#focusList();
  }

  async #turnTo(page: number) {
    this.page = page;
    await this.#focusList();
    this.scrollIntoView();
  }

  /** The button that was pressed may be gone, so focus goes to what it brought. */
  readonly #focusList = async () => {
    await this.inSight;
    this.focus({ preventScroll: true });
  };

  #pageSize(directory: AnyDirectory): number {
    const defaultLimit = isInMemory(directory) ? defaultLimits.inMemory : defaultLimits.afar;
    const { limit } = this;
    if (limit === undefined || limit === null || limit === '') return defaultLimit;
    const size = Math.min(Number(limit), Number.MAX_SAFE_INTEGER);
    if (Number.isInteger(size) && size >= 0) return size || Number.MAX_SAFE_INTEGER;
    const likely = Math.abs(Math.round(size)) || defaultLimit;
    warn(this, 'limit', String(limit), `did you mean ${likely}?`);
    return likely;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cluster-list': ClusterList;
  }
}
