import { html, nothing, type TemplateResult } from 'lit';
import { emptyFilter } from '../../directory/filter.js';
import { explainNothing } from '../../directory/nothing-found.js';
import { answerIn } from '../../scope/answers.js';
import type { AnyDirectory } from '../../directory/directory.js';
import type { Counts, Filter } from '../../directory/types.js';
import type { Scope } from '../../scope/scope.js';
import type { Strings } from '../../strings/en.js';

interface Circumstances {
  readonly scope: Scope;
  readonly directory: AnyDirectory;
  readonly strings: Strings;
  /** What found nothing, and how many clusters boroughs would have with the rest of it. */
  readonly filter: Filter;
  readonly fitting: Counts['borough'];
  /** What the page's author has fixed, and the same without places. */
  readonly locks: Filter;
  readonly unplacedLocks: Filter;
  /** Whether a person looks beyond the author's places already. */
  readonly isWidened: boolean;
  /** Shows these boroughs, or all without any, in place of the author's. */
  readonly widen: (boroughs: readonly string[]) => unknown;
  readonly choose: (change: Partial<Filter>) => unknown;
}

/** Why a list has no clusters, with what is near. */
export const renderNothing = (circumstances: Circumstances): TemplateResult => {
  const { scope, directory, strings: { list }, filter, fitting, locks, unplacedLocks } = circumstances;
  const { isWidened, widen, choose } = circumstances;
  const count = (filter: Filter) => answerIn(scope, { filter, limit: 0 });
  const boroughsWith = (filter: Filter) => count(filter)?.counts.borough ?? new Map<string, number>();
  const why = explainNothing(directory, {
    filter,
    hideContacts: scope.hidesContacts,
    fitting,
    reachable: boroughsWith(locks),
    served: boroughsWith(emptyFilter),
  });
  const names = (codes: readonly string[]) => codes.map((code) => directory.nameOf('borough', code));
  const button = (label: string, onClick: () => unknown) =>
    html`<button type="button" @click=${onClick}>${label}</button>`;
  const isLocked = locks.borough.length > 0;
  // Where the page's author has fixed a borough that has none, only this list can look beyond it.
  const isBeyond = why.reason === 'places' && isLocked;
  const total = count(isBeyond ? unplacedLocks : locks)?.total;
  const all = total ? button(list.showAll(total), () => (isBeyond ? widen([]) : choose(emptyFilter))) : nothing;

  if (why.reason !== 'places') {
    const suggestion = why.reason === 'text' ? why.suggestion : undefined;
    return html`
      <p>${list.noneFound(why.reason === 'text' ? filter.text.trim() : '')}</p>
      ${suggestion ? html`<p>${list.didYouMean}${button(suggestion, () => choose({ text: suggestion }))}</p>` : nothing}
      ${all}
    `;
  }
  const { places, neighbours } = why;
  const showNeighbours = () =>
    isLocked ? widen(neighbours) : choose({ ...(why.fitting ? {} : emptyFilter), borough: [...places, ...neighbours] });
  const offer = neighbours.length ? button(list.showNeighbours(neighbours.length), showNeighbours) : all;
  return html`
    <p>
      ${list.noneServes(names(places))}
      ${neighbours.length ? list.neighboursHave(names(neighbours)) : list.noNeighbourHas}
    </p>
    ${isWidened ? nothing : offer}
  `;
};
