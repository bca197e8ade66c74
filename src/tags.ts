/** Every tag of this library. */
export const tags = [
  'cluster-directory',
  'cluster-list',
  'cluster-card',
  'borough-picker',
  'borough-map',
  'cluster-search',
  'cluster-filters',
  'cluster-summary',
  'cluster-compare',
  'postcode-finder',
] as const;
