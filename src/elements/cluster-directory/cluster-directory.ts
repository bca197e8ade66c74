import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { emptyFilter, sameFilter } from '../../directory/filter.js';
import { cellsOf } from '../../directory/london-cells.js';
import { isInMemory, leavesFew } from '../../directory/query.js';
import { act } from '../../scope/act.js';
import { ScopeProvider } from '../../scope/context.js';
import { FallbackController } from '../../scope/fallback.js';
import { FilterLocks } from '../../scope/filter-locks.js';
import { withNeighbours } from '../../scope/neighbours.js';
import { pageOf } from '../../scope/page.js';
import { renderSource } from '../../scope/render-source.js';
import { resendChange } from '../../scope/resend-change.js';
import { Scope } from '../../scope/scope.js';
import { orderOf, sortIn } from '../../scope/sort-in.js';
import { SourceController } from '../../scope/source.js';
import { UrlState } from '../../scope/url-state.js';
import { enClusterDirectory } from '../../strings/en-cluster-directory.js';
import { baseStyles, controlStyles } from '../../styles/base.js';
import { choiceStyles } from '../../styles/choices.js';
import { disclosureStyles } from '../../styles/disclosure.js';
import { tags } from '../../tags.js';
import { renderChoices } from '../../templates/choices.js';
import { inLanguage } from '../../templates/in-language.js';
import { directoryStyles } from './cluster-directory.styles.js';
import { CopyLink } from './copy-link.js';
import { download } from './download.js';
import type { AnyDirectory } from '../../directory/directory.js';
import type { Filter, Query, Sort } from '../../directory/types.js';
import type { ClusterList } from '../cluster-list/cluster-list.js';

const text = enClusterDirectory;

/** From how many ems on there is room for a column of controls beside the clusters. */
const roomyEms = 60;

/**
 * London's Careers Clusters in one tag: search, borough picker, map, filters, result and cards. With other elements of
 * this library inside, it shows those instead and is what they share.
 *
 * @tag cluster-directory
 * @slot - Elements of this library, shown in place of its own; anything else shows where JavaScript never comes.
 * @slot notice - In place of the line that says where the information comes from; empty, it hides the line.
 * @csspart controls - The search, the picker, the map and the filters.
 * @csspart actions - What can be done with the clusters shown: download, print.
 * @csspart message - What is said where a link asked for something that is not known here.
 * @csspart copy - The button that copies a link to what is shown, or the link where it cannot be copied.
 * @csspart list - The list of cards.
 * @csspart card - Each card.
 * @csspart heading - Each card's heading.
 * @csspart labels - Each card's labels.
 * @csspart details - What unfolds in each card.
 * @csspart table - The table.
 * @csspart row - Each cluster's row of the table.
 * @csspart views - The buttons that switch between views.
 * @csspart source - What is said while the directory is on its way, or where it does not come.
 * @csspart notice - The line that says where the information comes from.
 * @fires {DirectoryLoadEvent} directory-load - The directory that `src` names is there and shown.
 * @fires {DirectoryErrorEvent} directory-error - That directory could not be had.
 * @fires {Event} input - A person has typed or chosen in it, the order too.
 * @fires {Event} change - A person has finished typing or has chosen in it, the order too.
 * @fires {BeforeFilterChangeEvent} before-filter-change - A person is about to add neighbouring boroughs, or to
 *   let them go; can be refused.
 * @fires {FilterChangeEvent} filter-change - They have; with `url-state` also: gone back or forward to another choice.
 * @cssprop --clusters-accent - The one colour that decorates.
 * @cssprop --clusters-gap - The space between cards; 1em by default.
 * @cssprop --clusters-radius - How round corners are; 0.5em by default.
 */
