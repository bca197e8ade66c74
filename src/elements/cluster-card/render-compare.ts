import { html, type TemplateResult } from 'lit';
import { mostCompared, select, selectedIn } from '../../scope/select.js';
import type { Cluster } from '../../directory/types.js';
import type { Scope } from '../../scope/scope.js';
import type { Strings } from '../../strings/en.js';

/** The checkbox that selects a card's cluster to compare; out of use where there is no room for one more. */
export const renderCompare = (
  origin: Element,
  scope: Scope,
  { id, name }: Cluster,
  { card }: Strings,
): TemplateResult => {
  const selected = selectedIn(scope);
  const isSelected = selected.includes(id);
  const isFull = !isSelected && selected.length === mostCompared;
  return html`
    <label class="compare">
      <input
        type="checkbox"
        .checked=${isSelected}
        ?disabled=${isFull}
        @change=${() => select(scope, origin, id)}
      />
      <span>${card.compare}<span class="visually-hidden">${` ${name}`}</span></span>
    </label>
  `;
};
