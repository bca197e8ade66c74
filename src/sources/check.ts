/** The boundary: whatever comes in, in any format, becomes a directory here or nowhere. */
import { inWords, Problems, SourceError, type Problem } from './problem.js';
import {
  abbreviation,
  areaId,
  cell,
  count,
  day,
  isRecord,
  listOf,
  noteUnknown,
  oneOf,
  orNull,
  Place,
  point,
  record,
  slug,
  text,
  webAddress,
  type Reader,
} from './read.js';
import { createSlugs } from './slugs.js';
import type {
  Ask,
  Award,
  Borough,
  Cluster,
  Contact,
  DirectoryData,
  Employer,
  Employers,
  Licence,
  MemberCount,
  MemberKind,
  Members,
  Pilots,
  Source,
  Status,
  Taxonomy,
  Term,
} from '../directory/types.js';

/** A directory from outside: all that was right in it. */
export interface Loaded {
  readonly data: DirectoryData;
  /** The areas that it brings; undefined where they are those that are known anyway. */
  readonly boroughs?: readonly Borough[];
  /** What was wrong in it, and is not in `data`. */
  readonly problems: readonly Problem[];
  /** What answers questions where `data` has no clusters, since they stay where they are. */
  readonly ask?: Ask;
}

/** What a directory says of itself as a whole. */
export type About = Pick<DirectoryData, 'title' | 'source' | 'licence' | 'asOf' | 'status'>;

/** What reading a source depends on, beside its text. */
export interface Context {
  /** Areas that are known without a list: London's boroughs. */
  readonly boroughs: readonly Borough[];
  /** Gives the terms that are known by their names, to a format that has no ids; none without it. */
  readonly taxonomies?: (() => DirectoryData['taxonomies']) | undefined;
  /** What stands for what the source does not say of itself. */
  readonly about: About;
  /** How many clusters are read at the most; 50,000 without it. */
  readonly most?: number | undefined;
}

/** An area as a source gives it; what it leaves out is made of its name or unknown. */
type Area = Pick<Borough, 'code' | 'name'> & Partial<Borough>;

export const mostClusters = 50_000;
/** Of areas, and of terms in one taxonomy. */
const mostNames = 10_000;

const term = record<Term>('a term', { id: slug, name: text, aliases: listOf(text) }, ['id', 'name']);

const memberKind = record<MemberKind>('a kind of member', { id: slug, one: text, other: text }, ['id', 'one', 'other']);

const source = record<Source>('a name and a url', { name: text, url: webAddress }, ['name', 'url']);

const licence = record<Licence>(
  'a name, a url and a list of attributions',
  { name: text, url: webAddress, attribution: listOf(text) },
  ['name', 'url', 'attribution'],
);

const status = record<Status>(
  'a code and a text',
  { code: oneOf(new Set(['current', 'ended'] as const), '"current" or "ended"'), text },
  ['code', 'text'],
);

const area = record<Area>(
  'an area',
  {
    code: areaId,
    name: text,
    slug,
    authority: text,
    aliases: listOf(text),
    abbreviation,
    neighbours: listOf(areaId),
    acrossTheThames: listOf(areaId),
    hex: cell,
    square: cell,
    labelPoint: point,
  },
  ['code', 'name'],
);

const award = record<Award>(
  'an award',
  { name: text, progress: text, stagesCompleted: listOf(count), stage: count },
  ['name', 'progress'],
);

const pilots = record<Pilots>('what was piloted', { what: text, piloted: count, underWay: count }, ['what', 'piloted']);

const employer = record<Employer>(
  'an employer',
  {
    name: text,
    publishedAs: text,
    type: oneOf(new Set(['higher-education'] as const), '"higher-education"'),
    with: listOf(text),
  },
  ['name'],
);

const employers = record<Employers>('a list of employers', { moreThan: count, named: listOf(employer) }, ['named']);

const contact = record<Contact>('a contact', { name: text }, ['name']);

const deepest = 4;

