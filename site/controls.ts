/** The controls of the form, each with its label, its hint and what is wrong with it. */
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { asHex, isColour, ownAccent } from './contrast.js';
import { valueOf, type Field, type Option, type Values } from './fields.js';
import type { Mistake } from '../src/html/read-attributes.js';

/** What the form holds, and what of it makes no sense. */
export interface State {
  readonly values: Values;
  readonly problems: readonly Mistake[];
  /** Takes over what came in another way than through a named control. */
  readonly take: (changed: Values) => void;
}

type Plain = Omit<Field, 'kind'>;

/** Under which field a mistake is shown. */
export const fieldOf = ({ attribute }: Mistake): string => (attribute === 'form' ? 'host' : attribute);

const mistakesOf = ({ problems }: State, name: string) => problems.filter((mistake) => fieldOf(mistake) === name);

/** What stands below a control: its hint, and what is wrong. */
const renderNotes = (state: State, { name, hint }: Plain) => {
  const mistakes = mistakesOf(state, name);
  return html`
    ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing}
    ${mistakes.length
      ? html`
          <p class="problem" id="${name}-message">
            ${mistakes.map(({ value, advice }) => html`${value ? html`<q>${value}</q>: ` : nothing}${advice} `)}
          </p>
        `
      : nothing}
  `;
};

/** What a control says of the notes below it. */
const describe = (state: State, { name, hint }: Plain) => {
  const isWrong = mistakesOf(state, name).length > 0;
  const ids = [...(isWrong ? [`${name}-message`] : []), ...(hint ? [`${name}-hint`] : [])];
  return { invalid: isWrong ? ('true' as const) : nothing, ids: ids.join(' ') || undefined };
};

export const renderText = (state: State, field: Plain): TemplateResult => {
  const { name, label } = field;
  const { invalid, ids } = describe(state, field);
  return html`
    <div class="field">
      <label for=${name}>${label}</label>
      <input
        id=${name}
        name=${name}
        .value=${state.values[name]?.[0] ?? ''}
        aria-describedby=${ifDefined(ids)}
        aria-invalid=${invalid}
        spellcheck="false"
      />
      ${renderNotes(state, field)}
    </div>
  `;
};

export const renderOne = (state: State, field: Plain): TemplateResult => {
  const { name, label, options = [] } = field;
  const { invalid, ids } = describe(state, field);
  const chosen = valueOf(state.values, name);
  return html`
    <div class="field">
      <label for=${name}>${label}</label>
      <select id=${name} name=${name} aria-describedby=${ifDefined(ids)} aria-invalid=${invalid}>
        ${options.map(({ value, label: text }) => html`
          <option value=${value} .selected=${value === chosen}>${text}</option>
        `)}
      </select>
      ${renderNotes(state, field)}
    </div>
  `;
};

interface Tick extends Option {
  readonly name: string;
  readonly type?: 'checkbox' | 'radio';
}

/** One box to tick, or one of several to choose from. */
export const renderTick = (
  { values }: State,
  { name, value, label, type = 'checkbox' }: Tick,
): TemplateResult => html`
  <label class="tick">
    <input type=${type} name=${name} value=${value} .checked=${values[name]?.includes(value) ?? false} />
    <span>${label}</span>
  </label>
`;

const renderMany = (state: State, field: Field) => {
  const { name, label, options = [] } = field;
  const chosen = state.values[name]?.length ?? 0;
  return html`
    <div class="field">
      <details id=${name}>
        <summary>${label}${chosen ? ` (${chosen} chosen)` : nothing}</summary>
        <div class="ticks" role="group" aria-label=${label}>
          ${options.map((option) => renderTick(state, { name, ...option }))}
        </div>
      </details>
      ${renderNotes(state, field)}
    </div>
  `;
};

/** A colour to write, with the browser's own way to pick one beside it. */
export const renderColour = (state: State, field: Plain): TemplateResult => {
  const { name, label } = field;
  const written = valueOf(state.values, name);
  const onPick = (event: Event) => {
    // It has no name: what it holds is the text's.
    event.stopPropagation();
    state.take({ [name]: [(event.target as HTMLInputElement).value] });
  };
  return html`
    <div class="colour">
      ${renderText(state, field)}
      <input
        type="color"
        aria-label="Pick: ${label}"
        .value=${asHex(isColour(written) ? written : ownAccent.light)}
        @input=${onPick}
      />
    </div>
  `;
};

export const renderField = (state: State, field: Field): TemplateResult => {
  const { name, kind, label } = field;
  if (kind === 'text') return renderText(state, field);
  if (kind === 'one') return renderOne(state, field);
  if (kind === 'many') return renderMany(state, field);
  return html`
    <div class="field" id=${name}>${renderTick(state, { name, value: 'on', label })} ${renderNotes(state, field)}</div>
  `;
};
