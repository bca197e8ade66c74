import { html, type TemplateResult } from 'lit';
import type { Fact } from '../../strings/cluster-facts.js';
import type { Strings } from '../../strings/en.js';

/** How many employers a card names before it folds the rest away. */
const textsBeforeFold = 5;

const renderTexts = (contents: readonly unknown[]) =>
  contents.length > 1
    ? html`<ul role="list">${contents.map((content) => html`<li>${content}</li>`)}</ul>`
    : contents;

/** A term with what is said of it; `show` marks what a search found in a text. */
export const renderFact = (
  { term, intro, texts, addresses, folds }: Fact,
  clusterName: string,
  { card }: Strings,
  show: (text: string) => unknown,
): TemplateResult => {
  const contents = texts.map((text, index) =>
    addresses ? html`<a href=${addresses[index]!}>${show(text)}</a>` : show(text),
  );
  // Folding a single text would hide it for no gain.
  const split = folds && contents.length > textsBeforeFold + 1 ? textsBeforeFold : contents.length;
  const folded = contents.slice(split);
  return html`
    <div>
      <dt>${term}</dt>
      <dd>
        ${intro} ${renderTexts(contents.slice(0, split))}
        ${folded.length
          ? html`<details>
              <summary>
                <span
                  >${card.employersFolded(folded.length)}<span class="visually-hidden"
                    >${card.employersFoldedOf}${clusterName}</span
                  ></span
                >
              </summary>
              ${renderTexts(folded)}
            </details>`
          : ''}
      </dd>
    </div>
  `;
};