/** A count with what it includes, down to a depth that nobody reads beyond. */
const memberCount = (kind: Reader<string>, depth = deepest): Reader<MemberCount> => {
  const nothing: Reader<never> = {
    wants: 'nothing',
    fits: () => false,
    read: (_, place) => place.wrong('is too deep', 'Count what it includes one level up.'),
  };
  const including = listOf(depth ? memberCount(kind, depth - 1) : nothing);
  return record<MemberCount>('a kind and a count', { kind, count, including }, ['kind', 'count']);
};

const idIn = (list: readonly { readonly id: string }[], where: string) =>
  oneOf(new Set(list.map(({ id }) => id)), `the id of one of ${where}`);

/** The reader of a cluster, by the terms, kinds of members and areas that it may name. */
export const clusterReader = (
  taxonomies: DirectoryData['taxonomies'],
  kinds: readonly MemberKind[],
  codes: ReadonlySet<string>,
): Reader<Cluster> => {
  const termOf = (taxonomy: Taxonomy) => idIn(taxonomies[taxonomy], `taxonomies.${taxonomy}`);
  const members = record<Members>(
    'a total and a breakdown',
    { total: count, breakdown: listOf(memberCount(idIn(kinds, 'memberKinds'))) },
    ['total', 'breakdown'],
  );
  return record<Cluster>(
    'a cluster',
    {
      id: slug,
      name: text,
      nameSource: oneOf(new Set(['stated', 'derived'] as const), '"stated" or "derived"'),
      kind: termOf('kind'),
      summary: text,
      lead: termOf('lead'),
      partners: listOf(text),
      boroughs: listOf(oneOf(codes, 'the code of a London borough, or of one of areas')),
      areaName: text,
      sector: termOf('sector'),
      learners: listOf(termOf('learners')),
      members,
      pilots,
      offers: listOf(termOf('offers')),
      activities: listOf(text),
      aims: listOf(text),
      employers,
      award,
      websites: listOf(webAddress),
      contacts: listOf(contact),
    },
    ['id', 'name', 'nameSource', 'kind', 'summary', 'lead', 'boroughs', 'offers'],
  );
};

/** What of a directory does not depend on the rest of it. */
const aboutReaders: { readonly [Name in keyof About]: Reader<About[Name]> } = {
  title: text,
  source,
  licence,
  asOf: orNull(day),
  status,
};

export const taxonomyNames: readonly Taxonomy[] = ['kind', 'sector', 'learners', 'lead', 'offers'];

const topLevel = [...Object.keys(aboutReaders), 'taxonomies', 'memberKinds', 'areas', 'clusters'];

/** Shown to no one, and nothing is wrong with it. */
const unread = ['$schema', 'programme'];

const readAbout = (value: Readonly<Record<string, unknown>>, about: About, root: Place): About => {
  const parts = Object.entries<Reader<unknown>>(aboutReaders).map(([name, { wants, read }]) => {
    const known = Object.hasOwn(value, name) ? read(value[name], root.in(name)) : undefined;
    if (!Object.hasOwn(value, name)) root.in(name).note('is missing', `Write ${wants}.`);
    return [name, known === undefined ? about[name as keyof About] : known];
  });
  return Object.fromEntries(parts) as About;
};

/** A list with an id or code in each of its items; none where it is missing. */
const readList = <T extends object>(
  value: Readonly<Record<string, unknown>>,
  name: string,
  key: keyof T & string,
  item: Reader<T>,
  place: Place,
  longest: number,
): readonly T[] =>
  Object.hasOwn(value, name) ? listOf(item, { key, longest }).read(value[name], place.in(name)) ?? [] : [];

/** As far away as can be: where an area lies that nobody has told. */
const nowhere = [Infinity, Infinity] as const;

/** The areas with all that a borough has: without a slug each has that of its name, without neighbours none. */
const toBoroughs = (areas: readonly Area[], codes: ReadonlySet<string>, place: Place): readonly Borough[] => {
  const slugs = createSlugs(areas.flatMap((each) => each.slug ?? []));
  const beside = (area: Area, side: 'neighbours' | 'acrossTheThames') =>
    (area[side] ?? []).filter((code) => {
      if (!codes.has(code)) place.note(`has no ${code}, which is beside ${area.code}`, 'Add it, or take it out there.');
      return codes.has(code) && code !== area.code;
    });
  return areas.map((each) => ({
    authority: each.name,
    aliases: [],
    labelPoint: nowhere,
    ...each,
    slug: each.slug ?? slugs(each.name),
    neighbours: beside(each, 'neighbours'),
    acrossTheThames: beside(each, 'acrossTheThames'),
  }));
};

