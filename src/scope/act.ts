import { createFilter, sameFilter, withinLocks } from '../directory/filter.js';
import { query } from '../directory/query.js';
import { BeforeFilterChangeEvent, FilterChangeEvent } from '../events.js';
import { languageAt } from '../strings/language.js';
import { rendered } from './rendered.js';
import type { Filter, Result } from '../directory/types.js';
import type { Scope } from './scope.js';

/** What a filter finds in a scope; undefined while its directory loads. */
const resultOf = ({ directory, hidesContacts }: Scope, filter: Filter): Result | undefined =>
  directory && query(directory, { filter, hideContacts: hidesContacts });

/** How many clusters a scope shows with a filter and why, in a sentence. */
export const describeResult = (origin: Element, scope: Scope, filter = scope.filter): string => {
  const { directory } = scope;
  const result = resultOf(scope, filter);
  if (!directory || !result) return '';
  const places = filter.borough.map((code) => directory.nameOf('borough', code));
  return languageAt(origin, directory).strings.summary.results(result.total, places, filter.text.trim());
};

/** Sets what a person has chosen, says it (after `announcement`) and tells the page of it. */
export const apply = (scope: Scope, origin: Element, choices: Filter, announcement?: string): void => {
  scope.filter = choices;
  const describe = () => [announcement, describeResult(origin, scope)].filter(Boolean).join(' ');
  scope.page.announcer.announce(origin, languageAt(origin).lang, describe);
  void rendered(scope).then(() =>
    origin.dispatchEvent(new FilterChangeEvent(scope.filter, resultOf(scope, scope.filter)?.total ?? 0)),
  );
};

/**
 * Applies what a person chose at `origin`. The page hears of it before and may refuse it, hears of it again once it is
 * shown, and it is announced, after `announcement`. Returns whether it was applied.
 */
export const act = (scope: Scope, origin: Element, change: Partial<Filter>, announcement?: string): boolean => {
  const choices = createFilter({ ...scope.choices, ...change });
  if (sameFilter(choices, scope.choices)) return true;
  const next = withinLocks(scope.locks, choices, scope.directory);
  if (!origin.dispatchEvent(new BeforeFilterChangeEvent(scope.filter, next))) return false;
  apply(scope, origin, choices, announcement);
  return true;
};