export class ClusterDirectory extends FilterLocks(LitElement) {
  static override styles = [
    ...[baseStyles, controlStyles, disclosureStyles, choiceStyles],
    directoryStyles,
  ];
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
    neighbours: { type: Boolean },
    urlState: { type: Boolean, attribute: 'url-state', reflect: true },
    filter: { attribute: false },
    roomy: { state: true },
    unfolded: { state: true },
  };

  /** `cards`, `compact` rows or a `table`; several, separated by commas, for a person to choose from. */
  view?: string | null | undefined;

  /** The order to start with: `name`, `members` (most first) or `distance` from the chosen borough. */
  sort?: string | null | undefined;

  /** How many clusters a page has; 50 by default and 20 of a search index, 0 for all on one. */
  limit?: number | string | null | undefined;

  /** The level of each card's heading, 1 to 6; 3 by default. */
  headingLevel?: number | string | null | undefined;

  /** `hide` leaves people's names out, of the search too. */
  contacts?: string;

  /** The name of a scope of the page to share; without it the directory is a scope of its own. */
  group?: string;

  /** The address of another directory than the bundled one, for all elements of its scope. */
  src?: string | null;

  /** What is at that address, where it does not say so itself: `json`, `csv`, `open-referral` or `index`. */
  srcType?: string | null;

  /** `bundled` shows London's Careers Clusters where that directory cannot be had. */
  srcFallback?: string | null;

  /** Whether choosing a borough chooses those beside it, too, until a person decides otherwise. */
  neighbours?: boolean;

  /** Whether it keeps what is chosen in the page's address, so that it can be shared, reloaded and gone back to. */
  urlState = false;

  /** Whether there is room for a column of controls. */
  private roomy = false;

  /** Whether a person has unfolded something: what is folded is made only then. */
  private unfolded = false;

  readonly #page = pageOf(this.ownerDocument);
  readonly #ownScope = new Scope(this.#page);
  readonly #provider = new ScopeProvider(this, this.#ownScope);
  readonly #source = new SourceController(this);
  readonly #urlState = new UrlState(this);
  readonly #copyLink = new CopyLink(this, this.#urlState);
  readonly #fallback = new FallbackController(this, () => this.#list);
  readonly #children = new MutationObserver(() => this.requestUpdate());
  readonly #size = new ResizeObserver(([entry]) =>
    // What it changes here may change the size, of which the page would hear as an error before the next frame.
    requestAnimationFrame(() => {
      const isWide = entry!.contentRect.width >= roomyEms * parseFloat(getComputedStyle(this).fontSize);
      // What has the focus does not go from under a person who turns or magnifies the page.
      if (!this.renderRoot.querySelector('search > :not(.place, cluster-search):focus-within')) this.roomy = isWide;
    }),
  );
  #scope = this.#ownScope;
  /** What of the scope's locks is its own. */
  #locks = emptyFilter;

  /** The filter in force: what is chosen within what the attributes lock. Setting it chooses, without an event. */
  get filter(): Filter {
    return this.#scope.filter;
  }

  set filter(choices: Partial<Filter> | null) {
    this.#scope.filter = choices;
  }

  override connectedCallback(): void {
    this.#fallback.read();
    super.connectedCallback();
    this.#provider.takeOver();
    this.#children.observe(this, { childList: true, subtree: true });
    this.#size.observe(this);
    addEventListener('beforeprint', this.#onBeforePrint);
    this.requestUpdate();
    this.#enterScope();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#children.disconnect();
    this.#size.disconnect();
    removeEventListener('beforeprint', this.#onBeforePrint);
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#source.leave();
      this.#leaveScope();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.isConnected) return;
    this.#enterScope();
    if (changed.has('neighbours')) this.#scope.reachesNeighbours = !!this.neighbours;
    const { directory } = this.#scope;
    if (!directory) return;
    const { filter } = this.locksIn(directory);
    // Of several directories that share a scope, the last one that changed its locks has set them; where it has left,
    // those of another are in force.
    if (this.#scope.locks === emptyFilter || !sameFilter(filter, this.#locks)) this.#scope.locks = this.#locks = filter;
    if (this.urlState) this.#urlState.follow(this.#scope);
    else this.#urlState.stop();
  }

  protected override render(): unknown {
    const { directory } = this.#scope;
    const isPending = this.urlState && this.#urlState.isPending;
    const hasContent = [...this.children].some(({ slot }) => !slot);
    if (!directory && !hasContent) return inLanguage(this, renderSource(this.#scope, this.#focusList));
    const missesOwn = directory && hasContent && this.locksIn(directory).missed;
    if (!directory || isPending || missesOwn) return html`<slot></slot>`;
    const messages = this.#renderMessages();
    const copy = this.urlState ? this.#copyLink.render() : nothing;
    const hasPieces = this.querySelector(tags.join());
    if (hasPieces) return html`${inLanguage(this, messages)}<slot></slot>${inLanguage(this, copy)}`;
    const isSmall = leavesFew(directory, this.#scope.locks);
    return inLanguage(this, html`
      ${messages} ${isSmall ? nothing : this.#renderControls(directory)}
      <div class="found">
        <div class="result">
          <cluster-summary></cluster-summary>
          ${isSmall ? nothing : this.#renderSort()}
        </div>
        <cluster-list
          part="list"
          exportparts="card, heading, labels, details, table, row, views, source"
          .view=${this.view}
          .sort=${this.sort}
          .limit=${this.limit}
          .headingLevel=${this.headingLevel}
        ></cluster-list>
        <div class="row" part="actions">
          ${isInMemory(directory)
            ? html`<button type="button" @click=${() => download(directory, this.#query())}>${text.download}</button>`
            : nothing}
          <button type="button" @click=${this.#onPrint}>${text.print}</button>
          ${copy}
        </div>
        <p class="printed">${text.printed(new Date(), this.ownerDocument.URL)}</p>
        <slot name="notice">${this.#renderNotice(directory)}</slot>
      </div>
    `);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#urlState.ready;
    return super.getUpdateComplete();
  }

  get #list() {
    return this.renderRoot.querySelector<ClusterList>('cluster-list');
  }

  #enterScope() {
    const scope = this.#source.place(this.group ? this.#page.scope(this.group) : this.#ownScope);
    if (scope !== this.#scope) {
      const { choices } = this.#scope;
      this.#leaveScope();
      this.#scope = scope;
      // What was set before the start, when its scope was not known.
      if (!this.hasUpdated && choices !== emptyFilter) scope.filter = choices;
      this.#provider.scope = scope;
    }
    if (this.neighbours && !scope.members.has(this)) scope.reachesNeighbours = true;
    scope.join(this);
  }

  /** A scope of the page outlives its directories, but not their locks. */
  #leaveScope() {
    this.#urlState.stop();
    this.#scope.leave(this);
    this.#scope.locks = this.#locks = emptyFilter;
    if (this.neighbours) this.#scope.reachesNeighbours = false;
  }

  #renderMessages() {
    const { messages } = this.#urlState;
    return messages.length
      ? html`<div class="message" part="message">${messages.map((message) => html`<p>${message}</p>`)}</div>`
      : nothing;
  }

  #renderControls(directory: AnyDirectory) {
    return html`
      <search part="controls" aria-label=${text.controls}>
        <cluster-search></cluster-search>
        ${this.#scope.locks.borough.length === 1
          ? nothing
          : html`
              <div class="place"><borough-picker></borough-picker>${this.#renderNeighbours(directory)}</div>
              ${directory.boroughs.some(cellsOf)
                ? this.#fold(text.map, html`<borough-map .label=${text.map}></borough-map>`)
                : nothing}
            `}
        ${this.#fold(text.filters, html`<cluster-filters></cluster-filters>`)}
      </search>
    `;
  }

  #renderNeighbours({ place }: AnyDirectory) {
    const { filter, reachesNeighbours } = this.#scope;
    // What a person is at does not vanish from under them.
    const inUse = this.renderRoot.querySelector('.choices:focus-within');
    if (!filter.borough.length && !reachesNeighbours && !inUse) return nothing;
    const label = text.neighbours(place);
    return renderChoices([{ text: label, isChosen: reachesNeighbours, choose: this.#onReach }], {
      type: 'checkbox',
      label,
    });
  }

  /** Shows something beside the clusters; where there is no room for it, at a press. */
  #fold(label: string, content: TemplateResult) {
    if (this.roomy) return content;
    return html`
      <details @toggle=${() => (this.unfolded = true)}>
        <summary>${label}</summary>
        ${this.unfolded ? content : nothing}
      </details>
    `;
  }

  #renderSort() {
    const { sort: label, sortNames } = text;
    const { filter } = this.#scope;
    const ranked = Boolean(filter.text.trim());
    const offered: (Sort | 'relevance')[] = [
      ...(ranked ? (['relevance'] as const) : []),
      'name',
      'members',
      ...(filter.borough.length && !this.#scope.directory?.ask ? (['distance'] as const) : []),
    ];
    const current = orderOf(this.#query()) ?? 'relevance';
    return html`
      <div class="row">
        <label for="sort">${label}</label>
        <select id="sort" @change=${this.#onSort}>
          ${offered.map(
            (value) => html`<option value=${value} .selected=${value === current}>${sortNames[value]}</option>`,
          )}
        </select>
      </div>
    `;
  }

  #renderNotice({ data: { status, source, licence } }: AnyDirectory) {
    return html`
      <div class="notice" part="notice">
        <p>${status.text} ${text.source}: <a href=${source.url}>${source.name}</a>.</p>
        <p>${licence.attribution.join(' ')} <a href=${licence.url}>${licence.name}</a>.</p>
      </div>
    `;
  }

  /** What the list shows, all pages of it. */
  #query(): Query {
    const { filter, hidesContacts } = this.#scope;
    return { filter, sort: sortIn(this.#scope, this), hideContacts: hidesContacts };
  }

  readonly #focusList = async () => {
    await this.updateComplete;
    await this.#list?.updateComplete;
    this.#list?.focus({ preventScroll: true });
  };

  readonly #onReach = () => {
    resendChange(this);
    const scope = this.#scope;
    const reaches = !scope.reachesNeighbours;
    const asked = scope.choices.borough.slice(0, 1);
    scope.reachesNeighbours = reaches;
    const applied = act(scope, this, { borough: withNeighbours(scope, asked) });
    if (!applied) scope.reachesNeighbours = !reaches;
    return applied;
  };

  readonly #onPrint = async () => {
    this.requestUpdate();
    await this.updateComplete;
    print();
  };

  readonly #onBeforePrint = () => this.requestUpdate();

  readonly #onSort = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    resendChange(this);
    this.#scope.sort = value === 'relevance' ? undefined : (value as Sort);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'cluster-directory': ClusterDirectory;
  }
}
