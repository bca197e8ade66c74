import type { Directory } from './directory.js';
import type { Cluster, Employer } from './types.js';

/** Between several values in one cell. */
const separator = '; ';

/** What a spreadsheet would take for the beginning of a formula (OWASP, "CSV Injection"), also in its wide forms. */
const formula = /^[\s=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/;

/** Each value is made harmless by itself: a spreadsheet may also take the separator for the end of a cell. */
const cellOf = (values: string | readonly string[] = []) => {
  const texts = [values].flat().map((text) => (formula.test(text) ? `'${text}` : text));
  return `"${texts.join(separator).replaceAll('"', '""')}"`;
};

const employerNames = ({ name, with: others = [] }: Employer) => [name, ...others];

/** Clusters in words, each a row of a table, by the names that the model has for them. */
const rowOf = (cluster: Cluster, directory: Directory, hideContacts: boolean) => {
  const { id, name, summary, partners, members, activities, aims, employers, websites, contacts, sector } = cluster;
  return {
    id,
    name,
    kind: directory.nameOf('kind', cluster.kind),
    boroughs: cluster.boroughs.map((code) => directory.nameOf('borough', code)),
    lead: directory.nameOf('lead', cluster.lead),
    partners,
    sector: sector && directory.nameOf('sector', sector),
    learners: cluster.learners?.map((value) => directory.nameOf('learners', value)),
    summary,
    members: members && String(members.total),
    offers: cluster.offers.map((value) => directory.nameOf('offers', value)),
    activities,
    aims,
    employers: employers?.named.flatMap(employerNames),
    websites,
    ...(hideContacts ? {} : { contacts: contacts?.map((contact) => contact.name) }),
  };
};

/**
 * Clusters as comma-separated values (RFC 4180): a row of names, then a row for each. It begins with a byte order mark,
 * by which spreadsheets know UTF-8, and no cell can pass for a formula.
 */
export const toCsv = (directory: Directory, clusters: readonly Cluster[], hideContacts = false): string => {
  const rows = clusters.map((cluster) => rowOf(cluster, directory, hideContacts));
  const lines = [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))];
  return `\uFEFF${lines.map((cells) => `${cells.map(cellOf).join()}\r\n`).join('')}`;
};
