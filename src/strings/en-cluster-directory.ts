import { dayInWords } from './written.js';
import type { Sort } from '../directory/types.js';

const sortNames: Readonly<Record<Sort | 'relevance', string>> = {
  relevance: 'Best match',
  name: 'Name',
  members: 'Most members',
  distance: 'Nearest first',
};

/** What the directory alone says. */
export const enClusterDirectory = {
  controls: 'Find a Careers Cluster',
  neighbours: (place: string) => `Neighbouring ${place}s too`,
  map: 'Choose on a map',
  filters: 'More filters',
  sort: 'Sort by',
  sortNames,
  download: 'Download these (CSV)',
  print: 'Print these',
  printed: (on: Date, from: string) => `Printed on ${dayInWords(on)} from ${from}`,
  source: 'Source',
};
