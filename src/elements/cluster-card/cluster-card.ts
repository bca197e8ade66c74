import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { NamedClusters } from '../../scope/named-clusters.js';
import { renderSource } from '../../scope/render-source.js';
import { understand } from '../../scope/understand.js';
import { FallbackController } from '../../scope/fallback.js';
import { ScopeController } from '../../scope/scope-controller.js';
import { ClusterToggleEvent } from '../../events.js';
import { clusterFacts, type Fact } from '../../strings/cluster-facts.js';
import { languageAt } from '../../strings/language.js';
import { baseStyles } from '../../styles/base.js';
import { disclosureStyles } from '../../styles/disclosure.js';
import { heading, headingLevelOf } from '../../templates/heading.js';
import { marked } from '../../templates/text.js';
import { cardStyles } from './cluster-card.styles.js';
import { renderCompare } from './render-compare.js';
import { renderFact } from './render-fact.js';
import type { AnyDirectory } from '../../directory/directory.js';
import type { Cluster } from '../../directory/types.js';
import type { Scope } from '../../scope/scope.js';

/**
 * One Careers Cluster: what it is, where it works and who leads it, with the rest folded away until asked for.
 *
 * @tag cluster-card
 * @slot - Shown instead while there is no cluster to show, and where JavaScript never comes.
 * @csspart card - The whole card.
 * @csspart heading - The cluster's name.
 * @csspart labels - The list of its kind, sector and learners.
 * @csspart details - What unfolds.
 * @cssprop --cluster-card-accent - The colour of the card's edge; `--clusters-accent` by default.
 * @fires {DirectoryLoadEvent} directory-load - The directory that `src` names is there and shown.
 * @fires {DirectoryErrorEvent} directory-error - That directory could not be had.
 * @fires {ClusterToggleEvent} cluster-toggle - A person, or find-in-page for them, has unfolded or folded the card.
 * @fires {SelectionChangeEvent} selection-change - A person has selected the cluster to compare, or taken it out.
 */
export class ClusterCard extends LitElement {
  static override styles = [baseStyles, disclosureStyles, cardStyles];
  static override properties = {
    cluster: {},
    compact: { type: Boolean, reflect: true },
    open: { type: Boolean, reflect: true },
    headingLevel: { attribute: 'heading-level' },
    contacts: {},
    group: {},
    src: {},
    srcType: { attribute: 'src-type' },
    srcFallback: { attribute: 'src-fallback' },
    marks: { attribute: false },
  };

  /** The id of the cluster to show, such as `pan-out`; its name is understood too. */
  cluster?: string | null | undefined;

  /** Whether it shows no more than a row until it is unfolded. */
  compact?: boolean;

  /** Whether the card is unfolded. */
  open = false;

  /** The level of the heading, 1 to 6; 3 by default. */
  headingLevel?: number | string | null | undefined;

  /** `hide` leaves people's names out. */
  contacts?: string;

  /** The name of the page's scope to join in place of the nearest. */
  group?: string;

  /** The address of another directory than the bundled one, for all elements of its scope. */
  src?: string | null;

  /** What is at that address, where it does not say so itself: `json`, `csv`, `open-referral` or `index`. */
  srcType?: string | null;

  /** `bundled` shows London's Careers Clusters where that directory cannot be had. */
  srcFallback?: string | null;

  /** Words to mark in what is shown, as a search gives them. */
  marks?: ReadonlySet<string> | undefined;

  readonly #scope = new ScopeController(this);
  readonly #fallback = new FallbackController(this);
  readonly #named = new NamedClusters(this, 'cluster');

  /**
   * Which clusters fit changes no card.
   * @internal
   */
  get ignores(): 'filter' {
    return 'filter';
  }

  /** Unfolds the card, scrolls to it and focuses its heading, if it shows that cluster. */
  async reveal(clusterId: string): Promise<boolean> {
    if (this.#shown()?.id !== clusterId) return false;
    this.open = true;
    await this.updateComplete;
    this.scrollIntoView();
    await this.#focusHeading();
    return true;
  }

  override connectedCallback(): void {
    this.#fallback.read();
    super.connectedCallback();
  }

  protected override render(): TemplateResult {
    const cluster = this.#shown();
    const { scope } = this.#scope;
    if (cluster && scope?.directory) return this.#renderCard(cluster, scope, scope.directory);
    const notice = scope && this.src && !this.childElementCount ? renderSource(scope, this.#focusHeading) : nothing;
    return html`${notice}<slot></slot>`;
  }

  /** Undefined while the directory loads or when no cluster is named, null when there is no such cluster. */
  #shown(): Cluster | null | undefined {
    const directory = this.#scope.scope?.directory;
    if (!directory || !this.cluster) return undefined;
    const [known] = this.#named.known(directory, [this.cluster]);
    if (known) return known;
    // A list that shows another directory now has taken its card out before the card's own update.
    const id = this.isConnected && understand(this, directory, 'only', 'cluster', this.cluster);
    return directory.cluster(id || '');
  }

  #renderCard(cluster: Cluster, scope: Scope, directory: AnyDirectory) {
    const { strings, lang, dir } = languageAt(this, directory);
    const hideContacts = this.contacts === 'hide' || scope.hidesContacts;
    const facts = clusterFacts({ cluster, directory, strings, hideContacts });
    const show = (text: string) => marked(text, this.marks);
    const render = (fact: Fact) => renderFact(fact, cluster.name, strings, show);
    return html`
      <article class="wrapper" part="card" aria-labelledby="heading" lang=${lang} dir=${dir ?? nothing}>
        <div class="face">
          ${heading(headingLevelOf(this), show(facts.name))}
          <ul part="labels" role="list">
            ${facts.labels.map((label) => html`<li>${show(label)}</li>`)}
          </ul>
          <p class="summary">${show(facts.summary)}</p>
          ${scope.showsSelection ? renderCompare(this, scope, cluster, strings) : nothing}
        </div>
        <dl class="facts">
          ${facts.glance.map(render)}
        </dl>
        <details part="details" ?open=${this.open} @toggle=${this.#onToggle}>
          <summary>
            <span>
              ${strings.card.details}<span class="visually-hidden">${strings.card.detailsOf}${cluster.name}</span>
            </span>
          </summary>
          <div class="more">${facts.more.map((group) => html`<dl>${group.map(render)}</dl>`)}</div>
        </details>
      </article>
    `;
  }

  readonly #focusHeading = async () => {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#heading')?.focus({ preventScroll: true });
  };

  readonly #onToggle = (event: Event) => {
    const { open } = event.currentTarget as HTMLDetailsElement;
    const cluster = this.#shown();
    // A card that a program opened already agrees: only a person's act, or the browser's for them, is told.
    if (open === this.open || !cluster) return;
    this.open = open;
    this.dispatchEvent(new ClusterToggleEvent(cluster, open));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'cluster-card': ClusterCard;
  }
}
