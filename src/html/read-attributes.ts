import { createFilter, filterKeys } from '../directory/filter.js';
import { adviceOn, splitList } from '../directory/names.js';
import { nearest } from '../directory/spelling.js';
import { en } from '../strings/en.js';
import { attributesOf, missingFrom, type Attributes, type Tag } from './attributes.js';
import type { Directory } from '../directory/directory.js';
import type { FilterKey } from '../directory/filter.js';
import type { HeadingLevel } from './cluster-html.js';
import type { Filter, Sort, View } from '../directory/types.js';

/** What attributes come to in a directory. */
export interface Choices {
  readonly filter: Filter;
  /** The id of the one cluster of a card. */
  readonly cluster?: string | undefined;
  readonly sort?: Sort | undefined;
  readonly limit?: number | undefined;
  readonly headingLevel?: HeadingLevel | undefined;
  readonly hideContacts: boolean;
}

/** An attribute that its element cannot make sense of, and what was probably meant. */
export interface Mistake {
  readonly attribute: string;
  readonly value: string;
  readonly advice: string;
}

const sorts: readonly Sort[] = ['name', 'members', 'distance'];
const views: readonly View[] = ['cards', 'compact', 'table'];
const levels = ['1', '2', '3', '4', '5', '6'] as const;

const either = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** Reads attributes as their element does, and says at once all that it cannot make sense of. */
export const readAttributes = (
  directory: Directory,
  tag: Tag,
  attributes: Attributes,
): { readonly choices: Choices; readonly mistakes: readonly Mistake[] } => {
  const mistakes: Mistake[] = [];
  const complain = (attribute: string, advice: string) =>
    mistakes.push({ attribute, value: attributes[attribute] ?? '', advice });

  const resolve = (attribute: string, key: FilterKey, words: string) => {
    const resolution = directory.resolve(key, words);
    if ('value' in resolution) return [resolution.value];
    mistakes.push({ attribute, value: words, advice: adviceOn(resolution) });
    return [];
  };

  const oneOf = <T extends string>(attribute: string, values: readonly T[]): T | undefined => {
    const words = attributes[attribute];
    const meant = values.find((value) => value === words);
    if (words && !meant) complain(attribute, `did you mean ${nearest(words, values) ?? either.format(values)}?`);
    return meant;
  };

  const known = attributesOf[tag] ?? [];
  for (const attribute of Object.keys(attributes)) {
    if (known.includes(attribute)) continue;
    const instead = known.length ? `; it understands ${en.listed(known)}.` : '.';
    complain(attribute, `has no effect on <${tag}>${instead}`);
  }
  const missing = missingFrom(tag, attributes);
  if (missing) complain(missing, `<${tag}> needs it: name a cluster, such as ${directory.data.clusters[0]?.id}.`);

  const { cluster, limit } = attributes;
  if (limit && !/^\d+$/.test(limit)) complain('limit', 'write a whole number; 0 shows all on one page.');
  oneOf('view', views);

  const lists = filterKeys.map(
    (key) => [key, splitList(attributes[key]).flatMap((words) => resolve(key, key, words))] as const,
  );
  const level = oneOf('heading-level', levels);
  const choices = {
    filter: createFilter(Object.fromEntries(lists)),
    cluster: cluster ? resolve('cluster', 'only', cluster)[0] : undefined,
    sort: oneOf('sort', sorts),
    limit: limit ? Number(limit) : undefined,
    headingLevel: level && (Number(level) as HeadingLevel),
    hideContacts: oneOf('contacts', ['hide']) === 'hide',
  };
  return { choices, mistakes };
};
