import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { emptyFilter } from '../../directory/filter.js';
import { query as queryDirectory } from '../../directory/query.js';
import { act } from '../../scope/act.js';
import { understand, warnOfLocksOnControl } from '../../scope/filter-locks.js';
import { ScopeController } from '../../scope/scope-controller.js';
import { languageAt } from '../../strings/language.js';
import { baseStyles, controlStyles } from '../../styles/base.js';
import type { Strings } from '../../strings/en.js';
import type { Scope } from '../../scope/scope.js';

/**
 * Picks one of London's 33 local authorities, and says how many clusters work in each. A form control like `<select>`.
 *
 * @tag borough-picker
 * @attr {string} value - The borough to start with, by name, slug or ONS code.
 * @csspart label - The control's label.
 * @csspart select - The control.
 * @fires {Event} input - A person has picked.
 * @fires {Event} change - A person has picked.
 * @fires {BeforeFilterChangeEvent} before-filter-change - What was picked is about to be applied; can be refused.
 * @fires {FilterChangeEvent} filter-change - What was picked is applied and shown.
 */
export class BoroughPicker extends LitElement {
  static readonly formAssociated = true;
  static override styles = [baseStyles, controlStyles];
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override properties = {
    defaultValue: { attribute: 'value' },
    name: { reflect: true },
    label: {},
    required: { type: Boolean, reflect: true },
    disabled: { type: Boolean, reflect: true },
    group: {},
    value: { attribute: false },
  };

  /** The borough to start with, and to go back to when its form is reset. */
  defaultValue?: string | null;

  /** The name under which its form sends the ONS code. */
  name?: string;

  /** The control's label where the page has no `<label for>` it; "Borough" by default. */
  label?: string | null;

  /** Whether its form needs a borough. */
  required = false;

  /** Whether it is out of use. */
  disabled = false;

  /** The name of the page's scope to join in place of the nearest. */
  group?: string;


  readonly #internals = this.attachInternals();
  readonly #scope = new ScopeController(this, (scope) => this.#onJoin(scope));
  #value = '';
  /** What was set before the start, when there is a scope to understand it. */
  #waiting: string | undefined;

  /** The ONS code of the borough picked, or `""`. Setting it, in any spelling, picks without an event. */
  get value(): string {
    return this.#value;
  }

  set value(words: string) {
    const { scope } = this.#scope;
    if (scope && this.hasUpdated) this.#pick(scope, words);
    else this.#waiting = words;
  }

  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  get labels(): NodeList {
    return this.#internals.labels;
  }

  get validity(): ValidityState {
    return this.#internals.validity;
  }

  get validationMessage(): string {
    return this.#internals.validationMessage;
  }

  get willValidate(): boolean {
    return this.#internals.willValidate;
  }

  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }

  reportValidity(): boolean {
    return this.#internals.reportValidity();
  }

  formResetCallback(): void {
    this.value = this.defaultValue ?? '';
  }

  formStateRestoreCallback(state: string): void {
    this.value = state;
  }

  formDisabledCallback(): void {
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    warnOfLocksOnControl(this);
    const { ownerDocument } = this;
    // The page's label may be yet to come.
    if (ownerDocument.readyState === 'loading') {
      ownerDocument.addEventListener('DOMContentLoaded', () => this.requestUpdate(), { once: true });
    }
  }

  protected override willUpdate(): void {
    this.#hold(this.#chosen()[0] ?? '');
  }

  protected override render(): TemplateResult {
    const { strings, lang, dir } = languageAt(this);
    const pageLabel = [...this.#internals.labels].map(({ textContent }) => textContent?.trim()).join(' ');
    return html`
      <div class="wrapper" lang=${lang} dir=${dir ?? nothing}>
        ${pageLabel ? nothing : html`<label part="label" for="select">${this.label || strings.picker.label}</label>`}
        <select
          part="select"
          id="select"
          aria-label=${pageLabel || nothing}
          ?required=${this.required}
          @change=${this.#onChange}
        >
          <option value="">${strings.picker.all}</option>
          ${this.#renderOptions(strings)}
        </select>
      </div>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    // The options must be there before one of them can be chosen; the last of one value stands for several boroughs.
    const chosen = [...this.#select!.options].findLastIndex(({ value }) => value === this.#value);
    this.#select!.selectedIndex = Math.max(chosen, 0);
    // By its own attribute, which is there only now, or by a fieldset around it.
    this.#select!.disabled = this.matches(':disabled');
    this.#validate();
  }

  get #select() {
    return this.shadowRoot?.querySelector('select') ?? undefined;
  }

  #renderOptions({ picker }: Strings) {
    const { scope } = this.#scope;
    if (!scope?.directory) return nothing;
    const { directory, locks } = scope;
    const counts = queryDirectory(directory, { filter: locks }).counts.borough;
    const offered = locks.borough.length
      ? directory.boroughs.filter(({ code }) => locks.borough.includes(code))
      : directory.boroughs;
    const [first, ...others] = this.#chosen();
    return [
      offered.map(
        ({ code, name }) => html`<option value=${code}>${picker.option(name, counts.get(code) ?? 0)}</option>`,
      ),
      first && others.length
        ? html`<option value=${first}>${picker.several(directory.nameOf('borough', first), others.length)}</option>`
        : nothing,
    ];
  }

  /** Codes of the boroughs chosen, without any that a lock rules out. */
  #chosen(): readonly string[] {
    const { choices, filter } = this.#scope.scope ?? { choices: emptyFilter, filter: emptyFilter };
    return choices.borough.filter((code) => filter.borough.includes(code));
  }

  #onJoin(scope: Scope) {
    const words = this.#waiting ?? this.defaultValue;
    this.#waiting = undefined;
    // Who was there before has chosen already.
    if (words && !scope.choices.borough.length) this.#pick(scope, words);
  }

  #pick(scope: Scope, words: string) {
    const { directory, choices } = scope;
    const code = words && directory ? understand(this, directory, 'borough', 'value', words) : undefined;
    scope.filter = { ...choices, borough: code ? [code] : [] };
    this.#hold(this.#chosen()[0] ?? '');
  }

  #hold(code: string) {
    this.#value = code;
    this.#internals.setFormValue(code);
    this.#validate();
  }

  #validate() {
    const missing = this.required && !this.#value;
    const message = missing ? languageAt(this).strings.picker.required : '';
    this.#internals.setValidity({ valueMissing: missing }, message, this.#select);
  }

  readonly #onChange = () => {
    const before = this.#value;
    const { value } = this.#select!;
    this.#hold(value);
    // Unlike `input`, the select's own `change` does not leave the shadow tree.
    this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    const { scope } = this.#scope;
    if (scope && act(scope, this, { borough: value ? [value] : [] })) return;
    this.#hold(before);
    this.requestUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'borough-picker': BoroughPicker;
  }
}
