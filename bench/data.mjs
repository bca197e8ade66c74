import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../scripts/server.mjs';

const read = (name) => JSON.parse(readFileSync(join(ROOT, 'data', name), 'utf8'));

/** The directory that is published, and London's boroughs. */
export const published = read('clusters.json');
export const boroughs = read('boroughs.json');

const SEED = 20_260_101;

/** Made up, so that no generated record says anything of a real person or employer. */
const PLACES = [
  ['Ash', 'Beck', 'Bram', 'Cal', 'Cran', 'Dun', 'Elm', 'Fen', 'Gar', 'Hazel', 'Hol', 'Kes', 'Lang', 'Mar', 'Nor',
    'Oak', 'Pen', 'Rad', 'Sel', 'Thorn', 'Wal', 'Wex', 'Wim', 'Yar'],
  ['bourne', 'bridge', 'brook', 'bury', 'combe', 'dale', 'field', 'ford', 'gate', 'ham', 'hurst', 'ley', 'mere',
    'more', 'ridge', 'stead', 'stoke', 'ton', 'well', 'wick', 'wood', 'worth'],
];
const TRADES = ['Bakery', 'Builders', 'Care', 'Engineering', 'Films', 'Foods', 'Games', 'Hotels', 'Housing',
  'Insurance', 'Law', 'Logistics', 'Music', 'Energy', 'Rail', 'Software', 'Sports', 'Theatre', 'Water', 'Wellbeing'];
const FIRST_NAMES = ['Ada', 'Ben', 'Chidi', 'Dana', 'Eve', 'Farah', 'Gus', 'Hana', 'Ivo', 'Jun', 'Kofi', 'Lena', 'Mo',
  'Nia', 'Owen', 'Priya', 'Ray', 'Sana', 'Tom', 'Uma'];
const KINDS = ['Careers Cluster', 'Careers Hub', 'Careers Partnership', 'Skills Network'];
const SUMMARIES = [
  (place, sector) => `Pupils at schools in ${place} meet employers in ${sector} through talks, events and site visits.`,
  (place, sector) => `Helps schools and colleges in ${place} work with employers, with a focus on ${sector}.`,
  (place, sector) => `Schools in ${place} try out activities with employers, from ${sector} to work experience.`,
  (place, sector) => `Brings employers and teachers in ${place} together against stereotypes about ${sector}.`,
];
const SECTORS = ['construction', 'creative work', 'engineering', 'food', 'health', 'hospitality', 'law', 'retail',
  'science', 'software', 'sport', 'transport'];

/** Numbers from 0 to 1 that are the same for the same seed: mulberry32, by Tommy Ettinger (public domain). */
const randomFrom = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

const slugOf = (text) => text.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** Areas of a country that there is not; at most as many as there are names. */
const generateAreas = (count) => Array.from({ length: count }, (_, number) => {
  const [starts, ends] = PLACES;
  const name = starts[number % starts.length] + ends[Math.floor(number / starts.length)];
  return { code: slugOf(name), name };
});

function createWriter(random, areas) {
  const oneOf = (list) => list[Math.floor(random() * list.length)];
  const severalOf = (list, count) => {
    const left = [...list];
    return Array.from({ length: Math.min(count, list.length) }, () =>
      left.splice(Math.floor(random() * left.length), 1)[0]);
  };
  const place = () => PLACES.map(oneOf).join('');
  const termsOf = (taxonomy, count) => severalOf(published.taxonomies[taxonomy], count).map(({ id }) => id);

  /** A record that has what `shape`, a published one, has: the same properties, with lists as long. */
  return (shape, number) => {
    const served = severalOf(areas, shape.boroughs.length);
    const home = place();
    const name = `${home} and ${served[0].name} ${oneOf(KINDS)}`;
    const contactOf = () => ({ name: `${oneOf(FIRST_NAMES)} ${place()}` });
    const employerOf = (employer) => ({ ...employer, name: `${place()} ${oneOf(TRADES)}` });
    return {
      ...shape,
      id: `${slugOf(name)}-${number}`,
      name,
      nameSource: 'stated',
      summary: oneOf(SUMMARIES)(`${home} and ${served[0].name}`, oneOf(SECTORS)),
      lead: oneOf(published.taxonomies.lead).id,
      boroughs: served.map(({ code }) => code).sort(),
      ...(shape.sector && { sector: termsOf('sector', 1)[0] }),
      ...(shape.learners && { learners: termsOf('learners', shape.learners.length) }),
      offers: termsOf('offers', shape.offers.length),
      ...(shape.employers && {
        employers: { ...shape.employers, named: shape.employers.named.map(employerOf) },
      }),
      ...(shape.websites && { websites: [`https://${slugOf(home)}-${number}.example/`] }),
      ...(shape.contacts && { contacts: shape.contacts.map(contactOf) }),
    };
  };
}

/**
 * A directory of so many records, the same each time: the published one where it has so many, else one made up in its
 * shapes, in order of names.
 *
 * @param areas  in how many areas they are; London's boroughs without it
 */
export function generateDirectory(records, areas = boroughs.length) {
  if (records === published.clusters.length) return published;
  const isLondon = areas === boroughs.length;
  const places = isLondon ? boroughs : generateAreas(areas);
  const write = createWriter(randomFrom(SEED), places);
  const shapes = published.clusters;
  const clusters = Array.from({ length: records }, (_, number) => write(shapes[number % shapes.length], number + 1));
  const { compare } = new Intl.Collator('en', { numeric: true });
  return {
    ...published,
    title: `${records} made-up clusters`,
    asOf: '2026-01-01',
    ...(!isLondon && { areas: places }),
    clusters: clusters.sort((a, b) => compare(a.name, b.name)),
  };
}
