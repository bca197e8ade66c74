import { html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { cellsOf } from '../../directory/london-cells.js';
import { BoroughControl, type Offer } from '../../scope/borough-control.js';
import { oneOf } from '../../scope/understand.js';
import { enBoroughMap } from '../../strings/en-borough-map.js';
import { baseStyles, controlStyles } from '../../styles/base.js';
import { choiceStyles } from '../../styles/choices.js';
import { disclosureStyles } from '../../styles/disclosure.js';
import { renderChoices } from '../../templates/choices.js';
import { inLanguage } from '../../templates/in-language.js';
import { needsFile, warn } from '../../warn.js';
import { mapStyles } from './borough-map.styles.js';
import { drawCells, drawOutlines, type Outlines, type Shape } from './pictures.js';
import { toward } from './toward.js';
import type { Borough } from '../../directory/types.js';
import type { Strings } from '../../strings/en.js';

const layouts = ['hexagons', 'squares', 'outline'] as const;

/** Shades of the map for those that have clusters. */
const levels = [1, 2, 3];

const tick = '\u2713';

/** How long typed letters belong together. */
const typingInMilliseconds = 900;

/**
 * London's boroughs as a picture to choose from, which says how many clusters work in each. A form control like
 * `<select>`.
 *
 * @tag borough-map
 * @attr {string} value - The borough to start with, by name, slug or ONS code; with `multiple`, several with commas.
 * @csspart label - The control's label.
 * @csspart map - The picture with its caption.
 * @csspart list - The same choice as a list, folded.
 * @cssprop --clusters-accent - The colour of the river and, thinned, of the shades.
 * @fires {Event} input - A person has chosen.
 * @fires {Event} change - A person has chosen.
 * @fires {BeforeFilterChangeEvent} before-filter-change - What was chosen is about to be applied; can be refused.
 * @fires {FilterChangeEvent} filter-change - What was chosen is applied and shown.
 */
export class BoroughMap extends BoroughControl {
  static override styles = [baseStyles, controlStyles, disclosureStyles, choiceStyles, mapStyles];
  static override properties = {
    layout: {},
    multiple: { type: Boolean },
    active: { state: true },
    named: { state: true },
    outlines: { state: true },
  };

  /** What is drawn: `hexagons`, `squares`, or the real `outline`, which is loaded from beside the script. */
  layout?: string | null;

  /** Whether several boroughs can be chosen. */
  multiple = false;

  /** The borough that has or had the focus. */
  private active = '';
  /** The borough that the caption names. */
  private named = '';
  /** Null when they could not be loaded. */
  private outlines: Outlines | null | undefined;

  /** What was drawn last of what can be chosen. */
  #shapes: readonly Shape[] = [];
  #focused = false;
  #typed = '';
  #typedAt = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.ownerDocument.addEventListener('keydown', this.#onEscape);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.ownerDocument.removeEventListener('keydown', this.#onEscape);
  }

  protected override get takesSeveral(): boolean {
    return this.multiple;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (oneOf(this, 'layout', this.layout, layouts) === 'outline') void this.#loadOutlines();
  }

  protected override render(): TemplateResult {
    const { offer, pageLabel, strings } = this;
    const label = this.label || strings.picker.label;
    return inLanguage(this, html`
      ${pageLabel ? nothing : html`<div class="label" part="label">${label}</div>`}
      ${offer && this.#renderMap(offer, strings, pageLabel || label)}
    `);
  }

  #draw(boroughs: readonly Borough[]) {
    const { layout, outlines } = this;
    const drawn = layout === 'outline' && outlines !== null ? drawOutlines(boroughs, outlines) : undefined;
    return drawn ?? drawCells(boroughs, layout === 'squares');
  }

  #renderMap({ directory, boroughs, counts, total }: Offer, strings: Strings, label: string) {
    const { chosen, isDisabled, multiple } = this;
    const { style, shapes, width, height, river } = this.#draw(directory.boroughs);
    this.#shapes = shapes.filter(({ borough }) => boroughs.includes(borough));
    const drawn = this.#shapes.map(({ borough }) => borough.code);
    // What is chosen, or had the focus, may be none of those that are drawn.
    const stop = [this.#focused ? '' : chosen[0], this.active, ...drawn].find((code) => drawn.includes(code!));
    const countOf = (code: string) => counts.get(code) ?? 0;
    const [first, ...others] = this.named ? [this.named] : chosen;
    const name = first && directory.nameOf('borough', first);
    const step = Math.ceil(Math.max(1, ...counts.values()) / 3);
    const shade = (level: number, path: string) => svg`
      <path
        class="level ${level ? '' : 'none'}"
        fill="url(#hatch-${level}) Canvas"
        fill-opacity=${level ? 0.04 + level * 0.14 : 0.06}
        d=${path}
      ></path>
    `;
    const picture = html`
      <div
        class="map ${style}"
        part="map"
        @pointerover=${this.#onNotice}
        @pointerleave=${this.#onNotice}
        @focusin=${this.#onNotice}
        @focusout=${this.#onNotice}
      >
        <p class="caption">
          <b>${!name ? strings.picker.all : others.length ? strings.picker.several(name, others.length) : name}</b>
          ${others.length ? nothing : strings.summary.results(first ? countOf(first) : total, [], '')}
        </p>
        <svg
          viewBox="0 0 ${width} ${height}"
          role="listbox"
          aria-label=${label}
          aria-multiselectable=${multiple || chosen.length > 1}
          aria-required=${this.required}
          aria-disabled=${isDisabled || nothing}
          @click=${this.#onClick}
          @keydown=${this.#onKeydown}
        >
          ${levels.map(
            (level) => svg`
              <pattern
                id="hatch-${level}"
                width=${12 / level}
                height="9"
                patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)"
              >
                <path d="M0 0v9" stroke="currentColor"></path>
              </pattern>
            `,
          )}
          ${shapes.map(({ borough, path, x, y }) => {
            const { code, name } = borough;
            const abbreviation = cellsOf(borough)?.abbreviation ?? '';
            const count = countOf(code);
            if (!boroughs.includes(borough)) return shade(0, path);
            const label = (chosen.includes(code) ? tick : '') + (count || '');
            return svg`
              <g
                id=${code}
                role="option"
                aria-label=${enBoroughMap.option(name, abbreviation, count)}
                aria-selected=${chosen.includes(code)}
                tabindex=${code === stop && !isDisabled ? 0 : nothing}
              >
                ${shade(Math.ceil(count / step), path)}
                <text class="name" x=${x} y=${label ? y - 2 : y + 4}>${`${abbreviation} `}</text>
                <text class="count" x=${x} y=${y + 12}>${label}</text>
              </g>
            `;
          })}
          <path class="river" d=${river}></path>
          ${this.#shapes.map(({ borough: { code }, path }) => [
            [code === this.named, ''],
            [chosen.includes(code), 'chosen'],
            [code === stop, 'ring'],
          ].map(([shown, kind]) => (shown ? svg`<path class="over ${kind}" d=${path}></path>` : nothing)))}
        </svg>
      </div>
    `;
    const isDrawn = directory.boroughs.some(cellsOf);
    return html`
      ${isDrawn ? picture : nothing}
      <details part="list" ?open=${!isDrawn}>
        <summary>${enBoroughMap.list}</summary>
        ${renderChoices(
          [...(multiple ? [] : [undefined]), ...boroughs].map((borough) => ({
            text: borough ? strings.picker.option(borough.name, countOf(borough.code)) : strings.picker.all,
            isChosen: borough ? this.value.includes(borough.code) : !this.value,
            choose: () => this.#toggle(borough?.code),
          })),
          { type: multiple ? 'checkbox' : 'radio', label, disabled: isDisabled },
        )}
      </details>
    `;
  }

  async #loadOutlines() {
    if (this.outlines !== undefined) return;
    try {
      this.outlines = await import('../../borough-outlines.js');
    } catch {
      this.outlines = null;
      warn(this, 'layout', 'outline', needsFile('borough-outlines.js'));
    }
  }

  /** Chooses a borough, or takes it back; none takes back all. */
  #toggle(code?: string) {
    const { chosen, multiple } = this;
    const others = chosen.filter((other) => other !== code);
    if (multiple) return this.choose(others.length < chosen.length ? others : [...chosen, ...(code ? [code] : [])]);
    // One of several is chosen alone, but for the one that the others are there for.
    const isWhole = !others.length || this.offer!.scope.reachesNeighbours;
    return this.choose(code && (code !== this.value || this.required || !isWhole) ? [code] : []);
  }

  #press(code: string) {
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.#toggle(code);
  }

  async #focus(code: string) {
    this.active = code;
    this.#focused = true;
    await this.updateComplete;
    this.shadowRoot!.getElementById(code)?.focus();
  }

  /** The borough that a key leads to, undefined where the key means nothing here. */
  #find(from: Shape, key: string, time: number): Borough | undefined {
    const shapes = this.#shapes;
    if (key === 'Home') return shapes[0]?.borough;
    if (key === 'End') return shapes.at(-1)?.borough;
    if (key.startsWith('Arrow')) return (toward(shapes, from, key) ?? from).borough;
    if (key.length > 1) return undefined;
    this.#typed = (time - this.#typedAt < typingInMilliseconds ? this.#typed : '') + key.toLowerCase();
    this.#typedAt = time;
    // A first letter leads on from here, those that follow lead further only where they must.
    const start = shapes.indexOf(from) + (this.#typed.length > 1 ? 0 : 1);
    const inTurn = [...shapes.slice(start), ...shapes];
    return (inTurn.find(({ borough }) => borough.name.toLowerCase().startsWith(this.#typed)) ?? from).borough;
  }

  readonly #onClick = (event: Event) => {
    const code = codeAt(event);
    if (!code || this.isDisabled) return;
    void this.#focus(code);
    this.#press(code);
  };

  readonly #onKeydown = (event: KeyboardEvent) => {
    const { key, timeStamp } = event;
    const from = this.#shapes.find(({ borough }) => borough.code === codeAt(event));
    if (event.altKey || event.ctrlKey || event.metaKey || !from) return;
    const isPress = key === 'Enter' || key === ' ';
    const found = isPress ? from.borough : this.#find(from, key, timeStamp);
    if (!found) return;
    event.preventDefault();
    if (isPress) this.#press(found.code);
    else void this.#focus(found.code);
  };

  readonly #onNotice = (event: Event) => {
    const { type } = event;
    const code = codeAt(event);
    if (type.startsWith('focus')) this.#focused = type === 'focusin';
    if (code && type === 'focusin') this.active = code;
    // Between two boroughs the last one stays; away from the map, the one with the focus comes back.
    if (code && type !== 'focusout') this.named = code;
    else if (type !== 'pointerover') this.named = this.#focused ? this.active : '';
    this.requestUpdate();
  };

  readonly #onEscape = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') this.named = '';
  };
}

const codeAt = ({ target }: Event): string | undefined => (target as Element).closest('g')?.id;

declare global {
  interface HTMLElementTagNameMap {
    'borough-map': BoroughMap;
  }
}
