/** What an editor can choose, in words: the elements, and a field for each of their attributes. */
import { attributesOf, flags, type Attributes, type Tag } from '../src/html/attributes.js';
import { allFacets, layouts, levels } from '../src/html/read-attributes.js';
import { bundledDirectory } from '../src/directory/index.js';
import { sorts } from '../src/directory/sort.js';
import { views } from '../src/directory/view.js';
import { filterKeys } from '../src/directory/filter.js';
import { enFacets } from '../src/strings/en-facets.js';

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface Field {
  /** The attribute that it is about. */
  readonly name: string;
  readonly label: string;
  /** `flag` is a box to tick; `many` and `one` choose from options. */
  readonly kind: 'flag' | 'many' | 'one' | 'text';
  readonly options?: readonly Option[];
  readonly hint?: string;
}

/** What was typed or chosen, by the name of a field; a field of which nothing is known yet is absent. */
export type Values = Readonly<Record<string, readonly string[]>>;

/** What stands in a field that holds one text. */
export const valueOf = (values: Values, name: string): string => values[name]?.[0]?.trim() ?? '';

/** The elements that need no address of a service, each with what it is. */
export const elements: readonly (Option & { readonly value: Tag })[] = [
  { value: 'cluster-directory', label: 'Whole directory, with search and map' },
  { value: 'cluster-list', label: 'List of clusters' },
  { value: 'cluster-card', label: 'One cluster' },
  { value: 'cluster-compare', label: 'Two to four clusters side by side' },
  { value: 'borough-picker', label: 'Borough picker, for a list beside it' },
  { value: 'borough-map', label: 'Map of boroughs, for a list beside it' },
  { value: 'cluster-search', label: 'Search, for a list beside it' },
  { value: 'cluster-filters', label: 'Filters, for a list beside them' },
  { value: 'cluster-summary', label: 'Number of clusters, for a list beside it' },
];

const { boroughs, data } = bundledDirectory;
const ofBoroughs = boroughs.map(({ slug, name }) => ({ value: slug, label: name }));
const ofClusters = data.clusters.map(({ id, name }) => ({ value: id, label: name }));
const named = (names: Readonly<Record<string, string>>, values: readonly string[]) =>
  values.map((value) => ({ value, label: names[value] ?? value }));

const sortNames = { name: 'By name', members: 'Most members first', distance: 'Nearest to the borough first' };
const viewNames = { cards: 'Cards', compact: 'Rows that unfold', table: 'A table' };

const optionsOf: Readonly<Record<string, readonly Option[]>> = {
  borough: ofBoroughs,
  only: ofClusters,
  ...Object.fromEntries(
    allFacets.map((facet) => [facet, data.taxonomies[facet].map(({ id, name }) => ({ value: id, label: name }))]),
  ),
};

const labels: Readonly<Record<string, string>> = { ...enFacets, borough: 'Boroughs', only: 'Only these clusters' };

const fields: readonly Field[] = [
  ...filterKeys.map((name) => ({
    name, label: labels[name] ?? name, kind: 'many' as const, options: optionsOf[name] ?? [],
  })),
  { name: 'cluster', label: 'Cluster', kind: 'one', options: ofClusters },
  { name: 'clusters', label: 'Clusters to compare', kind: 'many', options: ofClusters },
  {
    name: 'value', label: 'Borough to start with', kind: 'one',
    options: [{ value: '', label: 'All boroughs' }, ...ofBoroughs],
  },
  {
    name: 'view', label: 'Views', kind: 'many', options: named(viewNames, views),
    hint: 'Of several, visitors can choose; cards where none is ticked.',
  },
  {
    name: 'sort', label: 'Order', kind: 'one',
    options: named(sortNames, sorts).map(({ value, label }, index) => ({ value: index ? value : '', label })),
  },
  { name: 'limit', label: 'Clusters on a page', kind: 'text', hint: 'A whole number; 0 for all. Empty: 50.' },
  {
    name: 'heading-level', label: 'Headings', kind: 'one',
    options: [
      { value: '', label: 'h3, as in most pages' },
      ...levels.filter((level) => level !== '3').map((level) => ({ value: level, label: `h${level}` })),
    ],
  },
  { name: 'facets', label: 'What to filter by', kind: 'many', options: named(enFacets, allFacets) },
  {
    name: 'layout', label: 'Map', kind: 'one',
    options: named({ '': 'Hexagons', squares: 'Squares', outline: 'Real outlines' }, ['', ...layouts.slice(1)]),
  },
  { name: 'contacts', label: 'Leave people\'s names out', kind: 'flag', options: [{ value: 'hide', label: '' }] },
  { name: 'neighbours', label: 'With a borough, show its neighbours, too', kind: 'flag' },
  { name: 'url-state', label: 'The page\'s address remembers what visitors choose', kind: 'flag' },
  { name: 'open', label: 'Unfolded', kind: 'flag' },
  { name: 'compact', label: 'As a row', kind: 'flag' },
  { name: 'multiple', label: 'Several boroughs can be chosen', kind: 'flag' },
  { name: 'label', label: 'Label', kind: 'text' },
  {
    name: 'group', label: 'Group', kind: 'text',
    hint: 'A name of your own, the same for elements that belong together. Mostly not needed.',
  },
];

const searchStart: Field = { name: 'value', label: 'Words to start with', kind: 'text' };

/** The fields for an element's attributes, in the order in which people ask. */
export const fieldsOf = (tag: Tag): readonly Field[] =>
  fields
    .filter(({ name }) => attributesOf[tag].includes(name))
    .map((field) => (tag === 'cluster-search' && field.name === 'value' ? searchStart : field));

/** Whether a field chooses what is shown, and not how. */
export const choosesClusters = ({ name }: Field): boolean =>
  (filterKeys as readonly string[]).includes(name) || name === 'cluster' || name === 'clusters';

/** The attributes that what was chosen comes to. */
export const attributesIn = (tag: Tag, values: Values): Attributes =>
  Object.fromEntries(
    fieldsOf(tag).flatMap(({ name, kind, options = [] }) => {
      const written = (values[name] ?? []).map((value) => value.trim()).filter(Boolean);
      // What was typed into a field of this name of another element is none of this one's options.
      const isOffered = (word: string) => options.some(({ value }) => value === word);
      const chosen = kind === 'many' || kind === 'one' ? written.filter(isOffered) : written;
      if (kind === 'flag') return chosen.length ? [[name, flags.includes(name) ? '' : (options[0]?.value ?? '')]] : [];
      // A card must be of a cluster, and a list to choose from begins with one.
      if (name === 'cluster' && !chosen.length) return [[name, options[0]?.value ?? '']];
      return chosen.length ? [[name, chosen.join(', ')]] : [];
    }),
  );
