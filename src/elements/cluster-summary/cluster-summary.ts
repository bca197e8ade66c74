import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { emptyFilter, filterKeys } from '../../directory/filter.js';
import { act, describeAnswer } from '../../scope/act.js';
import { FilterLocks } from '../../scope/filter-locks.js';
import { Question } from '../../scope/question.js';
import { ScopeController } from '../../scope/scope-controller.js';
import { languageAt } from '../../strings/language.js';
import { baseStyles, controlStyles } from '../../styles/base.js';
import { inLanguage } from '../../templates/in-language.js';
import { summaryStyles } from './cluster-summary.styles.js';
import type { AnyDirectory } from '../../directory/directory.js';
import type { Filter } from '../../directory/types.js';
import type { Scope } from '../../scope/scope.js';
import type { Strings } from '../../strings/en.js';

/** One choice that a person can take back. */
interface Choice {
  readonly name: string;
  readonly without: Partial<Filter>;
}

/**
 * How many clusters are shown and why: the count, each choice with a button that takes it back, and one that clears
 * all.
 *
 * @tag cluster-summary
 * @slot - Shown instead while the directory loads, and where JavaScript never comes.
 * @csspart count - The sentence with the count.
 * @csspart choices - The list of choices.
 * @csspart clear - The button that clears all choices.
 * @fires {BeforeFilterChangeEvent} before-filter-change - A choice is about to be taken back; can be refused.
 * @fires {FilterChangeEvent} filter-change - A choice is taken back and the page shows it.
 */
export class ClusterSummary extends FilterLocks(LitElement) {
  static override styles = [baseStyles, controlStyles, summaryStyles];
  static override properties = {
    contacts: {},
    group: {},
  };

  /** `hide` leaves people's names out of what is searched. */
  contacts?: string;

  /** The name of the page's scope to join in place of the nearest. */
  group?: string;

  readonly #scope = new ScopeController(this);
  readonly #found = new Question(this);

  protected override render(): TemplateResult {
    const { scope } = this.#scope;
    return scope?.directory ? this.#renderSummary(scope, scope.directory) : html`<slot></slot>`;
  }

  #renderSummary(scope: Scope, directory: AnyDirectory) {
    const { strings } = languageAt(this);
    const filter = this.filterWithin(directory, scope.filter);
    const found = this.#found.ask(scope, { filter, hideContacts: scope.hidesContacts, limit: 0 });
    const locked = this.#locked(scope, directory);
    const choices = this.#choices(scope, directory, strings);
    return inLanguage(this, html`
      <p part="count" tabindex="-1">
        ${found && describeAnswer(this, directory, found)}${locked.map((name) => ` · ${name}`)}
      </p>
      ${choices.length
        ? html`
            <ul class="row" part="choices" role="list" aria-label=${strings.summary.choices}>
              ${choices.map(
                ({ name, without }, index) => html`
                  <li>
                    <button
                      type="button"
                      aria-label=${strings.summary.remove(name)}
                      @click=${() => this.#act(without, index)}
                    >
                      ${name}
                    </button>
                  </li>
                `,
              )}
            </ul>
            <button part="clear" type="button" @click=${() => this.#act(emptyFilter, 0)}>
              ${strings.summary.clearAll}
            </button>
          `
        : nothing}
    `);
  }

  /** What the page's author has fixed, apart from the places, which the sentence itself says. */
  #locked(scope: Scope, directory: AnyDirectory): readonly string[] {
    const own = this.locksIn(directory).filter;
    return filterKeys.flatMap((key) => {
      const values = own[key].length ? own[key] : scope.locks[key];
      return key === 'borough' ? [] : values.map((value) => directory.nameOf(key, value));
    });
  }

  #choices({ choices, filter, locks }: Scope, directory: AnyDirectory, strings: Strings): readonly Choice[] {
    const own = this.locksIn(directory).filter;
    const listed = filterKeys.flatMap((key) =>
      choices[key]
        .filter((value) => !own[key].length && filter[key].includes(value) && locks[key].length !== 1)
        .map((value) => ({
          name: directory.nameOf(key, value),
          without: { [key]: choices[key].filter((other) => other !== value) },
        })),
    );
    const text = choices.text.trim();
    return text ? [...listed, { name: strings.summary.text(text), without: { text: '' } }] : listed;
  }

  async #act(change: Partial<Filter>, index: number) {
    const { scope } = this.#scope;
    if (!scope || !act(scope, this, change)) return;
    await this.updateComplete;
    // The button that was pressed is gone; focus goes to the next one, else to what the summary now says.
    const buttons = this.renderRoot.querySelectorAll<HTMLElement>('li button');
    const next = buttons[Math.min(index, buttons.length - 1)] ?? this.renderRoot.querySelector<HTMLElement>('p');
    next?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cluster-summary': ClusterSummary;
  }
}
