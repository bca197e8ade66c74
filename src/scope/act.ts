import { createFilter, sameFilter, withinLocks } from '../directory/filter.js';
import { query } from '../directory/query.js';
import { BeforeFilterChangeEvent, FilterChangeEvent } from '../events.js';
import { languageAt } from '../strings/language.js';
import { countIn } from './answers.js';
import { rendered } from './rendered.js';
import type { AnyDirectory } from '../directory/directory.js';
import type { Filter } from '../directory/types.js';
import type { Answer } from './question.js';
import type { Scope } from './scope.js';

/** How many clusters there are and why, in a sentence; all of them, where something has to be chosen first. */
export const describeAnswer = (origin: Element, directory: AnyDirectory, { asked, asks, total }: Answer): string => {
  const { borough, text } = asked.filter;
  const places = borough.map((code) => directory.nameOf('borough', code));
  return languageAt(origin, directory).strings.summary.results(total, asks ? [] : places, asks ? '' : text.trim());
};

/** What a scope's filter finds; undefined where that cannot be had. */
const findIn = async (scope: Scope): Promise<Answer | undefined> => {
  const { directory } = scope;
  const asked = countIn(scope);
  try {
    return directory && { ...(await query(directory, asked)), asked };
  } catch {
    return undefined;
  }
};

/** Sets what a person has chosen, says it (after `announcement`) and tells the page of it. */
export const apply = (scope: Scope, origin: Element, choices: Filter, announcement?: string): void => {
  scope.filter = choices;
  const describe = async () => {
    const found = await findIn(scope);
    const sentence = found && describeAnswer(origin, scope.directory!, found);
    const demand = found?.asks && `. ${languageAt(origin, scope.directory).strings.list.chooseFirst}`;
    return [announcement, sentence].filter(Boolean).join(' ') + (demand ?? '');
  };
  scope.page.announcer.announce(origin, languageAt(origin).lang, describe);
  const tell = async () => {
    await rendered(scope);
    const { filter } = scope;
    const found = await findIn(scope);
    // Who has chosen something else meanwhile has that told.
    if (scope.filter === filter) origin.dispatchEvent(new FilterChangeEvent(filter, found?.total ?? 0));
  };
  void tell();
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
