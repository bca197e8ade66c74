import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { splitList } from '../../directory/names.js';
import { NamedClusters } from '../../scope/named-clusters.js';
import { mostCompared, select, selectedIn } from '../../scope/select.js';
import { ScopeController } from '../../scope/scope-controller.js';
import { understand } from '../../scope/understand.js';
import { enClusterCompare } from '../../strings/en-cluster-compare.js';
import { languageAt } from '../../strings/language.js';
import { baseStyles, controlStyles } from '../../styles/base.js';
import { tableStyles } from '../../styles/table.js';
import { inLanguage } from '../../templates/in-language.js';
import { renderTable } from '../../templates/table.js';
import { warn } from '../../warn.js';
import { compareStyles } from './cluster-compare.styles.js';
import { comparedRows } from './compared-rows.js';
import type { AnyDirectory } from '../../directory/directory.js';
import type { Cluster } from '../../directory/types.js';
import type { Scope } from '../../scope/scope.js';
import type { Strings } from '../../strings/en.js';

/**
 * Two to four clusters side by side: those that its author names, or those that a person selects. While it shows what
 * is selected, each card that shares its scope has a checkbox for it.
 *
 * @tag cluster-compare
 * @slot - Shown instead where `clusters` names fewer than two, while the directory loads, and without JavaScript.
 * @csspart table - The comparison.
 * @csspart message - The sentence that says how to select.
 * @csspart row - Each of its rows.
 * @csspart remove - Each button that takes a cluster out.
 * @fires {SelectionChangeEvent} selection-change - A person has taken a cluster out of the comparison.
 */
export class ClusterCompare extends LitElement {
  static override styles = [baseStyles, controlStyles, tableStyles, compareStyles];
  static override properties = {
    clusters: {},
    contacts: {},
    group: {},
  };

  /** Ids or names of two to four clusters, separated by commas; without it, those that are selected on their cards. */
  clusters?: string | null | undefined;

  /** `hide` leaves people's names out. */
  contacts?: string;

  /** The name of the page's scope to join in place of the nearest. */
  group?: string;

  readonly #scope = new ScopeController(this);
  readonly #clusters = new NamedClusters(this, 'clusters');

  /** Whether it shows what is selected. */
  get showsSelection(): boolean {
    return !this.#named();
  }

  protected override render(): TemplateResult {
    const { scope } = this.#scope;
    const directory = scope?.directory;
    const named = this.#named();
    if (!scope || !directory || (named && named.length < 2 && this.childElementCount)) return html`<slot></slot>`;

    const { strings } = languageAt(this, directory);
    const ids = named ?? (directory.ask ? scope.selection.slice(0, mostCompared) : selectedIn(scope));
    const clusters = this.#clusters.known(directory, ids);
    const message = enClusterCompare.choose(clusters[0]?.name);
    return inLanguage(this, html`
      ${named || clusters.length > 1
        ? html`
            ${this.#renderTable(clusters, scope, directory, strings)}
            ${named ? nothing : this.#renderButtons(clusters, scope, strings)}
          `
        : html`<p part="message" tabindex="-1">${message}</p>`}
    `);
  }

  #renderTable(clusters: readonly Cluster[], { hidesContacts }: Scope, directory: AnyDirectory, strings: Strings) {
    const { caption } = enClusterCompare;
    const columns = [caption, ...clusters.map(({ name }) => name)].map((label) => ({ label }));
    return renderTable(caption, columns, comparedRows(clusters, directory, strings, hidesContacts));
  }

  #renderButtons(clusters: readonly Cluster[], scope: Scope, strings: Strings) {
    const button = ({ id, name }: Cluster, index: number) => html`
      <button part="remove" type="button" @click=${() => this.#remove(scope, id, index)}>
        ${strings.summary.remove(name)}
      </button>
    `;
    return html`<div class="row">${clusters.map(button)}</div>`;
  }

  /** Ids of the clusters that its author named; undefined where that is none, and what is selected is shown. */
  #named(): readonly string[] | undefined {
    const directory = this.#scope.scope?.directory;
    const words = splitList(this.clusters);
    const ids = directory
      ? [...new Set(words.flatMap((word) => understand(this, directory, 'only', 'clusters', word) ?? []))]
      : words;
    if (ids.length > mostCompared) warn(this, 'clusters', this.clusters!, 'the first four are shown.');
    return ids.length || (words.length && this.childElementCount) ? ids.slice(0, mostCompared) : undefined;
  }

  async #remove(scope: Scope, id: string, index: number) {
    select(scope, this, id);
    await this.updateComplete;
    // The button that was pressed is gone; focus goes to the next one, else to what is said in place of the table.
    const buttons = this.renderRoot.querySelectorAll('button');
    const next = buttons[Math.min(index, buttons.length - 1)] ?? this.renderRoot.querySelector('p');
    next?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cluster-compare': ClusterCompare;
  }
}
