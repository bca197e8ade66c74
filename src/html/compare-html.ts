import { valuesOf } from '../directory/filter.js';
import { clusterFacts, factKeys, termOf } from '../strings/cluster-facts.js';
import { en } from '../strings/en.js';
import { enClusterCompare } from '../strings/en-cluster-compare.js';
import { enFacets } from '../strings/en-facets.js';
import { descriptionLines } from './cluster-html.js';
import { block, escapeHtml, line, type Lines } from './markup.js';
import type { Directory } from '../directory/directory.js';
import type { Cluster } from '../directory/types.js';

interface Row {
  readonly head: string;
  /** A cell for each cluster; empty where nothing is known. */
  readonly cells: readonly Lines[];
}

/** What tells clusters apart and is not among their facts. */
const facets = ['kind', 'sector', 'learners'] as const;

const empty = [line('td', '')];

const rowsOf = (clusters: readonly Cluster[], directory: Directory, hideContacts: boolean): readonly Row[] => {
  const facts = clusters
    .map((cluster) => clusterFacts({ cluster, directory, strings: en, hideContacts }))
    .map(({ glance, more }) => [...glance, ...more.flat()]);
  const rows = [
    ...facets.map((facet) => ({
      head: enFacets[facet],
      cells: clusters.map((cluster) => {
        const texts = valuesOf(cluster, facet).map((value) => directory.nameOf(facet, value));
        return texts.length ? descriptionLines('td', { texts }) : empty;
      }),
    })),
    ...factKeys.map((key) => ({
      head: termOf(en, key),
      cells: facts.map((each) => {
        const fact = each.find((candidate) => candidate.key === key);
        return fact ? descriptionLines('td', fact) : empty;
      }),
    })),
  ];
  return rows.filter(({ cells }) => cells.some((cell) => cell !== empty));
};

/** Clusters side by side as a table: what `<cluster-compare>` says of them, in the same order. */
export const compareLines = (clusters: readonly Cluster[], directory: Directory, hideContacts: boolean): Lines => {
  const heads = clusters.map(({ name }) => line('th scope="col"', escapeHtml(name)));
  const rows = rowsOf(clusters, directory, hideContacts);
  // Marked as ours, as each cluster is.
  return block('table data-cluster', [
    line('caption', enClusterCompare.caption),
    ...block('thead', block('tr', [line('td', ''), ...heads])),
    ...block(
      'tbody',
      rows.flatMap(({ head, cells }) => block('tr', [line('th scope="row"', escapeHtml(head)), ...cells.flat()])),
    ),
  ]);
};
