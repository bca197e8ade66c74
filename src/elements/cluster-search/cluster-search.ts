import { html, LitElement, type TemplateResult } from 'lit';
import { isReadFor, readAhead } from '../../directory/query.js';
import { act } from '../../scope/act.js';
import { inSlices } from '../../scope/in-slices.js';
import { resendChange } from '../../scope/resend-change.js';
import { ScopeController } from '../../scope/scope-controller.js';
import { languageAt } from '../../strings/language.js';
import { baseStyles, controlStyles } from '../../styles/base.js';
import { inLanguage } from '../../templates/in-language.js';
import type { Scope } from '../../scope/scope.js';

/**
 * Search as you type through all that the directory says, forgiving of spelling.
 *
 * @tag cluster-search
 * @attr {string} value - The text to start with.
 * @csspart label - The field's label.
 * @csspart input - The search field.
 * @fires {Event} input - A person has typed.
 * @fires {Event} change - A person has finished typing.
 * @fires {BeforeFilterChangeEvent} before-filter-change - What was typed is about to be applied; can be refused.
 * @fires {FilterChangeEvent} filter-change - What was typed is applied and shown.
 */
export class ClusterSearch extends LitElement {
  static override styles = [baseStyles, controlStyles];
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override properties = {
    defaultValue: { attribute: 'value' },
    label: {},
    group: {},
    text: { state: true },
    value: { attribute: false },
  };

  /** The text to start with. */
  defaultValue?: string | null;

  /** The field's label; "Search" by default. */
  label?: string | null;

  /** The name of the page's scope to join in place of the nearest. */
  group?: string;

  private text = '';

  readonly #scope = new ScopeController(this, (scope) => this.#onJoin(scope));
  #stopReading: (() => void) | undefined;
  /** Whether something was typed that is not applied yet. */
  #isTyped = false;
  /** The scope's text when this field last heard of it: what was typed and refused stays in the field. */
  #heard = '';

  /** The text in the field. Setting it searches, without an event. */
  get value(): string {
    return this.text;
  }

  set value(value: string) {
    this.text = value;
    if (this.hasUpdated) this.#start(this.#scope.scope);
  }

  protected override willUpdate(): void {
    const text = this.#scope.scope?.choices.text ?? this.#heard;
    if (text === this.#heard) return;
    this.#heard = text;
    this.text = text;
  }

  protected override render(): TemplateResult {
    const { strings } = languageAt(this);
    return inLanguage(this, html`
      <label part="label" for="input">${this.label || strings.search.label}</label>
      <input
        part="input"
        id="input"
        type="search"
        autocomplete="off"
        spellcheck="false"
        .value=${this.text}
        @focus=${this.#onFocus}
        @input=${this.#onInput}
        @change=${this.#onChange}
      />
    `);
  }

  #onJoin(scope: Scope) {
    this.text = scope.choices.text || this.text || this.defaultValue || '';
    this.#start(scope);
  }

  #start(scope: Scope | undefined) {
    if (!scope) return;
    this.#heard = this.text;
    scope.filter = { ...scope.choices, text: this.text };
  }

  /** Who comes here is about to type. */
  readonly #onFocus = () => this.#read();

  readonly #onInput = (event: InputEvent) => {
    this.text = (event.target as HTMLInputElement).value;
    this.#isTyped = true;
    this.#read();
  };

  /**
   * Reads the directory's words between all else that the page does, and applies what was typed once they are read:
   * however long the directory is, the field is never in the way of who types. The page hears the field's own event
   * before it hears what comes of it.
   */
  #read() {
    this.#stopReading?.();
    this.#stopReading = inSlices(() => {
      const { scope } = this.#scope;
      if (!scope) return false;
      const { directory, hidesContacts: hideContacts } = scope;
      if (this.#isTyped && (!directory || isReadFor(directory, { hideContacts }))) {
        this.#isTyped = false;
        if (act(scope, this, { text: this.text })) this.#heard = this.text;
        // The answer is shown before anything more is made ready.
        this.#read();
        return false;
      }
      return (directory && readAhead(directory, { hideContacts })) || this.#isTyped;
    });
  }

  readonly #onChange = () => resendChange(this);
}

declare global {
  interface HTMLElementTagNameMap {
    'cluster-search': ClusterSearch;
  }
}
