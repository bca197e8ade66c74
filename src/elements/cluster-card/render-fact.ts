import { html, type TemplateResult } from 'lit';
import { factContents, listOf } from '../../templates/fact-contents.js';
import type { Fact } from '../../strings/cluster-facts.js';
import type { Strings } from '../../strings/en.js';

/** How many employers a card names before it folds the rest away. */
const textsBeforeFold = 5;

/** A term with what is said of it; `show` marks what a search found in a text. */
export const renderFact = (
  fact: Fact,
  clusterName: string,
  { card }: Strings,
  show: (text: string) => unknown,
): TemplateResult => {
  const { term, intro, folds } = fact;
  const contents = factContents(fact, show);
  // Folding a single text would hide it for no gain.
  const split = folds && contents.length > textsBeforeFold + 1 ? textsBeforeFold : contents.length;
  const folded = contents.slice(split);
  return html`
    <div>
      <dt>${term}</dt>
      <dd>
        ${intro} ${listOf(contents.slice(0, split))}
        ${folded.length
          ? html`<details>
              <summary>
                <span
                  >${card.employersFolded(folded.length)}<span class="visually-hidden"
                    >${card.employersFoldedOf}${clusterName}</span
                  ></span
                >
              </summary>
              ${listOf(folded)}
            </details>`
          : ''}
      </dd>
    </div>
  `;
};
