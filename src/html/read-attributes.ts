import { createFilter, filterKeys, type FilterKey } from '../directory/filter.js';
import { adviceOn, splitList } from '../directory/names.js';
import { sorts } from '../directory/sort.js';
import { nearest } from '../directory/spelling.js';
import { views } from '../directory/view.js';
import { listed } from '../strings/written.js';
import { attributesOf, missingFrom, type Attributes, type Tag } from './attributes.js';
import type { Directory } from '../directory/directory.js';
import type { HeadingLevel } from './cluster-html.js';
import type { Filter, Sort, Taxonomy } from '../directory/types.js';

/** What attributes come to in a directory. */
export interface Choices {
  readonly filter: Filter;
  /** The id of the one cluster of a card. */
  readonly cluster?: string | undefined;
  /** The ids of the clusters of a comparison. */
  readonly clusters: readonly string[];
  /** What filters offer, in order; none is said where it is all. */
  readonly facets: readonly Taxonomy[];
  readonly sort?: Sort | undefined;
  readonly limit?: number | undefined;
  readonly headingLevel?: HeadingLevel | undefined;
  readonly hideContacts: boolean;
  /** Whether a card is unfolded. */
  readonly open: boolean;
}

/** Something written that makes no sense, and what was probably meant. */
export interface Mistake {
  /** The attribute or option in which it stands. */
  readonly attribute: string;
  readonly value: string;
  readonly advice: string;
}

/** What filters offer where nothing is said of it, in the order of `<cluster-filters>`. */
export const allFacets: readonly Taxonomy[] = ['sector', 'learners', 'kind', 'lead', 'offers'];

export const layouts = ['hexagons', 'squares', 'outline'] as const;
export const levels = ['1', '2', '3', '4', '5', '6'] as const;

const fewestCompared = 2;
const mostCompared = 4;

/** Reads the attributes of one element one by one, and collects what it cannot make sense of. */
class Reader {
  readonly mistakes: Mistake[] = [];
  readonly #directory: Directory;
  readonly #attributes: Attributes;

  constructor(directory: Directory, attributes: Attributes) {
    this.#directory = directory;
    this.#attributes = attributes;
  }

  complain(attribute: string, advice: string, value = this.#attributes[attribute] ?? ''): void {
    this.mistakes.push({ attribute, value, advice });
  }

  /** The values that words for them mean. */
  resolve(attribute: string, key: FilterKey, words = splitList(this.#attributes[attribute])): readonly string[] {
    return words.flatMap((word) => {
      const resolution = this.#directory.resolve(key, word);
      if ('value' in resolution) return [resolution.value];
      this.complain(attribute, adviceOn(resolution), word);
      return [];
    });
  }

  oneOf<T extends string>(attribute: string, values: readonly T[]): T | undefined {
    const words = this.#attributes[attribute];
    return words ? this.#understand(attribute, words, values) : undefined;
  }

  severalOf<T extends string>(attribute: string, values: readonly T[]): readonly T[] {
    return splitList(this.#attributes[attribute]).flatMap((word) => this.#understand(attribute, word, values) ?? []);
  }

  #understand<T extends string>(attribute: string, word: string, values: readonly T[]): T | undefined {
    const meant = values.find((value) => value === word);
    if (!meant) this.complain(attribute, `did you mean ${nearest(word, values) ?? listed(values, 'or')}?`, word);
    return meant;
  }
}

/** Reads attributes as their element does, and says at once all that it cannot make sense of. */
export const readAttributes = (
  directory: Directory,
  tag: Tag,
  attributes: Attributes,
): { readonly choices: Choices; readonly mistakes: readonly Mistake[] } => {
  const reader = new Reader(directory, attributes);
  const known = attributesOf[tag];
  for (const attribute of Object.keys(attributes)) {
    if (known.includes(attribute)) continue;
    reader.complain(attribute, `has no effect on <${tag}>; it understands ${listed(known)}.`);
  }
  const missing = missingFrom(tag, attributes);
  if (missing) {
    reader.complain(missing, `<${tag}> needs it: name a cluster, such as ${directory.data.clusters[0]?.id}.`);
  }

  const { cluster, limit, value } = attributes;
  if (limit && !/^\d+$/.test(limit)) reader.complain('limit', 'write a whole number; 0 shows all on one page.');
  reader.severalOf('view', views);
  reader.oneOf('layout', layouts);
  const isOfBoroughs = tag === 'borough-picker' || tag === 'borough-map';
  if (value && isOfBoroughs) reader.resolve('value', 'borough', 'multiple' in attributes ? undefined : [value]);

  const lists = filterKeys.map((key) => [key, reader.resolve(key, key)] as const);
  const clusters = [...new Set(reader.resolve('clusters', 'only'))];
  if (attributes['clusters'] && (clusters.length < fewestCompared || clusters.length > mostCompared)) {
    reader.complain('clusters', 'name two to four clusters to compare.');
  }
  const level = reader.oneOf('heading-level', levels);
  const choices = {
    filter: createFilter(Object.fromEntries(lists)),
    cluster: cluster ? reader.resolve('cluster', 'only', [cluster])[0] : undefined,
    clusters: clusters.slice(0, mostCompared),
    facets: reader.severalOf('facets', allFacets),
    sort: reader.oneOf('sort', sorts),
    limit: limit ? Number(limit) : undefined,
    headingLevel: level && (Number(level) as HeadingLevel),
    hideContacts: reader.oneOf('contacts', ['hide']) === 'hide',
    open: 'open' in attributes,
  };
  return { choices, mistakes: reader.mistakes };
};
