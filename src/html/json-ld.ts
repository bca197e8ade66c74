import type { ItemList, Organization, Service, WithContext } from 'schema-dts';
import type { Directory } from '../directory/directory.js';
import type { Cluster } from '../directory/types.js';

const organization = (name: string): Organization => ({ '@type': 'Organization', name });

const serviceOf = (cluster: Cluster, directory: Directory): Service => {
  const { kind, lead, learners = [], partners = [], sector, summary, websites = [] } = cluster;
  const nameOf = directory.nameOf.bind(directory);
  const [website] = websites;
  return {
    '@type': 'Service',
    name: cluster.name,
    description: summary,
    serviceType: nameOf('kind', kind),
    ...(sector ? { category: nameOf('sector', sector) } : {}),
    provider: [nameOf('lead', lead), ...partners].map(organization),
    areaServed: cluster.boroughs.map((code) => ({
      '@type': 'AdministrativeArea',
      name: directory.borough(code)?.authority ?? code,
      identifier: code,
    })),
    ...(learners.length
      ? { audience: learners.map((id) => ({ '@type': 'Audience', audienceType: nameOf('learners', id) })) }
      : {}),
    ...(website ? { url: website } : {}),
  };
};

/**
 * Clusters as Schema.org's JSON-LD for search engines: an `ItemList` of `Service`. It says in words, as the directory
 * does, whether what it describes still runs, and names no people.
 */
export const jsonLd = (clusters: readonly Cluster[], directory: Directory): string => {
  const { status, title } = directory.data;
  const list: WithContext<ItemList> = {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    name: title,
    description: status.text,
    numberOfItems: clusters.length,
    itemListElement: clusters.map((cluster, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      item: serviceOf(cluster, directory),
    })),
  };
  return JSON.stringify(list);
};
