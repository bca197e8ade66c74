import { listed, numeral } from './written.js';
import type { Directory } from '../directory/directory.js';

export const clusters = (count: number) =>
  count === 1 ? '1 cluster' : `${count ? numeral(count) : 'no'} clusters`;

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** How many places a sentence names before it only counts the others. */
const placesNamed = 2;

/** Every text that several elements show themselves, keyed by place and purpose; what has a plural is a function. */
const stringsFor = (place: Directory['place']) => ({
  listed,

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
      `${numeral(piloted)} ${what} piloted${underWay ? `, ${numeral(underWay)} more under way` : ''}`,
    employers: 'Employers and partners',
    employersMoreThan: (count: number) => `More than ${numeral(count)} employers, among them:`,
    employersFolded: (count: number) => `${numeral(count)} more`,
    employersFoldedOf: ' employers and partners of ',
    award: 'Quality award',
    websites: (count: number) => (count === 1 ? 'Website' : 'Websites'),
    contacts: (count: number) => (count === 1 ? 'Contact' : 'Contacts'),
  },

  list: {
    label: 'Clusters',
    chooseFirst: `Choose your ${place} to see its clusters.`,
    noneServes: (places: readonly string[]) => `No cluster works in ${listed(places, 'or')}.`,
    noneFound: (text: string) => (text ? `Nothing found for “${text}”.` : 'No cluster fits these choices.'),
    didYouMean: 'Did you mean ',
    neighboursHave: (places: readonly string[]) => {
      const subject = places.length === 1 ? `A neighbouring ${place} has` : `Neighbouring ${place}s have`;
      return `${subject} clusters: ${listed(places)}.`;
    },
    noNeighbourHas: `None of the neighbouring ${place}s has one either.`,
    showNeighbours: (count: number) => (count === 1 ? 'Show its clusters' : 'Show their clusters'),
    showAll: (count: number) => `Show all ${clusters(count)}`,
    pages: 'Pages',
    page: (page: number, pages: number) => `Page ${numeral(page)} of ${numeral(pages)}`,
    previous: 'Previous page',
    next: 'Next page',
  },

  picker: {
    label: capitalised(place),
    all: `All ${place}s`,
    option: (name: string, count: number) => `${name} (${clusters(count)})`,
    several: (name: string, others: number) => `${name} and ${numeral(others)} more`,
    required: `Choose your ${place}.`,
  },

  search: {
    label: 'Search',
  },

  summary: {
    results: (total: number, places: readonly string[], text: string) => {
      const more = places.length - placesNamed;
      const named = more > 1 ? [...places.slice(0, placesNamed), `${numeral(more)} more ${place}s`] : places;
      const where = places.length ? ` in ${listed(named, 'or')}` : '';
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
