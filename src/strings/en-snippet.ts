/** What is said where somebody pastes: no page loads it. */
export const enSnippet = {
  link: (borough: string) => `Careers Clusters in ${borough}`,
};
