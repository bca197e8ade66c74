/**
 * A directory as an Open Referral UK service (Human Services Data Specification 3, UK profile:
 * https://docs.openreferraluk.org/) made of files, which any web server serves.
 */
import { v5 as uuidOf, validate as isUuid } from 'uuid';
import { isAreaCode } from './read.js';
import type { Directory } from '../directory/directory.js';
import type { Cluster, Taxonomy, Term } from '../directory/types.js';

/** A file's path, and what it says in JSON. */
export type OpenReferralFiles = ReadonlyMap<string, object>;

interface Resource {
  readonly id: string;
}

/** What a service is classified by. Who leads it is its organization. */
const taxonomyNames = ['kind', 'sector', 'learners', 'offers'] as const satisfies readonly Taxonomy[];

type ServiceTaxonomy = (typeof taxonomyNames)[number];

const descriptions: Readonly<Record<ServiceTaxonomy, string>> = {
  kind: 'Kinds of cluster',
  sector: 'Parts of the economy',
  learners: 'Groups of pupils and students in focus',
  offers: 'What clusters offer',
};

/** Where the Office for National Statistics publishes what is known of an area. */
const areaAddress = (code: string) => `http://statistics.data.gov.uk/id/statistical-geography/${code}`;

/** A mailbox of RFC 5321 without quotes, at a host with a domain: what the profile's schemas take for an email. */
const isEmail = (text: string) => {
  const atom = /[\w!#$%&'*+/=?^`{|}~-]+/.source;
  const label = /[a-z\d](?:[a-z\d-]*[a-z\d])?/.source;
  return new RegExp(`^${atom}(?:\\.${atom})*@(?:${label}\\.)+${label}$`, 'i').test(text);
};

/** One page with everything: a server of files does not see which page is asked for. */
const pageOf = (contents: readonly object[]) => ({
  total_items: contents.length,
  total_pages: 1,
  page_number: 1,
  size: contents.length,
  first_page: true,
  last_page: true,
  empty: !contents.length,
  contents,
});

/** Without what is not known. */
const known = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;

/** Makes the records of a directory, with the same ids whenever it is made for the same address. */
class Writer {
  readonly #directory: Directory;
  readonly #namespace: string;

  constructor(directory: Directory, base: string) {
    this.#directory = directory;
    this.#namespace = uuidOf(base, uuidOf.URL);
  }

  /** What has a UUID keeps it: it came from such a service. */
  #idOf(kind: string, id: string): string {
    return kind === 'service' && isUuid(id) ? id : uuidOf(`${kind}/${id}`, this.#namespace);
  }

  taxonomy(name: ServiceTaxonomy) {
    const version = this.#directory.data.asOf ?? undefined;
    return known({ id: this.#idOf('taxonomy', name), name, description: descriptions[name], version });
  }

  term(taxonomy: ServiceTaxonomy, { id, name, aliases = [] }: Term) {
    return {
      id: this.#idOf(`taxonomy_term/${taxonomy}`, id),
      name,
      // The only place for other words; required.
      description: [name, ...aliases].join('; '),
      taxonomy,
      taxonomy_id: this.#idOf('taxonomy', taxonomy),
      term: name,
    };
  }

  organization(lead: string) {
    const name = this.#directory.nameOf('lead', lead);
    return { id: this.#idOf('organization', lead), name, description: name };
  }

  /** What lists of services hold: nothing of which there may be several. */
  listedService(cluster: Cluster) {
    const { award, contacts = [], id, lead, name, summary, websites = [] } = cluster;
    const { asOf, status } = this.#directory.data;
    return known({
      id: this.#idOf('service', id),
      name,
      description: summary,
      url: websites[0],
      email: contacts.map((contact) => contact.name).find(isEmail),
      status: status.code === 'current' ? 'active' : 'defunct',
      accreditations: award && `${award.name}: ${award.progress}`,
      assured_date: asOf ?? undefined,
      organization: this.organization(lead),
    });
  }

  service(cluster: Cluster) {
    const idIn = (kind: string, id: string) => this.#idOf(kind, `${cluster.id}/${id}`);
    const listed = this.listedService(cluster);
    const people = (cluster.contacts ?? []).filter(({ name }) => name !== listed.email);
    return {
      ...listed,
      service_areas: cluster.boroughs.map((code) => {
        const name = this.#directory.nameOf('borough', code);
        const uri = isAreaCode(code) ? areaAddress(code) : undefined;
        return known({ id: idIn('service_area', code), name, uri, service_area: name });
      }),
      contacts: people.map(({ name }) => ({ id: idIn('contact', name), name })),
      attributes: taxonomyNames.flatMap((taxonomy) =>
        this.#termsOf(cluster, taxonomy).map((term) => ({
          id: idIn(`attribute/${taxonomy}`, term.id),
          link_type: taxonomy,
          taxonomy_term: this.term(taxonomy, term),
        }))),
    };
  }

  #termsOf(cluster: Cluster, taxonomy: ServiceTaxonomy): readonly Term[] {
    const ids = [cluster[taxonomy] ?? []].flat();
    return this.#directory.data.taxonomies[taxonomy].filter(({ id }) => ids.includes(id));
  }
}

/**
 * The files of such a service, to be put at `base`: what is at `/services/{id}` is in `services/{id}.json`, since a
 * server of files can have no file and folder of one name.
 *
 * @param base the address of the folder, with a slash at its end; ids are made of it
 */
export const toOpenReferral = (directory: Directory, base: string): OpenReferralFiles => {
  const writer = new Writer(directory, base);
  const { clusters, taxonomies } = directory.data;
  const files = new Map<string, object>();
  const put = (name: string, listed: readonly Resource[], whole = listed) => {
    files.set(`${name}.json`, pageOf(listed));
    for (const resource of whole) files.set(`${name}/${resource.id}.json`, resource);
  };
  files.set('index.json', {
    version: 'HSDS-UK-3.0',
    profile: 'https://docs.openreferraluk.org/en/latest/',
    openapi_url: 'https://raw.githubusercontent.com/openreferral/uk-profile/main/schema/openapi.json',
  });
  const services = clusters.map((cluster) => writer.service(cluster));
  put('services', clusters.map((cluster) => writer.listedService(cluster)), services);
  put('organizations', taxonomies.lead.map(({ id }) => writer.organization(id)));
  put('taxonomies', taxonomyNames.map((name) => writer.taxonomy(name)));
  put('taxonomy_terms', taxonomyNames.flatMap((name) => taxonomies[name].map((term) => writer.term(name, term))));
  // Clusters have no address, so none is at a place.
  put('service_at_locations', []);
  return files;
};
