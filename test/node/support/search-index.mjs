// Search indexes for tests: made by the command, served by a real server, read by the built modules.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generateDirectory } from '../../../bench/data.mjs';
import { bundledDirectory, Directory } from '../../../dist/directory/index.js';
import { load } from '../../../dist/sources/load.js';
import { toJson } from '../../../dist/sources/to-json.js';
import { run } from './command.mjs';

const fetchFromWeb = globalThis.fetch;

/** The search fetches its WebAssembly from beside its module, which is a file here, and Node's `fetch()` reads none. */
globalThis.fetch = async (address, options) =>
  String(address).startsWith('file:')
    ? new Response(readFileSync(fileURLToPath(address)))
    : fetchFromWeb(address, options);

const { boroughs } = bundledDirectory;

/** A made-up directory of so many clusters; each is in one to six of London's boroughs. */
export function londonDirectory(clusters) {
  const { $schema, programme, ...data } = generateDirectory(clusters);
  return new Directory(data, boroughs);
}

/**
 * A made-up directory of other places, which brings its own areas, with another lead for each cluster: more than are
 * told to every page.
 */
export function nationalDirectory(clusters) {
  const { data } = londonDirectory(clusters);
  const areas = ['north-dale', 'south-dale', 'far-dale'].map((code) => ({
    code,
    name: code.replace('-', ' ').toUpperCase(),
    slug: code,
    authority: `${code} council`,
    aliases: [],
    neighbours: [],
    acrossTheThames: [],
    labelPoint: [Infinity, Infinity],
  }));
  const lead = data.clusters.map(({ id }, index) => ({ id: `lead-${index}`, name: `Who leads ${id}` }));
  const own = data.clusters.map((cluster, index) => ({
    ...cluster,
    lead: lead[index].id,
    boroughs: areas.filter((_, place) => (index >> place) & 1 || index % 3 === place).map(({ code }) => code),
  }));
  return new Directory({ ...data, taxonomies: { ...data.taxonomies, lead }, clusters: own }, areas);
}

/** Makes an index of a directory in a folder, by the command. */
export async function makeIndex(directory, folder, ...options) {
  const source = `${folder}.json`;
  writeFileSync(source, toJson(directory, boroughs));
  const { status, stderr } = await run(['index', source, '--out', folder, ...options]);
  assert.equal(stderr, '');
  assert.equal(status, 0);
}

/** The directory of an index at an address. */
export async function openIndex(address, signal) {
  const { ask, boroughs: own, data } = await load({ url: address, boroughs, signal });
  return new Directory(data, own, ask);
}
