import { facets, valuesOf } from './filter.js';
import { smallWords, toWords } from './words.js';
import type { Borough, DirectoryData, Facet, MemberCount } from './types.js';

/** What many clusters share: a term, a borough, the directory's title. */
interface Shared {
  readonly weight: number;
  /** The positions of its clusters in the directory. */
  readonly positions: number[];
}

/** What a directory knows of a word, or of several words written as one ("towerhamlets"). */
export interface Entry {
  readonly word: string;
  readonly isJoined: boolean;
  /** The clusters that have it in texts of their own, in order, as `position * 16 + weight`. */
  readonly own: number[];
  readonly shared: Shared[];
  /** The words that are shown for it, where it is an alias. */
  readonly shown: string[];
  /** Whether it is all of a borough's name or alias, and not only a word of one, as "Thames" is. */
  isPlace: boolean;
  /** Whether such a name begins with it. */
  beginsPlace: boolean;
}

export type Vocabulary = ReadonlyMap<string, Entry>;

/** A text or several, where there are any. */
export type Texts = string | readonly (string | undefined)[] | undefined;

/** How much it says about a cluster that a word stands there, below 16. */
const weights = { name: 15, about: 11, employers: 9, details: 5, kinds: 3, summary: 1 };
const facetWeights: Readonly<Record<Facet, number>> = {
  borough: 14,
  lead: 13,
  sector: 11,
  learners: 11,
  offers: 7,
  kind: 3,
};

/** How many words a place's name has at most: as "City and County of the City of London". */
export const longestName = 8;

/** The kinds that counts of members are of, narrower ones too. */
export const memberKindsOf = (counts: readonly MemberCount[] = []): readonly string[] =>
  counts.flatMap(({ kind, including }) => [kind, ...memberKindsOf(including)]);

/**
 * Every word of a directory's texts and of its boroughs' names, with the clusters that have it. A borough's words are
 * known even where no cluster serves it. With `hideContacts` people's names are not. It pauses after each cluster, for
 * whoever has something else to do.
 */
export function* readVocabulary(
  data: DirectoryData,
  boroughs: readonly Borough[],
  hideContacts: boolean,
): Generator<undefined, Vocabulary> {
  const vocabulary = new Map<string, Entry>();
  const entryOf = (word: string, isJoined = false) => {
    let entry = vocabulary.get(word);
    if (!entry) {
      entry = { word, isJoined, own: [], shared: [], shown: [], isPlace: false, beginsPlace: false };
      vocabulary.set(word, entry);
    }
    return entry;
  };

  const read = (text: string): Entry[] => {
    // In the directory's own texts "IT" is a subject and "it" is not, while people type either.
    const words = toWords(text.replace(/\b[Ii]t\b/g, ''));
    const entries = words.map((word) => entryOf(word));
    words.forEach((word, index) => {
      if (!entries[index]!.beginsPlace) return;
      let joined = word;
      for (const next of words.slice(index + 1, index + longestName)) {
        joined += next;
        const place = vocabulary.get(joined);
        if (place?.isPlace) entries.push(place);
      }
    });
    return entries;
  };

  const share = (weight: number, [name, ...aliases]: readonly [string, ...string[]], isBorough = false): Shared => {
    const shared: Shared = { weight, positions: [] };
    const shown = toWords(name).filter((word) => !smallWords.has(word));
    const entries = new Set<Entry>();
    for (const words of [name, ...aliases].map(toWords)) {
      const whole = entryOf(words.join(''), words.length > 1);
      if (!entries.has(whole)) whole.shown.push(...shown);
      for (const entry of [whole, ...words.map((word) => entryOf(word))]) entries.add(entry);
      if (!isBorough) continue;
      whole.isPlace = true;
      entryOf(words[0] ?? '').beginsPlace = true;
    }
    for (const entry of entries) entry.shared.push(shared);
    return shared;
  };

  const sharedBy = (facet: Facet) => new Map(facet === 'borough'
    ? boroughs.map(({ code, name, slug, authority, aliases }) =>
        [code, share(facetWeights.borough, [name, slug, authority, ...aliases], true)])
    : data.taxonomies[facet].map(({ id, name, aliases = [] }) => [id, share(facetWeights[facet], [name, ...aliases])]));

  // Boroughs are the first facet, and so their names are found in all that is read after them.
  const known = facets.map((facet) => [facet, sharedBy(facet)] as const);
  const memberKinds = new Map(data.memberKinds.map(({ id, one, other }) => [id, share(weights.kinds, [one, other])]));
  const title = share(weights.summary, [data.title]);

  for (const [position, cluster] of data.clusters.entries()) {
    /** One long text is read sooner than many short ones. */
    const put = (weight: number, ...texts: readonly Texts[]) => {
      for (const { own } of read(texts.flat().join('\n'))) {
        // What says most is put first.
        if ((own.at(-1) ?? -1) >> 4 !== position) own.push(position * 16 + weight);
      }
    };
    const { activities, aims, areaName, award, contacts, employers, members, partners, pilots, websites } = cluster;
    put(weights.name, cluster.name);
    put(weights.about, areaName, partners);
    put(
      weights.employers,
      employers?.named.flatMap(({ name, publishedAs, with: others = [] }) => [name, publishedAs, ...others]),
      hideContacts ? [] : contacts?.map(({ name }) => name),
      websites,
    );
    put(weights.details, activities, aims, pilots?.what);
    put(weights.kinds, award?.name, award?.progress);
    put(weights.summary, cluster.summary);
    title.positions.push(position);
    for (const kind of memberKindsOf(members?.breakdown)) memberKinds.get(kind)?.positions.push(position);
    for (const [facet, values] of known) {
      for (const id of valuesOf(cluster, facet)) {
        const shared = values.get(id) ?? share(facetWeights[facet], [id]);
        values.set(id, shared);
        shared.positions.push(position);
      }
    }
    yield;
  }
  for (const word of ['', ...smallWords]) vocabulary.delete(word);
  // A list that has grown keeps room to grow: a third of what all words take.
  for (const entry of vocabulary.values()) {
    Object.assign(entry, { own: entry.own.slice(), shared: entry.shared.slice(), shown: entry.shown.slice() });
  }
  return vocabulary;
}
