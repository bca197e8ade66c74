/** In which words a cluster is found. */
import { facets, valuesOf } from '../directory/filter.js';
import { memberKindsOf, type Texts } from '../directory/vocabulary.js';
import { smallWords, toWords } from '../directory/words.js';
import type { Directory } from '../directory/directory.js';
import type { Cluster } from '../directory/types.js';

/** The texts of a cluster in which words are looked for: none of them names a person. */
export const textsOf = (cluster: Cluster): readonly string[] => {
  const { activities, aims, areaName, award, employers, name, partners, pilots, summary, websites } = cluster;
  const texts: readonly Texts[] = [
    ...[name, areaName, partners],
    employers?.named.flatMap((each) => [each.name, each.publishedAs, ...(each.with ?? [])]),
    ...[websites, activities, aims, pilots?.what, award?.name, award?.progress, summary],
  ];
  return texts.flat().filter((text) => text !== undefined);
};

/** The words that are shown for what a cluster shares with others, and what people also call it. */
export const sharedTextsOf = (cluster: Cluster, directory: Directory): readonly string[] => {
  const { memberKinds, taxonomies } = directory.data;
  const kinds = new Set(memberKindsOf(cluster.members?.breakdown));
  return [
    ...facets.flatMap((facet) => {
      const values = valuesOf(cluster, facet);
      if (facet !== 'borough') {
        const terms = taxonomies[facet].filter(({ id }) => values.includes(id));
        return terms.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
      }
      const boroughs = values.flatMap((code) => directory.borough(code) ?? []);
      return boroughs.flatMap(({ aliases, authority, name, slug }) => [name, slug, authority, ...aliases]);
    }),
    ...memberKinds.filter(({ id }) => kinds.has(id)).flatMap(({ one, other }) => [one, other]),
  ];
};

const isMeant = (word: string) => !smallWords.has(word);

/** The words by which a text of the directory's own is found. There "IT" is a subject and "it" is not. */
export const wordsIn = (text: string): readonly string[] => toWords(text.replace(/\b[Ii]t\b/g, '')).filter(isMeant);

/** The words of what somebody has typed. */
export const typedWords = (text: string): readonly string[] => toWords(text).filter(isMeant);

/** The words of clusters that begin with one of those that were typed. */
export const beginningsIn = (clusters: readonly Cluster[], typed: readonly string[]): readonly string[] =>
  clusters.flatMap(textsOf).flatMap(toWords).filter((word) => typed.some((beginning) => word.startsWith(beginning)));
