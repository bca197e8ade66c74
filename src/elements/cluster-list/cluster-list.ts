import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { createFilter, emptyFilter } from '../../directory/filter.js';
import { query, search } from '../../directory/query.js';
import { act } from '../../scope/act.js';
import { FilterLocks } from '../../scope/filter-locks.js';
import { ScopeController } from '../../scope/scope-controller.js';
import { languageAt } from '../../strings/language.js';
import { baseStyles, controlStyles } from '../../styles/base.js';
import { warn } from '../../warn.js';
import { listStyles } from './cluster-list.styles.js';
import { explainNothing } from './nothing-found.js';
import type { Directory } from '../../directory/directory.js';
import type { Cluster, Filter, Result, Sort } from '../../directory/types.js';
import type { Scope } from '../../scope/scope.js';
import type { Strings } from '../../strings/en.js';
import type { ClusterCard } from '../cluster-card/cluster-card.js';

const sorts: readonly string[] = ['name', 'members', 'distance'] satisfies Sort[];
const defaultLimit = 50;

/** A locked list that short is shown unfolded. */
const mostShownOpen = 2;

/**
 * The clusters that fit, as cards. When none does it says why, and offers what is near.
 *
 * @tag cluster-list
 * @slot - Shown instead while the directory loads, where its attributes name nothing known, and where JavaScript never comes.
 * @slot empty - In place of what is said when nothing fits.
 * @csspart list - The list of cards.
 * @csspart card - Each card.
 * @csspart heading - Each card's heading.
 * @csspart labels - Each card's labels.
 * @csspart details - What unfolds in each card.
 * @csspart nothing - What is said when nothing fits.
 * @csspart pages - The pager.
 * @fires {BeforeFilterChangeEvent} before-filter-change - A person is about to widen the choice; can be refused.
 * @fires {FilterChangeEvent} filter-change - The choice is widened and shown.
 */
export class ClusterList extends FilterLocks(LitElement) {
  static override styles = [baseStyles, controlStyles, listStyles];

  /** The order: `name`, `members` (most first) or `distance` from the chosen borough; best match first while text is typed. */
  @property() sort?: string | null;

  /** How many clusters a page has; 50 by default, 0 for all on one. */
  @property() limit?: number | string | null;

  /** The level of each card's heading, 1 to 6; 3 by default. */
  @property({ attribute: 'heading-level' }) headingLevel?: number | string | null;

  /** `hide` leaves people's names out, of the search too. */
  @property() contacts?: string;

  /** The name of the page's scope to join in place of the nearest. */
  @property() group?: string;

  @state() private page = 0;

  /** The boroughs shown in place of locked ones that have no cluster; none means all. */
  @state() private widened: readonly string[] | undefined;

  readonly #scope = new ScopeController(this);
  #shownFilter: Filter | undefined;

  /** Shows the card of a cluster: on its page, and with `clearing` even where a choice hides it. */
  async reveal(clusterId: string, { clearing }: { readonly clearing: boolean }): Promise<boolean> {
    const { scope } = this.#scope;
    const cluster = scope?.directory?.cluster(clusterId);
    if (!clearing || !scope?.directory || !cluster) return false;
    const position = () => this.#result(scope, scope.directory!).items.indexOf(cluster);
    if (position() < 0) {
      const reachable = this.filterWithin(scope.directory, scope.locks);
      if (!query(scope.directory, { filter: reachable }).items.includes(cluster)) return false;
      if (!act(scope, this, emptyFilter, languageAt(this).strings.summary.clearedFor(cluster.name))) return false;
      await this.updateComplete;
    }
    this.page = Math.floor(position() / this.#pageSize());
    await this.updateComplete;
    const card = [...this.renderRoot.querySelectorAll('cluster-card')].find((shown) => shown.cluster === clusterId);
    return (card as ClusterCard | undefined)?.reveal(clusterId) ?? false;
  }

  protected override willUpdate(): void {
    const { scope } = this.#scope;
    if (!scope?.directory) return;
    const filter = this.filterWithin(scope.directory, scope.filter);
    if (filter === this.#shownFilter) return;
    this.#shownFilter = filter;
    this.page = 0;
    this.widened = undefined;
  }

  protected override render(): TemplateResult {
    const { scope } = this.#scope;
    const directory = scope?.directory;
    if (!scope || !directory) return html`<slot></slot>`;
    const content = [...this.children].some((child) => child.slot !== 'empty');
    if (this.locksIn(directory).missed && content) return html`<slot></slot>`;

    const { strings, lang, dir } = languageAt(this);
    const asked = this.#result(scope, directory);
    const filter = this.#widenedFilter(scope, directory);
    const shown = this.widened ? query(directory, { filter, sort: 'distance' }) : asked;
    return html`
      <div class="wrapper" lang=${lang} dir=${dir ?? nothing}>
        ${asked.total ? nothing : this.#renderNothing(scope, directory, strings, asked)}
        ${shown.total ? this.#renderCards(scope, directory, strings, shown) : nothing}
      </div>
    `;
  }

  #result(scope: Scope, directory: Directory): Result {
    const filter = this.filterWithin(directory, scope.filter);
    const sort = scope.sort ?? (filter.text.trim() ? undefined : this.#ownSort());
    return query(directory, { filter, sort, hideContacts: scope.hidesContacts });
  }

  #widenedFilter(scope: Scope, directory: Directory): Filter {
    const filter = this.filterWithin(directory, scope.filter);
    return this.widened ? createFilter({ ...filter, borough: this.widened }) : filter;
  }

  #renderCards(scope: Scope, directory: Directory, strings: Strings, { items, total }: Result) {
    const size = this.#pageSize();
    const start = this.page * size;
    const text = scope.filter.text.trim();
    const marks = text ? search(directory, text, { hideContacts: scope.hidesContacts }).words : undefined;
    const open = this.#startsOpen(scope, directory);
    return html`
      <ul class="clusters" part="list" role="list" aria-label=${strings.list.label} tabindex="-1">
        ${repeat(
          items.slice(start, start + size),
          ({ id }) => id,
          (cluster: Cluster) => html`
            <li>
              <cluster-card
                part="card"
                exportparts="heading, labels, details"
                cluster=${cluster.id}
                .headingLevel=${this.headingLevel}
                .contacts=${scope.hidesContacts ? 'hide' : undefined}
                .group=${this.group}
                .marks=${marks}
                ?open=${open}
              ></cluster-card>
            </li>
          `,
        )}
      </ul>
      ${total > size ? this.#renderPages(strings, Math.ceil(total / size)) : nothing}
    `;
  }

