import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { act } from '../../scope/act.js';
import { countIn, reachableIn } from '../../scope/answers.js';
import { Question } from '../../scope/question.js';
import { resendChange } from '../../scope/resend-change.js';
import { ScopeController } from '../../scope/scope-controller.js';
import { severalOf } from '../../scope/understand.js';
import { enClusterFilters } from '../../strings/en-cluster-filters.js';
import { enFacets } from '../../strings/en-facets.js';
import { baseStyles, controlStyles } from '../../styles/base.js';
import { choiceStyles } from '../../styles/choices.js';
import { disclosureStyles } from '../../styles/disclosure.js';
import { renderChoices } from '../../templates/choices.js';
import { inLanguage } from '../../templates/in-language.js';
import { filtersStyles } from './cluster-filters.styles.js';
import type { AnyDirectory } from '../../directory/directory.js';
import type { Result, Taxonomy } from '../../directory/types.js';
import type { Scope } from '../../scope/scope.js';

/** In the order in which people ask; boroughs have controls of their own. */
const allFacets: readonly Taxonomy[] = ['sector', 'learners', 'kind', 'lead', 'offers'];

interface Known {
  readonly directory: AnyDirectory;
  /** With the filter in force. */
  readonly found: Result;
  /** Within the locks. */
  readonly reachable: Result;
}

/**
 * Checkboxes for what clusters are told apart by, each with how many clusters it would give. Only what tells the shown
 * clusters apart appears. Several choices of one kind widen, choices of several kinds narrow.
 *
 * @tag cluster-filters
 * @slot - Shown instead while the directory loads, and where JavaScript never comes.
 * @csspart facet - Each group of checkboxes, with the button that unfolds it.
 * @fires {Event} input - A person has chosen.
 * @fires {Event} change - A person has chosen.
 * @fires {BeforeFilterChangeEvent} before-filter-change - What was chosen is about to be applied; can be refused.
 * @fires {FilterChangeEvent} filter-change - What was chosen is applied and shown.
 */
export class ClusterFilters extends LitElement {
  static override styles = [baseStyles, controlStyles, disclosureStyles, choiceStyles, filtersStyles];
  static override properties = {
    facets: {},
    group: {},
  };

  /** Which to offer and in which order, separated by commas: `sector`, `learners`, `kind`, `lead`, `offers`. */
  facets?: string | null;

  /** The name of the page's scope to join in place of the nearest. */
  group?: string;

  readonly #scope = new ScopeController(this);
  readonly #found = new Question(this);

  protected override render(): TemplateResult {
    const { scope } = this.#scope;
    const found = scope && this.#found.ask(scope, countIn(scope));
    const reachable = scope && reachableIn(scope);
    if (!scope?.directory || !found || !reachable) return html`<slot></slot>`;
    const { directory } = scope;
    const named = severalOf(this, 'facets', this.facets, allFacets);
    const facets = named.length ? named : allFacets;
    return inLanguage(this, html`
      ${facets.map((facet) => this.#renderFacet(facet, scope, { directory, found, reachable }))}
    `);
  }

  #renderFacet(facet: Taxonomy, { choices, filter, locks }: Scope, { directory, found, reachable }: Known) {
    const { counts, total } = found;
    const countOf = (id: string) => counts[facet].get(id) ?? 0;
    const chosen = choices[facet].filter((id) => filter[facet].includes(id));
    const locked = locks[facet];
    const known = reachable.counts[facet];
    const values = directory.data.taxonomies[facet].filter(({ id }) =>
      chosen.includes(id) || (known.has(id) && (!locked.length || locked.includes(id))),
    );
    const tellsApart = values.some(({ id }) => countOf(id) && countOf(id) < total);
    // What a person has unfolded, or is at, does not vanish from under them.
    const inUse = () => this.renderRoot.querySelector(`#${facet}:is([open], :focus-within)`);
    if (locked.length === 1 || !(chosen.length || tellsApart || inUse())) return nothing;
    const name = enFacets[facet];
    return html`
      <details part="facet" id=${facet}>
        <summary>${enClusterFilters.facet(name, chosen.length)}</summary>
        ${renderChoices(
          values.map(({ id, name }) => ({
            text: enClusterFilters.value(name, countOf(id)),
            isChosen: chosen.includes(id),
            choose: () => this.#toggle(facet, id, chosen),
          })),
          { type: 'checkbox', label: enClusterFilters.values(name) },
        )}
      </details>
    `;
  }

  #toggle(facet: Taxonomy, id: string, chosen: readonly string[]) {
    resendChange(this);
    const { scope } = this.#scope;
    const others = chosen.filter((other) => other !== id);
    const change = { [facet]: others.length < chosen.length ? others : [...chosen, id] };
    return Boolean(scope && act(scope, this, change));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cluster-filters': ClusterFilters;
  }
}
