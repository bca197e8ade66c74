/**
 * Services as the Open Referral UK API gives them (Human Services Data Specification 3, UK profile:
 * https://docs.openreferraluk.org/).
 */
import { checkDirectory, type About, type Context, type Loaded } from './check.js';
import { createTaxonomies, gatherAreas, type Mention, type Taxonomies } from './gather.js';
import { Problems, renamedBy, SourceError } from './problem.js';
import { isRecord, slug, Place } from './read.js';
import { createSlugs } from './slugs.js';
import type { Taxonomy } from '../directory/types.js';

/** What is read of a service; nothing of it is certain. */
type Anything = Readonly<Record<string, unknown>>;

const nothing: Anything = {};

const objectAt = (value: Anything, key: string): Anything => (isRecord(value[key]) ? value[key] : nothing);

const objectsAt = (value: Anything, key: string): readonly Anything[] => {
  const list = value[key];
  return Array.isArray(list) ? list.filter(isRecord) : [];
};

const textAt = (value: Anything, key: string): string => {
  const text = value[key];
  return typeof text === 'string' ? text.trim() : '';
};

/** Whether a service has more than what lists of services hold. */
export const isNested = (service: Anything): boolean =>
  ['attributes', 'contacts', 'service_areas'].some((key) => Array.isArray(service[key]));

/** In an address of the Office for National Statistics, or alone. */
const areaCode = /\b[EWSN]\d{8}\b/;

const mentionsOf = (service: Anything): readonly Mention[] =>
  objectsAt(service, 'service_areas').flatMap((area) => {
    const texts = ['uri', 'name', 'service_area', 'extent'].map((key) => textAt(area, key));
    const code = texts.join(' ').match(areaCode)?.[0];
    const name = textAt(area, 'name') || textAt(area, 'service_area');
    return name || code ? [{ name: name || code!, code }] : [];
  });

/** What a taxonomy is called, in its words, for one of ours; terms of any other say what is offered. */
const taxonomyOf = (name: string): Taxonomy => {
  const words = name.toLowerCase();
  if (/\bkind/.test(words)) return 'kind';
  if (/sector|industr/.test(words)) return 'sector';
  return /learner|circumstance|audience|eligib/.test(words) ? 'learners' : 'offers';
};

const termsOf = (service: Anything, taxonomy: Taxonomy): readonly string[] =>
  objectsAt(service, 'attributes').flatMap((attribute) => {
    const term = objectAt(attribute, 'taxonomy_term');
    const name = textAt(term, 'name') || textAt(term, 'term');
    const of = [textAt(term, 'taxonomy'), textAt(attribute, 'link_type')].join(' ');
    return name && taxonomyOf(of) === taxonomy ? [name] : [];
  });

const contactsOf = (service: Anything) => {
  const people = objectsAt(service, 'contacts').map((contact) =>
    [textAt(contact, 'name'), textAt(contact, 'title')].filter(Boolean).join(', '));
  return [...people, textAt(service, 'email')].filter(Boolean).map((name) => ({ name }));
};

const awardOf = (text: string) => {
  const [, name = 'Accreditations', progress = text] = text.match(/^([^:]{1,80}): (.+)$/s) ?? [];
  return { name, progress };
};

const websitesOf = (service: Anything, organization: Anything) =>
  [textAt(service, 'url'), textAt(organization, 'website')].filter(Boolean);

/** A service as a cluster of data/directory.schema.json, as far as it goes; nothing of it is checked. */
const toCluster = (
  service: Anything,
  boroughs: readonly string[],
  { idOf, idsOf }: Taxonomies,
  id: string,
): object => {
  const organization = objectAt(service, 'organization');
  const accreditations = textAt(service, 'accreditations');
  const [kind = 'Service'] = termsOf(service, 'kind');
  const [sector = ''] = termsOf(service, 'sector');
  const texts = {
    name: textAt(service, 'name'),
    summary: textAt(service, 'description') || textAt(organization, 'description'),
    lead: idOf('lead', textAt(organization, 'name')),
    sector: idOf('sector', sector),
    award: accreditations && awardOf(accreditations),
  };
  const lists = {
    learners: idsOf('learners', termsOf(service, 'learners')),
    websites: websitesOf(service, organization),
    contacts: contactsOf(service),
  };
  return {
    id,
    nameSource: 'stated',
    kind: idOf('kind', kind),
    boroughs,
    offers: idsOf('offers', termsOf(service, 'offers')),
    ...Object.fromEntries(Object.entries(texts).filter(([, value]) => value)),
    ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length)),
  };
};

