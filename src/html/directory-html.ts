import { createFilter } from '../directory/filter.js';
import { leavesFew, query } from '../directory/query.js';
import { en } from '../strings/en.js';
import { enClusterDirectory } from '../strings/en-cluster-directory.js';
import { clusterLines, type ClusterHtmlOptions } from './cluster-html.js';
import { escapeHtml, line, link } from './markup.js';
import type { Directory } from '../directory/directory.js';
import type { Filter, Sort } from '../directory/types.js';

export interface DirectoryHtmlOptions extends Omit<ClusterHtmlOptions, 'open'> {
  /** Which clusters: ONS codes and slugs, as in every filter; all by default. */
  readonly filter?: Partial<Filter>;
  readonly sort?: Sort;
}

/** What the picker says, of the boroughs that have clusters. */
const boroughsLine = ({ boroughs }: Directory, counts: ReadonlyMap<string, number>) => {
  const served = boroughs.filter(({ code }) => counts.has(code));
  const options = served.map(({ code, name }) => en.picker.option(name, counts.get(code)!));
  return line('p', escapeHtml(`${en.card.boroughs(served.length)}: ${en.listed(options)}.`));
};

/**
 * A directory as plain HTML: how many clusters there are, each of them, and where the information comes from.
 * Inside `<cluster-directory>` it is what a page shows before, without and instead of JavaScript.
 */
export const directoryHtml = (directory: Directory, options: DirectoryHtmlOptions = {}): string => {
  const { hideContacts = false, sort } = options;
  const filter = createFilter(options.filter);
  const { items, total, counts } = query(directory, { filter, sort, hideContacts });
  const places = filter.borough.map((code) => directory.nameOf('borough', code));
  const { status, source, licence } = directory.data;
  const open = leavesFew(directory, filter);
  return [
    ...(open || !total || places.length === 1 ? [] : [boroughsLine(directory, counts.borough)]),
    line('p', escapeHtml(en.summary.results(total, places, filter.text.trim()))),
    ...items.flatMap((cluster) => clusterLines(cluster, directory, { ...options, open })),
    line('p', `${escapeHtml(`${status.text} ${enClusterDirectory.source}: `)}${link(source.url, source.name)}.`),
    line('p', `${escapeHtml(`${licence.attribution.join(' ')} `)}${link(licence.url, licence.name)}.`),
  ].join('\n');
};
