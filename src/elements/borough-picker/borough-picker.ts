import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { BoroughControl } from '../../scope/borough-control.js';
import { baseStyles, controlStyles } from '../../styles/base.js';
import { inLanguage } from '../../templates/in-language.js';
import type { Strings } from '../../strings/en.js';

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
export class BoroughPicker extends BoroughControl {
  static override styles = [baseStyles, controlStyles];

  protected override get validationAnchor(): HTMLSelectElement | null {
    return this.shadowRoot?.querySelector('select') ?? null;
  }

  protected override render(): TemplateResult {
    const { pageLabel, strings } = this;
    return inLanguage(this, html`
      ${pageLabel ? nothing : html`<label part="label" for="select">${this.label || strings.picker.label}</label>`}
      <select
        part="select"
        id="select"
        aria-label=${pageLabel || nothing}
        ?required=${this.required}
        ?disabled=${this.isDisabled}
        @change=${this.#onChange}
      >
        <option value="">${strings.picker.all}</option>
        ${this.#renderOptions(strings)}
      </select>
    `);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    // The options must be there before one of them can be chosen; the last of one value stands for several boroughs.
    const select = this.validationAnchor!;
    const chosen = [...select.options].findLastIndex(({ value }) => value === this.value);
    select.selectedIndex = Math.max(chosen, 0);
    this.validate();
  }

  #renderOptions({ picker }: Strings) {
    const { offer } = this;
    if (!offer) return nothing;
    const { directory, boroughs, counts } = offer;
    const [first, ...others] = this.chosen;
    return [
      boroughs.map(
        ({ code, name }) => html`<option value=${code}>${picker.option(name, counts.get(code) ?? 0)}</option>`,
      ),
      first && others.length
        ? html`<option value=${first}>${picker.several(directory.nameOf('borough', first), others.length)}</option>`
        : nothing,
    ];
  }

  readonly #onChange = () => {
    const { value } = this.validationAnchor!;
    this.choose(value ? [value] : []);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'borough-picker': BoroughPicker;
  }
}
