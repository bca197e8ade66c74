import type { Directory } from '../directory/directory.js';

const lists = { and: new Intl.ListFormat('en-GB'), or: new Intl.ListFormat('en-GB', { type: 'disjunction' }) };
export const numbers = new Intl.NumberFormat('en-GB');

export const clusters = (count: number) =>
  count === 1 ? '1 cluster' : `${count ? numbers.format(count) : 'no'} clusters`;

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** How many places a sentence names before it only counts the others. */
const placesNamed = 2;

/** Every text that several elements show themselves, keyed by place and purpose; what has a plural is a function. */
const stringsFor = (place: Directory['place']) => ({
  /** Joins names as a sentence does: "Barnet, Brent and Enfield". */
  listed: (names: readonly string[]) => lists.and.format(names),

  card: {
    details: 'Full details',
    detailsOf: ' of ',
    compare: 'Compare',
    boroughs: (count: number) => capitalised(count === 1 ? place : `${place}s`),
    lead: 'Led by',
    with: ', with ',
    members: 'Members',
    including: ', including ',
    offers: 'What it offers',
    aims: 'Aims',
    pilots: (what: string, piloted: number, underWay: number | undefined) =>
      `${numbers.format(piloted)} ${what} piloted${underWay ? `, ${numbers.format(underWay)} more under way` : ''}`,
    employers: 'Employers and partners',
    employersMoreThan: (count: number) => `More than ${numbers.format(count)} employers, among them:`,
    employersFolded: (count: number) => `${numbers.format(count)} more`,
    employersFoldedOf: ' employers and partners of ',
    award: 'Quality award',
    websites: (count: number) => (count === 1 ? 'Website' : 'Websites'),
    contacts: (count: number) => (count === 1 ? 'Contact' : 'Contacts'),
  },

  list: {
    label: 'Clusters',
    chooseFirst: `Choose your ${place} to see its clusters.`,
    noneServes: (places: readonly string[]) => `No cluster works in ${lists.or.format(places)}.`,
    noneFound: (text: string) => (text ? `Nothing found for “${text}”.` : 'No cluster fits these choices.'),
    didYouMean: 'Did you mean ',
    neighboursHave: (places: readonly string[]) => {
      const subject = places.length === 1 ? `A neighbouring ${place} has` : `Neighbouring ${place}s have`;
      return `${subject} clusters: ${lists.and.format(places)}.`;
    },
    noNeighbourHas: `None of the neighbouring ${place}s has one either.`,
    showNeighbours: (count: number) => (count === 1 ? 'Show its clusters' : 'Show their clusters'),
    showAll: (count: number) => `Show all ${clusters(count)}`,
    pages: 'Pages',
    page: (page: number, pages: number) => `Page ${numbers.format(page)} of ${numbers.format(pages)}`,
    previous: 'Previous page',
    next: 'Next page',
  },

  picker: {
    label: capitalised(place),
    all: `All ${place}s`,
    option: (name: string, count: number) => `${name} (${clusters(count)})`,
    several: (name: string, others: number) => `${name} and ${numbers.format(others)} more`,
    required: `Choose your ${place}.`,
  },

  search: {
    label: 'Search',
  },

  summary: {
    results: (total: number, places: readonly string[], text: string) => {
      const more = places.length - placesNamed;
      const named = more > 1 ? [...places.slice(0, placesNamed), `${numbers.format(more)} more ${place}s`] : places;
      const where = places.length ? ` in ${lists.or.format(named)}` : '';
      return `${capitalised(clusters(total))}${where}${text ? ` for “${text}”` : ''}`;
    },
    choices: 'Your choices',
    text: (text: string) => `“${text}”`,
    remove: (choice: string) => `Remove ${choice}`,
    clearAll: 'Clear all',
    clearedFor: (cluster: string) => `All choices cleared to show ${cluster}.`,
  },
});

/** Those texts by what a directory calls its places. */
export const enByPlace = { borough: stringsFor('borough'), area: stringsFor('area') };

export const en = enByPlace.borough;

export type Strings = typeof en;
