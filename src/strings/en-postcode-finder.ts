/** What the postcode finder says before it is asked: a page without one does not load it. */
export const enPostcodeFinder = {
  label: 'Postcode',
  find: 'Find',
  locate: 'Use my location',
  sentTo: (host: string) => `Sent to ${host} only when you ask.`,
  kept: 'Stays in this page.',
  looking: 'Looking\u2026',
  pick: (place: string) => `Pick your ${place} instead`,
};
