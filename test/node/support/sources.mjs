import { bundledDirectory } from '../../../dist/directory/index.js';
import { aboutOf, readText } from '../../../dist/sources/load.js';

export const address = 'https://lists.example/careers';

const { boroughs, data } = bundledDirectory;
const taxonomies = () => data.taxonomies;

export const context = { boroughs, taxonomies, about: aboutOf(address) };

/** Reads a text as a page does that is given its address. */
export const read = (text, type) => readText(text, context, type);

/** A directory as JSON, with one thing changed. */
export function asJson(directory, change = () => {}) {
  const copy = structuredClone(directory);
  change(copy);
  return JSON.stringify(copy);
}

/** A small directory that is right. */
export const small = {
  title: 'Careers in the valley',
  source: { name: 'The valley council', url: 'https://valley.example/' },
  licence: { name: 'CC0', url: 'https://creativecommons.org/publicdomain/zero/1.0/', attribution: [] },
  asOf: '2026-01-31',
  status: { code: 'current', text: 'Kept by the council.' },
  taxonomies: {
    kind: [{ id: 'hub', name: 'Hub' }],
    sector: [{ id: 'farming', name: 'Farming' }],
    learners: [],
    lead: [{ id: 'the-council', name: 'The council' }],
    offers: [{ id: 'talks', name: 'Talks' }, { id: 'visits', name: 'Visits' }],
  },
  memberKinds: [{ id: 'school', one: 'school', other: 'schools' }],
  clusters: [
    {
      id: 'upper-valley',
      name: 'Upper valley',
      nameSource: 'stated',
      kind: 'hub',
      summary: 'Schools and farms.',
      lead: 'the-council',
      boroughs: ['E09000005'],
      offers: ['talks'],
    },
    {
      id: 'lower-valley',
      name: 'Lower valley',
      nameSource: 'stated',
      kind: 'hub',
      summary: 'Schools and mills.',
      lead: 'the-council',
      boroughs: ['E09000003'],
      offers: ['visits'],
    },
  ],
};

/** A service as Open Referral UK has it by itself, with all that belongs to it. */
export const service = {
  id: 'ac148810-d857-441c-9679-408f346de14b',
  name: 'Careers in Brent',
  description: 'Talks at schools.',
  url: 'https://brent.example/careers',
  email: 'careers@brent.example',
  status: 'active',
  accreditations: 'Quality in Careers Standard: All schools hold it.',
  assured_date: '2026-02-01',
  organization: {
    id: 'd9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610',
    name: 'Brent Partnership',
    description: 'Schools and firms.',
    website: 'https://partnership.example/',
  },
  service_areas: [
    { id: '381c64f1-a724-4884-9c21-ac96c21cca3e', name: 'Anything', uri: 'http://statistics.data.gov.uk/id/statistical-geography/E09000005' },
    { id: '381c64f1-a724-4884-9c21-ac96c21cca3f', name: 'barnet' },
  ],
  contacts: [{ id: '1e7efce3-639b-4880-940c-b95cd30cdb50', name: 'Ann Persona', title: 'Manager' }],
  attributes: [
    ['sector', 'Farming'],
    ['learners', 'Pupils with SEND'],
    ['esdServiceTypes', 'Talks'],
  ].map(([taxonomy, name], index) => ({
    id: `ae58cc39-8b70-4ab1-8aea-786882e5ac8${index}`,
    taxonomy_term: { id: `3f7b145d-84af-42d7-8fae-eaca714b02b${index}`, name, description: '', taxonomy },
  })),
};

export const pageOf = (contents, number = 1, pages = 1) => ({
  total_items: contents.length * pages,
  total_pages: pages,
  page_number: number,
  size: contents.length,
  first_page: number === 1,
  last_page: number === pages,
  empty: contents.length === 0,
  contents,
});
