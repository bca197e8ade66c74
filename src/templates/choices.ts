import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

/** One of several things that can be chosen. */
export interface Choice {
  readonly text: string;
  readonly isChosen: boolean;
  readonly choose: () => void;
}

interface Options {
  readonly type: 'checkbox' | 'radio';
  readonly label: string;
  readonly disabled?: boolean;
}

/** A list of checkboxes or radio buttons. Each shows what is in force, also after a choice that the page refused. */
export const renderChoices = (choices: readonly Choice[], { type, label, disabled = false }: Options): TemplateResult =>
  html`
    <ul class="choices" role="list" aria-label=${label}>
      ${choices.map(
        ({ text, isChosen, choose }) => html`
          <li>
            <label>
              <input type=${type} name="choice" .checked=${live(isChosen)} ?disabled=${disabled} @change=${choose} />
              ${text}
            </label>
          </li>
        `,
      )}
    </ul>
  `;
