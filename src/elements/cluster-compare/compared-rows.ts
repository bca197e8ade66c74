import { valuesOf } from '../../directory/filter.js';
import { clusterFacts, factKeys, termOf } from '../../strings/cluster-facts.js';
import { enFacets } from '../../strings/en-facets.js';
import { contentsOf, listOf } from '../../templates/fact-contents.js';
import type { AnyDirectory } from '../../directory/directory.js';
import type { Cluster } from '../../directory/types.js';
import type { Strings } from '../../strings/en.js';
import type { Row } from '../../templates/table.js';

/** What tells clusters apart and is not among their facts. */
const facets = ['kind', 'sector', 'learners'] as const;

/** Everything known of some clusters, term by term, in the order of a card. */
export const comparedRows = (
  clusters: readonly Cluster[],
  directory: AnyDirectory,
  strings: Strings,
  hideContacts: boolean,
): readonly Row[] => {
  const all = clusters.map((cluster) => clusterFacts({ cluster, directory, strings, hideContacts }));
  const rows = [
    ...facets.map((facet) => ({
      head: enFacets[facet],
      cells: clusters.map((cluster) => {
        const values = valuesOf(cluster, facet);
        return values.length ? listOf(values.map((value) => directory.nameOf(facet, value))) : undefined;
      }),
    })),
    ...factKeys.map((key) => ({
      head: termOf(strings, key),
      cells: all.map((facts) => contentsOf(facts, key, (text) => text)),
    })),
  ];
  return rows.filter(({ cells }) => cells.some(Boolean));
};
