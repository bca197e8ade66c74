import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { BoroughControl } from '../../scope/borough-control.js';
import { baseStyles, controlStyles } from '../../styles/base.js';
import { inLanguage } from '../../templates/in-language.js';

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

  /** The options that are there, to make them anew only where they change. */
  #made = '';

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
      ></select>
    `);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const select = this.validationAnchor!;
    const options = this.#options();
    const made = options.join('\n');
    if (made !== this.#made) {
      // As templates, so many would take longer than the rest of the element.
      select.replaceChildren(...options.map(([text, value]) => new Option(text, value)));
      this.#made = made;
    }
    // The last of one value stands for several boroughs.
    const chosen = [...select.options].findLastIndex(({ value }) => value === this.value);
    select.selectedIndex = Math.max(chosen, 0);
    this.validate();
  }

  /** Texts and values of what can be picked. */
  #options(): readonly (readonly [text: string, value: string])[] {
    const { offer, strings: { picker } } = this;
    if (!offer) return [[picker.all, '']];
    const { directory, boroughs, counts, scope } = offer;
    const [first = '', ...others] = this.chosen;
    const several = picker.several(directory.nameOf('borough', first), others.length);
    const isWide = others.length && scope.reachesNeighbours;
    return [
      [picker.all, ''],
      // Where it stands for its neighbours, it stays in its place: the arrow keys go on from there.
      ...boroughs.map(({ code, name }) =>
        [isWide && code === first ? several : picker.option(name, counts.get(code) ?? 0), code] as const),
      ...(others.length && !isWide ? [[several, first] as const] : []),
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
