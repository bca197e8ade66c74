import { clusterFacts, type Fact } from '../strings/cluster-facts.js';
import { en } from '../strings/en.js';
import { block, escapeHtml, line, link, type Lines } from './markup.js';
import type { Directory } from '../directory/directory.js';
import type { Cluster } from '../directory/types.js';

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

export interface ClusterHtmlOptions {
  /** Whether the details are unfolded. */
  readonly open?: boolean;
  /** The level of each cluster's heading; 3 by default. */
  readonly headingLevel?: HeadingLevel | undefined;
  /** Leaves people's names out. */
  readonly hideContacts?: boolean | undefined;
}

const list = (contents: Lines) => block('ul', contents.map((content) => line('li', content)));

/** What a fact says, in a `dd` or a `td`. */
export const descriptionLines = (tag: 'dd' | 'td', { intro, texts, addresses }: Omit<Fact, 'key' | 'term'>): Lines => {
  const contents = texts.map((text, index) => (addresses ? link(addresses[index]!, text) : escapeHtml(text)));
  const introduction = intro ? [escapeHtml(intro)] : [];
  const [only = ''] = contents;
  return contents.length > 1
    ? block(tag, [...introduction, ...list(contents)])
    : [line(tag, [...introduction, only].join(' '))];
};

const factLines = (fact: Fact): Lines => [line('dt', escapeHtml(fact.term)), ...descriptionLines('dd', fact)];

const factList = (facts: readonly Fact[]) => block('dl', facts.flatMap(factLines));

export const clusterLines = (
  cluster: Cluster,
  directory: Directory,
  { headingLevel = 3, hideContacts = false, open = false }: ClusterHtmlOptions = {},
): Lines => {
  const strings = en;
  const { name, labels, summary, glance, more } = clusterFacts({ cluster, directory, strings, hideContacts });
  return block(`article data-cluster="${escapeHtml(cluster.id)}"`, [
    line(`h${headingLevel}`, escapeHtml(name)),
    ...list(labels.map(escapeHtml)),
    line('p', escapeHtml(summary)),
    ...factList(glance),
    ...block(open ? 'details open' : 'details', [
      line('summary', escapeHtml(strings.card.details + strings.card.detailsOf + name)),
      ...factList(more.flat()),
    ]),
  ]);
};

/**
 * One cluster as plain HTML: what its card says, in the same order, without script, style or class.
 * `data-cluster` carries its id, by which `<cluster-directory>` finds the card that takes its place.
 */
export const clusterHtml = (cluster: Cluster, directory: Directory, options: ClusterHtmlOptions = {}): string =>
  clusterLines(cluster, directory, options).join('\n');
