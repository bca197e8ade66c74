import { html, type TemplateResult } from 'lit';

/** One of several things that can be chosen. */
export interface Choice {
  readonly text: string;
  readonly isChosen: boolean;
  /** Chooses it, or takes it back, and says whether that was let happen. */
  readonly choose: () => boolean;
}

interface Options {
  readonly type: 'checkbox' | 'radio';
  readonly label: string;
  readonly disabled?: boolean;
}

/** Refused, all go back to what they were rendered as. */
const onChange = ({ target }: Event, { choose }: Choice) => {
  if (choose()) return;
  const inputs = (target as Element).closest('ul')!.querySelectorAll('input');
  for (const input of inputs) input.checked = input.defaultChecked;
};

/** A list of checkboxes or radio buttons. */
export const renderChoices = (choices: readonly Choice[], { type, label, disabled = false }: Options): TemplateResult =>
  html`
    <ul class="choices" role="list" aria-label=${label}>
      ${choices.map(
        (choice) => html`
          <li>
            <label>
              <input
                type=${type}
                name="choice"
                ?checked=${choice.isChosen}
                .checked=${choice.isChosen}
                ?disabled=${disabled}
                @change=${(event: Event) => onChange(event, choice)}
              />
              ${choice.text}
            </label>
          </li>
        `,
      )}
    </ul>
  `;
