import { html } from 'lit';
import { clusterFacts, factKeys } from '../../strings/cluster-facts.js';
import { enFacets } from '../../strings/en-facets.js';
import { factContents, listOf } from '../../templates/fact-contents.js';
import type { Directory } from '../../directory/directory.js';
import type { Cluster } from '../../directory/types.js';
import type { Strings } from '../../strings/en.js';

/** A term and what is said of it for each cluster; undefined where nothing is known. */
interface Row {
  readonly term: string;
  readonly cells: readonly unknown[];
}

/** What tells clusters apart and is not among their facts. */
const facets = ['kind', 'sector', 'learners'] as const;

const asItIs = (text: string) => text;

/** Everything known of some clusters, term by term, in the order of a card. */
export const comparedRows = (
  clusters: readonly Cluster[],
  directory: Directory,
  strings: Strings,
  hideContacts: boolean,
): readonly Row[] => {
  const told = clusters.map((cluster) => {
    const { glance, more } = clusterFacts({ cluster, directory, strings, hideContacts });
    return [...glance, ...more.flat()];
  });
  const rows = [
    ...facets.map((facet) => ({
      term: enFacets[facet],
      cells: clusters.map((cluster) => {
        const ids = [cluster[facet] ?? []].flat();
        return ids.length ? listOf(ids.map((id) => directory.nameOf(facet, id))) : undefined;
      }),
    })),
    ...factKeys.map((key) => {
      const term = strings.card[key];
      return {
        // Said of several, whatever each of them has.
        term: typeof term === 'string' ? term : term(clusters.length),
        cells: told.map((facts) => {
          const fact = facts.find((candidate) => candidate.key === key);
          return fact && html`${fact.intro} ${listOf(factContents(fact, asItIs))}`;
        }),
      };
    }),
  ];
  return rows.filter(({ cells }) => cells.some(Boolean));
};
