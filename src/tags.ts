/** Every tag of this library. */
export const tags = [
  'cluster-directory',
  'cluster-list',
  'cluster-card',
  'borough-picker',
  'cluster-search',
  'cluster-summary',
] as const;
