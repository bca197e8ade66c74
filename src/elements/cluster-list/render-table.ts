import { html, type TemplateResult } from 'lit';
import { orderOf } from '../../scope/sort-in.js';
import { clusterFacts, termOf, type FactKey } from '../../strings/cluster-facts.js';
import { contentsOf } from '../../templates/fact-contents.js';
import { renderTable } from '../../templates/table.js';
import { marked } from '../../templates/text.js';
import type { Directory } from '../../directory/directory.js';
import type { Cluster, Query, Result, Sort } from '../../directory/types.js';
import type { Strings } from '../../strings/en.js';

interface Options {
  /** The clusters of the page. */
  readonly clusters: readonly Cluster[];
  readonly found: Result;
  readonly asked: Query;
  readonly directory: Directory;
  readonly strings: Strings;
  readonly marks: Result['words'];
  readonly turned: boolean;
  readonly sortBy: (sort: Sort) => void;
}

/** The clusters of a page as a table, a row each. */
export const renderClusterTable = (options: Options): TemplateResult => {
  const { clusters, found, asked, directory, strings, marks, turned, sortBy } = options;
  const hideContacts = Boolean(asked.hideContacts);
  const keys: FactKey[] = ['boroughs', 'lead', 'members', 'websites'];
  // Of all pages and in any order the columns are the same.
  if (!hideContacts && found.items.some(({ contacts }) => contacts)) keys.push('contacts');
  const order = orderOf(asked);
  // Most members come first, everything else begins with the least.
  const direction = turned === (order === 'members') ? 'ascending' : 'descending';
  const show = (text: string) => marked(text, marks);

  const sorts: Partial<Record<FactKey, Sort>> = {
    members: 'members',
    ...(asked.filter.borough.length && { boroughs: 'distance' }),
  };
  const column = (label: string, sort?: Sort) => ({
    label,
    head: sort && html`<button type="button" @click=${() => sortBy(sort)}>${label}</button>`,
    order: sort && sort === order ? direction : undefined,
  } as const);

  const row = (cluster: Cluster) => {
    const facts = clusterFacts({ cluster, directory, strings, hideContacts });
    return { id: cluster.id, head: show(cluster.name), cells: keys.map((key) => contentsOf(facts, key, show)) };
  };
  const { label } = strings.list;
  const columns = [column(label, 'name'), ...keys.map((key) => column(termOf(strings, key), sorts[key]))];
  return renderTable(label, columns, clusters.map(row));
};