const isEnded = (service: Anything) => ['inactive', 'defunct'].includes(textAt(service, 'status'));

/** The services that still run, or all where none does: then the directory is of what was. */
const currentOf = (services: readonly Anything[], problems: Problems): readonly Anything[] => {
  const current = services.filter((service) => !isEnded(service));
  if (!current.length) return services;
  for (const service of services.filter(isEnded)) {
    const what = `has the status ${textAt(service, 'status')}, so it is left out`;
    problems.add(nameOf(service), what, 'Nothing is to be done if that is so.');
  }
  return current;
};

const nameOf = (service: Anything) => `service "${textAt(service, 'name') || textAt(service, 'id')}"`;

/** The day on which all services were last checked. */
const assuredOn = (services: readonly Anything[]): string | undefined => {
  const days = services.map((service) => textAt(service, 'assured_date'));
  return days.every((day) => /^\d{4}-\d\d-\d\d$/.test(day)) ? days.toSorted()[0] : undefined;
};

const aboutOf = (services: readonly Anything[], about: About): About => ({
  ...about,
  asOf: assuredOn(services) ?? about.asOf,
  status: services.every(isEnded) ? { code: 'ended', text: 'These services no longer run.' } : about.status,
});

/** An id of another kind than ours gets the slug of the name. */
const idsOf = (services: readonly Anything[]): readonly string[] => {
  const written = services.map((service) => textAt(service, 'id').toLowerCase());
  const newSlug = createSlugs(written);
  const ignored = new Place(new Problems());
  return written.map((id, index) => slug.read(id, ignored) ?? newSlug(textAt(services[index]!, 'name')));
};

/**
 * Reads a directory from services, nested as `/services/{id}` gives them; what lists of services leave out is unknown.
 * @throws {SourceError} None of them is right.
 */
export const readServices = (values: readonly unknown[], context: Context): Loaded => {
  const whereOf = (index: number) => nameOf(services[index]!);
  const problems = new Problems(renamedBy(whereOf));
  const services = currentOf(values.filter(isRecord), problems);
  const { areas, codes } = gatherAreas(services.map(mentionsOf), context.boroughs, problems, whereOf);
  const taxonomies = createTaxonomies(context.taxonomies?.());
  const ids = idsOf(services);
  const directory = {
    ...aboutOf(services, context.about),
    clusters: services.map((service, index) => toCluster(service, codes[index]!, taxonomies, ids[index]!)),
    taxonomies: Object.fromEntries(taxonomies.lists()),
    memberKinds: [],
    areas,
  };
  return checkDirectory(directory, context, problems);
};

/** A page of services: what is read of it. */
export interface Page {
  readonly services: readonly unknown[];
  /** Counted from 1. */
  readonly number: number;
  readonly totalPages: number;
}

const countAt = (value: Anything, key: string, otherwise = 1) => {
  const count = Number(value[key]);
  return Number.isSafeInteger(count) && count > 0 ? count : otherwise;
};

/**
 * Reads a page of `/services`.
 * @throws {SourceError} It is none.
 */
export const readPage = (value: unknown): Page => {
  if (!isRecord(value) || !Array.isArray(value['contents'])) {
    const mend = 'A list has "contents"; give the address that ends in /services.';
    throw new SourceError('not-a-directory', 'holds no list of Open Referral UK services', mend);
  }
  const services: readonly unknown[] = value['contents'];
  return {
    services,
    number: countAt(value, 'page_number'),
    // Who does not say how many pages there are says how many services.
    totalPages: countAt(value, 'total_pages', Math.ceil(countAt(value, 'total_items') / (services.length || 1))),
  };
};
