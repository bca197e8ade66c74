import { createFilter, emptyFilter, filterKeys, type FilterKey } from '../directory/filter.js';
import { explainNothing } from '../directory/nothing-found.js';
import { leavesFew, query } from '../directory/query.js';
import { en } from '../strings/en.js';
import { enClusterDirectory } from '../strings/en-cluster-directory.js';
import { enClusterFilters } from '../strings/en-cluster-filters.js';
import { enFacets } from '../strings/en-facets.js';
import { clusterLines, type ClusterHtmlOptions } from './cluster-html.js';
import { escapeHtml, line, link, type Lines } from './markup.js';
import type { Directory } from '../directory/directory.js';
import type { Cluster, Filter, Result, Sort, Taxonomy } from '../directory/types.js';

export interface DirectoryHtmlOptions extends Omit<ClusterHtmlOptions, 'open'> {
  /** Which clusters: ONS codes and slugs, as in every filter; all by default. */
  readonly filter?: Partial<Filter>;
  readonly sort?: Sort | undefined;
  /** How many clusters at the most, as on an element's first page; 50 by default, 0 for all. */
  readonly limit?: number | undefined;
}

const defaultLimit = 50;

/** Marked as ours as each cluster is, so that the script knows it again where an editor has moved it. */
const paragraph = (content: string) => line('p data-cluster', content);

/** What the elements show first of a directory. */
interface Shown {
  readonly filter: Filter;
  readonly result: Result;
  readonly page: readonly Cluster[];
  readonly pages: number;
  readonly open: boolean;
}

const show = (directory: Directory, options: DirectoryHtmlOptions): Shown => {
  const { hideContacts = false, limit = defaultLimit, sort } = options;
  const filter = createFilter(options.filter);
  const result = query(directory, { filter, sort, hideContacts });
  const { items, total } = result;
  const size = limit || total;
  return {
    filter,
    result,
    page: items.slice(0, size),
    pages: Math.ceil(total / size),
    open: leavesFew(directory, filter),
  };
};

/** The clusters that a directory or a list with these options shows first, in order. */
export const clustersShown = (directory: Directory, options: DirectoryHtmlOptions): readonly Cluster[] =>
  show(directory, options).page;

/** What the picker offers, of the boroughs that have clusters. */
export const boroughsLine = (directory: Directory, filter = emptyFilter): string => {
  const { counts } = query(directory, { filter });
  const offered = (code: string) => !filter.borough.length || filter.borough.includes(code);
  const served = directory.boroughs.filter(({ code }) => counts.borough.has(code) && offered(code));
  const options = served.map(({ code, name }) => en.picker.option(name, counts.borough.get(code)!));
  return paragraph(escapeHtml(`${en.card.boroughs(served.length)}: ${en.listed(options)}.`));
};

/** What filters offer, of what tells the clusters of a directory apart. */
export const facetLines = (directory: Directory, facets: readonly Taxonomy[]): Lines => {
  const { counts, total } = query(directory, { filter: emptyFilter });
  return facets.flatMap((facet) => {
    const countOf = ({ id }: { readonly id: string }) => counts[facet].get(id) ?? 0;
    const values = directory.data.taxonomies[facet].filter(countOf);
    if (values.every((value) => countOf(value) === total)) return [];
    const offered = values.map((value) => enClusterFilters.value(value.name, countOf(value)));
    return [paragraph(escapeHtml(`${enFacets[facet]}: ${en.listed(offered)}.`))];
  });
};

/** What the summary says of a choice that the page's author has made. */
export const summaryLine = (directory: Directory, options: DirectoryHtmlOptions): string => {
  const { filter, result } = show(directory, options);
  const names = (key: FilterKey) => filter[key].map((value) => directory.nameOf(key, value));
  const sentence = en.summary.results(result.total, names('borough'), filter.text.trim());
  const others = filterKeys.filter((key) => key !== 'borough').flatMap(names);
  return paragraph(escapeHtml([sentence, ...others].join(' \u00b7 ')));
};

const nothingLine = (directory: Directory, { filter, result }: Shown, hideContacts = false) => {
  const boroughsOf = (asked: Filter) => query(directory, { filter: asked }).counts.borough;
  const why = explainNothing(directory, {
    filter,
    hideContacts,
    fitting: result.counts.borough,
    reachable: boroughsOf(filter),
    served: boroughsOf(emptyFilter),
  });
  const names = (codes: readonly string[]) => codes.map((code) => directory.nameOf('borough', code));
  if (why.reason !== 'places') return paragraph(escapeHtml(en.list.noneFound(filter.text.trim())));
  const beside = why.neighbours.length ? en.list.neighboursHave(names(why.neighbours)) : en.list.noNeighbourHas;
  return paragraph(escapeHtml(`${en.list.noneServes(names(why.places))} ${beside}`));
};

/** What a list shows first: its clusters, or why there is none. */
export const listLines = (directory: Directory, options: DirectoryHtmlOptions): Lines => {
  const shown = show(directory, options);
  const { open, page, pages, result } = shown;
  if (!result.total) return [nothingLine(directory, shown, options.hideContacts)];
  const cards = page.flatMap((cluster) => clusterLines(cluster, directory, { ...options, open }));
  return pages > 1 ? [...cards, paragraph(en.list.page(1, pages))] : cards;
};

export const directoryLines = (directory: Directory, options: DirectoryHtmlOptions): Lines => {
  const { filter, open, result } = show(directory, options);
  const { status, source, licence } = directory.data;
  return [
    ...(open || !result.total || filter.borough.length === 1 ? [] : [boroughsLine(directory, filter)]),
    summaryLine(directory, options),
    ...listLines(directory, options),
    paragraph(`${escapeHtml(`${status.text} ${enClusterDirectory.source}: `)}${link(source.url, source.name)}.`),
    paragraph(`${escapeHtml(`${licence.attribution.join(' ')} `)}${link(licence.url, licence.name)}.`),
  ];
};

/**
 * A directory as plain HTML: how many clusters there are, each of them, and where the information comes from.
 * Inside `<cluster-directory>` it is what a page shows before, without and instead of JavaScript.
 */
export const directoryHtml = (directory: Directory, options: DirectoryHtmlOptions = {}): string =>
  directoryLines(directory, options).join('\n');
