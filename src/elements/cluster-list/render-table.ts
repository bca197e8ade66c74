import { html, type TemplateResult } from 'lit';
import { orderOf } from '../../scope/sort-in.js';
import { clusterFacts, termOf, type FactKey } from '../../strings/cluster-facts.js';
import { contentsOf } from '../../templates/fact-contents.js';
import { renderTable } from '../../templates/table.js';
import { marked } from '../../templates/text.js';
import type { AnyDirectory } from '../../directory/directory.js';
import type { Cluster, Result, Sort } from '../../directory/types.js';
import type { Answer } from '../../scope/question.js';
import type { Strings } from '../../strings/en.js';

interface Options {
  /** A page of what was found. */
  readonly answer: Answer;
  readonly directory: AnyDirectory;
  readonly strings: Strings;
  readonly marks: Result['words'];
  readonly sortBy: (sort: Sort) => void;
}

/** The clusters of a page as a table, a row each. */
export const renderClusterTable = (options: Options): TemplateResult => {
  const { answer: { asked, items }, directory, strings, marks, sortBy } = options;
  const hideContacts = Boolean(asked.hideContacts);
  const keys: FactKey[] = ['boroughs', 'lead', 'members', 'websites'];
  // Of all pages and in any order the columns are the same, where all clusters are at hand.
  const all = [...directory.data.clusters, ...items];
  if (!hideContacts && all.some(({ contacts }) => contacts)) keys.push('contacts');
  const order = orderOf(asked);
  // Most members come first, everything else begins with the least.
  const direction = asked.reverse === (order === 'members') ? 'ascending' : 'descending';
  const show = (text: string) => marked(text, marks);

  const sorts: Partial<Record<FactKey, Sort>> = {
    members: 'members',
    ...(asked.filter.borough.length && !directory.ask && { boroughs: 'distance' }),
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
  return renderTable(label, columns, items.map(row));
};
