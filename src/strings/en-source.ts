/** What is said of a directory that is not bundled. */
export const enSource = {
  loading: 'Loading\u2026',
  failed: 'The latest information could not be loaded.',
  loaded: 'The latest information is loaded.',
  retry: 'Try again',
};
