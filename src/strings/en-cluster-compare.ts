/** What the comparison alone says: a page without one does not load it. */
export const enClusterCompare = {
  caption: 'Clusters compared',
  choose: (name?: string) =>
    name ? `Choose one more to compare with ${name}.` : 'Choose two to four clusters on their cards to compare them.',
};
