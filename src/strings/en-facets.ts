import type { Taxonomy } from '../directory/types.js';

/** By what clusters are told apart: what a filter, a column and a link call it. */
export const enFacets: Readonly<Record<Taxonomy, string>> = {
  kind: 'Kind of cluster',
  sector: 'Sector',
  learners: 'Learners in focus',
  lead: 'Lead organisation',
  offers: 'What is offered',
};
