import { toCsv } from '../../directory/csv.js';
import { query } from '../../directory/query.js';
import type { Directory } from '../../directory/directory.js';
import type { Query } from '../../directory/types.js';

/** Browsers read it after the click, some of them late. */
const downloadInMilliseconds = 60_000;

/** Gives a person what a query finds as a file. */
export const download = (directory: Directory, asked: Query): void => {
  const csv = toCsv(directory, query(directory, asked).items, asked.hideContacts);
  const link = document.createElement('a');
  link.download = 'clusters.csv';
  link.href = URL.createObjectURL(new Blob([csv], { type: 'text/csv' }));
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), downloadInMilliseconds);
};
