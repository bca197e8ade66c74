import type { AnyDirectory } from './directory.js';
import type { Cluster, Taxonomy } from './types.js';

/** Between several values in one cell. */
const separator = '; ';

/** What a spreadsheet would take for the beginning of a formula (OWASP, "CSV Injection"), also in its wide forms. */
const formula = /^[\s=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/;

const columns = [
  ...['id', 'name', 'kind', 'boroughs', 'lead', 'partners', 'sector', 'learners', 'summary', 'members'],
  ...['offers', 'activities', 'aims', 'employers', 'websites', 'contacts'],
] as readonly (keyof Cluster)[];

/** What there is in words of a value as the model has it: of its parts, their names or their number. */
const wordsOf = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  if (typeof value === 'string' || typeof value === 'number') return [`${value}`];
  if (!value) return [];
  const { name, with: others, named, total } = value as Record<string, unknown>;
  return [name, others, named, total].flatMap(wordsOf);
};

/** Each value is made harmless by itself: a spreadsheet may also take the separator for the end of a cell. */
const cellOf = (values: readonly string[]) => {
  const texts = values.map((text) => (formula.test(text) ? `'${text}` : text));
  return `"${texts.join(separator).replaceAll('"', '""')}"`;
};

/**
 * Clusters as comma-separated values (RFC 4180): a row of names, those that the model has for what is known of a
 * cluster, then a row for each. It begins with a byte order mark, by which spreadsheets know UTF-8, and no cell can
 * pass for a formula.
 */
export const toCsv = (directory: AnyDirectory, clusters: readonly Cluster[], hideContacts = false): string => {
  const shown = columns.filter((column) => column !== 'contacts' || !hideContacts);
  const nameOf = (column: keyof Cluster, value: string) => {
    if (column === 'boroughs') return directory.nameOf('borough', value);
    return column in directory.data.taxonomies ? directory.nameOf(column as Taxonomy, value) : value;
  };
  const rows = clusters.map((cluster) =>
    shown.map((column) => wordsOf(cluster[column]).map((value) => nameOf(column, value))),
  );
  return `\uFEFF${[shown.map((column) => [column]), ...rows].map((row) => `${row.map(cellOf).join()}\r\n`).join('')}`;
};
