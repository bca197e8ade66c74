/**
 * What is chosen in a scope as parameters of an address, and back: loaded when a page has use for it, so it takes
 * nothing from the script.
 */
import { filterKeys, type FilterKey } from '../directory/filter.js';
import { splitList, type Resolution } from '../directory/names.js';
import { mostLetters } from '../directory/search.js';
import { sorts } from '../directory/sort.js';
import { isOneSlip } from '../directory/spelling.js';
import { views } from '../directory/view.js';
import { enUrlParameters } from '../strings/en-url-parameters.js';
import type { AnyDirectory } from '../directory/directory.js';
import type { Filter, Sort, View } from '../directory/types.js';
import type { Scope } from './scope.js';

interface Choices extends Pick<Scope, 'sort' | 'view' | 'selection'> {
  readonly filter: Partial<Filter>;
  /** Whether boroughs beside the first are asked for, too; absent where none is. */
  readonly reachesNeighbours?: boolean;
}

/** Anybody may have made a link, and what it asks for is shown on the page: enough to recognise, and no more. */
const mostMessages = 5;
const mostLettersShown = 60;

/** What an address asks for; its parameters are named after what they ask for, behind a prefix. */
export interface Asked {
  readonly choices: Choices;
  /** What it asks for in vain, a sentence each. */
  readonly messages: readonly string[];
  /** Whether it asks for anything. */
  readonly isAny: boolean;
}

const resolve = (directory: AnyDirectory, key: string, words: string): Resolution => {
  const few: readonly string[] | undefined = { sort: sorts, view: views }[key];
  if (few) return few.includes(words) ? { value: words } : { suggestion: few.find((value) => isOneSlip(words, value)) };
  return directory.resolve(key === 'compare' ? 'only' : (key as FilterKey), words);
};

/** What the query of an address asks of a directory, under the names that begin with a prefix. */
export const readParameters = (query: string, prefix: string, directory: AnyDirectory, locks: Filter): Asked => {
  const { notShown, unknown } = enUrlParameters;
  const names = enUrlParameters.names(directory.place);
  const asked: Record<string, string[]> = {};
  const messages: string[] = [];

  const read = (key: string, name: string, words: string) => {
    const lock = locks[key as FilterKey] as readonly string[] | undefined;
    const meant = resolve(directory, key, words);
    const shown = words.slice(0, mostLettersShown);
    if ('ambiguous' in meant) messages.push(unknown(name, shown, meant.ambiguous.join(', ')));
    else if ('suggestion' in meant) messages.push(unknown(name, shown, meant.suggestion));
    else if (lock?.length && !lock.includes(meant.value)) messages.push(notShown(name, shown));
    else asked[key] = [...new Set([...(asked[key] ?? []), meant.value])];
  };

  for (const [parameter, value] of new URLSearchParams(query)) {
    if (!parameter.startsWith(`${prefix}.`)) continue;
    const key = parameter.slice(prefix.length + 1).toLowerCase();
    const name = Object.hasOwn(names, key) && names[key];
    if (name) {
      for (const words of splitList(value)) read(key, name, words);
    } else if (key === 'text') asked[key] = [value.slice(0, mostLetters)];
    else messages.push(unknown('', parameter.slice(0, mostLettersShown)));
  }

  const { text, sort, view, compare = [], ...lists } = asked;
  const [first = '', ...others] = lists['borough'] ?? [];
  return {
    choices: {
      filter: { ...lists, text: text?.[0] ?? '' },
      sort: sort?.[0] as Sort | undefined,
      view: view?.[0] as View | undefined,
      selection: compare,
      ...(first && { reachesNeighbours: directory.neighboursOf(first).some(({ code }) => others.includes(code)) }),
    },
    messages: messages.slice(0, mostMessages),
    isAny: Object.keys(asked).length + messages.length > 0,
  };
};

/** The parameters that ask for what is chosen in a scope: the text of a query. */
export const parametersOf = (scope: Scope, prefix: string, directory: AnyDirectory): string => {
  const { choices, filter, sort = '', view = '', selection } = scope;
  const lists = filterKeys.map((key) => {
    const inForce = choices[key].filter((value) => filter[key].includes(value));
    return [key, inForce.map((value) => directory.borough(value)?.slug ?? value).join()] as const;
  });
  const chosen = [
    ...lists,
    ['text', choices.text.trim().slice(0, mostLetters)],
    ['sort', sort],
    ['view', view],
    ['compare', selection.filter((id) => directory.knows('only', id)).join()],
  ] as const;
  const parameters = chosen.flatMap(([key, value]) => (value ? [[`${prefix}.${key}`, value]] : []));
  return new URLSearchParams(parameters).toString().replaceAll('%2C', ',');
};

/** An address with these parameters in place of all whose names begin with a prefix; all else is left as it is. */
export const withParameters = (address: string, prefix: string, parameters: string): string => {
  const url = new URL(address);
  const isOther = (part: string) => ![...new URLSearchParams(`&${part}`).keys()][0]?.startsWith(`${prefix}.`);
  const others = url.search ? url.search.slice(1).split('&').filter(isOther) : [];
  const all = [...others, ...(parameters ? [parameters] : [])].join('&');
  url.search = all && `?${all}`;
  return url.href;
};
