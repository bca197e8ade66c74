import { validate as isUuid } from 'uuid';
import { valuesOf, type Cluster, type Directory, type Facet, type MemberCount } from '../directory/index.js';

/** What is said of something, in words, by what it is about. */
type Facts = ReadonlyMap<string, readonly string[]>;

const facetNames: Readonly<Record<Facet, string>> = {
  borough: 'boroughs',
  kind: 'kind',
  sector: 'sector',
  learners: 'learners',
  lead: 'lead',
  offers: 'offers',
};

const countsOf = (counts: readonly MemberCount[], directory: Directory): readonly string[] =>
  counts.flatMap(({ kind, count, including = [] }) => {
    const words = directory.data.memberKinds.find(({ id }) => id === kind);
    return [`${count} ${(count === 1 ? words?.one : words?.other) ?? kind}`, ...countsOf(including, directory)];
  });

const factsOf = (cluster: Cluster, directory: Directory): Facts => {
  const { activities = [], aims = [], areaName, award, contacts = [], employers, members } = cluster;
  const { name, partners = [], pilots, summary, websites = [] } = cluster;
  const facets = Object.entries(facetNames).map(([facet, label]) => {
    const values = valuesOf(cluster, facet as Facet);
    return [label, values.map((value) => directory.nameOf(facet as Facet, value))] as const;
  });
  const more = employers?.moreThan === undefined ? [] : [`more than ${employers.moreThan}`];
  return new Map([
    ['name', [name]],
    ['summary', [summary]],
    ...facets,
    ['area', areaName ? [areaName] : []],
    ['partners', partners],
    ['members', members ? [`${members.total} in all`, ...countsOf(members.breakdown, directory)] : []],
    ['activities', activities],
    ['pilots', pilots ? [`${pilots.piloted} ${pilots.what}, ${pilots.underWay ?? 0} under way`] : []],
    ['aims', aims],
    ['employers', [...more, ...(employers?.named ?? []).flatMap((each) => [each.name, ...(each.with ?? [])])]],
    ['award', award ? [`${award.name}: ${award.progress}`] : []],
    ['websites', websites],
    ['contacts', contacts.map((contact) => contact.name)],
  ]);
};

const factsOfAll = ({ data: { title, source, licence, asOf, status } }: Directory): Facts =>
  new Map([
    ['title', [title]],
    ['source', [`${source.name}, ${source.url}`]],
    ['licence', [`${licence.name}, ${licence.url}`]],
    ['statements', licence.attribution],
    ['day', asOf ? [asOf] : []],
    ['status', [`${status.code}: ${status.text}`]],
  ]);

const changesBetween = (before: Facts, after: Facts): readonly string[] =>
  [...after].flatMap(([label, now]) => {
    const then = before.get(label) ?? [];
    const gone = then.filter((value) => !now.includes(value));
    const come = now.filter((value) => !then.includes(value));
    const isOne = then.length === 1 && now.length === 1 && come.length === 1;
    if (isOne) return [`${label}: "${then[0]}" is now "${now[0]}"`];
    return [
      ...(come.length ? [`${label}: new ${come.map((value) => `"${value}"`).join(', ')}`] : []),
      ...(gone.length ? [`${label}: no more ${gone.map((value) => `"${value}"`).join(', ')}`] : []),
    ];
  });

/** What addresses call a cluster; those of a service are its own, and lead to nothing on a page. */
const changeOfId = (before: Cluster, after: Cluster): readonly string[] =>
  before.id === after.id || isUuid(before.id) || isUuid(after.id) ? [] : [`id: "${before.id}" is now "${after.id}"`];

const listed = (head: string, changes: readonly string[]) =>
  changes.length ? [head, ...changes.map((change) => `  ${change}`)] : [];

/**
 * What each cluster was before, each at the most once: by id, and only of those that are left by name, since an Open
 * Referral UK service has ids of its own.
 */
const counterparts = (before: Directory, after: Directory): ReadonlyMap<Cluster, Cluster> => {
  const pairs = new Map<Cluster, Cluster>();
  for (const cluster of after.data.clusters) {
    const old = before.cluster(cluster.id);
    if (old) pairs.set(cluster, old);
  }
  const kept = new Set(pairs.values());
  const left = new Map<string, Cluster[]>();
  for (const cluster of before.data.clusters) {
    if (!kept.has(cluster)) left.set(cluster.name, [...(left.get(cluster.name) ?? []), cluster]);
  }
  for (const cluster of after.data.clusters) {
    const old = pairs.has(cluster) ? undefined : left.get(cluster.name)?.shift();
    if (old) pairs.set(cluster, old);
  }
  return pairs;
};

/**
 * What has changed from one directory to another, a line each, with what of a cluster has changed below its name.
 * @param areDescribed whether both say of themselves what they are
 */
export const differences = (before: Directory, after: Directory, areDescribed: boolean): readonly string[] => {
  const pairs = counterparts(before, after);
  const clusters = after.data.clusters.map((cluster) => ({ cluster, old: pairs.get(cluster) }));
  const kept = new Set(clusters.map(({ old }) => old));
  return [
    ...(areDescribed ? listed('The directory', changesBetween(factsOfAll(before), factsOfAll(after))) : []),
    ...clusters.flatMap(({ cluster, old }) => (old ? [] : [`${cluster.name} is new`])),
    ...before.data.clusters.flatMap((cluster) => (kept.has(cluster) ? [] : [`${cluster.name} is there no more`])),
    ...clusters.flatMap(({ cluster, old }) => {
      if (!old) return [];
      const changes = changesBetween(factsOf(old, before), factsOf(cluster, after));
      return listed(old.name, [...changeOfId(old, cluster), ...changes]);
    }),
  ];
};