  #renderPages(strings: Strings, pages: number) {
    const { list } = strings;
    const button = (page: number, label: string) => html`
      <button type="button" ?disabled=${page < 0 || page >= pages} @click=${() => this.#turnTo(page)}>${label}</button>
    `;
    return html`
      <nav class="pages" part="pages" aria-label=${list.pages}>
        ${button(this.page - 1, list.previous)}
        <span>${list.page(this.page + 1, pages)}</span>
        ${button(this.page + 1, list.next)}
      </nav>
    `;
  }

  #renderNothing(scope: Scope, directory: Directory, strings: Strings, asked: Result) {
    const { list } = strings;
    const filter = this.filterWithin(directory, scope.filter);
    const why = explainNothing(directory, filter, asked);
    const names = (codes: readonly string[]) => codes.map((code) => directory.nameOf('borough', code));
    const button = (label: string, onClick: () => void) =>
      html`<button type="button" @click=${onClick}>${label}</button>`;
    const all = button(list.showAll(directory.data.clusters.length), () => this.#showAll(scope, directory));

    const explanation = () => {
      if (why.reason !== 'places') {
        const suggestion = why.reason === 'text' ? why.suggestion : undefined;
        return html`
          <p>${list.noneFound(why.reason === 'text' ? filter.text.trim() : '')}</p>
          ${suggestion
            ? html`<p>${list.didYouMean}${button(suggestion, () => this.#act(scope, { text: suggestion }))}</p>`
            : nothing}
          ${all}
        `;
      }
      const { places, neighbours } = why;
      return html`
        <p>
          ${list.noneServes(names(places))}
          ${neighbours.length ? list.neighboursHave(names(neighbours)) : list.noNeighbourHas}
        </p>
        ${this.widened
          ? nothing
          : neighbours.length
            ? button(list.showNeighbours(neighbours.length), () => this.#showNeighbours(scope, directory, places, neighbours))
            : all}
      `;
    };
    return html`<slot name="empty"><div class="nothing" part="nothing">${explanation()}</div></slot>`;
  }

  #showNeighbours(scope: Scope, directory: Directory, places: readonly string[], neighbours: readonly string[]) {
    if (this.#boroughIsLocked(scope, directory)) void this.#widen(neighbours);
    // What was asked for stays first: distances are from there.
    else void this.#act(scope, { borough: [...places, ...neighbours], text: scope.choices.borough.length ? scope.choices.text : '' });
  }

  #showAll(scope: Scope, directory: Directory) {
    if (this.#boroughIsLocked(scope, directory)) void this.#widen([]);
    else void this.#act(scope, emptyFilter);
  }

  /** Whether the page's author has fixed the borough, so that only this list can look beyond it. */
  #boroughIsLocked(scope: Scope, directory: Directory) {
    return this.filterWithin(directory, scope.locks).borough.length > 0;
  }

  async #widen(boroughs: readonly string[]) {
    this.widened = boroughs;
    await this.#focusList();
  }

  async #act(scope: Scope, change: Partial<Filter>) {
    if (act(scope, this, change)) await this.#focusList();
  }

  async #turnTo(page: number) {
    this.page = page;
    await this.#focusList();
    this.scrollIntoView();
  }

  /** The button that was pressed may be gone, so focus goes to what it brought. */
  async #focusList() {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.clusters')?.focus({ preventScroll: true });
  }

  #startsOpen(scope: Scope, directory: Directory) {
    const locks = this.filterWithin(directory, scope.locks);
    const total = query(directory, { filter: locks }).total;
    return total <= mostShownOpen && total < directory.data.clusters.length;
  }

  #ownSort(): Sort | undefined {
    if (!this.sort) return undefined;
    if (sorts.includes(this.sort)) return this.sort as Sort;
    warn(this, 'sort', this.sort, `write one of ${sorts.join(', ')}; name is used.`);
    return undefined;
  }

  #pageSize(): number {
    const { limit } = this;
    if (limit === undefined || limit === null || limit === '') return defaultLimit;
    const size = Number(limit);
    if (Number.isInteger(size) && size >= 0) return size || Infinity;
    warn(this, 'limit', String(limit), `write a whole number, 0 for all; ${defaultLimit} is used.`);
    return defaultLimit;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cluster-list': ClusterList;
  }
}