/** A directory's areas, with those of the known that its clusters serve; undefined where it brings none. */
const boroughsOf = (
  areas: readonly Area[],
  boroughs: readonly Borough[],
  clusters: readonly Cluster[],
  place: Place,
): readonly Borough[] | undefined => {
  if (!areas.length) return undefined;
  const served = new Set(clusters.flatMap((each) => each.boroughs));
  const own = new Set(areas.map(({ code }) => code));
  const known = boroughs.filter(({ code }) => served.has(code) && !own.has(code));
  const codes = new Set([...own, ...known.map(({ code }) => code)]);
  return [...toBoroughs(areas, codes, place), ...known];
};

export const readTaxonomies = (value: unknown, place: Place): DirectoryData['taxonomies'] => {
  if (isRecord(value)) noteUnknown(value, taxonomyNames, place);
  else place.wrong('is no object', `Write one with ${taxonomyNames.join(', ')}.`);
  const lists = isRecord(value) ? value : {};
  const terms = taxonomyNames.map((name) => [name, readList(lists, name, 'id', term, place, mostNames)]);
  return Object.fromEntries(terms) as DirectoryData['taxonomies'];
};

/** What a directory says beside its clusters. */
interface Frame {
  readonly data: Omit<DirectoryData, 'clusters'>;
  readonly areas: readonly Area[];
}

const readFrame = (value: Readonly<Record<string, unknown>>, about: About, root: Place): Frame => {
  const taxonomies = readTaxonomies(value['taxonomies'], root.in('taxonomies'));
  const memberKinds = readList(value, 'memberKinds', 'id', memberKind, root, mostNames);
  const areas = readList(value, 'areas', 'code', area, root, mostNames);
  return { data: { ...readAbout(value, about, root), taxonomies, memberKinds }, areas };
};

/** Checks what a directory says beside its clusters, where those are not with it; its areas are all it has. */
export const checkFrame = (
  value: Readonly<Record<string, unknown>>,
  { about, boroughs }: Context,
): Omit<Loaded, 'problems'> & { readonly boroughs: readonly Borough[] } => {
  const root = new Place(new Problems());
  const { areas, data } = readFrame(value, about, root);
  const own = toBoroughs(areas, new Set(areas.map(({ code }) => code)), root.in('areas'));
  return { data: { ...data, clusters: [] }, boroughs: own.length ? own : boroughs };
};

/**
 * Checks what is said to be a directory, in the shape of data/directory.schema.json: unknown properties are kept out,
 * wrong records and values left out, each with a problem; the rest is as it was.
 *
 * @throws {SourceError} It has no right record.
 */
export const checkDirectory = (
  value: unknown,
  { about, boroughs, most = mostClusters }: Context,
  problems = new Problems(),
): Loaded => {
  const root = new Place(problems);
  if (!isRecord(value) || !Array.isArray(value['clusters'])) {
    const mend = 'It needs a list of "clusters"; see docs/sources.md.';
    throw new SourceError('not-a-directory', 'holds no directory', mend);
  }
  noteUnknown(value, topLevel, root, unread);
  const { areas, data } = readFrame(value, about, root);
  const codes = new Set([...areas, ...boroughs].map(({ code }) => code));
  const cluster = clusterReader(data.taxonomies, data.memberKinds, codes);
  const clusters = readList(value, 'clusters', 'id', cluster, root, most);
  if (!clusters.length) {
    const [first] = problems.list;
    const mend = first ? `Mend this first: ${inWords(first)}` : 'Add one.';
    throw new SourceError('empty', 'has no right record', mend, problems.list);
  }
  const own = boroughsOf(areas, boroughs, clusters, root.in('areas'));
  return { data: { ...data, clusters }, ...(own ? { boroughs: own } : {}), problems: problems.list };
};
